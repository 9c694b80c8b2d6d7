/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"
#include "atlante-time-scale.h"

G_BEGIN_DECLS

/**
 * AtlanteTimelineStrip:
 *
 * The bars of the dated events with their labels. One stop of the keyboard: Left and Right go
 * through the events in time order, Enter selects, Shift with Left or Right sets the visible time from
 * one event to another, Escape shows all time again. Stands in a GtkScrolledWindow.
 */
#define ATLANTE_TYPE_TIMELINE_STRIP (atlante_timeline_strip_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTimelineStrip, atlante_timeline_strip, ATLANTE, TIMELINE_STRIP,
                      GtkWidget)

GtkWidget    *atlante_timeline_strip_new        (void);
/* @events: dated ones, by time. All NULL: nothing. */
void          atlante_timeline_strip_set_events (AtlanteTimelineStrip *self, AtlanteSession *session,
                                                 AtlanteTimeScale *scale, GPtrArray *events);
guint         atlante_timeline_strip_get_n      (AtlanteTimelineStrip *self);
/* The event that the keyboard stands on. (nullable) */
AtlanteEvent *atlante_timeline_strip_get_cursor (AtlanteTimelineStrip *self);
/* Where an event's bar is, in pixels of the strip. FALSE where it is not on the strip. */
gboolean      atlante_timeline_strip_get_bounds (AtlanteTimelineStrip *self, AtlanteEvent *event,
                                                 graphene_rect_t *bounds);

G_END_DECLS
