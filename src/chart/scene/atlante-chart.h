/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-case.h>
#include <pango/pangocairo.h>

#include "atlante-base-labels.h"
#include "atlante-base-map.h"
#include "atlante-box.h"
#include "atlante-chart-layers.h"
#include "atlante-chart-style.h"
#include "atlante-label.h"
#include "atlante-chart-view.h"
#include "atlante-point-index.h"
#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/* Is a place or relation to be shown in full? Others step back and lose their label. */
typedef gboolean (*AtlanteChartFilter) (AtlanteItem *item, gpointer user_data);

/**
 * AtlanteChart:
 *
 * What a map of a case is made from: the case and for whom it is shown, the base map, style and
 * typeface. Lay it out for a view with atlante_chart_scene_new(), or paint all of it at once. An
 * object belongs to one thread; the base map may be shared. Signal "changed": a live chart has
 * followed an edit of its case.
 */
#define ATLANTE_TYPE_CHART (atlante_chart_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteChart, atlante_chart, ATLANTE, CHART, GObject)

AtlanteChart            *atlante_chart_new          (void);
void                     atlante_chart_set_case     (AtlanteChart              *self,
                                                     AtlanteCase               *kase,
                                                     AtlanteAudience           *audience);
AtlanteCase             *atlante_chart_get_case     (AtlanteChart              *self);
AtlanteAudience         *atlante_chart_get_audience (AtlanteChart              *self);
void                     atlante_chart_set_live     (AtlanteChart              *self,
                                                     gboolean                   live);
guint                    atlante_chart_get_n_located (AtlanteChart             *self);
void                     atlante_chart_set_base     (AtlanteChart              *self,
                                                     AtlanteBaseMap            *map,
                                                     AtlanteBaseLabels         *labels);
void                     atlante_chart_set_viewpoint
                                                    (AtlanteChart              *self,
                                                     const AtlanteViewpoint    *viewpoint);
const AtlanteViewpoint  *atlante_chart_get_viewpoint
                                                    (AtlanteChart              *self);
void                     atlante_chart_set_style    (AtlanteChart              *self,
                                                     const AtlanteChartStyle   *style);
const AtlanteChartStyle *atlante_chart_get_style    (AtlanteChart              *self);
void                     atlante_chart_set_layers   (AtlanteChart              *self,
                                                     const AtlanteChartLayers  *layers);
const AtlanteChartLayers *
                         atlante_chart_get_layers   (AtlanteChart              *self);
void                     atlante_chart_set_open     (AtlanteChart              *self,
                                                     gboolean                   open);
gboolean                 atlante_chart_get_open     (AtlanteChart              *self);
void                     atlante_chart_set_print    (AtlanteChart              *self,
                                                     gboolean                   print);
gboolean                 atlante_chart_get_print    (AtlanteChart              *self);
void                     atlante_chart_set_font     (AtlanteChart              *self,
                                                     const char                *family,
                                                     double                     size);
void                     atlante_chart_set_filter   (AtlanteChart              *self,
                                                     AtlanteChartFilter         filter,
                                                     gpointer                   user_data,
                                                     GDestroyNotify             destroy);
void                     atlante_chart_set_points   (AtlanteChart              *self,
                                                     AtlantePointIndex         *points);
gboolean                 atlante_chart_set_fanned   (AtlanteChart              *self,
                                                     const char *const         *ids);
void                     atlante_chart_set_reserved (AtlanteChart             *self,
                                                     const AtlanteBox          *boxes,
                                                     guint                      n);
void                     atlante_chart_paint_base   (AtlanteChart              *self,
                                                     cairo_t                   *cr,
                                                     const AtlanteChartView    *view);
void                     atlante_chart_paint_case   (AtlanteChart              *self,
                                                     cairo_t                   *cr,
                                                     const AtlanteChartView    *view,
                                                     const char                *selection);
void                     atlante_chart_paint        (AtlanteChart              *self,
                                                     cairo_t                   *cr,
                                                     const AtlanteChartView *view,
                                                     const char                *selection);

G_END_DECLS
