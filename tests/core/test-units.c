/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-paths.h"
#include "atlante-units.h"

#include <string.h>

#define KM ATLANTE_UNITS_KILOMETRES
#define MI ATLANTE_UNITS_MILES
#define NMI ATLANTE_UNITS_NAUTICAL_MILES

static void
test_format (void)
{
  static const struct { AtlanteUnits units; double metres; const char *language, *text; } rows[] = {
    { KM, 849.7, "en", "850\u00a0m" },       { KM, 8534, "it", "8,53\u00a0km" },
    { KM, 6049000, "it", "6\u202f050\u00a0km" }, { MI, 0, "en", "0\u00a0ft" },
    { MI, 100, "en", "328\u00a0ft" },        { MI, 400, "en", "1\u202f310\u00a0ft" },
    { MI, 1609.344, "en", "1.00\u00a0mi" },  { MI, 6049000, "it", "3\u202f760\u00a0mi" },
    { NMI, 1852, "en", "1.00\u00a0nmi" },    { NMI, 100, "en", "100\u00a0m" },
    { NMI, 926, "it", "0,50\u00a0nmi" },     { NMI, 185200, "en", "100\u00a0nmi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = atlante_units_format (rows[i].units, rows[i].metres,
                                                    rows[i].language);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_format_whole (void)
{
  static const struct { AtlanteUnits units; double metres; const char *text; } rows[] = {
    { KM, 500, "500\u00a0m" },               { KM, 20000, "20\u00a0km" },
    { KM, 2e6, "2\u202f000\u00a0km" },       { MI, 0.5 * 1609.344, "0.5\u00a0mi" },
    { MI, 20 * 1609.344, "20\u00a0mi" },     { MI, 1000 * 0.3048, "1\u202f000\u00a0ft" },
    { NMI, 0.2 * 1852, "0.2\u00a0nmi" },     { NMI, 5000 * 1852.0, "5\u202f000\u00a0nmi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = atlante_units_format_whole (rows[i].units, rows[i].metres, "en");

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_format_area (void)
{
  static const struct { AtlanteUnits units; double size; const char *text; } rows[] = {
    { KM, 12345678e6, "12\u202f300\u202f000\u00a0km²" }, { KM, 1.5e6, "1.50\u00a0km²" },
    { KM, 5e3, "0.005\u00a0km²" }, { MI, 1609.344 * 1609.344 * 640, "640\u00a0mi²" },
    { NMI, 0, "0.000\u00a0nmi²" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = atlante_units_format_area (rows[i].units, rows[i].size, "en");

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_parse (void)
{
  static const struct { AtlanteUnits units; const char *text; double metres; } rows[] = {
    { KM, "12", 12000 },          { KM, " 12 km ", 12000 },      { KM, "7,5", 7500 },
    { KM, "7.5 Mi", 12070.08 },   { KM, "2 000 ft", 609.6 },     { KM, "2\u202f000\u00a0m", 2000 },
    { MI, "1", 1609.344 },        { MI, "500 m", 500 },          { NMI, "3", 5556 },
    { KM, "3 nm", 5556 },         { KM, "3 miglia nautiche", 5556 }, { KM, "0", 0 },
    { KM, "500m", 500 },          { KM, "12 chilometri", 12000 },
  };
  static const char *const wrong[] = {
    "", "km", "-5", "1.234,5", "12 parsecs", "1e9", "9999999999", "twelve", "12 km x", "\xff",
    "12\xff", ".", "1 2 x", NULL
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      double metres;

      g_test_message ("%s", rows[i].text);
      g_assert_true (atlante_units_parse (rows[i].units, rows[i].text, &metres, &error));
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (metres, rows[i].metres, 1e-6);
    }
  for (guint i = 0; wrong[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      double metres;

      g_test_message ("wrong %u", i);
      g_assert_false (atlante_units_parse (KM, wrong[i], &metres, &error));
      g_assert_error (error, ATLANTE_UNITS_ERROR, ATLANTE_UNITS_ERROR_SYNTAX);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
    }
}

/* What is shown can be typed again. */
static void
test_back (void)
{
  for (guint units = 0; units < ATLANTE_N_UNITS; units++)
    for (double metres = 1; metres < 2e7; metres *= 1.37)
      {
        g_autofree char *text = atlante_units_format (units, metres, "it");
        double back;

        g_assert_true (atlante_units_parse (units, text, &back, NULL));
        g_assert_cmpfloat_with_epsilon (back, metres, MAX (metres * 0.006,
                                                             0.0051 * atlante_units_get_length (units)));
      }
}

static void
test_nicks (void)
{
  for (guint units = 0; units < ATLANTE_N_UNITS; units++)
    g_assert_cmpint (atlante_units_lookup (atlante_units_get_nick (units)), ==, units);
  g_assert_cmpint (atlante_units_lookup ("versts"), ==, KM);
  g_assert_cmpint (atlante_units_lookup (NULL), ==, KM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  atlante_paths_init ();

  g_test_add_func ("/units/format", test_format);
  g_test_add_func ("/units/format-whole", test_format_whole);
  g_test_add_func ("/units/format-area", test_format_area);
  g_test_add_func ("/units/parse", test_parse);
  g_test_add_func ("/units/back", test_back);
  g_test_add_func ("/units/nicks", test_nicks);

  return g_test_run ();
}
