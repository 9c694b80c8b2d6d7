/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-bounds.h"
#include "atlante-chart-style.h"
#include "atlante-chart.h"

G_BEGIN_DECLS

/**
 * AtlanteFigureParts:
 * @ATLANTE_FIGURE_TITLE: the case's title over the map
 * @ATLANTE_FIGURE_SCALE: a scale bar in the map, and rings of equal distance round the centre of an
 *   azimuthal one; nothing in Equal Earth, where no length holds
 * @ATLANTE_FIGURE_LEGEND: what symbols and flows mean, those that are there
 * @ATLANTE_FIGURE_CREDITS: projection, viewpoint, what borders mean and whose data they are
 * @ATLANTE_FIGURE_SUBTITLE: under the title the date, the viewpoint and the projection
 * @ATLANTE_FIGURE_NORTH: an arrow, where north is upwards all over the map
 * @ATLANTE_FIGURE_DEGREES: the degrees of the graticule at the frame
 * @ATLANTE_FIGURE_ALL: all of them
 *
 * What a figure has besides the map in its frame. Parts that find no room are left out.
 */
typedef enum
{
  ATLANTE_FIGURE_TITLE = 1 << 0,
  ATLANTE_FIGURE_SCALE = 1 << 1,
  ATLANTE_FIGURE_LEGEND = 1 << 2,
  ATLANTE_FIGURE_CREDITS = 1 << 3,
  ATLANTE_FIGURE_SUBTITLE = 1 << 4,
  ATLANTE_FIGURE_NORTH = 1 << 5,
  ATLANTE_FIGURE_DEGREES = 1 << 6,
  ATLANTE_FIGURE_ALL = (1 << 7) - 1
} AtlanteFigureParts;

#define ATLANTE_FIGURE_N_PARTS 7

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
void           atlante_figure_set_text_size   (AtlanteFigure     *self,
                                               double             size);
void           atlante_figure_set_parts       (AtlanteFigure     *self,
                                               AtlanteFigureParts parts);
void           atlante_figure_set_place       (AtlanteFigure     *self,
                                               const char        *id);
void           atlante_figure_set_selection   (AtlanteFigure     *self,
                                               const char        *id);
void           atlante_figure_set_title       (AtlanteFigure     *self,
                                               const char        *title);
void           atlante_figure_set_projection  (AtlanteFigure     *self,
                                               AtlanteProjection  projection);
void           atlante_figure_set_center      (AtlanteFigure     *self,
                                               AtlanteGeoPoint    center);
void           atlante_figure_set_center_place
                                              (AtlanteFigure     *self,
                                               const char        *id);
void           atlante_figure_set_zoom        (AtlanteFigure     *self,
                                               double             zoom);
void           atlante_figure_set_bounds      (AtlanteFigure     *self,
                                               const AtlanteChartBounds *bounds);
void           atlante_figure_set_layers      (AtlanteFigure     *self,
                                               const AtlanteChartLayers *layers);

AtlanteCase   *atlante_figure_get_case        (AtlanteFigure     *self);
AtlanteChart  *atlante_figure_get_chart       (AtlanteFigure     *self);
const AtlanteChartColor *
               atlante_figure_get_ground      (AtlanteFigure     *self);
char          *atlante_figure_dup_title       (AtlanteFigure     *self);
char          *atlante_figure_dup_credits     (AtlanteFigure     *self);
char          *atlante_figure_dup_alternative (AtlanteFigure     *self);
double         atlante_figure_choose_height   (AtlanteFigure     *self,
                                               double             width,
                                               double             most);
void           atlante_figure_paint           (AtlanteFigure     *self,
                                               cairo_t           *cr,
                                               double             width,
                                               double             height);

G_END_DECLS
