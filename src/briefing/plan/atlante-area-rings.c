/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-area-rings.h"

#include <math.h>

#include "atlante-json.h"
#include "atlante-polygon.h"

#define DECIMALS 7

/* As the cutting of polygons takes it. */
typedef struct
{
  double x;      /* longitude */
  double y;      /* latitude */
} Corner;

static void
append (GArray *outline, double longitude, double latitude)
{
  Corner corner = { longitude, latitude };

  g_array_append_val (outline, corner);
}

/* With longitudes that never jump, and round a pole along the edge of the map. */
static GArray *
unroll (const AtlanteGeoPoint *corners, guint n)
{
  g_autoptr (GArray) unrolled = atlante_geo_area_unroll (corners, n);
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (Corner));
  int pole = atlante_geo_area_get_pole (corners, n);
  AtlanteGeoPoint first, last;

  for (guint i = 0; i < n; i++)
    {
      AtlanteGeoPoint corner = g_array_index (unrolled, AtlanteGeoPoint, i);

      append (outline, corner.longitude, corner.latitude);
    }
  if (pole == 0)
    return outline;
  first = g_array_index (unrolled, AtlanteGeoPoint, 0);
  last = g_array_index (unrolled, AtlanteGeoPoint, n - 1);
  last.longitude = first.longitude + 360 * round ((last.longitude - first.longitude) / 360);
  append (outline, last.longitude, first.latitude);
  append (outline, last.longitude, 90.0 * pole);
  append (outline, first.longitude, 90.0 * pole);
  return outline;
}

/* Above 0 against the clock. */
static double
get_turn (GArray *outline)
{
  double turn = 0;

  for (guint i = 0; i < outline->len; i++)
    {
      Corner a = g_array_index (outline, Corner, i);
      Corner b = g_array_index (outline, Corner, (i + 1) % outline->len);

      turn += a.x * b.y - b.x * a.y;
    }
  return turn;
}

static void
append_point (GArray *ring, GArray *outline, guint index)
{
  Corner corner = g_array_index (outline, Corner, index % outline->len);
  AtlanteGeoPoint point = { corner.y, corner.x };

  if (ring->len > 0)
    {
      AtlanteGeoPoint last = g_array_index (ring, AtlanteGeoPoint, ring->len - 1);

      if (last.latitude == point.latitude && last.longitude == point.longitude)
        return;
    }
  g_array_append_val (ring, point);
}

/* What of the outline lies on one copy of the world. */
static void
add_ring (GPtrArray *rings, GArray *outline, int turn)
{
  g_autoptr (GArray) part = g_array_copy (outline);
  double direction;
  GArray *ring;

  for (guint i = 0; i < part->len; i++)
    g_array_index (part, Corner, i).x -= 360.0 * turn;
  part = atlante_polygon_cut_to_box (g_steal_pointer (&part),
                                     (AtlanteBox) { -180, -90, 180, 90 });
  direction = part->len > 0 ? get_turn (part) : 0;
  if (fabs (direction) < 1e-9)
    return;
  ring = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));
  for (guint i = 0; i <= part->len; i++)
    append_point (ring, part, direction > 0 ? i : part->len - i);
  g_ptr_array_add (rings, ring);
}

GPtrArray *
atlante_area_rings_new (const AtlanteGeoPoint *corners, guint n)
{
  GPtrArray *rings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) outline = NULL;
  AtlanteBox bounds;

  g_return_val_if_fail (corners != NULL || n == 0, rings);

  if (n < ATLANTE_GEO_AREA_LEAST)
    return rings;
  outline = unroll (corners, n);
  bounds = atlante_polygon_get_bounds (outline);
  for (int turn = (int) floor ((bounds.left + 180) / 360);
       turn <= (int) floor ((bounds.right + 180) / 360); turn++)
    add_ring (rings, outline, turn);
  return rings;
}

static void
append_number (GString *text, double value)
{
  g_autoptr (AtlanteJson) number = atlante_json_new_double (value, DECIMALS);

  g_string_append (text, atlante_json_get_number (number));
}

static void
append_ring (GString *text, GArray *ring)
{
  g_string_append (text, "((");
  for (guint i = 0; i < ring->len; i++)
    {
      AtlanteGeoPoint point = g_array_index (ring, AtlanteGeoPoint, i);

      g_string_append (text, i > 0 ? ", " : "");
      append_number (text, point.longitude);
      g_string_append_c (text, ' ');
      append_number (text, point.latitude);
    }
  g_string_append (text, "))");
}

char *
atlante_area_rings_dup_text (GPtrArray *rings)
{
  GString *text;

  g_return_val_if_fail (rings != NULL, NULL);

  if (rings->len == 0)
    return NULL;
  text = g_string_new (rings->len > 1 ? "MULTIPOLYGON (" : "POLYGON ");
  for (guint i = 0; i < rings->len; i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      append_ring (text, g_ptr_array_index (rings, i));
    }
  g_string_append (text, rings->len > 1 ? ")" : "");
  return g_string_free (text, FALSE);
}
