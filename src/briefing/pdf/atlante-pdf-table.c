/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-pdf-table.h"

#include <math.h>

#define COLUMN_GAP 9.0
#define HEAD_PADDING 2.4
#define ROW_PADDING 2.4

void
atlante_pdf_table_begin (AtlantePdfTable *self,
                         AtlantePdfPage *page,
                         const AtlantePdfColumn *columns,
                         guint n)
{
  double free_width = page->measure - (n - 1) * COLUMN_GAP;
  double shares = 0;
  double x = page->left;

  g_assert (n > 0 && n <= ATLANTE_PDF_MAX_COLUMNS);
  *self = (AtlantePdfTable){ .page = page, .n_columns = n };
  for (guint i = 0; i < n; i++)
    if (columns[i].fixed)
      free_width -= columns[i].share;
    else
      shares += columns[i].share;

  for (guint i = 0; i < n; i++)
    {
      self->x[i] = x;
      self->width[i] = columns[i].fixed ? columns[i].share : free_width * columns[i].share / shares;
      self->right[i] = columns[i].right;
      self->heads[i]
          = atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_CELL_HEAD, columns[i].title);
      if (columns[i].right)
        atlante_pdf_text_align_right (self->heads[i]);
      atlante_pdf_text_set_width (self->heads[i], self->width[i]);
      x += self->width[i] + COLUMN_GAP;
    }
}

static double
get_head_height (AtlantePdfTable *self)
{
  double height = 0;

  for (guint i = 0; i < self->n_columns; i++)
    height = MAX (height, atlante_pdf_text_get_height (self->heads[i]));
  return height + 2 * HEAD_PADDING;
}

static void
draw_head (AtlantePdfTable *self)
{
  AtlantePdfPage *page = self->page;

  page->y += HEAD_PADDING;
  atlante_pdf_page_begin_tag (page, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    atlante_pdf_text_draw (self->heads[i], "TH", self->x[i], page->y);
  atlante_pdf_page_end_tag (page, "TR");
  page->y += get_head_height (self) - HEAD_PADDING;
  atlante_pdf_page_draw_rule (page, page->left, page->y, page->measure, 0.8, ATLANTE_PDF_INK);
  self->head_page = page->number;
  self->after_title = TRUE;
}

/* Room for @height under the head, which is drawn where it is not on this page yet. */
static void
ensure (AtlantePdfTable *self, double height)
{
  AtlantePdfPage *page = self->page;
  double room = atlante_pdf_page_get_room (page);

  if (self->head_page == page->number && room >= height)
    return;
  if (self->head_page == 0)
    {
      atlante_pdf_page_ensure (page, get_head_height (self) + height);
      atlante_pdf_page_begin_tag (page, "Table");
    }
  else
    {
      atlante_pdf_page_break (page);
      atlante_pdf_page_ensure (page, 0);
    }
  draw_head (self);
}

void
atlante_pdf_table_add_title (AtlantePdfTable *self, AtlantePdfText *text)
{
  g_clear_pointer (&self->title, atlante_pdf_text_free);
  atlante_pdf_text_set_max_lines (text, 2);
  atlante_pdf_text_set_width (text, self->page->measure);
  self->title = text;
}

static void
draw_title (AtlantePdfTable *self)
{
  AtlantePdfPage *page = self->page;

  if (!self->after_title)
    atlante_pdf_page_draw_rule (page, page->left, page->y, page->measure, 0.4,
                                ATLANTE_PDF_HAIRLINE);
  page->y += ROW_PADDING + 2;
  atlante_pdf_page_begin_tag (page, "TR");
  atlante_pdf_text_draw (self->title, "TH", page->left, page->y);
  atlante_pdf_page_end_tag (page, "TR");
  page->y += atlante_pdf_text_get_height (self->title);
  self->after_title = TRUE;
  g_clear_pointer (&self->title, atlante_pdf_text_free);
}

/* The cell of a column that has nothing to say is there for who hears the table read. */
static void
draw_cell (AtlantePdfPage *page, AtlantePdfText *cell, double x, guint first, guint n)
{
  if (!atlante_pdf_text_is_empty (cell))
    atlante_pdf_text_draw_lines (cell, "TD", x, page->y, first, n);
  else
    {
      atlante_pdf_page_begin_tag (page, "TD");
      atlante_pdf_page_end_tag (page, "TD");
    }
}

static void
draw_cells (AtlantePdfTable *self,
            AtlantePdfText **cells,
            guint first,
            guint n,
            const char *dest,
            guint dest_column)
{
  AtlantePdfPage *page = self->page;

  atlante_pdf_page_begin_tag (page, "TR");
  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean has_dest = dest != NULL && i == dest_column;

      if (cells[i] == NULL || first >= atlante_pdf_text_get_n_lines (cells[i]))
        continue;
      if (has_dest)
        atlante_pdf_page_begin_dest (page, dest);
      draw_cell (page, cells[i], self->x[i], first, n);
      if (has_dest)
        atlante_pdf_page_end_dest (page);
    }
  atlante_pdf_page_end_tag (page, "TR");
}

