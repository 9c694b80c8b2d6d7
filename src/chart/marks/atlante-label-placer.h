/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-box.h"

G_BEGIN_DECLS

/**
 * AtlanteLabelSide:
 *
 * Where a label may stand beside its symbol, best first.
 */
typedef enum
{
  ATLANTE_LABEL_SIDE_NONE,
  ATLANTE_LABEL_SIDE_RIGHT,
  ATLANTE_LABEL_SIDE_LEFT,
  ATLANTE_LABEL_SIDE_ABOVE,
  ATLANTE_LABEL_SIDE_BELOW,
  ATLANTE_LABEL_SIDE_ABOVE_RIGHT,
  ATLANTE_LABEL_SIDE_BELOW_RIGHT,
  ATLANTE_LABEL_SIDE_ABOVE_LEFT,
  ATLANTE_LABEL_SIDE_BELOW_LEFT,
  ATLANTE_LABEL_SIDE_RIGHT_RAISED,
  ATLANTE_LABEL_SIDE_RIGHT_LOWERED,
  ATLANTE_LABEL_SIDE_LEFT_RAISED,
  ATLANTE_LABEL_SIDE_LEFT_LOWERED,
  ATLANTE_LABEL_SIDE_CENTER
} AtlanteLabelSide;

/**
 * AtlanteLabelPlacer:
 *
 * Gives labels room on a chart, none over another. Greedy: who asks first is served first, so ask
 * in the order of importance. The same questions in the same order get the same answers.
 */
typedef struct _AtlanteLabelPlacer AtlanteLabelPlacer;

AtlanteLabelPlacer *atlante_label_placer_new          (AtlanteBox          bounds);
void                atlante_label_placer_free         (AtlanteLabelPlacer *self);
void                atlante_label_placer_block        (AtlanteLabelPlacer *self,
                                                       AtlanteBox          box);
void                atlante_label_placer_avoid        (AtlanteLabelPlacer *self,
                                                       double              x1,
                                                       double              y1,
                                                       double              x2,
                                                       double              y2);
guint               atlante_label_placer_count_lines  (AtlanteLabelPlacer *self,
                                                       AtlanteBox          box);
void                atlante_label_placer_open         (AtlanteLabelPlacer *self);
void                atlante_label_placer_set_air      (AtlanteLabelPlacer *self,
                                                       double              air);
void                atlante_label_placer_set_own      (AtlanteLabelPlacer *self,
                                                       AtlanteBox          own);
gboolean            atlante_label_placer_is_free      (AtlanteLabelPlacer *self,
                                                       AtlanteBox          box);
AtlanteLabelSide    atlante_label_placer_place_beside (AtlanteLabelPlacer *self,
                                                       double              x,
                                                       double              y,
                                                       double              extent,
                                                       double              width,
                                                       double              height,
                                                       AtlanteLabelSide    before,
                                                       AtlanteBox         *box);
gboolean            atlante_label_placer_place_on     (AtlanteLabelPlacer *self,
                                                       double              x,
                                                       double              y,
                                                       double              width,
                                                       double              height,
                                                       int                 before,
                                                       int                *shift,
                                                       AtlanteBox         *box);
gboolean            atlante_label_placer_place_boxes  (AtlanteLabelPlacer *self,
                                                       double              left,
                                                       double              top,
                                                       const AtlanteBox   *boxes,
                                                       guint               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteLabelPlacer, atlante_label_placer_free)

G_END_DECLS
