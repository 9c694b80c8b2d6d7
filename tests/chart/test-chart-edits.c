/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <atlante-command.h>
#include <string.h>

#include "atlante-chart-scene.h"

/* A live chart is, after any edit, what a new chart of the same case would be. */

static const char *const kinds[] = { "city", "port", "sea", "base" };

static void
append_list (GString *json, const char *member, guint n, guint n_places)
{
  g_string_append_printf (json, "\"%s\": [", member);
  for (guint i = 0; i < n; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      if (strcmp (member, "places") == 0)
        g_string_append_printf (
          json, "{\"id\": \"p-%u\", \"kind\": \"%s\", \"names\": [{\"text\": \"P%u\", \"language\": "
          "\"en\"}], \"location\": {\"latitude\": %u, \"longitude\": %u, \"precision\": \"exact\"}}",
          i, kinds[i % 4], i, i * 7 % 80, i * 13 % 170);
      else if (strcmp (member, "claims") == 0)
        g_string_append_printf (
          json, "{\"id\": \"c-%u\", \"text\": {\"en\": \"C\"}, \"passages\": [\"x-1\"], "
          "\"modality\": \"asserted\", \"attribution\": {\"kind\": \"author\"}, \"status\": "
          "\"confirmed\", \"places\": [{\"place\": \"p-%u\"}]}", i, i * i % n_places);
      else
        g_string_append_printf (
          json, "{\"id\": \"r-%u\", \"kind\": \"visit\", \"from\": \"p-%u\", \"to\": \"p-%u\", "
          "\"claims\": [\"c-%u\"]}", i, i % n_places, (i * 3 + 1) % n_places, i % 20);
    }
  g_string_append (json, "], ");
}

static AtlanteCase *
make_case (guint n)
{
  g_autoptr (GString) json = g_string_new (
    "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"c\", \"title\": {\"en\": \"C\"}, "
    "\"languages\": [\"en\"], ");
  g_autofree char *hash = g_strnfill (64, 'a');
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase;

  append_list (json, "places", n, n);
  append_list (json, "claims", 60, n);
  append_list (json, "relations", 30, n);
  g_string_append_printf (
    json, "\"sources\": [{\"id\": \"s\", \"length\": 100, \"sha256\": \"%s\"}], \"passages\": "
    "[{\"id\": \"x-1\", \"source\": \"s\", \"paragraph\": 1, \"start\": 0, \"length\": 9, "
    "\"sha256\": \"%s\", \"loose\": {\"start\": 0, \"length\": 9, \"sha256\": \"%s\"}}]}",
    hash, hash, hash);
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

/* All that a scene shows, as text. */
static char *
describe (AtlanteChart *chart)
{
  GString *text = g_string_new (NULL);
  g_autoptr (AtlanteChartScene) scene = NULL;
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 40, 80 }, 3, 900, 600);
  scene = atlante_chart_scene_new (chart, &view, NULL, NULL);
  for (guint i = 0; i < atlante_chart_scene_get_n_places (scene); i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (scene, i);

      g_string_append_printf (text, "%s %.3f %.3f %u %p\n", place->id, place->x, place->y,
                              place->n_claims, (gpointer) place->place);
    }
  for (guint i = 0; i < atlante_chart_scene_get_n_clusters (scene); i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (scene, i);
      g_autoptr (GPtrArray) members =
        atlante_chart_scene_dup_members (scene, cluster, 5, atlante_chart_get_audience (chart));

      g_string_append_printf (text, "%.3f %.3f %u %u:", cluster->x, cluster->y,
                              cluster->mark.count, cluster->kinds[0]);
      for (guint j = 0; j < members->len; j++)
        g_string_append_printf (text, " %s", atlante_item_get_id (members->pdata[j]));
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < atlante_chart_scene_get_n_flows (scene); i++)
    {
      AtlanteRelation *relation;
      AtlanteBox box = atlante_flow_path_get_box (atlante_chart_scene_get_flow (scene, i, &relation));

      g_string_append_printf (text, "%s %.2f %.2f %.2f %.2f\n",
                              atlante_item_get_id (ATLANTE_ITEM (relation)), box.left, box.top,
                              box.right, box.bottom);
    }
  return g_string_free (text, FALSE);
}

