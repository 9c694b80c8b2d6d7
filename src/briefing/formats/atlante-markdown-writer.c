/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

#include "atlante-markdown-writer.h"

#include "atlante-catalog.h"
#include "atlante-escape.h"

struct _AtlanteMarkdownWriter
{
  AtlanteBriefingWriter parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteMarkdownWriter, atlante_markdown_writer, ATLANTE_TYPE_BRIEFING_WRITER)

typedef struct
{
  GString *out;
  AtlanteBriefing *briefing;
  AtlanteCase *kase;
  AtlanteAudience *audience;
  const char *language;
} Markdown;

#define raw(self, markup) g_string_append ((self)->out, (markup))

static void
put (Markdown *self, const char *text)
{
  atlante_escape_markdown (self->out, text);
}

static void
put_taken (Markdown *self, char *text)
{
  put (self, text);
  g_free (text);
}

static void
put_local (Markdown *self, AtlanteJson *text)
{
  put (self, atlante_text_get (text, self->audience));
}

static void
put_heading (Markdown *self, const char *hashes, const char *text)
{
  raw (self, hashes);
  raw (self, " ");
  put (self, text);
  raw (self, "\n\n");
}

static void
put_paragraphs (Markdown *self, const char *prefix, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\n\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) == '\0')
        continue;
      raw (self, prefix);
      put (self, parts[i]);
      raw (self, "\n\n");
    }
}

/* "[4](#claim-4)": the list of claims has an anchor for each. */
static void
put_claim_links (Markdown *self, const char * const *ids)
{
  const char *gap = "";

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint number = atlante_briefing_get_claim_number (self->briefing, ids[i]);

      if (number == 0)
        continue;
      g_string_append_printf (self->out, "%s[%u](#claim-%u)", gap, number, number);
      gap = " ";
    }
}

static void
put_item (Markdown *self, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (self->kase, id) : NULL;

  if (item == NULL)
    return;
  if (!ATLANTE_IS_PLACE (item))
    {
      put (self, atlante_item_get_title (item, self->audience));
      return;
    }
  raw (self, "[");
  put (self, atlante_item_get_title (item, self->audience));
  g_string_append_printf (self->out, "](#place-%s)", id);
}

static void
put_roles (Markdown *self, const AtlanteRole *roles, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        raw (self, ", ");
      put_item (self, roles[i].id);
    }
}

static void
begin_table (Markdown *self, const char * const *headings, guint n)
{
  raw (self, "|");
  for (guint i = 0; i < n; i++)
    {
      raw (self, " ");
      put (self, headings[i]);
      raw (self, " |");
    }
  raw (self, "\n|");
  for (guint i = 0; i < n; i++)
    raw (self, " --- |");
  raw (self, "\n");
}

static void
put_cover (Markdown *self)
{
  raw (self, "**");
  put (self, atlante_briefing_get_marking_label (self->briefing));
  raw (self, "**\n\n");
  put_heading (self, "#", atlante_briefing_get_title (self->briefing));
  put (self, atlante_briefing_get_date (self->briefing));
  raw (self, " · ");
  put_taken (self, atlante_briefing_dup_viewpoint_line (self->briefing));
  raw (self, " · ");
  put_taken (self, atlante_briefing_dup_anchor_line (self->briefing));
  raw (self, "\n\n");
  put_paragraphs (self, "> ", atlante_briefing_get_summary (self->briefing));
}

static void
put_place_facts (Markdown *self, AtlantePlace *place)
{
  char *others = atlante_briefing_dup_other_names (self->briefing, place, 0);

  if (others != NULL)
    {
      put_taken (self, others);
      raw (self, "\n\n");
    }
  put (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                           atlante_place_get_kind (place), self->language));
  raw (self, " · ");
  if (atlante_place_has_location (place))
    {
      put_taken (self,
                 atlante_geo_point_format (atlante_place_get_location (place), 3, self->language));
      raw (self, " · ");
      g_string_append_printf (self->out, TR (self->language, "position: %s"),
                              atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION,
                                                            atlante_place_get_precision (place),
                                                            self->language));
    }
  else
    put (self, TR (self->language, "position not known"));
  raw (self, "\n\n");
}

