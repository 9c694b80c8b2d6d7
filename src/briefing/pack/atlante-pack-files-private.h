/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-pack-files.h"

G_BEGIN_DECLS

/* What is gathered while a pack is read. */
typedef struct
{
  GHashTable *files;
  guint64 total;
  guint n;
  AtlantePackFilesRefused refused;
  gpointer user_data;
  GCancellable *cancellable;
} AtlantePackScan;

/* Reads the next bytes of a file: their number, 0 at its end, -1 with @error set. */
typedef gssize (*AtlantePackRead) (gpointer source, guint8 *buffer, gsize size, GError **error);

/* Reads a file to its end and adds it under @path. FALSE: stop, @error is set. */
gboolean atlante_pack_scan_add (AtlantePackScan *self, const char *path, AtlantePackRead read,
                                gpointer source, GError **error);
void atlante_pack_scan_refuse (AtlantePackScan *self, const char *path, const char *rule,
                               const char *message);
gboolean atlante_pack_scan_zip (AtlantePackScan *self, const char *path, GError **error);

G_END_DECLS
