/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"
#include "atlante-source-text.h"

G_BEGIN_DECLS

/**
 * AtlanteSourceView:
 *
 * The attached text with its passages: how many are anchored, moved and lost, what to do about
 * those that are not, and the text itself. A passage leads to the claims and places that it supports,
 * the session's claim to its passage.
 */
#define ATLANTE_TYPE_SOURCE_VIEW (atlante_source_view_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSourceView, atlante_source_view, ATLANTE, SOURCE_VIEW, GtkWidget)

GtkWidget         *atlante_source_view_new         (void);
void               atlante_source_view_set_session (AtlanteSourceView *self,
                                                    AtlanteSession *session);
AtlanteSourceText *atlante_source_view_get_text    (AtlanteSourceView *self);
/* Opens the card of a passage of the text, as a click on it does. */
void               atlante_source_view_open_card   (AtlanteSourceView *self, guint span);

G_END_DECLS
