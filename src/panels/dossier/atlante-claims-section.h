/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-dossier.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteClaimsSection:
 *
 * The claims of a dossier, by topic or as in the article. Property "order": "topic" or "article".
 */
#define ATLANTE_TYPE_CLAIMS_SECTION (atlante_claims_section_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteClaimsSection, atlante_claims_section, ATLANTE, CLAIMS_SECTION,
                      GtkWidget)

GtkWidget  *atlante_claims_section_new         (AtlanteSession *session, AtlanteDossier *dossier,
                                                const char *order);
const char *atlante_claims_section_get_order   (AtlanteClaimsSection *self);
/* (nullable): the row of a claim, shown now if it waited behind "show all"; NULL where the claim is
 * not of this dossier */
GtkWidget  *atlante_claims_section_reveal      (AtlanteClaimsSection *self, AtlanteClaim *claim);

G_END_DECLS
