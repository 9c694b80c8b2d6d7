/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pans the map by two pixels a frame and prints what a frame takes, beside one of a ShumateMap that
 * has nothing but another colour in each frame, in the same window: what GTK takes to paint so many
 * pixels once. Run it once for each renderer (GSK_RENDERER). */
#include <adwaita.h>
#include <math.h>
#include <shumate/shumate.h>
#include <time.h>

#include "atlante-case-loader.h"
#include "atlante-map-view.h"
#include "atlante-paths.h"
#include "atlante-reference-source.h"

#define WIDTH 1440
#define HEIGHT 900
#define SKIP_EXIT 77

/* Frames before the first that counts, frames that count, and pixels between two of them. */
#define N_WARM 30
#define N_FRAMES 150
#define STEP 2.0

/* Milliseconds until everything is drawn where the map stands still, at most. */
#define PATIENCE 10000

/* A layer of one colour. */
struct _BenchLayer
{
  ShumateLayer parent_instance;

  guint n;
};

#define BENCH_TYPE_LAYER (bench_layer_get_type ())
G_DECLARE_FINAL_TYPE (BenchLayer, bench_layer, BENCH, LAYER, ShumateLayer)
G_DEFINE_FINAL_TYPE (BenchLayer, bench_layer, SHUMATE_TYPE_LAYER)

static void
bench_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA color = { 0, 0, BENCH_LAYER (widget)->n++ % 2, 1 };

  gtk_snapshot_append_color (
    snapshot, &color,
    &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
bench_layer_class_init (BenchLayerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_layer_snapshot;
}

static void
bench_layer_init (BenchLayer *self)
{
}

typedef struct
{
  ShumateViewport *viewport;
  double per_zoom;          /* zoom levels of a frame; 0: pans */
  int n;
  double main_start;        /* milliseconds of the main thread */
  double all_start;         /* of all threads */
  double clock_start;
} Run;

typedef struct
{
  double main;
  double all;
  double clock;
} Cost;

static double
get_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
move (Run *run)
{
  double zoom = shumate_viewport_get_zoom_level (run->viewport);
  double degrees = STEP * 360 / (256 * exp2 (zoom));
  double way = run->n / 75 % 2 == 0 ? 1 : -1;

  if (run->per_zoom > 0)
    shumate_viewport_set_zoom_level (run->viewport, zoom + way * run->per_zoom);
  else
    shumate_location_set_location (
      SHUMATE_LOCATION (run->viewport),
      shumate_location_get_latitude (SHUMATE_LOCATION (run->viewport)),
      shumate_location_get_longitude (SHUMATE_LOCATION (run->viewport)) + way * degrees);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  if (run->n == N_WARM)
    {
      run->main_start = get_ms (CLOCK_THREAD_CPUTIME_ID);
      run->all_start = get_ms (CLOCK_PROCESS_CPUTIME_ID);
      run->clock_start = get_ms (CLOCK_MONOTONIC);
    }
  if (run->n++ == N_WARM + N_FRAMES)
    return G_SOURCE_REMOVE;
  move (run);
  return G_SOURCE_CONTINUE;
}

static Cost
measure (GtkWidget *map, double per_zoom)
{
  Run run = { shumate_map_get_viewport (SHUMATE_MAP (map)), per_zoom };

  gtk_widget_add_tick_callback (map, on_tick, &run, NULL);
  while (run.n <= N_WARM + N_FRAMES)
    g_main_context_iteration (NULL, TRUE);
  return (Cost){ (get_ms (CLOCK_THREAD_CPUTIME_ID) - run.main_start) / N_FRAMES,
                 (get_ms (CLOCK_PROCESS_CPUTIME_ID) - run.all_start) / N_FRAMES,
                 (get_ms (CLOCK_MONOTONIC) - run.clock_start) / N_FRAMES };
}

static GtkWidget *
find_map (GtkWidget *root)
{
  if (SHUMATE_IS_MAP (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_map (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
on_second (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static void
settle (AtlanteMapView *view)
{
  double start = get_ms (CLOCK_MONOTONIC), rest = start;
  guint id = g_timeout_add (5, on_second, NULL);

  while (get_ms (CLOCK_MONOTONIC) - rest < 300 && get_ms (CLOCK_MONOTONIC) - start < PATIENCE)
    {
      g_main_context_iteration (NULL, TRUE);
      if (gtk_widget_get_width (GTK_WIDGET (view)) == 0 || !atlante_map_view_is_settled (view))
        rest = get_ms (CLOCK_MONOTONIC);
    }
  g_source_remove (id);
}

static void
print (const char *what, Cost cost, Cost empty)
{
  g_print ("%-22s main thread %5.1f ms, all threads %5.1f, clock %5.1f; %4.1f times an empty one\n",
           what, cost.main, cost.all, cost.clock, cost.main / empty.main);
}

static Cost
measure_empty (GtkWindow *window)
{
  GtkWidget *map = GTK_WIDGET (shumate_map_new ());
  ShumateViewport *viewport = shumate_map_get_viewport (SHUMATE_MAP (map));
  ShumateLayer *layer = g_object_new (BENCH_TYPE_LAYER, "viewport", viewport, NULL);

  atlante_reference_source_install (viewport);
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), layer,
                           G_CONNECT_SWAPPED);
  shumate_map_add_layer (SHUMATE_MAP (map), layer);
  gtk_window_set_child (window, map);
  gtk_window_present (window);
  return measure (map, 0);
}

static void
measure_view (GtkWindow *window, AtlanteSession *session, Cost empty)
{
  AtlanteMapView *view = ATLANTE_MAP_VIEW (atlante_map_view_new ());
  GtkWidget *map = find_map (GTK_WIDGET (view));

  atlante_panel_set_session (ATLANTE_PANEL (view), session);
  gtk_window_set_child (window, GTK_WIDGET (view));
  settle (view);
  print ("first view, panning", measure (map, 0), empty);
  settle (view);
  print ("first view, zooming", measure (map, 0.01), empty);
  atlante_map_view_go_to (view, (AtlanteGeoPoint){ 40, 130 }, 5);
  settle (view);
  print ("zoom 5, panning", measure (map, 0), empty);
  atlante_session_select_id (session, "pyongyang");
  settle (view);
  print ("with a selection", measure (map, 0), empty);
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteSession) session = NULL;
  GtkWindow *window;
  Cost empty;

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return SKIP_EXIT;
    }
  adw_init ();
  path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  file = g_file_new_for_path (path);
  kase = atlante_case_loader_load (file, NULL, &error);
  if (kase == NULL)
    g_error ("%s", error->message);
  session = atlante_session_new ();
  atlante_session_set_case (session, kase);

  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  empty = measure_empty (window);
  print ("empty ShumateMap", empty, empty);
  measure_view (window, session, empty);
  gtk_window_destroy (window);
  return 0;
}
