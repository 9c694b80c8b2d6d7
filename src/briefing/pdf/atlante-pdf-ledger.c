/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The list of claims in briefing.pdf, where every number leads, and its last pages: sources, gaps,
 * credits. */

#include "atlante-pdf-private.h"

#define BAR_X 27.0
#define TEXT_X 38.0
#define ENTRY_GAP 9.0
#define SHORT_HASH 12
/* A claim of more bytes than a text holds flows over pages. */
#define LONG_CLAIM 3000

/* Claims */

/* Solid: asserted; dashed: reported; dotted: conditional or predicted; two lines: denied. */
static void
draw_modality_bar (AtlantePdfPage *page, AtlanteModality modality, double y, double height)
{
  static const double dashes[] = { 5, 3 };
  static const double dots[] = { 1.6, 2 };
  double x = page->left + BAR_X;

  if (page->measuring)
    return;
  cairo_save (page->cr);
  atlante_pdf_page_set_color (page, ATLANTE_PDF_ACCENT);
  cairo_set_line_width (page->cr, modality == ATLANTE_MODALITY_DENIED ? 0.7 : 1.6);
  if (modality == ATLANTE_MODALITY_REPORTED)
    cairo_set_dash (page->cr, dashes, 2, 0);
  else if (modality != ATLANTE_MODALITY_ASSERTED && modality != ATLANTE_MODALITY_DENIED)
    cairo_set_dash (page->cr, dots, 2, 0);
  for (guint i = 0; i < (modality == ATLANTE_MODALITY_DENIED ? 2u : 1u); i++)
    {
      cairo_move_to (page->cr, x + i * 1.8, y + 2);
      cairo_line_to (page->cr, x + i * 1.8, y + height - 2);
    }
  cairo_stroke (page->cr);
  cairo_restore (page->cr);
}

static AtlantePdfText *
new_said (AtlantePdfPage *page, AtlanteClaim *claim)
{
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_LABEL);
  const char *cue = atlante_text_get (atlante_claim_get_cue (claim), page->audience);
  AtlanteTime *time = atlante_claim_get_time (claim);

  atlante_pdf_text_append_take (
      text, atlante_claim_format_attribution (page->kase, claim, page->audience));
  atlante_pdf_text_append (text, " · ");
  atlante_pdf_text_append (text, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                                               atlante_claim_get_modality (claim),
                                                               page->language));
  if (cue != NULL)
    /* Translators: the words of the article that show how sure it is, such as "reportedly". */
    atlante_pdf_text_append_take (text, g_strdup_printf (TR (page->language, " (“%s”)"), cue));
  atlante_pdf_text_append (text, " · ");
  atlante_pdf_text_append_take (text, atlante_briefing_dup_grade_line (page->briefing, claim));
  if (time != NULL)
    {
      atlante_pdf_text_append (text, " · ");
      atlante_pdf_text_append_take (text, atlante_time_format (time, page->language));
    }
  return text;
}

static void
append_passage (AtlantePdfText *text, AtlantePdfPage *page, AtlantePassage *passage)
{
  AtlanteAnchors *anchors = atlante_briefing_get_anchors (page->briefing);
  const char *source = atlante_passage_get_source (passage);
  const char *sha256 = atlante_passage_get_sha256 (passage);
  AtlanteAnchorState state = ATLANTE_ANCHOR_UNCHECKED;
  g_autofree char *dest = g_strdup_printf ("source-%s", source);

  if (anchors != NULL)
    state = atlante_anchors_lookup (anchors, atlante_item_get_id (ATLANTE_ITEM (passage)))->state;
  atlante_pdf_text_append_link (text, source, dest, ATLANTE_PDF_LINKED);
  atlante_pdf_text_append (text, " ");
  /* Translators: where a passage stands in its source: paragraph, first and last character. */
  atlante_pdf_text_append_take (
      text,
      g_strdup_printf (TR (page->language, "¶ %u, characters %u to %u"),
                       atlante_passage_get_paragraph (passage), atlante_passage_get_start (passage),
                       atlante_passage_get_start (passage) + atlante_passage_get_length (passage)));
  atlante_pdf_text_append (text, " · ");
  if (sha256 != NULL)
    atlante_pdf_text_append_take (text, g_strdup_printf ("SHA-256 %.*s… · ", SHORT_HASH, sha256));
  atlante_pdf_text_append (text, atlante_anchor_state_get_label (state, page->language));
}

