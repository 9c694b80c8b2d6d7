/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-view.h"

#include <math.h>

/* Metres of the equator, by the Earth radius that distances are measured with. */
#define EQUATOR (2 * G_PI * ATLANTE_EARTH_RADIUS)

/**
 * atlante_chart_view_init_tile:
 * @view: (out): the view
 * @zoom: the tile's zoom, 0 or more
 * @x: the tile's column; below 0 and from 2^zoom on the world goes on
 * @y: the tile's row, 0 in the north
 * @size: the tile's edge in pixels
 *
 * Makes the view of a tile in the usual numbering.
 */
void
atlante_chart_view_init_tile (AtlanteChartView *view, int zoom, int x, int y, double size)
{
  double tiles;

  g_return_if_fail (view != NULL);

  tiles = ldexp (1, zoom);
  view->left = x / tiles;
  view->top = y / tiles;
  view->scale = size * tiles;
  view->width = size;
  view->height = size;
}

/**
 * atlante_chart_view_init_center:
 * @view: (out): the view
 * @center: the point in the middle
 * @zoom: zoom, may be fractional
 * @width: pixels
 * @height: pixels
 *
 * Makes a view of the given size round a point. It may reach past the northern and southern edge
 * of the world.
 */
void
atlante_chart_view_init_center (AtlanteChartView *view,
                                AtlanteGeoPoint center,
                                double zoom,
                                double width,
                                double height)
{
  double x, y;

  g_return_if_fail (view != NULL);

  atlante_mercator_project (center, &x, &y);
  view->scale = ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom);
  view->width = width;
  view->height = height;
  view->left = x - width / view->scale / 2;
  view->top = y - height / view->scale / 2;
}

/**
 * atlante_chart_view_get_zoom:
 * @view: a view
 *
 * Returns: the view's zoom for tiles of 256 pixels
 */
double
atlante_chart_view_get_zoom (const AtlanteChartView *view)
{
  g_return_val_if_fail (view != NULL && view->scale > 0, 0);

  return log2 (view->scale / ATLANTE_CHART_VIEW_TILE_SIZE);
}

/**
 * atlante_chart_view_project:
 * @view: a view
 * @point: a point
 * @x: (out): pixels from the left edge
 * @y: (out): pixels from the upper edge
 *
 * Projects a point into the view. Of the world's copies it takes the one that is nearest to the
 * middle of the view; add or take away the view's scale for the others.
 */
void
atlante_chart_view_project (const AtlanteChartView *view,
                            AtlanteGeoPoint point,
                            double *x,
                            double *y)
{
  double world_x, world_y, middle;

  g_return_if_fail (view != NULL && x != NULL && y != NULL);

  atlante_mercator_project (point, &world_x, &world_y);
  middle = view->left + view->width / view->scale / 2;
  world_x += round (middle - world_x);
  *x = (world_x - view->left) * view->scale;
  *y = (world_y - view->top) * view->scale;
}

/**
 * atlante_chart_view_unproject:
 * @view: a view
 * @x: pixels from the left edge
 * @y: pixels from the upper edge
 *
 * Returns: the point at a pixel
 */
AtlanteGeoPoint
atlante_chart_view_unproject (const AtlanteChartView *view, double x, double y)
{
  AtlanteGeoPoint nowhere = { 0, 0 };

  g_return_val_if_fail (view != NULL && view->scale > 0, nowhere);

  return atlante_mercator_unproject (view->left + x / view->scale, view->top + y / view->scale);
}

/**
 * atlante_chart_view_get_metres_per_pixel:
 * @view: a view
 * @latitude: degrees
 *
 * Returns: how many metres a pixel stands for at a latitude; a scale bar must name the latitude
 */
double
atlante_chart_view_get_metres_per_pixel (const AtlanteChartView *view, double latitude)
{
  g_return_val_if_fail (view != NULL && view->scale > 0, 0);

  latitude = CLAMP (latitude, -ATLANTE_MERCATOR_TOP_LATITUDE, ATLANTE_MERCATOR_TOP_LATITUDE);
  return EQUATOR * cos (latitude * G_PI / 180) / view->scale;
}
