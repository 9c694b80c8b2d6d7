/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <math.h>
#include <string.h>

#include "atlante-chart-bounds.h"
#include "atlante-chart-scene.h"

/* JSON with single quotes, which load() makes double ones. */
#define HASH "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define HEAD \
  "{'format': 'atlante-case', 'version': 1, 'id': 'c', 'title': {'en': 'C'}, 'languages': ['en'], " \
  "'marking': 'TLP:CLEAR', 'viewpoint': 'international', "
#define EVIDENCE \
  "'sources': [{'id': 'text', 'language': 'en', 'length': 100, 'sha256': '" HASH "'}], " \
  "'passages': [{'id': 'p-1', 'source': 'text', 'paragraph': 1, 'start': 0, 'length': 40, " \
  "'sha256': '" HASH "', 'loose': {'start': 0, 'length': 30, 'sha256': '" HASH "'}}], " \
  "'claims': [{'id': 'c-1', 'text': {'en': 'Said.'}, 'passages': ['p-1'], 'topic': 't', " \
  "'modality': 'asserted', 'attribution': {'kind': 'author'}, 'status': 'confirmed', " \
  "'grade': {'reliability': 'F', 'credibility': 6}, 'places': [{'place': 'tokyo'}], " \
  "'actors': []}], " \
  "'actors': [{'id': 'state', 'kind': 'state', 'names': [{'text': 'S', 'language': 'en'}], " \
  "'seat': 'tokyo'}], 'topics': [{'id': 't', 'title': {'en': 'T'}}], "
#define TAIL "'events': [], 'setAside': [], 'notes': [], 'briefings': []}"
#define NAME(text) "'names': [{'text': '" text "', 'language': 'en'}], "

/* Tokyo and Lima are tied over the Pacific; Baku has no tie, and one place has no location. */
static const char pacific[] = HEAD EVIDENCE
  "'places': ["
  "{'id': 'tokyo', 'kind': 'city', " NAME ("Tokyo")
  "'location': {'latitude': 35.69, 'longitude': 139.69, 'precision': 'town'}}, "
  "{'id': 'lima', 'kind': 'city', " NAME ("Lima")
  "'location': {'latitude': -12.05, 'longitude': -77.04, 'precision': 'town'}}, "
  "{'id': 'baku', 'kind': 'city', " NAME ("Baku")
  "'location': {'latitude': 40.4, 'longitude': 49.9, 'precision': 'town'}}, "
  "{'id': 'kurils', 'kind': 'islands', " NAME ("Kurils")
  "'location': {'latitude': 45, 'longitude': 147, 'precision': 'region', 'radius': 200000}}, "
  "{'id': 'nowhere', 'kind': 'site', " NAME ("Nowhere") "'location': null}], "
  "'relations': ["
  "{'id': 'r-1', 'kind': 'visit', 'from': 'tokyo', 'to': 'lima', 'claims': ['c-1']}, "
  "{'id': 'r-2', 'kind': 'talks', 'from': 'lima', 'to': 'state', 'claims': ['c-1']}, "
  "{'id': 'r-3', 'kind': 'talks', 'from': 'baku', 'to': 'nowhere', 'claims': ['c-1']}], " TAIL;

static const char empty[] = HEAD "'sources': [], 'passages': [], 'places': [], 'actors': [], "
  "'claims': [], 'relations': [], 'topics': [], " TAIL;

static AtlanteCase *
load (const char *text)
{
  char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase = atlante_case_loader_load_bytes (bytes, "test", &error);

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

static AtlanteChart *
make_shipped_chart (AtlanteCase **out)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases",
                                                 "mosca-pyongyang.atlante", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  AtlanteChart *chart;

  g_assert_no_error (error);
  labels = atlante_base_labels_new_from_folder (folder, &error);
  g_assert_no_error (error);
  chart = make_chart (kase);
  atlante_chart_set_base (chart, NULL, labels);
  *out = g_steal_pointer (&kase);
  return chart;
}

static void
fit (AtlanteCase *kase, double width, double height, AtlanteChartView *view)
{
  AtlanteChartBounds bounds;

  atlante_chart_get_bounds_for_case (kase, &bounds);
  atlante_chart_fit_view (&bounds, width, height, 40, view);
}

