/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-list-field.h"

G_BEGIN_DECLS

/* The names of a place or an actor: each in a language, in a role, and if it is contested under a
 * viewpoint. */
#define ATLANTE_TYPE_NAMES_FIELD (atlante_names_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteNamesField, atlante_names_field, ATLANTE, NAMES_FIELD,
                      AtlanteListField)

/* Not bound yet; to "names". */
GtkWidget *atlante_names_field_new (void);

G_END_DECLS
