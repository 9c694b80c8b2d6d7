/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-units.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "atlante-catalog.h"
#include "atlante-geo-point-private.h"

/* The international foot and mile of 1959, and the nautical mile of the First International
 * Extraordinary Hydrographic Conference, 1929 (both as in NIST SP 811, appendix B). */
#define FOOT 0.3048
#define MILE 1609.344
#define NAUTICAL_MILE 1852.0

/* Groups digits without a line break within the number. */
#define NARROW_NO_BREAK_SPACE "\u202f"
#define NO_BREAK_SPACE "\u00a0"

/* Metres: half of the Earth's circumference is 2e7; a length beyond that is a slip. */
#define MAX_LENGTH 1e9
#define MAX_TEXT 64

G_DEFINE_QUARK (atlante-units-error-quark, atlante_units_error)

static const struct
{
  const char *nick;
  double length;
  double small_length;
  /* From here on the large unit is used, in metres. */
  double threshold;
} all_units[] = {
  [ATLANTE_UNITS_KILOMETRES] = { "kilometres", 1000, 1, 999.5 },
  [ATLANTE_UNITS_MILES] = { "miles", MILE, FOOT, 0.5 * MILE * 0.9995 },
  [ATLANTE_UNITS_NAUTICAL_MILES] = { "nautical-miles", NAUTICAL_MILE, 1,
                                     0.1 * NAUTICAL_MILE * 0.9995 },
};

static const struct
{
  const char *word;
  double length;
} words[] = {
  { "km", 1000 }, { "kilometre", 1000 }, { "kilometres", 1000 }, { "kilometer", 1000 },
  { "kilometers", 1000 }, { "chilometro", 1000 }, { "chilometri", 1000 }, { "km.", 1000 },
  { "m", 1 }, { "metre", 1 }, { "metres", 1 }, { "meter", 1 }, { "meters", 1 }, { "metri", 1 },
  { "metro", 1 }, { "mi", MILE }, { "mile", MILE }, { "miles", MILE }, { "miglia", MILE },
  { "miglio", MILE }, { "ft", FOOT }, { "foot", FOOT }, { "feet", FOOT }, { "piedi", FOOT },
  { "piede", FOOT }, { "nmi", NAUTICAL_MILE }, { "nm", NAUTICAL_MILE }, { "mn", NAUTICAL_MILE },
  { "nautical miles", NAUTICAL_MILE }, { "nautical mile", NAUTICAL_MILE },
  { "miglia nautiche", NAUTICAL_MILE }, { "miglio nautico", NAUTICAL_MILE },
  { "miglia marine", NAUTICAL_MILE },
};

const char *
atlante_units_get_nick (AtlanteUnits units)
{
  g_return_val_if_fail (units < ATLANTE_N_UNITS, NULL);

  return all_units[units].nick;
}

AtlanteUnits
atlante_units_lookup (const char *nick)
{
  for (guint i = 0; i < ATLANTE_N_UNITS; i++)
    if (g_strcmp0 (all_units[i].nick, nick) == 0)
      return i;
  return ATLANTE_UNITS_KILOMETRES;
}

const char *
atlante_units_get_symbol (AtlanteUnits units, const char *language)
{
  switch (units)
    {
    case ATLANTE_UNITS_MILES:
      /* Translators: the symbol of the mile */
      return TRC (language, "unit", "mi");
    case ATLANTE_UNITS_NAUTICAL_MILES:
      /* Translators: the symbol of the nautical mile */
      return TRC (language, "unit", "nmi");
    case ATLANTE_UNITS_KILOMETRES:
    default:
      return "km";
    }
}

static const char *
get_small_symbol (AtlanteUnits units, const char *language)
{
  /* Translators: the symbol of the foot */
  return units == ATLANTE_UNITS_MILES ? TRC (language, "unit", "ft") : "m";
}

double
atlante_units_get_length (AtlanteUnits units)
{
  g_return_val_if_fail (units < ATLANTE_N_UNITS, 1000);

  return all_units[units].length;
}

double
atlante_units_get_small_length (AtlanteUnits units)
{
  g_return_val_if_fail (units < ATLANTE_N_UNITS, 1);

  return all_units[units].small_length;
}

gboolean
atlante_units_is_large (AtlanteUnits units, double metres)
{
  g_return_val_if_fail (units < ATLANTE_N_UNITS, TRUE);

  return metres >= all_units[units].threshold;
}

static char *
group_digits (guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);
  GString *grouped = g_string_sized_new (length + length);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, NARROW_NO_BREAK_SPACE);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}

static double
round_to_three_digits (double value)
{
  if (value <= 0.0)
    return 0.0;

  double unit = pow (10.0, floor (log10 (value)) - 2.0);
  return round (value / unit) * unit;
}

