/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-tile-cache.h"
#include "display.h"

#define TILE_BYTES (ATLANTE_TILE_SIZE * ATLANTE_TILE_SIZE * 4)

static int n_painted;
static int n_destroyed;

static void
paint (cairo_t *cr, int zoom, int x, int y, gpointer data)
{
  cairo_set_source_rgb (cr, 1, 0.5, 0);
  cairo_paint (cr);
  g_atomic_int_inc (&n_painted);
}

static void
destroy (gpointer data)
{
  g_atomic_int_inc (&n_destroyed);
}

static gboolean
is_idle (gpointer data)
{
  return !atlante_tile_cache_is_busy (data);
}

static AtlanteTileCache *
cache_new (gsize tiles)
{
  AtlanteTileCache *cache = atlante_tile_cache_new (tiles * TILE_BYTES);

  n_painted = n_destroyed = 0;
  atlante_tile_cache_set_painter (cache, paint, NULL, destroy, 1);
  return cache;
}

static void
test_paints (void)
{
  g_autoptr (AtlanteTileCache) cache = cache_new (10);
  guint8 pixel[ATLANTE_TILE_SIZE * ATLANTE_TILE_SIZE * 4];
  GdkTexture *texture;

  atlante_tile_cache_begin_frame (cache);
  g_assert_null (atlante_tile_cache_lookup (cache, 3, 7, 2));
  g_assert_false (atlante_tile_cache_is_busy (cache));
  g_assert_null (atlante_tile_cache_request (cache, 3, 7, 2));
  wait_until (is_idle, cache);
  texture = atlante_picture_get_texture (atlante_tile_cache_lookup (cache, 3, 7, 2));
  g_assert_true (GDK_IS_TEXTURE (texture));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, ATLANTE_TILE_SIZE);
  gdk_texture_download (texture, pixel, ATLANTE_TILE_SIZE * 4);
  /* Cairo's order: 0xAARRGGBB, opaque. */
  g_assert_cmphex (*(guint32 *) (gpointer) pixel >> 16, ==, 0xffff);
  g_assert_cmpuint (atlante_tile_cache_get_bytes (cache), ==, TILE_BYTES);
}

/* The limit holds, but never against what a frame shows: else it would be painted for ever. */
static void
test_limit (void)
{
  g_autoptr (AtlanteTileCache) cache = cache_new (4);

  atlante_tile_cache_begin_frame (cache);
  for (int i = 0; i < 8; i++)
    atlante_tile_cache_request (cache, 5, i, 0);
  wait_until (is_idle, cache);
  g_assert_cmpuint (atlante_tile_cache_get_n_tiles (cache), ==, 8);

  atlante_tile_cache_begin_frame (cache);
  for (int i = 0; i < 3; i++)
    atlante_tile_cache_request (cache, 5, i, 1);
  g_assert_nonnull (atlante_tile_cache_request (cache, 5, 7, 0));
  wait_until (is_idle, cache);
  g_assert_cmpuint (atlante_tile_cache_get_bytes (cache), <=, 4 * TILE_BYTES);
  g_assert_nonnull (atlante_tile_cache_lookup (cache, 5, 7, 0));
  g_assert_null (atlante_tile_cache_lookup (cache, 5, 0, 0));
}

/* A scaled screen has more pixels in a tile. */
static void
test_scale_factor (void)
{
  g_autoptr (AtlanteTileCache) cache = atlante_tile_cache_new (100 * TILE_BYTES);
  GdkTexture *texture;

  atlante_tile_cache_set_painter (cache, paint, NULL, NULL, 2);
  atlante_tile_cache_begin_frame (cache);
  atlante_tile_cache_request (cache, 0, 0, 0);
  wait_until (is_idle, cache);
  texture = atlante_picture_get_texture (atlante_tile_cache_lookup (cache, 0, 0, 0));
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2 * ATLANTE_TILE_SIZE);
}

static gboolean
is_destroyed (gpointer data)
{
  return g_atomic_int_get (&n_destroyed) == GPOINTER_TO_INT (data);
}

/* Many jobs under way, and the painter or the whole cache goes. */
static void
test_cancel (void)
{
  AtlanteTileCache *cache = cache_new (400);

  atlante_tile_cache_begin_frame (cache);
  for (int i = 0; i < 200; i++)
    atlante_tile_cache_request (cache, 8, i, 0);
  atlante_tile_cache_set_painter (cache, paint, NULL, destroy, 1);
  g_assert_cmpuint (atlante_tile_cache_get_n_tiles (cache), ==, 0);
  for (int i = 0; i < 200; i++)
    atlante_tile_cache_request (cache, 8, i, 1);
  g_object_unref (cache);
  wait_until (is_destroyed, GINT_TO_POINTER (2));
  g_assert_cmpint (g_atomic_int_get (&n_painted), <, 400);
}

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  g_test_add_func ("/map/tile-cache/paints", test_paints);
  g_test_add_func ("/map/tile-cache/limit", test_limit);
  g_test_add_func ("/map/tile-cache/scale-factor", test_scale_factor);
  g_test_add_func ("/map/tile-cache/cancel", test_cancel);
  return g_test_run ();
}
