/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-area.h"

#include <math.h>

#include "atlante-geodesic.h"
#include "atlante-mercator.h"
#include "atlante-projected-tracer.h"

/* A side that is straight in latitude is bent in Mercator: so many pixels of it are, straight, as
 * good as the bow; and so many pieces of one side are enough for any. */
#define PIECE 48.0
#define MOST_PIECES 64

/* Pixels between points of an outline that nobody would see. */
#define THIN 0.4

/* Pixels between the lines of the pattern, and their width; those of the outline. */
#define PATTERN_STEP 7.0
#define PATTERN_WIDTH 0.7
#define LINE_WIDTH 1.4

static AtlanteAreaPoint
project (const AtlanteChartView *view, AtlanteGeoPoint point)
{
  AtlanteAreaPoint pixel;

  atlante_mercator_project (point, &pixel.x, &pixel.y);
  pixel.x = (pixel.x - view->left) * view->scale;
  pixel.y = (pixel.y - view->top) * view->scale;
  return pixel;
}

static void
append (GArray *outline, AtlanteAreaPoint point)
{
  if (outline->len > 0)
    {
      AtlanteAreaPoint last = g_array_index (outline, AtlanteAreaPoint, outline->len - 1);

      if (hypot (point.x - last.x, point.y - last.y) < THIN)
        return;
    }
  g_array_append_val (outline, point);
}

/* Appends what lies between two corners, and the second one. */
static void
append_side (GArray *outline, const AtlanteChartView *view, AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  AtlanteAreaPoint from = project (view, a), to = project (view, b);
  int n = (int) MIN (ceil (hypot (to.x - from.x, to.y - from.y) / PIECE), MOST_PIECES);

  for (int i = 1; i < n; i++)
    {
      double share = (double) i / n;
      AtlanteGeoPoint between = { a.latitude + (b.latitude - a.latitude) * share,
                                  a.longitude + (b.longitude - a.longitude) * share };

      append (outline, project (view, between));
    }
  append (outline, to);
}

/* Round a pole the sides come back a whole turn further on: the edge of the map is the other side. */
static void
append_pole (GArray *outline, const AtlanteChartView *view, AtlanteGeoPoint first,
             AtlanteGeoPoint last, int pole)
{
  append (outline, project (view, (AtlanteGeoPoint) { 90.0 * pole, last.longitude }));
  append (outline, project (view, (AtlanteGeoPoint) { 90.0 * pole, first.longitude }));
}

/**
 * atlante_area_outline_new:
 * @view: a view in Mercator
 * @corners: (array length=n): the corners of an area, or of a part of one
 * @n: how many
 * @closed: whether the last one is joined to the first
 *
 * Lays an area into a view, on the copy of the world on which its first corner stands at -180° to
 * 180°. What lies outside of the view is not cut off.
 *
 * Returns: (transfer full) (element-type AtlanteAreaPoint): its outline, in pixels
 */
GArray *
atlante_area_outline_new (const AtlanteChartView *view, const AtlanteGeoPoint *corners, guint n,
                          gboolean closed)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (AtlanteAreaPoint));
  g_autoptr (GArray) unrolled = NULL;
  const AtlanteGeoPoint *points;
  AtlanteGeoPoint end;

  g_return_val_if_fail (view != NULL && view->projection == ATLANTE_PROJECTION_MERCATOR, outline);
  g_return_val_if_fail (corners != NULL || n == 0, outline);

  if (n == 0)
    return outline;
  unrolled = atlante_geo_area_unroll (corners, n);
  points = (const AtlanteGeoPoint *) (gpointer) unrolled->data;
  append (outline, project (view, points[0]));
  for (guint i = 1; i < n; i++)
    append_side (outline, view, points[i - 1], points[i]);
  if (!closed)
    return outline;
  end = points[0];
  end.longitude += 360 * round ((points[n - 1].longitude - end.longitude) / 360);
  append_side (outline, view, points[n - 1], end);
  if (end.longitude != points[0].longitude)
    append_pole (outline, view, points[0], end, atlante_geo_area_get_pole (corners, n));
  return outline;
}

/**
 * atlante_area_contains:
 * @outline: (element-type AtlanteAreaPoint): an outline
 * @x: pixels
 * @y: pixels
 *
 * Returns: whether the point lies within
 */
gboolean
atlante_area_contains (GArray *outline, double x, double y)
{
  gboolean within = FALSE;

  g_return_val_if_fail (outline != NULL, FALSE);

  for (guint i = 0; i < outline->len; i++)
    {
      AtlanteAreaPoint a = g_array_index (outline, AtlanteAreaPoint, i);
      AtlanteAreaPoint b = g_array_index (outline, AtlanteAreaPoint, (i + 1) % outline->len);

      if ((a.x <= x) != (b.x <= x) && a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) > y)
        within = !within;
    }
  return within;
}

/**
 * atlante_area_add_path:
 * @outline: (element-type AtlanteAreaPoint): an outline
 * @cr: where to add it, open
 * @dx: pixels to move it by
 * @dy: the same
 */
