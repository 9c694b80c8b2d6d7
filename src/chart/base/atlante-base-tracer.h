/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "atlante-base-map-private.h"
#include "atlante-projected-tracer.h"

G_BEGIN_DECLS

/**
 * AtlanteBaseTracer:
 * @cr: where paths are added
 * @left: world units that are at 0 pixels
 * @top: the same, downwards
 * @scale: pixels of a world unit
 * @box: what has to be seen, in world units, with a margin for the width of lines
 * @step: world units: points nearer to the one before are left out; 0 for none
 * @is_projected: whether the view is in another projection than Mercator
 * @projected: does the work then
 *
 * Turns rings of one copy of the world into paths, leaving out what cannot be seen.
 */
typedef struct
{
  cairo_t *cr;
  double   left;
  double   top;
  double   scale;
  struct
  {
    double x0;
    double y0;
    double x1;
    double y1;
  } box;
  double step;
  gboolean is_projected;
  AtlanteProjectedTracer projected;
} AtlanteBaseTracer;

void     atlante_base_tracer_get_copies (const AtlanteChartView    *view,
                                         int                       *first,
                                         int                       *last);
void     atlante_base_tracer_init       (AtlanteBaseTracer         *self,
                                         cairo_t                   *cr,
                                         const AtlanteChartView *view,
                                         int                        copy,
                                         double                     margin,
                                         double                     step);
void     atlante_base_tracer_add_area   (const AtlanteBaseTracer   *self,
                                         const AtlanteBaseLayer    *layer,
                                         const AtlanteBaseRing     *ring);
void     atlante_base_tracer_add_line   (const AtlanteBaseTracer   *self,
                                         const AtlanteBaseLayer    *layer,
                                         const AtlanteBaseRing     *ring);
void     atlante_base_tracer_add_dashed (const AtlanteBaseTracer   *self,
                                         const AtlanteBaseLayer    *layer,
                                         const AtlanteBaseRing     *ring);

/**
 * atlante_base_tracer_sees:
 * @self: a tracer
 * @box: a box
 *
 * It is asked for each ring of the world, and so stands here.
 *
 * Returns: whether the box touches the view
 */
static inline gboolean
atlante_base_tracer_sees (const AtlanteBaseTracer *self,
                          const AtlanteBaseBox    *box)
{
  if (self->is_projected)
    return atlante_projected_tracer_sees (&self->projected,
                                          (AtlanteBox) { (double) box->x0, (double) box->y0,
                                                         (double) box->x1, (double) box->y1 });
  return box->x1 >= self->box.x0 && box->x0 <= self->box.x1
         && box->y1 >= self->box.y0 && box->y0 <= self->box.y1;
}

G_END_DECLS
