/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-painter.h"
#include "atlante-base-tracer.h"

G_BEGIN_DECLS

/**
 * AtlanteBasePainting:
 * @map: what is painted from
 * @level: the level of detail of it that serves
 * @options: how it is painted
 * @style: that of the options
 * @view: what of the world is painted
 * @cr: where
 * @zoom: of the view
 * @fineness: pixels of the surface in one of the view; 0: paper
 * @step: pixels: what is finer is not painted
 * @widening: of lines
 * @tracers: one for each copy of the world in sight
 * @rough: the same, for soft bands, which need fewer points
 * @n_tracers: how many of each
 *
 * One call of atlante_base_painter_paint(), and what its parts share.
 */
typedef struct
{
  AtlanteBaseMap                  *map;
  const AtlanteBaseLevel          *level;
  const AtlanteBasePainterOptions *options;
  const AtlanteChartStyle         *style;
  const AtlanteChartView          *view;
  cairo_t                         *cr;
  double                           zoom;
  double                           fineness;
  double                           step;
  double                           widening;
  AtlanteBaseTracer               *tracers;
  AtlanteBaseTracer               *rough;
  guint                            n_tracers;
} AtlanteBasePainting;

typedef void (*AtlanteBaseAddRing) (const AtlanteBaseTracer *tracer,
                                    const AtlanteBaseLayer  *layer,
                                    const AtlanteBaseRing   *ring);

void     atlante_base_painting_init            (AtlanteBasePainting             *self,
                                                AtlanteBaseMap                  *map,
                                                const AtlanteBasePainterOptions *options,
                                                cairo_t                         *cr,
                                                const AtlanteChartView          *view);
void     atlante_base_painting_clear           (AtlanteBasePainting             *self);
gboolean atlante_base_painting_sees            (const AtlanteBasePainting       *self,
                                                const AtlanteBaseFeature        *feature);
void     atlante_base_painting_add_feature     (const AtlanteBasePainting       *self,
                                                const AtlanteBaseLayer          *layer,
                                                const AtlanteBaseFeature        *feature,
                                                AtlanteBaseAddRing               add_ring);
void     atlante_base_painting_add_layer       (const AtlanteBasePainting       *self,
                                                const AtlanteBaseTracer         *tracers,
                                                AtlanteBaseLayerKind             kind,
                                                double                           least,
                                                AtlanteBaseAddRing               add_ring);
double   atlante_base_painting_fade_in         (const AtlanteBasePainting       *self,
                                                double                           first_zoom);
void     atlante_base_painting_set_color       (const AtlanteBasePainting       *self,
                                                const AtlanteChartColor         *color);
void     atlante_base_painting_set_faded_color (const AtlanteBasePainting       *self,
                                                const AtlanteChartColor         *ground,
                                                const AtlanteChartColor         *color,
                                                double                           strength);
void     atlante_base_painting_set_width       (const AtlanteBasePainting       *self,
                                                double                           width);
void     atlante_base_painting_stroke          (const AtlanteBasePainting       *self,
                                                const AtlanteChartColor         *color,
                                                double                           width);

G_END_DECLS
