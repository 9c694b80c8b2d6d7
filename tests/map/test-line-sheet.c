/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-case-loader.h"
#include "atlante-line-sheet.h"
#include "atlante-paths.h"
#include "display.h"

#define WIDTH 900
#define HEIGHT 600

/* Of 255: edges of lines that lie over one another. */
#define ROUNDING 32

static AtlanteChart *
chart_new (void)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteChart *chart = atlante_chart_new ();

  g_assert_no_error (error);
  audience = atlante_case_dup_audience (kase, "en");
  atlante_chart_set_case (chart, kase, audience);
  return chart;
}

/* On whole pixels, so that squares need not be shifted to them. */
static AtlanteChartScene *
look_at (AtlanteChart *chart, int left, double scale)
{
  AtlanteChartView view = { left / scale, 500 / scale, scale, WIDTH, HEIGHT };

  return atlante_chart_scene_new (chart, &view, NULL, NULL);
}

static GskRenderNode *
append (AtlanteLineSheet *sheet, AtlanteChartScene *scene, guint revision, gboolean is_still)
{
  AtlanteLineSheetKey key = { atlante_chart_scene_get_view (scene)->scale, 1, revision };
  g_autoptr (GPtrArray) circles = g_ptr_array_new ();
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  atlante_line_sheet_append (sheet, snapshot, key, scene, circles, 1,
                             atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT), TRUE,
                             is_still);
  return gtk_snapshot_to_node (snapshot);
}

static cairo_surface_t *
surface_new (void)
{
  return cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
}

/* The largest difference of two pictures in a channel. */
static int
compare (cairo_surface_t *a, cairo_surface_t *b)
{
  int largest = 0;

  for (int y = 0; y < HEIGHT; y++)
    {
      const guint8 *one =
        cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guint8 *two =
        cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

      for (int i = 0; i < WIDTH * 4; i++)
        largest = MAX (largest, ABS (one[i] - two[i]));
    }
  return largest;
}

/* By squares it looks as it does drawn at once; also those that were painted for a view before. */
static void
check_picture (AtlanteLineSheet *sheet, AtlanteChartScene *scene)
{
  cairo_surface_t *squares = surface_new (), *whole = surface_new ();
  cairo_t *cr = cairo_create (squares);
  GskRenderNode *node = append (sheet, scene, 0, TRUE);

  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cr = cairo_create (whole);
  atlante_chart_scene_draw_flows (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (squares);
  cairo_surface_flush (whole);
  g_assert_cmpint (compare (squares, whole), <=, ROUNDING);
  cairo_surface_destroy (squares);
  cairo_surface_destroy (whole);
}

static void
test_pan (void)
{
  g_autoptr (AtlanteChart) chart = chart_new ();
  g_autoptr (AtlanteLineSheet) sheet = atlante_line_sheet_new ();
  guint n = 0;

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (AtlanteChartScene) scene = look_at (chart, 1100 + 17 * i, 2048);

      check_picture (sheet, scene);
      if (i == 0)
        n = atlante_line_sheet_get_n_painted (sheet);
    }
  /* 663 pixels are less than three columns. */
  g_assert_cmpuint (n, >, 3);
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), <=, n + 3 * 4);
}

static void
test_changes (void)
{
  g_autoptr (AtlanteChart) chart = chart_new ();
  g_autoptr (AtlanteLineSheet) sheet = atlante_line_sheet_new ();
  g_autoptr (AtlanteChartScene) scene = look_at (chart, 1100, 2048);
  g_autoptr (AtlanteChartScene) nearer = look_at (chart, 1100, 2050);
  guint n;

  gsk_render_node_unref (append (sheet, scene, 0, TRUE));
  n = atlante_line_sheet_get_n_painted (sheet);
  gsk_render_node_unref (append (sheet, scene, 0, TRUE));
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), ==, n);
  gsk_render_node_unref (append (sheet, scene, 1, TRUE));
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), ==, 2 * n);
  gsk_render_node_unref (append (sheet, nearer, 1, TRUE));
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), >, 2 * n);
}

/* While it zooms it shows what it has, a little larger; then it is painted for what is seen. */
static void
test_zoom (void)
{
  g_autoptr (AtlanteChart) chart = chart_new ();
  g_autoptr (AtlanteLineSheet) sheet = atlante_line_sheet_new ();
  g_autoptr (AtlanteChartScene) scene = look_at (chart, 1100, 2048);
  g_autoptr (AtlanteChartScene) nearer = look_at (chart, 1140, 2048 * 1.05);
  g_autoptr (AtlanteChartScene) near = look_at (chart, 1300, 2048 * 1.2);
  guint n;

  gsk_render_node_unref (append (sheet, scene, 0, FALSE));
  n = atlante_line_sheet_get_n_painted (sheet);
  gsk_render_node_unref (append (sheet, nearer, 0, FALSE));
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), <=, n + 1);
  g_assert_false (atlante_line_sheet_is_exact (sheet));
  check_picture (sheet, nearer);
  g_assert_true (atlante_line_sheet_is_exact (sheet));

  n = atlante_line_sheet_get_n_painted (sheet);
  gsk_render_node_unref (append (sheet, near, 0, FALSE));
  g_assert_cmpuint (atlante_line_sheet_get_n_painted (sheet), >, n + 1);
  g_assert_true (atlante_line_sheet_is_exact (sheet));
}

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  g_test_add_func ("/map/line-sheet/pan", test_pan);
  g_test_add_func ("/map/line-sheet/changes", test_changes);
  g_test_add_func ("/map/line-sheet/zoom", test_zoom);
  return g_test_run ();
}
