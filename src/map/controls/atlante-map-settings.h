/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-chart-layers.h"
#include "atlante-coordinates.h"

G_BEGIN_DECLS

/**
 * AtlanteMapSettings:
 *
 * What a user wants the map to show, and how. Kept from one start to the next, but for the kinds of
 * places and flows that are hidden: they are of the case that is open, and the next one shows all.
 *
 * Properties, all of which notify: "flows", "place-labels", "base-labels", "local-names",
 * "graticule", "precision", "clusters", "case-language" (gboolean), "notation" (int).
 * Signal "changed" (no arguments): any of them, or the hidden kinds.
 */
#define ATLANTE_TYPE_MAP_SETTINGS (atlante_map_settings_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapSettings, atlante_map_settings, ATLANTE, MAP_SETTINGS, GObject)

AtlanteMapSettings *atlante_map_settings_new                   (void);
void                atlante_map_settings_get_layers            (AtlanteMapSettings  *self,
                                                                AtlanteChartLayers  *layers);
void                atlante_map_settings_show_place_kind       (AtlanteMapSettings  *self,
                                                                AtlantePlaceKind     kind,
                                                                gboolean             shown);
void                atlante_map_settings_show_flow_kind        (AtlanteMapSettings  *self,
                                                                AtlanteRelationKind  kind,
                                                                gboolean             shown);
/* All kinds of places and flows, as for a case that is opened. */
void                atlante_map_settings_show_all_kinds        (AtlanteMapSettings  *self);
/* Are labels in the case's first language, not in the interface's? */
gboolean            atlante_map_settings_get_case_language     (AtlanteMapSettings  *self);
AtlanteNotation     atlante_map_settings_get_notation          (AtlanteMapSettings  *self);
void                atlante_map_settings_set_notation          (AtlanteMapSettings  *self,
                                                                AtlanteNotation      notation);
/* Where the last picture was written: a path, empty for none. (transfer full) */
char               *atlante_map_settings_dup_export_folder     (AtlanteMapSettings  *self);
void                atlante_map_settings_set_export_folder     (AtlanteMapSettings  *self,
                                                                const char          *folder);

G_END_DECLS
