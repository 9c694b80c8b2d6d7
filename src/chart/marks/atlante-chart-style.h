/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlanteChartTheme:
 * @ATLANTE_CHART_THEME_LIGHT: pale, for the light style of the desktop
 * @ATLANTE_CHART_THEME_DARK: the same ranks of contrast on a dark ground
 * @ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT: black lines on white
 * @ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK: white lines on black
 * @ATLANTE_CHART_THEME_PRINT: greys that survive a black-and-white printer
 */
typedef enum
{
  ATLANTE_CHART_THEME_LIGHT,
  ATLANTE_CHART_THEME_DARK,
  ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT,
  ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK,
  ATLANTE_CHART_THEME_PRINT
} AtlanteChartTheme;

#define ATLANTE_CHART_N_THEMES (ATLANTE_CHART_THEME_PRINT + 1)

/**
 * AtlanteChartColor:
 * @red: 0 to 1, sRGB
 * @green: 0 to 1
 * @blue: 0 to 1
 */
typedef struct
{
  double red;
  double green;
  double blue;
} AtlanteChartColor;

/**
 * AtlanteChartStyle:
 * @water: seas and lakes
 * @shore: a band of the sea along its coasts
 * @graticule: meridians and parallels on the sea
 * @graticule_major: the equator, the 180th meridian, the tropics and the polar circles
 * @land: land
 * @coast: outline of land
 * @lake: outline of lakes
 * @river: rivers
 * @admin1: lines between provinces
 * @border_casing: a band under borders
 * @border: agreed borders
 * @contested_border: disputed borders, lines of control, claims
 * @country_label: names of countries
 * @capital_label: names of capitals
 * @water_label: names of seas
 * @place_label: names of the case's places
 * @halo: behind labels, and the casing of flows
 * @strong: whether lines are so strong that their edges need the finest shades
 * @graticule_width: pixels
 * @shore_width: pixels at zoom 4; the painter widens lines a little with the zoom; 0 for none
 * @coast_width: the same
 * @lake_width: the same
 * @river_width: the same
 * @admin1_width: the same
 * @border_casing_width: the same
 * @border_width: the same
 * @contested_border_width: the same
 *
 * What a chart looks like. Only what a case says may be strong: all of this stays behind it.
 */
typedef struct
{
  AtlanteChartColor water;
  AtlanteChartColor shore;
  AtlanteChartColor graticule;
  AtlanteChartColor graticule_major;
  AtlanteChartColor land;
  AtlanteChartColor coast;
  AtlanteChartColor lake;
  AtlanteChartColor river;
  AtlanteChartColor admin1;
  AtlanteChartColor border_casing;
  AtlanteChartColor border;
  AtlanteChartColor contested_border;
  AtlanteChartColor country_label;
  AtlanteChartColor capital_label;
  AtlanteChartColor water_label;
  AtlanteChartColor place_label;
  AtlanteChartColor halo;
  gboolean          strong;
  double            graticule_width;
  double            shore_width;
  double            coast_width;
  double            lake_width;
  double            river_width;
  double            admin1_width;
  double            border_casing_width;
  double            border_width;
  double            contested_border_width;
} AtlanteChartStyle;

const AtlanteChartStyle *atlante_chart_style_get (AtlanteChartTheme theme);

G_END_DECLS
