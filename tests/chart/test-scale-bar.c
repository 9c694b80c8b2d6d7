/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-scale-bar.h"

static void
init_in (AtlanteScaleBar *bar, AtlanteUnits units, double latitude, double zoom)
{
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { latitude, 10 }, zoom, 800, 600);
  atlante_scale_bar_init (bar, &view, latitude, 160, units, "en");
}

static void
init (AtlanteScaleBar *bar, double latitude, double zoom)
{
  init_in (bar, ATLANTE_UNITS_KILOMETRES, latitude, zoom);
}

/* 1, 2 or 5 times a power of ten, at most as long as there is room, at least two fifths of it. */
static void
test_nice_numbers (void)
{
  for (double zoom = 0; zoom <= 14; zoom += 0.1)
    for (double latitude = -80; latitude <= 80; latitude += 20)
      {
        g_auto (AtlanteScaleBar) bar = { 0 };
        double digit;

        init (&bar, latitude, zoom);
        digit = bar.metres / pow (10, floor (log10 (bar.metres) + 1e-9));
        g_assert_cmpfloat (fabs ((digit - 1) * (digit - 2) * (digit - 5)), <, 1e-6);
        g_assert_cmpfloat (bar.pixels, <=, 160 + 1e-6);
        g_assert_cmpfloat (bar.pixels, >, 63.9);
      }
}

/* The bar spans what it says, measured along the parallel on the sphere. */
static void
test_length (void)
{
  const AtlanteGeoPoint center = { 42, 130 };
  g_auto (AtlanteScaleBar) bar = { 0 };
  AtlanteChartView view;
  double radians;

  atlante_chart_view_init_center (&view, center, 7, 800, 600);
  atlante_scale_bar_init (&bar, &view, 42, 160, ATLANTE_UNITS_KILOMETRES, "en");
  radians = bar.pixels / view.scale * 2 * G_PI * cos (42 * G_PI / 180);
  g_assert_cmpfloat_with_epsilon (radians * ATLANTE_EARTH_RADIUS, bar.metres, bar.metres * 1e-6);
}

/* A round number of the unit that the label names. */
static void
test_units (void)
{
  for (guint units = 0; units < ATLANTE_N_UNITS; units++)
    for (double zoom = 0; zoom <= 19; zoom += 0.1)
      {
        g_auto (AtlanteScaleBar) bar = { 0 };
        double unit, digit;

        init_in (&bar, units, 42, zoom);
        unit = atlante_units_is_large (units, bar.metres) ? atlante_units_get_length (units)
                                                          : atlante_units_get_small_length (units);
        digit = bar.metres / unit;
        digit /= pow (10, floor (log10 (digit) + 1e-9));
        g_assert_cmpfloat (fabs ((digit - 1) * (digit - 2) * (digit - 5)), <, 1e-6);
        g_assert_cmpfloat (bar.pixels, <=, 160 + 1e-6);
        g_assert_cmpfloat (bar.pixels, >, 12);
      }
}

static void
test_latitude (void)
{
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 20, 130 }, 1.5, 800, 600);
  g_assert_cmpfloat (atlante_scale_bar_choose_latitude (&view), ==, 0);
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { 42.2, 130 }, 6, 800, 600);
  g_assert_cmpfloat (atlante_scale_bar_choose_latitude (&view), ==, 42);
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint) { -12.1, -77 }, 6, 800, 600);
  g_assert_cmpfloat (atlante_scale_bar_choose_latitude (&view), ==, -12);
}

static void
test_label (void)
{
  g_auto (AtlanteScaleBar) equator = { 0 }, north = { 0 }, south = { 0 };

  init (&equator, 0, 2);
  init (&north, 42, 6);
  init (&south, -12, 6);
  g_assert_true (g_str_has_suffix (equator.label, "km (at the Equator)"));
  g_assert_true (g_str_has_suffix (north.label, "km (at 42° N)"));
  g_assert_true (g_str_has_suffix (south.label, "km (at 12° S)"));
  g_assert_true (g_utf8_validate (equator.label, -1, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale-bar/nice-numbers", test_nice_numbers);
  g_test_add_func ("/scale-bar/length", test_length);
  g_test_add_func ("/scale-bar/latitude", test_latitude);
  g_test_add_func ("/scale-bar/units", test_units);
  g_test_add_func ("/scale-bar/label", test_label);
  return g_test_run ();
}
