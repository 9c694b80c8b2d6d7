/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-tracer.h"

#include <math.h>

enum
{
  BEYOND_LEFT = 1,
  BEYOND_RIGHT = 2,
  BEYOND_TOP = 4,
  BEYOND_BOTTOM = 8
};

/**
 * atlante_base_tracer_get_copies:
 * @view: what is painted
 * @first: (out): the westernmost copy of the world that may be seen
 * @last: (out): the easternmost one
 *
 * Rings that cross the 180th meridian go on in the next copy.
 */
void
atlante_base_tracer_get_copies (const AtlanteChartView *view, int *first, int *last)
{
  double left = view->left, right = view->left + view->width / view->scale;

  if (view->projection == ATLANTE_PROJECTION_AZIMUTHAL)
    {
      *first = *last = 0;
      return;
    }
  /* The whole world, cut opposite its middle meridian. */
  if (view->projection == ATLANTE_PROJECTION_EQUAL_EARTH)
    {
      left = view->center.longitude / 360;
      right = left + 1;
    }
  *first = (int) floor (left) - 1;
  *last = (int) floor (right) + 1;
}

/**
 * atlante_base_tracer_init:
 * @self: (out): a tracer
 * @cr: where to add paths
 * @view: what is painted
 * @copy: the world between @copy and @copy + 1
 * @margin: pixels round the view that belong to it
 * @step: pixels: of points nearer than this to the one before, only the last of a ring or line is
 *   traced; 0 for all points
 */
void
atlante_base_tracer_init (AtlanteBaseTracer         *self,
                          cairo_t                   *cr,
                          const AtlanteChartView    *view,
                          int                        copy,
                          double                     margin,
                          double                     step)
{
  double more = margin / view->scale;

  self->cr = cr;
  self->left = view->left - copy;
  self->top = view->top;
  self->scale = view->scale;
  self->box.x0 = self->left - more;
  self->box.y0 = self->top - more;
  self->box.x1 = self->left + view->width / view->scale + more;
  self->box.y1 = self->top + view->height / view->scale + more;
  self->step = step / view->scale;
  self->is_projected = view->projection != ATLANTE_PROJECTION_MERCATOR;
  if (self->is_projected)
    atlante_projected_tracer_init (&self->projected, cr, view, copy, margin, step);
}

/* The edges of the view beyond which a box lies wholly; 0 if it may be seen. */
static guint
outcode_of_box (const AtlanteBaseTracer *self,
                const AtlanteBaseBox    *box)
{
  return (box->x1 < self->box.x0 ? BEYOND_LEFT : 0) | (box->x0 > self->box.x1 ? BEYOND_RIGHT : 0)
         | (box->y1 < self->box.y0 ? BEYOND_TOP : 0) | (box->y0 > self->box.y1 ? BEYOND_BOTTOM : 0);
}

static guint
outcode_of_point (const AtlanteBaseTracer *self,
                  const float             *point)
{
  return (point[0] < self->box.x0 ? BEYOND_LEFT : 0) | (point[0] > self->box.x1 ? BEYOND_RIGHT : 0)
         | (point[1] < self->box.y0 ? BEYOND_TOP : 0)
         | (point[1] > self->box.y1 ? BEYOND_BOTTOM : 0);
}

static void
line_to (const AtlanteBaseTracer *self,
         const float             *point)
{
  cairo_line_to (self->cr, (point[0] - self->left) * self->scale,
                 (point[1] - self->top) * self->scale);
}

static void
move_to (const AtlanteBaseTracer *self,
         const float             *point)
{
  cairo_move_to (self->cr, (point[0] - self->left) * self->scale,
                 (point[1] - self->top) * self->scale);
}

/* Whether @point may be left out after @last. A chunk's last point never is, so that lines and areas
 * of one ring are thinned alike. */
static gboolean
is_near (const AtlanteBaseTracer *self,
         const float             *last,
         const float             *point)
{
  return fabs (point[0] - last[0]) < self->step && fabs (point[1] - last[1]) < self->step;
}

/**
 * atlante_base_tracer_add_area:
 * @self: a tracer
 * @layer: the layer of the ring
 * @ring: a ring
 *
 * Adds a closed ring for filling. Chunks wholly beyond one edge count by their end point only, and
 * a run of them beyond the same edge by one point: what is filled inside the view stays the same.
 */
