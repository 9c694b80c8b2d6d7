/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-time-private.h"

#include "atlante-catalog.h"

#define EN_DASH "–"

static const char *
get_month_name (int month, const char *language)
{
  switch (month)
    {
    case 1: return TRC (language, "month", "January");
    case 2: return TRC (language, "month", "February");
    case 3: return TRC (language, "month", "March");
    case 4: return TRC (language, "month", "April");
    case 5: return TRC (language, "month", "May");
    case 6: return TRC (language, "month", "June");
    case 7: return TRC (language, "month", "July");
    case 8: return TRC (language, "month", "August");
    case 9: return TRC (language, "month", "September");
    case 10: return TRC (language, "month", "October");
    case 11: return TRC (language, "month", "November");
    default: return TRC (language, "month", "December");
    }
}

/**
 * atlante_month_get_short_name:
 * @month: 1 to 12
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: the abbreviated name
 */
const char *
atlante_month_get_short_name (int month, const char *language)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  switch (month)
    {
    case 1: return TRC (language, "short month", "Jan");
    case 2: return TRC (language, "short month", "Feb");
    case 3: return TRC (language, "short month", "Mar");
    case 4: return TRC (language, "short month", "Apr");
    case 5: return TRC (language, "short month", "May");
    case 6: return TRC (language, "short month", "Jun");
    case 7: return TRC (language, "short month", "Jul");
    case 8: return TRC (language, "short month", "Aug");
    case 9: return TRC (language, "short month", "Sep");
    case 10: return TRC (language, "short month", "Oct");
    case 11: return TRC (language, "short month", "Nov");
    default: return TRC (language, "short month", "Dec");
    }
}

static const char *
get_season_name (int season, const char *language)
{
  switch (season)
    {
    case 21: return TRC (language, "season", "spring");
    case 22: return TRC (language, "season", "summer");
    case 23: return TRC (language, "season", "autumn");
    default: return TRC (language, "season", "winter");
    }
}

/* Astronomical years: 0 is 1 BC. */
static char *
format_year (int year, const char *language)
{
  if (year > 0)
    return g_strdup_printf ("%d", year);

  /* Translators: a year before Christ */
  return g_strdup_printf (TRC (language, "date", "%d BC"), 1 - year);
}

static char *
format_years (const AtlanteTimeEnd *end, const char *language)
{
  g_autofree char *first = format_year (end->year, language);
  g_autofree char *last = NULL;

  if (end->year > 0 && end->last_year - end->year == 9)
    /* Translators: a decade, "2020s" */
    return g_strdup_printf (TRC (language, "date", "%ss"), first);

  last = format_year (end->last_year, language);
  return g_strconcat (first, EN_DASH, last, NULL);
}

/* "spring 2024", and "winter 2024–2025", which would be ambiguous with one year. */
static char *
format_season (const AtlanteTimeEnd *end, const char *language)
{
  g_autofree char *first = format_year (end->year, language);
  g_autofree char *last = format_year (end->last_year, language);
  g_autofree char *years = end->year == end->last_year ? g_strdup (first)
                                                       : g_strconcat (first, EN_DASH, last, NULL);

  /* Translators: season and year */
  return g_strdup_printf (TRC (language, "date", "%1$s %2$s"),
                          get_season_name (end->month, language), years);
}

static char *
format_day_and_month (const char *day, int month, gboolean brief, const char *language)
{
  const char *name = brief ? atlante_month_get_short_name (month, language)
                           : get_month_name (month, language);

  /* Translators: day of the month (or "15–16") and month: "23 October" */
  return g_strdup_printf (TRC (language, "day and month", "%1$s %2$s"), day, name);
}

