/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-flow.h"

#include "atlante-mercator.h"

#include <math.h>

/* Pieces that every flow is cut into before it is looked at closely: enough for a half circle not
 * to turn by more than half a world between two points. */
#define N_PIECES 16
#define MAX_DEPTH 8

struct _AtlanteFlow
{
  AtlanteGeoPoint from;
  AtlanteGeoPoint to;
  GArray *points;   /* of AtlanteFlowPoint */
};

typedef struct
{
  AtlanteGeoPoint from;
  AtlanteGeoPoint to;
  double tolerance;
  GArray *points;
} Sampling;

/* The point at @fraction, on the copy of the world that is nearest to @near. */
static AtlanteFlowPoint
sample (const Sampling *sampling, double fraction, AtlanteFlowPoint near)
{
  AtlanteGeoPoint point;
  AtlanteFlowPoint result;

  point = atlante_geo_point_interpolate (sampling->from, sampling->to, fraction);
  atlante_mercator_project (point, &result.x, &result.y);
  result.x += round (near.x - result.x);
  return result;
}

static double
distance_to_chord (AtlanteFlowPoint p, AtlanteFlowPoint a, AtlanteFlowPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length < 1e-12)
    return hypot (p.x - a.x, p.y - a.y);
  return fabs ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

/* Appends what lies between the two points, and the second one. */
static void
refine (Sampling         *sampling,
        double            start,
        AtlanteFlowPoint  a,
        double            end,
        AtlanteFlowPoint  b,
        int               depth)
{
  double middle = (start + end) / 2;
  AtlanteFlowPoint p = sample (sampling, middle, a);

  if (depth < MAX_DEPTH && distance_to_chord (p, a, b) > sampling->tolerance)
    {
      refine (sampling, start, a, middle, p, depth + 1);
      refine (sampling, middle, p, end, b, depth + 1);
      return;
    }
  g_array_append_val (sampling->points, b);
}

/* Between opposite points of the Earth there is no one shortest way: a hair aside there is. */
static AtlanteGeoPoint
step_aside (AtlanteGeoPoint from, AtlanteGeoPoint to)
{
  if (atlante_geo_point_distance (from, to) > G_PI * ATLANTE_EARTH_RADIUS - 10)
    to.latitude += to.latitude > 0 ? -0.001 : 0.001;
  return to;
}

/**
 * atlante_flow_new:
 * @from: where it begins
 * @to: where it ends
 * @tolerance: how far the polyline may stray from the great circle, in world units: a third of a
 *   pixel over the scale of the view does
 *
 * Samples the great circle between two points, the short way.
 *
 * Returns: (transfer full): the flow; with a single point where both ends are the same
 */
AtlanteFlow *
atlante_flow_new (AtlanteGeoPoint from, AtlanteGeoPoint to, double tolerance)
{
  AtlanteFlow *self;
  Sampling sampling = { from, step_aside (from, to), MAX (tolerance, 1e-9), NULL };
  AtlanteFlowPoint a, b;

  g_return_val_if_fail (atlante_geo_point_is_valid (from), NULL);
  g_return_val_if_fail (atlante_geo_point_is_valid (to), NULL);

  sampling.points = g_array_new (FALSE, FALSE, sizeof (AtlanteFlowPoint));
  atlante_mercator_project (from, &a.x, &a.y);
  g_array_append_val (sampling.points, a);
  if (atlante_geo_point_distance (from, to) > 0.01)
    for (int i = 0; i < N_PIECES; i++)
      {
        b = sample (&sampling, (i + 1.0) / N_PIECES, a);
        refine (&sampling, (double) i / N_PIECES, a, (i + 1.0) / N_PIECES, b, 0);
        a = b;
      }

  self = g_new0 (AtlanteFlow, 1);
  self->from = from;
  self->to = sampling.to;
  self->points = sampling.points;
  return self;
}

void
atlante_flow_free (AtlanteFlow *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_free (self);
}

/**
 * atlante_flow_get_points:
 * @self: a flow
 * @n: (out): how many points, at least 1
 *
 * Returns: (transfer none): the points from the one end to the other
 */
const AtlanteFlowPoint *
atlante_flow_get_points (const AtlanteFlow *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->points->len;
  return (const AtlanteFlowPoint *) (gpointer) self->points->data;
}

/**
 * atlante_flow_get_point_at:
 * @self: a flow
 * @fraction: 0 at its beginning to 1 at its end
 *
 * Returns: the point of the great circle itself, which runs over the poles too
 */
AtlanteGeoPoint
atlante_flow_get_point_at (const AtlanteFlow *self, double fraction)
{
  g_return_val_if_fail (self != NULL, (AtlanteGeoPoint) { 0 });

  return atlante_geo_point_interpolate (self->from, self->to, fraction);
}

/**
 * atlante_flow_get_span:
 * @self: a flow
 * @west: (out): the least x, world units
 * @east: (out): the largest x, world units
 *
 * Tells which part of the world's circumference a flow takes.
 */
void
atlante_flow_get_span (const AtlanteFlow *self, double *west, double *east)
{
  g_return_if_fail (self != NULL && west != NULL && east != NULL);

  *west = G_MAXDOUBLE;
  *east = -G_MAXDOUBLE;
  for (guint i = 0; i < self->points->len; i++)
    {
      const AtlanteFlowPoint *point = &g_array_index (self->points, AtlanteFlowPoint, i);

      *west = MIN (*west, point->x);
      *east = MAX (*east, point->x);
    }
}
