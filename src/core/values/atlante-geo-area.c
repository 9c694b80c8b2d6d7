/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-geo-area.h"

#include <math.h>

#define RADIANS(degrees) ((degrees) * (G_PI / 180.0))

/* Sides are compared two by two: of more corners than these nobody waits for the answer. */
#define MOST_TO_COMPARE 2000

/* @longitude, a whole number of turns on or back, so that it comes nearest to another. */
static double
bring_near (double longitude, double other)
{
  return longitude + 360 * round ((other - longitude) / 360);
}

/**
 * atlante_geo_area_unroll:
 * @corners: (array length=n): the corners of an area
 * @n: how many
 *
 * Returns: (transfer full) (element-type AtlanteGeoPoint): the corners with longitudes that never
 *   jump
 */
GArray *
atlante_geo_area_unroll (const AtlanteGeoPoint *corners, guint n)
{
  GArray *unrolled = g_array_sized_new (FALSE, FALSE, sizeof (AtlanteGeoPoint), n);

  g_return_val_if_fail (corners != NULL || n == 0, unrolled);

  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint corner = corners[i];

      if (i > 0)
        corner.longitude = bring_near (
          corner.longitude, g_array_index (unrolled, AtlanteGeoPoint, i - 1).longitude);
      g_array_append_val (unrolled, corner);
    }
  return unrolled;
}

/* Degrees that the sides turn round the axis of the Earth, all together: 0, or a whole turn. */
static double
get_turn (const AtlanteGeoPoint *corners, guint n)
{
  double turn = 0;

  for (guint i = 0; i < n; i++)
    {
      double from = corners[i].longitude, to = corners[(i + 1) % n].longitude;

      turn += bring_near (to, from) - from;
    }
  return turn;
}

static double
get_mean_latitude (const AtlanteGeoPoint *corners, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += corners[i].latitude;
  return n > 0 ? sum / n : 0;
}

/**
 * atlante_geo_area_get_pole:
 * @corners: (array length=n): the corners of an area
 * @n: how many
 *
 * Returns: 1 where the area lies round the north pole, -1 round the south pole, else 0; of the two
 *   poles the one that is nearer to its corners
 */
int
atlante_geo_area_get_pole (const AtlanteGeoPoint *corners, guint n)
{
  g_return_val_if_fail (corners != NULL || n == 0, 0);

  if (fabs (get_turn (corners, n)) < 180)
    return 0;
  return get_mean_latitude (corners, n) >= 0 ? 1 : -1;
}

/* Does the line to the north from a point cross a side? */
static gboolean
is_below (AtlanteGeoPoint point, AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  double share;

  b.longitude = bring_near (b.longitude, a.longitude);
  point.longitude = bring_near (point.longitude, (a.longitude + b.longitude) / 2);
  if ((a.longitude <= point.longitude) == (b.longitude <= point.longitude))
    return FALSE;
  share = (point.longitude - a.longitude) / (b.longitude - a.longitude);
  return a.latitude + (b.latitude - a.latitude) * share > point.latitude;
}

/**
 * atlante_geo_area_contains:
 * @corners: (array length=n): the corners of an area
 * @n: how many
 * @point: somewhere
 *
 * Counts the sides to the north of the point: an odd number is within.
 *
 * Returns: whether the point lies within
 */
gboolean
atlante_geo_area_contains (const AtlanteGeoPoint *corners, guint n, AtlanteGeoPoint point)
{
  /* To the north of all that is round the north pole, there is still the area. */
  gboolean within = atlante_geo_area_get_pole (corners, n) > 0;

  for (guint i = 0; i < n; i++)
    if (is_below (point, corners[i], corners[(i + 1) % n]))
      within = !within;
  return within;
}

/**
 * atlante_geo_area_get_size:
 * @corners: (array length=n): the corners of an area
 * @n: how many
 *
 * On the sphere of #ATLANTE_EARTH_RADIUS, each side as a strip down to the equator that is level in
 * the sine of latitude, after R. G. Chamberlain and W. H. Duquette, Some Algorithms for Polygons on
 * a Sphere, JPL Publication 07-3 (2007).
 *
 * Returns: square metres
 */
