/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-pointer.h"

#include <math.h>

/* Pixels that a pointer may stray between press and release of a click. "released" comes after a
 * drag of any length too. */
#define CLICK_SLOP 8.0

/* Levels of zoom for a notch of a wheel, and for a pixel of a touchpad. */
#define ZOOM_PER_NOTCH 0.5
#define ZOOM_PER_PIXEL 0.01

struct _AtlanteMapPointer
{
  GObject parent_instance;

  ShumateMap *map;          /* unowned: the map holds our controllers, the view holds us */
  AtlanteCamera *camera;
  AtlantePlaceLayer *places;

  double x;                 /* where the pointer is, while it is over the map */
  double y;
  gboolean inside;
  AtlanteItem *hovered;     /* (nullable): what it is over */
  guint64 hovered_cluster;  /* key of the cluster that it is over, or 0 */
  double press_x;
  double press_y;
  gboolean press_braked;    /* the press stopped a gliding map: no click */
  guint32 aim_time;         /* of the last click that aimed, or 0 */
  double aim_x;
  double aim_y;
  gboolean aiming;          /* at points, not at what stands there */
  gboolean press_picked;    /* the first click of a double click picked something */
};

G_DEFINE_FINAL_TYPE (AtlanteMapPointer, atlante_map_pointer, G_TYPE_OBJECT)

enum
{
  PICKED,
  AIMED,
  HOVERED,
  POINTED,
  LEFT,
  HOVERED_CLUSTER,
  PRESSED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The library's own scrolling jumps, its double click cannot be switched off, its flick runs over
 * the poles and fights with flights, and its rotation turns a map that is not to be turned. Its
 * drag and its pinch are good. */
static void
silence_library (ShumateMap *map)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) || GTK_IS_GESTURE_CLICK (controller) ||
          GTK_IS_GESTURE_SWIPE (controller) || GTK_IS_GESTURE_ROTATE (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

static void
update_cursor (AtlanteMapPointer *self)
{
  const char *name = self->hovered != NULL || self->hovered_cluster != 0 ? "pointer" : NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->map), self->aiming ? "crosshair" : name);
}

static void
hover (AtlanteMapPointer *self, AtlanteItem *item, const AtlanteChartCluster *cluster)
{
  guint64 key = cluster != NULL ? cluster->key : 0;
  gboolean is_other_cluster = key != self->hovered_cluster;

  if (!g_set_object (&self->hovered, item) && !is_other_cluster)
    return;
  self->hovered_cluster = key;
  update_cursor (self);
  g_signal_emit (self, signals[HOVERED], 0, item, self->x, self->y);
  if (is_other_cluster && cluster != NULL)
    g_signal_emit (self, signals[HOVERED_CLUSTER], 0, cluster);
  /* Last: what is laid out anew then, takes the cluster with it. */
  atlante_place_layer_set_hovered_cluster (self->places, key);
  atlante_place_layer_set_hovered (self->places, item);
}

static void
hover_here (AtlanteMapPointer *self)
{
  AtlanteItem *item;

  if (self->aiming)
    return;
  item = atlante_place_layer_pick (self->places, self->x, self->y);
  hover (self, item,
         item == NULL ? atlante_place_layer_pick_cluster (self->places, self->x, self->y) : NULL);
}

/* The map moves under the pointer: what was there is gone, and what comes is known at the end. */
static void
on_viewport_changed (AtlanteMapPointer *self)
{
  hover (self, NULL, NULL);
}

static void
on_rested (AtlanteMapPointer *self)
{
  if (self->inside)
    hover_here (self);
}

static void
on_motion (AtlanteMapPointer *self, double x, double y, GtkEventController *motion)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (motion);

  self->x = x;
  self->y = y;
  self->inside = TRUE;
  g_signal_emit (self, signals[POINTED], 0, x, y);
  /* During a drag the map moves with the pointer. */
  if ((state & GDK_BUTTON1_MASK) != 0)
    return;
  hover_here (self);
}

static void
on_leave (AtlanteMapPointer *self)
{
  self->inside = FALSE;
  hover (self, NULL, NULL);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
on_pressed (AtlanteMapPointer *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
  g_signal_emit (self, signals[PRESSED], 0);
  self->press_x = x;
  self->press_y = y;
  if (n_press == 1)
    {
      self->press_picked = FALSE;
      self->press_braked = atlante_camera_is_gliding (self->camera);
      atlante_camera_stop (self->camera);
    }
  else if (!self->press_picked && !self->aiming)
    {
      double zoom = atlante_camera_get_target (self->camera).zoom;

      g_signal_emit (self, signals[MOVED], 0);
      atlante_camera_zoom_to (self->camera, round (zoom + 1), x, y, TRUE);
    }
}

/* The gesture's own count begins anew where the first click has changed the layout of the window, as
 * a hint does that says how far one has come. */
static void
aim (AtlanteMapPointer *self, double x, double y, guint32 time)
{
  int most_time = 0, most_distance = 0;
  gboolean again;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self->map)), "gtk-double-click-time",
                &most_time, "gtk-double-click-distance", &most_distance, NULL);
  again = self->aim_time != 0 && time - self->aim_time <= (guint32) most_time &&
          hypot (x - self->aim_x, y - self->aim_y) <= most_distance;
  self->aim_time = again ? 0 : time;
  self->aim_x = x;
  self->aim_y = y;
  g_signal_emit (self, signals[AIMED], 0, x, y, again);
}

