/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-geodesic.h"

#include <math.h>

/* Pieces that every line is cut into before it is looked at closely. */
#define N_PIECES 32
#define MAX_DEPTH 8
/* Pixels that a line may be beside its curve. */
#define TOLERANCE 0.25
/* Points of a line that are looked at for whether they are drawn at all. */
#define N_OF_REACH 256
/* Points of a circle. */
#define N_OF_CIRCLE 120
/* Halvings that find where a line leaves the world, and what is left between its two parts. */
#define N_HALVINGS 44

typedef struct
{
  const AtlanteChartView *view;
  const AtlanteFlow *flow;
  GArray *points;   /* of AtlanteFlowPoint, in pixels */
} Sampling;

/* Degrees east of the middle meridian, -180 to 180. */
static double
get_turn (const AtlanteChartView *view, double longitude)
{
  double turn = longitude - view->center.longitude;

  return turn - 360 * round (turn / 360);
}

static AtlanteFlowPoint
sample (const Sampling *self, double fraction)
{
  AtlanteFlowPoint pixel;

  atlante_chart_view_project (self->view, atlante_flow_get_point_at (self->flow, fraction),
                              &pixel.x, &pixel.y);
  return pixel;
}

static double
get_deviation (AtlanteFlowPoint p, AtlanteFlowPoint a, AtlanteFlowPoint b)
{
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length < 1e-9)
    return hypot (p.x - a.x, p.y - a.y);
  return fabs ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)) / length;
}

/* Appends what lies between the two points, and the second one. */
static void
refine (Sampling *self, double start, AtlanteFlowPoint a, double end, AtlanteFlowPoint b, int depth)
{
  double middle = (start + end) / 2;
  AtlanteFlowPoint p = sample (self, middle);

  if (depth < MAX_DEPTH && get_deviation (p, a, b) > TOLERANCE)
    {
      refine (self, start, a, middle, p, depth + 1);
      refine (self, middle, p, end, b, depth + 1);
      return;
    }
  g_array_append_val (self->points, b);
}

static void
sample_between (Sampling *self, double start, double end)
{
  AtlanteFlowPoint a = sample (self, start);

  g_array_append_val (self->points, a);
  for (int i = 1; i <= N_PIECES; i++)
    {
      double from = start + (end - start) * (i - 1) / N_PIECES;
      double to = start + (end - start) * i / N_PIECES;
      AtlanteFlowPoint b = sample (self, to);

      refine (self, from, a, to, b, 0);
      a = b;
    }
}

static double
get_turn_at (const Sampling *self, double fraction)
{
  return get_turn (self->view, atlante_flow_get_point_at (self->flow, fraction).longitude);
}

/* Does the edge of the world lie between two points of the line? */
static gboolean
is_cut_between (const Sampling *self, double from, double to)
{
  return fabs (get_turn_at (self, from) - get_turn_at (self, to)) > 180;
}

/* Where the line leaves the world at the one side and comes back at the other: from the last
 * fraction before it to the first one behind. */
static gboolean
find_cut_of_equal_earth (const Sampling *self, double *before, double *behind)
{
  int i = 0;

  while (i < N_PIECES
         && !is_cut_between (self, (double) i / N_PIECES, (i + 1.0) / N_PIECES))
    i++;
  if (i == N_PIECES)
    return FALSE;
  *before = (double) i / N_PIECES;
  *behind = (i + 1.0) / N_PIECES;
  for (int j = 0; j < N_HALVINGS; j++)
    {
      double middle = (*before + *behind) / 2;

      if (is_cut_between (self, *before, middle))
        *behind = middle;
      else
        *before = middle;
    }
  return TRUE;
}

static gboolean
is_beyond_reach (const Sampling *self, double fraction)
{
  double far = atlante_geo_point_distance (self->view->center,
                                           atlante_flow_get_point_at (self->flow, fraction));

  return far > ATLANTE_PROJECTION_AZIMUTHAL_REACH / 180 * G_PI * ATLANTE_EARTH_RADIUS;
}

