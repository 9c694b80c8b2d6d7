/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-flow-path.h"

#include "atlante-geodesic.h"
#include "atlante-polygon.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

/* Over how many pixels at its ends a flow that runs beside others bends to its place. */
#define BEND 48.0
/* The pieces of the bend, pixels, and how much of its offset is left at the ends. */
#define PIECE 4.0
#define AT_ENDS 0.5

/* How far a flow that steps back goes to the colour of the land. */
#define DIMMED 0.58

struct _AtlanteFlowPath
{
  GArray *points;   /* of AtlanteFlowPoint, here in pixels */
  AtlanteBox box;
  gboolean starts;  /* at the place where the flow begins, not where the world is cut */
  gboolean ends;
};

/* Hues apart in lightness too, so that they differ in grey and to colour-blind eyes; what opposes
 * (threat, sanction) is dashed besides. */
static const struct
{
  AtlanteChartColor color;
  gboolean directed;
  double dashes[4];   /* in widths of the line; 0 ends them */
} kinds[] = {
  [ATLANTE_RELATION_OTHER] = { RGB (0x707070), FALSE, { 0 } },
  [ATLANTE_RELATION_TRANSFER] = { RGB (0xb5402b), TRUE, { 0 } },
  [ATLANTE_RELATION_DEPLOYMENT] = { RGB (0x7a1f4e), TRUE, { 0 } },
  [ATLANTE_RELATION_VISIT] = { RGB (0x7b689f), TRUE, { 0 } },
  [ATLANTE_RELATION_AGREEMENT] = { RGB (0x3465a4), FALSE, { 0 } },
  [ATLANTE_RELATION_COMMAND] = { RGB (0x4a4a4a), TRUE, { 0 } },
  [ATLANTE_RELATION_THREAT] = { RGB (0xc4568a), TRUE, { 4, 2.2, 0 } },
  [ATLANTE_RELATION_COOPERATION] = { RGB (0x1f8a80), FALSE, { 0 } },
  [ATLANTE_RELATION_TALKS] = { RGB (0x9583b8), FALSE, { 0 } },
  [ATLANTE_RELATION_SANCTION] = { RGB (0x8a7a1f), TRUE, { 5, 2, 1.2, 2 } },
  [ATLANTE_RELATION_MEMBERSHIP] = { RGB (0x6c8296), FALSE, { 1.2, 2, 0 } },
};

static guint
clamp_kind (AtlanteRelationKind kind)
{
  return kind < G_N_ELEMENTS (kinds) ? kind : ATLANTE_RELATION_OTHER;
}

/**
 * atlante_flow_is_directed:
 * @kind: a kind of relation
 *
 * Returns: whether its flow has a head
 */
gboolean
atlante_flow_is_directed (AtlanteRelationKind kind)
{
  return kinds[clamp_kind (kind)].directed;
}

/**
 * atlante_flow_get_color:
 * @kind: a kind of relation
 * @style: the style of the chart
 *
 * Returns: the colour of its flows; lighter on a dark chart
 */
AtlanteChartColor
atlante_flow_get_color (AtlanteRelationKind kind, const AtlanteChartStyle *style)
{
  AtlanteChartColor color = kinds[clamp_kind (kind)].color;

  g_return_val_if_fail (style != NULL, color);

  if (style->halo.green < 0.5)
    {
      color.red += (1 - color.red) * 0.42;
      color.green += (1 - color.green) * 0.42;
      color.blue += (1 - color.blue) * 0.42;
    }
  return color;
}

/**
 * atlante_flow_get_width:
 * @n_claims: how many claims back the relation
 * @unit: the width of a flow with one claim, in pixels
 *
 * Returns: the width of the flow: it grows with the root, to three units at most
 */
double
atlante_flow_get_width (guint n_claims, double unit)
{
  return unit * CLAMP (0.55 + 0.45 * sqrt (MAX (n_claims, 1)), 1, 3);
}

/**
 * atlante_flow_set_dash:
 * @cr: where it is drawn
 * @kind: a kind of relation
 * @width: of the line
 *
 * Sets the dashes of a kind's flows, or none.
 */
void
atlante_flow_set_dash (cairo_t *cr, AtlanteRelationKind kind, double width)
{
  const double *dashes = kinds[clamp_kind (kind)].dashes;
  double scaled[4];
  int n = 0;

  g_return_if_fail (cr != NULL);

  while (n < 4 && dashes[n] > 0)
    {
      scaled[n] = dashes[n] * MAX (width, 1);
      n++;
    }
  cairo_set_dash (cr, scaled, n, 0);
}

static double
smooth (double t)
{
  t = CLAMP (t, 0, 1);
  return t * t * (3 - 2 * t);
}

