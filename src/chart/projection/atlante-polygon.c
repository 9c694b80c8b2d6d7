/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-polygon.h"

/* Of a point, in numbers. */
#define LARGEST 4

static const double *
get_point (GArray *points, gsize size, guint index)
{
  return (const double *) (gpointer) (points->data + size * index);
}

/* One side of Sutherland and Hodgman: keeps what is on the inner side of an upright or level line.
 * @axis: 0 for x, 1 for y; @sign: 1 to keep what is above @limit, -1 below. */
static GArray *
cut (GArray *points, int axis, double limit, double sign)
{
  gsize size = g_array_get_element_size (points);
  GArray *kept = g_array_sized_new (FALSE, TRUE, (guint) size, points->len + 8);

  for (guint i = 0; i < points->len; i++)
    {
      const double *a = get_point (points, size, i > 0 ? i - 1 : points->len - 1);
      const double *b = get_point (points, size, i);
      double before = (a[axis] - limit) * sign, here = (b[axis] - limit) * sign;

      if ((before < 0) != (here < 0))
        {
          double share = before / (before - here), between[LARGEST] = { 0 };

          between[axis] = limit;
          between[!axis] = a[!axis] + (b[!axis] - a[!axis]) * share;
          g_array_append_vals (kept, between, 1);
        }
      if (here >= 0)
        g_array_append_vals (kept, b, 1);
    }
  g_array_unref (points);
  return kept;
}

/**
 * atlante_polygon_get_bounds:
 * @points: points
 *
 * Returns: the box round them; one turned inside out where there are none
 */
AtlanteBox
atlante_polygon_get_bounds (GArray *points)
{
  AtlanteBox box = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  gsize size;

  g_return_val_if_fail (points != NULL, box);

  size = g_array_get_element_size (points);
  for (guint i = 0; i < points->len; i++)
    {
      const double *point = get_point (points, size, i);

      box.left = MIN (box.left, point[0]);
      box.right = MAX (box.right, point[0]);
      box.top = MIN (box.top, point[1]);
      box.bottom = MAX (box.bottom, point[1]);
    }
  return box;
}

/**
 * atlante_polygon_cut_to_box:
 * @points: (transfer full): the corners of a polygon
 * @box: a box
 *
 * Cuts a polygon down to a box, where it sticks out. What else than x and y its points have is 0 in
 * new ones.
 *
 * Returns: (transfer full): the corners of what is left
 */
GArray *
atlante_polygon_cut_to_box (GArray *points, AtlanteBox box)
{
  AtlanteBox bounds;

  g_return_val_if_fail (points != NULL, NULL);
  g_return_val_if_fail (g_array_get_element_size (points) <= LARGEST * sizeof (double), points);

  bounds = atlante_polygon_get_bounds (points);
  if (bounds.left < box.left)
    points = cut (points, 0, box.left, 1);
  if (bounds.right > box.right)
    points = cut (points, 0, box.right, -1);
  if (bounds.top < box.top)
    points = cut (points, 1, box.top, 1);
  if (bounds.bottom > box.bottom)
    points = cut (points, 1, box.bottom, -1);
  return points;
}