static AtlantePdfText *
new_where (AtlantePdfPage *page, AtlanteClaim *claim)
{
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_LABEL);
  const char *const *ids = atlante_claim_get_passages (claim);
  const AtlanteRole *places;
  guint n = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlanteItem *passage = atlante_case_lookup_kind (page->kase, ATLANTE_ITEM_PASSAGE, ids[i]);

      if (passage == NULL)
        continue;
      if (!atlante_pdf_text_is_empty (text))
        atlante_pdf_text_append (text, "; ");
      append_passage (text, page, ATLANTE_PASSAGE (passage));
    }
  if (ids == NULL || ids[0] == NULL)
    atlante_pdf_text_append (text, TR (page->language, "no passage"));
  places = atlante_claim_get_places (claim, &n);
  for (guint i = 0; i < n; i++)
    {
      atlante_pdf_text_append (text, i > 0                              ? ", "
                                     : atlante_pdf_text_is_empty (text) ? ""
                                                                        : "  |  ");
      atlante_pdf_text_append_item (text, places[i].id);
    }
  return text;
}

static void
draw_number (AtlantePdfPage *page, guint number)
{
  g_autoptr (AtlantePdfText) text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *dest = g_strdup_printf ("claim-%u", number);

  atlante_pdf_text_append_styled (text, digits, ATLANTE_PDF_BOLD);
  atlante_pdf_text_set_width (text, BAR_X - 4);
  atlante_pdf_page_begin_dest (page, dest);
  atlante_pdf_text_draw (text, "Lbl", page->left, page->y + 0.7);
  atlante_pdf_page_end_dest (page);
}

static void
append_long_claim (AtlantePdfPage *page, AtlanteClaim *claim, guint number)
{
  double x = page->left + TEXT_X;
  double width = page->measure - TEXT_X;

  atlante_pdf_page_ensure (page, 60);
  draw_number (page, number);
  atlante_pdf_page_begin_tag (page, "LBody");
  atlante_pdf_flow (page, ATLANTE_PDF_STYLE_CLAIM, atlante_claim_get_text (claim, page->audience),
                    x, width, 4, -1);
  atlante_pdf_text_flow (new_said (page, claim), "P", x, width, -1);
  atlante_pdf_text_flow (new_where (page, claim), "P", x, width, -1);
  atlante_pdf_page_end_tag (page, "LBody");
}

static void
append_short_claim (AtlantePdfPage *page, AtlanteClaim *claim, guint number)
{
  g_autoptr (AtlantePdfText) said = new_said (page, claim);
  g_autoptr (AtlantePdfText) where = new_where (page, claim);
  g_autoptr (AtlantePdfText) text = atlante_pdf_text_new_with (
      page, ATLANTE_PDF_STYLE_CLAIM, atlante_claim_get_text (claim, page->audience));
  AtlantePdfText *parts[] = { text, said, where };
  double x = page->left + TEXT_X;
  double height = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      atlante_pdf_text_set_width (parts[i], page->measure - TEXT_X);
      height += atlante_pdf_text_get_height (parts[i]);
    }
  if (height > (page->bottom - page->top) * 0.8)
    {
      append_long_claim (page, claim, number);
      return;
    }
  atlante_pdf_page_ensure (page, height);
  draw_number (page, number);
  draw_modality_bar (page, atlante_claim_get_modality (claim), page->y, height);
  atlante_pdf_page_begin_tag (page, "LBody");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      atlante_pdf_text_draw (parts[i], "P", x, page->y);
      page->y += atlante_pdf_text_get_height (parts[i]);
    }
  atlante_pdf_page_end_tag (page, "LBody");
}

void
atlante_pdf_append_ledger (AtlantePdfPage *page)
{
  GPtrArray *claims = atlante_briefing_get_claims (page->briefing);

  atlante_pdf_begin_section (page, TRC (page->language, "heading", "Claims"), "claims", TRUE);
  if (claims->len == 0)
    atlante_pdf_add_none (page);
  else
    {
      atlante_pdf_text_flow (
          atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_FACTS,
                                     TR (page->language,
                                         "In the order of the source. The bar at the left says how "
                                         "a claim is made: solid, asserted; "
                                         "dashed, reported; dotted, conditional or predicted; "
                                         "double, denied. A passage is held by its position and "
                                         "its hash, not quoted.")),
          "P", page->left, page->measure, -1);
      atlante_pdf_page_skip (page, 10);
      atlante_pdf_page_begin_tag (page, "L");
    }
  for (guint i = 0; i < claims->len && !page->stopped; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);

      const char *text = atlante_claim_get_text (claim, page->audience);

      atlante_pdf_page_begin_tag (page, "LI");
      if (text != NULL && strlen (text) > LONG_CLAIM)
        append_long_claim (page, claim, i + 1);
      else
        append_short_claim (page, claim, i + 1);
      atlante_pdf_page_end_tag (page, "LI");
      atlante_pdf_page_skip (page, ENTRY_GAP);
    }
  if (claims->len > 0)
    atlante_pdf_page_end_tag (page, "L");
  atlante_pdf_end_section (page);
}

