/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-map-private.h"
#include "atlante-packed-reader.h"

G_BEGIN_DECLS

gboolean atlante_base_layer_read  (AtlanteBaseLevel    *level,
                                   AtlantePackedReader *reader,
                                   guint                grid_bits,
                                   guint                n_pairs);
void     atlante_base_layer_clear (AtlanteBaseLayer    *self);

G_END_DECLS
