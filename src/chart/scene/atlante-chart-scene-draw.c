/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"
#include "atlante-precision.h"

#include <string.h>

/* How much is left of the label of a place that does not match a filter. */
#define DIMMED 0.45

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
  atlante_chart_scene_draw_names (self, cr);
  atlante_chart_scene_draw_precision (self, cr);
  atlante_chart_scene_draw_flows (self, cr);
  atlante_chart_scene_draw_places (self, cr);
  atlante_chart_scene_draw_labels (self, cr);
}

static void
draw_dot (double x, double y, double radius, gpointer user_data)
{
  cairo_new_path (user_data);
  cairo_arc (user_data, x, y, radius, 0, 2 * G_PI);
  cairo_fill (user_data);
}

static void
draw_label (AtlanteLabel *label, AtlanteBox box, double alpha, gpointer user_data)
{
  atlante_label_draw (label, user_data, box, alpha);
}

/**
 * atlante_chart_scene_draw_names:
 *
 * Draws the names of the base map: countries, capitals, waters.
 */
void
atlante_chart_scene_draw_names (const AtlanteChartScene *self, cairo_t *cr)
{
  const AtlanteChartColor *color;

  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_visit_names (self, draw_label, cr);
  color = &self->style->capital_label;
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  atlante_chart_scene_visit_dots (self, draw_dot, cr);
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

      func (name->label, name->box, 1, user_data);
    }
}

/**
 * atlante_chart_scene_visit_dots:
 * @self: a scene
 * @func: called for the dot of each capital of the base map
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

      if (name->dot > 0)
        func (name->x, name->y, name->dot, user_data);
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
 * atlante_chart_scene_draw_precision:
 *
 * Draws the circles of places that are less precise than a town.
 */
void
atlante_chart_scene_draw_precision (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = self->places->len; i-- > 0;)
    {
      AtlanteScenePlace *place = &g_array_index (self->places, AtlanteScenePlace, i);

      if (!atlante_chart_place_has_circle (&place->public))
        continue;
      if (self->view.projection != ATLANTE_PROJECTION_MERCATOR)
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

/**
 * atlante_chart_scene_draw_places:
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

/**
 * atlante_chart_scene_draw_focus:
 * @self: a scene
 * @cr: where to draw
 * @id: the place that has the keyboard
 *
 * Draws the place's symbol anew, with the ring of the keyboard.
 */
void
atlante_chart_scene_draw_focus (const AtlanteChartScene *self, cairo_t *cr, const char *id)
{
  const AtlanteChartPlace *place;

  g_return_if_fail (self != NULL && cr != NULL && id != NULL);

  place = atlante_chart_scene_lookup (self, id);
  if (place != NULL)
    atlante_symbol_draw (cr, atlante_place_get_kind (place->place), place->x, place->y, place->size,
                         place->flags | ATLANTE_SYMBOL_FOCUSED, self->style);
}
