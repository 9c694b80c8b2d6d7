/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/* Can a user add items of this kind by hand? */
gboolean atlante_add_can_ask (AtlanteItemKind kind);
/* Asks what is needed for a new item of @kind, adds it and opens its form. A claim and a note need
 * nothing and are about what is selected. @parent: a widget of the window that asks. Nothing
 * happens where the case cannot be changed. */
void     atlante_add_ask     (GtkWidget *parent, AtlanteSession *session, AtlanteItemKind kind);
/* The same for a place at a point. */
void     atlante_add_ask_at  (GtkWidget *parent, AtlanteSession *session, AtlanteGeoPoint point);

G_END_DECLS
