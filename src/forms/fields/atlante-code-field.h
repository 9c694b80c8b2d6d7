/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-code-chooser.h"
#include "atlante-field.h"

G_BEGIN_DECLS

/* A country or a language, by its code, found by its name. */
#define ATLANTE_TYPE_CODE_FIELD (atlante_code_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCodeField, atlante_code_field, ATLANTE, CODE_FIELD, AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_code_field_new          (const char *title, AtlanteCodeKind kind);
/* The value cannot be taken out, only changed. */
void       atlante_code_field_set_required (AtlanteCodeField *self);

G_END_DECLS