static void
on_released (AtlanteMapPointer *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  AtlanteItem *item;
  const AtlanteChartCluster *cluster;

  if (hypot (x - self->press_x, y - self->press_y) > CLICK_SLOP)
    {
      g_signal_emit (self, signals[MOVED], 0);
      return;
    }
  if (self->aiming && !self->press_braked)
    {
      aim (self, x, y, gtk_event_controller_get_current_event_time (GTK_EVENT_CONTROLLER (gesture)));
      return;
    }
  if (self->press_braked || n_press > 1)
    return;

  item = atlante_place_layer_pick (self->places, x, y);
  cluster = item == NULL ? atlante_place_layer_pick_cluster (self->places, x, y) : NULL;
  self->press_picked = item != NULL || cluster != NULL;
  if (item != NULL)
    g_signal_emit (self, signals[PICKED], 0, item);
  else if (cluster != NULL)
    atlante_place_layer_open_cluster (self->places, cluster);
}

static void
on_swipe (AtlanteMapPointer *self, double velocity_x, double velocity_y)
{
  atlante_camera_glide (self->camera, velocity_x, velocity_y);
}

static gboolean
on_scroll (AtlanteMapPointer *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  gboolean notches = gtk_event_controller_scroll_get_unit (scroll) == GDK_SCROLL_UNIT_WHEEL;
  AtlanteMapPose pose = atlante_camera_get_target (self->camera);
  double zoom = pose.zoom - dy * (notches ? ZOOM_PER_NOTCH : ZOOM_PER_PIXEL);

  if (dy == 0)
    return GDK_EVENT_PROPAGATE;
  g_signal_emit (self, signals[MOVED], 0);
  atlante_camera_zoom_to (self->camera, zoom, self->x, self->y, notches);
  return GDK_EVENT_STOP;
}

static void
add_controllers (AtlanteMapPointer *self)
{
  GtkWidget *map = GTK_WIDGET (self->map);
  GtkEventController *click = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
  GtkEventController *swipe = GTK_EVENT_CONTROLLER (gtk_gesture_swipe_new ());
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (map, click);

  g_signal_connect_object (swipe, "swipe", G_CALLBACK (on_swipe), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (map, swipe);

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (map, motion);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (on_scroll), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (map, scroll);
}

static void
atlante_map_pointer_dispose (GObject *object)
{
  AtlanteMapPointer *self = ATLANTE_MAP_POINTER (object);

  g_clear_object (&self->hovered);
  g_clear_object (&self->camera);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (atlante_map_pointer_parent_class)->dispose (object);
}

static void
atlante_map_pointer_class_init (AtlanteMapPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_pointer_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  signals[AIMED] = g_signal_new ("aimed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE,
                                 G_TYPE_BOOLEAN);
  signals[HOVERED] = g_signal_new ("hovered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 3, ATLANTE_TYPE_ITEM, G_TYPE_DOUBLE,
                                   G_TYPE_DOUBLE);
  signals[POINTED] = g_signal_new ("pointed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  signals[HOVERED_CLUSTER] = g_signal_new ("hovered-cluster", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           G_TYPE_POINTER);
  signals[PRESSED] = g_signal_new ("pressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_map_pointer_init (AtlanteMapPointer *self)
{
}

/**
 * atlante_map_pointer_new:
 * @map: a map; its own gestures but drag and pinch are switched off
 * @camera: moves it
 * @places: what there is to click on
 *
 * Returns: (transfer full): the hand on the map; keep it as long as the map
 */
AtlanteMapPointer *
atlante_map_pointer_new (ShumateMap *map, AtlanteCamera *camera, AtlantePlaceLayer *places)
{
  AtlanteMapPointer *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_CAMERA (camera), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (places), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_POINTER, NULL);
  self->map = map;
  self->camera = g_object_ref (camera);
  self->places = g_object_ref (places);
  silence_library (map);
  add_controllers (self);
  g_signal_connect_object (shumate_map_get_viewport (map), "notify",
                           G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (camera, "rested", G_CALLBACK (on_rested), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * atlante_map_pointer_set_aiming:
 * @self: the hand on the map
 * @aiming: whether it aims at points, and not at what stands there
 */
void
atlante_map_pointer_set_aiming (AtlanteMapPointer *self, gboolean aiming)
{
  g_return_if_fail (ATLANTE_IS_MAP_POINTER (self));

  if (!self->aiming == !aiming)
    return;
  if (aiming)
    hover (self, NULL, NULL);
  self->aiming = aiming;
  update_cursor (self);
}
