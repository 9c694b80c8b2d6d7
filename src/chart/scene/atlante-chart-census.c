/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-census.h"

#include "atlante-chart-private.h"
#include "atlante-precision.h"

static void
count_place (AtlanteChartCensus *self, AtlantePlace *place)
{
  if (!atlante_place_has_location (place))
    return;
  self->places[atlante_place_get_kind (place)]++;
  if (atlante_precision_get_radius (atlante_place_get_precision (place),
                                    atlante_place_get_kind (place),
                                    atlante_place_get_radius (place)) > 0)
    self->wide++;
}

/**
 * atlante_chart_census_init:
 * @self: (out): the counts
 * @kase: (nullable): a case; without one there is nothing
 */
void
atlante_chart_census_init (AtlanteChartCensus *self, AtlanteCase *kase)
{
  g_autoptr (GPtrArray) ties = NULL;
  guint n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (kase == NULL || ATLANTE_IS_CASE (kase));

  *self = (AtlanteChartCensus){ 0 };
  if (kase == NULL)
    return;
  n = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  for (guint i = 0; i < n; i++)
    count_place (self, ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i)));
  ties = atlante_chart_ties_new (kase, NULL);
  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);

      self->flows[atlante_relation_get_kind (tie->relation)]++;
    }
}
