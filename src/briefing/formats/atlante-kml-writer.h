/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-briefing-writer.h"

G_BEGIN_DECLS

/* places.kml (OGC KML 2.2, nothing of gx:): a folder of places and one of flows, a style for each
 * kind. */
#define ATLANTE_TYPE_KML_WRITER (atlante_kml_writer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteKmlWriter, atlante_kml_writer,
                      ATLANTE, KML_WRITER, AtlanteBriefingWriter)

AtlanteBriefingWriter *atlante_kml_writer_new (void);

G_END_DECLS
