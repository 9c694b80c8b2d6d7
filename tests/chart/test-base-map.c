/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <zlib.h>

#include "atlante-base-map-private.h"
#include "atlante-base-names.h"
#include "atlante-base-painter.h"
#include "atlante-packed-file.h"

#define HEAD_LENGTH 20
#define ENTRY_LENGTH 12
#define N_SECTIONS_OFFSET 12
#define TABLE_CHECKSUM_OFFSET 16
#define N_SPOILT 2000
#define N_PAINTED 40

static char *
dup_map_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", "world.atlasmap", NULL);
}

static GByteArray *
read_map (void)
{
  g_autofree char *path = dup_map_path ();
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_byte_array_new_take ((guint8 *) data, length);
}

static AtlanteBaseMap *
load (const guint8  *data,
      gsize          length,
      GError       **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, length);

  return atlante_base_map_new_from_bytes (bytes, error);
}

static guint32
get_number (const GByteArray *map, gsize offset)
{
  guint32 number;

  memcpy (&number, map->data + offset, sizeof number);
  return GUINT32_FROM_LE (number);
}

static void
put_number (GByteArray *map, gsize offset, guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (map->data + offset, &number, sizeof number);
}

/* Makes all checksums right, so that what they protect is read whatever it is. A section that
 * reaches past the end ends there. */
static void
mend (GByteArray *map)
{
  guint n = get_number (map, N_SECTIONS_OFFSET);
  gsize offset = HEAD_LENGTH + (gsize) n * ENTRY_LENGTH;

  if (offset > map->len)
    return;
  for (guint i = 0; i < n; i++)
    {
      gsize entry = HEAD_LENGTH + i * ENTRY_LENGTH;
      gsize length = MIN (get_number (map, entry + 4), map->len - offset);

      put_number (map, entry + 4, length);
      put_number (map, entry + 8, crc32_z (0, map->data + offset, length));
      offset += length;
    }
  put_number (map, TABLE_CHECKSUM_OFFSET,
              crc32_z (0, map->data + HEAD_LENGTH, (gsize) n * ENTRY_LENGTH));
}

/* The map with its first level only: as good to be spoilt as the whole, and much quicker. */
static GByteArray *
read_small_map (void)
{
  enum { N_LEFT_OUT = 3 };
  GByteArray *map = read_map ();
  guint n = get_number (map, N_SECTIONS_OFFSET);

  for (guint i = n - N_LEFT_OUT; i < n; i++)
    g_byte_array_set_size (map, map->len - get_number (map, HEAD_LENGTH + i * ENTRY_LENGTH + 4));
  put_number (map, N_SECTIONS_OFFSET, n - N_LEFT_OUT);
  g_byte_array_remove_range (map, HEAD_LENGTH + (n - N_LEFT_OUT) * ENTRY_LENGTH,
                             N_LEFT_OUT * ENTRY_LENGTH);
  mend (map);
  return map;
}

static void
test_loads (void)
{
  g_autofree char *path = dup_map_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (atlante_base_map_get_year (map), ==, 2018);
  g_assert_cmpuint (atlante_base_map_get_n_levels (map), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const AtlanteBaseLevel *level = atlante_base_map_get_level (map, i);

      g_assert_cmpuint (level->layers[ATLANTE_BASE_LAND].n_features, >, 100 * (i > 0));
      g_assert_cmpuint (level->layers[ATLANTE_BASE_BORDER].n_features, >, 100);
    }
}

static gboolean
has_border (AtlanteBaseMap     *map,
            guint               level,
            const char         *left,
            const char         *right,
            AtlanteBorderClass  border,
            const char         *claimant)
{
  const AtlanteBaseLayer *layer =
    &atlante_base_map_get_level (map, level)->layers[ATLANTE_BASE_BORDER];

  for (guint i = 0; i < layer->n_features; i++)
    {
      const AtlanteBasePair *pair = atlante_base_map_get_pair (map, layer->features[i].pair);

      if (layer->features[i].border == border && g_str_equal (pair->left, left)
          && g_str_equal (pair->right, right) && g_str_equal (pair->claimant, claimant))
        return TRUE;
    }
  return FALSE;
}

