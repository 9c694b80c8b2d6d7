/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Compares pictures of the map with those in tests/chart/golden. They agree when they look the same from
 * a little way off: both are blurred, so that another hinting of letters or another rounding of an edge
 * does not count, while a name that is missing or a colour that has changed does.
 *
 * A picture that differs is written beside what it should be and where they differ to
 * build/screenshots/golden. Where the change was meant, tools/make-goldens makes the goldens anew.
 *
 * Other versions of the fonts make names wider or narrower, and then they are placed elsewhere: the
 * widths of some words tell, and the test is skipped. */
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "atlante-build-folders.h"
#include "chart-matrix.h"

#define WIDTH 256
#define HEIGHT 192
#define RADIUS 4

/* Of 255, over the channels of a blurred picture. */
#define MEAN_LIMIT 0.8
#define MOST_LIMIT 14.0

/* Pixels that words may be wider or narrower. */
#define FONT_LIMIT 0.5

typedef struct
{
  const ChartMatrixSpot *spot;
  int zoom;
  AtlanteChartTheme theme;
  gboolean with_case;
  int scale;
  char *name;
} Picture;

static ChartMatrix *matrix;

static void
picture_free (gpointer data)
{
  Picture *self = data;

  g_free (self->name);
  g_free (self);
}

static char *
dup_golden_path (const char *name)
{
  return g_build_filename (ATLANTE_SRCDIR, "tests", "chart", "golden", name, NULL);
}

/* Sums over windows of 2 * RADIUS + 1 along one line; the edge goes on outwards. */
static void
blur_line (const float *from, float *to, int n, int step)
{
  for (int i = 0; i < n; i++)
    {
      float sum = 0;

      for (int j = i - RADIUS; j <= i + RADIUS; j++)
        sum += from[CLAMP (j, 0, n - 1) * step];
      to[i * step] = sum / (2 * RADIUS + 1);
    }
}

/* Returns: a channel of a picture, 0 blue to 2 red, blurred */
static float *
dup_blurred (cairo_surface_t *surface, int channel)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  float *values = g_new (float, width * height);
  g_autofree float *lines = g_new (float, width * height);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = *(const guint32 *) (gconstpointer) (data + y * stride + 4 * x);

        values[y * width + x] = pixel >> (8 * channel) & 0xff;
      }
  for (int y = 0; y < height; y++)
    blur_line (values + y * width, lines + y * width, width, 1);
  for (int x = 0; x < width; x++)
    blur_line (lines + x, values + x, height, width);
  return values;
}

/* @map: where the two differ, as a grey picture */
static void
compare (cairo_surface_t *one, cairo_surface_t *two, cairo_surface_t *map, double *mean,
         double *most)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  int stride = cairo_image_surface_get_stride (map);
  guint8 *data = cairo_image_surface_get_data (map);

  *mean = *most = 0;
  for (int channel = 0; channel < 3; channel++)
    {
      g_autofree float *a = dup_blurred (one, channel);
      g_autofree float *b = dup_blurred (two, channel);

      for (int i = 0; i < width * height; i++)
        {
          float difference = fabsf (a[i] - b[i]);

          *mean += difference;
          *most = MAX (*most, difference);
          data[i / width * stride + 4 * (i % width) + channel] =
            (guint8) MIN (255, 8 * difference);
        }
    }
  *mean /= 3.0 * width * height;
  cairo_surface_mark_dirty (map);
}

