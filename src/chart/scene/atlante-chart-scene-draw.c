/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-area.h"
#include "atlante-chart-scene-private.h"
#include "atlante-precision.h"
#include "atlante-town-dot.h"

#include <string.h>

/* How much is left of the label of a place that does not match a filter. */
#define DIMMED 0.45

/* Of the symbol of a point that is no place of the case. */
#define SPOT_SIZE 9.0

/* Pixels from the middle of a flow to the edge of its casing or head, at most. */
#define HALF_WIDEST 10.0

/**
 * atlante_chart_scene_draw:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws everything over the base map, in order.
 */
void
atlante_chart_scene_draw (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_draw_names (self, cr);
  atlante_chart_scene_draw_precision (self, cr);
  atlante_chart_scene_draw_flows (self, cr);
  atlante_chart_scene_draw_clusters (self, cr);
  atlante_chart_scene_draw_leaders (self, cr);
  atlante_chart_scene_draw_places (self, cr);
  atlante_chart_scene_draw_labels (self, cr);
}

typedef struct
{
  cairo_t *cr;
  const AtlanteChartStyle *style;
} Pen;

static void
draw_dot (AtlanteLabelKind kind, double x, double y, double radius, gpointer user_data)
{
  Pen *pen = user_data;

  atlante_town_dot_draw (pen->cr, kind, x, y, radius, pen->style);
}

static void
draw_label (AtlanteLabel *label, AtlanteBox box, double alpha, gpointer user_data)
{
  atlante_label_draw (label, user_data, box, alpha);
}

/**
 * atlante_chart_scene_draw_names:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the names of the base map: countries, capitals, waters.
 */
void
atlante_chart_scene_draw_names (const AtlanteChartScene *self, cairo_t *cr)
{
  Pen pen = { cr, NULL };

  g_return_if_fail (self != NULL && cr != NULL);

  pen.style = self->style;
  atlante_chart_scene_visit_names (self, draw_label, cr);
  atlante_chart_scene_visit_dots (self, draw_dot, &pen);
}

/**
 * atlante_chart_scene_is_settled:
 * @self: a scene
 *
 * A name that lost its room while the map moved stays away for a while, lest it flicker. Lay the
 * same view out again after this scene, once it stands still, to have those back that fit.
 *
 * Returns: whether no name waits for that
 */
gboolean
atlante_chart_scene_is_settled (const AtlanteChartScene *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->resting->len == 0;
}

/**
 * atlante_chart_scene_visit_marks:
 * @self: a scene
 * @func: called for each name of the base map
 * @user_data: for @func
 */
void
atlante_chart_scene_visit_marks (const AtlanteChartScene *self, AtlanteChartNameFunc func,
                                 gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = 0; i < self->names->len; i++)
    func (&g_array_index (self->names, AtlanteSceneName, i).public, user_data);
}

/**
 * atlante_chart_scene_visit_names:
 * @self: a scene
 * @func: called for each name of the base map
 * @user_data: for @func
 *
 * For those who draw names by other means: a window keeps them as textures.
 */
void
atlante_chart_scene_visit_names (const AtlanteChartScene *self, AtlanteChartLabelFunc func,
                                 gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      AtlanteSceneName *name = &g_array_index (self->names, AtlanteSceneName, i);

      func (name->public.label, name->public.box, name->public.alpha, user_data);
    }
}

/**
 * atlante_chart_scene_visit_dots:
 * @self: a scene
 * @func: called for the dot of each town of the base map
 * @user_data: for @func
 */
void
atlante_chart_scene_visit_dots (const AtlanteChartScene *self, AtlanteChartDotFunc func,
                                gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      AtlanteSceneName *name = &g_array_index (self->names, AtlanteSceneName, i);

      if (name->public.dot > 0)
        func (name->public.kind, name->public.x, name->public.y, name->public.dot, user_data);
    }
}

/**
 * atlante_chart_place_has_circle:
 * @self: a place of a scene
 *
 * Returns: whether the circle of its precision is drawn: a wide one also where there is no room for
 *   the symbol in it, because it still tells an extent
 */
