/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-anchor-finder.h"

#include "atlante-canonical-text-private.h"

#include <string.h>

/* Around a stretch that matches by its letters: how many ways to put quotes and dashes at its
 * ends are tried. */
#define MAX_FRINGE 64

/* A text as windows are cut from it. */
typedef struct
{
  const char *bytes;
  guint n_chars;
  guint32 *offsets;       /* of each code point in bytes, and the end */
  guint8 *boundaries;     /* may a word begin or end before this code point? */
} Field;

struct _AtlanteAnchorFinder
{
  const AtlanteCanonicalText *text;
  GChecksum *checksum;
  Field exact;
  Field loose;
  const guint *origins;
};

/* A search under way. */
typedef struct
{
  AtlanteAnchorFinder *finder;
  const AtlanteAnchorKey *key;
  GCancellable *cancellable;
  gboolean found_exact;
  gboolean found_loose;
  AtlanteAnchor *anchor;
} Search;

static gboolean
read_sha256 (const char *hex, guint8 *digest)
{
  if (hex == NULL || strlen (hex) != 2 * ATLANTE_SHA256_SIZE)
    return FALSE;

  for (guint i = 0; i < ATLANTE_SHA256_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]);
      int low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      digest[i] = (guint8) (high * 16 + low);
    }

  return TRUE;
}

AtlanteAnchorKey *
atlante_anchor_key_new (AtlantePassage *passage)
{
  AtlanteAnchorKey *self = g_new0 (AtlanteAnchorKey, 1);

  self->id = g_strdup (atlante_item_get_id (ATLANTE_ITEM (passage)));
  self->start = atlante_passage_get_start (passage);
  self->length = atlante_passage_get_length (passage);
  self->loose_start = atlante_passage_get_loose_start (passage);
  self->loose_length = atlante_passage_get_loose_length (passage);
  /* The hash of nothing would match everywhere. */
  self->has_sha256 = self->length > 0
                     && read_sha256 (atlante_passage_get_sha256 (passage), self->sha256);
  self->has_loose = self->loose_length > 0
                    && read_sha256 (atlante_passage_get_loose_sha256 (passage), self->loose_sha256);
  return self;
}

void
atlante_anchor_key_free (AtlanteAnchorKey *self)
{
  g_free (self->id);
  g_free (self);
}

AtlanteAnchorFinder *
atlante_anchor_finder_new (const AtlanteCanonicalText *text)
{
  AtlanteAnchorFinder *self = g_new0 (AtlanteAnchorFinder, 1);
  guint n_origins;

  self->text = text;
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->origins = atlante_canonical_text_get_origins (text, &n_origins);
  return self;
}

void
atlante_anchor_finder_free (AtlanteAnchorFinder *self)
{
  g_checksum_free (self->checksum);
  g_free (self->exact.offsets);
  g_free (self->exact.boundaries);
  g_free (self->loose.offsets);
  g_free (self->loose.boundaries);
  g_free (self);
}

/* Scripts that put no space between words: each character may begin one. */
static gboolean
is_unspaced (gunichar c)
{
  return (c >= 0x0e00 && c < 0x1000) || (c >= 0x1780 && c < 0x1800) || (c >= 0x3040 && c < 0xa000)
         || (c >= 0x20000 && c < 0x32000);
}

static void
field_init (Field *self, const AtlanteIndexedText *text)
{
  const char *c = text->text;

  self->bytes = text->text;
  self->n_chars = text->n_chars;
  self->offsets = g_new (guint32, (gsize) text->n_chars + 1);
  self->boundaries = g_new0 (guint8, (gsize) text->n_chars + 1);

  for (guint i = 0; i < text->n_chars; i++, c = g_utf8_next_char (c))
    {
      self->offsets[i] = (guint32) (c - text->text);
      if ((guchar) *c >= 0xe0 && is_unspaced (g_utf8_get_char (c)))
        self->boundaries[i] = self->boundaries[i + 1] = 1;
    }

  self->offsets[text->n_chars] = (guint32) text->n_bytes;
  self->boundaries[0] = self->boundaries[text->n_chars] = 1;
}

/* The loose form has no spaces: a word begins where the text has something between two letters. */
static const Field *
get_loose_field (AtlanteAnchorFinder *self)
{
  Field *field = &self->loose;

  if (field->offsets != NULL)
    return field;

  field_init (field, atlante_canonical_text_get_loose (self->text));
  for (guint i = 1; i < field->n_chars; i++)
    if (self->origins[i] > self->origins[i - 1] + 1)
      field->boundaries[i] = 1;
  return field;
}

static int
get_class (gunichar c)
{
  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return 0;
  return g_unichar_isspace (c) ? 1 : 2;
}

static const Field *
get_exact_field (AtlanteAnchorFinder *self)
{
  Field *field = &self->exact;
  int previous = -1;

  if (field->offsets != NULL)
    return field;

  field_init (field, atlante_canonical_text_get_indexed (self->text));
  for (guint i = 0; i < field->n_chars; i++)
    {
      int class = get_class (g_utf8_get_char (field->bytes + field->offsets[i]));

      if (class != previous)
        field->boundaries[i] = 1;
      previous = class;
    }
  return field;
}

static gboolean
bytes_match (AtlanteAnchorFinder *self, const char *bytes, gsize n_bytes, const guint8 *wanted)
{
  guint8 digest[ATLANTE_SHA256_SIZE];
  gsize n = sizeof digest;

  g_checksum_reset (self->checksum);
  g_checksum_update (self->checksum, (const guchar *) bytes, (gssize) n_bytes);
  g_checksum_get_digest (self->checksum, digest, &n);

  return memcmp (digest, wanted, sizeof digest) == 0;
}

