/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-camera.h"
#include "atlante-place-layer.h"

G_BEGIN_DECLS

/**
 * AtlanteMapPointer:
 *
 * What mouse, touchpad and fingers do to a map: click, hover, flick, wheel, double click. Dragging
 * and pinching stay with the library.
 *
 * Signal "picked" (AtlanteItem): a place or a relation was clicked.
 * Signal "aimed" (double x, double y, gboolean again): instead of that, while it aims at a point;
 * again where it is the second click of a double click.
 * Signal "hovered" (nullable AtlanteItem, double x, double y): the pointer is over another item, or
 * over none; where it is, in pixels.
 * Signal "pointed" (double x, double y): the pointer is there, in pixels.
 * Signal "left" (no arguments): it is not over the map any more.
 * Signal "hovered-cluster" (const AtlanteChartCluster *): the pointer is over another cluster, which
 * holds until the map moves.
 * Signal "pressed" (no arguments): a button or a finger went down on the map.
 * Signal "moved" (no arguments): the user moved the map.
 */
#define ATLANTE_TYPE_MAP_POINTER (atlante_map_pointer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapPointer, atlante_map_pointer, ATLANTE, MAP_POINTER, GObject)

AtlanteMapPointer *atlante_map_pointer_new (ShumateMap        *map,
                                            AtlanteCamera     *camera,
                                            AtlantePlaceLayer *places);
/* While it aims, a click takes nothing: it is told of by "aimed". */
void               atlante_map_pointer_set_aiming (AtlanteMapPointer *self,
                                                   gboolean           aiming);

G_END_DECLS