gboolean
atlante_chart_place_has_circle (const AtlanteChartPlace *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->ring > (self->hidden ? 3 * self->size : 0)
         && !(self->flags & ATLANTE_SYMBOL_DIMMED);
}

/**
 * atlante_chart_place_has_area:
 * @self: a place of a scene
 *
 * Returns: whether its area is drawn, also where there is no room for the symbol
 */
gboolean
atlante_chart_place_has_area (const AtlanteChartPlace *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->area != NULL && !(self->flags & ATLANTE_SYMBOL_DIMMED);
}

/**
 * atlante_chart_place_draw_area:
 * @self: a place of a scene in Mercator that has an area
 * @cr: where to draw; the view's upper left corner is at 0, 0
 * @unit: 1 where a place's name is 12 pixels high
 * @style: the style of the chart
 */
void
atlante_chart_place_draw_area (const AtlanteChartPlace *self, cairo_t *cr, double unit,
                               const AtlanteChartStyle *style)
{
  g_return_if_fail (self != NULL && self->area != NULL);

  atlante_area_draw (cr, self->area, atlante_place_get_kind (self->place), self->spot_x,
                     self->spot_y, unit, self->flags, style);
}

/* Areas lie below the circles: they tell what is, these what may be. */
static void
draw_areas (const AtlanteChartScene *self, cairo_t *cr)
{
  for (guint i = self->places->len; i-- > 0;)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);
      const AtlanteGeoPoint *corners;
      guint n;

      if (!atlante_chart_place_has_area (place))
        continue;
      corners = atlante_place_get_area (place->place, &n);
      if (self->view.projection == ATLANTE_PROJECTION_MERCATOR)
        atlante_chart_place_draw_area (place, cr, self->unit, self->style);
      else
        atlante_area_draw_on (cr, &self->view, corners, n, atlante_place_get_kind (place->place),
                              self->unit, place->flags, self->style);
    }
}

/**
 * atlante_chart_scene_draw_precision:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the areas of places, and the circles of those that are less precise than a town.
 */
void
atlante_chart_scene_draw_precision (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  draw_areas (self, cr);
  for (guint i = self->places->len; i-- > 0;)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (!atlante_chart_place_has_circle (&place->public))
        continue;
      /* One that would hide under its symbol is drawn larger than it is: a mere sign then. */
      if (self->view.projection != ATLANTE_PROJECTION_MERCATOR
          && place->public.ring > place->public.size * 1.16)
        atlante_precision_draw_on (
          cr, place->kind, &self->view, atlante_place_get_location (place->public.place),
          place->public.ring * atlante_chart_view_get_metres_per_pixel (&self->view, 0),
          1.1 * self->unit, self->style);
      else
        atlante_precision_draw (cr, place->kind, place->public.x, place->public.y,
                                place->public.ring, 1.1 * self->unit, self->style);
    }
}

/* The part of the chart that a line has to run through to be seen in a box. */
static AtlanteBox
get_reach (const AtlanteChartScene *self, AtlanteBox box)
{
  return atlante_box_grow (box, HALF_WIDEST * self->unit);
}

/**
 * atlante_chart_scene_draw_flows:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the flows, first what steps back; all casings before the lines.
 */
void
atlante_chart_scene_draw_flows (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_draw_flows_in (self, cr,
                                     atlante_box_grow ((AtlanteBox) { 0, 0, self->view.width,
                                                                      self->view.height },
                                                       ATLANTE_CHART_SCENE_MARGIN));
}

/* How many relations a trunk stands for, half way along it. */
static void
draw_number (const AtlanteChartScene *self, cairo_t *cr, const AtlanteSceneFlow *flow)
{
  AtlanteFlowPoint middle = atlante_flow_path_get_middle (flow->path);
  AtlanteChartColor color = atlante_flow_get_color (atlante_relation_get_kind (flow->relation),
                                                    self->style);
  AtlanteClusterMark mark = { .count = flow->n_merged };

  if (flow->flags & ATLANTE_FLOW_DIMMED)
    return;
  atlante_cluster_mark_draw_number (&mark, cr, middle.x, middle.y, self->context, &self->font, color,
                                    self->style);
}

