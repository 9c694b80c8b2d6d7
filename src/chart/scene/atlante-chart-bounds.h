/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-case.h>

#include "atlante-chart-view.h"

G_BEGIN_DECLS

/**
 * AtlanteChartBounds:
 * @left: world units of Mercator, may lie below 0
 * @top: the same
 * @right: not less than @left, may lie above 1
 * @bottom: not less than @top
 *
 * A part of the world that is to be seen.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} AtlanteChartBounds;

gboolean atlante_chart_get_bounds_for_case  (AtlanteCase              *kase,
                                             AtlanteChartBounds       *bounds);
gboolean atlante_chart_get_bounds_for_place (AtlanteCase              *kase,
                                             const char               *id,
                                             AtlanteChartBounds       *bounds);
double   atlante_chart_get_reach_of_area    (AtlantePlace             *place);
gboolean atlante_chart_bounds_is_wide       (const AtlanteChartBounds *bounds);
double   atlante_chart_choose_meridian      (AtlanteCase              *kase);
void     atlante_chart_fit_view             (const AtlanteChartBounds *bounds,
                                             double                    width,
                                             double                    height,
                                             double                    margin,
                                             AtlanteChartView      *view);

G_END_DECLS
