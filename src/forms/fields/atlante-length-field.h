/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A length, which the case has in metres: shown in the user's units, and read in any. */
#define ATLANTE_TYPE_LENGTH_FIELD (atlante_length_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLengthField, atlante_length_field, ATLANTE, LENGTH_FIELD, AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_length_field_new (const char *title);

G_END_DECLS
