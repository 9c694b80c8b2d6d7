/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-briefing"

/* What every format says in the same words: the second half of AtlanteBriefing. */

#include "atlante-briefing.h"

#include "atlante-catalog.h"

char *
atlante_briefing_dup_other_names (AtlanteBriefing *self, AtlantePlace *place, guint max)
{
  g_autoptr (GPtrArray) texts = NULL;
  const AtlanteName *names;
  const char *shown;
  guint n = 0;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_PLACE (place), NULL);

  texts = g_ptr_array_new ();
  shown = atlante_place_get_name (place, atlante_briefing_get_audience (self));
  names = atlante_place_get_names (place, &n);
  for (guint i = 0; i < n && (max == 0 || texts->len < max); i++)
    if (names[i].text != NULL && g_strcmp0 (names[i].text, shown) != 0 &&
        !g_ptr_array_find_with_equal_func (texts, names[i].text, g_str_equal, NULL))
      g_ptr_array_add (texts, (char *) names[i].text);

  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (" · ", (char **) texts->pdata);
}

AtlanteAnchorState
atlante_briefing_get_claim_state (AtlanteBriefing *self, AtlanteClaim *claim)
{
  AtlanteAnchors *anchors;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), ATLANTE_ANCHOR_UNCHECKED);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), ATLANTE_ANCHOR_UNCHECKED);

  anchors = atlante_briefing_get_anchors (self);
  return anchors != NULL ? atlante_anchors_get_claim_state (anchors, claim)
                         : ATLANTE_ANCHOR_UNCHECKED;
}

char *
atlante_briefing_dup_anchor_line (AtlanteBriefing *self)
{
  const char *language;
  GPtrArray *claims;
  guint n[ATLANTE_ANCHOR_LOST + 1] = { 0 };
  GString *line;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  language = atlante_briefing_get_language (self);
  claims = atlante_briefing_get_claims (self);
  line = g_string_new (NULL);
  g_string_append_printf (line, TRN (language, "%u claim", "%u claims", claims->len), claims->len);
  if (atlante_briefing_get_anchors (self) == NULL)
    {
      g_string_append (line, " · ");
      g_string_append (line, TR (language, "passages unchecked: no article was attached"));
      return g_string_free (line, FALSE);
    }

  for (guint i = 0; i < claims->len; i++)
    n[atlante_briefing_get_claim_state (self, g_ptr_array_index (claims, i))]++;
  g_string_append (line, " · ");
  g_string_append_printf (line,
                          TRN (language, "%u anchored to the source", "%u anchored to the source",
                               n[ATLANTE_ANCHOR_ANCHORED]),
                          n[ATLANTE_ANCHOR_ANCHORED]);
  if (n[ATLANTE_ANCHOR_MOVED] > 0)
    g_string_append_printf (line,
                            TRN (language, " · %u moved", " · %u moved", n[ATLANTE_ANCHOR_MOVED]),
                            n[ATLANTE_ANCHOR_MOVED]);
  if (n[ATLANTE_ANCHOR_LOST] > 0)
    g_string_append_printf (line,
                            TRN (language, " · %u lost", " · %u lost", n[ATLANTE_ANCHOR_LOST]),
                            n[ATLANTE_ANCHOR_LOST]);
  if (n[ATLANTE_ANCHOR_UNCHECKED] > 0)
    g_string_append_printf (
        line, TRN (language, " · %u unchecked", " · %u unchecked", n[ATLANTE_ANCHOR_UNCHECKED]),
        n[ATLANTE_ANCHOR_UNCHECKED]);
  return g_string_free (line, FALSE);
}

char *
atlante_briefing_dup_viewpoint_line (AtlanteBriefing *self)
{
  const char *language;
  const char *nick;
  const char *label;
  int viewpoint;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  language = atlante_briefing_get_language (self);
  nick = atlante_audience_get_viewpoint (atlante_briefing_get_audience (self));
  viewpoint = atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, nick);
  /* A viewpoint that a user has added is shown by its own word. */
  label = viewpoint != ATLANTE_VIEWPOINT_OTHER
    ? atlante_vocabulary_get_label (ATLANTE_VOCABULARY_VIEWPOINT, viewpoint, language) : nick;
  /* Translators: %s is a viewpoint, as "international" or "Japan". */
  return g_strdup_printf (TR (language, "names and borders by viewpoint: %s"), label);
}

char *
atlante_briefing_dup_grade_line (AtlanteBriefing *self, AtlanteClaim *claim)
{
  const char *language;
  g_autofree char *grade = NULL;
  GString *line;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);

  language = atlante_briefing_get_language (self);
  grade = atlante_claim_format_grade (claim);
  line = g_string_new (grade);
  if (atlante_claim_get_likelihood (claim) != ATLANTE_LIKELIHOOD_OTHER)
    g_string_append_printf (line, " · %s",
                            atlante_vocabulary_get_label (ATLANTE_VOCABULARY_LIKELIHOOD,
                                                          atlante_claim_get_likelihood (claim),
                                                          language));
  if (atlante_claim_get_confidence (claim) != ATLANTE_CONFIDENCE_OTHER)
    {
      g_string_append (line, " · ");
      /* Translators: %s is "low", "moderate" or "high". */
      g_string_append_printf (line, TR (language, "confidence: %s"),
                              atlante_vocabulary_get_label (ATLANTE_VOCABULARY_CONFIDENCE,
                                                            atlante_claim_get_confidence (claim),
                                                            language));
    }
  return g_string_free (line, FALSE);
}

/* What is missing */

