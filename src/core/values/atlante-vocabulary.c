/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-vocabulary.h"

#include "atlante-catalog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *nick;
  const char *label;    /* msgid, with the list's context */
} Word;

typedef struct
{
  const char *context;
  const Word *words;
  guint n_words;
} List;

static const Word place_kinds[] = {
  { "other", NC_("place kind", "place") },
  { "country", NC_("place kind", "country") },
  { "region", NC_("place kind", "region") },
  { "city", NC_("place kind", "city") },
  { "town", NC_("place kind", "town") },
  { "port", NC_("place kind", "port") },
  { "base", NC_("place kind", "base") },
  { "site", NC_("place kind", "site") },
  { "institution", NC_("place kind", "institution") },
  { "island", NC_("place kind", "island") },
  { "islands", NC_("place kind", "islands") },
  { "peninsula", NC_("place kind", "peninsula") },
  { "strait", NC_("place kind", "strait") },
  { "sea", NC_("place kind", "sea") },
  { "ocean", NC_("place kind", "ocean") },
  { "gulf", NC_("place kind", "gulf") },
  { "river", NC_("place kind", "river") },
  { "lake", NC_("place kind", "lake") },
  { "range", NC_("place kind", "mountain range") },
  { "continent", NC_("place kind", "continent") },
  { "area", NC_("place kind", "area") },
  { "former-country", NC_("place kind", "former country") },
};

static const Word precisions[] = {
  { "other", NC_("precision", "unknown") },
  { "exact", NC_("precision", "exact") },
  { "town", NC_("precision", "town") },
  { "region", NC_("precision", "region") },
  { "country", NC_("precision", "country") },
  { "general", NC_("precision", "general area") },
};

static const Word name_roles[] = {
  { "other", NC_("name role", "name") },
  { "main", NC_("name role", "main name") },
  { "article", NC_("name role", "the article’s name") },
  { "local", NC_("name role", "local name") },
  { "official", NC_("name role", "official name") },
  { "alias", NC_("name role", "other name") },
  { "former", NC_("name role", "former name") },
  { "contested", NC_("name role", "contested name") },
};

static const Word actor_kinds[] = {
  { "other", NC_("actor kind", "actor") },
  { "state", NC_("actor kind", "state") },
  { "government", NC_("actor kind", "government") },
  { "organisation", NC_("actor kind", "organisation") },
  { "armed-force", NC_("actor kind", "armed force") },
  { "company", NC_("actor kind", "company") },
  { "person", NC_("actor kind", "person") },
  { "group", NC_("actor kind", "group") },
};

static const Word modalities[] = {
  { "other", NC_("modality", "not known") },
  { "denied", NC_("modality", "denied") },
  { "conditional", NC_("modality", "conditional") },
  { "predicted", NC_("modality", "predicted") },
  { "reported", NC_("modality", "reported") },
  { "asserted", NC_("modality", "asserted") },
};

static const Word attributions[] = {
  { "other", NC_("attribution", "not known") },
  { "author", NC_("attribution", "the author") },
  { "named", NC_("attribution", "a named source") },
  { "official", NC_("attribution", "an official source") },
  { "unnamed", NC_("attribution", "an unnamed source") },
  { "media", NC_("attribution", "the media") },
  { "document", NC_("attribution", "a document") },
};

static const Word statuses[] = {
  { "other", NC_("claim status", "not known") },
  { "automatic", NC_("claim status", "automatic") },
  { "confirmed", NC_("claim status", "confirmed") },
  { "rejected", NC_("claim status", "rejected") },
};

static const Word likelihoods[] = {
  { "other", NC_("likelihood", "not estimated") },
  { "almost-no-chance", NC_("likelihood", "almost no chance") },
  { "very-unlikely", NC_("likelihood", "very unlikely") },
  { "unlikely", NC_("likelihood", "unlikely") },
  { "even", NC_("likelihood", "roughly even chance") },
  { "likely", NC_("likelihood", "likely") },
  { "very-likely", NC_("likelihood", "very likely") },
  { "almost-certain", NC_("likelihood", "almost certain") },
};

static const Word confidences[] = {
  { "other", NC_("confidence", "not estimated") },
  { "low", NC_("confidence", "low") },
  { "moderate", NC_("confidence", "moderate") },
  { "high", NC_("confidence", "high") },
};

