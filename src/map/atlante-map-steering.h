/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-camera.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteMapSteering:
 *
 * Where a map looks of itself: at all places of the case, also after its size has changed, until
 * somebody moves it; at what is selected; at what is asked for.
 */
#define ATLANTE_TYPE_MAP_STEERING (atlante_map_steering_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapSteering, atlante_map_steering, ATLANTE, MAP_STEERING, GObject)

AtlanteMapSteering *atlante_map_steering_new         (ShumateMap         *map,
                                                      AtlanteCamera      *camera);
void                atlante_map_steering_set_session (AtlanteMapSteering *self,
                                                      AtlanteSession     *session);
void                atlante_map_steering_fit         (AtlanteMapSteering *self);
void                atlante_map_steering_resize      (AtlanteMapSteering *self);
void                atlante_map_steering_let_go      (AtlanteMapSteering *self);
void                atlante_map_steering_show_all    (AtlanteMapSteering *self);
void                atlante_map_steering_select      (AtlanteMapSteering *self,
                                                      AtlanteItem        *item);
void                atlante_map_steering_go_to       (AtlanteMapSteering *self,
                                                      AtlanteGeoPoint     point,
                                                      double              zoom);
void                atlante_map_steering_zoom_by     (AtlanteMapSteering *self,
                                                      int                 step);

G_END_DECLS
