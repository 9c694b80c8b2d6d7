/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-chart-scene.h"
#include "atlante-line-sheet.h"
#include "atlante-sprites.h"

G_BEGIN_DECLS

/**
 * AtlanteSceneLook:
 * @style: the style of the chart
 * @unit: 1 where a place's name is 12 pixels high
 * @hovered: (nullable): what the pointer is over
 * @hovered_cluster: key of a cluster that the pointer is over, or 0
 * @focused: (nullable): where the keyboard is
 * @focused_cluster: key of a cluster that the keyboard is at, or 0
 * @revision: another one when something but the view has changed
 * @scale_factor: pixels of the screen for one of the map
 * @by_cairo: of atlante_picture_wants_cairo()
 * @is_still: the map has not moved for a while
 *
 * How a scene looks in a window, besides what it says itself.
 */
typedef struct
{
  const AtlanteChartStyle *style;
  double unit;
  AtlanteItem *hovered;
  guint64 hovered_cluster;
  AtlantePlace *focused;
  guint64 focused_cluster;
  guint revision;
  int scale_factor;
  gboolean by_cairo;
  gboolean is_still;
} AtlanteSceneLook;

void atlante_scene_snapshot (AtlanteChartScene      *scene,
                             AtlanteSprites         *sprites,
                             AtlanteLineSheet       *sheet,
                             GtkSnapshot            *snapshot,
                             const AtlanteSceneLook *look);

G_END_DECLS
