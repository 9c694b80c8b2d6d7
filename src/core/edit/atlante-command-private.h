/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-command.h"

G_BEGIN_DECLS

/* Always FALSE, with ATLANTE_CASE_ERROR_INVALID. */
gboolean _atlante_command_fail    (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* (transfer full): an id that is free, made from the name of what @json is, or counted. @json:
 * (nullable) */
char    *_atlante_command_make_id (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json);

/* The object of what stays, once @gone has been merged into it. (transfer full) */
AtlanteJson *_atlante_command_merge_json (AtlanteJson *keep, AtlanteJson *gone);
/* An item's object with an id that is free, made from its name or counted where it has none.
 * (transfer full) */
AtlanteJson *_atlante_command_with_id (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json);

G_END_DECLS
