/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-time-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days are ints: what lies farther away cannot be counted. */
#define MAX_YEAR 5000000

#define MAX_LENGTH 64

G_DEFINE_QUARK (atlante-time-error-quark, atlante_time_error)
G_DEFINE_BOXED_TYPE (AtlanteTime, atlante_time, atlante_time_ref, atlante_time_unref)

/**
 * atlante_day_from_date:
 * @year: astronomical: 0 is 1 BC
 * @month: 1 to 12
 *
 * Returns: the number of the day, 1970-01-01 being 0
 */
int
atlante_day_from_date (int year, int month, int day_of_month)
{
  /* Counts years from March, so that the leap day is the last of a year, in eras of 400 years. */
  gint64 y = (gint64) year - (month <= 2 ? 1 : 0);
  gint64 era = (y >= 0 ? y : y - 399) / 400;
  gint64 year_of_era = y - era * 400;
  gint64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day_of_month - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (int) CLAMP (era * 146097 + day_of_era - 719468, G_MININT + 1, G_MAXINT - 1);
}

/**
 * atlante_day_to_date:
 * @year: (out) (optional): astronomical
 * @month: (out) (optional): 1 to 12
 * @day_of_month: (out) (optional): 1 to 31
 */
void
atlante_day_to_date (int day, int *year, int *month, int *day_of_month)
{
  gint64 z = (gint64) day + 719468;
  gint64 era = (z >= 0 ? z : z - 146096) / 146097;
  gint64 day_of_era = z - era * 146097;
  gint64 year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096)
                       / 365;
  gint64 day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  gint64 month_from_march = (5 * day_of_year + 2) / 153;
  gint64 m = month_from_march + (month_from_march < 10 ? 3 : -9);

  if (year != NULL)
    *year = (int) (year_of_era + era * 400 + (m <= 2 ? 1 : 0));
  if (month != NULL)
    *month = (int) m;
  if (day_of_month != NULL)
    *day_of_month = (int) (day_of_year - (153 * month_from_march + 2) / 5 + 1);
}

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
days_in_month (int year, int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : lengths[month - 1];
}

static gboolean
syntax_error (GError **error, const char *text, const char *reason)
{
  /* Translators: the first %s is what was written, the second the reason */
  g_set_error (error, ATLANTE_TIME_ERROR, ATLANTE_TIME_ERROR_SYNTAX,
               _("“%s” is not a date: %s. Write it like 2024-10-23, 2024-06, 2024-10~ or 2022/.."),
               text, reason);
  return FALSE;
}

static gboolean
take_two_digits (const char **cursor, int *value)
{
  const char *c = *cursor;

  if (!g_ascii_isdigit (c[0]) || !g_ascii_isdigit (c[1]))
    return FALSE;

  *value = (c[0] - '0') * 10 + c[1] - '0';
  *cursor += 2;
  return TRUE;
}

/* Reads two digits or "XX" (then @value is 0). */
static gboolean
take_two (const char **cursor, int *value)
{
  if ((*cursor)[0] != 'X' || (*cursor)[1] != 'X')
    return take_two_digits (cursor, value);

  *value = 0;
  *cursor += 2;
  return TRUE;
}

/* Reads "Y-12000" or "2024", "-0043", "202X", "20XX": level 1 lets the last two digits at most be
 * unknown. */
static gboolean
take_year (const char **cursor, AtlanteTimeEnd *end)
{
  gboolean longer = **cursor == 'Y';
  const char *c = *cursor + (longer ? 1 : 0);
  gboolean negative = *c == '-';
  gint64 year = 0, unknown = 1;
  int n = 0;

  if (negative)
    c++;
  for (; g_ascii_isdigit (*c) && unknown == 1 && n < 10; c++, n++)
    year = year * 10 + (*c - '0');
  for (; *c == 'X' && !longer && n > 1 && n < 4; c++, n++)
    {
      year *= 10;
      unknown *= 10;
    }

  if ((longer ? n <= 4 || c[-n] == '0' : n != 4) || year > MAX_YEAR)
    return FALSE;

  end->year = negative ? -(int) (year + unknown - 1) : (int) year;
  end->last_year = negative ? -(int) year : (int) (year + unknown - 1);
  end->precision = unknown > 1 ? ATLANTE_TIME_PRECISION_YEARS : ATLANTE_TIME_PRECISION_YEAR;
  *cursor = c;
  return TRUE;
}

/* Reads "-06", "-06-15", "-21", "-XX", "-06-XX", "-XX-XX" after the year, which has to be known and
 * no longer than four digits. */
