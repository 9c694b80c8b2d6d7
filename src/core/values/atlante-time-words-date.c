/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-time-private.h"
#include "atlante-time-words-private.h"

#include <string.h>

/* Of two-digit years, as POSIX reads them (strptime, %y): from 69 on they are of the 20th
 * century. */
#define FIRST_OF_20TH_CENTURY 69

/* A date is told by the order of its parts, written with a letter each. */
static const struct
{
  guint kind;
  char letter;
} letters[] = {
  { ATLANTE_TIME_WORD_NUMBER, 'N' },  { ATLANTE_TIME_WORD_MONTH, 'M' },
  { ATLANTE_TIME_WORD_SEASON, 'S' },  { ATLANTE_TIME_WORD_PART, 'P' },
  { ATLANTE_TIME_WORD_ORDINAL, 'O' }, { ATLANTE_TIME_WORD_QUARTER, 'Q' },
  { ATLANTE_TIME_WORD_HALF, 'H' },    { ATLANTE_TIME_WORD_DECADE, 'D' },
  { ATLANTE_TIME_WORD_CENTURY, 'C' }, { ATLANTE_TIME_WORD_ROMAN, 'R' },
};

#define MAX_PARTS 6

typedef struct
{
  const AtlanteTimeWord *parts[MAX_PARTS + 1];
  char pattern[MAX_PARTS + 1];
  guint n;
  gboolean month_first;
  gboolean is_bc;
  gboolean is_ad;
} Reader;

static gboolean
is_number (const AtlanteTimeWord *word)
{
  return (word->kinds & ATLANTE_TIME_WORD_NUMBER) != 0;
}

/* Signs count only between numbers: the dots of "23. Okt. 2024" do not. */
static char
get_letter (const AtlanteTimeWord *words, guint first, guint stop, guint i)
{
  guint kinds = words[i].kinds;

  for (guint j = 0; j < G_N_ELEMENTS (letters); j++)
    if (kinds & letters[j].kind)
      return letters[j].letter;
  if (kinds & ATLANTE_TIME_WORD_FILLER)
    return '\0';
  if (kinds & (ATLANTE_TIME_WORD_DOT | ATLANTE_TIME_WORD_HYPHEN | ATLANTE_TIME_WORD_SLASH |
               ATLANTE_TIME_WORD_DASH))
    {
      if (i > first && i + 1 < stop && is_number (&words[i - 1]) && is_number (&words[i + 1]))
        return kinds & ATLANTE_TIME_WORD_DASH ? '_' : '/';
      if (kinds & (ATLANTE_TIME_WORD_DOT | ATLANTE_TIME_WORD_HYPHEN))
        return '\0';
    }
  return '!';
}

/* Parts what is to be read into qualifiers, which may stand anywhere, and the rest. */
static gboolean
sort_words (Reader *self, const AtlanteTimeWord *words, guint first, guint stop,
            AtlanteTimeDate *date)
{
  for (guint i = first; i < stop; i++)
    {
      char letter;

      date->approximate |= (words[i].kinds & ATLANTE_TIME_WORD_ABOUT) != 0;
      date->uncertain |= (words[i].kinds & ATLANTE_TIME_WORD_POSSIBLY) != 0;
      self->is_bc |= (words[i].kinds & ATLANTE_TIME_WORD_BC) != 0;
      self->is_ad |= (words[i].kinds & ATLANTE_TIME_WORD_AD) != 0;
      if (words[i].kinds & (ATLANTE_TIME_WORD_ABOUT | ATLANTE_TIME_WORD_POSSIBLY |
                            ATLANTE_TIME_WORD_BC | ATLANTE_TIME_WORD_AD))
        continue;

      letter = get_letter (words, first, stop, i);
      if (letter == '\0')
        continue;
      if (letter == '!' || self->n == MAX_PARTS)
        return FALSE;
      self->pattern[self->n] = letter;
      self->parts[self->n++] = &words[i];
    }
  return self->n > 0;
}

static gboolean
set_year (const Reader *self, AtlanteTimeDate *date, const AtlanteTimeWord *word)
{
  gboolean has_era = self->is_bc || self->is_ad;

  if (word->value > 9999 || (has_era ? word->value == 0 : word->n_digits < 3) || date->has_year
      || word->is_decade)
    return FALSE;

  date->has_year = TRUE;
  date->years = 1;
  date->year = self->is_bc ? 1 - word->value : word->value;
  return TRUE;
}

static gboolean
set_day (AtlanteTimeDate *date, const AtlanteTimeWord *word)
{
  date->day = word->value;
  return word->n_digits <= 2 && word->value >= 1 && word->value <= 31 && !word->is_decade;
}

static gboolean
set_decade (const Reader *self, AtlanteTimeDate *date, const AtlanteTimeWord *word)
{
  int year = word->value;

  /* EDTF's decades before our era begin and end with other years than people's. */
  if (self->is_bc)
    return FALSE;

  /* "the 90s": of the twenties only their number tells the century. */
  if (word->n_digits <= 2)
    year = year >= 30 ? 1900 + year : -1;
  date->has_year = TRUE;
  date->year = year;
  date->years = 10;
  return year >= 1000 && year <= 9990 && year % 10 == 0;
}

