/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteItemModel:
 *
 * A list of items of a case in an order of its own, of those that match the session's query and,
 * for events, its visible time: places, actors and topics with the most claims first, events by
 * time, others as in the case. Follows query, time and edits; what an edit costs does not depend on
 * how many items there are. Made anew when the session gets another case.
 */
#define ATLANTE_TYPE_ITEM_MODEL (atlante_item_model_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteItemModel, atlante_item_model, ATLANTE, ITEM_MODEL, GObject)

/* The items of @kind in the session's case now. (transfer full) */
GListModel *atlante_item_model_new           (AtlanteSession *session, AtlanteItemKind kind);
/* The same for the events that the source places nowhere. (transfer full) */
GListModel *atlante_item_model_new_unlocated (AtlanteSession *session);
/* The same for all items, whatever the session looks for. (transfer full) */
GListModel *atlante_item_model_new_whole     (AtlanteSession *session, AtlanteItemKind kind);
/* Where @item stands in @model (one of these, or a selection over one), GTK_INVALID_LIST_POSITION
 * where it does not. */
guint       atlante_item_model_find          (GListModel *model, AtlanteItem *item);

G_END_DECLS