/* The date without its qualifiers. */
static char *
format_date (const AtlanteTimeEnd *end, gboolean brief, const char *language)
{
  g_autofree char *year = NULL;
  g_autofree char *day = NULL;
  g_autofree char *rest = NULL;

  switch (end->precision)
    {
    case ATLANTE_TIME_PRECISION_YEARS:
      return format_years (end, language);

    case ATLANTE_TIME_PRECISION_SEASON:
      return format_season (end, language);

    case ATLANTE_TIME_PRECISION_MONTH:
      rest = g_strdup (brief ? atlante_month_get_short_name (end->month, language)
                             : get_month_name (end->month, language));
      break;

    case ATLANTE_TIME_PRECISION_DAY:
      day = g_strdup_printf ("%d", end->day);
      rest = format_day_and_month (day, end->month, brief, language);
      break;

    case ATLANTE_TIME_PRECISION_YEAR:
    default:
      return format_year (end->year, language);
    }

  year = format_year (end->year, language);
  /* Translators: month, or day and month, then the year: "23 October 2024" */
  return g_strdup_printf (TRC (language, "month and year", "%1$s %2$s"), rest, year);
}

static gboolean
is_qualified (const AtlanteTimeEnd *end)
{
  return end->approximate || end->uncertain;
}

static char *
format_end (const AtlanteTimeEnd *end, gboolean brief, const char *language)
{
  g_autofree char *date = format_date (end, brief, language);

  if (brief && is_qualified (end))
    return g_strconcat (end->approximate ? "~ " : "", date, end->uncertain ? "?" : "", NULL);
  if (end->approximate && end->uncertain)
    /* Translators: a date that is uncertain and approximate */
    return g_strdup_printf (TRC (language, "date", "possibly about %s"), date);
  if (end->approximate)
    /* Translators: an approximate date */
    return g_strdup_printf (TRC (language, "date", "about %s"), date);
  if (end->uncertain)
    /* Translators: an uncertain date */
    return g_strdup_printf (TRC (language, "date", "possibly %s"), date);

  return g_steal_pointer (&date);
}

/* Languages put an article before some of them: "dal 2022", "dal 23 ottobre 2024", but "da
 * giugno". */
static char *
format_since (const AtlanteTimeEnd *start, const char *language)
{
  g_autofree char *date = format_end (start, FALSE, language);

  if (!is_qualified (start) && start->precision == ATLANTE_TIME_PRECISION_YEAR)
    return g_strdup_printf (TRC (language, "a year", "since %s"), date);
  if (!is_qualified (start) && start->precision == ATLANTE_TIME_PRECISION_DAY)
    return g_strdup_printf (TRC (language, "a day", "since %s"), date);
  if (!is_qualified (start) && start->precision == ATLANTE_TIME_PRECISION_YEARS)
    return g_strdup_printf (TRC (language, "a decade", "since the %s"), date);

  /* Translators: a month, a season, or something like "about October 2024" */
  return g_strdup_printf (TRC (language, "a month", "since %s"), date);
}

static char *
format_until (const AtlanteTimeEnd *end, const char *language)
{
  g_autofree char *date = format_end (end, FALSE, language);

  if (!is_qualified (end) && end->precision == ATLANTE_TIME_PRECISION_YEAR)
    return g_strdup_printf (TRC (language, "a year", "until %s"), date);
  if (!is_qualified (end) && end->precision == ATLANTE_TIME_PRECISION_DAY)
    return g_strdup_printf (TRC (language, "a day", "until %s"), date);
  if (!is_qualified (end) && end->precision == ATLANTE_TIME_PRECISION_YEARS)
    return g_strdup_printf (TRC (language, "a decade", "until the %s"), date);

  /* Translators: a month, a season, or something like "about October 2024" */
  return g_strdup_printf (TRC (language, "a month", "until %s"), date);
}

static char *
format_half_open (const AtlanteTime *self, gboolean brief, const char *language)
{
  gboolean has_start = self->start.kind == ATLANTE_TIME_END_DATE;
  gboolean unknown = self->start.kind == ATLANTE_TIME_END_UNKNOWN
                     || self->end.kind == ATLANTE_TIME_END_UNKNOWN;
  g_autofree char *text = NULL;

  if (brief)
    {
      text = format_end (has_start ? &self->start : &self->end, TRUE, language);
      return has_start ? g_strconcat (text, " " EN_DASH, unknown ? " ?" : NULL, NULL)
                       : g_strconcat (unknown ? "? " : "", EN_DASH " ", text, NULL);
    }

  text = has_start ? format_since (&self->start, language) : format_until (&self->end, language);
  if (!unknown)
    return g_steal_pointer (&text);

  /* Translators: "since 2022, end unknown" */
  return has_start ? g_strdup_printf (TRC (language, "interval", "%s, end unknown"), text)
                   : g_strdup_printf (TRC (language, "interval", "%s, start unknown"), text);
}

