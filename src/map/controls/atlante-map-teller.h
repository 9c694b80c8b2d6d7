/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-camera.h"
#include "atlante-hover-card.h"
#include "atlante-map-keys.h"
#include "atlante-map-pointer.h"
#include "atlante-map-settings.h"
#include "atlante-place-layer.h"

G_BEGIN_DECLS

/**
 * AtlanteMapTeller:
 *
 * Tells in words what the map shows: by a card, what the pointer rests on or the keyboard is at; to
 * a screen reader, that or how much is in sight, as the description of the map.
 */
#define ATLANTE_TYPE_MAP_TELLER (atlante_map_teller_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapTeller, atlante_map_teller, ATLANTE, MAP_TELLER, GObject)

AtlanteMapTeller *atlante_map_teller_new          (ShumateMap         *map,
                                                   AtlanteCamera      *camera,
                                                   AtlantePlaceLayer  *places,
                                                   AtlanteMapSettings *settings,
                                                   AtlanteHoverCard   *card);
/* What the pointer and the keyboard do on the map. */
void              atlante_map_teller_follow       (AtlanteMapTeller   *self,
                                                   AtlanteMapPointer  *pointer,
                                                   AtlanteMapKeys     *keys);
/* @session: (nullable) */
void              atlante_map_teller_set_session  (AtlanteMapTeller   *self,
                                                   AtlanteSession     *session);
/* @audience: (nullable): in whose languages it speaks */
void              atlante_map_teller_set_audience (AtlanteMapTeller   *self,
                                                   AtlanteAudience    *audience);
/* @task: (nullable) */
void              atlante_map_teller_set_task (AtlanteMapTeller *self, const char *task);
void              atlante_map_teller_say      (AtlanteMapTeller *self, const char *text);

G_END_DECLS
