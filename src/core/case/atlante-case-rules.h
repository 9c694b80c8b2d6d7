/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* The case file as tables: which members there are, and what each may hold. They say what
 * data/case.schema.json says, and besides which item a reference leads to. */

typedef enum
{
  ATLANTE_RULE_STRING,
  ATLANTE_RULE_LOCAL_TEXT,    /* {"it": "…", "en": "…"} */
  ATLANTE_RULE_TEXT,          /* a string or a text by language */
  ATLANTE_RULE_STRINGS,       /* strings by names of any kind */
  ATLANTE_RULE_ID,            /* the id of the item itself */
  ATLANTE_RULE_NICK,          /* written as an id is, but none */
  ATLANTE_RULE_REFERENCE,     /* the id of an item of one of kinds */
  ATLANTE_RULE_WORD,          /* a word of the closed list vocabulary */
  ATLANTE_RULE_CHOICE,        /* one of words */
  ATLANTE_RULE_INTEGER,       /* from least to most */
  ATLANTE_RULE_NUMBER,
  ATLANTE_RULE_TIME,          /* EDTF */
  ATLANTE_RULE_DATE,          /* 2026-11-22 */
  ATLANTE_RULE_INSTANT,       /* 2026-11-22T10:00:00Z */
  ATLANTE_RULE_SHA256,
  ATLANTE_RULE_LANGUAGE,
  ATLANTE_RULE_COUNTRY,
  ATLANTE_RULE_POINT,         /* [latitude, longitude]; a list has as many as least, or more */
  ATLANTE_RULE_OBJECT,        /* with the members of table */
} AtlanteRuleType;

typedef enum
{
  ATLANTE_RULE_OPTIONAL = 0,
  ATLANTE_RULE_REQUIRED = 1 << 0,
  ATLANTE_RULE_NULLABLE = 1 << 1,
  ATLANTE_RULE_LIST     = 1 << 2,   /* a list of what type says */
  ATLANTE_RULE_FILLED   = 1 << 3,   /* not an empty string or list */
  ATLANTE_RULE_UNIQUE   = 1 << 4,   /* no string twice in the list */
  ATLANTE_RULE_ABOVE    = 1 << 5,   /* a number above least, not least itself */
} AtlanteRuleFlags;

typedef struct _AtlanteCaseRule AtlanteCaseRule;
typedef struct _AtlanteCaseTable AtlanteCaseTable;

struct _AtlanteCaseRule
{
  const char *member;
  AtlanteRuleType type;
  AtlanteRuleFlags flags;
  guint kinds;                       /* 1 << AtlanteItemKind, several */
  AtlanteVocabulary vocabulary;
  const char *const *words;
  double least;
  double most;
  const AtlanteCaseTable *table;
};

/* What no single member shows: asked once the members have been looked at. */
typedef enum
{
  ATLANTE_EXTRA_NONE,
  ATLANTE_EXTRA_PASSAGE,             /* lies within its source */
  ATLANTE_EXTRA_NAME,                /* a contested one has its viewpoint */
  ATLANTE_EXTRA_PLACE,               /* is not part of itself */
  ATLANTE_EXTRA_CLAIM,               /* has a passage, or is warned of */
} AtlanteCaseExtra;

struct _AtlanteCaseTable
{
  const AtlanteCaseRule *rules;
  guint n_rules;
  AtlanteCaseExtra extra;
};

/* The root of the file. */
extern const AtlanteCaseTable atlante_case_table;

/* (nullable) */
const AtlanteCaseRule  *atlante_case_table_lookup   (const AtlanteCaseTable *self,
                                                     const char *member);
/* What an object of a list of items may hold. */
const AtlanteCaseTable *atlante_case_table_for_kind (AtlanteItemKind kind);

G_END_DECLS
