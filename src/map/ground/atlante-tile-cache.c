/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-tile-cache.h"

#define N_WORKERS 2

/* Frames after which a tile that nobody asks for any more is not worth painting. */
#define STALE_FRAMES 2

/* Ahead of the frame clock, which would otherwise starve us while the map moves. */
#define DELIVERY_PRIORITY (G_PRIORITY_HIGH_IDLE + 15)

/* What workers share with a cache: one for each painter. Counted by atomic references. */
typedef struct
{
  AtlanteTilePaintFunc paint;
  gpointer data;
  GDestroyNotify destroy;
  int scale_factor;
  int frame;                /* atomic */
  gboolean cancelled;       /* atomic */
  AtlanteTileCache *cache;  /* main thread only; NULL when cancelled */
} Studio;

typedef struct
{
  guint64 key;
  AtlantePicture *picture;  /* NULL while it is being painted */
  gsize bytes;
  int wanted;               /* atomic: the frame that asked for it last */
  GList link;               /* in the order of use, the latest first */
} Tile;

typedef struct
{
  Studio *studio;           /* atomic reference */
  Tile *tile;               /* atomic reference */
  AtlantePicture *picture;
} Job;

struct _AtlanteTileCache
{
  GObject parent_instance;

  gsize max_bytes;
  gsize bytes;
  GHashTable *tiles;        /* by key */
  GQueue uses;              /* of Tile */
  GThreadPool *pool;
  Studio *studio;           /* NULL without a painter */
  guint n_jobs;
};

G_DEFINE_FINAL_TYPE (AtlanteTileCache, atlante_tile_cache, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint64
key_of (int zoom, int x, int y)
{
  return (guint64) zoom << 58 | (guint64) x << 29 | (guint64) y;
}

static void
key_split (guint64 key, int *zoom, int *x, int *y)
{
  *zoom = (int) (key >> 58);
  *x = (int) (key >> 29 & 0x1fffffff);
  *y = (int) (key & 0x1fffffff);
}

static void
studio_free (gpointer data)
{
  Studio *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
}

static void
tile_free (gpointer data)
{
  Tile *self = data;

  g_clear_pointer (&self->picture, atlante_picture_unref);
}

static void
tile_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, tile_free);
}

static void
job_free (gpointer data)
{
  Job *self = data;

  g_clear_pointer (&self->picture, atlante_picture_unref);
  tile_unref (self->tile);
  g_atomic_rc_box_release_full (self->studio, studio_free);
  g_free (self);
}

static AtlantePicture *
paint_tile (Studio *studio, guint64 key)
{
  cairo_t *cr = atlante_picture_begin (CAIRO_FORMAT_RGB24, ATLANTE_TILE_SIZE, ATLANTE_TILE_SIZE,
                                       studio->scale_factor);
  int zoom, x, y;

  key_split (key, &zoom, &x, &y);
  studio->paint (cr, zoom, x, y, studio->data);
  return atlante_picture_end (cr);
}

static void
forget (AtlanteTileCache *self, Tile *tile)
{
  g_queue_unlink (&self->uses, &tile->link);
  self->bytes -= tile->bytes;
  g_hash_table_remove (self->tiles, &tile->key);
}

static void
evict (AtlanteTileCache *self)
{
  int frame = g_atomic_int_get (&self->studio->frame);

  while (self->bytes > self->max_bytes)
    {
      Tile *last = g_queue_peek_tail (&self->uses);

      /* The list is in the order of use: behind this one, all are of the present frame. */
      if (last == NULL || g_atomic_int_get (&last->wanted) == frame)
        return;
      forget (self, last);
    }
}

