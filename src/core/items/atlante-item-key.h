/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-item.h"

G_BEGIN_DECLS

/* What an item of a list is known by in another state of the case: its id. What is set aside has
 * none and is known by its passage, and by how many items before it in its list have the same. */
typedef struct _AtlanteItemKeys AtlanteItemKeys;

/* For one way through one list. (transfer full) */
AtlanteItemKeys *_atlante_item_keys_new  (void);
void             _atlante_item_keys_free (AtlanteItemKeys *self);
/* The items of the list have to be asked one after the other, each once. (transfer full) */
char            *_atlante_item_keys_dup  (AtlanteItemKeys *self, AtlanteItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteItemKeys, _atlante_item_keys_free)

G_END_DECLS
