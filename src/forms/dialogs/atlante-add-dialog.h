/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteAddDialog:
 *
 * Asks for the name of a new place, actor, event or topic, and says what there is of that name: in
 * the case already, and for a place on the base map. What is chosen is added, and its form opens.
 */
#define ATLANTE_TYPE_ADD_DIALOG (atlante_add_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteAddDialog, atlante_add_dialog, ATLANTE, ADD_DIALOG, AdwWindow)

/* @kind: ATLANTE_ITEM_PLACE, _ACTOR, _EVENT or _TOPIC */
GtkWidget *atlante_add_dialog_new       (AtlanteSession *session, AtlanteItemKind kind);
/* For a place: where it is. */
void       atlante_add_dialog_set_point (AtlanteAddDialog *self, AtlanteGeoPoint point);

G_END_DECLS
