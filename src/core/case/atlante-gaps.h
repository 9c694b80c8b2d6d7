/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"
#include "atlante-gap.h"

G_BEGIN_DECLS

/**
 * AtlanteGaps:
 *
 * What is incomplete in a case. Follows its edits: each looks at the items that it has changed and
 * at what they refer to, so that it costs the same in a large case.
 *
 * Signal "changed": after an item was looked at again and another number of items lacks something.
 */
#define ATLANTE_TYPE_GAPS (atlante_gaps_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGaps, atlante_gaps, ATLANTE, GAPS, GObject)

/* Looks at all items once. */
AtlanteGaps *atlante_gaps_new         (AtlanteCase *kase);
/* (transfer none) */
AtlanteGap  *atlante_gaps_get         (AtlanteGaps *self, AtlanteGapRule rule);
/* How many items lack something, summed over all rules. */
guint        atlante_gaps_get_n_total (AtlanteGaps *self);

G_END_DECLS
