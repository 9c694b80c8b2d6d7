/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-area.h"
#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* How much more a pixel counts across the direction of an arrow key than along it. */
#define ACROSS 2.0

typedef struct
{
  double to_edge;     /* 0 within a symbol or a disc */
  double to_middle;
} Distance;

/* Is it nearer to the edge, or within both and nearer to the middle? */
static gboolean
get_nearer (Distance *least, double dx, double dy, double radius)
{
  double to_middle = hypot (dx, dy);
  Distance distance = { MAX (to_middle - radius, 0), to_middle };

  if (distance.to_edge > least->to_edge
      || (distance.to_edge == least->to_edge && distance.to_middle >= least->to_middle))
    return FALSE;
  *least = distance;
  return TRUE;
}

/* Round a stack that is spread out all belongs to it: between its symbols it does not close. */
static double
get_own_reach (const AtlanteChartPlace *place, double x, double y, double tolerance)
{
  double radius = hypot (place->x - place->spot_x, place->y - place->spot_y);

  if (!place->fanned || hypot (x - place->spot_x, y - place->spot_y) > radius + tolerance)
    return 0;
  /* The one in the middle needs none: what lies in between belongs to the others as well. */
  return MAX (radius - tolerance - place->size / 2, 0);
}

/* The nearest symbol or disc within reach; of two equally near ones the more important. */
static AtlanteChartTarget
find_symbol (const AtlanteChartScene *self, double x, double y, double tolerance)
{
  AtlanteChartTarget best = { NULL, NULL };
  Distance least = { tolerance, G_MAXDOUBLE };

  for (guint i = 0; i < self->places->len; i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);

      if (!place->hidden
          && get_nearer (&least, x - place->x, y - place->y,
                         place->size / 2 + get_own_reach (place, x, y, tolerance)))
        best.place = place;
    }
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self, i);

      if (get_nearer (&least, x - cluster->x, y - cluster->y, cluster->radius))
        best = (AtlanteChartTarget) { NULL, cluster };
    }
  return best;
}

static const AtlanteChartPlace *
find_label (const AtlanteChartScene *self, double x, double y)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (place->label != NULL && atlante_box_contains (place->public.label_box, x, y))
        return &place->public;
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

/* Of an area that fills all of the view one sees no edge: it is the ground there. */
static gboolean
is_seen_whole (const AtlanteChartScene *self, const AtlanteChartPlace *place)
{
  const AtlanteBox *box = &place->area_box;

  return box->left > 0 || box->top > 0 || box->right < self->view.width
         || box->bottom < self->view.height;
}

/* The smallest area that is there. */
static const AtlanteChartPlace *
find_area (const AtlanteChartScene *self, double x, double y)
{
  const AtlanteChartPlace *best = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->places->len; i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);
      const AtlanteBox *box = &place->area_box;
      double size = (box->right - box->left) * (box->bottom - box->top);

      if (atlante_chart_place_has_area (place) && size < least && is_seen_whole (self, place)
          && atlante_box_contains (*box, x, y) && atlante_area_contains (place->area, x, y))
        {
          best = place;
          least = size;
        }
    }
  return best;
}

/**
 * atlante_chart_scene_hit_target:
 * @self: a scene
 * @x: pixels
 * @y: pixels
 * @tolerance: how far off a click may be, pixels
 *
 * Finds the place or the cluster under a point.
 *
 * Returns: the nearest symbol or disc within reach, else the place whose label is there
 */
AtlanteChartTarget
atlante_chart_scene_hit_target (const AtlanteChartScene *self, double x, double y,
                                double tolerance)
{
  AtlanteChartTarget target = { NULL, NULL };

  g_return_val_if_fail (self != NULL, target);

  target = find_symbol (self, x, y, tolerance);
  if (target.place == NULL && target.cluster == NULL)
    target.place = find_label (self, x, y);
  return target;
}

/**
 * atlante_chart_scene_hit:
 * @self: a scene
 * @x: pixels
 * @y: pixels
 * @tolerance: how far off a click may be, pixels: 4 for a pointer, 16 for a finger
 *
 * Finds what lies under a point: a symbol, else a label, else a flow, else an area.
 *
 * Returns: (nullable) (transfer none): the place or the relation; %NULL where there is a cluster
 */
