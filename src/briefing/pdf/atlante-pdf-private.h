/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-catalog.h"
#include "atlante-pdf-table.h"

G_BEGIN_DECLS

/* The parts of briefing.pdf, in the order of its pages. */
void
atlante_pdf_append_cover (AtlantePdfPage *page);
void
atlante_pdf_append_contents (AtlantePdfPage *page);
void
atlante_pdf_append_dossiers (AtlantePdfPage *page);
void
atlante_pdf_append_events (AtlantePdfPage *page);
void
atlante_pdf_append_relations (AtlantePdfPage *page);
void
atlante_pdf_append_actors (AtlantePdfPage *page);
void
atlante_pdf_append_ledger (AtlantePdfPage *page);
void
atlante_pdf_append_end (AtlantePdfPage *page);

/* The dossier that is being written, and its sections; each is left out where it is empty. */
typedef struct
{
  AtlantePdfPage *page;
  AtlanteDossier *dossier;
  AtlantePlace *place;
  const char *id;
  gboolean is_large;
} AtlantePdfDossier;

void
atlante_pdf_append_place_claims (AtlantePdfDossier *self);
void
atlante_pdf_append_place_links (AtlantePdfDossier *self);
void
atlante_pdf_append_place_events (AtlantePdfDossier *self);
void
atlante_pdf_append_place_actors (AtlantePdfDossier *self);
void
atlante_pdf_append_place_notes (AtlantePdfDossier *self);

/* The running head and foot of a page, with the marking. */
void
atlante_pdf_draw_head (AtlantePdfPage *page);
void
atlante_pdf_draw_foot (AtlantePdfPage *page);

/* What they share. */

/* Begins a section with a title, a destination and a bookmark, on a new page where @new_page. */
void
atlante_pdf_begin_section (AtlantePdfPage *page,
                           const char *title,
                           const char *dest,
                           gboolean new_page);
void
atlante_pdf_end_section (AtlantePdfPage *page);
/* A heading under a rule. */
void
atlante_pdf_add_subheading (AtlantePdfPage *page, const char *title);
/* Says that a section is empty. */
void
atlante_pdf_add_none (AtlantePdfPage *page);
/* Names of places or actors in roles, linked. */
AtlantePdfText *
atlante_pdf_new_roles_cell (AtlantePdfPage *page, const AtlanteRole *roles, guint n);
AtlantePdfText *
atlante_pdf_new_time_cell (AtlantePdfPage *page, AtlanteTime *time);

/* Large values, each with what it counts, under short rules in @color; at most three in a row.
 * @values and @labels are taken. Lays out only, unless @draw. Returns: the height. */
#define ATLANTE_PDF_MAX_FIGURES 6
typedef struct
{
  AtlantePdfText *values[ATLANTE_PDF_MAX_FIGURES];
  AtlantePdfText *labels[ATLANTE_PDF_MAX_FIGURES];
  guint n;
  guint n_columns;
  double width;
  guint color;
} AtlantePdfFigures;
void
atlante_pdf_figures_init (AtlantePdfFigures *self, double width, guint n_columns, guint color);
void
atlante_pdf_figures_add (AtlantePdfFigures *self, AtlantePdfText *value, AtlantePdfText *label);
double
atlante_pdf_figures_get_height (AtlantePdfFigures *self);
void
atlante_pdf_figures_draw (AtlantePdfFigures *self, AtlantePdfPage *page, double x, double y);
void
atlante_pdf_figures_clear (AtlantePdfFigures *self);

/* How high the map of the whole case is best, at most @most. */
double
atlante_pdf_choose_map_height (AtlantePdfPage *page, double width, double most);

/* A map in a Figure: of a place, or of the whole case where @place is NULL. */
void
atlante_pdf_draw_map (AtlantePdfPage *page,
                      const char *place,
                      double x,
                      double y,
                      double width,
                      double height);
/* "Figure 3." and @words, laid out. */
AtlantePdfText *
atlante_pdf_new_caption (AtlantePdfPage *page, const char *words, double width);

G_END_DECLS