/* "15–16 November 2024", "30 October – 2 November 2024" */
static char *
format_days_of_year (const AtlanteTimeEnd *start, const AtlanteTimeEnd *end, gboolean brief,
                     const char *language)
{
  g_autofree char *first = g_strdup_printf ("%d", start->day);
  g_autofree char *last = g_strdup_printf ("%d", end->day);
  g_autofree char *year = format_year (end->year, language);
  g_autofree char *days = NULL;

  if (start->month == end->month)
    {
      g_autofree char *both = g_strconcat (first, EN_DASH, last, NULL);

      days = format_day_and_month (both, end->month, brief, language);
    }
  else
    {
      g_autofree char *from = format_day_and_month (first, start->month, brief, language);
      g_autofree char *to = format_day_and_month (last, end->month, brief, language);

      days = g_strconcat (from, " " EN_DASH " ", to, NULL);
    }

  return g_strdup_printf (TRC (language, "month and year", "%1$s %2$s"), days, year);
}

/* "between March and June 2024", "Mar–Jun 2024" */
static char *
format_months (const AtlanteTimeEnd *start, const AtlanteTimeEnd *end, gboolean brief,
               const char *language)
{
  g_autofree char *last = format_date (end, brief, language);
  g_autofree char *first = NULL;

  if (start->year == end->year)
    first = g_strdup (brief ? atlante_month_get_short_name (start->month, language)
                            : get_month_name (start->month, language));
  else
    first = format_date (start, brief, language);

  if (brief)
    return g_strconcat (first, start->year == end->year ? EN_DASH : " " EN_DASH " ", last, NULL);

  /* Translators: two months: "between March and June 2024" */
  return g_strdup_printf (TRC (language, "interval", "between %1$s and %2$s"), first, last);
}

static char *
format_closed (const AtlanteTime *self, gboolean brief, const char *language)
{
  const AtlanteTimeEnd *start = &self->start, *end = &self->end;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!is_qualified (start) && !is_qualified (end) && start->precision == end->precision)
    {
      if (end->precision == ATLANTE_TIME_PRECISION_DAY && start->year == end->year
          && start->earliest != end->earliest)
        return format_days_of_year (start, end, brief, language);
      if (end->precision == ATLANTE_TIME_PRECISION_MONTH && start->earliest != end->earliest)
        return format_months (start, end, brief, language);
    }

  first = format_end (start, brief, language);
  last = format_end (end, brief, language);
  if (g_str_equal (first, last))
    return g_steal_pointer (&first);
  if (start->precision == ATLANTE_TIME_PRECISION_YEAR && start->precision == end->precision
      && !is_qualified (start) && !is_qualified (end) && start->year > 0)
    return g_strconcat (first, EN_DASH, last, NULL);

  return g_strconcat (first, " " EN_DASH " ", last, NULL);
}

static char *
format_time (const AtlanteTime *self, gboolean brief, const char *language)
{
  if (!self->interval)
    return format_end (&self->start, brief, language);
  if (self->start.kind != ATLANTE_TIME_END_DATE || self->end.kind != ATLANTE_TIME_END_DATE)
    return format_half_open (self, brief, language);

  return format_closed (self, brief, language);
}

/**
 * atlante_time_format:
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: (transfer full): for people, to stand alone: "23 October 2024", "since 2022"
 */
char *
atlante_time_format (const AtlanteTime *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_time (self, FALSE, language);
}

/**
 * atlante_time_format_short:
 * @language: (nullable): BCP 47, NULL for the interface's
 *
 * Returns: (transfer full): for an axis or a chip: "23 Oct 2024", "2022 –"
 */
char *
atlante_time_format_short (const AtlanteTime *self, const char *language)
{
  g_return_val_if_fail (self != NULL, NULL);

  return format_time (self, TRUE, language);
}
