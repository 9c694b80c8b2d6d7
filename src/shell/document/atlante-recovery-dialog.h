/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-draft.h"

G_BEGIN_DECLS

/**
 * AtlanteRecoveryDialog:
 *
 * Offers unsaved work that a crash has left, each with what it says otherwise than its file. Emits
 * "recover" with the #AtlanteDraft for what the user wants to go on with. What is discarded goes
 * away when the dialog closes, so that the user may think better of it; what is left alone is
 * offered again at the next start.
 */
#define ATLANTE_TYPE_RECOVERY_DIALOG (atlante_recovery_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRecoveryDialog, atlante_recovery_dialog, ATLANTE, RECOVERY_DIALOG,
                      AdwWindow)

/* @drafts: (element-type AtlanteDraft) */
AtlanteRecoveryDialog *atlante_recovery_dialog_new (GPtrArray *drafts);

G_END_DECLS
