/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* What steps of the history are called, in the interface's words: "Move Kursk", "Grade c-004 B2". */

/* What an item is called there: its title in the case's first language, on one line and cut where
 * it is long. (transfer full) */
char *_atlante_step_name_dup_title  (AtlanteCase *kase, AtlanteItem *item);
/* (transfer full) */
char *_atlante_step_name_for_add    (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json);
/* @path: in the item; @after: the item as it is then. (transfer full) */
char *_atlante_step_name_for_set    (AtlanteCase *kase, AtlanteItem *item, const char *const *path,
                                     AtlanteJson *after);
/* @member: of the case, no list of items; @after: its value then, or NULL. (transfer full) */
char *_atlante_step_name_for_member (const char *member, AtlanteJson *after);

G_END_DECLS
