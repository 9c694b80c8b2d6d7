/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-canonical-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Attached texts live in the user's data folder under their SHA-256, mode 0600. */

/* Keeps a text. */
gboolean              atlante_text_store_put    (AtlanteCanonicalText *text, GError **error);
/* (nullable) (transfer full): NULL without an error where the store has no such text. */
AtlanteCanonicalText *atlante_text_store_lookup (const char *sha256, GError **error);
/* In bytes; 0 where the store has no such text. */
guint64               atlante_text_store_get_size (const char *sha256);
gboolean              atlante_text_store_remove (const char *sha256, GError **error);
/* Reads a UTF-8 text file as canonical text (64 MB at most). */
AtlanteCanonicalText *atlante_text_store_load_file (GFile *file, GCancellable *cancellable,
                                                    GError **error);

G_END_DECLS
