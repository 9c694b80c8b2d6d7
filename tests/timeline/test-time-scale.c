/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-time-scale.h"

#include <math.h>

#include "atlante-time.h"

static AtlanteDaySpan
span (const char *edtf)
{
  g_autoptr (AtlanteTime) time = atlante_time_parse (edtf, NULL);

  g_assert_nonnull (time);
  return (AtlanteDaySpan) { atlante_time_get_earliest (time), atlante_time_get_latest (time) };
}

static AtlanteTimeScale *
make_scale (const char *const *times)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (AtlanteDaySpan));

  for (guint i = 0; times[i] != NULL; i++)
    {
      AtlanteDaySpan one = span (times[i]);

      g_array_append_val (spans, one);
    }
  return atlante_time_scale_new ((AtlanteDaySpan *) (gpointer) spans->data, spans->len);
}

static const char *const article[] = { "1953", "2022/..", "2023-12", "../2024-03", "2024-03",
                                       "2024-06", "2024-10-23", "2024-10-30", "2024-11", NULL };
static const double gaps[ATLANTE_N_TICK_LEVELS] = { 44, 32, 24 };

/* It runs forward, and back again to the same day. */
static void
test_round_trip (void)
{
  g_autoptr (AtlanteTimeScale) scale = make_scale (article);
  const int first = atlante_time_scale_get_earliest (scale);
  const int last = atlante_time_scale_get_latest (scale);
  double before = -1;

  g_assert_cmpint (first, <, atlante_day_from_date (1953, 1, 1));
  g_assert_cmpint (last, >, atlante_day_from_date (2024, 11, 30));
  for (int day = first; day <= last; day++)
    {
      const double position = atlante_time_scale_get_position (scale, day);

      g_assert_cmpfloat (position, >, before);
      g_assert_cmpint (atlante_time_scale_get_day (scale, position), ==, day);
      before = position;
    }
  g_assert_cmpfloat (before, <, 1);
}

/* 70 empty years take less than a tenth; the months that matter take half. */
static void
test_gap (void)
{
  g_autoptr (AtlanteTimeScale) scale = make_scale (article);
  double start, end;

  g_assert_cmpuint (atlante_time_scale_get_n_breaks (scale), ==, 1);
  atlante_time_scale_get_break (scale, 0, &start, &end);
  g_assert_cmpfloat (end - start, >, 0);
  g_assert_cmpfloat (end - start, <, 0.1);
  g_assert_cmpfloat (start, >, atlante_time_scale_get_position (
                                 scale, atlante_day_from_date (1954, 1, 1)));
  g_assert_cmpfloat (end, <, atlante_time_scale_get_position (
                               scale, atlante_day_from_date (2022, 1, 1)));
  g_assert_cmpfloat (atlante_time_scale_get_position (scale, atlante_day_from_date (2024, 1, 1)), <,
                     0.6);
}

/* What something covers is no gap. */
static void
test_covered (void)
{
  const char *const times[] = { "1900/1999", "1950", NULL };
  g_autoptr (AtlanteTimeScale) scale = make_scale (times);

  g_assert_cmpuint (atlante_time_scale_get_n_breaks (scale), ==, 0);
}

static void
test_outside (void)
{
  g_autoptr (AtlanteTimeScale) scale = make_scale (article);

  g_assert_cmpfloat (atlante_time_scale_get_position (scale, ATLANTE_DAY_MIN), ==, 0);
  g_assert_cmpfloat (atlante_time_scale_get_position (scale, ATLANTE_DAY_MAX), ==, 1);
  g_assert_cmpint (atlante_time_scale_get_day (scale, -3), ==,
                   atlante_time_scale_get_earliest (scale));
  g_assert_cmpint (atlante_time_scale_get_day (scale, 3), ==,
                   atlante_time_scale_get_latest (scale));
}

