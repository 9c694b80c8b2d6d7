/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene.h"

#include "atlante-chart-scene-private.h"
#include "atlante-precision.h"

#include <math.h>
#include <string.h>

/* Pixels beyond the view within which a symbol still shows. */
#define MARGIN 40.0
/* The width of a flow with one claim, and the distance of flows that run side by side. */
#define THIN 1.2
#define LANE 4.0
/* The size of the font for which lengths in this file are given. */
#define USUAL_FONT 12.0

static void
clear_place (gpointer data)
{
  AtlanteScenePlace *place = data;

  g_clear_pointer (&place->label, atlante_label_unref);
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

  g_clear_pointer (&name->label, atlante_label_unref);
}

static GArray *
array_new (guint size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

/* Kinds whose symbol names an extent rather than a spot. */
static gboolean
is_area (AtlantePlaceKind kind)
{
  switch (kind)
    {
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
    case ATLANTE_PLACE_CONTINENT:
    case ATLANTE_PLACE_OCEAN:
    case ATLANTE_PLACE_PENINSULA:
    case ATLANTE_PLACE_RANGE:
    case ATLANTE_PLACE_AREA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What is selected comes first, then places that the case gives key figures for, then the others
 * by their claims, countries and the like after them. */
static double
get_priority (const AtlanteScenePlace *place, guint position)
{
  guint n_figures;
  double priority = place->public.n_claims - position / 1000.0;

  atlante_place_get_figures (place->public.place, &n_figures);
  if (n_figures > 0)
    priority += 1000;
  if (place->is_area)
    priority -= 10000;
  if (place->public.flags & ATLANTE_SYMBOL_DIMMED)
    priority -= 100000;
  if (place->public.flags & ATLANTE_SYMBOL_SELECTED)
    priority += 1e6;
  return priority;
}

static double
get_ring (AtlanteChartScene *self, AtlantePlace *place, double size)
{
  double metres = atlante_precision_get_radius (atlante_place_get_precision (place),
                                                atlante_place_get_kind (place),
                                                atlante_place_get_radius (place));
  double latitude;

  if (metres <= 0)
    return 0;
  latitude = atlante_place_get_location (place).latitude;
  return MAX (atlante_precision_get_pixels (&self->view, latitude, metres), size * 1.15);
}

static void
init_place (AtlanteChartScene *self,
            AtlanteScenePlace *place,
            AtlanteChart      *chart,
            AtlantePlace      *item,
            const char        *selection)
{
  AtlanteItem *base = ATLANTE_ITEM (item);

  place->public.place = item;
  place->public.id = atlante_item_get_id (base);
  place->public.n_claims = atlante_case_get_n_referrers (self->kase, place->public.id,
                                                         ATLANTE_ITEM_CLAIM);
  place->kind = atlante_place_get_kind (item);
  place->is_area = is_area (place->kind);
  place->public.size = (place->is_area ? 9.5 : ATLANTE_SYMBOL_SIZE) * self->unit;
  if (self->print)
    place->public.flags |= ATLANTE_SYMBOL_PRINT;
  if (!atlante_chart_accepts (chart, item))
    place->public.flags |= ATLANTE_SYMBOL_DIMMED;
  if (selection != NULL && strcmp (selection, place->public.id) == 0)
    {
      place->public.flags &= ~ATLANTE_SYMBOL_DIMMED;
      place->public.flags |= ATLANTE_SYMBOL_SELECTED;
      place->public.size = (ATLANTE_SYMBOL_SIZE + 1) * self->unit;
    }
  place->public.ring = get_ring (self, item, place->public.size);
  place->priority = get_priority (place, atlante_item_get_position (base));
}

/* The nearest copy is there even where it lies out of sight: the keyboard can go to it. */
static void
add_place (AtlanteChartScene *self, AtlanteChart *chart, AtlantePlace *item, const char *selection)
{
  AtlanteScenePlace place = { 0 };
  AtlanteChartView *view = &self->view;
  double x, reach;
  int first, last;

  init_place (self, &place, chart, item, selection);
  atlante_chart_view_project (view, atlante_place_get_location (item), &x, &place.public.y);
  reach = place.public.ring > 0 ? place.public.ring + ATLANTE_CHART_SCENE_MARGIN : MARGIN;
  first = last = 0;
  if (view->projection == ATLANTE_PROJECTION_MERCATOR)
    {
      first = (int) ceil ((-reach - x) / view->scale);
      last = (int) floor ((view->width + reach - x) / view->scale);
    }
  for (int world = MIN (first, 0); world <= MAX (last, 0); world++)
    {
      place.public.world = world;
      place.public.x = x + world * view->scale;
      g_array_append_val (self->places, place);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const AtlanteScenePlace *one = a, *two = b;

  if (one->priority != two->priority)
    return one->priority > two->priority ? -1 : 1;
  return one->public.world - two->public.world;
}

static void
add_places (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i);

      if (atlante_place_has_location (ATLANTE_PLACE (item)))
        add_place (self, chart, ATLANTE_PLACE (item), selection);
    }
  g_array_sort (self->places, compare_places);
}

/* Free room before a symbol, so that heads and line ends are seen. Labels come after flows: which
 * symbols find no room is not known yet. */
static double
get_trim (AtlanteChartScene *self, AtlantePlace *place)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *other = &g_array_index (self->places, AtlanteScenePlace, i);

      if (other->public.place == place)
        return atlante_symbol_get_extent (other->public.size, other->public.flags) + 1;
    }
  return 0;
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
add_flow (AtlanteChartScene *self, AtlanteSceneFlow flow)
{
  AtlanteChartTie *tie = flow.tie;
  AtlanteFlow *line = atlante_chart_tie_get_flow (tie, self->view.scale);
  double margin = ATLANTE_CHART_SCENE_MARGIN / self->view.scale;
  double first = self->view.left - margin;
  double last = self->view.left + self->view.width / self->view.scale + margin;
  double west, east, offset;
  double from = get_trim (self, tie->from), to = get_trim (self, tie->to);

  flow.relation = tie->relation;
  flow.width = atlante_flow_get_width (tie->n_claims, THIN * self->unit);
  offset = (tie->lane - (tie->n_lanes - 1) / 2.0) * LANE * self->unit;
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

static void
add_flows (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  gboolean others_dimmed = any_tie_matches (self, selection);

  for (guint i = 0; i < self->ties->len; i++)
    {
      AtlanteSceneFlow flow = { g_ptr_array_index (self->ties, i) };

      flow.flags = get_flow_flags (self, chart, flow.tie, selection, others_dimmed);
      add_flow (self, flow);
    }
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
  self->places = array_new (sizeof (AtlanteScenePlace), clear_place);
  self->flows = array_new (sizeof (AtlanteSceneFlow), clear_flow);
  self->names = array_new (sizeof (AtlanteSceneName), clear_name);
  if (atlante_chart_get_case (chart) != NULL)
    {
      self->kase = g_object_ref (atlante_chart_get_case (chart));
      self->ties = g_ptr_array_ref (atlante_chart_get_ties (chart));
      add_places (self, chart, selection);
      add_flows (self, chart, selection);
    }
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
  g_array_unref (self->flows);
  g_array_unref (self->names);
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
 *   out of sight; %NULL for a place that has no location
 */
const AtlanteChartPlace *
atlante_chart_scene_lookup (const AtlanteChartScene *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (place->public.world == 0 && strcmp (place->public.id, id) == 0)
        return &place->public;
    }
  return NULL;
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
