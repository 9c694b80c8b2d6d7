/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlanteGeoPoint:
 * @latitude: degrees north, WGS 84, -90 to 90
 * @longitude: degrees east, WGS 84, -180 to 180
 *
 * A point on the Earth, passed by value.
 */
typedef struct
{
  double latitude;
  double longitude;
} AtlanteGeoPoint;

#define ATLANTE_TYPE_GEO_POINT (atlante_geo_point_get_type ())
GType atlante_geo_point_get_type (void);

/* Mean Earth radius of IUGG in metres: R1 = (2a + b) / 3 of WGS 84. */
#define ATLANTE_EARTH_RADIUS 6371008.8

gboolean        atlante_geo_point_is_valid     (AtlanteGeoPoint point);
/* Great-circle distance in metres on the sphere of ATLANTE_EARTH_RADIUS (haversine). */
double          atlante_geo_point_distance     (AtlanteGeoPoint a, AtlanteGeoPoint b);
/* Initial bearing from a to b in degrees clockwise from north, 0 to 360. */
double          atlante_geo_point_bearing      (AtlanteGeoPoint a, AtlanteGeoPoint b);
/* The point at @fraction (0 to 1) of the great circle from a to b. */
AtlanteGeoPoint atlante_geo_point_interpolate  (AtlanteGeoPoint a, AtlanteGeoPoint b,
                                                double fraction);
/* The point @distance metres from @a at @bearing degrees. */
AtlanteGeoPoint atlante_geo_point_destination  (AtlanteGeoPoint a, double bearing, double distance);
/* "42,249° N 130,300° E" with the decimal mark and the letters of @language
 * (BCP 47, or NULL for the process's locale), @decimals 0 to 7. */
char           *atlante_geo_point_format       (AtlanteGeoPoint point, int decimals,
                                                const char *language);
/* "42.249000, 130.300000": for the clipboard and for other programs; always with points. */
char           *atlante_geo_point_format_plain (AtlanteGeoPoint point);
/* "6 050 km", "850 m": rounded to three significant digits, grouped with U+202F; always metric, as
 * packs have it (atlante-units.h has the others). */
char           *atlante_distance_format        (double metres, const char *language);
/* One of eight: "north-east" …, translated. */
const char     *atlante_bearing_get_label      (double degrees, const char *language);

G_END_DECLS
