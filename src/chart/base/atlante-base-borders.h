/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-painting.h"

G_BEGIN_DECLS

/**
 * AtlanteBaseBorders:
 * @painting: what they belong to
 * @layer: the lines
 * @classes: an #AtlanteBorderClass for each line; hidden for those out of sight
 *
 * The borders of one painting, as its viewpoint classes them.
 */
typedef struct
{
  const AtlanteBasePainting *painting;
  const AtlanteBaseLayer    *layer;
  guint8                    *classes;
} AtlanteBaseBorders;

void atlante_base_borders_init         (AtlanteBaseBorders        *self,
                                        const AtlanteBasePainting *painting);
void atlante_base_borders_clear        (AtlanteBaseBorders        *self);
void atlante_base_borders_paint_casing (const AtlanteBaseBorders  *self);
void atlante_base_borders_paint        (const AtlanteBaseBorders  *self);

G_END_DECLS
