/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart.h"

/* Places on which the map has to be right, at zooms from the whole world to a town's surroundings. */
#define CHART_MATRIX_N_SPOTS 6
#define CHART_MATRIX_N_ZOOMS 5

typedef struct
{
  const char *name;
  AtlanteGeoPoint point;
} ChartMatrixSpot;

extern const ChartMatrixSpot chart_matrix_spots[CHART_MATRIX_N_SPOTS];
extern const int chart_matrix_zooms[CHART_MATRIX_N_ZOOMS];

typedef struct _ChartMatrix ChartMatrix;

/* With the base map, names, viewpoints and case that ship; @language: of the names. */
ChartMatrix     *chart_matrix_new  (const char            *language);
void             chart_matrix_free (ChartMatrix           *self);
/* Paints a picture of @width x @height points with @scale pixels each. */
cairo_surface_t *chart_matrix_draw (ChartMatrix           *self,
                                    const ChartMatrixSpot *spot,
                                    int                    zoom,
                                    AtlanteChartTheme      theme,
                                    gboolean               with_case,
                                    int                    width,
                                    int                    height,
                                    int                    scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartMatrix, chart_matrix_free)
