/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paints tiles of 256 pixels for bench-tiles.py.
 *
 * bench-tiles write FOLDER: writes the packed map as shapefiles, and prints as JSON which level
 *   serves which zooms, and the style that tiles are painted with.
 * bench-tiles: reads lines of "zoom x y", and for each prints the processor time of that tile in
 *   milliseconds; an empty line ends a list, and the times of the whole list are printed at once. */
#include <math.h>
#include <stdio.h>
#include <time.h>

#include "atlante-base-painter.h"
#include "atlante-paths.h"
#include "shape-writer.h"

static const char *const layer_names[ATLANTE_BASE_N_LAYERS] = {
  NULL, "land", "lake", "river", "admin1", "border",
};

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static double
paint_tile (AtlanteBaseMap *map,
            int             zoom,
            int             x,
            int             y)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
  };
  double start = get_ms ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
  cairo_t *cr = cairo_create (surface);
  AtlanteChartView view;

  atlante_chart_view_init_tile (&view, zoom, x, y, 256);
  atlante_base_painter_paint (map, &options, cr, &view);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return get_ms () - start;
}

static void
serve (AtlanteBaseMap *map)
{
  g_autoptr (GString) times = g_string_new (NULL);
  char line[100];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      int zoom, x, y;

      if (sscanf (line, "%d %d %d", &zoom, &x, &y) == 3)
        {
          g_string_append_printf (times, "%.4f ", paint_tile (map, zoom, x, y));
          continue;
        }
      printf ("%s\n", times->str);
      fflush (stdout);
      g_string_truncate (times, 0);
    }
}

static void
print_color (const char              *name,
             const AtlanteChartColor *color)
{
  printf (", \"%s\": \"#%02x%02x%02x\"", name, (int) round (color->red * 255),
          (int) round (color->green * 255), (int) round (color->blue * 255));
}

static void
print_style (const AtlanteChartStyle *style)
{
  printf ("\"shore_width\": %g, \"coast_width\": %g, \"lake_width\": %g, \"river_width\": %g, "
          "\"admin1_width\": %g, ",
          style->shore_width, style->coast_width, style->lake_width, style->river_width,
          style->admin1_width);
  printf ("\"border_casing_width\": %g, \"border_width\": %g, \"contested_border_width\": %g",
          style->border_casing_width, style->border_width, style->contested_border_width);
  print_color ("water", &style->water);
  print_color ("shore", &style->shore);
  print_color ("lake", &style->lake);
  print_color ("border_casing", &style->border_casing);
  print_color ("shore", &style->shore);
  print_color ("lake", &style->lake);
  print_color ("border_casing", &style->border_casing);
  print_color ("land", &style->land);
  print_color ("coast", &style->coast);
  print_color ("river", &style->river);
  print_color ("admin1", &style->admin1);
  print_color ("border", &style->border);
  print_color ("contested_border", &style->contested_border);
}

static void
write_shapes (AtlanteBaseMap *map,
              const char     *folder)
{
  printf ("{\"levels\": [");
  for (guint i = 0; i < atlante_base_map_get_n_levels (map); i++)
    {
      const AtlanteBaseLevel *level = atlante_base_map_get_level (map, i);

      printf ("%s%u", i == 0 ? "" : ", ", level->last_zoom);
      for (guint kind = ATLANTE_BASE_LAND; kind < ATLANTE_BASE_N_LAYERS; kind++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%u", layer_names[kind], i);

          /* shapeindex takes an empty file for a damaged one. */
          if (level->layers[kind].n_features == 0)
            continue;
          shape_writer_write (&level->layers[kind], kind <= ATLANTE_BASE_LAKE, folder, name);
        }
    }
  printf ("], \"style\": {");
  print_style (atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT));
  printf ("}}\n");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, &error);

  if (map == NULL)
    g_error ("%s", error->message);
  if (argc == 3)
    write_shapes (map, argv[2]);
  else
    serve (map);
  return 0;
}
