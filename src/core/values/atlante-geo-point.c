/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-geo-point.h"

#include "atlante-catalog.h"
#include "atlante-geo-point-private.h"
#include "atlante-units.h"

#include <math.h>
#include <string.h>

#define RADIANS(degrees) ((degrees) * (G_PI / 180.0))
#define DEGREES(radians) ((radians) * (180.0 / G_PI))

#define NO_BREAK_SPACE "\u00a0"

static AtlanteGeoPoint *
geo_point_copy (const AtlanteGeoPoint *self)
{
  return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (AtlanteGeoPoint, atlante_geo_point, geo_point_copy, g_free)

/* Brings a longitude that went around the world back to -180 to 180. */
static double
wrap_longitude (double degrees)
{
  if (degrees >= -180.0 && degrees <= 180.0)
    return degrees;

  degrees = fmod (degrees + 180.0, 360.0);
  return degrees < 0.0 ? degrees + 180.0 : degrees - 180.0;
}

static double
wrap_bearing (double degrees)
{
  degrees = fmod (degrees, 360.0);
  if (degrees < 0.0)
    degrees += 360.0;

  /* A tiny negative angle is rounded up to 360 by the addition. */
  return degrees >= 360.0 ? 0.0 : degrees;
}

/**
 * atlante_geo_point_is_valid:
 *
 * Returns: whether both degrees are finite and in range
 */
gboolean
atlante_geo_point_is_valid (AtlanteGeoPoint point)
{
  return isfinite (point.latitude) && isfinite (point.longitude)
         && fabs (point.latitude) <= 90.0 && fabs (point.longitude) <= 180.0;
}

/* The central angle of the great circle, in radians. */
static double
central_angle (AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  double lat_a = RADIANS (a.latitude);
  double lat_b = RADIANS (b.latitude);
  double half_lat = sin ((lat_b - lat_a) / 2.0);
  double half_lon = sin (RADIANS (b.longitude - a.longitude) / 2.0);
  double h = half_lat * half_lat + cos (lat_a) * cos (lat_b) * half_lon * half_lon;

  return 2.0 * asin (sqrt (CLAMP (h, 0.0, 1.0)));
}

/**
 * atlante_geo_point_distance:
 *
 * Returns: the great-circle distance in metres
 */
double
atlante_geo_point_distance (AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  return ATLANTE_EARTH_RADIUS * central_angle (a, b);
}

/**
 * atlante_geo_point_bearing:
 *
 * Returns: the initial bearing from @a to @b in degrees clockwise from north, 0 to 360
 */
double
atlante_geo_point_bearing (AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  double lat_a = RADIANS (a.latitude);
  double lat_b = RADIANS (b.latitude);
  double delta = RADIANS (b.longitude - a.longitude);
  double y = sin (delta) * cos (lat_b);
  double x = cos (lat_a) * sin (lat_b) - sin (lat_a) * cos (lat_b) * cos (delta);

  return wrap_bearing (DEGREES (atan2 (y, x)));
}

/**
 * atlante_geo_point_interpolate:
 * @fraction: 0 gives @a, 1 gives @b
 *
 * Between antipodes, where every great circle is as short, it takes the one over the north pole.
 *
 * Returns: the point on the great circle from @a to @b
 */
AtlanteGeoPoint
atlante_geo_point_interpolate (AtlanteGeoPoint a, AtlanteGeoPoint b, double fraction)
{
  double angle = central_angle (a, b);

  if (fraction <= 0.0 || angle < 1e-12)
    return a;
  if (fraction >= 1.0)
    return b;
  if (angle > G_PI - 1e-9)
    return atlante_geo_point_destination (a, 0.0, ATLANTE_EARTH_RADIUS * angle * fraction);

  double lat_a = RADIANS (a.latitude), lon_a = RADIANS (a.longitude);
  double lat_b = RADIANS (b.latitude), lon_b = RADIANS (b.longitude);
  double share_a = sin ((1.0 - fraction) * angle) / sin (angle);
  double share_b = sin (fraction * angle) / sin (angle);
  double x = share_a * cos (lat_a) * cos (lon_a) + share_b * cos (lat_b) * cos (lon_b);
  double y = share_a * cos (lat_a) * sin (lon_a) + share_b * cos (lat_b) * sin (lon_b);
  double z = share_a * sin (lat_a) + share_b * sin (lat_b);

  return (AtlanteGeoPoint) { DEGREES (atan2 (z, hypot (x, y))), DEGREES (atan2 (y, x)) };
}

/**
 * atlante_geo_point_destination:
 * @bearing: degrees clockwise from north
 * @distance: metres
 *
 * Returns: where one comes from @a along the great circle
 */
AtlanteGeoPoint
atlante_geo_point_destination (AtlanteGeoPoint a, double bearing, double distance)
{
  double lat = RADIANS (a.latitude);
  double angle = distance / ATLANTE_EARTH_RADIUS;
  double course = RADIANS (bearing);
  double sine = sin (lat) * cos (angle) + cos (lat) * sin (angle) * cos (course);
  double lat_to = asin (CLAMP (sine, -1.0, 1.0));
  double delta = atan2 (sin (course) * sin (angle) * cos (lat),
                        cos (angle) - sin (lat) * sin (lat_to));

  return (AtlanteGeoPoint) { DEGREES (lat_to), wrap_longitude (a.longitude + DEGREES (delta)) };
}

static gboolean
has_decimal_comma (const char *language)
{
  static const char *const languages[] = {
    "bg", "ca", "cs", "da", "de", "el", "es", "et", "fi", "fr", "hr", "hu", "id", "it", "lt",
    "lv", "nb", "nl", "nn", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr", "uk", "vi", NULL
  };
  g_autofree char *base = NULL;

  if (language == NULL)
    language = atlante_catalog_get_interface_language ();

  base = g_ascii_strdown (language, strcspn (language, "-_"));
  return g_strv_contains (languages, base);
}

/* "42.249" or "42,249", whatever the locale of the process. */
char *
_atlante_decimal_format (double value, int decimals, const char *language)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f",
                                         "%.4f", "%.5f", "%.6f", "%.7f" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *mark;

  g_ascii_formatd (buffer, sizeof buffer, formats[CLAMP (decimals, 0, 7)], value);
  mark = strchr (buffer, '.');
  if (mark != NULL && has_decimal_comma (language))
    *mark = ',';

  return g_strdup (buffer);
}

