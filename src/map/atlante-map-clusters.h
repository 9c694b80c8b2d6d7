/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-camera.h"
#include "atlante-place-layer.h"

G_BEGIN_DECLS

/**
 * AtlanteMapClusters:
 *
 * Opens clusters: flies to where their places come apart, or lists these where they are few or
 * never do.
 *
 * Signal "picked" (AtlanteItem): a place was chosen from the list.
 * Signal "moved" (no arguments): the user moved the map, by opening a cluster.
 */
#define ATLANTE_TYPE_MAP_CLUSTERS (atlante_map_clusters_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapClusters, atlante_map_clusters, ATLANTE, MAP_CLUSTERS, GObject)

AtlanteMapClusters *atlante_map_clusters_new         (ShumateMap         *map,
                                                      AtlanteCamera      *camera,
                                                      AtlantePlaceLayer  *places);
/* @session: (nullable) */
void                atlante_map_clusters_set_session (AtlanteMapClusters *self,
                                                      AtlanteSession     *session);
/* Takes the list down; before the map goes. */
void                atlante_map_clusters_close       (AtlanteMapClusters *self);

G_END_DECLS
