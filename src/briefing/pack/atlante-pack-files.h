/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Limits for packs of strangers: more is refused. */
#define ATLANTE_PACK_MAX_FILES 10000
#define ATLANTE_PACK_MAX_SIZE (G_GUINT64_CONSTANT (512) * 1024 * 1024)
#define ATLANTE_PACK_MAX_DEPTH 16
/* Contents of files up to this size are kept, where the verifier has to read them. */
#define ATLANTE_PACK_MAX_KEPT (64 * 1024 * 1024)

typedef struct
{
  guint64 size;       /* bytes */
  char *sha256;
  GBytes *bytes;      /* (nullable): only of tag files, case.atlante and pack.json */
} AtlantePackFile;

/* Why a file of a pack was not read. */
typedef void (*AtlantePackFilesRefused) (const char *path,
                                         const char *rule,
                                         const char *message,
                                         gpointer user_data);

/* Reads what is in a pack, a folder or a ZIP, without writing anything and without following a
 * link. Names that lead out of the pack, links, devices, and the same name twice are told by
 * @refused and left out. Returns: (transfer full): path from the pack's root → AtlantePackFile;
 * NULL where it cannot be read at all, or is beyond the limits. */
GHashTable *atlante_pack_files_read (const char *path, AtlantePackFilesRefused refused,
                                     gpointer user_data, GCancellable *cancellable, GError **error);

/* May this be a path in a pack? Relative, "/" between names, no ".", "..", "\", control characters
 * or empty names. */
gboolean atlante_pack_path_is_safe (const char *path);

G_END_DECLS
