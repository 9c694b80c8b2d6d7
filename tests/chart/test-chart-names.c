/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the base map on a chart that moves: steady, apart, in the language that was asked for,
 * and not twice. */
#include <atlante-case-loader.h>
#include <math.h>
#include <string.h>

#include "atlante-chart-bounds.h"
#include "atlante-chart-scene.h"
#include "atlante-viewpoints.h"

/* Frames of the walk, and those within which a label may not come and go twice. */
#define N_FRAMES 200
#define STEADY 24

#define WIDTH 1280
#define HEIGHT 800
#define MARGIN 60

static AtlanteChart *
make_chart (const char *language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases",
                                                 "mosca-pyongyang.atlante", NULL);
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteChart *chart = atlante_chart_new ();

  g_assert_no_error (error);
  labels = atlante_base_labels_new_from_folder (folder, &error);
  g_assert_no_error (error);
  audience = atlante_case_dup_audience (kase, language);
  atlante_chart_set_case (chart, kase, audience);
  atlante_chart_set_base (chart, NULL, labels);
  return chart;
}

static AtlanteChartScene *
look_at (AtlanteChart *chart, double latitude, double longitude, double zoom,
         const AtlanteChartScene *before)
{
  AtlanteGeoPoint center = { latitude, longitude };
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, center, zoom, WIDTH, HEIGHT);
  return atlante_chart_scene_new (chart, &view, NULL, before);
}

typedef struct
{
  const char *wanted;
  guint n;
} Count;

static void
count_name (const AtlanteChartNameMark *mark, gpointer user_data)
{
  Count *count = user_data;

  if (strcmp (mark->text, count->wanted) == 0)
    count->n++;
}

static guint
count_named (const AtlanteChartScene *scene, const char *wanted)
{
  Count count = { wanted, 0 };

  atlante_chart_scene_visit_marks (scene, count_name, &count);
  return count.n;
}

/* Everything that labels fill in a scene: who, and where. */
typedef struct
{
  gconstpointer owner;
  AtlanteBox box;
} Filled;

static void
add_filled (const AtlanteChartNameMark *mark, gpointer user_data)
{
  GArray *all = user_data;
  guint n;
  const AtlanteBox *boxes = atlante_label_get_boxes (mark->label, &n);
  Filled filled = { mark, mark->box };

  if (n == 0)
    g_array_append_val (all, filled);
  for (guint i = 0; i < n; i++)
    {
      filled.box = (AtlanteBox) { boxes[i].left + mark->box.left, boxes[i].top + mark->box.top,
                                  boxes[i].right + mark->box.left, boxes[i].bottom + mark->box.top };
      g_array_append_val (all, filled);
    }
}

static void
assert_apart (const AtlanteChartScene *scene)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Filled));

  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);
      Filled filled = { place, place->label_box };

      if (place->side != ATLANTE_LABEL_SIDE_NONE)
        g_array_append_val (all, filled);
    }
  atlante_chart_scene_visit_marks (scene, add_filled, all);
  for (guint i = 0; i < all->len; i++)
    for (guint j = 0; j < i; j++)
      {
        Filled *a = &g_array_index (all, Filled, i), *b = &g_array_index (all, Filled, j);

        if (a->owner != b->owner)
          g_assert_false (atlante_box_overlaps (a->box, b->box));
      }
}

typedef struct
{
  GHashTable *now;      /* what is shown: text or id to GINT_TO_POINTER of whether it is well inside */
  GHashTable *changes;  /* the same to GArray of int, the frames in which it came or went */
} Watch;

/* What the edge cuts off comes and goes with the edge. */
static gboolean
is_inside (AtlanteBox box)
{
  return box.left > MARGIN && box.right < WIDTH - MARGIN && box.top > MARGIN
         && box.bottom < HEIGHT - MARGIN;
}

static void
note_name (const AtlanteChartNameMark *mark, gpointer user_data)
{
  g_hash_table_insert (user_data, (gpointer) mark->text, GINT_TO_POINTER (is_inside (mark->box)));
}

static void
note_change (Watch *watch, const char *text, int frame)
{
  GArray *frames = g_hash_table_lookup (watch->changes, text);

  if (frames == NULL)
    {
      frames = g_array_new (FALSE, FALSE, sizeof (int));
      g_hash_table_insert (watch->changes, (gpointer) text, frames);
    }
  g_array_append_val (frames, frame);
  if (frames->len >= 3 && frame - g_array_index (frames, int, frames->len - 3) < STEADY)
    g_error ("“%s” came and went in frames %d, %d and %d", text,
             g_array_index (frames, int, frames->len - 3),
             g_array_index (frames, int, frames->len - 2), frame);
}

