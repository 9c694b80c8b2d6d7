/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* What a dossier in briefing.pdf gathers: claims, links, events, actors, notes. */

#include "atlante-pdf-private.h"

/* Claims */

static void
add_claim_row (AtlantePdfDossier *self, AtlantePdfTable *table, AtlanteClaim *claim)
{
  AtlantePdfPage *page = self->page;
  const char *ids[] = { atlante_item_get_id (ATLANTE_ITEM (claim)), NULL };
  g_autofree char *dest
      = g_strdup_printf ("claim-%u", atlante_briefing_get_claim_number (page->briefing, ids[0]));
  g_autofree char *grade = atlante_claim_format_grade (claim);
  g_autofree char *where = atlante_claim_format_where (page->kase, claim, page->language);
  AtlantePdfText *cells[6];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_text_append_claims (cells[0], ids, 0, ATLANTE_PDF_PLAIN);
  atlante_pdf_text_append (cells[1], atlante_claim_get_text (claim, page->audience));
  atlante_pdf_text_append_take (
      cells[2], atlante_claim_format_attribution (page->kase, claim, page->audience));
  atlante_pdf_text_append (
      cells[3], atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                              atlante_claim_get_modality (claim), page->language));
  atlante_pdf_text_append_styled (cells[4], grade, ATLANTE_PDF_BOLD);
  atlante_pdf_text_append_link (cells[5], where, dest, ATLANTE_PDF_LINKED);
  atlante_pdf_table_add_row (table, cells, NULL, 0);
}

static void
add_topic_title (AtlantePdfDossier *self, AtlantePdfTable *table, const char *topic)
{
  AtlantePdfPage *page = self->page;
  AtlanteItem *item
      = topic != NULL ? atlante_case_lookup_kind (page->kase, ATLANTE_ITEM_TOPIC, topic) : NULL;
  AtlantePdfText *text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL_HEAD);

  atlante_pdf_text_append_styled (text,
                                  item != NULL ? atlante_item_get_title (item, page->audience)
                                               : TRC (page->language, "topic", "Other"),
                                  ATLANTE_PDF_MUTED);
  atlante_pdf_table_add_title (table, text);
}

void
atlante_pdf_append_place_claims (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *claims = atlante_dossier_get_claims (self->dossier);
  gboolean grouped = atlante_dossier_get_topics (self->dossier)->len > 1 && claims->len > 3;
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "no."), 17, TRUE },
    { TRC (page->language, "column", "claim"), 1 },
    { TRC (page->language, "column", "attributed to"), 80, TRUE },
    { TRC (page->language, "column", "mode"), 56, TRUE },
    { TRC (page->language, "column", "grade"), 26, TRUE },
    { TRC (page->language, "column", "passage"), 36, TRUE },
  };
  const char *topic = NULL;
  AtlantePdfTable table;

  if (claims->len == 0)
    return;
  atlante_pdf_add_subheading (page, TR (page->language, "What the source says"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < claims->len && !page->stopped; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);

      if (grouped && (i == 0 || g_strcmp0 (topic, atlante_claim_get_topic (claim)) != 0))
        add_topic_title (self, &table, atlante_claim_get_topic (claim));
      topic = atlante_claim_get_topic (claim);
      add_claim_row (self, &table, claim);
    }
  atlante_pdf_table_end (&table);
}

/* Links, events, actors, notes */

static void
add_link_row (AtlantePdfDossier *self, AtlantePdfTable *table, AtlanteLink *link)
{
  static const char *const arrows[] = { "→ ", "← ", "↔ " };
  AtlantePdfPage *page = self->page;
  AtlanteRelation *relation = atlante_link_get_relation (link);
  const char *label = atlante_text_get (atlante_relation_get_label (relation), page->audience);
  AtlantePdfText *cells[5];

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    cells[i] = i == 2 ? atlante_pdf_new_time_cell (page, atlante_relation_get_time (relation))
                      : atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_text_append (cells[0], arrows[atlante_link_get_direction (link)]);
  atlante_pdf_text_append_item (cells[0], atlante_item_get_id (atlante_link_get_other (link)));
  atlante_pdf_text_append (
      cells[1], label != NULL ? label
                              : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                              atlante_relation_get_kind (relation),
                                                              page->language));
  if (atlante_link_get_distance (link) >= 0)
    atlante_pdf_text_append_take (
        cells[3], atlante_distance_format (atlante_link_get_distance (link), page->language));
  atlante_pdf_text_append_claims (cells[4], atlante_relation_get_claims (relation), 12,
                                  ATLANTE_PDF_PLAIN);
  atlante_pdf_table_add_row (table, cells, NULL, 0);
}

