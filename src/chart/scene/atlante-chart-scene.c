/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene.h"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* The width of a flow with one claim, and the distance of flows that run side by side. */
#define THIN 1.2
#define LANE 4.0
/* More flows than this between two places run as one where side by side they would take more than
 * that part of their length: from afar they would be but a stain. */
#define MOST_LANES 5
#define WIDEST_BUNDLE 0.1
/* Of the trunk, in widths of a flow with one claim. */
#define WIDEST_TRUNK 4.5
/* The size of the font for which lengths in this file are given. */
#define USUAL_FONT 12.0

static void
clear_place (gpointer data)
{
  AtlanteScenePlace *place = data;

  g_clear_pointer (&place->label, atlante_label_unref);
  g_clear_pointer (&place->public.area, g_array_unref);
  g_clear_object (&place->public.place);
}

static void
clear_flow (gpointer data)
{
  AtlanteSceneFlow *flow = data;

  g_clear_pointer (&flow->path, atlante_flow_path_free);
}

static void
clear_name (gpointer data)
{
  AtlanteSceneName *name = data;

  g_clear_pointer (&name->public.label, atlante_label_unref);
}

static GArray *
array_new (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

/* Free room before a symbol, so that heads and line ends are seen. Labels come after flows: which
 * symbols find no room is not known yet. */
static double
get_trim (AtlanteChartScene *self, AtlantePlace *place)
{
  gpointer number;
  const AtlanteChartPlace *own;

  if (!g_hash_table_lookup_extended (self->numbers, place, NULL, &number))
    return 0;
  own = &g_array_index (self->places, AtlanteScenePlace, GPOINTER_TO_UINT (number)).public;
  return own->fanned ? 2 * self->unit : atlante_symbol_get_extent (own->size, own->flags) + 1;
}

static gboolean
touches (AtlanteChartTie *tie, const char *id)
{
  return strcmp (atlante_item_get_id (ATLANTE_ITEM (tie->from)), id) == 0
         || strcmp (atlante_item_get_id (ATLANTE_ITEM (tie->to)), id) == 0;
}

static gboolean
is_tie (AtlanteChartTie *tie, const char *id)
{
  return strcmp (atlante_item_get_id (ATLANTE_ITEM (tie->relation)), id) == 0;
}

/* Once a place with flows, or a flow, is selected, the others step back. */
static gboolean
any_tie_matches (AtlanteChartScene *self, const char *selection)
{
  if (selection == NULL)
    return FALSE;
  for (guint i = 0; i < self->ties->len; i++)
    if (touches (g_ptr_array_index (self->ties, i), selection)
        || is_tie (g_ptr_array_index (self->ties, i), selection))
      return TRUE;
  return FALSE;
}

static AtlanteFlowFlags
get_flow_flags (AtlanteChartScene *self, AtlanteChart *chart, AtlanteChartTie *tie,
                const char *selection, gboolean others_dimmed)
{
  AtlanteFlowFlags flags = self->print ? ATLANTE_FLOW_PRINT : ATLANTE_FLOW_NORMAL;

  if (selection != NULL && is_tie (tie, selection))
    return flags | ATLANTE_FLOW_SELECTED;
  if (!atlante_chart_accepts (chart, tie->relation)
      || (others_dimmed && !touches (tie, selection)))
    flags |= ATLANTE_FLOW_DIMMED;
  return flags;
}

static gboolean
is_visible (AtlanteChartScene *self, AtlanteBox box)
{
  AtlanteBox view = { 0, 0, self->view.width, self->view.height };

  return atlante_box_overlaps (atlante_box_grow (box, 12 * self->unit + ATLANTE_CHART_SCENE_MARGIN),
                               view);
}

static void
add_flow (AtlanteChartScene *self, AtlanteSceneFlow flow, gboolean merged)
{
  AtlanteChartTie *tie = flow.tie;
  AtlanteFlow *line = atlante_chart_tie_get_flow (tie, self->view.scale);
  double margin = ATLANTE_CHART_SCENE_MARGIN / self->view.scale;
  double first = self->view.left - margin;
  double last = self->view.left + self->view.width / self->view.scale + margin;
  double west, east, offset;
  double from = get_trim (self, tie->from), to = get_trim (self, tie->to);

  flow.relation = tie->relation;
  if (flow.width == 0)
    flow.width = atlante_flow_get_width (tie->n_claims, THIN * self->unit);
  offset = merged ? 0 : (tie->lane - (tie->n_lanes - 1) / 2.0) * LANE * self->unit;
  atlante_flow_get_span (line, &west, &east);
  if (self->view.projection != ATLANTE_PROJECTION_MERCATOR)
    {
      /* The two parts of a flow that the edge of the world may cut. */
      first = west = east = 0;
      last = 1;
    }
  for (int world = (int) floor (first - east); world <= last - west; world++)
    {
      flow.path = atlante_flow_path_new (line, &self->view, world,
                                         tie->backwards ? -offset : offset, from, to);
      if (is_visible (self, atlante_flow_path_get_box (flow.path)))
        g_array_append_val (self->flows, flow);
      else
        atlante_flow_path_free (flow.path);
    }
}

static int
compare_flows (gconstpointer a, gconstpointer b)
{
  const AtlanteSceneFlow *one = a, *two = b;
  int rank_one = (one->flags & ATLANTE_FLOW_SELECTED) ? 2 : !(one->flags & ATLANTE_FLOW_DIMMED);
  int rank_two = (two->flags & ATLANTE_FLOW_SELECTED) ? 2 : !(two->flags & ATLANTE_FLOW_DIMMED);

  if (rank_one != rank_two)
    return rank_one - rank_two;
  return (int) atlante_item_get_position (ATLANTE_ITEM (one->relation))
         - (int) atlante_item_get_position (ATLANTE_ITEM (two->relation));
}

static gboolean
shows_flow (AtlanteChartScene *self, AtlanteChartTie *tie, const char *selection)
{
  return (selection != NULL && is_tie (tie, selection))
         || atlante_chart_layers_shows_flow (&self->layers,
                                             atlante_relation_get_kind (tie->relation));
}

/* Would the flows between the two places of a tie take too much room side by side? */
static gboolean
is_crowded (AtlanteChartScene *self, AtlanteChartTie *tie)
{
  const AtlanteFlowPoint *points;
  double length = 0;
  guint n;

  if (tie->n_lanes <= MOST_LANES)
    return FALSE;
  points = atlante_flow_get_points (atlante_chart_tie_get_flow (tie, self->view.scale), &n);
  for (guint i = 1; i < n; i++)
    length += hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y);
  return (tie->n_lanes - 1) * LANE * self->unit > WIDEST_BUNDLE * length * self->view.scale;
}

