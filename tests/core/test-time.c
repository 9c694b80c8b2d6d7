/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-paths.h"
#include "atlante-time.h"

#include <string.h>

static AtlanteTime *
parse (const char *edtf)
{
  g_autoptr (GError) error = NULL;
  AtlanteTime *time = atlante_time_parse (edtf, &error);

  g_assert_no_error (error);
  g_assert_nonnull (time);
  g_assert_cmpstr (atlante_time_get_edtf (time), ==, edtf);
  return time;
}

static void
test_days (void)
{
  g_assert_cmpint (atlante_day_from_date (1970, 1, 1), ==, 0);
  g_assert_cmpint (atlante_day_from_date (2000, 3, 1), ==, 11017);
  g_assert_cmpint (atlante_day_from_date (1969, 12, 31), ==, -1);

  for (int day = -800000; day < 60000; day += 7)
    {
      int year, month, of_month;

      atlante_day_to_date (day, &year, &month, &of_month);
      g_assert_cmpint (atlante_day_from_date (year, month, of_month), ==, day);
    }
  /* Both ends of what can be counted. */
  for (int year = -5000000; year <= 5000000; year += 1000000)
    {
      int back;

      atlante_day_to_date (atlante_day_from_date (year, 12, 31), &back, NULL, NULL);
      g_assert_cmpint (back, ==, year);
    }
}

static void
assert_bounds (const char *edtf, int y1, int m1, int d1, int y2, int m2, int d2)
{
  g_autoptr (AtlanteTime) time = parse (edtf);

  g_test_message ("%s", edtf);
  g_assert_cmpint (atlante_time_get_earliest (time), ==, atlante_day_from_date (y1, m1, d1));
  g_assert_cmpint (atlante_time_get_latest (time), ==, atlante_day_from_date (y2, m2, d2));
}

