/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-form.h"

G_BEGIN_DECLS

/* The form of a claim: what it says and where, how the article puts it, what it is about, and what
 * the analyst makes of it. */
GtkWidget *atlante_claim_form_new (AtlanteSession *session, AtlanteItem *item);

G_END_DECLS
