/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-case.h>

#include "atlante-chart-layers.h"
#include "atlante-chart-view.h"
#include "atlante-point-clusters.h"

G_BEGIN_DECLS

/* So many places or fewer are shown one by one, whatever the zoom. */
#define ATLANTE_CHART_POINTS_FEW 400

/**
 * AtlanteChartPoints:
 *
 * The points of a chart with the clusters that were shown last: these hold for half a level of zoom
 * and for a margin round the view, so that most frames need no new ones.
 */
typedef struct _AtlanteChartPoints AtlanteChartPoints;

AtlanteChartPoints   *atlante_chart_points_new          (AtlantePointIndex        *index);
AtlanteChartPoints   *atlante_chart_points_new_for_case (AtlanteCase              *kase);
void                  atlante_chart_points_edit         (AtlanteChartPoints       *self,
                                                         AtlanteCase              *kase,
                                                         guint                     first,
                                                         guint                     removed,
                                                         guint                     added);
void                  atlante_chart_points_free         (AtlanteChartPoints       *self);
guint                 atlante_chart_points_get_n        (const AtlanteChartPoints *self);
void                  atlante_chart_points_set_shown    (AtlanteChartPoints       *self,
                                                         GBytes                   *shown);
GArray               *atlante_chart_points_get_areas    (AtlanteChartPoints       *self,
                                                         AtlanteCase              *kase);
AtlantePointClusters *atlante_chart_points_dup_clusters (AtlanteChartPoints       *self,
                                                         const AtlanteChartView   *view,
                                                         double                    unit,
                                                         const AtlanteChartLayers *layers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteChartPoints, atlante_chart_points_free)

G_END_DECLS