/* The ties over the Pacific count more than the gap in it, which is the wider one. */
static void
test_bounds_follow_flows (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  AtlanteChartBounds bounds;
  double baku, lima;

  g_assert_true (atlante_chart_get_bounds_for_case (kase, &bounds));
  baku = 49.9 / 360 + 0.5;
  lima = -77.04 / 360 + 1.5;
  g_assert_cmpfloat_with_epsilon (bounds.left - floor (bounds.left), baku, 1e-9);
  g_assert_cmpfloat_with_epsilon (bounds.right - floor (bounds.left), lima, 1e-9);
  g_assert_cmpfloat (bounds.top, <, bounds.bottom);
}

static void
test_bounds_of_nothing (void)
{
  g_autoptr (AtlanteCase) kase = load (empty);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartBounds bounds;
  AtlanteChartView view;

  g_assert_false (atlante_chart_get_bounds_for_case (kase, &bounds));
  g_assert_false (atlante_chart_get_bounds_for_place (kase, "nobody", &bounds));
  atlante_chart_fit_view (&bounds, 800, 600, 40, &view);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_places (scene), ==, 0);
  g_assert_null (atlante_chart_scene_hit (scene, 400, 300, 10));
  g_assert_null (atlante_chart_scene_get_next (scene, NULL, FALSE).place);
}

static void
test_fit_shows_all (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  static const double sizes[][2] = { { 1440, 900 }, { 360, 640 }, { 482, 305 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (AtlanteChartScene) scene = NULL;
      AtlanteChartView view;

      fit (kase, sizes[i][0], sizes[i][1], &view);
      scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
      for (guint j = 0; j < 4; j++)
        {
          static const char *const ids[] = { "tokyo", "lima", "baku", "kurils" };
          const AtlanteChartPlace *place = atlante_chart_scene_lookup (scene, ids[j]);

          g_assert_nonnull (place);
          g_assert_cmpfloat (place->x, >, 20);
          g_assert_cmpfloat (place->x, <, view.width - 20);
          g_assert_cmpfloat (place->y, >, 20);
          g_assert_cmpfloat (place->y, <, view.height - 20);
        }
      g_assert_null (atlante_chart_scene_lookup (scene, "nowhere"));
    }
}

static void
test_hits (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  const AtlanteChartPlace *tokyo;
  const AtlanteFlowPoint *points;
  AtlanteRelation *relation;
  AtlanteChartView view;
  AtlanteItem *item;
  guint n;

  fit (kase, 1000, 700, &view);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  tokyo = atlante_chart_scene_lookup (scene, "tokyo");
  item = atlante_chart_scene_hit (scene, tokyo->x + 5, tokyo->y - 2, 4);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "tokyo");
  g_assert_cmpint (tokyo->side, !=, ATLANTE_LABEL_SIDE_NONE);
  item = atlante_chart_scene_hit (scene, (tokyo->label_box.left + tokyo->label_box.right) / 2,
                                  (tokyo->label_box.top + tokyo->label_box.bottom) / 2, 4);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "tokyo");

  /* The tie of the actor ends at its seat; the one to nowhere is not drawn. */
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (scene), >=, 2);
  points = atlante_flow_path_get_points (atlante_chart_scene_get_flow (scene, 0, &relation), &n);
  item = atlante_chart_scene_hit (scene, points[n / 2].x, points[n / 2].y, 1);
  g_assert_true (item == ATLANTE_ITEM (relation));
  g_assert_null (atlante_chart_scene_hit (scene, 5, view.height - 5, 4));
}

/* Zoomed out, the world is there several times, and so are places and flows. */
static void
test_world_copies (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  AtlanteChartView view = { -0.75, 0, 400, 1000, 400 };
  g_autoptr (AtlanteChartScene) scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  const AtlanteChartPlace *tokyo = atlante_chart_scene_lookup (scene, "tokyo");
  guint n = 0;

  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (place->place != tokyo->place)
        continue;
      n++;
      g_assert_cmpfloat_with_epsilon (place->x - tokyo->x, place->world * 400, 1e-6);
      g_assert_cmpstr (atlante_item_get_id (atlante_chart_scene_hit (scene, place->x, place->y, 2)),
                       ==, "tokyo");
    }
  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (scene), >=, 4);
}

static void
test_selection (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartView view;

  fit (kase, 1000, 700, &view);
  scene = atlante_chart_scene_new (chart, &view, "baku", NULL);
  g_assert_true (atlante_chart_scene_lookup (scene, "baku")->flags & ATLANTE_SYMBOL_SELECTED);
  g_assert_false (atlante_chart_scene_lookup (scene, "lima")->flags & ATLANTE_SYMBOL_SELECTED);
  g_assert_cmpstr (atlante_chart_scene_get_place (scene, 0)->id, ==, "baku");
}