AtlanteItem *
atlante_chart_scene_hit (const AtlanteChartScene *self, double x, double y, double tolerance)
{
  AtlanteChartTarget target;
  const AtlanteChartPlace *area;
  AtlanteSceneFlow *flow;

  g_return_val_if_fail (self != NULL, NULL);

  target = atlante_chart_scene_hit_target (self, x, y, tolerance);
  if (target.place != NULL)
    return ATLANTE_ITEM (target.place->place);
  if (target.cluster != NULL)
    return NULL;
  flow = find_flow (self, x, y, tolerance);
  if (flow != NULL)
    return ATLANTE_ITEM (flow->relation);
  area = find_area (self, x, y);
  return area != NULL ? ATLANTE_ITEM (area->place) : NULL;
}

static gboolean
is_inside (const AtlanteChartScene *self, double x, double y)
{
  return x >= 0 && x <= self->view.width && y >= 0 && y <= self->view.height;
}

/* What is hidden in a stack comes out when the keyboard gets there. */
static gboolean
is_reachable (const AtlanteChartScene *self, const AtlanteChartPlace *place)
{
  return (!place->hidden || place->stack != 0) && place->world == 0
         && is_inside (self, place->spot_x, place->spot_y);
}

/* A place or a cluster in the order of the keyboard. */
typedef struct
{
  double x;
  double y;
  const char *id;     /* of a place; "" for a cluster */
  guint64 key;        /* of a cluster */
} Seat;

static Seat
get_seat (const AtlanteChartTarget *target)
{
  if (target->place != NULL)
    return (Seat) { target->place->spot_x, target->place->spot_y, target->place->id, 0 };
  return (Seat) { target->cluster->x, target->cluster->y, "", target->cluster->key };
}

/* The order of reading. Of places that are spread out it counts where they are, so that the order
 * stays the same when they are. */
static int
compare_seats (const AtlanteChartTarget *a, const AtlanteChartTarget *b)
{
  Seat one = get_seat (a), two = get_seat (b);
  double line = floor (one.y / ATLANTE_CHART_SCENE_LINE);
  double other_line = floor (two.y / ATLANTE_CHART_SCENE_LINE);

  if (line != other_line)
    return line < other_line ? -1 : 1;
  if (one.x != two.x)
    return one.x < two.x ? -1 : 1;
  if (one.y != two.y)
    return one.y < two.y ? -1 : 1;
  if (one.key != two.key)
    return one.key < two.key ? -1 : 1;
  return strcmp (one.id, two.id);
}

typedef struct
{
  const AtlanteChartTarget *from;   /* (nullable) */
  int sign;
  AtlanteChartTarget best;
} Step;

static gboolean
is_nowhere (const AtlanteChartTarget *target)
{
  return target == NULL || (target->place == NULL && target->cluster == NULL);
}

static void
offer (Step *step, AtlanteChartTarget target)
{
  if (!is_nowhere (step->from) && compare_seats (&target, step->from) * step->sign <= 0)
    return;
  if (is_nowhere (&step->best) || compare_seats (&target, &step->best) * step->sign < 0)
    step->best = target;
}

/**
 * atlante_chart_scene_get_next:
 * @self: a scene
 * @from: (nullable): where the keyboard is, in this scene; %NULL: nowhere yet
 * @backwards: go the other way
 *
 * The order of the Tab key: that of reading, over the places and clusters in sight.
 *
 * Returns: the next one; nothing after the last one
 */
AtlanteChartTarget
atlante_chart_scene_get_next (const AtlanteChartScene *self, const AtlanteChartTarget *from,
                              gboolean backwards)
{
  Step step = { from, backwards ? -1 : 1, { NULL, NULL } };

  g_return_val_if_fail (self != NULL, step.best);

  for (guint i = 0; i < self->places->len; i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);

      if (is_reachable (self, place))
        offer (&step, (AtlanteChartTarget) { place, NULL });
    }
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self, i);

      if (cluster->world == 0 && is_inside (self, cluster->x, cluster->y))
        offer (&step, (AtlanteChartTarget) { NULL, cluster });
    }
  return step.best;
}