static void add_gap (GPtrArray *gaps, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_gap (GPtrArray *gaps, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (gaps, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
add_source_gaps (AtlanteBriefing *self, GPtrArray *gaps)
{
  AtlanteCase *kase = atlante_briefing_get_case (self);
  const char *language = atlante_briefing_get_language (self);
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteSource *source = ATLANTE_SOURCE (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, i));
      const char *id = atlante_item_get_id (ATLANTE_ITEM (source));

      if (atlante_source_get_headline (source, atlante_briefing_get_audience (self)) == NULL)
        add_gap (gaps, TR (language, "The source “%s” states no title."), id);
      if (atlante_source_get_author (source) == NULL)
        add_gap (gaps, TR (language, "The source “%s” states no author."), id);
      if (atlante_source_get_published (source) == NULL)
        add_gap (gaps, TR (language, "The source “%s” states no date of publication."), id);
    }
}

static void
add_place_gaps (AtlanteBriefing *self, GPtrArray *gaps)
{
  const char *language = atlante_briefing_get_language (self);
  AtlanteAudience *audience = atlante_briefing_get_audience (self);
  GPtrArray *dossiers = atlante_briefing_get_dossiers (self);

  for (guint i = 0; i < dossiers->len; i++)
    {
      AtlantePlace *place
          = ATLANTE_PLACE (atlante_dossier_get_subject (g_ptr_array_index (dossiers, i)));
      const char *name = atlante_place_get_name (place, audience);

      if (!atlante_place_has_location (place))
        add_gap (gaps, TR (language, "%s: no position is known."), name);
      if (atlante_place_is_from_gazetteer (place))
        add_gap (
            gaps,
            TR (language, "%s: not named in the article; its position comes from the gazetteer."),
            name);
    }
}

static void
add_event_gaps (AtlanteBriefing *self, GPtrArray *gaps)
{
  const char *language = atlante_briefing_get_language (self);
  AtlanteAudience *audience = atlante_briefing_get_audience (self);
  GPtrArray *events = atlante_briefing_get_events (self);

  for (guint i = 0; i < events->len; i++)
    {
      AtlanteEvent *event = g_ptr_array_index (events, i);
      const char *title = atlante_item_get_title (ATLANTE_ITEM (event), audience);
      guint n = 0;

      atlante_event_get_places (event, &n);
      if (n == 0)
        add_gap (gaps, TR (language, "Event without a place: %s."), title);
      if (atlante_event_get_time (event) == NULL)
        add_gap (gaps, TR (language, "Event without a date: %s."), title);
    }
}

static void
add_claim_gaps (AtlanteBriefing *self, GPtrArray *gaps)
{
  const char *language = atlante_briefing_get_language (self);
  GPtrArray *claims = atlante_briefing_get_claims (self);
  guint n_ungraded = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      AtlanteClaim *claim = g_ptr_array_index (claims, i);

      if (atlante_briefing_get_claim_state (self, claim) == ATLANTE_ANCHOR_LOST)
        add_gap (gaps,
                 TR (language, "Claim %u: its passage was not found in the attached article."),
                 i + 1);
      if (atlante_claim_get_passages (claim)[0] == NULL)
        add_gap (gaps, TR (language, "Claim %u has no passage of the article behind it."), i + 1);
      if (atlante_claim_get_reliability (claim) == 'F'
          && atlante_claim_get_credibility (claim) == 6)
        n_ungraded++;
    }
  if (n_ungraded > 0)
    add_gap (gaps,
             TRN (language, "%u claim has no grade by an analyst yet (F6: cannot be judged).",
                  "%u claims have no grade by an analyst yet (F6: cannot be judged).", n_ungraded),
             n_ungraded);
}

static void
add_set_aside (AtlanteBriefing *self, GPtrArray *gaps)
{
  AtlanteCase *kase = atlante_briefing_get_case (self);
  const char *language = atlante_briefing_get_language (self);
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE);

  for (guint i = 0; i < n; i++)
    {
      AtlanteSetAside *aside
          = ATLANTE_SET_ASIDE (atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, i));
      const char *id = atlante_set_aside_get_passage (aside);
      AtlanteItem *passage
          = id != NULL ? atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, id) : NULL;
      const char *reason = atlante_text_get (atlante_set_aside_get_reason (aside),
                                             atlante_briefing_get_audience (self));

      if (passage != NULL && reason != NULL)
        /* Translators: a sentence of the article that no claim uses: its paragraph and the
         * reason. */
        add_gap (gaps, TR (language, "Set aside in paragraph %u: %s"),
                 atlante_passage_get_paragraph (ATLANTE_PASSAGE (passage)), reason);
    }
}

GPtrArray *
atlante_briefing_dup_gaps (AtlanteBriefing *self)
{
  GPtrArray *gaps;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  gaps = g_ptr_array_new_with_free_func (g_free);
  add_source_gaps (self, gaps);
  add_claim_gaps (self, gaps);
  add_event_gaps (self, gaps);
  add_place_gaps (self, gaps);
  add_set_aside (self, gaps);
  return gaps;
}

GPtrArray *
atlante_briefing_dup_credits (AtlanteBriefing *self)
{
  const char *language;
  GPtrArray *credits;

  g_return_val_if_fail (ATLANTE_IS_BRIEFING (self), NULL);

  language = atlante_briefing_get_language (self);
  credits = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (credits, g_strdup (TR (language, "Base map: Natural Earth (public domain).")));
  g_ptr_array_add (
      credits,
      g_strdup (TR (language,
                    "Names of countries and towns on the map: Unicode CLDR (Unicode licence).")));
  g_ptr_array_add (credits,
                   g_strdup (TR (language, "Identifiers of places: GeoNames (CC BY 4.0).")));
  g_ptr_array_add (
      credits,
      g_strdup (TR (language, "The use of a name or a border expresses no opinion on it.")));
  return credits;
}
