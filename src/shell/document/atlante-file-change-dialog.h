/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-document.h"

G_BEGIN_DECLS

/**
 * AtlanteFileChangeDialog:
 *
 * Asks what is to become of a case whose file another program has changed, and shows both side by
 * side by what they say. Goes away by itself where the file says again what it said.
 *
 * Signal "chosen": with "keep", "take", "both", "copy" or "cancel", after which it is closed.
 */
#define ATLANTE_TYPE_FILE_CHANGE_DIALOG (atlante_file_change_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteFileChangeDialog, atlante_file_change_dialog, ATLANTE,
                      FILE_CHANGE_DIALOG, AdwWindow)

/* @is_saving: it is asked because the case is to be saved over that file. */
AtlanteFileChangeDialog *atlante_file_change_dialog_new (AtlanteDocument *document,
                                                         gboolean is_saving);

G_END_DECLS
