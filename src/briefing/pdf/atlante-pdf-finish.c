/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* Objects are copied in their order and some get more entries on the way; then the cross-reference
 * table is written anew. Only the form that cairo gives to PDF 1.4 is understood: one plain table,
 * no object streams. */

#include "atlante-pdf-finish.h"

#include <string.h>

#include "atlante-escape.h"
#include "atlante-pdf-artifacts.h"
#include "atlante-pdf-text.h"

typedef struct
{
  const char *data; /* of cairo's document, NUL-terminated */
  gsize length;
  gsize table;     /* where its cross-reference table begins */
  guint n_objects; /* numbers run from 1 to this less one */
  guint root;
  guint info;
  gsize *offsets;       /* by number; 0: not in use */
  GHashTable *contents; /* numbers of the streams of pages */
  AtlantePdfPage *page;
  GString *out;
  guint n_figures; /* met so far */
  guint n_links;
} Document;

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "briefing.pdf: cairo wrote %s in a way that is not known", what);
  return FALSE;
}

/* Reading */

static gboolean
read_number (const char *text, const char *key, guint *value)
{
  const char *at = strstr (text, key);

  if (at == NULL)
    return FALSE;
  *value = (guint) g_ascii_strtoull (at + strlen (key), NULL, 10);
  return TRUE;
}

/* The last "trailer" of the file, which has NUL bytes before it. */
static const char *
find_trailer (Document *self)
{
  const char *word = "trailer";

  for (gsize i = self->length; i-- > strlen (word);)
    if (memcmp (self->data + i - strlen (word), word, strlen (word)) == 0)
      return self->data + i;
  return NULL;
}

static gboolean
read_trailer (Document *self, GError **error)
{
  const char *trailer = find_trailer (self);
  const char *end = trailer != NULL ? strstr (trailer, "startxref") : NULL;

  if (end == NULL || !read_number (trailer, "/Size ", &self->n_objects)
      || !read_number (trailer, "/Root ", &self->root)
      || !read_number (trailer, "/Info ", &self->info))
    return fail (error, "the trailer");
  self->table = g_ascii_strtoull (end + strlen ("startxref"), NULL, 10);
  /* No more objects than the table has bytes for. */
  if (self->table >= self->length || self->n_objects > (self->length - self->table) / 20
      || self->root >= self->n_objects || self->info >= self->n_objects)
    return fail (error, "the trailer");
  return TRUE;
}

static gboolean
read_table (Document *self, GError **error)
{
  const char *line = self->data + self->table;

  if (!g_str_has_prefix (line, "xref\n0 "))
    return fail (error, "the table of objects");
  line = strchr (line + strlen ("xref\n"), '\n');
  if (line == NULL || (gsize) (line + 1 - self->data) + self->n_objects * 20 > self->length)
    return fail (error, "the table of objects");
  self->offsets = g_new0 (gsize, self->n_objects);
  for (guint i = 1; i < self->n_objects; i++)
    {
      const char *entry = line + 1 + i * 20;

      if (entry[17] == 'n')
        self->offsets[i] = g_ascii_strtoull (entry, NULL, 10);
      if (self->offsets[i] >= self->table)
        return fail (error, "the table of objects");
    }
  return TRUE;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const gsize left = *(const gsize *) a;
  const gsize right = *(const gsize *) b;

  return left < right ? -1 : left > right;
}

/* Where each object ends: where the next one in the file begins. (transfer full): sorted offsets,
 * the table's last. */
static GArray *
sort_offsets (Document *self)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (gsize), self->n_objects);

  for (guint i = 1; i < self->n_objects; i++)
    if (self->offsets[i] > 0)
      g_array_append_val (sorted, self->offsets[i]);
  g_array_append_val (sorted, self->table);
  g_array_sort (sorted, compare_offsets);
  return sorted;
}

static gsize
get_end (Document *self, GArray *sorted, guint number)
{
  guint at = 0;

  if (!g_array_binary_search (sorted, &self->offsets[number], compare_offsets, &at)
      || at + 1 >= sorted->len)
    return self->table;
  return g_array_index (sorted, gsize, at + 1);
}

/* "12 0 obj", then what is after it. */
static const char *
get_body (Document *self, guint number, gsize end, gsize *length)
{
  const char *object = self->data + self->offsets[number];
  const char *body = g_strstr_len (object, MIN (end - self->offsets[number], 40), " obj\n");

  body = body != NULL ? body + strlen (" obj\n") : object;
  *length = end - (body - self->data);
  return body;
}

static gboolean
has_prefix (const char *object, gsize length, const char *prefix)
{
  return length > strlen (prefix) && memcmp (object, prefix, strlen (prefix)) == 0
         && !g_ascii_isalnum (object[strlen (prefix)]);
}

