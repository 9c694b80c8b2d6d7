/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlanteIndexedText:
 *
 * UTF-8 with the byte offset of every 256th code point, so that either offset is found from the
 * other at once.
 */
typedef struct
{
  char *text;
  gsize n_bytes;
  guint n_chars;
  GArray *marks;    /* gsize */
} AtlanteIndexedText;

/* Takes @text, which has to be valid UTF-8. */
void  atlante_indexed_text_init       (AtlanteIndexedText *self, char *text, gsize n_bytes);
void  atlante_indexed_text_clear      (AtlanteIndexedText *self);
/* Both clamp to the text. */
gsize atlante_indexed_text_get_byte   (const AtlanteIndexedText *self, guint offset);
guint atlante_indexed_text_get_offset (const AtlanteIndexedText *self, gsize byte);

/* The letters and digits of @text (NFKC, full case folding, categories L and N). @origins gets
 * for each code point of the result the offset of the code point that it comes from, in rising
 * order. Returns: (transfer full) */
char *atlante_loose_text_fold (const char *text, gsize n_bytes, GArray **origins,
                               gsize *n_loose_bytes);

G_END_DECLS
