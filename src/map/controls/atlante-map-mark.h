/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/**
 * AtlanteMapMark:
 *
 * A mark at a point of the map that is no place of the case: where somebody went to by its
 * coordinates, or measures from. It is a child of the overlay over a map and takes no input.
 */
#define ATLANTE_TYPE_MAP_MARK (atlante_map_mark_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapMark, atlante_map_mark, ATLANTE, MAP_MARK, GtkWidget)

void                   atlante_map_mark_set_map   (AtlanteMapMark        *self,
                                                   ShumateMap            *map);
/* @point: (nullable): no mark */
void                   atlante_map_mark_set_point (AtlanteMapMark        *self,
                                                   const AtlanteGeoPoint *point);
/* (nullable) */
const AtlanteGeoPoint *atlante_map_mark_get_point (AtlanteMapMark        *self);

G_END_DECLS
