/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteAnchorBar:
 *
 * What to do about passages that are lost or have moved, one after another: a lost one is set anew
 * at what the user selects in the text, a moved one takes over its new place. Hidden where all is
 * well.
 * Signals: "show-passage" (passage): it wants to be seen; "place-wanted": answer with
 * atlante_anchor_bar_set_place().
 */
#define ATLANTE_TYPE_ANCHOR_BAR (atlante_anchor_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteAnchorBar, atlante_anchor_bar, ATLANTE, ANCHOR_BAR, GtkWidget)

GtkWidget      *atlante_anchor_bar_new           (void);
void            atlante_anchor_bar_set_session   (AtlanteAnchorBar *self, AtlanteSession *session);
/* The passage that it speaks of. (nullable) */
AtlantePassage *atlante_anchor_bar_get_passage   (AtlanteAnchorBar *self);
/* Is it about a lost passage, which waits for a selection? */
gboolean        atlante_anchor_bar_is_setting    (AtlanteAnchorBar *self);
void            atlante_anchor_bar_set_selection (AtlanteAnchorBar *self, gboolean has_selection);
/* Sets the passage at a stretch of the text. What is wrong with it is told in the bar. */
void            atlante_anchor_bar_set_place     (AtlanteAnchorBar *self, guint start,
                                                  guint length);

G_END_DECLS
