/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-chart-view.h"

static const AtlanteGeoPoint pyongyang = { 39, 125.75 };

static void
assert_near (double value, double expected, double tolerance)
{
  if (fabs (value - expected) > tolerance)
    g_error ("%.9f is not near %.9f", value, expected);
}

/* A plane in radii of the Earth, y upwards, as PROJ has it with +R=1. */
static void
project (AtlanteProjection projection, AtlanteGeoPoint center, AtlanteGeoPoint point, double *x,
         double *y)
{
  atlante_projection_project (projection, center, point, x, y);
  *x = (*x - 0.5) * 2 * G_PI;
  *y = (0.5 - *y) * 2 * G_PI;
}

typedef struct
{
  AtlanteGeoPoint point;
  double x;
  double y;
} Reference;

static void
assert_references (AtlanteProjection projection, AtlanteGeoPoint center,
                   const Reference *references, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      double x, y;

      project (projection, center, references[i].point, &x, &y);
      assert_near (x, references[i].x, 1.5e-9);
      assert_near (y, references[i].y, 1.5e-9);
    }
}

/* PROJ 9.1.1: echo LONGITUDE LATITUDE | proj -f %.9f +proj=eqearth +R=1 */
static void
test_equal_earth (void)
{
  static const Reference references[] = {
    { { 0, 0 }, 0.000000000, 0.000000000 },
    { { 45, 30 }, 0.386618166, 0.860231086 },
    { { -12, -75 }, -1.115970948, -0.242165741 },
    { { 60, 179 }, 2.027731976, 1.088300836 },
    { { -60, -120 }, -1.359373392, -1.088300836 },
    { { 90, 90 }, 0.801794324, 1.317362759 },
    { { -85, -45 }, -0.405222786, -1.309947879 },
    { { 0, 179.9 }, 2.705126300, 0.000000000 },
  };

  assert_references (ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 0 }, references,
                     G_N_ELEMENTS (references));
}

/* The same with +lon_0=150. */
static void
test_equal_earth_pacific (void)
{
  static const Reference references[] = {
    { { 39, 125.75 }, -0.325185342, 0.757039268 },
    { { 55.75, 37.6 }, -1.326271001, 1.028803328 },
    { { -12.05, -77.05 }, 1.978070308, -0.243166931 },
    { { 64, -170 }, 0.434975386, 1.139801936 },
    { { 51, -29 }, -2.202035053, 0.957225430 },
    { { 51, -31 }, 2.202035053, 0.957225430 },
    { { -80, 180 }, 0.278379530, -1.288211196 },
  };

  assert_references (ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 150 }, references,
                     G_N_ELEMENTS (references));
}

/* PROJ 9.1.1: echo LONGITUDE LATITUDE | proj -f %.9f +proj=aeqd +R=1 +lat_0=39 +lon_0=125.75 */
static void
test_azimuthal (void)
{
  static const Reference references[] = {
    { { 39, 125.75 }, 0.000000000, 0.000000000 },
    { { 39, 127 }, 0.016954162, 0.000116392 },
    { { 55.75, 37.6 }, -0.670195150, 0.751731110 },
    { { -12.05, -77.05 }, 1.744439226, 1.864790603 },
    { { 90, 0 }, -0.000000000, 0.890117919 },
    { { -90, 0 }, -0.000000000, -2.251474735 },
    { { -45, -170 }, 1.157629407, -1.350229115 },
    { { -38, -54 }, -0.603978493, 3.064863672 },
    { { 0, 180 }, 1.001507216, -0.453728692 },
  };

  assert_references (ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, references,
                     G_N_ELEMENTS (references));
}

/* What the azimuthal projection is for. */
static void
test_azimuthal_distances (void)
{
  for (double latitude = -90; latitude <= 90; latitude += 7.5)
    for (double longitude = -180; longitude < 180; longitude += 11.25)
      {
        AtlanteGeoPoint point = { latitude, longitude };
        double x, y, bearing;

        project (ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, point, &x, &y);
        assert_near (hypot (x, y) * ATLANTE_EARTH_RADIUS,
                     atlante_geo_point_distance (pyongyang, point), 0.5);
        bearing = atan2 (x, y) * 180 / G_PI - atlante_geo_point_bearing (pyongyang, point);
        assert_near (bearing - 360 * round (bearing / 360), 0, 1e-6);
      }
}

/* The area of a small cell in the plane is that on the sphere. */
static void
test_equal_earth_areas (void)
{
  const AtlanteGeoPoint center = { 0, -70 };
  const double step = 0.01;

  for (double latitude = -85; latitude <= 85; latitude += 17)
    for (double longitude = -160; longitude < 180; longitude += 40)
      {
        double x[3], y[3], area;
        double sphere = step * step * G_PI * G_PI / 180 / 180
                        * cos ((latitude + step / 2) * G_PI / 180);

        for (int i = 0; i < 3; i++)
          project (ATLANTE_PROJECTION_EQUAL_EARTH, center,
                   (AtlanteGeoPoint) { latitude + (i == 2) * step, longitude + (i == 1) * step },
                   &x[i], &y[i]);
        area = (x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]);
        assert_near (area / sphere, 1, 2e-3);
      }
}