/* The 5th century BC has the years 500 to 401 BC: in astronomical years -499 to -400, "-04XX". */
static gboolean
set_century (const Reader *self, AtlanteTimeDate *date, const AtlanteTimeWord *word)
{
  date->has_year = TRUE;
  date->year = self->is_bc ? 1 - word->value * 100 : (word->value - 1) * 100;
  date->years = 100;
  return word->value >= 1 && word->value <= 30;
}

/* "N": a year, or the day of a date whose end has the month. */
static gboolean
read_number (const Reader *self, AtlanteTimeDate *date)
{
  if (self->parts[0]->is_decade)
    return set_decade (self, date, self->parts[0]);
  return set_year (self, date, self->parts[0]) || set_day (date, self->parts[0]);
}

/* "MN", "NM": a month with its year or its day. */
static gboolean
read_month (const Reader *self, AtlanteTimeDate *date)
{
  int month = self->pattern[0] == 'M' ? 0 : 1;

  date->month = self->parts[month]->value;
  return set_year (self, date, self->parts[1 - month]) || set_day (date, self->parts[1 - month]);
}

/* "NMN", "ONM", "MNN": a day, its month and its year. */
static gboolean
read_day (const Reader *self, AtlanteTimeDate *date)
{
  int month = self->pattern[0] == 'M' ? 0 : 1;
  int day = 1 - month, year = 2;

  if (month == 1 && self->parts[0]->n_digits > 2)
    {
      day = 2;
      year = 0;
    }
  date->month = self->parts[month]->value;
  if (self->pattern[day] == 'O')
    date->day = self->parts[day]->value;
  else if (!set_day (date, self->parts[day]))
    return FALSE;
  return set_year (self, date, self->parts[year]);
}

static gboolean
set_short_year (const Reader *self, AtlanteTimeDate *date, const AtlanteTimeWord *word)
{
  if (word->n_digits != 2 || self->is_bc || self->is_ad)
    return set_year (self, date, word);
  date->has_year = TRUE;
  date->years = 1;
  date->year = word->value + (word->value >= FIRST_OF_20TH_CENTURY ? 1900 : 2000);
  return TRUE;
}

/* "N/N/N": 23/10/2024, 23.10.24, 10/23/2024, 2024/10/23. */
static gboolean
read_numbers (const Reader *self, AtlanteTimeDate *date)
{
  const AtlanteTimeWord *a = self->parts[0], *b = self->parts[2], *c = self->parts[4];
  gboolean month_first = (self->month_first && a->value <= 12) || b->value > 12;

  if (a->n_digits > 2)
    {
      date->month = b->value;
      return set_year (self, date, a) && set_day (date, c) && b->value >= 1 && b->value <= 12;
    }

  date->month = month_first ? a->value : b->value;
  return set_day (date, month_first ? b : a) && set_short_year (self, date, c) &&
         b->n_digits <= 2 && date->month >= 1 && date->month <= 12;
}

/* "N/N": 10/2024, 2024/10. */
static gboolean
read_month_number (const Reader *self, AtlanteTimeDate *date)
{
  int year = self->parts[0]->n_digits == 4 ? 0 : 2;
  const AtlanteTimeWord *month = self->parts[2 - year];

  date->month = month->value;
  return self->parts[year]->n_digits == 4 && set_year (self, date, self->parts[year]) &&
         month->n_digits <= 2 && month->value >= 1 && month->value <= 12;
}

/* "SN", "NS", and "winter 2024/25", whose second year says nothing new. */
static gboolean
read_season (const Reader *self, AtlanteTimeDate *date)
{
  int season = self->pattern[0] == 'S' ? 0 : 1;

  date->month = self->parts[season]->value;
  if (!set_year (self, date, self->parts[1 - season]))
    return FALSE;
  return self->n == 2 ||
         (date->month == 24 && self->parts[3]->value % 100 == (date->year + 1) % 100);
}

/* "M", "S" */
static gboolean
read_alone (const Reader *self, AtlanteTimeDate *date)
{
  date->month = self->parts[0]->value;
  return TRUE;
}

/* "PN", "PMN", "PM" */
static gboolean
read_part (const Reader *self, AtlanteTimeDate *date)
{
  const AtlanteTimeWord *last = self->parts[self->n - 1];

  date->part = self->parts[0]->value;
  if (self->pattern[1] == 'M')
    date->month = self->parts[1]->value;
  return !is_number (last) || (!last->is_decade && set_year (self, date, last));
}

/* "OQN", "NQN", "QNN" and the same with H: quarters and halves of a year. */
static gboolean
read_fraction (const Reader *self, AtlanteTimeDate *date)
{
  int which = self->pattern[0] == 'Q' || self->pattern[0] == 'H' ? 1 : 0;
  int months = self->pattern[1 - which] == 'Q' ? 3 : 6;
  int value = self->parts[which]->value;

  date->month = (value - 1) * months + 1;
  date->last_month = value * months;
  return value >= 1 && date->last_month <= 12 && set_year (self, date, self->parts[2]);
}

