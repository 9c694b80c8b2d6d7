/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"
#include "atlante-item-chooser.h"

G_BEGIN_DECLS

/* Another item of the case, found by what is typed. The item that is edited is not offered. */
#define ATLANTE_TYPE_REFERENCE_FIELD (atlante_reference_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteReferenceField, atlante_reference_field, ATLANTE, REFERENCE_FIELD,
                      AtlanteField)

/* @title: (nullable): no caption. @kinds: ATLANTE_ITEM_KIND_FLAG() of those that are offered.
 * @prompt: for the empty field, as “Choose a place”. Not bound yet. */
GtkWidget *atlante_reference_field_new           (const char *title, guint kinds,
                                                  const char *prompt);
/* The value cannot be taken out, only changed. */
void       atlante_reference_field_set_required  (AtlanteReferenceField *self);

G_END_DECLS
