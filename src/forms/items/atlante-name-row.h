/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* One name: its text, and at the end a button that says its language and role and lets choose
 * them. */
#define ATLANTE_TYPE_NAME_ROW (atlante_name_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNameRow, atlante_name_row, ATLANTE, NAME_ROW, AtlanteField)

/* @draft: what the name is, but for its text, where it is still to come. To be bound to "names/0". */
GtkWidget *atlante_name_row_new (AtlanteJson *draft);
/* The words beside the text: as wide in all rows. */
GtkWidget *atlante_name_row_get_sort (AtlanteNameRow *self);

G_END_DECLS
