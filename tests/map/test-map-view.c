/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>

#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-go-to-popover.h"
#include "atlante-hover-card.h"
#include "atlante-map-mark.h"
#include "atlante-mercator.h"
#include "map-fixture.h"

typedef MapFixture Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  map_set_up (fixture, kase);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  map_tear_down (fixture);
}

static const char *
get_selected (Fixture *fixture)
{
  AtlanteItem *item = atlante_session_get_selection (fixture->session);

  return item != NULL ? atlante_item_get_id (item) : NULL;
}

static void
locate (Fixture *fixture, const char *id, int *x, int *y)
{
  double place_x, place_y;

  g_assert_true (
    atlante_map_view_locate (ATLANTE_MAP_VIEW (fixture->view), id, &place_x, &place_y));
  *x = (int) round (place_x);
  *y = (int) round (place_y);
}

/* The first view has the Pacific in its middle and all places in it. */
static void
test_first_view (Fixture *fixture, gconstpointer data)
{
  int kursk_x, lima_x, y;

  locate (fixture, "kursk", &kursk_x, &y);
  locate (fixture, "lima", &lima_x, &y);
  g_assert_cmpint (kursk_x, <, lima_x);
  locate (fixture, "pyongyang", &lima_x, &y);
}

static void
check_selection (Fixture *fixture, const char *id)
{
  double latitude, longitude, zoom, x, y;
  AtlanteGeoPoint center;
  AtlantePlace *place;

  atlante_session_select_id (fixture->session, id);
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, &zoom);
  place = ATLANTE_PLACE (atlante_case_lookup (atlante_session_get_case (fixture->session), id));
  latitude = atlante_place_get_location (place).latitude;
  longitude = atlante_place_get_location (place).longitude;
  g_assert_cmpfloat_with_epsilon (center.latitude, latitude, 1e-6);
  g_assert_cmpfloat_with_epsilon (center.longitude, longitude, 1e-6);
  g_assert_cmpfloat (zoom, >=, 3.5 - 1e-9);
  g_assert_true (atlante_map_view_locate (ATLANTE_MAP_VIEW (fixture->view), id, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, gtk_widget_get_width (fixture->view) / 2.0, 1);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  const char *places[] = { "rason", "kursk", "pyongyang", "lima", "taiwan-strait", "kurils" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    check_selection (fixture, places[i]);

  /* No selection: the map stays. */
  atlante_session_select (fixture->session, NULL);
  settle (fixture);
  atlante_map_view_show_all (ATLANTE_MAP_VIEW (fixture->view));
  settle (fixture);
  test_first_view (fixture, data);
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  AtlanteMapView *view = ATLANTE_MAP_VIEW (fixture->view);
  double zoom;

  atlante_map_view_go_to (view, (AtlanteGeoPoint){ 35, 135 }, 5);
  settle (fixture);
  atlante_map_view_zoom_in (view);
  atlante_map_view_zoom_in (view);
  settle (fixture);
  atlante_map_view_get_center (view, NULL, &zoom);
  g_assert_cmpfloat_with_epsilon (zoom, 7, 1e-9);
  for (int i = 0; i < 12; i++)
    atlante_map_view_zoom_out (view);
  settle (fixture);
  atlante_map_view_get_center (view, NULL, &zoom);
  g_assert_cmpfloat (zoom, <=, 1);
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkWidget *map = find_widget (fixture->view, SHUMATE_TYPE_MAP);

  g_assert_nonnull (map);
  gtk_test_accessible_assert_role (map, GTK_ACCESSIBLE_ROLE_GROUP);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (map),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
}

/* The description counts what is in sight, and follows. */
static void
test_description (Fixture *fixture, gconstpointer data)
{
  GtkWidget *map = find_widget (fixture->view, SHUMATE_TYPE_MAP);

  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ -55, -130 }, 6);
  settle (fixture);
  wait_for (700);
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "0 places in view");
  atlante_session_select_id (fixture->session, "lima");
  settle (fixture);
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ -12.05, -77.04 },
                          10);
  settle (fixture);
  wait_for (700);
  gtk_test_accessible_assert_property (map, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 place in view; selected: Lima");
}

