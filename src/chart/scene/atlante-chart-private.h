/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart.h"
#include "atlante-chart-names.h"
#include "atlante-chart-points.h"
#include "atlante-flow.h"

G_BEGIN_DECLS

/* A relation of the case between two places that can be drawn. */
typedef struct _AtlanteChartTie AtlanteChartTie;
struct _AtlanteChartTie
{
  AtlanteRelation *relation;
  AtlantePlace *from;
  AtlantePlace *to;
  guint n_claims;
  int lane;           /* which of the flows between the two places this is, from 0 */
  int n_lanes;
  AtlanteChartTie *first;   /* of the ties between the two places; itself for the first */
  gboolean backwards; /* runs against the direction by which the lanes are counted */
  AtlanteFlow *flow;
  double scale;       /* that the flow was sampled for */
};

/* Ties of the case, in its order; those between the same two places know their lanes. @old:
 * (nullable): those before an edit, which give up what still holds. */
GPtrArray         *atlante_chart_ties_new      (AtlanteCase  *kase, GPtrArray *old);

/* (nullable) the places of the case; points that are none */
AtlanteChartPoints *atlante_chart_get_places   (AtlanteChart *self);
AtlanteChartPoints *atlante_chart_get_points   (AtlanteChart *self);
gboolean           atlante_chart_is_fanned     (AtlanteChart *self, const char *id);
/* (nullable) */
GPtrArray         *atlante_chart_get_ties      (AtlanteChart *self);
PangoContext      *atlante_chart_get_context   (AtlanteChart *self);
AtlanteBaseLabels *atlante_chart_get_labels    (AtlanteChart *self);
/* (transfer none) made when they are asked for */
AtlanteChartNames *atlante_chart_get_names     (AtlanteChart *self);
double             atlante_chart_get_font_size (AtlanteChart *self);
AtlanteLabelFont   atlante_chart_get_font      (AtlanteChart *self);   /* interned */
GArray            *atlante_chart_get_reserved  (AtlanteChart *self);   /* of AtlanteBox */
gboolean           atlante_chart_accepts       (AtlanteChart *self, gpointer item);
/* (transfer full) from the cache where it was asked for before */
AtlanteLabel      *atlante_chart_dup_label     (AtlanteChart *self, AtlanteLabelKind kind,
                                                const char *text, int count);
/* (transfer none) the flow of a tie, fine enough for a scale */
AtlanteFlow       *atlante_chart_tie_get_flow  (AtlanteChartTie *self, double scale);

G_END_DECLS
