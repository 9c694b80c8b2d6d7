/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-list-field.h"

G_BEGIN_DECLS

/* The parts of a source: the paragraph at which each starts, and a heading of the case's own. */
#define ATLANTE_TYPE_PARTS_FIELD (atlante_parts_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePartsField, atlante_parts_field, ATLANTE, PARTS_FIELD,
                      AtlanteListField)

/* Not bound yet; to "parts". */
GtkWidget *atlante_parts_field_new (void);

G_END_DECLS