const char *
_atlante_compass_letter (double degrees, gboolean is_latitude, const char *language)
{
  /* Translators: the letters of the points of the compass, as in 42.2° N 130.3° E */
  if (is_latitude)
    return degrees < 0.0 ? TRC (language, "compass", "S") : TRC (language, "compass", "N");
  return degrees < 0.0 ? TRC (language, "compass", "W") : TRC (language, "compass", "E");
}

/**
 * atlante_geo_point_format:
 * @decimals: 0 to 7
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: (transfer full): for people, "42.249° N 130.300° E"
 */
char *
atlante_geo_point_format (AtlanteGeoPoint point, int decimals, const char *language)
{
  g_autofree char *latitude = _atlante_decimal_format (fabs (point.latitude), decimals, language);
  g_autofree char *longitude = _atlante_decimal_format (fabs (point.longitude), decimals, language);

  g_return_val_if_fail (atlante_geo_point_is_valid (point), NULL);

  return g_strconcat (latitude, "°", NO_BREAK_SPACE,
                      _atlante_compass_letter (point.latitude, TRUE, language), " ",
                      longitude, "°", NO_BREAK_SPACE,
                      _atlante_compass_letter (point.longitude, FALSE, language), NULL);
}

/**
 * atlante_geo_point_format_plain:
 *
 * Returns: (transfer full): latitude, longitude in degrees with six places, for other programs
 */
char *
atlante_geo_point_format_plain (AtlanteGeoPoint point)
{
  char latitude[G_ASCII_DTOSTR_BUF_SIZE];
  char longitude[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (latitude, sizeof latitude, "%.6f", point.latitude);
  g_ascii_formatd (longitude, sizeof longitude, "%.6f", point.longitude);

  return g_strconcat (latitude, ", ", longitude, NULL);
}

/**
 * atlante_distance_format:
 * @metres: 0 or more
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Rounds to three significant digits, and to whole metres.
 *
 * Returns: (transfer full): "6 050 km", "8.53 km", "850 m"
 */
char *
atlante_distance_format (double metres, const char *language)
{
  return atlante_units_format (ATLANTE_UNITS_KILOMETRES, metres, language);
}

/**
 * atlante_bearing_get_label:
 * @degrees: clockwise from north
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: one of eight points of the compass, lower case
 */
const char *
atlante_bearing_get_label (double degrees, const char *language)
{
  switch ((int) floor (wrap_bearing (degrees + 22.5) / 45.0))
    {
    case 0: return TRC (language, "direction", "north");
    case 1: return TRC (language, "direction", "north-east");
    case 2: return TRC (language, "direction", "east");
    case 3: return TRC (language, "direction", "south-east");
    case 4: return TRC (language, "direction", "south");
    case 5: return TRC (language, "direction", "south-west");
    case 6: return TRC (language, "direction", "west");
    default: return TRC (language, "direction", "north-west");
    }
}
