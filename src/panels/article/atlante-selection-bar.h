/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-session.h"
#include "atlante-source-text.h"

G_BEGIN_DECLS

/**
 * AtlanteSelectionBar:
 *
 * What can be made of the words that are selected in a source text: it stands below them and moves
 * with them. Signals "claim-wanted", and "passage-wanted" for the claim that is edited.
 */
#define ATLANTE_TYPE_SELECTION_BAR (atlante_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSelectionBar, atlante_selection_bar, ATLANTE, SELECTION_BAR,
                      GtkWidget)

/* Puts itself over @text, which is in @overlay. (transfer none) */
AtlanteSelectionBar *atlante_selection_bar_new         (GtkOverlay *overlay,
                                                        AtlanteSourceText *text);
/* @session: (nullable) */
void                 atlante_selection_bar_set_session (AtlanteSelectionBar *self,
                                                        AtlanteSession *session);
/* Is a claim being written that the words could be the passage of? */
void                 atlante_selection_bar_set_composing (AtlanteSelectionBar *self,
                                                          gboolean composing);

G_END_DECLS