static void
test_borders (void)
{
  g_autofree char *path = dup_map_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, &error);

  g_assert_no_error (error);
  g_assert_true (has_border (map, 3, "KP", "KR", ATLANTE_BORDER_CONTROL, "ZZ"));
  g_assert_false (has_border (map, 3, "KP", "KR", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, 3, "KP", "RU", ATLANTE_BORDER_AGREED, "ZZ"));
  /* All from the same arcs of the source: the border, Perekop, Donbas. */
  g_assert_true (has_border (map, 3, "RU", "UA", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, 3, "UA", "XC", ATLANTE_BORDER_DISPUTED, "ZZ"));
  g_assert_true (has_border (map, 3, "RU", "XU", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, 3, "RU", "UA", ATLANTE_BORDER_HIDDEN, "RU"));
  g_assert_true (has_border (map, 3, "XJ", "XM", ATLANTE_BORDER_CONTROL, "ZZ"));
  g_assert_true (has_border (map, 3, "IN", "PK", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_false (has_border (map, 3, "IN", "PK", ATLANTE_BORDER_CONTROL, "ZZ"));
  /* What one level shows and the next does not would flicker: all but what is too small for it. */
  for (guint level = 0; level < 4; level++)
    {
      g_assert_true (has_border (map, level, "KP", "KR", ATLANTE_BORDER_CONTROL, "ZZ"));
      g_assert_true (has_border (map, level, "UA", "XC", ATLANTE_BORDER_DISPUTED, "ZZ"));
      g_assert_true (has_border (map, level, "CN", "XL", ATLANTE_BORDER_DISPUTED, "ZZ"));
      g_assert_true (has_border (map, level, "CN", "IN", ATLANTE_BORDER_CLAIM, "CN"));
      g_assert_true (has_border (map, level, "GY", "VE", ATLANTE_BORDER_CLAIM, "VE"));
      g_assert_true (has_border (map, level, "RU", "UA", ATLANTE_BORDER_HIDDEN, "RU"));
      g_assert_true (has_border (map, level, "EH", "MA", ATLANTE_BORDER_DISPUTED, "EH"));
    }
  /* The Kurils. */
  g_assert_true (has_border (map, 3, "JP", "RU", ATLANTE_BORDER_CLAIM, "JP"));
  g_assert_true (has_border (map, 3, "JP", "RU", ATLANTE_BORDER_CONTROL, "ZZ"));
}

/* A viewpoint names lines; data/basemap/README.md lists those that are not just agreed. */
static void
test_readme (void)
{
  g_autofree char *path = dup_map_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *readme_path = g_build_filename (folder, "README.md", NULL);
  g_autofree char *readme = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, &error);

  g_assert_no_error (error);
  g_file_get_contents (readme_path, &readme, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < atlante_base_map_get_n_levels (map); i++)
    {
      const AtlanteBaseLayer *layer =
        &atlante_base_map_get_level (map, i)->layers[ATLANTE_BASE_BORDER];

      for (guint j = 0; j < layer->n_features; j++)
        {
          const AtlanteBasePair *pair = atlante_base_map_get_pair (map, layer->features[j].pair);
          gboolean claimed = !g_str_equal (pair->claimant, "ZZ");
          g_autofree char *name = g_strconcat ("`", pair->left, "-", pair->right,
                                               claimed ? "/" : "", claimed ? pair->claimant : "",
                                               "`", NULL);

          g_assert_cmpstr (pair->left, <, pair->right);
          g_test_message ("%s", name);
          if (layer->features[j].border != ATLANTE_BORDER_AGREED)
            g_assert_nonnull (strstr (readme, name));
        }
    }
}

static void
test_not_a_map (void)
{
  static const char text[] = "Not a map, but long enough to be one.";
  g_autoptr (GError) error = NULL;

  g_assert_null (load ((const guint8 *) text, sizeof text, &error));
  g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (load ((const guint8 *) text, 0, &error));
  g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (atlante_base_map_new_from_file ("/nowhere/world.atlasmap", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_other_version (void)
{
  g_autoptr (GByteArray) map = read_map ();
  g_autoptr (GError) error = NULL;

  map->data[8] = 9;
  g_assert_null (load (map->data, map->len, &error));
  g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_VERSION);
}

static void
test_cut_off (void)
{
  g_autoptr (GByteArray) map = read_map ();

  for (gsize length = 0; length < map->len; length += length < 64 ? 1 : length / 7 + 1)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (load (map->data, length, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == ATLANTE_BASE_MAP_ERROR);
    }
}

/* Names are read from the same bytes, by another reader. */
static gboolean
read_names (GByteArray *map)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (map->data, map->len);
  AtlantePackedFile file;
  AtlantePackedReader reader;
  AtlanteBaseNames names = { 0 };
  gboolean whole;

  if (!atlante_packed_file_init (&file, bytes, NULL)
      || !atlante_packed_file_open (&file, ATLANTE_PACKED_NAMES, 0, &reader, NULL))
    return FALSE;
  whole = atlante_base_names_read (&names, &reader);
  for (guint i = 0; whole && i < names.n_labels; i++)
    g_assert_true (g_utf8_validate (names.labels[i].id, -1, NULL));
  atlante_base_names_clear (&names);
  return whole;
}

/* Each part is checked by who reads it: a map whose names are damaged can still be painted. */
static void
test_changed (void)
{
  g_autoptr (GByteArray) map = read_map ();

  for (gsize offset = HEAD_LENGTH; offset < map->len; offset += offset / 3)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlanteBaseMap) loaded = NULL;

      map->data[offset] ^= 0x10;
      loaded = load (map->data, map->len, &error);
      if (loaded != NULL)
        g_assert_false (read_names (map));
      else
        g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED);
      map->data[offset] ^= 0x10;
    }
  g_assert_true (read_names (map));
}

