/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-claim-format.h"

#include "atlante-catalog.h"

/* For somebody who reads the claim elsewhere, the citation names the text by its hash; this many
 * digits tell two texts of a library apart. */
#define SHORT_HASH 12

/**
 * atlante_claim_format_attribution:
 *
 * Returns: (transfer full): whom the article credits: "the author", "South Korean sources", a name
 */
char *
atlante_claim_format_attribution (AtlanteCase *kase, AtlanteClaim *claim,
                                  const AtlanteAudience *audience)
{
  AtlanteItem *actor;
  const char *text;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  text = atlante_text_get (atlante_claim_get_attribution_text (claim), audience);
  if (text != NULL)
    return g_strdup (text);

  actor = atlante_case_lookup_kind (kase, ATLANTE_ITEM_ACTOR,
                                    atlante_claim_get_attribution_actor (claim));
  if (actor != NULL)
    return g_strdup (atlante_item_get_title (actor, audience));

  return g_strdup (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_ATTRIBUTION,
                                                 atlante_claim_get_attribution_kind (claim),
                                                 atlante_audience_get_language (audience)));
}

/**
 * atlante_claim_format_grade:
 *
 * Returns: (transfer full): the Admiralty grade, "F6"
 */
char *
atlante_claim_format_grade (AtlanteClaim *claim)
{
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);

  return g_strdup_printf ("%c%d", atlante_claim_get_reliability (claim),
                          atlante_claim_get_credibility (claim));
}

/**
 * atlante_claim_format_paragraphs:
 *
 * Returns: (transfer full): "¶ 3", or "¶ 3, 5"; empty where the claim has no passage
 */
char *
atlante_claim_format_paragraphs (AtlanteCase *kase, AtlanteClaim *claim)
{
  GString *text = g_string_new (NULL);
  const char *const *passages;
  guint last = 0;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);

  passages = atlante_claim_get_passages (claim);
  for (guint i = 0; passages[i] != NULL; i++)
    {
      AtlanteItem *passage = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, passages[i]);
      guint paragraph
        = passage != NULL ? atlante_passage_get_paragraph (ATLANTE_PASSAGE (passage)) : 0;

      if (paragraph == 0 || paragraph == last)
        continue;
      g_string_append_printf (text, text->len == 0 ? "¶\302\240%u" : ", %u", paragraph);
      last = paragraph;
    }

  return g_string_free (text, FALSE);
}

/**
 * atlante_claim_format_where:
 * @language: (nullable): BCP 47; %NULL for that of the interface
 *
 * Returns: (transfer full): "¶ 3", or that the claim has no passage
 */
char *
atlante_claim_format_where (AtlanteCase *kase, AtlanteClaim *claim, const char *language)
{
  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);

  if (atlante_claim_get_passages (claim)[0] == NULL)
    return g_strdup (TR (language, "no passage"));
  return atlante_claim_format_paragraphs (kase, claim);
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

/**
 * atlante_source_format_reference:
 *
 * Returns: (transfer full): author, title, publisher and date as far as they are known; else what
 *   is known of the text
 */
char *
atlante_source_format_reference (AtlanteSource *source, const AtlanteAudience *audience)
{
  GString *text = g_string_new (NULL);
  const char *language;
  const char *sha256;

  g_return_val_if_fail (ATLANTE_IS_SOURCE (source), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  language = atlante_audience_get_language (audience);
  append_part (text, atlante_source_get_author (source));
  append_part (text, atlante_source_get_headline (source, audience));
  append_part (text, atlante_source_get_publisher (source));
  append_part (text, atlante_source_get_published (source));
  if (text->len == 0)
    g_string_append_printf (text, TR (language, "source “%s”"),
                            atlante_item_get_id (ATLANTE_ITEM (source)));
  if ((sha256 = atlante_source_get_sha256 (source)) != NULL)
    g_string_append_printf (text, ", SHA-256 %.*s…", SHORT_HASH, sha256);

  return g_string_free (text, FALSE);
}

static char *
format_place_in_source (AtlanteCase *kase, AtlanteClaim *claim, const AtlanteAudience *audience)
{
  const char *id = atlante_claim_get_passages (claim)[0];
  AtlanteItem *passage = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, id);
  AtlanteItem *source;
  g_autofree char *paragraphs = NULL;
  g_autofree char *reference = NULL;
  guint start;

  if (passage == NULL)
    return g_strdup (TR (atlante_audience_get_language (audience), "no passage"));

  source = atlante_case_lookup_kind (kase, ATLANTE_ITEM_SOURCE,
                                     atlante_passage_get_source (ATLANTE_PASSAGE (passage)));
  if (source == NULL)
    return g_strdup (id);

  paragraphs = atlante_claim_format_paragraphs (kase, claim);
  reference = atlante_source_format_reference (ATLANTE_SOURCE (source), audience);
  start = atlante_passage_get_start (ATLANTE_PASSAGE (passage));
  /* Translators: reference of the source, paragraph sign and number, first and last character */
  return g_strdup_printf (TR (atlante_audience_get_language (audience),
                              "%s, %s, characters %u–%u"), reference, paragraphs,
                          start, start + atlante_passage_get_length (ATLANTE_PASSAGE (passage)));
}

/**
 * atlante_claim_format_citation:
 *
 * Returns: (transfer full): two lines for the clipboard: the claim; whom the article credits, how,
 *   grade, source and passage
 */
char *
atlante_claim_format_citation (AtlanteCase *kase, AtlanteClaim *claim,
                               const AtlanteAudience *audience)
{
  g_autofree char *attribution = NULL;
  g_autofree char *grade = NULL;
  g_autofree char *where = NULL;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_CLAIM (claim), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  attribution = atlante_claim_format_attribution (kase, claim, audience);
  grade = atlante_claim_format_grade (claim);
  where = format_place_in_source (kase, claim, audience);

  return g_strdup_printf ("%s\n[%s; %s; %s; %s]", atlante_claim_get_text (claim, audience),
                          attribution,
                          atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MODALITY,
                                                        atlante_claim_get_modality (claim),
                                                        atlante_audience_get_language (audience)),
                          grade, where);
}
