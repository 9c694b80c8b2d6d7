/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-label-textures.h"

#include <math.h>

/* Pixels round a label's box for its halo and for letters that reach out of it. */
#define MARGIN 5

/* Frames after which a label that is not shown is dropped. */
#define KEPT_FRAMES 120

typedef struct
{
  AtlanteLabel *label;
  GdkTexture *texture;
  int width;                /* pixels of the map */
  int height;
  guint frame;              /* the last one that showed it */
} Entry;

struct _AtlanteLabelTextures
{
  GHashTable *entries;      /* by label, which the entry keeps alive */
  int scale_factor;
  guint frame;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  atlante_label_unref (entry->label);
  g_object_unref (entry->texture);
  g_free (entry);
}

AtlanteLabelTextures *
atlante_label_textures_new (void)
{
  AtlanteLabelTextures *self = g_new0 (AtlanteLabelTextures, 1);

  self->entries = g_hash_table_new_full (NULL, NULL, NULL, entry_free);
  self->scale_factor = 1;
  return self;
}

void
atlante_label_textures_free (AtlanteLabelTextures *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->entries);
  g_free (self);
}

void
atlante_label_textures_clear (AtlanteLabelTextures *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->entries);
}

void
atlante_label_textures_begin (AtlanteLabelTextures *self, int scale_factor)
{
  g_return_if_fail (self != NULL);

  if (self->scale_factor != scale_factor)
    atlante_label_textures_clear (self);
  self->scale_factor = scale_factor;
  self->frame++;
}

static GdkTexture *
paint (AtlanteLabel *label, AtlanteBox box, int width, int height, int scale_factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_ARGB32, width * scale_factor, height * scale_factor);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, scale_factor, scale_factor);
  box.right += MARGIN - box.left;
  box.bottom += MARGIN - box.top;
  box.left = MARGIN;
  box.top = MARGIN;
  atlante_label_draw (label, cr, box, 1);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) (height * scale_factor),
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width * scale_factor, height * scale_factor, GDK_MEMORY_DEFAULT,
                                 bytes, stride);
}

static Entry *
ensure (AtlanteLabelTextures *self, AtlanteLabel *label, AtlanteBox box)
{
  Entry *entry = g_hash_table_lookup (self->entries, label);

  if (entry != NULL)
    return entry;
  entry = g_new0 (Entry, 1);
  entry->label = atlante_label_ref (label);
  entry->width = (int) ceil (box.right - box.left) + 2 * MARGIN;
  entry->height = (int) ceil (box.bottom - box.top) + 2 * MARGIN;
  entry->texture = paint (label, box, entry->width, entry->height, self->scale_factor);
  g_hash_table_insert (self->entries, label, entry);
  return entry;
}

void
atlante_label_textures_append (AtlanteLabelTextures *self,
                               GtkSnapshot *snapshot,
                               AtlanteLabel *label,
                               AtlanteBox box,
                               double alpha)
{
  double scale = self->scale_factor;
  Entry *entry;

  g_return_if_fail (self != NULL && snapshot != NULL && label != NULL);

  entry = ensure (self, label, box);
  entry->frame = self->frame;
  if (alpha < 1)
    gtk_snapshot_push_opacity (snapshot, alpha);
  /* On pixels of the screen, else every letter is blurred. */
  gtk_snapshot_append_texture (snapshot, entry->texture,
                               &GRAPHENE_RECT_INIT (round ((box.left - MARGIN) * scale) / scale,
                                                    round ((box.top - MARGIN) * scale) / scale,
                                                    entry->width, entry->height));
  if (alpha < 1)
    gtk_snapshot_pop (snapshot);
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer user_data)
{
  const AtlanteLabelTextures *self = user_data;
  const Entry *entry = value;

  return self->frame - entry->frame > KEPT_FRAMES;
}

void
atlante_label_textures_end (AtlanteLabelTextures *self)
{
  g_return_if_fail (self != NULL);

  if (self->frame % KEPT_FRAMES == 0)
    g_hash_table_foreach_remove (self->entries, is_stale, self);
}
