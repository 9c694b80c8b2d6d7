/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* Pixels that stay free at the edges of the view. */
#define EDGE 3.0
/* Pixels that a label needs round it to appear. One that was there before stays without them: else
 * it would come and go while the map moves. Less than the gap between a symbol and its label. */
#define AIR 1.5

static AtlanteBox
get_symbol_box (const AtlanteScenePlace *place)
{
  double extent = atlante_symbol_get_extent (place->public.size, place->public.flags);

  return atlante_box_around (place->public.x, place->public.y, extent * 0.85);
}

/* Does a place keep its symbol whatever else there is? */
static gboolean
is_firm (const AtlanteScenePlace *place)
{
  return !place->is_area || place->public.fanned || place->public.flags & ATLANTE_SYMBOL_SELECTED;
}

static void
block_firm_symbols (AtlanteLabelling *self)
{
  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);

      if (is_firm (place))
        atlante_label_placer_block (self->placer, get_symbol_box (place));
    }
  for (guint i = 0; i < self->scene->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self->scene, i);

      atlante_label_placer_block (self->placer, atlante_box_around (cluster->x, cluster->y,
                                                                    cluster->radius));
    }
}

/* What lies over the chart: controls, a scale bar. */
static void
block_reserved (AtlanteLabelling *self)
{
  GArray *boxes = atlante_chart_get_reserved (self->chart);

  for (guint i = 0; i < boxes->len; i++)
    atlante_label_placer_block (self->placer, g_array_index (boxes, AtlanteBox, i));
}

static void
avoid_flows (AtlanteLabelling *self)
{
  for (guint i = 0; i < self->scene->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->scene->flows, AtlanteSceneFlow, i);
      const AtlanteFlowPoint *points;
      guint n;

      if (flow->flags & ATLANTE_FLOW_DIMMED)
        continue;
      points = atlante_flow_path_get_points (flow->path, &n);
      for (guint j = 1; j < n; j++)
        atlante_label_placer_avoid (self->placer, points[j - 1].x, points[j - 1].y,
                                    points[j].x, points[j].y);
    }
}

/* Labelled in the scene before this one? There are few of these among many places. */
static const AtlanteScenePlace *
find_before (GPtrArray *labelled, const AtlanteScenePlace *place)
{
  for (guint i = 0; i < labelled->len; i++)
    {
      const AtlanteScenePlace *other = g_ptr_array_index (labelled, i);

      /* By the id: an edit puts another object in an item's place. */
      if (strcmp (other->public.id, place->public.id) == 0
          && other->public.world == place->public.world)
        return other;
    }
  return NULL;
}

static GPtrArray *
find_labelled (const AtlanteChartScene *scene)
{
  GPtrArray *labelled = g_ptr_array_new ();

  for (guint i = 0; scene != NULL && i < scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (scene->places, AtlanteScenePlace, i);

      if (place->label != NULL)
        g_ptr_array_add (labelled, place);
    }
  return labelled;
}

static gboolean
is_in_view (const AtlanteChartScene *scene, const AtlanteChartPlace *place)
{
  return place->x >= 0 && place->x <= scene->view.width
         && place->y >= 0 && place->y <= scene->view.height;
}

/* By all of its names: the base map may have another one. */
static void
tell (AtlanteLabelling *self, AtlantePlace *place)
{
  guint n;
  const AtlanteName *names = atlante_place_get_names (place, &n);

  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->told, g_utf8_casefold (names[i].text, -1));
}

static void
label_place (AtlanteLabelling *self, AtlanteScenePlace *place, AtlanteLabelSide before)
{
  AtlanteAudience *audience = atlante_chart_get_audience (self->chart);
  const char *name = atlante_place_get_name (place->public.place, audience);
  g_autoptr (AtlanteLabel) label = NULL;
  double width, height;

  label = atlante_chart_dup_label (self->chart,
                                   place->is_area ? ATLANTE_LABEL_AREA : ATLANTE_LABEL_PLACE, name,
                                   place->public.n_claims > 0 ? (int) place->public.n_claims : -1);
  atlante_label_get_size (label, &width, &height);
  place->public.side =
    atlante_label_placer_place_beside (self->placer, place->public.x, place->public.y,
                                       atlante_symbol_get_extent (place->public.size,
                                                                  place->public.flags),
                                       width, height, before, &place->public.label_box);
  if (place->public.side == ATLANTE_LABEL_SIDE_NONE)
    return;
  place->label = g_steal_pointer (&label);
  tell (self, place->public.place);
}

/* Of symbols and labels that lie upon each other those of areas give way: the dot of a capital is
 * worth more than the ring of its country. They come back as soon as there is room. */
static gboolean
find_room_for_area (AtlanteLabelling *self, AtlanteScenePlace *place)
{
  AtlanteBox box = get_symbol_box (place);

  place->public.hidden = !atlante_label_placer_is_free (self->placer, box);
  if (!place->public.hidden)
    atlante_label_placer_block (self->placer, box);
  return !place->public.hidden;
}

/* What is selected has its label first; what steps back does not hold its room. */
static gboolean
holds_room (const AtlanteScenePlace *place, const AtlanteScenePlace *before)
{
  if (place->public.flags & ATLANTE_SYMBOL_SELECTED)
    return TRUE;
  return before != NULL && (place->public.flags & ATLANTE_SYMBOL_DIMMED)
                             == (before->public.flags & ATLANTE_SYMBOL_DIMMED);
}

/* One of four rounds: places, then areas; of each those that were labelled before, then the others. */
static void
label_some_places (AtlanteLabelling *self, GPtrArray *labelled, gboolean firm, gboolean held)
{
  gboolean airy = self->before != NULL && !held;

  atlante_label_placer_set_air (self->placer, airy ? AIR * self->scene->unit : 0);
  for (guint i = 0; i < self->scene->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->scene->places, AtlanteScenePlace, i);
      const AtlanteScenePlace *before;

      if (!is_in_view (self->scene, &place->public) || is_firm (place) != firm)
        continue;
      before = find_before (labelled, place);
      if (holds_room (place, before) == held && (firm || find_room_for_area (self, place)))
        label_place (self, place, before != NULL ? before->public.side : ATLANTE_LABEL_SIDE_NONE);
    }
}

/* Places come in the order of their importance. A label that was there stays while it fits: when the
 * map zooms out, where labels lose room, the more important one wins; when it zooms in, where they
 * gain room, none pushes another away. */
static void
label_places (AtlanteLabelling *self)
{
  g_autoptr (GPtrArray) labelled = find_labelled (self->before);

  label_some_places (self, labelled, TRUE, TRUE);
  label_some_places (self, labelled, TRUE, FALSE);
  label_some_places (self, labelled, FALSE, TRUE);
  label_some_places (self, labelled, FALSE, FALSE);
}

void
atlante_chart_scene_place_labels (AtlanteChartScene       *self,
                                  AtlanteChart            *chart,
                                  const AtlanteChartScene *before)
{
  AtlanteBox bounds = { 0, 0, self->view.width, self->view.height };
  g_autoptr (AtlanteLabelPlacer) placer = NULL;
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AtlanteLabelling labelling = { self, chart, before, NULL, told };

  placer = atlante_label_placer_new (atlante_box_grow (bounds, -EDGE));
  labelling.placer = placer;
  block_reserved (&labelling);
  block_firm_symbols (&labelling);
  avoid_flows (&labelling);
  if (atlante_chart_get_layers (chart)->place_labels)
    label_places (&labelling);
  if (atlante_chart_get_layers (chart)->base_labels)
    atlante_chart_scene_place_names (&labelling);
}
