/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-item-list-private.h"

#include "atlante-item-private.h"

struct _AtlanteItemList
{
  GObject parent_instance;

  GSequence *items;
};

static void atlante_item_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlanteItemList, _atlante_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlante_item_list_iface_init))

static GType
atlante_item_list_get_item_type (GListModel *model)
{
  return ATLANTE_TYPE_ITEM;
}

static guint
atlante_item_list_get_n_items (GListModel *model)
{
  return _atlante_item_list_get_n (ATLANTE_ITEM_LIST (model));
}

static gpointer
atlante_item_list_get_item (GListModel *model, guint position)
{
  AtlanteItem *item = _atlante_item_list_peek (ATLANTE_ITEM_LIST (model), position);

  return item != NULL ? g_object_ref (item) : NULL;
}

static void
atlante_item_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = atlante_item_list_get_item_type;
  iface->get_n_items = atlante_item_list_get_n_items;
  iface->get_item = atlante_item_list_get_item;
}

/* Somebody else may keep the item: it stands in no list then. */
static void
let_go (gpointer data)
{
  AtlanteItem *item = data;

  _atlante_item_set_place (item, NULL);
  g_object_unref (item);
}

static void
atlante_item_list_finalize (GObject *object)
{
  AtlanteItemList *self = ATLANTE_ITEM_LIST (object);

  g_clear_pointer (&self->items, g_sequence_free);

  G_OBJECT_CLASS (_atlante_item_list_parent_class)->finalize (object);
}

static void
_atlante_item_list_class_init (AtlanteItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_item_list_finalize;
}

static void
_atlante_item_list_init (AtlanteItemList *self)
{
  self->items = g_sequence_new (let_go);
}

AtlanteItemList *
_atlante_item_list_new (void)
{
  return g_object_new (ATLANTE_TYPE_ITEM_LIST, NULL);
}

static void
put_before (GSequenceIter *iter, AtlanteItem *item)
{
  _atlante_item_set_place (item, g_sequence_insert_before (iter, g_object_ref (item)));
}

void
_atlante_item_list_insert (AtlanteItemList *self, guint position, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_ITEM_LIST (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));
  g_return_if_fail (position <= _atlante_item_list_get_n (self));

  put_before (g_sequence_get_iter_at_pos (self->items, (int) position), item);
}

void
_atlante_item_list_remove (AtlanteItemList *self, guint position)
{
  g_return_if_fail (ATLANTE_IS_ITEM_LIST (self));
  g_return_if_fail (position < _atlante_item_list_get_n (self));

  g_sequence_remove (g_sequence_get_iter_at_pos (self->items, (int) position));
}

void
_atlante_item_list_replace (AtlanteItemList *self, guint position, AtlanteItem *item)
{
  GSequenceIter *old;

  g_return_if_fail (ATLANTE_IS_ITEM_LIST (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));
  g_return_if_fail (position < _atlante_item_list_get_n (self));

  old = g_sequence_get_iter_at_pos (self->items, (int) position);
  put_before (old, item);
  g_sequence_remove (old);
}

AtlanteItem *
_atlante_item_list_peek (AtlanteItemList *self, guint position)
{
  g_return_val_if_fail (ATLANTE_IS_ITEM_LIST (self), NULL);

  if (position >= _atlante_item_list_get_n (self))
    return NULL;
  return g_sequence_get (g_sequence_get_iter_at_pos (self->items, (int) position));
}

guint
_atlante_item_list_get_n (AtlanteItemList *self)
{
  g_return_val_if_fail (ATLANTE_IS_ITEM_LIST (self), 0);

  return (guint) g_sequence_get_length (self->items);
}
