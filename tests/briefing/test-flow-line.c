/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-flow-line.h"

#include <math.h>

static AtlanteGeoPoint
get_point (GPtrArray *lines, guint line, int index)
{
  GArray *points = g_ptr_array_index (lines, line);

  return g_array_index (points, AtlanteGeoPoint, index >= 0 ? (guint) index : points->len + index);
}

static void
assert_within_a_world (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      GArray *points = g_ptr_array_index (lines, i);

      g_assert_cmpuint (points->len, >=, 2);
      for (guint j = 1; j < points->len; j++)
        {
          AtlanteGeoPoint a = g_array_index (points, AtlanteGeoPoint, j - 1);
          AtlanteGeoPoint b = g_array_index (points, AtlanteGeoPoint, j);

          g_assert_true (atlante_geo_point_is_valid (b));
          g_assert_cmpfloat (fabs (a.longitude - b.longitude), <, 180);
          g_assert_cmpfloat (atlante_geo_point_distance (a, b), <, 100001);
        }
    }
}

static void
test_whole (void)
{
  AtlanteGeoPoint rason = { 42.249, 130.3 };
  AtlanteGeoPoint kursk = { 51.73, 36.19 };
  g_autoptr (GPtrArray) lines = atlante_flow_line_new (rason, kursk);

  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpfloat (get_point (lines, 0, 0).longitude, ==, rason.longitude);
  g_assert_cmpfloat (get_point (lines, 0, -1).latitude, ==, kursk.latitude);
  assert_within_a_world (lines);
}

/* Tokyo to Lima, both ways: cut once, at the same latitude on both sides. */
static void
test_cut (void)
{
  AtlanteGeoPoint tokyo = { 35.68, 139.69 };
  AtlanteGeoPoint lima = { -12.05, -77.04 };
  g_autoptr (GPtrArray) there = atlante_flow_line_new (tokyo, lima);
  g_autoptr (GPtrArray) back = atlante_flow_line_new (lima, tokyo);

  g_assert_cmpuint (there->len, ==, 2);
  g_assert_cmpfloat (get_point (there, 0, -1).longitude, ==, 180);
  g_assert_cmpfloat (get_point (there, 1, 0).longitude, ==, -180);
  g_assert_cmpfloat (get_point (there, 0, -1).latitude, ==, get_point (there, 1, 0).latitude);
  g_assert_cmpfloat (get_point (back, 0, -1).longitude, ==, -180);
  g_assert_cmpfloat_with_epsilon (get_point (there, 0, -1).latitude,
                                  get_point (back, 0, -1).latitude, 1e-9);
  assert_within_a_world (there);
  assert_within_a_world (back);
}

/* The crossing lies on the great circle: its distances to both ends add up to the whole. */
static void
test_crossing_is_on_the_circle (void)
{
  AtlanteGeoPoint tokyo = { 35.68, 139.69 };
  AtlanteGeoPoint washington = { 38.9, -77.04 };
  g_autoptr (GPtrArray) lines = atlante_flow_line_new (tokyo, washington);
  AtlanteGeoPoint middle = get_point (lines, 0, -1);

  g_assert_cmpfloat_with_epsilon (atlante_geo_point_distance (tokyo, middle)
                                      + atlante_geo_point_distance (middle, washington),
                                  atlante_geo_point_distance (tokyo, washington), 0.01);
}

static void
test_short (void)
{
  AtlanteGeoPoint point = { 10, 20 };
  AtlanteGeoPoint near = { 10.001, 20 };
  g_autoptr (GPtrArray) same = atlante_flow_line_new (point, point);
  g_autoptr (GPtrArray) lines = atlante_flow_line_new (point, near);

  g_assert_cmpuint (((GArray *) g_ptr_array_index (same, 0))->len, ==, 2);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (lines, 0))->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flow-line/whole", test_whole);
  g_test_add_func ("/flow-line/cut", test_cut);
  g_test_add_func ("/flow-line/crossing-is-on-the-circle", test_crossing_is_on_the_circle);
  g_test_add_func ("/flow-line/short", test_short);

  return g_test_run ();
}
