/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-time-words-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LENGTH 200

typedef struct
{
  AtlanteTimeWord words[ATLANTE_TIME_WORDS_MAX];
  guint n;
  gboolean month_first;
  gboolean lacks_year;        /* something could be read, were there a year */
  GString *edtf;
} Parser;

static gboolean
read_date (Parser *self, guint first, guint stop, AtlanteTimeDate *date)
{
  return _atlante_time_date_read (self->words, first, stop, self->month_first, date);
}

/* A date that stands alone. */
static gboolean
read_whole_date (Parser *self, guint first, guint stop, AtlanteTimeDate *date)
{
  if (!read_date (self, first, stop, date))
    return FALSE;
  self->lacks_year |= !date->has_year;
  return date->has_year;
}

static gboolean
is_part_of (const AtlanteTimeDate *date, const AtlanteTimeDate *other)
{
  return date->day > 0 && date->month == 0 && other->day > 0;
}

/* In "15–16 November 2024" and "December to March 2025" the start has from the end what it lacks,
 * in "June 2024 – August" the end from the start. */
static gboolean
complete_ends (AtlanteTimeDate *start, AtlanteTimeDate *end)
{
  if (is_part_of (start, end))
    start->month = end->month;
  if (start->has_year && !end->has_year && end->month > 0)
    {
      end->has_year = TRUE;
      end->year = start->year + (end->month < start->month ? 1 : 0);
      end->years = start->years;
    }
  else if (!start->has_year && end->has_year && start->month > 0)
    {
      start->has_year = TRUE;
      start->year = end->year - (start->month > end->month && end->month > 0 ? 1 : 0);
      start->years = end->years;
    }
  /* What has a day needs a month. */
  return (start->day == 0 || start->month > 0) && (end->day == 0 || end->month > 0);
}

static gboolean
write_interval (Parser *self, guint first, guint sign, guint stop)
{
  AtlanteTimeDate start, end;

  if (!read_date (self, first, sign, &start) || !read_date (self, sign + 1, stop, &end) ||
      !complete_ends (&start, &end))
    return FALSE;
  self->lacks_year |= !start.has_year || !end.has_year;
  if (!start.has_year || !end.has_year)
    return FALSE;

  _atlante_time_date_write (&start, FALSE, self->edtf);
  g_string_append_c (self->edtf, '/');
  _atlante_time_date_write (&end, TRUE, self->edtf);
  return TRUE;
}

/* An end that is open, unknown or not written. (nullable): it is a date */
static const char *
get_open_end (Parser *self, guint first, guint stop)
{
  if (first == stop)
    return "..";
  if (first + 1 < stop)
    return NULL;
  if (self->words[first].kinds == ATLANTE_TIME_WORD_OPEN)
    return "..";
  return self->words[first].kinds == ATLANTE_TIME_WORD_POSSIBLY ? "" : NULL;
}

/* "2022 –", "– 2022", "? – 2022" */
static gboolean
write_half_open (Parser *self, guint first, guint sign, guint stop)
{
  const char *start = get_open_end (self, first, sign);
  const char *end = get_open_end (self, sign + 1, stop);
  AtlanteTimeDate date;

  if ((start == NULL) == (end == NULL))
    return FALSE;
  if (!(start == NULL ? read_whole_date (self, first, sign, &date)
                      : read_whole_date (self, sign + 1, stop, &date)))
    return FALSE;

  if (start != NULL)
    g_string_append_printf (self->edtf, "%s/", start);
  _atlante_time_date_write (&date, start != NULL, self->edtf);
  if (end != NULL)
    g_string_append_printf (self->edtf, "/%s", end);
  return TRUE;
}

/* Tries each sign or word of @kinds as what stands between the two ends. */
static gboolean
write_around (Parser *self, guint kinds, guint first, guint stop)
{
  for (guint i = first; i < stop; i++)
    if ((self->words[i].kinds & kinds) &&
        (write_interval (self, first, i, stop) ||
         (!(kinds & ATLANTE_TIME_WORD_AND) && write_half_open (self, first, i, stop))))
      return TRUE;
  return FALSE;
}