static void
save (cairo_surface_t *surface, const char *folder, const char *name, const char *what)
{
  g_autofree char *file = g_strdup_printf ("%s%s.png", name, what);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

/* Returns: a golden in the pixels of an image surface as we make them, or NULL */
static cairo_surface_t *
load_golden (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = dup_golden_path (file);
  cairo_surface_t *read = cairo_image_surface_create_from_png (path);
  cairo_surface_t *golden;
  cairo_t *cr;

  if (cairo_surface_status (read) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (read);
      return NULL;
    }
  golden = cairo_image_surface_create (CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (read),
                                       cairo_image_surface_get_height (read));
  cr = cairo_create (golden);
  cairo_set_source_surface (cr, read, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (read);
  cairo_surface_flush (golden);
  return golden;
}

static void
check (const Picture *self, cairo_surface_t *actual, cairo_surface_t *golden)
{
  int width = cairo_image_surface_get_width (actual);
  int height = cairo_image_surface_get_height (actual);
  cairo_surface_t *map = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  double mean, most;

  g_assert_cmpint (cairo_image_surface_get_width (golden), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (golden), ==, height);
  compare (actual, golden, map, &mean, &most);
  g_test_message ("mean %.2f, most %.1f", mean, most);
  if (mean > MEAN_LIMIT || most > MOST_LIMIT)
    {
      g_autofree char *folder = g_build_filename (ATLANTE_BUILDDIR, "screenshots", "golden", NULL);

      save (actual, folder, self->name, "");
      save (golden, folder, self->name, "-golden");
      save (map, folder, self->name, "-difference");
      g_test_message ("It differs by %.2f on average (limit %.2f) and %.1f at most (limit %.1f): "
                      "look at %s/%s*.png; tools/make-goldens if it is right.",
                      mean, MEAN_LIMIT, most, MOST_LIMIT, folder, self->name);
      g_test_fail ();
    }
  cairo_surface_destroy (map);
}

static void
test_picture (gconstpointer data)
{
  const Picture *self = data;
  const char *folder = g_getenv ("ATLANTE_GOLDEN_FOLDER");
  cairo_surface_t *actual = chart_matrix_draw (matrix, self->spot, self->zoom, self->theme,
                                               self->with_case, WIDTH, HEIGHT, self->scale);
  cairo_surface_t *golden;

  if (folder != NULL)
    {
      save (actual, folder, self->name, "");
      cairo_surface_destroy (actual);
      return;
    }
  golden = load_golden (self->name);
  if (golden == NULL)
    g_error ("There is no golden/%s.png: run tools/make-goldens.", self->name);
  check (self, actual, golden);
  cairo_surface_destroy (actual);
  cairo_surface_destroy (golden);
}

static void
add (GPtrArray *pictures, guint spot, guint zoom, AtlanteChartTheme theme, gboolean with_case,
     int scale)
{
  Picture *self = g_new0 (Picture, 1);
  g_autofree char *path = NULL;

  self->spot = &chart_matrix_spots[spot];
  self->zoom = chart_matrix_zooms[zoom];
  self->theme = theme;
  self->with_case = with_case;
  self->scale = scale;
  self->name = g_strdup_printf ("%s-z%d%s%s%s", self->spot->name, self->zoom,
                                theme == ATLANTE_CHART_THEME_DARK ? "-dark" : "",
                                with_case ? "" : "-bare", scale == 2 ? "-2x" : "");
  path = g_strconcat ("/chart/golden/", self->name, NULL);
  g_ptr_array_add (pictures, self);
  g_test_add_data_func (path, self, test_picture);
}

/* All spots at all zooms in the light style; the other styles, the bare map and 2× where they have most
 * to show. */
static void
add_pictures (GPtrArray *pictures)
{
  for (guint spot = 0; spot < CHART_MATRIX_N_SPOTS; spot++)
    {
      for (guint zoom = 0; zoom < CHART_MATRIX_N_ZOOMS; zoom++)
        add (pictures, spot, zoom, ATLANTE_CHART_THEME_LIGHT, TRUE, 1);
      add (pictures, spot, 1 + spot % 3, ATLANTE_CHART_THEME_DARK, TRUE, 1);
      add (pictures, spot, 1 + (spot + 1) % 3, ATLANTE_CHART_THEME_LIGHT, FALSE, 1);
      add (pictures, spot, 1 + (spot + 2) % 3, ATLANTE_CHART_THEME_DARK, FALSE, 1);
    }
  add (pictures, 0, 2, ATLANTE_CHART_THEME_LIGHT, TRUE, 2);
  add (pictures, 1, 3, ATLANTE_CHART_THEME_DARK, TRUE, 2);
}

/* Returns: (transfer full): the widths of words in the fonts that names are drawn in */
static char *
dup_fonts (void)
{
  static const char *const words[] = { "Kuril Islands", "PYONGYANG", "Москва", "千島列島", "평양" };
  g_autoptr (GString) text = g_string_new (NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (words); i++)
    {
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      g_autoptr (PangoFontDescription) font =
        pango_font_description_from_string (i % 2 == 0 ? "Noto Sans 40px" : "Noto Sans Bold 40px");
      int width;

      pango_layout_set_font_description (layout, font);
      pango_layout_set_text (layout, words[i / 2], -1);
      pango_layout_get_size (layout, &width, NULL);
      g_string_append_printf (text, "%s%.1f", i == 0 ? "" : " ", width / (double) PANGO_SCALE);
    }
  g_string_append_c (text, '\n');
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_strdup (text->str);
}

static gboolean
are_same_fonts (const char *one, const char *two)
{
  g_auto (GStrv) a = g_strsplit (one, " ", -1), b = g_strsplit (two, " ", -1);

  if (g_strv_length (a) != g_strv_length (b))
    return FALSE;
  for (guint i = 0; a[i] != NULL; i++)
    if (fabs (g_ascii_strtod (a[i], NULL) - g_ascii_strtod (b[i], NULL)) > FONT_LIMIT)
      return FALSE;
  return TRUE;
}

/* Returns: whether there is something to do with the fonts of this machine */
static gboolean
check_fonts (void)
{
  const char *folder = g_getenv ("ATLANTE_GOLDEN_FOLDER");
  g_autofree char *path =
    folder != NULL ? g_build_filename (folder, "fonts.txt", NULL) : dup_golden_path ("fonts.txt");
  g_autofree char *here = dup_fonts ();
  g_autofree char *then = NULL;
  g_autoptr (GError) error = NULL;

  if (folder != NULL)
    {
      g_file_set_contents (path, here, -1, &error);
      g_assert_no_error (error);
      return TRUE;
    }
  g_file_get_contents (path, &then, NULL, &error);
  g_assert_no_error (error);
  return are_same_fonts (here, then);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (picture_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  if (!check_fonts ())
    {
      g_print ("1..0 # SKIP the fonts are not those of the goldens\n");
      return 77;
    }
  matrix = chart_matrix_new ("en");
  add_pictures (pictures);
  status = g_test_run ();
  chart_matrix_free (matrix);
  return status;
}
