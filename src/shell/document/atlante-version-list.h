/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-versions.h"

G_BEGIN_DECLS

/* The versions of a file with what each has changed, read by a worker. */

typedef struct
{
  AtlanteVersion *version;
  char *summary;            /* what it changed against the one before it, in words */
  gboolean is_readable;
} AtlanteVersionEntry;

void       atlante_version_entry_free    (AtlanteVersionEntry *self);
void       atlante_version_list_async    (GFile *file, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
/* The latest first. (transfer full) (element-type AtlanteVersionEntry) (nullable): NULL with
 * G_IO_ERROR_CANCELLED */
GPtrArray *atlante_version_list_finish   (GAsyncResult *result, GError **error);
/* Reads one. @entry is copied. */
void       atlante_version_entry_load_async  (const AtlanteVersionEntry *entry,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
AtlanteCase *atlante_version_entry_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
