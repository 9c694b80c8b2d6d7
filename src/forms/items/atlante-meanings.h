/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/* What the words of the closed lists mean that are about claims, for who chooses one. */

/* (nullable): a sentence in the interface's language; NULL where the word says it all */
const char *atlante_meanings_get       (AtlanteVocabulary list, int value);
/* The word as it stands alone: "Likely (55–80%)". (transfer full) */
char       *atlante_meanings_dup_title (AtlanteVocabulary list, int value);

G_END_DECLS