/* What is in one frame, well inside, and not in the other. */
static void
note_changes (Watch *watch, GHashTable *here, GHashTable *there, int frame)
{
  GHashTableIter iter;
  gpointer text, inside;

  g_hash_table_iter_init (&iter, here);
  while (g_hash_table_iter_next (&iter, &text, &inside))
    if (GPOINTER_TO_INT (inside) && !g_hash_table_contains (there, text))
      note_change (watch, text, frame);
}

static void
watch_frame (Watch *watch, const AtlanteChartScene *scene, int frame)
{
  GHashTable *now = g_hash_table_new (g_str_hash, g_str_equal);

  atlante_chart_scene_visit_marks (scene, note_name, now);
  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      if (place->side != ATLANTE_LABEL_SIDE_NONE && place->world == 0)
        g_hash_table_insert (now, (gpointer) place->id,
                             GINT_TO_POINTER (is_inside (place->label_box)));
    }
  if (watch->now != NULL)
    {
      note_changes (watch, now, watch->now, frame);
      note_changes (watch, watch->now, now, frame);
    }
  g_clear_pointer (&watch->now, g_hash_table_unref);
  watch->now = now;
}

/* Over the Pacific and the 180th meridian, down to a coast, along it and out again. */
static AtlanteChartScene *
walk (AtlanteChart *chart, int frame, const AtlanteChartScene *before)
{
  double part = frame / (double) N_FRAMES;

  if (part < 0.3)
    return look_at (chart, 35, 120 + part * 200, 3, before);
  if (part < 0.6)
    return look_at (chart, 35 + (part - 0.3) * 20, 180 - (part - 0.3) * 160, 3 + (part - 0.3) * 12,
                    before);
  if (part < 0.8)
    return look_at (chart, 41 - (part - 0.6) * 20, 132 + (part - 0.6) * 15, 6.6, before);
  return look_at (chart, 37, 135, 6.6 - (part - 0.8) * 20, before);
}

static void
test_walk (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("en");
  g_autoptr (AtlanteChartScene) before = NULL;
  Watch watch = { NULL, NULL };
  gint64 start;

  watch.changes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_array_unref);
  atlante_chart_set_open (chart, TRUE);
  start = g_get_monotonic_time ();
  for (int frame = 0; frame < N_FRAMES; frame++)
    {
      AtlanteChartScene *scene = walk (chart, frame, before);

      watch_frame (&watch, scene, frame);
      if (frame % 5 == 0)
        assert_apart (scene);
      g_clear_pointer (&before, atlante_chart_scene_unref);
      before = scene;
    }
  g_test_message ("%d frames in %.0f ms", N_FRAMES, (g_get_monotonic_time () - start) / 1e3);
  g_hash_table_unref (watch.now);
  g_hash_table_unref (watch.changes);
}

/* The same view asked for again, and a little later: nothing comes, goes or moves. */
static void
note_box (const AtlanteChartNameMark *mark, gpointer user_data)
{
  g_string_append_printf (user_data, "%s %.3f %.3f\n", mark->text, mark->box.left, mark->box.top);
}

static void
test_same_view_same_names (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("en");
  g_autoptr (AtlanteChartScene) one = look_at (chart, 40, 40, 5, NULL);
  g_autoptr (AtlanteChartScene) two = look_at (chart, 40, 40, 5, one);
  g_autoptr (GString) first = g_string_new (NULL), second = g_string_new (NULL);

  atlante_chart_scene_visit_marks (one, note_box, first);
  atlante_chart_scene_visit_marks (two, note_box, second);
  g_assert_cmpuint (first->len, >, 500);
  g_assert_cmpstr (first->str, ==, second->str);
}

/* The base map alone, for a reader. */
static void
set_language (AtlanteChart *chart, const char *language)
{
  g_autoptr (AtlanteAudience) audience = atlante_audience_new (language, NULL, NULL);

  atlante_chart_set_case (chart, NULL, audience);
}

