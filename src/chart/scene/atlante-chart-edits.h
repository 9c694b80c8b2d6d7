/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-points.h"

G_BEGIN_DECLS

/**
 * AtlanteChartEdits:
 *
 * What edits of a case change on a chart of it. An edit costs what it changes: nothing is looked
 * through but the points, in one pass.
 */
typedef struct _AtlanteChartEdits AtlanteChartEdits;

/* Something that is drawn has changed: lay out anew before the next drawing. */
typedef void (*AtlanteChartEditsFunc) (gpointer user_data);

AtlanteChartEdits *atlante_chart_edits_new            (AtlanteCase           *kase,
                                                       AtlanteChartPoints    *places,
                                                       AtlanteChartEditsFunc  changed,
                                                       gpointer               user_data);
void               atlante_chart_edits_free           (AtlanteChartEdits     *self);
void               atlante_chart_edits_update_places  (AtlanteChartEdits     *self);
gboolean           atlante_chart_edits_take_ties      (AtlanteChartEdits     *self);
gboolean           atlante_chart_edits_take_list      (AtlanteChartEdits     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteChartEdits, atlante_chart_edits_free)

G_END_DECLS
