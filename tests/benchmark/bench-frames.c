/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the map with the case that ships, the same without a case, and a ShumateMapLayer with tiles of
 * the same painter along the same paths, by turns in one window. Prints the processor's time for a
 * painted frame, and how many of the frames were painted. Run it once for each renderer
 * (GSK_RENDERER). With the number of a path it runs that one with the case only, for a profiler. */
#include "bench-window.h"
#include "painted-source.h"

#include <stdlib.h>

#define N_ROUNDS 3
#define N_FRAMES 240

typedef enum
{
  WITH_CASE,
  BARE,
  SHUMATE,
  N_PEERS
} Peer;

static const char *const names[N_PEERS] = { "Atlante with its case", "Atlante without a case",
                                            "ShumateMapLayer" };

static const BenchPath paths[] = {
  { "panning at zoom 4", 40, 100, 4, 12, 0, 0, N_FRAMES },
  { "panning at zoom 7", 36, 122, 7, 9, -8, 0, N_FRAMES },
  { "zooming from 3 to 7", 40, 127, 3, 0, 0, 4.0 / N_FRAMES, N_FRAMES },
  { "zooming out from 7", 40, 127, 7, 0, 0, -4.0 / N_FRAMES, N_FRAMES },
};

#define N_PATHS G_N_ELEMENTS (paths)

static BenchMap
make_shumate (void)
{
  PaintedSource *source = painted_source_new ();
  ShumateMap *map = shumate_map_new ();
  ShumateViewport *viewport = shumate_map_get_viewport (map);

  shumate_viewport_set_reference_map_source (viewport, SHUMATE_MAP_SOURCE (source));
  shumate_map_add_layer (
    map, SHUMATE_LAYER (shumate_map_layer_new (SHUMATE_MAP_SOURCE (source), viewport)));
  g_object_set_data_full (G_OBJECT (map), "source", source, g_object_unref);
  return (BenchMap){ GTK_WIDGET (map), map, painted_source_is_busy, source };
}

static void
measure (GtkWindow *window, AtlanteSession *session, Peer peer, BenchCost costs[N_PATHS])
{
  BenchMap map = peer == SHUMATE ? make_shumate ()
                                 : bench_map_new_atlante (peer == WITH_CASE ? session : NULL);

  bench_window_show (window, &map);
  for (guint i = 0; i < N_PATHS; i++)
    costs[i] = bench_map_run (window, &map, &paths[i]);
  gtk_window_set_child (window, NULL);
}

static void
profile (GtkWindow *window, AtlanteSession *session, guint path)
{
  BenchMap map = bench_map_new_atlante (session);

  bench_window_show (window, &map);
  for (guint i = 0; i < N_ROUNDS; i++)
    g_print ("%s: %.2f ms\n", paths[path].name, bench_map_run (window, &map, &paths[path]).all);
}

static void
print (guint path, BenchCost costs[N_ROUNDS][N_PEERS][N_PATHS])
{
  double all[N_PEERS], thread[N_PEERS], painted[N_PEERS];

  for (Peer peer = 0; peer < N_PEERS; peer++)
    {
      double values[3][N_ROUNDS];

      for (guint i = 0; i < N_ROUNDS; i++)
        {
          values[0][i] = costs[i][peer][path].all;
          values[1][i] = costs[i][peer][path].main;
          values[2][i] = costs[i][peer][path].painted;
        }
      all[peer] = bench_median (values[0], N_ROUNDS);
      thread[peer] = bench_median (values[1], N_ROUNDS);
      painted[peer] = bench_median (values[2], N_ROUNDS);
    }
  g_print ("%s, %d frames:\n", paths[path].name, paths[path].n_frames);
  for (Peer peer = 0; peer < N_PEERS; peer++)
    g_print ("  %-23s %5.2f ms a painted frame (main thread %5.2f), %4.0f painted; %.2f times "
             "ShumateMapLayer%s\n",
             names[peer], all[peer], thread[peer], painted[peer], all[peer] / all[SHUMATE],
             peer == WITH_CASE ? " (goal: at most 1.25, and all frames painted)" : "");
}

int
main (int argc, char *argv[])
{
  static BenchCost costs[N_ROUNDS][N_PEERS][N_PATHS];
  GtkWindow *window = bench_window_new ();
  g_autoptr (AtlanteSession) session = NULL;

  if (window == NULL)
    return BENCH_SKIP_EXIT;
  session = bench_session_new ();
  if (argc > 1)
    {
      profile (window, session, (guint) atoi (argv[1]) % N_PATHS);
      return 0;
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    for (Peer peer = 0; peer < N_PEERS; peer++)
      measure (window, session, peer, costs[i][peer]);
  for (guint i = 0; i < N_PATHS; i++)
    print (i, costs);
  gtk_window_destroy (window);
  return 0;
}
