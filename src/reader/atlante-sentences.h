/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-canonical-text.h"

G_BEGIN_DECLS

/* A sentence of a canonical text, or a heading. Offsets and lengths in code points, white space
 * around it left out. */
typedef struct
{
  guint start;
  guint length;
  guint paragraph;      /* from 1 */
  gboolean is_heading;  /* a paragraph of its own that is short and does not end like a sentence */
} AtlanteSentence;

/* All sentences of @text in their order; none crosses a paragraph. @language: BCP 47 or NULL: its
 * abbreviations do not end a sentence. Returns: (transfer full): AtlanteSentence */
GArray *atlante_sentences_split (const AtlanteCanonicalText *text, const char *language);

G_END_DECLS
