/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-flight.h"

G_BEGIN_DECLS

/**
 * AtlanteCamera:
 *
 * Moves the viewport of a map: flights, zooming about a point, panning, gliding. Knows that the
 * world goes round sideways and ends at the poles, which the library's own movements do not.
 * Animations obey gtk-enable-animations, and a new one ends the one that runs.
 *
 * Signal "rested" (no arguments): an animation came to its end or was stopped.
 */
#define ATLANTE_TYPE_CAMERA (atlante_camera_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCamera, atlante_camera, ATLANTE, CAMERA, GObject)

AtlanteCamera *atlante_camera_new        (GtkWidget            *map,
                                          ShumateViewport      *viewport);
AtlanteMapPose atlante_camera_get_pose   (AtlanteCamera        *self);
/* Where it will be when the animation has ended. */
AtlanteMapPose atlante_camera_get_target (AtlanteCamera        *self);
void           atlante_camera_jump_to    (AtlanteCamera        *self,
                                          const AtlanteMapPose *pose);
void           atlante_camera_fly_to     (AtlanteCamera        *self,
                                          const AtlanteMapPose *pose);
void           atlante_camera_zoom_to    (AtlanteCamera        *self,
                                          double                zoom,
                                          double                x,
                                          double                y,
                                          gboolean              animate);
void           atlante_camera_pan_by     (AtlanteCamera        *self,
                                          double                dx,
                                          double                dy);
void           atlante_camera_glide      (AtlanteCamera        *self,
                                          double                velocity_x,
                                          double                velocity_y);
gboolean       atlante_camera_stop       (AtlanteCamera        *self);
gboolean       atlante_camera_is_gliding (AtlanteCamera        *self);
gboolean       atlante_camera_is_moving  (AtlanteCamera        *self);
/* After the map got another size: keeps the poles out of its middle. */
void           atlante_camera_clamp      (AtlanteCamera        *self);

G_END_DECLS