static GArray *
project (const AtlanteFlow *flow, const AtlanteChartView *view, int world)
{
  const AtlanteFlowPoint *points;
  GArray *result = g_array_new (FALSE, FALSE, sizeof (AtlanteFlowPoint));
  guint n;

  points = atlante_flow_get_points (flow, &n);
  for (guint i = 0; i < n; i++)
    {
      AtlanteFlowPoint pixel = { (points[i].x + world - view->left) * view->scale,
                                 (points[i].y - view->top) * view->scale };

      g_array_append_val (result, pixel);
    }
  return result;
}

static double
measure (GArray *points)
{
  double length = 0;

  for (guint i = 1; i < points->len; i++)
    {
      AtlanteFlowPoint *a = &g_array_index (points, AtlanteFlowPoint, i - 1);

      length += hypot (a[1].x - a[0].x, a[1].y - a[0].y);
    }
  return length;
}

/* Long pieces near the ends are cut small there, or the bend would show corners. */
static GArray *
densify_ends (GArray *points, double total, double bend)
{
  GArray *dense = g_array_sized_new (FALSE, FALSE, sizeof (AtlanteFlowPoint), points->len + 32);
  double walked = 0;

  g_array_append_vals (dense, points->data, 1);
  for (guint i = 1; i < points->len; i++)
    {
      AtlanteFlowPoint a = g_array_index (points, AtlanteFlowPoint, i - 1);
      AtlanteFlowPoint b = g_array_index (points, AtlanteFlowPoint, i), last = a;
      double length = hypot (b.x - a.x, b.y - a.y);

      for (double at = PIECE; at < length; at += PIECE)
        {
          if (walked + at > bend && walked + at < total - bend)
            {
              /* Straight on to where the last bend begins, but for one point at the start of it. */
              at = MAX (at, MIN (length, total - bend - walked) - PIECE);
            }
          last = (AtlanteFlowPoint) { a.x + (b.x - a.x) * at / length,
                                      a.y + (b.y - a.y) * at / length };
          if (at < length)
            g_array_append_val (dense, last);
        }
      g_array_append_val (dense, b);
      walked += length;
    }
  return dense;
}

/* Moves each point to the left of the way by up to @offset pixels; towards the ends the lanes of
 * a pair of places run together, but not into one: each keeps its head. */
static GArray *
shift_aside (GArray *points, double offset)
{
  double total = measure (points), bend = MIN (BEND, total / 3), walked = 0;
  g_autoptr (GArray) from = NULL;
  GArray *shifted;

  if (points->len < 2 || total < 1)
    return points;
  from = densify_ends (points, total, bend);
  shifted = g_array_copy (from);
  for (guint i = 0; i < from->len; i++)
    {
      AtlanteFlowPoint *at = &g_array_index (from, AtlanteFlowPoint, i);
      AtlanteFlowPoint *a = i > 0 ? at - 1 : at, *b = i + 1 < from->len ? at + 1 : at;
      double dx = b->x - a->x, dy = b->y - a->y, length = hypot (dx, dy), by;

      walked += hypot (at->x - a->x, at->y - a->y);
      by = offset * (AT_ENDS + (1 - AT_ENDS) * smooth (walked / bend)
                                             * smooth ((total - walked) / bend));
      if (length > 0)
        {
          g_array_index (shifted, AtlanteFlowPoint, i).x += dy / length * by;
          g_array_index (shifted, AtlanteFlowPoint, i).y -= dx / length * by;
        }
    }
  g_array_unref (points);
  return shifted;
}

/* Drops @trim pixels at the end of the way. */
static void
trim_end_of (GArray *points, double trim)
{
  while (trim > 0 && points->len > 1)
    {
      AtlanteFlowPoint *a = &g_array_index (points, AtlanteFlowPoint, points->len - 2);
      double length = hypot (a[1].x - a[0].x, a[1].y - a[0].y);

      if (length > trim)
        {
          a[1].x += (a[0].x - a[1].x) * trim / length;
          a[1].y += (a[0].y - a[1].y) * trim / length;
          return;
        }
      trim -= length;
      g_array_set_size (points, points->len - 1);
    }
}

static void
reverse (GArray *points)
{
  for (guint i = 0; i < points->len / 2; i++)
    {
      AtlanteFlowPoint *a = &g_array_index (points, AtlanteFlowPoint, i);
      AtlanteFlowPoint *b = &g_array_index (points, AtlanteFlowPoint, points->len - 1 - i);
      AtlanteFlowPoint kept = *a;

      *a = *b;
      *b = kept;
    }
}

