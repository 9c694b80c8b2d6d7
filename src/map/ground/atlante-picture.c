/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-picture.h"

struct _AtlantePicture
{
  cairo_surface_t *surface;
  GdkTexture *texture;      /* (nullable): main thread only; shares the pixels of the surface */
};

/**
 * atlante_picture_begin:
 * @format: %CAIRO_FORMAT_ARGB32, or %CAIRO_FORMAT_RGB24 where every pixel will be painted
 * @width: pixels of the map
 * @height: the same
 * @scale_factor: pixels of the screen for one of the map
 *
 * Begins a picture.
 *
 * Returns: (transfer full): where to draw, in pixels of the map; for atlante_picture_end()
 */
cairo_t *
atlante_picture_begin (cairo_format_t format, int width, int height, int scale_factor)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (format, width * scale_factor, height * scale_factor);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale_factor, scale_factor);
  cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return cr;
}

/* A texture has no format with an unused byte in GTK 4.8: that byte has to say opaque. */
static void
make_opaque (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint8 *data = cairo_image_surface_get_data (surface);

  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + (gsize) y * stride);

      for (int x = 0; x < width; x++)
        row[x] |= 0xff000000;
    }
  cairo_surface_mark_dirty (surface);
}

/**
 * atlante_picture_end:
 * @cr: (transfer full): of atlante_picture_begin()
 *
 * Returns: (transfer full): what was drawn
 */
AtlantePicture *
atlante_picture_end (cairo_t *cr)
{
  AtlantePicture *self;

  g_return_val_if_fail (cr != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlantePicture);
  self->surface = cairo_surface_reference (cairo_get_target (cr));
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  if (cairo_image_surface_get_format (self->surface) == CAIRO_FORMAT_RGB24)
    make_opaque (self->surface);
  return self;
}

static void
picture_free (gpointer data)
{
  AtlantePicture *self = data;

  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
}

void
atlante_picture_unref (AtlantePicture *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, picture_free);
}

/**
 * atlante_picture_get_bytes:
 * @self: a picture
 *
 * Returns: bytes of its pixels
 */
gsize
atlante_picture_get_bytes (const AtlantePicture *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (gsize) cairo_image_surface_get_stride (self->surface) *
         (gsize) cairo_image_surface_get_height (self->surface);
}

/**
 * atlante_picture_get_texture:
 * @self: a picture
 *
 * Call it in the main thread.
 *
 * Returns: (transfer none): the picture as a texture, which shares its pixels
 */
GdkTexture *
atlante_picture_get_texture (AtlantePicture *self)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->texture != NULL)
    return self->texture;
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface),
                                      atlante_picture_get_bytes (self),
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (self->surface));
  self->texture =
    gdk_memory_texture_new (cairo_image_surface_get_width (self->surface),
                            cairo_image_surface_get_height (self->surface), GDK_MEMORY_DEFAULT,
                            bytes, (gsize) cairo_image_surface_get_stride (self->surface));
  return self->texture;
}

/**
 * atlante_picture_wants_cairo:
 * @widget: a widget in a window
 *
 * GTK's cairo renderer takes ten times as long for a texture as for the same pixels in a node of
 * cairo, because it converts them in each frame (0.35 and 0.03 ms for a tile, GTK 4.8). With OpenGL
 * it is the other way round: a texture is uploaded once, a node of cairo in each frame.
 *
 * Returns: whether pictures of @widget are best appended as nodes of cairo
 */
gboolean
atlante_picture_wants_cairo (GtkWidget *widget)
{
  GtkNative *native;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  native = gtk_widget_get_native (widget);
  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
append_by_cairo (AtlantePicture *self,
                 GtkSnapshot *snapshot,
                 const graphene_rect_t *whole,
                 const graphene_rect_t *area)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, area);
  double scale_x, scale_y;

  cairo_surface_get_device_scale (self->surface, &scale_x, &scale_y);
  cairo_translate (cr, whole->origin.x, whole->origin.y);
  cairo_scale (cr, whole->size.width * scale_x / cairo_image_surface_get_width (self->surface),
               whole->size.height * scale_y / cairo_image_surface_get_height (self->surface));
  cairo_set_source_surface (cr, self->surface, 0, 0);
  /* Else the edges of a magnified tile are translucent. */
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * atlante_picture_append:
 * @self: a picture
 * @snapshot: what it is appended to
 * @whole: where all of the picture would lie
 * @area: the part of it that is seen; may be @whole
 * @by_cairo: of atlante_picture_wants_cairo()
 *
 * Shows a picture.
 */
void
atlante_picture_append (AtlantePicture *self,
                        GtkSnapshot *snapshot,
                        const graphene_rect_t *whole,
                        const graphene_rect_t *area,
                        gboolean by_cairo)
{
  gboolean cut;

  g_return_if_fail (self != NULL && GTK_IS_SNAPSHOT (snapshot));
  g_return_if_fail (whole != NULL && area != NULL);

  if (by_cairo)
    {
      append_by_cairo (self, snapshot, whole, area);
      return;
    }
  cut = !graphene_rect_equal (whole, area);
  if (cut)
    gtk_snapshot_push_clip (snapshot, area);
  gtk_snapshot_append_texture (snapshot, atlante_picture_get_texture (self), whole);
  if (cut)
    gtk_snapshot_pop (snapshot);
}
