/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The first page of briefing.pdf and its table of contents. */

#include "atlante-pdf-private.h"

#define MAP_HEIGHT 420.0
#define MIN_MAP_HEIGHT 230.0

/* The first page */

static void
append_title (AtlantePdfPage *page)
{
  g_autofree char *kicker = atlante_pdf_dup_capitals (TR (page->language, "Briefing note"));
  AtlantePdfText *title = atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_TITLE,
                                                     atlante_briefing_get_title (page->briefing));
  AtlantePdfText *facts = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_FACTS);

  atlante_pdf_text_flow (atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_KICKER, kicker), "P",
                         page->left, page->measure, -1);
  atlante_pdf_page_skip (page, 3);
  atlante_pdf_text_set_max_lines (title, 6);
  atlante_pdf_page_begin_dest (page, "cover");
  atlante_pdf_text_flow (title, "H1", page->left, page->measure, -1);
  atlante_pdf_page_end_dest (page);
  atlante_pdf_page_skip (page, 5);
  atlante_pdf_text_append (facts, atlante_briefing_get_date (page->briefing));
  atlante_pdf_text_append (facts, " · ");
  atlante_pdf_text_append_take (facts, atlante_briefing_dup_viewpoint_line (page->briefing));
  atlante_pdf_text_append (facts, " · ");
  atlante_pdf_text_append_take (facts, atlante_briefing_dup_anchor_line (page->briefing));
  atlante_pdf_text_flow (facts, "P", page->left, page->measure, -1);
}

static void
append_lead (AtlantePdfPage *page)
{
  const char *summary = atlante_briefing_get_summary (page->briefing);

  if (summary == NULL)
    return;
  atlante_pdf_page_skip (page, 10);
  atlante_pdf_flow (page, ATLANTE_PDF_STYLE_LEAD, summary, page->left + 16, page->measure - 16, 8,
                    ATLANTE_PDF_ACCENT);
}

static void
add_count (AtlantePdfFigures *figures, AtlantePdfPage *page, guint n, const char *label)
{
  AtlantePdfText *value = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_FIGURE);

  atlante_pdf_text_append_take (value, g_strdup_printf ("%u", n));
  atlante_pdf_figures_add (figures, value,
                           atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_LABEL, label));
}

static void
append_counts (AtlantePdfPage *page)
{
  const char *language = page->language;
  guint n_claims = atlante_briefing_get_claims (page->briefing)->len;
  guint n_places = atlante_briefing_get_dossiers (page->briefing)->len;
  guint n_events = atlante_briefing_get_events (page->briefing)->len;
  guint n_actors = atlante_case_get_n (page->kase, ATLANTE_ITEM_ACTOR);
  AtlantePdfFigures figures;
  double height;

  atlante_pdf_figures_init (&figures, page->measure, 4, ATLANTE_PDF_ACCENT);
  /* Translators: each stands under its number. */
  add_count (&figures, page, n_claims, TRN (language, "claim", "claims", n_claims));
  add_count (&figures, page, n_places, TRN (language, "place", "places", n_places));
  add_count (&figures, page, n_actors, TRN (language, "actor", "actors", n_actors));
  add_count (&figures, page, n_events, TRN (language, "event", "events", n_events));
  height = atlante_pdf_figures_get_height (&figures);
  atlante_pdf_page_skip (page, 14);
  atlante_pdf_page_ensure (page, height);
  atlante_pdf_figures_draw (&figures, page, page->left, page->y);
  page->y += height;
  atlante_pdf_figures_clear (&figures);
}

static void
append_tally (AtlantePdfText *text,
              AtlanteVocabulary list,
              gboolean backwards,
              const guint *counts,
              const char *language)
{
  guint length = atlante_vocabulary_get_length (list);
  gboolean begun = FALSE;

  for (guint k = 0; k < length; k++)
    {
      guint i = backwards ? length - 1 - k : k;
      g_autofree char *piece = NULL;

      if (counts[i] == 0)
        continue;
      piece = g_strdup_printf ("%s%s %u", begun ? " · " : " ",
                               atlante_vocabulary_get_label (list, i, language), counts[i]);
      atlante_pdf_text_append (text, piece);
      begun = TRUE;
    }
}

