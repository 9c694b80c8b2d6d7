/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* A claim's grade by the Admiralty code: a letter for the source and a figure for what it says,
 * each with its meaning, and below who graded it and when. */
#define ATLANTE_TYPE_GRADE_FIELD (atlante_grade_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGradeField, atlante_grade_field, ATLANTE, GRADE_FIELD, AtlanteField)

/* To be bound to a claim's "grade". */
GtkWidget *atlante_grade_field_new (void);

G_END_DECLS
