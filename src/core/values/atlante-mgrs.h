/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/* A reference of the Military Grid Reference System on WGS 84, "52TFM0724378241" or "52T FM 07243
 * 78241": upper case, up to five digits for each direction. @point: (out): the middle of the
 * square that it names. FALSE where there is no such square; the grids of the poles are not
 * known. */
gboolean atlante_mgrs_to_point (const char *text, AtlanteGeoPoint *point);

G_END_DECLS