/* How the claims are said and whom they are credited to: the weight of what follows, at a glance.
 */
static AtlantePdfText *
new_basis (AtlantePdfPage *page)
{
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_FACTS);
  GPtrArray *claims = atlante_briefing_get_claims (page->briefing);
  guint modalities[16] = { 0 };
  guint attributions[16] = { 0 };

  for (guint i = 0; i < claims->len; i++)
    {
      modalities[atlante_claim_get_modality (g_ptr_array_index (claims, i)) & 15]++;
      attributions[atlante_claim_get_attribution_kind (g_ptr_array_index (claims, i)) & 15]++;
    }
  if (claims->len > 0)
    {
      /* Translators: begins a list: "asserted 53 · reported 13". */
      atlante_pdf_text_append_styled (text, TR (page->language, "How it is said:"),
                                      ATLANTE_PDF_BOLD);
      /* That list runs from the weakest to the strongest. */
      append_tally (text, ATLANTE_VOCABULARY_MODALITY, TRUE, modalities, page->language);
      atlante_pdf_text_append (text, ". ");
      /* Translators: begins a list: "the author 88 · unnamed 7". */
      atlante_pdf_text_append_styled (text, TR (page->language, "Whom the source credits:"),
                                      ATLANTE_PDF_BOLD);
      append_tally (text, ATLANTE_VOCABULARY_ATTRIBUTION, FALSE, attributions, page->language);
      atlante_pdf_text_append (text, ".");
    }
  atlante_pdf_text_set_width (text, page->measure);
  return text;
}

static void
append_map (AtlantePdfPage *page)
{
  g_autofree char *credits = NULL;
  g_autoptr (AtlantePdfText) caption = NULL;
  g_autofree char *words = NULL;
  double caption_height;
  double height;

  if (page->map == NULL)
    return;
  atlante_figure_set_place (page->map, NULL);
  credits = atlante_figure_dup_credits (page->map);
  words = g_strdup_printf (
      "%s %s", TR (page->language, "The places of the case and the ties between them."), credits);
  caption = atlante_pdf_new_caption (page, words, page->measure);
  caption_height = atlante_pdf_text_get_height (caption) + 5;
  atlante_pdf_page_begin_tag (page, "Sect");
  atlante_pdf_page_add_heading (
      page,
      atlante_pdf_text_new_with (page, ATLANTE_PDF_STYLE_HEADING,
                                 TRC (page->language, "heading", "Where")),
      "H2", "map", TRUE);
  atlante_pdf_page_ensure (page, MIN_MAP_HEIGHT + caption_height);
  height = atlante_pdf_choose_map_height (
      page, page->measure, MIN (MAP_HEIGHT, page->bottom - page->y - caption_height));
  atlante_pdf_draw_map (page, NULL, page->left, page->y, page->measure, height);
  page->y += height + 5;
  atlante_pdf_text_draw (caption, "Caption", page->left, page->y);
  page->y += caption_height - 5;
  atlante_pdf_page_end_tag (page, "Sect");
}

void
atlante_pdf_append_cover (AtlantePdfPage *page)
{
  AtlantePdfText *basis = new_basis (page);

  atlante_pdf_page_begin_tag (page, "Sect");
  append_title (page);
  append_lead (page);
  append_counts (page);
  atlante_pdf_page_skip (page, 6);
  atlante_pdf_text_flow (basis, "P", page->left, page->measure, -1);
  atlante_pdf_page_end_tag (page, "Sect");
  append_map (page);
}

/* Contents */

