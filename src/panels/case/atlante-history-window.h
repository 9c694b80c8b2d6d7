/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteHistoryWindow:
 *
 * The steps that have been done to the session's case since it was opened, the last one on top, and
 * those that were taken back above it. Choosing one goes back, or forth, to it. Follows edits, and
 * goes when another case is opened.
 */
#define ATLANTE_TYPE_HISTORY_WINDOW (atlante_history_window_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteHistoryWindow, atlante_history_window, ATLANTE, HISTORY_WINDOW,
                      AdwWindow)

/* @session: one with a case */
GtkWindow *atlante_history_window_new (AtlanteSession *session);

G_END_DECLS
