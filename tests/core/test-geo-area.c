/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-geo-area.h"

#include "atlante-items.h"

#include <math.h>


static const AtlanteGeoPoint square[] = { { 10, 20 }, { 10, 22 }, { 12, 22 }, { 12, 20 } };
/* Across the 180th meridian. */
static const AtlanteGeoPoint pacific[] = { { -5, 170 }, { 5, 170 }, { 5, -170 }, { -5, -170 } };
static const AtlanteGeoPoint arctic[] = { { 80, 0 }, { 80, 90 }, { 80, 180 }, { 80, -90 } };
static const AtlanteGeoPoint antarctic[] = { { -70, 0 }, { -70, -120 }, { -70, 120 } };
static const AtlanteGeoPoint eight[] = { { 0, 0 }, { 2, 2 }, { 2, 0 }, { 0, 2 } };
/* A square without its upper half's middle: the notch is outside. */
static const AtlanteGeoPoint notched[] = { { 0, 0 }, { 0, 4 }, { 4, 4 }, { 1, 2 }, { 4, 0 } };

#define N(area) G_N_ELEMENTS (area)

static gboolean
holds (const AtlanteGeoPoint *area, guint n, double latitude, double longitude)
{
  return atlante_geo_area_contains (area, n, (AtlanteGeoPoint) { latitude, longitude });
}

static void
test_contains (void)
{
  g_assert_true (holds (square, N (square), 11, 21));
  g_assert_false (holds (square, N (square), 11, 23));
  g_assert_false (holds (square, N (square), 9, 21));
  g_assert_false (holds (square, N (square), 13, 21));
  g_assert_true (holds (pacific, N (pacific), 0, 179));
  g_assert_true (holds (pacific, N (pacific), 0, -179));
  g_assert_true (holds (pacific, N (pacific), 4, 180));
  g_assert_false (holds (pacific, N (pacific), 0, 0));
  g_assert_false (holds (pacific, N (pacific), 0, -169));
  g_assert_true (holds (notched, N (notched), 0.5, 2));
  g_assert_false (holds (notched, N (notched), 3, 2));
  g_assert_true (holds (arctic, N (arctic), 90, 0));
  g_assert_true (holds (arctic, N (arctic), 81, -135));
  g_assert_false (holds (arctic, N (arctic), 79, 45));
  g_assert_true (holds (antarctic, N (antarctic), -89, 33));
  g_assert_false (holds (antarctic, N (antarctic), -60, 33));
}

static void
test_pole (void)
{
  g_assert_cmpint (atlante_geo_area_get_pole (square, N (square)), ==, 0);
  g_assert_cmpint (atlante_geo_area_get_pole (pacific, N (pacific)), ==, 0);
  g_assert_cmpint (atlante_geo_area_get_pole (arctic, N (arctic)), ==, 1);
  g_assert_cmpint (atlante_geo_area_get_pole (antarctic, N (antarctic)), ==, -1);
}

static void
assert_size (const AtlanteGeoPoint *area, guint n, double expected)
{
  g_assert_cmpfloat_with_epsilon (atlante_geo_area_get_size (area, n) / expected, 1, 1e-4);
}

/* Between two parallels and two meridians the size is known: R² Δλ (sin φ2 − sin φ1). */
static void
test_size (void)
{
  const double r2 = ATLANTE_EARTH_RADIUS * ATLANTE_EARTH_RADIUS;
  g_autofree AtlanteGeoPoint *back = g_new (AtlanteGeoPoint, N (square));

  assert_size (square, N (square),
               r2 * 2 * G_PI / 180 * (sin (12 * G_PI / 180) - sin (10 * G_PI / 180)));
  assert_size (pacific, N (pacific), r2 * 20 * G_PI / 180 * 2 * sin (5 * G_PI / 180));
  assert_size (arctic, N (arctic), r2 * 2 * G_PI * (1 - sin (80 * G_PI / 180)));
  assert_size (antarctic, N (antarctic), r2 * 2 * G_PI * (1 - sin (70 * G_PI / 180)));
  for (guint i = 0; i < N (square); i++)
    back[i] = square[N (square) - 1 - i];
  assert_size (back, N (square), atlante_geo_area_get_size (square, N (square)));
}