/* Sources, what is missing, credits */

static void
append_source (AtlantePdfPage *page, AtlanteSource *source)
{
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_PROSE);
  AtlantePdfText *facts = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_LABEL);
  const char *url = atlante_source_get_url (source);
  const char *sha256 = atlante_source_get_sha256 (source);
  guint length = (guint) MAX (atlante_source_get_length (source), 0);
  g_autofree char *dest
      = g_strdup_printf ("source-%s", atlante_item_get_id (ATLANTE_ITEM (source)));

  atlante_pdf_text_append_take (text, atlante_source_format_reference (source, page->audience));
  if (url != NULL)
    {
      atlante_pdf_text_append (text, " ");
      atlante_pdf_text_append_uri (text, url, url);
    }
  if (length > 0)
    atlante_pdf_text_append_take (
        facts,
        g_strdup_printf (TRN (page->language, "%u character", "%u characters", length), length));
  if (sha256 != NULL)
    atlante_pdf_text_append_take (
        facts, g_strdup_printf ("%sSHA-256 %s", length > 0 ? " · " : "", sha256));
  atlante_pdf_page_ensure (page, 40);
  atlante_pdf_page_begin_dest (page, dest);
  atlante_pdf_page_end_dest (page);
  atlante_pdf_text_flow (text, "P", page->left, page->measure, -1);
  atlante_pdf_text_flow (facts, "P", page->left, page->measure, -1);
  atlante_pdf_page_skip (page, 6);
}

/* A list whose marks hang; each line may take several lines of print. */
static void
append_lines (AtlantePdfPage *page, GPtrArray *lines, AtlantePdfStyle style)
{
  if (lines->len == 0)
    return;
  atlante_pdf_page_ensure (page, 30);
  atlante_pdf_page_begin_tag (page, "L");
  for (guint i = 0; i < lines->len && !page->stopped; i++)
    {
      g_autoptr (AtlantePdfText) mark = atlante_pdf_text_new_with (page, style, "–");

      atlante_pdf_text_set_width (mark, 14);
      atlante_pdf_page_ensure (page, 2 * atlante_pdf_text_get_leading (mark));
      atlante_pdf_page_begin_tag (page, "LI");
      atlante_pdf_text_draw (mark, "Lbl", page->left, page->y);
      atlante_pdf_page_begin_tag (page, "LBody");
      atlante_pdf_flow (page, style, g_ptr_array_index (lines, i), page->left + 14,
                        page->measure - 14, 0, -1);
      atlante_pdf_page_end_tag (page, "LBody");
      atlante_pdf_page_end_tag (page, "LI");
      atlante_pdf_page_skip (page, 2);
    }
  atlante_pdf_page_end_tag (page, "L");
}

static void
append_sources (AtlantePdfPage *page)
{
  guint n = atlante_case_get_n (page->kase, ATLANTE_ITEM_SOURCE);

  atlante_pdf_begin_section (page, TRC (page->language, "heading", "Sources"), "sources", TRUE);
  if (n == 0)
    atlante_pdf_add_none (page);
  for (guint i = 0; i < n && !page->stopped; i++)
    append_source (page,
                   ATLANTE_SOURCE (atlante_case_get_item (page->kase, ATLANTE_ITEM_SOURCE, i)));
  atlante_pdf_end_section (page);
}

static void
append_credits (AtlantePdfPage *page)
{
  g_autoptr (GPtrArray) credits = atlante_briefing_dup_credits (page->briefing);

  /* Translators: %s is the version of the program. */
  g_ptr_array_insert (
      credits, 0,
      g_strdup_printf (TR (page->language, "Made with Atlante %s, free software under the "
                                           "GNU General Public License, version 3 or later."),
                       ATLANTE_VERSION));
  g_ptr_array_add (
      credits, g_strdup (TR (page->language, "Typefaces: Noto Serif, Noto Sans and Noto Sans CJK "
                                             "(SIL Open Font License 1.1).")));
  atlante_pdf_begin_section (page, TR (page->language, "Credits and licences"), "credits", FALSE);
  append_lines (page, credits, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_end_section (page);
}

void
atlante_pdf_append_end (AtlantePdfPage *page)
{
  g_autoptr (GPtrArray) gaps = atlante_briefing_dup_gaps (page->briefing);

  append_sources (page);
  atlante_pdf_begin_section (page, TR (page->language, "What is missing"), "missing", FALSE);
  if (gaps->len == 0)
    atlante_pdf_add_none (page);
  append_lines (page, gaps, ATLANTE_PDF_STYLE_PROSE);
  atlante_pdf_end_section (page);
  append_credits (page);
}
