/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "atlante-base-painter.h"
#include "atlante-viewpoints.h"

static AtlanteBaseMap *map;

static guint32
rgb (const AtlanteChartColor *color)
{
  return (guint32) (color->red * 255 + 0.5) << 16 | (guint32) (color->green * 255 + 0.5) << 8
         | (guint32) (color->blue * 255 + 0.5);
}

static cairo_surface_t *
paint_with (const AtlanteChartView          *view,
            const AtlanteBasePainterOptions *options,
            int                              scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) view->width * scale,
                                                         (int) view->height * scale);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  atlante_base_painter_paint (map, options, cr, view);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint (const AtlanteChartView *view,
       AtlanteChartTheme       theme)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (theme),
    .graticule = TRUE,
  };

  return paint_with (view, &options, 1);
}

/* Only what the Earth has. */
static cairo_surface_t *
paint_bare (const AtlanteChartView *view,
            AtlanteChartTheme       theme)
{
  AtlanteBasePainterOptions options = { .style = atlante_chart_style_get (theme) };

  return paint_with (view, &options, 1);
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface)
                      + y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) row)[x] & 0xffffff;
}

static void
assert_same (cairo_surface_t *one,
             cairo_surface_t *two)
{
  gsize length = (gsize) cairo_image_surface_get_stride (one)
                 * cairo_image_surface_get_height (one);

  g_assert_cmpmem (cairo_image_surface_get_data (one), length,
                   cairo_image_surface_get_data (two), length);
}

static void
assert_is_from (double   first_zoom,
                double   latitude,
                double   longitude,
                gboolean land)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  guint32 expected = rgb (land ? &style->land : &style->water);

  for (double zoom = first_zoom; zoom <= 9; zoom += 1)
    {
      AtlanteGeoPoint point = { latitude, longitude };
      AtlanteChartView view;
      cairo_surface_t *surface;
      guint32 pixel;

      atlante_chart_view_init_center (&view, point, zoom, 9, 9);
      surface = paint_bare (&view, ATLANTE_CHART_THEME_LIGHT);
      pixel = get_pixel (surface, 4, 4);
      if (pixel != expected)
        g_error ("%.2f, %.2f at zoom %.0f is %06x, not %06x", latitude, longitude, zoom, pixel,
                 expected);
      cairo_surface_destroy (surface);
    }
}

static void
assert_is (double   latitude,
           double   longitude,
           gboolean land)
{
  assert_is_from (2, latitude, longitude, land);
}

static void
test_known_points (void)
{
  assert_is (56.3, 40.2, TRUE);      /* east of Moscow */
  assert_is (40.4, 126.6, TRUE);     /* North Korea */
  assert_is (-12.2, -75.6, TRUE);    /* Peru */
  assert_is (45.3, 34.3, TRUE);      /* Crimea */
  assert_is (-80, 30, TRUE);         /* Antarctica */
  assert_is (-80, 100, TRUE);
  assert_is (5.3, -143.3, FALSE);    /* Pacific */
  assert_is (40.7, 135.3, FALSE);    /* Sea of Japan */
  assert_is_from (5, 53.2, 107.7, FALSE); /* Lake Baikal */
  assert_is (42, 51, FALSE);         /* Caspian Sea */
  assert_is (43.4, 34.5, FALSE);     /* Black Sea */
  assert_is_from (4, 24.6, 119.4, FALSE); /* Taiwan Strait */
  assert_is (-75.5, -175, FALSE);    /* Ross Sea */
}

static void
test_both_sides_of_180 (void)
{
  assert_is (67.3, 178.6, TRUE);     /* Chukotka */
  assert_is (67.3, 179.96, TRUE);
  assert_is (67.3, -179.96, TRUE);
  assert_is (67.3, -178.6, TRUE);
  assert_is (75, 179.96, FALSE);
  assert_is (75, -179.96, FALSE);
  assert_is (-17, 175.5, FALSE);     /* west and east of Fiji */
  assert_is (-17, -177, FALSE);
}

/* Land runs on over the meridian without a line of another colour. */
static void
test_no_seam_at_180 (void)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_DARK);

  for (double zoom = 3; zoom <= 8; zoom += 0.37)
    for (int south = 0; south < 2; south++)
      {
        AtlanteGeoPoint point = { south ? -84.5 : 67.3, 180 };
        AtlanteChartView view;
        cairo_surface_t *surface;

        atlante_chart_view_init_center (&view, point, zoom, 15, 5);
        surface = paint (&view, ATLANTE_CHART_THEME_DARK);
        for (int x = 0; x < 15; x++)
          g_assert_cmphex (get_pixel (surface, x, 2), ==, rgb (&style->land));
        cairo_surface_destroy (surface);
      }
}

