/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* The outline of a place, drawn on the map. */
#define ATLANTE_TYPE_AREA_FIELD (atlante_area_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteAreaField, atlante_area_field, ATLANTE, AREA_FIELD, AtlanteField)

/* Not bound yet; to "location", as a place that has no position gets one by its outline. */
GtkWidget *atlante_area_field_new (void);

G_END_DECLS
