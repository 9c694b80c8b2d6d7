/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-aim.h"

#include <math.h>

#include "atlante-chart-bounds.h"
#include "atlante-chart-view.h"
#include "atlante-reference-source.h"

/* Pixels round what is shown: names stand right of places, controls at the bottom. */
#define MARGIN_SIDE 70.0
#define MARGIN_TOP 40.0
#define MARGIN_BOTTOM 60.0

/* A group of places close together is not looked at from nearer than this. */
#define GROUP_ZOOM 6.0

/* The part of the map that the area of an imprecise place may fill. */
#define AREA_PART 0.6

/* The world without the ice at its ends: from 75° N to 56° S. */
static const AtlanteChartBounds INHABITED = { .left = 0, .top = 0.177, .right = 1, .bottom = 0.69 };

typedef struct
{
  double nearest;
  double farthest;
} ZoomRange;

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const AtlanteMapPose *first = a, *second = b;

  return (first->x > second->x) - (first->x < second->x);
}

/* The shortest stretch of the world that holds all points: it begins behind the widest gap, and may
 * run across the 180th meridian. */
static void
find_stretch (GArray *points, double *west, double *east)
{
  double widest;
  guint first = 0;

  g_array_sort (points, compare_x);
  widest = g_array_index (points, AtlanteMapPose, 0).x + 1 -
           g_array_index (points, AtlanteMapPose, points->len - 1).x;
  for (guint i = 1; i < points->len; i++)
    {
      double gap = g_array_index (points, AtlanteMapPose, i).x -
                   g_array_index (points, AtlanteMapPose, i - 1).x;

      if (gap > widest)
        {
          widest = gap;
          first = i;
        }
    }
  *west = g_array_index (points, AtlanteMapPose, first).x;
  *east = *west + 1 - widest;
}

/* Small windows have small margins. */
static double
room (double size, double margins)
{
  return MAX (size - margins, size * 0.85);
}

static void
fit_bounds (const AtlanteChartBounds *bounds,
            double width,
            double height,
            double nearest,
            AtlanteMapPose *pose)
{
  double span_x = MAX (bounds->right - bounds->left, 1e-9);
  double span_y = MAX (bounds->bottom - bounds->top, 1e-9);
  double zoom = log2 (MIN (room (width, 2 * MARGIN_SIDE) / span_x,
                           room (height, MARGIN_TOP + MARGIN_BOTTOM) / span_y) /
                      ATLANTE_CHART_VIEW_TILE_SIZE);

  pose->zoom = CLAMP (zoom, ATLANTE_MAP_MIN_ZOOM, nearest);
  pose->x = (bounds->left + bounds->right) / 2;
  pose->y = (bounds->top + bounds->bottom) / 2 +
            (MARGIN_BOTTOM - MARGIN_TOP) / 2 / (ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (pose->zoom));
}

static gboolean
fit_points (GArray *points, double width, double height, AtlanteMapPose *pose)
{
  AtlanteChartBounds bounds = { 0, 1, 1, 0 };

  if (points->len == 0)
    return FALSE;
  find_stretch (points, &bounds.left, &bounds.right);
  for (guint i = 0; i < points->len; i++)
    {
      bounds.top = MIN (bounds.top, g_array_index (points, AtlanteMapPose, i).y);
      bounds.bottom = MAX (bounds.bottom, g_array_index (points, AtlanteMapPose, i).y);
    }
  fit_bounds (&bounds, width, height, GROUP_ZOOM, pose);
  return TRUE;
}

static void
add_place (GArray *points, AtlanteItem *item)
{
  AtlanteMapPose point;

  if (item == NULL || !ATLANTE_IS_PLACE (item) ||
      !atlante_place_has_location (ATLANTE_PLACE (item)))
    return;
  point = atlante_map_pose_new (atlante_place_get_location (ATLANTE_PLACE (item)), 0);
  g_array_append_val (points, point);
}

/* An end of a relation: a place, or an actor, who stands at his seat. */
static void
add_end (GArray *points, AtlanteCase *kase, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (kase, id) : NULL;
  const char *seat;

  if (item != NULL && ATLANTE_IS_ACTOR (item))
    {
      seat = atlante_actor_get_seat (ATLANTE_ACTOR (item));
      item = seat != NULL ? atlante_case_lookup (kase, seat) : NULL;
    }
  add_place (points, item);
}

