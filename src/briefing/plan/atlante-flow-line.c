/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-flow-line.h"

#include <math.h>

#define STEP 100000.0     /* metres */
#define BISECTIONS 48

static gboolean
crosses (AtlanteGeoPoint a, AtlanteGeoPoint b)
{
  return fabs (a.longitude - b.longitude) > 180.0;
}

static GArray *
begin_line (GPtrArray *lines)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));

  g_ptr_array_add (lines, line);
  return line;
}

/* The latitude at which the circle meets the 180th meridian, between two fractions on either side
 * of it. */
static double
find_crossing (AtlanteGeoPoint from, AtlanteGeoPoint to, double low, double high)
{
  AtlanteGeoPoint start = atlante_geo_point_interpolate (from, to, low);
  double middle = low;

  for (guint i = 0; i < BISECTIONS; i++)
    {
      middle = (low + high) / 2;
      if (crosses (start, atlante_geo_point_interpolate (from, to, middle)))
        high = middle;
      else
        low = middle;
    }
  return atlante_geo_point_interpolate (from, to, middle).latitude;
}

GPtrArray *
atlante_flow_line_new (AtlanteGeoPoint from, AtlanteGeoPoint to)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  GArray *line = begin_line (lines);
  guint n = MAX (1, (guint) ceil (atlante_geo_point_distance (from, to) / STEP));
  AtlanteGeoPoint last = from;

  g_array_append_val (line, from);
  for (guint i = 1; i <= n; i++)
    {
      AtlanteGeoPoint point = i < n ? atlante_geo_point_interpolate (from, to, (double) i / n) : to;

      if (crosses (last, point))
        {
          double side = last.longitude > 0 ? 180.0 : -180.0;
          AtlanteGeoPoint end
              = { find_crossing (from, to, (double) (i - 1) / n, (double) i / n), side };
          AtlanteGeoPoint start = { end.latitude, -side };

          g_array_append_val (line, end);
          line = begin_line (lines);
          g_array_append_val (line, start);
        }
      g_array_append_val (line, point);
      last = point;
    }
  return lines;
}
