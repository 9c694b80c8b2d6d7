/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-map-view.h"

#include <shumate/shumate.h>

/* What benchmarks with a map in a window share: a path that it runs along, and what that costs. */

#define BENCH_SKIP_EXIT 77

/* A map that is measured: one of ours or of another's. */
typedef struct
{
  GtkWidget *widget; /* fills the window */
  ShumateMap *map;   /* somewhere in it */
  gboolean (*is_busy) (gpointer data);
  gpointer data;
} BenchMap;

/* A run of frames: where it starts, and what each frame adds. */
typedef struct
{
  const char *name;
  double latitude;
  double longitude;
  double zoom;
  double dx; /* pixels */
  double dy;
  double dzoom;
  int n_frames;
} BenchPath;

typedef struct
{
  double all;       /* ms of the processor for a painted frame: all threads */
  double main;      /* the same: the main thread */
  double painted;   /* frames, of those that the path has */
} BenchCost;

/* Returns: (transfer none): a window of 1440 x 900 pixels, or NULL after saying that there is none */
GtkWindow      *bench_window_new      (void);
AtlanteSession *bench_session_new     (void);
/* @session: (nullable) */
BenchMap        bench_map_new_atlante (AtlanteSession  *session);
void            bench_window_show     (GtkWindow       *window,
                                       const BenchMap  *map);
/* Until nothing has been busy for 0.3 s, or 10 s are over. */
void            bench_map_settle      (const BenchMap  *map);
void            bench_map_go_to       (const BenchMap  *map,
                                       double           latitude,
                                       double           longitude,
                                       double           zoom);
BenchCost       bench_map_run         (GtkWindow       *window,
                                       const BenchMap  *map,
                                       const BenchPath *path);
double          bench_median          (double          *values,
                                       guint            n);
/* Of the process, in MB: what is in memory now. */
double          bench_get_memory      (void);
