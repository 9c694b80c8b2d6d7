/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-map-settings.h"
#include "atlante-units.h"

G_BEGIN_DECLS

/**
 * AtlanteMapCoordinates:
 *
 * Where on the Earth the pointer is, as the user writes coordinates, and how far from a point that
 * is measured from. It is seen while the pointer is over the map.
 */
#define ATLANTE_TYPE_MAP_COORDINATES (atlante_map_coordinates_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapCoordinates, atlante_map_coordinates, ATLANTE, MAP_COORDINATES,
                      GtkWidget)

void     atlante_map_coordinates_set_map    (AtlanteMapCoordinates *self,
                                             ShumateMap            *map,
                                             AtlanteMapSettings    *settings);
/* The pointer is there, in pixels of the map. */
void     atlante_map_coordinates_point_at   (AtlanteMapCoordinates *self,
                                             double                 x,
                                             double                 y);
void     atlante_map_coordinates_leave      (AtlanteMapCoordinates *self);
/* @origin: (nullable): from where is measured */
void     atlante_map_coordinates_set_origin (AtlanteMapCoordinates *self,
                                             const AtlanteGeoPoint *origin);
void     atlante_map_coordinates_set_units  (AtlanteMapCoordinates *self,
                                             AtlanteUnits           units);
/* FALSE beyond the poles. */
gboolean atlante_map_coordinates_locate     (AtlanteMapCoordinates *self,
                                             double                 x,
                                             double                 y,
                                             AtlanteGeoPoint       *point);
/* As precise as a pixel of the map. (transfer full) */
char    *atlante_map_coordinates_format     (AtlanteMapCoordinates *self,
                                             AtlanteGeoPoint        point);

G_END_DECLS
