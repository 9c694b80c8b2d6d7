/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-camera.h"
#include "atlante-place-layer.h"

G_BEGIN_DECLS

/**
 * AtlanteMapKeys:
 *
 * The map by keyboard: arrows pan, + and − zoom, Home shows all, Tab and Shift+Tab go through the
 * places in sight and then on, Enter takes one, Escape leaves them.
 *
 * Signal "picked" (AtlanteItem): Enter on a place.
 * Signal "moved" (no arguments): the user moved the map.
 * Signal "dismissed" (no arguments): Escape.
 * Signal "show-all" (no arguments): Home.
 */
#define ATLANTE_TYPE_MAP_KEYS (atlante_map_keys_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapKeys, atlante_map_keys, ATLANTE, MAP_KEYS, GObject)

AtlanteMapKeys *atlante_map_keys_new (ShumateMap        *map,
                                      AtlanteCamera     *camera,
                                      AtlantePlaceLayer *places);

G_END_DECLS
