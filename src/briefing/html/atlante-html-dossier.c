/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The dossier of a place in briefing.html. */

#include "atlante-html-private.h"

static void
append_other_names (AtlanteHtml *self, AtlantePlace *place)
{
  const char *shown = atlante_place_get_name (place, self->audience);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;
  const AtlanteName *names = atlante_place_get_names (place, &n);

  g_hash_table_add (seen, (char *) shown);
  for (guint i = 0; i < n; i++)
    {
      if (names[i].text == NULL || !g_hash_table_add (seen, (char *) names[i].text))
        continue;
      if (g_hash_table_size (seen) > 2)
        html (self, " · ");
      html (self, "<bdi");
      if (names[i].language != NULL)
        {
          html (self, " lang=\"");
          html_text (self, names[i].language);
          html (self, "\"");
        }
      html (self, ">");
      html_text (self, names[i].text);
      html (self, "</bdi>");
    }
}

static void
append_facts (AtlanteHtml *self, AtlantePlace *place)
{
  g_autofree char *others = atlante_briefing_dup_other_names (self->briefing, place, 0);
  AtlantePrecision precision = atlante_place_get_precision (place);

  if (others != NULL)
    {
      html (self, "<p class=\"facts\">");
      append_other_names (self, place);
      html (self, "</p>\n");
    }

  html (self, "<p class=\"facts\">");
  if (atlante_place_has_location (place))
    {
      html_take (self,
                 atlante_geo_point_format (atlante_place_get_location (place), 3, self->language));
      html (self, " · ");
      /* Translators: how precisely a place's position is known. */
      g_string_append_printf (
          self->out, TR (self->language, "position: %s"),
          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PRECISION, precision, self->language));
    }
  else
    html_text (self, TR (self->language, "position not known"));
  if (atlante_place_is_from_gazetteer (place))
    {
      html (self, " · ");
      html_text (self, TR (self->language, "from the gazetteer, not named in the article"));
    }
  if (atlante_place_is_contested (place))
    {
      html (self, " · ");
      html_text (self, TR (self->language, "contested name"));
    }
  html (self, "</p>\n");
}

static void
append_figures (AtlanteHtml *self, AtlantePlace *place)
{
  guint n = 0;
  const AtlanteKeyFigure *figures = atlante_place_get_figures (place, &n);

  if (n == 0)
    return;
  html (self, "<ul class=\"figures\">\n");
  for (guint i = 0; i < n; i++)
    {
      html (self, "<li><span class=\"value\">");
      html_local (self, figures[i].value);
      html (self, "</span> <span class=\"label\">");
      html_local (self, figures[i].label);
      html (self, "</span> <sup>");
      for (guint j = 0; j < atlante_json_get_length (figures[i].claims); j++)
        {
          const char *ids[]
              = { atlante_json_get_string (atlante_json_get_element (figures[i].claims, j)), NULL };

          if (j > 0)
            html (self, " ");
          html_claim_links (self, ids);
        }
      html (self, "</sup></li>\n");
    }
  html (self, "</ul>\n");
}

static void
begin_table (AtlanteHtml *self, const char *caption, const char * const *headings, guint n)
{
  html (self, "<div class=\"scroll\"><table>\n<caption>");
  html_text (self, caption);
  html (self, "</caption>\n<thead><tr>");
  for (guint i = 0; i < n; i++)
    {
      html (self, "<th scope=\"col\">");
      html_text (self, headings[i]);
      html (self, "</th>");
    }
  html (self, "</tr></thead>\n<tbody>\n");
}

static void
append_claim_row (AtlanteHtml *self, AtlanteClaim *claim)
{
  const char *ids[] = { atlante_item_get_id (ATLANTE_ITEM (claim)), NULL };

  html (self, "<tr><td class=\"number\">");
  html_claim_links (self, ids);
  html (self, "</td><td class=\"text\">");
  html_text (self, atlante_claim_get_text (claim, self->audience));
  html (self, "</td><td>");
  html_take (self, atlante_claim_format_attribution (self->kase, claim, self->audience));
  html (self, "</td><td>");
  html_text (self,
             atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                           atlante_claim_get_modality (claim), self->language));
  html (self, "</td><td>");
  html_take (self, atlante_claim_format_grade (claim));
  html (self, "</td><td class=\"number\">");
  html_take (self, atlante_claim_format_where (self->kase, claim, self->language));
  html (self, "</td></tr>\n");
}

static void
append_claims (AtlanteHtml *self, AtlanteDossier *dossier)
{
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  const char *headings[] = {
    TRC (self->language, "column", "no."), TRC (self->language, "column", "claim"),
    TRC (self->language, "column", "attributed to"), TRC (self->language, "column", "mode"),
    TRC (self->language, "column", "grade"), TRC (self->language, "column", "passage"),
  };

  if (claims->len == 0)
    return;
  html_element (self, "h4", TR (self->language, "What the source says"));
  begin_table (self, TR (self->language, "What the source says"), headings,
               G_N_ELEMENTS (headings));
  for (guint i = 0; i < claims->len; i++)
    append_claim_row (self, g_ptr_array_index (claims, i));
  html (self, "</tbody>\n</table></div>\n");
}

