/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-line-sheet.h"

#include <math.h>

#include "atlante-picture.h"
#include "atlante-precision.h"
#include "atlante-sprites.h"

/* Pixels of a square's side; the scene is laid out as far beyond the view, also where it is stretched. */
#define SIZE 256
G_STATIC_ASSERT (SIZE * 9 / 8 <= ATLANTE_CHART_SCENE_MARGIN);

/* So far, in levels of zoom, a map that moves stretches pictures before they are painted anew: lines
 * are then up to a twelfth too wide or narrow, which nobody sees while they move. */
#define STRETCH 0.125

/* Pictures that no frame shows are kept up to so many bytes. */
#define MAX_BYTES (16 * 1024 * 1024)

typedef struct
{
  AtlantePicture *picture;  /* (nullable): no line runs here */
  guint frame;              /* the last one that showed it */
} Square;

struct _AtlanteLineSheet
{
  GHashTable *squares;      /* key of column and row to Square */
  AtlanteLineSheetKey key;  /* what the pictures were painted for */
  double stretch;           /* pixels of the map for one of them */
  gsize bytes;
  guint frame;
  guint n_painted;
};

/* What a square is painted from, during a frame. */
typedef struct
{
  AtlanteChartScene *scene;
  GPtrArray *circles;
  double width;
  const AtlanteChartStyle *style;
} Lines;

static void
square_free (gpointer data)
{
  Square *square = data;

  g_clear_pointer (&square->picture, atlante_picture_unref);
  g_free (square);
}

/**
 * atlante_line_sheet_new:
 *
 * Returns: (transfer full): an empty sheet
 */
AtlanteLineSheet *
atlante_line_sheet_new (void)
{
  AtlanteLineSheet *self = g_new0 (AtlanteLineSheet, 1);

  self->squares = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, square_free);
  return self;
}

void
atlante_line_sheet_free (AtlanteLineSheet *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->squares);
  g_free (self);
}

static gboolean
circle_touches (const Lines *lines, guint index, AtlanteBox box)
{
  const AtlanteChartPlace *place = g_ptr_array_index (lines->circles, index);

  if (place->area != NULL)
    return atlante_box_overlaps (atlante_box_grow (place->area_box, 3 * lines->width), box);
  return atlante_box_overlaps (
    atlante_box_around (place->x, place->y, place->ring + lines->width), box);
}

static gboolean
has_lines (const Lines *lines, AtlanteBox box)
{
  for (guint i = 0; i < lines->circles->len; i++)
    if (circle_touches (lines, i, box))
      return TRUE;
  return atlante_chart_scene_has_flows_in (lines->scene, box);
}

static void
draw_lines (const Lines *lines, cairo_t *cr, AtlanteBox box)
{
  for (guint i = 0; i < lines->circles->len; i++)
    {
      const AtlanteChartPlace *place = g_ptr_array_index (lines->circles, i);

      if (!circle_touches (lines, i, box))
        continue;
      if (place->area != NULL)
        {
          cairo_save (cr);
          cairo_rectangle (cr, box.left, box.top, box.right - box.left, box.bottom - box.top);
          cairo_clip (cr);
          atlante_chart_place_draw_area (place, cr, lines->width / ATLANTE_SPRITES_RING_WIDTH,
                                         lines->style);
          cairo_restore (cr);
        }
      else
        atlante_precision_draw (cr, atlante_place_get_kind (place->place), place->x, place->y,
                                place->ring, lines->width, lines->style);
    }
  atlante_chart_scene_draw_flows_in (lines->scene, cr, box);
}

static Square *
ensure_square (AtlanteLineSheet *self, gint64 key, AtlanteBox box, const Lines *lines)
{
  Square *square = g_hash_table_lookup (self->squares, &key);

  if (square == NULL)
    {
      square = g_new0 (Square, 1);
      g_hash_table_insert (self->squares, g_memdup2 (&key, sizeof key), square);
      if (has_lines (lines, box))
        {
          cairo_t *cr =
            atlante_picture_begin (CAIRO_FORMAT_ARGB32, SIZE, SIZE, self->key.scale_factor);

          cairo_scale (cr, 1 / self->stretch, 1 / self->stretch);
          cairo_translate (cr, -box.left, -box.top);
          draw_lines (lines, cr, box);
          square->picture = atlante_picture_end (cr);
          self->bytes += atlante_picture_get_bytes (square->picture);
          self->n_painted++;
        }
    }
  square->frame = self->frame;
  return square;
}

