/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "atlante-symbol.h"

#define EDGE 64

typedef struct
{
  guint32 pixels[EDGE][EDGE];
} Picture;

static void
draw (Picture *picture, AtlantePlaceKind kind, double size, AtlanteSymbolFlags flags)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  cairo_surface_t *surface;
  cairo_t *cr;

  surface = cairo_image_surface_create_for_data ((unsigned char *) picture->pixels,
                                                 CAIRO_FORMAT_RGB24, EDGE, EDGE, EDGE * 4);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_paint (cr);
  atlante_symbol_draw (cr, kind, EDGE / 2.0, EDGE / 2.0, size, flags, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static guint32
get (const Picture *picture, int dx, int dy)
{
  return picture->pixels[EDGE / 2 + dy][EDGE / 2 + dx] & 0xffffff;
}

/* The colours and shapes that the legend promises. */
static void
test_kinds (void)
{
  static const struct { AtlantePlaceKind kind; guint32 color; } looks[] = {
    { ATLANTE_PLACE_PORT, 0x009e73 }, { ATLANTE_PLACE_CITY, 0x0072b2 },
    { ATLANTE_PLACE_STRAIT, 0x3b8ec2 }, { ATLANTE_PLACE_ISLANDS, 0xb0609a },
    { ATLANTE_PLACE_REGION, 0xe69f00 }, { ATLANTE_PLACE_BASE, 0xd55e00 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      Picture picture;

      draw (&picture, looks[i].kind, 24, ATLANTE_SYMBOL_NORMAL);
      g_assert_cmphex (get (&picture, 0, 0), ==, looks[i].color);
    }
}

static void
test_shapes (void)
{
  Picture disc, square, diamond, ring;

  draw (&disc, ATLANTE_PLACE_CITY, 32, ATLANTE_SYMBOL_PLAIN);
  draw (&square, ATLANTE_PLACE_REGION, 32, ATLANTE_SYMBOL_PLAIN);
  draw (&diamond, ATLANTE_PLACE_SEA, 32, ATLANTE_SYMBOL_PLAIN);
  draw (&ring, ATLANTE_PLACE_COUNTRY, 32, ATLANTE_SYMBOL_PLAIN);
  /* Near the corner of the box only the square is filled; halfway there the disc, too. */
  g_assert_cmphex (get (&square, 12, 12), ==, 0xe69f00);
  g_assert_cmphex (get (&disc, 13, 13), ==, 0);
  g_assert_cmphex (get (&disc, 10, 10), ==, 0x0072b2);
  g_assert_cmphex (get (&diamond, 12, 12), ==, 0);
  g_assert_cmphex (get (&diamond, 16, 0), ==, 0x3b8ec2);
  g_assert_cmphex (get (&ring, 0, 0), ==, 0);
  g_assert_cmphex (get (&ring, 11, 0), ==, 0x6b6b6b);
}

static void
test_casing (void)
{
  Picture picture;

  draw (&picture, ATLANTE_PLACE_CITY, 24, ATLANTE_SYMBOL_NORMAL);
  g_assert_cmphex (get (&picture, 12, 0), ==, 0xffffff);
  draw (&picture, ATLANTE_PLACE_CITY, 24, ATLANTE_SYMBOL_PLAIN);
  g_assert_cmphex (get (&picture, 12, 0), ==, 0);
}

static void
test_selection (void)
{
  const AtlanteChartStyle *style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  const AtlanteChartColor *accent = atlante_symbol_get_accent (style);
  double size = 24, radius = atlante_symbol_get_extent (size, ATLANTE_SYMBOL_SELECTED) - 2;
  Picture picture;
  guint32 pixel;

  draw (&picture, ATLANTE_PLACE_PORT, size, ATLANTE_SYMBOL_SELECTED);
  g_assert_cmphex (get (&picture, 0, 0), ==, 0x009e73);
  pixel = get (&picture, (int) floor (radius - 0.1), 0);
  g_assert_cmpint (abs ((int) (pixel & 255) - (int) (accent->blue * 255)), <, 30);
  /* Nothing is drawn beyond the extent that hit-testing and labels go by. */
  for (int i = (int) ceil (radius + 3); i < EDGE / 2; i++)
    g_assert_cmphex (get (&picture, i, 0), ==, 0);
}

/* Whatever the state, a symbol stays within its extent. */
static void
test_extent (void)
{
  static const AtlanteSymbolFlags states[] = { 0, ATLANTE_SYMBOL_SELECTED, ATLANTE_SYMBOL_FOCUSED,
    ATLANTE_SYMBOL_DIMMED, ATLANTE_SYMBOL_PRINT | ATLANTE_SYMBOL_SELECTED };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    for (int kind = 0; kind <= ATLANTE_PLACE_FORMER_COUNTRY; kind++)
      {
        double extent = atlante_symbol_get_extent (16, states[i]);
        Picture picture;

        draw (&picture, kind, 16, states[i]);
        for (int y = -EDGE / 2; y < EDGE / 2; y++)
          for (int x = -EDGE / 2; x < EDGE / 2; x++)
            if (hypot (x + 0.5, y + 0.5) > extent * 1.3 + 2)
              g_assert_cmphex (get (&picture, x, y), ==, 0);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/symbol/kinds", test_kinds);
  g_test_add_func ("/symbol/shapes", test_shapes);
  g_test_add_func ("/symbol/casing", test_casing);
  g_test_add_func ("/symbol/selection", test_selection);
  g_test_add_func ("/symbol/extent", test_extent);
  return g_test_run ();
}
