/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* The members of the case that are no lists of items, as the "kind" of a change. */
#define ATLANTE_CHANGE_MEMBERS ATLANTE_N_ITEM_KINDS

/**
 * AtlanteChange:
 * @kind: which list, or %ATLANTE_CHANGE_MEMBERS
 * @position: in the list, at the time of the change; 0 for members
 * @before: (nullable): what stood there; %NULL where the item is put in
 * @after: (nullable): what stands there then; %NULL where the item is taken out
 *
 * The smallest step of an edit, which can be done and undone. Versions of an item share what they
 * have in common, so that a change of one word keeps little more than the word.
 */
typedef struct
{
  guint kind;
  guint position;
  AtlanteJson *before;
  AtlanteJson *after;
} AtlanteChange;

void         atlante_change_init      (AtlanteChange *self, guint kind, guint position,
                                       AtlanteJson *before, AtlanteJson *after);
void         atlante_change_clear     (AtlanteChange *self);
/* Each may be called only when the case is as it was left by the change before. */
void         atlante_change_do        (const AtlanteChange *self, AtlanteCase *kase);
void         atlante_change_undo      (const AtlanteChange *self, AtlanteCase *kase);

G_END_DECLS
