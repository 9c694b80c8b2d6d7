/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteExportDialog:
 *
 * Asks for language, marking, paper and folder, and writes the pack, with progress and cancel. Emits "exported" with the
 * folder when it is written, and closes.
 */
#define ATLANTE_TYPE_EXPORT_DIALOG (atlante_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteExportDialog, atlante_export_dialog, ATLANTE, EXPORT_DIALOG, AdwWindow)

/* @settings: where language and folder are remembered; NULL: nowhere */
AtlanteExportDialog *atlante_export_dialog_new        (AtlanteSession *session, GSettings *settings);
/* The folder in which the pack is put, in one of its own. */
void                 atlante_export_dialog_set_folder (AtlanteExportDialog *self, GFile *folder);

G_END_DECLS
