/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-viewport.h"

#include <math.h>

/* About a centimetre: more is never told. */
#define MOST_DECIMALS 7

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

/**
 * atlante_viewport_get_decimals:
 * @view: a view in Mercator
 *
 * Returns: decimals of degrees that a pixel tells apart, 0 to 7
 */
int
atlante_viewport_get_decimals (const AtlanteChartView *view)
{
  g_return_val_if_fail (view != NULL && view->scale > 0, 0);

  return (int) CLAMP (ceil (log10 (view->scale / 360)), 0, MOST_DECIMALS);
}

static double
round_to (double value, int decimals)
{
  double unit = pow (10, decimals);

  return round (value * unit) / unit;
}

/**
 * atlante_viewport_locate:
 * @view: a view in Mercator
 * @x: pixels from the left edge
 * @y: pixels from the top
 *
 * Returns: the point there, with as many decimals as a pixel tells apart
 */
AtlanteGeoPoint
atlante_viewport_locate (const AtlanteChartView *view, double x, double y)
{
  AtlanteGeoPoint point = { 0, 0 };
  int decimals;

  g_return_val_if_fail (view != NULL && view->scale > 0, point);

  decimals = atlante_viewport_get_decimals (view);
  point = atlante_chart_view_unproject (view, x, y);
  return (AtlanteGeoPoint){ round_to (point.latitude, decimals),
                            round_to (point.longitude, decimals) };
}
