/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <math.h>
#include <string.h>

#include "atlante-chart-scene.h"

/* Many places, places in one spot, and points that are no places. */

typedef AtlanteGeoPoint (*Where) (guint i, GRand *chance);

static AtlanteGeoPoint
anywhere (guint i, GRand *chance)
{
  return (AtlanteGeoPoint) { g_rand_double_range (chance, -70, 70),
                             g_rand_double_range (chance, -180, 180) };
}

static AtlanteGeoPoint
in_one_spot (guint i, GRand *chance)
{
  return (AtlanteGeoPoint) { 42.25, 130.3 };
}

static AtlanteGeoPoint
at_the_edges (guint i, GRand *chance)
{
  return (AtlanteGeoPoint) { i % 2 == 0 ? 90 : -90, i % 4 < 2 ? 180 : -180 };
}

static AtlanteCase *
make_case (guint n, Where where)
{
  static const char *const kinds[] = { "city", "port", "country", "base" };
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (GString) json = g_string_new (
    "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"c\", \"title\": {\"en\": \"C\"}, "
    "\"languages\": [\"en\"], \"marking\": \"TLP:CLEAR\", \"viewpoint\": \"international\", "
    "\"places\": [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase;

  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint point = where (i, chance);
      char latitude[G_ASCII_DTOSTR_BUF_SIZE], longitude[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (
        json, "%s{\"id\": \"p-%04u\", \"kind\": \"%s\", \"names\": [{\"text\": \"P%u\", "
        "\"language\": \"en\"}], \"location\": {\"latitude\": %s, \"longitude\": %s, "
        "\"precision\": \"exact\"}}", i > 0 ? ", " : "", i, kinds[i % G_N_ELEMENTS (kinds)], i,
        g_ascii_dtostr (latitude, sizeof latitude, point.latitude),
        g_ascii_dtostr (longitude, sizeof longitude, point.longitude));
    }
  g_string_append (json, "], \"sources\": [], \"passages\": [], \"actors\": [], \"events\": [], "
                   "\"claims\": [], \"relations\": [], \"topics\": [], \"setAside\": [], "
                   "\"notes\": [], \"briefings\": []}");
  bytes = g_bytes_new (json->str, json->len);
  kase = atlante_case_loader_load_bytes (bytes, "test", &error);
  g_assert_no_error (error);
  return kase;
}

static AtlanteChart *
make_chart (AtlanteCase *kase)
{
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "en");
  AtlanteChart *chart = atlante_chart_new ();

  atlante_chart_set_case (chart, kase, audience);
  return chart;
}

static AtlanteChartScene *
look (AtlanteChart *chart, double latitude, double longitude, double zoom, const char *selection)
{
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { latitude, longitude }, zoom, 900, 600);
  return atlante_chart_scene_new (chart, &view, selection, NULL);
}

static void
draw (AtlanteChartScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 900, 600);
  cairo_t *cr = cairo_create (surface);

  atlante_chart_scene_draw (scene, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Points of all that is seen on the middle copy of the world. */
static guint
count (AtlanteChartScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    n += atlante_chart_scene_get_place (scene, i)->world == 0;
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (scene); i++)
    if (atlante_chart_scene_get_cluster (scene, i)->world == 0)
      n += atlante_chart_scene_get_cluster (scene, i)->mark.count;
  return n;
}

static void
test_crowd (void)
{
  g_autoptr (AtlanteCase) kase = make_case (5000, anywhere);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) world = look (chart, 0, 0, 1, NULL);
  g_autoptr (AtlanteChartScene) near = NULL;

  g_assert_cmpuint (count (world), ==, 5000);
  g_assert_cmpuint (atlante_chart_scene_get_n_clusters (world), >, 20);
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (world); i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (world, i);
      g_autoptr (GPtrArray) members = NULL;
      AtlanteChartTarget target;

      g_assert_true (cluster->has_items);
      target = atlante_chart_scene_hit_target (world, cluster->x, cluster->y, 14);
      g_assert_true (target.cluster == cluster);
      g_assert_null (atlante_chart_scene_hit (world, cluster->x, cluster->y, 14));
      members = atlante_chart_scene_dup_members (world, cluster, 6,
                                                 atlante_chart_get_audience (chart));
      g_assert_cmpuint (members->len, ==, MIN (cluster->mark.count, 6));
    }
  draw (world);

  /* So near that few are left: they stand for themselves. */
  near = look (chart, 20, 20, 7, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_clusters (near), ==, 0);
  draw (near);
}