static void
test_bounds (void)
{
  g_autoptr (AtlanteTime) since = parse ("2022/..");
  g_autoptr (AtlanteTime) until = parse ("/2022-02");

  assert_bounds ("2024-10-23", 2024, 10, 23, 2024, 10, 23);
  assert_bounds ("2024-10-23T15:30:00+09:00", 2024, 10, 23, 2024, 10, 23);
  assert_bounds ("2024-10-23T15:30:60-03", 2024, 10, 23, 2024, 10, 23);
  assert_bounds ("2024-10-23T00:00:00Z", 2024, 10, 23, 2024, 10, 23);
  assert_bounds ("2024-02", 2024, 2, 1, 2024, 2, 29);
  assert_bounds ("2023", 2023, 1, 1, 2023, 12, 31);
  assert_bounds ("2024-10~", 2024, 10, 1, 2024, 10, 31);
  assert_bounds ("2024-21", 2024, 3, 1, 2024, 5, 31);
  assert_bounds ("2024-24", 2024, 12, 1, 2025, 2, 28);
  assert_bounds ("202X", 2020, 1, 1, 2029, 12, 31);
  assert_bounds ("19XX?", 1900, 1, 1, 1999, 12, 31);
  assert_bounds ("2024-XX", 2024, 1, 1, 2024, 12, 31);
  assert_bounds ("2024-XX-XX~", 2024, 1, 1, 2024, 12, 31);
  assert_bounds ("-0043-03-15", -43, 3, 15, -43, 3, 15);
  assert_bounds ("2024-21?/2024-23~", 2024, 3, 1, 2024, 11, 30);
  assert_bounds ("2024-06-XX", 2024, 6, 1, 2024, 6, 30);
  assert_bounds ("-004X", -49, 1, 1, -40, 12, 31);
  assert_bounds ("Y-17000", -17000, 1, 1, -17000, 12, 31);
  assert_bounds ("2024-03/2024-06", 2024, 3, 1, 2024, 6, 30);
  g_assert_cmpint (atlante_time_get_earliest (since), ==, atlante_day_from_date (2022, 1, 1));
  g_assert_cmpint (atlante_time_get_latest (since), ==, ATLANTE_DAY_MAX);
  g_assert_cmpint (atlante_time_get_earliest (until), ==, ATLANTE_DAY_MIN);
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "", " 2024", "2024 ", "24", "2024-13", "2024-00", "2024-25", "2024-02-30", "2023-02-29", "2024-1",
    "2024-10-23-", "2024-21-03", "2024??", "XXXX", "X024", "20X4", "202X-05", "2024-X1", "Y2024",
    "Y99999999", "2024-06/2024-05", "../..", "/", "2022/2023/2024", "2022/...", "ieri", "2024-10T10:00",
    "2024-10-23T24:00:00", "2024-10-23T10:00:00+", "2024-10-23T10:00:00+09:", "2024-10-23TXX:XX:XX",
    "2024-10T10:00:00", "-0043-03-15T10:00:00",
    /* Level 2, or in no level. */
    "2XXX", "202X-XX", "Y02024", "Y-017000", "Y17000-05",
    "2024-10-23T10:00:00Z?", "2024-10-23T10:00:00/2024-10-24",
    "2024-?10", "2024-31", "[2023,2024]", "Y17E7", "1950S2", "\xff\xfe", "2024-10-23\xc3",
    "99999999999999999999999999999999999999999999999999999999999999999999999999", NULL
  };

  for (guint i = 0; wrong[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_null (atlante_time_parse (wrong[i], &error));
      g_assert_error (error, ATLANTE_TIME_ERROR, ATLANTE_TIME_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* Whatever the bytes, it is a time or an error. */
static void
test_noise (void)
{
  static const char alphabet[] = "0123456789-/.X?~%YT:+Z";
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (int i = 0; i < 100000; i++)
    {
      char text[24];
      int length = g_rand_int_range (random, 0, 20);

      for (int j = 0; j < length; j++)
        text[j] = alphabet[g_rand_int_range (random, 0, (gint32) strlen (alphabet))];
      text[length] = '\0';

      g_autoptr (AtlanteTime) time = atlante_time_parse (text, NULL);
      if (time != NULL)
        {
          g_autofree char *formatted = atlante_time_format (time, "it");

          g_assert_cmpint (atlante_time_get_earliest (time), <=, atlante_time_get_latest (time));
          g_assert_cmpstr (formatted, !=, "");
        }
    }
}

static void
test_qualities (void)
{
  static const struct { const char *edtf; gboolean interval, exact, approximate; } rows[] = {
    { "2024-10-23", FALSE, TRUE, FALSE },   { "2024-10-23?", FALSE, FALSE, FALSE },
    { "2024-10~", FALSE, FALSE, TRUE },     { "2024-10-23%", FALSE, FALSE, TRUE },
    { "2024-11-15/2024-11-16", TRUE, TRUE, FALSE }, { "2022/..", TRUE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AtlanteTime) time = parse (rows[i].edtf);

      g_assert_cmpint (atlante_time_is_interval (time), ==, rows[i].interval);
      g_assert_cmpint (atlante_time_is_exact (time), ==, rows[i].exact);
      g_assert_cmpint (atlante_time_is_approximate (time), ==, rows[i].approximate);
    }
}

static void
test_compare (void)
{
  g_autoptr (AtlanteTime) day = parse ("2024-06-01");
  g_autoptr (AtlanteTime) month = parse ("2024-06");
  g_autoptr (AtlanteTime) until = parse ("../2022");

  g_assert_cmpint (atlante_time_compare (day, month), <, 0);
  g_assert_cmpint (atlante_time_compare (until, day), <, 0);
  g_assert_cmpint (atlante_time_compare (NULL, day), >, 0);
  g_assert_cmpint (atlante_time_compare (NULL, NULL), ==, 0);
  g_assert_cmpint (atlante_time_compare (day, day), ==, 0);
}

static void
test_format (void)
{
  static const struct { const char *edtf, *en, *it, *brief; } rows[] = {
    { "2024-10-23", "23 October 2024", "23 ottobre 2024", "23 ott 2024" },
    { "2024-06", "June 2024", "giugno 2024", "giu 2024" },
    { "2022", "2022", "2022", "2022" },
    { "2022/..", "since 2022", "dal 2022", "2022 –" },
    { "2024-06/..", "since June 2024", "da giugno 2024", "giu 2024 –" },
    { "2024-10-23/..", "since 23 October 2024", "dal 23 ottobre 2024", "23 ott 2024 –" },
    { "202X/..", "since the 2020s", "dagli anni 2020", "anni 2020 –" },
    { "../2022", "until 2022", "fino al 2022", "– 2022" },
    { "2022/", "since 2022, end unknown", "dal 2022, fine ignota", "2022 – ?" },
    { "/2022~", "until about 2022, start unknown", "fino a circa 2022, inizio ignoto", "? – ~ 2022" },
    { "2024-10~", "about October 2024", "circa ottobre 2024", "~ ott 2024" },
    { "2024-10?", "possibly October 2024", "forse ottobre 2024", "ott 2024?" },
    { "2024-10%", "possibly about October 2024", "forse circa ottobre 2024", "~ ott 2024?" },
    { "2024-10~/..", "since about October 2024", "da circa ottobre 2024", "~ ott 2024 –" },
    { "2024-21", "spring 2024", "primavera 2024", "primavera 2024" },
    { "2024-24", "winter 2024–2025", "inverno 2024–2025", "inverno 2024–2025" },
    { "2024-03/2024-06", "between March and June 2024", "tra marzo e giugno 2024", "mar–giu 2024" },
    { "2023-12/2024-06", "between December 2023 and June 2024", "tra dicembre 2023 e giugno 2024",
      "dic 2023 – giu 2024" },
    { "2024-11-15/2024-11-16", "15–16 November 2024", "15–16 novembre 2024", "15–16 nov 2024" },
    { "2024-10-30/2024-11-02", "30 October – 2 November 2024", "30 ottobre – 2 novembre 2024",
      "30 ott – 2 nov 2024" },
    { "1950/1953", "1950–1953", "1950–1953", "1950–1953" },
    { "1950-06-25/1953-07-27", "25 June 1950 – 27 July 1953", "25 giugno 1950 – 27 luglio 1953",
      "25 giu 1950 – 27 lug 1953" },
    { "202X", "2020s", "anni 2020", "anni 2020" },
    { "20XX", "2000–2099", "2000–2099", "2000–2099" },
    { "2024-XX", "2024", "2024", "2024" },
    { "-0043", "44 BC", "44 a.C.", "44 a.C." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AtlanteTime) time = parse (rows[i].edtf);
      g_autofree char *english = atlante_time_format (time, "en");
      g_autofree char *italian = atlante_time_format (time, "it");
      g_autofree char *brief = atlante_time_format_short (time, "it");

      g_assert_cmpstr (english, ==, rows[i].en);
      g_assert_cmpstr (italian, ==, rows[i].it);
      g_assert_cmpstr (brief, ==, rows[i].brief);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  atlante_paths_init ();

  g_test_add_func ("/time/days", test_days);
  g_test_add_func ("/time/bounds", test_bounds);
  g_test_add_func ("/time/refused", test_refused);
  g_test_add_func ("/time/noise", test_noise);
  g_test_add_func ("/time/qualities", test_qualities);
  g_test_add_func ("/time/compare", test_compare);
  g_test_add_func ("/time/format", test_format);

  return g_test_run ();
}