static void
append_link_row (AtlanteHtml *self, AtlanteLink *link)
{
  static const char * const arrows[] = { "→ ", "← ", "↔ " };
  AtlanteRelation *relation = atlante_link_get_relation (link);
  AtlanteTime *time = atlante_relation_get_time (relation);
  const char *label = atlante_text_get (atlante_relation_get_label (relation), self->audience);

  html (self, "<tr><td>");
  html (self, arrows[atlante_link_get_direction (link)]);
  html_item_link (self, atlante_item_get_id (atlante_link_get_other (link)));
  html (self, "</td><td>");
  html_text (self, label != NULL ? label
                                 : atlante_vocabulary_get_label (
                                     ATLANTE_VOCABULARY_RELATION_KIND,
                                     atlante_relation_get_kind (relation), self->language));
  html (self, "</td><td>");
  if (time != NULL)
    html_take (self, atlante_time_format (time, self->language));
  html (self, "</td><td class=\"number\">");
  if (atlante_link_get_distance (link) >= 0)
    html_take (self, atlante_distance_format (atlante_link_get_distance (link), self->language));
  html (self, "</td><td class=\"number\">");
  html_claim_links (self, atlante_relation_get_claims (relation));
  html (self, "</td></tr>\n");
}

static void
append_links (AtlanteHtml *self, AtlanteDossier *dossier)
{
  GPtrArray *links = atlante_dossier_get_links (dossier);
  const char *headings[] = {
    TRC (self->language, "column", "to or from"), TRC (self->language, "column", "what"),
    TRC (self->language, "column", "when"), TRC (self->language, "column", "distance"),
    TRC (self->language, "column", "basis"),
  };

  if (links->len == 0)
    return;
  html_element (self, "h4", TRC (self->language, "heading", "Links"));
  begin_table (self, TRC (self->language, "heading", "Links"), headings, G_N_ELEMENTS (headings));
  for (guint i = 0; i < links->len; i++)
    append_link_row (self, g_ptr_array_index (links, i));
  html (self, "</tbody>\n</table></div>\n");
}

static void
append_events (AtlanteHtml *self, AtlanteDossier *dossier)
{
  GPtrArray *events = atlante_dossier_get_events (dossier);

  if (events->len == 0)
    return;
  html_element (self, "h4", TRC (self->language, "heading", "Events"));
  html (self, "<ul>\n");
  for (guint i = 0; i < events->len; i++)
    {
      AtlanteEvent *event = g_ptr_array_index (events, i);
      AtlanteTime *time = atlante_event_get_time (event);

      html (self, "<li>");
      if (time != NULL)
        {
          html_take (self, atlante_time_format (time, self->language));
          html (self, ": ");
        }
      g_string_append_printf (self->out, "<a href=\"#event-%s\">",
                              atlante_item_get_id (ATLANTE_ITEM (event)));
      html_text (self, atlante_item_get_title (ATLANTE_ITEM (event), self->audience));
      html (self, "</a></li>\n");
    }
  html (self, "</ul>\n");
}

static void
append_actors (AtlanteHtml *self, AtlanteDossier *dossier)
{
  GPtrArray *actors = atlante_dossier_get_actors (dossier);

  if (actors->len == 0)
    return;
  html_element (self, "h4", TRC (self->language, "heading", "Actors"));
  html (self, "<p>");
  for (guint i = 0; i < actors->len; i++)
    {
      AtlanteActor *actor = g_ptr_array_index (actors, i);
      const char *office = atlante_text_get (atlante_actor_get_office (actor), self->audience);

      if (i > 0)
        html (self, " · ");
      html_text (self, atlante_actor_get_name (actor, self->audience));
      if (office != NULL)
        {
          html (self, " (");
          html_text (self, office);
          html (self, ")");
        }
    }
  html (self, "</p>\n");
}

static void
append_notes (AtlanteHtml *self, AtlanteDossier *dossier)
{
  GPtrArray *notes = atlante_dossier_get_notes (dossier);

  if (notes->len == 0)
    return;
  html_element (self, "h4", TR (self->language, "Analyst’s notes"));
  for (guint i = 0; i < notes->len; i++)
    html_paragraphs (self, atlante_text_get (atlante_note_get_text (g_ptr_array_index (notes, i)),
                                             self->audience));
}

void
atlante_html_append_dossier (AtlanteHtml *self, AtlanteDossier *dossier)
{
  AtlantePlace *place = ATLANTE_PLACE (atlante_dossier_get_subject (dossier));
  const char *id = atlante_item_get_id (ATLANTE_ITEM (place));
  const char *summary = atlante_text_get (atlante_place_get_summary (place), self->audience);

  g_string_append_printf (
      self->out,
      "<section class=\"dossier\" id=\"place-%s\" aria-labelledby=\"name-%s\">\n"
      "<p class=\"kicker\">",
      id, id);
  /* Translators: "Place 7 of 27 · port" */
  g_string_append_printf (self->out, TR (self->language, "Place %u of %u · %s"),
                          atlante_briefing_get_place_number (self->briefing, id),
                          atlante_briefing_get_dossiers (self->briefing)->len,
                          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_PLACE_KIND,
                                                        atlante_place_get_kind (place),
                                                        self->language));
  g_string_append_printf (self->out, "</p>\n<h3 id=\"name-%s\">", id);
  html_text (self, atlante_place_get_name (place, self->audience));
  html (self, "</h3>\n");
  append_facts (self, place);
  html_paragraphs (self, summary);
  append_figures (self, place);
  append_claims (self, dossier);
  append_links (self, dossier);
  append_events (self, dossier);
  append_actors (self, dossier);
  append_notes (self, dossier);
  html (self, "</section>\n");
}
