/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteUsesList:
 *
 * Items under a heading, as links: what a step would move, change or take along. With checks, those
 * of them that are wanted.
 *
 * Signal "followed" (AtlanteItem): a link was followed: the dialogue around it goes away.
 * Signal "picked": other items than before are checked.
 */
#define ATLANTE_TYPE_USES_LIST (atlante_uses_list_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteUsesList, atlante_uses_list, ATLANTE, USES_LIST, GtkWidget)

/* @heading: translated; @items: (element-type AtlanteItem) */
GtkWidget *atlante_uses_list_new        (AtlanteSession *session, const char *heading,
                                         GPtrArray *items, gboolean with_checks);
/* Those that are checked. (transfer container) (element-type AtlanteItem) */
GPtrArray *atlante_uses_list_dup_picked (AtlanteUsesList *self);

G_END_DECLS
