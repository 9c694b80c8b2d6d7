/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-symbol.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

static const AtlanteChartColor accent_on_light = RGB (0x3584e4);
static const AtlanteChartColor accent_on_dark = RGB (0x78aeed);
static const AtlanteChartColor white = { 1, 1, 1 };

/**
 * atlante_symbol_get_color:
 * @kind: a kind of place
 *
 * Returns: the colour of the kind, for symbols, lists and legends
 */
AtlanteChartColor
atlante_symbol_get_color (AtlantePlaceKind kind)
{
  const AtlantePlaceKindStyle *look = atlante_place_kind_get_style (kind);

  return (AtlanteChartColor) { look->red, look->green, look->blue };
}

/**
 * atlante_symbol_get_accent:
 * @style: a style
 *
 * Returns: (transfer none): the colour of what is selected
 */
const AtlanteChartColor *
atlante_symbol_get_accent (const AtlanteChartStyle *style)
{
  g_return_val_if_fail (style != NULL, &accent_on_light);

  return style->halo.green < 0.5 ? &accent_on_dark : &accent_on_light;
}

static double
get_ring_radius (double size)
{
  return size * 0.78 + 1.5;
}

/**
 * atlante_symbol_get_extent:
 * @size: diameter of the symbol, pixels
 * @flags: its state
 *
 * Returns: how far the symbol reaches from its middle, casing and rings included, in pixels
 */
double
atlante_symbol_get_extent (double size, AtlanteSymbolFlags flags)
{
  if (flags & ATLANTE_SYMBOL_FOCUSED)
    return get_ring_radius (size) + 4.5;
  if (flags & ATLANTE_SYMBOL_SELECTED)
    return get_ring_radius (size) + 2;
  return size / 2 + (flags & ATLANTE_SYMBOL_PLAIN ? 0 : 1.5);
}

static void
add_rounded_square (cairo_t *cr, double half, double corner)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, half - corner, -half + corner, corner, -G_PI_2, 0);
  cairo_arc (cr, half - corner, half - corner, corner, 0, G_PI_2);
  cairo_arc (cr, -half + corner, half - corner, corner, G_PI_2, G_PI);
  cairo_arc (cr, -half + corner, -half + corner, corner, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Areas differ by shape so that all of them weigh the same to the eye. */
static void
add_shape (cairo_t *cr, AtlanteShape shape, double size)
{
  double half = size / 2;

  cairo_new_path (cr);
  switch (shape)
    {
    case ATLANTE_SHAPE_ROUNDED_SQUARE:
      add_rounded_square (cr, half * 0.92, half * 0.34);
      break;
    case ATLANTE_SHAPE_SQUARE:
      cairo_rectangle (cr, -half * 0.84, -half * 0.84, size * 0.84, size * 0.84);
      break;
    case ATLANTE_SHAPE_DIAMOND:
      cairo_move_to (cr, 0, -half * 1.15);
      cairo_line_to (cr, half * 1.15, 0);
      cairo_line_to (cr, 0, half * 1.15);
      cairo_line_to (cr, -half * 1.15, 0);
      cairo_close_path (cr);
      break;
    case ATLANTE_SHAPE_TRIANGLE:
      cairo_move_to (cr, 0, -half * 1.08);
      cairo_line_to (cr, half * 1.08, half * 0.8);
      cairo_line_to (cr, -half * 1.08, half * 0.8);
      cairo_close_path (cr);
      break;
    case ATLANTE_SHAPE_RING:
      cairo_arc (cr, 0, 0, half * 0.72, 0, 2 * G_PI);
      break;
    case ATLANTE_SHAPE_DISC:
    default:
      cairo_arc (cr, 0, 0, half, 0, 2 * G_PI);
      break;
    }
}

static void
set_color (cairo_t *cr, const AtlanteChartColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
}

static void
draw_selection (cairo_t *cr, double size, AtlanteSymbolFlags flags, const AtlanteChartStyle *style)
{
  const AtlanteChartColor *accent = atlante_symbol_get_accent (style);
  double radius = get_ring_radius (size);

  cairo_new_path (cr);
  if (!(flags & ATLANTE_SYMBOL_PRINT))
    {
      cairo_arc (cr, 0, 0, radius + 2, 0, 2 * G_PI);
      set_color (cr, accent, 0.25);
      cairo_fill (cr);
    }
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  set_color (cr, &style->halo, 0.9);
  cairo_fill_preserve (cr);
  set_color (cr, accent, 1);
  cairo_set_line_width (cr, flags & ATLANTE_SYMBOL_PRINT ? size * 0.12 : 2);
  cairo_stroke (cr);
}

static void
draw_focus (cairo_t *cr, double size, const AtlanteChartStyle *style)
{
  static const double dashes[] = { 3, 2 };
  double radius = get_ring_radius (size) + 3.5;

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 3.5);
  set_color (cr, &style->halo, 0.8);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  set_color (cr, &style->place_label, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_body (cairo_t                 *cr,
           AtlantePlaceKind         kind,
           double                   size,
           AtlanteSymbolFlags       flags,
           const AtlanteChartStyle *style)
{
  AtlanteShape shape = atlante_place_kind_get_style (kind)->shape;
  AtlanteChartColor color = atlante_symbol_get_color (kind);
  double alpha = flags & ATLANTE_SYMBOL_DIMMED ? 0.35 : 1;
  double casing = flags & ATLANTE_SYMBOL_PRINT ? size * 0.2 : 3;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_shape (cr, shape, size);
  if (shape == ATLANTE_SHAPE_RING)
    {
      double width = size * 0.22;

      set_color (cr, &white, flags & ATLANTE_SYMBOL_PLAIN ? 0 : 0.9 * alpha);
      cairo_set_line_width (cr, width + casing);
      cairo_stroke_preserve (cr);
      set_color (cr, &style->halo, flags & ATLANTE_SYMBOL_PLAIN ? 0 : alpha);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, width);
      set_color (cr, &color, alpha);
      cairo_stroke (cr);
      return;
    }
  if (!(flags & ATLANTE_SYMBOL_PLAIN))
    {
      set_color (cr, &white, alpha);
      cairo_set_line_width (cr, casing);
      cairo_stroke_preserve (cr);
    }
  set_color (cr, &color, alpha);
  cairo_fill (cr);
}

/**
 * atlante_symbol_draw:
 * @cr: where to draw
 * @kind: the kind of place
 * @x: middle of the symbol in user space
 * @y: the same
 * @size: its diameter in units of user space, %ATLANTE_SYMBOL_SIZE on a screen
 * @flags: its state
 * @style: the style of the chart
 *
 * Draws a place's symbol.
 */
void
atlante_symbol_draw (cairo_t                 *cr,
                     AtlantePlaceKind         kind,
                     double                   x,
                     double                   y,
                     double                   size,
                     AtlanteSymbolFlags       flags,
                     const AtlanteChartStyle *style)
{
  g_return_if_fail (cr != NULL);
  g_return_if_fail (style != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  if (flags & ATLANTE_SYMBOL_SELECTED)
    draw_selection (cr, size, flags, style);
  if (flags & ATLANTE_SYMBOL_FOCUSED)
    draw_focus (cr, size, style);
  if (flags & ATLANTE_SYMBOL_HOVERED)
    size *= 1.15;
  draw_body (cr, kind, size, flags, style);
  cairo_restore (cr);
}
