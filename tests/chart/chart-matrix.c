/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart-matrix.h"

#include <atlante-case-loader.h>
#include <atlante-paths.h>

#include "atlante-viewpoints.h"

#define FAMILY "Noto Sans"
#define SIZE 12.0

const ChartMatrixSpot chart_matrix_spots[CHART_MATRIX_N_SPOTS] = {
  { "korea", { 38.6, 127.2 } },
  { "kurils", { 44.6, 146.6 } },
  { "black-sea", { 44.6, 34.6 } },
  { "taiwan-strait", { 24.6, 119.6 } },
  { "lima", { -12.3, -77.1 } },
  { "date-line", { 66.2, 180 } },
};

const int chart_matrix_zooms[CHART_MATRIX_N_ZOOMS] = { 0, 2, 4, 6, 8 };

struct _ChartMatrix
{
  AtlanteBaseMap *map;
  AtlanteBaseLabels *labels;
  AtlanteViewpoints *viewpoints;
  AtlanteCase *kase;
  AtlanteAudience *audience;
};

ChartMatrix *
chart_matrix_new (const char *language)
{
  ChartMatrix *self = g_new0 (ChartMatrix, 1);
  g_autofree char *map = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autofree char *labels = atlante_paths_dup_data_file ("basemap");
  g_autofree char *viewpoints = atlante_paths_dup_data_file ("viewpoints");
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  self->map = atlante_base_map_new_from_file (map, &error);
  g_assert_no_error (error);
  self->labels = atlante_base_labels_new_from_folder (labels, &error);
  g_assert_no_error (error);
  self->viewpoints = atlante_viewpoints_new_from_folder (viewpoints, &error);
  g_assert_no_error (error);
  self->kase = atlante_case_loader_load (file, NULL, &error);
  g_assert_no_error (error);
  self->audience = atlante_case_dup_audience (self->kase, language);
  return self;
}

void
chart_matrix_free (ChartMatrix *self)
{
  g_clear_object (&self->map);
  g_clear_object (&self->labels);
  g_clear_object (&self->viewpoints);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_free (self);
}

cairo_surface_t *
chart_matrix_draw (ChartMatrix *self,
                   const ChartMatrixSpot *spot,
                   int zoom,
                   AtlanteChartTheme theme,
                   gboolean with_case,
                   int width,
                   int height,
                   int scale)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * scale, height * scale);
  g_autoptr (AtlanteChart) chart = atlante_chart_new ();
  AtlanteChartView view;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  atlante_chart_set_case (chart, with_case ? self->kase : NULL, self->audience);
  atlante_chart_set_base (chart, self->map, self->labels);
  atlante_chart_set_viewpoint (chart, atlante_viewpoints_lookup (self->viewpoints, "international"));
  atlante_chart_set_style (chart, atlante_chart_style_get (theme));
  atlante_chart_set_font (chart, FAMILY, SIZE);
  atlante_chart_view_init_center (&view, spot->point, zoom, width, height);
  atlante_chart_paint (chart, cr, &view, NULL);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
