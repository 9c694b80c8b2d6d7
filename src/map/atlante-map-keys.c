/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-keys.h"

#include <math.h>

/* Pixels that the map moves for an arrow key; with Shift, that part of the map's size. */
#define PAN_STEP 64.0
#define PAN_PAGE 0.75

struct _AtlanteMapKeys
{
  GObject parent_instance;

  GtkWidget *map;           /* unowned: the map holds our controllers, the view holds us */
  AtlanteCamera *camera;
  AtlantePlaceLayer *places;
  gboolean left;            /* Escape was pressed: Tab goes on to the next widget */
};

G_DEFINE_FINAL_TYPE (AtlanteMapKeys, atlante_map_keys, G_TYPE_OBJECT)

enum
{
  PICKED,
  MOVED,
  DISMISSED,
  SHOW_ALL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
pan (AtlanteMapKeys *self, int dx, int dy, GdkModifierType state)
{
  double step_x = PAN_STEP, step_y = PAN_STEP;

  if ((state & GDK_SHIFT_MASK) != 0)
    {
      step_x = PAN_PAGE * gtk_widget_get_width (self->map);
      step_y = PAN_PAGE * gtk_widget_get_height (self->map);
    }
  g_signal_emit (self, signals[MOVED], 0);
  atlante_camera_pan_by (self->camera, dx * step_x, dy * step_y);
  return GDK_EVENT_STOP;
}

static gboolean
zoom (AtlanteMapKeys *self, int step)
{
  double target = atlante_camera_get_target (self->camera).zoom;

  g_signal_emit (self, signals[MOVED], 0);
  atlante_camera_zoom_to (self->camera, round (target + step),
                          gtk_widget_get_width (self->map) / 2.0,
                          gtk_widget_get_height (self->map) / 2.0, TRUE);
  return GDK_EVENT_STOP;
}

/* At the last place, and after Escape, Tab is for the window. */
static gboolean
step (AtlanteMapKeys *self, gboolean forward)
{
  if (self->left)
    return GDK_EVENT_PROPAGATE;
  return atlante_place_layer_step (self->places, forward) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
pick (AtlanteMapKeys *self)
{
  AtlantePlace *place = atlante_place_layer_get_focused (self->places);
  const AtlanteChartCluster *cluster = atlante_place_layer_get_focused_cluster (self->places);

  if (place == NULL && cluster == NULL)
    return GDK_EVENT_PROPAGATE;
  if (place != NULL)
    g_signal_emit (self, signals[PICKED], 0, place);
  else
    atlante_place_layer_open_cluster (self->places, cluster);
  return GDK_EVENT_STOP;
}

static gboolean
leave (AtlanteMapKeys *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
  if (atlante_place_layer_get_focused (self->places) == NULL &&
      atlante_place_layer_get_focused_cluster (self->places) == NULL)
    return GDK_EVENT_PROPAGATE;
  atlante_place_layer_set_focused (self->places, NULL);
  self->left = TRUE;
  return GDK_EVENT_STOP;
}

static gboolean
on_key_pressed (AtlanteMapKeys *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return pan (self, -1, 0, state);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return pan (self, 1, 0, state);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return pan (self, 0, -1, state);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return pan (self, 0, 1, state);
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      return zoom (self, 1);
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      return zoom (self, -1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      g_signal_emit (self, signals[SHOW_ALL], 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      return step (self, (state & GDK_SHIFT_MASK) == 0);
    case GDK_KEY_ISO_Left_Tab:
      return step (self, FALSE);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_space:
      return pick (self);
    case GDK_KEY_Escape:
      return leave (self);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_enter (AtlanteMapKeys *self)
{
  self->left = FALSE;
}

static void
on_leave (AtlanteMapKeys *self)
{
  atlante_place_layer_set_focused (self->places, NULL);
}

static void
atlante_map_keys_dispose (GObject *object)
{
  AtlanteMapKeys *self = ATLANTE_MAP_KEYS (object);

  g_clear_object (&self->camera);
  g_clear_object (&self->places);

  G_OBJECT_CLASS (atlante_map_keys_parent_class)->dispose (object);
}

static void
atlante_map_keys_class_init (AtlanteMapKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_keys_dispose;

  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  signals[DISMISSED] = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHOW_ALL] = g_signal_new ("show-all", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_map_keys_init (AtlanteMapKeys *self)
{
}

/**
 * atlante_map_keys_new:
 * @map: a map; made focusable
 * @camera: moves it
 * @places: what there is to go through
 *
 * Returns: (transfer full): the keys of the map; keep it as long as the map
 */
AtlanteMapKeys *
atlante_map_keys_new (ShumateMap *map, AtlanteCamera *camera, AtlantePlaceLayer *places)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  AtlanteMapKeys *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_CAMERA (camera), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (places), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_KEYS, NULL);
  self->map = GTK_WIDGET (map);
  self->camera = g_object_ref (camera);
  self->places = g_object_ref (places);

  gtk_widget_set_focusable (self->map, TRUE);
  /* Before the library's own arrow keys of later versions, and before the window moves on. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, keys);
  g_signal_connect_object (focus, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->map, focus);
  return self;
}
