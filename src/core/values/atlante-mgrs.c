/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-mgrs.h"

#include "atlante-utm.h"

#include <string.h>

/* The letters of the squares of 100 km, after NGA.SIG.0012_2.0.0_UTMUPS, "The Universal Grids and
 * the Transverse Mercator and Polar Stereographic Map Projections" (2014), chapter 11: columns run
 * through three sets of eight, rows through twenty letters that begin at A or at F. */
#define SQUARE 100000.0
#define MOST_DIGITS 5

static const char columns[] = "ABCDEFGHJKLMNPQRSTUVWXYZ";
static const char rows[] = "ABCDEFGHJKLMNPQRSTUV";
static const char bands[] = "CDEFGHJKLMNPQRSTUVWX";

#define COLUMNS_OF_ZONE 8
#define N_ROWS 20
/* In zones of an even number the rows begin at F. */
#define EVEN_ZONE_ROW 5

/* Degrees of latitude that a band has, and beyond which a square is of another one: its middle may
 * lie a little outside. */
#define BAND 8
#define SOUTHMOST -80
#define BEYOND 1.0

typedef struct
{
  int zone;
  char band;
  char column;
  char row;
  double easting;      /* within the square of 100 km */
  double northing;
} Reference;

/* ---- reading ---- */

/* The half of the digits that stands for one direction: the middle of what they leave open. */
static double
read_digits (const char *digits, gsize n)
{
  double unit = SQUARE, value = 0;

  for (gsize i = 0; i < n; i++)
    {
      unit /= 10;
      value += g_ascii_digit_value (digits[i]) * unit;
    }
  return value + unit / 2;
}

static gboolean
has_only_digits (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

static gboolean
read_reference (const char *text, Reference *self)
{
  g_autofree char *compact = g_strdelimit (g_strdup (text), ",", ' ');
  g_auto (GStrv) parts = g_strsplit (compact, " ", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  gsize zone_digits = strspn (joined, "0123456789"), n;
  const char *letters = joined + zone_digits;

  if (zone_digits < 1 || zone_digits > 2 || strlen (letters) < 3
      || !has_only_digits (letters + 3))
    return FALSE;
  n = strlen (letters + 3);
  if (n % 2 != 0 || n > 2 * MOST_DIGITS)
    return FALSE;
  *self = (Reference) { .zone = atoi (joined), .band = letters[0], .column = letters[1],
                        .row = letters[2] };
  self->easting = read_digits (letters + 3, n / 2);
  self->northing = read_digits (letters + 3 + n / 2, n / 2);
  return TRUE;
}

/* ---- finding ---- */

/* FALSE where the letter is none of the zone's columns. */
static gboolean
get_easting (const Reference *self, double *easting)
{
  const char *column = strchr (columns, self->column);
  int first = (self->zone - 1) % 3 * COLUMNS_OF_ZONE;
  int index = column != NULL ? (int) (column - columns) - first : -1;

  if (self->column == '\0' || index < 0 || index >= COLUMNS_OF_ZONE)
    return FALSE;
  *easting = (index + 1) * SQUARE + self->easting;
  return TRUE;
}

static gboolean
is_in_band (const Reference *self, AtlanteGeoPoint point)
{
  int index = (int) (strchr (bands, self->band) - bands);
  double south = SOUTHMOST + index * BAND;
  double north = self->band == 'X' ? 84 : south + BAND;

  return point.latitude >= south - BEYOND && point.latitude <= north + BEYOND;
}

/**
 * atlante_mgrs_to_point:
 *
 * The rows come again every 2,000 km: of the squares that the letters can mean, one lies in the
 * band.
 */
gboolean
atlante_mgrs_to_point (const char *text, AtlanteGeoPoint *point)
{
  Reference reference;
  AtlanteUtm utm;
  const char *row;
  int first;

  g_return_val_if_fail (text != NULL && point != NULL, FALSE);

  if (!read_reference (text, &reference) || reference.zone < 1 || reference.zone > 60
      || strchr (bands, reference.band) == NULL || (row = strchr (rows, reference.row)) == NULL
      || !get_easting (&reference, &utm.easting))
    return FALSE;
  first = (int) (row - rows) - (reference.zone % 2 == 0 ? EVEN_ZONE_ROW : 0);
  utm.zone = reference.zone;
  utm.band = reference.band;
  for (int cycle = 0; cycle * N_ROWS * SQUARE < 1e7; cycle++)
    {
      AtlanteGeoPoint found;

      utm.northing = ((first + N_ROWS) % N_ROWS + cycle * N_ROWS) * SQUARE + reference.northing;
      if (atlante_utm_to_point (&utm, &found) && is_in_band (&reference, found))
        {
          *point = found;
          return TRUE;
        }
    }
  return FALSE;
}
