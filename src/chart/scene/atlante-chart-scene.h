/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-box.h"
#include "atlante-chart.h"
#include "atlante-flow-path.h"
#include "atlante-label-placer.h"
#include "atlante-symbol.h"

G_BEGIN_DECLS

/**
 * AtlanteChartPlace:
 * @place: (transfer none): the place
 * @id: its id
 * @world: which copy of the world it stands on: 0 the one nearest to the middle of the view
 * @x: middle of the symbol, pixels
 * @y: the same
 * @size: of the symbol, pixels
 * @ring: radius of the circle of its precision, pixels; 0 for none
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
  double size;
  double ring;
  guint n_claims;
  AtlanteSymbolFlags flags;
  gboolean hidden;
  AtlanteLabelSide side;
  AtlanteBox label_box;
} AtlanteChartPlace;

/**
 * AtlanteChartScene:
 *
 * A chart laid out for a view: what is drawn where. Drawing and hit-testing read the same lists.
 * It never changes; make a new one when the view, the selection or the case has changed.
 */
typedef struct _AtlanteChartScene AtlanteChartScene;

/* Pixels beyond the view in which flows and circles are laid out too: a window that pans shows them
 * from textures of up to this size. */
#define ATLANTE_CHART_SCENE_MARGIN 256.0

/* Sees a label of a scene: where it stands, and how strong it is (1, or less where it steps back). */
typedef void (*AtlanteChartLabelFunc) (AtlanteLabel *label, AtlanteBox box, double alpha,
                                       gpointer user_data);
/* Sees the dot of a capital of the base map: its middle and its radius, in pixels. */
typedef void (*AtlanteChartDotFunc) (double x, double y, double radius, gpointer user_data);

gboolean                   atlante_chart_place_has_circle     (const AtlanteChartPlace   *self);

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

AtlanteItem               *atlante_chart_scene_hit            (const AtlanteChartScene   *self,
                                                               double                     x,
                                                               double                     y,
                                                               double                     tolerance);
const AtlanteChartPlace   *atlante_chart_scene_get_next       (const AtlanteChartScene   *self,
                                                               const char                *id,
                                                               gboolean                   backwards);
const AtlanteChartPlace   *atlante_chart_scene_get_neighbour  (const AtlanteChartScene   *self,
                                                               const char                *id,
                                                               double                     dx,
                                                               double                     dy);

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
void                       atlante_chart_scene_draw_labels    (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr);
void                       atlante_chart_scene_visit_dots     (const AtlanteChartScene   *self,
                                                               AtlanteChartDotFunc        func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_visit_names    (const AtlanteChartScene   *self,
                                                               AtlanteChartLabelFunc      func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_visit_labels   (const AtlanteChartScene   *self,
                                                               AtlanteChartLabelFunc      func,
                                                               gpointer                   user_data);
void                       atlante_chart_scene_draw_focus     (const AtlanteChartScene   *self,
                                                               cairo_t                   *cr,
                                                               const char                *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteChartScene, atlante_chart_scene_unref)

G_END_DECLS
