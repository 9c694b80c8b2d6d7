/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlantePassageCard:
 *
 * A popover at a passage of the text: the claims that it supports, each with the places and actors
 * it is about, or why it is set aside.
 */
#define ATLANTE_TYPE_PASSAGE_CARD (atlante_passage_card_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePassageCard, atlante_passage_card, ATLANTE, PASSAGE_CARD, GtkPopover)

GtkWidget *atlante_passage_card_new   (void);
/* @width: what there is room for, in pixels */
void       atlante_passage_card_show  (AtlantePassageCard *self, AtlanteSession *session,
                                       AtlantePassage *passage, int width);
/* Closes it and lets go of the session. */
void       atlante_passage_card_clear (AtlantePassageCard *self);

G_END_DECLS
