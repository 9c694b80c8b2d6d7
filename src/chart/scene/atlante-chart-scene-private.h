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
  gboolean is_gathered;  /* into a cluster, while places are laid out */
  AtlanteLabel *label;   /* (nullable) */
} AtlanteScenePlace;

/* A cluster, and where its members are known. */
typedef struct
{
  AtlanteChartCluster public;               /* first */
  AtlantePointClusters *clusters;           /* (nullable) of the scene */
  const AtlantePointCluster *source;        /* (nullable) one of them */
  GPtrArray *members;                       /* (nullable) of AtlantePlace */
  double push_x;                            /* by how much it gives way to others, pixels */
  double push_y;
} AtlanteSceneCluster;

/* A point that is no place of a case. */
typedef struct
{
  double x;
  double y;
  AtlantePlaceKind kind;
} AtlanteSceneSpot;

typedef struct
{
  AtlanteChartTie *tie;
  AtlanteRelation *relation;
  AtlanteFlowPath *path;
  double width;
  AtlanteFlowFlags flags;
  guint n_merged;        /* 0, or of how many relations it is the trunk */
} AtlanteSceneFlow;

/* A name of the base map. */
typedef struct
{
  AtlanteChartNameMark public;
  guint index;               /* among the chart's names */
  AtlanteLabelSide side;     /* of the dot */
  int shift;                 /* where on its point or curve it stands: what the placer said, or a
                              * variant of the name */
  int next;                  /* of the same name on another copy of the world; -1 for none. Of use
                              * while the scene after this is laid out */
} AtlanteSceneName;

/* A name that lost its room: it would flicker if it came back at once. */
typedef struct
{
  guint index;               /* among the chart's names */
  guint n_scenes;            /* laid out since */
} AtlanteSceneRest;

/* What finds room for labels of a scene. */
typedef struct
{
  AtlanteChartScene *scene;
  AtlanteChart *chart;
  const AtlanteChartScene *before;   /* (nullable) */
  AtlanteLabelPlacer *placer;
  GHashTable *told;                  /* names, without case, that the case's places show already */
} AtlanteLabelling;

struct _AtlanteChartScene
{
  grefcount references;
  AtlanteChartView view;
  AtlanteCase *kase;                /* (nullable) keeps the items alive */
  GPtrArray *ties;                  /* (nullable) the same */
  const AtlanteChartStyle *style;
  AtlanteChartLayers layers;
  PangoContext *context;
  AtlanteLabelFont font;            /* its family is an interned string */
  gboolean print;
  double unit;                      /* what 1 px of a 12 px chart is here */
  AtlantePointClusters *crowd;      /* (nullable) places of the case, where they are many */
  AtlantePointClusters *loose;      /* (nullable) points that are none */
  GArray *places;                   /* of AtlanteScenePlace, most important first */
  GHashTable *numbers;              /* AtlantePlace to its number in places, nearest copy */
  GArray *clusters;                 /* of AtlanteSceneCluster */
  GArray *spots;                    /* of AtlanteSceneSpot */
  GArray *flows;                    /* of AtlanteSceneFlow, in drawing order */
  GArray *names;                    /* of AtlanteSceneName */
  GArray *resting;                  /* of AtlanteSceneRest */
  AtlanteBaseLabels *base_labels;   /* (nullable) what the names came from */
  AtlanteViewpoint *viewpoint;      /* (nullable) the same */
};

void    atlante_chart_scene_get_worlds   (const AtlanteChartScene *self, double x, double reach,
                                          int *first, int *last);
void    atlante_chart_scene_add_places   (AtlanteChartScene *self, AtlanteChart *chart,
                                          const char *selection);
void    atlante_chart_scene_stack_places (AtlanteChartScene *self, AtlanteChart *chart,
                                          const char *selection);
GArray *atlante_chart_scene_clusters_new (void);
void    atlante_chart_scene_add_cluster  (AtlanteChartScene *self, AtlantePointClusters *clusters,
                                          const AtlantePointCluster *source);
void    atlante_chart_scene_add_gathered (AtlanteChartScene *self, GPtrArray *places, double x,
                                          double y, int world);
void    atlante_chart_scene_add_points   (AtlanteChartScene *self, AtlanteChart *chart);
void    atlante_chart_scene_separate_clusters (AtlanteChartScene *self);

/* Finds room for the labels of places, then for the names of the base map. */
void atlante_chart_scene_place_labels (AtlanteChartScene       *self,
                                       AtlanteChart            *chart,
                                       const AtlanteChartScene *before);
/* Finds room for the names of the base map in what is left. */
void atlante_chart_scene_place_names  (const AtlanteLabelling  *labelling);

G_END_DECLS