/* Tokyo is a place of the case: the base map leaves the town out, in any language. */
static void
test_places_of_the_case_first (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("ja");
  g_autoptr (AtlanteChartScene) scene = look_at (chart, 35.7, 139.7, 6, NULL);
  g_autoptr (AtlanteChartScene) bare = NULL;

  g_assert_cmpuint (count_named (scene, "東京"), ==, 0);
  g_assert_cmpuint (count_named (scene, "大阪"), ==, 1);
  set_language (chart, "ja");
  bare = look_at (chart, 35.7, 139.7, 6, NULL);
  g_assert_cmpuint (count_named (bare, "東京"), ==, 1);
}

/* The case calls the Kurils by their Italian name where the reader is Russian. */
static void
test_no_second_name_of_a_place (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("ru");
  g_autoptr (AtlanteChartScene) scene = look_at (chart, 46, 150, 6, NULL);
  g_autoptr (AtlanteChartScene) bare = NULL;

  g_assert_cmpuint (count_named (scene, "Курильские острова"), ==, 0);
  set_language (chart, "ru");
  bare = look_at (chart, 46, 150, 6, NULL);
  g_assert_cmpuint (count_named (bare, "Курильские острова"), ==, 1);
}

static void
test_languages (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("de");
  g_autoptr (AtlanteChartScene) german = look_at (chart, 43, 34, 5, NULL);
  g_autoptr (AtlanteChartScene) italian = NULL;

  g_assert_cmpuint (count_named (german, "Schwarzes Meer"), ==, 1);
  set_language (chart, "it");
  italian = look_at (chart, 43, 34, 5, NULL);
  g_assert_cmpuint (count_named (italian, "Schwarzes Meer"), ==, 0);
  g_assert_cmpuint (count_named (italian, "Mar Nero"), ==, 1);
}

static void
find_second (const AtlanteChartNameMark *mark, gpointer user_data)
{
  if (g_strcmp0 (mark->text, "Greece") == 0)
    *(const char **) user_data = mark->second;
}

static void
count_marks (const AtlanteChartNameMark *mark, gpointer user_data)
{
  guint *n = user_data;

  *n += 1;
}

/* What a scene shows is there also after the chart shows something else. */
static void
test_outlive_chart (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "data", "viewpoints", NULL);
  g_autoptr (AtlanteViewpoints) viewpoints = atlante_viewpoints_new_from_folder (folder, NULL);
  g_autoptr (AtlanteChartScene) scene = NULL, after = NULL;
  AtlanteChart *chart = make_chart ("en");

  g_assert_nonnull (viewpoints);
  atlante_chart_set_viewpoint (chart, atlante_viewpoints_lookup (viewpoints, "kr"));
  scene = look_at (chart, 39, 134, 5, NULL);
  g_clear_object (&viewpoints);
  atlante_chart_set_viewpoint (chart, NULL);
  atlante_chart_set_base (chart, NULL, NULL);
  after = look_at (chart, 39, 134, 5, scene);
  g_object_unref (chart);
  g_assert_cmpuint (count_named (scene, "East Sea"), ==, 1);
  g_assert_cmpuint (count_named (after, "East Sea"), ==, 0);
}

static void
test_layers (void)
{
  g_autoptr (AtlanteChart) chart = make_chart ("en");
  g_autoptr (AtlanteChartScene) without = look_at (chart, 39, 23, 6, NULL);
  g_autoptr (AtlanteChartScene) with = NULL;
  g_autoptr (AtlanteChartScene) none = NULL;
  AtlanteChartLayers layers = *atlante_chart_get_layers (chart);
  const char *second = NULL;
  guint n = 0;

  atlante_chart_scene_visit_marks (without, find_second, &second);
  g_assert_null (second);
  layers.local_names = TRUE;
  atlante_chart_set_layers (chart, &layers);
  with = look_at (chart, 39, 23, 6, NULL);
  atlante_chart_scene_visit_marks (with, find_second, &second);
  g_assert_cmpstr (second, ==, "Ελλάδα");
  layers.base_labels = FALSE;
  atlante_chart_set_layers (chart, &layers);
  none = look_at (chart, 39, 23, 6, with);
  atlante_chart_scene_visit_marks (none, count_marks, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-names/walk", test_walk);
  g_test_add_func ("/chart-names/same-view", test_same_view_same_names);
  g_test_add_func ("/chart-names/places-of-the-case-first", test_places_of_the_case_first);
  g_test_add_func ("/chart-names/no-second-name", test_no_second_name_of_a_place);
  g_test_add_func ("/chart-names/languages", test_languages);
  g_test_add_func ("/chart-names/layers", test_layers);
  g_test_add_func ("/chart-names/outlive-chart", test_outlive_chart);
  return g_test_run ();
}
