/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-precision.h"

#include "atlante-geodesic.h"
#include "atlante-projected-tracer.h"
#include "atlante-symbol.h"

/* What stands in for a radius that the case does not give, in metres. */
#define RADIUS_OF_REGION 100000.0
#define RADIUS_OF_GENERAL 250000.0

/* Beyond this many pixels a ring lies outside of any window, and its tint would cover all of it. */
#define LARGEST_TINT 700.0

/**
 * atlante_precision_get_radius:
 * @precision: how precisely a place is known
 * @kind: the kind of place
 * @metres: its radius as the case gives it; 0 where it does not
 *
 * Which circle shows the precision of a place. Only what is less precise than a town has one, and
 * only where it is not plain from the kind: nobody takes the symbol of a country for a point.
 *
 * Returns: metres; 0 for no circle
 */
double
atlante_precision_get_radius (AtlantePrecision precision, AtlantePlaceKind kind, double metres)
{
  switch (kind)
    {
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
    case ATLANTE_PLACE_CONTINENT:
    case ATLANTE_PLACE_OCEAN:
      return 0;
    default:
      break;
    }
  if (precision == ATLANTE_PRECISION_REGION)
    return metres > 0 ? metres : RADIUS_OF_REGION;
  if (precision == ATLANTE_PRECISION_GENERAL)
    return metres > 0 ? metres : RADIUS_OF_GENERAL;
  return 0;
}

/**
 * atlante_precision_get_pixels:
 * @view: a view
 * @latitude: of the place, degrees
 * @metres: a length there
 *
 * Returns: its length in pixels
 */
double
atlante_precision_get_pixels (const AtlanteChartView *view, double latitude, double metres)
{
  g_return_val_if_fail (view != NULL, 0);

  return metres / atlante_chart_view_get_metres_per_pixel (view, latitude);
}

/* Fills and strokes the path. */
static void
draw_path (cairo_t *cr, AtlantePlaceKind kind, gboolean tint, double width)
{
  double dashes[] = { 3.5 * width, 2.5 * width };
  AtlanteChartColor color = atlante_symbol_get_color (kind);

  if (tint)
    {
      cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.2);
      cairo_fill_preserve (cr);
    }
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, width);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, 0.8);
  cairo_stroke (cr);
}

/**
 * atlante_precision_draw_on:
 * @cr: where to draw
 * @kind: the kind of place, for the colour
 * @view: a view, not in Mercator
 * @center: of the circle
 * @metres: its radius
 * @width: of the ring, pixels
 * @style: the style of the chart
 *
 * Draws the circle within which a place lies in the shape that the projection gives it.
 */
void
atlante_precision_draw_on (cairo_t                 *cr,
                           AtlantePlaceKind         kind,
                           const AtlanteChartView  *view,
                           AtlanteGeoPoint          center,
                           double                   metres,
                           double                   width,
                           const AtlanteChartStyle *style)
{
  AtlanteProjectedTracer tracer;

  g_return_if_fail (cr != NULL && view != NULL && style != NULL);
  g_return_if_fail (view->projection != ATLANTE_PROJECTION_MERCATOR);

  cairo_save (cr);
  cairo_new_path (cr);
  atlante_projected_tracer_init (&tracer, cr, view, 0, 0, 0);
  atlante_projected_tracer_add_outline (&tracer);
  cairo_clip (cr);
  atlante_geodesic_add_circle (view, cr, center, metres);
  draw_path (cr, kind, TRUE, width);
  cairo_restore (cr);
}

/**
 * atlante_precision_draw:
 * @cr: where to draw
 * @kind: the kind of place, for the colour
 * @x: middle, pixels
 * @y: the same
 * @radius: pixels
 * @width: of the ring, pixels
 * @style: the style of the chart
 *
 * Draws the circle within which a place lies: a light tint in a dashed ring.
 */
void
atlante_precision_draw (cairo_t                 *cr,
                        AtlantePlaceKind         kind,
                        double                   x,
                        double                   y,
                        double                   radius,
                        double                   width,
                        const AtlanteChartStyle *style)
{
  g_return_if_fail (cr != NULL && style != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  draw_path (cr, kind, radius < LARGEST_TINT, width);
  cairo_restore (cr);
}
