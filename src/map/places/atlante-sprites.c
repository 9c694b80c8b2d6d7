/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-sprites.h"

#include <math.h>
#include <string.h>

#include "atlante-picture.h"
#include "atlante-precision.h"
#include "atlante-town-dot.h"

/* Pixels round a label's box for its halo and for letters that reach out of it. */
#define LABEL_MARGIN 5

/* Pixels of the radius up to which circles are sprites, and how many steps of it a pixel has: while
 * the map zooms, their size changes with each frame. */
#define LARGEST_RING 64.0
#define RING_STEPS 2.0

/* Told apart from the flags of a symbol in the key. */
#define RING_MARK (1 << 14)
#define DOT_MARK (1 << 15)

/* Frames after which a sprite that is not shown is dropped. */
#define KEPT_FRAMES 120

/* Bytes of labels beyond which those that are not shown are dropped at once: while the map zooms,
 * names along curves are painted anew every few frames. */
#define MOST_LABEL_BYTES (24 << 20)

typedef struct
{
  AtlanteLabel *label;      /* (nullable): keeps the key of a label's sprite alive */
  AtlantePicture *picture;
  int width;                /* pixels of the map */
  int height;
  guint frame;              /* the last one that showed it */
} Sprite;

/* What tells the look of a cluster; padding is zero. */
typedef struct
{
  AtlanteClusterMark mark;
  AtlanteSymbolFlags state;
  double unit;
} ClusterKey;

struct _AtlanteSprites
{
  GHashTable *labels;       /* AtlanteLabel to Sprite */
  GHashTable *symbols;      /* key of kind, state and size to Sprite */
  GHashTable *clusters;     /* ClusterKey to Sprite */
  const AtlanteChartStyle *style;
  GtkSnapshot *snapshot;    /* unowned; during a frame */
  int scale_factor;
  gboolean by_cairo;
  guint frame;
  gsize label_bytes;
};

static void
sprite_free (gpointer data)
{
  Sprite *sprite = data;

  g_clear_pointer (&sprite->label, atlante_label_unref);
  atlante_picture_unref (sprite->picture);
  g_free (sprite);
}

static guint
hash_cluster (gconstpointer key)
{
  const guint8 *bytes = key;
  guint hash = 2166136261u;

  for (gsize i = 0; i < sizeof (ClusterKey); i++)
    hash = (hash ^ bytes[i]) * 16777619u;
  return hash;
}

static gboolean
equal_clusters (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (ClusterKey)) == 0;
}

/**
 * atlante_sprites_new:
 *
 * Returns: (transfer full): no sprites yet
 */
AtlanteSprites *
atlante_sprites_new (void)
{
  AtlanteSprites *self = g_new0 (AtlanteSprites, 1);

  self->labels = g_hash_table_new_full (NULL, NULL, NULL, sprite_free);
  self->symbols = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, sprite_free);
  self->clusters = g_hash_table_new_full (hash_cluster, equal_clusters, g_free, sprite_free);
  self->scale_factor = 1;
  return self;
}

void
atlante_sprites_free (AtlanteSprites *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->symbols);
  g_hash_table_unref (self->clusters);
  g_free (self);
}

/**
 * atlante_sprites_begin:
 * @self: sprites
 * @snapshot: what the frame is appended to, until atlante_sprites_end()
 * @scale_factor: pixels of the screen for one of the map
 * @by_cairo: of atlante_picture_wants_cairo()
 *
 * Begins a frame.
 */
void
atlante_sprites_begin (AtlanteSprites *self,
                       GtkSnapshot *snapshot,
                       int scale_factor,
                       gboolean by_cairo)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->scale_factor != scale_factor)
    {
      g_hash_table_remove_all (self->labels);
      g_hash_table_remove_all (self->symbols);
      g_hash_table_remove_all (self->clusters);
    }
  self->scale_factor = scale_factor;
  self->by_cairo = by_cairo;
  self->snapshot = snapshot;
  self->frame++;
}

