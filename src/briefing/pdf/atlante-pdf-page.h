/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>

#include "atlante-briefing.h"
#include "atlante-figure.h"

G_BEGIN_DECLS

typedef struct _AtlantePdfText AtlantePdfText;

/* Greys and colours of the document, 0xRRGGBB. All of them keep 4.5 : 1 on white. */
#define ATLANTE_PDF_INK 0x1d1d1f
#define ATLANTE_PDF_GREY 0x666666
#define ATLANTE_PDF_ACCENT 0x8a5a2b
#define ATLANTE_PDF_LINK 0x1a4f9c
#define ATLANTE_PDF_HAIRLINE 0xbdbdbd

/**
 * AtlantePdfPage:
 *
 * The page of briefing.pdf that is being filled, and what the pages have in common. Lengths are
 * points of 1/72 inch, y runs down. Everything is drawn from top to bottom in the order in which it
 * is read.
 *
 * The document is laid out twice: the first time nothing is drawn (@measuring), it is only learnt
 * on which page each destination lies; the second time the table of contents knows.
 */
typedef struct
{
  AtlanteBriefing *briefing;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  const char *language;
  GCancellable *cancellable;
  AtlanteFigure *map; /* (nullable) paints the maps; NULL where the base map is missing */

  cairo_surface_t *surface;
  cairo_t *cr;
  PangoContext *context;
  PangoLayout *space; /* one space */

  double width;
  double height;
  double left;    /* where text begins */
  double measure; /* the width of text */
  double top;
  double bottom; /* nothing but the foot stands below */

  double y;     /* where the next thing goes */
  guint number; /* from 1 */
  guint n_figures;
  gboolean measuring;
  gboolean stopped;  /* cancelled: nothing more is laid out */
  guint trials;      /* how deep in atlante_pdf_page_begin_trial() */
  guint n_unknown;   /* glyphs that no font has */
  gboolean is_fresh; /* nothing stands on the page yet */

  GHashTable *numbers;     /* destination → number of its page */
  GPtrArray *headings;     /* waiting for what they head */
  GPtrArray *alternatives; /* char *: of each figure, in order */
  GPtrArray *links;        /* char *: the words of each link, in order */
} AtlantePdfPage;

/* Where a trial began. */
typedef struct
{
  double y;
  guint number;
  guint n_figures;
  gboolean measuring;
  gboolean is_fresh;
} AtlantePdfTrial;

/* @numbers: from the first layout; NULL: this is the first layout. */
AtlantePdfPage *
atlante_pdf_page_new (AtlanteBriefing *briefing,
                      GCancellable *cancellable,
                      GHashTable *numbers,
                      GByteArray *out);
/* Ends the last page and the document. FALSE with @error where drawing failed or was cancelled. */
gboolean
atlante_pdf_page_finish (AtlantePdfPage *self, GError **error);
void
atlante_pdf_page_free (AtlantePdfPage *self);

/* Begins a new page, unless nothing stands on this one. */
void
atlante_pdf_page_break (AtlantePdfPage *self);
/* Sees to it that @height fits under the headings that wait, on a new page if need be, and draws
 * them. */
void
atlante_pdf_page_ensure (AtlantePdfPage *self, double height);
/* Room below y, less what the waiting headings take. */
double
atlante_pdf_page_get_room (AtlantePdfPage *self);
/* White space, except at the top of a page. */
void
atlante_pdf_page_skip (AtlantePdfPage *self, double height);

/* A heading that stays with what follows. @tag: "H1" to "H6"; @dest: (nullable): its destination;
 * with a rule over it where @rule. Takes @text. */
void
atlante_pdf_page_add_heading (AtlantePdfPage *self,
                              AtlantePdfText *text,
                              const char *tag,
                              const char *dest,
                              gboolean rule);
/* Draws headings that nothing has followed. */
void
atlante_pdf_page_flush (AtlantePdfPage *self);

/* Structure, links and destinations. Nothing happens while measuring. */
void
atlante_pdf_page_begin_tag (AtlantePdfPage *self, const char *tag);
void
atlante_pdf_page_end_tag (AtlantePdfPage *self, const char *tag);
void
atlante_pdf_page_begin_dest (AtlantePdfPage *self, const char *dest);
void
atlante_pdf_page_end_dest (AtlantePdfPage *self);
/* Is there something in the document by this name? TRUE during the first layout. */
gboolean
atlante_pdf_page_has_dest (AtlantePdfPage *self, const char *dest);
/* 0 where it is not known. */
guint
atlante_pdf_page_get_number_of (AtlantePdfPage *self, const char *dest);
/* Returns: the id of the bookmark, for those below it; @parent: an id or CAIRO_PDF_OUTLINE_ROOT. */
int
atlante_pdf_page_add_bookmark (AtlantePdfPage *self,
                               int parent,
                               const char *title,
                               const char *dest);

void
atlante_pdf_page_set_color (AtlantePdfPage *self, guint color);
void
atlante_pdf_page_draw_rule (AtlantePdfPage *self,
                            double x,
                            double y,
                            double length,
                            double thickness,
                            guint color);
void
atlante_pdf_page_draw_bar (AtlantePdfPage *self,
                           double x,
                           double y,
                           double height,
                           double thickness,
                           guint color);

/* Lays something out without drawing it, to see how much room it takes. */
AtlantePdfTrial
atlante_pdf_page_begin_trial (AtlantePdfPage *self);
/* Returns: the height it took, or -1 where it went over the end of the page. */
double
atlante_pdf_page_end_trial (AtlantePdfPage *self, const AtlantePdfTrial *trial);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePdfPage, atlante_pdf_page_free)

G_END_DECLS
