/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pdf-artifacts.h"

#include <string.h>

/* More than any page of ours: a stream that grows beyond is left as it is. */
#define MAX_STREAM (256 * 1024 * 1024)

static GByteArray *
convert (GConverter *converter, const char *data, gsize length)
{
  GByteArray *out = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;

  while (result != G_CONVERTER_FINISHED)
    {
      guint8 buffer[65536];
      gsize n_read = 0;
      gsize n_written = 0;

      result = g_converter_convert (converter, data + done, length - done, buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR || out->len + n_written > MAX_STREAM)
        {
          g_byte_array_unref (out);
          return NULL;
        }
      done += n_read;
      g_byte_array_append (out, buffer, n_written);
    }
  return out;
}

/* No line within a string ends like this: a string's line ends with a backslash or a bracket. */
static gboolean
ends_with (const char *line, gsize length, const char *end)
{
  gsize n = strlen (end);

  return length >= n && memcmp (line + length - n, end, n) == 0;
}

static gboolean
is_mark (const char *line, gsize length)
{
  return ends_with (line, length, " BDC") && g_strstr_len (line, length, "/MCID ") != NULL;
}

/* The stream line by line: everything outside of marked content goes into Artifacts. */
static GString *
mark_lines (const char *text, gsize length)
{
  GString *out = g_string_sized_new (length + length / 16);
  const char *end = text + length;
  guint depth = 0; /* of marked content, with what it has in it */
  gboolean artifact = FALSE;

  for (const char *line = text; line < end;)
    {
      const char *stop = memchr (line, '\n', end - line);
      gsize n = (stop != NULL ? stop : end) - line;
      gboolean opens = ends_with (line, n, " BDC");
      gboolean closes = n == 3 && memcmp (line, "EMC", 3) == 0;

      if (is_mark (line, n) && artifact && depth == 0)
        {
          g_string_append (out, "EMC\n");
          artifact = FALSE;
        }
      else if (!opens && depth == 0 && !artifact && n > 0)
        {
          g_string_append (out, "/Artifact BMC\n");
          artifact = TRUE;
        }
      if (opens)
        depth++;
      else if (closes && depth > 0)
        depth--;
      g_string_append_len (out, line, n);
      g_string_append_c (out, '\n');
      line += n + 1;
    }
  if (artifact)
    g_string_append (out, "EMC\n");
  return out;
}

GBytes *
atlante_pdf_mark_artifacts (const char *stream, gsize length)
{
  g_autoptr (GZlibDecompressor) decompressor
      = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 4);
  g_autoptr (GByteArray) plain = convert (G_CONVERTER (decompressor), stream, length);
  GByteArray *packed;
  GString *marked;

  if (plain == NULL)
    return NULL;
  marked = mark_lines ((const char *) plain->data, plain->len);
  packed = convert (G_CONVERTER (compressor), marked->str, marked->len);
  g_string_free (marked, TRUE);
  return packed != NULL ? g_byte_array_free_to_bytes (packed) : NULL;
}
