/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "atlante-base-map.h"
#include "atlante-chart-style.h"
#include "atlante-chart-view.h"
#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/* Beyond this the numbers of cairo, which have 24 bits before the point, are too small. */
#define ATLANTE_BASE_PAINTER_MAX_ZOOM 14.0

/**
 * AtlanteBasePainterOptions:
 * @style: colours and widths
 * @viewpoint: (nullable): whose reading of contested borders is shown; NULL: the base map's own
 * @graticule: whether meridians and parallels are drawn
 *
 * How a base map is painted.
 */
typedef struct
{
  const AtlanteChartStyle    *style;
  const AtlanteViewpoint     *viewpoint;
  gboolean                    graticule;
} AtlanteBasePainterOptions;

void atlante_base_painter_paint (AtlanteBaseMap                  *map,
                                 const AtlanteBasePainterOptions *options,
                                 cairo_t                         *cr,
                                 const AtlanteChartView          *view);

G_END_DECLS
