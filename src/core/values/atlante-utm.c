/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-utm.h"

#include <math.h>
#include <string.h>

/* Krüger's series for the transverse Mercator projection to the third order of n ("Konforme
 * Abbildung des Erdellipsoids in der Ebene", 1912); within a zone it is good to a millimetre. */

/* WGS 84, and the grid's own figures. */
#define SEMI_MAJOR 6378137.0
#define FLATTENING (1.0 / 298.257223563)
#define SCALE 0.9996
#define FALSE_EASTING 500000.0
#define FALSE_NORTHING 10000000.0

/* Where the grid ends; beyond, the poles have one of their own. */
#define SOUTHMOST -80.0
#define NORTHMOST 84.0

#define ORDER 3
#define RADIANS(degrees) ((degrees) * (G_PI / 180.0))
#define DEGREES(radians) ((radians) * (180.0 / G_PI))

static const char bands[] = "CDEFGHJKLMNPQRSTUVWX";

typedef struct
{
  double n;
  double radius;          /* of the circle as long as the meridian, times the scale */
  double alpha[ORDER];    /* onto the plane */
  double beta[ORDER];     /* and back */
  double delta[ORDER];    /* from conformal latitude */
} Series;

static void
series_init (Series *self)
{
  double n = FLATTENING / (2 - FLATTENING), n2 = n * n, n3 = n2 * n;

  *self = (Series){
    .n = n,
    .radius = SCALE * SEMI_MAJOR / (1 + n) * (1 + n2 / 4 + n2 * n2 / 64),
    .alpha = { n / 2 - 2 * n2 / 3 + 5 * n3 / 16, 13 * n2 / 48 - 3 * n3 / 5, 61 * n3 / 240 },
    .beta = { n / 2 - 2 * n2 / 3 + 37 * n3 / 96, n2 / 48 + n3 / 15, 17 * n3 / 480 },
    .delta = { 2 * n - 2 * n2 / 3 - 2 * n3, 7 * n2 / 3 - 8 * n3 / 5, 56 * n3 / 15 },
  };
}

static double
get_middle (int zone)
{
  return zone * 6 - 183;
}

/* Norway and Svalbard have zones of another width. */
static int
get_zone (AtlanteGeoPoint point)
{
  double longitude = point.longitude;

  if (point.latitude >= 56 && point.latitude < 64 && longitude >= 3 && longitude < 12)
    return 32;
  if (point.latitude >= 72 && longitude >= 0 && longitude < 42)
    return longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37;
  return MIN (60, (int) floor ((longitude + 180) / 6) + 1);
}

static char
get_band (double latitude)
{
  guint index = (guint) floor ((latitude - SOUTHMOST) / 8);

  return bands[MIN (index, sizeof bands - 2)];
}

/**
 * atlante_utm_from_point:
 * @point: a point
 * @utm: (out): where it lies in the grid
 *
 * Returns: %FALSE beyond 80° S and 84° N, where the grid ends
 */
gboolean
atlante_utm_from_point (AtlanteGeoPoint point, AtlanteUtm *utm)
{
  Series series;
  double sine, root, t, delta, xi, eta, x, y;

  g_return_val_if_fail (atlante_geo_point_is_valid (point) && utm != NULL, FALSE);

  if (point.latitude < SOUTHMOST || point.latitude > NORTHMOST)
    return FALSE;
  series_init (&series);
  utm->zone = get_zone (point);
  utm->band = get_band (point.latitude);
  sine = sin (RADIANS (point.latitude));
  delta = RADIANS (point.longitude - get_middle (utm->zone));
  root = 2 * sqrt (series.n) / (1 + series.n);
  t = sinh (atanh (sine) - root * atanh (root * sine));
  y = xi = atan2 (t, cos (delta));
  x = eta = atanh (sin (delta) / hypot (1, t));
  for (int i = 0; i < ORDER; i++)
    {
      double k = 2 * (i + 1);

      x += series.alpha[i] * cos (k * xi) * sinh (k * eta);
      y += series.alpha[i] * sin (k * xi) * cosh (k * eta);
    }
  utm->easting = FALSE_EASTING + series.radius * x;
  utm->northing = (point.latitude < 0 ? FALSE_NORTHING : 0) + series.radius * y;
  return TRUE;
}

/**
 * atlante_utm_to_point:
 * @utm: a point of the grid
 * @point: (out): where it is
 *
 * Returns: %FALSE where there is no such point
 */
gboolean
atlante_utm_to_point (const AtlanteUtm *utm, AtlanteGeoPoint *point)
{
  Series series;
  double xi, eta, x, y, chi, latitude;
  const char *band;

  g_return_val_if_fail (utm != NULL && point != NULL, FALSE);

  band = utm->band != '\0' ? strchr (bands, g_ascii_toupper (utm->band)) : NULL;
  if (band == NULL || utm->zone < 1 || utm->zone > 60
      || !(utm->easting >= 100000 && utm->easting < 1000000)
      || !(utm->northing >= 0 && utm->northing <= FALSE_NORTHING))
    return FALSE;
  series_init (&series);
  y = xi = (utm->northing - (*band < 'N' ? FALSE_NORTHING : 0)) / series.radius;
  x = eta = (utm->easting - FALSE_EASTING) / series.radius;
  for (int i = 0; i < ORDER; i++)
    {
      double k = 2 * (i + 1);

      y -= series.beta[i] * sin (k * xi) * cosh (k * eta);
      x -= series.beta[i] * cos (k * xi) * sinh (k * eta);
    }
  latitude = chi = asin (sin (y) / cosh (x));
  for (int i = 0; i < ORDER; i++)
    latitude += series.delta[i] * sin (2 * (i + 1) * chi);
  point->latitude = DEGREES (latitude);
  point->longitude = get_middle (utm->zone) + DEGREES (atan2 (sinh (x), cos (y)));
  if (point->longitude > 180)
    point->longitude -= 360;
  else if (point->longitude < -180)
    point->longitude += 360;
  return atlante_geo_point_is_valid (*point);
}
