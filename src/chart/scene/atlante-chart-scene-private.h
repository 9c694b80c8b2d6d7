/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-private.h"
#include "atlante-chart-scene.h"

G_BEGIN_DECLS

/* A place with what only drawing needs. */
typedef struct
{
  AtlanteChartPlace public;
  AtlantePlaceKind kind;
  gboolean is_area;      /* a country or the like: its symbol names, it does not locate */
  double priority;
  AtlanteLabel *label;   /* (nullable) */
} AtlanteScenePlace;

typedef struct
{
  AtlanteChartTie *tie;
  AtlanteRelation *relation;
  AtlanteFlowPath *path;
  double width;
  AtlanteFlowFlags flags;
} AtlanteSceneFlow;

/* A name of the base map. */
typedef struct
{
  AtlanteLabel *label;
  AtlanteBox box;
  double x;              /* what it names: the dot of a capital */
  double y;
  gboolean is_ocean;
  double dot;            /* its radius; 0 for no dot */
} AtlanteSceneName;

struct _AtlanteChartScene
{
  grefcount references;
  AtlanteChartView view;
  AtlanteCase *kase;                /* (nullable) keeps the items alive */
  GPtrArray *ties;                  /* (nullable) the same */
  const AtlanteChartStyle *style;
  gboolean print;
  double unit;                      /* what 1 px of a 12 px chart is here */
  GArray *places;                   /* of AtlanteScenePlace, most important first */
  GArray *flows;                    /* of AtlanteSceneFlow, in drawing order */
  GArray *names;                    /* of AtlanteSceneName */
};

/* Finds room for the labels of places, then for the names of the base map. */
void atlante_chart_scene_place_labels (AtlanteChartScene       *self,
                                       AtlanteChart            *chart,
                                       const AtlanteChartScene *before);

G_END_DECLS
