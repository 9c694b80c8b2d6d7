/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-mercator.h"

G_BEGIN_DECLS

/* Pixels of the whole world's width at zoom 0. */
#define ATLANTE_CHART_VIEW_TILE_SIZE 256.0

/**
 * AtlanteChartView:
 * @left: western edge in world units (0 is 180° W, 1 is 180° E); below 0 and above 1 the world
 *   goes on
 * @top: northern edge in world units (0 is 85.05° N, 1 is 85.05° S)
 * @scale: pixels of the width of the whole world
 * @width: pixels
 * @height: pixels
 *
 * A rectangle of the world in Web Mercator and the size in which it is painted. A pixel is a unit
 * of cairo's user space: of the screen on a tile, a point of 1/72 inch in a PDF.
 */
typedef struct
{
  double left;
  double top;
  double scale;
  double width;
  double height;
} AtlanteChartView;

void atlante_chart_view_init_tile (AtlanteChartView *view, int zoom, int x, int y, double size);
void atlante_chart_view_init_center (AtlanteChartView *view, AtlanteGeoPoint center, double zoom,
                                     double width, double height);
double atlante_chart_view_get_zoom (const AtlanteChartView *view);
void atlante_chart_view_project (const AtlanteChartView *view, AtlanteGeoPoint point, double *x,
                                 double *y);
AtlanteGeoPoint atlante_chart_view_unproject (const AtlanteChartView *view, double x, double y);
double atlante_chart_view_get_metres_per_pixel (const AtlanteChartView *view, double latitude);

G_END_DECLS
