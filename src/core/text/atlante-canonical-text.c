/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-canonical-text-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Canonical ordering takes the square of a run of marks: no language needs as many as this. */
#define MAX_COMBINING_MARKS 512

typedef struct
{
  guint start;
  guint length;
} Span;

struct _AtlanteCanonicalText
{
  gatomicrefcount ref_count;
  AtlanteIndexedText text;
  AtlanteIndexedText loose;
  GArray *origins;      /* guint: for each code point of the loose form its offset in the text */
  GArray *paragraphs;   /* Span */
  char *sha256;
};

G_DEFINE_QUARK (atlante-text-error-quark, atlante_text_error)
G_DEFINE_BOXED_TYPE (AtlanteCanonicalText, atlante_canonical_text, atlante_canonical_text_ref,
                     atlante_canonical_text_unref)

/* The line of a byte, from 1, for messages. */
static guint
count_lines (const char *data, gsize byte)
{
  guint line = 1;

  for (gsize i = 0; i < byte; i++)
    if (data[i] == '\n' || (data[i] == '\r' && data[i + 1] != '\n'))
      line++;

  return line;
}

static gboolean
check_encoding (const char *data, gsize length, GError **error)
{
  const char *bad;
  gsize byte;

  if (g_utf8_validate_len (data, length, &bad))
    return TRUE;

  byte = (gsize) (bad - data);
  if (*bad == '\0')
    {
      g_set_error (error, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_NUL,
                   _("The text has a NUL character at byte %u (line %u): "
                     "it is not a plain text. Save it as plain text in UTF-8."),
                   (guint) byte, count_lines (data, byte));
      return FALSE;
    }

  g_set_error (error, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_ENCODING,
               _("The text is not UTF-8: byte %u (line %u) is 0x%02x, "
                 "which does not belong there. Save it again as UTF-8."),
               (guint) byte, count_lines (data, byte), (guint) (guchar) *bad);
  return FALSE;
}

/* Puts LF for every kind of line end. */
static char *
unify_lines (const char *data, gsize length, gsize *n_bytes)
{
  char *out = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      const guchar *c = (const guchar *) data + i;
      gsize left = length - i;

      if (c[0] == '\r')
        {
          out[n++] = '\n';
          i += left > 1 && c[1] == '\n' ? 1 : 0;
        }
      else if (left > 1 && c[0] == 0xc2 && c[1] == 0x85)
        {
          out[n++] = '\n';
          i += 1;
        }
      else if (left > 2 && c[0] == 0xe2 && c[1] == 0x80 && (c[2] == 0xa8 || c[2] == 0xa9))
        {
          out[n++] = '\n';
          i += 2;
        }
      else
        out[n++] = data[i];
    }

  out[n] = '\0';
  *n_bytes = n;
  return out;
}

static gboolean
check_combining_marks (const char *text, gsize n_bytes, GError **error)
{
  guint n_marks = 0;

  for (const char *c = text; c < text + n_bytes; c = g_utf8_next_char (c))
    {
      n_marks = (guchar) *c >= 0xcc && g_unichar_combining_class (g_utf8_get_char (c)) != 0
                  ? n_marks + 1 : 0;
      if (n_marks > MAX_COMBINING_MARKS)
        {
          g_set_error (error, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_ENCODING,
                       _("Line %u of the text has more than %d combining marks in a row: "
                         "it is not a readable text."),
                       count_lines (text, (gsize) (c - text)), MAX_COMBINING_MARKS);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_blank (const char *line, const char *end)
{
  for (; line < end; line = g_utf8_next_char (line))
    if (!g_unichar_isspace (g_utf8_get_char (line)))
      return FALSE;

  return TRUE;
}

static GArray *
find_paragraphs (const AtlanteIndexedText *text)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (Span));
  const char *end = text->text + text->n_bytes;
  guint start = 0;

  for (const char *line = text->text; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      Span span = { start, 0 };

      if (stop == NULL)
        stop = end;
      span.length = (guint) g_utf8_strlen (line, (gssize) (stop - line));
      if (!is_blank (line, stop))
        g_array_append_val (paragraphs, span);

      start += span.length + 1;
      line = stop + 1;
    }

  return paragraphs;
}

static char *
normalize (const char *data, gsize length, gsize *n_bytes, GError **error)
{
  g_autofree char *lines = NULL;
  char *text;

  if (length > ATLANTE_TEXT_MAX_SIZE)
    {
      g_set_error (error, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_TOO_LARGE,
                   _("The text has more than %d megabytes, which is more than Atlante reads. "
                     "Attach the article alone."),
                   ATLANTE_TEXT_MAX_SIZE / 1024 / 1024);
      return NULL;
    }
  if (!check_encoding (data, length, error))
    return NULL;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      length -= 3;
    }
  lines = unify_lines (data, length, n_bytes);
  if (!check_combining_marks (lines, *n_bytes, error))
    return NULL;

  text = g_utf8_normalize (lines, (gssize) *n_bytes, G_NORMALIZE_NFC);
  *n_bytes = strlen (text);
  return text;
}

