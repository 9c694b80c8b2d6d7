/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* A rule of the case file that is broken. */
typedef struct
{
  char *where;       /* JSON Pointer with the id in brackets: "/claims/3 (c-004)/places/0" */
  char *rule;        /* short id of the rule: "unknown-place", "duplicate-id", "out-of-range" … */
  char *message;     /* for people, translated: what is wrong and what to do */
  gboolean fatal;    /* an error (the case cannot be opened) or a warning */
} AtlanteProblem;

#define ATLANTE_TYPE_PROBLEM (atlante_problem_get_type ())
GType      atlante_problem_get_type     (void);
void       atlante_problem_free         (AtlanteProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteProblem, atlante_problem_free)

/* All that is wrong with @root, in the order of the file (errors and warnings). Unknown members are
 * fine; words that are not in a closed list are errors for a version that this program knows, and
 * fine for a later one. Returns: (transfer full): AtlanteProblem* */
GPtrArray *atlante_case_validator_check (AtlanteJson *root);
/* The same for one item, or for what is no list of items, of a case in memory. */
GPtrArray *atlante_case_validator_check_item (AtlanteCase *kase, AtlanteItem *item);
GPtrArray *atlante_case_validator_check_case_members (AtlanteCase *kase);

G_END_DECLS
