/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-point-clusters.h"

#include <math.h>
#include <string.h>

/* Cells of the grid to a reach, at least: so fine that no lattice shows in what is made of them. */
#define CELLS_PER_REACH 4

/* Steps down the quadtree that a code of the index has. */
#define MAX_DEPTH 16

/* Points of a square of the tree from which on they are looked at one by one. */
#define FEW_POINTS 24

/* Clusters of so few points fall apart where these stand that part of the reach from each other. */
#define LOOSE_COUNT 4
#define LOOSE_REACH 0.42

/* Where there are few points in all, only so many become a cluster. */
#define FEW_COUNT 4

/* And of those within that part of the reach only more than these. */
#define SPOT_REACH 0.25
#define MOST_IN_SPOT 12

#define NO_CELL G_MAXUINT32
#define N_KINDS 32

/* A cell of the grid that has points. */
typedef struct
{
  guint first;        /* its points in the index */
  guint end;
  guint count;        /* of those that count */
  guint column;       /* in the grid */
  guint row;
  double x;           /* middle of its points, pixels from the grid's corner */
  double y;
  double priority;
  guint32 root;       /* the cell whose cluster it belongs to */
  double distance;    /* to it, squared */
  guint32 next;       /* the next cell of the cluster */
} Cell;

/* Squares of the quadtree at a depth, all of the same size; where the whole world is seen, its
 * edges in the west and in the east are one. */
typedef struct
{
  int depth;
  gint64 first_column;  /* from 0 up to the world's number of columns */
  gint64 first_row;
  guint n_columns;
  guint n_rows;
  gboolean is_world;
  double pixels;        /* of a cell's side */
  guint32 *slots;       /* cells by a hash of row and column, NO_CELL where a slot is free */
  guint32 mask;         /* number of slots, a power of two, less one */
} Grid;

struct _AtlantePointClusters
{
  gatomicrefcount references;
  AtlantePointIndex *index;
  guint32 kinds;
  GBytes *shown;        /* (nullable) */
  gboolean are_few;
  GArray *clusters;     /* of AtlantePointCluster */
  GArray *cells;        /* of Cell */
};

static gboolean
counts (const AtlantePointClusters *self, const AtlantePointEntry *entry)
{
  if ((self->kinds & 1u << (entry->kind & 31)) == 0)
    return FALSE;
  if (self->shown == NULL)
    return TRUE;
  return entry->tag < g_bytes_get_size (self->shown)
         && ((const guint8 *) g_bytes_get_data (self->shown, NULL))[entry->tag] != 0;
}

static void
init_grid (Grid *grid, const AtlantePointQuery *query)
{
  double n;
  gint64 last_column, last_row;

  grid->depth = (int) CLAMP (ceil (log2 (query->scale / (query->reach / CELLS_PER_REACH))), 0,
                             MAX_DEPTH);
  n = exp2 (grid->depth);
  grid->pixels = query->scale / n;
  grid->first_column = (gint64) floor (query->left * n);
  last_column = (gint64) floor (query->right * n);
  grid->first_row = (gint64) CLAMP (floor (query->top * n), 0, n - 1);
  last_row = (gint64) CLAMP (floor (query->bottom * n), 0, n - 1);
  grid->is_world = last_column - grid->first_column + 1 >= (gint64) n;
  if (grid->is_world)
    {
      grid->first_column = 0;
      last_column = (gint64) n - 1;
    }
  grid->n_columns = (guint) (last_column - grid->first_column + 1);
  grid->n_rows = (guint) (last_row - grid->first_row + 1);
  grid->first_column &= (gint64) n - 1;
}

static guint32
get_slot (const Grid *grid, guint column, guint row)
{
  return (guint32) ((column * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                     ^ row * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f)) >> 24) & grid->mask;
}

/* Near by, most cells of a grid have no points: a table of all would be much larger. */
static void
fill_slots (Grid *grid, const Cell *cells, guint n)
{
  guint n_slots = 16;

  while (n_slots < 2 * n)
    n_slots *= 2;
  grid->mask = n_slots - 1;
  grid->slots = g_new (guint32, n_slots);
  memset (grid->slots, 0xff, sizeof (guint32) * n_slots);
  for (guint i = 0; i < n; i++)
    {
      guint32 slot = get_slot (grid, cells[i].column, cells[i].row);

      while (grid->slots[slot] != NO_CELL)
        slot = (slot + 1) & grid->mask;
      grid->slots[slot] = i;
    }
}

