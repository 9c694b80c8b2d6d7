/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What writing a bag as a folder and as a ZIP share. Functions that return int give 0 or an
 * errno. */

void atlante_bag_set_write_error (GError **error, const char *path, int code);
/* A new file, synced; never through a link. */
int atlante_bag_write_file (const char *path, GBytes *bytes);
int atlante_bag_sync_folder (const char *path);
void atlante_bag_remove_tree (const char *path);
/* Absolute, and through symbolic links where it exists. (transfer full) */
char *atlante_bag_resolve (const char *path);
int atlante_bag_make_parents (const char *path, GPtrArray *made);
void atlante_bag_remove_parents (GPtrArray *made);

G_END_DECLS
