/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-points.h"

#include <math.h>

/* Pixels within which points are one cluster, where a place's name is 12 pixels high. */
#define REACH 56.0

/* The same where they are few in all: their symbols lie upon each other. */
#define FEW_REACH 22.0

/* Pixels round the view in which clusters are made too, and how many of them have to be left: what
 * stands at the very edge of a box depends on the box. */
#define MARGIN 320.0
#define LEFT_OVER 112.0

/* Steps for which clusters hold, of a level of zoom. */
#define STEPS 2.0

/* What many places may become before they are few, so that they do not change to and fro. */
#define HYSTERESIS 1.25

/* The same where clusters are switched off: more would be but a stain, and take seconds. */
#define MOST_WITHOUT_CLUSTERS 5000

struct _AtlanteChartPoints
{
  AtlantePointIndex *index;
  GArray *areas;                    /* (nullable) of guint; until it is asked for */
  GBytes *shown;                    /* (nullable) */
  AtlantePointClusters *clusters;   /* (nullable) the last ones */
  AtlantePointQuery query;          /* that they are the answer to */
  double unit;
  gboolean were_few;
};

/**
 * atlante_chart_points_new:
 * @index: points
 *
 * Returns: (transfer full): the points of a chart
 */
AtlanteChartPoints *
atlante_chart_points_new (AtlantePointIndex *index)
{
  AtlanteChartPoints *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (AtlanteChartPoints, 1);
  self->index = atlante_point_index_ref (index);
  return self;
}

/* The points of some places, one after the other: how many have one. */
static guint
collect_points (AtlanteCase *kase, guint first, guint n, AtlantePoint *points)
{
  guint n_points = 0;

  for (guint i = first; i < first + n; i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i);
      AtlantePlace *place = ATLANTE_PLACE (item);

      if (atlante_place_has_location (place))
        points[n_points++] = (AtlantePoint) {
          atlante_place_get_location (place), i, atlante_place_get_kind (place),
          atlante_case_get_n_referrers (kase, atlante_item_get_id (item), ATLANTE_ITEM_CLAIM)
        };
    }
  return n_points;
}

/**
 * atlante_chart_points_new_for_case:
 * @kase: a case
 *
 * Returns: (transfer full): the places of a case that have a location; their tags are their numbers
 *   in the case
 */
AtlanteChartPoints *
atlante_chart_points_new_for_case (AtlanteCase *kase)
{
  g_autoptr (AtlantePointIndex) index = NULL;
  g_autofree AtlantePoint *points = NULL;
  guint n;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  points = g_new (AtlantePoint, MAX (n, 1));
  index = atlante_point_index_new (points, collect_points (kase, 0, n, points));
  return atlante_chart_points_new (index);
}

/**
 * atlante_chart_points_edit:
 * @self: the points of the places of a case
 * @kase: the case, as it is now
 * @first: where its list of places has changed
 * @removed: how many places were taken out of it there
 * @added: how many were put in
 *
 * Follows an edit. What is shown of them has to be set anew where places were put in or out.
 */
void
atlante_chart_points_edit (AtlanteChartPoints *self, AtlanteCase *kase, guint first, guint removed,
                           guint added)
{
  g_autofree AtlantePoint *points = NULL;
  AtlantePointIndex *edited;
  guint n;

  g_return_if_fail (self != NULL && ATLANTE_IS_CASE (kase));
  g_return_if_fail (first + added <= atlante_case_get_n (kase, ATLANTE_ITEM_PLACE));

  points = g_new (AtlantePoint, MAX (added, 1));
  n = collect_points (kase, first, added, points);
  edited = atlante_point_index_new_edited (self->index, first, removed, added, points, n);
  atlante_point_index_unref (self->index);
  self->index = edited;
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->clusters, atlante_point_clusters_unref);
}

void
atlante_chart_points_free (AtlanteChartPoints *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->clusters, atlante_point_clusters_unref);
  g_clear_pointer (&self->shown, g_bytes_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  atlante_point_index_unref (self->index);
  g_free (self);
}

/* How many points there are. */
guint
atlante_chart_points_get_n (const AtlanteChartPoints *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return atlante_point_index_get_n (self->index);
}

/**
 * atlante_chart_points_get_areas:
 * @self: the points of the places of a case
 * @kase: the case
 *
 * Returns: (transfer none) (element-type guint): the numbers of the places that have an area
 */
