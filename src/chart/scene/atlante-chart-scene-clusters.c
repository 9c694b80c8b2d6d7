/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"

#include <math.h>
#include <string.h>

/* Pixels beyond the view within which a cluster still shows. */
#define MARGIN 40.0

/* Pixels between two discs, and by how many they are moved apart for it at most. */
#define AIR 2.0
#define LARGEST_PUSH 16.0

static void
clear_cluster (gpointer data)
{
  AtlanteSceneCluster *cluster = data;

  g_clear_pointer (&cluster->members, g_ptr_array_unref);
}

GArray *
atlante_chart_scene_clusters_new (void)
{
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (AtlanteSceneCluster));

  g_array_set_clear_func (clusters, clear_cluster);
  return clusters;
}

static void
init_shares (AtlanteChartCluster *cluster, const guint8 *kinds, const guint *counts, guint n)
{
  for (guint i = 0; i < n && counts[i] > 0; i++)
    {
      atlante_cluster_mark_add_share (&cluster->mark, kinds[i], counts[i]);
      if (i < ATLANTE_POINT_CLUSTER_N_KINDS)
        {
          cluster->kinds[i] = kinds[i];
          cluster->counts[i] = counts[i];
        }
    }
}

void
atlante_chart_scene_add_cluster (AtlanteChartScene *self, AtlantePointClusters *clusters,
                                 const AtlantePointCluster *source)
{
  AtlanteSceneCluster cluster = { .clusters = clusters, .source = source };
  AtlanteGeoPoint middle = atlante_mercator_unproject (source->x, source->y);
  int first, last;
  double x;

  cluster.public.key = source->key;
  cluster.public.left = source->left;
  cluster.public.top = source->top;
  cluster.public.right = source->right;
  cluster.public.bottom = source->bottom;
  cluster.public.has_items = clusters == self->crowd;
  cluster.public.mark.count = source->count;
  init_shares (&cluster.public, source->kinds, source->counts, ATLANTE_POINT_CLUSTER_N_KINDS);
  cluster.public.radius = atlante_cluster_mark_get_radius (&cluster.public.mark, self->unit);
  atlante_chart_view_project (&self->view, middle, &x, &cluster.public.y);
  if (cluster.public.y < -MARGIN || cluster.public.y > self->view.height + MARGIN)
    return;
  atlante_chart_scene_get_worlds (self, x, MARGIN, &first, &last);
  for (int world = first; world <= last; world++)
    {
      cluster.public.world = world;
      cluster.public.x = x + world * self->view.scale;
      g_array_append_val (self->clusters, cluster);
    }
}

static void
include (AtlanteChartCluster *cluster, AtlantePlace *place)
{
  double x, y;

  atlante_mercator_project (atlante_place_get_location (place), &x, &y);
  cluster->left = MIN (cluster->left, x);
  cluster->right = MAX (cluster->right, x);
  cluster->top = MIN (cluster->top, y);
  cluster->bottom = MAX (cluster->bottom, y);
}

static int
count_down (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const guint *counts = user_data;

  return (int) counts[*(const guint8 *) b] - (int) counts[*(const guint8 *) a];
}

static void
add_shares (AtlanteChartCluster *cluster, GPtrArray *places)
{
  guint by_kind[32] = { 0 }, counts[32];
  guint8 kinds[32];

  for (guint i = 0; i < places->len; i++)
    by_kind[atlante_place_get_kind (g_ptr_array_index (places, i)) & 31]++;
  for (guint8 i = 0; i < G_N_ELEMENTS (kinds); i++)
    kinds[i] = i;
  g_qsort_with_data (kinds, G_N_ELEMENTS (kinds), sizeof (guint8), count_down, by_kind);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    counts[i] = by_kind[kinds[i]];
  init_shares (cluster, kinds, counts, G_N_ELEMENTS (kinds));
}

/* A cluster of places that all lie in the same spot of the view. */
void
atlante_chart_scene_add_gathered (AtlanteChartScene *self, GPtrArray *places, double x, double y,
                                  int world)
{
  AtlanteSceneCluster cluster = { 0 };
  AtlanteItem *first = g_ptr_array_index (places, 0);

  cluster.public.key = G_GUINT64_CONSTANT (1) << 33 | atlante_item_get_position (first);
  cluster.public.world = world;
  cluster.public.x = x;
  cluster.public.y = y;
  cluster.public.left = cluster.public.top = G_MAXDOUBLE;
  cluster.public.right = cluster.public.bottom = -G_MAXDOUBLE;
  cluster.public.has_items = TRUE;
  for (guint i = 0; i < places->len; i++)
    include (&cluster.public, g_ptr_array_index (places, i));
  cluster.public.mark.count = places->len;
  add_shares (&cluster.public, places);
  cluster.public.radius = atlante_cluster_mark_get_radius (&cluster.public.mark, self->unit);
  cluster.members = g_ptr_array_ref (places);
  g_array_append_val (self->clusters, cluster);
}

/* A point that is no place of a case. */
static void
add_spot (AtlanteChartScene *self, const AtlantePointCluster *source)
{
  AtlanteSceneSpot spot = { .kind = source->kinds[0] };
  double x;
  int first, last;

  atlante_chart_view_project (&self->view, atlante_mercator_unproject (source->x, source->y), &x,
                              &spot.y);
  if (spot.y < -MARGIN || spot.y > self->view.height + MARGIN)
    return;
  atlante_chart_scene_get_worlds (self, x, MARGIN, &first, &last);
  for (int world = first; world <= last; world++)
    {
      spot.x = x + world * self->view.scale;
      g_array_append_val (self->spots, spot);
    }
}

