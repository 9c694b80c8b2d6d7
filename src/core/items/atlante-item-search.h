/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* All that an item can be found by, folded: names in every language and script, titles and texts in
 * every language, and of a place or actor also its kind's word. (transfer full) */
char    *atlante_item_dup_search_text (AtlanteItem *item, const AtlanteAudience *audience);
/* Is every word of @folded_query (made by atlante_fold()) in @search_text? */
gboolean atlante_search_text_matches  (const char *search_text, const char *folded_query);

G_END_DECLS
