/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-area.h"
#include "atlante-chart-scene-private.h"
#include "atlante-polygon.h"
#include "atlante-precision.h"

#include <math.h>
#include <string.h>

/* Pixels beyond the view within which a symbol still shows. */
#define MARGIN 40.0

/* Pixels beyond the margin of the scene at which areas are cut off: the cut is not to be seen. */
#define AREA_MARGIN 16.0

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
  guint n_corners;

  atlante_place_get_area (place, &n_corners);
  if (metres <= 0 || n_corners > 0 || !self->layers.precision)
    return 0;
  latitude = atlante_place_get_location (place).latitude;
  return MAX (atlante_precision_get_pixels (&self->view, latitude, metres), size * 1.15);
}

/* An outline in pixels, of the copy of the world on which its first corner stands; in other
 * projections than Mercator it is enough to know that there is one. (nullable) */
static GArray *
lay_area (AtlanteChartScene *self, AtlantePlace *place)
{
  guint n;
  const AtlanteGeoPoint *corners = atlante_place_get_area (place, &n);
  GArray *area;

  if (n == 0)
    return NULL;
  if (self->view.projection == ATLANTE_PROJECTION_MERCATOR)
    return atlante_area_outline_new (&self->view, corners, n, TRUE);
  area = g_array_new (FALSE, FALSE, sizeof (AtlanteAreaPoint));
  for (guint i = 0; i < n; i++)
    {
      AtlanteAreaPoint point;

      atlante_chart_view_project (&self->view, corners[i], &point.x, &point.y);
      g_array_append_val (area, point);
    }
  return area;
}

/* The outline on a copy of the world, without what lies so far outside that nobody comes to see it.
 * (nullable) */
static GArray *
cut_area (AtlanteChartScene *self, GArray *whole, double shift)
{
  AtlanteBox view = { 0, 0, self->view.width, self->view.height };
  GArray *area = g_array_sized_new (FALSE, FALSE, sizeof (AtlanteAreaPoint), whole->len);

  for (guint i = 0; i < whole->len; i++)
    {
      AtlanteAreaPoint point = g_array_index (whole, AtlanteAreaPoint, i);

      point.x += shift;
      g_array_append_val (area, point);
    }
  if (self->view.projection == ATLANTE_PROJECTION_MERCATOR)
    area = atlante_polygon_cut_to_box (
      area, atlante_box_grow (view, ATLANTE_CHART_SCENE_MARGIN + AREA_MARGIN * self->unit));
  if (area->len >= ATLANTE_GEO_AREA_LEAST)
    return area;
  g_array_unref (area);
  return NULL;
}

static gboolean
is_selected (AtlanteItem *item, const char *selection)
{
  return selection != NULL && strcmp (selection, atlante_item_get_id (item)) == 0;
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
  if (is_selected (base, selection))
    {
      place->public.flags &= ~ATLANTE_SYMBOL_DIMMED;
      place->public.flags |= ATLANTE_SYMBOL_SELECTED;
      place->public.size = (ATLANTE_SYMBOL_SIZE + 1) * self->unit;
    }
  place->public.ring = get_ring (self, item, place->public.size);
  place->priority = get_priority (place, atlante_item_get_position (base));
}

/* Also where the symbol is out of sight, the area may be in sight. */
static void
include_area (AtlanteChartScene *self, GArray *area, int *first, int *last)
{
  AtlanteBox box = atlante_polygon_get_bounds (area);
  int area_first, area_last;

  atlante_chart_scene_get_worlds (self, (box.left + box.right) / 2,
                                  (box.right - box.left) / 2 + ATLANTE_CHART_SCENE_MARGIN,
                                  &area_first, &area_last);
  if (area_last < area_first)
    return;
  *first = *last < *first ? area_first : MIN (*first, area_first);
  *last = MAX (*last, area_last);
}

