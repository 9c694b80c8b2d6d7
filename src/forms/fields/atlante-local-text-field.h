/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A text by language: an entry for each language of the case, and for each other that it is
 * written in; one alone for a plain text, which is for all languages. */
#define ATLANTE_TYPE_LOCAL_TEXT_FIELD (atlante_local_text_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLocalTextField, atlante_local_text_field, ATLANTE, LOCAL_TEXT_FIELD,
                      AtlanteField)

/* @title: (nullable): no caption. @multiline: for sentences, not for names. Not bound yet. */
GtkWidget *atlante_local_text_field_new (const char *title, gboolean multiline);

/* Texts in Markdown, with a switch that shows how they will be read. */
GtkWidget *atlante_local_text_field_new_markdown (const char *title);

G_END_DECLS
