/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-area-rings.h"

#include <math.h>

static const AtlanteGeoPoint square[] = { { 10, 20 }, { 12, 20 }, { 12, 22 }, { 10, 22 } };
static const AtlanteGeoPoint pacific[] = { { -5, 170 }, { 5, 170 }, { 5, -170 }, { -5, -170 } };
static const AtlanteGeoPoint arctic[] = { { 80, 10 }, { 80, 130 }, { 80, -110 } };

static char *
to_text (const AtlanteGeoPoint *corners, guint n)
{
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (corners, n);

  return atlante_area_rings_dup_text (rings);
}

/* Closed, and against the clock whichever way it was drawn. */
static void
test_plain (void)
{
  g_autofree char *text = to_text (square, 4);
  const AtlanteGeoPoint back[] = { square[3], square[2], square[1], square[0] };
  g_autofree char *other = to_text (back, 4);

  g_assert_cmpstr (text, ==, "POLYGON ((20 10, 22 10, 22 12, 20 12, 20 10))");
  g_assert_cmpstr (other, ==, "POLYGON ((22 10, 22 12, 20 12, 20 10, 22 10))");
}

static double
get_size (GPtrArray *rings)
{
  double size = 0;

  for (guint i = 0; i < rings->len; i++)
    {
      GArray *ring = g_ptr_array_index (rings, i);

      for (guint j = 0; j < ring->len; j++)
        g_assert_cmpfloat (fabs (g_array_index (ring, AtlanteGeoPoint, j).longitude), <=, 180);
      size += atlante_geo_area_get_size ((const AtlanteGeoPoint *) (gpointer) ring->data,
                                         ring->len - 1);
    }
  return size;
}

/* In two parts, which together are as large as the whole. */
static void
test_meridian (void)
{
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (pacific, 4);
  g_autofree char *text = atlante_area_rings_dup_text (rings);

  g_assert_cmpuint (rings->len, ==, 2);
  g_assert_true (g_str_has_prefix (text, "MULTIPOLYGON ((("));
  g_assert_cmpfloat_with_epsilon (get_size (rings) / atlante_geo_area_get_size (pacific, 4), 1,
                                  1e-9);
}

static void
test_pole (void)
{
  g_autoptr (GPtrArray) rings = atlante_area_rings_new (arctic, 3);
  gboolean has_pole = FALSE;

  g_assert_cmpuint (rings->len, >=, 1);
  for (guint i = 0; i < rings->len; i++)
    {
      GArray *ring = g_ptr_array_index (rings, i);

      for (guint j = 0; j < ring->len; j++)
        has_pole |= g_array_index (ring, AtlanteGeoPoint, j).latitude == 90;
    }
  g_assert_true (has_pole);
}

static void
test_nothing (void)
{
  static const AtlanteGeoPoint line[] = { { 0, 0 }, { 1, 1 }, { 2, 2 } };
  g_autofree char *none = to_text (square, 2);
  g_autofree char *flat = to_text (line, 3);

  g_assert_null (none);
  g_assert_null (flat);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/area-rings/plain", test_plain);
  g_test_add_func ("/area-rings/meridian", test_meridian);
  g_test_add_func ("/area-rings/pole", test_pole);
  g_test_add_func ("/area-rings/nothing", test_nothing);
  return g_test_run ();
}