/* Returns: the number of a cell; NO_CELL where there are no points */
static guint32
find_cell (const Grid *grid, const Cell *cells, guint column, guint row)
{
  guint32 slot = get_slot (grid, column, row), at;

  while ((at = grid->slots[slot]) != NO_CELL
         && (cells[at].column != column || cells[at].row != row))
    slot = (slot + 1) & grid->mask;
  return at;
}

/* A number between 0 and 1 that is as good as drawn by lot, and always the same for a cell. */
static double
draw_lot (guint64 column, guint64 row)
{
  guint64 bits = (column << 20 ^ row) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  bits ^= bits >> 29;
  bits *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  return (double) (bits >> 40) / 0x1p24;
}

/* Adds the points of a square, unless none of them counts. @column and @row are of the world. */
static void
add_cell (AtlantePointClusters *self, Grid *grid, guint first, guint end, gint64 column, gint64 row)
{
  const AtlantePointEntry *entries = atlante_point_index_get_entries (self->index);
  gint64 world = G_GINT64_CONSTANT (1) << grid->depth;
  gint64 across = (column - grid->first_column + world) & (world - 1);
  gint64 down = row - grid->first_row;
  Cell cell = { .first = first, .end = end, .root = NO_CELL, .distance = G_MAXDOUBLE,
                .next = NO_CELL };
  guint64 x = 0, y = 0;

  if (across >= grid->n_columns || down < 0 || down >= grid->n_rows)
    return;
  for (guint i = first; i < end; i++)
    if (counts (self, &entries[i]))
      {
        x += entries[i].x;
        y += entries[i].y;
        cell.count++;
      }
  if (cell.count == 0)
    return;
  cell.column = (guint) across;
  cell.row = (guint) down;
  cell.x = ((double) x / cell.count * 0x1p-32 * (double) world - (double) column + (double) across)
           * grid->pixels;
  cell.y = ((double) y / cell.count * 0x1p-32 * (double) world - (double) grid->first_row)
           * grid->pixels;
  cell.priority = cell.count * (0.6 + 0.8 * draw_lot ((guint64) column, (guint64) row));
  g_array_append_val (self->cells, cell);
}

/* A few points in a square: they stand in order, those of a cell beside each other. */
static void
add_points (AtlantePointClusters *self, Grid *grid, guint first, guint end)
{
  const AtlantePointEntry *entries = atlante_point_index_get_entries (self->index);
  int shift = 32 - grid->depth;

  while (first < end)
    {
      gint64 column = (gint64) ((guint64) entries[first].x >> shift);
      gint64 row = (gint64) ((guint64) entries[first].y >> shift);
      guint next = first + 1;

      while (next < end && (gint64) ((guint64) entries[next].x >> shift) == column
             && (gint64) ((guint64) entries[next].y >> shift) == row)
        next++;
      add_cell (self, grid, first, next, column, row);
      first = next;
    }
}

/* Is a part of a square of the tree within the grid? */
static gboolean
is_within (const Grid *grid, int depth, gint64 column, gint64 row)
{
  gint64 world = G_GINT64_CONSTANT (1) << grid->depth, size = world >> depth;
  gint64 left = column * size - grid->first_column, top = row * size;

  if (top + size <= grid->first_row || top >= grid->first_row + grid->n_rows)
    return FALSE;
  return (left + size > 0 && left < grid->n_columns)
         || (left + world + size > 0 && left + world < grid->n_columns);
}

static void
descend (AtlantePointClusters *self, Grid *grid, guint first, guint end, int depth, gint64 column,
         gint64 row, guint64 code)
{
  if (first == end || !is_within (grid, depth, column, row))
    return;
  if (depth == grid->depth)
    {
      add_cell (self, grid, first, end, column, row);
      return;
    }
  if (end - first <= FEW_POINTS)
    {
      add_points (self, grid, first, end);
      return;
    }
  for (guint quarter = 0; quarter < 4; quarter++)
    {
      guint64 next = code + (G_GUINT64_CONSTANT (1) << (30 - 2 * depth));
      guint middle = quarter < 3 ? atlante_point_index_find (self->index, first, end, next) : end;

      descend (self, grid, first, middle, depth + 1, 2 * column + (quarter & 1),
               2 * row + (quarter >> 1), code);
      first = middle;
      code = next;
    }
}