/* The last degree round the antipode is not drawn: a line through it would run across the world. */
static gboolean
find_cut_of_azimuthal (const Sampling *self, double *before, double *behind)
{
  int i = 0;

  while (i <= N_OF_REACH && !is_beyond_reach (self, (double) i / N_OF_REACH))
    i++;
  if (i > N_OF_REACH)
    return FALSE;
  *before = MAX (i - 1, 0) / (double) N_OF_REACH;
  while (i <= N_OF_REACH && is_beyond_reach (self, (double) i / N_OF_REACH))
    i++;
  *behind = MIN (i, N_OF_REACH) / (double) N_OF_REACH;
  return TRUE;
}

static gboolean
find_cut (const Sampling *self, double *before, double *behind)
{
  if (self->view->projection == ATLANTE_PROJECTION_EQUAL_EARTH)
    return find_cut_of_equal_earth (self, before, behind);
  return find_cut_of_azimuthal (self, before, behind);
}

/**
 * atlante_geodesic_new_line:
 * @view: a view
 * @flow: a flow
 * @part: 0 or 1: where the edge of the world cuts the great circle in two, the part before the cut
 *   or the one behind it; 1 is empty where it is whole
 * @ends: (out): whether the flow ends with this part
 *
 * Lays a great circle into a view.
 *
 * Returns: (transfer full): the #AtlanteFlowPoint of it, in pixels
 */
GArray *
atlante_geodesic_new_line (const AtlanteChartView *view, const AtlanteFlow *flow, int part,
                           gboolean *ends)
{
  Sampling self = { view, flow, g_array_new (FALSE, FALSE, sizeof (AtlanteFlowPoint)) };
  double before = 1, behind = 1;
  gboolean is_cut;

  g_return_val_if_fail (view != NULL && flow != NULL && ends != NULL, self.points);

  is_cut = find_cut (&self, &before, &behind);
  *ends = part == 1 || !is_cut;
  if (part == 0)
    sample_between (&self, 0, is_cut ? before : 1);
  else if (is_cut && behind < 1)
    sample_between (&self, behind, 1);
  return self.points;
}

/* Equal Earth goes on beyond the edges here: what the edge cuts is drawn at both. */
static void
line_to (const AtlanteChartView *view, cairo_t *cr, double latitude, double turn)
{
  AtlanteGeoPoint point = { latitude, view->center.longitude + 90 };
  double x, y, middle = (0.5 - view->left) * view->scale;

  atlante_chart_view_project (view, point, &x, &y);
  cairo_line_to (cr, middle + (x - middle) * turn / 90, y);
}

static void
add_equal_earth_circle (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint center,
                        double metres, double shift)
{
  double start = get_turn (view, center.longitude) + shift, last = start, first = 0, pole;

  cairo_new_sub_path (cr);
  for (int i = 0; i <= N_OF_CIRCLE; i++)
    {
      AtlanteGeoPoint point =
        atlante_geo_point_destination (center, 360.0 * i / N_OF_CIRCLE, metres);
      double turn = get_turn (view, point.longitude);

      turn += 360 * round ((last - turn) / 360);
      if (i == 0)
        first = turn;
      line_to (view, cr, point.latitude, turn);
      last = turn;
    }
  /* Round a pole it comes back a whole turn further on: the pole itself is its other side. */
  pole = center.latitude > 0 ? 90 : -90;
  if (fabs (last - first) > 180)
    {
      line_to (view, cr, pole, last);
      line_to (view, cr, pole, first);
    }
  cairo_close_path (cr);
}

/**
 * atlante_geodesic_add_circle:
 * @view: a view, not in Mercator
 * @cr: where to add the path
 * @center: the middle
 * @metres: the radius, less than a quarter of the Earth's circumference
 *
 * Adds all that is as far from a point as the radius. In Equal Earth it may stick out of the world:
 * clip to the outline.
 */
