/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "atlante-label.h"
#include "atlante-symbol.h"

G_BEGIN_DECLS

/* Colours of which a cluster shows its share; what is left has none. */
#define ATLANTE_CLUSTER_MARK_N_SHARES 4

/**
 * AtlanteClusterMark:
 * @count: how many points it stands for
 * @n_shares: how many kinds are told apart; those of one colour are one
 * @kinds: a kind of each colour
 * @shares: how many points have this colour
 *
 * What the mark of a cluster tells. A plain value.
 */
typedef struct
{
  guint count;
  guint n_shares;
  guint8 kinds[ATLANTE_CLUSTER_MARK_N_SHARES];
  guint shares[ATLANTE_CLUSTER_MARK_N_SHARES];
} AtlanteClusterMark;

void   atlante_cluster_mark_add_share  (AtlanteClusterMark       *self,
                                        AtlantePlaceKind          kind,
                                        guint                     count);
double atlante_cluster_mark_get_radius (const AtlanteClusterMark *self,
                                        double                    unit);
double atlante_cluster_mark_get_extent (const AtlanteClusterMark *self,
                                        double                    unit,
                                        AtlanteSymbolFlags        flags);
void   atlante_cluster_mark_draw_number (const AtlanteClusterMark *self,
                                         cairo_t                  *cr,
                                         double                    x,
                                         double                    y,
                                         PangoContext             *context,
                                         const AtlanteLabelFont   *font,
                                         AtlanteChartColor         color,
                                         const AtlanteChartStyle  *style);
void   atlante_cluster_mark_draw       (const AtlanteClusterMark *self,
                                        cairo_t                  *cr,
                                        double                    x,
                                        double                    y,
                                        PangoContext             *context,
                                        const AtlanteLabelFont   *font,
                                        AtlanteSymbolFlags        flags,
                                        const AtlanteChartStyle  *style);

G_END_DECLS
