/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* Texts of briefing.pdf, laid out and drawn; atlante-pdf-text-build.c fills them. */

#include "atlante-pdf-text-private.h"

#include <math.h>

/* Beyond this one layout takes long: Pango's time grows faster than the text. */
#define MAX_CHUNK 3600

#define SANS "Noto Sans, Noto Sans CJK JP"
#define SERIF "Noto Serif, Noto Sans CJK JP"

static const AtlantePdfStyleValues styles[ATLANTE_PDF_N_STYLES] = {
  [ATLANTE_PDF_STYLE_TITLE] = { SANS, 22, 27, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_NAME] = { SANS, 21, 26, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_SMALL_NAME] = { SANS, 14, 18, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_SECTION] = { SANS, 21, 26, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_HEADING] = { SANS, 10.5, 14, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_KICKER] = { SANS, 7.8, 12, PANGO_WEIGHT_BOLD, 0.8, ATLANTE_PDF_ACCENT },
  [ATLANTE_PDF_STYLE_FACTS] = { SANS, 8.2, 12, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_GREY },
  [ATLANTE_PDF_STYLE_LEAD] = { SERIF, 11.5, 17, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_PROSE] = { SERIF, 9.6, 14.4, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_CLAIM] = { SERIF, 9.4, 13.2, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_CELL] = { SANS, 8, 11.6, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_CELL_HEAD] = { SANS, 7.6, 11, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_CAPTION] = { SANS, 7.3, 10.4, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_GREY },
  [ATLANTE_PDF_STYLE_FIGURE] = { SANS, 15, 19, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
  [ATLANTE_PDF_STYLE_LABEL] = { SANS, 7.5, 10.6, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_GREY },
  [ATLANTE_PDF_STYLE_HEAD] = { SANS, 7.6, 11, PANGO_WEIGHT_NORMAL, 0, ATLANTE_PDF_GREY },
  [ATLANTE_PDF_STYLE_MARKING] = { SANS, 12, 16.4, PANGO_WEIGHT_BOLD, 0, ATLANTE_PDF_INK },
};

static void
link_clear (gpointer data)
{
  g_free (((AtlantePdfLink *) data)->attributes);
}

AtlantePdfText *
atlante_pdf_text_new (AtlantePdfPage *page, AtlantePdfStyle style)
{
  AtlantePdfText *self = g_new0 (AtlantePdfText, 1);

  g_assert (style < ATLANTE_PDF_N_STYLES);
  self->page = page;
  self->style = &styles[style];
  self->keeps_color = style == ATLANTE_PDF_STYLE_MARKING;
  self->follows_script = style != ATLANTE_PDF_STYLE_FACTS && style != ATLANTE_PDF_STYLE_LABEL
                         && style != ATLANTE_PDF_STYLE_CAPTION;
  self->text = g_string_new (NULL);
  self->attributes = pango_attr_list_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (AtlantePdfLink));
  g_array_set_clear_func (self->links, link_clear);
  self->lines = g_array_new (FALSE, FALSE, sizeof (AtlantePdfLine));
  return self;
}

void
atlante_pdf_text_free (AtlantePdfText *self)
{
  g_string_free (self->text, TRUE);
  pango_attr_list_unref (self->attributes);
  g_array_unref (self->links);
  g_array_unref (self->lines);
  g_clear_object (&self->layout);
  g_free (self);
}

void
atlante_pdf_text_set_max_lines (AtlantePdfText *self, guint n)
{
  self->max_lines = n;
}

void
atlante_pdf_text_align_right (AtlantePdfText *self)
{
  self->align_right = TRUE;
}

/* Layout */

static PangoFontDescription *
new_font (const AtlantePdfStyleValues *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, style->family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  return font;
}

static PangoAttrList *
new_attributes (AtlantePdfText *self)
{
  PangoAttrList *all = pango_attr_list_copy (self->attributes);

  /* Ligatures make poppler cut the text that it reads back. */
  pango_attr_list_insert_before (all, pango_attr_font_features_new ("liga=0, clig=0, dlig=0"));
  /* A hyphen at a break within a hash or an address would be read as a part of it. */
  pango_attr_list_insert_before (all, pango_attr_insert_hyphens_new (FALSE));
  if (self->style->spacing > 0)
    pango_attr_list_insert_before (
        all, pango_attr_letter_spacing_new (self->style->spacing * PANGO_SCALE));
  return all;
}

