/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <atlante-paths.h>
#include <math.h>

#include "atlante-base-painter.h"

typedef enum { BEYOND, SEA, LAND } Ground;

typedef struct
{
  AtlanteChartView view;
  cairo_surface_t *surface;
} Picture;

static AtlanteBaseMap *map;

static void
picture_init (Picture *self, AtlanteProjection projection, AtlanteGeoPoint center, double width,
              double height)
{
  AtlanteBasePainterOptions options = { atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT) };
  cairo_t *cr;

  atlante_chart_view_init_world (&self->view, projection, center, width, height, 8);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (self->surface);
  atlante_base_painter_paint (map, &options, cr, &self->view);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
}

static void
picture_clear (Picture *self)
{
  cairo_surface_destroy (self->surface);
}

/* Which of the three colours a pixel is nearest to. */
static Ground
get_ground (const Picture *self, double x, double y)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  const AtlanteChartColor *colors[] = { &style->halo, &style->water, &style->land };
  const guint8 *row = cairo_image_surface_get_data (self->surface)
                      + (int) y * cairo_image_surface_get_stride (self->surface);
  const guint8 *pixel = row + 4 * (int) x;
  double least = G_MAXDOUBLE;
  Ground ground = BEYOND;

  for (int i = BEYOND; i <= LAND; i++)
    {
      double far = fabs (colors[i]->red - pixel[2] / 255.0)
                   + fabs (colors[i]->green - pixel[1] / 255.0)
                   + fabs (colors[i]->blue - pixel[0] / 255.0);

      if (far < least)
        {
          least = far;
          ground = i;
        }
    }
  return ground;
}

static Ground
get_ground_at (const Picture *self, AtlanteGeoPoint point)
{
  double x, y;

  atlante_chart_view_project (&self->view, point, &x, &y);
  return get_ground (self, x, y);
}

/* Land is where Mercator has it, and sea too, but for the pixels of coasts. */
static void
assert_same_ground (AtlanteProjection projection, AtlanteGeoPoint center, double reach)
{
  static Picture mercator = { 0 };
  Picture other;
  guint n = 0, n_wrong = 0;

  if (mercator.surface == NULL)
    picture_init (&mercator, ATLANTE_PROJECTION_MERCATOR, (AtlanteGeoPoint) { 0, 0 }, 1024, 1024);
  picture_init (&other, projection, center, 800, 800);
  for (double latitude = -82.5; latitude < 83; latitude += 1.5)
    for (double longitude = -179; longitude < 179; longitude += 1.5)
      {
        AtlanteGeoPoint point = { latitude, longitude };
        double far = atlante_geo_point_distance (center, point) / ATLANTE_EARTH_RADIUS * 180 / G_PI;

        if (projection == ATLANTE_PROJECTION_AZIMUTHAL && far > reach)
          continue;
        n++;
        n_wrong += get_ground_at (&mercator, point) != get_ground_at (&other, point);
      }
  g_test_message ("%u of %u points differ", n_wrong, n);
  g_assert_cmpuint (n, >, 15000);
  g_assert_cmpuint (n_wrong, <, n / 25);
  picture_clear (&other);
}

static void
test_equal_earth (void)
{
  for (double longitude = -180; longitude < 180; longitude += 110)
    assert_same_ground (ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, longitude }, 180);
}

/* Centres whose antipodes are in the sea, on land and at the poles. */
static void
test_azimuthal (void)
{
  static const AtlanteGeoPoint centers[] = {
    { 39, 125.75 }, { 38, 116 }, { -12.05, -77.05 }, { 90, 0 }, { 89.95, 0 }, { 86, 180 }, { -90, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (centers); i++)
    assert_same_ground (ATLANTE_PROJECTION_AZIMUTHAL, centers[i], 150);
}

/* Land that the edge of the world cuts leaves no bar across it: the southern ocean is free. */
static void
test_no_bars (void)
{
  for (double longitude = -180; longitude < 180; longitude += 45)
    {
      Picture picture;
      guint n_land = 0;

      picture_init (&picture, ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, longitude },
                    600, 320);
      for (double at = longitude - 179; at < longitude + 179; at += 0.5)
        n_land += get_ground_at (&picture, (AtlanteGeoPoint) { -58, at }) != SEA;
      g_assert_cmpuint (n_land, <, 10);
      picture_clear (&picture);
    }
}