static gboolean
only_lima (AtlanteItem *item, gpointer user_data)
{
  return strcmp (atlante_item_get_id (item), "lima") == 0;
}

static void
test_filter (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartView view;

  atlante_chart_set_filter (chart, only_lima, NULL, NULL);
  fit (kase, 1000, 700, &view);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_true (atlante_chart_scene_lookup (scene, "tokyo")->flags & ATLANTE_SYMBOL_DIMMED);
  g_assert_false (atlante_chart_scene_lookup (scene, "lima")->flags & ATLANTE_SYMBOL_DIMMED);
}

/* Returns: the id of the next place */
static const char *
get_next (AtlanteChartScene *scene, const char *id, gboolean backwards)
{
  AtlanteChartTarget from = { id != NULL ? atlante_chart_scene_lookup (scene, id) : NULL, NULL };
  AtlanteChartTarget next = atlante_chart_scene_get_next (scene, &from, backwards);

  return next.place != NULL ? next.place->id : NULL;
}

/* Line by line and each from left to right, and the same way back. */
static void
check_reading (AtlanteChartScene *scene)
{
  const char *id = get_next (scene, NULL, FALSE), *next;
  guint n = 1;

  for (; (next = get_next (scene, id, FALSE)) != NULL; id = next, n++)
    {
      const AtlanteChartPlace *one = atlante_chart_scene_lookup (scene, id);
      const AtlanteChartPlace *two = atlante_chart_scene_lookup (scene, next);
      double line = floor (one->spot_y / ATLANTE_CHART_SCENE_LINE);
      double next_line = floor (two->spot_y / ATLANTE_CHART_SCENE_LINE);

      g_assert_true (line < next_line || (line == next_line && one->spot_x <= two->spot_x));
      g_assert_cmpstr (get_next (scene, next, TRUE), ==, id);
    }
  g_assert_cmpuint (n, ==, 4);
}

static void
test_keyboard_order (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartView view;

  fit (kase, 1000, 700, &view);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  check_reading (scene);
  g_assert_null (get_next (scene, "lima", FALSE));
  g_assert_cmpstr (get_next (scene, NULL, TRUE), ==, "lima");
}

static void
test_precision (void)
{
  g_autoptr (AtlanteCase) kase = load (pacific);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  const AtlanteGeoPoint kurils = { 45, 147 };
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, kurils, 6, 800, 600);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_cmpfloat (atlante_chart_scene_lookup (scene, "tokyo")->ring, ==, 0);
  g_assert_cmpfloat_with_epsilon (atlante_chart_scene_lookup (scene, "kurils")->ring,
                                  200000 / atlante_chart_view_get_metres_per_pixel (&view, 45),
                                  0.01);
}

/* Two areas, a small one in a large one across the 180th meridian. */
static const char areas[] = HEAD
  "'sources': [], 'places': ["
  "{'id': 'large', 'kind': 'area', " NAME ("Large") "'location': {'latitude': 0, 'longitude': 175, "
  "'precision': 'general', 'area': [[-20, 160], [20, 160], [20, -160], [-20, -160]]}}, "
  "{'id': 'small', 'kind': 'area', " NAME ("Small") "'location': {'latitude': 5, 'longitude': -175, "
  "'precision': 'general', 'radius': 100000, "
  "'area': [[4, -179], [4, -171], [12, -171], [12, -179]]}}], " TAIL;

static const char *
hit_at (AtlanteChartScene *scene, double latitude, double longitude)
{
  double x, y;
  AtlanteItem *item;

  atlante_chart_view_project (atlante_chart_scene_get_view (scene),
                              (AtlanteGeoPoint) { latitude, longitude }, &x, &y);
  item = atlante_chart_scene_hit (scene, x, y, 4);
  return item != NULL ? atlante_item_get_id (item) : NULL;
}

