/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A line of text. Empty, it takes the value out. */
#define ATLANTE_TYPE_TEXT_FIELD (atlante_text_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTextField, atlante_text_field, ATLANTE, TEXT_FIELD, AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_text_field_new (const char *title);

G_END_DECLS
