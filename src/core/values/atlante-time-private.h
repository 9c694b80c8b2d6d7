/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-time.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_TIME_PRECISION_YEARS,    /* "202X": from year to last_year */
  ATLANTE_TIME_PRECISION_YEAR,
  ATLANTE_TIME_PRECISION_SEASON,   /* month holds 21 to 24 */
  ATLANTE_TIME_PRECISION_MONTH,
  ATLANTE_TIME_PRECISION_DAY,
} AtlanteTimePrecision;

typedef enum
{
  ATLANTE_TIME_END_DATE,
  ATLANTE_TIME_END_OPEN,              /* ".." */
  ATLANTE_TIME_END_UNKNOWN,           /* nothing */
} AtlanteTimeEndKind;

/* A date, or an end of an interval. */
typedef struct
{
  AtlanteTimeEndKind kind;
  AtlanteTimePrecision precision;
  int year;
  int last_year;
  int month;
  int day;
  gboolean uncertain;                 /* "?" or "%" */
  gboolean approximate;               /* "~" or "%" */
  int earliest;
  int latest;
} AtlanteTimeEnd;

struct _AtlanteTime
{
  gatomicrefcount ref_count;
  char *edtf;
  gboolean interval;
  AtlanteTimeEnd start;
  AtlanteTimeEnd end;                 /* the same as start unless it is an interval */
};

G_END_DECLS
