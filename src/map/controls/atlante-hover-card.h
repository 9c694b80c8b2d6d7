/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteHoverCard:
 *
 * A small card beside what the pointer rests on or the keyboard is at: its names, what it is, how
 * much the case says of it, how far it is from what is selected. It is a child of the overlay over
 * a map, takes no input and never covers what it is about.
 */
#define ATLANTE_TYPE_HOVER_CARD (atlante_hover_card_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteHoverCard, atlante_hover_card, ATLANTE, HOVER_CARD, GtkWidget)

/* @session: (nullable) */
void     atlante_hover_card_set_session  (AtlanteHoverCard *self,
                                          AtlanteSession   *session);
/* @audience: (nullable): in whose languages it speaks, other than the session's */
void     atlante_hover_card_set_audience (AtlanteHoverCard *self,
                                          AtlanteAudience  *audience);
/* Shows the card after a short rest. @reach: pixels round the point that stay free. */
void     atlante_hover_card_rest_on      (AtlanteHoverCard *self,
                                          AtlanteItem      *item,
                                          double            x,
                                          double            y,
                                          double            reach);
/* Shows it now. */
void     atlante_hover_card_show_item    (AtlanteHoverCard *self,
                                          AtlanteItem      *item,
                                          double            x,
                                          double            y,
                                          double            reach);
/* The same for places drawn as one. @places: of AtlantePlace, the first of them; @n: of how many */
void     atlante_hover_card_show_cluster (AtlanteHoverCard *self,
                                          GPtrArray        *places,
                                          guint             n,
                                          double            x,
                                          double            y,
                                          double            reach);
/* The same, soon: for when the map moves, which it also does while sizes are given out. */
void     atlante_hover_card_hide_soon    (AtlanteHoverCard *self);
/* FALSE where there was no card. */
gboolean atlante_hover_card_hide         (AtlanteHoverCard *self);

G_END_DECLS