/**
 * atlante_canonical_text_new:
 * @data: UTF-8, with any line ends and with or without a byte order mark
 * @length: in bytes, -1 where @data ends with NUL
 *
 * Returns: (transfer full) (nullable): the canonical text, or NULL with an #AtlanteTextError
 */
AtlanteCanonicalText *
atlante_canonical_text_new (const char *data, gssize length, GError **error)
{
  g_autoptr (AtlanteCanonicalText) self = NULL;
  char *text;
  gsize n_bytes, n_loose_bytes;

  g_return_val_if_fail (data != NULL, NULL);

  text = normalize (data, length < 0 ? strlen (data) : (gsize) length, &n_bytes, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (AtlanteCanonicalText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  atlante_indexed_text_init (&self->text, text, n_bytes);
  self->paragraphs = find_paragraphs (&self->text);
  if (self->paragraphs->len == 0)
    {
      g_set_error_literal (error, ATLANTE_TEXT_ERROR, ATLANTE_TEXT_ERROR_EMPTY,
                           _("The text is empty."));
      return NULL;
    }

  self->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, (gssize) n_bytes);
  char *loose = atlante_loose_text_fold (text, n_bytes, &self->origins, &n_loose_bytes);
  atlante_indexed_text_init (&self->loose, loose, n_loose_bytes);
  g_assert (self->loose.n_chars == self->origins->len);

  return g_steal_pointer (&self);
}

AtlanteCanonicalText *
atlante_canonical_text_ref (AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlante_canonical_text_unref (AtlanteCanonicalText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  atlante_indexed_text_clear (&self->text);
  atlante_indexed_text_clear (&self->loose);
  g_clear_pointer (&self->origins, g_array_unref);
  g_clear_pointer (&self->paragraphs, g_array_unref);
  g_free (self->sha256);
  g_free (self);
}

/**
 * atlante_canonical_text_get_text:
 *
 * Returns: the whole text, UTF-8, NUL-terminated
 */
const char *
atlante_canonical_text_get_text (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text.text;
}

/**
 * atlante_canonical_text_get_length:
 *
 * Returns: the number of code points
 */
guint
atlante_canonical_text_get_length (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->text.n_chars;
}

/**
 * atlante_canonical_text_get_sha256:
 *
 * Returns: the hash of the whole text, 64 lower-case hex digits
 */
const char *
atlante_canonical_text_get_sha256 (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->sha256;
}

/**
 * atlante_canonical_text_get_byte:
 * @offset: in code points; beyond the end it counts as the end
 *
 * Returns: the same place in bytes
 */
gsize
atlante_canonical_text_get_byte (const AtlanteCanonicalText *self, guint offset)
{
  g_return_val_if_fail (self != NULL, 0);

  return atlante_indexed_text_get_byte (&self->text, offset);
}

/**
 * atlante_canonical_text_get_offset:
 * @byte: beyond the end it counts as the end
 *
 * Returns: the same place in code points
 */
guint
atlante_canonical_text_get_offset (const AtlanteCanonicalText *self, gsize byte)
{
  g_return_val_if_fail (self != NULL, 0);

  return atlante_indexed_text_get_offset (&self->text, byte);
}

/* The bytes of a stretch, clamped to the text. */
static const char *
get_stretch (const AtlanteIndexedText *text, guint start, guint length, gsize *n_bytes)
{
  guint first = MIN (start, text->n_chars);
  gsize from = atlante_indexed_text_get_byte (text, first);
  gsize to = atlante_indexed_text_get_byte (text, first + MIN (length, text->n_chars - first));

  *n_bytes = to - from;
  return text->text + from;
}

static char *
hash_stretch (const AtlanteIndexedText *text, guint start, guint length)
{
  gsize n_bytes;
  const char *stretch = get_stretch (text, start, length, &n_bytes);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, stretch, (gssize) n_bytes);
}

/**
 * atlante_canonical_text_dup_stretch:
 * @start: in code points
 * @length: in code points
 *
 * Returns: (transfer full): the stretch, clamped to the text
 */
char *
atlante_canonical_text_dup_stretch (const AtlanteCanonicalText *self, guint start, guint length)
{
  const char *stretch;
  gsize n_bytes;

  g_return_val_if_fail (self != NULL, NULL);

  stretch = get_stretch (&self->text, start, length, &n_bytes);
  return g_strndup (stretch, n_bytes);
}

/**
 * atlante_canonical_text_hash_stretch:
 * @start: in code points
 * @length: in code points
 *
 * Returns: (transfer full): the hash of the stretch, clamped to the text
 */
char *
atlante_canonical_text_hash_stretch (const AtlanteCanonicalText *self, guint start, guint length)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hash_stretch (&self->text, start, length);
}