static int
compare_priorities (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Cell *cells = user_data;
  guint32 one = *(const guint32 *) a, two = *(const guint32 *) b;

  if (cells[one].priority != cells[two].priority)
    return cells[one].priority > cells[two].priority ? -1 : 1;
  /* Not by their order in memory: that depends on the box. */
  return cells[one].first < cells[two].first ? -1 : 1;
}

/* Gathers the cells within reach of a root, but for those that are nearer to another one. */
static void
gather (AtlantePointClusters *self, const Grid *grid, guint32 root, double reach)
{
  Cell *cells = &g_array_index (self->cells, Cell, 0), *from = &cells[root];
  int n = (int) ceil (reach / grid->pixels) + 1;
  double width = grid->n_columns * grid->pixels;

  /* In a world of few columns none is to be met twice. */
  if (grid->is_world)
    n = MIN (n, (int) (grid->n_columns - 1) / 2);
  for (int row = MAX ((int) from->row - n, 0); row <= MIN ((int) from->row + n,
                                                           (int) grid->n_rows - 1); row++)
    for (int i = (int) from->column - n; i <= (int) from->column + n; i++)
      {
        int column = grid->is_world ? (i + (int) grid->n_columns) % (int) grid->n_columns : i;
        double dx, dy, distance;
        guint32 at;

        if (column < 0 || column >= (int) grid->n_columns)
          continue;
        at = find_cell (grid, cells, (guint) column, (guint) row);
        if (at == NO_CELL)
          continue;
        dx = cells[at].x - from->x;
        dx -= grid->is_world ? round (dx / width) * width : 0;
        dy = cells[at].y - from->y;
        distance = dx * dx + dy * dy;
        if (distance < reach * reach && distance < cells[at].distance && cells[at].root != at)
          {
            cells[at].distance = distance;
            cells[at].root = root;
          }
      }
}

/* The strongest cell becomes a root and takes what is near; then the strongest of those that
 * nobody has taken, and so on. A cell that two roots reach goes to the nearer one. */
static void
find_roots (AtlantePointClusters *self, const Grid *grid, double reach)
{
  Cell *cells = &g_array_index (self->cells, Cell, 0);
  g_autofree guint32 *order = g_new (guint32, self->cells->len);

  for (guint32 i = 0; i < self->cells->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) self->cells->len, sizeof (guint32), compare_priorities, cells);
  for (guint i = 0; i < self->cells->len; i++)
    if (cells[order[i]].root == NO_CELL)
      {
        cells[order[i]].root = order[i];
        cells[order[i]].distance = 0;
        gather (self, grid, order[i], reach);
      }
}

/* Chains the cells of each root behind it. */
static void
chain_cells (AtlantePointClusters *self)
{
  Cell *cells = &g_array_index (self->cells, Cell, 0);

  for (guint32 i = 0; i < self->cells->len; i++)
    if (cells[i].root != i)
      {
        cells[i].next = cells[cells[i].root].next;
        cells[cells[i].root].next = i;
      }
}

typedef struct
{
  AtlantePointCluster cluster;
  double x;                   /* sums of what lies beyond the first point */
  double y;
  const AtlantePointEntry *first;
  const AtlantePointEntry *heaviest;
  guint counts[N_KINDS];
} Gathering;

/* Differences, not positions: over the 180th meridian they stay small. */
static void
add_point (Gathering *self, const AtlantePointEntry *entry)
{
  AtlantePointCluster *cluster = &self->cluster;
  double dx = (gint32) (entry->x - self->first->x) * 0x1p-32;
  double dy = ((double) entry->y - self->first->y) * 0x1p-32;

  self->x += dx;
  self->y += dy;
  cluster->left = MIN (cluster->left, dx);
  cluster->right = MAX (cluster->right, dx);
  cluster->top = MIN (cluster->top, dy);
  cluster->bottom = MAX (cluster->bottom, dy);
  cluster->count++;
  cluster->weight += entry->weight;
  self->counts[entry->kind & (N_KINDS - 1)]++;
  if (entry->weight > self->heaviest->weight
      || (entry->weight == self->heaviest->weight && entry->tag < self->heaviest->tag))
    self->heaviest = entry;
}

