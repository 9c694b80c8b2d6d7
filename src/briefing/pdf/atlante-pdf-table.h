/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-pdf-text.h"

G_BEGIN_DECLS

#define ATLANTE_PDF_MAX_COLUMNS 8

typedef struct
{
  const char *title; /* (nullable) */
  double share;      /* of the width that is left, or points where it is fixed */
  gboolean fixed;
  gboolean right; /* aligned at the right: numbers */
} AtlantePdfColumn;

/**
 * AtlantePdfTable:
 *
 * A table with rules and no boxes. Its head comes again on each page; a row is split only where it
 * is higher than a page. Lives on the stack between begin and end; a table without rows draws
 * nothing.
 */
typedef struct
{
  AtlantePdfPage *page;
  AtlantePdfText *heads[ATLANTE_PDF_MAX_COLUMNS];
  gboolean right[ATLANTE_PDF_MAX_COLUMNS];
  double x[ATLANTE_PDF_MAX_COLUMNS];
  double width[ATLANTE_PDF_MAX_COLUMNS];
  guint n_columns;
  guint head_page;       /* where the head was drawn last; 0: nowhere yet */
  gboolean after_title;  /* the title of a group stands right above */
  AtlantePdfText *title; /* (nullable) of a group, waiting for its first row */
} AtlantePdfTable;

void
atlante_pdf_table_begin (AtlantePdfTable *self,
                         AtlantePdfPage *page,
                         const AtlantePdfColumn *columns,
                         guint n);
/* A title over the rows that follow. Takes @text. */
void
atlante_pdf_table_add_title (AtlantePdfTable *self, AtlantePdfText *text);
/* @cells: one for each column, NULL for an empty one; taken. @dest: (nullable): the row's
 * destination, which lies on its column @dest_column. */
void
atlante_pdf_table_add_row (AtlantePdfTable *self,
                           AtlantePdfText **cells,
                           const char *dest,
                           guint dest_column);
void
atlante_pdf_table_end (AtlantePdfTable *self);

G_END_DECLS
