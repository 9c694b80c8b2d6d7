/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-flight.h"

#define STEPS 100

static void
assert_near (double a, double b, double tolerance)
{
  if (fabs (a - b) > tolerance)
    g_error ("%.12g is not near %.12g", a, b);
}

static void
check_ends (AtlanteMapPose from, AtlanteMapPose to)
{
  AtlanteFlight flight;
  AtlanteMapPose pose;

  atlante_flight_init (&flight, &from, &to, 800);
  pose = atlante_flight_at (&flight, 0);
  assert_near (pose.x, from.x, 1e-12);
  assert_near (pose.zoom, from.zoom, 1e-12);
  pose = atlante_flight_at (&flight, 1);
  assert_near (pose.x - floor (pose.x), to.x, 1e-12);
  assert_near (pose.y, to.y, 1e-12);
  assert_near (pose.zoom, to.zoom, 1e-12);

  /* Without a jump at either end. */
  pose = atlante_flight_at (&flight, 1e-9);
  assert_near (pose.x, from.x, 1e-6);
  assert_near (pose.zoom, from.zoom, 1e-6);
  pose = atlante_flight_at (&flight, 1 - 1e-9);
  assert_near (pose.x - floor (pose.x), to.x, 1e-6);
  assert_near (pose.zoom, to.zoom, 1e-6);
}

static void
test_ends (void)
{
  check_ends ((AtlanteMapPose){ 0.6, 0.4, 2.7 }, (AtlanteMapPose){ 0.86, 0.37, 4 });
  check_ends ((AtlanteMapPose){ 0.86, 0.37, 7 }, (AtlanteMapPose){ 0.28, 0.53, 5 });
  check_ends ((AtlanteMapPose){ 0.5, 0.5, 2 }, (AtlanteMapPose){ 0.5, 0.5, 6 });
  check_ends ((AtlanteMapPose){ 0.5, 0.5, 6 }, (AtlanteMapPose){ 0.5, 0.5, 6 });
}

/* From 170° E to 170° W it is 20 degrees, not 340. */
static void
test_antimeridian (void)
{
  AtlanteMapPose from = atlante_map_pose_new ((AtlanteGeoPoint){ 10, 170 }, 4);
  AtlanteMapPose to = atlante_map_pose_new ((AtlanteGeoPoint){ 10, -170 }, 4);
  AtlanteFlight flight;
  double last = -1;

  atlante_flight_init (&flight, &from, &to, 800);
  for (int i = 0; i <= STEPS; i++)
    {
      AtlanteMapPose pose = atlante_flight_at (&flight, i / (double) STEPS);
      double longitude = atlante_map_pose_get_point (&pose).longitude;

      g_assert_cmpfloat (fabs (longitude), >=, 170 - 1e-9);
      g_assert_cmpfloat (pose.x, >=, last);
      last = pose.x;
    }
  assert_near (last - from.x, 20 / 360.0, 1e-12);

  /* And back again. */
  atlante_flight_init (&flight, &to, &from, 800);
  assert_near (atlante_flight_at (&flight, 1).x, to.x - 20 / 360.0, 1e-12);
}

/* A long way is flown high above the ground, a short one is not. */
static void
test_rises (void)
{
  AtlanteMapPose from = { 0.86, 0.37, 7 }, far = { 0.60, 0.33, 7 }, near = { 0.8601, 0.37, 7 };
  AtlanteFlight flight;

  atlante_flight_init (&flight, &from, &far, 800);
  g_assert_cmpfloat (atlante_flight_at (&flight, 0.5).zoom, <, 4);
  atlante_flight_init (&flight, &from, &near, 800);
  g_assert_cmpfloat (atlante_flight_at (&flight, 0.5).zoom, >, 6.9);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/flight/ends", test_ends);
  g_test_add_func ("/map/flight/antimeridian", test_antimeridian);
  g_test_add_func ("/map/flight/rises", test_rises);
  return g_test_run ();
}
