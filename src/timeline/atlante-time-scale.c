/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-time-scale.h"

#include <math.h>

#include "atlante-time.h"

/* Days of air around the events, and around each break. */
#define PAD 31
/* Where an open end fades it wants more. */
#define OPEN_PAD 62
/* Up to here a day is a day; a longer stretch takes less than its share. */
#define EVEN_DAYS 31
#define SLOWNESS 0.3
/* The share of a break is that of a month. */
#define BREAK_WEIGHT 31
#define LEAST_SHARE 0.4
/* Shorter gaps are never cut. */
#define BREAK_DAYS (4 * 365)

/* No date of a case comes near: a sum of two days stays an int. */
#define FAR (G_MAXINT / 4)

/* A stretch of the axis in which it runs evenly. */
typedef struct
{
  int day;            /* where it starts; the next one's is where it ends */
  double position;
  double share;       /* of the room that it would take by itself, up to 1 */
  gboolean broken;
  gboolean padding;   /* nothing happens there: only round years are marked */
} Knot;

struct _AtlanteTimeScale
{
  gatomicrefcount ref_count;
  Knot *knots;
  guint n_knots;
  guint n_breaks;
};

G_DEFINE_BOXED_TYPE (AtlanteTimeScale, atlante_time_scale, atlante_time_scale_ref,
                     atlante_time_scale_unref)

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const int *x = a;
  const int *y = b;

  return (*x > *y) - (*x < *y);
}

/* All days at which something begins or has just ended, each once, in order. (transfer full) */
static GArray *
collect_days (const AtlanteDaySpan *spans, guint n)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (int));
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      const int start = CLAMP (spans[i].earliest, -FAR, FAR);
      const int end = CLAMP (spans[i].latest, -FAR, FAR) + 1;

      if (spans[i].earliest != ATLANTE_DAY_MIN)
        g_array_append_val (days, start);
      if (spans[i].latest != ATLANTE_DAY_MAX)
        g_array_append_val (days, end);
    }
  g_array_sort (days, compare_days);
  for (guint i = 0; i < days->len; i++)
    {
      const int day = g_array_index (days, int, i);

      if (kept == 0 || g_array_index (days, int, kept - 1) != day)
        g_array_index (days, int, kept++) = day;
    }
  g_array_set_size (days, kept);
  return days;
}

static gboolean
is_covered (const AtlanteDaySpan *spans, guint n, int start, int end)
{
  for (guint i = 0; i < n; i++)
    {
      if (spans[i].earliest == ATLANTE_DAY_MIN || spans[i].latest == ATLANTE_DAY_MAX)
        continue;
      if (spans[i].earliest <= start && spans[i].latest >= end - 1)
        return TRUE;
    }
  return FALSE;
}

/* A break cuts only what is empty and longer than a third of everything. */
static gboolean
is_gap (const AtlanteDaySpan *spans, guint n, const GArray *days, guint i)
{
  const int start = g_array_index (days, int, i);
  const int end = g_array_index (days, int, i + 1);
  const double all =
    (double) g_array_index (days, int, days->len - 1) - g_array_index (days, int, 0);

  return (double) end - start > MAX (BREAK_DAYS, all / 3) && !is_covered (spans, n, start, end);
}

static void
append_knot (GArray *knots, int day, gboolean broken, gboolean padding)
{
  const Knot knot = { .day = day, .broken = broken, .padding = padding };

  g_array_append_val (knots, knot);
}

/* (transfer full): the stretches, without their positions yet */
static GArray *
collect_knots (const AtlanteDaySpan *spans, guint n)
{
  g_autoptr (GArray) days = collect_days (spans, n);
  GArray *knots = g_array_new (FALSE, TRUE, sizeof (Knot));
  gboolean open = FALSE;

  if (days->len == 0)
    return knots;
  for (guint i = 0; i < n; i++)
    open = open || spans[i].latest == ATLANTE_DAY_MAX;

  append_knot (knots, g_array_index (days, int, 0) - PAD, FALSE, TRUE);
  for (guint i = 0; i < days->len; i++)
    {
      const int day = g_array_index (days, int, i);
      const gboolean gap = i + 1 < days->len && is_gap (spans, n, days, i);

      append_knot (knots, day, FALSE, gap || i + 1 == days->len);
      if (!gap)
        continue;
      append_knot (knots, day + PAD, TRUE, FALSE);
      append_knot (knots, g_array_index (days, int, i + 1) - PAD, FALSE, TRUE);
    }
  append_knot (knots, g_array_index (days, int, days->len - 1) + (open ? OPEN_PAD : PAD), FALSE,
               TRUE);
  return knots;
}

