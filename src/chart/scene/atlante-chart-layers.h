/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-vocabulary.h>

G_BEGIN_DECLS

/* Every kind of place, and every kind of flow. */
#define ATLANTE_CHART_LAYERS_ALL_KINDS G_MAXUINT32

/**
 * AtlanteChartLayers:
 * @place_kinds: a bit for each #AtlantePlaceKind whose places are shown
 * @flow_kinds: a bit for each #AtlanteRelationKind whose flows are shown
 * @flows: whether flows are shown at all
 * @place_labels: the names of the case's places
 * @base_labels: the names of the base map
 * @local_names: under a name of the base map, the one that its country gives it
 * @graticule: meridians and parallels
 * @precision: the circles in which a place may lie
 * @clusters: whether places that stand close together are drawn as one
 *
 * What of a chart is shown. A plain value: copy it, change it, set it.
 */
typedef struct
{
  guint32 place_kinds;
  guint32 flow_kinds;
  gboolean flows;
  gboolean place_labels;
  gboolean base_labels;
  gboolean local_names;
  gboolean graticule;
  gboolean precision;
  gboolean clusters;
} AtlanteChartLayers;

void     atlante_chart_layers_init_default (AtlanteChartLayers       *self);
gboolean atlante_chart_layers_equal        (const AtlanteChartLayers *a,
                                            const AtlanteChartLayers *b);
gboolean atlante_chart_layers_shows_place  (const AtlanteChartLayers *self,
                                            AtlantePlaceKind          kind);
gboolean atlante_chart_layers_shows_flow   (const AtlanteChartLayers *self,
                                            AtlanteRelationKind       kind);

G_END_DECLS