/* An edit puts a new object in the place of what is selected: the map stays where it is. */
static void
test_edit_of_selection (Fixture *fixture, gconstpointer data)
{
  AtlanteMapView *view = ATLANTE_MAP_VIEW (fixture->view);
  g_autoptr (AtlanteJson) name = atlante_json_new_string ("Callao");
  g_autoptr (GError) error = NULL;
  AtlanteGeoPoint center;

  atlante_session_select_id (fixture->session, "lima");
  settle (fixture);
  atlante_map_view_go_to (view, (AtlanteGeoPoint){ 40, 20 }, 4);
  settle (fixture);
  atlante_command_set (atlante_session_get_editor (fixture->session), "places/lima/names/0/text", name,
                       NULL, &error);
  g_assert_no_error (error);
  settle (fixture);
  atlante_map_view_get_center (view, &center, NULL);
  g_assert_cmpfloat_with_epsilon (center.latitude, 40, 1e-6);
  g_assert_cmpfloat_with_epsilon (center.longitude, 20, 1e-6);
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  g_autofree char *click = NULL;
  g_autofree char *drag = NULL;
  AtlanteGeoPoint before, after;
  int x, y;

  if (skip_without_xdotool (fixture))
    return;

  locate (fixture, "lima", &x, &y);
  click = g_strdup_printf ("mousemove %d %d click 1", x + 5, y - 3);
  run_xdotool (fixture, click);
  g_assert_cmpstr (get_selected (fixture), ==, "lima");
  settle (fixture);

  /* A drag that begins on a place moves the map and selects nothing. */
  atlante_session_select (fixture->session, NULL);
  locate (fixture, "lima", &x, &y);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &before, NULL);
  drag = g_strdup_printf ("mousemove %d %d mousedown 1 mousemove_relative 20 0 sleep 0.1 "
                          "mousemove_relative 60 0 sleep 0.4 mouseup 1", x, y);
  run_xdotool (fixture, drag);
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &after, NULL);
  g_assert_cmpfloat (after.longitude, <, before.longitude - 1);
  g_assert_null (get_selected (fixture));

  /* The open sea. */
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ -20, -120 }, 6);
  settle (fixture);
  run_xdotool (fixture, "mousemove 450 250 click 1");
  g_assert_null (get_selected (fixture));
}

/* What of the world is at a point of the view, in world units. */
static void
get_world (Fixture *fixture, double x, double y, double *world_x, double *world_y)
{
  AtlanteGeoPoint center;
  double zoom;

  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, &zoom);
  atlante_mercator_project (center, world_x, world_y);
  *world_x += (x - gtk_widget_get_width (fixture->view) / 2.0) / (256 * exp2 (zoom));
  *world_y += (y - gtk_widget_get_height (fixture->view) / 2.0) / (256 * exp2 (zoom));
}

static void
test_double_click (Fixture *fixture, gconstpointer data)
{
  double zoom, x, y, x_after, y_after;

  if (skip_without_xdotool (fixture))
    return;

  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ -20, -120 }, 5);
  settle (fixture);
  get_world (fixture, 300, 250, &x, &y);
  run_xdotool (fixture, "mousemove 300 250 click --repeat 2 --delay 60 1");
  settle (fixture);
  get_world (fixture, 300, 250, &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x, x_after, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, y_after, 1e-6);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), NULL, &zoom);
  g_assert_cmpfloat_with_epsilon (zoom, 6, 1e-6);

  run_xdotool (fixture, "click 5");
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), NULL, &zoom);
  g_assert_cmpfloat_with_epsilon (zoom, 5.5, 1e-6);
  get_world (fixture, 300, 250, &x_after, &y_after);
  g_assert_cmpfloat_with_epsilon (x, x_after, 1e-6);
}

