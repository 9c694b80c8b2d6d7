/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteItemRow:
 *
 * A line of a list: symbol, name, what it is, and the number of claims.
 */
#define ATLANTE_TYPE_ITEM_ROW (atlante_item_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteItemRow, atlante_item_row, ATLANTE, ITEM_ROW, GtkWidget)

GtkWidget   *atlante_item_row_new      (void);
/* Shows @item of the session's case; NULL: nothing, for a row that waits for its next item. */
void         atlante_item_row_set_item (AtlanteItemRow *self, AtlanteSession *session,
                                        AtlanteItem *item);
AtlanteItem *atlante_item_row_get_item (AtlanteItemRow *self);
/* Gives the widget of a GtkListView around the row its words, for screen readers. After each bind. */
void         atlante_item_row_name_list_item (AtlanteItemRow *self);

G_END_DECLS