static const Word relation_kinds[] = {
  { "other", NC_("relation kind", "relation") },
  { "transfer", NC_("relation kind", "transfer") },
  { "deployment", NC_("relation kind", "deployment") },
  { "visit", NC_("relation kind", "visit") },
  { "agreement", NC_("relation kind", "agreement") },
  { "command", NC_("relation kind", "command") },
  { "threat", NC_("relation kind", "threat") },
  { "cooperation", NC_("relation kind", "cooperation") },
  { "talks", NC_("relation kind", "talks") },
  { "sanction", NC_("relation kind", "sanction") },
  { "membership", NC_("relation kind", "membership") },
};

static const Word viewpoints[] = {
  { "other", NC_("viewpoint", "other") },
  { "international", NC_("viewpoint", "international") },
  { "un", NC_("viewpoint", "United Nations") },
  { "us", NC_("viewpoint", "United States") },
  { "jp", NC_("viewpoint", "Japan") },
  { "kr", NC_("viewpoint", "South Korea") },
  { "kp", NC_("viewpoint", "North Korea") },
  { "cn", NC_("viewpoint", "China") },
  { "ru", NC_("viewpoint", "Russia") },
  { "ua", NC_("viewpoint", "Ukraine") },
};

/* FIRST's TLP 2.0: labels are never translated. */
static const Word markings[] = {
  { "other", "TLP:RED" },
  { "TLP:CLEAR", "TLP:CLEAR" },
  { "TLP:GREEN", "TLP:GREEN" },
  { "TLP:AMBER", "TLP:AMBER" },
  { "TLP:AMBER+STRICT", "TLP:AMBER+STRICT" },
  { "TLP:RED", "TLP:RED" },
};

static const List lists[] = {
  [ATLANTE_VOCABULARY_PLACE_KIND] = { "place kind", place_kinds, G_N_ELEMENTS (place_kinds) },
  [ATLANTE_VOCABULARY_PRECISION] = { "precision", precisions, G_N_ELEMENTS (precisions) },
  [ATLANTE_VOCABULARY_NAME_ROLE] = { "name role", name_roles, G_N_ELEMENTS (name_roles) },
  [ATLANTE_VOCABULARY_ACTOR_KIND] = { "actor kind", actor_kinds, G_N_ELEMENTS (actor_kinds) },
  [ATLANTE_VOCABULARY_MODALITY] = { "modality", modalities, G_N_ELEMENTS (modalities) },
  [ATLANTE_VOCABULARY_ATTRIBUTION] = { "attribution", attributions, G_N_ELEMENTS (attributions) },
  [ATLANTE_VOCABULARY_STATUS] = { "claim status", statuses, G_N_ELEMENTS (statuses) },
  [ATLANTE_VOCABULARY_LIKELIHOOD] = { "likelihood", likelihoods, G_N_ELEMENTS (likelihoods) },
  [ATLANTE_VOCABULARY_CONFIDENCE] = { "confidence", confidences, G_N_ELEMENTS (confidences) },
  [ATLANTE_VOCABULARY_RELATION_KIND] = { "relation kind", relation_kinds,
                                         G_N_ELEMENTS (relation_kinds) },
  [ATLANTE_VOCABULARY_VIEWPOINT] = { "viewpoint", viewpoints, G_N_ELEMENTS (viewpoints) },
  [ATLANTE_VOCABULARY_MARKING] = { NULL, markings, G_N_ELEMENTS (markings) },
};

guint
atlante_vocabulary_get_length (AtlanteVocabulary list)
{
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), 0);

  return lists[list].n_words;
}

int
atlante_vocabulary_lookup (AtlanteVocabulary list, const char *nick)
{
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), 0);

  if (nick == NULL)
    return 0;

  for (guint i = 1; i < lists[list].n_words; i++)
    if (g_str_equal (lists[list].words[i].nick, nick))
      return i;

  return 0;
}

const char *
atlante_vocabulary_get_nick (AtlanteVocabulary list, int value)
{
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), NULL);
  g_return_val_if_fail (value >= 0 && (guint) value < lists[list].n_words, "other");

  return lists[list].words[value].nick;
}

const char *
atlante_vocabulary_get_label (AtlanteVocabulary list, int value, const char *language)
{
  g_return_val_if_fail (list < G_N_ELEMENTS (lists), NULL);
  g_return_val_if_fail (value >= 0 && (guint) value < lists[list].n_words, NULL);

  if (lists[list].context == NULL)
    return lists[list].words[value].label;
  return atlante_translate_context (language, lists[list].context, lists[list].words[value].label);
}
