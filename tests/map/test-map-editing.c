/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-command.h"
#include "atlante-map-pick-bar.h"
#include "map-fixture.h"

/* What a user changes on the map: points and areas are picked, places moved and made. */

typedef MapFixture Fixture;

static GArray *picked;      /* of AtlanteGeoPoint */
static guint n_picks;       /* how often something was told to be picked, or nothing */

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  picked = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));
  n_picks = 0;
  map_set_up (fixture, kase);
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ 50, 36 }, 5);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  map_tear_down (fixture);
  g_clear_pointer (&picked, g_array_unref);
}

/* Input as from a user: GTK cannot make events itself. */
static void
run (Fixture *fixture, const char *format, ...)
{
  g_autofree char *arguments = NULL;
  va_list args;

  va_start (args, format);
  arguments = g_strdup_vprintf (format, args);
  va_end (args);
  run_xdotool (fixture, arguments);
}

static gboolean
bar_is_shown (Fixture *fixture)
{
  return gtk_widget_get_mapped (find_widget (fixture->view, ATLANTE_TYPE_MAP_PICK_BAR));
}

static void
on_picked (const AtlanteGeoPoint *points, guint n, gpointer data)
{
  n_picks++;
  g_array_set_size (picked, 0);
  if (n > 0)
    g_array_append_vals (picked, points, n);
}

static void
pick (Fixture *fixture, AtlantePickShape shape)
{
  atlante_session_pick (fixture->session, shape, "Click where Kursk lies", on_picked, NULL, NULL);
  wait_for (100);
  g_assert_true (bar_is_shown (fixture));
}

static AtlanteGeoPoint
get_picked (guint index)
{
  g_assert_cmpuint (index, <, picked->len);
  return g_array_index (picked, AtlanteGeoPoint, index);
}

static const char *
get_selected (Fixture *fixture)
{
  AtlanteItem *item = atlante_session_get_selection (fixture->session);

  return item != NULL ? atlante_item_get_id (item) : NULL;
}

/* At zoom 5 a pixel is 0.044 degrees wide. */
#define NEAR 0.03

static void
test_pick_point (Fixture *fixture, gconstpointer data)
{
  AtlanteGeoPoint point;

  if (skip_without_xdotool (fixture))
    return;
  pick (fixture, ATLANTE_PICK_POINT);
  /* The map can still be moved: that is no click. */
  run (fixture, "mousemove 300 450 mousedown 1 mousemove_relative 20 0 sleep 0.1 "
                "mousemove_relative 60 10 sleep 0.4 mouseup 1");
  g_assert_cmpuint (n_picks, ==, 0);
  atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->view), (AtlanteGeoPoint){ 50, 36 }, 5);
  settle (fixture);
  run (fixture, "mousemove 450 300 click 1");
  g_assert_cmpuint (n_picks, ==, 1);
  point = get_picked (0);
  g_assert_cmpfloat_with_epsilon (point.latitude, 50, NEAR);
  g_assert_cmpfloat_with_epsilon (point.longitude, 36, NEAR);
  /* As precise as a pixel, no more. */
  g_assert_cmpfloat_with_epsilon (point.latitude * 100, round (point.latitude * 100), 1e-6);
  g_assert_false (bar_is_shown (fixture));
  g_assert_null (get_selected (fixture));
}

static void
test_pick_by_keyboard (Fixture *fixture, gconstpointer data)
{
  AtlanteGeoPoint point;

  if (skip_without_xdotool (fixture))
    return;
  run (fixture, "mousemove 450 20");
  pick (fixture, ATLANTE_PICK_POINT);
  run (fixture, "key Right key Right");
  settle (fixture);
  run (fixture, "key Return");
  g_assert_cmpuint (n_picks, ==, 1);
  point = get_picked (0);
  g_assert_cmpfloat_with_epsilon (point.latitude, 50, NEAR);
  g_assert_cmpfloat_with_epsilon (point.longitude, 36 + 128 * 360 / 8192.0, NEAR);

  pick (fixture, ATLANTE_PICK_POINT);
  run (fixture, "key Escape");
  g_assert_cmpuint (n_picks, ==, 2);
  g_assert_cmpuint (picked->len, ==, 0);
  g_assert_false (bar_is_shown (fixture));
}

