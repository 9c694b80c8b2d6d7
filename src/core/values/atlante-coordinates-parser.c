/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-coordinates.h"

#include "atlante-catalog.h"
#include "atlante-mgrs.h"
#include "atlante-utm.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Coordinates as people write them: numbers with marks and letters between them. They are cut into
 * tokens, the tokens into two angles, and the angles are read one by one. */

/* More than six numbers, three marks and a letter for each angle have. */
#define MAX_TOKENS 24

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_DEGREE,
  TOKEN_MINUTE,
  TOKEN_SECOND,
  TOKEN_HEMISPHERE,    /* value: 'N', 'S', 'E' or 'W' */
  TOKEN_SEPARATOR
} TokenKind;

typedef struct
{
  TokenKind kind;
  double value;
  gboolean negative;   /* also "-0" */
} Token;

typedef struct
{
  Token tokens[MAX_TOKENS];
  guint n;
} Tokens;

static const struct
{
  const char *word;
  TokenKind kind;
  char hemisphere;
} words[] = {
  { "°", TOKEN_DEGREE, 0 },       { "''", TOKEN_SECOND, 0 },
  { "′′", TOKEN_SECOND, 0 },      { "″", TOKEN_SECOND, 0 },
  { "\"", TOKEN_SECOND, 0 },      { "”", TOKEN_SECOND, 0 },
  { "’’", TOKEN_SECOND, 0 },      { "′", TOKEN_MINUTE, 0 },
  { "'", TOKEN_MINUTE, 0 },       { "’", TOKEN_MINUTE, 0 },
  { ",", TOKEN_SEPARATOR, 0 },    { ";", TOKEN_SEPARATOR, 0 },
  { "/", TOKEN_SEPARATOR, 0 },    { "北緯", TOKEN_HEMISPHERE, 'N' },
  { "北纬", TOKEN_HEMISPHERE, 'N' }, { "북위", TOKEN_HEMISPHERE, 'N' },
  { "南緯", TOKEN_HEMISPHERE, 'S' }, { "南纬", TOKEN_HEMISPHERE, 'S' },
  { "남위", TOKEN_HEMISPHERE, 'S' }, { "東経", TOKEN_HEMISPHERE, 'E' },
  { "东经", TOKEN_HEMISPHERE, 'E' }, { "東經", TOKEN_HEMISPHERE, 'E' },
  { "동경", TOKEN_HEMISPHERE, 'E' }, { "西経", TOKEN_HEMISPHERE, 'W' },
  { "西经", TOKEN_HEMISPHERE, 'W' }, { "西經", TOKEN_HEMISPHERE, 'W' },
  { "서경", TOKEN_HEMISPHERE, 'W' }, { "度", TOKEN_DEGREE, 0 },
  { "도", TOKEN_DEGREE, 0 },      { "分", TOKEN_MINUTE, 0 },
  { "분", TOKEN_MINUTE, 0 },      { "秒", TOKEN_SECOND, 0 },
  { "초", TOKEN_SECOND, 0 },      { "N", TOKEN_HEMISPHERE, 'N' },
  { "S", TOKEN_HEMISPHERE, 'S' }, { "E", TOKEN_HEMISPHERE, 'E' },
  { "W", TOKEN_HEMISPHERE, 'W' }, { "С", TOKEN_HEMISPHERE, 'N' },
  { "Ю", TOKEN_HEMISPHERE, 'S' }, { "В", TOKEN_HEMISPHERE, 'E' },
  { "З", TOKEN_HEMISPHERE, 'W' }, { "Ш", TOKEN_SEPARATOR, 0 },
  { "Д", TOKEN_SEPARATOR, 0 },
};

static gboolean
fail (GError **error)
{
  g_set_error (error, ATLANTE_COORDINATES_ERROR, ATLANTE_COORDINATES_ERROR_OTHER,
               _("these are no coordinates; write them as 42.25 130.3, as 42°15′N 130°18′E or as "
                  "geo:42.25,130.3"));
  return FALSE;
}

static gboolean
fail_range (GError **error)
{
  g_set_error (error, ATLANTE_COORDINATES_ERROR, ATLANTE_COORDINATES_ERROR_RANGE,
               _("there is no such point: latitudes go up to 90° and longitudes up to 180°, and "
                  "the latitude comes first"));
  return FALSE;
}

/* One form of each sign: full-width digits, other degrees and minus signs, upper case. */
static char *
normalize (const char *text)
{
  static const char *const signs[][2] = {
    { "º", "°" }, { "˚", "°" }, { "−", "-" }, { "–", "-" }, { "\u00a0", " " },
    { "\u202f", " " }, { "、", "," }, { "，", "," },
  };
  GString *out = g_string_new (text);
  g_autofree char *plain = NULL;
  g_autofree char *upper = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    g_string_replace (out, signs[i][0], signs[i][1], 0);
  plain = g_utf8_normalize (out->str, -1, G_NORMALIZE_NFKC);
  g_string_free (out, TRUE);
  if (plain == NULL)
    return NULL;
  upper = g_utf8_strup (plain, -1);
  return g_strdup (g_strstrip (upper));
}