static void
test_areas (void)
{
  g_autoptr (AtlanteCase) kase = load (areas);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL, near = NULL;
  AtlanteChartLayers layers;
  AtlanteChartBounds bounds;
  AtlanteChartView view;
  double x, y;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 0, 179 }, 4, 900, 700);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_true (atlante_chart_place_has_area (atlante_chart_scene_lookup (scene, "large")));
  /* In place of the circle. */
  g_assert_cmpfloat (atlante_chart_scene_lookup (scene, "small")->ring, ==, 0);
  g_assert_cmpstr (hit_at (scene, -15, 165), ==, "large");
  g_assert_cmpstr (hit_at (scene, -15, -165), ==, "large");
  g_assert_cmpstr (hit_at (scene, 10, -178), ==, "small");
  g_assert_null (hit_at (scene, 22, 175));

  /* Within the large one nothing is seen of it but the ground. */
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { -10, 165 }, 8, 900, 700);
  near = atlante_chart_scene_new (chart, &view, NULL, NULL);
  atlante_chart_view_project (&view, (AtlanteGeoPoint) { -10, 165 }, &x, &y);
  g_assert_null (atlante_chart_scene_hit (near, x, y, 4));

  g_assert_true (atlante_chart_get_bounds_for_case (kase, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.right - bounds.left, 40 / 360.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (atlante_chart_get_reach_of_area (
                                    ATLANTE_PLACE (atlante_case_lookup (kase, "large"))),
                                  25 / 360.0, 1e-6);

  layers = *atlante_chart_get_layers (chart);
  /* It says what the place is, not how well one knows that. */
  layers.precision = FALSE;
  atlante_chart_set_layers (chart, &layers);
  g_clear_pointer (&near, atlante_chart_scene_unref);
  near = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_true (atlante_chart_place_has_area (atlante_chart_scene_lookup (near, "large")));
}

/* Every picture of an area is the same whatever part of it is drawn: the window draws it in squares. */
static void
test_area_in_parts (void)
{
  g_autoptr (AtlanteCase) kase = load (areas);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) scene = NULL;
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 512, 256);
  cairo_surface_t *parts = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 512, 256);
  cairo_t *cr = cairo_create (whole);
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 3, 179 }, 4, 512, 256);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  atlante_chart_scene_draw_precision (scene, cr);
  cairo_destroy (cr);
  cr = cairo_create (parts);
  for (int i = 0; i < 2; i++)
    {
      cairo_save (cr);
      cairo_rectangle (cr, 256 * i, 0, 256, 256);
      cairo_clip (cr);
      atlante_chart_scene_draw_precision (scene, cr);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  cairo_surface_flush (whole);
  cairo_surface_flush (parts);
  for (gsize i = 0; i < 512 * 256 * 4; i++)
    g_assert_cmpint (abs (cairo_image_surface_get_data (whole)[i]
                          - cairo_image_surface_get_data (parts)[i]), <=, 8);
  g_assert_cmpuint (cairo_image_surface_get_data (whole)[4 * (512 * 128 + 200) + 3], >, 0);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

/* The case that ships, at every zoom: labels never over one another, the six main places there. */
static void
test_shipped_case (void)
{
  static const char *const main_places[] = { "rason", "kursk", "pyongyang", "lima", "taiwan-strait",
                                             "kurils" };
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteChart) chart = make_shipped_chart (&kase);
  g_autoptr (AtlanteChartScene) before = NULL;
  AtlanteChartView view;

  fit (kase, 744, 690, &view);
  for (int step = 0; step < 24; step++)
    {
      AtlanteChartScene *scene = atlante_chart_scene_new (chart, &view, NULL, before);
      guint n = atlante_chart_scene_get_n_places (scene);

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < i; j++)
          {
            const AtlanteChartPlace *a = atlante_chart_scene_get_place (scene, i);
            const AtlanteChartPlace *b = atlante_chart_scene_get_place (scene, j);

            if (a->side != ATLANTE_LABEL_SIDE_NONE && b->side != ATLANTE_LABEL_SIDE_NONE)
              g_assert_false (atlante_box_overlaps (a->label_box, b->label_box));
          }
      for (guint i = 0; step == 0 && i < G_N_ELEMENTS (main_places); i++)
        {
          const AtlanteChartPlace *place = atlante_chart_scene_lookup (scene, main_places[i]);

          g_assert_false (place->hidden);
          if (place->side == ATLANTE_LABEL_SIDE_NONE)
            g_error ("%s has no label", main_places[i]);
        }
      g_clear_pointer (&before, atlante_chart_scene_unref);
      before = scene;
      atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 40, 128 },
                                         atlante_chart_view_get_zoom (&view) + 0.25, 744, 690);
    }
}

/* Tokyo and Lima with @n relations, every other one the other way round. */
static AtlanteCase *
load_bundle (guint n)
{
  g_autoptr (GString) text = g_string_new_len (pacific, strstr (pacific, "{'id': 'r-1'") - pacific);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s{'id': 'b-%u', 'kind': 'visit', 'from': '%s', 'to': '%s', "
                            "'claims': ['c-1']}", i > 0 ? ", " : "", i,
                            i % 2 == 0 ? "tokyo" : "lima", i % 2 == 0 ? "lima" : "tokyo");
  g_string_append (text, "], " TAIL);
  return load (text->str);
}