/**
 * atlante_flow_path_new:
 * @flow: a flow
 * @view: the view
 * @world: which copy of the world in Mercator: 0, or 1 for the one to the right, -1 to the left. In
 *   other projections which part of a flow that the edge of the world cuts: 0 or 1
 * @offset: pixels to the left of its way, for flows that run side by side
 * @trim_start: pixels that are left free where it begins
 * @trim_end: pixels that are left free where it ends
 *
 * Lays a flow out on a chart.
 *
 * Returns: (transfer full): the path, which may be too short to be seen
 */
AtlanteFlowPath *
atlante_flow_path_new (const AtlanteFlow         *flow,
                       const AtlanteChartView *view,
                       int                        world,
                       double                     offset,
                       double                     trim_start,
                       double                     trim_end)
{
  AtlanteFlowPath *self;

  g_return_val_if_fail (flow != NULL && view != NULL, NULL);

  self = g_new0 (AtlanteFlowPath, 1);
  self->starts = self->ends = TRUE;
  if (view->projection == ATLANTE_PROJECTION_MERCATOR)
    self->points = project (flow, view, world);
  else
    {
      self->points = atlante_geodesic_new_line (view, flow, world, &self->ends);
      self->starts = world == 0;
    }
  if (offset != 0)
    self->points = shift_aside (self->points, offset);
  trim_end_of (self->points, self->ends ? trim_end : 0);
  reverse (self->points);
  trim_end_of (self->points, self->starts ? trim_start : 0);
  reverse (self->points);
  self->box = atlante_polygon_get_bounds (self->points);
  return self;
}

void
atlante_flow_path_free (AtlanteFlowPath *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->points);
  g_free (self);
}

/**
 * atlante_flow_path_get_points:
 * @self: a path
 * @n: (out): how many points
 *
 * Returns: (transfer none): the points, in pixels
 */
const AtlanteFlowPoint *
atlante_flow_path_get_points (const AtlanteFlowPath *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->points->len;
  return (const AtlanteFlowPoint *) (gpointer) self->points->data;
}

/**
 * atlante_flow_path_get_box:
 * @self: a path
 *
 * Returns: the box round its points, without the width of the line
 */
AtlanteBox
atlante_flow_path_get_box (const AtlanteFlowPath *self)
{
  g_return_val_if_fail (self != NULL, (AtlanteBox) { 0 });

  return self->box;
}

/**
 * atlante_flow_path_touches:
 * @self: a path
 * @box: a box, pixels
 *
 * Returns: %FALSE where no piece of the path is near @box, so that it need not be drawn there; the
 *   width of the line is not counted
 */
gboolean
atlante_flow_path_touches (const AtlanteFlowPath *self, AtlanteBox box)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 1; i < self->points->len; i++)
    {
      AtlanteFlowPoint *a = &g_array_index (self->points, AtlanteFlowPoint, i - 1);

      if (MIN (a[0].x, a[1].x) <= box.right && MAX (a[0].x, a[1].x) >= box.left
          && MIN (a[0].y, a[1].y) <= box.bottom && MAX (a[0].y, a[1].y) >= box.top)
        return TRUE;
    }
  return FALSE;
}

static double
distance_to_segment (double x, double y, const AtlanteFlowPoint *a, const AtlanteFlowPoint *b)
{
  double dx = b->x - a->x, dy = b->y - a->y, square = dx * dx + dy * dy, t = 0;

  if (square > 0)
    t = CLAMP (((x - a->x) * dx + (y - a->y) * dy) / square, 0, 1);
  return hypot (x - a->x - t * dx, y - a->y - t * dy);
}

/**
 * atlante_flow_path_get_distance:
 * @self: a path
 * @x: pixels
 * @y: pixels
 *
 * Returns: the distance in pixels from a point to the nearest point of the path
 */
double
atlante_flow_path_get_distance (const AtlanteFlowPath *self, double x, double y)
{
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, G_MAXDOUBLE);

  for (guint i = 1; i < self->points->len; i++)
    {
      AtlanteFlowPoint *a = &g_array_index (self->points, AtlanteFlowPoint, i - 1);

      least = MIN (least, distance_to_segment (x, y, &a[0], &a[1]));
    }
  return least;
}

/* A point of the way, so far back from its end. */
static AtlanteFlowPoint
get_point_before_end (const AtlanteFlowPath *self, double distance)
{
  AtlanteFlowPoint *a = NULL;

  for (guint i = self->points->len - 1; i > 0; i--)
    {
      double length;

      a = &g_array_index (self->points, AtlanteFlowPoint, i - 1);
      length = hypot (a[1].x - a[0].x, a[1].y - a[0].y);
      if (length >= distance && length > 0)
        return (AtlanteFlowPoint) { a[1].x + (a[0].x - a[1].x) * distance / length,
                                    a[1].y + (a[0].y - a[1].y) * distance / length };
      distance -= length;
    }
  return g_array_index (self->points, AtlanteFlowPoint, 0);
}

