/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATLANTE_TIME_ERROR (atlante_time_error_quark ())
GQuark atlante_time_error_quark (void);
typedef enum
{
  ATLANTE_TIME_ERROR_SYNTAX,
} AtlanteTimeError;

/* Days are counted from 1970-01-01 (day 0), proleptic Gregorian. */
#define ATLANTE_DAY_MIN G_MININT
#define ATLANTE_DAY_MAX G_MAXINT

/**
 * AtlanteTime:
 *
 * An EDTF level 1 date or interval ("2024-10-23", "2024-06", "2024-10~", "2022/..", "2024-21").
 * Immutable; boxed.
 */
typedef struct _AtlanteTime AtlanteTime;

#define ATLANTE_TYPE_TIME (atlante_time_get_type ())
GType        atlante_time_get_type    (void);

AtlanteTime *atlante_time_parse       (const char *edtf, GError **error);
AtlanteTime *atlante_time_ref         (AtlanteTime *self);
void         atlante_time_unref       (AtlanteTime *self);
const char  *atlante_time_get_edtf    (const AtlanteTime *self);
/* First and last day that it can mean; ATLANTE_DAY_MIN and _MAX where it is open. */
int          atlante_time_get_earliest (const AtlanteTime *self);
int          atlante_time_get_latest   (const AtlanteTime *self);
gboolean     atlante_time_is_interval  (const AtlanteTime *self);
/* Known to the day and neither approximate (~) nor uncertain (?). */
gboolean     atlante_time_is_exact     (const AtlanteTime *self);
gboolean     atlante_time_is_approximate (const AtlanteTime *self);
/* For sorting: by earliest, then latest; NULL last. */
int          atlante_time_compare     (const AtlanteTime *a, const AtlanteTime *b);
/* "23 ottobre 2024", "giugno 2024", "dal 2022", "circa ottobre 2024", "primavera 2024". */
char        *atlante_time_format      (const AtlanteTime *self, const char *language);
/* Short, for an axis or a chip: "23 ott 2024", "giu 2024", "2022 –". */
char        *atlante_time_format_short (const AtlanteTime *self, const char *language);
/* Day numbers to calendar dates and back. */
void         atlante_day_to_date      (int day, int *year, int *month, int *day_of_month);
int          atlante_day_from_date    (int year, int month, int day_of_month);
/* "ott", "giu": abbreviated month, 1 to 12. */
const char  *atlante_month_get_short_name (int month, const char *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteTime, atlante_time_unref)

G_END_DECLS
