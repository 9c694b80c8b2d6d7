/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-map-coordinates.h"
#include "atlante-map-mark.h"
#include "atlante-place-layer.h"

G_BEGIN_DECLS

/**
 * AtlanteMapMenu:
 *
 * The menu of a point of the map, by the secondary button, a long press or the keyboard: copies its
 * coordinates, measures from it. Its actions are "map.…", on the map's widget.
 *
 * Signal "move" (AtlantePlace, const AtlanteGeoPoint *): the place is to go there.
 */
#define ATLANTE_TYPE_MAP_MENU (atlante_map_menu_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapMenu, atlante_map_menu, ATLANTE, MAP_MENU, GObject)

AtlanteMapMenu *atlante_map_menu_new         (ShumateMap            *map,
                                              AtlantePlaceLayer     *places,
                                              AtlanteMapSettings    *settings,
                                              AtlanteMapCoordinates *coordinates,
                                              AtlanteMapMark        *mark,
                                              GMenuModel            *model);
/* No mark, and no distances from it; FALSE where there was none. */
gboolean        atlante_map_menu_clear_mark  (AtlanteMapMenu        *self);
/* @session: (nullable) */
void            atlante_map_menu_set_session (AtlanteMapMenu *self, AtlanteSession *session);

G_END_DECLS
