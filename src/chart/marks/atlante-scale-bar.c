/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-scale-bar.h"

#include <atlante-catalog.h>
#include <math.h>

/* From this height on, in degrees, a chart shows so many scales that the Equator's is the honest
 * one to name. */
#define TALL_VIEW 45.0

/**
 * atlante_scale_bar_choose_latitude:
 * @view: a view
 *
 * Returns: the latitude that a scale bar of this view is best made for: the Equator where much of
 *   the world is seen, else the middle, in whole degrees
 */
double
atlante_scale_bar_choose_latitude (const AtlanteChartView *view)
{
  double north, south, middle;

  g_return_val_if_fail (view != NULL && view->scale > 0, 0);

  north = atlante_chart_view_unproject (view, 0, 0).latitude;
  south = atlante_chart_view_unproject (view, 0, view->height).latitude;
  if (north - south > TALL_VIEW && north > 0 && south < 0)
    return 0;
  middle = atlante_chart_view_unproject (view, 0, view->height / 2).latitude;
  return round (middle) + 0.0;
}

/* The largest of 1, 2 and 5 times a power of ten that is not more than @most. */
static double
get_nice_number (double most)
{
  double power = pow (10, floor (log10 (most) + 1e-9));

  if (most >= 5 * power * (1 - 1e-9))
    return 5 * power;
  return most >= 2 * power * (1 - 1e-9) ? 2 * power : power;
}

/* A nice number of the unit that a distance of that length is told in, in metres. */
static double
get_nice_length (AtlanteUnits units, double most)
{
  double large = atlante_units_get_length (units);
  double small = atlante_units_get_small_length (units);
  double metres = get_nice_number (most / large) * large;

  return atlante_units_is_large (units, metres) ? metres : get_nice_number (most / small) * small;
}

static char *
make_label (AtlanteUnits units, double metres, double latitude, const char *language)
{
  g_autofree char *length = atlante_units_format_whole (units, metres, language);
  int degrees = (int) round (fabs (latitude));

  if (degrees == 0)
    /* Translators: the scale of a map, "2 000 km (at the Equator)". */
    return g_strdup_printf (TR (language, "%s (at the Equator)"), length);
  if (latitude > 0)
    /* Translators: the scale of a map at a northern latitude, "500 km (at 42° N)". */
    return g_strdup_printf (TR (language, "%s (at %d° N)"), length, degrees);
  /* Translators: the scale of a map at a southern latitude, "500 km (at 12° S)". */
  return g_strdup_printf (TR (language, "%s (at %d° S)"), length, degrees);
}

/* Away from the centre the azimuthal projection keeps lengths only on lines from it. */
static char *
make_label_from_center (AtlanteUnits units, double metres, const char *language)
{
  g_autofree char *length = atlante_units_format_whole (units, metres, language);

  /* Translators: the scale of a map that is true on lines from its centre, "2 000 km". */
  return g_strdup_printf (TR (language, "%s (from the centre)"), length);
}

/**
 * atlante_scale_bar_init:
 * @self: (out): a scale bar, to be cleared with atlante_scale_bar_clear()
 * @view: a view, not in Equal Earth, where no length holds for more than a spot
 * @latitude: degrees, as atlante_scale_bar_choose_latitude() gives it; Mercator needs it
 * @max_pixels: the length that the bar may have
 * @units: what it is told in
 * @language: (nullable): BCP 47 language of the label
 *
 * Finds the scale bar of a view.
 */
void
atlante_scale_bar_init (AtlanteScaleBar           *self,
                        const AtlanteChartView *view,
                        double                     latitude,
                        double                     max_pixels,
                        AtlanteUnits               units,
                        const char                *language)
{
  double metres_per_pixel;

  g_return_if_fail (self != NULL && view != NULL);
  g_return_if_fail (max_pixels > 0);

  metres_per_pixel = atlante_chart_view_get_metres_per_pixel (view, latitude);
  self->metres = get_nice_length (units, max_pixels * metres_per_pixel);
  self->latitude = latitude;
  self->pixels = self->metres / metres_per_pixel;
  self->label = view->projection == ATLANTE_PROJECTION_AZIMUTHAL
                  ? make_label_from_center (units, self->metres, language)
                  : make_label (units, self->metres, latitude, language);
}

void
atlante_scale_bar_clear (AtlanteScaleBar *self)
{
  g_clear_pointer (&self->label, g_free);
}

static PangoLayout *
make_layout (const AtlanteScaleBar *self, PangoContext *context, const AtlanteLabelFont *font)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, font->family);
  pango_font_description_set_absolute_size (description, round (font->size * PANGO_SCALE));
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (layout, self->label, -1);
  return layout;
}

/**
 * atlante_scale_bar_get_width:
 * @self: a scale bar
 * @context: as for labels
 * @font: typeface and size of the text
 *
 * Returns: the width of bar and text, in units of user space
 */
double
atlante_scale_bar_get_width (const AtlanteScaleBar  *self,
                             PangoContext           *context,
                             const AtlanteLabelFont *font)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;

  g_return_val_if_fail (self != NULL && context != NULL && font != NULL, 0);

  layout = make_layout (self, context, font);
  pango_layout_get_extents (layout, NULL, &logical);
  return self->pixels + font->size * 0.7 + (double) logical.width / PANGO_SCALE;
}

/**
 * atlante_scale_bar_draw:
 * @self: a scale bar
 * @cr: where to draw
 * @context: as for labels
 * @font: typeface and size of the text
 * @x: left end of the bar
 * @y: middle of the bar and of the text
 * @color: of both
 *
 * Draws bar and text.
 */
void
atlante_scale_bar_draw (const AtlanteScaleBar   *self,
                        cairo_t                 *cr,
                        PangoContext            *context,
                        const AtlanteLabelFont  *font,
                        double                   x,
                        double                   y,
                        const AtlanteChartColor *color)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle logical;
  double tick;

  g_return_if_fail (self != NULL && cr != NULL && context != NULL && font != NULL && color != NULL);

  tick = font->size * 0.35;
  cairo_save (cr);
  cairo_set_source_rgb (cr, color->red, color->green, color->blue);
  cairo_set_line_width (cr, font->size * 0.1);
  cairo_new_path (cr);
  cairo_move_to (cr, x, y - tick);
  cairo_line_to (cr, x, y + tick);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + self->pixels, y);
  cairo_move_to (cr, x + self->pixels, y - tick);
  cairo_line_to (cr, x + self->pixels, y + tick);
  cairo_stroke (cr);
  layout = make_layout (self, context, font);
  pango_layout_get_extents (layout, NULL, &logical);
  cairo_move_to (cr, x + self->pixels + font->size * 0.7,
                 y - (double) logical.height / PANGO_SCALE / 2);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}
