/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteClaimRow:
 *
 * A claim as a paragraph with a bar that tells its modality, and one line of facts: its passage and
 * the passage's state (a button that opens it), modality, whom it credits, grade, and links to the
 * places and actors it is about. Follows the session's anchors and claim.
 */
#define ATLANTE_TYPE_CLAIM_ROW (atlante_claim_row_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteClaimRow, atlante_claim_row, ATLANTE, CLAIM_ROW, GtkWidget)

/* @subject: (nullable): the item whose dossier the row stands in: not linked to again. */
GtkWidget    *atlante_claim_row_new       (AtlanteSession *session, AtlanteClaim *claim,
                                           AtlanteItem *subject);
AtlanteClaim *atlante_claim_row_get_claim (AtlanteClaimRow *self);

G_END_DECLS
