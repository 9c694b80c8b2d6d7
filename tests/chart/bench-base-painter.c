/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints tiles of 256 pixels and prints what one takes, by zoom. */
#include <stdlib.h>

#include "atlante-base-painter.h"

#define ALL_UP_TO 4
#define SAMPLE 300
#define LAST_ZOOM 9

static double
paint_tile (AtlanteBaseMap *map,
            int             zoom,
            int             x,
            int             y)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
    .graticule = TRUE,
  };
  AtlanteChartView view;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
  cairo_t *cr = cairo_create (surface);
  gint64 start = g_get_monotonic_time ();

  atlante_chart_view_init_tile (&view, zoom, x, y, 256);
  atlante_base_painter_paint (map, &options, cr, &view);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare (const void *a,
         const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return one < two ? -1 : one > two;
}

static void
measure_zoom (AtlanteBaseMap *map,
              GRand          *rand,
              int             zoom)
{
  int n = 1 << zoom, n_tiles = zoom <= ALL_UP_TO ? n * n : SAMPLE;
  g_autofree double *times = g_new (double, n_tiles);
  double sum = 0;

  for (int i = 0; i < n_tiles; i++)
    {
      /* The sample keeps to the latitudes where there is something to paint. */
      int x = zoom <= ALL_UP_TO ? i % n : g_rand_int_range (rand, 0, n);
      int y = zoom <= ALL_UP_TO ? i / n : g_rand_int_range (rand, n / 5, n * 5 / 8);

      times[i] = paint_tile (map, zoom, x, y);
      sum += times[i];
    }
  qsort (times, n_tiles, sizeof *times, compare);
  g_print ("zoom %d: %4d tiles, mean %5.2f ms, 95%% %5.2f, most %5.2f\n", zoom, n_tiles,
           sum / n_tiles, times[n_tiles * 95 / 100], times[n_tiles - 1]);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  gint64 start;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", "world.atlasmap", NULL);
  start = g_get_monotonic_time ();
  map = atlante_base_map_new_from_file (path, &error);
  if (map == NULL)
    g_error ("%s", error->message);
  g_print ("load: %.1f ms\n", (g_get_monotonic_time () - start) / 1000.0);
  for (int zoom = 0; zoom <= LAST_ZOOM; zoom++)
    measure_zoom (map, rand, zoom);
  return 0;
}
