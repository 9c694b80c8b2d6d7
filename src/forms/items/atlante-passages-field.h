/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-field.h"

G_BEGIN_DECLS

/* The passages that a claim is drawn from: the words themselves where the article is attached, and
 * where they stand. One is added by selecting it in the article. */
#define ATLANTE_TYPE_PASSAGES_FIELD (atlante_passages_field_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePassagesField, atlante_passages_field, ATLANTE, PASSAGES_FIELD,
                      AtlanteField)

/* To be bound to a claim's "passages". */
GtkWidget *atlante_passages_field_new (void);

G_END_DECLS
