/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-camera.h"
#include "atlante-mercator.h"
#include "atlante-reference-source.h"
#include "display.h"

typedef struct
{
  GtkWidget *window;
  ShumateMap *map;
  ShumateViewport *viewport;
  AtlanteCamera *camera;
} Fixture;

static gboolean
has_size (gpointer data)
{
  return gtk_widget_get_height (data) > 0 && gtk_widget_get_mapped (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->map = g_object_new (SHUMATE_TYPE_MAP, NULL);
  fixture->viewport = shumate_map_get_viewport (fixture->map);
  atlante_reference_source_install (fixture->viewport);
  fixture->camera = atlante_camera_new (GTK_WIDGET (fixture->map), fixture->viewport);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->map));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 600, 500);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (has_size, fixture->map);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->camera);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
look_at (Fixture *fixture, double latitude, double longitude, double zoom)
{
  AtlanteMapPose pose = atlante_map_pose_new ((AtlanteGeoPoint){ latitude, longitude }, zoom);

  atlante_camera_jump_to (fixture->camera, &pose);
}

static double
get_latitude (Fixture *fixture)
{
  return shumate_location_get_latitude (SHUMATE_LOCATION (fixture->viewport));
}

static double
get_longitude (Fixture *fixture)
{
  return shumate_location_get_longitude (SHUMATE_LOCATION (fixture->viewport));
}

/* What the library's drag does at a pole: it comes in at the other one. */
static void
test_poles (Fixture *fixture, gconstpointer data)
{
  double edge, y, x;

  look_at (fixture, 60, 20, 4);
  for (double latitude = 60; latitude <= 84; latitude += 4)
    shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), latitude, 20);
  edge = get_latitude (fixture);
  atlante_mercator_project ((AtlanteGeoPoint){ edge, 20 }, &x, &y);
  g_assert_cmpfloat_with_epsilon (
    y, gtk_widget_get_height (GTK_WIDGET (fixture->map)) / 2.0 / (256 * 16), 1e-9);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), -82.5, 20);
  g_assert_cmpfloat_with_epsilon (get_latitude (fixture), edge, 1e-6);

  look_at (fixture, -60, 20, 4);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), -84, 20);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 84, 20);
  g_assert_cmpfloat (get_latitude (fixture), <, -60);
}

/* The world is lower than the map: it stands in the middle and does not move up and down. */
static void
test_small_world (Fixture *fixture, gconstpointer data)
{
  look_at (fixture, 40, 140, ATLANTE_MAP_MIN_ZOOM);
  g_assert_cmpfloat_with_epsilon (get_latitude (fixture), 0, 1e-6);
  atlante_camera_pan_by (fixture->camera, 0, 100);
  g_assert_cmpfloat_with_epsilon (get_latitude (fixture), 0, 1e-6);
  /* A pinch of the library minds whole levels only. */
  shumate_viewport_set_zoom_level (fixture->viewport, 0.2);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (fixture->viewport), ==, ATLANTE_MAP_MIN_ZOOM);
}

static void
test_pan (Fixture *fixture, gconstpointer data)
{
  look_at (fixture, 0, 179, 4);
  atlante_camera_pan_by (fixture->camera, 256 * 16 / 180.0, 0);
  g_assert_cmpfloat_with_epsilon (get_longitude (fixture), -179, 1e-6);
}

/* What is under the pointer stays there. */
static void
test_zoom_about_point (Fixture *fixture, gconstpointer data)
{
  double before_lat, before_lon, after_lat, after_lon;

  look_at (fixture, 40, 179, 4);
  shumate_viewport_widget_coords_to_location (fixture->viewport, GTK_WIDGET (fixture->map), 450, 90,
                                              &before_lat, &before_lon);
  atlante_camera_zoom_to (fixture->camera, 6, 450, 90, FALSE);
  shumate_viewport_widget_coords_to_location (fixture->viewport, GTK_WIDGET (fixture->map), 450, 90,
                                              &after_lat, &after_lon);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (fixture->viewport), ==, 6);
  g_assert_cmpfloat_with_epsilon (before_lat, after_lat, 1e-6);
  g_assert_cmpfloat_with_epsilon (fmod (before_lon + 360, 360), fmod (after_lon + 360, 360), 1e-6);
}

static void
check_longitude (Fixture *fixture)
{
  g_assert_cmpfloat (fabs (get_longitude (fixture)), >=, 165);
}

static gboolean
rests (gpointer data)
{
  return !atlante_camera_is_moving (data);
}

static void
test_flight_over_antimeridian (Fixture *fixture, gconstpointer data)
{
  AtlanteMapPose pose = atlante_map_pose_new ((AtlanteGeoPoint){ 10, -170 }, 4);
  gint64 start;

  look_at (fixture, 10, 170, 4);
  g_signal_connect_swapped (fixture->viewport, "notify::longitude", G_CALLBACK (check_longitude),
                            fixture);
  start = g_get_monotonic_time ();
  atlante_camera_fly_to (fixture->camera, &pose);
  g_assert_true (atlante_camera_is_moving (fixture->camera));
  wait_until (rests, fixture->camera);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 550 * 1000);
  g_assert_cmpfloat_with_epsilon (get_longitude (fixture), -170, 1e-6);
}

static void
test_no_animations (Fixture *fixture, gconstpointer data)
{
  AtlanteMapPose pose = atlante_map_pose_new ((AtlanteGeoPoint){ 42, 130 }, 5);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  atlante_camera_fly_to (fixture->camera, &pose);
  g_assert_false (atlante_camera_is_moving (fixture->camera));
  g_assert_cmpfloat_with_epsilon (get_longitude (fixture), 130, 1e-6);
  atlante_camera_glide (fixture->camera, 900, 0);
  g_assert_false (atlante_camera_is_moving (fixture->camera));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
}

static void
test_stop (Fixture *fixture, gconstpointer data)
{
  AtlanteMapPose pose = atlante_map_pose_new ((AtlanteGeoPoint){ 42, 130 }, 5);

  look_at (fixture, 10, 30, 4);
  g_assert_false (atlante_camera_stop (fixture->camera));
  atlante_camera_fly_to (fixture->camera, &pose);
  wait_for (200);
  g_assert_true (atlante_camera_stop (fixture->camera));
  g_assert_false (atlante_camera_is_moving (fixture->camera));
  g_assert_cmpfloat (get_longitude (fixture), <, 130);

  /* A flick without speed, as a click ends with, stops nothing. */
  atlante_camera_fly_to (fixture->camera, &pose);
  atlante_camera_glide (fixture->camera, 3, 0);
  g_assert_false (atlante_camera_is_gliding (fixture->camera));
  g_assert_true (atlante_camera_is_moving (fixture->camera));
  atlante_camera_glide (fixture->camera, 900, 0);
  g_assert_true (atlante_camera_is_gliding (fixture->camera));
  wait_until (rests, fixture->camera);
}

#define ADD(name, function) \
  g_test_add ("/map/camera/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("poles", test_poles);
  ADD ("small-world", test_small_world);
  ADD ("pan", test_pan);
  ADD ("zoom-about-point", test_zoom_about_point);
  ADD ("flight-over-antimeridian", test_flight_over_antimeridian);
  ADD ("no-animations", test_no_animations);
  ADD ("stop", test_stop);
  return g_test_run ();
}
