/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A time as people write it, "autumn 2024", which the case keeps as EDTF; below it stands how it
 * will be read. */
#define ATLANTE_TYPE_TIME_FIELD (atlante_time_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTimeField, atlante_time_field, ATLANTE, TIME_FIELD, AtlanteField)

/* @title: (nullable): no caption. Not bound yet. */
GtkWidget *atlante_time_field_new (const char *title);

G_END_DECLS
