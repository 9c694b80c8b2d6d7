/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-box.h"

G_BEGIN_DECLS

/* Points are structs of any kind, of 32 bytes at most, that begin with x and y as double. */

AtlanteBox  atlante_polygon_get_bounds (GArray     *points);
GArray     *atlante_polygon_cut_to_box (GArray     *points,
                                        AtlanteBox  box);

G_END_DECLS
