/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteItemLink:
 *
 * The name of an item, as a link that selects it in the session.
 */
#define ATLANTE_TYPE_ITEM_LINK (atlante_item_link_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteItemLink, atlante_item_link, ATLANTE, ITEM_LINK, GtkButton)

GtkWidget   *atlante_item_link_new      (AtlanteSession *session, AtlanteItem *item);
AtlanteItem *atlante_item_link_get_item (AtlanteItemLink *self);

G_END_DECLS