static double
weigh (const Knot *knot)
{
  const double days = (double) knot[1].day - knot[0].day;

  if (knot->broken)
    return BREAK_WEIGHT;
  return knot->share * (days <= EVEN_DAYS ? days : EVEN_DAYS * pow (days / EVEN_DAYS, SLOWNESS));
}

/* Where the part of the axis that @from is in ends: at a break or after the last stretch. */
static guint
find_part_end (AtlanteTimeScale *self, guint from)
{
  while (from + 1 < self->n_knots && !self->knots[from].broken)
    from++;
  return from;
}

/* A part beyond a break in which little happens takes the less room. */
static void
share_out (AtlanteTimeScale *self)
{
  guint most = 1;

  for (guint i = 0; i < self->n_knots; i = find_part_end (self, i) + 1)
    most = MAX (most, find_part_end (self, i) - i);
  for (guint i = 0; i < self->n_knots;)
    {
      const guint end = find_part_end (self, i);
      const double share = CLAMP (2.0 * (end - i) / most, LEAST_SHARE, 1);

      for (; i < end; i++)
        self->knots[i].share = share;
      i = end + 1;
    }
}

static void
place_knots (AtlanteTimeScale *self)
{
  double all = 0;
  double sum = 0;

  share_out (self);
  for (guint i = 0; i + 1 < self->n_knots; i++)
    all += weigh (&self->knots[i]);
  for (guint i = 0; i < self->n_knots; i++)
    {
      self->knots[i].position = sum / all;
      if (self->knots[i].broken)
        self->n_breaks++;
      if (i + 1 < self->n_knots)
        sum += weigh (&self->knots[i]);
    }
}

/**
 * atlante_time_scale_new:
 * @spans: (array length=n) (nullable): what has to be on the axis
 */
AtlanteTimeScale *
atlante_time_scale_new (const AtlanteDaySpan *spans, guint n)
{
  AtlanteTimeScale *self = g_new0 (AtlanteTimeScale, 1);
  GArray *knots = collect_knots (spans, n);

  g_atomic_ref_count_init (&self->ref_count);
  self->n_knots = knots->len;
  self->knots = (Knot *) (gpointer) g_array_free (knots, FALSE);
  if (self->n_knots > 0)
    place_knots (self);
  return self;
}

AtlanteTimeScale *
atlante_time_scale_ref (AtlanteTimeScale *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_time_scale_unref (AtlanteTimeScale *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->knots);
  g_free (self);
}

gboolean
atlante_time_scale_is_empty (const AtlanteTimeScale *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_knots == 0;
}

int
atlante_time_scale_get_earliest (const AtlanteTimeScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_knots > 0 ? self->knots[0].day : 0;
}

int
atlante_time_scale_get_latest (const AtlanteTimeScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_knots > 0 ? self->knots[self->n_knots - 1].day - 1 : 0;
}

/**
 * atlante_time_scale_get_position:
 * @day: as in atlante-time.h; with a fraction: a time of the day
 *
 * Returns: from 0 to 1
 */
double
atlante_time_scale_get_position (const AtlanteTimeScale *self, double day)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->n_knots == 0 || day <= self->knots[0].day)
    return 0;
  for (guint i = 0; i + 1 < self->n_knots; i++)
    {
      const Knot *knot = &self->knots[i];

      if (day < knot[1].day)
        return knot[0].position + (day - knot[0].day) / ((double) knot[1].day - knot[0].day) *
                                    (knot[1].position - knot[0].position);
    }
  return 1;
}

/**
 * atlante_time_scale_get_day:
 * @position: from 0 to 1; beyond: the first or last day
 */
int
atlante_time_scale_get_day (const AtlanteTimeScale *self, double position)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->n_knots == 0 || position <= 0)
    return atlante_time_scale_get_earliest (self);
  for (guint i = 0; i + 1 < self->n_knots; i++)
    {
      const Knot *knot = &self->knots[i];

      if (position < knot[1].position)
        return knot[0].day + (int) floor ((position - knot[0].position) /
                                            (knot[1].position - knot[0].position) *
                                            ((double) knot[1].day - knot[0].day) + 1e-6);
    }
  return atlante_time_scale_get_latest (self);
}

guint
atlante_time_scale_get_n_breaks (const AtlanteTimeScale *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_breaks;
}

/**
 * atlante_time_scale_get_break:
 * @index: below atlante_time_scale_get_n_breaks()
 * @start: (out): from 0 to 1
 * @end: (out)
 */
void
atlante_time_scale_get_break (const AtlanteTimeScale *self, guint index, double *start, double *end)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (index < self->n_breaks);

  for (guint i = 0; i < self->n_knots; i++)
    {
      if (!self->knots[i].broken || index-- > 0)
        continue;
      *start = self->knots[i].position;
      *end = self->knots[i + 1].position;
      return;
    }
}

