/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-map-private.h"

/* Writes a layer of the packed map as an ESRI shapefile in EPSG:3857 with the columns "border"
 * (class of a border) and "min_zoom" (ten times the least zoom): FOLDER/NAME.shp, .shx and .dbf. */
void shape_writer_write (const AtlanteBaseLayer *layer,
                         gboolean                areas,
                         const char             *folder,
                         const char             *name);
