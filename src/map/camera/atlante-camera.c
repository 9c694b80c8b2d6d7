/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-camera.h"

#include <math.h>

#include "atlante-chart-view.h"
#include "atlante-reference-source.h"

#define FLIGHT_US (600 * 1000)
#define ZOOM_US (180 * 1000)

/* A flick loses all but a third of its speed in a quarter of a second. */
#define FRICTION 4.0
/* Pixels a second below which the map stands still. */
#define SLOWEST 20.0
#define SLOWEST_FLICK 120.0
#define FASTEST 3000.0

typedef enum
{
  MOVE_NONE,
  MOVE_FLIGHT,
  MOVE_ZOOM,
  MOVE_GLIDE,
} Move;

struct _AtlanteCamera
{
  GObject parent_instance;

  GtkWidget *map;            /* unowned: it outlives its camera or says so by a weak pointer */
  ShumateViewport *viewport;

  Move move;
  guint tick_id;
  gint64 start;              /* µs of the frame clock; 0 until the first frame */
  AtlanteFlight flight;

  /* Zooming about a point. */
  AtlanteMapPose anchor;     /* the world under the point, and the zoom at the beginning */
  double anchor_x;           /* the point, in pixels from the middle */
  double anchor_y;
  double zoom_to;

  double velocity_x;         /* pixels a second */
  double velocity_y;

  gboolean busy;             /* we are the one who sets the viewport */
  double last_y;             /* the middle as it was last, world units; below 0: not known */
};

G_DEFINE_FINAL_TYPE (AtlanteCamera, atlante_camera, G_TYPE_OBJECT)

enum
{
  RESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
world_pixels (double zoom)
{
  return ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom);
}

/* The map's edge stays within the world while the world is higher than the map. */
static double
clamp_y (AtlanteCamera *self, double y, double zoom)
{
  double half = 0;

  if (self->map != NULL)
    half = MIN (0.5, gtk_widget_get_height (self->map) / 2.0 / world_pixels (zoom));
  return CLAMP (y, half, 1 - half);
}

static void
apply (AtlanteCamera *self, AtlanteMapPose pose)
{
  AtlanteGeoPoint point;

  pose.zoom = CLAMP (pose.zoom, ATLANTE_MAP_MIN_ZOOM, ATLANTE_MAP_MAX_ZOOM);
  pose.y = clamp_y (self, pose.y, pose.zoom);
  point = atlante_map_pose_get_point (&pose);

  /* Both at once: whoever listens sees no pose in between. */
  self->busy = TRUE;
  g_object_freeze_notify (G_OBJECT (self->viewport));
  shumate_viewport_set_zoom_level (self->viewport, pose.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), point.latitude,
                                 point.longitude);
  g_object_thaw_notify (G_OBJECT (self->viewport));
  self->busy = FALSE;
  self->last_y = pose.y;
}

/* The library lets a drag run over a pole and come in at the other one. A step of more than half
 * the world is such a jump: undo it, and stop at the edge. */
static void
keep_within_bounds (AtlanteCamera *self)
{
  AtlanteMapPose pose;
  double y, clamped;

  if (self->busy)
    return;

  pose = atlante_camera_get_pose (self);
  y = pose.y;
  if (self->last_y >= 0 && y - self->last_y > 0.5)
    y -= 1;
  else if (self->last_y >= 0 && y - self->last_y < -0.5)
    y += 1;

  clamped = clamp_y (self, y, pose.zoom);
  self->last_y = clamped;
  if (fabs (clamped - pose.y) <= 1e-9 && pose.zoom >= ATLANTE_MAP_MIN_ZOOM)
    return;

  pose.y = clamped;
  apply (self, pose);
}

/* The map is not to be turned: its labels, its scale and its keys are for a map with north up. */
static void
keep_north_up (AtlanteCamera *self)
{
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
}

static void
rest (AtlanteCamera *self)
{
  self->move = MOVE_NONE;
  self->tick_id = 0;
  g_signal_emit (self, signals[RESTED], 0);
}

static double
ease (double fraction)
{
  return fraction * fraction * (3 - 2 * fraction);
}

static double
ease_out (double fraction)
{
  return 1 - (1 - fraction) * (1 - fraction);
}

static AtlanteMapPose
zoom_about_anchor (AtlanteCamera *self, double zoom)
{
  AtlanteMapPose pose = self->anchor;

  pose.zoom = CLAMP (zoom, ATLANTE_MAP_MIN_ZOOM, ATLANTE_MAP_MAX_ZOOM);
  pose.x -= self->anchor_x / world_pixels (pose.zoom);
  pose.y -= self->anchor_y / world_pixels (pose.zoom);
  return pose;
}

