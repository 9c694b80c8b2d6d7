/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-item.h"

G_BEGIN_DECLS

/* A list of a case, in which an item knows its position: putting one in or taking one out costs the
 * same in a list of ten and of a hundred thousand. */
#define ATLANTE_TYPE_ITEM_LIST (_atlante_item_list_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteItemList, _atlante_item_list, ATLANTE, ITEM_LIST, GObject)

AtlanteItemList *_atlante_item_list_new     (void);
/* An item stands in one list only. None of these tells those who look at the list: the case does,
 * by g_list_model_items_changed(), once all that it knows about the item is true again. */
void             _atlante_item_list_insert  (AtlanteItemList *self, guint position,
                                             AtlanteItem *item);
void             _atlante_item_list_remove  (AtlanteItemList *self, AtlanteItem *item);
/* @item: takes the place of @old, and its rank */
void             _atlante_item_list_replace (AtlanteItemList *self, AtlanteItem *old,
                                             AtlanteItem *item);
gboolean         _atlante_item_list_contains (AtlanteItemList *self, AtlanteItem *item);
/* (nullable) (transfer none) */
AtlanteItem     *_atlante_item_list_peek    (AtlanteItemList *self, guint position);
guint            _atlante_item_list_get_n   (AtlanteItemList *self);

G_END_DECLS