/**
 * atlante_chart_scene_draw_flows_in:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 * @box: pixels; at most the margin of the scene beyond the view
 *
 * Draws the flows that are seen in a box, and nothing of the others; clip to the box yourself.
 */
void
atlante_chart_scene_draw_flows_in (const AtlanteChartScene *self, cairo_t *cr, AtlanteBox box)
{
  AtlanteBox reach;

  g_return_if_fail (self != NULL && cr != NULL);

  reach = get_reach (self, box);
  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);

      if (atlante_flow_path_touches (flow->path, reach))
        atlante_flow_path_draw_casing (flow->path, cr, flow->width, flow->flags, self->style);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);

      if (atlante_flow_path_touches (flow->path, reach))
        atlante_flow_path_draw (flow->path, cr, atlante_relation_get_kind (flow->relation),
                                flow->width, flow->flags, self->style);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);

      if (flow->n_merged > 1 && atlante_flow_path_touches (flow->path, reach))
        draw_number (self, cr, flow);
    }
}

/**
 * atlante_chart_scene_has_flows_in:
 * @self: a scene
 * @box: pixels; at most the margin of the scene beyond the view
 *
 * Returns: whether a flow is seen in a box
 */
gboolean
atlante_chart_scene_has_flows_in (const AtlanteChartScene *self, AtlanteBox box)
{
  AtlanteBox reach;

  g_return_val_if_fail (self != NULL, FALSE);

  reach = get_reach (self, box);
  for (guint i = 0; i < self->flows->len; i++)
    if (atlante_flow_path_touches (g_array_index (self->flows, AtlanteSceneFlow, i).path, reach))
      return TRUE;
  return FALSE;
}

typedef struct
{
  const AtlanteChartScene *scene;
  cairo_t *cr;
} Drawing;

static void
draw_spot (AtlantePlaceKind kind, double x, double y, double size, gpointer user_data)
{
  const Drawing *drawing = user_data;

  atlante_symbol_draw (drawing->cr, kind, x, y, size,
                       drawing->scene->print ? ATLANTE_SYMBOL_PRINT : ATLANTE_SYMBOL_NORMAL,
                       drawing->scene->style);
}

/**
 * atlante_chart_scene_visit_spots:
 * @self: a scene
 * @func: called for each point that is no place of the case and in no cluster
 * @user_data: for @func
 */
void
atlante_chart_scene_visit_spots (const AtlanteChartScene *self, AtlanteChartSpotFunc func,
                                 gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = 0; i < self->spots->len; i++)
    {
      AtlanteSceneSpot *spot = &g_array_index (self->spots, AtlanteSceneSpot, i);

      func (spot->kind, spot->x, spot->y, SPOT_SIZE * self->unit, user_data);
    }
}

/**
 * atlante_chart_scene_draw_cluster:
 * @self: a scene
 * @cr: where to draw
 * @cluster: one of its clusters
 * @x: its middle, in user space
 * @y: the same
 * @flags: what the pointer and the keyboard add to it
 *
 * Draws a cluster anywhere.
 */
void
atlante_chart_scene_draw_cluster (const AtlanteChartScene   *self,
                                  cairo_t                   *cr,
                                  const AtlanteChartCluster *cluster,
                                  double                     x,
                                  double                     y,
                                  AtlanteSymbolFlags         flags)
{
  g_return_if_fail (self != NULL && cr != NULL && cluster != NULL);

  atlante_cluster_mark_draw (&cluster->mark, cr, x, y, self->context, &self->font, flags,
                             self->style);
}

/**
 * atlante_chart_scene_draw_clusters:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the clusters, and the points that are no places of the case.
 */
