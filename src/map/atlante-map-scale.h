/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-units.h"

G_BEGIN_DECLS

/**
 * AtlanteMapScale:
 *
 * The scale bar of a map: a line of a round length, its distance, and the latitude at which it
 * holds.
 */
#define ATLANTE_TYPE_MAP_SCALE (atlante_map_scale_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapScale, atlante_map_scale, ATLANTE, MAP_SCALE, GtkWidget)

void atlante_map_scale_set_map      (AtlanteMapScale *self,
                                     ShumateMap      *map);
/* @language: (nullable): BCP 47; NULL for the interface's */
void atlante_map_scale_set_language (AtlanteMapScale *self,
                                     const char      *language);
void atlante_map_scale_set_units    (AtlanteMapScale *self,
                                     AtlanteUnits     units);

G_END_DECLS