/* The Tab key goes once through every cluster and every place in sight. */
static void
test_keyboard (void)
{
  g_autoptr (AtlanteCase) kase = make_case (5000, anywhere);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = look (chart, 10, 10, 4, NULL);
  AtlanteChartTarget at = { NULL, NULL };
  guint n_clusters = 0, n_places = 0, n = 0;

  for (;;)
    {
      at = atlante_chart_scene_get_next (scene, &at, FALSE);
      if (at.place == NULL && at.cluster == NULL)
        break;
      n_places += at.place != NULL;
      n_clusters += at.cluster != NULL;
      g_assert_cmpuint (n_places + n_clusters, <, 5000);
      if (at.cluster != NULL)
        g_assert_true (atlante_chart_scene_lookup_cluster (scene, at.cluster->key) == at.cluster);
    }
  g_assert_cmpuint (n_clusters, >, 10);
  g_assert_cmpuint (n_places, >, 10);
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (scene); i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (scene, i);

      n += cluster->x >= 0 && cluster->x <= 900 && cluster->y >= 0 && cluster->y <= 600;
    }
  g_assert_cmpuint (n_clusters, ==, n);
}

/* What is selected stands over its cluster. */
static void
test_selection (void)
{
  g_autoptr (AtlanteCase) kase = make_case (5000, anywhere);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = look (chart, 0, 0, 1, "p-0007");

  g_assert_nonnull (atlante_chart_scene_lookup (scene, "p-0007"));
  g_assert_true (atlante_chart_scene_lookup (scene, "p-0007")->flags & ATLANTE_SYMBOL_SELECTED);
  g_assert_null (atlante_chart_scene_lookup (scene, "no-such-place"));
}

static gboolean
is_first_hundred (AtlanteItem *item, gpointer user_data)
{
  return strcmp (atlante_item_get_id (item), "p-0100") < 0;
}

static void
test_what_is_shown (void)
{
  g_autoptr (AtlanteCase) kase = make_case (5000, anywhere);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) ports = NULL, found = NULL, apart = NULL;
  AtlanteChartLayers layers;

  atlante_chart_layers_init_default (&layers);
  layers.place_kinds = 1u << ATLANTE_PLACE_PORT;
  atlante_chart_set_layers (chart, &layers);
  ports = look (chart, 0, 0, 1, NULL);
  g_assert_cmpuint (count (ports), ==, 1250);
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (ports); i++)
    g_assert_cmpuint (atlante_chart_scene_get_cluster (ports, i)->kinds[0], ==, ATLANTE_PLACE_PORT);

  atlante_chart_layers_init_default (&layers);
  atlante_chart_set_layers (chart, &layers);
  atlante_chart_set_filter (chart, is_first_hundred, NULL, NULL);
  found = look (chart, 0, 0, 1, NULL);
  g_assert_cmpuint (count (found), ==, 100);
  atlante_chart_set_filter (chart, NULL, NULL, NULL);

  layers.clusters = FALSE;
  atlante_chart_set_layers (chart, &layers);
  apart = look (chart, 0, 0, 1, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_clusters (apart), ==, 0);
  g_assert_cmpuint (count (apart), ==, 5000);
}

/* Kinds and circles that are switched off are gone from a small case too. */
static void
test_small_layers (void)
{
  g_autoptr (AtlanteCase) kase = make_case (8, anywhere);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartLayers layers;

  atlante_chart_layers_init_default (&layers);
  layers.place_kinds = ~(1u << ATLANTE_PLACE_COUNTRY);
  atlante_chart_set_layers (chart, &layers);
  scene = look (chart, 0, 0, 1, "p-0002");
  g_assert_cmpuint (count (scene), ==, 7);
  g_assert_nonnull (atlante_chart_scene_lookup (scene, "p-0002"));
  g_assert_null (atlante_chart_scene_lookup (scene, "p-0006"));
}

/* Places in one spot: the first is seen, and when it is pointed at all of them are, each with a
 * place of its own where it can be picked. */
