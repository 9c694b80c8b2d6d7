/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-graticule.h"

#include <math.h>

#include "atlante-projected-tracer.h"

/* Pixels that two meridians keep between them. */
#define LEAST_SPACING 72.0
/* The Earth's axial tilt, degrees, for the middle of the 2020s: 23° 26' 10". */
#define TILT 23.436
/* Parallels end here; beyond it Web Mercator has no more than five degrees. */
#define LAST_PARALLEL 85.0
/* Pixels of a dash of the tropics with its gap, about. */
#define DASH 8.0

typedef struct
{
  cairo_t                 *cr;
  const AtlanteChartView  *view;
  const AtlanteChartStyle *style;
  double                   fineness;
} Graticule;

/**
 * atlante_base_graticule_get_step:
 * @view: a view
 *
 * Returns: degrees between two meridians: 30, 10, 5 or 1; other projections have at least 10
 */
double
atlante_base_graticule_get_step (const AtlanteChartView *view)
{
  static const double steps[] = { 1, 5, 10 };
  guint first = 0;

  g_return_val_if_fail (view != NULL, 30);

  if (view->projection != ATLANTE_PROJECTION_MERCATOR)
    first = G_N_ELEMENTS (steps) - 1;
  for (guint i = first; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] / 360 * view->scale >= LEAST_SPACING)
      return steps[i];
  return 30;
}

/* The middle of the pixel that a line falls in: all lines look alike, and meet those of the next
 * tile, whose edge is between pixels. */
static double
snap (const Graticule *self,
      double           position)
{
  if (self->fineness <= 0)
    return position;
  return (floor (position * self->fineness) + 0.5) / self->fineness;
}

static void
stroke (const Graticule         *self,
        const AtlanteChartColor *color)
{
  double width = self->style->graticule_width;

  if (self->fineness > 0)
    width = MAX (1, floor (width * self->fineness)) / self->fineness;
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
  cairo_set_line_width (self->cr, width);
  cairo_stroke (self->cr);
}

static void
add_meridian (const Graticule *self,
              double           longitude)
{
  double x = snap (self, (longitude / 360 + 0.5 - self->view->left) * self->view->scale);

  cairo_move_to (self->cr, x, 0);
  cairo_line_to (self->cr, x, self->view->height);
}

static void
add_parallel (const Graticule *self,
              double           latitude)
{
  double x, y;

  atlante_chart_view_project (self->view, (AtlanteGeoPoint){ latitude, 0 }, &x, &y);
  y = snap (self, y);
  if (y < 0 || y > self->view->height)
    return;
  cairo_move_to (self->cr, 0, y);
  cairo_line_to (self->cr, self->view->width, y);
}

static void
paint_net (const Graticule *self)
{
  double step = atlante_base_graticule_get_step (self->view);
  double west = (self->view->left - 0.5) * 360;
  double east = west + self->view->width / self->view->scale * 360;
  double north = atlante_chart_view_unproject (self->view, 0, 0).latitude;
  double south = atlante_chart_view_unproject (self->view, 0, self->view->height).latitude;

  for (double i = ceil (west / step); i * step <= east; i++)
    add_meridian (self, i * step);
  for (double i = ceil (MAX (south, -LAST_PARALLEL) / step);
       i * step <= MIN (north, LAST_PARALLEL); i++)
    add_parallel (self, i * step);
  stroke (self, &self->style->graticule);
}

/* Dashes count from the 180th meridian, and a whole number of them goes round the world. */
static void
paint_circles (const Graticule *self)
{
  double period = self->view->scale / MAX (1, round (self->view->scale / DASH));
  double dashes[2] = { period / 2, period / 2 };
  double start = fmod (self->view->left, 1) * self->view->scale;

  cairo_set_dash (self->cr, dashes, 2, fmod (start + self->view->scale, period));
  add_parallel (self, TILT);
  add_parallel (self, -TILT);
  add_parallel (self, 90 - TILT);
  add_parallel (self, TILT - 90);
  stroke (self, &self->style->graticule_major);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

/* The equator and the 180th meridian. */
static void
paint_axes (const Graticule *self)
{
  double last = floor (self->view->left + self->view->width / self->view->scale);

  add_parallel (self, 0);
  for (double turn = ceil (self->view->left); turn <= last; turn++)
    add_meridian (self, turn * 360 - 180);
  stroke (self, &self->style->graticule_major);
}

/* In other projections lines are bent, and meridians end before the poles, but for every third. */
static void
paint_projected (const Graticule *self)
{
  double step = atlante_base_graticule_get_step (self->view);
  AtlanteProjectedTracer tracer;

  atlante_projected_tracer_init (&tracer, self->cr, self->view, 0, 0, 0);
  for (double lon = -180; lon < 180; lon += step)
    atlante_projected_tracer_add_meridian (&tracer, lon, fmod (lon, 90) == 0 ? 90 : 80);
  for (double lat = step - 90; lat < 90; lat += step)
    atlante_projected_tracer_add_parallel (&tracer, lat);
  stroke (self, &self->style->graticule);
  atlante_projected_tracer_add_parallel (&tracer, 0);
  atlante_projected_tracer_add_meridian (&tracer, 180, 90);
  stroke (self, &self->style->graticule_major);
}

/**
 * atlante_base_graticule_paint:
 * @cr: a cairo context, clipped to the view
 * @view: a view
 * @style: colours and widths
 * @fineness: pixels of the surface in one of the view, which lines fall on; 0 for paper
 *
 * Paints meridians and parallels; the equator and the 180th meridian a little stronger, the tropics
 * and the polar circles dashed.
 */
void
atlante_base_graticule_paint (cairo_t                 *cr,
                              const AtlanteChartView  *view,
                              const AtlanteChartStyle *style,
                              double                   fineness)
{
  Graticule self = { .cr = cr, .view = view, .style = style, .fineness = fineness };

  g_return_if_fail (cr != NULL && view != NULL && style != NULL);

  if (view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      paint_projected (&self);
      return;
    }
  paint_net (&self);
  paint_circles (&self);
  paint_axes (&self);
}