guint
atlante_canonical_text_get_n_paragraphs (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->paragraphs->len;
}

/**
 * atlante_canonical_text_get_paragraph:
 * @number: from 1
 * @start: (out) (optional): in code points
 * @length: (out) (optional): in code points, without the line end
 *
 * Returns: whether there is such a paragraph
 */
gboolean
atlante_canonical_text_get_paragraph (const AtlanteCanonicalText *self, guint number, guint *start,
                                      guint *length)
{
  const Span *span;

  g_return_val_if_fail (self != NULL, FALSE);

  if (number < 1 || number > self->paragraphs->len)
    return FALSE;

  span = &g_array_index (self->paragraphs, Span, number - 1);
  if (start != NULL)
    *start = span->start;
  if (length != NULL)
    *length = span->length;
  return TRUE;
}

/**
 * atlante_canonical_text_find_paragraph:
 * @offset: in code points
 *
 * Returns: the number of the paragraph, from 1; its line end belongs to it; 0 where there is none
 */
guint
atlante_canonical_text_find_paragraph (const AtlanteCanonicalText *self, guint offset)
{
  guint low = 0, high;

  g_return_val_if_fail (self != NULL, 0);

  /* The number of paragraphs that start at or before the offset. */
  high = self->paragraphs->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->paragraphs, Span, middle).start <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  if (low == 0)
    return 0;

  const Span *span = &g_array_index (self->paragraphs, Span, low - 1);
  return offset <= span->start + span->length ? low : 0;
}

/* How many code points of the loose form come from before @offset. */
static guint
count_loose_before (const AtlanteCanonicalText *self, guint offset)
{
  guint low = 0, high = self->origins->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->origins, guint, middle) < offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * atlante_canonical_text_get_loose_span:
 * @start: in code points
 * @length: in code points
 * @loose_start: (out): in letters and digits
 * @loose_length: (out): in letters and digits
 */
void
atlante_canonical_text_get_loose_span (const AtlanteCanonicalText *self, guint start, guint length,
                                       guint *loose_start, guint *loose_length)
{
  guint end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (loose_start != NULL && loose_length != NULL);

  start = MIN (start, self->text.n_chars);
  end = start + MIN (length, self->text.n_chars - start);
  *loose_start = count_loose_before (self, start);
  *loose_length = count_loose_before (self, end) - *loose_start;
}

/**
 * atlante_canonical_text_hash_loose:
 * @loose_start: in letters and digits
 * @loose_length: in letters and digits
 *
 * Returns: (transfer full): the hash of the stretch's loose form, clamped to the text
 */
char *
atlante_canonical_text_hash_loose (const AtlanteCanonicalText *self, guint loose_start,
                                   guint loose_length)
{
  g_return_val_if_fail (self != NULL, NULL);

  return hash_stretch (&self->loose, loose_start, loose_length);
}

/**
 * atlante_canonical_text_from_loose_span:
 * @loose_start: in letters and digits
 * @loose_length: in letters and digits
 * @start: (out): in code points, of the first letter
 * @length: (out): in code points, to the last letter and the marks on it
 */
void
atlante_canonical_text_from_loose_span (const AtlanteCanonicalText *self, guint loose_start,
                                        guint loose_length, guint *start, guint *length)
{
  guint first, end, last;

  g_return_if_fail (self != NULL);
  g_return_if_fail (start != NULL && length != NULL);

  first = MIN (loose_start, self->origins->len);
  end = first + MIN (loose_length, self->origins->len - first);
  *start = first < self->origins->len ? g_array_index (self->origins, guint, first)
                                      : self->text.n_chars;
  *length = 0;
  if (end == first)
    return;

  last = g_array_index (self->origins, guint, end - 1) + 1;
  for (const char *c = self->text.text + atlante_indexed_text_get_byte (&self->text, last);
       *c != '\0' && g_unichar_ismark (g_utf8_get_char (c)); c = g_utf8_next_char (c))
    last++;
  *length = last - *start;
}

const AtlanteIndexedText *
atlante_canonical_text_get_indexed (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->text;
}

const AtlanteIndexedText *
atlante_canonical_text_get_loose (const AtlanteCanonicalText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->loose;
}

const guint *
atlante_canonical_text_get_origins (const AtlanteCanonicalText *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->origins->len;
  return (const guint *) (gconstpointer) self->origins->data;
}
