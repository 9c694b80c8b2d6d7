/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-coordinates.h"

#include "atlante-geo-point-private.h"
#include "atlante-utm.h"

#include <math.h>

#define NO_BREAK_SPACE "\u00a0"

/* A thousandth of a pixel of the finest map: as fine as coordinates are written. */
#define FINEST 1e-6

G_DEFINE_QUARK (atlante-coordinates-error-quark, atlante_coordinates_error)

/* How many decimals show steps of @resolution of a unit. */
static int
count_decimals (double resolution, int most)
{
  return CLAMP ((int) ceil (-log10 (resolution) - 1e-9), 0, most);
}

/* The number with two digits at least before the decimal mark. */
static char *
format_two_digits (double value, int decimals, const char *language)
{
  g_autofree char *number = _atlante_decimal_format (value, decimals, language);

  return g_ascii_isdigit (number[1]) ? g_steal_pointer (&number) : g_strconcat ("0", number, NULL);
}

static char *
format_decimal_angle (double degrees, double resolution, const char *language)
{
  g_autofree char *number =
    _atlante_decimal_format (fabs (degrees), count_decimals (resolution, 6), language);

  return g_strconcat (number, "°", NULL);
}

/* In whole units of the last digit, so that nothing is ever rounded up to 60. */
static char *
format_sexagesimal (double degrees, gboolean seconds, double resolution, const char *language)
{
  int decimals = count_decimals (resolution * (seconds ? 3600 : 60), seconds ? 2 : 4);
  double unit = pow (10, decimals);
  guint64 total = (guint64) llround (fabs (degrees) * (seconds ? 3600 : 60) * unit);
  guint64 whole = (guint64) (60 * unit);
  g_autofree char *last = format_two_digits ((double) (total % whole) / unit, decimals, language);
  guint64 minutes = total / whole;

  if (!seconds)
    return g_strdup_printf ("%u°" NO_BREAK_SPACE "%s′", (guint) minutes, last);
  return g_strdup_printf ("%u°" NO_BREAK_SPACE "%02u′" NO_BREAK_SPACE "%s″",
                          (guint) (minutes / 60), (guint) (minutes % 60), last);
}

static char *
format_angle (double degrees, gboolean is_latitude, AtlanteNotation notation, double resolution,
              const char *language)
{
  g_autofree char *angle = NULL;

  /* Seconds that a pixel spans many of would be made up. */
  if (notation == ATLANTE_NOTATION_SECONDS && resolution >= 1.0 / 60)
    notation = ATLANTE_NOTATION_MINUTES;
  if (notation == ATLANTE_NOTATION_MINUTES || notation == ATLANTE_NOTATION_SECONDS)
    angle = format_sexagesimal (degrees, notation == ATLANTE_NOTATION_SECONDS, resolution,
                                language);
  else
    angle = format_decimal_angle (degrees, resolution, language);
  return g_strconcat (angle, NO_BREAK_SPACE,
                      _atlante_compass_letter (degrees, is_latitude, language), NULL);
}

/**
 * atlante_coordinates_format:
 * @point: a point
 * @notation: how to write it
 * @resolution: degrees below which digits would say nothing, as those of a pixel; 0: the finest
 * @language: (nullable): BCP 47, for the decimal mark and the letters; %NULL for the interface's
 *
 * Returns: (transfer full): the coordinates, for people
 */
char *
atlante_coordinates_format (AtlanteGeoPoint point, AtlanteNotation notation, double resolution,
                            const char *language)
{
  g_autofree char *latitude = NULL;
  g_autofree char *longitude = NULL;
  AtlanteUtm utm;

  g_return_val_if_fail (atlante_geo_point_is_valid (point), NULL);

  if (notation == ATLANTE_NOTATION_UTM && atlante_utm_from_point (point, &utm))
    return g_strdup_printf ("%d%c %.0f %.0f", utm.zone, utm.band, utm.easting, utm.northing);

  resolution = MAX (resolution, FINEST);
  latitude = format_angle (point.latitude, TRUE, notation, resolution, language);
  longitude = format_angle (point.longitude, FALSE, notation, resolution, language);
  return g_strconcat (latitude, " ", longitude, NULL);
}

/**
 * atlante_coordinates_format_geo_uri:
 * @point: a point
 *
 * Returns: (transfer full): a URI of RFC 5870, "geo:42.249000,130.300000"
 */
char *
atlante_coordinates_format_geo_uri (AtlanteGeoPoint point)
{
  char latitude[G_ASCII_DTOSTR_BUF_SIZE], longitude[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (atlante_geo_point_is_valid (point), NULL);

  g_ascii_formatd (latitude, sizeof latitude, "%.6f", point.latitude);
  g_ascii_formatd (longitude, sizeof longitude, "%.6f", point.longitude);
  return g_strconcat ("geo:", latitude, ",", longitude, NULL);
}