static void
test_empty (void)
{
  const AtlanteDaySpan open = { ATLANTE_DAY_MIN, ATLANTE_DAY_MAX };
  g_autoptr (AtlanteTimeScale) none = atlante_time_scale_new (NULL, 0);
  g_autoptr (AtlanteTimeScale) unknown = atlante_time_scale_new (&open, 1);
  g_autoptr (GArray) ticks = atlante_time_scale_list_ticks (none, 700, gaps);

  g_assert_true (atlante_time_scale_is_empty (none));
  g_assert_true (atlante_time_scale_is_empty (unknown));
  g_assert_cmpuint (ticks->len, ==, 0);
  g_assert_cmpfloat (atlante_time_scale_get_position (unknown, 5), ==, 0);
}

/* Days at the ends of what an int holds do not overflow. */
static void
test_extremes (void)
{
  const AtlanteDaySpan spans[] = { { ATLANTE_DAY_MIN + 1, 0 }, { 0, ATLANTE_DAY_MAX - 1 } };
  g_autoptr (AtlanteTimeScale) scale = atlante_time_scale_new (spans, 2);

  g_assert_cmpfloat (atlante_time_scale_get_position (scale, 0), >, 0);
  g_assert_cmpfloat (atlante_time_scale_get_position (scale, 0), <, 1);
}

static const AtlanteTick *
find_tick (GArray *ticks, int year, int month, int day)
{
  for (guint i = 0; i < ticks->len; i++)
    if (g_array_index (ticks, AtlanteTick, i).day == atlante_day_from_date (year, month, day))
      return &g_array_index (ticks, AtlanteTick, i);
  return NULL;
}

/* Marks keep apart, at any width. */
static void
test_ticks (void)
{
  g_autoptr (AtlanteTimeScale) scale = make_scale (article);

  for (double width = 100; width < 3000; width += 73)
    {
      g_autoptr (GArray) ticks = atlante_time_scale_list_ticks (scale, width, gaps);

      g_assert_cmpuint (ticks->len, >, 0);
      for (guint i = 1; i < ticks->len; i++)
        {
          const AtlanteTick *a = &g_array_index (ticks, AtlanteTick, i - 1);
          const AtlanteTick *b = &g_array_index (ticks, AtlanteTick, i);

          g_assert_cmpint (a->day, <, b->day);
          g_assert_cmpfloat ((b->position - a->position) * width, >=,
                             MAX (gaps[a->level], gaps[b->level]));
        }
    }
}

static void
test_tick_levels (void)
{
  g_autoptr (AtlanteTimeScale) scale = make_scale (article);
  g_autoptr (GArray) ticks = atlante_time_scale_list_ticks (scale, 900, gaps);

  g_assert_nonnull (find_tick (ticks, 1953, 1, 1));
  g_assert_nonnull (find_tick (ticks, 2022, 1, 1));
  g_assert_cmpint (find_tick (ticks, 2024, 1, 1)->level, ==, ATLANTE_TICK_YEAR);
  g_assert_cmpint (find_tick (ticks, 2024, 6, 1)->level, ==, ATLANTE_TICK_MONTH);
  /* None in what the break leaves out. */
  g_assert_null (find_tick (ticks, 1980, 1, 1));
}

static void
test_days (void)
{
  const char *const times[] = { "2024-10-23", "2024-10-30", NULL };
  g_autoptr (AtlanteTimeScale) scale = make_scale (times);
  g_autoptr (GArray) ticks = atlante_time_scale_list_ticks (scale, 2000, gaps);

  g_assert_cmpint (find_tick (ticks, 2024, 10, 26)->level, ==, ATLANTE_TICK_DAY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/time-scale/round-trip", test_round_trip);
  g_test_add_func ("/timeline/time-scale/gap", test_gap);
  g_test_add_func ("/timeline/time-scale/covered", test_covered);
  g_test_add_func ("/timeline/time-scale/outside", test_outside);
  g_test_add_func ("/timeline/time-scale/empty", test_empty);
  g_test_add_func ("/timeline/time-scale/extremes", test_extremes);
  g_test_add_func ("/timeline/time-scale/ticks", test_ticks);
  g_test_add_func ("/timeline/time-scale/tick-levels", test_tick_levels);
  g_test_add_func ("/timeline/time-scale/days", test_days);
  return g_test_run ();
}