static ZoomRange
range_of_place (AtlantePlace *place)
{
  switch (atlante_place_get_kind (place))
    {
    case ATLANTE_PLACE_CONTINENT:
    case ATLANTE_PLACE_OCEAN:
      return (ZoomRange){ 4, 1.5 };
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
      return (ZoomRange){ 5.5, 2.5 };
    default:
      break;
    }
  switch (atlante_place_get_precision (place))
    {
    case ATLANTE_PRECISION_EXACT:
    case ATLANTE_PRECISION_TOWN:
      return (ZoomRange){ ATLANTE_MAP_MAX_ZOOM, 4 };
    case ATLANTE_PRECISION_COUNTRY:
      return (ZoomRange){ 5.5, 2.5 };
    case ATLANTE_PRECISION_REGION:
    case ATLANTE_PRECISION_GENERAL:
    case ATLANTE_PRECISION_OTHER:
    default:
      return (ZoomRange){ 7, 3.5 };
    }
}

/* So near at most that the circle within which the place lies is seen whole. */
static double
nearest_for_radius (AtlantePlace *place, double size)
{
  double radius = atlante_place_get_radius (place);
  AtlanteChartView view;
  double metres;

  if (radius <= 0)
    return ATLANTE_MAP_MAX_ZOOM;
  atlante_chart_view_init_tile (&view, 0, 0, 0, ATLANTE_CHART_VIEW_TILE_SIZE);
  metres = atlante_chart_view_get_metres_per_pixel (
    &view, atlante_place_get_location (place).latitude);
  return log2 (size * AREA_PART / 2 * metres / radius);
}

/* The same of its area. */
static double
nearest_for_area (AtlantePlace *place, double size)
{
  double reach = atlante_chart_get_reach_of_area (place);

  if (reach <= 0)
    return ATLANTE_MAP_MAX_ZOOM;
  return log2 (size * AREA_PART / 2 / reach / ATLANTE_CHART_VIEW_TILE_SIZE);
}

static gboolean
aim_at_place (AtlantePlace *place,
              const AtlanteMapPose *now,
              double width,
              double height,
              AtlanteMapPose *pose)
{
  ZoomRange range;

  if (!atlante_place_has_location (place))
    return FALSE;
  range = range_of_place (place);
  range.nearest = MIN (range.nearest, nearest_for_radius (place, MIN (width, height)));
  range.nearest = MIN (range.nearest, nearest_for_area (place, MIN (width, height)));
  range.farthest = MIN (range.farthest, range.nearest);
  *pose = atlante_map_pose_new (atlante_place_get_location (place),
                                CLAMP (now->zoom, range.farthest, range.nearest));
  return TRUE;
}

/**
 * atlante_map_aim_at_case:
 * @kase: a case
 * @width: of the map, pixels
 * @height: the same
 * @pose: (out): where to look
 *
 * A case that has no places on the map yet is looked at as the whole world.
 *
 * Returns: whether there is a map to look at
 */
gboolean
atlante_map_aim_at_case (AtlanteCase *kase, double width, double height, AtlanteMapPose *pose)
{
  AtlanteChartBounds bounds;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), FALSE);

  if (width < 1 || height < 1)
    return FALSE;
  if (!atlante_chart_get_bounds_for_case (kase, &bounds))
    bounds = INHABITED;
  fit_bounds (&bounds, width, height, GROUP_ZOOM, pose);
  return TRUE;
}

/**
 * atlante_map_aim_at_item:
 * @kase: the case of @item
 * @item: a place, the places of an event, both ends of a relation, the seat of an actor
 * @now: where the map looks; its zoom is kept where it suits a place
 * @width: of the map, pixels
 * @height: the same
 * @pose: (out): where to look
 *
 * Returns: whether there is something to look at
 */
gboolean
atlante_map_aim_at_item (AtlanteCase *kase,
                         AtlanteItem *item,
                         const AtlanteMapPose *now,
                         double width,
                         double height,
                         AtlanteMapPose *pose)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (AtlanteMapPose));
  AtlanteItem *seat = NULL;
  const AtlanteRole *roles;
  guint n = 0;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);

  if (width < 1 || height < 1)
    return FALSE;
  switch (atlante_item_get_kind (item))
    {
    case ATLANTE_ITEM_PLACE:
      return aim_at_place (ATLANTE_PLACE (item), now, width, height, pose);
    case ATLANTE_ITEM_ACTOR:
      if (atlante_actor_get_seat (ATLANTE_ACTOR (item)) != NULL)
        seat = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE,
                                         atlante_actor_get_seat (ATLANTE_ACTOR (item)));
      return seat != NULL && aim_at_place (ATLANTE_PLACE (seat), now, width, height, pose);
    case ATLANTE_ITEM_EVENT:
      roles = atlante_event_get_places (ATLANTE_EVENT (item), &n);
      for (guint i = 0; i < n; i++)
        add_end (points, kase, roles[i].id);
      return fit_points (points, width, height, pose);
    case ATLANTE_ITEM_RELATION:
      add_end (points, kase, atlante_relation_get_from (ATLANTE_RELATION (item)));
      add_end (points, kase, atlante_relation_get_to (ATLANTE_RELATION (item)));
      return fit_points (points, width, height, pose);
    default:
      return FALSE;
    }
}
