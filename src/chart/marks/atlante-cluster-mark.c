/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-cluster-mark.h"

#include <math.h>
#include <string.h>

/* All where a place's name is 12 pixels high: the least radius, how it grows with the digits of the
 * count, the width of the ring, the gap between two of its pieces, and the size of the text. */
#define USUAL_FONT 12.0
#define LEAST_RADIUS 11.0
#define RADIUS_PER_DIGIT 2.6
#define RING_WIDTH 3.0
#define GAP 1.2
#define TEXT_SIZE 10.5

/* The same of a number that stands on a line. */
#define NUMBER_RADIUS 7.5
#define NUMBER_SIZE 9.0

/* Pieces of the ring are whole steps of it: clusters that look alike share their picture. */
#define STEPS 24

/**
 * atlante_cluster_mark_add_share:
 * @self: a mark
 * @kind: a kind
 * @count: how many points of it there are
 *
 * Adds to the share of a colour. What comes when all colours are taken is not told apart.
 */
void
atlante_cluster_mark_add_share (AtlanteClusterMark *self, AtlantePlaceKind kind, guint count)
{
  const char *color = atlante_place_kind_get_style (kind)->color;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->n_shares; i++)
    if (strcmp (atlante_place_kind_get_style (self->kinds[i])->color, color) == 0)
      {
        self->shares[i] += count;
        return;
      }
  if (self->n_shares == ATLANTE_CLUSTER_MARK_N_SHARES)
    return;
  self->kinds[self->n_shares] = (guint8) kind;
  self->shares[self->n_shares++] = count;
}

/**
 * atlante_cluster_mark_get_radius:
 * @self: a mark
 * @unit: 1 where a place's name is 12 pixels high
 *
 * Returns: of its disc, pixels: as large as the count needs
 */
double
atlante_cluster_mark_get_radius (const AtlanteClusterMark *self, double unit)
{
  int n_digits;

  g_return_val_if_fail (self != NULL, 0);

  n_digits = self->count < 10 ? 1 : (int) log10 (self->count) + 1;
  /* A sign stands between thousands. */
  return (LEAST_RADIUS + RADIUS_PER_DIGIT * (n_digits - 1 + (n_digits - 1) / 3 * 0.5)) * unit;
}

/**
 * atlante_cluster_mark_get_extent:
 * @self: a mark
 * @unit: 1 where a place's name is 12 pixels high
 * @flags: its state
 *
 * Returns: how far it reaches from its middle, pixels
 */
double
atlante_cluster_mark_get_extent (const AtlanteClusterMark *self, double unit,
                                 AtlanteSymbolFlags flags)
{
  return atlante_cluster_mark_get_radius (self, unit)
         + (flags & (ATLANTE_SYMBOL_FOCUSED | ATLANTE_SYMBOL_HOVERED) ? 6 : 1.5) * unit;
}

static void
set_color (cairo_t *cr, AtlanteChartColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}

static void
draw_disc (cairo_t *cr, double radius, AtlanteSymbolFlags flags, const AtlanteChartStyle *style)
{
  cairo_new_path (cr);
  if (flags & ATLANTE_SYMBOL_HOVERED)
    {
      cairo_arc (cr, 0, 0, radius * 1.22, 0, 2 * G_PI);
      set_color (cr, *atlante_symbol_get_accent (style), 0.3);
      cairo_fill (cr);
    }
  cairo_arc (cr, 0, 0, radius + 1, 0, 2 * G_PI);
  set_color (cr, style->halo, 0.95);
  cairo_fill (cr);
}

/* From the top on, clockwise; grey where the kinds are not told apart. */
static void
draw_ring (const AtlanteClusterMark *self, cairo_t *cr, double radius, double unit,
           const AtlanteChartStyle *style)
{
  double width = RING_WIDTH * unit, middle = radius - width / 2, gap = GAP * unit / middle;
  AtlanteChartColor rest = style->capital_label;
  double start = -G_PI_2;
  guint left = STEPS;

  cairo_set_line_width (cr, width);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, middle, 0, 2 * G_PI);
  set_color (cr, rest, 0.35);
  cairo_stroke (cr);
  for (guint i = 0; i < self->n_shares && left > 0; i++)
    {
      guint steps = (guint) round ((double) STEPS * self->shares[i] / self->count);
      double angle;

      steps = CLAMP (steps, 1, left);
      angle = 2 * G_PI * steps / STEPS;
      cairo_arc (cr, 0, 0, middle, start + (steps < STEPS ? gap / 2 : 0),
                 start + angle - (steps < STEPS ? gap / 2 : 0));
      set_color (cr, atlante_symbol_get_color (self->kinds[i]), 1);
      cairo_stroke (cr);
      start += angle;
      left -= steps;
    }
}

