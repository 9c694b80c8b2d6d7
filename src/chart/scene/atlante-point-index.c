/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-point-index.h"

#include "atlante-mercator.h"

#include <math.h>
#include <string.h>

/* Bits of a digit of the sort, and how many digits a code has. */
#define DIGIT 11
#define N_DIGITS 3
#define N_BUCKETS (1 << DIGIT)

struct _AtlantePointIndex
{
  gatomicrefcount references;
  guint n;
  AtlantePointEntry *entries;   /* by code, those of the same code as they were given */
};

typedef struct
{
  guint32 code;
  guint32 position;
} Key;

/* The bits of a number with a gap after each. */
static guint32
spread (guint32 bits)
{
  bits = (bits | bits << 8) & 0x00ff00ff;
  bits = (bits | bits << 4) & 0x0f0f0f0f;
  bits = (bits | bits << 2) & 0x33333333;
  return (bits | bits << 1) & 0x55555555;
}

/* The way down the quadtree to a point, two bits a step (Morton's order). */
static guint32
get_code (const AtlantePointEntry *entry)
{
  return spread (entry->y >> 16) << 1 | spread (entry->x >> 16);
}

static guint32
to_units (double world)
{
  return (guint32) CLAMP (world * 0x1p32, 0, 0xffffffffp0);
}

static gboolean
init_entry (AtlantePointEntry *entry, const AtlantePoint *point)
{
  double x, y;

  if (!atlante_geo_point_is_valid (point->location))
    return FALSE;
  atlante_mercator_project (point->location, &x, &y);
  entry->x = to_units (x - floor (x));
  entry->y = to_units (y);
  entry->tag = point->tag;
  entry->weight = (guint16) MIN (point->weight, G_MAXUINT16);
  entry->kind = (guint8) point->kind;
  return TRUE;
}

/* Sorts by one digit after the other, the last one first; each pass keeps the order of the one
 * before. */
static Key *
sort_keys (Key *keys, Key *spare, guint n)
{
  for (int digit = 0; digit < N_DIGITS; digit++)
    {
      guint starts[N_BUCKETS] = { 0 }, start = 0;
      int shift = digit * DIGIT;
      Key *sorted = spare;

      for (guint i = 0; i < n; i++)
        starts[keys[i].code >> shift & (N_BUCKETS - 1)]++;
      for (guint i = 0; i < N_BUCKETS; i++)
        {
          guint count = starts[i];

          starts[i] = start;
          start += count;
        }
      for (guint i = 0; i < n; i++)
        sorted[starts[keys[i].code >> shift & (N_BUCKETS - 1)]++] = keys[i];
      spare = keys;
      keys = sorted;
    }
  return keys;
}

static AtlantePointEntry *
sort_entries (const AtlantePointEntry *entries, guint n)
{
  g_autofree Key *keys = g_new (Key, MAX (n, 1));
  g_autofree Key *spare = g_new (Key, MAX (n, 1));
  AtlantePointEntry *result = g_new (AtlantePointEntry, MAX (n, 1));
  const Key *sorted;

  for (guint i = 0; i < n; i++)
    keys[i] = (Key) { get_code (&entries[i]), i };
  sorted = sort_keys (keys, spare, n);
  for (guint i = 0; i < n; i++)
    result[i] = entries[sorted[i].position];
  return result;
}

/**
 * atlante_point_index_new:
 * @points: (array length=n): the points; those that are nowhere on Earth are left out
 * @n: how many, less than 2^32
 *
 * Takes time in proportion to the number of points: a sort by digits.
 *
 * Returns: (transfer full): the index
 */
AtlantePointIndex *
atlante_point_index_new (const AtlantePoint *points, gsize n)
{
  g_autofree AtlantePointEntry *entries = NULL;
  AtlantePointIndex *self;

  g_return_val_if_fail (points != NULL || n == 0, NULL);
  g_return_val_if_fail (n < G_MAXUINT32, NULL);

  self = g_new0 (AtlantePointIndex, 1);
  g_atomic_ref_count_init (&self->references);
  entries = g_new0 (AtlantePointEntry, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    if (init_entry (&entries[self->n], &points[i]))
      self->n++;
  self->entries = sort_entries (entries, self->n);
  return self;
}

/* Of points of the same code those with lower tags come first, as they were given. */
static gboolean
comes_before (const AtlantePointEntry *a, const AtlantePointEntry *b)
{
  guint32 one = get_code (a), two = get_code (b);

  return one < two || (one == two && a->tag < b->tag);
}

/* Puts two lists that are in order into one; of the first one the tags of what was taken out are
 * left out, and those behind it moved. */
static guint
merge_entries (AtlantePointEntry *merged, const AtlantePointIndex *old, guint first, guint removed,
               guint added, const AtlantePointIndex *new)
{
  guint n = 0, next = 0;

  for (guint i = 0; i < old->n; i++)
    {
      AtlantePointEntry entry = old->entries[i];

      if (entry.tag >= first && entry.tag - first < removed)
        continue;
      if (entry.tag >= first)
        entry.tag += added - removed;
      while (next < new->n && comes_before (&new->entries[next], &entry))
        merged[n++] = new->entries[next++];
      merged[n++] = entry;
    }
  while (next < new->n)
    merged[n++] = new->entries[next++];
  return n;
}

/**
 * atlante_point_index_new_edited:
 * @self: an index whose tags are numbers in a list, and which was made in the order of the list
 * @first: where the list has changed
 * @removed: how many items were taken out of it there
 * @added: how many were put in
 * @points: (array length=n): those of the new items that have a point, in the order of the list
 * @n: at most @added
 *
 * Follows a list. It takes one pass over the points, a few ten microseconds for 20,000 of them.
 *
 * Returns: (transfer full): what atlante_point_index_new() would make of the list as it is now
 */
AtlantePointIndex *
atlante_point_index_new_edited (const AtlantePointIndex *self, guint first, guint removed,
                                guint added, const AtlantePoint *points, guint n)
{
  g_autoptr (AtlantePointIndex) new = NULL;
  AtlantePointIndex *edited;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n <= added && (points != NULL || n == 0), NULL);

  new = atlante_point_index_new (points, n);
  edited = g_new0 (AtlantePointIndex, 1);
  g_atomic_ref_count_init (&edited->references);
  edited->entries = g_new (AtlantePointEntry, MAX (self->n + new->n, 1));
  edited->n = merge_entries (edited->entries, self, first, removed, added, new);
  return edited;
}

AtlantePointIndex *
atlante_point_index_ref (AtlantePointIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
atlante_point_index_unref (AtlantePointIndex *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_free (self->entries);
  g_free (self);
}

/* How many points it has. */
guint
atlante_point_index_get_n (const AtlantePointIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n;
}

/* Returns: (transfer none): the points, in the order of the tree */
const AtlantePointEntry *
atlante_point_index_get_entries (const AtlantePointIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}

/**
 * atlante_point_index_find:
 * @self: an index
 * @first: where to begin
 * @end: behind the last point that counts
 * @code: of a square of the tree: two bits for each of 16 steps down, row before column, so that
 *   2^32 is behind the last one
 *
 * Returns: the first point from @first on that does not lie before the square; @end where there is
 *   none
 */
guint
atlante_point_index_find (const AtlantePointIndex *self, guint first, guint end, guint64 code)
{
  g_return_val_if_fail (self != NULL && first <= end && end <= self->n, end);

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (get_code (&self->entries[middle]) < code)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}
