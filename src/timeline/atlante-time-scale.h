/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Days from and to which something may have happened, both included; ATLANTE_DAY_MIN and _MAX
 * where it is open. */
typedef struct
{
  int earliest;
  int latest;
} AtlanteDaySpan;

typedef enum
{
  ATLANTE_TICK_YEAR,
  ATLANTE_TICK_MONTH,
  ATLANTE_TICK_DAY,
  ATLANTE_N_TICK_LEVELS,
} AtlanteTickLevel;

/* A mark of the axis at the start of a day. */
typedef struct
{
  int day;
  AtlanteTickLevel level;
  double position;      /* 0 to 1 */
} AtlanteTick;

/**
 * AtlanteTimeScale:
 *
 * Where days lie on an axis from 0 to 1. It runs forward everywhere, but not evenly: between two
 * days at which something begins or ends it takes less room the longer nothing changes, and an empty
 * gap of years that outweighs the rest is cut short and shows as a break. So one event of 1953 does
 * not squeeze those of 2022 to 2024 into a corner. Immutable; boxed.
 */
typedef struct _AtlanteTimeScale AtlanteTimeScale;

#define ATLANTE_TYPE_TIME_SCALE (atlante_time_scale_get_type ())
GType             atlante_time_scale_get_type     (void);
AtlanteTimeScale *atlante_time_scale_new          (const AtlanteDaySpan *spans, guint n);
AtlanteTimeScale *atlante_time_scale_ref          (AtlanteTimeScale *self);
void              atlante_time_scale_unref        (AtlanteTimeScale *self);
/* No span has an end that is known. */
gboolean          atlante_time_scale_is_empty     (const AtlanteTimeScale *self);
/* The axis's own first and last day: a little wider than the spans. */
int               atlante_time_scale_get_earliest (const AtlanteTimeScale *self);
int               atlante_time_scale_get_latest   (const AtlanteTimeScale *self);
/* 0 to 1; a day outside lies at the end nearer to it. A day lasts from its number to the next. */
double            atlante_time_scale_get_position (const AtlanteTimeScale *self, double day);
int               atlante_time_scale_get_day      (const AtlanteTimeScale *self, double position);
guint             atlante_time_scale_get_n_breaks (const AtlanteTimeScale *self);
void              atlante_time_scale_get_break    (const AtlanteTimeScale *self, guint index,
                                                   double *start, double *end);
/* Marks for an axis of @width pixels, so that no two are nearer than @gaps (pixels, one for each
 * level) allow: round years first, then years, months, days. By time.
 * (transfer full): AtlanteTick */
GArray           *atlante_time_scale_list_ticks   (const AtlanteTimeScale *self, double width,
                                                   const double gaps[ATLANTE_N_TICK_LEVELS]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteTimeScale, atlante_time_scale_unref)

G_END_DECLS
