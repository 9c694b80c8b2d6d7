/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-case-loader.h>
#include <glib/gstdio.h>
#include <string.h>

#include "atlante-figure-writer.h"

static AtlanteFigure *
make_figure (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "cases",
                                                 "mosca-pyongyang.atlante", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load (file, NULL, &error);
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteFigure *figure;

  g_assert_no_error (error);
  audience = atlante_case_dup_audience (kase, "en");
  figure = atlante_figure_new_with_data (kase, audience, &error);
  g_assert_no_error (error);
  return figure;
}

static GBytes *
render (AtlanteFigure *figure, AtlanteFigureFormat format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = atlante_figure_render (figure, format, 482, 340, 1, "fig-", &error);

  g_assert_no_error (error);
  return bytes;
}

static gboolean
starts_with (GBytes *bytes, const char *text)
{
  return g_bytes_get_size (bytes) > strlen (text)
         && memcmp (g_bytes_get_data (bytes, NULL), text, strlen (text)) == 0;
}

/* The same figure twice, and once more from the start: the same bytes, in one process. */
static void
test_same_bytes (void)
{
  static const char *const heads[] = { "\x89PNG", "<?xml", "%PDF-" };
  g_autoptr (AtlanteFigure) one = make_figure ();
  g_autoptr (AtlanteFigure) two = make_figure ();

  for (int format = ATLANTE_FIGURE_PNG; format <= ATLANTE_FIGURE_PDF; format++)
    {
      g_autoptr (GBytes) first = render (one, format);
      g_autoptr (GBytes) again = render (one, format);
      g_autoptr (GBytes) other = render (two, format);

      g_assert_true (starts_with (first, heads[format]));
      g_assert_cmpuint (g_bytes_get_size (first), >, 20000);
      g_assert_true (g_bytes_equal (first, again));
      g_assert_true (g_bytes_equal (first, other));
    }
}

static void
test_svg_ids (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ();
  g_autoptr (GBytes) bytes = render (figure, ATLANTE_FIGURE_SVG);
  g_autofree char *svg = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (svg, "id=\"fig-1\""));
  g_assert_null (strstr (svg, "id=\"surface"));
  g_assert_null (strstr (svg, "id=\"glyph"));
}

/* The map is there: water, land and the strong colours of the case. */
static void
test_has_a_map (void)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  g_autoptr (AtlanteFigure) figure = make_figure ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 482, 340);
  cairo_t *cr = cairo_create (surface);
  const guint8 *data;
  guint n_water = 0, n_land = 0, n_city = 0;

  atlante_figure_set_projection (figure, ATLANTE_PROJECTION_MERCATOR);
  atlante_figure_paint (figure, cr, 482, 340);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < 340; y++)
    for (int x = 0; x < 482; x++)
      {
        const guint32 *row = (const guint32 *) (gpointer)
          (data + y * cairo_image_surface_get_stride (surface));
        guint32 pixel = row[x] & 0xffffff;

        n_water += pixel >> 16 == (guint) (style->water.red * 255 + 0.5);
        n_land += pixel >> 16 == (guint) (style->land.red * 255 + 0.5);
        n_city += pixel == 0x0072b2;
      }
  g_assert_cmpuint (n_water, >, 482 * 340 / 4);
  g_assert_cmpuint (n_land, >, 482 * 340 / 10);
  g_assert_cmpuint (n_city, >, 60);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_alternative (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ();
  g_autofree char *whole = atlante_figure_dup_alternative (figure);
  g_autofree char *around = NULL, *credits = atlante_figure_dup_credits (figure);

  g_assert_nonnull (strstr (whole, "Pyongyang"));
  g_assert_nonnull (strstr (whole, "Lima"));
  g_assert_nonnull (strstr (whole, "→"));
  g_assert_nonnull (strstr (credits, "Natural Earth"));
  g_assert_nonnull (strstr (credits, "International"));
  atlante_figure_set_place (figure, "lima");
  around = atlante_figure_dup_alternative (figure);
  g_assert_nonnull (strstr (around, "Lima"));
  g_assert_null (strstr (around, "Tokyo"));
}

/* Only the international viewpoint takes no side; a figure names the one that it is drawn by. */
static void
test_viewpoints (void)
{
  static const struct { const char *viewpoint, *language, *title; gboolean takes_none; } cases[] = {
    { "international", "en", "Names and borders: International.", TRUE },
    { "jp", "en", "Names and borders: Japan.", FALSE },
    /* Names are there in Russian, words are not. */
    { "jp", "ru", "Names and borders: Japan.", FALSE },
    { "nobody", "en", "Names and borders: International.", TRUE },
  };
  g_autoptr (AtlanteFigure) first = make_figure ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlanteAudience) audience = atlante_audience_new (cases[i].language, "en",
                                                                   cases[i].viewpoint);
      g_autoptr (AtlanteFigure) figure =
        atlante_figure_new_with_data (atlante_figure_get_case (first), audience, NULL);
      g_autofree char *credits = atlante_figure_dup_credits (figure);

      g_assert_true (g_str_has_prefix (credits, cases[i].title));
      g_assert_nonnull (strstr (credits, "Dashed borders are disputed"));
      g_assert_cmpint (strstr (credits, "take no side") != NULL, ==, cases[i].takes_none);
    }
}

static void
test_place_changes_view (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ();
  g_autoptr (GBytes) whole = render (figure, ATLANTE_FIGURE_PNG);
  g_autoptr (GBytes) lima = NULL, nobody = NULL;

  atlante_figure_set_place (figure, "lima");
  lima = render (figure, ATLANTE_FIGURE_PNG);
  g_assert_false (g_bytes_equal (whole, lima));
  atlante_figure_set_place (figure, "nobody");
  nobody = render (figure, ATLANTE_FIGURE_PNG);
  g_assert_true (g_bytes_equal (whole, nobody));
}

static void
test_write (void)
{
  g_autoptr (AtlanteFigure) figure = make_figure ();
  g_autofree char *folder = g_dir_make_tmp ("atlante-figure-XXXXXX", NULL);
  g_autofree char *png = g_build_filename (folder, "map.PNG", NULL);
  g_autofree char *text = g_build_filename (folder, "map.txt", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", "map.svg", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_figure_write (figure, png, 200, 140, 2, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (png, &data, NULL, NULL));
  /* Width and height of the IHDR chunk. */
  g_assert_cmpuint ((guint8) data[18] << 8 | (guint8) data[19], ==, 400);
  g_assert_cmpuint ((guint8) data[22] << 8 | (guint8) data[23], ==, 280);

  g_assert_false (atlante_figure_write (figure, text, 200, 140, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_nonnull (strstr (error->message, ".png"));
  g_assert_false (g_file_test (text, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_false (atlante_figure_write (figure, missing, 200, 140, 1, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_false (atlante_figure_write (figure, png, 1e6, 1e6, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);

  g_unlink (png);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/same-bytes", test_same_bytes);
  g_test_add_func ("/figure/svg-ids", test_svg_ids);
  g_test_add_func ("/figure/map", test_has_a_map);
  g_test_add_func ("/figure/alternative", test_alternative);
  g_test_add_func ("/figure/viewpoints", test_viewpoints);
  g_test_add_func ("/figure/place", test_place_changes_view);
  g_test_add_func ("/figure/write", test_write);
  return g_test_run ();
}
