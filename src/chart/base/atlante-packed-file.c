/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-packed-file.h"

#include <glib/gi18n-lib.h>
#include <zlib.h>

#include "atlante-base-map.h"

/* The format is described in data/basemap/README.md. */
#define MAGIC "ATLASMAP"
#define MAGIC_LENGTH 8
#define HEAD_LENGTH 20
#define ENTRY_LENGTH 12
#define VERSION 2

/**
 * atlante_packed_file_map:
 * @path: a packed map
 * @error: return location for an error of #GFileError
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL
 */
GBytes *
atlante_packed_file_map (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &local);

  if (file != NULL)
    return g_mapped_file_get_bytes (file);
  /* Translators: %s says which file cannot be opened, and why */
  g_set_error (error, local->domain, local->code, _("%s. Install the program again."),
               local->message);
  return NULL;
}

static gboolean
fail_damaged (GError **error, const char *what)
{
  g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
               _("The base map is damaged: %s. Install the program again."), what);
  return FALSE;
}

/* Checks the head and leaves @reader at the table of sections. */
static gboolean
check_head (AtlantePackedFile *self, AtlantePackedReader *reader, GError **error)
{
  guint32 version, checksum;

  if (self->length < HEAD_LENGTH || memcmp (self->data, MAGIC, MAGIC_LENGTH) != 0)
    {
      g_set_error_literal (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_FORMAT,
                           _("This is not a base map of Atlante. Install the program again."));
      return FALSE;
    }
  atlante_packed_reader_init (reader, self->data + MAGIC_LENGTH, self->length - MAGIC_LENGTH);
  version = atlante_packed_reader_read_fixed (reader, 4);
  self->n_sections = atlante_packed_reader_read_fixed (reader, 4);
  checksum = atlante_packed_reader_read_fixed (reader, 4);
  if (version != VERSION)
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_VERSION,
                   _("The base map has version %u, this program reads version %u. "
                     "Install the program again."),
                   version, (guint) VERSION);
      return FALSE;
    }
  if (self->n_sections > ATLANTE_PACKED_FILE_MAX_SECTIONS
      || self->n_sections * ENTRY_LENGTH > atlante_packed_reader_get_left (reader)
      || crc32_z (0, reader->next, self->n_sections * ENTRY_LENGTH) != checksum)
    /* Translators: ends "The base map is damaged: …" */
    return fail_damaged (error, _("its table of contents is not as it was written"));
  return TRUE;
}

/**
 * atlante_packed_file_init:
 * @self: a packed file
 * @bytes: what it holds, which has to stay
 * @error: return location for an error of #AtlanteBaseMapError
 *
 * Reads the table of sections. What they hold is checked when they are opened.
 *
 * Returns: whether it is a packed map of the right length
 */
gboolean
atlante_packed_file_init (AtlantePackedFile *self, GBytes *bytes, GError **error)
{
  AtlantePackedReader reader;
  gsize offset;

  self->data = g_bytes_get_data (bytes, &self->length);
  if (!check_head (self, &reader, error))
    return FALSE;
  offset = HEAD_LENGTH + self->n_sections * ENTRY_LENGTH;
  for (guint i = 0; i < self->n_sections; i++)
    {
      self->sections[i].kind = atlante_packed_reader_read_fixed (&reader, 4);
      self->sections[i].length = atlante_packed_reader_read_fixed (&reader, 4);
      self->sections[i].checksum = atlante_packed_reader_read_fixed (&reader, 4);
      self->sections[i].offset = offset;
      offset += self->sections[i].length;
    }
  if (offset != self->length)
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
                   _("The base map is damaged: it has %zu bytes, not %zu. "
                     "Install the program again."),
                   self->length, offset);
      return FALSE;
    }
  return TRUE;
}

/**
 * atlante_packed_file_count:
 * @self: a packed file
 * @kind: a kind of section
 *
 * Returns: how many of that kind there are
 */
guint
atlante_packed_file_count (const AtlantePackedFile *self, AtlantePackedSection kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n_sections; i++)
    n += self->sections[i].kind == kind;
  return n;
}

static int
find_section (const AtlantePackedFile *self, AtlantePackedSection kind, guint index)
{
  for (guint i = 0; i < self->n_sections; i++)
    if (self->sections[i].kind == kind && index-- == 0)
      return i;
  return -1;
}

/**
 * atlante_packed_file_open:
 * @self: a packed file
 * @kind: a kind of section
 * @index: which of that kind, from 0
 * @reader: (out): stands at its beginning
 * @error: return location for an error of #AtlanteBaseMapError
 *
 * Returns: whether there is such a section and it is as it was written
 */
gboolean
atlante_packed_file_open (const AtlantePackedFile *self,
                          AtlantePackedSection     kind,
                          guint                    index,
                          AtlantePackedReader     *reader,
                          GError                 **error)
{
  int found = find_section (self, kind, index);

  if (found < 0)
    /* Translators: ends "The base map is damaged: …" */
    return fail_damaged (error, _("a part of it is missing"));
  atlante_packed_reader_init (reader, self->data + self->sections[found].offset,
                              self->sections[found].length);
  if (crc32_z (0, reader->next, self->sections[found].length) != self->sections[found].checksum)
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
                   _("The base map is damaged: the checksum of its bytes %zu to %zu is wrong. "
                     "Install the program again."),
                   self->sections[found].offset,
                   self->sections[found].offset + self->sections[found].length);
      return FALSE;
    }
  return TRUE;
}

/**
 * atlante_packed_file_set_error:
 * @self: a packed file
 * @reader: stands where its contents cannot be
 * @error: return location for an error of #AtlanteBaseMapError
 */
void
atlante_packed_file_set_error (const AtlantePackedFile   *self,
                               const AtlantePackedReader *reader,
                               GError                   **error)
{
  g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
               _("The base map is damaged near byte %zu of %zu. Install the program again."),
               (gsize) (reader->next - self->data), self->length);
}