double
atlante_geo_area_get_size (const AtlanteGeoPoint *corners, guint n)
{
  double sum = 0;
  int pole = atlante_geo_area_get_pole (corners, n);

  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint a = corners[i], b = corners[(i + 1) % n];
      double turn = RADIANS (bring_near (b.longitude, a.longitude) - a.longitude);

      sum += turn * (sin (RADIANS (a.latitude)) + sin (RADIANS (b.latitude))) / 2;
    }
  /* Round a pole it is what lies between the sides and the pole, not the equator. */
  sum = fabs (sum);
  if (pole != 0)
    sum = 2 * G_PI - sum;
  return fabs (sum) * ATLANTE_EARTH_RADIUS * ATLANTE_EARTH_RADIUS;
}

static AtlanteGeoPoint
get_mean (GArray *unrolled)
{
  AtlanteGeoPoint mean = { 0, 0 };

  for (guint i = 0; i < unrolled->len; i++)
    {
      AtlanteGeoPoint corner = g_array_index (unrolled, AtlanteGeoPoint, i);

      mean.latitude += corner.latitude / unrolled->len;
      mean.longitude += corner.longitude / unrolled->len;
    }
  return mean;
}

/**
 * atlante_geo_area_get_middle:
 * @corners: (array length=n): the corners of an area, at least one
 * @n: how many
 *
 * The centre of gravity in latitude and longitude; of an area round a pole, the pole. It may lie
 * outside of one that is hollow, as a sickle is.
 *
 * Returns: the middle
 */
AtlanteGeoPoint
atlante_geo_area_get_middle (const AtlanteGeoPoint *corners, guint n)
{
  g_autoptr (GArray) unrolled = NULL;
  AtlanteGeoPoint origin, middle = { 0, 0 };
  double size = 0;
  int pole = atlante_geo_area_get_pole (corners, n);

  g_return_val_if_fail (n > 0, middle);

  if (pole != 0)
    return (AtlanteGeoPoint) { 90.0 * pole, 0 };
  unrolled = atlante_geo_area_unroll (corners, n);
  origin = get_mean (unrolled);
  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint a = g_array_index (unrolled, AtlanteGeoPoint, i);
      AtlanteGeoPoint b = g_array_index (unrolled, AtlanteGeoPoint, (i + 1) % n);
      double ax = a.longitude - origin.longitude, ay = a.latitude - origin.latitude;
      double bx = b.longitude - origin.longitude, by = b.latitude - origin.latitude;
      double cross = ax * by - bx * ay;

      size += cross;
      middle.longitude += cross * (ax + bx);
      middle.latitude += cross * (ay + by);
    }
  /* All in a line, or a figure of eight: nothing to weigh. */
  if (fabs (size) < 1e-9)
    middle = (AtlanteGeoPoint) { 0, 0 };
  else
    middle = (AtlanteGeoPoint) { middle.latitude / (3 * size), middle.longitude / (3 * size) };
  middle.latitude = CLAMP (middle.latitude + origin.latitude, -90, 90);
  middle.longitude = bring_near (middle.longitude + origin.longitude, 0);
  return middle;
}

/* On which side of the line from @a to @b a point lies: above 0 to the left. */
static double
get_side (AtlanteGeoPoint a, AtlanteGeoPoint b, AtlanteGeoPoint point)
{
  return (b.longitude - a.longitude) * (point.latitude - a.latitude)
         - (b.latitude - a.latitude) * (point.longitude - a.longitude);
}

static gboolean
sides_cross (AtlanteGeoPoint a, AtlanteGeoPoint b, AtlanteGeoPoint c, AtlanteGeoPoint d)
{
  return get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0;
}

/**
 * atlante_geo_area_crosses:
 * @corners: (array length=n): the corners of an area
 * @n: how many; of more than some thousand nothing is found
 *
 * Returns: whether two of its sides cross
 */
gboolean
atlante_geo_area_crosses (const AtlanteGeoPoint *corners, guint n)
{
  g_autoptr (GArray) unrolled = atlante_geo_area_unroll (corners, n);
  const AtlanteGeoPoint *points = (const AtlanteGeoPoint *) (gpointer) unrolled->data;

  if (n > MOST_TO_COMPARE || atlante_geo_area_get_pole (corners, n) != 0)
    return FALSE;
  for (guint i = 0; i + 2 < n; i++)
    for (guint j = i + 2; j < n; j++)
      if (sides_cross (points[i], points[i + 1], points[j], points[(j + 1) % n]))
        return TRUE;
  return FALSE;
}
