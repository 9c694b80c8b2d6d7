/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-map-coordinates.h"
#include "atlante-map-pointer.h"
#include "atlante-map-sketch.h"
#include "atlante-map-teller.h"

G_BEGIN_DECLS

/**
 * AtlanteMapMover:
 *
 * Moves the place that is edited: its symbol is dragged, or goes step by step with Ctrl and the
 * arrow keys, finely with Shift as well. Each is one step that can be undone.
 */
#define ATLANTE_TYPE_MAP_MOVER (atlante_map_mover_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapMover, atlante_map_mover, ATLANTE, MAP_MOVER, GObject)

/* What of a view it works with. All of them outlive it. */
typedef struct
{
  ShumateMap *map;
  AtlantePlaceLayer *places;
  AtlanteMapPointer *pointer;
  AtlanteMapTeller *teller;
  AtlanteMapSketch *sketch;
  AtlanteMapCoordinates *coordinates;
} AtlanteMapMoverParts;

AtlanteMapMover *atlante_map_mover_new         (const AtlanteMapMoverParts *parts);
/* @session: (nullable) */
void             atlante_map_mover_set_session (AtlanteMapMover   *self,
                                                AtlanteSession    *session);
/* Moves any place of the case there, as one step. */
void             atlante_map_mover_move        (AtlanteMapMover   *self,
                                                AtlantePlace      *place,
                                                AtlanteGeoPoint    point);

G_END_DECLS
