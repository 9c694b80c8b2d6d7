/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A whole number. */
#define ATLANTE_TYPE_INTEGER_FIELD (atlante_integer_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteIntegerField, atlante_integer_field, ATLANTE, INTEGER_FIELD,
                      AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_integer_field_new (const char *title);

G_END_DECLS
