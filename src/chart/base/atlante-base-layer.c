/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-layer.h"

/* The least number of bytes that a feature, a ring and a point take: with these a count that lies
 * cannot make us allocate more than a few times the size of the file. */
#define FEATURE_BYTES 5
#define RING_BYTES 5
#define POINT_BYTES 2

typedef struct
{
  AtlanteBaseLayer    *layer;
  AtlantePackedReader  reader;
  guint                n_pairs;
  gint64               size;    /* of the grid */
  gint64               x;       /* of the last point */
  gint64               y;
  gboolean             closed;  /* rings rather than lines */
  guint                n_borders;
  guint                rings_done;
  guint                points_done;
  guint                chunks_done;
} Decoder;

static void
box_add (AtlanteBaseBox *box,
         float           x,
         float           y)
{
  box->x0 = MIN (box->x0, x);
  box->y0 = MIN (box->y0, y);
  box->x1 = MAX (box->x1, x);
  box->y1 = MAX (box->y1, y);
}

static void
box_add_box (AtlanteBaseBox       *box,
             const AtlanteBaseBox *other)
{
  box_add (box, other->x0, other->y0);
  box_add (box, other->x1, other->y1);
}

static const AtlanteBaseBox empty_box = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };

/* Of the two million steps of a map nearly all take one or two bytes: this way a quarter of the
 * time for loading is saved. */
static inline gint32
read_step (AtlantePackedReader *reader)
{
  const guint8 *next = reader->next;
  guint32 value;

  if (G_UNLIKELY (reader->end - next < 2) || (next[0] & next[1] & 128) != 0)
    return atlante_packed_reader_read_zigzag (reader);
  value = next[0] < 128 ? next[0] : (next[0] & 127u) | (guint32) next[1] << 7;
  reader->next += next[0] < 128 ? 1 : 2;
  return (gint32) (value >> 1) ^ -(gint32) (value & 1);
}

static gboolean
read_points (Decoder *self,
             float   *points,
             guint    n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      self->x += read_step (&self->reader);
      self->y += read_step (&self->reader);
      /* Rings across the 180th meridian go on beyond the world's edge, by one turn at most. */
      if (self->x < -self->size || self->x > 2 * self->size || self->y < 0 || self->y > self->size)
        return FALSE;
      points[2 * i] = (float) ((double) self->x / self->size);
      points[2 * i + 1] = (float) ((double) self->y / self->size);
    }
  return !self->reader.failed;
}

static void
make_chunks (Decoder         *self,
             AtlanteBaseRing *ring)
{
  const float *points = self->layer->points + 2 * ring->first_point;

  ring->box = empty_box;
  ring->first_chunk = self->chunks_done;
  for (guint a = 0; a + 1 < ring->n_points; a += ATLANTE_BASE_CHUNK)
    {
      AtlanteBaseBox *chunk = &self->layer->chunks[self->chunks_done++];
      guint b = MIN (a + ATLANTE_BASE_CHUNK, ring->n_points - 1);

      *chunk = empty_box;
      for (guint i = a; i <= b; i++)
        box_add (chunk, points[2 * i], points[2 * i + 1]);
      box_add_box (&ring->box, chunk);
    }
}

static gboolean
read_ring (Decoder        *self,
           AtlanteBaseBox *box)
{
  AtlanteBaseLayer *layer = self->layer;
  guint n_points = atlante_packed_reader_read_varint (&self->reader);
  guint closing = self->closed ? 1 : 0;
  AtlanteBaseRing *ring;
  float *points;

  if (n_points < 2 || self->rings_done == layer->n_rings
      || n_points > layer->n_points - self->points_done
      || closing > layer->n_points - self->points_done - n_points)
    return FALSE;
  ring = &layer->rings[self->rings_done++];
  ring->first_point = self->points_done;
  ring->n_points = n_points + closing;
  points = layer->points + 2 * ring->first_point;
  if (!read_points (self, points, n_points))
    return FALSE;
  if (closing)
    {
      points[2 * n_points] = points[0];
      points[2 * n_points + 1] = points[1];
    }
  self->points_done += ring->n_points;
  make_chunks (self, ring);
  box_add_box (box, &ring->box);
  return TRUE;
}

