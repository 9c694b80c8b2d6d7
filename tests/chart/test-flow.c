/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-flow-path.h"
#include "atlante-chart-view.h"

#define FINE (0.3 / 4096)

static const AtlanteGeoPoint tokyo = { 35.69, 139.69 };
static const AtlanteGeoPoint washington = { 38.91, -77.04 };
static const AtlanteGeoPoint moscow = { 55.76, 37.62 };
static const AtlanteGeoPoint pyongyang = { 39.03, 125.75 };

static void
assert_continuous (const AtlanteFlow *flow)
{
  const AtlanteFlowPoint *points;
  guint n;

  points = atlante_flow_get_points (flow, &n);
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (fabs (points[i].x - points[i - 1].x), <, 0.5);
}

static void
test_over_180th_meridian (void)
{
  g_autoptr (AtlanteFlow) flow = atlante_flow_new (tokyo, washington, FINE);
  g_autoptr (AtlanteFlow) back = atlante_flow_new (washington, tokyo, FINE);
  const AtlanteFlowPoint *points;
  double west, east, x, y;
  guint n;

  assert_continuous (flow);
  points = atlante_flow_get_points (flow, &n);
  atlante_mercator_project (tokyo, &x, &y);
  g_assert_cmpfloat_with_epsilon (points[0].x, x, 1e-9);
  atlante_mercator_project (washington, &x, &y);
  g_assert_cmpfloat_with_epsilon (points[n - 1].x, x + 1, 1e-6);
  g_assert_cmpfloat_with_epsilon (points[n - 1].y, y, 1e-6);
  atlante_flow_get_span (flow, &west, &east);
  g_assert_cmpfloat (east - west, <, 0.5);
  g_assert_cmpfloat (east, >, 1);

  assert_continuous (back);
  atlante_flow_get_span (back, &west, &east);
  g_assert_cmpfloat (west, <, 0);
}

/* Great circles bulge towards the pole: the top of this one lies in Alaska's latitudes. */
static void
test_is_a_great_circle (void)
{
  g_autoptr (AtlanteFlow) flow = atlante_flow_new (tokyo, washington, FINE);
  const AtlanteFlowPoint *points;
  double top = -90;
  guint n;

  points = atlante_flow_get_points (flow, &n);
  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint point = atlante_mercator_unproject (points[i].x, points[i].y);
      double detour = atlante_geo_point_distance (tokyo, point)
                      + atlante_geo_point_distance (point, washington)
                      - atlante_geo_point_distance (tokyo, washington);

      g_assert_cmpfloat (fabs (detour), <, 10);
      top = MAX (top, point.latitude);
    }
  g_assert_cmpfloat (top, >, 65);
  g_assert_cmpfloat (top, <, 72);
}

static double
get_error (const AtlanteFlow *flow, AtlanteGeoPoint from, AtlanteGeoPoint to)
{
  AtlanteChartView view = { 0, 0, 1, 1, 1 };
  g_autoptr (AtlanteFlowPath) path = atlante_flow_path_new (flow, &view, 0, 0, 0, 0);
  double largest = 0;

  for (int i = 0; i <= 1000; i++)
    {
      double x, y;

      atlante_mercator_project (atlante_geo_point_interpolate (from, to, i / 1000.0), &x, &y);
      largest = MAX (largest, atlante_flow_path_get_distance (path, x, y));
    }
  return largest;
}

static void
test_sampling_follows_tolerance (void)
{
  g_autoptr (AtlanteFlow) coarse = atlante_flow_new (moscow, pyongyang, 1.0 / 256);
  g_autoptr (AtlanteFlow) fine = atlante_flow_new (moscow, pyongyang, 1e-6);
  guint n_coarse, n_fine;

  atlante_flow_get_points (coarse, &n_coarse);
  atlante_flow_get_points (fine, &n_fine);
  g_assert_cmpuint (n_coarse, <, n_fine);
  g_assert_cmpuint (n_fine, <, 1000);
  g_assert_cmpfloat (get_error (fine, moscow, pyongyang), <, 2e-6);
}

