/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <zlib.h>

#include "atlante-base-map-private.h"
#include "atlante-base-painter.h"

#define HEAD_LENGTH 20
#define CHECKSUM_OFFSET 16
#define N_SPOILT 150

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

static void
put_checksum (GByteArray *map)
{
  guint32 checksum = GUINT32_TO_LE (crc32_z (0, map->data + HEAD_LENGTH, map->len - HEAD_LENGTH));

  memcpy (map->data + CHECKSUM_OFFSET, &checksum, sizeof checksum);
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
            const char         *left,
            const char         *right,
            AtlanteBorderClass  border,
            const char         *claimant)
{
  const AtlanteBaseLayer *layer = &atlante_base_map_get_level (map, 3)->layers[ATLANTE_BASE_BORDER];

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
  g_assert_true (has_border (map, "KP", "KR", ATLANTE_BORDER_CONTROL, "ZZ"));
  g_assert_false (has_border (map, "KP", "KR", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, "KP", "RU", ATLANTE_BORDER_AGREED, "ZZ"));
  /* All from the same arcs of the source: the border, Perekop, Donbas. */
  g_assert_true (has_border (map, "RU", "UA", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, "UA", "XC", ATLANTE_BORDER_DISPUTED, "ZZ"));
  g_assert_true (has_border (map, "RU", "XU", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_true (has_border (map, "RU", "UA", ATLANTE_BORDER_HIDDEN, "RU"));
  g_assert_true (has_border (map, "XJ", "XM", ATLANTE_BORDER_CONTROL, "ZZ"));
  g_assert_true (has_border (map, "IN", "PK", ATLANTE_BORDER_AGREED, "ZZ"));
  g_assert_false (has_border (map, "IN", "PK", ATLANTE_BORDER_CONTROL, "ZZ"));
  /* The Kurils. */
  g_assert_true (has_border (map, "JP", "RU", ATLANTE_BORDER_CLAIM, "JP"));
  g_assert_true (has_border (map, "JP", "RU", ATLANTE_BORDER_CONTROL, "ZZ"));
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

static void
test_changed (void)
{
  g_autoptr (GByteArray) map = read_map ();

  for (gsize offset = HEAD_LENGTH; offset < map->len; offset += offset / 3)
    {
      g_autoptr (GError) error = NULL;

      map->data[offset] ^= 0x10;
      g_assert_null (load (map->data, map->len, &error));
      g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED);
      map->data[offset] ^= 0x10;
    }
}

/* Cut off at the same places, but with a head that agrees: the counts inside do not. */
static void
test_cut_off_and_signed (void)
{
  for (gsize length = 40; length < 2000000; length += length / 5)
    {
      g_autoptr (GByteArray) map = read_map ();
      g_autoptr (GError) error = NULL;
      guint32 body_length = GUINT32_TO_LE (length - HEAD_LENGTH);

      g_byte_array_set_size (map, length);
      memcpy (map->data + 12, &body_length, sizeof body_length);
      put_checksum (map);
      g_assert_null (load (map->data, map->len, &error));
      g_assert_error (error, ATLANTE_BASE_MAP_ERROR, ATLANTE_BASE_MAP_ERROR_DAMAGED);
    }
}

static void
paint (AtlanteBaseMap *map)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
    .graticule = TRUE,
  };
  AtlanteChartView view;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 64, 64);
  cairo_t *cr = cairo_create (surface);

  atlante_chart_view_init_tile (&view, 5, 27, 12, 64);
  atlante_base_painter_paint (map, &options, cr, &view);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Bytes changed anywhere, the checksum right: an error or some map, but no crash. */
static void
test_spoilt_and_signed (void)
{
  g_autoptr (GByteArray) map = read_map ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (20241030);
  guint n_loaded = 0;

  for (guint i = 0; i < N_SPOILT; i++)
    {
      g_autoptr (AtlanteBaseMap) loaded = NULL;
      guint end = i % 2 == 0 ? 4096 : map->len;
      guint offset = g_rand_int_range (rand, HEAD_LENGTH, end);
      guint8 before = map->data[offset];

      map->data[offset] = g_rand_int_range (rand, 0, 256);
      put_checksum (map);
      loaded = load (map->data, map->len, NULL);
      if (loaded != NULL && n_loaded++ < 20)
        paint (loaded);
      map->data[offset] = before;
    }
  g_test_message ("%u of %d spoilt maps were loaded", n_loaded, N_SPOILT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/base-map/loads", test_loads);
  g_test_add_func ("/chart/base-map/borders", test_borders);
  g_test_add_func ("/chart/base-map/not-a-map", test_not_a_map);
  g_test_add_func ("/chart/base-map/other-version", test_other_version);
  g_test_add_func ("/chart/base-map/cut-off", test_cut_off);
  g_test_add_func ("/chart/base-map/changed", test_changed);
  g_test_add_func ("/chart/base-map/cut-off-and-signed", test_cut_off_and_signed);
  g_test_add_func ("/chart/base-map/spoilt-and-signed", test_spoilt_and_signed);
  return g_test_run ();
}
