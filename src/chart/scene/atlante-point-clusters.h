/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-point-index.h"

G_BEGIN_DECLS

/* Kinds of which a cluster tells its share, the strongest first. */
#define ATLANTE_POINT_CLUSTER_N_KINDS 8

/**
 * AtlantePointQuery:
 * @left: world units of Mercator, may lie below 0
 * @top: the same
 * @right: not less than @left, may lie above 1
 * @bottom: not less than @top
 * @scale: pixels of the world's width
 * @reach: pixels within which points become one
 * @few: of so many points in the box or fewer only those become one that are nearer than @few_reach
 * @few_reach: pixels, less than @reach; 0: none of few points become one
 * @kinds: a bit for each #AtlantePlaceKind that counts
 * @shown: (nullable): a byte for each tag, 0 where the point does not count; %NULL: all do
 *
 * What to make clusters of.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
  double scale;
  double reach;
  guint few;
  double few_reach;
  guint32 kinds;
  GBytes *shown;
} AtlantePointQuery;

/**
 * AtlantePointCluster:
 * @key: the same for the same cluster, as long as the scale stays
 * @x: middle of its points, world units, from 0 up to 1
 * @y: the same
 * @left: west edge of its points; may lie below 0
 * @top: north edge
 * @right: east edge; may lie above 1
 * @bottom: south edge
 * @count: how many points; 1 for one that stands alone
 * @weight: claims of all
 * @tag: of the point that weighs most
 * @kinds: the kinds of most of its points
 * @counts: how many points of each; 0 where there are no more kinds
 *
 * Points that are drawn as one, or a single one.
 */
typedef struct
{
  guint64 key;
  double x;
  double y;
  double left;
  double top;
  double right;
  double bottom;
  guint count;
  guint64 weight;
  guint32 tag;
  guint8 kinds[ATLANTE_POINT_CLUSTER_N_KINDS];
  guint counts[ATLANTE_POINT_CLUSTER_N_KINDS];
} AtlantePointCluster;

/**
 * AtlantePointClusters:
 *
 * The clusters of an index for a box and a scale. They are the same whatever the box is, but for a
 * margin of some reaches at its edges: nothing swims or changes while the map is panned. Immutable;
 * references are counted.
 */
typedef struct _AtlantePointClusters AtlantePointClusters;

AtlantePointClusters      *atlante_point_clusters_new         (AtlantePointIndex          *index,
                                                               const AtlantePointQuery    *query);
AtlantePointClusters      *atlante_point_clusters_ref         (AtlantePointClusters       *self);
void                       atlante_point_clusters_unref       (AtlantePointClusters       *self);
gboolean                   atlante_point_clusters_are_few     (const AtlantePointClusters *self);
guint                      atlante_point_clusters_get_n       (const AtlantePointClusters *self);
const AtlantePointCluster *atlante_point_clusters_get         (const AtlantePointClusters *self,
                                                               guint                       index);
GArray                    *atlante_point_clusters_dup_members (const AtlantePointClusters *self,
                                                               const AtlantePointCluster  *cluster,
                                                               guint                       most);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePointClusters, atlante_point_clusters_unref)

G_END_DECLS
