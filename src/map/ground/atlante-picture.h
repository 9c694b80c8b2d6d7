/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlantePicture:
 *
 * A piece of the map that cairo has painted once and that many frames show: a tile, a label. It
 * never changes; references are counted atomically, and it may be made in any thread.
 */
typedef struct _AtlantePicture AtlantePicture;

cairo_t        *atlante_picture_begin  (cairo_format_t         format,
                                        int                    width,
                                        int                    height,
                                        int                    scale_factor);
AtlantePicture *atlante_picture_end    (cairo_t               *cr);
void            atlante_picture_unref  (AtlantePicture        *self);
gsize           atlante_picture_get_bytes (const AtlantePicture *self);
GdkTexture     *atlante_picture_get_texture (AtlantePicture   *self);
gboolean        atlante_picture_wants_cairo (GtkWidget        *widget);
void            atlante_picture_append (AtlantePicture        *self,
                                        GtkSnapshot           *snapshot,
                                        const graphene_rect_t *whole,
                                        const graphene_rect_t *area,
                                        gboolean               by_cairo);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePicture, atlante_picture_unref)

G_END_DECLS
