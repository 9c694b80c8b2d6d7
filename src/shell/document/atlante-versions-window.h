/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-document.h"

G_BEGIN_DECLS

/**
 * AtlanteVersionsWindow:
 *
 * The saved versions of a case: when, what each has changed, and what has changed since one. One can
 * be looked at, brought back as a step that can be undone, or saved as a copy.
 *
 * Signals: "look" with an #AtlanteCase that cannot be changed and its moment in words;
 * "brought-back" with its moment; "failed" with words for the user.
 */
#define ATLANTE_TYPE_VERSIONS_WINDOW (atlante_versions_window_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteVersionsWindow, atlante_versions_window, ATLANTE, VERSIONS_WINDOW,
                      AdwWindow)

/* @document: of a case that has a file */
AtlanteVersionsWindow *atlante_versions_window_new (AtlanteDocument *document);

G_END_DECLS
