/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-cli-common.h"
#include "atlante-command.h"

G_BEGIN_DECLS

/* What the verbs share that change a case. */

/* A case and what edits it; NULL after a message, also for one of a later version. */
AtlanteEditor *atlante_cli_open_editor (const char *path);
/* Writes the case back where an edit has changed it. @error: (nullable) (transfer full): why the
 * edit was refused. */
AtlanteCliStatus atlante_cli_close_editor (AtlanteEditor *editor, const char *path,
                                           GError *error);
/* An item by its id, a place or an actor also by its name; NULL after a message. (transfer none) */
AtlanteItem *atlante_cli_find_item (AtlanteCase *kase, const char *name);
/* What a user gives as JSON; "-" reads it from standard input. NULL after a message. (transfer
 * full) */
AtlanteJson *atlante_cli_read_json (const char *text);

G_END_DECLS
