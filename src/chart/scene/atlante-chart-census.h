/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-case.h>

G_BEGIN_DECLS

/* No list of kinds is longer. */
#define ATLANTE_CHART_CENSUS_KINDS 32

/**
 * AtlanteChartCensus:
 * @places: how many places of each #AtlantePlaceKind have a position
 * @flows: how many relations of each #AtlanteRelationKind can be drawn
 * @wide: how many places are less precise than a town
 *
 * How much of each kind a chart of a case has: for its legend.
 */
typedef struct
{
  guint places[ATLANTE_CHART_CENSUS_KINDS];
  guint flows[ATLANTE_CHART_CENSUS_KINDS];
  guint wide;
} AtlanteChartCensus;

void atlante_chart_census_init (AtlanteChartCensus *self,
                                AtlanteCase        *kase);

G_END_DECLS