static void
draw_leader (AtlantePdfPage *page, double from, double to, double y)
{
  static const double dots[] = { 0, 3.2 };

  if (page->measuring || to <= from)
    return;
  cairo_save (page->cr);
  atlante_pdf_page_set_color (page, ATLANTE_PDF_HAIRLINE);
  cairo_set_line_width (page->cr, 0.7);
  cairo_set_line_cap (page->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (page->cr, dots, 2, 0);
  cairo_move_to (page->cr, to, y);
  cairo_line_to (page->cr, from, y);
  cairo_stroke (page->cr);
  cairo_restore (page->cr);
}

/* @more: (nullable): in grey behind the title. */
static void
append_line (AtlantePdfPage *page,
             const char *title,
             const char *more,
             const char *dest,
             gboolean strong)
{
  AtlantePdfEmphasis emphasis = strong ? ATLANTE_PDF_BOLD : ATLANTE_PDF_PLAIN;
  g_autoptr (AtlantePdfText) left = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  g_autoptr (AtlantePdfText) right = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  guint number = atlante_pdf_page_get_number_of (page, dest);
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("–");
  double indent = strong ? 0 : 16;
  double height;

  atlante_pdf_text_append_link (left, title, dest, emphasis);
  if (more != NULL)
    {
      atlante_pdf_text_append (left, "  ");
      atlante_pdf_text_append_styled (left, more, ATLANTE_PDF_MUTED);
    }
  atlante_pdf_text_append_link (right, digits, dest, emphasis);
  atlante_pdf_text_align_right (right);
  atlante_pdf_text_set_max_lines (left, 1);
  atlante_pdf_text_set_width (left, page->measure - indent - 40);
  atlante_pdf_text_set_width (right, 30);
  height = atlante_pdf_text_get_leading (left);
  if (strong)
    atlante_pdf_page_skip (page, 7);
  atlante_pdf_page_ensure (page, height + 3);
  atlante_pdf_page_begin_tag (page, "TOCI");
  atlante_pdf_text_draw (left, "P", page->left + indent, page->y);
  draw_leader (page, page->left + indent + atlante_pdf_text_get_extent (left) + 6,
               page->left + page->measure - atlante_pdf_text_get_extent (right) - 6,
               page->y + height * 0.73);
  atlante_pdf_text_draw (right, "P", page->left + page->measure - 30, page->y);
  atlante_pdf_page_end_tag (page, "TOCI");
  page->y += height + 2.6;
}

static void
append_places (AtlantePdfPage *page)
{
  GPtrArray *dossiers = atlante_briefing_get_dossiers (page->briefing);

  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlanteDossier *dossier = g_ptr_array_index (dossiers, i);
      AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
      guint n = atlante_dossier_get_claims (dossier)->len;
      g_autofree char *dest
          = g_strdup_printf ("place-%s", atlante_item_get_id (ATLANTE_ITEM (place)));
      g_autofree char *claims
          = g_strdup_printf (TRN (page->language, "%u claim", "%u claims", n), n);
      g_autofree char *more = g_strdup_printf (
          "%s · %s",
          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                        atlante_place_get_kind (place), page->language),
          claims);

      append_line (page, atlante_place_get_name (place, page->audience), more, dest, FALSE);
    }
}

void
atlante_pdf_append_contents (AtlantePdfPage *page)
{
  const char *language = page->language;

  atlante_pdf_begin_section (page, TRC (language, "heading", "Contents"), "contents", TRUE);
  atlante_pdf_page_ensure (page, 40);
  atlante_pdf_page_begin_tag (page, "TOC");
  if (page->map != NULL)
    append_line (page, TRC (language, "heading", "Where"), NULL, "map", TRUE);
  append_line (page, TRC (language, "heading", "Places"), NULL, "places", TRUE);
  append_places (page);
  append_line (page, TRC (language, "heading", "Events"), NULL, "events", TRUE);
  append_line (page, TRC (language, "heading", "Relations"), NULL, "relations", TRUE);
  append_line (page, TRC (language, "heading", "Actors"), NULL, "actors", TRUE);
  append_line (page, TRC (language, "heading", "Claims"), NULL, "claims", TRUE);
  append_line (page, TRC (language, "heading", "Sources"), NULL, "sources", TRUE);
  append_line (page, TR (language, "What is missing"), NULL, "missing", TRUE);
  append_line (page, TR (language, "Credits and licences"), NULL, "credits", TRUE);
  atlante_pdf_page_end_tag (page, "TOC");
  atlante_pdf_end_section (page);
}
