/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

/* What the window lets a user zoom to. At the least zoom a case that goes round half the world fits
 * into 360 pixels; the base map is crisp to 8 and usable to 10. */
#define ATLANTE_MAP_MIN_ZOOM 0.75
#define ATLANTE_MAP_MAX_ZOOM 10

/**
 * AtlanteReferenceSource:
 *
 * A map source without tiles. A viewport wants one for its scale and projection; the layers of this
 * room paint for themselves and never ask it for anything.
 */
#define ATLANTE_TYPE_REFERENCE_SOURCE (atlante_reference_source_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteReferenceSource, atlante_reference_source, ATLANTE, REFERENCE_SOURCE,
                      ShumateMapSource)

ShumateMapSource *atlante_reference_source_new     (void);
void              atlante_reference_source_install (ShumateViewport *viewport);

G_END_DECLS