static gboolean
is_unseen (gpointer key, gpointer value, gpointer user_data)
{
  const AtlanteLineSheet *self = user_data;

  return ((const Square *) value)->frame != self->frame;
}

static void
count_bytes (gpointer key, gpointer value, gpointer user_data)
{
  AtlanteLineSheet *self = user_data;
  const Square *square = value;

  if (square->picture != NULL)
    self->bytes += atlante_picture_get_bytes (square->picture);
}

/* Is a picture that was painted for one scale good enough for another? */
static gboolean
is_near (double scale, double painted, gboolean is_still)
{
  return scale == painted || (!is_still && fabs (log2 (scale / painted)) <= STRETCH);
}

static void
begin_frame (AtlanteLineSheet *self, AtlanteLineSheetKey key, gboolean is_still)
{
  self->frame++;
  if (self->key.scale_factor != key.scale_factor || self->key.revision != key.revision ||
      !is_near (key.scale, self->key.scale, is_still))
    {
      g_hash_table_remove_all (self->squares);
      self->bytes = 0;
      self->key = key;
    }
  self->stretch = key.scale / self->key.scale;
}

static void
end_frame (AtlanteLineSheet *self)
{
  if (self->bytes <= MAX_BYTES)
    return;
  g_hash_table_foreach_remove (self->squares, is_unseen, self);
  self->bytes = 0;
  g_hash_table_foreach (self->squares, count_bytes, self);
}

/* On pixels of the screen: nothing is blurred, and there are no seams. */
static graphene_rect_t
snap (double x, double y, double size, int scale_factor)
{
  double left = round (x * scale_factor) / scale_factor;
  double top = round (y * scale_factor) / scale_factor;
  double right = round ((x + size) * scale_factor) / scale_factor;
  double bottom = round ((y + size) * scale_factor) / scale_factor;

  return GRAPHENE_RECT_INIT (left, top, right - left, bottom - top);
}

/**
 * atlante_line_sheet_append:
 * @self: a sheet
 * @snapshot: what it is appended to
 * @key: what pictures of the last frame have to agree with to be shown again
 * @scene: what stands where
 * @circles: (element-type AtlanteChartPlace): places of @scene whose circle or area is drawn here
 * @width: of the line of a circle, pixels
 * @style: the style of the chart
 * @by_cairo: of atlante_picture_wants_cairo()
 * @is_still: the map does not move: pictures are painted for its very scale
 *
 * Appends areas and circles, and flows over them.
 */
void
atlante_line_sheet_append (AtlanteLineSheet *self,
                           GtkSnapshot *snapshot,
                           AtlanteLineSheetKey key,
                           AtlanteChartScene *scene,
                           GPtrArray *circles,
                           double width,
                           const AtlanteChartStyle *style,
                           gboolean by_cairo,
                           gboolean is_still)
{
  const Lines lines = { scene, circles, width, style };
  const AtlanteChartView *view;
  double left, top, size;

  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (scene != NULL && circles != NULL && style != NULL);

  begin_frame (self, key, is_still);
  size = SIZE * self->stretch;
  view = atlante_chart_scene_get_view (scene);
  left = view->left * view->scale;
  top = view->top * view->scale;
  for (gint64 row = (gint64) floor (top / size); (double) row * size < top + view->height; row++)
    for (gint64 column = (gint64) floor (left / size);
         (double) column * size < left + view->width; column++)
      {
        double x = (double) column * size - left, y = (double) row * size - top;
        Square *square = ensure_square (self, row * G_MAXINT32 + column,
                                        (AtlanteBox){ x, y, x + size, y + size }, &lines);
        graphene_rect_t area;

        if (square->picture == NULL)
          continue;
        area = snap (x, y, size, key.scale_factor);
        atlante_picture_append (square->picture, snapshot, &area, &area, by_cairo);
      }
  end_frame (self);
}

/**
 * atlante_line_sheet_is_exact:
 * @self: a sheet
 *
 * Returns: whether the last frame showed no picture stretched
 */
gboolean
atlante_line_sheet_is_exact (const AtlanteLineSheet *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->stretch == 1;
}

/**
 * atlante_line_sheet_get_n_painted:
 * @self: a sheet
 *
 * Returns: how many pictures it has painted in its life
 */
guint
atlante_line_sheet_get_n_painted (const AtlanteLineSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_painted;
}
