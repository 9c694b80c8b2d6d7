/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-vocabulary.h>
#include <cairo.h>

#include "atlante-box.h"
#include "atlante-chart-style.h"
#include "atlante-flow.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

/**
 * AtlanteFlowFlags:
 * @ATLANTE_FLOW_NORMAL: as it is
 * @ATLANTE_FLOW_SELECTED: stands out
 * @ATLANTE_FLOW_DIMMED: steps back, because something else is selected
 * @ATLANTE_FLOW_PRINT: thinner casing
 * @ATLANTE_FLOW_MERGED: stands for many: neither a head nor dashes
 */
typedef enum
{
  ATLANTE_FLOW_NORMAL = 0,
  ATLANTE_FLOW_SELECTED = 1 << 0,
  ATLANTE_FLOW_DIMMED = 1 << 1,
  ATLANTE_FLOW_PRINT = 1 << 2,
  ATLANTE_FLOW_MERGED = 1 << 3
} AtlanteFlowFlags;

gboolean                 atlante_flow_is_directed (AtlanteRelationKind      kind);
AtlanteChartColor        atlante_flow_get_color   (AtlanteRelationKind      kind,
                                                   const AtlanteChartStyle *style);
double                   atlante_flow_get_width   (guint                    n_claims,
                                                   double                   unit);
void                     atlante_flow_set_dash    (cairo_t                 *cr,
                                                   AtlanteRelationKind      kind,
                                                   double                   width);

/**
 * AtlanteFlowPath:
 *
 * A flow as it lies on a chart: in pixels, beside its neighbours, cut short before the symbols.
 */
typedef struct _AtlanteFlowPath AtlanteFlowPath;

AtlanteFlowPath         *atlante_flow_path_new          (const AtlanteFlow         *flow,
                                                         const AtlanteChartView *view,
                                                         int                        world,
                                                         double                     offset,
                                                         double                     trim_start,
                                                         double                     trim_end);
void                     atlante_flow_path_free         (AtlanteFlowPath           *self);
const AtlanteFlowPoint  *atlante_flow_path_get_points   (const AtlanteFlowPath     *self,
                                                         guint                     *n);
AtlanteBox               atlante_flow_path_get_box      (const AtlanteFlowPath     *self);
gboolean                 atlante_flow_path_touches      (const AtlanteFlowPath     *self,
                                                         AtlanteBox                 box);
double                   atlante_flow_path_get_distance (const AtlanteFlowPath     *self,
                                                         double                     x,
                                                         double                     y);
AtlanteFlowPoint         atlante_flow_path_get_middle   (const AtlanteFlowPath     *self);
void                     atlante_flow_path_draw_casing  (const AtlanteFlowPath     *self,
                                                         cairo_t                   *cr,
                                                         double                     width,
                                                         AtlanteFlowFlags           flags,
                                                         const AtlanteChartStyle   *style);
void                     atlante_flow_path_draw         (const AtlanteFlowPath     *self,
                                                         cairo_t                   *cr,
                                                         AtlanteRelationKind        kind,
                                                         double                     width,
                                                         AtlanteFlowFlags           flags,
                                                         const AtlanteChartStyle   *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteFlowPath, atlante_flow_path_free)

G_END_DECLS
