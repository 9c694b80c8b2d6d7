/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-scene-private.h"
#include "atlante-precision.h"

#include <string.h>

/* How much is left of the label of a place that does not match a filter. */
#define DIMMED 0.45

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
  g_return_if_fail (self != NULL && cr != NULL);

  atlante_chart_scene_visit_names (self, draw_label, cr);
  atlante_chart_scene_draw_dots (self, cr);
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
 * atlante_chart_scene_draw_dots:
 *
 * Draws the dots of capitals of the base map.
 */
void
atlante_chart_scene_draw_dots (const AtlanteChartScene *self, cairo_t *cr)
{
  const AtlanteChartColor *color;

  g_return_if_fail (self != NULL && cr != NULL);

  color = &self->style->capital_label;
  for (guint i = 0; i < self->names->len; i++)
    {
      AtlanteSceneName *name = &g_array_index (self->names, AtlanteSceneName, i);

      if (name->dot <= 0)
        continue;
      cairo_new_path (cr);
      cairo_arc (cr, name->x, name->y, name->dot, 0, 2 * G_PI);
      cairo_set_source_rgb (cr, color->red, color->green, color->blue);
      cairo_fill (cr);
    }
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

      /* A wide circle tells an extent even where there is no room for the symbol in it. */
      if (place->public.ring > (place->public.hidden ? 3 * place->public.size : 0)
          && !(place->public.flags & ATLANTE_SYMBOL_DIMMED))
        atlante_precision_draw (cr, place->kind, place->public.x, place->public.y,
                                place->public.ring, 1.1 * self->unit, self->style);
    }
}

/**
 * atlante_chart_scene_draw_flows:
 *
 * Draws the flows, first what steps back; all casings of a rank before its lines.
 */
void
atlante_chart_scene_draw_flows (const AtlanteChartScene *self, cairo_t *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);

      atlante_flow_path_draw_casing (flow->path, cr, flow->width, flow->flags, self->style);
    }
  for (guint i = 0; i < self->flows->len; i++)
    {
      AtlanteSceneFlow *flow = &g_array_index (self->flows, AtlanteSceneFlow, i);

      atlante_flow_path_draw (flow->path, cr, atlante_relation_get_kind (flow->relation),
                              flow->width, flow->flags, self->style);
    }
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
