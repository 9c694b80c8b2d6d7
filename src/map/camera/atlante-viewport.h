/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-chart-view.h"

G_BEGIN_DECLS

/* The view that @widget shows of @viewport, in pixels before the scale factor. */
void atlante_viewport_get_view (ShumateViewport     *viewport,
                                GtkWidget           *widget,
                                AtlanteChartView *view);
/* Decimals of degrees that a pixel of the view tells apart. */
int  atlante_viewport_get_decimals (const AtlanteChartView *view);
/* The point at a pixel, as precise as a pixel is. */
AtlanteGeoPoint atlante_viewport_locate (const AtlanteChartView *view, double x, double y);

G_END_DECLS
