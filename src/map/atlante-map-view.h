/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"
#include "atlante-map-picture.h"
#include "atlante-map-settings.h"
#include "atlante-panel.h"

G_BEGIN_DECLS

/**
 * AtlanteMapView:
 *
 * The map of a case: base map, places, flows, and the controls over them. Shows what the session
 * has selected and selects what is clicked.
 */
#define ATLANTE_TYPE_MAP_VIEW (atlante_map_view_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapView, atlante_map_view, ATLANTE, MAP_VIEW, AtlantePanel)

GtkWidget *atlante_map_view_new          (void);
void       atlante_map_view_zoom_in      (AtlanteMapView  *self);
void       atlante_map_view_zoom_out     (AtlanteMapView  *self);
/* All places of the case. */
void       atlante_map_view_show_all     (AtlanteMapView  *self);
/* @zoom: the world is 256 * 2^zoom pixels wide; 1 to 10 */
void       atlante_map_view_go_to        (AtlanteMapView  *self,
                                          AtlanteGeoPoint  point,
                                          double           zoom);
/* Asks the user where to go. */
void       atlante_map_view_open_go_to   (AtlanteMapView  *self);
void       atlante_map_view_get_center   (AtlanteMapView  *self,
                                          AtlanteGeoPoint *point,
                                          double          *zoom);
/* Where the symbol of a place stands, in pixels of the panel; FALSE where it is out of sight. */
gboolean   atlante_map_view_locate       (AtlanteMapView  *self,
                                          const char      *place_id,
                                          double          *x,
                                          double          *y);
/* What the user wants to see. (transfer none) */
AtlanteMapSettings *
           atlante_map_view_get_settings (AtlanteMapView  *self);
/* What is seen now, to be written. (nullable) (transfer full): NULL without a case */
AtlanteMapPicture *
           atlante_map_view_dup_picture  (AtlanteMapView  *self);
/* Nothing moves and nothing of what is seen is still to be painted. */
gboolean   atlante_map_view_is_settled   (AtlanteMapView  *self);

G_END_DECLS
