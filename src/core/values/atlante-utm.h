/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/**
 * AtlanteUtm:
 * @zone: 1 to 60
 * @band: the letter of the band of latitude, 'C' to 'X' without 'I' and 'O'
 * @easting: metres, the middle of the zone is at 500,000
 * @northing: metres from the equator, on its south from 10,000,000 downwards
 *
 * A point in the Universal Transverse Mercator grid on WGS 84.
 */
typedef struct
{
  int zone;
  char band;
  double easting;
  double northing;
} AtlanteUtm;

gboolean atlante_utm_from_point (AtlanteGeoPoint   point,
                                 AtlanteUtm       *utm);
gboolean atlante_utm_to_point   (const AtlanteUtm *utm,
                                 AtlanteGeoPoint  *point);

G_END_DECLS