static void
test_wraps (void)
{
  for (int zoom = 0; zoom < 4; zoom++)
    for (int turn = -2; turn <= 2; turn++)
      {
        AtlanteChartView view;
        cairo_surface_t *one, *two;

        atlante_chart_view_init_tile (&view, zoom, 0, zoom / 2, 256);
        one = paint (&view, ATLANTE_CHART_THEME_LIGHT);
        view.left += turn;
        two = paint (&view, ATLANTE_CHART_THEME_LIGHT);
        assert_same (one, two);
        cairo_surface_destroy (one);
        cairo_surface_destroy (two);
      }
}

/* A tile shows what the larger picture shows there, dashes and graticule included. */
static void
assert_meets (const int        *tile,
              AtlanteChartTheme theme,
              int               scale)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (theme),
    .graticule = TRUE,
  };
  AtlanteChartView whole, part;
  cairo_surface_t *one, *two;
  int size = 256 * scale, n_different = 0;

  atlante_chart_view_init_tile (&whole, tile[0], tile[1] - 1, tile[2] - 1, 256);
  whole.width = whole.height = 768;
  atlante_chart_view_init_tile (&part, tile[0], tile[1], tile[2], 256);
  one = paint_with (&whole, &options, scale);
  two = paint_with (&part, &options, scale);
  for (int y = 0; y < size; y++)
    for (int x = 0; x < size; x++)
      n_different += get_pixel (one, x + size, y + size) != get_pixel (two, x, y);
  /* Rounding to cairo's 1/256 pixel may differ here and there. */
  g_test_message ("%d pixels differ at zoom %d", n_different, tile[0]);
  g_assert_cmpint (n_different, <, size * size / 100);
  cairo_surface_destroy (one);
  cairo_surface_destroy (two);
}

static void
test_tiles_meet (void)
{
  static const int tiles[][3] = { { 1, 1, 0 },   { 2, 3, 1 },   { 3, 7, 1 },   { 4, 13, 6 },
                                  { 5, 18, 11 }, { 6, 45, 25 }, { 6, 54, 24 }, { 7, 109, 49 } };

  for (guint i = 0; i < G_N_ELEMENTS (tiles); i++)
    {
      assert_meets (tiles[i], ATLANTE_CHART_THEME_LIGHT, 1);
      assert_meets (tiles[i], ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK, 1);
      assert_meets (tiles[i], ATLANTE_CHART_THEME_DARK, 2);
    }
}

static int
count (cairo_surface_t         *surface,
       const AtlanteChartColor *color)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      n += get_pixel (surface, x, y) == rgb (color);
  return n;
}

static void
test_graticule (void)
{
  static const AtlanteGeoPoint points[] = { { 5, -140 }, { 23, -179 }, { 38.6, 134.5 } };

  for (AtlanteChartTheme theme = 0; theme < ATLANTE_CHART_N_THEMES; theme++)
    for (int zoom = 1; zoom <= 8; zoom++)
      for (guint i = 0; i < G_N_ELEMENTS (points); i++)
        {
          const AtlanteChartStyle *style = atlante_chart_style_get (theme);
          AtlanteChartView view;
          cairo_surface_t *with, *without;

          atlante_chart_view_init_center (&view, points[i], zoom, 256, 256);
          with = paint (&view, theme);
          without = paint_bare (&view, theme);
          g_assert_cmpint (count (with, &style->graticule), >=, 100);
          /* Edges of land may mix to the same colour. */
          g_assert_cmpint (count (without, &style->graticule), <,
                           count (with, &style->graticule) / 2);
          /* It lies under the land; a few pixels of the edge mix with either. */
          g_assert_cmpint (ABS (count (with, &style->land) - count (without, &style->land)), <, 20);
          cairo_surface_destroy (with);
          cairo_surface_destroy (without);
        }
}

/* The equator and the 180th meridian stand out of the others. */
static void
test_graticule_ranks (void)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  AtlanteChartView view;
  cairo_surface_t *surface;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 0, -175 }, 4, 300, 300);
  surface = paint (&view, ATLANTE_CHART_THEME_LIGHT);
  g_assert_cmphex (get_pixel (surface, 20, 150), ==, rgb (&style->graticule_major));
  g_assert_cmphex (get_pixel (surface, 150 - 57, 20), ==, rgb (&style->graticule_major));
  g_assert_cmphex (get_pixel (surface, 150 + 56, 20), ==, rgb (&style->graticule));
  cairo_surface_destroy (surface);
}

