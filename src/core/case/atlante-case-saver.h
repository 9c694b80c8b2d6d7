/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* Writes the canonical form: first beside the file, then in its place; symbolic links resolved, mode
 * kept. What a killed save has left beside the file is taken away. A failed save leaves the old file as it was. Refuses a read-only case. */
gboolean  atlante_case_saver_save        (AtlanteCase *self, GFile *file,
                                          GCancellable *cancellable, GError **error);
/* The same for the command line, which keeps versions (atlante-versions.h). */
gboolean  atlante_case_saver_save_scripted (AtlanteCase *self, GFile *file, GError **error);
/* The same in a worker for a window: keeps versions, of what is replaced and of what is saved. */
void      atlante_case_saver_save_async  (AtlanteCase *self, GFile *file, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean  atlante_case_saver_save_finish (GAsyncResult *result, GError **error);
/* (nullable): the hash of the file's bytes, once they have been saved */
const char *atlante_case_saver_get_sha256 (GAsyncResult *result);
GBytes   *atlante_case_saver_to_bytes    (AtlanteCase *self);
/* For any file of ours: the same care as for a case. @mode: 0600, 0644 … for a new file. */
gboolean  atlante_file_write_durably     (const char *path, const char *data, gsize length,
                                          int mode, GError **error);

G_END_DECLS
