/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Menus of a claim, for a widget that has the actions "claim.reliability", "claim.credibility" and
 * "claim.status" (with a state each: "B", "2", "confirmed"), and "claim.edit", "claim.open",
 * "claim.copy" and "claim.remove". */

/* The letters and figures of the Admiralty code, with what they mean. (transfer full) */
GMenuModel *atlante_claim_menu_new_grade (void);
/* All that can be done with a claim. (transfer full) */
GMenuModel *atlante_claim_menu_new       (void);

G_END_DECLS