/* "1939-45", "2024/25" */
static gboolean
write_short_years (Parser *self, guint first, guint stop)
{
  const AtlanteTimeWord *from = &self->words[first], *to = &self->words[first + 2];

  if (stop - first != 3 || !(from->kinds & to->kinds & ATLANTE_TIME_WORD_NUMBER) ||
      !(self->words[first + 1].kinds & (ATLANTE_TIME_WORD_HYPHEN | ATLANTE_TIME_WORD_SLASH |
                                        ATLANTE_TIME_WORD_DASH)) ||
      from->n_digits != 4 || to->n_digits != 2 || from->value % 100 >= to->value)
    return FALSE;

  g_string_append_printf (self->edtf, "%04d/%04d", from->value,
                          from->value / 100 * 100 + to->value);
  return TRUE;
}

static gboolean
write_date (Parser *self, guint first, guint stop)
{
  AtlanteTimeDate date;

  if (!read_whole_date (self, first, stop, &date))
    return FALSE;
  _atlante_time_date_write (&date, FALSE, self->edtf);
  if (_atlante_time_date_is_span (&date))
    {
      g_string_append_c (self->edtf, '/');
      _atlante_time_date_write (&date, TRUE, self->edtf);
    }
  return TRUE;
}

static gboolean
write_since (Parser *self, guint first, guint stop)
{
  AtlanteTimeDate date;
  gboolean is_unknown = self->words[stop - 1].kinds == ATLANTE_TIME_WORD_NO_END;

  if (is_unknown || (self->words[stop - 1].kinds & ATLANTE_TIME_WORD_ONWARDS))
    stop--;
  if (!read_whole_date (self, first, stop, &date))
    return FALSE;
  _atlante_time_date_write (&date, FALSE, self->edtf);
  g_string_append (self->edtf, is_unknown ? "/" : "/..");
  return TRUE;
}

static gboolean
write_until (Parser *self, guint first, guint stop)
{
  AtlanteTimeDate date;
  gboolean is_unknown = self->words[stop - 1].kinds == ATLANTE_TIME_WORD_NO_START;

  if (!read_whole_date (self, first, is_unknown ? stop - 1 : stop, &date))
    return FALSE;
  g_string_append (self->edtf, is_unknown ? "/" : "../");
  _atlante_time_date_write (&date, TRUE, self->edtf);
  return TRUE;
}

/* The year, the month or the day next to a date: "before 2022" ends with 2021. */
static gboolean
write_beside (Parser *self, guint first, guint stop, gboolean is_before)
{
  g_autoptr (GString) edtf = g_string_new (NULL);
  g_autoptr (AtlanteTime) time = NULL;
  AtlanteTimeDate date, beside = { .has_year = TRUE, .years = 1 };

  if (!read_whole_date (self, first, stop, &date))
    return FALSE;
  _atlante_time_date_write (&date, !is_before, edtf);
  time = atlante_time_parse (edtf->str, NULL);
  if (time == NULL)
    return FALSE;

  atlante_day_to_date (is_before ? atlante_time_get_earliest (time) - 1
                                 : atlante_time_get_latest (time) + 1,
                       &beside.year, &beside.month, &beside.day);
  if (date.month == 0 && date.part == 0)
    beside.month = 0;
  if (date.day == 0 && date.part == 0)
    beside.day = 0;
  beside.approximate = date.approximate;
  beside.uncertain = date.uncertain;
  if (is_before)
    g_string_append (self->edtf, "../");
  _atlante_time_date_write (&beside, is_before, self->edtf);
  if (!is_before)
    g_string_append (self->edtf, "/..");
  return TRUE;
}

/* What the first word says. */
static gboolean
write_by_head (Parser *self, guint first, guint stop)
{
  guint kinds = self->words[first].kinds;
  guint rest = first + 1;

  if (rest == stop)
    return FALSE;
  if (kinds & ATLANTE_TIME_WORD_BETWEEN)
    return write_around (self, ATLANTE_TIME_WORD_AND, rest, stop);
  if (kinds & ATLANTE_TIME_WORD_BEFORE)
    return write_beside (self, rest, stop, TRUE);
  if (kinds & ATLANTE_TIME_WORD_AFTER)
    return write_beside (self, rest, stop, FALSE);
  if ((kinds & ATLANTE_TIME_WORD_FROM) &&
      write_around (self, ATLANTE_TIME_WORD_TO | ATLANTE_TIME_WORD_DASH | ATLANTE_TIME_WORD_HYPHEN,
                    rest, stop))
    return TRUE;
  if ((kinds & ATLANTE_TIME_WORD_SINCE) ||
      ((kinds & ATLANTE_TIME_WORD_FROM) &&
       (self->words[stop - 1].kinds & ATLANTE_TIME_WORD_ONWARDS)))
    return write_since (self, rest, stop);
  return (kinds & ATLANTE_TIME_WORD_UNTIL) && write_until (self, rest, stop);
}

