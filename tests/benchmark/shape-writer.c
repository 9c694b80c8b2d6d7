/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ESRI Shapefile Technical Description, July 1998; dBASE III for the columns. */
#include "shape-writer.h"

#include <string.h>

/* Half of the equator in EPSG:3857. */
#define HALF 20037508.342789244

#define SHAPE_LINE 3
#define SHAPE_AREA 5
#define HEAD 100
#define CELL 3

typedef struct
{
  const AtlanteBaseLayer *layer;
  GByteArray             *shapes;
  GByteArray             *index;
  GByteArray             *rows;
  guint32                 type;
  guint32                 n;
} Writer;

static void
add_little (GByteArray *array,
            guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (array, (const guint8 *) &value, 4);
}

static void
add_big (GByteArray *array,
         guint32     value)
{
  value = GUINT32_TO_BE (value);
  g_byte_array_append (array, (const guint8 *) &value, 4);
}

static void
add_double (GByteArray *array,
            double      value)
{
  guint64 bits;

  memcpy (&bits, &value, 8);
  bits = GUINT64_TO_LE (bits);
  g_byte_array_append (array, (const guint8 *) &bits, 8);
}

static void
add_point (GByteArray *array,
           double      x,
           double      y)
{
  add_double (array, (2 * x - 1) * HALF);
  add_double (array, (1 - 2 * y) * HALF);
}

/* Rows grow downwards in the packed map and upwards here. */
static void
add_box (GByteArray           *array,
         const AtlanteBaseBox *box,
         int                   turn)
{
  add_point (array, box->x0 + turn, box->y1);
  add_point (array, box->x1 + turn, box->y0);
}

/* Rings @first to @first + @n - 1, moved by @turn worlds, as one record. */
static void
add_record (Writer                   *self,
            const AtlanteBaseFeature *feature,
            const AtlanteBaseBox     *box,
            guint                     first,
            guint                     n,
            int                       turn)
{
  const AtlanteBaseRing *rings = self->layer->rings + first;
  guint n_points = 0, length;

  for (guint i = 0; i < n; i++)
    n_points += rings[i].n_points;
  length = (44 + 4 * n + 16 * n_points) / 2;
  add_big (self->index, (HEAD + self->shapes->len) / 2);
  add_big (self->index, length);
  add_big (self->shapes, ++self->n);
  add_big (self->shapes, length);
  add_little (self->shapes, self->type);
  add_box (self->shapes, box, turn);
  add_little (self->shapes, n);
  add_little (self->shapes, n_points);
  n_points = 0;
  for (guint i = 0; i < n; n_points += rings[i++].n_points)
    add_little (self->shapes, n_points);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < rings[i].n_points; j++)
      {
        const float *point = self->layer->points + 2 * (rings[i].first_point + j);

        add_point (self->shapes, point[0] + turn, point[1]);
      }
  g_byte_array_append (self->rows, (const guint8 *) " ", 1);
  for (int column = 0; column < 2; column++)
    {
      g_autofree char *cell =
        g_strdup_printf ("%*d", CELL, column == 0 ? feature->border
                                                  : (int) (feature->min_zoom * 10 + 0.5f));

      g_byte_array_append (self->rows, (const guint8 *) cell, CELL);
    }
}

/* What runs on beyond the 180th meridian is seen at the other end of the world too. */
static void
add_feature (Writer                   *self,
             const AtlanteBaseFeature *feature)
{
  for (int turn = -1; turn <= 1; turn++)
    {
      if (feature->box.x1 + turn <= 0 || feature->box.x0 + turn >= 1)
        continue;
      if (self->type == SHAPE_AREA)
        add_record (self, feature, &feature->box, feature->first_ring, feature->n_rings, turn);
      else
        for (guint i = 0; i < feature->n_rings; i++)
          {
            guint ring = feature->first_ring + i;

            add_record (self, feature, &self->layer->rings[ring].box, ring, 1, turn);
          }
    }
}

static void
save (const char       *folder,
      const char       *name,
      const char       *ending,
      GByteArray       *head,
      const GByteArray *body)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  g_byte_array_append (head, body->data, body->len);
  if (!g_file_set_contents (path, (const char *) head->data, head->len, &error))
    g_error ("%s", error->message);
}

static void
save_shapes (Writer           *self,
             const char       *folder,
             const char       *name,
             const char       *ending,
             const GByteArray *body)
{
  static const AtlanteBaseBox world = { 0, 0, 1, 1 };
  g_autoptr (GByteArray) head = g_byte_array_new ();

  add_big (head, 9994);
  for (int i = 0; i < 5; i++)
    add_big (head, 0);
  add_big (head, (HEAD + body->len) / 2);
  add_little (head, 1000);
  add_little (head, self->type);
  add_box (head, &world, 0);
  for (int i = 0; i < 4; i++)
    add_double (head, 0);
  save (folder, name, ending, head, body);
}

static void
save_rows (Writer     *self,
           const char *folder,
           const char *name)
{
  static const char *const columns[] = { "border", "min_zoom" };
  g_autoptr (GByteArray) head = g_byte_array_new ();
  guint8 version[4] = { 3, 100, 1, 1 };
  guint16 sizes[2] = { GUINT16_TO_LE (32 + 32 * 2 + 1), GUINT16_TO_LE (1 + 2 * CELL) };

  g_byte_array_append (head, version, 4);
  add_little (head, self->n);
  g_byte_array_append (head, (const guint8 *) sizes, 4);
  g_byte_array_set_size (head, 32);
  memset (head->data + 12, 0, 20);
  for (int i = 0; i < 2; i++)
    {
      guint8 column[32] = { 0 };

      memcpy (column, columns[i], strlen (columns[i]));
      column[11] = 'N';
      column[16] = CELL;
      g_byte_array_append (head, column, 32);
    }
  g_byte_array_append (head, (const guint8 *) "\r", 1);
  save (folder, name, ".dbf", head, self->rows);
}

void
shape_writer_write (const AtlanteBaseLayer *layer,
                    gboolean                areas,
                    const char             *folder,
                    const char             *name)
{
  g_autoptr (GByteArray) shapes = g_byte_array_new ();
  g_autoptr (GByteArray) index = g_byte_array_new ();
  g_autoptr (GByteArray) rows = g_byte_array_new ();
  Writer self = { layer, shapes, index, rows, areas ? SHAPE_AREA : SHAPE_LINE };

  for (guint i = 0; i < layer->n_features; i++)
    add_feature (&self, &layer->features[i]);
  save_shapes (&self, folder, name, ".shp", shapes);
  save_shapes (&self, folder, name, ".shx", index);
  save_rows (&self, folder, name);
}
