/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-map.h"

#include "atlante-base-layer.h"
#include "atlante-base-map-private.h"
#include "atlante-packed-file.h"

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
  self->n_pairs = atlante_packed_reader_read_fixed (reader, 2);
  self->year = atlante_packed_reader_read_fixed (reader, 2);
  if (self->n_pairs == 0)
    return FALSE;
  self->pairs = g_new0 (AtlanteBasePair, self->n_pairs);
  for (guint i = 0; i < self->n_pairs; i++)
    {
      AtlanteBasePair *pair = &self->pairs[i];

      if (!read_code (reader, pair->left) || !read_code (reader, pair->right)
          || !read_code (reader, pair->claimant))
        return FALSE;
    }
  return !reader->failed && atlante_packed_reader_get_left (reader) == 0;
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
  return atlante_packed_reader_get_left (reader) == 0;
}

static gboolean
read_levels (AtlanteBaseMap           *self,
             const AtlantePackedFile  *file,
             GError                  **error)
{
  guint n_levels = MIN (atlante_packed_file_count (file, ATLANTE_PACKED_LEVEL), MAX_LEVELS);
  AtlantePackedReader reader;

  self->levels = g_new0 (AtlanteBaseLevel, MAX_LEVELS);
  self->n_levels = MAX (n_levels, 1);
  for (guint i = 0; i < self->n_levels; i++)
    {
      if (!atlante_packed_file_open (file, ATLANTE_PACKED_LEVEL, i, &reader, error))
        return FALSE;
      if (!read_level (self, &reader, &self->levels[i]))
        {
          atlante_packed_file_set_error (file, &reader, error);
          return FALSE;
        }
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
  AtlantePackedFile file;
  AtlantePackedReader reader;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!atlante_packed_file_init (&file, bytes, error)
      || !atlante_packed_file_open (&file, ATLANTE_PACKED_PAIRS, 0, &reader, error))
    return NULL;
  self = g_object_new (ATLANTE_TYPE_BASE_MAP, NULL);
  if (!read_pairs (self, &reader))
    {
      atlante_packed_file_set_error (&file, &reader, error);
      return NULL;
    }
  return read_levels (self, &file, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * atlante_base_map_new_from_file:
 * @path: a packed map (data/basemap/world.atlasmap)
 * @error: return location for an error of #GFileError or #AtlanteBaseMapError
 *
 * Loads the base map, which takes some 10 ms of processor time; it may be done in any thread.
 *
 * Returns: (transfer full) (nullable): the map, or %NULL if it cannot be read or is not whole
 */
AtlanteBaseMap *
atlante_base_map_new_from_file (const char  *path,
                                GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  AtlanteBaseMap *self;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = atlante_packed_file_map (path, error);
  if (bytes == NULL)
    return NULL;
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
