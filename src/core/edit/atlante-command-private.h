/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-command.h"

G_BEGIN_DECLS

/* Characters of a title in the name of a step. */
#define ATLANTE_COMMAND_MAX_TITLE 40

/* Always FALSE, with ATLANTE_CASE_ERROR_INVALID. */
gboolean _atlante_command_fail      (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* (transfer full): what an item is called in the name of a step */
char    *_atlante_command_dup_title (AtlanteCase *kase, AtlanteItem *item);

G_END_DECLS
