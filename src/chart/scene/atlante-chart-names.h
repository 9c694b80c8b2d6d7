/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-labels.h"
#include "atlante-chart-view.h"
#include "atlante-label.h"
#include "atlante-viewpoint.h"

G_BEGIN_DECLS

/**
 * AtlanteChartName:
 * @base: (transfer none): the label of the base map
 * @kind: how it is set
 * @text: (nullable): the name in the language of the chart; %NULL for none
 * @second: (nullable): the local name, where it is wanted and differs
 * @folded: (nullable) (array zero-terminated=1): @text and the names in the other languages of the
 *   chart without case, to compare them
 * @x: where it stands in the plane of the projection
 * @y: the same
 * @extent: what its points span in the plane
 * @dot: radius of a town's dot at 1 unit, pixels; 0 for none
 *
 * A name of the base map, ready for one chart.
 */
typedef struct
{
  const AtlanteBaseLabel *base;
  AtlanteLabelKind kind;
  const char *text;
  const char *second;
  char **folded;
  double x;
  double y;
  AtlanteBox extent;
  double dot;
} AtlanteChartName;

/* Ways to set a name along its curve, best first: spread over it; close, in the middle, towards the
 * beginning and towards the end. Other names have one. */
#define ATLANTE_CHART_NAMES_N_VARIANTS 4

/* What all names of a chart are made with. */
typedef struct
{
  AtlanteBaseLabels *labels;           /* (nullable) */
  const AtlanteViewpoint *viewpoint;   /* (nullable) */
  const char *const *languages;        /* the best first */
  gboolean local_names;
} AtlanteChartNamesOptions;

/**
 * AtlanteChartNames:
 *
 * The names of the base map as a chart shows them: looked up and projected once, laid out when they
 * are first seen and kept while the map pans.
 */
typedef struct _AtlanteChartNames AtlanteChartNames;

AtlanteChartNames      *atlante_chart_names_new    (const AtlanteChartNamesOptions *options);
void                    atlante_chart_names_free   (AtlanteChartNames        *self);
guint                   atlante_chart_names_get_n  (const AtlanteChartNames  *self);
void                    atlante_chart_names_set_projection
                                                   (AtlanteChartNames        *self,
                                                    AtlanteProjection         projection,
                                                    AtlanteGeoPoint           center);
const AtlanteChartName *atlante_chart_names_get    (const AtlanteChartNames  *self,
                                                    guint                     index);
AtlanteLabel           *atlante_chart_names_lay_out (AtlanteChartNames       *self,
                                                    guint                     index,
                                                    guint                     variant,
                                                    PangoContext             *context,
                                                    const AtlanteLabelFont   *font,
                                                    const AtlanteChartStyle  *style,
                                                    double                    zoom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteChartNames, atlante_chart_names_free)

G_END_DECLS
