/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-mercator.h"

#include <math.h>

/**
 * atlante_mercator_project:
 * @point: a point; its latitude is clamped to ±85.0511°
 * @x: (out): world units, 0 to 1 for longitudes of -180 to 180
 * @y: (out): world units, 0 (north) to 1 (south)
 *
 * Projects a point to Web Mercator. Longitudes beyond ±180 are kept: x then lies beyond 0 to 1.
 */
void
atlante_mercator_project (AtlanteGeoPoint point, double *x, double *y)
{
  double latitude, sine;

  g_return_if_fail (x != NULL && y != NULL);

  latitude = CLAMP (point.latitude, -ATLANTE_MERCATOR_TOP_LATITUDE, ATLANTE_MERCATOR_TOP_LATITUDE);
  sine = sin (latitude * G_PI / 180);
  *x = point.longitude / 360 + 0.5;
  *y = CLAMP (0.5 - log ((1 + sine) / (1 - sine)) / (4 * G_PI), 0, 1);
}

/**
 * atlante_mercator_unproject:
 * @x: world units; wraps
 * @y: world units; clamped to 0 to 1
 *
 * The inverse of atlante_mercator_project().
 *
 * Returns: the point, its longitude from -180 up to but without 180
 */
AtlanteGeoPoint
atlante_mercator_unproject (double x, double y)
{
  AtlanteGeoPoint point;

  point.latitude = atan (sinh (G_PI * (1 - 2 * CLAMP (y, 0, 1)))) * 180 / G_PI;
  point.longitude = (x - floor (x)) * 360 - 180;
  return point;
}