/* A drag goes on over the 180th meridian, and stops at a pole. */
static void
test_edges (Fixture *fixture, gconstpointer data)
{
  const char *west = "mousemove 700 300 mousedown 1 mousemove_relative -- -300 0 sleep 0.1 "
                     "mousemove_relative -- -200 0 sleep 0.4 mouseup 1";
  const char *south = "mousemove 450 60 mousedown 1 mousemove_relative 0 200 sleep 0.1 "
                      "mousemove_relative 0 250 sleep 0.4 mouseup 1";
  AtlanteGeoPoint center;

  if (skip_without_xdotool (fixture))
    return;

  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ 10, 175 }, 4);
  settle (fixture);
  run_xdotool (fixture, west);
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, NULL);
  g_assert_cmpfloat (center.longitude, >, -180);
  g_assert_cmpfloat (center.longitude, <, -120);

  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ 70, 20 }, 3);
  settle (fixture);
  for (int i = 0; i < 3; i++)
    run_xdotool (fixture, south);
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, NULL);
  g_assert_cmpfloat (center.latitude, >, 60);
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  GtkWidget *map = find_widget (fixture->view, SHUMATE_TYPE_MAP);
  AtlanteGeoPoint before, after;
  double zoom;

  if (skip_without_xdotool (fixture))
    return;

  run_xdotool (fixture, "mousemove 450 20");
  gtk_widget_grab_focus (map);
  run_xdotool (fixture, "key Tab");
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (map),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  run_xdotool (fixture, "key Tab key Return");
  g_assert_nonnull (get_selected (fixture));
  settle (fixture);

  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ 30, 100 }, 4);
  settle (fixture);
  run_xdotool (fixture, "key Right key Right key Down key plus");
  settle (fixture);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &after, &zoom);
  g_assert_cmpfloat (after.longitude, >, 105);
  g_assert_cmpfloat (after.latitude, <, 30);
  g_assert_cmpfloat_with_epsilon (zoom, 5, 1e-6);

  /* Home shows all again; Escape leaves the places, and the next Tab the map. */
  run_xdotool (fixture, "key Home");
  settle (fixture);
  test_first_view (fixture, data);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &before, NULL);
  run_xdotool (fixture, "key Tab key Escape");
  g_assert_true (gtk_widget_has_focus (map));
  run_xdotool (fixture, "key Tab");
  g_assert_false (gtk_widget_has_focus (map));
}

/* Where to go is typed: coordinates leave a mark and select nothing, a name of the case selects its
 * place, one of the base map only goes there. */
static void
test_go_to (Fixture *fixture, gconstpointer data)
{
  AtlanteMapView *view = ATLANTE_MAP_VIEW (fixture->view);
  AtlanteGeoPoint center;
  double zoom;

  if (skip_without_xdotool (fixture))
    return;

  run_xdotool (fixture, "mousemove 450 20 click 1");
  atlante_map_view_open_go_to (view);
  wait_for (200);
  run_xdotool (fixture, "type --delay 10 '12,05 S 77,04 W'");
  run_xdotool (fixture, "key Return");
  settle (fixture);
  atlante_map_view_get_center (view, &center, &zoom);
  g_assert_cmpfloat_with_epsilon (center.latitude, -12.05, 1e-6);
  g_assert_cmpfloat_with_epsilon (center.longitude, -77.04, 1e-6);
  g_assert_cmpfloat (zoom, >=, 5);
  g_assert_null (get_selected (fixture));
  g_assert_true (
    gtk_widget_get_visible (find_widget (fixture->view, ATLANTE_TYPE_MAP_MARK)));
  run_xdotool (fixture, "key Escape");
  g_assert_false (
    gtk_widget_get_visible (find_widget (fixture->view, ATLANTE_TYPE_MAP_MARK)));

  atlante_map_view_open_go_to (view);
  wait_for (200);
  run_xdotool (fixture, "type --delay 10 kuril");
  run_xdotool (fixture, "key Return");
  g_assert_cmpstr (get_selected (fixture), ==, "kurils");
  settle (fixture);

  atlante_map_view_open_go_to (view);
  wait_for (200);
  run_xdotool (fixture, "type --delay 10 nairobi");
  run_xdotool (fixture, "key Return");
  settle (fixture);
  atlante_map_view_get_center (view, &center, NULL);
  g_assert_cmpfloat_with_epsilon (center.latitude, -1.28, 0.2);
  g_assert_cmpfloat_with_epsilon (center.longitude, 36.8, 0.2);
  g_assert_cmpstr (get_selected (fixture), ==, "kurils");
}

