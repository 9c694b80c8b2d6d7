/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-area.h>
#include <atlante-vocabulary.h>
#include <cairo.h>

#include "atlante-box.h"
#include "atlante-chart-style.h"
#include "atlante-chart-view.h"
#include "atlante-symbol.h"

G_BEGIN_DECLS

/* A corner of an outline, in pixels of a view. */
typedef struct
{
  double x;
  double y;
} AtlanteAreaPoint;

GArray  *atlante_area_outline_new (const AtlanteChartView  *view,
                                   const AtlanteGeoPoint   *corners,
                                   guint                    n,
                                   gboolean                 closed);
gboolean atlante_area_contains    (GArray                  *outline,
                                   double                   x,
                                   double                   y);
void     atlante_area_add_path    (GArray                  *outline,
                                   cairo_t                 *cr,
                                   double                   dx,
                                   double                   dy);
void     atlante_area_draw        (cairo_t                 *cr,
                                   GArray                  *outline,
                                   AtlantePlaceKind         kind,
                                   double                   x,
                                   double                   y,
                                   double                   unit,
                                   AtlanteSymbolFlags       flags,
                                   const AtlanteChartStyle *style);
void     atlante_area_draw_on     (cairo_t                 *cr,
                                   const AtlanteChartView  *view,
                                   const AtlanteGeoPoint   *corners,
                                   guint                    n,
                                   AtlantePlaceKind         kind,
                                   double                   unit,
                                   AtlanteSymbolFlags       flags,
                                   const AtlanteChartStyle *style);

G_END_DECLS
