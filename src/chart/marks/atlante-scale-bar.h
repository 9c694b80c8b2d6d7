/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "atlante-label.h"
#include "atlante-chart-view.h"
#include "atlante-units.h"

G_BEGIN_DECLS

/**
 * AtlanteScaleBar:
 * @metres: what the bar stands for: 1, 2 or 5 times a power of ten of a unit
 * @latitude: degrees; in Mercator a bar is right at one latitude only
 * @pixels: its length
 * @label: (owned): "2 000 km (at the Equator)"
 *
 * The scale of a chart.
 */
typedef struct
{
  double metres;
  double latitude;
  double pixels;
  char *label;
} AtlanteScaleBar;

double atlante_scale_bar_choose_latitude (const AtlanteChartView *view);
void   atlante_scale_bar_init            (AtlanteScaleBar           *self,
                                          const AtlanteChartView *view,
                                          double                     latitude,
                                          double                     max_pixels,
                                          AtlanteUnits               units,
                                          const char                *language);
void   atlante_scale_bar_clear           (AtlanteScaleBar           *self);
double atlante_scale_bar_get_width       (const AtlanteScaleBar     *self,
                                          PangoContext              *context,
                                          const AtlanteLabelFont    *font);
void   atlante_scale_bar_draw            (const AtlanteScaleBar     *self,
                                          cairo_t                   *cr,
                                          PangoContext              *context,
                                          const AtlanteLabelFont    *font,
                                          double                     x,
                                          double                     y,
                                          const AtlanteChartColor   *color);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlanteScaleBar, atlante_scale_bar_clear)

G_END_DECLS