static void
assert_followed (AtlanteChart *live)
{
  g_autoptr (AtlanteChart) new = make_chart (atlante_chart_get_case (live));
  g_autofree char *followed = describe (live);
  g_autofree char *made = describe (new);

  g_assert_cmpstr (followed, ==, made);
  g_assert_cmpuint (atlante_chart_get_n_located (live), ==, atlante_chart_get_n_located (new));
}

static AtlanteItem *
choose (AtlanteCase *kase, AtlanteItemKind kind, GRand *chance)
{
  guint n = atlante_case_get_n (kase, kind);

  return n > 0 ? atlante_case_get_item (kase, kind, (guint) g_rand_int_range (chance, 0, (int) n))
               : NULL;
}

static void
set (AtlanteEditor *editor, AtlanteItem *item, const char *member, const char *text)
{
  g_autofree char *path = NULL;
  g_autoptr (AtlanteJson) value = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL)
    return;
  path = g_strdup_printf ("%s/%s/%s", atlante_item_kind_get_member (atlante_item_get_kind (item)),
                          atlante_item_get_id (item), member);
  value = atlante_json_parse (text, -1, &error);
  g_assert_no_error (error);
  /* One that breaks a rule changes nothing, and that is to be followed too. */
  atlante_command_set (editor, path, value, NULL, NULL);
}

static void
remove_item (AtlanteEditor *editor, AtlanteItem *item)
{
  if (item != NULL)
    atlante_command_remove (editor, item, NULL);
}

static void
edit (AtlanteEditor *editor, GRand *chance)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  AtlanteItem *place = choose (kase, ATLANTE_ITEM_PLACE, chance);
  AtlanteItem *other = choose (kase, ATLANTE_ITEM_PLACE, chance);
  g_autofree char *point = g_strdup_printf (
    "{\"latitude\": %d, \"longitude\": %d, \"precision\": \"exact\"}",
    g_rand_int_range (chance, 0, 80), g_rand_int_range (chance, 0, 170));
  g_autofree char *id = g_strdup_printf ("\"%s\"", atlante_item_get_id (other));
  g_autofree char *item = g_strdup_printf (
    "{\"kind\": \"city\", \"names\": [{\"text\": \"New\", \"language\": \"en\"}], \"location\": %s}",
    point);
  g_autoptr (AtlanteJson) json = atlante_json_parse (item, -1, NULL);

  switch (g_rand_int_range (chance, 0, 11))
    {
    case 0: set (editor, place, "kind", "\"lake\""); break;
    case 1: set (editor, place, "location", "null"); break;
    case 2: set (editor, choose (kase, ATLANTE_ITEM_CLAIM, chance), "places/0/place", id); break;
    case 3: set (editor, choose (kase, ATLANTE_ITEM_RELATION, chance), "to", id); break;
    case 4: atlante_command_remove (editor, place, NULL); break;
    case 5: atlante_command_add (editor, ATLANTE_ITEM_PLACE, json, NULL, NULL); break;
    case 6: atlante_command_merge (editor, place, other, NULL); break;
    case 7: remove_item (editor, choose (kase, ATLANTE_ITEM_CLAIM, chance)); break;
    case 9: atlante_editor_undo (editor); break;
    case 8: atlante_editor_redo (editor); break;
    default: set (editor, place, "location", point); break;
    }
}

static void
test_edits (gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = make_case (GPOINTER_TO_UINT (data));
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GRand) chance = g_rand_new_with_seed (4);

  atlante_chart_set_live (chart, TRUE);
  for (guint i = 0; i < 200; i++)
    {
      /* Several edits may come between two looks. */
      for (int n = g_rand_int_range (chance, 1, 4); n > 0; n--)
        edit (editor, chance);
      assert_followed (chart);
    }
  while (atlante_editor_can_undo (editor))
    atlante_editor_undo (editor);
  assert_followed (chart);
}

