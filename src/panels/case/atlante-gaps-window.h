/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteGapsWindow:
 *
 * What is incomplete in the session's case, by what is missing, and of each the items as links that
 * open their forms. Follows edits, and goes when another case is opened.
 */
#define ATLANTE_TYPE_GAPS_WINDOW (atlante_gaps_window_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGapsWindow, atlante_gaps_window, ATLANTE, GAPS_WINDOW, AdwWindow)

/* @session: one with a case */
GtkWindow *atlante_gaps_window_new (AtlanteSession *session);

G_END_DECLS
