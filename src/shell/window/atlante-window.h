/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-document.h"
#include "atlante-draft.h"

G_BEGIN_DECLS

/* The window of a case: list, map or article, dossier, events. */
#define ATLANTE_TYPE_WINDOW (atlante_window_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteWindow, atlante_window, ATLANTE, WINDOW, AdwApplicationWindow)

/* Signal "stays-open": it was to be closed, and the user thought better of it. */
AtlanteWindow   *atlante_window_new          (GtkApplication *application);
AtlanteSession  *atlante_window_get_session  (AtlanteWindow *self);
AtlanteDocument *atlante_window_get_document (AtlanteWindow *self);
gboolean         atlante_window_has_file     (AtlanteWindow *self, GFile *file);
gboolean         atlante_window_is_empty     (AtlanteWindow *self);
/* Opens a case in this window, with a page that shows the loading, and one that says what was wrong. */
void             atlante_window_load         (AtlanteWindow *self, GFile *file);
/* Goes on with what a crash has left, in place of what this window shows or is opening. */
void             atlante_window_recover      (AtlanteWindow *self, AtlanteDraft *draft);

G_END_DECLS
