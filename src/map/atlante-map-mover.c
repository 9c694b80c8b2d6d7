/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-mover.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "atlante-command.h"
#include "atlante-viewport.h"

/* Pixels from the middle of a symbol within which it is taken hold of, and by which it has to be
 * dragged to be moved at all. */
#define GRIP 14.0
#define SLOP 4.0

/* Pixels for an arrow key; the same with Shift. */
#define STEP 8.0
#define FINE_STEP 1.0

struct _AtlanteMapMover
{
  GObject parent_instance;

  AtlanteMapMoverParts parts;   /* unowned: the view holds them, and us */
  GtkWidget *map;               /* one of them */
  AtlanteSession *session;      /* (nullable) */
  GtkGesture *drag;             /* owned by the map */
  char *dragged;                /* (nullable): id of the place that is held */
  double x;                     /* where its symbol was, pixels */
  double y;
};

G_DEFINE_FINAL_TYPE (AtlanteMapMover, atlante_map_mover, G_TYPE_OBJECT)

static AtlanteCase *
get_case (AtlanteMapMover *self)
{
  return self->session != NULL ? atlante_session_get_case (self->session) : NULL;
}

/* (nullable): what can be moved now */
static AtlantePlace *
get_movable (AtlanteMapMover *self)
{
  AtlanteItem *item =
    self->session != NULL ? atlante_session_get_edited (self->session) : NULL;

  if (item == NULL || !ATLANTE_IS_PLACE (item) ||
      !atlante_place_has_location (ATLANTE_PLACE (item)) ||
      atlante_session_get_pick_prompt (self->session) != NULL)
    return NULL;
  return ATLANTE_PLACE (item);
}

static void
get_view (AtlanteMapMover *self, AtlanteChartView *view)
{
  atlante_viewport_get_view (shumate_map_get_viewport (SHUMATE_MAP (self->map)), self->map, view);
}

static void
tell (AtlanteMapMover *self, AtlantePlace *place)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  g_autofree char *where =
    atlante_geo_point_format (atlante_place_get_location (place), 4,
                              atlante_audience_get_language (audience));
  /* Translators: for a screen reader, after a place was moved: its name and where it is now */
  g_autofree char *text = g_strdup_printf (_("%1$s: %2$s"),
                                           atlante_place_get_name (place, audience), where);

  atlante_map_teller_say (self->parts.teller, text);
}

/* @merge: (nullable): with what this is one step */
static void
move (AtlanteMapMover *self, AtlantePlace *place, AtlanteGeoPoint point, const char *merge)
{
  g_autofree char *id = g_strdup (atlante_item_get_id (ATLANTE_ITEM (place)));
  g_autoptr (GError) error = NULL;
  AtlanteChartView view;

  get_view (self, &view);
  if (!atlante_command_move (atlante_session_get_editor (self->session), place, point,
                             atlante_viewport_get_decimals (&view), merge, &error))
    {
      atlante_map_teller_say (self->parts.teller, error->message);
      gtk_widget_error_bell (self->map);
      return;
    }
  tell (self, ATLANTE_PLACE (atlante_case_lookup (get_case (self), id)));
}

/* --- by the pointer --- */

/* Only the symbol is a handle: its area and its name are ground on which the map is moved. */
static gboolean
is_on_symbol (AtlanteMapMover *self, AtlantePlace *place, double x, double y)
{
  double symbol_x, symbol_y;

  return atlante_place_layer_locate (self->parts.places, atlante_item_get_id (ATLANTE_ITEM (place)),
                                     &symbol_x, &symbol_y) &&
         hypot (symbol_x - x, symbol_y - y) <= GRIP &&
         atlante_place_layer_pick_symbol (self->parts.places, x, y) == place;
}

static void
on_hovered (AtlanteMapMover *self, AtlanteItem *item, double x, double y)
{
  AtlantePlace *place = get_movable (self);

  if (item != NULL && (AtlanteItem *) place == item && is_on_symbol (self, place, x, y))
    gtk_widget_set_cursor_from_name (self->map, "grab");
}

static void
let_go (AtlanteMapMover *self)
{
  if (self->dragged == NULL)
    return;
  g_clear_pointer (&self->dragged, g_free);
  atlante_map_sketch_clear_ghost (self->parts.sketch);
  atlante_map_teller_set_task (self->parts.teller, NULL);
  gtk_widget_set_cursor_from_name (self->map, NULL);
}

static void
tell_drag (AtlanteMapMover *self, AtlantePlace *place)
{
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  /* Translators: for a screen reader, while the symbol of a place is dragged: its name */
  g_autofree char *text = g_strdup_printf (_("Moving %s"),
                                           atlante_place_get_name (place, audience));

  atlante_map_teller_set_task (self->parts.teller, text);
}

static void
on_drag_begin (AtlanteMapMover *self, double x, double y, GtkGesture *gesture)
{
  AtlantePlace *place = get_movable (self);

  if (place == NULL || !is_on_symbol (self, place, x, y))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (self->map);
  gtk_widget_set_cursor_from_name (self->map, "grabbing");
  tell_drag (self, place);
  g_free (self->dragged);
  self->dragged = g_strdup (atlante_item_get_id (ATLANTE_ITEM (place)));
  atlante_place_layer_locate (self->parts.places, self->dragged, &self->x, &self->y);
}

