/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>
#include <atlante-vocabulary.h>
#include <cairo.h>

#include "atlante-chart-style.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

double   atlante_precision_get_radius (AtlantePrecision           precision,
                                       AtlantePlaceKind           kind,
                                       double                     metres);
double   atlante_precision_get_pixels (const AtlanteChartView *view,
                                       double                     latitude,
                                       double                     metres);
void     atlante_precision_draw_on (cairo_t                   *cr,
                                       AtlantePlaceKind           kind,
                                       const AtlanteChartView    *view,
                                       AtlanteGeoPoint            center,
                                       double                     metres,
                                       double                     width,
                                       const AtlanteChartStyle   *style);
void     atlante_precision_draw       (cairo_t                   *cr,
                                       AtlantePlaceKind           kind,
                                       double                     x,
                                       double                     y,
                                       double                     radius,
                                       double                     width,
                                       const AtlanteChartStyle   *style);

G_END_DECLS
