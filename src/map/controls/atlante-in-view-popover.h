/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-map-settings.h"
#include "atlante-session.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

/**
 * AtlanteInViewPopover:
 *
 * A list that says the same as the map: the places in sight in the order of reading, each with what
 * it is and how far it is from the selected one.
 *
 * Signal "picked" (AtlanteItem): a place was chosen.
 */
#define ATLANTE_TYPE_IN_VIEW_POPOVER (atlante_in_view_popover_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteInViewPopover, atlante_in_view_popover, ATLANTE, IN_VIEW_POPOVER,
                      GtkPopover)

/* What it lists from now on. @session, @audience: (nullable) */
void atlante_in_view_popover_fill (AtlanteInViewPopover     *self,
                                   AtlanteSession           *session,
                                   AtlanteAudience          *audience,
                                   const AtlanteChartView   *view,
                                   const AtlanteChartLayers *layers);

G_END_DECLS