static void
put_figures (Markdown *self, AtlantePlace *place)
{
  guint n = 0;
  const AtlanteKeyFigure *figures = atlante_place_get_figures (place, &n);

  for (guint i = 0; i < n; i++)
    {
      raw (self, "- **");
      put_local (self, figures[i].value);
      raw (self, "** ");
      put_local (self, figures[i].label);
      for (guint j = 0; j < atlante_json_get_length (figures[i].claims); j++)
        {
          const char *ids[]
              = { atlante_json_get_string (atlante_json_get_element (figures[i].claims, j)), NULL };

          raw (self, " ");
          put_claim_links (self, ids);
        }
      raw (self, "\n");
    }
  if (n > 0)
    raw (self, "\n");
}

static void
put_dossier_claims (Markdown *self, AtlanteDossier *dossier)
{
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  const char *headings[] = {
    TRC (self->language, "column", "no."), TRC (self->language, "column", "claim"),
    TRC (self->language, "column", "attributed to"), TRC (self->language, "column", "mode"),
    TRC (self->language, "column", "grade"), TRC (self->language, "column", "passage"),
  };

  if (claims->len == 0)
    return;
  put_heading (self, "####", TR (self->language, "What the source says"));
  begin_table (self, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < claims->len; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);
      const char *ids[] = { atlante_item_get_id (ATLANTE_ITEM (claim)), NULL };

      raw (self, "| ");
      put_claim_links (self, ids);
      raw (self, " | ");
      put (self, atlante_claim_get_text (claim, self->audience));
      raw (self, " | ");
      put_taken (self, atlante_claim_format_attribution (self->kase, claim, self->audience));
      raw (self, " | ");
      put (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                               atlante_claim_get_modality (claim), self->language));
      raw (self, " | ");
      put_taken (self, atlante_claim_format_grade (claim));
      raw (self, " | ");
      put_taken (self, atlante_claim_format_where (self->kase, claim, self->language));
      raw (self, " |\n");
    }
  raw (self, "\n");
}

static void
put_link (Markdown *self, AtlanteLink *link)
{
  static const char * const arrows[] = { "→ ", "← ", "↔ " };
  AtlanteRelation *relation = atlante_link_get_relation (link);
  AtlanteTime *time = atlante_relation_get_time (relation);
  const char *label = atlante_text_get (atlante_relation_get_label (relation), self->audience);

  raw (self, "| ");
  raw (self, arrows[atlante_link_get_direction (link)]);
  put_item (self, atlante_item_get_id (atlante_link_get_other (link)));
  raw (self, " | ");
  put (self, label != NULL ? label
                           : atlante_vocabulary_get_label (ATLANTE_VOCABULARY_RELATION_KIND,
                                                           atlante_relation_get_kind (relation),
                                                           self->language));
  raw (self, " | ");
  if (time != NULL)
    put_taken (self, atlante_time_format (time, self->language));
  raw (self, " | ");
  if (atlante_link_get_distance (link) >= 0)
    put_taken (self, atlante_distance_format (atlante_link_get_distance (link), self->language));
  raw (self, " | ");
  put_claim_links (self, atlante_relation_get_claims (relation));
  raw (self, " |\n");
}

static void
put_links (Markdown *self, AtlanteDossier *dossier)
{
  GPtrArray *links = atlante_dossier_get_links (dossier);
  const char *headings[] = {
    TRC (self->language, "column", "to or from"), TRC (self->language, "column", "what"),
    TRC (self->language, "column", "when"), TRC (self->language, "column", "distance"),
    TRC (self->language, "column", "basis"),
  };

  if (links->len == 0)
    return;
  put_heading (self, "####", TRC (self->language, "heading", "Links"));
  begin_table (self, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < links->len; i++)
    put_link (self, g_ptr_array_index (links, i));
  raw (self, "\n");
}

