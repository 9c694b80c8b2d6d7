/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-base-labels.h"
#include "atlante-case.h"
#include "atlante-chart-scene.h"
#include "atlante-chart-layers.h"
#include "atlante-chart-style.h"
#include "atlante-session.h"
#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/**
 * AtlantePlaceLayer:
 *
 * What a case says, over the base map: precision, flows, places, and all labels, also those of the
 * base map, because they share the room. Knows what stands where, for clicks and for the keyboard.
 *
 * Signal "edited" (no arguments): an edit of the case has changed what it shows.
 * Signal "resized" (no arguments): it has another size.
 * Signal "focus-moved" (no arguments): the keyboard is at another place or cluster, or at none.
 * Signal "cluster-opened" (const AtlanteChartCluster *): a cluster was clicked on, or the Enter key
 * was pressed on it. It holds until the map moves.
 */
#define ATLANTE_TYPE_PLACE_LAYER (atlante_place_layer_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePlaceLayer, atlante_place_layer, ATLANTE, PLACE_LAYER, ShumateLayer)

AtlantePlaceLayer *atlante_place_layer_new         (ShumateViewport         *viewport);
/* @session: (nullable) */
void               atlante_place_layer_set_session (AtlantePlaceLayer       *self,
                                                    AtlanteSession          *session);
/* @labels: (nullable): no names of countries and seas until there are some */
void               atlante_place_layer_set_labels  (AtlantePlaceLayer       *self,
                                                    AtlanteBaseLabels       *labels);
/* @viewpoint: (nullable): NULL for the names of the base map itself */
void               atlante_place_layer_set_viewpoint (AtlantePlaceLayer     *self,
                                                      const AtlanteViewpoint *viewpoint);
/* @style: static */
void               atlante_place_layer_set_style   (AtlantePlaceLayer       *self,
                                                    const AtlanteChartStyle *style);
/* What of it is shown. */
void               atlante_place_layer_set_layers  (AtlantePlaceLayer        *self,
                                                    const AtlanteChartLayers *layers);
/* @audience: (nullable): for whom, other than the session's */
void               atlante_place_layer_set_audience (AtlantePlaceLayer       *self,
                                                     AtlanteAudience         *audience);
/* @widget: (transfer none): lies over the layer; no label goes below it */
void               atlante_place_layer_add_obstacle (AtlantePlaceLayer      *self,
                                                     GtkWidget              *widget);
/* (nullable) (transfer none): the place or relation at a point, in pixels */
AtlanteItem       *atlante_place_layer_pick        (AtlantePlaceLayer       *self,
                                                    double                   x,
                                                    double                   y);
/* (nullable) (transfer none): the place whose symbol or name is there, and not only its area */
AtlantePlace      *atlante_place_layer_pick_symbol (AtlantePlaceLayer       *self,
                                                    double                   x,
                                                    double                   y);
/* (nullable) (transfer none): the cluster at a point, in pixels; it holds until the map moves */
const AtlanteChartCluster *
                   atlante_place_layer_pick_cluster (AtlantePlaceLayer      *self,
                                                     double                  x,
                                                     double                  y);
void               atlante_place_layer_open_cluster (AtlantePlaceLayer      *self,
                                                     const AtlanteChartCluster *cluster);
/* (transfer full) (element-type AtlantePlace): by name; @most of those with most claims */
GPtrArray         *atlante_place_layer_dup_members (AtlantePlaceLayer       *self,
                                                    const AtlanteChartCluster *cluster,
                                                    guint                    most);
/* @points: (nullable): up to some millions of points that are no places of a case */
void               atlante_place_layer_set_points  (AtlantePlaceLayer       *self,
                                                    AtlantePointIndex       *points);
/* FALSE where the place is out of sight. */
gboolean           atlante_place_layer_locate      (AtlantePlaceLayer       *self,
                                                    const char              *place_id,
                                                    double                  *x,
                                                    double                  *y);
void               atlante_place_layer_set_hovered (AtlantePlaceLayer       *self,
                                                    AtlanteItem             *item);
/* @key: of a cluster, or 0 */
void               atlante_place_layer_set_hovered_cluster
                                                   (AtlantePlaceLayer       *self,
                                                    guint64                  key);
/* @key: of the cluster to which the keyboard goes; 0: to nothing */
void               atlante_place_layer_set_focused_cluster
                                                   (AtlantePlaceLayer       *self,
                                                    guint64                  key);
/* (nullable) (transfer none): the cluster that the keyboard is at */
const AtlanteChartCluster *
                   atlante_place_layer_get_focused_cluster
                                                   (AtlantePlaceLayer       *self);
/* (nullable): where the keyboard is */
AtlantePlace      *atlante_place_layer_get_focused (AtlantePlaceLayer       *self);
void               atlante_place_layer_set_focused (AtlantePlaceLayer       *self,
                                                    AtlantePlace            *place);
/* Moves the keyboard to the next place or cluster in sight, in reading order; FALSE behind the last one. */
gboolean           atlante_place_layer_step        (AtlantePlaceLayer       *self,
                                                    gboolean                 forward);
guint              atlante_place_layer_get_n_places (AtlantePlaceLayer      *self);

G_END_DECLS
