/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-session.h"

G_BEGIN_DECLS

/* What the map says in words about what is on it: for the card and for a screen reader. All of it
 * is (transfer full). @audience: for the names. */

/* "4 claims · 2 events · 1 relation": what there is none of is left out. */
char    *atlante_place_facts_dup_counts   (AtlanteCase           *kase,
                                           AtlanteItem           *item);
/* "530 km north-east of Pyongyang"; NULL where nothing else with a position is @from. */
char    *atlante_place_facts_dup_distance (AtlanteItem           *item,
                                           AtlanteItem           *from,
                                           const AtlanteAudience *audience);
/* All in one line: "Rason port, port · North Korea, 4 claims, 530 km north-east of Pyongyang". */
char    *atlante_place_facts_dup_sentence (AtlanteCase           *kase,
                                           AtlanteItem           *item,
                                           AtlanteItem           *from,
                                           const AtlanteAudience *audience);

G_END_DECLS
