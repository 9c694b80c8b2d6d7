/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-layers.h"

/**
 * atlante_chart_layers_init_default:
 * @self: (out): what a chart shows unless it is told otherwise: all but the local names
 */
void
atlante_chart_layers_init_default (AtlanteChartLayers *self)
{
  g_return_if_fail (self != NULL);

  *self = (AtlanteChartLayers){
    .place_kinds = ATLANTE_CHART_LAYERS_ALL_KINDS,
    .flow_kinds = ATLANTE_CHART_LAYERS_ALL_KINDS,
    .flows = TRUE,
    .place_labels = TRUE,
    .base_labels = TRUE,
    .local_names = FALSE,
    .graticule = TRUE,
    .precision = TRUE,
    .clusters = TRUE,
  };
}

/**
 * atlante_chart_layers_equal:
 * @a: layers
 * @b: layers
 *
 * Returns: whether both show the same
 */
gboolean
atlante_chart_layers_equal (const AtlanteChartLayers *a, const AtlanteChartLayers *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->place_kinds == b->place_kinds && a->flow_kinds == b->flow_kinds &&
         !a->flows == !b->flows && !a->place_labels == !b->place_labels &&
         !a->base_labels == !b->base_labels && !a->local_names == !b->local_names &&
         !a->graticule == !b->graticule && !a->precision == !b->precision &&
         !a->clusters == !b->clusters;
}

/**
 * atlante_chart_layers_shows_place:
 * @self: layers
 * @kind: a kind of place
 *
 * Returns: whether places of this kind are shown
 */
gboolean
atlante_chart_layers_shows_place (const AtlanteChartLayers *self, AtlantePlaceKind kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->place_kinds & (1u << kind)) != 0;
}

/**
 * atlante_chart_layers_shows_flow:
 * @self: layers
 * @kind: a kind of relation
 *
 * Returns: whether flows of this kind are shown
 */
gboolean
atlante_chart_layers_shows_flow (const AtlanteChartLayers *self, AtlanteRelationKind kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->flows && (self->flow_kinds & (1u << kind)) != 0;
}