static gboolean
read_feature (Decoder            *self,
              AtlanteBaseFeature *feature)
{
  feature->border = atlante_packed_reader_read_fixed (&self->reader, 1);
  feature->min_zoom = atlante_packed_reader_read_fixed (&self->reader, 1) / 10.0f;
  feature->pair = atlante_packed_reader_read_fixed (&self->reader, 2);
  feature->n_rings = atlante_packed_reader_read_varint (&self->reader);
  feature->first_ring = self->rings_done;
  feature->box = empty_box;
  if (self->reader.failed || feature->border >= self->n_borders || feature->pair >= self->n_pairs
      || feature->n_rings == 0)
    return FALSE;
  for (guint i = 0; i < feature->n_rings; i++)
    if (!read_ring (self, &feature->box))
      return FALSE;
  return TRUE;
}

static void
allocate (AtlanteBaseLayer *self)
{
  self->features = g_new0 (AtlanteBaseFeature, self->n_features);
  self->rings = g_new0 (AtlanteBaseRing, self->n_rings);
  self->points = g_new (float, 2 * (gsize) self->n_points);
  /* Each ring has at most one chunk that is not full. */
  self->n_chunks = self->n_points / ATLANTE_BASE_CHUNK + self->n_rings;
  self->chunks = g_new (AtlanteBaseBox, self->n_chunks);
}

static gboolean
read_features (Decoder *self)
{
  self->layer->box = empty_box;
  for (guint i = 0; i < self->layer->n_features; i++)
    {
      if (!read_feature (self, &self->layer->features[i]))
        return FALSE;
      box_add_box (&self->layer->box, &self->layer->features[i].box);
    }
  return self->rings_done == self->layer->n_rings && self->points_done == self->layer->n_points
         && atlante_packed_reader_get_left (&self->reader) == 0;
}

/**
 * atlante_base_layer_read:
 * @level: the level that the layer belongs to
 * @reader: stands at the layer's head
 * @grid_bits: the level's grid has 2^@grid_bits steps a side
 * @n_pairs: how many pairs of countries the map has
 *
 * Reads a layer and puts it in its place in @level, which must be free.
 *
 * Returns: whether the layer is whole
 */
gboolean
atlante_base_layer_read (AtlanteBaseLevel    *level,
                         AtlantePackedReader *reader,
                         guint                grid_bits,
                         guint                n_pairs)
{
  Decoder decoder = { .n_pairs = n_pairs, .size = (gint64) 1 << grid_bits };
  guint kind = atlante_packed_reader_read_fixed (reader, 4);
  guint n_features = atlante_packed_reader_read_fixed (reader, 4);
  guint n_rings = atlante_packed_reader_read_fixed (reader, 4);
  guint n_points = atlante_packed_reader_read_fixed (reader, 4);
  guint n_bytes = atlante_packed_reader_read_fixed (reader, 4);

  atlante_packed_reader_read_part (reader, n_bytes, &decoder.reader);
  if (reader->failed || kind < ATLANTE_BASE_LAND || kind >= ATLANTE_BASE_N_LAYERS
      || n_features > n_bytes / FEATURE_BYTES || n_rings > n_bytes / RING_BYTES
      || n_points > n_bytes / POINT_BYTES)
    return FALSE;
  decoder.layer = &level->layers[kind];
  if (decoder.layer->features != NULL)
    return FALSE;
  decoder.closed = kind == ATLANTE_BASE_LAND || kind == ATLANTE_BASE_LAKE;
  decoder.n_borders = kind == ATLANTE_BASE_BORDER ? ATLANTE_BORDER_N_CLASSES : 1;
  decoder.layer->n_features = n_features;
  decoder.layer->n_rings = n_rings;
  decoder.layer->n_points = n_points + (decoder.closed ? n_rings : 0);
  allocate (decoder.layer);
  return read_features (&decoder);
}

/**
 * atlante_base_layer_clear:
 * @self: a layer, whole or not
 *
 * Frees what a layer holds.
 */
void
atlante_base_layer_clear (AtlanteBaseLayer *self)
{
  g_free (self->features);
  g_free (self->rings);
  g_free (self->points);
  g_free (self->chunks);
}