static void
draw_count (const AtlanteClusterMark *self, cairo_t *cr, PangoContext *context,
            const AtlanteLabelFont *font, double size, const AtlanteChartStyle *style)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) description = pango_font_description_new ();
  /* By the locale: 1,234 or 1.234. */
  g_autofree char *text = g_strdup_printf ("%'u", self->count);
  PangoRectangle box;

  pango_font_description_set_family (description, font->family);
  pango_font_description_set_weight (description, PANGO_WEIGHT_SEMIBOLD);
  pango_font_description_set_absolute_size (description, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_extents (layout, &box, NULL);
  set_color (cr, style->place_label, 1);
  cairo_move_to (cr, -(box.x + box.width / 2.0) / PANGO_SCALE,
                 -(box.y + box.height / 2.0) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_focus (cairo_t *cr, double radius, const AtlanteChartStyle *style)
{
  static const double dashes[] = { 3, 2 };

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius + 3.5, 0, 2 * G_PI);
  cairo_set_line_width (cr, 3.5);
  set_color (cr, style->halo, 0.8);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  set_color (cr, style->place_label, 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/**
 * atlante_cluster_mark_draw:
 * @self: a mark
 * @cr: where to draw
 * @x: its middle, units of user space
 * @y: the same
 * @context: to lay the count out
 * @font: the typeface of the chart's labels
 * @flags: its state: hovered, focused
 * @style: the style of the chart
 *
 * Draws a disc with the count, in a ring that tells the shares of kinds.
 */
void
atlante_cluster_mark_draw (const AtlanteClusterMark *self,
                           cairo_t                  *cr,
                           double                    x,
                           double                    y,
                           PangoContext             *context,
                           const AtlanteLabelFont   *font,
                           AtlanteSymbolFlags        flags,
                           const AtlanteChartStyle  *style)
{
  double unit, radius;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context) && font != NULL && style != NULL);

  unit = font->size / USUAL_FONT;
  radius = atlante_cluster_mark_get_radius (self, unit);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  if (flags & ATLANTE_SYMBOL_FOCUSED)
    draw_focus (cr, radius, style);
  draw_disc (cr, radius, flags, style);
  draw_ring (self, cr, radius, unit, style);
  draw_count (self, cr, context, font, TEXT_SIZE * unit, style);
  cairo_restore (cr);
}

/**
 * atlante_cluster_mark_draw_number:
 * @self: a mark; only its count is drawn
 * @cr: where to draw
 * @x: its middle, units of user space
 * @y: the same
 * @context: to lay the count out
 * @font: the typeface of the chart's labels
 * @color: of the line that it stands on
 * @style: the style of the chart
 *
 * Draws how many a line stands for, in a small disc on it.
 */
void
atlante_cluster_mark_draw_number (const AtlanteClusterMark *self,
                                  cairo_t                  *cr,
                                  double                    x,
                                  double                    y,
                                  PangoContext             *context,
                                  const AtlanteLabelFont   *font,
                                  AtlanteChartColor         color,
                                  const AtlanteChartStyle  *style)
{
  double unit;

  g_return_if_fail (self != NULL && cr != NULL);
  g_return_if_fail (PANGO_IS_CONTEXT (context) && font != NULL && style != NULL);

  unit = font->size / USUAL_FONT;
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, NUMBER_RADIUS * unit, 0, 2 * G_PI);
  set_color (cr, style->halo, 1);
  cairo_fill_preserve (cr);
  set_color (cr, color, 1);
  cairo_set_line_width (cr, 1.2 * unit);
  cairo_stroke (cr);
  draw_count (self, cr, context, font, NUMBER_SIZE * unit, style);
  cairo_restore (cr);
}