static gboolean
write_time (Parser *self)
{
  if (self->n == 0)
    return FALSE;
  return write_date (self, 0, self->n) || write_short_years (self, 0, self->n) ||
         write_by_head (self, 0, self->n) ||
         write_around (self, ATLANTE_TIME_WORD_DASH, 0, self->n) ||
         write_around (self, ATLANTE_TIME_WORD_HYPHEN | ATLANTE_TIME_WORD_SLASH, 0, self->n) ||
         write_around (self, ATLANTE_TIME_WORD_TO, 0, self->n);
}

static void
fail (GError **error, const char *text, const char *reason)
{
  g_autofree char *beginning = g_utf8_make_valid (text, strnlen (text, MAX_LENGTH));

  /* Translators: the first %s is what was written, the second the reason. The examples may be in
   * your language: its months and seasons are read if it is English, Italian, French, German or
   * Spanish */
  g_set_error (error, ATLANTE_TIME_ERROR, ATLANTE_TIME_ERROR_SYNTAX,
               _("“%s” is not a date: %s. Write it like 23 October 2024, June 2024, autumn 2024, "
                 "since 2022 or 2024-10-23"),
               beginning, reason);
}

/* Why it could not be read, as far as that can be told. */
static void
fail_to_read (Parser *self, const char *text, GError **error)
{
  for (guint i = 0; i < self->n; i++)
    if (self->words[i].kinds == 0 || (self->words[i].kinds & ATLANTE_TIME_WORD_ROMAN))
      {
        g_autofree char *word = g_strndup (self->words[i].start,
                                           self->words[i].end - self->words[i].start);
        g_autofree char *reason = g_strdup_printf (_("“%s” is not understood"), word);

        fail (error, text, reason);
        return;
      }
  fail (error, text, self->lacks_year ? _("it has no year") : _("it cannot be read"));
}

/* Every date in it can be read, but the Earth does not have it. */
static void
fail_to_parse (Parser *self, const char *text, GError **error)
{
  const char *slash = strchr (self->edtf->str, '/');
  g_autofree char *start = slash != NULL ? g_strndup (self->edtf->str, slash - self->edtf->str)
                                         : NULL;
  g_autoptr (AtlanteTime) first = start != NULL ? atlante_time_parse (start, NULL) : NULL;
  g_autoptr (AtlanteTime) last = slash != NULL ? atlante_time_parse (slash + 1, NULL) : NULL;

  fail (error, text, first != NULL && last != NULL ? _("it ends before it starts")
                                                   : _("there is no such day"));
}

static gboolean
has_month_first (const char *const *languages)
{
  return languages != NULL && languages[0] != NULL &&
         g_ascii_strncasecmp (languages[0], "en-US", strlen ("en-US")) == 0;
}

/**
 * atlante_time_parse_words:
 * @text: what a person has written
 * @languages: (nullable) (array zero-terminated=1): BCP 47, the preferred first
 *
 * Returns: (transfer full) (nullable): the time, or NULL with %ATLANTE_TIME_ERROR_SYNTAX
 */
AtlanteTime *
atlante_time_parse_words (const char *text, const char *const *languages, GError **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr (GString) edtf = g_string_new (NULL);
  Parser self = { .edtf = edtf, .month_first = has_month_first (languages) };
  AtlanteTime *time;

  g_return_val_if_fail (text != NULL, NULL);

  if (strnlen (text, MAX_LENGTH + 1) > MAX_LENGTH || !g_utf8_validate (text, -1, NULL))
    {
      fail (error, text, strlen (text) > MAX_LENGTH ? _("it is too long") : _("it cannot be read"));
      return NULL;
    }
  stripped = g_strstrip (g_strdup (text));
  time = atlante_time_parse (stripped, NULL);
  if (time != NULL)
    return time;

  if (!_atlante_time_words_split (stripped, self.words, &self.n) || !write_time (&self))
    {
      fail_to_read (&self, stripped, error);
      return NULL;
    }
  time = atlante_time_parse (edtf->str, NULL);
  if (time == NULL)
    fail_to_parse (&self, stripped, error);
  return time;
}
