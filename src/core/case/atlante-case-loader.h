/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* Reads a case file: strict scanner, rules, model. Errors: ATLANTE_JSON_ERROR (with line and
 * column), ATLANTE_CASE_ERROR (with the place in the file), G_IO_ERROR; each message begins with
 * the file's display name. */
AtlanteCase *atlante_case_loader_load        (GFile *file, GCancellable *cancellable,
                                              GError **error);
void         atlante_case_loader_load_async  (GFile *file, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
AtlanteCase *atlante_case_loader_load_finish (GAsyncResult *result, GError **error);
/* (nullable): the hash of the file's bytes; NULL where it could not be read */
const char  *atlante_case_loader_get_sha256  (GAsyncResult *result);
/* The same from memory; @name stands in messages. */
AtlanteCase *atlante_case_loader_load_bytes  (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
