/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_SOURCE (atlante_source_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSource, atlante_source, ATLANTE, SOURCE, AtlanteItem)
/* (nullable) the article's title */
const char *atlante_source_get_headline  (AtlanteSource *self, const AtlanteAudience *audience);
const char *atlante_source_get_author    (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_publisher (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_published (AtlanteSource *self);    /* (nullable) EDTF */
const char *atlante_source_get_language  (AtlanteSource *self);    /* (nullable) */
const char *atlante_source_get_url       (AtlanteSource *self);    /* (nullable) */
/* Code points of the canonical text; 0 unknown. */
gint64      atlante_source_get_length    (AtlanteSource *self);
const char *atlante_source_get_sha256    (AtlanteSource *self);    /* (nullable) */
/* (nullable) where the case holds it */
const char *atlante_source_get_text      (AtlanteSource *self);
/* The article's parts: a heading of the case's own for the part that starts at paragraph n (from
 * 1). Returns: (nullable): the title of the part that starts exactly there, a text by language. */
AtlanteJson *atlante_source_get_part_title (AtlanteSource *self, guint paragraph);

G_END_DECLS
