/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-box.h"
#include "atlante-chart.h"
#include "atlante-cluster-mark.h"
#include "atlante-flow-path.h"
#include "atlante-label-placer.h"
#include "atlante-point-clusters.h"
#include "atlante-symbol.h"

G_BEGIN_DECLS

/**
 * AtlanteChartPlace:
 * @place: (transfer none): the place
 * @id: its id
 * @world: which copy of the world it stands on: 0 the one nearest to the middle of the view
 * @x: middle of the symbol, pixels
 * @y: the same
 * @spot_x: where the place is; the symbol stands there too, unless it is spread out of a stack
 * @spot_y: the same
 * @stack: 0, or a number that places share whose symbols lie upon each other
 * @fanned: the stack is spread out
 * @size: of the symbol, pixels
 * @ring: radius of the circle of its precision, pixels; 0 for none
 * @area: (nullable) (element-type AtlanteAreaPoint): the outline of what it is, pixels, in Mercator
 *   cut off some way outside of the view
 * @area_box: what that takes
 * @n_claims: how many claims are about it
 * @flags: its state
 * @hidden: not drawn: the symbol of a country or other area would lie over a place's
 * @side: where the label stands; none where there was no room
 * @label_box: where it is, when there is a label
 *
 * A place on a chart.
 */
typedef struct
{
  AtlantePlace *place;
  const char *id;
  int world;
  double x;
  double y;
  double spot_x;
  double spot_y;
  guint stack;
  gboolean fanned;
  double size;
  double ring;
  GArray *area;
  AtlanteBox area_box;
  guint n_claims;
  AtlanteSymbolFlags flags;
  gboolean hidden;
  AtlanteLabelSide side;
  AtlanteBox label_box;
} AtlanteChartPlace;

/**
 * AtlanteChartCluster:
 * @key: the same for the same cluster, as long as the zoom does not change by half a level
 * @world: which copy of the world it stands on
 * @x: middle of the disc, pixels
 * @y: the same
 * @radius: of the disc, pixels
 * @left: west edge of its points, world units of Mercator; may lie below 0
 * @top: north edge
 * @right: east edge; may lie above 1
 * @bottom: south edge
 * @has_items: its points are places of the case
 * @kinds: the kinds of most of its points
 * @counts: how many points of each; 0 where there are no more kinds
 * @mark: what its disc tells
 *
 * Many places of a chart, drawn as one.
 */
typedef struct
{
  guint64 key;
  int world;
  double x;
  double y;
  double radius;
  double left;
  double top;
  double right;
  double bottom;
  gboolean has_items;
  guint8 kinds[ATLANTE_POINT_CLUSTER_N_KINDS];
  guint counts[ATLANTE_POINT_CLUSTER_N_KINDS];
  AtlanteClusterMark mark;
} AtlanteChartCluster;

/**
 * AtlanteChartTarget:
 * @place: (nullable): a place
 * @cluster: (nullable): else a cluster
 *
 * What the pointer or the keyboard may be at. Nothing, where both are %NULL.
 */
typedef struct
{
  const AtlanteChartPlace *place;
  const AtlanteChartCluster *cluster;
} AtlanteChartTarget;

/**
 * AtlanteChartScene:
 *
 * A chart laid out for a view: what is drawn where. Drawing and hit-testing read the same lists.
 * It never changes; make a new one when the view, the selection or the case has changed.
 */
typedef struct _AtlanteChartScene AtlanteChartScene;

/* Pixels beyond the view in which flows and circles are laid out too: a window that pans shows them
 * from textures of up to this size. */
#define ATLANTE_CHART_SCENE_MARGIN 288.0

/* Places are gone through as one reads: line by line, each from left to right. So many pixels of the
 * view are a line. */
#define ATLANTE_CHART_SCENE_LINE 80.0

/* Sees a label of a scene: where it stands, and how strong it is (1, or less where it steps back). */
typedef void (*AtlanteChartLabelFunc) (AtlanteLabel *label, AtlanteBox box, double alpha,
                                       gpointer user_data);
/* Sees the dot of a town of the base map: of what kind its label is, its middle and its radius, in
 * pixels. Draw it with atlante_town_dot_draw(). */
typedef void (*AtlanteChartDotFunc) (AtlanteLabelKind kind, double x, double y, double radius,
                                     gpointer user_data);

/* Sees a point that is no place of the case: its kind, its middle and its size, in pixels. */
typedef void (*AtlanteChartSpotFunc) (AtlantePlaceKind kind, double x, double y, double size,
                                      gpointer user_data);

/**
 * AtlanteChartNameMark:
 * @base: (transfer none): the label of the base map
 * @text: (transfer none): what it is called here
 * @second: (transfer none) (nullable): its local name, under it
 * @label: (transfer none): as it is set
 * @box: where it stands, pixels
 * @alpha: 1, or less where it comes up
 * @x: the middle of the dot, pixels
 * @y: the same
 * @dot: its radius, pixels; 0 for none
 * @kind: how it is set
 *
 * A name of the base map on a chart. @text and @second live as long as the chart keeps its
 * languages.
 */
