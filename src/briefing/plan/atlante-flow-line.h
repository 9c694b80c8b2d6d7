/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/* The great circle from @from to @to as lines that do not cross the 180th meridian (RFC 7946,
 * 3.1.9): one line, or more where it crosses, each ending and beginning at exactly 180 or -180 degrees.
 * Points stand at most 100 km apart. Returns: (transfer full): GArray* of AtlanteGeoPoint */
GPtrArray *atlante_flow_line_new (AtlanteGeoPoint from, AtlanteGeoPoint to);

G_END_DECLS
