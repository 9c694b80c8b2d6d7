/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word of a text, in code points, and where its folded form is in AtlanteWords.folded, in
 * bytes. */
typedef struct
{
  guint start;
  guint length;
  gsize key_start;
  gsize key_end;
} AtlanteWord;

/**
 * AtlanteWords:
 * @words: in the order of the text
 * @folded: their folded forms, a space between them
 *
 * The words of a text, folded by atlante_fold(). Scripts that set no spaces have a word for each
 * character, katakana one for each run.
 */
typedef struct
{
  AtlanteWord *words;
  guint n;
  char *folded;
} AtlanteWords;

AtlanteWords *atlante_words_new     (const char *text);
void          atlante_words_free    (AtlanteWords *self);
/* The folded forms of the words from @first to before @last, a space between them. (transfer
 * full) */
char         *atlante_words_dup_key (const AtlanteWords *self, guint first, guint last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteWords, atlante_words_free)

G_END_DECLS