/* Which places of a cluster come first depends on their claims, which come and go. */
static void
test_weights (void)
{
  g_autoptr (AtlanteCase) kase = make_case (600);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *before = NULL, *without = NULL;

  atlante_chart_set_live (chart, TRUE);
  before = describe (chart);
  while (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM) > 0)
    remove_item (editor, atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0));
  assert_followed (chart);
  without = describe (chart);
  g_assert_cmpstr (without, !=, before);
  while (atlante_editor_can_undo (editor))
    atlante_editor_undo (editor);
  assert_followed (chart);
}

/* Of many places one may be looked at in the midst of its area, far from where its symbol stands. */
static void
test_far_area (void)
{
  g_autoptr (AtlanteCase) kase = make_case (600);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteChartScene) before = NULL, after = NULL;
  AtlanteChartView view;

  atlante_chart_set_live (chart, TRUE);
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { -30, -60 }, 6, 900, 600);
  before = atlante_chart_scene_new (chart, &view, NULL, NULL);
  g_assert_null (atlante_chart_scene_lookup (before, "p-5"));
  set (editor, atlante_case_lookup (kase, "p-5"), "location/area",
       "[[60, 70], [-60, 70], [-60, -70], [60, -70]]");
  after = atlante_chart_scene_new (chart, &view, NULL, before);
  g_assert_nonnull (atlante_chart_scene_lookup (after, "p-5"));
  g_assert_nonnull (atlante_chart_scene_lookup (after, "p-5")->area);
}

static gboolean
accepts_new (AtlanteItem *item, gpointer user_data)
{
  return ATLANTE_IS_PLACE (item) && atlante_place_get_kind (ATLANTE_PLACE (item)) == ATLANTE_PLACE_LAKE;
}

/* Among many places what a search does not find is left out: also where places come and go. */
static void
test_filter (void)
{
  g_autoptr (AtlanteCase) kase = make_case (600);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *before = NULL, *text = NULL;

  atlante_chart_set_live (chart, TRUE);
  atlante_chart_set_filter (chart, accepts_new, NULL, NULL);
  set (editor, atlante_case_lookup (kase, "p-300"), "kind", "\"lake\"");
  atlante_chart_set_filter (chart, accepts_new, NULL, NULL);
  before = describe (chart);
  g_assert_true (g_str_has_prefix (before, "p-300 "));
  atlante_command_remove (editor, atlante_case_lookup (kase, "p-2"), NULL);
  text = describe (chart);
  g_assert_true (g_str_has_prefix (text, "p-300 "));
}

static void
count (AtlanteChart *chart, guint *n)
{
  (*n)++;
}

/* Words of a claim say nothing to the map; where it is about, does. */
static void
test_quiet (void)
{
  g_autoptr (AtlanteCase) kase = make_case (10);
  g_autoptr (AtlanteChart) chart = make_chart (kase);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  guint n = 0;

  atlante_chart_set_live (chart, TRUE);
  g_signal_connect (chart, "changed", G_CALLBACK (count), &n);
  set (editor, atlante_case_lookup (kase, "c-1"), "text/en", "\"Other\"");
  g_assert_cmpuint (n, ==, 0);
  set (editor, atlante_case_lookup (kase, "c-1"), "places/0/place", "\"p-7\"");
  g_assert_cmpuint (n, >, 0);
  n = 0;
  atlante_chart_set_live (chart, FALSE);
  set (editor, atlante_case_lookup (kase, "p-1"), "kind", "\"lake\"");
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/chart/edits/few", GUINT_TO_POINTER (40), test_edits);
  g_test_add_data_func ("/chart/edits/crowd", GUINT_TO_POINTER (600), test_edits);
  g_test_add_func ("/chart/edits/weights", test_weights);
  g_test_add_func ("/chart/edits/far-area", test_far_area);
  g_test_add_func ("/chart/edits/filter", test_filter);
  g_test_add_func ("/chart/edits/quiet", test_quiet);
  return g_test_run ();
}
