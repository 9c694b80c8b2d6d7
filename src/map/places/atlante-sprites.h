/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-chart-scene.h"

G_BEGIN_DECLS

/* Of the circle of a place's precision, in pixels where a place's name is 12 pixels high. */
#define ATLANTE_SPRITES_RING_WIDTH 1.1

/**
 * AtlanteSprites:
 *
 * Labels, symbols and small circles as pictures. The halo of a label takes ten times as long to
 * draw as its picture, and while the map moves each frame has hundreds of them. Those that no frame
 * shows any more are dropped.
 */
typedef struct _AtlanteSprites AtlanteSprites;

AtlanteSprites *atlante_sprites_new           (void);
void            atlante_sprites_free          (AtlanteSprites          *self);
void            atlante_sprites_begin         (AtlanteSprites          *self,
                                               GtkSnapshot             *snapshot,
                                               int                      scale_factor,
                                               gboolean                 by_cairo);
void            atlante_sprites_append_label  (AtlanteSprites          *self,
                                               AtlanteLabel            *label,
                                               AtlanteBox               box,
                                               double                   alpha);
/* FALSE where the circle is too large for a sprite: draw it otherwise. @unit: 1 where a place's
 * name is 12 pixels high */
gboolean        atlante_sprites_append_ring   (AtlanteSprites          *self,
                                               const AtlanteChartPlace *place,
                                               double                   unit,
                                               const AtlanteChartStyle *style);
void            atlante_sprites_append_dot    (AtlanteSprites          *self,
                                               AtlanteLabelKind         kind,
                                               double                   x,
                                               double                   y,
                                               double                   radius,
                                               const AtlanteChartStyle *style);
void            atlante_sprites_append_symbol (AtlanteSprites          *self,
                                               const AtlanteChartPlace *place,
                                               AtlanteSymbolFlags       state,
                                               const AtlanteChartStyle *style);
/* A symbol that stands for no place of a case. */
void            atlante_sprites_append_spot   (AtlanteSprites          *self,
                                               AtlantePlaceKind         kind,
                                               double                   x,
                                               double                   y,
                                               double                   size,
                                               const AtlanteChartStyle *style);
void            atlante_sprites_append_cluster (AtlanteSprites            *self,
                                                const AtlanteChartScene   *scene,
                                                const AtlanteChartCluster *cluster,
                                                AtlanteSymbolFlags         state,
                                                double                     unit,
                                                const AtlanteChartStyle   *style);
void            atlante_sprites_end           (AtlanteSprites          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteSprites, atlante_sprites_free)

G_END_DECLS
