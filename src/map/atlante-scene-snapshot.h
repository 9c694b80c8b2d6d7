/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-chart-scene.h"
#include "atlante-sprites.h"

G_BEGIN_DECLS

/**
 * AtlanteSceneLook:
 * @style: the style of the chart
 * @unit: 1 where a place's name is 12 pixels high
 * @hovered: (nullable): what the pointer is over
 * @focused: (nullable): where the keyboard is
 * @width: of the map, pixels
 * @height: the same
 * @scale_factor: pixels of the screen for one of the map
 *
 * How a scene looks in a window, besides what it says itself.
 */
typedef struct
{
  const AtlanteChartStyle *style;
  double unit;
  AtlanteItem *hovered;
  AtlantePlace *focused;
  double width;
  double height;
  int scale_factor;
} AtlanteSceneLook;

void atlante_scene_snapshot (AtlanteChartScene      *scene,
                             AtlanteSprites         *sprites,
                             GtkSnapshot            *snapshot,
                             const AtlanteSceneLook *look);

G_END_DECLS
