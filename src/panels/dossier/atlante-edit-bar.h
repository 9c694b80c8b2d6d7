/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-item.h"

G_BEGIN_DECLS

/**
 * AtlanteEditBar:
 *
 * What can be done to an item, beside its name: a pencil that edits it, and a menu with the rest.
 * By actions of the window ("win.edit", "win.remove", …), which are about what is edited, else about
 * what is selected.
 */
#define ATLANTE_TYPE_EDIT_BAR (atlante_edit_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteEditBar, atlante_edit_bar, ATLANTE, EDIT_BAR, GtkWidget)

/* @item: (nullable): NULL for the case itself. @with_pencil: FALSE where it is edited already */
GtkWidget *atlante_edit_bar_new (AtlanteItem *item, gboolean with_pencil);

G_END_DECLS