static void
test_pick_area (Fixture *fixture, gconstpointer data)
{
  if (skip_without_xdotool (fixture))
    return;
  pick (fixture, ATLANTE_PICK_AREA);
  run (fixture, "mousemove 400 250 click 1");
  run (fixture, "mousemove 500 250 click 1");
  /* Two are no area. */
  run (fixture, "key Return");
  g_assert_cmpuint (n_picks, ==, 0);
  run (fixture, "mousemove 600 350 click 1");
  run (fixture, "key BackSpace");
  run (fixture, "mousemove 500 350 click 1");
  run (fixture, "mousemove 400 350 click --repeat 2 --delay 60 1");
  g_assert_cmpuint (n_picks, ==, 1);
  g_assert_cmpuint (picked->len, ==, 4);
  g_assert_cmpfloat (get_picked (0).latitude, >, 50);
  g_assert_cmpfloat_with_epsilon (get_picked (2).longitude, 36 + 50 * 360 / 8192.0, NEAR);
  g_assert_cmpfloat_with_epsilon (get_picked (3).longitude, 36 - 50 * 360 / 8192.0, NEAR);
  g_assert_false (bar_is_shown (fixture));
}

/* With the middle of the map, which the arrow keys move. */
static void
test_pick_area_by_keyboard (Fixture *fixture, gconstpointer data)
{
  if (skip_without_xdotool (fixture))
    return;
  run (fixture, "mousemove 450 20");
  pick (fixture, ATLANTE_PICK_AREA);
  run (fixture, "key space key Right");
  settle (fixture);
  run (fixture, "key space key Down");
  settle (fixture);
  run (fixture, "key space key Return");
  g_assert_cmpuint (n_picks, ==, 1);
  g_assert_cmpuint (picked->len, ==, 3);
  g_assert_cmpfloat (get_picked (1).longitude, >, get_picked (0).longitude + 2);
  g_assert_cmpfloat (get_picked (2).latitude, <, get_picked (1).latitude - 1);
}

/* --- moving --- */

static void
locate (Fixture *fixture, const char *id, int *x, int *y)
{
  double place_x, place_y;

  g_assert_true (
    atlante_map_view_locate (ATLANTE_MAP_VIEW (fixture->view), id, &place_x, &place_y));
  *x = (int) round (place_x);
  *y = (int) round (place_y);
}

static AtlanteGeoPoint
get_location (Fixture *fixture, const char *id)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  return atlante_place_get_location (ATLANTE_PLACE (atlante_case_lookup (kase, id)));
}

static void
edit (Fixture *fixture, const char *id)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  atlante_session_edit (fixture->session, atlante_case_lookup (kase, id));
  settle (fixture);
}

static void
assert_at (Fixture *fixture, const char *id, int x, int y)
{
  int now_x, now_y;

  locate (fixture, id, &now_x, &now_y);
  g_assert_cmpint (abs (now_x - x), <=, 1);
  g_assert_cmpint (abs (now_y - y), <=, 1);
}

static void
test_drag (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteGeoPoint before = get_location (fixture, "kursk"), center, now;
  int x, y;

  if (skip_without_xdotool (fixture))
    return;
  edit (fixture, "kursk");
  locate (fixture, "kursk", &x, &y);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, NULL);
  run (fixture, "mousemove %d %d mousedown 1 mousemove_relative 20 0 sleep 0.1 "
                "mousemove_relative 40 30 sleep 0.2 mouseup 1", x, y);
  assert_at (fixture, "kursk", x + 60, y + 30);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &now, NULL);
  g_assert_cmpfloat (now.longitude, ==, center.longitude);
  g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, "Move Kursk");
  /* It is one step, and can be taken back. */
  atlante_editor_undo (editor);
  g_assert_cmpfloat (get_location (fixture, "kursk").latitude, ==, before.latitude);
  g_assert_cmpfloat (get_location (fixture, "kursk").longitude, ==, before.longitude);
  g_assert_false (atlante_editor_can_undo (editor));

  /* Escape on the way leaves it where it was. */
  run (fixture, "mousemove %d %d mousedown 1 mousemove_relative 20 0 sleep 0.1 "
                "mousemove_relative 40 30 sleep 0.2 key Escape mouseup 1", x, y);
  g_assert_false (atlante_editor_can_undo (editor));
  assert_at (fixture, "kursk", x, y);
}

