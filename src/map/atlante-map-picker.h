/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-map-keys.h"
#include "atlante-map-pick-bar.h"
#include "atlante-map-pointer.h"
#include "atlante-map-sketch.h"
#include "atlante-map-teller.h"

G_BEGIN_DECLS

/**
 * AtlanteMapPicker:
 *
 * Lets the user pick a point or an area on the map, as the session asks for one: by clicks, or by
 * keyboard with the middle of the map, which the arrow keys move. Escape ends it with nothing.
 */
#define ATLANTE_TYPE_MAP_PICKER (atlante_map_picker_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapPicker, atlante_map_picker, ATLANTE, MAP_PICKER, GObject)

/* What of a view it works with. All of them outlive it. */
typedef struct
{
  GtkWidget *view;
  ShumateMap *map;
  AtlanteMapPointer *pointer;
  AtlanteMapTeller *teller;
  AtlanteMapSketch *sketch;
  AtlanteMapPickBar *bar;
} AtlanteMapPickerParts;

AtlanteMapPicker *atlante_map_picker_new         (const AtlanteMapPickerParts *parts);
/* @session: (nullable) */
void              atlante_map_picker_set_session (AtlanteMapPicker            *self,
                                                  AtlanteSession              *session);

G_END_DECLS