static void
test_fan (void)
{
  g_autoptr (AtlanteCase) kase = make_case (7, in_one_spot);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) closed = look (chart, 42, 130, 8, NULL);
  g_autoptr (AtlanteChartScene) open = NULL, selected = NULL;
  static const char *const ids[] = { "p-0000", NULL };
  const AtlanteChartPlace *first = atlante_chart_scene_lookup (closed, "p-0000");
  AtlanteChartTarget at = { NULL, NULL };
  AtlanteBox box;

  g_assert_cmpuint (first->stack, !=, 0);
  g_assert_false (first->fanned);
  g_assert_false (atlante_chart_scene_get_fan_box (closed, &box));
  for (guint i = 0; i < 7; i++)
    {
      at = atlante_chart_scene_get_next (closed, &at, FALSE);
      g_assert_nonnull (at.place);
    }
  g_assert_null (atlante_chart_scene_get_next (closed, &at, FALSE).place);

  g_assert_true (atlante_chart_set_fanned (chart, ids));
  g_assert_false (atlante_chart_set_fanned (chart, ids));
  open = look (chart, 42, 130, 8, NULL);
  g_assert_true (atlante_chart_scene_get_fan_box (open, &box));
  for (guint i = 0; i < atlante_chart_scene_get_n_places (open); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (open, i);
      AtlanteItem *hit = atlante_chart_scene_hit (open, place->x, place->y, 14);

      g_assert_true (place->fanned);
      g_assert_false (place->hidden);
      g_assert_true (hit == ATLANTE_ITEM (place->place));
      g_assert_cmpint (place->side, !=, ATLANTE_LABEL_SIDE_NONE);
      for (guint j = 0; j < i; j++)
        {
          const AtlanteChartPlace *other = atlante_chart_scene_get_place (open, j);

          g_assert_cmpfloat (hypot (place->x - other->x, place->y - other->y), >, 12);
        }
    }
  /* The pointer that came for the first one is still over it. */
  g_assert_cmpstr (atlante_item_get_id (atlante_chart_scene_hit (open, first->x, first->y, 14)), ==,
                   "p-0000");
  draw (open);

  g_assert_true (atlante_chart_set_fanned (chart, NULL));
  selected = look (chart, 42, 130, 8, "p-0003");
  g_assert_true (atlante_chart_scene_lookup (selected, "p-0000")->fanned);
}

/* Very many in one spot are a cluster with a list, at every zoom. */
static void
test_pile (void)
{
  for (guint n = 13; n <= 1000; n = n * 3 + 1)
    {
      g_autoptr (AtlanteCase) kase = make_case (n, in_one_spot);
      g_autoptr (AtlanteChart) chart = make_chart (kase);
      g_autoptr (AtlanteChartScene) scene = look (chart, 42, 130, 10, NULL);
      g_autoptr (GPtrArray) members = NULL;
      const AtlanteChartCluster *cluster;

      g_assert_cmpuint (atlante_chart_scene_get_n_clusters (scene), ==, 1);
      cluster = atlante_chart_scene_get_cluster (scene, 0);
      g_assert_cmpuint (cluster->mark.count, ==, n);
      g_assert_cmpfloat (cluster->right - cluster->left, <, 1e-6);
      members = atlante_chart_scene_dup_members (scene, cluster, G_MAXUINT,
                                                 atlante_chart_get_audience (chart));
      g_assert_cmpuint (members->len, ==, n);
      draw (scene);
    }
}

static void
test_poles (void)
{
  for (guint n = 0; n <= 600; n = n * 5 + 1)
    {
      g_autoptr (AtlanteCase) kase = make_case (n, at_the_edges);
      g_autoptr (AtlanteChart) chart = make_chart (kase);

      for (double zoom = 0; zoom <= 10; zoom += 2.5)
        {
          g_autoptr (AtlanteChartScene) scene = look (chart, 85, 179.9, zoom, "p-0000");

          draw (scene);
          for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
            g_assert_true (isfinite (atlante_chart_scene_get_place (scene, i)->y));
        }
    }
}

/* Points that are no places: as many as there are, and over the 180th meridian. */
static void
test_points (void)
{
  g_autoptr (AtlanteChart) chart = atlante_chart_new ();
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autofree AtlantePoint *points = g_new0 (AtlantePoint, 50000);
  g_autoptr (AtlantePointIndex) index = NULL;
  g_autoptr (AtlanteChartScene) scene = NULL, near = NULL;
  guint n_east = 0, n_west = 0;

  for (guint i = 0; i < 50000; i++)
    points[i].location = anywhere (i, chance);
  index = atlante_point_index_new (points, 50000);
  atlante_chart_set_points (chart, index);
  scene = look (chart, 0, 180, 1, NULL);
  g_assert_cmpuint (count (scene), >, 49000);
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (scene); i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (scene, i);

      g_assert_false (cluster->has_items);
      n_west += cluster->x > 300 && cluster->x < 450;
      n_east += cluster->x > 450 && cluster->x < 600;
    }
  g_assert_cmpuint (n_west, >, 3);
  g_assert_cmpuint (n_east, >, 3);
  draw (scene);
  near = look (chart, 0, 180, 9, NULL);
  draw (near);
  atlante_chart_set_points (chart, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-crowd/crowd", test_crowd);
  g_test_add_func ("/chart-crowd/keyboard", test_keyboard);
  g_test_add_func ("/chart-crowd/selection", test_selection);
  g_test_add_func ("/chart-crowd/what-is-shown", test_what_is_shown);
  g_test_add_func ("/chart-crowd/small-layers", test_small_layers);
  g_test_add_func ("/chart-crowd/fan", test_fan);
  g_test_add_func ("/chart-crowd/pile", test_pile);
  g_test_add_func ("/chart-crowd/poles", test_poles);
  g_test_add_func ("/chart-crowd/points", test_points);
  return g_test_run ();
}
