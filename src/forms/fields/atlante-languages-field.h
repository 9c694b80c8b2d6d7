/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* The languages of a case, ["it", "en"], the first of which is its main one. One at least stays. */
#define ATLANTE_TYPE_LANGUAGES_FIELD (atlante_languages_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLanguagesField, atlante_languages_field, ATLANTE, LANGUAGES_FIELD,
                      AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_languages_field_new (const char *title);

G_END_DECLS
