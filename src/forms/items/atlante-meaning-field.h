/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* One of a closed list of the case file, each of which says what it means; below it stands the
 * meaning of the one that is chosen. */
#define ATLANTE_TYPE_MEANING_FIELD (atlante_meaning_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMeaningField, atlante_meaning_field, ATLANTE, MEANING_FIELD,
                      AtlanteField)

/* @none: (nullable): what it says where nothing is chosen, which takes the value out; NULL:
 * something has to be. Not bound yet. */
GtkWidget *atlante_meaning_field_new (const char *title, AtlanteVocabulary list, const char *none);

G_END_DECLS
