/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* The list of claims in briefing.html, each with its passages: where every number of the page
 * leads. */

#include "atlante-html-private.h"

static void
append_passage (AtlanteHtml *self, AtlantePassage *passage)
{
  AtlanteAnchors *anchors = atlante_briefing_get_anchors (self->briefing);
  const char *id = atlante_item_get_id (ATLANTE_ITEM (passage));
  const char *sha256 = atlante_passage_get_sha256 (passage);
  AtlanteAnchorState state
      = anchors != NULL ? atlante_anchors_lookup (anchors, id)->state : ATLANTE_ANCHOR_UNCHECKED;

  html (self, "<p class=\"facts\"><a href=\"#source-");
  html_text (self, atlante_passage_get_source (passage));
  html (self, "\">");
  html_text (self, atlante_passage_get_source (passage));
  html (self, "</a> ");
  /* Translators: where a passage stands in its source, and whether it was found there
   * ("anchored"). */
  g_string_append_printf (
      self->out, TR (self->language, "¶ %u, characters %u to %u: %s"),
      atlante_passage_get_paragraph (passage), atlante_passage_get_start (passage),
      atlante_passage_get_start (passage) + atlante_passage_get_length (passage),
      atlante_anchor_state_get_label (state, self->language));
  if (sha256 != NULL)
    {
      html (self, "<br><code>SHA-256 ");
      html_text (self, sha256);
      html (self, "</code>");
    }
  html (self, "</p>\n");
}

static void
append_where (AtlanteHtml *self, AtlanteClaim *claim)
{
  guint n = 0;
  const AtlanteRole *places = atlante_claim_get_places (claim, &n);

  if (n == 0)
    return;
  html (self, "<p class=\"facts\">");
  html_roles (self, places, n);
  html (self, "</p>\n");
}

static void
append_said (AtlanteHtml *self, AtlanteClaim *claim)
{
  const char *cue = atlante_text_get (atlante_claim_get_cue (claim), self->audience);

  html (self, "<p class=\"facts\">");
  html_take (self, atlante_claim_format_attribution (self->kase, claim, self->audience));
  html (self, " · ");
  html_text (self,
             atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                           atlante_claim_get_modality (claim), self->language));
  if (cue != NULL)
    html_take (self, g_strdup_printf (TR (self->language, " (“%s”)"), cue));
  html (self, " · ");
  html_take (self, atlante_briefing_dup_grade_line (self->briefing, claim));
  html (self, "</p>\n");
}

static void
append_no_passage (AtlanteHtml *self)
{
  html (self, "<p class=\"facts\">");
  html_text (self, TR (self->language, "no passage"));
  html (self, "</p>\n");
}

static void
append_claim (AtlanteHtml *self, AtlanteClaim *claim, guint number)
{
  const char * const *ids = atlante_claim_get_passages (claim);

  g_string_append_printf (
      self->out,
      "<li class=\"claim %s\" id=\"claim-%u\">\n<p><span class=\"n\">%u</span>"
      "<span class=\"said\">",
      atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_MODALITY, atlante_claim_get_modality (claim)),
      number, number);
  html_text (self, atlante_claim_get_text (claim, self->audience));
  html (self, "</span></p>\n");
  append_said (self, claim);
  append_where (self, claim);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      AtlanteItem *passage = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PASSAGE, ids[i]);

      if (passage != NULL)
        append_passage (self, ATLANTE_PASSAGE (passage));
    }
  if (ids == NULL || ids[0] == NULL)
    append_no_passage (self);
  html (self, "</li>\n");
}

void
atlante_html_append_ledger (AtlanteHtml *self)
{
  GPtrArray *claims = atlante_briefing_get_claims (self->briefing);

  if (claims->len == 0)
    return;
  html (self, "<section id=\"claims\">\n<h2>");
  html_text (self, TRC (self->language, "heading", "Claims"));
  html (self, "</h2>\n<ol class=\"ledger\">\n");
  for (guint i = 0; i < claims->len; i++)
    append_claim (self, g_ptr_array_index (claims, i), i + 1);
  html (self, "</ol>\n</section>\n");
}
