/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-reader"

#include "atlante-sentences.h"

#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>

/* A longer paragraph is no heading. */
#define MAX_HEADING_LENGTH 120

/* Abbreviations that stand before a name or a number and never end a sentence: ICU 72 lacks some,
 * and finds others ("Dr.") only in some languages. */
typedef struct
{
  const char *language;
  const char *words[36];
} Abbreviations;

static const Abbreviations abbreviations[] = {
  { "it", { "amb.", "amm.", "art.", "artt.", "avv.", "cap.", "cfr.", "col.", "dott.", "dott.ssa",
            "dr.", "fig.", "gen.", "ing.", "mons.", "n.", "nn.", "nr.", "on.", "p.", "pag.",
            "pagg.", "pp.", "pres.", "prof.", "prof.ssa", "sen.", "sig.", "sig.ra", "ten.", "vol.",
            NULL } },
  { "en", { "adm.", "amb.", "brig.", "capt.", "cf.", "col.", "dr.", "e.g.", "fig.", "gen.", "gov.",
            "hon.", "i.e.", "lt.", "maj.", "mr.", "mrs.", "ms.", "p.", "pp.", "prof.", "rep.",
            "rev.", "sen.", "sgt.", "st.", "vs.", NULL } },
  { "fr", { "amb.", "art.", "cf.", "col.", "dr.", "fig.", "gén.", "m.", "mm.", "p.", "pp.", "vol.",
            NULL } },
  { "de", { "abs.", "art.", "bzw.", "dr.", "gen.", "hr.", "fr.", "nr.", "prof.", "s.", "vgl.",
            "z.b.", NULL } },
  { "es", { "art.", "cap.", "col.", "dr.", "dra.", "fig.", "gral.", "núm.", "p.", "pág.", "sr.",
            "sra.", "vol.", NULL } },
};

/* A paragraph that is being split. */
typedef struct
{
  const AtlanteCanonicalText *text;
  const Abbreviations *abbreviations;
  GArray *sentences;
  const char *bytes;      /* the paragraph's */
  guint paragraph;
} Splitter;

static const Abbreviations *
get_abbreviations (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (language != NULL && g_ascii_strncasecmp (language, abbreviations[i].language, 2) == 0
        && !g_ascii_isalnum (language[2]))
      return &abbreviations[i];

  return NULL;
}

/* "@ss=standard" leaves out the ends that ICU's lists of abbreviations know. */
static UBreakIterator *
open_iterator (const char *language)
{
  char locale[ULOC_FULLNAME_CAPACITY] = "";
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator;
  g_autofree char *name = NULL;

  if (language != NULL)
    uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    locale[0] = '\0';

  name = g_strconcat (locale[0] != '\0' ? locale : "root", "@ss=standard", NULL);
  status = U_ZERO_ERROR;
  iterator = ubrk_open (UBRK_SENTENCE, name, NULL, 0, &status);
  if (U_FAILURE (status))
    {
      g_warning ("ICU has no rules for sentences: %s", u_errorName (status));
      return NULL;
    }

  return iterator;
}

/* Full stops and their like of the scripts that an article may be written in: Latin, Cyrillic, CJK,
 * Arabic, Devanagari. Not the ellipsis, with which headings like to end. */
static gboolean
is_sentence_end (gunichar c)
{
  static const gunichar ends[] = { '.', '?', '!', ';', 0x3002, 0xff0e, 0xff01, 0xff1f, 0xff61,
                                   0x061f, 0x06d4, 0x0964 };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (c == ends[i])
      return TRUE;
  return FALSE;
}

static gboolean
ends_like_sentence (const char *bytes, gsize n_bytes)
{
  const char *c = bytes + n_bytes;

  /* What closes a quotation or a bracket stands after the mark. */
  while (c > bytes)
    {
      gunichar last;

      c = g_utf8_prev_char (c);
      last = g_utf8_get_char (c);
      switch (g_unichar_type (last))
        {
        case G_UNICODE_CLOSE_PUNCTUATION:
        case G_UNICODE_FINAL_PUNCTUATION:
        case G_UNICODE_SPACE_SEPARATOR:
          continue;
        default:
          break;
        }
      if (last == '"' || last == '\'')
        continue;
      return is_sentence_end (last);
    }

  return FALSE;
}