/* What is not edited is no handle: the map moves. */
static void
test_drag_of_others (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  AtlanteGeoPoint center, now;
  int x, y;

  if (skip_without_xdotool (fixture))
    return;
  atlante_session_select (fixture->session, atlante_case_lookup (kase, "kursk"));
  settle (fixture);
  locate (fixture, "kursk", &x, &y);
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &center, NULL);
  run (fixture, "mousemove %d %d mousedown 1 mousemove_relative 20 0 sleep 0.1 "
                "mousemove_relative 40 30 sleep 0.4 mouseup 1", x, y);
  settle (fixture);
  g_assert_false (atlante_editor_can_undo (editor));
  atlante_map_view_get_center (ATLANTE_MAP_VIEW (fixture->view), &now, NULL);
  g_assert_cmpfloat (now.longitude, <, center.longitude - 1);
}

static void
test_move_by_keyboard (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  int x, y;

  if (skip_without_xdotool (fixture))
    return;
  edit (fixture, "kursk");
  run (fixture, "mousemove 20 200 click 1");
  edit (fixture, "kursk");
  locate (fixture, "kursk", &x, &y);
  run (fixture, "key ctrl+Right key ctrl+Right key ctrl+Up key ctrl+shift+Up");
  assert_at (fixture, "kursk", x + 16, y - 9);
  atlante_editor_undo (editor);
  assert_at (fixture, "kursk", x, y);
  g_assert_false (atlante_editor_can_undo (editor));
}

/* --- the menu --- */

static gboolean
menu_has (Fixture *fixture, const char *text)
{
  return atlante_test_find_text (fixture->view, text) != NULL;
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  int x, y;

  if (skip_without_xdotool (fixture))
    return;
  /* Nothing is selected: nothing can come here. */
  run (fixture, "mousemove 600 420 click 3");
  wait_for (300);
  g_assert_true (menu_has (fixture, "New Place Here"));
  g_assert_false (menu_has (fixture, "Move Kursk Here"));
  run (fixture, "key Escape");
  wait_for (300);

  atlante_session_select (fixture->session, atlante_case_lookup (kase, "kursk"));
  settle (fixture);
  run (fixture, "mousemove 600 420 click 3");
  wait_for (300);
  g_assert_true (menu_has (fixture, "Move Kursk Here"));
  run (fixture, "key m");
  wait_for (300);
  assert_at (fixture, "kursk", 600, 420);
  g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, "Move Kursk");
  atlante_editor_undo (editor);

  /* On a symbol it is about that place. */
  locate (fixture, "kursk", &x, &y);
  run (fixture, "mousemove %d %d click 3", x, y);
  wait_for (300);
  g_assert_true (menu_has (fixture, "Edit Kursk"));
  g_assert_false (menu_has (fixture, "Move Kursk Here"));
  run (fixture, "key d");
  g_assert_true (atlante_session_get_edited (fixture->session)
                 == atlante_case_lookup (kase, "kursk"));

  /* While something is to be picked there is no menu. */
  pick (fixture, ATLANTE_PICK_POINT);
  run (fixture, "mousemove 600 420 click 3");
  wait_for (300);
  g_assert_false (menu_has (fixture, "New Place Here"));
}

#define ADD(name, function) \
  g_test_add ("/map/editing/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  adw_init ();
  ADD ("pick-point", test_pick_point);
  ADD ("pick-by-keyboard", test_pick_by_keyboard);
  ADD ("pick-area", test_pick_area);
  ADD ("pick-area-by-keyboard", test_pick_area_by_keyboard);
  ADD ("drag", test_drag);
  ADD ("drag-of-others", test_drag_of_others);
  ADD ("move-by-keyboard", test_move_by_keyboard);
  ADD ("menu", test_menu);
  return g_test_run ();
}
