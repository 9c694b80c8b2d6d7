/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-scene.h"

G_BEGIN_DECLS

/**
 * AtlanteFigureLegend:
 *
 * What the symbols and flows of a scene mean: only those that are there, in rows.
 */
typedef struct _AtlanteFigureLegend AtlanteFigureLegend;

AtlanteFigureLegend *atlante_figure_legend_new        (AtlanteChart            *chart,
                                                       const AtlanteChartView  *view,
                                                       const char              *language,
                                                       const AtlanteLabelFont  *font,
                                                       double                   width);
void                 atlante_figure_legend_free       (AtlanteFigureLegend     *self);
double               atlante_figure_legend_get_width  (AtlanteFigureLegend     *self);
double               atlante_figure_legend_get_height (AtlanteFigureLegend     *self);
void                 atlante_figure_legend_draw       (AtlanteFigureLegend     *self,
                                                       cairo_t                 *cr,
                                                       double                   x,
                                                       double                   y,
                                                       const AtlanteChartStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteFigureLegend, atlante_figure_legend_free)

G_END_DECLS
