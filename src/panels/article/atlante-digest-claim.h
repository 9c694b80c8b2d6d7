/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteDigestClaim:
 *
 * A claim as a sentence to read: the places and actors that it names are links in it; how sure it
 * is, whom it credits and what else it is about stand below in small type.
 */
#define ATLANTE_TYPE_DIGEST_CLAIM (atlante_digest_claim_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDigestClaim, atlante_digest_claim, ATLANTE, DIGEST_CLAIM, GtkWidget)

GtkWidget    *atlante_digest_claim_new       (AtlanteSession *session, AtlanteClaim *claim);
AtlanteClaim *atlante_digest_claim_get_claim (AtlanteDigestClaim *self);

G_END_DECLS
