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
  *view = (AtlanteChartView) { x / tiles, y / tiles, size * tiles, size, size };
}

/**
 * atlante_chart_view_init_center:
 * @view: (out): the view
 * @center: the point in the middle
 * @zoom: zoom, may be fractional
 * @width: pixels
 * @height: pixels
 *
 * Makes a view in Mercator, of the given size, round a point. It may reach past the northern and
 * southern edge of the world.
 */
void
atlante_chart_view_init_center (AtlanteChartView *view,
                                AtlanteGeoPoint center,
                                double zoom,
                                double width,
                                double height)
{
  double x, y, scale = ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom);

  g_return_if_fail (view != NULL);

  atlante_mercator_project (center, &x, &y);
  *view = (AtlanteChartView) { x - width / scale / 2, y - height / scale / 2, scale, width,
                               height };
}

/**
 * atlante_chart_view_init_world:
 * @view: (out): the view
 * @projection: a projection
 * @center: its middle meridian or centre; the longitude in the middle in Mercator
 * @width: pixels
 * @height: pixels
 * @margin: pixels that stay free on each side
 *
 * Makes the largest view that shows the whole world.
 */
void
atlante_chart_view_init_world (AtlanteChartView *view,
                               AtlanteProjection projection,
                               AtlanteGeoPoint   center,
                               double            width,
                               double            height,
                               double            margin)
{
  AtlanteBox world = atlante_projection_get_extent (projection);
  double x, scale;

  g_return_if_fail (view != NULL);

  scale = MIN (MAX (width - 2 * margin, width / 3) / (world.right - world.left),
               MAX (height - 2 * margin, height / 3) / (world.bottom - world.top));
  x = projection == ATLANTE_PROJECTION_MERCATOR ? center.longitude / 360 + 0.5 : 0.5;
  *view = (AtlanteChartView) { x - width / scale / 2, 0.5 - height / scale / 2, scale,
                               width, height, projection, center };
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
 * Projects a point into the view. Of the world's copies in Mercator it takes the one that is nearest
 * to the middle of the view; add or take away the view's scale for the others.
 */
void
atlante_chart_view_project (const AtlanteChartView *view,
                            AtlanteGeoPoint point,
                            double *x,
                            double *y)
{
  double world_x, world_y, middle;

  g_return_if_fail (view != NULL && x != NULL && y != NULL);

  atlante_projection_project (view->projection, view->center, point, &world_x, &world_y);
  middle = view->left + view->width / view->scale / 2;
  if (view->projection == ATLANTE_PROJECTION_MERCATOR)
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
 * Returns: the point at a pixel; outside of the world, a point of its edge
 */
AtlanteGeoPoint
atlante_chart_view_unproject (const AtlanteChartView *view, double x, double y)
{
  AtlanteGeoPoint point = { 0, 0 };

  g_return_val_if_fail (view != NULL && view->scale > 0, point);

  atlante_projection_unproject (view->projection, view->center, view->left + x / view->scale,
                                view->top + y / view->scale, &point);
  return point;
}

/**
 * atlante_chart_view_is_on_world:
 * @view: a view
 * @x: pixels from the left edge
 * @y: pixels from the upper edge
 *
 * Returns: whether the world is there: not beyond the outline of a projection, nor beyond the
 *   northern and southern edge of Mercator
 */
gboolean
atlante_chart_view_is_on_world (const AtlanteChartView *view, double x, double y)
{
  AtlanteGeoPoint point;

  g_return_val_if_fail (view != NULL && view->scale > 0, FALSE);

  return atlante_projection_unproject (view->projection, view->center,
                                       view->left + x / view->scale, view->top + y / view->scale,
                                       &point);
}

/**
 * atlante_chart_view_get_metres_per_pixel:
 * @view: a view
 * @latitude: degrees
 *
 * Returns: how many metres a pixel stands for at a latitude; in Mercator a scale bar must name the
 *   latitude. In the azimuthal projection it holds along lines from the centre, and in Equal Earth
 *   only as the root of a pixel's area: there is no length in it that a bar could show.
 */
double
atlante_chart_view_get_metres_per_pixel (const AtlanteChartView *view, double latitude)
{
  g_return_val_if_fail (view != NULL && view->scale > 0, 0);

  if (view->projection != ATLANTE_PROJECTION_MERCATOR)
    return EQUATOR / view->scale;
  latitude = CLAMP (latitude, -ATLANTE_MERCATOR_TOP_LATITUDE, ATLANTE_MERCATOR_TOP_LATITUDE);
  return EQUATOR * cos (latitude * G_PI / 180) / view->scale;
}
