/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-viewport.h"

/**
 * atlante_viewport_get_view:
 * @viewport: where the map looks
 * @widget: the map or a layer of it, for the size
 * @view: (out): what it shows, in pixels before the scale factor
 */
void
atlante_viewport_get_view (ShumateViewport *viewport, GtkWidget *widget, AtlanteChartView *view)
{
  AtlanteGeoPoint center;

  g_return_if_fail (SHUMATE_IS_VIEWPORT (viewport));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  center.latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  center.longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));
  atlante_chart_view_init_center (view, center, shumate_viewport_get_zoom_level (viewport),
                                     MAX (1, gtk_widget_get_width (widget)),
                                     MAX (1, gtk_widget_get_height (widget)));
}
