/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* (nullable): where it stands in its list */
void _atlante_item_set_place (AtlanteItem *self, GSequenceIter *place);

G_END_DECLS