/**
 * atlante_flow_path_get_middle:
 * @self: a path
 *
 * Returns: the point half way along it; 0, 0 where nothing of the flow is in the projection
 */
AtlanteFlowPoint
atlante_flow_path_get_middle (const AtlanteFlowPath *self)
{
  g_return_val_if_fail (self != NULL, (AtlanteFlowPoint) { 0 });

  if (self->points->len == 0)
    return (AtlanteFlowPoint) { 0 };
  return get_point_before_end (self, measure (self->points) / 2);
}

static void
add_line (const AtlanteFlowPath *self, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < self->points->len; i++)
    {
      AtlanteFlowPoint *point = &g_array_index (self->points, AtlanteFlowPoint, i);

      cairo_line_to (cr, point->x, point->y);
    }
}

static void
add_head (const AtlanteFlowPath *self, cairo_t *cr, double width)
{
  AtlanteFlowPoint tip = g_array_index (self->points, AtlanteFlowPoint, self->points->len - 1);
  double length = 4.5 + 2.2 * width, half = 2.4 + 1.0 * width;
  AtlanteFlowPoint back = get_point_before_end (self, length);
  double dx = tip.x - back.x, dy = tip.y - back.y, way = hypot (dx, dy);

  cairo_new_path (cr);
  if (way < 1)
    return;
  dx /= way;
  dy /= way;
  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, back.x + dy * half, back.y - dx * half);
  cairo_line_to (cr, back.x + dx * length * 0.22, back.y + dy * length * 0.22);
  cairo_line_to (cr, back.x - dy * half, back.y + dx * half);
  cairo_close_path (cr);
}

/**
 * atlante_flow_path_draw_casing:
 * @self: a path
 * @cr: where to draw
 * @width: of the flow, pixels
 * @flags: its state
 * @style: the style of the chart
 *
 * Draws the light casing. Draw all casings first, so that none cuts another flow.
 */
void
atlante_flow_path_draw_casing (const AtlanteFlowPath   *self,
                               cairo_t                 *cr,
                               double                   width,
                               AtlanteFlowFlags         flags,
                               const AtlanteChartStyle *style)
{
  const AtlanteChartColor *halo;
  double casing = flags & ATLANTE_FLOW_PRINT ? 1.2 : 2.4;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  if (self->points->len < 2)
    return;
  halo = &style->halo;
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_source_rgba (cr, halo->red, halo->green, halo->blue,
                         flags & ATLANTE_FLOW_DIMMED ? 0.35 : 0.85);
  cairo_set_line_width (cr, width + casing + (flags & ATLANTE_FLOW_SELECTED ? 2 : 0));
  add_line (self, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* A paler colour rather than a translucent one: where heads overlap they would grow dark again. */
static AtlanteChartColor
step_back (AtlanteChartColor color, const AtlanteChartStyle *style)
{
  color.red += (style->land.red - color.red) * DIMMED;
  color.green += (style->land.green - color.green) * DIMMED;
  color.blue += (style->land.blue - color.blue) * DIMMED;
  return color;
}

/**
 * atlante_flow_path_draw:
 * @self: a path
 * @cr: where to draw
 * @kind: the kind of relation
 * @width: of the line, pixels
 * @flags: its state
 * @style: the style of the chart
 *
 * Draws the line and, for kinds with a direction, the head at its end.
 */
void
atlante_flow_path_draw (const AtlanteFlowPath   *self,
                        cairo_t                 *cr,
                        AtlanteRelationKind      kind,
                        double                   width,
                        AtlanteFlowFlags         flags,
                        const AtlanteChartStyle *style)
{
  AtlanteChartColor color;

  g_return_if_fail (self != NULL && cr != NULL && style != NULL);

  if (self->points->len < 2)
    return;
  color = atlante_flow_get_color (kind, style);
  if (flags & ATLANTE_FLOW_DIMMED)
    color = step_back (color, style);
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_set_line_width (cr, width + (flags & ATLANTE_FLOW_SELECTED ? 1 : 0));
  if (!(flags & ATLANTE_FLOW_MERGED))
    atlante_flow_set_dash (cr, kind, width);
  add_line (self, cr);
  cairo_stroke (cr);
  if (atlante_flow_is_directed (kind) && self->ends && !(flags & ATLANTE_FLOW_MERGED))
    {
      add_head (self, cr, width);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