static void
assert_middle (const AtlanteGeoPoint *area, guint n, double latitude, double longitude)
{
  AtlanteGeoPoint middle = atlante_geo_area_get_middle (area, n);

  g_assert_cmpfloat_with_epsilon (middle.latitude, latitude, 1e-9);
  g_assert_cmpfloat_with_epsilon (cos ((middle.longitude - longitude) * G_PI / 180), 1, 1e-9);
  g_assert_true (atlante_geo_point_is_valid (middle));
}

static void
test_middle (void)
{
  static const AtlanteGeoPoint line[] = { { 0, 0 }, { 1, 1 }, { 2, 2 } };

  assert_middle (square, N (square), 11, 21);
  assert_middle (pacific, N (pacific), 0, 180);
  assert_middle (line, N (line), 1, 1);
  assert_middle (arctic, N (arctic), 90, 0);
}

static void
test_crosses (void)
{
  g_assert_true (atlante_geo_area_crosses (eight, N (eight)));
  g_assert_false (atlante_geo_area_crosses (square, N (square)));
  g_assert_false (atlante_geo_area_crosses (pacific, N (pacific)));
  g_assert_false (atlante_geo_area_crosses (notched, N (notched)));
  g_assert_false (atlante_geo_area_crosses (arctic, N (arctic)));
}

static void
test_unroll (void)
{
  g_autoptr (GArray) unrolled = atlante_geo_area_unroll (pacific, N (pacific));

  g_assert_cmpfloat (g_array_index (unrolled, AtlanteGeoPoint, 0).longitude, ==, 170);
  g_assert_cmpfloat (g_array_index (unrolled, AtlanteGeoPoint, 2).longitude, ==, 190);
}

static guint
read_corners (const char *location)
{
  g_autofree char *text = g_strdup_printf ("{\"id\": \"a\", \"kind\": \"area\", \"names\": [], "
                                           "\"location\": {%s}}", location);
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, NULL);
  g_autoptr (AtlanteItem) item = atlante_item_new (ATLANTE_ITEM_PLACE, json);
  guint n;

  g_assert_true ((atlante_place_get_area (ATLANTE_PLACE (item), &n) != NULL) == (n > 0));
  return n;
}

/* A place has all of the corners of its area or, of a broken one, none. */
static void
test_place (void)
{
#define HERE "\"latitude\": 1, \"longitude\": 2, \"precision\": \"region\""

  g_assert_cmpuint (read_corners (HERE ", \"area\": [[1, 2], [3, 4.5], [-90, 180]]"), ==, 3);
  g_assert_cmpuint (read_corners (HERE), ==, 0);
  g_assert_cmpuint (read_corners (HERE ", \"area\": null"), ==, 0);
  g_assert_cmpuint (read_corners (HERE ", \"area\": [[1, 2], [3, 4]]"), ==, 0);
  g_assert_cmpuint (read_corners (HERE ", \"area\": [[1, 2], [3, 4], [91, 0]]"), ==, 0);
  g_assert_cmpuint (read_corners (HERE ", \"area\": [[1, 2], [3, 4], [1, 2, 3]]"), ==, 0);
  g_assert_cmpuint (read_corners ("\"area\": [[1, 2], [3, 4], [5, 6]]"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geo-area/contains", test_contains);
  g_test_add_func ("/geo-area/pole", test_pole);
  g_test_add_func ("/geo-area/size", test_size);
  g_test_add_func ("/geo-area/middle", test_middle);
  g_test_add_func ("/geo-area/crosses", test_crosses);
  g_test_add_func ("/geo-area/unroll", test_unroll);
  g_test_add_func ("/geo-area/place", test_place);
  return g_test_run ();
}
