/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>
#include <string.h>

#include "atlante-case-loader.h"
#include "atlante-members-popover.h"
#include "atlante-paths.h"
#include "atlante-place-layer.h"
#include "map-fixture.h"

/* Clusters and stacks in a window, with a real pointer and real keys. */

#define N_CROWD 1200
#define N_PILE 30
#define N_STACK 4

typedef MapFixture Fixture;

/* A crowd anywhere, a pile at Lima, and a stack at Baku. */
static AtlanteCase *
make_case (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (GString) json =
    g_string_new ("{'format': 'atlante-case', 'version': 1, 'id': 'c', 'title': {'en': 'C'}, "
                  "'languages': ['en'], 'marking': 'TLP:CLEAR', 'viewpoint': 'international', "
                  "'sources': [], 'passages': [], 'actors': [], 'events': [], 'claims': [], "
                  "'relations': [], 'topics': [], 'setAside': [], 'notes': [], 'briefings': [], "
                  "'places': [");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase;

  for (guint i = 0; i < N_CROWD + N_PILE + N_STACK; i++)
    {
      gboolean in_crowd = i < N_CROWD, in_pile = !in_crowd && i < N_CROWD + N_PILE;
      double latitude = in_crowd ? g_rand_double_range (chance, 10, 60) : in_pile ? -12 : -40;
      double longitude = in_crowd ? g_rand_double_range (chance, -20, 120) : in_pile ? -77 : 0;
      char first[G_ASCII_DTOSTR_BUF_SIZE], second[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (
        json,
        "%s{'id': 'p-%u', 'kind': 'city', 'names': [{'text': 'P%u', 'language': 'en'}], "
        "'location': {'latitude': %s, 'longitude': %s, 'precision': 'exact'}}",
        i > 0 ? ", " : "", i, i, g_ascii_dtostr (first, sizeof first, latitude),
        g_ascii_dtostr (second, sizeof second, longitude));
    }
  g_string_append (json, "]}");
  g_strdelimit (json->str, "'", '"');
  bytes = g_bytes_new (json->str, json->len);
  kase = atlante_case_loader_load_bytes (bytes, "test", &error);
  g_assert_no_error (error);
  return kase;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = make_case ();

  map_set_up (fixture, kase);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  map_tear_down (fixture);
}

static AtlantePlaceLayer *
get_layer (Fixture *fixture)
{
  return ATLANTE_PLACE_LAYER (find_widget (fixture->view, ATLANTE_TYPE_PLACE_LAYER));
}

/* Comes from elsewhere, so that the window sees that it comes. */
static void
point_at (Fixture *fixture, double x, double y)
{
  g_autofree char *away = g_strdup_printf ("mousemove %d %d", (int) x + 90, (int) y + 70);
  g_autofree char *there = g_strdup_printf ("mousemove %d %d", (int) x, (int) y);

  run_xdotool (fixture, away);
  run_xdotool (fixture, there);
}

static void
look_at (Fixture *fixture, double latitude, double longitude, double zoom)
{
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view),
                          (AtlanteGeoPoint){ latitude, longitude }, zoom);
  settle (fixture);
}

static double
get_zoom (Fixture *fixture)
{
  double zoom;

  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), NULL, &zoom);
  return zoom;
}

/* Any cluster in sight that has more places than are listed. */
static const AtlanteChartCluster *
find_cluster (Fixture *fixture)
{
  for (double y = 150; y < 450; y += 10)
    for (double x = 150; x < 750; x += 10)
      {
        const AtlanteChartCluster *cluster =
          atlante_place_layer_pick_cluster (get_layer (fixture), x, y);

        if (cluster != NULL && cluster->mark.count > 12)
          return cluster;
      }
  g_assert_not_reached ();
}