/* Flows that become one. */
typedef struct
{
  AtlanteSceneFlow strongest;   /* what it looks like, and what a click on it means */
  guint n_claims;
  guint n;
} Trunk;

static gboolean
is_stronger (const AtlanteSceneFlow *a, const AtlanteSceneFlow *b)
{
  gboolean a_selected = (a->flags & ATLANTE_FLOW_SELECTED) != 0;
  gboolean b_selected = (b->flags & ATLANTE_FLOW_SELECTED) != 0;
  gboolean a_dimmed = (a->flags & ATLANTE_FLOW_DIMMED) != 0;
  gboolean b_dimmed = (b->flags & ATLANTE_FLOW_DIMMED) != 0;

  if (a_selected != b_selected)
    return a_selected;
  if (a_dimmed != b_dimmed)
    return b_dimmed;
  return a->tie->n_claims > b->tie->n_claims;
}

static void
merge_flow (GHashTable *trunks, AtlanteSceneFlow flow)
{
  Trunk *trunk = g_hash_table_lookup (trunks, flow.tie->first);

  if (trunk == NULL)
    {
      trunk = g_new0 (Trunk, 1);
      trunk->strongest = flow;
      g_hash_table_insert (trunks, flow.tie->first, trunk);
    }
  else if (is_stronger (&flow, &trunk->strongest))
    trunk->strongest = flow;
  trunk->n_claims += flow.tie->n_claims;
  trunk->n++;
}

static void
add_trunk (AtlanteChartScene *self, const Trunk *trunk)
{
  AtlanteSceneFlow flow = trunk->strongest;

  if (trunk->n > 1)
    {
      flow.n_merged = trunk->n;
      flow.flags |= ATLANTE_FLOW_MERGED;
      flow.width = THIN * self->unit
                   * MIN (0.55 + 0.45 * sqrt (MAX (trunk->n_claims, trunk->n)), WIDEST_TRUNK);
    }
  add_flow (self, flow, TRUE);
}

static void
add_trunks (AtlanteChartScene *self, GHashTable *trunks)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const Trunk *trunk = g_hash_table_lookup (trunks, g_ptr_array_index (self->ties, i));

      if (trunk != NULL)
        add_trunk (self, trunk);
    }
}

static void
add_flows (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  gboolean others_dimmed = any_tie_matches (self, selection);
  g_autoptr (GHashTable) trunks = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < self->ties->len; i++)
    {
      AtlanteSceneFlow flow = { g_ptr_array_index (self->ties, i) };

      if (!shows_flow (self, flow.tie, selection))
        continue;
      flow.flags = get_flow_flags (self, chart, flow.tie, selection, others_dimmed);
      if (!is_crowded (self, flow.tie))
        add_flow (self, flow, FALSE);
      else
        merge_flow (trunks, flow);
    }
  add_trunks (self, trunks);
  /* A stable order for equal keys: g_array_sort() keeps it. */
  g_array_sort (self->flows, compare_flows);
}

/**
 * atlante_chart_scene_new:
 * @chart: what is shown
 * @view: the view
 * @selection: (nullable): id of what stands out: a place or a relation
 * @before: (nullable): the scene that this one follows: labels stay on their sides where they can
 *
 * Lays a chart out for a view.
 *
 * Returns: (transfer full): the scene
 */
