/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-loose-text.h"

#include <string.h>

#define MARK_DISTANCE 256

/* Longer runs without a safe boundary are cut: they are no text of any language. */
#define MAX_RUN 64

void
atlante_indexed_text_init (AtlanteIndexedText *self, char *text, gsize n_bytes)
{
  const char *end = text + n_bytes;

  self->text = text;
  self->n_bytes = n_bytes;
  self->n_chars = 0;
  self->marks = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *c = text; c < end; c = g_utf8_next_char (c))
    {
      if (self->n_chars % MARK_DISTANCE == 0)
        {
          gsize byte = (gsize) (c - text);

          g_array_append_val (self->marks, byte);
        }
      self->n_chars++;
    }
}

void
atlante_indexed_text_clear (AtlanteIndexedText *self)
{
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->marks, g_array_unref);
}

gsize
atlante_indexed_text_get_byte (const AtlanteIndexedText *self, guint offset)
{
  const char *c;

  if (offset >= self->n_chars)
    return self->n_bytes;

  c = self->text + g_array_index (self->marks, gsize, offset / MARK_DISTANCE);
  return (gsize) (g_utf8_offset_to_pointer (c, offset % MARK_DISTANCE) - self->text);
}

guint
atlante_indexed_text_get_offset (const AtlanteIndexedText *self, gsize byte)
{
  guint low = 0, high = self->marks->len;

  if (byte >= self->n_bytes)
    return self->n_chars;

  /* The last mark that is not behind the byte. */
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->marks, gsize, middle) <= byte)
        low = middle;
      else
        high = middle;
    }

  gsize mark = g_array_index (self->marks, gsize, low);
  /* A byte within a character counts as that character. */
  while (byte > mark && ((guchar) self->text[byte] & 0xc0) == 0x80)
    byte--;
  return low * MARK_DISTANCE + (guint) g_utf8_strlen (self->text + mark, (gssize) (byte - mark));
}

static gboolean
is_letter_or_digit (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Can normalization not join this character with what stands before it? Then text may be cut
 * there. */
static gboolean
is_boundary (gunichar c)
{
  if (c < 0x300)
    return TRUE;
  if ((c >= 0x370 && c < 0x483) || (c >= 0x48a && c < 0x590))
    return TRUE;
  if (c >= 0x2010 && c < 0x205f)
    return TRUE;
  return (c >= 0x4e00 && c < 0xa000) || (c >= 0xac00 && c < 0xd7a4);
}

typedef struct
{
  GString *loose;
  GArray *origins;
} Folding;

/* Cherokee alone folds to capitals; GLib folds it to small letters as the others. */
static gunichar
fold_cherokee (gunichar c)
{
  if (c >= 0xab70 && c <= 0xabbf)
    return c - 0xab70 + 0x13a0;
  if (c >= 0x13f8 && c <= 0x13fd)
    return c - 8;
  return c;
}

/* @run's letters and digits. */
static char *
fold_run (const char *run, gsize n_bytes)
{
  g_autofree char *compatible = g_utf8_normalize (run, (gssize) n_bytes, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (compatible, -1);
  GString *loose = g_string_sized_new (n_bytes);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (is_letter_or_digit (g_utf8_get_char (c)))
      g_string_append_unichar (loose, fold_cherokee (g_utf8_get_char (c)));

  return g_string_free (loose, FALSE);
}

static void
append_origins (Folding *folding, const char *loose, guint origin)
{
  for (const char *c = loose; *c != '\0'; c = g_utf8_next_char (c))
    g_array_append_val (folding->origins, origin);
}

/* A run of several characters: each character of the result comes from the first one with which
 * it appears. */
static void
append_run (Folding *folding, const char *run, gsize n_bytes, guint first)
{
  g_autofree char *whole = fold_run (run, n_bytes);
  glong n_whole = g_utf8_strlen (whole, -1);
  glong n_done = 0;
  guint origin = first;

  for (const char *c = run; c < run + n_bytes; c = g_utf8_next_char (c), origin++)
    {
      g_autofree char *part = fold_run (run, (gsize) (g_utf8_next_char (c) - run));
      glong n_part = MIN (g_utf8_strlen (part, -1), n_whole);

      for (; n_done < n_part; n_done++)
        g_array_append_val (folding->origins, origin);
    }

  g_string_append (folding->loose, whole);
}

static void
append_single (Folding *folding, const char *c, gsize n_bytes, guint origin)
{
  if (n_bytes == 1)
    {
      if (!g_ascii_isalnum (*c))
        return;
      g_string_append_c (folding->loose, g_ascii_tolower (*c));
      g_array_append_val (folding->origins, origin);
      return;
    }

  g_autofree char *loose = fold_run (c, n_bytes);
  append_origins (folding, loose, origin);
  g_string_append (folding->loose, loose);
}

char *
atlante_loose_text_fold (const char *text, gsize n_bytes, GArray **origins, gsize *n_loose_bytes)
{
  const char *end = text + n_bytes;
  Folding folding = { g_string_sized_new (n_bytes), g_array_new (FALSE, FALSE, sizeof (guint)) };
  guint origin = 0;

  for (const char *run = text; run < end;)
    {
      const char *next = g_utf8_next_char (run);
      guint n_chars = 1;

      for (; next < end && n_chars < MAX_RUN && !is_boundary (g_utf8_get_char (next)); n_chars++)
        next = g_utf8_next_char (next);

      if (n_chars == 1)
        append_single (&folding, run, (gsize) (next - run), origin);
      else
        append_run (&folding, run, (gsize) (next - run), origin);
      origin += n_chars;
      run = next;
    }

  *origins = folding.origins;
  *n_loose_bytes = folding.loose->len;
  return g_string_free (folding.loose, FALSE);
}