/* One for each class, by which a line is of that class. */
static AtlanteViewpoints *
make_viewpoints (const char        *pair,
                 const char *const *classes)
{
  static const char *const files[] = { "viewpoints.tsv", "borders.tsv", "names.tsv" };
  g_autofree char *folder = g_dir_make_tmp ("atlante-base-painter-XXXXXX", NULL);
  g_autoptr (GString) titles = g_string_new ("id\ten\ninternational\tInternational\n");
  g_autoptr (GString) borders = g_string_new ("viewpoint\tpair\tclass\twhy\n");
  g_autoptr (GError) error = NULL;
  AtlanteViewpoints *viewpoints;
  const char *texts[3];

  for (guint i = 0; classes[i] != NULL; i++)
    {
      g_string_append_printf (titles, "%s\tTest\n", classes[i]);
      g_string_append_printf (borders, "%s\t%s\t%s\ttest\n", classes[i], pair, classes[i]);
    }
  texts[0] = titles->str;
  texts[1] = borders->str;
  texts[2] = "viewpoint\tid\ten\n";
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_assert_true (g_file_set_contents (path, texts[i], -1, NULL));
    }
  viewpoints = atlante_viewpoints_new_from_folder (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return viewpoints;
}

static int
count_differences (cairo_surface_t *one,
                   cairo_surface_t *two)
{
  int n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (one); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one); x++)
      n += get_pixel (one, x, y) != get_pixel (two, x, y);
  return n;
}

/* Between the two Koreas, as each viewpoint may show it. */
static void
test_border_classes (void)
{
  static const char *const classes[] = { "agreed", "disputed", "control",
                                         "claim",  "hidden",   NULL };
  g_autoptr (AtlanteViewpoints) viewpoints = make_viewpoints ("KP-KR", classes);

  for (AtlanteChartTheme theme = 0; theme < ATLANTE_CHART_N_THEMES; theme++)
    {
      const AtlanteChartStyle *style = atlante_chart_style_get (theme);
      cairo_surface_t *surfaces[5];
      AtlanteChartView view;

      atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 38.2, 127.2 }, 6.5, 160, 120);
      for (guint i = 0; i < 5; i++)
        {
          AtlanteBasePainterOptions options = {
            .style = style,
            .viewpoint = atlante_viewpoints_lookup (viewpoints, classes[i]),
          };

          surfaces[i] = paint_with (&view, &options, 2);
          for (guint j = 0; j < i; j++)
            g_assert_cmpint (count_differences (surfaces[i], surfaces[j]), >, 100);
        }
      g_assert_cmpint (count (surfaces[0], &style->border), >, 50);
      for (guint i = 1; i < 4; i++)
        g_assert_cmpint (count (surfaces[i], &style->contested_border), >, 30);
      g_assert_cmpint (count (surfaces[4], &style->border), ==, 0);
      g_assert_cmpint (count (surfaces[4], &style->contested_border), ==, 0);
      for (guint i = 0; i < 5; i++)
        cairo_surface_destroy (surfaces[i]);
    }
}

/* In the straits of the Kurils, where a band in the colour of land would be a bright stripe. */
static void
test_no_casing_at_sea (void)
{
  static const char *const classes[] = { "agreed", "disputed", NULL };
  g_autoptr (AtlanteViewpoints) viewpoints = make_viewpoints ("JP-RU", classes);
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
  };
  AtlanteChartView view;
  cairo_surface_t *surface;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 43.9, 145.4 }, 7, 200, 200);
  for (guint i = 0; classes[i] != NULL; i++)
    {
      options.viewpoint = atlante_viewpoints_lookup (viewpoints, classes[i]);
      surface = paint_with (&view, &options, 2);
      g_assert_cmpint (count (surface, i == 0 ? &options.style->border
                                              : &options.style->contested_border), >, 50);
      g_assert_cmpint (count (surface, &options.style->border_casing), ==, 0);
      cairo_surface_destroy (surface);
    }
  /* On land there is one. */
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 41.5, 127.5 }, 7, 200, 200);
  surface = paint_with (&view, &options, 2);
  g_assert_cmpint (count (surface, &options.style->border_casing), >, 200);
  cairo_surface_destroy (surface);
}

/* Views as no one asks for them: the world as a speck, poles, the end of the zooms. */
static void
test_odd_views (void)
{
  static const double zooms[] = { -8, -3, -1, 0.3, 7.7, ATLANTE_BASE_PAINTER_MAX_ZOOM };
  static const AtlanteGeoPoint points[] = { { 90, 0 }, { -90, 180 }, { 0, -180 }, { 85.06, 540 } };

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (points); j++)
      {
        AtlanteChartView view;

        atlante_chart_view_init_center (&view, points[j], zooms[i], 60, 1);
        cairo_surface_destroy (paint (&view, ATLANTE_CHART_THEME_DARK));
        atlante_chart_view_init_center (&view, points[j], zooms[i], 1, 60);
        cairo_surface_destroy (paint (&view, ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT));
      }
}