static void
find_strongest_kinds (Gathering *self)
{
  for (guint i = 0; i < ATLANTE_POINT_CLUSTER_N_KINDS; i++)
    {
      guint best = 0;

      for (guint kind = 1; kind < N_KINDS; kind++)
        if (self->counts[kind] > self->counts[best])
          best = kind;
      self->cluster.kinds[i] = (guint8) best;
      self->cluster.counts[i] = self->counts[best];
      self->counts[best] = 0;
    }
}

static void
finish_gathering (AtlantePointClusters *self, Gathering *gathering)
{
  AtlantePointCluster *cluster = &gathering->cluster;
  double x = gathering->first->x * 0x1p-32, y = gathering->first->y * 0x1p-32;
  double middle = x + gathering->x / cluster->count;
  double wrap = floor (middle);

  find_strongest_kinds (gathering);
  cluster->x = middle - wrap;
  cluster->y = y + gathering->y / cluster->count;
  cluster->left += x - wrap;
  cluster->right += x - wrap;
  cluster->top += y;
  cluster->bottom += y;
  cluster->tag = gathering->heaviest->tag;
  g_array_append_val (self->clusters, *cluster);
}

/* Before a statement: for each point of a chain of cells that counts, as "entry". */
#define FOREACH_POINT(self, root, entry) \
  for (guint32 at_ = (root); at_ != NO_CELL; at_ = g_array_index ((self)->cells, Cell, at_).next) \
    for (guint i_ = g_array_index ((self)->cells, Cell, at_).first; \
         i_ < g_array_index ((self)->cells, Cell, at_).end; i_++) \
      if (counts ((self), (entry) = &atlante_point_index_get_entries ((self)->index)[i_]))

static void
add_single (AtlantePointClusters *self, const AtlantePointEntry *entry)
{
  Gathering gathering = { .first = entry, .heaviest = entry };

  gathering.cluster.key = (guint64) (entry - atlante_point_index_get_entries (self->index));
  add_point (&gathering, entry);
  finish_gathering (self, &gathering);
}

/* Do the few points of a cluster stand so far apart that each has room for its symbol? */
static gboolean
is_loose (AtlantePointClusters *self, guint32 root, double scale, double reach)
{
  const AtlantePointEntry *points[LOOSE_COUNT], *entry;
  guint n = 0;

  FOREACH_POINT (self, root, entry)
    {
      for (guint i = 0; i < n; i++)
        if (hypot ((gint32) (entry->x - points[i]->x) * 0x1p-32 * scale,
                   ((double) entry->y - points[i]->y) * 0x1p-32 * scale) < LOOSE_REACH * reach)
          return FALSE;
      if (n == LOOSE_COUNT)
        return FALSE;
      points[n++] = entry;
    }
  return TRUE;
}

/* Are some of few points better shown one by one? Two or three, and those in the same spot, which
 * lie on each other like cards and can be spread out. */
static gboolean
is_small (AtlantePointClusters *self, guint32 root, const AtlantePointQuery *query)
{
  const AtlantePointEntry *first = NULL, *entry;
  gboolean is_spot = TRUE;
  guint n = 0;

  FOREACH_POINT (self, root, entry)
    {
      if (first == NULL)
        first = entry;
      is_spot &= hypot ((gint32) (entry->x - first->x) * 0x1p-32,
                        ((double) entry->y - first->y) * 0x1p-32) * query->scale
                 < SPOT_REACH * query->few_reach;
      n++;
    }
  return n < FEW_COUNT || (is_spot && n <= MOST_IN_SPOT);
}

static void
add_cluster (AtlantePointClusters *self, guint32 root, const AtlantePointQuery *query)
{
  const AtlantePointEntry *entry;
  Gathering gathering = { 0 };

  if (self->are_few ? is_small (self, root, query)
                    : is_loose (self, root, query->scale, query->reach))
    {
      FOREACH_POINT (self, root, entry)
        add_single (self, entry);
      return;
    }
  /* Told apart from the numbers of single points. */
  gathering.cluster.key = G_GUINT64_CONSTANT (1) << 32 | g_array_index (self->cells, Cell,
                                                                        root).first;
  FOREACH_POINT (self, root, entry)
    {
      if (gathering.first == NULL)
        gathering.first = gathering.heaviest = entry;
      add_point (&gathering, entry);
    }
  finish_gathering (self, &gathering);
}

static guint
count_points (const AtlantePointClusters *self)
{
  guint n = 0;

  for (guint i = 0; i < self->cells->len; i++)
    n += g_array_index (self->cells, Cell, i).count;
  return n;
}

