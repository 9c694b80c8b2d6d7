/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-case-loader.h"
#include "atlante-command.h"
#include "atlante-paths.h"
#include "atlante-place-layer.h"
#include "atlante-reference-source.h"
#include "display.h"

typedef struct
{
  GtkWidget *window;
  ShumateViewport *viewport;
  AtlantePlaceLayer *layer;
  AtlanteSession *session;
} Fixture;

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static void
look_at (Fixture *fixture, double latitude, double longitude, double zoom)
{
  shumate_viewport_set_zoom_level (fixture->viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), latitude, longitude);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  GtkWidget *map = g_object_new (SHUMATE_TYPE_MAP, NULL);

  g_assert_no_error (error);
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "it");
  atlante_session_set_case (fixture->session, kase);
  fixture->viewport = shumate_map_get_viewport (SHUMATE_MAP (map));
  atlante_reference_source_install (fixture->viewport);
  fixture->layer = atlante_place_layer_new (fixture->viewport);
  atlante_place_layer_set_session (fixture->layer, fixture->session);
  shumate_map_add_layer (SHUMATE_MAP (map), SHUMATE_LAYER (fixture->layer));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), map);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (has_size, fixture->layer);
  look_at (fixture, 40, 130, 4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
}

static void
test_pick (Fixture *fixture, gconstpointer data)
{
  double x, y;
  AtlanteItem *item;

  g_assert_true (atlante_place_layer_locate (fixture->layer, "rason", &x, &y));
  item = atlante_place_layer_pick (fixture->layer, x, y);
  g_assert_nonnull (item);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "rason");
  /* A generous target, towards the sea where nothing else is. */
  item = atlante_place_layer_pick (fixture->layer, x + 12, y + 4);
  g_assert_nonnull (item);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "rason");

  /* The open sea south of Japan. */
  look_at (fixture, 20, 145, 6);
  g_assert_null (atlante_place_layer_pick (fixture->layer, 450, 300));
  g_assert_false (atlante_place_layer_locate (fixture->layer, "lima", &x, &y));
  g_assert_false (atlante_place_layer_locate (fixture->layer, "no-such-place", &x, &y));
}

/* On the other side of the 180th meridian the world goes on. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  double x, y;

  look_at (fixture, 30, -150, 3);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "tokyo", &x, &y));
  g_assert_cmpfloat (x, <, 450);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "washington", &x, &y));
  g_assert_cmpfloat (x, >, 450);
}

static guint n_focus_moves;

static void
on_focus_moved (AtlantePlaceLayer *layer)
{
  n_focus_moves++;
}

static void
test_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) forward = g_ptr_array_new ();
  guint n = 0;

  n_focus_moves = 0;
  g_signal_connect (fixture->layer, "focus-moved", G_CALLBACK (on_focus_moved), NULL);
  g_assert_null (atlante_place_layer_get_focused (fixture->layer));
  while (atlante_place_layer_step (fixture->layer, TRUE))
    {
      AtlantePlace *place = atlante_place_layer_get_focused (fixture->layer);

      g_assert_false (g_ptr_array_find (forward, place, NULL));
      g_ptr_array_add (forward, place);
    }
  g_assert_cmpuint (forward->len, >=, 5);
  g_assert_cmpuint (n_focus_moves, ==, forward->len + 1);
  g_assert_null (atlante_place_layer_get_focused (fixture->layer));

  while (atlante_place_layer_step (fixture->layer, FALSE))
    {
      n++;
      g_assert_true (atlante_place_layer_get_focused (fixture->layer) ==
                     g_ptr_array_index (forward, forward->len - n));
    }
  g_assert_cmpuint (n, ==, forward->len);
}

static void
test_n_places (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (atlante_place_layer_get_n_places (fixture->layer), >=, 20);
}

/* Nothing to show, and back again. */
static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = g_object_ref (atlante_session_get_case (fixture->session));
  double x, y;

  atlante_session_set_case (fixture->session, NULL);
  g_assert_false (atlante_place_layer_locate (fixture->layer, "rason", &x, &y));
  g_assert_null (atlante_place_layer_pick (fixture->layer, 450, 300));
  g_assert_false (atlante_place_layer_step (fixture->layer, TRUE));
  g_assert_cmpuint (atlante_place_layer_get_n_places (fixture->layer), ==, 0);
  wait_for (50);
  atlante_place_layer_set_session (fixture->layer, NULL);
  wait_for (50);
  atlante_session_set_case (fixture->session, kase);
  atlante_place_layer_set_session (fixture->layer, fixture->session);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "rason", &x, &y));
}

static void
test_query (Fixture *fixture, gconstpointer data)
{
  double x, y;

  atlante_session_set_query (fixture->session, "라선");
  wait_for (50);
  /* What does not match steps back, and stays where it is. */
  g_assert_true (atlante_place_layer_locate (fixture->layer, "pyongyang", &x, &y));
  atlante_session_set_query (fixture->session, "");
  wait_for (50);
}

static void
set_latitude (Fixture *fixture, const char *value)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autoptr (AtlanteJson) json = atlante_json_parse (value, -1, NULL);
  g_autoptr (GError) error = NULL;

  atlante_command_set (editor, "places/rason/location/latitude", json, NULL, &error);
  g_assert_no_error (error);
}

static void
on_edited (AtlantePlaceLayer *layer, guint *n)
{
  (*n)++;
}

/* What is edited moves at once, there and back, and stays under the pointer and the keyboard. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  guint n = atlante_place_layer_get_n_places (fixture->layer), n_edits = 0;
  double x, y, now_x, now_y;

  g_signal_connect (fixture->layer, "edited", G_CALLBACK (on_edited), &n_edits);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "rason", &x, &y));
  atlante_place_layer_set_focused (fixture->layer,
                                   ATLANTE_PLACE (atlante_case_lookup (kase, "rason")));
  atlante_place_layer_set_hovered (fixture->layer, atlante_case_lookup (kase, "rason"));
  wait_for (50);

  set_latitude (fixture, "44.5");
  g_assert_cmpuint (n_edits, ==, 1);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "rason", &now_x, &now_y));
  g_assert_cmpfloat_with_epsilon (now_x, x, 0.01);
  g_assert_cmpfloat (now_y, <, y - 20);
  g_assert_true ((AtlanteItem *) atlante_place_layer_get_focused (fixture->layer) ==
                 atlante_case_lookup (kase, "rason"));
  wait_for (50);

  g_assert_true (atlante_command_remove (editor, atlante_case_lookup (kase, "rason"), NULL));
  g_assert_false (atlante_place_layer_locate (fixture->layer, "rason", &now_x, &now_y));
  g_assert_null (atlante_place_layer_get_focused (fixture->layer));
  g_assert_cmpuint (atlante_place_layer_get_n_places (fixture->layer), ==, n - 1);
  wait_for (50);

  while (atlante_editor_can_undo (editor))
    atlante_editor_undo (editor);
  g_assert_true (atlante_place_layer_locate (fixture->layer, "rason", &now_x, &now_y));
  g_assert_cmpfloat_with_epsilon (now_y, y, 0.01);
  g_assert_cmpuint (atlante_place_layer_get_n_places (fixture->layer), ==, n);
  wait_for (50);
}

#define ADD(name, function) \
  g_test_add ("/map/place-layer/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("pick", test_pick);
  ADD ("copies", test_copies);
  ADD ("step", test_step);
  ADD ("n-places", test_n_places);
  ADD ("no-case", test_no_case);
  ADD ("query", test_query);
  ADD ("edits", test_edits);
  return g_test_run ();
}