static AtlantePlace *
get_dragged (AtlanteMapMover *self)
{
  AtlantePlace *place = get_movable (self);

  /* It may have been removed meanwhile, or another one be edited. */
  if (self->dragged == NULL || place == NULL ||
      g_strcmp0 (atlante_item_get_id (ATLANTE_ITEM (place)), self->dragged) != 0)
    return NULL;
  return place;
}

static void
on_drag_update (AtlanteMapMover *self, double dx, double dy, GtkGesture *gesture)
{
  AtlantePlace *place = get_dragged (self);

  if (place == NULL || hypot (dx, dy) < SLOP)
    return;
  atlante_map_sketch_set_ghost (self->parts.sketch, atlante_place_get_kind (place), self->x,
                                self->y, self->x + dx, self->y + dy);
  /* Nobody else hears of the pointer meanwhile. */
  atlante_map_coordinates_point_at (self->parts.coordinates, self->x + dx, self->y + dy);
}

/* @dx, @dy: pixels from where it is */
static AtlanteGeoPoint
displace (AtlanteMapMover *self, AtlantePlace *place, double dx, double dy)
{
  AtlanteChartView view;
  double x, y;

  get_view (self, &view);
  atlante_chart_view_project (&view, atlante_place_get_location (place), &x, &y);
  return atlante_viewport_locate (&view, x + dx, y + dy);
}

static void
on_drag_end (AtlanteMapMover *self, double dx, double dy, GtkGesture *gesture)
{
  AtlantePlace *place = get_dragged (self);

  let_go (self);
  if (place != NULL && hypot (dx, dy) >= SLOP)
    move (self, place, displace (self, place, dx, dy), NULL);
}

/* --- by keyboard --- */

static gboolean
step (AtlanteMapMover *self, int dx, int dy, GdkModifierType state)
{
  AtlantePlace *place = get_movable (self);
  double length = (state & GDK_SHIFT_MASK) != 0 ? FINE_STEP : STEP;
  g_autofree char *merge = NULL;

  if (place == NULL)
    return GDK_EVENT_PROPAGATE;
  merge = g_strconcat ("map-step/", atlante_item_get_id (ATLANTE_ITEM (place)), NULL);
  move (self, place, displace (self, place, dx * length, dy * length), merge);
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (AtlanteMapMover *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval == GDK_KEY_Escape && self->dragged != NULL)
    {
      /* First: to be denied ends a drag. */
      let_go (self);
      gtk_gesture_set_state (self->drag, GTK_EVENT_SEQUENCE_DENIED);
      return GDK_EVENT_STOP;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != GDK_CONTROL_MASK)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step (self, -1, 0, state);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step (self, 1, 0, state);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return step (self, 0, -1, state);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return step (self, 0, 1, state);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
add_controllers (AtlanteMapMover *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the library's drag, which moves the map. */
  self->drag = gtk_gesture_drag_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->drag), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drag),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->drag, "drag-begin", G_CALLBACK (on_drag_begin), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-update", G_CALLBACK (on_drag_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "drag-end", G_CALLBACK (on_drag_end), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->drag, "cancel", G_CALLBACK (let_go), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, GTK_EVENT_CONTROLLER (self->drag));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, keys);
}

static void
atlante_map_mover_dispose (GObject *object)
{
  AtlanteMapMover *self = ATLANTE_MAP_MOVER (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->dragged, g_free);

  G_OBJECT_CLASS (atlante_map_mover_parent_class)->dispose (object);
}

static void
atlante_map_mover_class_init (AtlanteMapMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_mover_dispose;
}

static void
atlante_map_mover_init (AtlanteMapMover *self)
{
}

/**
 * atlante_map_mover_new:
 * @parts: what it works with
 *
 * Returns: (transfer full): what moves places; let it go before the map
 */
AtlanteMapMover *
atlante_map_mover_new (const AtlanteMapMoverParts *parts)
{
  AtlanteMapMover *self;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (SHUMATE_IS_MAP (parts->map), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_MOVER, NULL);
  self->parts = *parts;
  self->map = GTK_WIDGET (parts->map);
  g_signal_connect_object (parts->pointer, "hovered", G_CALLBACK (on_hovered), self,
                           G_CONNECT_SWAPPED);
  add_controllers (self);
  return self;
}

/**
 * atlante_map_mover_set_session:
 * @self: what moves places
 * @session: (nullable): whose places
 */
void
atlante_map_mover_set_session (AtlanteMapMover *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_MOVER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  let_go (self);
  g_set_object (&self->session, session);
}

/**
 * atlante_map_mover_move:
 * @self: what moves places, with a session
 * @place: a place of the case, on the map or not yet
 * @point: where it goes
 */
void
atlante_map_mover_move (AtlanteMapMover *self, AtlantePlace *place, AtlanteGeoPoint point)
{
  g_return_if_fail (ATLANTE_IS_MAP_MOVER (self) && self->session != NULL);
  g_return_if_fail (ATLANTE_IS_PLACE (place));

  move (self, place, point, NULL);
}
