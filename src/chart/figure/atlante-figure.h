/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-style.h"
#include "atlante-chart.h"

G_BEGIN_DECLS

/**
 * AtlanteFigureParts:
 * @ATLANTE_FIGURE_TITLE: the case's title over the map
 * @ATLANTE_FIGURE_SCALE: a scale bar in the map
 * @ATLANTE_FIGURE_LEGEND: what symbols and flows mean, those that are there
 * @ATLANTE_FIGURE_CREDITS: projection, viewpoint and whose data they are
 *
 * What a figure has besides the map in its frame.
 */
typedef enum
{
  ATLANTE_FIGURE_TITLE = 1 << 0,
  ATLANTE_FIGURE_SCALE = 1 << 1,
  ATLANTE_FIGURE_LEGEND = 1 << 2,
  ATLANTE_FIGURE_CREDITS = 1 << 3
} AtlanteFigureParts;

/**
 * AtlanteFigure:
 *
 * A map of a case as a document has it, complete in itself. Its lengths are points of 1/72 inch.
 */
#define ATLANTE_TYPE_FIGURE (atlante_figure_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteFigure, atlante_figure, ATLANTE, FIGURE, GObject)

AtlanteFigure *atlante_figure_new             (AtlanteCase       *kase,
                                               AtlanteAudience   *audience,
                                               AtlanteBaseMap    *map,
                                               AtlanteBaseLabels *labels);
AtlanteFigure *atlante_figure_new_with_data   (AtlanteCase       *kase,
                                               AtlanteAudience   *audience,
                                               GError           **error);
void           atlante_figure_set_theme       (AtlanteFigure     *self,
                                               AtlanteChartTheme  theme);
void           atlante_figure_set_fonts       (AtlanteFigure     *self,
                                               const char        *names,
                                               const char        *words);
void           atlante_figure_set_text_size   (AtlanteFigure     *self,
                                               double             size);
void           atlante_figure_set_parts       (AtlanteFigure     *self,
                                               AtlanteFigureParts parts);
void           atlante_figure_set_place       (AtlanteFigure     *self,
                                               const char        *id);
void           atlante_figure_set_selection   (AtlanteFigure     *self,
                                               const char        *id);

AtlanteCase   *atlante_figure_get_case        (AtlanteFigure     *self);
const AtlanteChartColor *
               atlante_figure_get_ground      (AtlanteFigure     *self);
char          *atlante_figure_dup_title       (AtlanteFigure     *self);
char          *atlante_figure_dup_credits     (AtlanteFigure     *self);
char          *atlante_figure_dup_alternative (AtlanteFigure     *self);
void           atlante_figure_paint           (AtlanteFigure     *self,
                                               cairo_t           *cr,
                                               double             width,
                                               double             height);

G_END_DECLS
