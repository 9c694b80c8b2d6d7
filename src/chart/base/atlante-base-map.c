/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-map.h"

#include <glib/gi18n-lib.h>
#include <zlib.h>

#include "atlante-base-layer.h"
#include "atlante-base-map-private.h"
#include "atlante-packed-reader.h"

/* The format is described in data/basemap/README.md. */
#define MAGIC "ATLASMAP"
#define MAGIC_LENGTH 8
#define HEAD_LENGTH 20
#define VERSION 1
#define MAX_LEVELS 8
#define MAX_GRID_BITS 22
#define MAX_ZOOM 24

struct _AtlanteBaseMap
{
  GObject parent_instance;

  guint             year;
  AtlanteBasePair  *pairs;
  guint             n_pairs;
  AtlanteBaseLevel *levels;
  guint             n_levels;
};

G_DEFINE_FINAL_TYPE (AtlanteBaseMap, atlante_base_map, G_TYPE_OBJECT)
G_DEFINE_QUARK (atlante-base-map-error-quark, atlante_base_map_error)

static void
atlante_base_map_finalize (GObject *object)
{
  AtlanteBaseMap *self = ATLANTE_BASE_MAP (object);

  for (guint i = 0; i < self->n_levels; i++)
    for (guint kind = 0; kind < ATLANTE_BASE_N_LAYERS; kind++)
      atlante_base_layer_clear (&self->levels[i].layers[kind]);
  g_free (self->levels);
  g_free (self->pairs);

  G_OBJECT_CLASS (atlante_base_map_parent_class)->finalize (object);
}

static void
atlante_base_map_class_init (AtlanteBaseMapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_base_map_finalize;
}

static void
atlante_base_map_init (AtlanteBaseMap *self)
{
}

