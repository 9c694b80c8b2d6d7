/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"
#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/* One of a closed list of the case file. A word that is none of them, of a later version, is shown
 * as it is and can be kept. */
#define ATLANTE_TYPE_CHOICE_FIELD (atlante_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteChoiceField, atlante_choice_field, ATLANTE, CHOICE_FIELD, AtlanteField)

/* @title: (nullable): no caption. @none: (nullable): what it says where nothing is chosen, which
 * takes the value out; NULL: something has to be chosen. Not bound yet. */
GtkWidget *atlante_choice_field_new           (const char *title, AtlanteVocabulary list,
                                               const char *none);
/* For a value that the case file has a default for: shown where there is none. 0: there is no
 * default. */
void       atlante_choice_field_set_default   (AtlanteChoiceField *self, int value);

G_END_DECLS
