/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteMembersPopover:
 *
 * A list of the places that the map draws as one.
 *
 * Signal "picked" (AtlanteItem): one of them was chosen; the popover has closed.
 */
#define ATLANTE_TYPE_MEMBERS_POPOVER (atlante_members_popover_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMembersPopover,
                      atlante_members_popover,
                      ATLANTE,
                      MEMBERS_POPOVER,
                      GtkPopover)

GtkWidget *atlante_members_popover_new        (void);
/* @places: (element-type AtlantePlace): what is listed; @n: how many there are in all */
void       atlante_members_popover_set_places (AtlanteMembersPopover *self,
                                               AtlanteSession        *session,
                                               GPtrArray             *places,
                                               guint                  n);

G_END_DECLS
