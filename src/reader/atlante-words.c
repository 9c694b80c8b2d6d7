/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-reader"

#include "atlante-words.h"

#include "atlante-fold.h"

/* The mark that lengthens a vowel of kana. */
#define PROLONGED_SOUND 0x30fc

typedef enum
{
  CHAR_NONE,      /* between words */
  CHAR_LETTER,
  CHAR_KATAKANA,
  CHAR_WIDE,      /* a word by itself */
  CHAR_MARK,      /* belongs to what stands before it */
} CharType;

static CharType
get_type (gunichar c)
{
  if (g_unichar_ismark (c))
    return CHAR_MARK;
  if (!g_unichar_isalnum (c))
    return CHAR_NONE;
  if (c == PROLONGED_SOUND || g_unichar_get_script (c) == G_UNICODE_SCRIPT_KATAKANA)
    return CHAR_KATAKANA;
  /* Letters of other scripts have wide forms too, for setting among ideographs. */
  return g_unichar_iswide (c) && g_unichar_totitle (c) == c && !g_unichar_isdigit (c) ? CHAR_WIDE
                                                                                     : CHAR_LETTER;
}

static void
append_word (GArray *words, GString *folded, const char *from, const char *to, guint start,
             guint length)
{
  g_autofree char *stretch = g_strndup (from, to - from);
  g_autofree char *key = atlante_fold (stretch);
  AtlanteWord word = { start, length, 0, 0 };

  if (*key == '\0')
    return;
  if (folded->len > 0)
    g_string_append_c (folded, ' ');
  word.key_start = folded->len;
  g_string_append (folded, key);
  word.key_end = folded->len;
  g_array_append_val (words, word);
}

/**
 * atlante_words_new:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): its words
 */
AtlanteWords *
atlante_words_new (const char *text)
{
  AtlanteWords *self = g_new0 (AtlanteWords, 1);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (AtlanteWord));
  GString *folded = g_string_new (NULL);
  const char *p = text;
  guint offset = 0;

  g_return_val_if_fail (text != NULL, self);

  while (*p != '\0')
    {
      const char *from = p;
      const guint start = offset;
      const CharType type = get_type (g_utf8_get_char (p));

      do
        {
          p = g_utf8_next_char (p);
          offset++;
        }
      while (*p != '\0' && (get_type (g_utf8_get_char (p)) == CHAR_MARK ||
                            (type != CHAR_WIDE && get_type (g_utf8_get_char (p)) == type)));
      if (type != CHAR_NONE)
        append_word (words, folded, from, p, start, offset - start);
    }
  self->n = words->len;
  self->words = (AtlanteWord *) g_array_free (words, FALSE);
  self->folded = g_string_free (folded, FALSE);
  return self;
}

void
atlante_words_free (AtlanteWords *self)
{
  g_free (self->words);
  g_free (self->folded);
  g_free (self);
}

char *
atlante_words_dup_key (const AtlanteWords *self, guint first, guint last)
{
  g_return_val_if_fail (self != NULL && first < last && last <= self->n, NULL);

  return g_strndup (self->folded + self->words[first].key_start,
                    self->words[last - 1].key_end - self->words[first].key_start);
}
