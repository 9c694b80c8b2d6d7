/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-base-map.h"
#include "atlante-base-painter.h"
#include "atlante-chart-style.h"

G_BEGIN_DECLS

/**
 * AtlanteTileLayer:
 *
 * The base map under everything else: sea, land, borders, without a name on it. It goes on sideways
 * for ever.
 */
#define ATLANTE_TYPE_TILE_LAYER (atlante_tile_layer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTileLayer, atlante_tile_layer, ATLANTE, TILE_LAYER, ShumateLayer)

AtlanteTileLayer *atlante_tile_layer_new     (ShumateViewport         *viewport);
/* @map: (nullable): only the colour of the sea until there is one */
void              atlante_tile_layer_set_map (AtlanteTileLayer        *self,
                                              AtlanteBaseMap          *map);
/* @style: static */
void              atlante_tile_layer_set_style (AtlanteTileLayer        *self,
                                                const AtlanteChartStyle *style);
/* @viewpoint: (nullable): NULL for the borders of the map itself */
void              atlante_tile_layer_set_viewpoint (AtlanteTileLayer       *self,
                                                    const AtlanteViewpoint *viewpoint);
void              atlante_tile_layer_set_graticule (AtlanteTileLayer *self,
                                                    gboolean          graticule);
/* Is something of what is seen still to be painted? */
gboolean          atlante_tile_layer_is_busy (AtlanteTileLayer        *self);

G_END_DECLS
