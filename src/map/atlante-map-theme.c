/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-theme.h"

#include <adwaita.h>

/**
 * atlante_map_theme_get:
 *
 * Returns: the theme of the map that goes with the style of the desktop
 */
AtlanteChartTheme
atlante_map_theme_get (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK : ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT;
  return dark ? ATLANTE_CHART_THEME_DARK : ATLANTE_CHART_THEME_LIGHT;
}

/**
 * atlante_map_theme_get_style:
 *
 * Returns: (transfer none): its style
 */
const AtlanteChartStyle *
atlante_map_theme_get_style (void)
{
  return atlante_chart_style_get (atlante_map_theme_get ());
}