static gboolean
read_code (AtlantePackedReader *reader,
           char                *code)
{
  for (guint i = 0; i < 2; i++)
    {
      code[i] = (char) atlante_packed_reader_read_fixed (reader, 1);
      if (!g_ascii_isupper (code[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_pairs (AtlanteBaseMap      *self,
            AtlantePackedReader *reader)
{
  self->pairs = g_new0 (AtlanteBasePair, self->n_pairs);
  for (guint i = 0; i < self->n_pairs; i++)
    {
      AtlanteBasePair *pair = &self->pairs[i];

      if (!read_code (reader, pair->left) || !read_code (reader, pair->right)
          || !read_code (reader, pair->claimant))
        return FALSE;
      atlante_packed_reader_read_fixed (reader, 2);
    }
  return !reader->failed;
}

static gboolean
read_level (AtlanteBaseMap      *self,
            AtlantePackedReader *reader,
            AtlanteBaseLevel    *level)
{
  guint grid_bits = atlante_packed_reader_read_fixed (reader, 1);
  guint n_layers;

  level->first_zoom = atlante_packed_reader_read_fixed (reader, 1);
  level->last_zoom = atlante_packed_reader_read_fixed (reader, 1);
  n_layers = atlante_packed_reader_read_fixed (reader, 1);
  if (reader->failed || grid_bits > MAX_GRID_BITS || level->last_zoom > MAX_ZOOM
      || level->first_zoom > level->last_zoom
      || (level > self->levels && level->first_zoom <= level[-1].last_zoom))
    return FALSE;
  for (guint i = 0; i < n_layers; i++)
    if (!atlante_base_layer_read (level, reader, grid_bits, self->n_pairs))
      return FALSE;
  return TRUE;
}

static gboolean
read_body (AtlanteBaseMap      *self,
           AtlantePackedReader *reader)
{
  guint n_levels;

  self->n_pairs = atlante_packed_reader_read_fixed (reader, 2);
  n_levels = atlante_packed_reader_read_fixed (reader, 2);
  self->year = atlante_packed_reader_read_fixed (reader, 4);
  if (reader->failed || self->n_pairs == 0 || n_levels == 0 || n_levels > MAX_LEVELS
      || !read_pairs (self, reader))
    return FALSE;
  self->levels = g_new0 (AtlanteBaseLevel, n_levels);
  self->n_levels = n_levels;
  for (guint i = 0; i < n_levels; i++)
    if (!read_level (self, reader, &self->levels[i]))
      return FALSE;
  return atlante_packed_reader_get_left (reader) == 0;
}

/* Checks the head and leaves @reader at the body. */
static gboolean
check_head (AtlantePackedReader  *reader,
            const guint8         *data,
            gsize                 length,
            GError              **error)
{
  guint32 version, body_length, checksum;

  if (length < HEAD_LENGTH || memcmp (data, MAGIC, MAGIC_LENGTH) != 0)
    {
      g_set_error_literal (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_FORMAT,
                           _("This is not a base map of Atlante. Install the program again."));
      return FALSE;
    }
  atlante_packed_reader_init (reader, data + MAGIC_LENGTH, length - MAGIC_LENGTH);
  version = atlante_packed_reader_read_fixed (reader, 4);
  body_length = atlante_packed_reader_read_fixed (reader, 4);
  checksum = atlante_packed_reader_read_fixed (reader, 4);
  if (version != VERSION)
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_VERSION,
                   _("The base map has version %u, this program reads version %u. "
                     "Install the program again."),
                   version, (guint) VERSION);
      return FALSE;
    }
  if (body_length != atlante_packed_reader_get_left (reader)
      || crc32_z (0, reader->next, body_length) != checksum)
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
                   _("The base map is damaged: it should hold %u bytes with the checksum %08x. "
                     "Install the program again."),
                   body_length + HEAD_LENGTH, checksum);
      return FALSE;
    }
  return TRUE;
}

/**
 * atlante_base_map_new_from_bytes:
 * @bytes: a packed map; not kept
 * @error: return location for an error of #AtlanteBaseMapError
 *
 * Returns: (transfer full) (nullable): the map, or %NULL if it is not whole
 */
AtlanteBaseMap *
atlante_base_map_new_from_bytes (GBytes  *bytes,
                                 GError **error)
{
  g_autoptr (AtlanteBaseMap) self = NULL;
  AtlantePackedReader reader;
  const guint8 *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!check_head (&reader, data, length, error))
    return NULL;
  self = g_object_new (ATLANTE_TYPE_BASE_MAP, NULL);
  if (!read_body (self, &reader))
    {
      g_set_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED,
                   _("The base map is damaged near byte %zu of %zu. Install the program again."),
                   (gsize) (reader.next - data), length);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * atlante_base_map_new_from_file:
 * @path: a packed map (data/basemap/world.atlasmap)
 * @error: return location for an error of #GFileError or #AtlanteBaseMapError
 *
 * Loads the base map, which takes some 40 ms; it may be done in any thread.
 *
 * Returns: (transfer full) (nullable): the map, or %NULL if it cannot be read or is not whole
 */
AtlanteBaseMap *
atlante_base_map_new_from_file (const char  *path,
                                GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  AtlanteBaseMap *self;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, error);
  if (file == NULL)
    return NULL;
  bytes = g_mapped_file_get_bytes (file);
  self = atlante_base_map_new_from_bytes (bytes, error);
  if (self == NULL)
    g_prefix_error (error, "%s: ", path);
  return self;
}

/**
 * atlante_base_map_get_year:
 * @self: a map
 *
 * Returns: the year whose borders the map shows
 */
guint
atlante_base_map_get_year (AtlanteBaseMap *self)
{
  g_return_val_if_fail (ATLANTE_IS_BASE_MAP (self), 0);

  return self->year;
}

guint
atlante_base_map_get_n_levels (AtlanteBaseMap *self)
{
  return self->n_levels;
}

const AtlanteBaseLevel *
atlante_base_map_get_level (AtlanteBaseMap *self,
                            guint           index)
{
  g_assert (index < self->n_levels);
  return &self->levels[index];
}

const AtlanteBasePair *
atlante_base_map_get_pair (AtlanteBaseMap *self,
                           guint           index)
{
  g_assert (index < self->n_pairs);
  return &self->pairs[index];
}

guint
atlante_base_map_get_n_pairs (AtlanteBaseMap *self)
{
  return self->n_pairs;
}
