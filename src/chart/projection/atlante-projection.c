/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-projection.h"

#include <math.h>

#define RADIANS(degrees) ((degrees) * (G_PI / 180))
#define DEGREES(radians) ((radians) * (180 / G_PI))

/* Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International
 * Journal of Geographical Information Science 33 (2018), 454-465, equations 1 to 3. */
#define A1 1.340264
#define A2 -0.081106
#define A3 0.000893
#define A4 0.003796
/* √3 / 2 */
#define M 0.86602540378443864676
/* Parametric latitude of the poles. */
#define THETA_OF_POLE (G_PI / 3)
/* Newton's steps; six are enough for the last bit. */
#define MAX_STEPS 12

static double
get_equal_earth_y (double theta)
{
  double square = theta * theta, sixth = square * square * square;

  return theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
}

/* dy / dtheta */
static double
get_equal_earth_slope (double theta)
{
  double square = theta * theta, sixth = square * square * square;

  return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
}

/* -180 to 180 */
static double
wrap (double longitude)
{
  return longitude - 360 * round (longitude / 360);
}

/* @x, @y: in radii of the Earth, y upwards. */
static void
project_equal_earth (AtlanteGeoPoint center, AtlanteGeoPoint point, double *x, double *y)
{
  double theta = asin (M * sin (RADIANS (CLAMP (point.latitude, -90, 90))));

  *x = RADIANS (wrap (point.longitude - center.longitude)) * cos (theta)
       / (M * get_equal_earth_slope (theta));
  *y = get_equal_earth_y (theta);
}

static gboolean
unproject_equal_earth (AtlanteGeoPoint center, double x, double y, AtlanteGeoPoint *point)
{
  double pole = get_equal_earth_y (THETA_OF_POLE);
  gboolean inside = fabs (y) <= pole;
  double theta, longitude;

  y = CLAMP (y, -pole, pole);
  theta = y / A1;
  for (int i = 0; i < MAX_STEPS; i++)
    {
      double step = (get_equal_earth_y (theta) - y) / get_equal_earth_slope (theta);

      theta -= step;
      if (fabs (step) < 1e-15)
        break;
    }
  theta = CLAMP (theta, -THETA_OF_POLE, THETA_OF_POLE);
  longitude = DEGREES (x * M * get_equal_earth_slope (theta) / cos (theta));
  inside = inside && fabs (longitude) <= 180;
  point->latitude = DEGREES (asin (CLAMP (sin (theta) / M, -1, 1)));
  point->longitude = wrap (center.longitude + CLAMP (longitude, -180, 180));
  return inside;
}

/* J. P. Snyder, "Map Projections: A Working Manual", U.S. Geological Survey Professional Paper 1395
 * (1987), chapter 25, for the sphere; the distance by atan2, which is as exact near the centre and
 * near the antipode as between them. */
static void
project_azimuthal (AtlanteGeoPoint center, AtlanteGeoPoint point, double *x, double *y)
{
  double from = RADIANS (center.latitude), to = RADIANS (CLAMP (point.latitude, -90, 90));
  double delta = RADIANS (point.longitude - center.longitude);
  double east = cos (to) * sin (delta);
  double north = cos (from) * sin (to) - sin (from) * cos (to) * cos (delta);
  double sine = hypot (east, north);
  double distance = atan2 (sine, sin (from) * sin (to) + cos (from) * cos (to) * cos (delta));

  *x = sine > 0 ? distance * east / sine : 0;
  *y = sine > 0 ? distance * north / sine : -distance;
}

static gboolean
unproject_azimuthal (AtlanteGeoPoint center, double x, double y, AtlanteGeoPoint *point)
{
  double distance = hypot (x, y), from = RADIANS (center.latitude);
  double reach = RADIANS (ATLANTE_PROJECTION_AZIMUTHAL_REACH);
  double angle = MIN (distance, reach), bearing = atan2 (x, y);
  double sine = cos (angle) * sin (from) + sin (angle) * cos (from) * cos (bearing);

  point->latitude = DEGREES (asin (CLAMP (sine, -1, 1)));
  point->longitude = wrap (center.longitude
                           + DEGREES (atan2 (sin (angle) * sin (bearing),
                                             cos (angle) * cos (from)
                                             - sin (angle) * sin (from) * cos (bearing))));
  return distance <= reach;
}

/**
 * atlante_projection_project:
 * @self: a projection
 * @center: where it is true: its longitude is the middle meridian of Equal Earth, the point the
 *   centre of the azimuthal projection; Mercator does not ask for it
 * @point: a point
 * @x: (out): units of the plane
 * @y: (out): units of the plane
 *
 * Projects a point. Of the two ends of the world that meet in one meridian Equal Earth takes either.
 */
void
atlante_projection_project (AtlanteProjection self,
                            AtlanteGeoPoint   center,
                            AtlanteGeoPoint   point,
                            double           *x,
                            double           *y)
{
  g_return_if_fail (x != NULL && y != NULL);

  switch (self)
    {
    case ATLANTE_PROJECTION_EQUAL_EARTH:
      project_equal_earth (center, point, x, y);
      break;
    case ATLANTE_PROJECTION_AZIMUTHAL:
      project_azimuthal (center, point, x, y);
      break;
    case ATLANTE_PROJECTION_MERCATOR:
    default:
      atlante_mercator_project (point, x, y);
      return;
    }
  *x = 0.5 + *x / (2 * G_PI);
  *y = 0.5 - *y / (2 * G_PI);
}

/**
 * atlante_projection_unproject:
 * @self: a projection
 * @center: as in atlante_projection_project()
 * @x: units of the plane
 * @y: units of the plane
 * @point: (out): the point there; outside of the world a point of its edge
 *
 * The inverse of atlante_projection_project().
 *
 * Returns: whether the world is there
 */
gboolean
atlante_projection_unproject (AtlanteProjection  self,
                              AtlanteGeoPoint    center,
                              double             x,
                              double             y,
                              AtlanteGeoPoint   *point)
{
  g_return_val_if_fail (point != NULL, FALSE);

  switch (self)
    {
    case ATLANTE_PROJECTION_EQUAL_EARTH:
      return unproject_equal_earth (center, (x - 0.5) * 2 * G_PI, (0.5 - y) * 2 * G_PI, point);
    case ATLANTE_PROJECTION_AZIMUTHAL:
      return unproject_azimuthal (center, (x - 0.5) * 2 * G_PI, (0.5 - y) * 2 * G_PI, point);
    case ATLANTE_PROJECTION_MERCATOR:
    default:
      *point = atlante_mercator_unproject (x, y);
      return y >= 0 && y <= 1;
    }
}

/**
 * atlante_projection_get_extent:
 * @self: a projection
 *
 * Returns: the rectangle of the plane that holds the world, of Mercator one copy
 */
AtlanteBox
atlante_projection_get_extent (AtlanteProjection self)
{
  switch (self)
    {
    case ATLANTE_PROJECTION_EQUAL_EARTH:
      {
        double x = 0.5 / (M * A1), y = get_equal_earth_y (THETA_OF_POLE) / (2 * G_PI);

        return (AtlanteBox) { 0.5 - x, 0.5 - y, 0.5 + x, 0.5 + y };
      }
    case ATLANTE_PROJECTION_AZIMUTHAL:
      return atlante_box_around (0.5, 0.5, ATLANTE_PROJECTION_AZIMUTHAL_REACH / 360);
    case ATLANTE_PROJECTION_MERCATOR:
    default:
      return (AtlanteBox) { 0, 0, 1, 1 };
    }
}