static gboolean
window_matches (AtlanteAnchorFinder *self, const Field *field, guint start, guint length,
                const guint8 *wanted)
{
  return bytes_match (self, field->bytes + field->offsets[start],
                      field->offsets[start + length] - field->offsets[start], wanted);
}

static gboolean
exact_matches (AtlanteAnchorFinder *self, const AtlanteAnchorKey *key, guint start)
{
  const AtlanteIndexedText *text = atlante_canonical_text_get_indexed (self->text);
  gsize from, to;

  if ((guint64) start + key->length > text->n_chars)
    return FALSE;

  from = atlante_indexed_text_get_byte (text, start);
  to = atlante_indexed_text_get_byte (text, start + key->length);
  return bytes_match (self, text->text + from, to - from, key->sha256);
}

gboolean
atlante_anchor_finder_in_place (AtlanteAnchorFinder *self, const AtlanteAnchorKey *key)
{
  return key->has_sha256 && exact_matches (self, key, key->start);
}

typedef gboolean (*VisitFunc) (Search *search, guint start);

/* Hashes windows from @start outwards until @visit says that it is enough or the budget is spent.
 * @words: only windows from one word boundary to another, else only the other ones. */
static void
scan (Search *search, const Field *field, guint start, guint length, const guint8 *wanted,
      gboolean words, guint budget, VisitFunc visit)
{
  guint last, distance_end;

  if (length > field->n_chars)
    return;

  last = field->n_chars - length;
  start = MIN (start, last);
  distance_end = MAX (start, last - start);
  for (guint distance = 0; distance <= distance_end && budget > 0; distance++)
    for (int side = 0; side < (distance == 0 ? 1 : 2); side++)
      {
        guint at = side == 0 ? start - distance : start + distance;

        if (side == 0 ? distance > start : at > last)
          continue;
        if ((field->boundaries[at] && field->boundaries[at + length]) != words)
          continue;
        if (budget-- % 4096 == 0 && g_cancellable_is_cancelled (search->cancellable))
          return;
        if (window_matches (search->finder, field, at, length, wanted) && visit (search, at))
          return;
        if (budget == 0)
          return;
      }
}

static gboolean
visit_exact (Search *search, guint start)
{
  search->found_exact = TRUE;
  *search->anchor = (AtlanteAnchor) { ATLANTE_ANCHOR_MOVED, start, search->key->length };
  return TRUE;
}

static gunichar
get_char (const AtlanteCanonicalText *text, guint offset)
{
  const AtlanteIndexedText *indexed = atlante_canonical_text_get_indexed (text);

  return g_utf8_get_char (indexed->text + atlante_indexed_text_get_byte (indexed, offset));
}

static gboolean
is_opening (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OPEN_PUNCTUATION || type == G_UNICODE_INITIAL_PUNCTUATION || c == '"';
}

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION
         || (c < 0x80 && strchr (".?!\"", (int) c) != NULL) || c == 0x2026;
}

/* A stretch that was found by its letters begins and ends with one: the quotes that open before
 * it and the full stop and quotes that close after it are put back. */
static void
widen (const AtlanteCanonicalText *text, AtlanteAnchor *anchor)
{
  for (guint end = anchor->start + anchor->length;
       end < atlante_canonical_text_get_length (text) && is_closing (get_char (text, end)); end++)
    anchor->length++;

  while (anchor->start > 0 && is_opening (get_char (text, anchor->start - 1)))
    {
      anchor->start--;
      anchor->length++;
    }
}

/* The letters match: does the very passage stand around them? If not, the nearest such place is
 * kept, and the search goes on for a better one. */
static gboolean
visit_loose (Search *search, guint loose_start)
{
  const AtlanteAnchorKey *key = search->key;
  const AtlanteCanonicalText *text = search->finder->text;
  guint start, length;

  atlante_canonical_text_from_loose_span (text, loose_start, key->loose_length, &start, &length);
  if (key->has_sha256 && key->length >= length)
    for (guint before = 0; before <= MIN (MIN (key->length - length, start), MAX_FRINGE); before++)
      if (exact_matches (search->finder, key, start - before))
        return visit_exact (search, start - before);

  if (!search->found_loose)
    {
      search->found_loose = TRUE;
      *search->anchor = (AtlanteAnchor) { ATLANTE_ANCHOR_MOVED, start, length };
      widen (text, search->anchor);
    }
  return !key->has_sha256;
}

gboolean
atlante_anchor_finder_search (AtlanteAnchorFinder *self, const AtlanteAnchorKey *key,
                              AtlanteAnchorBudget budget, GCancellable *cancellable,
                              AtlanteAnchor *anchor)
{
  Search search = { .finder = self, .key = key, .cancellable = cancellable, .anchor = anchor };

  /* The same bytes have the same letters: one search by letters finds both. */
  for (int words = 1; words >= 0 && !search.found_exact && !search.found_loose; words--)
    {
      guint n = words ? budget.words : budget.any;

      if (key->has_loose)
        scan (&search, get_loose_field (self), key->loose_start, key->loose_length,
              key->loose_sha256, words != 0, n, visit_loose);
      else if (key->has_sha256)
        scan (&search, get_exact_field (self), key->start, key->length, key->sha256, words != 0,
              n, visit_exact);
    }

  return search.found_exact || search.found_loose;
}
