/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-canonical-text.h"
#include "atlante-loose-text.h"

G_BEGIN_DECLS

/* For the search of passages, which hashes many windows. All borrowed. */
const AtlanteIndexedText *atlante_canonical_text_get_indexed (const AtlanteCanonicalText *self);
const AtlanteIndexedText *atlante_canonical_text_get_loose   (const AtlanteCanonicalText *self);
/* For each code point of the loose form its offset in the text; @n gets their number. */
const guint              *atlante_canonical_text_get_origins (const AtlanteCanonicalText *self,
                                                              guint *n);

G_END_DECLS
