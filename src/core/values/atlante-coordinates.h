/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

#define ATLANTE_COORDINATES_ERROR (atlante_coordinates_error_quark ())
GQuark atlante_coordinates_error_quark (void);

/**
 * AtlanteCoordinatesError:
 * @ATLANTE_COORDINATES_ERROR_OTHER: no coordinates at all: a name perhaps
 * @ATLANTE_COORDINATES_ERROR_RANGE: coordinates, of no point of the Earth
 */
typedef enum
{
  ATLANTE_COORDINATES_ERROR_OTHER,
  ATLANTE_COORDINATES_ERROR_RANGE
} AtlanteCoordinatesError;

/**
 * AtlanteNotation:
 * @ATLANTE_NOTATION_DECIMAL: 42.249° N 130.300° E
 * @ATLANTE_NOTATION_MINUTES: 42° 14.94′ N 130° 18.00′ E, as on the sea
 * @ATLANTE_NOTATION_SECONDS: 42° 14′ 56″ N 130° 18′ 00″ E
 * @ATLANTE_NOTATION_UTM: 52T 607243 4678241, and beyond that grid as @ATLANTE_NOTATION_DECIMAL
 *
 * How coordinates are written.
 */
typedef enum
{
  ATLANTE_NOTATION_DECIMAL,
  ATLANTE_NOTATION_MINUTES,
  ATLANTE_NOTATION_SECONDS,
  ATLANTE_NOTATION_UTM
} AtlanteNotation;

#define ATLANTE_N_NOTATIONS (ATLANTE_NOTATION_UTM + 1)

char    *atlante_coordinates_format         (AtlanteGeoPoint   point,
                                             AtlanteNotation   notation,
                                             double            resolution,
                                             const char       *language);
char    *atlante_coordinates_format_geo_uri (AtlanteGeoPoint   point);
gboolean atlante_coordinates_parse          (const char       *text,
                                             const char       *language,
                                             AtlanteGeoPoint  *point,
                                             GError          **error);

G_END_DECLS
