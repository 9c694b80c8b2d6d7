/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"
#include "atlante-time-scale.h"

G_BEGIN_DECLS

/**
 * AtlanteTimeBrush:
 *
 * Makes a drag over a widget of the timeline set the session's visible time: anew, or, where one is
 * set already, by its edges or as a whole. What is no drag is the signal "clicked" (x, y).
 */
#define ATLANTE_TYPE_TIME_BRUSH (atlante_time_brush_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTimeBrush, atlante_time_brush, ATLANTE, TIME_BRUSH, GObject)

/* @widget owns the gestures and has to outlive the brush's use. */
AtlanteTimeBrush *atlante_time_brush_new      (GtkWidget *widget);
/* Both NULL: nothing to brush. */
void              atlante_time_brush_set      (AtlanteTimeBrush *self, AtlanteSession *session,
                                               AtlanteTimeScale *scale);
/* Draws the visible time over the whole height of the widget. */
void              atlante_time_brush_snapshot (AtlanteTimeBrush *self, GtkSnapshot *snapshot,
                                               const GdkRGBA *color);
/* Sets the visible time; all of it where the axis holds no more. */
void              atlante_time_brush_set_days (AtlanteTimeBrush *self, int earliest, int latest);

G_END_DECLS
