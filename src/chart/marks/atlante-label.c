/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-label-private.h"

#include <math.h>
#include <string.h>

/* Between the name and the count: a space that does not break. */
#define COUNT_SEPARATOR "\u00a0"

/* No name of a place needs more; a longer one would lie over the whole map. */
#define MAX_CHARACTERS 64

/* How far the edge of a halo may stray in a document, in points: a tenth of its width or less. */
#define FLATNESS 0.1

/* The height of a line, of its font's: names of two lines stand closer than prose. */
#define LEADING 0.86

#define REGULAR PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL
#define ITALIC PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC
#define SEMIBOLD PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL
#define BOLD PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL

static const AtlanteLabelLook looks[ATLANTE_LABEL_N_KINDS] = {
  [ATLANTE_LABEL_PLACE] = { 1, BOLD, 0, FALSE, 0.2, 0.92, 0 },
  [ATLANTE_LABEL_AREA] = { 0.9, SEMIBOLD, 0.02, FALSE, 0.2, 0.85, 0 },
  [ATLANTE_LABEL_COUNTRY] = { 0.78, REGULAR, 0.17, TRUE, 0.14, 0.5, 0.9 },
  [ATLANTE_LABEL_CAPITAL] = { 0.82, REGULAR, 0, FALSE, 0.18, 0.75, 0 },
  [ATLANTE_LABEL_CITY] = { 0.78, REGULAR, 0, FALSE, 0.16, 0.7, 0 },
  [ATLANTE_LABEL_TOWN] = { 0.72, REGULAR, 0, FALSE, 0.14, 0.65, 0 },
  [ATLANTE_LABEL_OCEAN] = { 0.96, ITALIC, 0.3, TRUE, 0, 0, 1.3 },
  [ATLANTE_LABEL_WATER] = { 0.84, ITALIC, 0.05, FALSE, 0, 0, 0.7 },
  [ATLANTE_LABEL_STRAIT] = { 0.76, ITALIC, 0.02, FALSE, 0, 0, 0.4 },
  [ATLANTE_LABEL_RANGE] = { 0.74, ITALIC, 0.1, FALSE, 0.12, 0.45, 0.8 },
  [ATLANTE_LABEL_REGION] = { 0.74, REGULAR, 0.16, FALSE, 0.12, 0.45, 0.9 },
  [ATLANTE_LABEL_ISLAND] = { 0.74, REGULAR, 0.03, FALSE, 0.12, 0.5, 0.6 },
};

const AtlanteLabelLook *
atlante_label_get_look (AtlanteLabelKind kind)
{
  return &looks[kind];
}

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
mix (AtlanteChartColor a, AtlanteChartColor b, double part)
{
  return (AtlanteChartColor) { a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part,
                               a.blue + (b.blue - a.blue) * part };
}

/* Mountains are named in brown, but for a style that is grey. */
static AtlanteChartColor
get_range_color (const AtlanteChartStyle *style)
{
  AtlanteChartColor color = style->country_label, brown = { 0.66, 0.43, 0.24 };

  return color.red == color.blue ? color : mix (color, brown, 0.4);
}

static AtlanteChartColor
get_color (AtlanteLabelKind kind, const AtlanteChartStyle *style)
{
  switch (kind)
    {
    case ATLANTE_LABEL_COUNTRY:
    case ATLANTE_LABEL_REGION:
      return style->country_label;
    case ATLANTE_LABEL_CAPITAL:
    case ATLANTE_LABEL_CITY:
    case ATLANTE_LABEL_ISLAND:
      return style->capital_label;
    case ATLANTE_LABEL_TOWN:
      return mix (style->capital_label, style->country_label, 0.5);
    case ATLANTE_LABEL_RANGE:
      return get_range_color (style);
    case ATLANTE_LABEL_OCEAN:
    case ATLANTE_LABEL_WATER:
    case ATLANTE_LABEL_STRAIT:
      return style->water_label;
    case ATLANTE_LABEL_AREA:
      return mix (style->place_label, style->halo, 0.25);
    case ATLANTE_LABEL_PLACE:
    default:
      return style->place_label;
    }
}

