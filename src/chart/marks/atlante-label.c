/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-label.h"

#include <math.h>
#include <string.h>

/* Between the name and the count: a space that does not break. */
#define COUNT_SEPARATOR "\u00a0"

/* No name of a place needs more; a longer one would lie over the whole map. */
#define MAX_CHARACTERS 64

/* How far the edge of a halo may stray in a document, in points: a tenth of its width or less. */
#define FLATNESS 0.1

typedef struct
{
  double size;             /* of the font's size */
  PangoWeight weight;
  PangoStyle slant;
  double spacing;          /* between letters, of the label's size */
  gboolean capitals;
  double halo;             /* width on each side, of the label's size; 0 none */
  double halo_alpha;
} Look;

#define REGULAR PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL
#define ITALIC PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC
#define SEMIBOLD PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL
#define BOLD PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL

static const Look looks[] = {
  [ATLANTE_LABEL_PLACE] = { 1, BOLD, 0, FALSE, 0.2, 0.92 },
  [ATLANTE_LABEL_AREA] = { 0.9, SEMIBOLD, 0.02, FALSE, 0.2, 0.85 },
  [ATLANTE_LABEL_COUNTRY] = { 0.78, REGULAR, 0.17, TRUE, 0.14, 0.5 },
  [ATLANTE_LABEL_CAPITAL] = { 0.82, REGULAR, 0, FALSE, 0.18, 0.75 },
  [ATLANTE_LABEL_WATER] = { 0.84, ITALIC, 0.05, FALSE, 0, 0 },
  [ATLANTE_LABEL_OCEAN] = { 0.96, ITALIC, 0.3, TRUE, 0, 0 },
};

struct _AtlanteLabel
{
  gatomicrefcount references;
  PangoLayout *layout;
  AtlanteChartColor color;
  AtlanteChartColor halo;
  double halo_width;
  double halo_alpha;
  double width;
  double height;
  double trim;   /* empty room over the letters that the box leaves out */
};

static gboolean
is_line_break (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* Controls and what Unicode reserves: a PDF or SVG surface of cairo breaks on some of them. The
 * controls of direction would turn what stands beside the name, such as its count. */
static gboolean
is_no_character (gunichar c)
{
  return c < 0x20 || (c >= 0x7f && c < 0xa0) || (c >= 0xfdd0 && c <= 0xfdef)
         || (c & 0xfffe) == 0xfffe || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * atlante_label_dup_clean:
 * @text: what a case calls something
 * @capitals: whether to write it in capitals
 * @max: the most characters; a longer text is cut and ends in “…”
 *
 * Makes a text fit for one line of a chart.
 *
 * Returns: (transfer full): without line breaks, controls and what Unicode reserves
 */
char *
atlante_label_dup_clean (const char *text, gboolean capitals, guint max)
{
  GString *result = g_string_new (NULL);
  guint n = 0;

  g_return_val_if_fail (text != NULL, g_string_free (result, FALSE));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_line_break (c))
        c = ' ';
      if (is_no_character (c))
        continue;
      if (n++ == max)
        {
          g_string_append (result, "…");
          break;
        }
      /* Not g_utf8_strup(): that follows the locale (Turkish i), and a figure may not. */
      g_string_append_unichar (result, capitals ? g_unichar_toupper (c) : c);
    }
  return g_string_free (result, FALSE);
}

static AtlanteChartColor
get_color (AtlanteLabelKind kind, const AtlanteChartStyle *style)
{
  switch (kind)
    {
    case ATLANTE_LABEL_COUNTRY:
      return style->country_label;
    case ATLANTE_LABEL_CAPITAL:
      return style->capital_label;
    case ATLANTE_LABEL_WATER:
    case ATLANTE_LABEL_OCEAN:
      return style->water_label;
    case ATLANTE_LABEL_AREA:
    case ATLANTE_LABEL_PLACE:
    default:
      return style->place_label;
    }
}

static AtlanteChartColor
mix (AtlanteChartColor a, AtlanteChartColor b, double part)
{
  return (AtlanteChartColor) { a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part,
                               a.blue + (b.blue - a.blue) * part };
}

static void
insert (PangoAttrList *list, PangoAttribute *attribute, guint start)
{
  attribute->start_index = start;
  pango_attr_list_insert (list, attribute);
}

/* The count steps back from the name, but stays readable: 4.5 to 1 on the halo. */
static void
style_count (PangoAttrList *list, guint start, double size, AtlanteChartColor color)
{
  insert (list, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start);
  insert (list, pango_attr_size_new_absolute ((int) round (size * 0.88 * PANGO_SCALE)), start);
  insert (list, pango_attr_foreground_new ((guint16) (color.red * 65535),
                                           (guint16) (color.green * 65535),
                                           (guint16) (color.blue * 65535)), start);
}

