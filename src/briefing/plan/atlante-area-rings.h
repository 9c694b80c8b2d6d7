/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-area.h"

G_BEGIN_DECLS

/* An area as other programs take it: rings that are cut at the 180th meridian and closed, the last
 * corner being the first, against the clock. (transfer full) (element-type GArray of
 * AtlanteGeoPoint); one at least for three corners that are not in a line */
GPtrArray *atlante_area_rings_new (const AtlanteGeoPoint *corners, guint n);
/* As well-known text of OGC 06-103r4, longitude first: "POLYGON ((…))". (transfer full) (nullable):
 * NULL where there is no ring */
char      *atlante_area_rings_dup_text (GPtrArray *rings);

G_END_DECLS