AtlanteLabel *
atlante_label_alloc (AtlanteLabelKind kind, double size, const AtlanteChartStyle *style)
{
  AtlanteLabel *self = g_new0 (AtlanteLabel, 1);

  g_atomic_ref_count_init (&self->references);
  self->color = get_color (kind, style);
  /* On land, unless it is of the case: that one stands on anything. */
  self->halo = kind <= ATLANTE_LABEL_AREA ? style->halo : style->land;
  if (kind == ATLANTE_LABEL_CAPITAL)
    self->halo = style->halo;
  self->halo_width = looks[kind].halo * size;
  self->halo_alpha = looks[kind].halo_alpha;
  return self;
}

PangoFontDescription *
atlante_label_describe_font (const AtlanteLabelLook *look, const char *family, double size)
{
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, family);
  pango_font_description_set_absolute_size (description, round (size * PANGO_SCALE));
  pango_font_description_set_weight (description, look->weight);
  pango_font_description_set_style (description, look->slant);
  return description;
}

gboolean
atlante_label_can_spread (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    switch (g_unichar_get_script (g_utf8_get_char (at)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
      case G_UNICODE_SCRIPT_SYRIAC:
      case G_UNICODE_SCRIPT_MONGOLIAN:
      case G_UNICODE_SCRIPT_NKO:
      case G_UNICODE_SCRIPT_DEVANAGARI:
      case G_UNICODE_SCRIPT_BENGALI:
      case G_UNICODE_SCRIPT_GURMUKHI:
        return FALSE;
      default:
        break;
      }
  return TRUE;
}

static void
insert (PangoAttrList *list, PangoAttribute *attribute, guint start)
{
  attribute->start_index = start;
  pango_attr_list_insert (list, attribute);
}

/* The count and the second line step back from the name, but stay readable: 4.5 to 1 on the halo. */
static void
style_aside (PangoAttrList *list, guint start, double size, AtlanteChartColor color)
{
  insert (list, pango_attr_weight_new (PANGO_WEIGHT_NORMAL), start);
  insert (list, pango_attr_size_new_absolute ((int) round (size * 0.88 * PANGO_SCALE)), start);
  insert (list, pango_attr_foreground_new ((guint16) (color.red * 65535),
                                           (guint16) (color.green * 65535),
                                           (guint16) (color.blue * 65535)), start);
}

/* Breaks a name in two at the space that is nearest to its middle. */
static void
fold (char *name)
{
  gssize length = strlen (name), best = -1;

  for (gssize i = 1; i < length - 1; i++)
    if (name[i] == ' ' && (best < 0 || ABS (2 * i - length) < ABS (2 * best - length)))
      best = i;
  if (best >= 0)
    name[best] = '\n';
}

static void
set_spacing (PangoAttrList *list, double spacing, guint end)
{
  PangoAttribute *attribute = pango_attr_letter_spacing_new ((int) (spacing * PANGO_SCALE));

  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static char *
compose (const AtlanteLabelText *text, const char *name)
{
  g_autofree char *second = NULL;

  if (text->count >= 0)
    return g_strdup_printf ("%s" COUNT_SEPARATOR "%d", name, text->count);
  if (text->second == NULL)
    return g_strdup (name);
  second = atlante_label_dup_clean (text->second, FALSE, MAX_CHARACTERS);
  return g_strdup_printf ("%s\n%s", name, second);
}

static void
set_attributes (PangoLayout *layout, const AtlanteLabelLook *look, const AtlanteLabelText *text,
                guint length, double size, double spacing, AtlanteChartColor aside)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();

  if (spacing > 0)
    set_spacing (list, spacing, length);
  if (text->language != NULL)
    insert (list, pango_attr_language_new (pango_language_from_string (text->language)), 0);
  if (text->count >= 0 || text->second != NULL)
    style_aside (list, length, size, aside);
  pango_layout_set_attributes (layout, list);
}

/* How far letters spread where a name has more room than it needs. */
static double
get_extra_spacing (PangoLayout *layout, const AtlanteLabelLook *look, const AtlanteLabelText *text,
                   double size)
{
  long n = g_utf8_strlen (text->name, MAX_CHARACTERS) - 1;
  int width;

  if (text->room <= 0 || n < 1)
    return 0;
  pango_layout_get_size (layout, &width, NULL);
  return CLAMP ((text->room - (double) width / PANGO_SCALE) / n, 0, look->spread * size);
}

static PangoLayout *
lay_out (PangoContext *context, const AtlanteLabelLook *look, const AtlanteLabelText *text,
         const AtlanteLabelFont *font, double size, AtlanteChartColor aside)
{
  g_autofree char *name = atlante_label_dup_clean (text->name, look->capitals, MAX_CHARACTERS);
  g_autofree char *whole = NULL;
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = atlante_label_describe_font (look, font->family, size);
  double spacing = atlante_label_can_spread (name) ? look->spacing * size : 0;
  double extra;

  if (text->folds)
    fold (name);
  whole = compose (text, name);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_line_spacing (layout, LEADING);
  set_attributes (layout, look, text, strlen (name), size, spacing, aside);
  pango_layout_set_text (layout, whole, -1);
  extra = atlante_label_can_spread (name) ? get_extra_spacing (layout, look, text, size) : 0;
  if (extra > 0)
    set_attributes (layout, look, text, strlen (name), size, spacing + extra, aside);
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
  self->trim = self->height * 0.1 / pango_layout_get_line_count (self->layout);
  self->height -= 2 * self->trim;
  self->anchor = (AtlanteCurvePoint) { self->width / 2, self->height / 2 };
}

/**
 * atlante_label_new:
 * @context: with the resolution and font options of the target
 * @kind: what it names
 * @text: what it says
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
                   const AtlanteLabelText  *text,
                   const AtlanteLabelFont  *font,
                   const AtlanteChartStyle *style)
{
  AtlanteLabel *self;
  double size;

  g_return_val_if_fail (kind < ATLANTE_LABEL_N_KINDS, NULL);
  g_return_val_if_fail (context != NULL && text != NULL && text->name != NULL, NULL);
  g_return_val_if_fail (font != NULL && style != NULL, NULL);

  size = font->size * looks[kind].size * (text->growth > 0 ? text->growth : 1);
  self = atlante_label_alloc (kind, size, style);
  self->layout = lay_out (context, &looks[kind], text, font, size,
                          mix (self->color, style->halo, kind <= ATLANTE_LABEL_AREA ? 0.4 : 0.22));
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
  g_clear_object (&self->layout);
  g_clear_pointer (&self->clusters, g_array_unref);
  g_clear_pointer (&self->boxes, g_array_unref);
  g_free (self->text);
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

/**
 * atlante_label_get_anchor:
 * @self: a label
 *
 * Returns: from the upper left corner, what stands on the point that is named: the middle, that of
 *   the curve for a curved label
 */
AtlanteCurvePoint
atlante_label_get_anchor (AtlanteLabel *self)
{
  AtlanteCurvePoint nowhere = { 0, 0 };

  g_return_val_if_fail (self != NULL, nowhere);

  return self->anchor;
}

/**
 * atlante_label_get_boxes:
 * @self: a label
 * @n: (out): how many there are; 0 for a straight label, which fills its size
 *
 * Returns: (transfer none) (nullable) (array length=n): the boxes that a curved label fills, from
 *   its upper left corner: much less than its size
 */
const AtlanteBox *
atlante_label_get_boxes (AtlanteLabel *self, guint *n)
{
  g_return_val_if_fail (self != NULL && n != NULL, NULL);

  *n = self->boxes != NULL ? self->boxes->len : 0;
  return self->boxes != NULL ? (const AtlanteBox *) (gpointer) self->boxes->data : NULL;
}

/* The outlines of the letters, in straight lines where a document keeps every curve: under a round
 * stroke as wide as a halo's nobody sees the difference, and three numbers in four are saved. */
static void
trace (AtlanteLabel *self, cairo_t *cr, double left, double top)
{
  cairo_path_t *flat;

  cairo_new_path (cr);
  if (self->layout != NULL)
    {
      cairo_move_to (cr, left, top);
      pango_cairo_layout_path (cr, self->layout);
    }
  else
    {
      atlante_label_trace_curved (self, cr, left, top);
    }
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
  double top;

  g_return_if_fail (self != NULL && cr != NULL);

  top = box.top - self->trim;
  cairo_save (cr);
  if (self->halo_width > 0)
    {
      trace (self, cr, box.left, top);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, self->halo_width * 2);
      cairo_set_source_rgba (cr, self->halo.red, self->halo.green, self->halo.blue,
                             self->halo_alpha * alpha);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
  cairo_set_source_rgba (cr, self->color.red, self->color.green, self->color.blue, alpha);
  if (self->layout != NULL)
    {
      cairo_move_to (cr, box.left, top);
      pango_cairo_show_layout (cr, self->layout);
    }
  else
    {
      atlante_label_show_curved (self, cr, box.left, top);
    }
  cairo_restore (cr);
}
