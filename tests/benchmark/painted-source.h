/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

/* A source of libshumate whose tiles are painted by our painter, in two workers, as the tiles of our
 * own layer are: what is compared is what shows them. */
#define PAINTED_TYPE_SOURCE (painted_source_get_type ())
G_DECLARE_FINAL_TYPE (PaintedSource, painted_source, PAINTED, SOURCE, ShumateMapSource)

PaintedSource *painted_source_new     (void);
gboolean       painted_source_is_busy (gpointer self);