/* A click comes nearer, to where the cluster was; a drag that begins on it does not. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  const AtlanteChartCluster *cluster;
  AtlanteGeoPoint middle;
  double x, y;

  if (skip_without_xdotool (fixture))
    return;
  look_at (fixture, 38, 50, 2.5);
  cluster = find_cluster (fixture);
  x = cluster->x;
  y = cluster->y;
  point_at (fixture, x, y);
  run_xdotool (fixture, "mousedown 1 mousemove_relative -- 60 0 mouseup 1");
  settle (fixture);
  g_assert_cmpfloat_with_epsilon (get_zoom (fixture), 2.5, 0.01);

  look_at (fixture, 38, 50, 2.5);
  cluster = find_cluster (fixture);
  point_at (fixture, cluster->x, cluster->y);
  run_xdotool (fixture, "click 1");
  settle (fixture);
  g_assert_cmpfloat (get_zoom (fixture), >=, 3.49);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &middle, NULL);
  g_assert_cmpfloat (middle.latitude, >, 10);
  g_assert_null (atlante_session_get_selection (fixture->session));
}

static gboolean
is_listed (gpointer data)
{
  GtkWidget *popover = find_widget (data, ATLANTE_TYPE_MEMBERS_POPOVER);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

/* What never comes apart is listed, and a place of the list can be chosen by keys alone. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  const AtlanteChartCluster *cluster;

  if (skip_without_xdotool (fixture))
    return;
  look_at (fixture, -12, -77, 8);
  cluster = atlante_place_layer_pick_cluster (get_layer (fixture), 450, 300);
  g_assert_nonnull (cluster);
  g_assert_cmpuint (cluster->mark.count, ==, N_PILE);
  point_at (fixture, cluster->x, cluster->y);
  run_xdotool (fixture, "click 1");
  wait_until (is_listed, fixture->window);
  run_xdotool (fixture, "key Escape");
  wait_for (300);
  g_assert_false (is_listed (fixture->window));

  g_assert_true (atlante_place_layer_step (get_layer (fixture), TRUE));
  cluster = atlante_place_layer_get_focused_cluster (get_layer (fixture));
  g_assert_nonnull (cluster);
  atlante_place_layer_open_cluster (get_layer (fixture), cluster);
  wait_until (is_listed, fixture->window);
  wait_for (200);
  run_xdotool (fixture, "key Return");
  wait_for (200);
  g_assert_nonnull (atlante_session_get_selection (fixture->session));
}

/* Pointed at, a stack spreads out and stays so while the pointer goes to one of its places. */
static void
test_stack (Fixture *fixture, gconstpointer data)
{
  AtlanteItem *first, *second;
  double x, y;

  if (skip_without_xdotool (fixture))
    return;
  look_at (fixture, -40, 0, 8);
  first = atlante_place_layer_pick (get_layer (fixture), 450, 300);
  g_assert_nonnull (first);
  point_at (fixture, 450, 300);
  g_assert_true (atlante_place_layer_pick (get_layer (fixture), 450, 300) == first);
  second = atlante_place_layer_pick (get_layer (fixture), 429, 300);
  g_assert_nonnull (second);
  g_assert_true (second != first);
  g_assert_true (atlante_map_view_locate (ATLANTE_MAP_VIEW (fixture->view),
                                          atlante_item_get_id (second), &x, &y));
  g_assert_cmpfloat (hypot (x - 450, y - 300), >, 12);
  run_xdotool (fixture, "mousemove_relative -- -10 0");
  run_xdotool (fixture, "mousemove_relative -- -10 0");
  run_xdotool (fixture, "click 1");
  settle (fixture);
  g_assert_true (atlante_session_get_selection (fixture->session) == second);
}

/* A click beside a flow selects its relation; on this copy of the world and on the next. */
static void
test_flow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  AtlanteItem *flow;
  double y;

  if (skip_without_xdotool (fixture))
    return;
  g_assert_no_error (error);
  atlante_session_set_case (fixture->session, kase);
  flow = atlante_case_lookup (kase, "r-20");
  for (int longitude = 170; longitude <= 200; longitude += 30)
    {
      /* From Tokyo to Washington it runs north of here. */
      look_at (fixture, 50, longitude > 180 ? longitude - 360 : longitude, 3);
      for (y = 0; y < 600; y += 4)
        if (atlante_place_layer_pick (get_layer (fixture), 450, y) == flow)
          break;
      g_assert_cmpfloat (y, <, 590);
      point_at (fixture, 450, y + 4);
      run_xdotool (fixture, "click 1");
      settle (fixture);
      g_assert_true (atlante_session_get_selection (fixture->session) == flow);
      atlante_session_select (fixture->session, NULL);
    }
}

#define ADD(name, function) \
  g_test_add ("/map/crowd/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  adw_init ();
  ADD ("click", test_click);
  ADD ("list", test_list);
  ADD ("stack", test_stack);
  ADD ("flow", test_flow);
  return g_test_run ();
}
