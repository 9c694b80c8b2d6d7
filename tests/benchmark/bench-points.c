/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows 1,000,000 points, half of them anywhere and half round 40 towns, and runs the map along paths
 * beside the same map without them. Prints the processor's time for a painted frame, and what it takes
 * until the first frame shows the points, beside 10,000 markers of a ShumateMarkerLayer. Run it once
 * for each renderer (GSK_RENDERER). */
#include "atlante-place-layer.h"
#include "atlante-reference-source.h"
#include "bench-window.h"

#include <math.h>
#include <time.h>

#define N_POINTS 1000000
#define N_MARKERS 10000
#define N_TOWNS 40
#define N_ROUNDS 3
#define N_FRAMES 240

static const BenchPath paths[] = {
  { "panning at zoom 3", 20, 20, 3, 6, 0, 0, N_FRAMES },
  { "panning at zoom 5", 40, 100, 5, 12, 0, 0, N_FRAMES },
  { "panning at zoom 7", 36, 122, 7, 9, -8, 0, N_FRAMES },
  { "zooming from 3 to 7", 40, 127, 3, 0, 0, 4.0 / N_FRAMES, N_FRAMES },
};

#define N_PATHS G_N_ELEMENTS (paths)

static double
get_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static AtlantePoint *
make_points (void)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  AtlantePoint *points = g_new (AtlantePoint, N_POINTS);

  for (guint i = 0; i < N_POINTS; i++)
    {
      double latitude = g_rand_double_range (chance, -70, 80);
      double longitude = g_rand_double_range (chance, -180, 180);

      if (i % 2 == 0)
        {
          guint town = i / 2 % N_TOWNS;
          double angle = g_rand_double_range (chance, 0, 2 * G_PI);
          double way = 2 * sqrt (-2 * log (1 - g_rand_double (chance)));

          latitude = (town * 37 % 110) - 45.0 + way * sin (angle);
          longitude = remainder ((town * 97 % 360) - 180.0 + way * cos (angle), 360);
        }
      points[i] = (AtlantePoint){ { CLAMP (latitude, -85, 85), longitude }, i, i % 20, i % 9 };
    }
  return points;
}

static AtlantePlaceLayer *
find_layer (const BenchMap *map)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (map->map)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ATLANTE_IS_PLACE_LAYER (child))
      return ATLANTE_PLACE_LAYER (child);
  g_assert_not_reached ();
}

static gboolean
on_painted (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  int *n = data;

  return ++*n < 3 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until what was changed has been painted. */
static void
wait_for_frame (const BenchMap *map)
{
  int n = 0;

  gtk_widget_add_tick_callback (GTK_WIDGET (map->map), on_painted, &n, NULL);
  while (n < 3)
    g_main_context_iteration (NULL, TRUE);
}

/* Returns: ms of the processor from the coordinates to the first frame */
static double
show_points (const BenchMap *map, const AtlantePoint *points)
{
  double start = get_ms ();
  g_autoptr (AtlantePointIndex) index = atlante_point_index_new (points, N_POINTS);

  atlante_place_layer_set_points (find_layer (map), index);
  wait_for_frame (map);
  return get_ms () - start;
}

/* The same for markers. */
static double
show_markers (GtkWindow *window)
{
  ShumateMap *map = shumate_map_new ();
  ShumateViewport *viewport = shumate_map_get_viewport (map);
  BenchMap bench = { GTK_WIDGET (map), map, NULL, NULL };
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  ShumateMarkerLayer *layer;
  double start;

  atlante_reference_source_install (viewport);
  layer = shumate_marker_layer_new (viewport);
  shumate_map_add_layer (map, SHUMATE_LAYER (layer));
  gtk_window_set_child (window, GTK_WIDGET (map));
  wait_for_frame (&bench);
  start = get_ms ();
  for (guint i = 0; i < N_MARKERS; i++)
    {
      ShumateMarker *marker = shumate_marker_new ();

      shumate_marker_set_child (marker, gtk_image_new_from_icon_name ("mark-location-symbolic"));
      shumate_location_set_location (SHUMATE_LOCATION (marker),
                                     g_rand_double_range (chance, -70, 80),
                                     g_rand_double_range (chance, -180, 180));
      shumate_marker_layer_add_marker (layer, marker);
    }
  wait_for_frame (&bench);
  return get_ms () - start;
}

static double
measure (GtkWindow *window, const AtlantePoint *points, BenchCost costs[N_PATHS])
{
  BenchMap map = bench_map_new_atlante (NULL);
  double set_up = 0;

  bench_window_show (window, &map);
  if (points != NULL)
    set_up = show_points (&map, points);
  for (guint i = 0; i < N_PATHS; i++)
    costs[i] = bench_map_run (window, &map, &paths[i]);
  gtk_window_set_child (window, NULL);
  return set_up;
}

static void
print (guint path, BenchCost costs[N_ROUNDS][2][N_PATHS])
{
  double all[2], values[N_ROUNDS];

  for (guint peer = 0; peer < 2; peer++)
    {
      for (guint i = 0; i < N_ROUNDS; i++)
        values[i] = costs[i][peer][path].all;
      all[peer] = bench_median (values, N_ROUNDS);
    }
  g_print ("%s: %.2f ms a painted frame, bare %.2f: %.2f times (goal: at most 2)\n",
           paths[path].name, all[1], all[0], all[1] / all[0]);
}

int
main (int argc, char *argv[])
{
  static BenchCost costs[N_ROUNDS][2][N_PATHS];
  GtkWindow *window = bench_window_new ();
  g_autofree AtlantePoint *points = NULL;
  double set_ups[N_ROUNDS], set_up, markers;

  if (window == NULL)
    return BENCH_SKIP_EXIT;
  points = make_points ();
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      measure (window, NULL, costs[i][0]);
      set_ups[i] = measure (window, points, costs[i][1]);
    }
  for (guint i = 0; i < N_PATHS; i++)
    print (i, costs);
  set_up = bench_median (set_ups, N_ROUNDS);
  g_print ("%u points from coordinates to the first frame: %.0f ms\n", N_POINTS, set_up);
  markers = show_markers (window);
  g_print ("%u markers of a ShumateMarkerLayer: %.0f ms; the points took 1/%.0f of it (goal: at most "
           "1/20)\n",
           N_MARKERS, markers, markers / set_up);
  gtk_window_destroy (window);
  return 0;
}
