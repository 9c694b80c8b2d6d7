/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-label.h"

G_BEGIN_DECLS

/**
 * AtlanteLabelTextures:
 *
 * Labels as textures: the halo of a label takes ten times as long to draw as its texture, and while
 * the map moves each frame has a hundred of them. Those that no frame shows any more are dropped.
 */
typedef struct _AtlanteLabelTextures AtlanteLabelTextures;

AtlanteLabelTextures *atlante_label_textures_new    (void);
void                  atlante_label_textures_free   (AtlanteLabelTextures *self);
/* @scale_factor: pixels of the screen for one of the map */
void                  atlante_label_textures_begin  (AtlanteLabelTextures *self,
                                                     int                   scale_factor);
void                  atlante_label_textures_append (AtlanteLabelTextures *self,
                                                     GtkSnapshot          *snapshot,
                                                     AtlanteLabel         *label,
                                                     AtlanteBox            box,
                                                     double                alpha);
void                  atlante_label_textures_end    (AtlanteLabelTextures *self);
void                  atlante_label_textures_clear  (AtlanteLabelTextures *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteLabelTextures, atlante_label_textures_free)

G_END_DECLS
