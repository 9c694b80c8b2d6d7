/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* The text of a claim as Pango markup in which the places and actors that it is about are links
 * where it names them: <a href="item:ID">. @others (nullable out) (transfer container): those that it
 * does not name, AtlanteItem, places first; not a state whose country is among the places.
 * (transfer full) */
char *atlante_claim_markup        (AtlanteCase *kase, AtlanteClaim *claim,
                                   const AtlanteAudience *audience, GPtrArray **others);
/* Links to items one after another, "Rason, Kursk", in the same form; empty for none.
 * (transfer full) */
char *atlante_claim_markup_links  (GPtrArray *items, const AtlanteAudience *audience);
/* (nullable): the id in such a link's address */
const char *atlante_claim_markup_get_id (const char *uri);

G_END_DECLS