static void
find_lines (AtlantePdfText *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  g_array_set_size (self->lines, 0);
  do
    {
      AtlantePdfLine line = { pango_layout_iter_get_line_readonly (iter), 0, 0 };
      PangoRectangle rectangle;

      pango_layout_iter_get_line_extents (iter, NULL, &rectangle);
      line.x = (double) rectangle.x / PANGO_SCALE;
      line.width = (double) rectangle.width / PANGO_SCALE;
      g_array_append_val (self->lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

void
atlante_pdf_text_set_width (AtlantePdfText *self, double width)
{
  PangoFontDescription *font = new_font (self->style);
  PangoAttrList *attributes = new_attributes (self);

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (self->page->context);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_text (self->layout, self->text->str, self->text->len);
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_width (self->layout, MAX (width, 4) * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  /* Lines that gather names and facts begin at the left whatever name is first. */
  pango_layout_set_auto_dir (self->layout, self->follows_script);
  if (self->align_right)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
  if (self->max_lines > 0)
    {
      pango_layout_set_height (self->layout, -(int) self->max_lines);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
    }
  find_lines (self);
  if (!self->page->measuring)
    self->page->n_unknown += pango_layout_get_unknown_glyphs_count (self->layout);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
}

guint
atlante_pdf_text_get_n_lines (AtlantePdfText *self)
{
  return self->lines->len;
}

double
atlante_pdf_text_get_leading (AtlantePdfText *self)
{
  return self->style->leading;
}

double
atlante_pdf_text_get_height (AtlantePdfText *self)
{
  return self->lines->len * self->style->leading;
}

double
atlante_pdf_text_get_extent (AtlantePdfText *self)
{
  double extent = 0;

  for (guint i = 0; i < self->lines->len; i++)
    extent = MAX (extent, g_array_index (self->lines, AtlantePdfLine, i).width);
  return extent;
}

/* Drawing. A structure element that has others in it keeps no content of its own in cairo 1.16:
 * where there are links, the words between them go into Spans. */

static const AtlantePdfLink *
find_link (AtlantePdfText *self, const PangoItem *item)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const AtlantePdfLink *link = &g_array_index (self->links, AtlantePdfLink, i);

      if ((guint) item->offset >= link->start && (guint) item->offset < link->end)
        return link;
    }
  return NULL;
}

static void
set_run_color (AtlantePdfText *self, const PangoItem *item)
{
  gboolean colored = FALSE;

  for (GSList *list = item->analysis.extra_attrs; list != NULL; list = list->next)
    {
      PangoAttribute *attribute = list->data;
      PangoAttrColor *color = pango_attribute_as_color (attribute);

      if (color != NULL && attribute->klass->type == PANGO_ATTR_FOREGROUND)
        {
          cairo_set_source_rgb (self->page->cr, color->color.red / 65535.0,
                                color->color.green / 65535.0, color->color.blue / 65535.0);
          colored = TRUE;
        }
    }
  if (!colored && !self->keeps_color)
    atlante_pdf_page_set_color (self->page, self->style->color);
}

static void
open_segment (AtlantePdfText *self, const AtlantePdfLink *link)
{
  if (link != NULL)
    {
      g_ptr_array_add (self->page->links,
                       g_strndup (self->text->str + link->start, link->end - link->start));
      cairo_tag_begin (self->page->cr, CAIRO_TAG_LINK, link->attributes);
    }
  else
    cairo_tag_begin (self->page->cr, "Span", NULL);
}

static void
close_segment (AtlantePdfText *self, const AtlantePdfLink *link)
{
  cairo_tag_end (self->page->cr, link != NULL ? CAIRO_TAG_LINK : "Span");
}

static double
draw_run (AtlantePdfText *self, PangoGlyphItem *run, double x, double baseline)
{
  /* Pango has put the rise of raised numbers into the offset. */
  set_run_color (self, run->item);
  cairo_move_to (self->page->cr, x + (double) run->start_x_offset / PANGO_SCALE,
                 baseline - (double) run->y_offset / PANGO_SCALE);
  /* What an ellipsis stands for is not said: its glyphs go without their text. */
  if (run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS)
    pango_cairo_show_glyph_string (self->page->cr, run->item->analysis.font, run->glyphs);
  else
    pango_cairo_show_glyph_item (self->page->cr, self->text->str, run);
  return (double) (pango_glyph_string_get_width (run->glyphs) + run->start_x_offset
                   + run->end_x_offset)
         / PANGO_SCALE;
}

/* Pango leaves the space at a line's end out; whoever reads the words by their tags needs it. */
static void
draw_space (AtlantePdfPage *page, double x, double baseline)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (page->space, 0);
  PangoGlyphItem *run = line != NULL && line->runs != NULL ? line->runs->data : NULL;

  if (run == NULL)
    return;
  cairo_move_to (page->cr, x, baseline);
  pango_cairo_show_glyph_item (page->cr, pango_layout_get_text (page->space), run);
}

static void
draw_line (AtlantePdfText *self,
           const AtlantePdfLine *line,
           double x,
           double baseline,
           gboolean tagged,
           gboolean is_last)
{
  const AtlantePdfLink *current = NULL;
  gboolean is_open = FALSE;

  x += line->x;
  for (GSList *list = line->line->runs; list != NULL; list = list->next)
    {
      PangoGlyphItem *run = list->data;
      const AtlantePdfLink *link = find_link (self, run->item);

      if (tagged && is_open && link != current)
        {
          close_segment (self, current);
          is_open = FALSE;
        }
      if (tagged && !is_open)
        {
          open_segment (self, link);
          is_open = TRUE;
          current = link;
        }
      x += draw_run (self, run, x, baseline);
    }
  if (!is_last)
    draw_space (self->page, x, baseline);
  if (is_open)
    close_segment (self, current);
}

void
atlante_pdf_text_draw_lines (AtlantePdfText *self,
                             const char *tag,
                             double x,
                             double y,
                             guint first,
                             guint n)
{
  gboolean has_links = tag != NULL && self->links->len > 0;

  g_assert (self->layout != NULL);
  if (self->page->measuring || self->text->len == 0)
    return;
  atlante_pdf_page_begin_tag (self->page, tag);
  for (guint i = first; i < first + n && i < self->lines->len; i++)
    draw_line (self, &g_array_index (self->lines, AtlantePdfLine, i), x,
               /* The middle of the capitals is in the middle of the line. */
               y + (i - first + 0.5) * self->style->leading + 0.357 * self->style->size, has_links,
               i + 1 == self->lines->len);
  atlante_pdf_page_end_tag (self->page, tag);
}

void
atlante_pdf_text_draw (AtlantePdfText *self, const char *tag, double x, double y)
{
  atlante_pdf_text_draw_lines (self, tag, x, y, 0, self->lines->len);
}

/* Flow */

static guint
count_lines_that_fit (AtlantePdfText *self, guint first)
{
  guint left = self->lines->len - first;
  double room = atlante_pdf_page_get_room (self->page);
  guint n = room > 0 ? (guint) floor (room / self->style->leading + 0.001) : 0;

  if (n >= left)
    return left;
  /* No line of a paragraph stands alone on a page. */
  if (left - n == 1 && n >= 2)
    n--;
  return n == 1 && left > 1 ? 0 : n;
}

void
atlante_pdf_text_flow (AtlantePdfText *self, const char *tag, double x, double width, int bar)
{
  AtlantePdfPage *page = self->page;
  guint first = 0;

  atlante_pdf_text_set_width (self, width);
  while (first < self->lines->len && !page->stopped)
    {
      guint n = count_lines_that_fit (self, first);

      if (n == 0)
        {
          atlante_pdf_page_ensure (page, MIN (self->lines->len - first, 3) * self->style->leading);
          n = MAX (count_lines_that_fit (self, first), 1);
        }
      atlante_pdf_page_ensure (page, n * self->style->leading);
      if (bar >= 0)
        atlante_pdf_page_draw_bar (page, x - 12, page->y + 1, n * self->style->leading - 2, 2.6,
                                   bar);
      atlante_pdf_text_draw_lines (self, tag, x, page->y, first, n);
      page->y += n * self->style->leading;
      first += n;
    }
  atlante_pdf_text_free (self);
}

/* Returns: the bytes of the next piece of a paragraph: up to a space where there is one. */
static gsize
get_chunk (const char *text)
{
  gsize length = strlen (text);
  const char *end;

  if (length <= MAX_CHUNK)
    return length;
  end = g_utf8_find_prev_char (text, text + MAX_CHUNK);
  for (const char *p = end; p > text + MAX_CHUNK / 2; p--)
    if (*p == ' ')
      return p - text;
  return end - text;
}

static void
flow_paragraph (AtlantePdfPage *page,
                AtlantePdfStyle style,
                const char *text,
                double x,
                double width,
                int bar)
{
  while (*text != '\0' && !page->stopped)
    {
      gsize length = get_chunk (text);
      g_autofree char *chunk = g_strndup (text, length);

      atlante_pdf_text_flow (atlante_pdf_text_new_with (page, style, chunk), "P", x, width, bar);
      text += length;
      text += strspn (text, " ");
    }
}

void
atlante_pdf_flow (AtlantePdfPage *page,
                  AtlantePdfStyle style,
                  const char *text,
                  double x,
                  double width,
                  double gap,
                  int bar)
{
  g_auto (GStrv) parts = NULL;
  gboolean begun = FALSE;

  if (text == NULL)
    return;
  parts = g_strsplit (text, "\n\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] == '\0')
        continue;
      if (begun)
        atlante_pdf_page_skip (page, gap);
      flow_paragraph (page, style, parts[i], x, width, bar);
      begun = TRUE;
    }
}