void
atlante_chart_scene_add_points (AtlanteChartScene *self, AtlanteChart *chart)
{
  AtlanteChartPoints *points = atlante_chart_get_points (chart);
  guint n;

  if (points == NULL)
    return;
  self->loose = atlante_chart_points_dup_clusters (points, &self->view, self->unit, &self->layers);
  n = atlante_point_clusters_get_n (self->loose);
  for (guint i = 0; i < n; i++)
    {
      const AtlantePointCluster *cluster = atlante_point_clusters_get (self->loose, i);

      if (cluster->count > 1)
        atlante_chart_scene_add_cluster (self, self->loose, cluster);
      else
        add_spot (self, cluster);
    }
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const AtlanteSceneCluster *one = a, *two = b;

  return (one->public.x > two->public.x) - (one->public.x < two->public.x);
}

/* Moves two discs that overlap apart, the smaller one by more. */
static void
push_apart (AtlanteSceneCluster *a, AtlanteSceneCluster *b)
{
  double dx = b->public.x - a->public.x, dy = b->public.y - a->public.y, way = hypot (dx, dy);
  double missing = a->public.radius + b->public.radius + AIR - way;
  double share = a->public.radius / (a->public.radius + b->public.radius);

  if (missing <= 0 || way < 1)
    return;
  missing = MIN (missing, LARGEST_PUSH) / way;
  a->push_x -= dx * missing * (1 - share);
  a->push_y -= dy * missing * (1 - share);
  b->push_x += dx * missing * share;
  b->push_y += dy * missing * share;
}

/* Clusters stand in the middle of their points, and these may be nearer to each other than their
 * discs have room. */
void
atlante_chart_scene_separate_clusters (AtlanteChartScene *self)
{
  double widest = 0;

  g_array_sort (self->clusters, compare_x);
  for (guint i = 0; i < self->clusters->len; i++)
    widest = MAX (widest, atlante_chart_scene_get_cluster (self, i)->radius);
  for (guint i = 0; i < self->clusters->len; i++)
    {
      AtlanteSceneCluster *cluster = &g_array_index (self->clusters, AtlanteSceneCluster, i);

      for (guint j = i + 1; j < self->clusters->len; j++)
        {
          AtlanteSceneCluster *other = &g_array_index (self->clusters, AtlanteSceneCluster, j);

          if (other->public.x - cluster->public.x > 2 * widest + AIR)
            break;
          push_apart (cluster, other);
        }
    }
  for (guint i = 0; i < self->clusters->len; i++)
    {
      AtlanteSceneCluster *cluster = &g_array_index (self->clusters, AtlanteSceneCluster, i);

      cluster->public.x += cluster->push_x;
      cluster->public.y += cluster->push_y;
    }
}

/* How many clusters there are, copies beyond the 180th meridian counted. */
guint
atlante_chart_scene_get_n_clusters (const AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->clusters->len;
}

/* Returns: (transfer none): a cluster */
const AtlanteChartCluster *
atlante_chart_scene_get_cluster (const AtlanteChartScene *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->clusters->len, NULL);

  return &g_array_index (self->clusters, AtlanteSceneCluster, index).public;
}

/* Returns: (nullable) (transfer none): the cluster of a key that is nearest to the middle of the
 *   view */
const AtlanteChartCluster *
atlante_chart_scene_lookup_cluster (const AtlanteChartScene *self, guint64 key)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self, i);

      if (cluster->key == key && cluster->world == 0)
        return cluster;
    }
  return NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer audience)
{
  AtlantePlace *one = *(AtlantePlace *const *) a, *two = *(AtlantePlace *const *) b;

  return g_utf8_collate (atlante_place_get_name (one, audience),
                         atlante_place_get_name (two, audience));
}

/**
 * atlante_chart_scene_dup_members:
 * @self: a scene
 * @cluster: one of its clusters
 * @most: how many places are wanted at most
 * @audience: (nullable): by whose names they are sorted; must be given with a case
 *
 * Returns: (transfer full) (element-type AtlantePlace): the places of a cluster by name, those with
 *   most claims where there are more; none where the points are no places of the case
 */
GPtrArray *
atlante_chart_scene_dup_members (const AtlanteChartScene *self, const AtlanteChartCluster *cluster,
                                 guint most, AtlanteAudience *audience)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  const AtlanteSceneCluster *own = (const AtlanteSceneCluster *) (gconstpointer) cluster;
  g_autoptr (GArray) members = NULL;

  g_return_val_if_fail (self != NULL && cluster != NULL, places);

  if (!cluster->has_items)
    return places;
  g_return_val_if_fail (audience != NULL, places);

  if (own->members != NULL)
    for (guint i = 0; i < MIN (own->members->len, most); i++)
      g_ptr_array_add (places, g_object_ref (g_ptr_array_index (own->members, i)));
  else
    members = atlante_point_clusters_dup_members (own->clusters, own->source, most);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      guint number = g_array_index (members, AtlantePointEntry, i).tag;

      g_ptr_array_add (places, g_object_ref (atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE,
                                                                    number)));
    }
  g_ptr_array_sort_with_data (places, compare_names, audience);
  return places;
}