static void
test_round_trips (void)
{
  static const AtlanteGeoPoint centers[] = { { 0, 0 }, { 39, 125.75 }, { -33, -150 }, { 90, 0 } };

  for (int projection = 0; projection < ATLANTE_N_PROJECTIONS; projection++)
    for (guint i = 0; i < G_N_ELEMENTS (centers); i++)
      for (double latitude = -85; latitude <= 85; latitude += 8.5)
        for (double longitude = -179; longitude < 180; longitude += 11.25)
          {
            AtlanteGeoPoint point = { latitude, longitude }, back;
            double x, y, turn;

            atlante_projection_project (projection, centers[i], point, &x, &y);
            g_assert_true (atlante_projection_unproject (projection, centers[i], x, y, &back));
            turn = back.longitude - longitude;
            assert_near (back.latitude, latitude, 1e-8);
            assert_near ((turn - 360 * round (turn / 360)) * cos (latitude * G_PI / 180), 0, 1e-6);
          }
}

static void
test_outside (void)
{
  const AtlanteGeoPoint center = { 0, 150 };
  AtlanteGeoPoint point;

  g_assert_false (atlante_projection_unproject (ATLANTE_PROJECTION_EQUAL_EARTH, center, 0.5, 0.72,
                                                &point));
  assert_near (point.latitude, -90, 1e-6);
  g_assert_false (atlante_projection_unproject (ATLANTE_PROJECTION_EQUAL_EARTH, center, 0.05, 0.5,
                                                &point));
  assert_near (point.longitude, -30, 1e-6);
  g_assert_true (atlante_projection_unproject (ATLANTE_PROJECTION_EQUAL_EARTH, center, 0.08, 0.5,
                                               &point));
  g_assert_false (atlante_projection_unproject (ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, 0.1, 0.1,
                                                &point));
  g_assert_true (atlante_geo_point_is_valid (point));
  g_assert_false (atlante_projection_unproject (ATLANTE_PROJECTION_MERCATOR, center, 0.5, 1.1,
                                                &point));
}

/* The poles and the date line are ordinary places. */
static void
test_limits (void)
{
  double west, east, x, y;

  project (ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 150 },
           (AtlanteGeoPoint) { 0, 180 }, &east, &y);
  project (ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 150 },
           (AtlanteGeoPoint) { 0, -180 }, &west, &y);
  assert_near (east, west, 1e-12);
  for (int projection = 1; projection < ATLANTE_N_PROJECTIONS; projection++)
    for (double latitude = -90; latitude <= 90; latitude += 180)
      {
        project (projection, pyongyang, (AtlanteGeoPoint) { latitude, 17 }, &x, &y);
        g_assert_true (isfinite (x) && isfinite (y));
      }
  /* The antipode lies on the rim. */
  project (ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, (AtlanteGeoPoint) { -39, -54.25 }, &x, &y);
  assert_near (hypot (x, y), G_PI, 1e-9);
  project (ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, pyongyang, &x, &y);
  assert_near (hypot (x, y), 0, 1e-12);
}

/* A view that nobody told of projections is in Mercator. */
static void
test_view (void)
{
  AtlanteChartView view = { 0, 0, 1024, 1024, 1024 };
  AtlanteBox world;
  double x, y;

  g_assert_cmpint (view.projection, ==, ATLANTE_PROJECTION_MERCATOR);
  atlante_chart_view_project (&view, (AtlanteGeoPoint) { 0, 90 }, &x, &y);
  assert_near (x, 768, 1e-9);

  atlante_chart_view_init_world (&view, ATLANTE_PROJECTION_EQUAL_EARTH,
                                 (AtlanteGeoPoint) { 0, 150 }, 1000, 700, 20);
  world = atlante_projection_get_extent (ATLANTE_PROJECTION_EQUAL_EARTH);
  assert_near ((world.left - view.left) * view.scale, 20, 1e-9);
  g_assert_cmpfloat ((world.top - view.top) * view.scale, >=, 20);
  atlante_chart_view_project (&view, (AtlanteGeoPoint) { 0, 150 }, &x, &y);
  assert_near (x, 500, 1e-9);
  assert_near (y, 350, 1e-9);
  g_assert_true (atlante_chart_view_is_on_world (&view, 25, 350));
  g_assert_false (atlante_chart_view_is_on_world (&view, 15, 350));
  g_assert_false (atlante_chart_view_is_on_world (&view, 25, 150));
  assert_near (atlante_chart_view_unproject (&view, 500, 350).longitude, 150, 1e-9);

  atlante_chart_view_init_world (&view, ATLANTE_PROJECTION_AZIMUTHAL, pyongyang, 400, 600, 0);
  assert_near (atlante_chart_view_get_metres_per_pixel (&view, 70),
               2 * G_PI * ATLANTE_EARTH_RADIUS * 358 / 360 / 400, 1e-3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/equal-earth", test_equal_earth);
  g_test_add_func ("/projection/equal-earth-pacific", test_equal_earth_pacific);
  g_test_add_func ("/projection/equal-earth-areas", test_equal_earth_areas);
  g_test_add_func ("/projection/azimuthal", test_azimuthal);
  g_test_add_func ("/projection/azimuthal-distances", test_azimuthal_distances);
  g_test_add_func ("/projection/round-trips", test_round_trips);
  g_test_add_func ("/projection/outside", test_outside);
  g_test_add_func ("/projection/limits", test_limits);
  g_test_add_func ("/projection/view", test_view);
  return g_test_run ();
}
