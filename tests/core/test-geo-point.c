/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-geo-point.h"
#include "atlante-paths.h"

#include <math.h>

static const AtlanteGeoPoint rason = { 42.249, 130.3 };
static const AtlanteGeoPoint kursk = { 51.73, 36.19 };
static const AtlanteGeoPoint lima = { -12.05, -77.04 };
static const AtlanteGeoPoint tokyo = { 35.68, 139.69 };

static void
assert_near (double a, double b, double tolerance)
{
  if (!(fabs (a - b) <= tolerance))
    g_error ("%.9f is not within %g of %.9f", a, tolerance, b);
}

static void
test_valid (void)
{
  g_assert_true (atlante_geo_point_is_valid (rason));
  g_assert_true (atlante_geo_point_is_valid ((AtlanteGeoPoint) { -90, 180 }));
  g_assert_false (atlante_geo_point_is_valid ((AtlanteGeoPoint) { 90.001, 0 }));
  g_assert_false (atlante_geo_point_is_valid ((AtlanteGeoPoint) { 0, -180.001 }));
  g_assert_false (atlante_geo_point_is_valid ((AtlanteGeoPoint) { NAN, 0 }));
  g_assert_false (atlante_geo_point_is_valid ((AtlanteGeoPoint) { 0, INFINITY }));
}

static void
test_distance (void)
{
  /* A degree of a great circle, half a turn, and symmetry. */
  assert_near (atlante_geo_point_distance ((AtlanteGeoPoint) { 0, 0 }, (AtlanteGeoPoint) { 0, 1 }),
               111195.08, 0.01);
  assert_near (atlante_geo_point_distance ((AtlanteGeoPoint) { 0, 0 }, (AtlanteGeoPoint) { 0, 180 }),
               G_PI * ATLANTE_EARTH_RADIUS, 0.01);
  g_assert_cmpfloat (atlante_geo_point_distance (rason, rason), ==, 0.0);
  assert_near (atlante_geo_point_distance (rason, kursk), atlante_geo_point_distance (kursk, rason),
               1e-6);
  /* Right across the 180th meridian. */
  assert_near (atlante_geo_point_distance ((AtlanteGeoPoint) { 0, 179.5 },
                                           (AtlanteGeoPoint) { 0, -179.5 }), 111195.08, 0.01);
}

static void
test_bearing (void)
{
  assert_near (atlante_geo_point_bearing ((AtlanteGeoPoint) { 0, 0 }, (AtlanteGeoPoint) { 1, 0 }), 0,
               1e-9);
  assert_near (atlante_geo_point_bearing ((AtlanteGeoPoint) { 0, 0 }, (AtlanteGeoPoint) { 0, -1 }),
               270, 1e-9);
  assert_near (atlante_geo_point_bearing ((AtlanteGeoPoint) { 0, 179 }, (AtlanteGeoPoint) { 0, -179 }),
               90, 1e-9);
  g_assert_cmpstr (atlante_bearing_get_label (44, "en"), ==, "north-east");
  g_assert_cmpstr (atlante_bearing_get_label (359, "en"), ==, "north");
  g_assert_cmpstr (atlante_bearing_get_label (-91, "en"), ==, "west");
  g_assert_cmpstr (atlante_bearing_get_label (225, "it"), ==, "sud-ovest");
}

static void
test_great_circle (void)
{
  double whole = atlante_geo_point_distance (lima, tokyo);
  AtlanteGeoPoint pole = atlante_geo_point_interpolate ((AtlanteGeoPoint) { 0, 0 },
                                                        (AtlanteGeoPoint) { 0, 180 }, 0.5);

  for (int i = 0; i <= 10; i++)
    {
      AtlanteGeoPoint point = atlante_geo_point_interpolate (lima, tokyo, i / 10.0);

      g_assert_true (atlante_geo_point_is_valid (point));
      assert_near (atlante_geo_point_distance (lima, point), whole * i / 10.0, 0.01);
    }
  assert_near (pole.latitude, 90, 1e-6);
}

static void
test_destination (void)
{
  for (int bearing = 0; bearing < 360; bearing += 30)
    {
      AtlanteGeoPoint point = atlante_geo_point_destination (tokyo, bearing, 5000000);

      g_assert_true (atlante_geo_point_is_valid (point));
      assert_near (atlante_geo_point_distance (tokyo, point), 5000000, 0.01);
      assert_near (atlante_geo_point_bearing (tokyo, point), bearing, 1e-6);
    }
}

static void
assert_format (AtlanteGeoPoint point, int decimals, const char *language, const char *expected)
{
  g_autofree char *text = atlante_geo_point_format (point, decimals, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format (void)
{
  g_autofree char *plain = atlante_geo_point_format_plain (lima);

  assert_format (rason, 3, "en", "42.249°\u00a0N 130.300°\u00a0E");
  assert_format (rason, 3, "it", "42,249°\u00a0N 130,300°\u00a0E");
  assert_format (lima, 2, "en-GB", "12.05°\u00a0S 77.04°\u00a0W");
  assert_format (lima, 2, "it-IT", "12,05°\u00a0S 77,04°\u00a0O");
  assert_format (rason, 0, NULL, "42°\u00a0N 130°\u00a0E");
  g_assert_cmpstr (plain, ==, "-12.050000, -77.040000");
}

static void
assert_distance (double metres, const char *language, const char *expected)
{
  g_autofree char *text = atlante_distance_format (metres, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_format_distance (void)
{
  assert_distance (0, "en", "0\u00a0m");
  assert_distance (0.4, "en", "0\u00a0m");
  assert_distance (849.7, "en", "850\u00a0m");
  assert_distance (999.4, "en", "999\u00a0m");
  assert_distance (999.6, "en", "1.00\u00a0km");
  assert_distance (8534, "it", "8,53\u00a0km");
  assert_distance (9996, "en", "10.0\u00a0km");
  assert_distance (12345, "en", "12.3\u00a0km");
  assert_distance (99960, "en", "100\u00a0km");
  assert_distance (6049000, "it", "6\u202f050\u00a0km");
  assert_distance (20015000, "en", "20\u202f000\u00a0km");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  atlante_paths_init ();

  g_test_add_func ("/geo-point/valid", test_valid);
  g_test_add_func ("/geo-point/distance", test_distance);
  g_test_add_func ("/geo-point/bearing", test_bearing);
  g_test_add_func ("/geo-point/great-circle", test_great_circle);
  g_test_add_func ("/geo-point/destination", test_destination);
  g_test_add_func ("/geo-point/format", test_format);
  g_test_add_func ("/geo-point/format-distance", test_format_distance);

  return g_test_run ();
}