static void
test_odd_ends (void)
{
  static const AtlanteGeoPoint ends[][2] = {
    { { 0, 0 }, { 0, 180 } }, { { 90, 0 }, { -90, 0 } }, { { 10, 20 }, { -10, -160 } },
    { { 85, 10 }, { 85, -170 } }, { { 0, 179.9 }, { 0, -179.9 } }, { { 89.9, 0 }, { 60, 100 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (AtlanteFlow) flow = atlante_flow_new (ends[i][0], ends[i][1], FINE);
      const AtlanteFlowPoint *points;
      guint n;

      points = atlante_flow_get_points (flow, &n);
      g_assert_cmpuint (n, >, 1);
      g_assert_cmpuint (n, <, 10000);
      for (guint j = 0; j < n; j++)
        g_assert_true (isfinite (points[j].x) && points[j].y >= 0 && points[j].y <= 1);
    }
}

static void
test_same_place (void)
{
  g_autoptr (AtlanteFlow) flow = atlante_flow_new (tokyo, tokyo, FINE);
  AtlanteChartView view = { 0, 0, 1024, 1024, 1024 };
  g_autoptr (AtlanteFlowPath) path = atlante_flow_path_new (flow, &view, 0, 4, 8, 8);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 16, 16);
  cairo_t *cr = cairo_create (surface);
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  guint n;

  atlante_flow_get_points (flow, &n);
  g_assert_cmpuint (n, ==, 1);
  atlante_flow_path_draw_casing (path, cr, 2, 0, style);
  atlante_flow_path_draw (path, cr, ATLANTE_RELATION_TRANSFER, 2, 0, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_distance (void)
{
  const AtlanteGeoPoint from = { 0, -45 }, to = { 0, 45 };
  g_autoptr (AtlanteFlow) flow = atlante_flow_new (from, to, 1e-4);
  AtlanteChartView view = { 0, 0, 1000, 1000, 1000 };
  g_autoptr (AtlanteFlowPath) path = atlante_flow_path_new (flow, &view, 0, 0, 0, 0);
  g_autoptr (AtlanteFlowPath) cut = atlante_flow_path_new (flow, &view, 0, 0, 50, 20);
  g_autoptr (AtlanteFlowPath) next = atlante_flow_path_new (flow, &view, 1, 0, 0, 0);

  /* Along the Equator: from x 375 to 625 at y 500. */
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (path, 500, 500), 0, 0.01);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (path, 500, 507), 7, 0.01);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (path, 365, 500), 10, 0.01);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (cut, 375, 500), 50, 0.01);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (cut, 625, 500), 20, 0.01);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (next, 1400, 500), 0, 0.01);
}

/* Two relations between the same places run apart, and keep to their side in either direction. */
static void
test_side_by_side (void)
{
  g_autoptr (AtlanteFlow) there = atlante_flow_new (moscow, pyongyang, FINE);
  g_autoptr (AtlanteFlow) back = atlante_flow_new (pyongyang, moscow, FINE);
  AtlanteChartView view = { 0.5, 0.2, 2048, 1024, 1024 };
  g_autoptr (AtlanteFlowPath) one = atlante_flow_path_new (there, &view, 0, 4, 0, 0);
  g_autoptr (AtlanteFlowPath) two = atlante_flow_path_new (there, &view, 0, -4, 0, 0);
  g_autoptr (AtlanteFlowPath) same = atlante_flow_path_new (back, &view, 0, -4, 0, 0);
  const AtlanteFlowPoint *points;
  guint n;

  points = atlante_flow_path_get_points (one, &n);
  g_assert_cmpfloat_with_epsilon (atlante_flow_path_get_distance (two, points[n / 2].x,
                                                                  points[n / 2].y), 8, 0.3);
  g_assert_cmpfloat (atlante_flow_path_get_distance (same, points[n / 2].x, points[n / 2].y), <,
                     0.3);
  g_assert_cmpfloat (atlante_flow_path_get_distance (two, points[0].x, points[0].y), >, 3);
}

static void
test_looks (void)
{
  const AtlanteChartStyle *light = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  const AtlanteChartStyle *dark = atlante_chart_style_get (ATLANTE_CHART_THEME_DARK);

  g_assert_true (atlante_flow_is_directed (ATLANTE_RELATION_TRANSFER));
  g_assert_false (atlante_flow_is_directed (ATLANTE_RELATION_AGREEMENT));
  g_assert_cmpfloat (atlante_flow_get_width (1, 1), ==, 1);
  g_assert_cmpfloat (atlante_flow_get_width (0, 1), ==, 1);
  g_assert_cmpfloat (atlante_flow_get_width (4, 1), >, atlante_flow_get_width (2, 1));
  g_assert_cmpfloat (atlante_flow_get_width (100000, 1), ==, 3);
  for (int kind = 0; kind <= ATLANTE_RELATION_MEMBERSHIP; kind++)
    g_assert_cmpfloat (atlante_flow_get_color (kind, dark).green, >,
                       atlante_flow_get_color (kind, light).green);
}

