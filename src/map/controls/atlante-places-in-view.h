/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"
#include "atlante-chart-layers.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

/* Which places of a case a map shows, those within clusters too: what is read aloud of it. */

/* How many. */
guint      atlante_places_in_view_count (AtlanteCase              *kase,
                                         const AtlanteChartView   *view,
                                         const AtlanteChartLayers *layers);
/* (transfer full) of AtlantePlace, in the order of reading, as the Tab key goes; @limit at most,
 * those of most claims then */
GPtrArray *atlante_places_in_view_list  (AtlanteCase              *kase,
                                         const AtlanteChartView   *view,
                                         const AtlanteChartLayers *layers,
                                         guint                     limit);

G_END_DECLS
