/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-town-dot.h"

/* Of the radius: the line of a ring, and the dot in the ring of a capital. */
#define LINE 0.3
#define INNER 0.5

/**
 * atlante_town_dot_get_radius:
 * @kind: of a label
 *
 * Returns: the radius of the dot beside it in a chart of the usual font, pixels; 0 for what is no
 *   town of the base map
 */
double
atlante_town_dot_get_radius (AtlanteLabelKind kind)
{
  switch (kind)
    {
    case ATLANTE_LABEL_CAPITAL:
      return 3.1;
    case ATLANTE_LABEL_CITY:
      return 2.0;
    case ATLANTE_LABEL_TOWN:
      return 1.7;
    default:
      return 0;
    }
}

static void
add_circle (cairo_t *cr, double x, double y, double radius)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

/* The size tells the rank of a town, so that it is read without colour: a dot in a ring is a
 * capital, a dot a large town, a ring any other.
 *
 * @kind: of its label
 * @x: middle, pixels
 * @y: the same
 * @radius: pixels
 */
void
atlante_town_dot_draw (cairo_t *cr, AtlanteLabelKind kind, double x, double y, double radius,
                       const AtlanteChartStyle *style)
{
  const AtlanteChartColor *color, *halo;
  double line = radius * LINE;

  g_return_if_fail (cr != NULL && style != NULL);

  color = &style->capital_label;
  halo = &style->halo;
  if (kind != ATLANTE_LABEL_CITY)
    {
      add_circle (cr, x, y, radius - line / 2);
      cairo_set_source_rgb (cr, halo->red, halo->green, halo->blue);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, color->red, color->green, color->blue);
      cairo_set_line_width (cr, line);
      cairo_stroke (cr);
    }
  if (kind == ATLANTE_LABEL_TOWN)
    return;
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  add_circle (cr, x, y, kind == ATLANTE_LABEL_CAPITAL ? radius * INNER : radius);
  cairo_fill (cr);
}
