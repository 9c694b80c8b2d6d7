/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlanteBag:
 *
 * The files of a BagIt bag (RFC 8493) in memory, sorted by path, with their manifests.
 */
typedef struct _AtlanteBag AtlanteBag;

AtlanteBag *atlante_bag_new (void);
void atlante_bag_free (AtlanteBag *self);
/* @path: below data/, with "/". A path is added once. */
void atlante_bag_add (AtlanteBag *self, const char *path, GBytes *bytes);
/* A line of bag-info.txt, "Label: value"; line breaks in @value become spaces. */
void atlante_bag_add_info (AtlanteBag *self, const char *label, const char *value);
/* Makes bagit.txt, bag-info.txt (with Payload-Oxum) and both manifests. Nothing can be added
 * afterwards. */
void atlante_bag_seal (AtlanteBag *self);
/* Paths from the bag's root ("bagit.txt", "data/briefing.html"), sorted; NULL-terminated. (transfer
 * container) */
const char **atlante_bag_list_paths (AtlanteBag *self);
/* (nullable) (transfer none) */
GBytes *atlante_bag_lookup (AtlanteBag *self, const char *path);

/* Writes the sealed bag as a folder beside @folder and puts it in its place at the end: nothing, an
 * empty folder or an Atlante pack may be there; anything else is G_IO_ERROR_NOT_EMPTY or
 * _NOT_DIRECTORY. On an error nothing is left. */
gboolean atlante_bag_write_folder (AtlanteBag *self, const char *folder, GCancellable *cancellable,
                                   GError **error);
/* Writes the sealed bag as a ZIP with one folder @name in it, as safely. What is at @path may be a
 * ZIP of a pack only. */
gboolean atlante_bag_write_zip (AtlanteBag *self, const char *name, const char *path,
                                GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteBag, atlante_bag_free)

G_END_DECLS