/* Which commas between two digits are decimal marks? None where there are points. Of three that
 * stand so, "42,25,130,3", the middle one is not; and a single one is not where it alone can part
 * the two numbers. */
static gboolean
is_decimal_comma (const char *text, const char *comma)
{
  guint n = 0, index = 0;
  gboolean parted = FALSE;

  if (strchr (text, '.') != NULL)
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean inside = p > text && g_ascii_isdigit (p[-1]);

      if (*p == ',' && inside && g_ascii_isdigit (p[1]))
        {
          if (p < comma)
            index++;
          n++;
        }
      else if (p > text && !g_ascii_isdigit (*p) && strpbrk (p, "0123456789") != NULL)
        parted = TRUE;
    }
  return n == 3 ? index != 1 : n == 2 || parted;
}

static const char *
read_number (const char *text, const char *p, Token *token)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gboolean marked = FALSE;

  token->kind = TOKEN_NUMBER;
  token->negative = *p == '-';
  if (*p == '-' || *p == '+')
    p++;
  for (;; p++)
    {
      gboolean mark = !marked && (*p == '.' || (*p == ',' && g_ascii_isdigit (p[1])
                                                && is_decimal_comma (text, p)));

      if (!mark && !g_ascii_isdigit (*p))
        break;
      marked = marked || mark;
      g_string_append_c (digits, mark ? '.' : *p);
    }
  token->value = g_ascii_strtod (digits->str, NULL);
  return p;
}

/* "O" is west in French, Italian and Spanish, and east in German. */
static gboolean
read_letter_o (const char *p, const char *language, Token *token)
{
  if (*p != 'O')
    return FALSE;
  if (language == NULL)
    language = atlante_catalog_get_interface_language ();
  *token = (Token){ TOKEN_HEMISPHERE, g_str_has_prefix (language, "de") ? 'E' : 'W', FALSE };
  return TRUE;
}

static const char *
read_word (const char *p, const char *language, Token *token)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i].word))
      {
        *token = (Token){ words[i].kind, words[i].hemisphere, FALSE };
        return p + strlen (words[i].word);
      }
  return read_letter_o (p, language, token) ? p + 1 : NULL;
}

static gboolean
starts_number (const char *p)
{
  if (*p == '-' || *p == '+')
    p++;
  return g_ascii_isdigit (*p) || (*p == '.' && g_ascii_isdigit (p[1]));
}

static gboolean
tokenize (const char *text, const char *language, Tokens *tokens)
{
  const char *p = text;

  while (*p != '\0')
    {
      Token token = { 0 };

      if (*p == ' ' || *p == '\t' || *p == '\n' || (*p == '.' && !g_ascii_isdigit (p[1])))
        {
          p++;
          continue;
        }
      p = starts_number (p) ? read_number (text, p, &token) : read_word (p, language, &token);
      if (p == NULL || tokens->n == MAX_TOKENS)
        return FALSE;
      tokens->tokens[tokens->n++] = token;
    }
  return tokens->n > 0;
}

static guint
count (const Tokens *tokens, TokenKind kind)
{
  guint n = 0;

  for (guint i = 0; i < tokens->n; i++)
    n += tokens->tokens[i].kind == kind;
  return n;
}

/* The @nth token of a kind, from 0; the number of tokens where there is none. */
static guint
find (const Tokens *tokens, TokenKind kind, guint nth)
{
  for (guint i = 0; i < tokens->n; i++)
    if (tokens->tokens[i].kind == kind && nth-- == 0)
      return i;
  return tokens->n;
}

/* Where the second angle begins; 0 where that cannot be told. */
static guint
find_second (const Tokens *tokens)
{
  guint n_numbers = count (tokens, TOKEN_NUMBER);

  if (count (tokens, TOKEN_HEMISPHERE) == 2)
    return find (tokens, TOKEN_HEMISPHERE, 0) == 0 ? find (tokens, TOKEN_HEMISPHERE, 1)
                                                   : find (tokens, TOKEN_HEMISPHERE, 0) + 1;
  if (count (tokens, TOKEN_HEMISPHERE) != 0)
    return 0;
  if (count (tokens, TOKEN_SEPARATOR) == 1)
    return find (tokens, TOKEN_SEPARATOR, 0);
  if (count (tokens, TOKEN_DEGREE) == 2)
    return find (tokens, TOKEN_DEGREE, 1) - 1;
  return n_numbers > 0 && n_numbers % 2 == 0 ? find (tokens, TOKEN_NUMBER, n_numbers / 2) : 0;
}

typedef struct
{
  double degrees;
  char hemisphere;   /* 0: none */
} Angle;

