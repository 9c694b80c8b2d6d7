/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-chart-scene.h"

G_BEGIN_DECLS

/**
 * AtlanteLineSheet:
 *
 * Flows and wide circles as pictures on a grid that is fixed to the world, so that a map that pans
 * does not draw them again: a node of cairo as large as the map costs more than all the rest of a
 * frame, and with OpenGL it is uploaded each time. Squares without a line have none. While the map
 * zooms they are stretched.
 */
typedef struct _AtlanteLineSheet AtlanteLineSheet;

/**
 * AtlanteLineSheetKey:
 * @scale: of the view, pixels of the world's width
 * @scale_factor: pixels of the screen for one of the map
 * @revision: another one when something but the view has changed
 *
 * What pictures are good for.
 */
typedef struct
{
  double scale;
  int scale_factor;
  guint revision;
} AtlanteLineSheetKey;

AtlanteLineSheet *atlante_line_sheet_new     (void);
void              atlante_line_sheet_free    (AtlanteLineSheet          *self);
void              atlante_line_sheet_append  (AtlanteLineSheet          *self,
                                              GtkSnapshot               *snapshot,
                                              AtlanteLineSheetKey        key,
                                              AtlanteChartScene         *scene,
                                              GPtrArray                 *circles,
                                              double                     width,
                                              const AtlanteChartStyle   *style,
                                              gboolean                   by_cairo,
                                              gboolean                   is_still);
gboolean          atlante_line_sheet_is_exact   (const AtlanteLineSheet  *self);
guint             atlante_line_sheet_get_n_painted (const AtlanteLineSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteLineSheet, atlante_line_sheet_free)

G_END_DECLS