/* The nearest copy is there even where it lies out of sight: the keyboard can go to it. */
static void
add_place (AtlanteChartScene *self, AtlanteChart *chart, AtlantePlace *item, const char *selection)
{
  AtlanteScenePlace place = { 0 };
  AtlanteChartView *view = &self->view;
  g_autoptr (GArray) area = lay_area (self, item);
  double x, reach;
  int first = 0, last = 0;

  init_place (self, &place, chart, item, selection);
  atlante_chart_view_project (view, atlante_place_get_location (item), &x, &place.public.y);
  place.public.spot_y = place.public.y;
  reach = place.public.ring > 0 ? place.public.ring + ATLANTE_CHART_SCENE_MARGIN : MARGIN;
  atlante_chart_scene_get_worlds (self, x, reach, &first, &last);
  if (area != NULL)
    include_area (self, area, &first, &last);
  for (int world = MIN (first, 0); world <= MAX (last, 0); world++)
    {
      place.public.world = world;
      place.public.x = place.public.spot_x = x + world * view->scale;
      /* An edit of the case may let it go while the scene is still looked at. */
      g_object_ref (item);
      place.public.area = area != NULL ? cut_area (self, area, world * view->scale) : NULL;
      if (place.public.area != NULL)
        place.public.area_box = atlante_polygon_get_bounds (place.public.area);
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

static AtlanteItem *
get_item (AtlanteChartScene *self, guint number)
{
  return atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, number);
}

static void
add_all (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = get_item (self, i);
      AtlantePlace *place = ATLANTE_PLACE (item);

      if (atlante_place_has_location (place)
          && (is_selected (item, selection)
              || atlante_chart_layers_shows_place (&self->layers, atlante_place_get_kind (place))))
        add_place (self, chart, place, selection);
    }
}

/* What is selected stands over the cluster that it is part of. */
static void
add_selected (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  AtlanteItem *item = selection != NULL ? atlante_case_lookup (self->kase, selection) : NULL;

  if (item != NULL && ATLANTE_IS_PLACE (item) && atlante_place_has_location (ATLANTE_PLACE (item)))
    add_place (self, chart, ATLANTE_PLACE (item), selection);
}

/* Of many places that are far from the view, the areas may still be in it. */
static void
add_far_areas (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  GArray *areas = atlante_chart_points_get_areas (atlante_chart_get_places (chart), self->kase);
  AtlanteBox view = { 0, 0, self->view.width, self->view.height };
  AtlanteBox near = atlante_box_grow (view, ATLANTE_CHART_SCENE_MARGIN * 2 * self->unit);

  for (guint i = 0; i < areas->len; i++)
    {
      AtlanteItem *item = get_item (self, g_array_index (areas, guint, i));
      AtlantePlace *place = ATLANTE_PLACE (item);
      double x, y;

      atlante_chart_view_project (&self->view, atlante_place_get_location (place), &x, &y);
      if (!atlante_box_contains (near, x, y) && !is_selected (item, selection)
          && atlante_chart_accepts (chart, item)
          && atlante_chart_layers_shows_place (&self->layers, atlante_place_get_kind (place)))
        add_place (self, chart, place, selection);
    }
}

/* Of many places those near the view, one by one where there is room and else as clusters. */
static void
add_crowd (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  AtlantePointClusters *clusters;
  guint n;

  clusters = atlante_chart_points_dup_clusters (atlante_chart_get_places (chart), &self->view,
                                                self->unit, &self->layers);
  self->crowd = clusters;
  n = atlante_point_clusters_get_n (clusters);
  add_selected (self, chart, selection);
  for (guint i = 0; i < n; i++)
    {
      const AtlantePointCluster *cluster = atlante_point_clusters_get (clusters, i);

      if (cluster->count > 1)
        atlante_chart_scene_add_cluster (self, clusters, cluster);
      else if (!is_selected (get_item (self, cluster->tag), selection))
        add_place (self, chart, ATLANTE_PLACE (get_item (self, cluster->tag)), selection);
    }
  if (self->view.projection == ATLANTE_PROJECTION_MERCATOR)
    add_far_areas (self, chart, selection);
}

/* Copies of the world on which something shows that is @reach pixels wide on either side of @x;
 * @last is less than @first where it shows on none. */
void
atlante_chart_scene_get_worlds (const AtlanteChartScene *self, double x, double reach, int *first,
                                int *last)
{
  *first = *last = 0;
  if (self->view.projection == ATLANTE_PROJECTION_MERCATOR)
    {
      *first = (int) ceil ((-reach - x) / self->view.scale);
      *last = (int) floor ((self->view.width + reach - x) / self->view.scale);
    }
}

void
atlante_chart_scene_add_places (AtlanteChartScene *self, AtlanteChart *chart, const char *selection)
{
  if (atlante_chart_points_get_n (atlante_chart_get_places (chart)) <= ATLANTE_CHART_POINTS_FEW)
    add_all (self, chart, selection);
  else
    add_crowd (self, chart, selection);
  g_array_sort (self->places, compare_places);
  atlante_chart_scene_stack_places (self, chart, selection);
  for (guint i = 0; i < self->places->len; i++)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (place->public.world == 0)
        g_hash_table_insert (self->numbers, place->public.place, GUINT_TO_POINTER (i));
    }
}