static void
put_dossier (Markdown *self, AtlanteDossier *dossier)
{
  AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
  GPtrArray *notes = atlante_dossier_get_notes (dossier);

  g_string_append_printf (self->out, "<a id=\"place-%s\"></a>\n\n",
                          atlante_item_get_id (ATLANTE_ITEM (place)));
  put_heading (self, "###", atlante_place_get_name (place, self->audience));
  put_place_facts (self, place);
  put_paragraphs (self, "", atlante_text_get (atlante_place_get_summary (place), self->audience));
  put_figures (self, place);
  put_dossier_claims (self, dossier);
  put_links (self, dossier);
  if (notes->len > 0)
    put_heading (self, "####", TR (self->language, "Analyst’s notes"));
  for (guint i = 0; i < notes->len; i++)
    put_paragraphs (
        self, "",
        atlante_text_get (atlante_note_get_text (g_ptr_array_index (notes, i)), self->audience));
}

static void
put_event (Markdown *self, AtlanteEvent *event)
{
  AtlanteTime *time = atlante_event_get_time (event);
  const AtlanteRole *roles;
  guint n = 0;

  raw (self, "| ");
  if (time != NULL)
    put_taken (self, atlante_time_format (time, self->language));
  else
    put (self, TRC (self->language, "event", "no date"));
  raw (self, " | ");
  put (self, atlante_item_get_title (ATLANTE_ITEM (event), self->audience));
  raw (self, " | ");
  roles = atlante_event_get_places (event, &n);
  put_roles (self, roles, n);
  raw (self, " | ");
  roles = atlante_event_get_actors (event, &n);
  put_roles (self, roles, n);
  raw (self, " | ");
  put_claim_links (self, atlante_event_get_claims (event));
  raw (self, " |\n");
}

static void
put_events (Markdown *self)
{
  GPtrArray *events = atlante_briefing_get_events (self->briefing);
  const char *headings[] = {
    TRC (self->language, "column", "when"), TRC (self->language, "column", "what"),
    TRC (self->language, "column", "where"), TRC (self->language, "column", "who"),
    TRC (self->language, "column", "basis"),
  };

  if (events->len == 0)
    return;
  put_heading (self, "##", TRC (self->language, "heading", "Events"));
  begin_table (self, headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < events->len; i++)
    put_event (self, g_ptr_array_index (events, i));
  raw (self, "\n");
}

static void
put_passages (Markdown *self, AtlanteClaim *claim)
{
  AtlanteAnchors *anchors = atlante_briefing_get_anchors (self->briefing);
  const char * const *ids = atlante_claim_get_passages (claim);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlanteItem *item = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PASSAGE, ids[i]);
      AtlanteAnchorState state = anchors != NULL ? atlante_anchors_lookup (anchors, ids[i])->state
                                                 : ATLANTE_ANCHOR_UNCHECKED;
      AtlantePassage *passage;

      if (item == NULL)
        continue;
      passage = ATLANTE_PASSAGE (item);
      raw (self, "  - ");
      put (self, atlante_passage_get_source (passage));
      raw (self, " ");
      g_string_append_printf (
          self->out, TR (self->language, "¶ %u, characters %u to %u: %s"),
          atlante_passage_get_paragraph (passage), atlante_passage_get_start (passage),
          atlante_passage_get_start (passage) + atlante_passage_get_length (passage),
          atlante_anchor_state_get_label (state, self->language));
      raw (self, "\n");
    }
  if (ids == NULL || ids[0] == NULL)
    {
      raw (self, "  - ");
      put (self, TR (self->language, "no passage"));
      raw (self, "\n");
    }
}