/* Round dates first: what comes later finds the room that is left. */
static const struct
{
  AtlanteTickLevel level;
  int step;           /* years; months from January; days from the first */
  double days;        /* about so long */
} steps[] = {
  { ATLANTE_TICK_YEAR, 1000, 365000 }, { ATLANTE_TICK_YEAR, 500, 182500 },
  { ATLANTE_TICK_YEAR, 100, 36500 },   { ATLANTE_TICK_YEAR, 50, 18250 },
  { ATLANTE_TICK_YEAR, 10, 3650 },     { ATLANTE_TICK_YEAR, 5, 1825 },
  { ATLANTE_TICK_YEAR, 1, 365 },       { ATLANTE_TICK_MONTH, 6, 182 },
  { ATLANTE_TICK_MONTH, 3, 91 },       { ATLANTE_TICK_MONTH, 1, 30 },
  { ATLANTE_TICK_DAY, 10, 10 },        { ATLANTE_TICK_DAY, 5, 5 },
  { ATLANTE_TICK_DAY, 1, 1 },
};

/* The first day from @day on that step @s marks. */
static int
round_up (guint s, int day)
{
  int year, month, day_of_month;

  atlante_day_to_date (day, &year, &month, &day_of_month);
  switch (steps[s].level)
    {
    case ATLANTE_TICK_YEAR:
      year += month > 1 || day_of_month > 1 ? 1 : 0;
      year = (int) ceil ((double) year / steps[s].step) * steps[s].step;
      return atlante_day_from_date (year, 1, 1);
    case ATLANTE_TICK_MONTH:
      month += day_of_month > 1 ? 1 : 0;
      while ((month - 1) % steps[s].step != 0)
        month++;
      return atlante_day_from_date (year + (month - 1) / 12, (month - 1) % 12 + 1, 1);
    case ATLANTE_TICK_DAY:
    case ATLANTE_N_TICK_LEVELS:
    default:
      /* The last days of a month would crowd the next one's first. */
      while ((day_of_month - 1) % steps[s].step != 0 || (day_of_month > 28 && steps[s].step > 1))
        atlante_day_to_date (++day, &year, &month, &day_of_month);
      return day;
    }
}

static gboolean
has_room (const GArray *ticks, double width, const AtlanteTick *tick,
          const double gaps[ATLANTE_N_TICK_LEVELS])
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const AtlanteTick *other = &g_array_index (ticks, AtlanteTick, i);

      if (fabs (other->position - tick->position) * width
          < MAX (gaps[other->level], gaps[tick->level]))
        return FALSE;
    }
  return TRUE;
}

static void
add_ticks (const AtlanteTimeScale *self, guint s, const Knot *knot, double width,
           const double gaps[ATLANTE_N_TICK_LEVELS], GArray *ticks)
{
  const double slope = (knot[1].position - knot[0].position) * width
                       / ((double) knot[1].day - knot[0].day);
  int day = knot[0].day;

  /* Half a gap: two stretches that meet may leave room for a mark between them. */
  if (knot->broken || slope * steps[s].days < gaps[steps[s].level] / 2 ||
      (knot->padding && steps[s].level != ATLANTE_TICK_YEAR))
    return;
  /* A number says nothing where its month finds no room. */
  if (steps[s].level == ATLANTE_TICK_DAY && slope * 28 < 3 * gaps[ATLANTE_TICK_MONTH])
    return;
  while ((day = round_up (s, day)) < knot[1].day)
    {
      const AtlanteTick tick = { day, steps[s].level,
                                 atlante_time_scale_get_position (self, day) };

      if (has_room (ticks, width, &tick, gaps))
        g_array_append_val (ticks, tick);
      day++;
    }
}

static int
compare_ticks (gconstpointer a, gconstpointer b)
{
  return compare_days (&((const AtlanteTick *) a)->day, &((const AtlanteTick *) b)->day);
}

/**
 * atlante_time_scale_list_ticks:
 * @width: of the axis, in pixels
 * @gaps: how far a mark of each level keeps others away, in pixels
 *
 * Returns: (transfer full) (element-type AtlanteTick): the marks by time
 */
GArray *
atlante_time_scale_list_ticks (const AtlanteTimeScale *self, double width,
                               const double gaps[ATLANTE_N_TICK_LEVELS])
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (AtlanteTick));

  g_return_val_if_fail (self != NULL, ticks);

  for (guint s = 0; s < G_N_ELEMENTS (steps); s++)
    for (guint i = 0; i + 1 < self->n_knots; i++)
      add_ticks (self, s, &self->knots[i], width, gaps, ticks);
  g_array_sort (ticks, compare_ticks);
  return ticks;
}
