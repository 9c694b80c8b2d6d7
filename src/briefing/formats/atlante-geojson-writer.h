/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* places.geojson (RFC 7946): places as points, flows as great circles cut at the antimeridian. */
#define ATLANTE_TYPE_GEOJSON_WRITER (atlante_geojson_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGeojsonWriter, atlante_geojson_writer,
                      ATLANTE, GEOJSON_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_geojson_writer_new (void);

G_END_DECLS