static gboolean
take_month_and_day (const char **cursor, AtlanteTimeEnd *end, const char **reason)
{
  int month, day;

  if (**cursor != '-')
    return TRUE;
  (*cursor)++;
  if (end->precision == ATLANTE_TIME_PRECISION_YEARS || ABS (end->year) > 9999
      || !take_two (cursor, &month))
    return FALSE;

  *reason = _("there is no such month");
  if (month > 24 || (month > 12 && month < 21)
      || (month == 0 && (*cursor)[-1] != 'X'))
    return FALSE;

  end->month = month;
  if (month > 0)
    end->precision = month > 12 ? ATLANTE_TIME_PRECISION_SEASON : ATLANTE_TIME_PRECISION_MONTH;
  if (**cursor != '-')
    return TRUE;
  (*cursor)++;

  *reason = _("there is no such day");
  if (!take_two (cursor, &day) || month > 12 || (day == 0 && (*cursor)[-1] != 'X')
      || (day > 0 && (month == 0 || day > days_in_month (end->year, month))))
    return FALSE;

  end->day = day;
  if (day > 0)
    end->precision = ATLANTE_TIME_PRECISION_DAY;
  return TRUE;
}

/* Reads "Z", "+09", "+09:00" or nothing. */
static gboolean
take_zone (const char **cursor)
{
  int hours, minutes;

  if (**cursor == 'Z')
    (*cursor)++;
  else if (**cursor == '+' || **cursor == '-')
    {
      (*cursor)++;
      if (!take_two_digits (cursor, &hours) || hours > 14)
        return FALSE;
      if (**cursor == ':')
        {
          (*cursor)++;
          return take_two_digits (cursor, &minutes) && minutes <= 59;
        }
    }
  return TRUE;
}

/* Reads "T15:30:00Z" or "T15:30:00+09:00" after a day, which is all that is kept. */
static gboolean
take_time_of_day (const char **cursor, const AtlanteTimeEnd *end)
{
  int hour, minute, second;

  (*cursor)++;
  if (end->precision != ATLANTE_TIME_PRECISION_DAY || end->year < 0
      || !take_two_digits (cursor, &hour) || hour > 23
      || *(*cursor)++ != ':' || !take_two_digits (cursor, &minute) || minute > 59
      || *(*cursor)++ != ':' || !take_two_digits (cursor, &second) || second > 60)
    return FALSE;

  return take_zone (cursor);
}

static void
take_qualifier (const char **cursor, AtlanteTimeEnd *end)
{
  if (**cursor == '\0' || strchr ("?~%", **cursor) == NULL)
    return;

  end->uncertain = **cursor != '~';
  end->approximate = **cursor != '?';
  (*cursor)++;
}

/* Seasons are those of the northern hemisphere by whole months; winter goes on into the next
 * year. */
static void
bound_season (AtlanteTimeEnd *end)
{
  int first = (end->month - 20) * 3;
  int last_year = first == 12 ? end->year + 1 : end->year;
  int last = first == 12 ? 2 : first + 2;

  end->last_year = last_year;
  end->earliest = atlante_day_from_date (end->year, first, 1);
  end->latest = atlante_day_from_date (last_year, last, days_in_month (last_year, last));
}

static void
bound_date (AtlanteTimeEnd *end)
{
  switch (end->precision)
    {
    case ATLANTE_TIME_PRECISION_SEASON:
      bound_season (end);
      break;

    case ATLANTE_TIME_PRECISION_MONTH:
      end->earliest = atlante_day_from_date (end->year, end->month, 1);
      end->latest = end->earliest + days_in_month (end->year, end->month) - 1;
      break;

    case ATLANTE_TIME_PRECISION_DAY:
      end->earliest = end->latest = atlante_day_from_date (end->year, end->month, end->day);
      break;

    case ATLANTE_TIME_PRECISION_YEARS:
    case ATLANTE_TIME_PRECISION_YEAR:
    default:
      end->earliest = atlante_day_from_date (end->year, 1, 1);
      end->latest = atlante_day_from_date (end->last_year, 12, 31);
      break;
    }
}

/* Reads one date; it has to end at @stop. Level 1 has a time of day neither in an interval nor with
 * a qualifier. */
static gboolean
parse_date (const char *edtf, const char *cursor, const char *stop, gboolean in_interval,
            AtlanteTimeEnd *end, GError **error)
{
  const char *reason = _("it cannot be read");

  if (!take_year (&cursor, end) || !take_month_and_day (&cursor, end, &reason))
    return syntax_error (error, edtf, reason);

  if (*cursor != 'T')
    take_qualifier (&cursor, end);
  else if (in_interval || !take_time_of_day (&cursor, end))
    return syntax_error (error, edtf, _("its time of day cannot be read"));
  if (cursor != stop)
    return syntax_error (error, edtf, _("it cannot be read"));

  bound_date (end);
  return TRUE;
}

