/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteNothingFound:
 *
 * What stands where a list is empty: why, and one next step. Signal "step-taken" after a click on the
 * step, with the #AtlanteItemKind whose list was asked for, or -1 where the search or the visible time was
 * cleared.
 */
#define ATLANTE_TYPE_NOTHING_FOUND (atlante_nothing_found_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNothingFound, atlante_nothing_found, ATLANTE, NOTHING_FOUND, GtkWidget)

/* @elsewhere: a list that has @n_elsewhere items that match; 0: none has */
void atlante_nothing_found_update (AtlanteNothingFound *self, AtlanteSession *session,
                                   AtlanteItemKind elsewhere, guint n_elsewhere);
/* What to add where the case has none at all, after each update: an action of the window as
 * "win.add::place", and its words. */
void atlante_nothing_found_set_addition (AtlanteNothingFound *self, const char *action,
                                         const char *label);

G_END_DECLS
