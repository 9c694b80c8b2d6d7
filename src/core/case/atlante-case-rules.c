/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-rules.h"

#include "atlante-geo-area.h"

#define REQUIRED ATLANTE_RULE_REQUIRED
#define NULLABLE ATLANTE_RULE_NULLABLE
#define LIST     ATLANTE_RULE_LIST
#define FILLED   ATLANTE_RULE_FILLED
#define UNIQUE   ATLANTE_RULE_UNIQUE

#define KIND(kind) (1u << ATLANTE_ITEM_##kind)
/* Text offsets are counted in unsigned int, with room for a sum of two. */
#define MOST_OFFSET G_MAXINT32
#define ANY_ITEM ((1u << ATLANTE_N_ITEM_KINDS) - 1)

#define STRING(name, flags_)       { (name), ATLANTE_RULE_STRING, (flags_) }
#define TEXT(name, flags_)         { (name), ATLANTE_RULE_TEXT, (flags_) }
#define LOCAL(name, flags_)        { (name), ATLANTE_RULE_LOCAL_TEXT, (flags_) }
#define ID                         { "id", ATLANTE_RULE_ID, REQUIRED }
#define NICK(name, flags_)         { (name), ATLANTE_RULE_NICK, (flags_) }
#define REFERENCE(name, kinds_, flags_) \
  { (name), ATLANTE_RULE_REFERENCE, (flags_), .kinds = (kinds_) }
