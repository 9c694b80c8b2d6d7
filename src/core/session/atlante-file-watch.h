/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"

G_BEGIN_DECLS

typedef enum
{
  ATLANTE_FILE_KNOWN,       /* what this program has read or written */
  ATLANTE_FILE_CHANGED,     /* another program has written something else */
  ATLANTE_FILE_GONE,        /* removed, renamed, or its disk is away */
} AtlanteFileState;

/**
 * AtlanteFileWatch:
 *
 * Notices when another program changes the file of a case, by its content: a file that is written
 * again with the same bytes is not changed.
 *
 * Property "state" notifies at each change, also from one foreign content to another.
 */
#define ATLANTE_TYPE_FILE_WATCH (atlante_file_watch_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteFileWatch, atlante_file_watch, ATLANTE, FILE_WATCH, GObject)

/* @sha256: of the bytes that were read, atlante_case_loader_get_sha256(). (transfer full) */
AtlanteFileWatch *atlante_file_watch_new        (GFile *file, const char *sha256);
GFile            *atlante_file_watch_get_file   (AtlanteFileWatch *self);
AtlanteFileState  atlante_file_watch_get_state  (AtlanteFileWatch *self);
/* What the other program has written: (nullable) where it is no case, and then the error says why.
 * Both NULL unless the state is changed. (transfer none) */
AtlanteCase      *atlante_file_watch_get_case   (AtlanteFileWatch *self);
const GError     *atlante_file_watch_get_error  (AtlanteFileWatch *self);
/* Looks now, in a worker: a window that comes to the front asks for it. */
void              atlante_file_watch_look       (AtlanteFileWatch *self);
/* Looks now, and waits: before the file is written over. */
AtlanteFileState  atlante_file_watch_look_sync  (AtlanteFileWatch *self);
/* While this program saves, what happens to the file is its own doing. */
void              atlante_file_watch_begin_save (AtlanteFileWatch *self);
/* @sha256: (nullable): of what was saved, atlante_case_saver_get_sha256(); NULL where it failed */
void              atlante_file_watch_end_save   (AtlanteFileWatch *self, const char *sha256);
/* What is in the file now is known: the user has seen it, and takes it or goes on without. */
void              atlante_file_watch_accept     (AtlanteFileWatch *self);

G_END_DECLS
