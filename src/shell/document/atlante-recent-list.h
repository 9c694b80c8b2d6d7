/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteRecentList:
 *
 * The cases that were open last, each a row that opens it by the action "win.open-uri". Property
 * "style": a style class of the list. Not visible where there are none.
 */
#define ATLANTE_TYPE_RECENT_LIST (atlante_recent_list_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRecentList, atlante_recent_list, ATLANTE, RECENT_LIST, GtkWidget)

G_END_DECLS
