/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/* The items of @kind in the session's case now that match its query and, for events, its visible
 * time: places and actors with the most claims first, events by time. Follows query and time; made
 * anew when the session gets another case. (transfer full) */
GListModel *atlante_item_model_new           (AtlanteSession *session, AtlanteItemKind kind);
/* The same for the events that the source places nowhere. (transfer full) */
GListModel *atlante_item_model_new_unlocated (AtlanteSession *session);
/* Where @item stands in @model, GTK_INVALID_LIST_POSITION where it does not. */
guint       atlante_item_model_find          (GListModel *model, AtlanteItem *item);

G_END_DECLS
