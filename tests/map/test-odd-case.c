/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The map with what a case or an installation may be at worst: places at the poles and on the 180th
 * meridian, none at all, a circle as large as the world, a base map that is damaged. A warning ends
 * the test (G_DEBUG). */
#include <adwaita.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "atlante-build-folders.h"
#include "atlante-map-view.h"
#include "../atlante-test-case.h"
#include "display.h"

#define PLACE(id, latitude, longitude, more) \
  "{\"id\": \"" id "\", \"kind\": \"city\", \"names\": [{\"text\": \"" id "\", \"language\": \"en\"}], " \
  "\"location\": {\"latitude\": " latitude ", \"longitude\": " longitude \
  ", \"precision\": \"town\"" more "}}"
#define FLOW(from, to) \
  "{\"id\": \"" from "-" to "\", \"kind\": \"talks\", \"from\": \"" from "\", \"to\": \"" to \
  "\", \"claims\": []}"

typedef struct
{
  const char *name;
  const char *members;
} Odd;

static const Odd odds[] = {
  { "no-lists", "" },
  { "no-places", "\"places\": [], \"relations\": []" },
  { "one-place", "\"places\": [" PLACE ("alone", "0", "0", "") "]" },
  { "poles",
    "\"places\": [" PLACE ("north", "90", "0", "") ", " PLACE ("south", "-90", "0", "") ", "
    PLACE ("north-west", "90", "-180", "") ", " PLACE ("south-east", "-90", "180", "") ", "
    PLACE ("nearly", "89.9999999", "12", "") "], \"relations\": [" FLOW ("north", "south") ", "
    FLOW ("north-west", "south-east") ", " FLOW ("south", "nearly") "]" },
  { "one-pole", "\"places\": [" PLACE ("south", "-90", "77", "") "]" },
  { "date-line",
    "\"places\": [" PLACE ("east", "10", "180", "") ", " PLACE ("west", "10", "-180", "") ", "
    PLACE ("near", "-10", "179.9999999", "") ", " PLACE ("far", "-10", "-179.9999999", "") ", "
    PLACE ("middle", "0", "0", "") "], \"relations\": [" FLOW ("east", "west") ", "
    FLOW ("near", "far") ", " FLOW ("middle", "east") "]" },
  { "antipodes",
    "\"places\": [" PLACE ("here", "38.7", "125.7", "") ", " PLACE ("there", "-38.7", "-54.3", "")
    "], \"relations\": [" FLOW ("here", "there") ", " FLOW ("here", "here") "]" },
  { "radii",
    "\"places\": [" PLACE ("world", "10", "20", ", \"radius\": 20000000") ", "
    PLACE ("cap", "85", "170", ", \"radius\": 3000000") ", "
    PLACE ("pole", "-90", "0", ", \"radius\": 20000000") ", "
    PLACE ("dot", "10", "21", ", \"radius\": 1e-9") "]" },
  { "tiny", "\"places\": [" PLACE ("a", "1e-320", "-1e-320", "") ", " PLACE ("b", "5e-324", "0", "")
            ", " PLACE ("c", "-0.0", "1e-300", "") "]" },
};

static GtkWidget *window;
static GtkWidget *view;
static AtlanteSession *session;

static gboolean
is_settled (gpointer data)
{
  return gtk_widget_get_height (view) > 0 && atlante_map_view_is_settled (ATLANTE_MAP_VIEW (view));
}

static void
settle (void)
{
  wait_for (40);
  wait_until (is_settled, NULL);
}

static void
open_map (AtlanteCase *kase)
{
  session = atlante_session_new ();
  atlante_session_set_case (session, kase);
  view = atlante_map_view_new ();
  atlante_panel_set_session (ATLANTE_PANEL (view), session);
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 500);
  gtk_window_present (GTK_WINDOW (window));
  settle ();
}

static void
close_map (void)
{
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for (40);
  g_assert_null (view);
  g_clear_object (&session);
}

static void
assert_is_sensible (void)
{
  AtlanteGeoPoint point;
  double zoom;

  atlante_map_view_get_center (ATLANTE_MAP_VIEW (view), &point, &zoom);
  g_assert_true (isfinite (point.latitude) && isfinite (point.longitude) && isfinite (zoom));
  g_assert_cmpfloat (fabs (point.latitude), <, 85.06);
  g_assert_cmpfloat (zoom, >=, 0);
  g_assert_cmpfloat (zoom, <=, 12);
}

