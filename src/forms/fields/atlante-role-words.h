/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* The words in use for what a place or an actor does in an event or a claim. The list is open: a
 * case may have others. */

/* NULL-terminated. @kind: ATLANTE_ITEM_PLACE or ATLANTE_ITEM_ACTOR */
const char *const *atlante_role_words_list      (AtlanteItemKind kind);
/* For people: "venue", "luogo" in the interface's language; an unknown one as it is. */
const char        *atlante_role_words_get_label (const char *word);

G_END_DECLS
