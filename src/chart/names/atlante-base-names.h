/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-label-private.h"
#include "atlante-packed-reader.h"

G_BEGIN_DECLS

/* The names of countries and towns that the packed map holds, in its order. */
typedef struct
{
  AtlanteBaseLabel  *labels;
  guint              n_labels;
  char              *text;      /* that they point into */
  const char       **names;     /* the same */
  const char       **languages;
} AtlanteBaseNames;

gboolean atlante_base_names_read  (AtlanteBaseNames    *self,
                                   AtlantePackedReader *reader);
void     atlante_base_names_clear (AtlanteBaseNames    *self);

G_END_DECLS
