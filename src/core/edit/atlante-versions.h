/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

/* The last saves of a case, kept in the user's state folder, mode 0600, by the file that they were
 * saved to. What was in the file before the first save is one of them. All of it may be called from
 * any thread. */

/* Older ones go. */
#define ATLANTE_VERSIONS_MAX 10

/**
 * AtlanteVersion:
 * @path: where it is kept: the file's bytes, compressed by gzip
 * @sha256: of the file's bytes, its first 16 figures
 * @time: of the save, microseconds since 1970
 *
 * One saved state of a case.
 */
typedef struct
{
  char *path;
  char *sha256;
  gint64 time;
} AtlanteVersion;

void            atlante_version_free       (AtlanteVersion *self);
/* NULL with a GError where it is damaged or gone meanwhile. (transfer full) */
AtlanteCase    *atlante_version_load       (const AtlanteVersion *self, GError **error);
/* Its bytes, as they were in the file. (transfer full) */
GBytes         *atlante_version_dup_bytes  (const AtlanteVersion *self, GError **error);

/* The latest first; that one is what was last saved. (transfer full) (element-type AtlanteVersion) */
GPtrArray      *atlante_versions_list      (GFile *file);
/* Keeps what is being saved; what is the same as the latest is not kept twice. A version that
 * cannot be kept is left out: a save does not fail for it. @is_scripted: saves of the command line
 * that follow each other within a minute are one version, so that a script does not push out the
 * work of weeks. */
void            atlante_versions_keep      (GFile *file, GBytes *bytes, gboolean is_scripted);
/* Keeps what is in the file now, which another program may have written: before it is replaced. */
void            atlante_versions_keep_file (GFile *file);
/* Bytes on the disk. */
guint64         atlante_versions_get_size  (GFile *file);
/* Takes them away, all of them. */
gboolean        atlante_versions_forget    (GFile *file, GError **error);
/* The files of which there are versions. (transfer full) (element-type GFile) */
GPtrArray      *atlante_versions_list_files (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteVersion, atlante_version_free)

G_END_DECLS
