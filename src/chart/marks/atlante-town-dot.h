/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "atlante-chart-style.h"
#include "atlante-label.h"

G_BEGIN_DECLS

double atlante_town_dot_get_radius (AtlanteLabelKind         kind);
void   atlante_town_dot_draw       (cairo_t                 *cr,
                                    AtlanteLabelKind         kind,
                                    double                   x,
                                    double                   y,
                                    double                   radius,
                                    const AtlanteChartStyle *style);

G_END_DECLS