GArray *
atlante_chart_points_get_areas (AtlanteChartPoints *self, AtlanteCase *kase)
{
  guint n, n_corners;

  g_return_val_if_fail (self != NULL && ATLANTE_IS_CASE (kase), NULL);

  if (self->areas != NULL)
    return self->areas;
  self->areas = g_array_new (FALSE, FALSE, sizeof (guint));
  n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  for (guint i = 0; i < n; i++)
    if (atlante_place_get_area (
          ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i)), &n_corners) != NULL)
      g_array_append_val (self->areas, i);
  return self->areas;
}

/**
 * atlante_chart_points_set_shown:
 * @self: points
 * @shown: (nullable) (transfer none): a byte for each tag, 0 where the point is left out
 */
void
atlante_chart_points_set_shown (AtlanteChartPoints *self, GBytes *shown)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->clusters, atlante_point_clusters_unref);
  g_clear_pointer (&self->shown, g_bytes_unref);
  self->shown = shown != NULL ? g_bytes_ref (shown) : NULL;
}

/* Clusters are made in Mercator's plane whatever the chart's projection is: a projected world is
 * looked at as a whole. */
static void
init_query (AtlantePointQuery *query, const AtlanteChartView *view, double unit,
            const AtlanteChartLayers *layers)
{
  double zoom = round (atlante_chart_view_get_zoom (view) * STEPS) / STEPS;
  double margin = MARGIN * unit / view->scale;

  *query = (AtlantePointQuery) { .left = 0, .top = 0, .right = 1, .bottom = 1 };
  if (view->projection == ATLANTE_PROJECTION_MERCATOR)
    {
      query->left = view->left - margin;
      query->top = view->top - margin;
      query->right = view->left + view->width / view->scale + margin;
      query->bottom = view->top + view->height / view->scale + margin;
    }
  query->scale = ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom);
  query->reach = REACH * unit;
  query->kinds = layers->place_kinds;
  query->few_reach = layers->clusters ? FEW_REACH * unit : 0;
  query->few = layers->clusters ? ATLANTE_CHART_POINTS_FEW : MOST_WITHOUT_CLUSTERS;
}

/* Do clusters that were made for one box hold for another one? */
static gboolean
covers (const AtlantePointQuery *old, const AtlantePointQuery *new, double margin)
{
  double slack = margin * (MARGIN - LEFT_OVER) / MARGIN;
  gboolean is_world = old->right - old->left >= 1;

  return (is_world || (new->left + slack >= old->left && new->right - slack <= old->right))
         && (old->top <= 0 || new->top + slack >= old->top)
         && (old->bottom >= 1 || new->bottom - slack <= old->bottom);
}

static gboolean
holds (const AtlanteChartPoints *self, const AtlantePointQuery *query, double margin)
{
  return self->clusters != NULL && self->query.scale == query->scale
         && self->query.reach == query->reach && self->query.kinds == query->kinds
         && self->query.few == query->few
         && self->query.few_reach == query->few_reach && covers (&self->query, query, margin);
}

/**
 * atlante_chart_points_dup_clusters:
 * @self: points
 * @view: what is seen
 * @unit: 1 where a place's name is 12 pixels high
 * @layers: which kinds are shown, and whether as clusters
 *
 * Returns: (transfer full): what stands in the view and some way round it
 */
AtlantePointClusters *
atlante_chart_points_dup_clusters (AtlanteChartPoints       *self,
                                   const AtlanteChartView   *view,
                                   double                    unit,
                                   const AtlanteChartLayers *layers)
{
  AtlantePointQuery query;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (view != NULL && view->scale > 0 && unit > 0 && layers != NULL, NULL);

  init_query (&query, view, unit, layers);
  if (!holds (self, &query, MARGIN * unit / view->scale))
    {
      AtlantePointQuery asked = query;

      asked.shown = self->shown;
      if (self->were_few && query.few == ATLANTE_CHART_POINTS_FEW)
        asked.few = (guint) (query.few * HYSTERESIS);
      g_clear_pointer (&self->clusters, atlante_point_clusters_unref);
      self->clusters = atlante_point_clusters_new (self->index, &asked);
      self->query = query;
      self->were_few = atlante_point_clusters_are_few (self->clusters);
    }
  return atlante_point_clusters_ref (self->clusters);
}