/* Cut off at the same places, but with a head that agrees: the counts inside do not. */
static void
test_cut_off_and_signed (void)
{
  for (gsize length = 200; length < 2000000; length += length / 5)
    {
      g_autoptr (GByteArray) map = read_map ();
      g_autoptr (GError) error = NULL;

      g_byte_array_set_size (map, length);
      mend (map);
      g_assert_null (load (map->data, map->len, &error));
      g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED);
    }
}

/* The table knows of no pairs, or of no levels. */
static void
test_part_missing (void)
{
  static const guint32 kinds[] = { ATLANTE_PACKED_PAIRS, ATLANTE_PACKED_LEVEL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GByteArray) map = read_map ();
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < get_number (map, N_SECTIONS_OFFSET); j++)
        if (get_number (map, HEAD_LENGTH + j * ENTRY_LENGTH) == kinds[i])
          put_number (map, HEAD_LENGTH + j * ENTRY_LENGTH, 99);
      mend (map);
      g_assert_null (load (map->data, map->len, &error));
      g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED);
    }
}

static void
paint (AtlanteBaseMap *map)
{
  AtlanteChartView view;
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  atlante_chart_view_init_tile (&view, 1, 1, 0, 64);
  atlante_base_painter_paint (map, &options, cr, &view);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Where to spoil: the head, the start of each section, or anywhere. */
static gsize
choose_offset (GRand *rand, const GByteArray *map)
{
  gsize offset = HEAD_LENGTH;
  guint n = get_number (map, N_SECTIONS_OFFSET);

  if (g_rand_boolean (rand))
    return g_rand_int_range (rand, 8, map->len);
  for (guint i = g_rand_int_range (rand, 0, n + 1); i > 0; i--)
    offset += ENTRY_LENGTH + get_number (map, HEAD_LENGTH + (i - 1) * ENTRY_LENGTH + 4);
  return MIN (offset + g_rand_int_range (rand, 0, 100), map->len - 1);
}

/* Bytes changed or cut off anywhere, the checksums right: an error or some map, but no crash. */
static void
test_spoilt_and_signed (void)
{
  g_autoptr (GByteArray) whole = read_small_map ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241030);
  guint n_loaded = 0, n_named = 0;

  for (guint i = 0; i < N_SPOILT; i++)
    {
      g_autoptr (GByteArray) map = g_byte_array_sized_new (whole->len);
      g_autoptr (AtlanteBaseMap) loaded = NULL;
      g_autoptr (GError) error = NULL;

      g_byte_array_append (map, whole->data, whole->len);
      for (guint j = i % 3; j < 3; j++)
        map->data[choose_offset (rand, whole)] = g_rand_int_range (rand, 0, 256);
      if (i % 8 == 0)
        g_byte_array_set_size (map, choose_offset (rand, whole));
      if (map->len > HEAD_LENGTH)
        mend (map);
      loaded = load (map->data, map->len, &error);
      g_assert_true ((loaded == NULL) == (error != NULL));
      if (loaded != NULL && n_loaded++ < N_PAINTED)
        paint (loaded);
      n_named += read_names (map);
    }
  g_test_message ("of %d spoilt maps %u were loaded, and the names of %u", N_SPOILT, n_loaded,
                  n_named);
  /* Both readers were reached, and both refused some. */
  g_assert_cmpuint (n_loaded, >, N_SPOILT / 100);
  g_assert_cmpuint (n_loaded, <, N_SPOILT);
  g_assert_cmpuint (n_named, >, N_SPOILT / 100);
  g_assert_cmpuint (n_named, <, N_SPOILT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/base-map/loads", test_loads);
  g_test_add_func ("/chart/base-map/borders", test_borders);
  g_test_add_func ("/chart/base-map/readme", test_readme);
  g_test_add_func ("/chart/base-map/not-a-map", test_not_a_map);
  g_test_add_func ("/chart/base-map/other-version", test_other_version);
  g_test_add_func ("/chart/base-map/cut-off", test_cut_off);
  g_test_add_func ("/chart/base-map/changed", test_changed);
  g_test_add_func ("/chart/base-map/cut-off-and-signed", test_cut_off_and_signed);
  g_test_add_func ("/chart/base-map/part-missing", test_part_missing);
  g_test_add_func ("/chart/base-map/spoilt-and-signed", test_spoilt_and_signed);
  return g_test_run ();
}
