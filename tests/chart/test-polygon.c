/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-polygon.h"

typedef struct
{
  double x;
  double y;
  gboolean mark;
} Point;

static GArray *
make_square (double left, double top, double side)
{
  const Point corners[] = { { left, top, TRUE },
                            { left + side, top, TRUE },
                            { left + side, top + side, TRUE },
                            { left, top + side, TRUE } };
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));

  return g_array_append_vals (points, corners, G_N_ELEMENTS (corners));
}

static double
get_area (GArray *points)
{
  double area = 0;

  for (guint i = 0; i < points->len; i++)
    {
      Point a = g_array_index (points, Point, i);
      Point b = g_array_index (points, Point, (i + 1) % points->len);

      area += (a.x * b.y - b.x * a.y) / 2;
    }
  return fabs (area);
}

static void
test_bounds (void)
{
  g_autoptr (GArray) square = make_square (-3, 4, 5);
  AtlanteBox box = atlante_polygon_get_bounds (square);

  g_assert_cmpfloat (box.left, ==, -3);
  g_assert_cmpfloat (box.top, ==, 4);
  g_assert_cmpfloat (box.right, ==, 2);
  g_assert_cmpfloat (box.bottom, ==, 9);
  g_array_set_size (square, 0);
  box = atlante_polygon_get_bounds (square);
  g_assert_cmpfloat (box.left, >, box.right);
}

/* What sticks out on any side is cut off; new corners have no mark. */
static void
test_cut (void)
{
  static const struct { double left, top, area; } squares[] = {
    { 2, 3, 16 },      /* within */
    { -2, 3, 8 },
    { 8, 3, 8 },
    { 3, -1, 12 },
    { 9, 9, 1 },       /* a corner */
    { 20, 3, 0 },      /* beyond */
  };
  AtlanteBox box = { 0, 0, 10, 10 };

  for (guint i = 0; i < G_N_ELEMENTS (squares); i++)
    {
      g_autoptr (GArray) cut =
        atlante_polygon_cut_to_box (make_square (squares[i].left, squares[i].top, 4), box);

      g_assert_cmpfloat_with_epsilon (get_area (cut), squares[i].area, 1e-9);
      for (guint j = 0; j < cut->len; j++)
        {
          Point point = g_array_index (cut, Point, j);

          g_assert_true (atlante_box_contains (box, point.x, point.y));
          g_assert_true (!point.mark == (point.x == 0 || point.x == 10 || point.y == 0
                                         || point.y == 10));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/polygon/bounds", test_bounds);
  g_test_add_func ("/polygon/cut", test_cut);
  return g_test_run ();
}