/* A row that no page can hold, lines by lines. */
static void
draw_split_row (AtlantePdfTable *self,
                AtlantePdfText **cells,
                guint n_lines,
                double leading,
                const char *dest,
                guint column)
{
  AtlantePdfPage *page = self->page;
  guint first = 0;

  while (first < n_lines && !page->stopped)
    {
      double room;
      guint n;

      ensure (self, MIN (n_lines - first, 3) * leading + 2 * ROW_PADDING);
      room = atlante_pdf_page_get_room (page) - 2 * ROW_PADDING;
      n = MIN ((guint) MAX (floor (room / leading), 1), n_lines - first);
      page->y += ROW_PADDING;
      draw_cells (self, cells, first, n, first == 0 ? dest : NULL, column);
      page->y += n * leading + ROW_PADDING;
      first += n;
    }
}

void
atlante_pdf_table_add_row (AtlantePdfTable *self,
                           AtlantePdfText **cells,
                           const char *dest,
                           guint dest_column)
{
  AtlantePdfPage *page = self->page;
  double title_height
      = self->title != NULL ? atlante_pdf_text_get_height (self->title) + ROW_PADDING + 2 : 0;
  double leading = 1;
  double height;
  guint n_lines = 1;

  for (guint i = 0; i < self->n_columns; i++)
    if (cells[i] != NULL)
      {
        if (self->right[i])
          atlante_pdf_text_align_right (cells[i]);
        atlante_pdf_text_set_width (cells[i], self->width[i]);
        n_lines = MAX (n_lines, atlante_pdf_text_get_n_lines (cells[i]));
        leading = MAX (leading, atlante_pdf_text_get_leading (cells[i]));
      }
  height = n_lines * leading + 2 * ROW_PADDING;

  if (title_height + height + get_head_height (self) > page->bottom - page->top)
    height = 3 * leading + 2 * ROW_PADDING;
  ensure (self, title_height + height);
  if (self->title != NULL)
    draw_title (self);
  if (!self->after_title)
    atlante_pdf_page_draw_rule (page, page->left, page->y, page->measure, 0.4,
                                ATLANTE_PDF_HAIRLINE);
  self->after_title = FALSE;
  draw_split_row (self, cells, n_lines, leading, dest, dest_column);
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&cells[i], atlante_pdf_text_free);
}

void
atlante_pdf_table_end (AtlantePdfTable *self)
{
  AtlantePdfPage *page = self->page;

  if (self->head_page > 0)
    {
      atlante_pdf_page_draw_rule (page, page->left, page->y, page->measure, 0.4,
                                  ATLANTE_PDF_HAIRLINE);
      atlante_pdf_page_end_tag (page, "Table");
      page->y += 4;
    }
  for (guint i = 0; i < self->n_columns; i++)
    g_clear_pointer (&self->heads[i], atlante_pdf_text_free);
  g_clear_pointer (&self->title, atlante_pdf_text_free);
}