/* All round the pole there is land, beyond where the data end. In Equal Earth the last degrees are
 * finer than a pixel. */
static void
test_antarctica (void)
{
  Picture picture;

  picture_init (&picture, ATLANTE_PROJECTION_EQUAL_EARTH, (AtlanteGeoPoint) { 0, 150 }, 1000, 520);
  for (double at = -20; at < 150; at += 7)
    for (double latitude = -80; latitude >= -84; latitude -= 2)
      g_assert_cmpint (get_ground_at (&picture, (AtlanteGeoPoint) { latitude, at }), ==, LAND);
  picture_clear (&picture);
  picture_init (&picture, ATLANTE_PROJECTION_AZIMUTHAL, (AtlanteGeoPoint) { 39, 125.75 }, 1000,
                1000);
  for (double at = -180; at < 180; at += 7)
    g_assert_cmpint (get_ground_at (&picture, (AtlanteGeoPoint) { -88.5, at }), ==, LAND);
  picture_clear (&picture);
}

/* Is a pixel free of the world and of its outline? */
static gboolean
is_beyond (const AtlanteChartView *view, int x, int y)
{
  for (int i = 0; i < 4; i++)
    if (atlante_chart_view_is_on_world (view, x + 0.5 + (i % 2 == 0 ? -2 : 2),
                                        y + 0.5 + (i < 2 ? -2 : 2)))
      return FALSE;
  return TRUE;
}

/* Round the world is the page. */
static void
test_beyond (void)
{
  for (int projection = 1; projection < ATLANTE_N_PROJECTIONS; projection++)
    {
      Picture picture;
      guint n_beyond = 0, n_wrong = 0;

      picture_init (&picture, projection, (AtlanteGeoPoint) { 39, 125.75 }, 800, 600);
      for (int y = 0; y < 600; y += 3)
        for (int x = 0; x < 800; x += 3)
          if (is_beyond (&picture.view, x, y))
            {
              n_beyond++;
              n_wrong += get_ground (&picture, x, y) != BEYOND;
            }
      g_assert_cmpuint (n_beyond, >, 10000);
      g_assert_cmpuint (n_wrong, ==, 0);
      picture_clear (&picture);
    }
}

/* A view that shows a part of the world shows the same as the whole. */
static void
test_part (void)
{
  for (int projection = 1; projection < ATLANTE_N_PROJECTIONS; projection++)
    {
      AtlanteBasePainterOptions options = { atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT) };
      Picture whole, part;
      guint n_wrong = 0;
      cairo_t *cr;

      picture_init (&whole, projection, (AtlanteGeoPoint) { 39, 125.75 }, 1200, 1200);
      part.view = whole.view;
      part.view.left += 380 / part.view.scale;
      part.view.top += 420 / part.view.scale;
      part.view.width = part.view.height = 300;
      part.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 300);
      cr = cairo_create (part.surface);
      atlante_base_painter_paint (map, &options, cr, &part.view);
      cairo_destroy (cr);
      cairo_surface_flush (part.surface);
      for (int y = 0; y < 300; y++)
        for (int x = 0; x < 300; x++)
          n_wrong += get_ground (&part, x, y) != get_ground (&whole, x + 380, y + 420);
      g_assert_cmpuint (n_wrong, <, 30);
      picture_clear (&whole);
      picture_clear (&part);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  map = atlante_base_map_new_from_file (path, &error);
  g_assert_no_error (error);
  g_test_add_func ("/projected-tracer/equal-earth", test_equal_earth);
  g_test_add_func ("/projected-tracer/azimuthal", test_azimuthal);
  g_test_add_func ("/projected-tracer/no-bars", test_no_bars);
  g_test_add_func ("/projected-tracer/antarctica", test_antarctica);
  g_test_add_func ("/projected-tracer/beyond", test_beyond);
  g_test_add_func ("/projected-tracer/part", test_part);
  return g_test_run ();
}
