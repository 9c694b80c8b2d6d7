/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteSplitDialog:
 *
 * Makes two of one place, actor, event or topic: asks for the name of the new one, and which of
 * those that refer to it move there.
 *
 * Signal "done" (string): what to tell of it.
 */
#define ATLANTE_TYPE_SPLIT_DIALOG (atlante_split_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSplitDialog, atlante_split_dialog, ATLANTE, SPLIT_DIALOG, AdwWindow)

GtkWindow *atlante_split_dialog_new (AtlanteSession *session, AtlanteItem *item);

G_END_DECLS
