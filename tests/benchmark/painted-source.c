/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "painted-source.h"

#include "atlante-base-painter.h"
#include "atlante-paths.h"

#define N_WORKERS 2
#define TILE_SIZE 256
#define MAX_ZOOM 12

struct _PaintedSource
{
  ShumateMapSource parent_instance;

  AtlanteBaseMap *map;
  GThreadPool *pool;
  int n_jobs; /* atomic */
};

G_DEFINE_FINAL_TYPE (PaintedSource, painted_source, SHUMATE_TYPE_MAP_SOURCE)

/* Three bytes a pixel: by far the quickest for GTK's cairo renderer, which converts the others in
 * each frame. */
static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  guint8 *packed = g_malloc (TILE_SIZE * TILE_SIZE * 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (packed, TILE_SIZE * TILE_SIZE * 3);

  for (gsize y = 0; y < TILE_SIZE; y++)
    for (gsize x = 0; x < TILE_SIZE; x++)
      {
        guint32 pixel = *(const guint32 *) (gconstpointer) (data + y * stride + 4 * x);

        *packed++ = pixel & 0xff;
        *packed++ = pixel >> 8 & 0xff;
        *packed++ = pixel >> 16 & 0xff;
      }
  return gdk_memory_texture_new (TILE_SIZE, TILE_SIZE, GDK_MEMORY_B8G8R8, bytes, TILE_SIZE * 3);
}

/* In a worker. */
static void
work (gpointer data, gpointer user_data)
{
  GTask *task = data;
  PaintedSource *self = user_data;
  ShumateTile *tile = g_task_get_task_data (task);
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
    .graticule = TRUE,
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, TILE_SIZE, TILE_SIZE);
  cairo_t *cr = cairo_create (surface);
  AtlanteChartView view;

  atlante_chart_view_init_tile (&view, (int) shumate_tile_get_zoom_level (tile),
                                (int) shumate_tile_get_x (tile), (int) shumate_tile_get_y (tile),
                                TILE_SIZE);
  atlante_base_painter_paint (self->map, &options, cr, &view);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_task_return_pointer (task, make_texture (surface), g_object_unref);
  cairo_surface_destroy (surface);
  g_object_unref (task);
}

static void
painted_source_fill_tile_async (ShumateMapSource *source,
                                ShumateTile *tile,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  PaintedSource *self = PAINTED_SOURCE (source);
  GTask *task = g_task_new (source, NULL, callback, user_data);

  g_task_set_task_data (task, g_object_ref (tile), g_object_unref);
  self->n_jobs++;
  g_thread_pool_push (self->pool, task, NULL);
}

static gboolean
painted_source_fill_tile_finish (ShumateMapSource *source, GAsyncResult *result, GError **error)
{
  PaintedSource *self = PAINTED_SOURCE (source);
  ShumateTile *tile = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = g_task_propagate_pointer (G_TASK (result), error);

  self->n_jobs--;
  if (texture == NULL)
    return FALSE;
  shumate_tile_set_paintable (tile, GDK_PAINTABLE (texture));
  shumate_tile_set_fade_in (tile, FALSE);
  shumate_tile_set_state (tile, SHUMATE_STATE_DONE);
  return TRUE;
}

static void
painted_source_finalize (GObject *object)
{
  PaintedSource *self = PAINTED_SOURCE (object);

  g_thread_pool_free (self->pool, FALSE, TRUE);
  g_object_unref (self->map);

  G_OBJECT_CLASS (painted_source_parent_class)->finalize (object);
}

static void
painted_source_class_init (PaintedSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = painted_source_finalize;
  source_class->fill_tile_async = painted_source_fill_tile_async;
  source_class->fill_tile_finish = painted_source_fill_tile_finish;
}

static void
painted_source_init (PaintedSource *self)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autoptr (GError) error = NULL;

  self->map = atlante_base_map_new_from_file (path, &error);
  if (self->map == NULL)
    g_error ("%s", error->message);
  self->pool = g_thread_pool_new (work, self, N_WORKERS, FALSE, NULL);
}

PaintedSource *
painted_source_new (void)
{
  return g_object_new (PAINTED_TYPE_SOURCE, "id", "painted", "name", "Painted", "min-zoom-level", 0,
                       "max-zoom-level", MAX_ZOOM, "tile-size", TILE_SIZE, NULL);
}

gboolean
painted_source_is_busy (gpointer self)
{
  return PAINTED_SOURCE (self)->n_jobs > 0;
}
