/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "atlante-box.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

/**
 * AtlanteProjectedTracer:
 * @cr: where paths are added
 * @view: what is painted, in another projection than Mercator
 * @copy: the world between @copy and @copy + 1 of what is traced
 * @step: pixels: of points nearer than this to the one before, only the last is traced; 0 for all
 * @reach: pixels that belong to the view, with a margin for the width of lines
 * @west: world units of Mercator: where the projection cuts the world; 0 in the azimuthal one
 * @seen: world units of Mercator: what may be seen, with x from the middle of the view, -0.5 to 0.5
 * @middle: world units of Mercator: the x of the middle of the view
 *
 * Turns rings and lines of the base map into paths of a projection: bends what is straight in
 * Mercator, cuts it where the projection cuts the world, and leaves out what cannot be seen.
 */
typedef struct
{
  cairo_t *cr;
  const AtlanteChartView *view;
  int copy;
  double step;
  AtlanteBox reach;
  double west;
  AtlanteBox seen;
  double middle;
} AtlanteProjectedTracer;

void     atlante_projected_tracer_init         (AtlanteProjectedTracer *self,
                                                cairo_t                *cr,
                                                const AtlanteChartView *view,
                                                int                     copy,
                                                double                  margin,
                                                double                  step);
gboolean atlante_projected_tracer_sees         (const AtlanteProjectedTracer *self,
                                                AtlanteBox                    box);
void     atlante_projected_tracer_add_area     (const AtlanteProjectedTracer *self,
                                                const float                  *points,
                                                guint                         n);
void     atlante_projected_tracer_add_line     (const AtlanteProjectedTracer *self,
                                                const float                  *points,
                                                guint                         n);
void     atlante_projected_tracer_add_outline  (const AtlanteProjectedTracer *self);
void     atlante_projected_tracer_add_meridian (const AtlanteProjectedTracer *self,
                                                double                        longitude,
                                                double                        end);
void     atlante_projected_tracer_add_parallel (const AtlanteProjectedTracer *self,
                                                double                        latitude);

G_END_DECLS
