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

/**
 * atlante_map_theme_get_text_scale:
 * @widget: a widget of the map
 *
 * Returns: how much larger text is there than usual: 1 for 96 pixels an inch
 */
double
atlante_map_theme_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}
