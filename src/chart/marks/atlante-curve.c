/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-curve.h"

#include <math.h>

/* Straight pieces between two points that the curve was made through: letters are set along chords
 * of a few pixels, so that finer ones are not seen. */
#define PIECES 12

/* A curve that runs steeper than this is read from its upper end, as it comes. */
#define STEEP 8.0

typedef struct
{
  AtlanteCurvePoint point;
  double along;             /* the way from the beginning */
} Vertex;

struct _AtlanteCurve
{
  guint n;
  Vertex vertices[];
};

/* The point of the spline at @part, 0 to 1, of the way from @b to @c: that of Catmull and Rom in the
 * form of Barry and Goldman, its knots as far apart as the root of the distance ("centripetal"),
 * which neither loops nor overshoots where points stand unevenly. */
static AtlanteCurvePoint
interpolate (const AtlanteCurvePoint p[4], double part)
{
  double t[4] = { 0 };
  AtlanteCurvePoint q[4];
  double at;

  for (guint i = 1; i < 4; i++)
    t[i] = t[i - 1] + MAX (sqrt (hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y)), 1e-6);
  at = t[1] + part * (t[2] - t[1]);
  for (guint i = 0; i < 4; i++)
    q[i] = p[i];
  for (guint level = 1; level < 4; level++)
    for (guint i = 0; i + level < 4; i++)
      {
        /* On the last level the knots are those of the piece itself. */
        guint from = level == 3 ? 1 : i, to = level == 3 ? 2 : i + level;
        double u = (at - t[from]) / (t[to] - t[from]);

        q[i].x += (q[i + 1].x - q[i].x) * u;
        q[i].y += (q[i + 1].y - q[i].y) * u;
      }
  return q[0];
}

/* The point before the first, or behind the last: the line goes on as it came. */
static AtlanteCurvePoint
continue_line (AtlanteCurvePoint end, AtlanteCurvePoint next)
{
  return (AtlanteCurvePoint) { 2 * end.x - next.x, 2 * end.y - next.y };
}

static gboolean
runs_backwards (AtlanteCurvePoint first, AtlanteCurvePoint last)
{
  double across = last.x - first.x, down = last.y - first.y;

  return fabs (down) > STEEP * fabs (across) ? down < 0 : across < 0;
}

static void
append (AtlanteCurve *self, AtlanteCurvePoint point)
{
  Vertex *vertex = &self->vertices[self->n++];

  vertex->point = point;
  if (self->n > 1)
    vertex->along = vertex[-1].along + hypot (point.x - vertex[-1].point.x,
                                              point.y - vertex[-1].point.y);
}

/**
 * atlante_curve_new:
 * @points: (array length=n): what the curve runs through, in pixels
 * @n: how many; 2 or more
 *
 * Makes a curve. It runs from left to right, or downwards where it is steep, so that letters along
 * it stand upright, whichever way the points ran.
 *
 * Returns: (transfer full): the curve
 */
AtlanteCurve *
atlante_curve_new (const AtlanteCurvePoint *points, guint n)
{
  AtlanteCurve *self;
  gboolean backwards;

  g_return_val_if_fail (points != NULL && n >= 2, NULL);

  backwards = runs_backwards (points[0], points[n - 1]);
#define AT(i) points[backwards ? n - 1 - (i) : (i)]
  self = g_malloc0 (sizeof *self + ((n - 1) * PIECES + 1) * sizeof (Vertex));
  append (self, AT (0));
  for (guint i = 1; i < n; i++)
    {
      AtlanteCurvePoint four[4];

      four[1] = AT (i - 1);
      four[2] = AT (i);
      four[0] = i > 1 ? AT (i - 2) : continue_line (four[1], four[2]);
      four[3] = i + 1 < n ? AT (i + 1) : continue_line (four[2], four[1]);
      for (guint j = 1; j <= PIECES; j++)
        append (self, interpolate (four, (double) j / PIECES));
    }
#undef AT
  return self;
}

void
atlante_curve_free (AtlanteCurve *self)
{
  g_free (self);
}

/* Returns: pixels along the curve */
double
atlante_curve_get_length (const AtlanteCurve *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->vertices[self->n - 1].along;
}

/**
 * atlante_curve_get_point:
 * @self: a curve
 * @along: pixels from its beginning; before it and behind its end it goes on straight
 *
 * Returns: the point there
 */
AtlanteCurvePoint
atlante_curve_get_point (const AtlanteCurve *self, double along)
{
  AtlanteCurvePoint point = { 0, 0 };
  guint low = 0, high;
  const Vertex *a, *b;
  double way;

  g_return_val_if_fail (self != NULL, point);

  high = self->n - 1;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (self->vertices[middle].along <= along)
        low = middle;
      else
        high = middle;
    }
  a = &self->vertices[low];
  b = &self->vertices[high];
  way = b->along > a->along ? (along - a->along) / (b->along - a->along) : 0;
  point.x = a->point.x + (b->point.x - a->point.x) * way;
  point.y = a->point.y + (b->point.y - a->point.y) * way;
  return point;
}
