/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-figure-furniture.h"
#include "atlante-figure-legend.h"
#include "atlante-figure-private.h"

G_BEGIN_DECLS

/**
 * AtlanteFigureLayout:
 * @page: size, style and fonts
 * @parts: those that there is room for
 * @title: (nullable): what stands there, as the three that follow
 * @subtitle: (nullable)
 * @legend: (nullable)
 * @credits: (nullable)
 * @boxes: where each part outside of the map stands, by the bit of #AtlanteFigureParts; empty for
 *   those that are not there
 * @map: where the map stands
 * @furniture: what lies in the map
 *
 * A figure laid out for a size: no two parts overlap. What finds no room is dropped, the least
 * needed first, so that the map has at least half of the height; the attribution stays.
 */
typedef struct
{
  AtlanteFigurePage page;
  AtlanteFigureParts parts;
  PangoLayout *title;
  PangoLayout *subtitle;
  AtlanteFigureLegend *legend;
  PangoLayout *credits;
  AtlanteBox boxes[ATLANTE_FIGURE_N_PARTS];
  AtlanteBox map;
  AtlanteFigureFurniture furniture;
} AtlanteFigureLayout;

void atlante_figure_layout_init  (AtlanteFigureLayout *self,
                                  AtlanteFigure       *figure,
                                  cairo_t             *cr,
                                  double               width,
                                  double               height);
void atlante_figure_layout_clear (AtlanteFigureLayout *self);
void atlante_figure_layout_paint (AtlanteFigureLayout *self,
                                  AtlanteFigure       *figure);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlanteFigureLayout, atlante_figure_layout_clear)

G_END_DECLS