/* On paper without colour nothing has a hue, whatever lines come together. */
static void
test_print_is_grey (void)
{
  AtlanteChartView view;
  cairo_surface_t *surface;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 40, 127 }, 4, 500, 400);
  surface = paint (&view, ATLANTE_CHART_THEME_PRINT);
  for (int y = 0; y < 400; y++)
    for (int x = 0; x < 500; x++)
      {
        guint32 pixel = get_pixel (surface, x, y);

        g_assert_cmphex (pixel & 0xff, ==, pixel >> 8 & 0xff);
        g_assert_cmphex (pixel & 0xff, ==, pixel >> 16);
      }
  cairo_surface_destroy (surface);
}

static void
test_keeps_to_its_rectangle (void)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT),
    .graticule = TRUE,
  };
  AtlanteChartView view;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 100, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 20, 30);
  cairo_set_line_width (cr, 17);
  atlante_chart_view_init_tile (&view, 3, 6, 3, 50);
  atlante_base_painter_paint (map, &options, cr, &view);
  cairo_surface_flush (surface);
  for (int i = 0; i < 100; i++)
    {
      g_assert_cmphex (get_pixel (surface, i, 29), ==, 0);
      g_assert_cmphex (get_pixel (surface, i, 80), ==, 0);
      g_assert_cmphex (get_pixel (surface, 19, i), ==, 0);
      g_assert_cmphex (get_pixel (surface, 70, i), ==, 0);
    }
  g_assert_cmphex (get_pixel (surface, 20, 30), !=, 0);
  g_assert_cmphex (get_pixel (surface, 69, 79), !=, 0);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 17);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
test_pdf (void)
{
  AtlanteBasePainterOptions options = {
    .style = atlante_chart_style_get (ATLANTE_CHART_THEME_PRINT),
    .graticule = TRUE,
  };
  g_autoptr (GByteArray) pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, pdf, 400, 300);
  cairo_t *cr = cairo_create (surface);
  AtlanteChartView view;

  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 40, 127 }, 4, 400, 300);
  atlante_base_painter_paint (map, &options, cr, &view);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_test_message ("%u bytes", pdf->len);
  g_assert_cmpuint (pdf->len, >, 10000);
  g_assert_cmpuint (pdf->len, <, 300000);
}

static gpointer
paint_in_thread (gpointer data)
{
  AtlanteChartView view;

  atlante_chart_view_init_tile (&view, 4, 13, 6, 256);
  return paint (&view, ATLANTE_CHART_THEME_LIGHT);
}

static void
test_threads (void)
{
  GThread *threads[4];
  cairo_surface_t *first = NULL;

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("paint", paint_in_thread, NULL);
  for (guint i = 0; i < 4; i++)
    {
      cairo_surface_t *surface = g_thread_join (threads[i]);

      if (first == NULL)
        first = cairo_surface_reference (surface);
      assert_same (first, surface);
      cairo_surface_destroy (surface);
    }
  cairo_surface_destroy (first);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  path = g_test_build_filename (G_TEST_DIST, "..", "data", "basemap", "world.atlasmap", NULL);
  map = atlante_base_map_new_from_file (path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/chart/base-painter/known-points", test_known_points);
  g_test_add_func ("/chart/base-painter/both-sides-of-180", test_both_sides_of_180);
  g_test_add_func ("/chart/base-painter/no-seam-at-180", test_no_seam_at_180);
  g_test_add_func ("/chart/base-painter/wraps", test_wraps);
  g_test_add_func ("/chart/base-painter/tiles-meet", test_tiles_meet);
  g_test_add_func ("/chart/base-painter/graticule", test_graticule);
  g_test_add_func ("/chart/base-painter/graticule-ranks", test_graticule_ranks);
  g_test_add_func ("/chart/base-painter/border-classes", test_border_classes);
  g_test_add_func ("/chart/base-painter/no-casing-at-sea", test_no_casing_at_sea);
  g_test_add_func ("/chart/base-painter/odd-views", test_odd_views);
  g_test_add_func ("/chart/base-painter/print-is-grey", test_print_is_grey);
  g_test_add_func ("/chart/base-painter/rectangle", test_keeps_to_its_rectangle);
  g_test_add_func ("/chart/base-painter/pdf", test_pdf);
  g_test_add_func ("/chart/base-painter/threads", test_threads);
  status = g_test_run ();
  g_object_unref (map);
  return status;
}