static cairo_t *
begin_paint (AtlanteSprites *self, const Sprite *sprite)
{
  return atlante_picture_begin (CAIRO_FORMAT_ARGB32, sprite->width, sprite->height,
                                self->scale_factor);
}

/* On pixels of the screen: else every letter is blurred. */
static void
append (AtlanteSprites *self, Sprite *sprite, double x, double y)
{
  double scale = self->scale_factor;
  graphene_rect_t area;

  sprite->frame = self->frame;
  area = GRAPHENE_RECT_INIT (round (x * scale) / scale, round (y * scale) / scale, sprite->width,
                             sprite->height);
  atlante_picture_append (sprite->picture, self->snapshot, &area, &area, self->by_cairo);
}

static gsize
get_bytes (const AtlanteSprites *self, const Sprite *sprite)
{
  return (gsize) 4 * sprite->width * sprite->height * self->scale_factor * self->scale_factor;
}

static Sprite *
ensure_label (AtlanteSprites *self, AtlanteLabel *label, AtlanteBox box)
{
  Sprite *sprite = g_hash_table_lookup (self->labels, label);
  AtlanteBox own = { LABEL_MARGIN, LABEL_MARGIN, LABEL_MARGIN + box.right - box.left,
                     LABEL_MARGIN + box.bottom - box.top };
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = g_new0 (Sprite, 1);
  sprite->label = atlante_label_ref (label);
  sprite->width = (int) ceil (own.right) + LABEL_MARGIN;
  sprite->height = (int) ceil (own.bottom) + LABEL_MARGIN;
  cr = begin_paint (self, sprite);
  atlante_label_draw (label, cr, own, 1);
  sprite->picture = atlante_picture_end (cr);
  self->label_bytes += get_bytes (self, sprite);
  g_hash_table_insert (self->labels, label, sprite);
  return sprite;
}

/**
 * atlante_sprites_append_label:
 * @self: sprites
 * @label: a label
 * @box: where it stands
 * @alpha: 1, or less for a label that steps back
 */
void
atlante_sprites_append_label (AtlanteSprites *self,
                              AtlanteLabel *label,
                              AtlanteBox box,
                              double alpha)
{
  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (label != NULL);

  if (alpha < 1)
    gtk_snapshot_push_opacity (self->snapshot, alpha);
  append (self, ensure_label (self, label, box), box.left - LABEL_MARGIN, box.top - LABEL_MARGIN);
  if (alpha < 1)
    gtk_snapshot_pop (self->snapshot);
}

static gint64
key_of (AtlantePlaceKind kind, guint flags, double size)
{
  return (gint64) kind << 48 | (gint64) flags << 32 | (gint64) round (size * 16);
}

/* Another style makes other symbols; labels are other ones then. */
static void
set_style (AtlanteSprites *self, const AtlanteChartStyle *style)
{
  if (self->style != style)
    {
      g_hash_table_remove_all (self->symbols);
      g_hash_table_remove_all (self->clusters);
    }
  self->style = style;
}

static Sprite *
ensure_ring (AtlanteSprites *self, AtlantePlaceKind kind, double radius, double width)
{
  gint64 key = key_of (kind, RING_MARK, radius);
  Sprite *sprite = g_hash_table_lookup (self->symbols, &key);
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = g_new0 (Sprite, 1);
  sprite->width = sprite->height = 2 * (int) ceil (radius + width + 1);
  cr = begin_paint (self, sprite);
  atlante_precision_draw (cr, kind, sprite->width / 2.0, sprite->height / 2.0, radius, width,
                          self->style);
  sprite->picture = atlante_picture_end (cr);
  g_hash_table_insert (self->symbols, g_memdup2 (&key, sizeof key), sprite);
  return sprite;
}

/**
 * atlante_sprites_append_ring:
 * @self: sprites
 * @place: a place of a scene, with a circle
 * @unit: 1 where a place's name is 12 pixels high
 * @style: the style of the chart
 *
 * Returns: %FALSE where the circle is too large for a sprite: draw it otherwise
 */
