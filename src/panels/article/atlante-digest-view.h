/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteDigestView:
 *
 * The article without its text: its parts under the case's own headings, and paragraph by paragraph
 * the claims drawn from it. Says that nothing of it is checked, and how to attach the text.
 */
#define ATLANTE_TYPE_DIGEST_VIEW (atlante_digest_view_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDigestView, atlante_digest_view, ATLANTE, DIGEST_VIEW, GtkWidget)

GtkWidget *atlante_digest_view_new         (void);
void       atlante_digest_view_set_session (AtlanteDigestView *self, AtlanteSession *session);
/* The row of a claim. (nullable) (transfer none) */
GtkWidget *atlante_digest_view_find_row    (AtlanteDigestView *self, AtlanteClaim *claim);

G_END_DECLS
