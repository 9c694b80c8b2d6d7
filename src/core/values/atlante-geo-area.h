/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/* Areas on the Earth: three corners or more, in any direction, the last one joined to the first.
 * Between two corners the side is straight in latitude and longitude, as in GeoJSON (RFC 7946), and
 * goes the short way round the Earth: an area may lie across the 180th meridian, or round a pole. */

/* Fewer corners make no area. */
#define ATLANTE_GEO_AREA_LEAST 3

/* (transfer full) (element-type AtlanteGeoPoint): the corners with longitudes that never jump; they
 * may run on below -180 or above 180. The first one is as it was. */
GArray         *atlante_geo_area_unroll     (const AtlanteGeoPoint *corners, guint n);
/* +1 round the north pole, -1 round the south pole, 0 round none */
int             atlante_geo_area_get_pole   (const AtlanteGeoPoint *corners, guint n);
gboolean        atlante_geo_area_contains   (const AtlanteGeoPoint *corners, guint n,
                                             AtlanteGeoPoint point);
/* Square metres. */
double          atlante_geo_area_get_size   (const AtlanteGeoPoint *corners, guint n);
/* Where a symbol for all of it stands: the centre of gravity. */
AtlanteGeoPoint atlante_geo_area_get_middle (const AtlanteGeoPoint *corners, guint n);
/* Do two of its sides cross, as in a figure of eight? */
gboolean        atlante_geo_area_crosses    (const AtlanteGeoPoint *corners, guint n);

G_END_DECLS