/* Selects each place, which flies there, and looks from far and near. */
static void
test_odd (gconstpointer data)
{
  const Odd *odd = data;
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (odd->members);

  open_map (kase);
  assert_is_sensible ();
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_PLACE); i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i);
      double x, y;

      atlante_session_select (session, item);
      settle ();
      assert_is_sensible ();
      /* A pole lies beyond the end of the map, where no window looks. */
      if (atlante_map_view_locate (ATLANTE_MAP_VIEW (view), atlante_item_get_id (item), &x, &y))
        g_assert_true (isfinite (x) && isfinite (y));
    }
  atlante_session_select (session, NULL);
  for (guint i = 0; i < 3; i++)
    atlante_map_view_zoom_in (ATLANTE_MAP_VIEW (view));
  settle ();
  atlante_map_view_show_all (ATLANTE_MAP_VIEW (view));
  settle ();
  assert_is_sensible ();
  close_map ();
}

static void
test_ends_of_the_world (void)
{
  static const AtlanteGeoPoint points[] = { { 90, 0 },   { -90, 0 },   { 90, 180 }, { -90, -180 },
                                            { 0, 180 },  { 0, -180 },  { 85, 179 }, { 0, 0 } };
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");

  open_map (kase);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (points); i++)
    {
      atlante_map_view_go_to (ATLANTE_MAP_VIEW (view), points[i / 2], i % 2 == 0 ? -5 : 50);
      settle ();
      assert_is_sensible ();
    }
  close_map ();
}

static gboolean
has_text (GtkWidget *root, const char *text)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_text (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
shows_notice (gpointer data)
{
  return has_text (view, data);
}

static void
copy_folder (const char *name, const char *to)
{
  g_autofree char *command =
    g_strdup_printf ("cp -r %s/data/%s %s", ATLANTE_SRCDIR, name, to);
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

/* @length: bytes of the base map that are left, 0 for no file at all; @text: what is said */
static void
check_base_map (gsize length, gsize changed_at, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("atlante-map-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "basemap", "world.atlasmap", NULL);
  g_autofree char *remove = g_strdup_printf ("rm -r %s", folder);
  g_autofree char *bytes = NULL;
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  gsize whole;
  double x, y;

  copy_folder ("basemap", folder);
  copy_folder ("viewpoints", folder);
  g_assert_true (g_file_get_contents (path, &bytes, &whole, NULL));
  if (changed_at != 0)
    bytes[changed_at] = (char) (bytes[changed_at] ^ 0x55);
  g_assert_cmpint (g_unlink (path), ==, 0);
  if (length != 0)
    g_assert_true (g_file_set_contents (path, bytes, (gssize) MIN (length, whole), NULL));
  g_setenv ("ATLANTE_DATADIR", folder, TRUE);

  open_map (kase);
  wait_until (shows_notice, (gpointer) text);
  g_assert_true (has_text (view, "Install the program again."));
  /* The places stand on a plain ground. */
  g_assert_true (atlante_map_view_locate (ATLANTE_MAP_VIEW (view), "pyongyang", &x, &y));
  close_map ();

  g_unsetenv ("ATLANTE_DATADIR");
  g_spawn_command_line_sync (remove, NULL, NULL, NULL, NULL);
}

static void
test_base_map_is_missing (void)
{
  check_base_map (0, 0, "world.atlasmap");
}

static void
test_base_map_is_cut (void)
{
  check_base_map (100000, 0, "100000");
}

static void
test_base_map_is_changed (void)
{
  check_base_map (G_MAXSIZE, 60000, "damaged");
}

static void
test_base_map_is_later (void)
{
  check_base_map (G_MAXSIZE, 8, "version");
}

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (odds); i++)
    {
      g_autofree char *path = g_strconcat ("/map/odd-case/", odds[i].name, NULL);

      g_test_add_data_func (path, &odds[i], test_odd);
    }
  g_test_add_func ("/map/odd-case/ends-of-the-world", test_ends_of_the_world);
  g_test_add_func ("/map/odd-case/base-map-is-missing", test_base_map_is_missing);
  g_test_add_func ("/map/odd-case/base-map-is-cut", test_base_map_is_cut);
  g_test_add_func ("/map/odd-case/base-map-is-changed", test_base_map_is_changed);
  g_test_add_func ("/map/odd-case/base-map-is-later", test_base_map_is_later);
  return g_test_run ();
}
