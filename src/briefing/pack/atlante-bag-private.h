/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What writing a bag as a folder and as a ZIP share. Functions that return int give 0 or an
 * errno. */

void atlante_bag_set_write_error (GError **error, const char *path, int code);
/* A new file, synced; never through a link. */
int atlante_bag_write_file (const char *path, GBytes *bytes);
/* All of it, synced. */
int atlante_bag_write_fd (int fd, GBytes *bytes);
int atlante_bag_sync_folder (const char *path);
void atlante_bag_remove_tree (const char *path);
/* Absolute, and through symbolic links where it exists. (transfer full) */
char *atlante_bag_resolve (const char *path);
int atlante_bag_make_parents (const char *path, GPtrArray *made);
void atlante_bag_remove_parents (GPtrArray *made);

/* The end of the name of a pack that is moved aside for an instant. */
#define ATLANTE_BAG_ASIDE "-old"

/* How the names of all temporary files beside @target begin. (transfer full) */
char *atlante_bag_dup_temporary_prefix (const char *target);
/* A new file or folder in @folder; it is locked as long as @fd is open. @path: (transfer full) */
int atlante_bag_make_temporary (const char *folder, const char *prefix, gboolean is_folder,
                                char **path, int *fd);
/* Takes away what killed runs left in @folder; a pack that was aside comes back to @target where
 * there is none. */
void atlante_bag_sweep (const char *folder, const char *prefix, const char *target);

G_END_DECLS