static char *
format_large (double value, const char *language)
{
  if (value < 9.995)
    return _atlante_decimal_format (value, 2, language);
  if (value < 99.95)
    return _atlante_decimal_format (value, 1, language);
  return group_digits ((guint64) round (value));
}

char *
atlante_units_format (AtlanteUnits units, double metres, const char *language)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (units < ATLANTE_N_UNITS, NULL);
  g_return_val_if_fail (isfinite (metres) && metres >= 0.0, NULL);

  if (atlante_units_is_large (units, metres))
    {
      number = format_large (round_to_three_digits (metres / all_units[units].length), language);
      return g_strconcat (number, NO_BREAK_SPACE, atlante_units_get_symbol (units, language), NULL);
    }
  number = group_digits (
    (guint64) round (round_to_three_digits (metres / all_units[units].small_length)));
  return g_strconcat (number, NO_BREAK_SPACE, get_small_symbol (units, language), NULL);
}

char *
atlante_units_format_area (AtlanteUnits units, double square_metres, const char *language)
{
  g_autofree char *number = NULL;
  double value;

  g_return_val_if_fail (units < ATLANTE_N_UNITS, NULL);
  g_return_val_if_fail (isfinite (square_metres) && square_metres >= 0.0, NULL);

  value = round_to_three_digits (square_metres / all_units[units].length / all_units[units].length);
  number = value < 0.995 ? _atlante_decimal_format (value, 3, language)
                         : format_large (value, language);
  return g_strconcat (number, NO_BREAK_SPACE, atlante_units_get_symbol (units, language), "²",
                      NULL);
}

/* As many places as a number like 0.2 or 0.25 has, at most three. */
static int
count_decimals (double value)
{
  int decimals = 0;

  for (double rest = value; decimals < 3 && fabs (rest - round (rest)) > 1e-6; rest *= 10)
    decimals++;
  return decimals;
}

char *
atlante_units_format_whole (AtlanteUnits units, double metres, const char *language)
{
  g_autofree char *number = NULL;
  double value;

  g_return_val_if_fail (units < ATLANTE_N_UNITS, NULL);
  g_return_val_if_fail (isfinite (metres) && metres >= 0.0, NULL);

  if (!atlante_units_is_large (units, metres))
    return atlante_units_format (units, metres, language);
  value = metres / all_units[units].length;
  number = value < 100 ? _atlante_decimal_format (value, count_decimals (value), language)
                       : group_digits ((guint64) round (value));
  return g_strconcat (number, NO_BREAK_SPACE, atlante_units_get_symbol (units, language), NULL);
}

/* --- reading --- */

/* The number at the head, with a point or a comma, and spaces within: "2 000", "7,5", "1.234,5" is
 * refused. FALSE where there is none. @rest: (out): what follows */
static gboolean
take_number (const char *text, double *value, const char **rest)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean has_mark = FALSE;
  const char *cursor = text;

  while (*cursor != '\0')
    {
      gunichar c = g_utf8_get_char (cursor);
      const char *next = g_utf8_next_char (cursor);

      if (g_ascii_isdigit (*cursor))
        g_string_append_c (digits, *cursor);
      else if ((c == '.' || c == ',') && !has_mark && digits->len > 0 && g_ascii_isdigit (*next))
        {
          g_string_append_c (digits, '.');
          has_mark = TRUE;
        }
      else if (!(g_unichar_isspace (c) && digits->len > 0 && g_ascii_isdigit (*next)))
        break;
      cursor = next;
    }

  *rest = cursor;
  *value = g_ascii_strtod (digits->str, NULL);
  return digits->len > 0 && digits->len < MAX_TEXT;
}

static double
find_length (AtlanteUnits units, const char *word)
{
  g_autofree char *small = NULL;

  while (g_unichar_isspace (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  small = g_utf8_strdown (word, -1);
  if (*small == '\0')
    return all_units[units].length;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, small))
      return words[i].length;
  return 0;
}

gboolean
atlante_units_parse (AtlanteUnits units, const char *text, double *metres, GError **error)
{
  g_autofree char *valid = NULL;
  const char *rest;
  double value, length = 0;

  g_return_val_if_fail (units < ATLANTE_N_UNITS, FALSE);
  g_return_val_if_fail (text != NULL && metres != NULL, FALSE);

  valid = g_utf8_make_valid (text, strnlen (text, MAX_TEXT));
  g_strstrip (valid);
  if (take_number (valid, &value, &rest))
    length = find_length (units, rest);
  if (length > 0 && value * length <= MAX_LENGTH && strlen (text) <= MAX_TEXT)
    {
      *metres = value * length;
      return TRUE;
    }

  /* Translators: %s is what was written */
  g_set_error (error, ATLANTE_UNITS_ERROR, ATLANTE_UNITS_ERROR_SYNTAX,
               _("“%s” is not a length: write it like 12 km, 7.5 mi, 3 nmi or 500 m"), valid);
  return FALSE;
}