static const AtlanteFlowPoint *
lay_out (AtlanteFlow *flow, const AtlanteChartView *view, int part, AtlanteFlowPath **path,
         guint *n)
{
  *path = atlante_flow_path_new (flow, view, part, 0, 0, 0);
  return atlante_flow_path_get_points (*path, n);
}

/* From the centre of the azimuthal projection all ways are straight. */
static void
test_azimuthal (void)
{
  AtlanteGeoPoint center = { 39, 125.75 }, lima = { -12.05, -77.05 };
  g_autoptr (AtlanteFlow) flow = atlante_flow_new (center, lima, 1e-4);
  g_autoptr (AtlanteFlowPath) path = NULL, rest = NULL;
  AtlanteChartView view;
  const AtlanteFlowPoint *points;
  double x, y;
  guint n;

  atlante_chart_view_init_world (&view, ATLANTE_PROJECTION_AZIMUTHAL, center, 1000, 1000, 0);
  points = lay_out (flow, &view, 0, &path, &n);
  atlante_chart_view_project (&view, lima, &x, &y);
  g_assert_cmpfloat (fabs (points[0].x - 500) + fabs (points[0].y - 500), <, 1e-6);
  g_assert_cmpfloat (fabs (points[n - 1].x - x) + fabs (points[n - 1].y - y), <, 1e-6);
  for (guint i = 1; i < n; i++)
    g_assert_cmpfloat (fabs ((points[i].x - 500) * (y - 500) - (points[i].y - 500) * (x - 500)), <,
                       0.1);
  lay_out (flow, &view, 1, &rest, &n);
  g_assert_cmpuint (n, ==, 0);
}

/* Through the antipode a way is parted rather than drawn across the world. */
static void
test_through_antipode (void)
{
  g_autoptr (AtlanteFlow) flow =
    atlante_flow_new ((AtlanteGeoPoint) { 60, 30 }, (AtlanteGeoPoint) { 50, -150 }, 1e-4);
  AtlanteChartView view;

  atlante_chart_view_init_world (&view, ATLANTE_PROJECTION_AZIMUTHAL, (AtlanteGeoPoint) { -90, 0 },
                                 1000, 1000, 0);
  for (int part = 0; part < 2; part++)
    {
      g_autoptr (AtlanteFlowPath) path = NULL;
      guint n;
      const AtlanteFlowPoint *points = lay_out (flow, &view, part, &path, &n);

      g_assert_cmpuint (n, >, 2);
      for (guint i = 1; i < n; i++)
        g_assert_cmpfloat (hypot (points[i].x - points[i - 1].x, points[i].y - points[i - 1].y), <,
                           100);
    }
}

/* The edge of the world parts a way in Equal Earth: both ends of the cut lie on the outline, at the
 * same height. */
static void
test_cut_by_equal_earth (void)
{
  g_autoptr (AtlanteFlow) flow =
    atlante_flow_new ((AtlanteGeoPoint) { 40, -60 }, (AtlanteGeoPoint) { 45, 10 }, 1e-4);
  g_autoptr (AtlanteFlowPath) first = NULL, second = NULL;
  const AtlanteFlowPoint *a, *b;
  AtlanteChartView view;
  guint n_a, n_b;

  atlante_chart_view_init_world (&view, ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 150 },
                                 1000, 500, 0);
  a = lay_out (flow, &view, 0, &first, &n_a);
  b = lay_out (flow, &view, 1, &second, &n_b);
  g_assert_cmpuint (n_a, >, 2);
  g_assert_cmpuint (n_b, >, 2);
  g_assert_cmpfloat (fabs (a[n_a - 1].y - b[0].y), <, 1e-3);
  g_assert_cmpfloat (fabs (a[n_a - 1].x + b[0].x - 1000), <, 1e-3);
  for (guint i = 1; i < n_a; i++)
    g_assert_cmpfloat (fabs (a[i].x - a[i - 1].x), <, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/over-180th-meridian", test_over_180th_meridian);
  g_test_add_func ("/flow/great-circle", test_is_a_great_circle);
  g_test_add_func ("/flow/tolerance", test_sampling_follows_tolerance);
  g_test_add_func ("/flow/odd-ends", test_odd_ends);
  g_test_add_func ("/flow/same-place", test_same_place);
  g_test_add_func ("/flow/distance", test_distance);
  g_test_add_func ("/flow/side-by-side", test_side_by_side);
  g_test_add_func ("/flow/looks", test_looks);
  g_test_add_func ("/flow/azimuthal", test_azimuthal);
  g_test_add_func ("/flow/through-antipode", test_through_antipode);
  g_test_add_func ("/flow/cut-by-equal-earth", test_cut_by_equal_earth);
  return g_test_run ();
}
