/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>

G_BEGIN_DECLS

/* Where the square of Web Mercator ends, in degrees north and south. */
#define ATLANTE_MERCATOR_TOP_LATITUDE 85.0511287798066

void atlante_mercator_project (AtlanteGeoPoint point, double *x, double *y);
AtlanteGeoPoint atlante_mercator_unproject (double x, double y);

G_END_DECLS
