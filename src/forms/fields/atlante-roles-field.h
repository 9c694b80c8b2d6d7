/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"
#include "atlante-list-field.h"

G_BEGIN_DECLS

/* Places or actors in roles: those of an event or a claim. */
#define ATLANTE_TYPE_ROLES_FIELD (atlante_roles_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRolesField, atlante_roles_field, ATLANTE, ROLES_FIELD,
                      AtlanteListField)

/* @kind: ATLANTE_ITEM_PLACE or ATLANTE_ITEM_ACTOR. Not bound yet; to "places" or "actors". */
GtkWidget *atlante_roles_field_new (AtlanteItemKind kind);

G_END_DECLS
