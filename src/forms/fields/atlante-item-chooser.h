/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/* For @kinds below: one kind, or several joined by "or". */
#define ATLANTE_ITEM_KIND_FLAG(kind) (1u << (kind))

/**
 * AtlanteItemChooser:
 *
 * Finds items of the session's case by what is typed: names in all languages, titles, texts.
 *
 * Signal "item-chosen" (AtlanteItem).
 * Signal "given-up": Esc.
 */
#define ATLANTE_TYPE_ITEM_CHOOSER (atlante_item_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteItemChooser, atlante_item_chooser, ATLANTE, ITEM_CHOOSER, GtkWidget)

/* @title: "Place", for the empty entry; @kinds: which items */
GtkWidget *atlante_item_chooser_new     (AtlanteSession *session, guint kinds, const char *title);
/* What is offered before anything is typed, in front of the others: (element-type AtlanteItem)
 * (nullable) */
void       atlante_item_chooser_propose (AtlanteItemChooser *self, GPtrArray *items);
/* What is not offered. (nullable) */
void       atlante_item_chooser_leave_out (AtlanteItemChooser *self, GPtrArray *items);
/* Empties the entry and looks at the case anew: when it is shown again. */
void       atlante_item_chooser_restart (AtlanteItemChooser *self);

G_END_DECLS
