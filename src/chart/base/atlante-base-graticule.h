/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "atlante-chart-style.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

double atlante_base_graticule_get_step (const AtlanteChartView  *view);
void   atlante_base_graticule_paint    (cairo_t                 *cr,
                                        const AtlanteChartView  *view,
                                        const AtlanteChartStyle *style,
                                        double                   fineness);

G_END_DECLS