gboolean
atlante_sprites_append_ring (AtlanteSprites *self,
                             const AtlanteChartPlace *place,
                             double unit,
                             const AtlanteChartStyle *style)
{
  Sprite *sprite;

  g_return_val_if_fail (self != NULL && self->snapshot != NULL, FALSE);
  g_return_val_if_fail (place != NULL && style != NULL, FALSE);

  if (place->ring > LARGEST_RING)
    return FALSE;
  set_style (self, style);
  sprite = ensure_ring (self, atlante_place_get_kind (place->place),
                        round (place->ring * RING_STEPS) / RING_STEPS,
                        ATLANTE_SPRITES_RING_WIDTH * unit);
  append (self, sprite, place->x - sprite->width / 2.0, place->y - sprite->height / 2.0);
  return TRUE;
}

static Sprite *
ensure_dot (AtlanteSprites *self, AtlanteLabelKind kind, double radius)
{
  gint64 key = key_of (0, DOT_MARK | kind, radius);
  Sprite *sprite = g_hash_table_lookup (self->symbols, &key);
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = g_new0 (Sprite, 1);
  sprite->width = sprite->height = 2 * (int) ceil (radius + 1);
  cr = begin_paint (self, sprite);
  atlante_town_dot_draw (cr, kind, sprite->width / 2.0, sprite->height / 2.0, radius, self->style);
  sprite->picture = atlante_picture_end (cr);
  g_hash_table_insert (self->symbols, g_memdup2 (&key, sizeof key), sprite);
  return sprite;
}

/**
 * atlante_sprites_append_dot:
 * @self: sprites
 * @kind: of the town's label
 * @x: middle, pixels
 * @y: the same
 * @radius: pixels
 * @style: the style of the chart
 *
 * Appends the dot of a town of the base map.
 */
void
atlante_sprites_append_dot (AtlanteSprites *self,
                            AtlanteLabelKind kind,
                            double x,
                            double y,
                            double radius,
                            const AtlanteChartStyle *style)
{
  Sprite *sprite;

  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (style != NULL);

  set_style (self, style);
  sprite = ensure_dot (self, kind, radius);
  append (self, sprite, x - sprite->width / 2.0, y - sprite->height / 2.0);
}

static Sprite *
ensure_symbol (AtlanteSprites *self,
               AtlantePlaceKind kind,
               double size,
               AtlanteSymbolFlags flags,
               const AtlanteChartStyle *style)
{
  gint64 key = key_of (kind, flags, size);
  Sprite *sprite = g_hash_table_lookup (self->symbols, &key);
  cairo_t *cr;

  if (sprite != NULL)
    return sprite;
  sprite = g_new0 (Sprite, 1);
  sprite->width = sprite->height = 2 * (int) ceil (atlante_symbol_get_extent (size, flags) + 1);
  cr = begin_paint (self, sprite);
  atlante_symbol_draw (cr, kind, sprite->width / 2.0, sprite->height / 2.0, size, flags, style);
  sprite->picture = atlante_picture_end (cr);
  g_hash_table_insert (self->symbols, g_memdup2 (&key, sizeof key), sprite);
  return sprite;
}

/**
 * atlante_sprites_append_symbol:
 * @self: sprites
 * @place: a place of a scene
 * @state: what the pointer and the keyboard add to its own state
 * @style: the style of the chart
 */
void
atlante_sprites_append_symbol (AtlanteSprites *self,
                               const AtlanteChartPlace *place,
                               AtlanteSymbolFlags state,
                               const AtlanteChartStyle *style)
{
  Sprite *sprite;

  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (place != NULL && style != NULL);

  set_style (self, style);
  sprite = ensure_symbol (self, atlante_place_get_kind (place->place), place->size,
                          place->flags | state, style);
  append (self, sprite, place->x - sprite->width / 2.0, place->y - sprite->height / 2.0);
}

