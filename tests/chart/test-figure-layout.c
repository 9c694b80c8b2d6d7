/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <math.h>
#include <string.h>

#include "atlante-figure-layout.h"

/* Width and height in points: from the least that is allowed to A2. */
static const double sizes[][2] = {
  { 100, 100 }, { 100, 400 }, { 400, 100 }, { 140, 100 }, { 200, 140 }, { 300, 200 }, { 400, 300 },
  { 482, 340 }, { 595, 842 }, { 842, 595 }, { 1200, 800 }, { 1684, 1191 }, { 1191, 1684 },
};

static AtlanteFigure *
make_figure (const char *language)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases",
                                                 "mosca-pyongyang.atlante", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteFigure *figure;

  g_assert_no_error (error);
  audience = atlante_case_dup_audience (kase, language);
  figure = atlante_figure_new_with_data (kase, audience, &error);
  g_assert_no_error (error);
  atlante_figure_set_parts (figure, ATLANTE_FIGURE_ALL);
  return figure;
}

static void
add (GArray *boxes, AtlanteBox box)
{
  if (box.right > box.left)
    g_array_append_val (boxes, box);
}

/* No two of them overlap, and none sticks out. */
static void
assert_apart (GArray *boxes, AtlanteBox whole)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      AtlanteBox box = g_array_index (boxes, AtlanteBox, i);

      g_assert_cmpfloat (box.left, >=, whole.left - 0.01);
      g_assert_cmpfloat (box.right, <=, whole.right + 0.01);
      g_assert_cmpfloat (box.top, >=, whole.top - 0.01);
      g_assert_cmpfloat (box.bottom, <=, whole.bottom + 0.01);
      for (guint j = 0; j < i; j++)
        g_assert_false (atlante_box_overlaps (atlante_box_grow (box, -0.01),
                                              g_array_index (boxes, AtlanteBox, j)));
    }
}

static void
assert_parts_apart (AtlanteFigure *figure, double width, double height)
{
  g_autoptr (GArray) outside = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));
  g_auto (AtlanteFigureLayout) layout = { 0 };

  atlante_figure_layout_init (&layout, figure, NULL, width, height);
  add (outside, layout.map);
  for (guint i = 0; i < ATLANTE_FIGURE_N_PARTS; i++)
    add (outside, layout.boxes[i]);
  assert_apart (outside, (AtlanteBox) { 0, 0, width, height });
  g_assert_cmpfloat (layout.map.bottom - layout.map.top, >=, height / 2);
  g_assert_nonnull (layout.credits);

  add (inside, layout.furniture.scale);
  add (inside, layout.furniture.north);
  for (guint i = 0; i < layout.furniture.labels->len; i++)
    add (inside, g_array_index (layout.furniture.labels, AtlanteFigureMark, i).box);
  assert_apart (inside, (AtlanteBox) { 0, 0, width, layout.map.bottom - layout.map.top });
}

static void
test_parts_apart (void)
{
  static const char *const languages[] = { "en", "it", "ja" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AtlanteFigure) figure = make_figure (languages[i]);

      for (int projection = 0; projection < ATLANTE_N_PROJECTIONS; projection++)
        {
          atlante_figure_set_projection (figure, projection);
          for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
            assert_parts_apart (figure, sizes[size][0], sizes[size][1]);
        }
    }
}

/* Parts go in an order: what is there in a small figure is there in a larger one. */
static void
test_drops_in_order (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ("en");
  AtlanteFigureParts before = 0;

  for (double width = 100; width <= 800; width += 50)
    {
      g_auto (AtlanteFigureLayout) layout = { 0 };

      atlante_figure_layout_init (&layout, figure, NULL, width, width * 0.75);
      g_assert_cmpuint (before & ~layout.parts, ==, 0);
      before = layout.parts;
    }
  g_assert_cmpuint (before, ==, ATLANTE_FIGURE_ALL);
}

static void
test_furniture (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ("en");

  for (int projection = 0; projection < ATLANTE_N_PROJECTIONS; projection++)
    {
      g_auto (AtlanteFigureLayout) layout = { 0 };
      gboolean scale, north;

      atlante_figure_set_projection (figure, projection);
      atlante_figure_layout_init (&layout, figure, NULL, 1200, 800);
      scale = layout.furniture.scale.right > 0;
      north = layout.furniture.north.right > 0;
      g_assert_true (scale == (projection != ATLANTE_PROJECTION_EQUAL_EARTH));
      g_assert_true (north == (projection == ATLANTE_PROJECTION_MERCATOR));
      g_assert_cmpuint (layout.furniture.labels->len, >=, 2);
      g_assert_true ((layout.furniture.ring > 0) == (projection == ATLANTE_PROJECTION_AZIMUTHAL));
      if (projection == ATLANTE_PROJECTION_AZIMUTHAL)
        {
          g_assert_nonnull (strstr (layout.furniture.bar.label, "centre"));
          g_assert_cmpfloat (layout.furniture.ring, ==, 5000e3);
        }
    }
}