void
atlante_chart_scene_draw_clusters (const AtlanteChartScene *self, cairo_t *cr)
{
  Drawing drawing = { self, cr };

  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_visit_spots (self, draw_spot, &drawing);
  for (guint i = 0; i < self->clusters->len; i++)
    {
      const AtlanteChartCluster *cluster = atlante_chart_scene_get_cluster (self, i);

      atlante_chart_scene_draw_cluster (self, cr, cluster, cluster->x, cluster->y,
                                        ATLANTE_SYMBOL_NORMAL);
    }
}

/**
 * atlante_chart_scene_get_fan_box:
 * @self: a scene
 * @box: (out): what the lines of symbols that are spread out take, pixels
 *
 * Returns: %FALSE where none is spread out
 */
gboolean
atlante_chart_scene_get_fan_box (const AtlanteChartScene *self, AtlanteBox *box)
{
  gboolean any = FALSE;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  for (guint i = 0; i < self->places->len; i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);
      AtlanteBox own = { MIN (place->x, place->spot_x), MIN (place->y, place->spot_y),
                         MAX (place->x, place->spot_x), MAX (place->y, place->spot_y) };

      if (!place->fanned)
        continue;
      own = atlante_box_grow (own, 4 * self->unit);
      *box = any ? (AtlanteBox) { MIN (box->left, own.left), MIN (box->top, own.top),
                                  MAX (box->right, own.right), MAX (box->bottom, own.bottom) }
                 : own;
      any = TRUE;
    }
  return any;
}

static void
add_leaders (const AtlanteChartScene *self, cairo_t *cr)
{
  cairo_new_path (cr);
  for (guint i = 0; i < self->places->len; i++)
    {
      const AtlanteChartPlace *place = atlante_chart_scene_get_place (self, i);

      if (!place->fanned)
        continue;
      cairo_move_to (cr, place->spot_x, place->spot_y);
      cairo_line_to (cr, place->x, place->y);
    }
}

/**
 * atlante_chart_scene_draw_leaders:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws lines from symbols that are spread out to where their places are.
 */
void
atlante_chart_scene_draw_leaders (const AtlanteChartScene *self, cairo_t *cr)
{
  const AtlanteChartColor *halo, *line;
  AtlanteBox box;

  g_return_if_fail (self != NULL && cr != NULL);

  if (!atlante_chart_scene_get_fan_box (self, &box))
    return;
  halo = &self->style->halo;
  line = &self->style->place_label;
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  add_leaders (self, cr);
  cairo_set_source_rgba (cr, halo->red, halo->green, halo->blue, 0.85);
  cairo_set_line_width (cr, 3.4 * self->unit);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgba (cr, line->red, line->green, line->blue, 0.75);
  cairo_set_line_width (cr, 1.1 * self->unit);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * atlante_chart_scene_draw_places:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the symbols, the most important last.
 */
void
atlante_chart_scene_draw_places (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = self->places->len; i-- > 0;)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (!place->public.hidden)
        atlante_symbol_draw (cr, place->kind, place->public.x, place->public.y, place->public.size,
                             place->public.flags, self->style);
    }
}

/**
 * atlante_chart_scene_draw_labels:
 * @self: a scene
 * @cr: where to draw; the view's upper left corner is at 0, 0
 *
 * Draws the names of places with their counts of claims.
 */
void
atlante_chart_scene_draw_labels (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_visit_labels (self, draw_label, cr);
}

/**
 * atlante_chart_scene_visit_labels:
 * @self: a scene
 * @func: called for the label of each place that has one, the most important last
 * @user_data: for @func
 */
void
atlante_chart_scene_visit_labels (const AtlanteChartScene *self, AtlanteChartLabelFunc func,
                                  gpointer user_data)
{
  g_return_if_fail (self != NULL && func != NULL);

  for (guint i = self->places->len; i-- > 0;)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (place->label != NULL)
        func (place->label, place->public.label_box,
              place->public.flags & ATLANTE_SYMBOL_DIMMED ? DIMMED : 1, user_data);
    }
}