/* From afar many flows between two places are one, and near by each can be picked. */
static void
test_bundle (void)
{
  g_autoptr (AtlanteCase) few = load_bundle (5), many = load_bundle (12);
  g_autoptr (AtlanteChart) few_chart = make_chart (few), chart = make_chart (many);
  g_autoptr (AtlanteChartScene) apart = NULL, far = NULL, selected = NULL, near = NULL;
  g_autoptr (GHashTable) picked = g_hash_table_new (NULL, NULL);
  AtlanteRelation *relation;
  AtlanteChartView view;

  fit (many, 400, 300, &view);
  apart = atlante_chart_scene_new (few_chart, &view, NULL, NULL);
  far = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (far), >=, 1);
  /* On each copy of the world. */
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (apart), ==,
                    5 * atlante_chart_scene_get_n_flows (far));
  selected = atlante_chart_scene_new (chart, &view, "b-7", NULL);
  atlante_chart_scene_get_flow (selected, 0, &relation);
  g_assert_cmpstr (atlante_item_get_id (ATLANTE_ITEM (relation)), ==, "b-7");

  fit (many, 1400, 900, &view);
  near = atlante_chart_scene_new (chart, &view, NULL, NULL);
  for (guint i = 0; i < atlante_chart_scene_get_n_flows (near); i++)
    {
      guint n;
      const AtlanteFlowPoint *points = atlante_flow_path_get_points (
        atlante_chart_scene_get_flow (near, i, NULL), &n);

      if (points[n / 2].x > 0 && points[n / 2].x < view.width)
        g_hash_table_add (picked, atlante_chart_scene_hit (near, points[n / 2].x, points[n / 2].y,
                                                           14));
    }
  g_assert_cmpuint (g_hash_table_size (picked), ==, 12);
}

/* Flows are there on each copy of the world, and go when their kind is switched off. */
static void
test_flow_layers (void)
{
  g_autoptr (AtlanteCase) kase = load_bundle (2);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteChartScene) copies = NULL, none = NULL, other = NULL;
  AtlanteChartLayers layers;
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 20, -150 }, 1, 1400, 500);
  copies = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (copies), >=, 6);

  atlante_chart_layers_init_default (&layers);
  layers.flows = FALSE;
  atlante_chart_set_layers (chart, &layers);
  none = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (none), ==, 0);

  layers.flows = TRUE;
  layers.flow_kinds = ~(1u << ATLANTE_RELATION_VISIT);
  atlante_chart_set_layers (chart, &layers);
  /* What is selected is shown in any case. */
  other = atlante_chart_scene_new (chart, &view, "b-1", NULL);
  g_assert_cmpuint (atlante_chart_scene_get_n_flows (other), ==,
                    atlante_chart_scene_get_n_flows (copies) / 2);
}

static void
test_draws (void)
{
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteChart) chart = make_shipped_chart (&kase);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 400, 300);
  cairo_t *cr = cairo_create (surface);
  AtlanteChartView view;

  fit (kase, 400, 300, &view);
  for (int theme = 0; theme < ATLANTE_CHART_N_THEMES; theme++)
    {
      atlante_chart_set_style (chart, atlante_chart_style_get (theme));
      atlante_chart_paint (chart, cr, &view, theme % 2 == 0 ? "rason" : "r-01");
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-scene/bounds-follow-flows", test_bounds_follow_flows);
  g_test_add_func ("/chart-scene/bounds-of-nothing", test_bounds_of_nothing);
  g_test_add_func ("/chart-scene/fit-shows-all", test_fit_shows_all);
  g_test_add_func ("/chart-scene/hits", test_hits);
  g_test_add_func ("/chart-scene/world-copies", test_world_copies);
  g_test_add_func ("/chart-scene/selection", test_selection);
  g_test_add_func ("/chart-scene/filter", test_filter);
  g_test_add_func ("/chart-scene/keyboard-order", test_keyboard_order);
  g_test_add_func ("/chart-scene/precision", test_precision);
  g_test_add_func ("/chart-scene/areas", test_areas);
  g_test_add_func ("/chart-scene/area-in-parts", test_area_in_parts);
  g_test_add_func ("/chart-scene/shipped-case", test_shipped_case);
  g_test_add_func ("/chart-scene/bundle", test_bundle);
  g_test_add_func ("/chart-scene/flow-layers", test_flow_layers);
  g_test_add_func ("/chart-scene/draws", test_draws);
  return g_test_run ();
}