void
atlante_area_add_path (GArray *outline, cairo_t *cr, double dx, double dy)
{
  g_return_if_fail (outline != NULL && cr != NULL);

  cairo_new_sub_path (cr);
  for (guint i = 0; i < outline->len; i++)
    {
      AtlanteAreaPoint point = g_array_index (outline, AtlanteAreaPoint, i);

      cairo_line_to (cr, point.x + dx, point.y + dy);
    }
}

static void
set_color (cairo_t *cr, AtlanteChartColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

/* Lines from the lower left to the upper right over all that is clipped to, the same whatever part
 * of the area is drawn: they are counted from a point of the map. */
static void
add_pattern (cairo_t *cr, double x, double y, double step)
{
  double left, top, right, bottom, first, last;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  first = floor ((left + top - x - y) / step);
  last = ceil ((right + bottom - x - y) / step);
  cairo_new_path (cr);
  for (double i = first; i <= last; i++)
    {
      double sum = x + y + i * step;

      cairo_move_to (cr, sum - top, top);
      cairo_line_to (cr, sum - bottom, bottom);
    }
}

/* Draws the area whose closed path is there. A pattern besides the tint, so that it is no circle of
 * precision, and is seen in print and by eyes that tell no colours. */
static void
draw_path (cairo_t *cr, AtlantePlaceKind kind, double x, double y, double unit,
           AtlanteSymbolFlags flags, const AtlanteChartStyle *style)
{
  AtlanteChartColor color = atlante_symbol_get_color (kind);
  gboolean selected = (flags & ATLANTE_SYMBOL_SELECTED) != 0;
  cairo_path_t *path = cairo_copy_path (cr);

  cairo_save (cr);
  cairo_clip (cr);
  if (!(flags & ATLANTE_SYMBOL_PRINT))
    {
      set_color (cr, color, selected ? 0.16 : 0.1);
      cairo_paint (cr);
    }
  add_pattern (cr, x, y, PATTERN_STEP * unit * G_SQRT2);
  cairo_set_line_width (cr, PATTERN_WIDTH * unit * (style->strong ? 1.5 : 1));
  set_color (cr, color, style->strong ? 0.8 : 0.4);
  cairo_stroke (cr);
  cairo_restore (cr);

  cairo_append_path (cr, path);
  cairo_path_destroy (path);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_color (cr, style->halo, 0.7);
  cairo_set_line_width (cr, (LINE_WIDTH + 2) * unit);
  cairo_stroke_preserve (cr);
  set_color (cr, color, style->strong ? 1 : 0.9);
  cairo_set_line_width (cr, LINE_WIDTH * unit * (style->strong || selected ? 1.5 : 1));
  cairo_stroke (cr);
}

/**
 * atlante_area_draw:
 * @cr: where to draw
 * @outline: (element-type AtlanteAreaPoint): its outline
 * @kind: the kind of place, for the colour
 * @x: a point from which its pattern is counted, pixels
 * @y: the same
 * @unit: 1 where a place's name is 12 pixels high
 * @flags: whether it is selected, and for print
 * @style: the style of the chart
 */
void
atlante_area_draw (cairo_t *cr, GArray *outline, AtlantePlaceKind kind, double x, double y,
                   double unit, AtlanteSymbolFlags flags, const AtlanteChartStyle *style)
{
  g_return_if_fail (cr != NULL && outline != NULL && style != NULL);

  if (outline->len < ATLANTE_GEO_AREA_LEAST)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  atlante_area_add_path (outline, cr, 0, 0);
  cairo_close_path (cr);
  draw_path (cr, kind, x, y, unit, flags, style);
  cairo_restore (cr);
}

/**
 * atlante_area_draw_on:
 * @cr: where to draw
 * @view: a view, not in Mercator
 * @corners: (array length=n): its corners
 * @n: how many
 * @kind: the kind of place, for the colour
 * @unit: 1 where a place's name is 12 pixels high
 * @flags: whether it is selected, and for print
 * @style: the style of the chart
 *
 * Draws an area in the shape that a projection gives it.
 */
void
atlante_area_draw_on (cairo_t *cr, const AtlanteChartView *view, const AtlanteGeoPoint *corners,
                      guint n, AtlantePlaceKind kind, double unit, AtlanteSymbolFlags flags,
                      const AtlanteChartStyle *style)
{
  AtlanteProjectedTracer tracer;
  double x, y;

  g_return_if_fail (cr != NULL && view != NULL && style != NULL);
  g_return_if_fail (view->projection != ATLANTE_PROJECTION_MERCATOR);
  g_return_if_fail (corners != NULL || n == 0);

  if (n < ATLANTE_GEO_AREA_LEAST)
    return;
  cairo_save (cr);
  cairo_new_path (cr);
  atlante_projected_tracer_init (&tracer, cr, view, 0, 0, 0);
  atlante_projected_tracer_add_outline (&tracer);
  cairo_clip (cr);
  atlante_geodesic_add_area (view, cr, corners, n);
  atlante_chart_view_project (view, corners[0], &x, &y);
  draw_path (cr, kind, x, y, unit, flags, style);
  cairo_restore (cr);
}