static gboolean
glide_on (AtlanteCamera *self, double seconds)
{
  double left = exp (-FRICTION * seconds);
  AtlanteMapPose pose = atlante_camera_get_pose (self);
  double world = world_pixels (pose.zoom);

  pose.x -= self->velocity_x * (1 - left) / FRICTION / world;
  pose.y -= self->velocity_y * (1 - left) / FRICTION / world;
  apply (self, pose);
  self->velocity_x *= left;
  self->velocity_y *= left;
  return hypot (self->velocity_x, self->velocity_y) > SLOWEST;
}

static gboolean
on_tick (GtkWidget *map, GdkFrameClock *clock, gpointer user_data)
{
  AtlanteCamera *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double fraction = 1, zoom;
  gboolean more = FALSE;

  if (self->start == 0)
    {
      self->start = now;
      return G_SOURCE_CONTINUE;
    }

  switch (self->move)
    {
    case MOVE_FLIGHT:
      fraction = MIN (1, (now - self->start) / (double) FLIGHT_US);
      apply (self, atlante_flight_at (&self->flight, ease (fraction)));
      more = fraction < 1;
      break;
    case MOVE_ZOOM:
      fraction = MIN (1, (now - self->start) / (double) ZOOM_US);
      zoom = self->anchor.zoom + (self->zoom_to - self->anchor.zoom) * ease_out (fraction);
      apply (self, zoom_about_anchor (self, zoom));
      more = fraction < 1;
      break;
    case MOVE_GLIDE:
      more = glide_on (self, (now - self->start) / 1e6);
      self->start = now;
      break;
    case MOVE_NONE:
    default:
      break;
    }

  if (more)
    return G_SOURCE_CONTINUE;
  rest (self);
  return G_SOURCE_REMOVE;
}

static void
start (AtlanteCamera *self, Move move)
{
  self->move = move;
  self->start = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->map, on_tick, self, NULL);
}

static gboolean
can_animate (AtlanteCamera *self)
{
  gboolean enabled = TRUE;

  if (self->map == NULL || !gtk_widget_get_mapped (self->map))
    return FALSE;
  g_object_get (gtk_widget_get_settings (self->map), "gtk-enable-animations", &enabled, NULL);
  return enabled;
}

static void
atlante_camera_dispose (GObject *object)
{
  AtlanteCamera *self = ATLANTE_CAMERA (object);

  if (self->map != NULL && self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->map, self->tick_id);
  self->tick_id = 0;
  g_clear_weak_pointer (&self->map);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (atlante_camera_parent_class)->dispose (object);
}

static void
atlante_camera_class_init (AtlanteCameraClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_camera_dispose;

  signals[RESTED] = g_signal_new ("rested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_camera_init (AtlanteCamera *self)
{
  self->last_y = -1;
}

/**
 * atlante_camera_new:
 * @map: the widget that shows @viewport; its size and frame clock count
 * @viewport: what is moved
 *
 * Returns: (transfer full): a camera
 */
AtlanteCamera *
atlante_camera_new (GtkWidget *map, ShumateViewport *viewport)
{
  AtlanteCamera *self;

  g_return_val_if_fail (GTK_IS_WIDGET (map), NULL);
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  self = g_object_new (ATLANTE_TYPE_CAMERA, NULL);
  g_set_weak_pointer (&self->map, map);
  self->viewport = g_object_ref (viewport);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (keep_within_bounds), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (keep_within_bounds), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::rotation", G_CALLBACK (keep_north_up), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * atlante_camera_get_pose:
 * @self: a camera
 *
 * Returns: where the map looks now, x from 0 to 1
 */
AtlanteMapPose
atlante_camera_get_pose (AtlanteCamera *self)
{
  AtlanteGeoPoint point;

  g_return_val_if_fail (ATLANTE_IS_CAMERA (self), ((AtlanteMapPose){ 0 }));

  point.latitude = shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport));
  point.longitude = shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport));
  return atlante_map_pose_new (point, shumate_viewport_get_zoom_level (self->viewport));
}

/**
 * atlante_camera_get_target:
 * @self: a camera
 *
 * Returns: where the map will look when the animation has ended; a glide counts as ended
 */
AtlanteMapPose
atlante_camera_get_target (AtlanteCamera *self)
{
  g_return_val_if_fail (ATLANTE_IS_CAMERA (self), ((AtlanteMapPose){ 0 }));

  if (self->move == MOVE_FLIGHT)
    return self->flight.to;
  if (self->move == MOVE_ZOOM)
    return zoom_about_anchor (self, self->zoom_to);
  return atlante_camera_get_pose (self);
}

/**
 * atlante_camera_jump_to:
 * @self: a camera
 * @pose: where to look; what lies beyond the limits of zoom and the poles is brought back
 *
 * Looks there at once.
 */
void
atlante_camera_jump_to (AtlanteCamera *self, const AtlanteMapPose *pose)
{
  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  atlante_camera_stop (self);
  apply (self, *pose);
}

/**
 * atlante_camera_fly_to:
 * @self: a camera
 * @pose: where to look
 *
 * Flies there the short way round, in 600 ms; jumps where the desktop wants no animations.
 */