/* In the main thread: takes what a worker has painted, or hears that it has not. */
static gboolean
deliver (gpointer user_data)
{
  Job *job = user_data;
  AtlanteTileCache *self = job->studio->cache;
  Tile *tile = job->tile;

  if (self == NULL)
    return G_SOURCE_REMOVE;

  self->n_jobs--;
  if (g_hash_table_lookup (self->tiles, &tile->key) != tile)
    return G_SOURCE_REMOVE;

  if (job->picture == NULL)
    {
      forget (self, tile);
      /* Somebody may have asked for it again in the meantime: let them ask once more. */
      g_signal_emit (self, signals[CHANGED], 0);
      return G_SOURCE_REMOVE;
    }

  tile->picture = g_steal_pointer (&job->picture);
  tile->bytes = atlante_picture_get_bytes (tile->picture);
  self->bytes += tile->bytes;
  evict (self);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* In a worker. */
static void
work (gpointer data, gpointer user_data)
{
  Job *job = data;
  Studio *studio = job->studio;

  if (g_atomic_int_get (&studio->cancelled))
    {
      job_free (job);
      return;
    }
  if (g_atomic_int_get (&studio->frame) - g_atomic_int_get (&job->tile->wanted) <= STALE_FRAMES)
    job->picture = paint_tile (studio, job->tile->key);
  g_idle_add_full (DELIVERY_PRIORITY, deliver, job, job_free);
}

static void
forget_all (AtlanteTileCache *self)
{
  Studio *studio = g_steal_pointer (&self->studio);

  g_queue_init (&self->uses);
  g_hash_table_remove_all (self->tiles);
  self->bytes = 0;
  self->n_jobs = 0;
  if (studio == NULL)
    return;
  /* Jobs that still wait in the pool see this and end without a tile. */
  g_atomic_int_set (&studio->cancelled, TRUE);
  studio->cache = NULL;
  g_atomic_rc_box_release_full (studio, studio_free);
}

static void
atlante_tile_cache_dispose (GObject *object)
{
  AtlanteTileCache *self = ATLANTE_TILE_CACHE (object);

  forget_all (self);
  /* Waits for nobody: the jobs that are left see that they are cancelled. To drop them here would
   * need a function that frees them, to which GLib 2.74 gives its own markers too. */
  if (self->pool != NULL)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);

  G_OBJECT_CLASS (atlante_tile_cache_parent_class)->dispose (object);
}

static void
atlante_tile_cache_finalize (GObject *object)
{
  AtlanteTileCache *self = ATLANTE_TILE_CACHE (object);

  g_hash_table_unref (self->tiles);

  G_OBJECT_CLASS (atlante_tile_cache_parent_class)->finalize (object);
}

static void
atlante_tile_cache_class_init (AtlanteTileCacheClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlante_tile_cache_dispose;
  object_class->finalize = atlante_tile_cache_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_tile_cache_init (AtlanteTileCache *self)
{
  self->tiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, tile_unref);
  self->pool = g_thread_pool_new (work, NULL, N_WORKERS, FALSE, NULL);
}

/**
 * atlante_tile_cache_new:
 * @max_bytes: of all tiles together; passed only where one frame alone needs more
 *
 * Returns: (transfer full): an empty cache without a painter
 */
AtlanteTileCache *
atlante_tile_cache_new (gsize max_bytes)
{
  AtlanteTileCache *self = g_object_new (ATLANTE_TYPE_TILE_CACHE, NULL);

  self->max_bytes = max_bytes;
  return self;
}

/**
 * atlante_tile_cache_set_painter:
 * @self: a cache
 * @paint: paints a tile, in a worker
 * @data: given to @paint
 * @destroy: (nullable): called for @data when no worker uses it any longer, in any thread
 * @scale_factor: pixels of the screen for one of the tile
 *
 * Forgets all tiles and paints new ones by @paint from now on.
 */
void
atlante_tile_cache_set_painter (AtlanteTileCache *self,
                                AtlanteTilePaintFunc paint,
                                gpointer data,
                                GDestroyNotify destroy,
                                int scale_factor)
{
  g_return_if_fail (ATLANTE_IS_TILE_CACHE (self));
  g_return_if_fail (paint != NULL);
  g_return_if_fail (scale_factor >= 1);

  forget_all (self);
  self->studio = g_atomic_rc_box_new0 (Studio);
  self->studio->paint = paint;
  self->studio->data = data;
  self->studio->destroy = destroy;
  self->studio->scale_factor = scale_factor;
  self->studio->cache = self;
}