/* Reads a date, ".." or nothing. */
static gboolean
parse_end (const char *edtf, const char *cursor, const char *stop, gboolean is_start,
           AtlanteTimeEnd *end, GError **error)
{
  if (cursor < stop && !(stop - cursor == 2 && strncmp (cursor, "..", 2) == 0))
    return parse_date (edtf, cursor, stop, TRUE, end, error);

  end->kind = cursor == stop ? ATLANTE_TIME_END_UNKNOWN : ATLANTE_TIME_END_OPEN;
  end->earliest = end->latest = is_start ? ATLANTE_DAY_MIN : ATLANTE_DAY_MAX;
  return TRUE;
}

static gboolean
parse_interval (AtlanteTime *self, const char *slash, GError **error)
{
  const char *edtf = self->edtf;

  self->interval = TRUE;
  if (!parse_end (edtf, edtf, slash, TRUE, &self->start, error)
      || !parse_end (edtf, slash + 1, edtf + strlen (edtf), FALSE, &self->end, error))
    return FALSE;

  if (self->start.kind != ATLANTE_TIME_END_DATE && self->end.kind != ATLANTE_TIME_END_DATE)
    return syntax_error (error, edtf, _("it has neither a start nor an end"));
  if (self->start.earliest > self->end.latest)
    return syntax_error (error, edtf, _("it ends before it starts"));
  return TRUE;
}

/**
 * atlante_time_parse:
 * @edtf: EDTF level 1 (ISO 8601-2)
 *
 * Returns: (transfer full) (nullable): the time, or NULL with %ATLANTE_TIME_ERROR_SYNTAX
 */
AtlanteTime *
atlante_time_parse (const char *edtf, GError **error)
{
  g_autoptr (AtlanteTime) self = NULL;
  const char *slash;
  gboolean parsed;

  g_return_val_if_fail (edtf != NULL, NULL);

  if (strnlen (edtf, MAX_LENGTH + 1) > MAX_LENGTH)
    {
      g_autofree char *beginning = g_utf8_make_valid (edtf, MAX_LENGTH);

      syntax_error (error, beginning, _("it is too long"));
      return NULL;
    }

  self = g_new0 (AtlanteTime, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->edtf = g_utf8_make_valid (edtf, -1);

  slash = strchr (self->edtf, '/');
  if (slash != NULL)
    parsed = parse_interval (self, slash, error);
  else
    {
      parsed = parse_date (self->edtf, self->edtf, self->edtf + strlen (self->edtf),
                           FALSE, &self->start, error);
      self->end = self->start;
    }

  return parsed ? g_steal_pointer (&self) : NULL;
}

AtlanteTime *
atlante_time_ref (AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_time_unref (AtlanteTime *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->edtf);
  g_free (self);
}

/**
 * atlante_time_get_edtf:
 *
 * Returns: as it was written
 */
const char *
atlante_time_get_edtf (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->edtf;
}

/**
 * atlante_time_get_earliest:
 *
 * Returns: the first day that it can mean, %ATLANTE_DAY_MIN where the start is open or unknown
 */
int
atlante_time_get_earliest (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_DAY_MIN);

  return self->start.earliest;
}

/**
 * atlante_time_get_latest:
 *
 * Returns: the last day that it can mean, %ATLANTE_DAY_MAX where the end is open or unknown
 */
int
atlante_time_get_latest (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, ATLANTE_DAY_MAX);

  return self->end.latest;
}

gboolean
atlante_time_is_interval (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->interval;
}

static gboolean
end_is_exact (const AtlanteTimeEnd *end)
{
  return end->kind == ATLANTE_TIME_END_DATE
         && end->precision == ATLANTE_TIME_PRECISION_DAY
         && !end->uncertain && !end->approximate;
}

/**
 * atlante_time_is_exact:
 *
 * Returns: whether it is known to the day (an interval: at both ends), without ? and ~
 */
gboolean
atlante_time_is_exact (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return end_is_exact (&self->start) && end_is_exact (&self->end);
}

/**
 * atlante_time_is_approximate:
 *
 * Returns: whether it, or an end of it, has ~ or %
 */
gboolean
atlante_time_is_approximate (const AtlanteTime *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->start.approximate || self->end.approximate;
}

/**
 * atlante_time_compare:
 * @a: (nullable): a time
 * @b: (nullable): another
 *
 * Returns: the order by earliest, then by latest day; NULL comes last
 */
int
atlante_time_compare (const AtlanteTime *a, const AtlanteTime *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  if (a->start.earliest != b->start.earliest)
    return a->start.earliest < b->start.earliest ? -1 : 1;
  return (a->end.latest > b->end.latest) - (a->end.latest < b->end.latest);
}