/**
 * atlante_sprites_append_spot:
 * @self: sprites
 * @kind: its kind
 * @x: middle, pixels
 * @y: the same
 * @size: pixels
 * @style: the style of the chart
 */
void
atlante_sprites_append_spot (AtlanteSprites *self,
                             AtlantePlaceKind kind,
                             double x,
                             double y,
                             double size,
                             const AtlanteChartStyle *style)
{
  Sprite *sprite;

  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (style != NULL);

  set_style (self, style);
  sprite = ensure_symbol (self, kind, size, ATLANTE_SYMBOL_NORMAL, style);
  append (self, sprite, x - sprite->width / 2.0, y - sprite->height / 2.0);
}

static Sprite *
ensure_cluster (AtlanteSprites *self,
                const AtlanteChartScene *scene,
                const AtlanteChartCluster *cluster,
                AtlanteSymbolFlags state,
                double unit)
{
  ClusterKey key;
  Sprite *sprite;
  cairo_t *cr;

  memset (&key, 0, sizeof key);
  memcpy (&key.mark, &cluster->mark, sizeof key.mark);
  key.state = state;
  key.unit = unit;
  sprite = g_hash_table_lookup (self->clusters, &key);
  if (sprite != NULL)
    return sprite;
  sprite = g_new0 (Sprite, 1);
  sprite->width = sprite->height =
    2 * (int) ceil (atlante_cluster_mark_get_extent (&cluster->mark, unit, state) + 1);
  cr = begin_paint (self, sprite);
  atlante_chart_scene_draw_cluster (scene, cr, cluster, sprite->width / 2.0, sprite->height / 2.0,
                                    state);
  sprite->picture = atlante_picture_end (cr);
  g_hash_table_insert (self->clusters, g_memdup2 (&key, sizeof key), sprite);
  return sprite;
}

/**
 * atlante_sprites_append_cluster:
 * @self: sprites
 * @scene: a scene
 * @cluster: one of its clusters
 * @state: what the pointer and the keyboard add to it
 * @unit: 1 where a place's name is 12 pixels high
 * @style: the style of the chart
 */
void
atlante_sprites_append_cluster (AtlanteSprites *self,
                                const AtlanteChartScene *scene,
                                const AtlanteChartCluster *cluster,
                                AtlanteSymbolFlags state,
                                double unit,
                                const AtlanteChartStyle *style)
{
  Sprite *sprite;

  g_return_if_fail (self != NULL && self->snapshot != NULL);
  g_return_if_fail (scene != NULL && cluster != NULL && style != NULL);

  set_style (self, style);
  sprite = ensure_cluster (self, scene, cluster, state, unit);
  append (self, sprite, cluster->x - sprite->width / 2.0, cluster->y - sprite->height / 2.0);
}

/* Drops labels that were not shown for so many frames. */
static void
drop_labels (AtlanteSprites *self, guint frames)
{
  GHashTableIter iter;
  gpointer value;

  self->label_bytes = 0;
  g_hash_table_iter_init (&iter, self->labels);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Sprite *sprite = value;

      if (self->frame - sprite->frame > frames)
        g_hash_table_iter_remove (&iter);
      else
        self->label_bytes += get_bytes (self, sprite);
    }
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer user_data)
{
  const AtlanteSprites *self = user_data;
  const Sprite *sprite = value;

  return self->frame - sprite->frame > KEPT_FRAMES;
}

/**
 * atlante_sprites_end:
 * @self: sprites
 *
 * Ends a frame.
 */
void
atlante_sprites_end (AtlanteSprites *self)
{
  g_return_if_fail (self != NULL);

  self->snapshot = NULL;
  if (self->label_bytes > MOST_LABEL_BYTES)
    drop_labels (self, 0);
  if (self->frame % KEPT_FRAMES != 0)
    return;
  drop_labels (self, KEPT_FRAMES);
  g_hash_table_foreach_remove (self->symbols, is_stale, self);
  g_hash_table_foreach_remove (self->clusters, is_stale, self);
}