typedef struct
{
  const AtlanteBaseLabel *base;
  const char *text;
  const char *second;
  AtlanteLabel *label;
  AtlanteBox box;
  double alpha;
  double x;
  double y;
  double dot;
  AtlanteLabelKind kind;
} AtlanteChartNameMark;

typedef void (*AtlanteChartNameFunc) (const AtlanteChartNameMark *mark, gpointer user_data);

gboolean                   atlante_chart_place_has_circle     (const AtlanteChartPlace   *self);
gboolean                   atlante_chart_place_has_area       (const AtlanteChartPlace   *self);
void                       atlante_chart_place_draw_area      (const AtlanteChartPlace   *self,
                                                               cairo_t                   *cr,
                                                               double                     unit,
                                                               const AtlanteChartStyle   *style);

AtlanteChartScene         *atlante_chart_scene_new            (AtlanteChart              *chart,
                                                               const AtlanteChartView *view,
                                                               const char                *selection,
                                                               const AtlanteChartScene   *before);
AtlanteChartScene         *atlante_chart_scene_ref            (AtlanteChartScene         *self);
void                       atlante_chart_scene_unref          (AtlanteChartScene         *self);
const AtlanteChartView *atlante_chart_scene_get_view       (const AtlanteChartScene   *self);

guint                      atlante_chart_scene_get_n_places   (const AtlanteChartScene   *self);
const AtlanteChartPlace   *atlante_chart_scene_get_place      (const AtlanteChartScene   *self,
                                                               guint                      index);
const AtlanteChartPlace   *atlante_chart_scene_lookup         (const AtlanteChartScene   *self,
                                                               const char                *id);
guint                      atlante_chart_scene_get_n_flows    (const AtlanteChartScene   *self);
const AtlanteFlowPath     *atlante_chart_scene_get_flow       (const AtlanteChartScene   *self,
                                                               guint                      index,
                                                               AtlanteRelation          **relation);

guint                      atlante_chart_scene_get_n_clusters (const AtlanteChartScene   *self);
const AtlanteChartCluster *atlante_chart_scene_get_cluster    (const AtlanteChartScene   *self,
                                                               guint                      index);
const AtlanteChartCluster *atlante_chart_scene_lookup_cluster (const AtlanteChartScene   *self,
                                                               guint64                    key);
GPtrArray                 *atlante_chart_scene_dup_members    (const AtlanteChartScene   *self,
                                                               const AtlanteChartCluster *cluster,
                                                               guint                      most,
                                                               AtlanteAudience           *audience);

AtlanteChartTarget         atlante_chart_scene_hit_target     (const AtlanteChartScene   *self,
                                                               double                     x,
                                                               double                     y,
                                                               double                     tolerance);
AtlanteItem               *atlante_chart_scene_hit            (const AtlanteChartScene   *self,
                                                               double                     x,
                                                               double                     y,
                                                               double                     tolerance);
AtlanteChartTarget         atlante_chart_scene_get_next       (const AtlanteChartScene   *self,
                                                               const AtlanteChartTarget  *from,
                                                               gboolean                   backwards);

void                       atlante_chart_scene_draw           (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_draw_names     (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_draw_precision (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_draw_flows     (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_draw_flows_in  (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr,
                                                               AtlanteBox                 box);
gboolean                   atlante_chart_scene_has_flows_in   (const AtlanteChartScene   *self,
                                                               AtlanteBox                 box);
void                       atlante_chart_scene_draw_places    (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_visit_spots    (const AtlanteChartScene   *self,
                                                               AtlanteChartSpotFunc       func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_draw_leaders   (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
gboolean                   atlante_chart_scene_get_fan_box    (const AtlanteChartScene   *self,
                                                               AtlanteBox                *box);
void                       atlante_chart_scene_draw_clusters  (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_draw_cluster   (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr,
                                                               const AtlanteChartCluster *cluster,
                                                               double                     x,
                                                               double                     y,
                                                               AtlanteSymbolFlags         flags);
void                       atlante_chart_scene_draw_labels    (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_visit_dots     (const AtlanteChartScene   *self,
                                                               AtlanteChartDotFunc        func,
                                                               gpointer                   user_data);
gboolean                   atlante_chart_scene_is_settled     (const AtlanteChartScene   *self);
void                       atlante_chart_scene_visit_marks    (const AtlanteChartScene   *self,
                                                               AtlanteChartNameFunc       func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_visit_names    (const AtlanteChartScene   *self,
                                                               AtlanteChartLabelFunc      func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_visit_labels   (const AtlanteChartScene   *self,
                                                               AtlanteChartLabelFunc      func,
                                                               gpointer                   user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteChartScene, atlante_chart_scene_unref)

G_END_DECLS