void
atlante_geodesic_add_circle (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint center,
                             double metres)
{
  g_return_if_fail (view != NULL && cr != NULL);
  g_return_if_fail (metres > 0);

  if (view->projection == ATLANTE_PROJECTION_EQUAL_EARTH)
    {
      for (int turn = -1; turn <= 1; turn++)
        add_equal_earth_circle (view, cr, center, metres, 360.0 * turn);
      return;
    }
  cairo_new_sub_path (cr);
  for (int i = 0; i < N_OF_CIRCLE; i++)
    {
      AtlanteGeoPoint point =
        atlante_geo_point_destination (center, 360.0 * i / N_OF_CIRCLE, metres);
      double x, y;

      atlante_chart_view_project (view, point, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
}

/* Degrees of a side between two points of it. */
#define DEGREES_OF_SIDE 2.0

typedef void (*AddPoint) (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint point,
                          double shift);

static void
add_projected (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint point, double shift)
{
  double x, y;

  atlante_chart_view_project (view, point, &x, &y);
  cairo_line_to (cr, x, y);
}

static void
add_turned (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint point, double shift)
{
  line_to (view, cr, point.latitude, point.longitude - view->center.longitude + shift);
}

/* All of a side but its first point. */
static void
add_side (const AtlanteChartView *view, cairo_t *cr, AtlanteGeoPoint a, AtlanteGeoPoint b,
          double shift, AddPoint add)
{
  double span = MAX (fabs (b.latitude - a.latitude), fabs (b.longitude - a.longitude));
  int n = MAX ((int) ceil (span / DEGREES_OF_SIDE), 1);

  for (int i = 1; i <= n; i++)
    {
      AtlanteGeoPoint point = { a.latitude + (b.latitude - a.latitude) * i / n,
                                a.longitude + (b.longitude - a.longitude) * i / n };

      add (view, cr, point, shift);
    }
}

static void
add_ring (const AtlanteChartView *view, cairo_t *cr, GArray *unrolled, int pole, double shift,
          AddPoint add)
{
  const AtlanteGeoPoint *points = (const AtlanteGeoPoint *) (gpointer) unrolled->data;
  AtlanteGeoPoint first = points[0], last = points[unrolled->len - 1], end = first;

  cairo_new_sub_path (cr);
  add (view, cr, first, shift);
  for (guint i = 1; i < unrolled->len; i++)
    add_side (view, cr, points[i - 1], points[i], shift, add);
  end.longitude += 360 * round ((last.longitude - first.longitude) / 360);
  add_side (view, cr, last, end, shift, add);
  if (pole != 0 && add == add_turned)
    {
      add (view, cr, (AtlanteGeoPoint) { 90.0 * pole, end.longitude }, shift);
      add (view, cr, (AtlanteGeoPoint) { 90.0 * pole, first.longitude }, shift);
    }
  cairo_close_path (cr);
}

/**
 * atlante_geodesic_add_area:
 * @view: a view, not in Mercator
 * @cr: where to add the path
 * @corners: (array length=n): the corners of an area
 * @n: how many, three at least
 *
 * Adds an area. In Equal Earth it may stick out of the world: clip to the outline.
 */
void
atlante_geodesic_add_area (const AtlanteChartView *view, cairo_t *cr,
                           const AtlanteGeoPoint *corners, guint n)
{
  g_autoptr (GArray) unrolled = NULL;
  int pole;

  g_return_if_fail (view != NULL && cr != NULL);
  g_return_if_fail (corners != NULL && n >= ATLANTE_GEO_AREA_LEAST);

  unrolled = atlante_geo_area_unroll (corners, n);
  pole = atlante_geo_area_get_pole (corners, n);
  if (view->projection != ATLANTE_PROJECTION_EQUAL_EARTH)
    {
      add_ring (view, cr, unrolled, pole, 0, add_projected);
      return;
    }
  for (int turn = -2; turn <= 2; turn++)
    add_ring (view, cr, unrolled, pole, 360.0 * turn, add_turned);
}