static PangoLayout *
lay_out (PangoContext *context, const Look *look, const char *text, int count,
         const AtlanteLabelFont *font, AtlanteChartColor count_color)
{
  g_autofree char *name = atlante_label_dup_clean (text, look->capitals, MAX_CHARACTERS);
  g_autofree char *whole = count >= 0 ? g_strdup_printf ("%s" COUNT_SEPARATOR "%d", name, count)
                                      : g_strdup (name);
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_new ();
  PangoAttrList *list = pango_attr_list_new ();
  double size = font->size * look->size;

  pango_font_description_set_family (description, font->family);
  pango_font_description_set_absolute_size (description, round (size * PANGO_SCALE));
  pango_font_description_set_weight (description, look->weight);
  pango_font_description_set_style (description, look->slant);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);

  if (look->spacing > 0)
    insert (list, pango_attr_letter_spacing_new ((int) (look->spacing * size * PANGO_SCALE)), 0);
  if (count >= 0)
    style_count (list, strlen (name), size, count_color);
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, whole, -1);
  return layout;
}

static void
measure (AtlanteLabel *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  self->width = (double) logical.width / PANGO_SCALE;
  self->height = (double) logical.height / PANGO_SCALE;
  /* Noto leaves room for stacked marks above and below; labels may stand closer than that. */
  self->trim = self->height * 0.1;
  self->height -= 2 * self->trim;
}

/**
 * atlante_label_new:
 * @context: with the resolution and font options of the target
 * @kind: what it names
 * @text: the name
 * @count: how many claims, or -1 for none
 * @font: the chart's typeface
 * @style: the chart's style
 *
 * Lays out a label.
 *
 * Returns: (transfer full): the label
 */
AtlanteLabel *
atlante_label_new (PangoContext            *context,
                   AtlanteLabelKind         kind,
                   const char              *text,
                   int                      count,
                   const AtlanteLabelFont  *font,
                   const AtlanteChartStyle *style)
{
  AtlanteLabel *self;
  const Look *look;

  g_return_val_if_fail (kind < G_N_ELEMENTS (looks), NULL);
  g_return_val_if_fail (context != NULL && text != NULL && font != NULL && style != NULL, NULL);

  look = &looks[kind];
  self = g_new0 (AtlanteLabel, 1);
  g_atomic_ref_count_init (&self->references);
  self->color = get_color (kind, style);
  if (kind == ATLANTE_LABEL_AREA)
    self->color = mix (self->color, style->halo, 0.25);
  self->halo = kind == ATLANTE_LABEL_COUNTRY ? style->land : style->halo;
  self->halo_width = look->halo * font->size * look->size;
  self->halo_alpha = look->halo_alpha;
  self->layout = lay_out (context, look, text, count, font, mix (self->color, style->halo, 0.4));
  measure (self);
  return self;
}

AtlanteLabel *
atlante_label_ref (AtlanteLabel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
atlante_label_unref (AtlanteLabel *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->layout);
  g_free (self);
}

/**
 * atlante_label_get_size:
 * @self: a label
 * @width: (out): in units of user space
 * @height: (out): the same
 */
void
atlante_label_get_size (AtlanteLabel *self, double *width, double *height)
{
  g_return_if_fail (self != NULL && width != NULL && height != NULL);

  *width = self->width;
  *height = self->height;
}

/* The outlines of the letters, in straight lines where a document keeps every curve: under a round
 * stroke as wide as a halo's nobody sees the difference, and three numbers in four are saved. */
static void
trace (AtlanteLabel *self, cairo_t *cr)
{
  cairo_path_t *flat;

  pango_cairo_layout_path (cr, self->layout);
  if (cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE)
    return;
  cairo_set_tolerance (cr, FLATNESS);
  flat = cairo_copy_path_flat (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, flat);
  cairo_path_destroy (flat);
}

/**
 * atlante_label_draw:
 * @self: a label
 * @cr: where to draw
 * @box: where it stands, of the label's size
 * @alpha: 1, or less for a label that steps back
 *
 * Draws a label, its halo first.
 */
void
atlante_label_draw (AtlanteLabel *self, cairo_t *cr, AtlanteBox box, double alpha)
{
  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_move_to (cr, box.left, box.top - self->trim);
  if (self->halo_width > 0)
    {
      trace (self, cr);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, self->halo_width * 2);
      cairo_set_source_rgba (cr, self->halo.red, self->halo.green, self->halo.blue,
                             self->halo_alpha * alpha);
      cairo_stroke (cr);
      cairo_move_to (cr, box.left, box.top - self->trim);
    }
  cairo_set_source_rgba (cr, self->color.red, self->color.green, self->color.blue, alpha);
  pango_cairo_show_layout (cr, self->layout);
  cairo_restore (cr);
}
