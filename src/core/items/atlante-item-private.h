/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

void _atlante_item_set_position (AtlanteItem *self, guint position);

G_END_DECLS
