/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-scene.h"
#include "atlante-line-sheet.h"
#include "atlante-place-layer.h"
#include "atlante-sprites.h"

G_BEGIN_DECLS

struct _AtlantePlaceLayer
{
  ShumateLayer parent_instance;

  AtlanteSession *session;
  AtlanteAudience *audience; /* (nullable): other than the session's */
  AtlanteCase *kase;        /* (nullable): whose edits are followed */
  GListModel *lists[2];     /* of it */
  AtlanteChart *chart;
  AtlanteChartScene *scene; /* (nullable): none yet, or none that holds for what is seen now */
  AtlanteChartScene *before;
  AtlanteSprites *sprites;
  AtlanteLineSheet *sheet;
  guint revision;           /* of all but the view */
  double unit;              /* 1, or more where the desktop wants larger text */
  GPtrArray *obstacles;     /* of GtkWidget that lie over us; not owned */
  GHashTable *matching;     /* (nullable) set of items; NULL: all */
  AtlanteItem *hovered;
  guint64 hovered_cluster;  /* its key, or 0 */
  AtlantePlace *focused;
  guint64 focused_cluster;  /* the same */
  guint settling;           /* source id: once the map stands still, names that rested come back
                             * and lines that were stretched are painted anew */
  gboolean is_still;
};

/* What stands where now. (transfer none) */
AtlanteChartScene *_atlante_place_layer_ensure_scene (AtlantePlaceLayer *self);
/* (nullable) (transfer none): for whom the map is shown */
AtlanteAudience   *_atlante_place_layer_get_audience (AtlantePlaceLayer *self);
/* Looks after what is pointed at while the case is edited. */
void               _atlante_place_layer_follow       (AtlantePlaceLayer *self, AtlanteCase *kase);
/* What is drawn no longer holds. */
void               _atlante_place_layer_invalidate   (AtlantePlaceLayer *self);

G_END_DECLS