static void
put_ledger (Markdown *self)
{
  GPtrArray *claims = atlante_briefing_get_claims (self->briefing);

  if (claims->len == 0)
    return;
  put_heading (self, "##", TRC (self->language, "heading", "Claims"));
  for (guint i = 0; i < claims->len; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);

      g_string_append_printf (self->out, "- <a id=\"claim-%u\"></a>**%u** ", i + 1, i + 1);
      put (self, atlante_claim_get_text (claim, self->audience));
      raw (self, "\n  - ");
      put_taken (self, atlante_claim_format_attribution (self->kase, claim, self->audience));
      raw (self, " · ");
      put (self, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                               atlante_claim_get_modality (claim), self->language));
      raw (self, " · ");
      put_taken (self, atlante_briefing_dup_grade_line (self->briefing, claim));
      raw (self, "\n");
      put_passages (self, claim);
    }
  raw (self, "\n");
}

static void
put_sources (Markdown *self)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_SOURCE);

  put_heading (self, "##", TRC (self->language, "heading", "Sources"));
  for (guint i = 0; i < n; i++)
    {
      AtlanteSource *source
          = ATLANTE_SOURCE (atlante_case_get_item (self->kase, ATLANTE_ITEM_SOURCE, i));
      g_autofree char *uri = atlante_escape_uri (atlante_source_get_url (source));

      raw (self, "- ");
      put_taken (self, atlante_source_format_reference (source, self->audience));
      if (uri != NULL)
        {
          /* Inside angle brackets only these would end the link, and both are encoded. */
          g_string_append_printf (self->out, " <%s>", uri);
        }
      raw (self, "\n");
    }
  if (n > 0)
    raw (self, "\n");
}

static void
put_lines (Markdown *self, const char *heading, GPtrArray *lines)
{
  if (lines->len == 0)
    return;
  if (heading != NULL)
    put_heading (self, "##", heading);
  else
    raw (self, "---\n\n");
  for (guint i = 0; i < lines->len; i++)
    {
      raw (self, "- ");
      put (self, g_ptr_array_index (lines, i));
      raw (self, "\n");
    }
  raw (self, "\n");
}

static GBytes *
atlante_markdown_writer_write (AtlanteBriefingWriter *writer, AtlanteBriefing *briefing,
                               GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) gaps = atlante_briefing_dup_gaps (briefing);
  g_autoptr (GPtrArray) credits = atlante_briefing_dup_credits (briefing);
  GPtrArray *dossiers = atlante_briefing_get_dossiers (briefing);
  Markdown self = {
    g_string_new (NULL),
    briefing,
    atlante_briefing_get_case (briefing),
    atlante_briefing_get_audience (briefing),
    atlante_briefing_get_language (briefing),
  };

  put_cover (&self);
  put_heading (&self, "##", TRC (self.language, "heading", "Places"));
  for (guint i = 0; i < dossiers->len; i++)
    put_dossier (&self, g_ptr_array_index (dossiers, i));
  put_events (&self);
  put_ledger (&self);
  put_sources (&self);
  put_lines (&self, TR (self.language, "What is missing"), gaps);
  put_lines (&self, NULL, credits);
  raw (&self, "**");
  put (&self, atlante_briefing_get_marking_label (briefing));
  raw (&self, "**\n");
  return g_string_free_to_bytes (self.out);
}

static const char *
atlante_markdown_writer_get_path (AtlanteBriefingWriter *writer)
{
  return "briefing.md";
}

static void
atlante_markdown_writer_class_init (AtlanteMarkdownWriterClass *klass)
{
  AtlanteBriefingWriterClass *writer_class = ATLANTE_BRIEFING_WRITER_CLASS (klass);

  writer_class->get_path = atlante_markdown_writer_get_path;
  writer_class->write = atlante_markdown_writer_write;
}

static void
atlante_markdown_writer_init (AtlanteMarkdownWriter *self)
{
}

AtlanteBriefingWriter *
atlante_markdown_writer_new (void)
{
  return g_object_new (ATLANTE_TYPE_MARKDOWN_WRITER, NULL);
}
