/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-item-list-private.h"

#include "atlante-item-private.h"

/* How far the ranks of neighbours are apart in a new list, and after how much of a larger gap the
 * next item goes: items that are put in one behind the other, as an undo does, find room for long. */
#define RANK_SPACING (G_GUINT64_CONSTANT (1) << 36)
#define RANK_STEP (G_GUINT64_CONSTANT (1) << 16)

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

static guint64
get_rank (GSequenceIter *iter)
{
  return _atlante_item_get_rank (g_sequence_get (iter));
}

static void
spread_ranks (AtlanteItemList *self)
{
  GSequenceIter *iter = g_sequence_get_begin_iter (self->items);

  for (guint64 rank = RANK_SPACING; !g_sequence_iter_is_end (iter); rank += RANK_SPACING)
    {
      _atlante_item_set_rank (g_sequence_get (iter), rank);
      iter = g_sequence_iter_next (iter);
    }
}

/* FALSE where there is no room between the neighbours. */
static gboolean
find_rank (GSequenceIter *place, guint64 *rank)
{
  GSequenceIter *next = g_sequence_iter_next (place);
  guint64 low = g_sequence_iter_is_begin (place) ? 0 : get_rank (g_sequence_iter_prev (place));
  guint64 gap = g_sequence_iter_is_end (next) ? G_MAXUINT64 - low : get_rank (next) - low;

  *rank = low + (g_sequence_iter_is_end (next) ? MIN (gap / 2, RANK_SPACING)
                                               : MIN (gap / 2, RANK_STEP));
  return gap >= 2;
}

/* An item that comes to stand before all others finds room below them most often. */
static void
give_rank (AtlanteItemList *self, GSequenceIter *place)
{
  guint64 rank;

  if (find_rank (place, &rank))
    _atlante_item_set_rank (g_sequence_get (place), rank);
  else
    spread_ranks (self);
}

static GSequenceIter *
put_before (GSequenceIter *iter, AtlanteItem *item)
{
  GSequenceIter *place = g_sequence_insert_before (iter, g_object_ref (item));

  _atlante_item_set_place (item, place);
  return place;
}

void
_atlante_item_list_insert (AtlanteItemList *self, guint position, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_ITEM_LIST (self));
  g_return_if_fail (ATLANTE_IS_ITEM (item));
  g_return_if_fail (position <= _atlante_item_list_get_n (self));

  give_rank (self, put_before (g_sequence_get_iter_at_pos (self->items, (int) position), item));
}

gboolean
_atlante_item_list_contains (AtlanteItemList *self, AtlanteItem *item)
{
  GSequenceIter *place;

  g_return_val_if_fail (ATLANTE_IS_ITEM_LIST (self), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);

  place = _atlante_item_get_place (item);
  return place != NULL && g_sequence_iter_get_sequence (place) == self->items;
}

void
_atlante_item_list_remove (AtlanteItemList *self, AtlanteItem *item)
{
  g_return_if_fail (_atlante_item_list_contains (self, item));

  g_sequence_remove (_atlante_item_get_place (item));
}

void
_atlante_item_list_replace (AtlanteItemList *self, AtlanteItem *old, AtlanteItem *item)
{
  GSequenceIter *place;

  g_return_if_fail (_atlante_item_list_contains (self, old));
  g_return_if_fail (ATLANTE_IS_ITEM (item));

  place = _atlante_item_get_place (old);
  _atlante_item_set_rank (item, _atlante_item_get_rank (old));
  _atlante_item_set_place (item, place);
  /* Lets go of the old one. */
  g_sequence_set (place, g_object_ref (item));
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