static void
add_singles (AtlantePointClusters *self)
{
  const AtlantePointEntry *entry;

  for (guint32 i = 0; i < self->cells->len; i++)
    FOREACH_POINT (self, i, entry)
      add_single (self, entry);
}

static void
add_clusters (AtlantePointClusters *self, Grid *grid, const AtlantePointQuery *query)
{
  fill_slots (grid, (const Cell *) (gpointer) self->cells->data, self->cells->len);
  find_roots (self, grid, self->are_few ? query->few_reach : query->reach);
  g_clear_pointer (&grid->slots, g_free);
  chain_cells (self);
  for (guint32 i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, Cell, i).root == i)
      add_cluster (self, i, query);
}

/**
 * atlante_point_clusters_new:
 * @index: the points
 * @query: what to make clusters of
 *
 * Makes clusters. Of the points of an index only those near the box are looked at.
 *
 * Returns: (transfer full): the clusters
 */
AtlantePointClusters *
atlante_point_clusters_new (AtlantePointIndex *index, const AtlantePointQuery *query)
{
  AtlantePointClusters *self;
  Grid grid = { 0 };

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (query != NULL && query->scale > 0 && query->reach > 0, NULL);
  g_return_val_if_fail (query->left <= query->right && query->top <= query->bottom, NULL);

  self = g_new0 (AtlantePointClusters, 1);
  g_atomic_ref_count_init (&self->references);
  self->index = atlante_point_index_ref (index);
  self->kinds = query->kinds;
  self->shown = query->shown != NULL ? g_bytes_ref (query->shown) : NULL;
  self->clusters = g_array_new (FALSE, FALSE, sizeof (AtlantePointCluster));
  self->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  init_grid (&grid, query);
  descend (self, &grid, 0, atlante_point_index_get_n (index), 0, 0, 0, 0);
  self->are_few = count_points (self) <= query->few;
  if (self->are_few && query->few_reach <= 0)
    add_singles (self);
  else
    add_clusters (self, &grid, query);
  return self;
}

AtlantePointClusters *
atlante_point_clusters_ref (AtlantePointClusters *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
atlante_point_clusters_unref (AtlantePointClusters *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  atlante_point_index_unref (self->index);
  g_clear_pointer (&self->shown, g_bytes_unref);
  g_array_unref (self->clusters);
  g_array_unref (self->cells);
  g_free (self);
}

/* How many clusters and single points there are. */
guint
atlante_point_clusters_get_n (const AtlantePointClusters *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->clusters->len;
}

/* Returns: whether there were so few points that only those very near to each other became one */
gboolean
atlante_point_clusters_are_few (const AtlantePointClusters *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->are_few;
}

/* Returns: (transfer none): a cluster or a single point */
const AtlantePointCluster *
atlante_point_clusters_get (const AtlantePointClusters *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->clusters->len, NULL);

  return &g_array_index (self->clusters, AtlantePointCluster, index);
}

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const AtlantePointEntry *one = a, *two = b;

  if (one->weight != two->weight)
    return one->weight > two->weight ? -1 : 1;
  return (one->tag > two->tag) - (one->tag < two->tag);
}

/**
 * atlante_point_clusters_dup_members:
 * @self: clusters
 * @cluster: one of them
 * @most: how many points are wanted at most
 *
 * Returns: (transfer full) (element-type AtlantePointEntry): points of the cluster, of those that
 *   were looked at the ones with most claims first
 */
GArray *
atlante_point_clusters_dup_members (const AtlantePointClusters *self,
                                    const AtlantePointCluster  *cluster,
                                    guint                       most)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (AtlantePointEntry));
  const AtlantePointEntry *entries, *entry;

  g_return_val_if_fail (self != NULL && cluster != NULL, members);

  entries = atlante_point_index_get_entries (self->index);
  if (cluster->count == 1)
    {
      g_array_append_val (members, entries[cluster->key]);
      return members;
    }
  for (guint32 i = 0; i < self->cells->len; i++)
    {
      const Cell *cell = &g_array_index (self->cells, Cell, i);

      if (cell->root != i || cell->first != (guint32) cluster->key)
        continue;
      FOREACH_POINT (self, i, entry)
        g_array_append_val (members, *entry);
    }
  g_array_sort (members, compare_weights);
  g_array_set_size (members, MIN (members->len, most));
  return members;
}
