/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"
#include "atlante-item-chooser.h"

G_BEGIN_DECLS

/* A list of items of the case, ["c-004", …]: a row each, to be removed, and a button that adds
 * one. For places and actors in roles there is AtlanteRolesField. */
#define ATLANTE_TYPE_REFERENCES_FIELD (atlante_references_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteReferencesField, atlante_references_field, ATLANTE, REFERENCES_FIELD,
                      AtlanteField)

/* @title: (nullable): no caption. @add: what the button says, as “Add a claim”. Not bound yet. */
GtkWidget *atlante_references_field_new (const char *title, AtlanteItemKind kind, const char *add);

G_END_DECLS
