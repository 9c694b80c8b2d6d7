/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"
#include "atlante-json.h"

G_BEGIN_DECLS

/* Leads every reference to @id in an item's object to @to instead; with @to NULL it takes them out,
 * and what cannot stand without them: an entry of a list, an optional member, at last the item.
 * Members without a rule stay as they are. Returns: (transfer full) (nullable): the object, the
 * same one where nothing in it refers to @id; NULL where the item cannot stand */
AtlanteJson *atlante_references_redirect (AtlanteItemKind kind, AtlanteJson *json, const char *id,
                                          const char *to);

typedef void (*AtlanteReferenceFunc) (const char *id, gpointer user_data);

/* Calls @func with each id that an item's object refers to, as often as it does. */
void         atlante_references_foreach  (AtlanteItemKind kind, AtlanteJson *json,
                                          AtlanteReferenceFunc func, gpointer user_data);

G_END_DECLS