void
atlante_camera_fly_to (AtlanteCamera *self, const AtlanteMapPose *pose)
{
  AtlanteMapPose from, to;

  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  atlante_camera_stop (self);
  if (!can_animate (self))
    {
      apply (self, *pose);
      g_signal_emit (self, signals[RESTED], 0);
      return;
    }

  from = atlante_camera_get_pose (self);
  to = *pose;
  to.zoom = CLAMP (to.zoom, ATLANTE_MAP_MIN_ZOOM, ATLANTE_MAP_MAX_ZOOM);
  to.y = clamp_y (self, to.y, to.zoom);
  atlante_flight_init (&self->flight, &from, &to, gtk_widget_get_width (self->map));
  start (self, MOVE_FLIGHT);
}

/**
 * atlante_camera_zoom_to:
 * @self: a camera
 * @zoom: the zoom that is wanted
 * @x: pixels from the left edge of the map
 * @y: pixels from its top
 * @animate: whether to take 180 ms for it
 *
 * Zooms so that what is at (@x, @y) stays there.
 */
void
atlante_camera_zoom_to (AtlanteCamera *self, double zoom, double x, double y, gboolean animate)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  if (self->map == NULL)
    return;

  atlante_camera_stop (self);
  pose = atlante_camera_get_pose (self);
  self->anchor_x = x - gtk_widget_get_width (self->map) / 2.0;
  self->anchor_y = y - gtk_widget_get_height (self->map) / 2.0;
  self->anchor.x = pose.x + self->anchor_x / world_pixels (pose.zoom);
  self->anchor.y = pose.y + self->anchor_y / world_pixels (pose.zoom);
  self->anchor.zoom = pose.zoom;
  self->zoom_to = CLAMP (zoom, ATLANTE_MAP_MIN_ZOOM, ATLANTE_MAP_MAX_ZOOM);
  if (animate && can_animate (self))
    start (self, MOVE_ZOOM);
  else
    apply (self, zoom_about_anchor (self, self->zoom_to));
}

/**
 * atlante_camera_pan_by:
 * @self: a camera
 * @dx: pixels to look further east
 * @dy: pixels to look further south
 */
void
atlante_camera_pan_by (AtlanteCamera *self, double dx, double dy)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  atlante_camera_stop (self);
  pose = atlante_camera_get_pose (self);
  pose.x += dx / world_pixels (pose.zoom);
  pose.y += dy / world_pixels (pose.zoom);
  apply (self, pose);
}

/**
 * atlante_camera_glide:
 * @self: a camera
 * @velocity_x: of the pointer when it let go, pixels a second to the right
 * @velocity_y: the same, downwards
 *
 * Lets the map run on after a flick.
 */
void
atlante_camera_glide (AtlanteCamera *self, double velocity_x, double velocity_y)
{
  double speed;

  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  /* The end of a click is a flick without speed: it must not end what the click began. */
  speed = hypot (velocity_x, velocity_y);
  if (speed < SLOWEST_FLICK || !can_animate (self))
    return;
  atlante_camera_stop (self);
  self->velocity_x = velocity_x * MIN (1, FASTEST / speed);
  self->velocity_y = velocity_y * MIN (1, FASTEST / speed);
  start (self, MOVE_GLIDE);
}

/**
 * atlante_camera_stop:
 * @self: a camera
 *
 * Ends what runs, where it is.
 *
 * Returns: whether something ran
 */
gboolean
atlante_camera_stop (AtlanteCamera *self)
{
  g_return_val_if_fail (ATLANTE_IS_CAMERA (self), FALSE);

  if (self->move == MOVE_NONE)
    return FALSE;
  if (self->map != NULL)
    gtk_widget_remove_tick_callback (self->map, self->tick_id);
  rest (self);
  return TRUE;
}

/**
 * atlante_camera_is_gliding:
 * @self: a camera
 *
 * Returns: whether the map runs on after a flick
 */
gboolean
atlante_camera_is_gliding (AtlanteCamera *self)
{
  g_return_val_if_fail (ATLANTE_IS_CAMERA (self), FALSE);

  return self->move == MOVE_GLIDE;
}

/**
 * atlante_camera_is_moving:
 * @self: a camera
 *
 * Returns: whether an animation runs
 */
gboolean
atlante_camera_is_moving (AtlanteCamera *self)
{
  g_return_val_if_fail (ATLANTE_IS_CAMERA (self), FALSE);

  return self->move != MOVE_NONE;
}

/**
 * atlante_camera_clamp:
 * @self: a camera
 *
 * Keeps the poles out of the middle, after the map got another size.
 */
void
atlante_camera_clamp (AtlanteCamera *self)
{
  g_return_if_fail (ATLANTE_IS_CAMERA (self));

  if (self->move == MOVE_NONE)
    apply (self, atlante_camera_get_pose (self));
}