/* Degrees, then minutes, then seconds; a mark has to be the one that is due. */
static gboolean
read_angle (const Token *tokens, guint n, Angle *angle)
{
  static const double units[] = { 1, 60, 3600 };
  gboolean negative = FALSE;
  guint n_numbers = 0;

  for (guint i = 0; i < n; i++)
    switch (tokens[i].kind)
      {
      case TOKEN_NUMBER:
        if (n_numbers == 3 || (n_numbers > 0 && (tokens[i].negative || tokens[i].value >= 60)))
          return FALSE;
        negative = negative || tokens[i].negative;
        angle->degrees += tokens[i].value / units[n_numbers++];
        break;
      case TOKEN_HEMISPHERE:
        angle->hemisphere = (char) tokens[i].value;
        break;
      case TOKEN_SEPARATOR:
        break;
      default:
        if (n_numbers != (guint) (tokens[i].kind - TOKEN_DEGREE) + 1)
          return FALSE;
      }
  if (angle->hemisphere == 'S' || angle->hemisphere == 'W')
    negative = !negative;
  if (negative)
    angle->degrees = -angle->degrees;
  return n_numbers > 0;
}

static gboolean
is_longitude (char hemisphere)
{
  return hemisphere == 'E' || hemisphere == 'W';
}

static gboolean
parse_angles (const char *text, const char *language, AtlanteGeoPoint *point, GError **error)
{
  Tokens tokens = { 0 };
  Angle first = { 0 }, second = { 0 };
  guint half;

  if (!tokenize (text, language, &tokens) || (half = find_second (&tokens)) == 0
      || !read_angle (tokens.tokens, half, &first)
      || !read_angle (tokens.tokens + half, tokens.n - half, &second)
      || (first.hemisphere != 0
          && is_longitude (first.hemisphere) == is_longitude (second.hemisphere)))
    return fail (error);
  *point = is_longitude (first.hemisphere)
             ? (AtlanteGeoPoint){ second.degrees, first.degrees }
             : (AtlanteGeoPoint){ first.degrees, second.degrees };
  return atlante_geo_point_is_valid (*point) || fail_range (error);
}

/* RFC 5870. Another system of coordinates than WGS 84 would be another point. */
static gboolean
parse_geo_uri (const char *text, AtlanteGeoPoint *point, GError **error)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *latitude = NULL;
  g_autofree char *longitude = NULL;
  const char *crs = strstr (text, ";CRS=");

  regex = g_regex_new ("^GEO:(-?[0-9.]+),(-?[0-9.]+)(,-?[0-9.]+)?([;?].*)?$", 0, 0, NULL);
  if (!g_regex_match (regex, text, 0, &match)
      || (crs != NULL && !g_str_has_prefix (crs, ";CRS=WGS84")))
    return fail (error);
  latitude = g_match_info_fetch (match, 1);
  longitude = g_match_info_fetch (match, 2);
  *point = (AtlanteGeoPoint){ g_ascii_strtod (latitude, NULL), g_ascii_strtod (longitude, NULL) };
  return atlante_geo_point_is_valid (*point) || fail_range (error);
}

/* "52T 607243 4678241"; FALSE also where it is something else. */
static gboolean
parse_utm (const char *text, AtlanteGeoPoint *point)
{
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_auto (GStrv) parts = NULL;
  AtlanteUtm utm;

  regex = g_regex_new ("^([0-9]{1,2}) ?([C-HJ-NP-X])[ ,]+([0-9]{6}(?:\\.[0-9]+)?) ?M?E?[ ,]+"
                       "([0-9]{1,8}(?:\\.[0-9]+)?) ?M?N?$", 0, 0, NULL);
  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  parts = g_match_info_fetch_all (match);
  utm = (AtlanteUtm){ atoi (parts[1]), parts[2][0], g_ascii_strtod (parts[3], NULL),
                      g_ascii_strtod (parts[4], NULL) };
  return atlante_utm_to_point (&utm, point);
}

/**
 * atlante_coordinates_parse:
 * @text: what somebody typed or pasted: decimal degrees, degrees with minutes and seconds, with
 *   signs or letters of many languages, a geo: URI, or a point of the UTM grid or of the MGRS
 * @language: (nullable): BCP 47, of the letters where they mean different things; %NULL for the
 *   interface's
 * @point: (out): the point; changed only where there is one
 * @error: an #AtlanteCoordinatesError
 *
 * Reads coordinates. Without letters the latitude comes first.
 *
 * Returns: whether there is such a point
 */
gboolean
atlante_coordinates_parse (const char *text, const char *language, AtlanteGeoPoint *point,
                           GError **error)
{
  g_autofree char *plain = NULL;
  AtlanteGeoPoint found;
  gboolean is_point;

  g_return_val_if_fail (text != NULL && point != NULL, FALSE);

  plain = normalize (text);
  if (plain == NULL)
    return fail (error);
  if (g_str_has_prefix (plain, "GEO:"))
    is_point = parse_geo_uri (plain, &found, error);
  else
    is_point = parse_utm (plain, &found) || atlante_mgrs_to_point (plain, &found)
               || parse_angles (plain, language, &found, error);
  if (is_point)
    *point = found;
  return is_point;
}
