/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/* The form of an item: its fields, without a frame. @item: (nullable): NULL for the case itself */
GtkWidget *atlante_form_new     (AtlanteSession *session, AtlanteItem *item);

/* What is written first, in the main language of the case. (transfer full) */
AtlanteJson *atlante_form_make_text (AtlanteSession *session, const char *words);

/* Those of each kind are made of these. */
GtkWidget *atlante_form_new_box (void);
/* Adds a field, bound to the item. Returns: (transfer none): the field */
GtkWidget *atlante_form_add     (GtkWidget *box, GtkWidget *field, AtlanteSession *session,
                                 AtlanteItem *item, const char *path);

G_END_DECLS
