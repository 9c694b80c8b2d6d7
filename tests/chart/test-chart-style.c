/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contrast as WCAG 2.1 defines it: the ratio of relative luminances. */
#include <math.h>

#include "atlante-chart-style.h"

static double
get_channel (double value)
{
  return value <= 0.03928 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (AtlanteChartColor color)
{
  return 0.2126 * get_channel (color.red) + 0.7152 * get_channel (color.green)
         + 0.0722 * get_channel (color.blue);
}

static double
get_contrast (AtlanteChartColor one,
              AtlanteChartColor two)
{
  double a = get_luminance (one) + 0.05, b = get_luminance (two) + 0.05;

  return MAX (a, b) / MIN (a, b);
}

static void
assert_ranks (const AtlanteChartStyle *style)
{
  AtlanteChartColor land = style->land, water = style->water;

  /* What the case says, countries, contested lines, borders, provinces. */
  g_assert_cmpfloat (get_contrast (style->place_label, land), >,
                     get_contrast (style->country_label, land));
  g_assert_cmpfloat (get_contrast (style->capital_label, land), >,
                     get_contrast (style->country_label, land));
  g_assert_cmpfloat (get_contrast (style->country_label, land), >,
                     get_contrast (style->border, land));
  g_assert_cmpfloat (get_contrast (style->contested_border, land), >,
                     get_contrast (style->border, land));
  g_assert_cmpfloat (get_contrast (style->border, land), >, get_contrast (style->admin1, land));
  g_assert_cmpfloat (get_contrast (style->admin1, land), >, 1.1);
  g_assert_cmpfloat (get_contrast (style->border_casing, style->border), >=,
                     get_contrast (land, style->border));
  /* Names on water, the coast, lines of the net. */
  g_assert_cmpfloat (get_contrast (style->water_label, water), >,
                     get_contrast (style->coast, water));
  g_assert_cmpfloat (get_contrast (style->coast, water), >,
                     get_contrast (style->graticule_major, water));
  g_assert_cmpfloat (get_contrast (style->graticule_major, water), >,
                     get_contrast (style->graticule, water));
  g_assert_cmpfloat (get_contrast (style->graticule, water), >, 1.06);
  g_assert_cmpfloat (get_contrast (land, water), >, 1.1);
  g_assert_cmpfloat (get_contrast (style->river, land), >, get_contrast (water, land));
}

static void
test_ranks (void)
{
  for (AtlanteChartTheme theme = 0; theme < ATLANTE_CHART_N_THEMES; theme++)
    {
      g_test_message ("theme %d", theme);
      assert_ranks (atlante_chart_style_get (theme));
    }
}

/* Names of countries and seas are large and come with others; what is read letter by letter is
 * stronger. */
static void
test_names_can_be_read (void)
{
  for (AtlanteChartTheme theme = 0; theme < ATLANTE_CHART_N_THEMES; theme++)
    {
      const AtlanteChartStyle *style = atlante_chart_style_get (theme);

      g_test_message ("theme %d", theme);
      g_assert_cmpfloat (get_contrast (style->place_label, style->land), >=, 7);
      g_assert_cmpfloat (get_contrast (style->place_label, style->water), >=, 7);
      g_assert_cmpfloat (get_contrast (style->capital_label, style->land), >=, 4.5);
      g_assert_cmpfloat (get_contrast (style->country_label, style->land), >=, 3.5);
      g_assert_cmpfloat (get_contrast (style->water_label, style->water), >=, 2.6);
    }
}

static void
test_high_contrast (void)
{
  static const AtlanteChartTheme themes[] = { ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT,
                                              ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      const AtlanteChartStyle *style = atlante_chart_style_get (themes[i]);

      g_assert_cmpfloat (get_contrast (style->place_label, style->land), >=, 15);
      g_assert_cmpfloat (get_contrast (style->country_label, style->land), >=, 7);
      g_assert_cmpfloat (get_contrast (style->water_label, style->water), >=, 7);
      g_assert_cmpfloat (get_contrast (style->border, style->land), >=, 4.5);
      g_assert_cmpfloat (get_contrast (style->contested_border, style->land), >=, 7);
      g_assert_cmpfloat (get_contrast (style->coast, style->water), >=, 4.5);
      g_assert_cmpfloat (get_contrast (style->admin1, style->land), >=, 2);
      g_assert_true (style->strong);
    }
}

/* Nothing that can be told by day is lost by night. */
static void
test_dark_is_not_weaker (void)
{
  const AtlanteChartStyle *light = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  const AtlanteChartStyle *dark = atlante_chart_style_get (ATLANTE_CHART_THEME_DARK);

#define ASSERT_NOT_WEAKER(color, ground) \
  g_assert_cmpfloat (get_contrast (dark->color, dark->ground), >=, \
                     0.9 * get_contrast (light->color, light->ground))
  ASSERT_NOT_WEAKER (border, land);
  ASSERT_NOT_WEAKER (contested_border, land);
  ASSERT_NOT_WEAKER (admin1, land);
  ASSERT_NOT_WEAKER (coast, water);
  ASSERT_NOT_WEAKER (coast, land);
  ASSERT_NOT_WEAKER (river, land);
  ASSERT_NOT_WEAKER (graticule, water);
  ASSERT_NOT_WEAKER (shore, water);
  ASSERT_NOT_WEAKER (land, water);
  ASSERT_NOT_WEAKER (country_label, land);
  ASSERT_NOT_WEAKER (capital_label, land);
  ASSERT_NOT_WEAKER (water_label, water);
#undef ASSERT_NOT_WEAKER
}

static void
test_print_has_no_colour (void)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_PRINT);
  const AtlanteChartColor colors[] = {
    style->water,         style->shore,         style->graticule,        style->graticule_major,
    style->land,          style->coast,         style->lake,             style->river,
    style->admin1,        style->border_casing, style->border,           style->contested_border,
    style->country_label, style->capital_label, style->water_label,      style->place_label,
    style->halo,
  };

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    {
      g_assert_cmpfloat (colors[i].red, ==, colors[i].green);
      g_assert_cmpfloat (colors[i].red, ==, colors[i].blue);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart-style/ranks", test_ranks);
  g_test_add_func ("/chart/chart-style/names", test_names_can_be_read);
  g_test_add_func ("/chart/chart-style/high-contrast", test_high_contrast);
  g_test_add_func ("/chart/chart-style/dark", test_dark_is_not_weaker);
  g_test_add_func ("/chart/chart-style/print", test_print_has_no_colour);
  return g_test_run ();
}
