/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* (nullable): where it stands in its list */
void           _atlante_item_set_place (AtlanteItem *self, GSequenceIter *place);
GSequenceIter *_atlante_item_get_place (AtlanteItem *self);
/* A number that grows along the list, so that two items can be compared without counting; it stays
 * when the item goes. */
void           _atlante_item_set_rank  (AtlanteItem *self, guint64 rank);
guint64        _atlante_item_get_rank  (AtlanteItem *self);

G_END_DECLS
