/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-figure-private.h"
#include "atlante-scale-bar.h"

G_BEGIN_DECLS

/**
 * AtlanteFigureFurniture:
 * @figure: (transfer none): whose it is
 * @view: what the map shows
 * @labels: (element-type AtlanteFigureMark): degrees of the graticule, distances of the rings
 * @ring: metres between the rings round the centre of an azimuthal figure; 0 for none
 * @bar: the scale bar
 * @scale: where it stands; empty for none
 * @north: where the arrow stands; empty for none
 *
 * What lies in the map of a figure besides the case: boxes are in pixels of the view.
 */
typedef struct
{
  AtlanteFigure *figure;
  AtlanteChartView view;
  GArray *labels;
  double ring;
  AtlanteScaleBar bar;
  AtlanteBox scale;
  AtlanteBox north;
} AtlanteFigureFurniture;

/* A short text in the map. */
typedef struct
{
  PangoLayout *layout;
  AtlanteBox box;
} AtlanteFigureMark;

void atlante_figure_furniture_init       (AtlanteFigureFurniture  *self,
                                          AtlanteFigure           *figure,
                                          const AtlanteFigurePage *page,
                                          AtlanteFigureParts       parts,
                                          double                   width,
                                          double                   height);
void atlante_figure_furniture_clear      (AtlanteFigureFurniture  *self);
void atlante_figure_furniture_reserve    (AtlanteFigureFurniture  *self,
                                          AtlanteFigure           *figure);
void atlante_figure_furniture_draw_rings (AtlanteFigureFurniture  *self,
                                          const AtlanteFigurePage *page);
void atlante_figure_furniture_draw       (AtlanteFigureFurniture  *self,
                                          const AtlanteFigurePage *page);

G_END_DECLS
