/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-panel.h"
#include "atlante-timeline-strip.h"

G_BEGIN_DECLS

/**
 * AtlanteTimelinePanel:
 *
 * The events of the case in time: how many are shown, the strip with its axis, and a shelf of those
 * that have no date. A drag over strip or axis sets the session's visible time.
 */
#define ATLANTE_TYPE_TIMELINE_PANEL (atlante_timeline_panel_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTimelinePanel, atlante_timeline_panel, ATLANTE, TIMELINE_PANEL,
                      AtlantePanel)

GtkWidget            *atlante_timeline_panel_new       (void);
AtlanteTimelineStrip *atlante_timeline_panel_get_strip (AtlanteTimelinePanel *self);

G_END_DECLS
