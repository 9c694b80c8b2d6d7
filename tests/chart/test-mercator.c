/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-chart-view.h"

static void
assert_near (double value,
             double expected,
             double tolerance)
{
  if (fabs (value - expected) > tolerance)
    g_error ("%.9f is not near %.9f", value, expected);
}

static void
test_known_points (void)
{
  double x, y;

  atlante_mercator_project ((AtlanteGeoPoint){ 0, 0 }, &x, &y);
  assert_near (x, 0.5, 1e-12);
  assert_near (y, 0.5, 1e-12);
  atlante_mercator_project ((AtlanteGeoPoint){ 85.0511287798066, -180 }, &x, &y);
  assert_near (x, 0, 1e-12);
  assert_near (y, 0, 1e-9);
  /* Pyongyang lies in the tile 13, 6 of zoom 4. */
  atlante_mercator_project ((AtlanteGeoPoint){ 39.02, 125.75 }, &x, &y);
  g_assert_cmpint ((int) (x * 16), ==, 13);
  g_assert_cmpint ((int) (y * 16), ==, 6);
}

static void
test_poles (void)
{
  double x, y;

  atlante_mercator_project ((AtlanteGeoPoint){ 90, 0 }, &x, &y);
  assert_near (y, 0, 1e-9);
  atlante_mercator_project ((AtlanteGeoPoint){ -90, 0 }, &x, &y);
  assert_near (y, 1, 1e-9);
  assert_near (atlante_mercator_unproject (0.5, -3).latitude, ATLANTE_MERCATOR_TOP_LATITUDE, 1e-9);
  assert_near (atlante_mercator_unproject (0.5, 7).latitude, -ATLANTE_MERCATOR_TOP_LATITUDE, 1e-9);
}

static void
test_round_trip (void)
{
  for (double latitude = -85; latitude <= 85; latitude += 8.5)
    for (double longitude = -180; longitude < 180; longitude += 11.25)
      {
        AtlanteGeoPoint point = { latitude, longitude }, back;
        double x, y;

        atlante_mercator_project (point, &x, &y);
        back = atlante_mercator_unproject (x, y);
        assert_near (back.latitude, latitude, 1e-9);
        assert_near (back.longitude, longitude, 1e-9);
        back = atlante_mercator_unproject (x - 2, y);
        assert_near (back.longitude, longitude, 1e-9);
      }
}

static void
test_tile (void)
{
  AtlanteChartView view;
  AtlanteGeoPoint corner;

  atlante_chart_view_init_tile (&view, 4, 13, 6, 256);
  assert_near (atlante_chart_view_get_zoom (&view), 4, 1e-12);
  corner = atlante_chart_view_unproject (&view, 0, 0);
  assert_near (corner.longitude, 112.5, 1e-9);
  assert_near (corner.latitude, 40.9798981, 1e-6);
  atlante_chart_view_init_tile (&view, 1, -1, 0, 256);
  assert_near (view.left, -0.5, 1e-12);
}

static void
test_view_takes_the_nearest_copy (void)
{
  AtlanteChartView view;
  double x, y;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 0, 175 }, 3, 400, 300);
  atlante_chart_view_project (&view, (AtlanteGeoPoint){ 0, -175 }, &x, &y);
  assert_near (x, 200 + 10.0 / 360 * 256 * 8, 1e-6);
  assert_near (y, 150, 1e-6);
}

static void
test_metres_per_pixel (void)
{
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 0, 0 }, 0, 256, 256);
  assert_near (atlante_chart_view_get_metres_per_pixel (&view, 0), 156367.79, 1);
  assert_near (atlante_chart_view_get_metres_per_pixel (&view, 60), 156367.79 / 2, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/mercator/known-points", test_known_points);
  g_test_add_func ("/chart/mercator/poles", test_poles);
  g_test_add_func ("/chart/mercator/round-trip", test_round_trip);
  g_test_add_func ("/chart/mercator/tile", test_tile);
  g_test_add_func ("/chart/mercator/nearest-copy", test_view_takes_the_nearest_copy);
  g_test_add_func ("/chart/mercator/metres-per-pixel", test_metres_per_pixel);
  return g_test_run ();
}
