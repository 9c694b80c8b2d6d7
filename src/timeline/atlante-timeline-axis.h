/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"
#include "atlante-time-scale.h"

G_BEGIN_DECLS

/**
 * AtlanteTimelineAxis:
 *
 * The line of dates below the strip. A picture for the pointer: a drag over it sets the visible
 * time; the strip tells the same to everybody else.
 */
#define ATLANTE_TYPE_TIMELINE_AXIS (atlante_timeline_axis_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTimelineAxis, atlante_timeline_axis, ATLANTE, TIMELINE_AXIS, GtkWidget)

GtkWidget *atlante_timeline_axis_new       (void);
void       atlante_timeline_axis_set_scale (AtlanteTimelineAxis *self, AtlanteSession *session,
                                            AtlanteTimeScale *scale);
/* The marks for a strip of @width pixels, in fonts as @widget has them. (transfer full) */
GArray    *atlante_timeline_axis_list_ticks (GtkWidget *widget, AtlanteTimeScale *scale,
                                             double width);

G_END_DECLS
