/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Jumps over the whole world at random and prints how much memory the process has after 200 jumps and
 * after 2,000. */
#include "bench-window.h"

#define FIRST 200
#define LAST 2000

static void
jump (const BenchMap *map, GRand *rand)
{
  gint64 end = g_get_monotonic_time () + 20000;

  bench_map_go_to (map, g_rand_double_range (rand, -70, 75), g_rand_double_range (rand, -180, 180),
                   g_rand_double_range (rand, 1, 10));
  /* Some tiles are there by then, others are not wanted any more: both happen in use. */
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

int
main (int argc, char *argv[])
{
  GtkWindow *window = bench_window_new ();
  g_autoptr (AtlanteSession) session = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  double start, first = 0, last;
  BenchMap map;

  if (window == NULL)
    return BENCH_SKIP_EXIT;
  session = bench_session_new ();
  map = bench_map_new_atlante (session);
  bench_window_show (window, &map);
  start = bench_get_memory ();
  for (int i = 1; i <= LAST; i++)
    {
      jump (&map, rand);
      if (i == FIRST)
        {
          bench_map_settle (&map);
          first = bench_get_memory ();
        }
    }
  bench_map_settle (&map);
  last = bench_get_memory ();
  g_print ("Memory at the start %.0f MB, after %d jumps %.0f MB, after %d %.0f MB: %.2f times "
           "(goal: at most 1.10)\n",
           start, FIRST, first, LAST, last, last / first);
  gtk_window_destroy (window);
  return 0;
}
