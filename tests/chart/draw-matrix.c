/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes sheets of the map to look at: a column for each spot, a row for each zoom. See
 * tools/draw-matrix. */
#include <stdlib.h>

#include "chart-matrix.h"

#define GAP 4

typedef struct
{
  const char *name;
  AtlanteChartTheme theme;
  gboolean with_case;
  const char *language;
  int width;
  int height;
  int scale;
} Sheet;

static const Sheet sheets[] = {
  { "light", ATLANTE_CHART_THEME_LIGHT, TRUE, "en", 400, 300, 1 },
  { "dark", ATLANTE_CHART_THEME_DARK, TRUE, "en", 400, 300, 1 },
  { "light-2x", ATLANTE_CHART_THEME_LIGHT, TRUE, "en", 400, 300, 2 },
  { "dark-2x", ATLANTE_CHART_THEME_DARK, TRUE, "en", 400, 300, 2 },
  { "bare-light", ATLANTE_CHART_THEME_LIGHT, FALSE, "en", 400, 300, 1 },
  { "bare-dark", ATLANTE_CHART_THEME_DARK, FALSE, "it", 400, 300, 1 },
  { "bare-ja", ATLANTE_CHART_THEME_LIGHT, FALSE, "ja", 400, 300, 1 },
  { "contrast-light", ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT, TRUE, "en", 400, 300, 1 },
  { "contrast-dark", ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK, TRUE, "en", 400, 300, 1 },
  { "print", ATLANTE_CHART_THEME_PRINT, TRUE, "en", 400, 300, 2 },
};

static void
draw_sheet (const Sheet *sheet, const char *folder)
{
  g_autoptr (ChartMatrix) matrix = chart_matrix_new (sheet->language);
  g_autofree char *name = g_strdup_printf ("matrix-%s.png", sheet->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  int width = sheet->width * sheet->scale + GAP, height = sheet->height * sheet->scale + GAP;
  cairo_surface_t *surface = cairo_image_surface_create (
    CAIRO_FORMAT_RGB24, CHART_MATRIX_N_SPOTS * width, CHART_MATRIX_N_ZOOMS * height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  for (int row = 0; row < CHART_MATRIX_N_ZOOMS; row++)
    for (int column = 0; column < CHART_MATRIX_N_SPOTS; column++)
      {
        cairo_surface_t *cell =
          chart_matrix_draw (matrix, &chart_matrix_spots[column], chart_matrix_zooms[row],
                             sheet->theme, sheet->with_case, sheet->width, sheet->height,
                             sheet->scale);

        cairo_surface_set_device_scale (cell, 1, 1);
        cairo_set_source_surface (cr, cell, column * width, row * height);
        cairo_paint (cr);
        cairo_surface_destroy (cell);
      }
  cairo_destroy (cr);
  status = cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (status));
  g_print ("%s\n", path);
}

int
main (int argc, char **argv)
{
  if (argc < 2)
    {
      g_printerr ("usage: draw-matrix FOLDER [SHEET...]\n");
      return EXIT_FAILURE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    if (argc == 2 || g_strv_contains ((const char *const *) argv + 2, sheets[i].name))
      draw_sheet (&sheets[i], argv[1]);
  return EXIT_SUCCESS;
}