AtlanteChartScene *
atlante_chart_scene_new (AtlanteChart              *chart,
                         const AtlanteChartView *view,
                         const char                *selection,
                         const AtlanteChartScene   *before)
{
  AtlanteChartScene *self;

  g_return_val_if_fail (ATLANTE_IS_CHART (chart), NULL);
  g_return_val_if_fail (view != NULL && view->scale > 0, NULL);

  self = g_new0 (AtlanteChartScene, 1);
  g_ref_count_init (&self->references);
  self->view = *view;
  self->style = atlante_chart_get_style (chart);
  self->print = atlante_chart_get_print (chart);
  self->unit = atlante_chart_get_font_size (chart) / USUAL_FONT;
  self->layers = *atlante_chart_get_layers (chart);
  self->context = g_object_ref (atlante_chart_get_context (chart));
  self->font = atlante_chart_get_font (chart);
  self->numbers = g_hash_table_new (NULL, NULL);
  self->clusters = atlante_chart_scene_clusters_new ();
  self->spots = g_array_new (FALSE, FALSE, sizeof (AtlanteSceneSpot));
  self->places = array_new (sizeof (AtlanteScenePlace), clear_place);
  self->flows = array_new (sizeof (AtlanteSceneFlow), clear_flow);
  self->names = array_new (sizeof (AtlanteSceneName), clear_name);
  self->resting = g_array_new (FALSE, FALSE, sizeof (AtlanteSceneRest));
  if (atlante_chart_get_case (chart) != NULL)
    {
      self->kase = g_object_ref (atlante_chart_get_case (chart));
      self->ties = g_ptr_array_ref (atlante_chart_get_ties (chart));
      atlante_chart_scene_add_places (self, chart, selection);
      add_flows (self, chart, selection);
    }
  atlante_chart_scene_add_points (self, chart);
  atlante_chart_scene_separate_clusters (self);
  atlante_chart_scene_place_labels (self, chart, before);
  return self;
}

AtlanteChartScene *
atlante_chart_scene_ref (AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

void
atlante_chart_scene_unref (AtlanteChartScene *self)
{
  if (self == NULL || !g_ref_count_dec (&self->references))
    return;
  g_array_unref (self->places);
  g_array_unref (self->clusters);
  g_array_unref (self->spots);
  g_hash_table_unref (self->numbers);
  g_clear_pointer (&self->crowd, atlante_point_clusters_unref);
  g_clear_pointer (&self->loose, atlante_point_clusters_unref);
  g_object_unref (self->context);
  g_array_unref (self->flows);
  g_array_unref (self->names);
  g_array_unref (self->resting);
  g_clear_object (&self->base_labels);
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_object (&self->kase);
  g_free (self);
}

/* Returns: (transfer none): the view that it was laid out for */
const AtlanteChartView *
atlante_chart_scene_get_view (const AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->view;
}

/* How many places there are, copies beyond the 180th meridian counted. */
guint
atlante_chart_scene_get_n_places (const AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->places->len;
}

/* Returns: (transfer none): a place, the most important first */
const AtlanteChartPlace *
atlante_chart_scene_get_place (const AtlanteChartScene *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->places->len, NULL);

  return &g_array_index (self->places, AtlanteScenePlace, index).public;
}

/**
 * atlante_chart_scene_lookup:
 * @self: a scene
 * @id: of a place
 *
 * Returns: (nullable) (transfer none): its copy nearest to the middle of the view, which may lie
 *   out of sight; %NULL for a place that has no location, or is not shown, or is part of a cluster
 */
const AtlanteChartPlace *
atlante_chart_scene_lookup (const AtlanteChartScene *self, const char *id)
{
  AtlanteItem *item;
  gpointer number;

  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  item = self->kase != NULL ? atlante_case_lookup (self->kase, id) : NULL;
  if (item == NULL || !g_hash_table_lookup_extended (self->numbers, item, NULL, &number))
    return NULL;
  return &g_array_index (self->places, AtlanteScenePlace, GPOINTER_TO_UINT (number)).public;
}

guint
atlante_chart_scene_get_n_flows (const AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->flows->len;
}

/**
 * atlante_chart_scene_get_flow:
 * @self: a scene
 * @index: less than the number of flows
 * @relation: (out) (optional) (transfer none): what it stands for
 *
 * Returns: (transfer none): the way of the flow
 */
const AtlanteFlowPath *
atlante_chart_scene_get_flow (const AtlanteChartScene  *self,
                              guint                     index,
                              AtlanteRelation         **relation)
{
  AtlanteSceneFlow *flow;

  g_return_val_if_fail (self != NULL && index < self->flows->len, NULL);

  flow = &g_array_index (self->flows, AtlanteSceneFlow, index);
  if (relation != NULL)
    *relation = flow->relation;
  return flow->path;
}
