/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-geo-area.h"
#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/**
 * AtlanteMapSketch:
 *
 * What is drawn over a map by hand and not in the case yet: the corners of an area that is being
 * picked, the middle of the map that the keyboard picks, a symbol that is being dragged.
 */
#define ATLANTE_TYPE_MAP_SKETCH (atlante_map_sketch_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapSketch, atlante_map_sketch, ATLANTE, MAP_SKETCH, GtkWidget)

void atlante_map_sketch_set_map       (AtlanteMapSketch      *self,
                                       ShumateMap            *map);
/* @corners: of an area; nothing where @n is 0 */
void atlante_map_sketch_set_corners   (AtlanteMapSketch      *self,
                                       const AtlanteGeoPoint *corners,
                                       guint                  n);
/* @point: (nullable): where the next corner would come */
void atlante_map_sketch_set_next      (AtlanteMapSketch      *self,
                                       const AtlanteGeoPoint *point);
/* Whether the middle of the map is marked. */
void atlante_map_sketch_set_middle    (AtlanteMapSketch      *self,
                                       gboolean               marked);
/* A symbol on its way. */
void atlante_map_sketch_set_ghost     (AtlanteMapSketch      *self,
                                       AtlantePlaceKind       kind,
                                       double                 from_x,
                                       double                 from_y,
                                       double                 x,
                                       double                 y);
void atlante_map_sketch_clear_ghost   (AtlanteMapSketch      *self);

G_END_DECLS
