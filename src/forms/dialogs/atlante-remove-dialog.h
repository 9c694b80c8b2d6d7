/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteRemoveDialog:
 *
 * Asks before something is removed that others use: which of them stay without it, and which go
 * too.
 *
 * Signal "done" (string): it is removed; what to tell of it.
 */
#define ATLANTE_TYPE_REMOVE_DIALOG (atlante_remove_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteRemoveDialog, atlante_remove_dialog, ATLANTE, REMOVE_DIALOG,
                      AdwMessageDialog)

/* Does something use it, so that it has to be asked? */
gboolean   atlante_remove_dialog_is_needed (AtlanteSession *session, AtlanteItem *item);
GtkWindow *atlante_remove_dialog_new       (AtlanteSession *session, AtlanteItem *item);
/* Removes it at once. Returns: (transfer full) (nullable): what to tell of it */
char      *atlante_remove_dialog_remove    (AtlanteSession *session, AtlanteItem *item,
                                            GError **error);

G_END_DECLS