void
atlante_base_tracer_add_area (const AtlanteBaseTracer *self,
                              const AtlanteBaseLayer  *layer,
                              const AtlanteBaseRing   *ring)
{
  const float *points = layer->points + 2 * ring->first_point;
  const AtlanteBaseBox *chunk = layer->chunks + ring->first_chunk;
  const float *last = points;
  guint pending = 0;

  if (self->is_projected)
    {
      atlante_projected_tracer_add_area (&self->projected, points, ring->n_points);
      return;
    }
  cairo_new_sub_path (self->cr);
  line_to (self, points);
  for (guint a = 0; a + 1 < ring->n_points; a += ATLANTE_BASE_CHUNK, chunk++)
    {
      guint b = MIN (a + ATLANTE_BASE_CHUNK, ring->n_points - 1);
      guint out = outcode_of_box (self, chunk);

      if (out != 0)
        {
          if (pending & out)
            pending &= out;
          else
            {
              if (pending != 0)
                line_to (self, last);
              pending = out;
            }
          last = points + 2 * b;
          continue;
        }
      if (pending != 0)
        line_to (self, last);
      pending = 0;
      for (guint i = a + 1, kept = a; i <= b; i++)
        if (i == b || !is_near (self, points + 2 * kept, points + 2 * i))
          {
            line_to (self, points + 2 * i);
            kept = i;
          }
    }
  if (pending != 0)
    line_to (self, last);
  cairo_close_path (self->cr);
}

static gboolean
add_chunk (const AtlanteBaseTracer *self,
           const float             *points,
           guint                    a,
           guint                    b,
           gboolean                 joined)
{
  const float *last = points + 2 * a;
  guint before = outcode_of_point (self, last);

  for (guint i = a + 1; i <= b; i++)
    {
      const float *point = points + 2 * i;
      guint here;

      if (i < b && is_near (self, last, point))
        continue;
      here = outcode_of_point (self, point);
      if ((before & here) != 0 || atlante_base_map_is_edge (last, point))
        joined = FALSE;
      else
        {
          if (!joined)
            move_to (self, last);
          line_to (self, point);
          joined = TRUE;
        }
      last = point;
      before = here;
    }
  return joined;
}

/**
 * atlante_base_tracer_add_line:
 * @self: a tracer
 * @layer: the layer of the line
 * @ring: a line or a ring
 *
 * Adds those segments that may be seen, for a stroke without dashes.
 */
void
atlante_base_tracer_add_line (const AtlanteBaseTracer *self,
                              const AtlanteBaseLayer  *layer,
                              const AtlanteBaseRing   *ring)
{
  const float *points = layer->points + 2 * ring->first_point;
  const AtlanteBaseBox *chunk = layer->chunks + ring->first_chunk;
  gboolean joined = FALSE;

  if (self->is_projected)
    {
      atlante_projected_tracer_add_line (&self->projected, points, ring->n_points);
      return;
    }
  for (guint a = 0; a + 1 < ring->n_points; a += ATLANTE_BASE_CHUNK, chunk++)
    {
      guint b = MIN (a + ATLANTE_BASE_CHUNK, ring->n_points - 1);

      if (outcode_of_box (self, chunk) != 0)
        joined = FALSE;
      else
        joined = add_chunk (self, points, a, b, joined);
    }
}

/**
 * atlante_base_tracer_add_dashed:
 * @self: a tracer
 * @layer: the layer of the line
 * @ring: a line
 *
 * Adds a whole line: dashes count from its start, and have to meet those of the next tile.
 */
void
atlante_base_tracer_add_dashed (const AtlanteBaseTracer *self,
                                const AtlanteBaseLayer  *layer,
                                const AtlanteBaseRing   *ring)
{
  const float *points = layer->points + 2 * ring->first_point;
  const float *last = points;

  if (self->is_projected)
    {
      atlante_projected_tracer_add_line (&self->projected, points, ring->n_points);
      return;
    }
  move_to (self, points);
  for (guint i = 1; i < ring->n_points; i++)
    if (i + 1 == ring->n_points || !is_near (self, last, points + 2 * i))
      {
        last = points + 2 * i;
        line_to (self, last);
      }
}
