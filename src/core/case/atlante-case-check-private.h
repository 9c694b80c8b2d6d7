/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case-rules.h"
#include "atlante-case-validator.h"

G_BEGIN_DECLS

/* One look over a case file. */
typedef struct
{
  AtlanteJson *root;
  gboolean is_later;            /* of a version that this program does not know */
  GHashTable *items;            /* (nullable): id to AtlanteCaseEntry; of a whole file */
  AtlanteCase *kase;            /* (nullable): else the case in which one item is looked at */
  GPtrArray *problems;          /* AtlanteProblem */
  GString *where;               /* JSON Pointer to what is looked at */
  guint n_reported[2];          /* warnings, errors; also those that are left out */
  guint n_suggestions;          /* ids compared with all others: a costly kindness */
} AtlanteCaseCheck;

typedef struct
{
  guint kind;                   /* AtlanteItemKind, or ATLANTE_N_ITEM_KINDS for a briefing */
  guint index;                  /* in its list */
  AtlanteJson *json;
} AtlanteCaseEntry;

/* More errors, and more warnings, than these help nobody. */
#define ATLANTE_CASE_CHECK_MAX_PROBLEMS 1000

void     _atlante_case_check_report (AtlanteCaseCheck *self, const char *rule, gboolean fatal,
                                     const char *format, ...) G_GNUC_PRINTF (4, 5);
/* A value for a message: cut where it is long. (transfer full) */
char    *_atlante_case_check_quote  (const char *text);
gboolean _atlante_case_check_is_id  (const char *text);
/* One value that is no list and no object with a table; @object: that it is a member of. */
void     _atlante_case_check_value  (AtlanteCaseCheck *self, const AtlanteCaseRule *rule,
                                     AtlanteJson *object, AtlanteJson *value);
/* FALSE where nothing has the id. */
gboolean _atlante_case_check_lookup (AtlanteCaseCheck *self, const char *id,
                                     AtlanteCaseEntry *entry);
void     _atlante_case_check_reference (AtlanteCaseCheck *self, const AtlanteCaseRule *rule,
                                        const char *id);
/* "this has to be a number" …; @is_list: a list of them. */
void     _atlante_case_check_report_type (AtlanteCaseCheck *self, AtlanteRuleType type,
                                          gboolean is_list);

G_END_DECLS