/* The Pacific of the case is in the middle, and all of its places are in view. */
static void
test_views (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ("en");
  AtlanteChartView view;
  AtlanteGeoPoint center;
  AtlanteChartBounds bounds = { 0.8, 0.3, 0.95, 0.45 };
  double x, y;

  g_assert_cmpint (atlante_figure_choose_projection (figure, &center), ==,
                   ATLANTE_PROJECTION_EQUAL_EARTH);
  g_assert_cmpfloat (center.longitude, ==, 150);
  atlante_figure_choose_view (figure, 800, 400, 8, &view);
  atlante_chart_view_project (&view, (AtlanteGeoPoint) { -12.05, -77.05 }, &x, &y);
  g_assert_cmpfloat (x, >, 400);
  g_assert_cmpfloat (x, <, 800);

  atlante_figure_set_projection (figure, ATLANTE_PROJECTION_AZIMUTHAL);
  atlante_figure_set_center_place (figure, "pyongyang");
  atlante_figure_choose_view (figure, 800, 400, 8, &view);
  g_assert_cmpfloat (fabs (view.center.latitude - 39), <, 0.1);
  atlante_chart_view_project (&view, view.center, &x, &y);
  g_assert_cmpfloat (fabs (x - 400) + fabs (y - 200), <, 1e-6);

  /* What is asked for is in view, in every projection. */
  atlante_figure_set_bounds (figure, &bounds);
  for (int projection = 0; projection < ATLANTE_N_PROJECTIONS; projection++)
    {
      atlante_figure_set_projection (figure, projection);
      atlante_figure_choose_view (figure, 800, 400, 8, &view);
      for (int corner = 0; corner < 4; corner++)
        {
          AtlanteGeoPoint point =
            atlante_mercator_unproject (corner % 2 == 0 ? bounds.left : bounds.right,
                                        corner < 2 ? bounds.top : bounds.bottom);

          atlante_chart_view_project (&view, point, &x, &y);
          g_assert_true (atlante_box_contains ((AtlanteBox) { -1, -1, 801, 401 }, x, y));
        }
      g_assert_cmpfloat (atlante_chart_view_get_zoom (&view), >, 2);
    }
}

/* A legend tells of what is in view. */
static void
test_legend (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ("en");
  g_auto (AtlanteFigureLayout) whole = { 0 };
  g_auto (AtlanteFigureLayout) part = { 0 };
  /* Round Lima: a city and a country, and talks. */
  AtlanteChartBounds bounds = { 0.25, 0.5, 0.32, 0.57 };

  atlante_figure_set_projection (figure, ATLANTE_PROJECTION_MERCATOR);
  atlante_figure_layout_init (&whole, figure, NULL, 482, 400);
  atlante_figure_set_bounds (figure, &bounds);
  atlante_figure_layout_init (&part, figure, NULL, 482, 400);
  g_assert_cmpfloat (atlante_figure_legend_get_height (part.legend), <,
                     atlante_figure_legend_get_height (whole.legend));
}

static void
test_words (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ("en");
  g_autofree char *equal_earth = atlante_figure_dup_subtitle (figure);
  g_autofree char *azimuthal = NULL, *credits = NULL;

  g_assert_nonnull (strstr (equal_earth, "Equal Earth"));
  g_assert_nonnull (strstr (equal_earth, "International"));
  g_assert_nonnull (strstr (equal_earth, "2026"));
  atlante_figure_set_projection (figure, ATLANTE_PROJECTION_AZIMUTHAL);
  atlante_figure_set_center_place (figure, "lima");
  azimuthal = atlante_figure_dup_subtitle (figure);
  g_assert_nonnull (strstr (azimuthal, "around Lima"));
  credits = atlante_figure_dup_credits (figure);
  g_assert_nonnull (strstr (credits, "distances and directions from Lima are true"));
  g_assert_nonnull (strstr (credits, "Natural Earth 20"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure-layout/parts-apart", test_parts_apart);
  g_test_add_func ("/figure-layout/drops-in-order", test_drops_in_order);
  g_test_add_func ("/figure-layout/furniture", test_furniture);
  g_test_add_func ("/figure-layout/views", test_views);
  g_test_add_func ("/figure-layout/legend", test_legend);
  g_test_add_func ("/figure-layout/words", test_words);
  return g_test_run ();
}