/* Does it end with an initial ("J.") or a known abbreviation ("p.")? */
static gboolean
ends_with_abbreviation (const Splitter *self, const char *bytes, gsize n_bytes)
{
  const char *end = bytes + n_bytes;
  const char *word;
  g_autofree char *folded = NULL;

  while (end > bytes && g_ascii_isspace (end[-1]))
    end--;
  for (word = end; word > bytes; word = g_utf8_prev_char (word))
    {
      gunichar before = g_utf8_get_char (g_utf8_prev_char (word));

      if (before != '.' && !g_unichar_isalpha (before))
        break;
    }

  if (end - word < 2 || end[-1] != '.' || end - word > 16)
    return FALSE;
  if (g_utf8_next_char (word) == end - 1 && g_unichar_isupper (g_utf8_get_char (word)))
    return TRUE;

  folded = g_utf8_strdown (word, end - word);
  return self->abbreviations != NULL
         && g_strv_contains (self->abbreviations->words, folded);
}

/* Adds bytes @from to @to of the paragraph without the white space around them. */
static void
add_sentence (Splitter *self, gsize from, gsize to)
{
  const char *first = self->bytes + from;
  const char *last = self->bytes + to;
  AtlanteSentence sentence = { .paragraph = self->paragraph };

  while (first < last && g_unichar_isspace (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  while (last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    last = g_utf8_prev_char (last);
  if (first == last)
    return;

  sentence.start = atlante_canonical_text_get_offset (
    self->text, (gsize) (first - atlante_canonical_text_get_text (self->text)));
  sentence.length = (guint) g_utf8_strlen (first, last - first);
  g_array_append_val (self->sentences, sentence);
}

static void
split_paragraph (Splitter *self, UBreakIterator *iterator, gsize n_bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8 (NULL, self->bytes, (int64_t) n_bytes, &status);
  gsize from = 0;
  int32_t to;

  ubrk_setUText (iterator, text, &status);
  if (U_FAILURE (status))
    g_warning ("ICU cannot read a paragraph: %s", u_errorName (status));
  else
    for (ubrk_first (iterator); (to = ubrk_next (iterator)) != UBRK_DONE;)
      {
        if ((gsize) to < n_bytes
            && ends_with_abbreviation (self, self->bytes + from, (gsize) to - from))
          continue;
        add_sentence (self, from, (gsize) to);
        from = (gsize) to;
      }

  /* Nothing is lost where ICU failed. */
  add_sentence (self, from, n_bytes);
  utext_close (text);
}

/* A paragraph that is one short "sentence" without a sentence's end is a heading. */
static void
mark_heading (Splitter *self, guint first, guint length, gsize n_bytes)
{
  if (length <= MAX_HEADING_LENGTH && self->sentences->len == first + 1
      && !ends_like_sentence (self->bytes, n_bytes))
    g_array_index (self->sentences, AtlanteSentence, first).is_heading = TRUE;
}

/**
 * atlante_sentences_split:
 * @language: (nullable): BCP 47
 *
 * Returns: (transfer full) (element-type AtlanteSentence): the sentences and headings in their
 *   order
 */
GArray *
atlante_sentences_split (const AtlanteCanonicalText *text, const char *language)
{
  UBreakIterator *iterator;
  Splitter splitter = { .text = text };

  g_return_val_if_fail (text != NULL, NULL);

  iterator = open_iterator (language);
  splitter.abbreviations = get_abbreviations (language);
  splitter.sentences = g_array_new (FALSE, FALSE, sizeof (AtlanteSentence));

  for (guint number = 1; number <= atlante_canonical_text_get_n_paragraphs (text); number++)
    {
      guint start, length, first;
      gsize from, n_bytes;

      atlante_canonical_text_get_paragraph (text, number, &start, &length);
      from = atlante_canonical_text_get_byte (text, start);
      n_bytes = atlante_canonical_text_get_byte (text, start + length) - from;
      splitter.bytes = atlante_canonical_text_get_text (text) + from;
      splitter.paragraph = number;

      first = splitter.sentences->len;
      if (iterator != NULL)
        split_paragraph (&splitter, iterator, n_bytes);
      else
        add_sentence (&splitter, 0, n_bytes);
      mark_heading (&splitter, first, length, n_bytes);
    }

  if (iterator != NULL)
    ubrk_close (iterator);
  return splitter.sentences;
}
