/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-place-layer-private.h"

static gboolean
is_searched (AtlantePlaceLayer *self, AtlanteItem *item)
{
  return self->matching != NULL && (ATLANTE_IS_PLACE (item) || ATLANTE_IS_RELATION (item));
}

static void
match (AtlantePlaceLayer *self, AtlanteItem *item)
{
  if (is_searched (self, item) && atlante_session_matches (self->session, item))
    g_hash_table_add (self->matching, g_object_ref (item));
}

/* What the pointer and the keyboard are at stays what it is, under a new object. */
static void
on_item_replaced (AtlantePlaceLayer *self, AtlanteItem *old, AtlanteItem *new, AtlanteCase *kase)
{
  if (self->matching != NULL)
    g_hash_table_remove (self->matching, old);
  match (self, new);
  if (self->hovered == old)
    g_set_object (&self->hovered, new);
  if ((AtlanteItem *) self->focused == old)
    g_set_object (&self->focused, ATLANTE_PLACE (new));
}

static void
on_item_removed (AtlantePlaceLayer *self, AtlanteItem *item, AtlanteCase *kase)
{
  if (self->matching != NULL)
    g_hash_table_remove (self->matching, item);
  if (self->hovered == item)
    atlante_place_layer_set_hovered (self, NULL);
  if ((AtlanteItem *) self->focused == item)
    atlante_place_layer_set_focused (self, NULL);
}

static void
on_items_changed (AtlantePlaceLayer *self, guint position, guint removed, guint added,
                  GListModel *list)
{
  for (guint i = 0; removed == 0 && i < added; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, position + i);

      match (self, item);
    }
}

static void
leave (AtlantePlaceLayer *self)
{
  if (self->kase != NULL)
    g_signal_handlers_disconnect_by_data (self->kase, self);
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->kase);
}

/* Looks after what the pointer and the keyboard are at, and what a search has found, while the case
 * is edited; the chart looks after all else. @kase: (nullable) */
void
_atlante_place_layer_follow (AtlantePlaceLayer *self, AtlanteCase *kase)
{
  static const AtlanteItemKind kinds[] = { ATLANTE_ITEM_PLACE, ATLANTE_ITEM_RELATION };

  if (self->kase == kase)
    return;
  leave (self);
  if (kase == NULL)
    return;
  self->kase = g_object_ref (kase);
  g_signal_connect_object (kase, "item-replaced", G_CALLBACK (on_item_replaced), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (kase, "item-removed", G_CALLBACK (on_item_removed), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->lists[i] = atlante_case_list (kase, kinds[i]);
      g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (on_items_changed), self,
                               G_CONNECT_SWAPPED);
    }
}
