/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "atlante-briefing.h"

G_BEGIN_DECLS

/**
 * AtlantePack:
 *
 * Makes the files of a briefing and writes them as a BagIt bag: a folder, or a ZIP where the name
 * ends in ".zip". All is made in memory first; nothing is on the disk before all writers are done.
 * Properties notify: "fraction" (0 to 1) and "message" (what is being done, for people), in the
 * main context of the caller.
 */
#define ATLANTE_TYPE_PACK (atlante_pack_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePack, atlante_pack, ATLANTE, PACK, GObject)

/* Keeps a snapshot: later edits of the case do not come in. Set all settings of @briefing
 * before. */
AtlantePack *atlante_pack_new (AtlanteBriefing *briefing);
/* @out: nothing yet, an empty folder or an Atlante pack, which is replaced as a whole at the end;
 * missing folders above it are made. Errors: G_IO_ERROR_NOT_EMPTY, _NOT_DIRECTORY, _EXISTS for what
 * is not replaced; _NO_SPACE, _READ_ONLY, _PERMISSION_DENIED and their like with a text that says
 * what to do; _CANCELLED. After an error nothing is left. */
gboolean atlante_pack_write (AtlantePack *self, GFile *out, GCancellable *cancellable,
                             GError **error);
/* The same in a worker. One write at a time for each AtlantePack. */
void atlante_pack_write_async (AtlantePack *self, GFile *out, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
gboolean atlante_pack_write_finish (AtlantePack *self, GAsyncResult *result, GError **error);

double atlante_pack_get_fraction (AtlantePack *self);
const char *atlante_pack_get_message (AtlantePack *self);     /* (nullable) */
/* After a write: the paths of the files (char *), sorted; of a ZIP its own path alone. Borrowed,
 * empty before. */
GPtrArray *atlante_pack_get_paths (AtlantePack *self);
/* After a write: what the writers found that a user has to know (char *). Borrowed. */
GPtrArray *atlante_pack_get_reports (AtlantePack *self);

G_END_DECLS
