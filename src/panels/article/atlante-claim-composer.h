/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteClaimComposer:
 *
 * A new claim of words that were selected in the article: the passage, what it says in each language
 * of the case, the places and actors that the passage names, how sure it sounds, whom it credits and
 * its topic. Nothing is in the case before it is added, which is one step.
 *
 * Signal "closed": given up, or added.
 */
#define ATLANTE_TYPE_CLAIM_COMPOSER (atlante_claim_composer_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteClaimComposer, atlante_claim_composer, ATLANTE, CLAIM_COMPOSER,
                      GtkWidget)

GtkWidget *atlante_claim_composer_new         (void);
/* @session: (nullable) */
void       atlante_claim_composer_set_session (AtlanteClaimComposer *self,
                                               AtlanteSession *session);
/* @stretches: (element-type AtlanteStretch): of the attached text. What has been written stays
 * where it was given up before. */
void       atlante_claim_composer_open        (AtlanteClaimComposer *self, GArray *stretches);
gboolean   atlante_claim_composer_is_open     (AtlanteClaimComposer *self);
void       atlante_claim_composer_close       (AtlanteClaimComposer *self);
/* FALSE where the case does not take it, which is said there. */
gboolean   atlante_claim_composer_add         (AtlanteClaimComposer *self);

G_END_DECLS
