/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-timeline"

#include "atlante-time-brush.h"

#include <math.h>

#include "atlante-event-bar.h"

/* Pixels: less is a click. */
#define DRAG_THRESHOLD 5
/* How near to an edge takes hold of it. */
#define EDGE 6

typedef enum
{
  GRIP_NONE,
  GRIP_NEW,
  GRIP_START,
  GRIP_END,
  GRIP_WHOLE,
} Grip;

struct _AtlanteTimeBrush
{
  GObject parent_instance;

  GtkWidget *widget;          /* borrowed: owns the gesture that calls here */
  AtlanteSession *session;
  AtlanteTimeScale *scale;

  Grip grip;
  gboolean dragged;
  double from;                /* edges in pixels when the drag began */
  double to;
};

G_DEFINE_FINAL_TYPE (AtlanteTimeBrush, atlante_time_brush, G_TYPE_OBJECT)

enum
{
  CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
get_edges (AtlanteTimeBrush *self, double *from, double *to)
{
  const double width = gtk_widget_get_width (self->widget);
  int earliest;
  int latest;

  if (self->session == NULL || atlante_time_scale_is_empty (self->scale))
    return FALSE;
  earliest = atlante_session_get_earliest (self->session);
  latest = atlante_session_get_latest (self->session);
  if (earliest == ATLANTE_DAY_MIN && latest == ATLANTE_DAY_MAX)
    return FALSE;
  *from = atlante_timeline_get_x (self->scale, width, earliest);
  *to = atlante_timeline_get_x (self->scale, width, (double) latest + 1);
  return TRUE;
}

static Grip
find_grip (AtlanteTimeBrush *self, double x)
{
  double from, to;

  if (!get_edges (self, &from, &to))
    return GRIP_NEW;
  if (fabs (x - from) <= EDGE)
    return GRIP_START;
  if (fabs (x - to) <= EDGE)
    return GRIP_END;
  return x > from && x < to ? GRIP_WHOLE : GRIP_NEW;
}

void
atlante_time_brush_set_days (AtlanteTimeBrush *self, int earliest, int latest)
{
  g_return_if_fail (ATLANTE_IS_TIME_BRUSH (self));
  g_return_if_fail (earliest <= latest);

  if (self->session == NULL)
    return;
  if (earliest <= atlante_time_scale_get_earliest (self->scale) &&
      latest >= atlante_time_scale_get_latest (self->scale))
    atlante_session_set_visible_time (self->session, ATLANTE_DAY_MIN, ATLANTE_DAY_MAX);
  else
    atlante_session_set_visible_time (self->session, earliest, latest);
}

static void
set_edges (AtlanteTimeBrush *self, double a, double b)
{
  const double width = gtk_widget_get_width (self->widget);
  const int earliest = atlante_timeline_get_day (self->scale, width, MIN (a, b));
  /* The edge itself belongs to the day before. */
  const int latest = atlante_timeline_get_day (self->scale, width, MAX (a, b) - 0.01);

  atlante_time_brush_set_days (self, earliest, MAX (earliest, latest));
}

static void
drag_begin_cb (AtlanteTimeBrush *self, double x, double y)
{
  self->dragged = FALSE;
  self->grip = self->session != NULL && !atlante_time_scale_is_empty (self->scale)
                 ? find_grip (self, x) : GRIP_NONE;
  if (!get_edges (self, &self->from, &self->to) || self->grip == GRIP_NEW)
    self->from = self->to = x;
}

static void
drag_update_cb (AtlanteTimeBrush *self, double dx, double dy, GtkGesture *gesture)
{
  const double least = ATLANTE_TIMELINE_MARGIN;
  const double most = gtk_widget_get_width (self->widget) - ATLANTE_TIMELINE_MARGIN;

  if (self->grip == GRIP_NONE || (!self->dragged && fabs (dx) < DRAG_THRESHOLD))
    return;
  self->dragged = TRUE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  switch (self->grip)
    {
    case GRIP_START:
      set_edges (self, self->from + dx, self->to);
      break;
    case GRIP_WHOLE:
      dx = CLAMP (dx, least - self->from, MAX (least - self->from, most - self->to));
      set_edges (self, self->from + dx, self->to + dx);
      break;
    case GRIP_END:
    case GRIP_NEW:
    case GRIP_NONE:
    default:
      set_edges (self, self->from, self->to + dx);
    }
}

static void
drag_end_cb (AtlanteTimeBrush *self, double dx, double dy, GtkGestureDrag *gesture)
{
  double x, y;

  if (!self->dragged && gtk_gesture_drag_get_start_point (gesture, &x, &y))
    g_signal_emit (self, signals[CLICKED], 0, x, y);
  self->grip = GRIP_NONE;
}

static void
motion_cb (AtlanteTimeBrush *self, double x, double y)
{
  const Grip grip = self->session != NULL ? find_grip (self, x) : GRIP_NONE;

  gtk_widget_set_cursor_from_name (
    self->widget, grip == GRIP_START || grip == GRIP_END ? "ew-resize" : NULL);
}

static void
atlante_time_brush_dispose (GObject *object)
{
  atlante_time_brush_set (ATLANTE_TIME_BRUSH (object), NULL, NULL);
  G_OBJECT_CLASS (atlante_time_brush_parent_class)->dispose (object);
}

static void
atlante_time_brush_class_init (AtlanteTimeBrushClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_time_brush_dispose;
  signals[CLICKED] = g_signal_new ("clicked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
}

static void
atlante_time_brush_init (AtlanteTimeBrush *self)
{
}

AtlanteTimeBrush *
atlante_time_brush_new (GtkWidget *widget)
{
  AtlanteTimeBrush *self = g_object_new (ATLANTE_TYPE_TIME_BRUSH, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->widget = widget;
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, motion);
  return self;
}

void
atlante_time_brush_set (AtlanteTimeBrush *self, AtlanteSession *session, AtlanteTimeScale *scale)
{
  g_return_if_fail (ATLANTE_IS_TIME_BRUSH (self));
  g_return_if_fail ((session == NULL) == (scale == NULL));

  g_set_object (&self->session, session);
  if (scale != NULL)
    atlante_time_scale_ref (scale);
  g_clear_pointer (&self->scale, atlante_time_scale_unref);
  self->scale = scale;
}

void
atlante_time_brush_snapshot (AtlanteTimeBrush *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  GdkRGBA fill = *color;
  GskRoundedRect outline;
  double from, to;

  g_return_if_fail (ATLANTE_IS_TIME_BRUSH (self));

  if (!get_edges (self, &from, &to))
    return;
  fill.alpha = 0.12;
  gsk_rounded_rect_init_from_rect (
    &outline,
    &GRAPHENE_RECT_INIT (from, 0, MAX (2, to - from), gtk_widget_get_height (self->widget)), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}
