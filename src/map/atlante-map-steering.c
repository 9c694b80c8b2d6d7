/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-steering.h"

#include <math.h>

#include "atlante-map-aim.h"

struct _AtlanteMapSteering
{
  GObject parent_instance;

  GtkWidget *map;           /* unowned: it keeps what steers it */
  AtlanteCamera *camera;
  AtlanteSession *session;  /* (nullable) */
  char *selected;           /* (nullable): id of what it looked at because it was selected */
  gboolean fits_case;       /* shows all places, also after it got another size */
  gboolean owes_selection;  /* something was selected before it had a size */
};

G_DEFINE_FINAL_TYPE (AtlanteMapSteering, atlante_map_steering, G_TYPE_OBJECT)

static AtlanteCase *
get_case (AtlanteMapSteering *self)
{
  return self->session != NULL ? atlante_session_get_case (self->session) : NULL;
}

static gboolean
aim_at_case (AtlanteMapSteering *self, AtlanteMapPose *pose)
{
  AtlanteCase *kase = get_case (self);

  return kase != NULL && atlante_map_aim_at_case (kase, gtk_widget_get_width (self->map),
                                                  gtk_widget_get_height (self->map), pose);
}

static void
look_at_selection (AtlanteMapSteering *self)
{
  AtlanteItem *item = atlante_session_get_selection (self->session);
  AtlanteMapPose now = atlante_camera_get_target (self->camera);
  AtlanteMapPose pose;

  self->owes_selection = gtk_widget_get_width (self->map) == 0;
  if (item == NULL || get_case (self) == NULL)
    return;
  if (!atlante_map_aim_at_item (get_case (self), item, &now, gtk_widget_get_width (self->map),
                                gtk_widget_get_height (self->map), &pose))
    return;
  self->fits_case = FALSE;
  atlante_camera_fly_to (self->camera, &pose);
}

/* An edit puts a new object in the place of what is selected: that is no reason to go there. */
static void
on_selection_changed (AtlanteMapSteering *self)
{
  AtlanteItem *item = atlante_session_get_selection (self->session);
  const char *id = item != NULL ? atlante_item_get_id (item) : NULL;

  if (id != NULL && g_strcmp0 (id, self->selected) == 0)
    return;
  g_free (self->selected);
  self->selected = g_strdup (id);
  look_at_selection (self);
}

static void
on_case_changed (AtlanteMapSteering *self)
{
  self->fits_case = TRUE;
  self->owes_selection = FALSE;
  g_clear_pointer (&self->selected, g_free);
  atlante_map_steering_fit (self);
}

static void
atlante_map_steering_dispose (GObject *object)
{
  AtlanteMapSteering *self = ATLANTE_MAP_STEERING (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_object (&self->camera);
  g_clear_pointer (&self->selected, g_free);

  G_OBJECT_CLASS (atlante_map_steering_parent_class)->dispose (object);
}

static void
atlante_map_steering_class_init (AtlanteMapSteeringClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_map_steering_dispose;
}

static void
atlante_map_steering_init (AtlanteMapSteering *self)
{
  self->fits_case = TRUE;
}

/**
 * atlante_map_steering_new:
 * @map: a map
 * @camera: moves it
 *
 * Returns: (transfer full): what steers the map; keep it as long as the map
 */
AtlanteMapSteering *
atlante_map_steering_new (ShumateMap *map, AtlanteCamera *camera)
{
  AtlanteMapSteering *self;

  g_return_val_if_fail (SHUMATE_IS_MAP (map), NULL);
  g_return_val_if_fail (ATLANTE_IS_CAMERA (camera), NULL);

  self = g_object_new (ATLANTE_TYPE_MAP_STEERING, NULL);
  self->map = GTK_WIDGET (map);
  self->camera = g_object_ref (camera);
  return self;
}

/**
 * atlante_map_steering_set_session:
 * @self: steering
 * @session: (nullable): whose case and selection it follows
 */
void
atlante_map_steering_set_session (AtlanteMapSteering *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::case", G_CALLBACK (on_case_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection", G_CALLBACK (on_selection_changed),
                               self, G_CONNECT_SWAPPED);
    }
  on_case_changed (self);
}

/**
 * atlante_map_steering_fit:
 * @self: steering
 *
 * Shows all places of the case at once, without a flight.
 */
void
atlante_map_steering_fit (AtlanteMapSteering *self)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));

  if (aim_at_case (self, &pose))
    atlante_camera_jump_to (self->camera, &pose);
}

/**
 * atlante_map_steering_resize:
 * @self: steering
 *
 * To be called when the map has got another size.
 */
void
atlante_map_steering_resize (AtlanteMapSteering *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));

  if (self->owes_selection)
    look_at_selection (self);
  else if (self->fits_case)
    atlante_map_steering_fit (self);
  else
    atlante_camera_clamp (self->camera);
}

/**
 * atlante_map_steering_let_go:
 * @self: steering
 *
 * Somebody has moved the map: it stays there.
 */
void
atlante_map_steering_let_go (AtlanteMapSteering *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));

  self->fits_case = FALSE;
}

/**
 * atlante_map_steering_show_all:
 * @self: steering
 *
 * Flies to where all places of the case are in sight, and keeps them there when the size changes.
 */
void
atlante_map_steering_show_all (AtlanteMapSteering *self)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));

  self->fits_case = TRUE;
  if (aim_at_case (self, &pose))
    atlante_camera_fly_to (self->camera, &pose);
}

/**
 * atlante_map_steering_select:
 * @self: steering
 * @item: what to select
 *
 * Selects it and flies there, also where it was selected already.
 */
void
atlante_map_steering_select (AtlanteMapSteering *self, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  if (self->session == NULL)
    return;
  if (atlante_session_get_selection (self->session) == item)
    look_at_selection (self);
  else
    atlante_session_select (self->session, item);
}

/**
 * atlante_map_steering_go_to:
 * @self: steering
 * @point: what comes to the middle
 * @zoom: the world is 256 * 2^zoom pixels wide; brought within the limits
 *
 * Flies there.
 */
void
atlante_map_steering_go_to (AtlanteMapSteering *self, AtlanteGeoPoint point, double zoom)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));
  g_return_if_fail (atlante_geo_point_is_valid (point));

  pose = atlante_map_pose_new (point, zoom);
  self->fits_case = FALSE;
  atlante_camera_fly_to (self->camera, &pose);
}

/**
 * atlante_map_steering_zoom_by:
 * @self: steering
 * @step: levels, above 0 towards the ground
 *
 * Zooms to a whole level, about the middle.
 */
void
atlante_map_steering_zoom_by (AtlanteMapSteering *self, int step)
{
  g_return_if_fail (ATLANTE_IS_MAP_STEERING (self));

  self->fits_case = FALSE;
  atlante_camera_zoom_to (self->camera, round (atlante_camera_get_target (self->camera).zoom + step),
                          gtk_widget_get_width (self->map) / 2.0,
                          gtk_widget_get_height (self->map) / 2.0, TRUE);
}
