/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-picture.h"

G_BEGIN_DECLS

/* Pixels of a tile's side, before the scale factor of the screen. */
#define ATLANTE_TILE_SIZE 256

/**
 * AtlanteTilePaintFunc:
 * @cr: a surface of ATLANTE_TILE_SIZE by ATLANTE_TILE_SIZE units, already scaled for the screen
 * @zoom: of the tile
 * @x: column, 0 to 2^zoom - 1
 * @y: row, the same
 * @data: given with the function
 *
 * Paints a tile, opaque. Called in a worker thread, several at a time.
 */
typedef void (*AtlanteTilePaintFunc) (cairo_t *cr, int zoom, int x, int y, gpointer data);

/**
 * AtlanteTileCache:
 *
 * Tiles of a map as pictures, painted by two workers; the least recently used ones go when their
 * bytes pass a limit, but never one that the present frame shows. All functions belong to the main
 * thread.
 *
 * Signal "changed" (no arguments): a tile that was asked for is there.
 */
#define ATLANTE_TYPE_TILE_CACHE (atlante_tile_cache_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTileCache, atlante_tile_cache, ATLANTE, TILE_CACHE, GObject)

AtlanteTileCache *atlante_tile_cache_new          (gsize                 max_bytes);
/* Forgets all tiles. @destroy (data) is called when no worker uses it any longer, in any thread. */
void              atlante_tile_cache_set_painter  (AtlanteTileCache     *self,
                                                   AtlanteTilePaintFunc  paint,
                                                   gpointer              data,
                                                   GDestroyNotify        destroy,
                                                   int                   scale_factor);
/* Call before the tiles of a frame are asked for: what nobody asked for lately is not painted. */
void              atlante_tile_cache_begin_frame  (AtlanteTileCache     *self);
/* (nullable) (transfer none): never asks for it to be painted */
AtlantePicture   *atlante_tile_cache_lookup       (AtlanteTileCache     *self,
                                                   int                   zoom,
                                                   int                   x,
                                                   int                   y);
/* The same, and has it painted where it is missing. */
AtlantePicture   *atlante_tile_cache_request      (AtlanteTileCache     *self,
                                                   int                   zoom,
                                                   int                   x,
                                                   int                   y);
gsize             atlante_tile_cache_get_bytes    (AtlanteTileCache     *self);
guint             atlante_tile_cache_get_n_tiles  (AtlanteTileCache     *self);
gboolean          atlante_tile_cache_is_busy      (AtlanteTileCache     *self);

G_END_DECLS
