/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* How much more a pixel counts across the direction of an arrow key than along it. */
#define ACROSS 2.0

/* The nearest symbol within reach; of two equally near ones the more important. */
static AtlanteScenePlace *
find_symbol (const AtlanteChartScene *self, double x, double y, double tolerance)
{
  AtlanteScenePlace *best = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);
      double distance = hypot (x - place->public.x, y - place->public.y);

      if (!place->public.hidden && distance < least
          && distance <= place->public.size / 2 + tolerance)
        {
          best = place;
          least = distance;
        }
    }
  return best;
}

static AtlanteScenePlace *
find_label (const AtlanteChartScene *self, double x, double y)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (place->label != NULL && atlante_box_contains (place->public.label_box, x, y))
        return place;
    }
  return NULL;
}

static AtlanteSceneFlow *
find_flow (const AtlanteChartScene *self, double x, double y, double tolerance)
{
  AtlanteSceneFlow *best = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);
      AtlanteBox box = atlante_flow_path_get_box (flow->path);
      double reach = flow->width / 2 + tolerance, distance;

      if (!atlante_box_contains (atlante_box_grow (box, reach), x, y))
        continue;
      distance = atlante_flow_path_get_distance (flow->path, x, y);
      if (distance <= reach && distance <= least)
        {
          best = flow;
          least = distance;
        }
    }
  return best;
}

/**
 * atlante_chart_scene_hit:
 * @self: a scene
 * @x: pixels
 * @y: pixels
 * @tolerance: how far off a click may be, pixels: 4 for a pointer, 16 for a finger
 *
 * Finds what lies under a point: a symbol, else a label, else a flow.
 *
 * Returns: (nullable) (transfer none): the place or the relation
 */
AtlanteItem *
atlante_chart_scene_hit (const AtlanteChartScene *self, double x, double y, double tolerance)
{
  AtlanteScenePlace *place;
  AtlanteSceneFlow *flow;

  g_return_val_if_fail (self != NULL, NULL);

  place = find_symbol (self, x, y, tolerance);
  if (place == NULL)
    place = find_label (self, x, y);
  if (place != NULL)
    return ATLANTE_ITEM (place->public.place);
  flow = find_flow (self, x, y, tolerance);
  return flow != NULL ? ATLANTE_ITEM (flow->relation) : NULL;
}

static gboolean
is_reachable (const AtlanteChartScene *self, const AtlanteScenePlace *place)
{
  return !place->public.hidden && place->public.world == 0
         && place->public.x >= 0 && place->public.x <= self->view.width
         && place->public.y >= 0 && place->public.y <= self->view.height;
}

/* Order from west to east, then from north to south. */
static int
compare_positions (const AtlanteChartPlace *a, const AtlanteChartPlace *b)
{
  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;
  if (a->y != b->y)
    return a->y < b->y ? -1 : 1;
  return strcmp (a->id, b->id);
}

/**
 * atlante_chart_scene_get_next:
 * @self: a scene
 * @id: (nullable): where the keyboard is; %NULL: nowhere yet
 * @backwards: go the other way
 *
 * The order of the Tab key: from west to east over the places in sight.
 *
 * Returns: (nullable) (transfer none): the next place, %NULL after the last one
 */
const AtlanteChartPlace *
atlante_chart_scene_get_next (const AtlanteChartScene *self, const char *id, gboolean backwards)
{
  const AtlanteChartPlace *from, *best = NULL;
  int sign = backwards ? -1 : 1;

  g_return_val_if_fail (self != NULL, NULL);

  from = id != NULL ? atlante_chart_scene_lookup (self, id) : NULL;
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (!is_reachable (self, place)
          || (from != NULL && compare_positions (&place->public, from) * sign <= 0))
        continue;
      if (best == NULL || compare_positions (&place->public, best) * sign < 0)
        best = &place->public;
    }
  return best;
}

/**
 * atlante_chart_scene_get_neighbour:
 * @self: a scene
 * @id: the place from which to go
 * @dx: 1 to the right, -1 to the left, else 0
 * @dy: 1 down, -1 up, else 0
 *
 * The order of the arrow keys: the nearest place in a direction.
 *
 * Returns: (nullable) (transfer none): the place, %NULL where there is none that way
 */
const AtlanteChartPlace *
atlante_chart_scene_get_neighbour (const AtlanteChartScene *self,
                                   const char              *id,
                                   double                   dx,
                                   double                   dy)
{
  const AtlanteChartPlace *from, *best = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  from = atlante_chart_scene_lookup (self, id);
  if (from == NULL)
    return NULL;
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);
      double x = place->public.x - from->x, y = place->public.y - from->y;
      double along = x * dx + y * dy, across = fabs (x * dy - y * dx);

      if (&place->public == from || !is_reachable (self, place) || along <= 0)
        continue;
      if (along + ACROSS * across < least)
        {
          least = along + ACROSS * across;
          best = &place->public;
        }
    }
  return best;
}