/* The card comes after a rest, goes with Escape, and never lies over its symbol. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  GtkWidget *card = find_widget (fixture->view, ATLANTE_TYPE_HOVER_CARD);
  const char *places[] = { "lima", "washington", "kurils" };

  if (skip_without_xdotool (fixture))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *move = NULL;
      graphene_rect_t bounds;
      int x, y;

      locate (fixture, places[i], &x, &y);
      move = g_strdup_printf ("mousemove %d %d", x, y);
      run_xdotool (fixture, "mousemove 450 590");
      g_assert_false (gtk_widget_get_visible (card));
      run_xdotool (fixture, move);
      wait_for (450);
      g_assert_true (gtk_widget_get_visible (card));
      g_assert_true (gtk_widget_compute_bounds (card, fixture->view, &bounds));
      g_assert_false (graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT (x, y)));
      g_assert_cmpfloat (bounds.origin.x, >=, 0);
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 900);
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, 600);
    }
  gtk_widget_grab_focus (find_widget (fixture->view, SHUMATE_TYPE_MAP));
  run_xdotool (fixture, "key Escape");
  g_assert_false (gtk_widget_get_visible (card));

  /* The keyboard has one at once. */
  run_xdotool (fixture, "mousemove 450 590 key Tab");
  g_assert_true (gtk_widget_get_visible (card));
  run_xdotool (fixture, "key Escape");
  g_assert_false (gtk_widget_get_visible (card));
}

static void
read_text (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(char **) data != NULL;
}

/* The menu of a point by the keyboard: what it copies can be gone to. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  if (skip_without_xdotool (fixture))
    return;

  run_xdotool (fixture, "mousemove 450 20 click 1");
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ -20, -120 }, 6);
  settle (fixture);
  run_xdotool (fixture, "key shift+F10");
  wait_for (200);
  run_xdotool (fixture, "key Down key Down key Return");
  wait_for (200);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->view), NULL, read_text, &text);
  wait_until (is_there, &text);
  if (!g_str_has_prefix (text, "geo:-20.0") || strstr (text, ",-120.0") == NULL)
    g_error ("The menu copied “%s”", text);
}

/* More names than there is room for: the arrow keys bring each of them into sight. */
static void
test_go_to_by_arrows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover = find_widget (fixture->view, ATLANTE_TYPE_GO_TO_POPOVER);
  GtkListBox *list = GTK_LIST_BOX (find_widget (popover, GTK_TYPE_LIST_BOX));
  GtkWidget *scroller = find_widget (popover, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t area;

  if (skip_without_xdotool (fixture))
    return;

  atlante_map_view_open_go_to (ATLANTE_MAP_VIEW (fixture->view));
  wait_for (200);
  run_xdotool (fixture, "type s");
  wait_for (300);
  run_xdotool (fixture, "key --repeat 11 --delay 30 Down");
  wait_for (300);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 11);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_list_box_get_selected_row (list)),
                                            scroller, &area));
  g_assert_cmpfloat (area.origin.y, >=, 0);
  g_assert_cmpfloat (area.origin.y + area.size.height, <=, gtk_widget_get_height (scroller));
  run_xdotool (fixture, "key Escape");
}

/* Windows come and go while tiles are being painted. */
static void
test_short_lives (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 4; i++)
    {
      GtkWidget *window = gtk_window_new ();
      GtkWidget *view = atlante_map_view_new ();

      atlante_panel_set_session (ATLANTE_PANEL (view), fixture->session);
      gtk_window_set_child (GTK_WINDOW (window), view);
      gtk_window_set_default_size (GTK_WINDOW (window), 500 + 40 * i, 400);
      gtk_window_present (GTK_WINDOW (window));
      wait_for (20 * (guint) i);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  settle (fixture);
}

static void
test_dark (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  settle (fixture);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  settle (fixture);
}

#define ADD(name, function) \
  g_test_add ("/map/map-view/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  adw_init ();
  ADD ("first-view", test_first_view);
  ADD ("selection", test_selection);
  ADD ("zoom", test_zoom);
  ADD ("accessible", test_accessible);
  ADD ("description", test_description);
  ADD ("click", test_click);
  ADD ("double-click", test_double_click);
  ADD ("edit-of-selection", test_edit_of_selection);
  ADD ("edges", test_edges);
  ADD ("keyboard", test_keyboard);
  ADD ("go-to", test_go_to);
  ADD ("go-to-by-arrows", test_go_to_by_arrows);
  ADD ("card", test_card);
  ADD ("menu", test_menu);
  ADD ("short-lives", test_short_lives);
  ADD ("dark", test_dark);
  return g_test_run ();
}
