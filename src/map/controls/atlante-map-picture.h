/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-labels.h"
#include "atlante-base-map.h"
#include "atlante-case.h"
#include "atlante-chart-layers.h"
#include "atlante-chart-style.h"
#include "atlante-chart-view.h"

G_BEGIN_DECLS

/**
 * AtlanteMapPicture:
 *
 * What a map shows now, to be written as a picture that is complete in itself: with title, legend,
 * scale, attribution and viewpoint. It keeps to the case as it was when it was made.
 */
#define ATLANTE_TYPE_MAP_PICTURE (atlante_map_picture_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapPicture, atlante_map_picture, ATLANTE, MAP_PICTURE, GObject)

/* @kase: copied, so that it may be edited while the picture is written */
AtlanteMapPicture *atlante_map_picture_new           (AtlanteCase              *kase,
                                                      AtlanteAudience          *audience,
                                                      const AtlanteChartView   *view);
/* @map, @labels: (nullable): they are read anew where they are NULL */
void               atlante_map_picture_set_base      (AtlanteMapPicture        *self,
                                                      AtlanteBaseMap           *map,
                                                      AtlanteBaseLabels        *labels);
void               atlante_map_picture_set_layers    (AtlanteMapPicture        *self,
                                                      const AtlanteChartLayers *layers);
void               atlante_map_picture_set_theme     (AtlanteMapPicture        *self,
                                                      AtlanteChartTheme         theme);
/* @id: (nullable): of what is selected */
void               atlante_map_picture_set_selection (AtlanteMapPicture        *self,
                                                      const char               *id);
/* "mosca-pyongyang-map": a name for a file, without an ending. (transfer full) */
char              *atlante_map_picture_dup_name      (AtlanteMapPicture        *self);
/* What is written where @chosen is chosen for @ending: never a file that was not asked about. */
GFile             *atlante_map_picture_complete_file (GFile                    *chosen,
                                                      const char               *ending);
/* As PNG, SVG or PDF by the ending of the name of @file. */
void               atlante_map_picture_write_async   (AtlanteMapPicture        *self,
                                                      GFile                    *file,
                                                      GCancellable             *cancellable,
                                                      GAsyncReadyCallback       callback,
                                                      gpointer                  user_data);
gboolean           atlante_map_picture_write_finish  (AtlanteMapPicture        *self,
                                                      GAsyncResult             *result,
                                                      GError                  **error);

G_END_DECLS