#define WORD(name, list, flags_) \
  { (name), ATLANTE_RULE_WORD, (flags_), .vocabulary = ATLANTE_VOCABULARY_##list }
#define CHOICE(name, words_, flags_) { (name), ATLANTE_RULE_CHOICE, (flags_), .words = (words_) }
#define INTEGER(name, least_, most_, flags_) \
  { (name), ATLANTE_RULE_INTEGER, (flags_), .least = (least_), .most = (most_) }
#define NUMBER(name, least_, most_, flags_) \
  { (name), ATLANTE_RULE_NUMBER, (flags_), .least = (least_), .most = (most_) }
#define POINTS(name, least_, flags_) \
  { (name), ATLANTE_RULE_POINT, (flags_) | LIST, .least = (least_) }
#define TIME(name)                 { (name), ATLANTE_RULE_TIME, NULLABLE }
#define DATE(name)                 { (name), ATLANTE_RULE_DATE, NULLABLE }
#define SHA256                     { "sha256", ATLANTE_RULE_SHA256, REQUIRED }
#define LANGUAGE(name, flags_)     { (name), ATLANTE_RULE_LANGUAGE, (flags_) }
#define COUNTRY                    { "country", ATLANTE_RULE_COUNTRY, NULLABLE }
#define OBJECT(name, table_, flags_) { (name), ATLANTE_RULE_OBJECT, (flags_), .table = &(table_) }

#define TABLE(name, extra_) \
  static const AtlanteCaseTable name##_table = \
    { name##_rules, G_N_ELEMENTS (name##_rules), (extra_) }

static const char *const origins[] = { "article", "gazetteer", NULL };
static const char *const reliabilities[] = { "A", "B", "C", "D", "E", "F", NULL };

static const AtlanteCaseRule part_rules[] = {
  INTEGER ("paragraph", 1, MOST_OFFSET, REQUIRED),
  LOCAL ("title", REQUIRED),
};
TABLE (part, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule source_rules[] = {
  ID,
  TEXT ("title", NULLABLE),
  STRING ("author", NULLABLE),
  STRING ("publisher", NULLABLE),
  TIME ("published"),
  LANGUAGE ("language", NULLABLE),
  STRING ("url", NULLABLE),
  INTEGER ("length", 0, MOST_OFFSET, REQUIRED),
  SHA256,
  STRING ("text", NULLABLE),
  OBJECT ("parts", part_table, LIST),
};
TABLE (source, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule loose_rules[] = {
  INTEGER ("start", 0, MOST_OFFSET, REQUIRED),
  INTEGER ("length", 0, MOST_OFFSET, REQUIRED),
  SHA256,
};
TABLE (loose, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule passage_rules[] = {
  ID,
  REFERENCE ("source", KIND (SOURCE), REQUIRED),
  INTEGER ("paragraph", 1, MOST_OFFSET, REQUIRED),
  INTEGER ("start", 0, MOST_OFFSET, REQUIRED),
  INTEGER ("length", 1, MOST_OFFSET, REQUIRED),
  SHA256,
  OBJECT ("loose", loose_table, REQUIRED),
};
TABLE (passage, ATLANTE_EXTRA_PASSAGE);

static const AtlanteCaseRule name_rules[] = {
  STRING ("text", REQUIRED | FILLED),
  LANGUAGE ("language", REQUIRED),
  WORD ("role", NAME_ROLE, 0),
  NICK ("viewpoint", 0),
};
TABLE (name, ATLANTE_EXTRA_NAME);

static const AtlanteCaseRule location_rules[] = {
  NUMBER ("latitude", -90, 90, REQUIRED),
  NUMBER ("longitude", -180, 180, REQUIRED),
  WORD ("precision", PRECISION, REQUIRED),
  /* half the way round the Earth holds everything */
  NUMBER ("radius", 0, 20100000, NULLABLE | ATLANTE_RULE_ABOVE),
  POINTS ("area", ATLANTE_GEO_AREA_LEAST, NULLABLE),
};
TABLE (location, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule figure_rules[] = {
  TEXT ("value", REQUIRED),
  LOCAL ("label", REQUIRED),
  REFERENCE ("claims", KIND (CLAIM), REQUIRED | LIST),
};
TABLE (figure, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule place_rules[] = {
  ID,
  WORD ("kind", PLACE_KIND, REQUIRED),
  OBJECT ("names", name_table, REQUIRED | LIST | FILLED),
  OBJECT ("location", location_table, NULLABLE),
  COUNTRY,
  REFERENCE ("part-of", KIND (PLACE), NULLABLE),
  CHOICE ("origin", origins, 0),
  { "gazetteer", ATLANTE_RULE_STRINGS, NULLABLE },
  LOCAL ("summary", NULLABLE),
  OBJECT ("figures", figure_table, LIST),
};
TABLE (place, ATLANTE_EXTRA_PLACE);

static const AtlanteCaseRule actor_rules[] = {
  ID,
  WORD ("kind", ACTOR_KIND, REQUIRED),
  OBJECT ("names", name_table, REQUIRED | LIST | FILLED),
  LOCAL ("office", NULLABLE),
  COUNTRY,
  REFERENCE ("seat", KIND (PLACE), NULLABLE),
  LOCAL ("summary", NULLABLE),
};
TABLE (actor, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule place_role_rules[] = {
  REFERENCE ("place", KIND (PLACE), REQUIRED),
  NICK ("role", NULLABLE),
};
TABLE (place_role, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule actor_role_rules[] = {
  REFERENCE ("actor", KIND (ACTOR), REQUIRED),
  NICK ("role", NULLABLE),
};
TABLE (actor_role, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule event_rules[] = {
  ID,
  LOCAL ("title", REQUIRED),
  LOCAL ("summary", NULLABLE),
  TIME ("time"),
  OBJECT ("places", place_role_table, LIST),
  OBJECT ("actors", actor_role_table, LIST),
  REFERENCE ("claims", KIND (CLAIM), LIST),
};
TABLE (event, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule attribution_rules[] = {
  WORD ("kind", ATTRIBUTION, REQUIRED),
  REFERENCE ("actor", KIND (ACTOR), NULLABLE),
  TEXT ("text", NULLABLE),
};
TABLE (attribution, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule grade_rules[] = {
  CHOICE ("reliability", reliabilities, REQUIRED),
  INTEGER ("credibility", 1, 6, REQUIRED),
  STRING ("by", NULLABLE),
  DATE ("on"),
};
TABLE (grade, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule claim_rules[] = {
  ID,
  LOCAL ("text", REQUIRED),
  REFERENCE ("passages", KIND (PASSAGE), REQUIRED | LIST | UNIQUE),
  REFERENCE ("topic", KIND (TOPIC), NULLABLE),
  WORD ("modality", MODALITY, REQUIRED),
  LOCAL ("cue", NULLABLE),
  OBJECT ("attribution", attribution_table, REQUIRED),
  OBJECT ("grade", grade_table, NULLABLE),
  WORD ("likelihood", LIKELIHOOD, NULLABLE),
  WORD ("confidence", CONFIDENCE, NULLABLE),
  WORD ("status", STATUS, REQUIRED),
  OBJECT ("places", place_role_table, LIST),
  OBJECT ("actors", actor_role_table, LIST),
  TIME ("time"),
  REFERENCE ("same-origin-as", KIND (CLAIM), NULLABLE),
};
TABLE (claim, ATLANTE_EXTRA_CLAIM);

static const AtlanteCaseRule relation_rules[] = {
  ID,
  WORD ("kind", RELATION_KIND, REQUIRED),
  REFERENCE ("from", KIND (PLACE) | KIND (ACTOR), REQUIRED),
  REFERENCE ("to", KIND (PLACE) | KIND (ACTOR), REQUIRED),
  TIME ("time"),
  REFERENCE ("claims", KIND (CLAIM), REQUIRED | LIST | FILLED),
  LOCAL ("label", NULLABLE),
};
TABLE (relation, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule topic_rules[] = {
  ID,
  LOCAL ("title", REQUIRED),
};
TABLE (topic, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule set_aside_rules[] = {
  REFERENCE ("passage", KIND (PASSAGE), REQUIRED),
  LOCAL ("reason", REQUIRED),
};
TABLE (set_aside, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule note_rules[] = {
  ID,
  REFERENCE ("about", ANY_ITEM, NULLABLE),
  TEXT ("text", REQUIRED),
  STRING ("by", NULLABLE),
  DATE ("on"),
};
TABLE (note, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule briefing_rules[] = {
  ID,
  LOCAL ("title", NULLABLE),
};
TABLE (briefing, ATLANTE_EXTRA_NONE);

static const AtlanteCaseRule case_rules[] = {
  /* "format" and "version" are asked before any table. */
  NICK ("id", REQUIRED),
  LOCAL ("title", REQUIRED),
  LOCAL ("summary", NULLABLE),
  LANGUAGE ("languages", REQUIRED | LIST | FILLED | UNIQUE),
  DATE ("created"),
  { "modified", ATLANTE_RULE_INSTANT, NULLABLE },
  WORD ("marking", MARKING, 0),
  NICK ("viewpoint", 0),
  OBJECT ("sources", source_table, REQUIRED | LIST),
  OBJECT ("passages", passage_table, LIST),
  OBJECT ("places", place_table, LIST),
  OBJECT ("actors", actor_table, LIST),
  OBJECT ("events", event_table, LIST),
  OBJECT ("claims", claim_table, LIST),
  OBJECT ("relations", relation_table, LIST),
  OBJECT ("topics", topic_table, LIST),
  OBJECT ("setAside", set_aside_table, LIST),
  OBJECT ("notes", note_table, LIST),
  OBJECT ("briefings", briefing_table, LIST),
};
const AtlanteCaseTable atlante_case_table =
  { case_rules, G_N_ELEMENTS (case_rules), ATLANTE_EXTRA_NONE };

const AtlanteCaseRule *
atlante_case_table_lookup (const AtlanteCaseTable *self, const char *member)
{
  g_return_val_if_fail (self != NULL && member != NULL, NULL);

  for (guint i = 0; i < self->n_rules; i++)
    if (g_str_equal (self->rules[i].member, member))
      return &self->rules[i];
  return NULL;
}

const AtlanteCaseTable *
atlante_case_table_for_kind (AtlanteItemKind kind)
{
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);

  return atlante_case_table_lookup (&atlante_case_table, atlante_item_kind_get_member (kind))->table;
}