static gboolean
read_decade (const Reader *self, AtlanteTimeDate *date)
{
  return set_decade (self, date, self->parts[self->pattern[0] == 'D' ? 1 : 0]);
}

static gboolean
read_century (const Reader *self, AtlanteTimeDate *date)
{
  return set_century (self, date, self->parts[self->pattern[0] == 'C' ? 1 : 0]);
}

static const struct
{
  const char *pattern;
  gboolean (*read) (const Reader *self, AtlanteTimeDate *date);
} readers[] = {
  { "N", read_number },        { "M", read_alone },         { "S", read_alone },
  { "MN", read_month },        { "NM", read_month },        { "NMN", read_day },
  { "MNN", read_day },         { "OMN", read_day },         { "N/N/N", read_numbers },
  { "N/N", read_month_number }, { "SN", read_season },      { "NS", read_season },
  { "SN/N", read_season },     { "SN_N", read_season },     { "PN", read_part },
  { "PM", read_part },         { "PMN", read_part },        { "OQN", read_fraction },
  { "NQN", read_fraction },    { "QNN", read_fraction },    { "OHN", read_fraction },
  { "NHN", read_fraction },    { "HNN", read_fraction },    { "DN", read_decade },
  { "ND", read_decade },       { "NC", read_century },      { "CN", read_century },
  { "RC", read_century },      { "CR", read_century },
};

/* What is written as EDTF says more than words can. */
static gboolean
read_edtf (const AtlanteTimeWord *words, guint first, guint stop, AtlanteTimeDate *date)
{
  g_autofree char *text = g_strndup (words[first].start, words[stop - 1].end - words[first].start);
  g_autoptr (AtlanteTime) time = atlante_time_parse (text, NULL);

  if (time == NULL || time->interval || ABS (time->start.year) > 9999)
    return FALSE;
  date->has_year = TRUE;
  date->year = time->start.year;
  date->years = time->start.precision == ATLANTE_TIME_PRECISION_YEARS
                  ? time->start.last_year - time->start.year + 1 : 1;
  date->month = time->start.month;
  date->day = time->start.day;
  date->uncertain = time->start.uncertain;
  date->approximate = time->start.approximate;
  return TRUE;
}

/**
 * _atlante_time_date_read:
 * @date: (out): what is said, perhaps without a year
 *
 * Returns: whether all of the words can be read as one date
 */
gboolean
_atlante_time_date_read (const AtlanteTimeWord *words, guint first, guint stop,
                         gboolean month_first, AtlanteTimeDate *date)
{
  Reader self = { .month_first = month_first };

  *date = (AtlanteTimeDate) { 0 };
  if (first >= stop)
    return FALSE;
  if (read_edtf (words, first, stop, date))
    return TRUE;

  *date = (AtlanteTimeDate) { 0 };
  if (!sort_words (&self, words, first, stop, date))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (g_str_equal (readers[i].pattern, self.pattern))
      return readers[i].read (&self, date);
  return FALSE;
}

gboolean
_atlante_time_date_is_span (const AtlanteTimeDate *date)
{
  return date->part > 0 || date->last_month > 0;
}

static void
write_year (const AtlanteTimeDate *date, GString *edtf)
{
  const char *minus = date->year < 0 ? "-" : "";

  if (date->years == 1)
    g_string_append_printf (edtf, "%s%04d", minus, ABS (date->year));
  else if (date->years == 10)
    g_string_append_printf (edtf, "%s%03dX", minus, ABS (date->year) / 10);
  else
    g_string_append_printf (edtf, "%s%02dXX", minus, ABS (date->year) / 100);
}

/* "Early" and the like are thirds of a year or of a month, whose inner ends are approximate. */
static AtlanteTimeDate
get_end_of_part (const AtlanteTimeDate *date, gboolean is_last)
{
  AtlanteTimeDate end = *date;
  int third = date->part - 1 + (is_last ? 1 : 0);

  end.part = 0;
  if (third > 0 && third < 3)
    end.approximate = TRUE;
  if (date->month == 0)
    end.month = third * 4 + (is_last ? 0 : 1);
  else if (third < 3)
    end.day = third * 10 + (is_last ? 0 : 1);
  else
    {
      int next = atlante_day_from_date (date->month == 12 ? date->year + 1 : date->year,
                                        date->month % 12 + 1, 1);

      atlante_day_to_date (next - 1, NULL, NULL, &end.day);
    }
  return end;
}

/**
 * _atlante_time_date_write:
 * @is_last: of a span its end, else its start
 */
void
_atlante_time_date_write (const AtlanteTimeDate *date, gboolean is_last, GString *edtf)
{
  AtlanteTimeDate end = date->part > 0 ? get_end_of_part (date, is_last) : *date;

  write_year (&end, edtf);
  if (end.month > 0)
    g_string_append_printf (edtf, "-%02d", is_last && end.last_month > 0 ? end.last_month
                                                                         : end.month);
  if (end.day > 0)
    g_string_append_printf (edtf, "-%02d", end.day);
  if (end.approximate || end.uncertain)
    g_string_append_c (edtf, !end.uncertain ? '~' : end.approximate ? '%' : '?');
}
