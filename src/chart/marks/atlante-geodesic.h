/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-area.h>
#include <cairo.h>

#include "atlante-chart-view.h"
#include "atlante-flow.h"

G_BEGIN_DECLS

/* Shapes of the sphere in views that are not in Mercator. */

GArray *atlante_geodesic_new_line   (const AtlanteChartView *view,
                                     const AtlanteFlow      *flow,
                                     int                     part,
                                     gboolean               *ends);
void    atlante_geodesic_add_circle (const AtlanteChartView *view,
                                     cairo_t                *cr,
                                     AtlanteGeoPoint         center,
                                     double                  metres);
void    atlante_geodesic_add_area   (const AtlanteChartView *view,
                                     cairo_t                *cr,
                                     const AtlanteGeoPoint  *corners,
                                     guint                   n);

G_END_DECLS
