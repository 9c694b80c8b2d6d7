/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/**
 * AtlanteMeaningChoice:
 *
 * One word of several, each with what it means below it in the list. Signal "chosen": by the user.
 */
#define ATLANTE_TYPE_MEANING_CHOICE (atlante_meaning_choice_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMeaningChoice, atlante_meaning_choice, ATLANTE, MEANING_CHOICE,
                      GtkWidget)

GtkWidget  *atlante_meaning_choice_new         (void);
/* @nick: (nullable): what get_nick() gives; @meaning: (nullable) */
void        atlante_meaning_choice_add         (AtlanteMeaningChoice *self, const char *nick,
                                                const char *title, const char *meaning);
/* The words of a closed list with their meanings (atlante-meanings.h). @none: (nullable): what it
 * says where nothing is chosen; NULL: something has to be. */
void        atlante_meaning_choice_add_list    (AtlanteMeaningChoice *self, AtlanteVocabulary list,
                                                const char *none);
/* (nullable): of what is chosen */
const char *atlante_meaning_choice_get_nick    (AtlanteMeaningChoice *self);
/* A nick that is not among them is put behind the end. */
void        atlante_meaning_choice_set_nick    (AtlanteMeaningChoice *self, const char *nick);
/* (nullable): of what is chosen */
const char *atlante_meaning_choice_get_meaning (AtlanteMeaningChoice *self);
/* The control that a screen reader names. */
GtkWidget  *atlante_meaning_choice_get_control (AtlanteMeaningChoice *self);

G_END_DECLS