static void
find_contents (Document *self, GArray *sorted)
{
  for (guint i = 1; i < self->n_objects; i++)
    {
      gsize length = 0;
      const char *body = get_body (self, i, get_end (self, sorted, i), &length);
      const char *contents = has_prefix (body, length, "<< /Type /Page")
                                 ? g_strstr_len (body, length, "/Contents ")
                                 : NULL;

      if (contents != NULL)
        g_hash_table_add (self->contents, GUINT_TO_POINTER (g_ascii_strtoull (
                                              contents + strlen ("/Contents "), NULL, 10)));
    }
}

/* Writing */

/* A text string: UTF-16 with its mark, in hexadecimal, so that nothing has to be escaped. */
static void
append_string (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  glong n = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (valid, -1, NULL, &n, NULL);

  g_string_append (out, "<FEFF");
  for (glong i = 0; units != NULL && i < n; i++)
    g_string_append_printf (out, "%04X", units[i]);
  g_string_append_c (out, '>');
}

/* "2026-11-25T04:00:00Z" as "D:20261125040000Z" */
static void
append_date (GString *out, const char *timestamp)
{
  g_string_append (out, "(D:");
  for (const char *p = timestamp; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == 'Z')
      g_string_append_c (out, *p);
  g_string_append_c (out, ')');
}

static void
append_info (Document *self)
{
  const char *timestamp = atlante_briefing_get_timestamp (self->page->briefing);
  g_autofree char *producer = g_strdup_printf ("cairo %s", cairo_version_string ());
  g_autofree char *title
      = atlante_pdf_dup_harmless (atlante_briefing_get_title (self->page->briefing));

  g_string_append (self->out, "<< /Title ");
  append_string (self->out, title);
  g_string_append (self->out, "\n   /Creator ");
  append_string (self->out, "Atlante " ATLANTE_VERSION);
  g_string_append (self->out, "\n   /Producer ");
  append_string (self->out, producer);
  g_string_append (self->out, "\n   /CreationDate ");
  append_date (self->out, timestamp);
  g_string_append (self->out, "\n   /ModDate ");
  append_date (self->out, timestamp);
  g_string_append (self->out, "\n>>\nendobj\n");
}

static char *
dup_xmp (Document *self)
{
  AtlanteBriefing *briefing = self->page->briefing;
  g_autofree char *harmless = atlante_pdf_dup_harmless (atlante_briefing_get_title (briefing));
  g_autofree char *title = atlante_escape_dup_markup (harmless);
  g_autofree char *language = atlante_escape_dup_markup (self->page->language);

  return g_strdup_printf (
      "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<xmp:CreatorTool>Atlante %s</xmp:CreatorTool>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
      "<pdf:Producer>cairo %s</pdf:Producer>\n"
      "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n",
      title, language, ATLANTE_VERSION, atlante_briefing_get_timestamp (briefing),
      atlante_briefing_get_timestamp (briefing), cairo_version_string ());
}

static void
append_language (GString *out, const char *language)
{
  g_string_append (out, " /Lang (");
  for (const char *p = language; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || *p == '-')
      g_string_append_c (out, *p);
  g_string_append (out, ")");
}

/* What an object has to say besides; NULL for most. @object begins with its dictionary. (transfer
 * full) */
static GString *
new_addition (Document *self, guint number, const char *object, gsize length)
{
  GString *more = g_string_new (NULL);
  const GPtrArray *words = NULL;
  guint index = 0;

  if (number == self->root)
    {
      append_language (more, self->page->language);
      g_string_append_printf (
          more,
          " /ViewerPreferences << /DisplayDocTitle true >> /PageMode /UseOutlines"
          " /Metadata %u 0 R",
          self->n_objects);
      return more;
    }
  if (has_prefix (object, length, "<< /Type /Page"))
    return g_string_append (more, " /Tabs /S");
  if (has_prefix (object, length, "<< /Type /StructElem")
      && g_strstr_len (object, length, "/S /Figure") != NULL)
    {
      words = self->page->alternatives;
      index = self->n_figures++;
      g_string_append (more, " /Alt ");
    }
  else if (has_prefix (object, length, "<< /Type /Annot"))
    {
      words = self->page->links;
      index = self->n_links++;
      g_string_append (more, " /Contents ");
    }
  if (words == NULL || index >= words->len)
    {
      g_string_free (more, TRUE);
      return NULL;
    }
  append_string (more, g_ptr_array_index (words, index));
  return more;
}

/* The stream of a page, with what is no content marked. FALSE where it is not as expected: it stays
 * as it is then. */
