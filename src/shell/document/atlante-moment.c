/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-moment.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_day (GDateTime *one, GDateTime *two)
{
  return g_date_time_get_year (one) == g_date_time_get_year (two)
         && g_date_time_get_day_of_year (one) == g_date_time_get_day_of_year (two);
}

char *
atlante_moment_format (gint64 microseconds)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (microseconds / G_USEC_PER_SEC);
  g_autoptr (GDateTime) moment = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (moment == NULL)
    return g_strdup ("");
  /* Translators: a moment of today, for g_date_time_format() */
  return g_date_time_format (moment, is_same_day (moment, now) ? _("today at %H:%M")
                             /* Translators: a moment of another day, for g_date_time_format() */
                                                                : _("%-d %B %Y at %H:%M"));
}
