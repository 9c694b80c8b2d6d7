/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* What the parts of briefing.pdf share: sections, key figures, maps. */

#include <cairo-pdf.h>

#include "atlante-pdf-private.h"

#define COLUMN_GAP 16.0
#define ROW_GAP 8.0
#define PARTS_OF_OVERVIEW (ATLANTE_FIGURE_SCALE | ATLANTE_FIGURE_LEGEND)

void
atlante_pdf_begin_section (AtlantePdfPage *page,
                           const char *title,
                           const char *dest,
                           gboolean new_page)
{
  AtlantePdfText *text = atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_SECTION, title);

  if (new_page)
    atlante_pdf_page_break (page);
  else
    atlante_pdf_page_skip (page, 26);
  atlante_pdf_page_begin_tag (page, "Sect");
  atlante_pdf_page_add_bookmark (page, CAIRO_PDF_OUTLINE_ROOT, title, dest);
  atlante_pdf_page_add_heading (page, text, "H2", dest, FALSE);
}

void
atlante_pdf_end_section (AtlantePdfPage *page)
{
  atlante_pdf_page_flush (page);
  atlante_pdf_page_end_tag (page, "Sect");
}

void
atlante_pdf_add_subheading (AtlantePdfPage *page, const char *title)
{
  atlante_pdf_page_add_heading (
      page, atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_HEADING, title), "H3", NULL, TRUE);
}

void
atlante_pdf_add_none (AtlantePdfPage *page)
{
  atlante_pdf_flow (page, ATLANTE_PDF_STYLE_PROSE, TR (page->language, "None in this case."),
                    page->left, page->measure, 0, -1);
}

AtlantePdfText *
atlante_pdf_new_roles_cell (AtlantePdfPage *page, const AtlanteRole *roles, guint n)
{
  AtlantePdfText *cell = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        atlante_pdf_text_append (cell, ", ");
      atlante_pdf_text_append_item (cell, roles[i].id);
    }
  return cell;
}

AtlantePdfText *
atlante_pdf_new_time_cell (AtlantePdfPage *page, AtlanteTime *time)
{
  AtlantePdfText *cell = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);

  if (time != NULL)
    atlante_pdf_text_append_take (cell, atlante_time_format (time, page->language));
  return cell;
}

/* Key figures */

void
atlante_pdf_figures_init (AtlantePdfFigures *self, double width, guint n_columns, guint color)
{
  *self = (AtlantePdfFigures){ .width = width, .n_columns = n_columns, .color = color };
}

static double
get_column_width (AtlantePdfFigures *self)
{
  return (self->width - (self->n_columns - 1) * COLUMN_GAP) / self->n_columns;
}

void
atlante_pdf_figures_add (AtlantePdfFigures *self, AtlantePdfText *value, AtlantePdfText *label)
{
  double width = get_column_width (self);

  if (self->n >= ATLANTE_PDF_MAX_FIGURES)
    {
      atlante_pdf_text_free (value);
      atlante_pdf_text_free (label);
      return;
    }
  atlante_pdf_text_set_max_lines (value, 2);
  atlante_pdf_text_set_max_lines (label, 5);
  atlante_pdf_text_set_width (value, width);
  atlante_pdf_text_set_width (label, width);
  self->values[self->n] = value;
  self->labels[self->n] = label;
  self->n++;
}

/* Labels of a row begin at the same height. */
static double
get_values_height (AtlantePdfFigures *self, guint row)
{
  double height = 0;

  for (guint i = row * self->n_columns; i < MIN (self->n, (row + 1) * self->n_columns); i++)
    height = MAX (height, atlante_pdf_text_get_height (self->values[i]));
  return height;
}

static double
get_row_height (AtlantePdfFigures *self, guint row)
{
  double height = 0;

  for (guint i = row * self->n_columns; i < MIN (self->n, (row + 1) * self->n_columns); i++)
    height = MAX (height, atlante_pdf_text_get_height (self->labels[i]));
  return height + get_values_height (self, row) + 6;
}

double
atlante_pdf_figures_get_height (AtlantePdfFigures *self)
{
  double height = 0;

  for (guint row = 0; row * self->n_columns < self->n; row++)
    height += get_row_height (self, row) + (row > 0 ? ROW_GAP : 0);
  return height;
}

void
atlante_pdf_figures_draw (AtlantePdfFigures *self, AtlantePdfPage *page, double x, double y)
{
  double width = get_column_width (self);

  for (guint row = 0; row * self->n_columns < self->n; row++)
    {
      double values_height = get_values_height (self, row);

      for (guint i = row * self->n_columns; i < MIN (self->n, (row + 1) * self->n_columns); i++)
        {
          double left = x + (i % self->n_columns) * (width + COLUMN_GAP);

          atlante_pdf_page_draw_rule (page, left, y + 1, width, 2, self->color);
          atlante_pdf_text_draw (self->values[i], "P", left, y + 5);
          atlante_pdf_text_draw (self->labels[i], "P", left, y + 5 + values_height);
        }
      y += get_row_height (self, row) + ROW_GAP;
    }
}

void
atlante_pdf_figures_clear (AtlantePdfFigures *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      g_clear_pointer (&self->values[i], atlante_pdf_text_free);
      g_clear_pointer (&self->labels[i], atlante_pdf_text_free);
    }
}

/* Maps */

double
atlante_pdf_choose_map_height (AtlantePdfPage *page, double width, double most)
{
  if (page->map == NULL)
    return most;
  atlante_figure_set_place (page->map, NULL);
  atlante_figure_set_parts (page->map, PARTS_OF_OVERVIEW);
  return atlante_figure_choose_height (page->map, width, most);
}

void
atlante_pdf_draw_map (AtlantePdfPage *page,
                      const char *place,
                      double x,
                      double y,
                      double width,
                      double height)
{
  if (page->measuring || page->map == NULL)
    return;
  atlante_figure_set_place (page->map, place);
  atlante_figure_set_parts (page->map, place == NULL ? PARTS_OF_OVERVIEW : ATLANTE_FIGURE_SCALE);
  g_ptr_array_add (page->alternatives, atlante_figure_dup_alternative (page->map));
  atlante_pdf_page_begin_tag (page, "Figure");
  cairo_save (page->cr);
  cairo_translate (page->cr, x, y);
  cairo_rectangle (page->cr, 0, 0, width, height);
  cairo_clip (page->cr);
  atlante_figure_paint (page->map, page->cr, width, height);
  cairo_restore (page->cr);
  atlante_pdf_page_end_tag (page, "Figure");
}

AtlantePdfText *
atlante_pdf_new_caption (AtlantePdfPage *page, const char *words, double width)
{
  AtlantePdfText *caption = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CAPTION);
  g_autofree char *number = g_strdup_printf (TR (page->language, "Figure %u."), ++page->n_figures);

  atlante_pdf_text_append_styled (caption, number, ATLANTE_PDF_BOLD);
  atlante_pdf_text_append (caption, " ");
  atlante_pdf_text_append (caption, words);
  atlante_pdf_text_set_max_lines (caption, 4);
  atlante_pdf_text_set_width (caption, width);
  return caption;
}