static gboolean
append_stream (Document *self, guint number, const char *body, gsize length)
{
  const char *start = g_strstr_len (body, MIN (length, 200), "stream\n");
  g_autoptr (GBytes) stream = NULL;

  if (start == NULL)
    return FALSE;
  start += strlen ("stream\n");
  /* What follows the compressed data is not read. */
  stream = atlante_pdf_mark_artifacts (start, length - (start - body));
  if (stream == NULL)
    return FALSE;
  g_string_append_printf (
      self->out, "%u 0 obj\n<< /Length %" G_GSIZE_FORMAT " /Filter /FlateDecode >>\nstream\n",
      number, g_bytes_get_size (stream));
  g_string_append_len (self->out, g_bytes_get_data (stream, NULL), g_bytes_get_size (stream));
  g_string_append (self->out, "\nendstream\nendobj\n");
  return TRUE;
}

/* An object with more in its dictionary. FALSE where there is nothing to add. */
static gboolean
append_dictionary (Document *self, guint number, const char *body, gsize length)
{
  GString *more
      = has_prefix (body, length, "<< /Type") ? new_addition (self, number, body, length) : NULL;
  const char *last = more != NULL ? g_strrstr_len (body, length, ">>") : NULL;

  if (last != NULL)
    {
      g_string_append_printf (self->out, "%u 0 obj\n", number);
      g_string_append_len (self->out, body, last - body);
      g_string_append_len (self->out, more->str, more->len);
      g_string_append_len (self->out, last, length - (last - body));
    }
  if (more != NULL)
    g_string_free (more, TRUE);
  return last != NULL;
}

static void
append_object (Document *self, guint number, gsize end)
{
  gsize length = 0;
  const char *body = get_body (self, number, end, &length);

  if (number == self->info)
    {
      g_string_append_printf (self->out, "%u 0 obj\n", number);
      append_info (self);
    }
  else if (!(g_hash_table_contains (self->contents, GUINT_TO_POINTER (number))
             && append_stream (self, number, body, length))
           && !append_dictionary (self, number, body, length))
    g_string_append_len (self->out, self->data + self->offsets[number],
                         end - self->offsets[number]);
}

static void
append_objects (Document *self, gsize *offsets)
{
  g_autoptr (GArray) sorted = sort_offsets (self);
  g_autofree char *xmp = dup_xmp (self);

  find_contents (self, sorted);
  /* The head: the version and a line of bytes that are no text. */
  g_string_append_len (self->out, self->data, g_array_index (sorted, gsize, 0));
  for (guint i = 1; i < self->n_objects; i++)
    if (self->offsets[i] > 0)
      {
        offsets[i] = self->out->len;
        append_object (self, i, get_end (self, sorted, i));
      }
  offsets[self->n_objects] = self->out->len;
  g_string_append_printf (self->out,
                          "%u 0 obj\n<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT
                          " >>\n"
                          "stream\n%s\nendstream\nendobj\n",
                          self->n_objects, strlen (xmp), xmp);
}

static void
append_table (Document *self, const gsize *offsets)
{
  g_autofree char *hash = g_compute_checksum_for_data (
      G_CHECKSUM_SHA256, (const guchar *) self->out->str, self->out->len);
  gsize table = self->out->len;

  g_string_append_printf (self->out, "xref\n0 %u\n0000000000 65535 f \n", self->n_objects + 1);
  for (guint i = 1; i <= self->n_objects; i++)
    if (offsets[i] > 0)
      g_string_append_printf (self->out, "%010" G_GSIZE_FORMAT " 00000 n \n", offsets[i]);
    else
      g_string_append (self->out, "0000000000 65535 f \n");
  g_string_append_printf (
      self->out,
      "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n   /ID [<%.32s> <%.32s>]\n>>\n"
      "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
      self->n_objects + 1, self->root, self->info, hash, hash, table);
}

GBytes *
atlante_pdf_finish (GByteArray *pdf, AtlantePdfPage *page, GError **error)
{
  Document self = { .page = page };
  g_autofree gsize *offsets = NULL;

  g_return_val_if_fail (pdf != NULL, NULL);
  g_return_val_if_fail (page != NULL, NULL);

  g_byte_array_append (pdf, (const guint8 *) "", 1);
  self.data = (const char *) pdf->data;
  self.length = pdf->len - 1;
  if (!read_trailer (&self, error) || !read_table (&self, error))
    {
      g_free (self.offsets);
      return NULL;
    }
  self.out = g_string_sized_new (self.length + self.length / 8);
  self.contents = g_hash_table_new (NULL, NULL);
  offsets = g_new0 (gsize, self.n_objects + 1);
  append_objects (&self, offsets);
  append_table (&self, offsets);
  g_free (self.offsets);
  g_hash_table_unref (self.contents);
  return g_string_free_to_bytes (self.out);
}
