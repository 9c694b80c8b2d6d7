/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-pdf-page.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_PDF_STYLE_TITLE,      /* of the briefing */
  ATLANTE_PDF_STYLE_NAME,       /* of a place with a page of its own */
  ATLANTE_PDF_STYLE_SMALL_NAME, /* of a place that shares a page */
  ATLANTE_PDF_STYLE_SECTION,
  ATLANTE_PDF_STYLE_HEADING, /* within a section */
  ATLANTE_PDF_STYLE_KICKER,  /* over a title: spaced capitals */
  ATLANTE_PDF_STYLE_FACTS,   /* under a title */
  ATLANTE_PDF_STYLE_LEAD,
  ATLANTE_PDF_STYLE_PROSE,
  ATLANTE_PDF_STYLE_CLAIM, /* in the list of claims */
  ATLANTE_PDF_STYLE_CELL,
  ATLANTE_PDF_STYLE_CELL_HEAD,
  ATLANTE_PDF_STYLE_CAPTION,
  ATLANTE_PDF_STYLE_FIGURE, /* a key figure */
  ATLANTE_PDF_STYLE_LABEL,  /* what it counts */
  ATLANTE_PDF_STYLE_HEAD,   /* of the page, and its foot */
  ATLANTE_PDF_STYLE_MARKING,
  ATLANTE_PDF_N_STYLES,
} AtlantePdfStyle;

typedef enum
{
  ATLANTE_PDF_PLAIN = 0,
  ATLANTE_PDF_BOLD = 1 << 0,
  ATLANTE_PDF_ITALIC = 1 << 1,
  ATLANTE_PDF_MUTED = 1 << 2,
  ATLANTE_PDF_RAISED = 1 << 3,
  ATLANTE_PDF_LINKED = 1 << 4, /* the colour of links */
} AtlantePdfEmphasis;

/**
 * AtlantePdfText:
 *
 * A paragraph, a heading or a cell in one style, with stretches set off and links in it. Built by
 * appending, then laid out to a width, then drawn, all at once or line by line. Lines stand on a
 * grid of the style's leading, whatever scripts are in them.
 *
 * What is appended is made harmless: invalid UTF-8, controls and heaps of combining marks go, line
 * breaks become spaces. A text ends with an ellipsis after 4,000 bytes; longer prose goes through
 * atlante_pdf_flow().
 */
AtlantePdfText *
atlante_pdf_text_new (AtlantePdfPage *page, AtlantePdfStyle style);
/* The same with a first piece. @text may be NULL. */
AtlantePdfText *
atlante_pdf_text_new_with (AtlantePdfPage *page, AtlantePdfStyle style, const char *text);
void
atlante_pdf_text_free (AtlantePdfText *self);

void
atlante_pdf_text_append (AtlantePdfText *self, const char *text);
/* Frees @text. */
void
atlante_pdf_text_append_take (AtlantePdfText *self, char *text);
void
atlante_pdf_text_append_styled (AtlantePdfText *self,
                                const char *text,
                                AtlantePdfEmphasis emphasis);
/* For names: @language (BCP 47) chooses among the fonts for Han characters; a name that runs from
 * right to left does not disturb its neighbours. */
void
atlante_pdf_text_append_name (AtlantePdfText *self, const char *text, const char *language);
/* A link to a destination of this document; plain text where there is none. */
void
atlante_pdf_text_append_link (AtlantePdfText *self,
                              const char *text,
                              const char *dest,
                              AtlantePdfEmphasis emphasis);
/* A link out of it; plain text unless atlante_escape_uri() lets it pass. */
void
atlante_pdf_text_append_uri (AtlantePdfText *self, const char *text, const char *uri);
/* The numbers of claims, each a link to the list of claims. @ids: NULL-terminated, may be NULL.
 * With @limit above 0, the rest is counted: "1 2 3 +40". */
void
atlante_pdf_text_append_claims (AtlantePdfText *self,
                                const char *const *ids,
                                guint limit,
                                AtlantePdfEmphasis emphasis);
/* A place or an event as a link to where the document tells of it, any other item by its title. */
void
atlante_pdf_text_append_item (AtlantePdfText *self, const char *id);
/* Inline Markdown of a note: **bold**, *italic*, `code` and [links](…). */
void
atlante_pdf_text_append_markdown (AtlantePdfText *self, const char *text);
gboolean
atlante_pdf_text_is_empty (AtlantePdfText *self);

/* At most @n lines, the last one cut with an ellipsis. Before the layout. */
void
atlante_pdf_text_set_max_lines (AtlantePdfText *self, guint n);
void
atlante_pdf_text_align_right (AtlantePdfText *self);
/* Lays the text out. */
void
atlante_pdf_text_set_width (AtlantePdfText *self, double width);
guint
atlante_pdf_text_get_n_lines (AtlantePdfText *self);
double
atlante_pdf_text_get_leading (AtlantePdfText *self);
/* Of all lines. */
double
atlante_pdf_text_get_height (AtlantePdfText *self);
/* Of the longest line. */
double
atlante_pdf_text_get_extent (AtlantePdfText *self);

/* Draws @n lines from @first as the structure element @tag, whose parent is open. */
void
atlante_pdf_text_draw_lines (AtlantePdfText *self,
                             const char *tag,
                             double x,
                             double y,
                             guint first,
                             guint n);
void
atlante_pdf_text_draw (AtlantePdfText *self, const char *tag, double x, double y);

/* Puts the text at the page's y, over as many pages as it takes, no line of it alone. Takes @self.
 * @bar: colour of a bar at its left, -1 for none. */
void
atlante_pdf_text_flow (AtlantePdfText *self, const char *tag, double x, double width, int bar);
/* Prose of any length, split at empty lines, with @gap between its paragraphs. */
void
atlante_pdf_flow (AtlantePdfPage *page,
                  AtlantePdfStyle style,
                  const char *text,
                  double x,
                  double width,
                  double gap,
                  int bar);

/* A title for bookmarks and for the document's own properties: harmless, and not too long.
 * (transfer full) */
char *
atlante_pdf_dup_harmless (const char *text);
/* Capitals, without the rules of the process's locale. (transfer full) */
char *
atlante_pdf_dup_capitals (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlantePdfText, atlante_pdf_text_free)

G_END_DECLS
