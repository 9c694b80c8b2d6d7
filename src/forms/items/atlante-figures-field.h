/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-list-field.h"

G_BEGIN_DECLS

/* The key figures of a place: each a value and what it counts. */
#define ATLANTE_TYPE_FIGURES_FIELD (atlante_figures_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteFiguresField, atlante_figures_field, ATLANTE, FIGURES_FIELD,
                      AtlanteListField)

/* Not bound yet; to "figures". */
GtkWidget *atlante_figures_field_new (void);

G_END_DECLS