/**
 * atlante_tile_cache_begin_frame:
 * @self: a cache
 *
 * Call it before the tiles of a frame are asked for: what no frame asks for any more is not
 * painted.
 */
void
atlante_tile_cache_begin_frame (AtlanteTileCache *self)
{
  g_return_if_fail (ATLANTE_IS_TILE_CACHE (self));

  if (self->studio != NULL)
    g_atomic_int_inc (&self->studio->frame);
}

static Tile *
use (AtlanteTileCache *self, guint64 key)
{
  Tile *tile = g_hash_table_lookup (self->tiles, &key);

  if (tile == NULL)
    return NULL;
  g_atomic_int_set (&tile->wanted, g_atomic_int_get (&self->studio->frame));
  g_queue_unlink (&self->uses, &tile->link);
  g_queue_push_head_link (&self->uses, &tile->link);
  return tile;
}

/**
 * atlante_tile_cache_lookup:
 * @self: a cache
 * @zoom: of the tile
 * @x: column
 * @y: row
 *
 * Returns: (nullable) (transfer none): the tile, if it is there
 */
AtlantePicture *
atlante_tile_cache_lookup (AtlanteTileCache *self, int zoom, int x, int y)
{
  Tile *tile;
  guint64 key = key_of (zoom, x, y);

  g_return_val_if_fail (ATLANTE_IS_TILE_CACHE (self), NULL);

  /* One that is still to be painted is not wanted by being a stand-in for another. */
  tile = g_hash_table_lookup (self->tiles, &key);
  if (tile == NULL || tile->picture == NULL)
    return NULL;
  return use (self, key)->picture;
}

/**
 * atlante_tile_cache_request:
 * @self: a cache
 * @zoom: of the tile
 * @x: column
 * @y: row
 *
 * Returns: (nullable) (transfer none): the tile; where it is missing it is painted, and "changed"
 *   tells when it is there
 */
AtlantePicture *
atlante_tile_cache_request (AtlanteTileCache *self, int zoom, int x, int y)
{
  guint64 key = key_of (zoom, x, y);
  Tile *tile;
  Job *job;

  g_return_val_if_fail (ATLANTE_IS_TILE_CACHE (self), NULL);

  if (self->studio == NULL || self->pool == NULL)
    return NULL;
  tile = use (self, key);
  if (tile != NULL)
    return tile->picture;

  tile = g_atomic_rc_box_new0 (Tile);
  tile->key = key;
  tile->link.data = tile;
  tile->wanted = g_atomic_int_get (&self->studio->frame);
  g_hash_table_insert (self->tiles, &tile->key, tile);
  g_queue_push_head_link (&self->uses, &tile->link);

  job = g_new0 (Job, 1);
  job->studio = g_atomic_rc_box_acquire (self->studio);
  job->tile = g_atomic_rc_box_acquire (tile);
  self->n_jobs++;
  g_thread_pool_push (self->pool, job, NULL);
  return NULL;
}

/**
 * atlante_tile_cache_get_bytes:
 * @self: a cache
 *
 * Returns: bytes of all tiles together
 */
gsize
atlante_tile_cache_get_bytes (AtlanteTileCache *self)
{
  g_return_val_if_fail (ATLANTE_IS_TILE_CACHE (self), 0);

  return self->bytes;
}

/**
 * atlante_tile_cache_get_n_tiles:
 * @self: a cache
 *
 * Returns: how many tiles there are or are being painted
 */
guint
atlante_tile_cache_get_n_tiles (AtlanteTileCache *self)
{
  g_return_val_if_fail (ATLANTE_IS_TILE_CACHE (self), 0);

  return g_hash_table_size (self->tiles);
}

/**
 * atlante_tile_cache_is_busy:
 * @self: a cache
 *
 * Returns: whether tiles are being painted
 */
gboolean
atlante_tile_cache_is_busy (AtlanteTileCache *self)
{
  g_return_val_if_fail (ATLANTE_IS_TILE_CACHE (self), FALSE);

  return self->n_jobs > 0;
}