void
atlante_pdf_append_place_links (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *links = atlante_dossier_get_links (self->dossier);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "to or from"), 110, TRUE },
    { TRC (page->language, "column", "what"), 1 },
    { TRC (page->language, "column", "when"), 92, TRUE },
    { TRC (page->language, "column", "distance"), 52, TRUE, TRUE },
    { TRC (page->language, "column", "basis"), 56, TRUE },
  };
  AtlantePdfTable table;

  if (links->len == 0)
    return;
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Links"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < links->len && !page->stopped; i++)
    add_link_row (self, &table, g_ptr_array_index (links, i));
  atlante_pdf_table_end (&table);
}

void
atlante_pdf_append_place_events (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *events = atlante_dossier_get_events (self->dossier);
  const AtlantePdfColumn columns[] = {
    { TRC (page->language, "column", "when"), 110, TRUE },
    { TRC (page->language, "column", "what"), 1 },
    { TRC (page->language, "column", "basis"), 56, TRUE },
  };
  AtlantePdfTable table;

  if (events->len == 0)
    return;
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Events"));
  atlante_pdf_table_begin (&table, page, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < events->len && !page->stopped; i++)
    {
      AtlanteEvent *event = g_ptr_array_index (events, i);
      AtlantePdfText *cells[] = {
        atlante_pdf_new_time_cell (page, atlante_event_get_time (event)),
        atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL),
        atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL),
      };

      if (atlante_event_get_time (event) == NULL)
        atlante_pdf_text_append_styled (cells[0], TRC (page->language, "event", "no date"),
                                        ATLANTE_PDF_MUTED);
      atlante_pdf_text_append_item (cells[1], atlante_item_get_id (ATLANTE_ITEM (event)));
      atlante_pdf_text_append_claims (cells[2], atlante_event_get_claims (event), 12,
                                      ATLANTE_PDF_PLAIN);
      atlante_pdf_table_add_row (&table, cells, NULL, 0);
    }
  atlante_pdf_table_end (&table);
}

void
atlante_pdf_append_place_actors (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *actors = atlante_dossier_get_actors (self->dossier);
  AtlantePdfText *text;

  if (actors->len == 0)
    return;
  text = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_CELL);
  atlante_pdf_add_subheading (page, TRC (page->language, "heading", "Actors"));
  for (guint i = 0; i < actors->len; i++)
    {
      if (i > 0)
        atlante_pdf_text_append (text, " · ");
      atlante_pdf_text_append_item (text, atlante_item_get_id (g_ptr_array_index (actors, i)));
    }
  atlante_pdf_text_flow (text, "P", page->left, page->measure, -1);
}

static void
append_note (AtlantePdfPage *page, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n\n", -1);

  for (guint i = 0; parts[i] != NULL && !page->stopped; i++)
    {
      AtlantePdfText *paragraph;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      paragraph = atlante_pdf_text_new (page, ATLANTE_PDF_STYLE_PROSE);
      atlante_pdf_text_append_markdown (paragraph, parts[i]);
      atlante_pdf_text_flow (paragraph, "P", page->left, page->measure, -1);
      atlante_pdf_page_skip (page, 5);
    }
}

void
atlante_pdf_append_place_notes (AtlantePdfDossier *self)
{
  AtlantePdfPage *page = self->page;
  GPtrArray *notes = atlante_dossier_get_notes (self->dossier);

  if (notes->len == 0)
    return;
  atlante_pdf_add_subheading (page, TR (page->language, "Analyst’s notes"));
  for (guint i = 0; i < notes->len; i++)
    {
      const char *text
          = atlante_text_get (atlante_note_get_text (g_ptr_array_index (notes, i)), page->audience);

      if (text != NULL)
        append_note (page, text);
    }
}
