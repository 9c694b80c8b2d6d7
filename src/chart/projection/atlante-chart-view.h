/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-projection.h"

G_BEGIN_DECLS

/* Pixels of the whole world's width at zoom 0. */
#define ATLANTE_CHART_VIEW_TILE_SIZE 256.0

/**
 * AtlanteChartView:
 * @left: left edge in units of the projection's plane; in Mercator 0 is 180° W, 1 is 180° E, and
 *   below 0 and above 1 the world goes on
 * @top: upper edge in the same units; in Mercator 0 is 85.05° N, 1 is 85.05° S
 * @scale: pixels of a unit of the plane, the Earth's circumference: in Mercator the width of the
 *   whole world
 * @width: pixels
 * @height: pixels
 * @projection: Mercator where it is zero
 * @center: the middle meridian or the centre of the projection; Mercator has none
 *
 * A rectangle of a map of the world and the size in which it is painted. A pixel is a unit of
 * cairo's user space: of the screen on a tile, a point of 1/72 inch in a PDF.
 */
typedef struct
{
  double left;
  double top;
  double scale;
  double width;
  double height;
  AtlanteProjection projection;
  AtlanteGeoPoint center;
} AtlanteChartView;

void atlante_chart_view_init_tile (AtlanteChartView *view, int zoom, int x, int y, double size);
void atlante_chart_view_init_center (AtlanteChartView *view, AtlanteGeoPoint center, double zoom,
                                     double width, double height);
void atlante_chart_view_init_world (AtlanteChartView *view, AtlanteProjection projection,
                                    AtlanteGeoPoint center, double width, double height,
                                    double margin);
double atlante_chart_view_get_zoom (const AtlanteChartView *view);
void atlante_chart_view_project (const AtlanteChartView *view, AtlanteGeoPoint point, double *x,
                                 double *y);
gboolean atlante_chart_view_is_on_world (const AtlanteChartView *view, double x, double y);
AtlanteGeoPoint atlante_chart_view_unproject (const AtlanteChartView *view, double x, double y);
double atlante_chart_view_get_metres_per_pixel (const AtlanteChartView *view, double latitude);

G_END_DECLS
