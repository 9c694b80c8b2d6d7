/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-window.h"

#include <adwaita.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "atlante-case-loader.h"
#include "atlante-paths.h"

#define WIDTH 1440
#define HEIGHT 900
#define REST_MS 300
#define PATIENCE_MS 10000

typedef struct
{
  const BenchMap *map;
  const BenchPath *path;
  int n;
} Run;

/* Counts how often what is in it is painted: GTK asks it again only when something has changed. */
struct _BenchFrame
{
  GtkWidget parent_instance;

  int painted;
};

#define BENCH_TYPE_FRAME (bench_frame_get_type ())
G_DECLARE_FINAL_TYPE (BenchFrame, bench_frame, BENCH, FRAME, GtkWidget)
G_DEFINE_FINAL_TYPE (BenchFrame, bench_frame, GTK_TYPE_WIDGET)

static void
bench_frame_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BENCH_FRAME (widget)->painted++;
  GTK_WIDGET_CLASS (bench_frame_parent_class)->snapshot (widget, snapshot);
}

static void
bench_frame_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (bench_frame_parent_class)->dispose (object);
}

static void
bench_frame_class_init (BenchFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bench_frame_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = bench_frame_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
bench_frame_init (BenchFrame *self)
{
}

static double
get_ms (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

GtkWindow *
bench_window_new (void)
{
  GtkWindow *window;

  if (!gtk_init_check ())
    {
      g_print ("There is no display.\n");
      return NULL;
    }
  adw_init ();
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, WIDTH, HEIGHT);
  return window;
}

AtlanteSession *
bench_session_new (void)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  AtlanteSession *session;

  if (kase == NULL)
    g_error ("%s", error->message);
  session = atlante_session_new ();
  atlante_session_set_case (session, kase);
  return session;
}

static ShumateMap *
find_map (GtkWidget *root)
{
  if (SHUMATE_IS_MAP (root))
    return SHUMATE_MAP (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      ShumateMap *found = find_map (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_view_busy (gpointer data)
{
  return !atlante_map_view_is_settled (data);
}

BenchMap
bench_map_new_atlante (AtlanteSession *session)
{
  GtkWidget *view = atlante_map_view_new ();

  if (session != NULL)
    atlante_panel_set_session (ATLANTE_PANEL (view), session);
  return (BenchMap){ view, find_map (view), is_view_busy, view };
}

void
bench_window_show (GtkWindow *window, const BenchMap *map)
{
  GtkWidget *frame = g_object_new (BENCH_TYPE_FRAME, NULL);

  gtk_widget_set_parent (map->widget, frame);
  gtk_window_set_child (window, frame);
  gtk_window_present (window);
  bench_map_settle (map);
}

static gboolean
on_second (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
bench_map_settle (const BenchMap *map)
{
  double start = get_ms (CLOCK_MONOTONIC), rest = start;
  guint id = g_timeout_add (5, on_second, NULL);

  while (get_ms (CLOCK_MONOTONIC) - rest < REST_MS
         && get_ms (CLOCK_MONOTONIC) - start < PATIENCE_MS)
    {
      g_main_context_iteration (NULL, TRUE);
      if (gtk_widget_get_width (map->widget) == 0 || map->is_busy (map->data))
        rest = get_ms (CLOCK_MONOTONIC);
    }
  g_source_remove (id);
}

void
bench_map_go_to (const BenchMap *map, double latitude, double longitude, double zoom)
{
  ShumateViewport *viewport = shumate_map_get_viewport (map->map);

  shumate_viewport_set_zoom_level (viewport, zoom);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), latitude, longitude);
}

static void
move (Run *run)
{
  const BenchPath *path = run->path;
  ShumateViewport *viewport = shumate_map_get_viewport (run->map->map);
  double zoom = shumate_viewport_get_zoom_level (viewport) + path->dzoom;
  double degrees = 360 / (256 * exp2 (zoom));
  double latitude = shumate_location_get_latitude (SHUMATE_LOCATION (viewport));
  double longitude = shumate_location_get_longitude (SHUMATE_LOCATION (viewport));

  if (path->dzoom != 0)
    shumate_viewport_set_zoom_level (viewport, zoom);
  if (path->dx != 0 || path->dy != 0)
    shumate_location_set_location (
      SHUMATE_LOCATION (viewport),
      latitude - path->dy * degrees * cos (latitude * G_PI / 180),
      remainder (longitude + path->dx * degrees, 360));
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Run *run = data;

  if (run->n++ == run->path->n_frames)
    return G_SOURCE_REMOVE;
  move (run);
  return G_SOURCE_CONTINUE;
}

BenchCost
bench_map_run (GtkWindow *window, const BenchMap *map, const BenchPath *path)
{
  BenchFrame *frame = BENCH_FRAME (gtk_window_get_child (window));
  Run run = { map, path };
  double all, thread, painted;

  bench_map_go_to (map, path->latitude, path->longitude, path->zoom);
  bench_map_settle (map);
  painted = frame->painted;
  all = get_ms (CLOCK_PROCESS_CPUTIME_ID);
  thread = get_ms (CLOCK_THREAD_CPUTIME_ID);
  gtk_widget_add_tick_callback (map->widget, on_tick, &run, NULL);
  while (run.n <= path->n_frames)
    g_main_context_iteration (NULL, TRUE);
  painted = frame->painted - painted;
  return (BenchCost){ (get_ms (CLOCK_PROCESS_CPUTIME_ID) - all) / MAX (painted, 1),
                      (get_ms (CLOCK_THREAD_CPUTIME_ID) - thread) / MAX (painted, 1), painted };
}

static int
compare (const void *a, const void *b)
{
  double one = *(const double *) a, two = *(const double *) b;

  return (one > two) - (one < two);
}

double
bench_median (double *values, guint n)
{
  qsort (values, n, sizeof *values, compare);
  return values[n / 2];
}

double
bench_get_memory (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  words = g_strsplit (text, " ", 3);
  return g_ascii_strtod (words[1], NULL) * (double) sysconf (_SC_PAGESIZE) / 1e6;
}
