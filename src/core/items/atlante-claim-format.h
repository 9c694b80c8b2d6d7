/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* "the author", "South Korean sources", the actor's name …: whom the article credits. (transfer
 * full) */
char           *atlante_claim_format_attribution (AtlanteCase *kase, AtlanteClaim *claim,
                                                  const AtlanteAudience *audience);
/* The claim with its citation, for the clipboard: text, attribution, modality, grade, source and
 * passage. (transfer full) */
char           *atlante_claim_format_citation    (AtlanteCase *kase, AtlanteClaim *claim,
                                                  const AtlanteAudience *audience);
/* "F6" (transfer full) */
char           *atlante_claim_format_grade       (AtlanteClaim *claim);
/* "¶ 3" or "¶ 3, 5": the paragraphs of a claim's passages. (transfer full) */
char           *atlante_claim_format_paragraphs  (AtlanteCase *kase, AtlanteClaim *claim);
/* The same, or that the claim has no passage, in the words of @language (NULL: the interface's).
 * (transfer full) */
char           *atlante_claim_format_where       (AtlanteCase *kase, AtlanteClaim *claim,
                                                  const char *language);
/* The source as a reference: author, title, publisher, date as far as known, else its id, language
 * and short hash. (transfer full) */
char           *atlante_source_format_reference  (AtlanteSource *source,
                                                  const AtlanteAudience *audience);

G_END_DECLS
