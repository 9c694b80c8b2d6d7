/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-case.h"
#include "atlante-event-layout.h"
#include "atlante-time-scale.h"

G_BEGIN_DECLS

/* Left and right of the axis, so that a bar at its end keeps its round corner and its ring. */
#define ATLANTE_TIMELINE_MARGIN 16.0

/* An event of the strip: what is shown of it, and how it looks. */
typedef struct
{
  AtlanteEvent *event;        /* owned */
  char *title;
  char *time;                 /* "October 2024" */
  char *places;               /* "Lima", "" where none is known */
  GdkRGBA color;
  gboolean has_color;         /* FALSE: in the ink of the words, for what has no place */
  gboolean is_wide;           /* the colour is a country's */
  AtlanteDaySpan span;
  gboolean soft;              /* the date may mean any day of the span */
  PangoLayout *label;         /* (nullable) owned */
} AtlanteEventBar;

/* How a bar stands out. */
typedef enum
{
  ATLANTE_BAR_DIM      = 1 << 0,
  ATLANTE_BAR_SELECTED = 1 << 1,
  ATLANTE_BAR_FOCUSED  = 1 << 2,
} AtlanteBarFlags;

typedef struct
{
  GdkRGBA ink;
  GdkRGBA accent;
  double dim;                 /* opacity of what stands back */
} AtlanteBarColors;

AtlanteEventBar *atlante_event_bar_new      (AtlanteCase *kase, AtlanteEvent *event,
                                             const AtlanteAudience *audience);
void             atlante_event_bar_free     (AtlanteEventBar *self);
/* Where the bar lies on a strip of @width pixels; its label, made for @widget, takes at most @limit. */
void             atlante_event_bar_measure  (AtlanteEventBar *self, GtkWidget *widget,
                                             const AtlanteTimeScale *scale, double width,
                                             double limit, AtlanteEventBox *box);
void             atlante_event_bar_snapshot (AtlanteEventBar *self, GtkSnapshot *snapshot,
                                             const AtlanteEventBox *box, double y, double height,
                                             const AtlanteBarColors *colors, AtlanteBarFlags flags);

/* Pixels from the left of a strip of @width to the start of @day, and back. */
double           atlante_timeline_get_x     (const AtlanteTimeScale *scale, double width,
                                             double day);
int              atlante_timeline_get_day   (const AtlanteTimeScale *scale, double width,
                                             double x);

G_END_DECLS
