/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-file-watch.h"
#include "atlante-recovery.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteDocument:
 *
 * The case of a session as something that stands in a file: it is opened, saved, kept safe on the
 * disk until then, and recovered after a crash. Knows no widget.
 *
 * Properties "file" and "watch" notify when the case has got another file. Signals:
 * - "opened": another case is there, from a file, a crash, or nothing
 * - "saved": with the #GFile, after each save that worked
 * - "unsafe": with words for the user: unsaved work cannot be kept on the disk
 */
#define ATLANTE_TYPE_DOCUMENT (atlante_document_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteDocument, atlante_document, ATLANTE, DOCUMENT, GObject)

AtlanteDocument *atlante_document_new             (AtlanteSession *session);
AtlanteSession  *atlante_document_get_session     (AtlanteDocument *self);
/* (nullable): it has never been saved, or there is no case */
GFile           *atlante_document_get_file        (AtlanteDocument *self);
/* Says when another program changes the file. (nullable): there is no file, or it was not to be
 * read */
AtlanteFileWatch *atlante_document_get_watch      (AtlanteDocument *self);

/* Puts a case in the place of the one before. @file: (nullable): it is new, and in no file.
 * @sha256: (nullable): of the file, atlante_case_loader_get_sha256() */
void             atlante_document_open            (AtlanteDocument *self, AtlanteCase *kase,
                                                   GFile *file, const char *sha256);
/* Goes on with what a crash has left, with its steps; it counts as unsaved. @in_file: (nullable):
 * the case as its file has it now, with that file's @sha256 (nullable). What was left is taken
 * away once the disk has it anew. */
void             atlante_document_recover         (AtlanteDocument *self,
                                                   AtlanteRecovery *recovery,
                                                   AtlanteCase *in_file, const char *sha256);

/* The case that ships. (transfer full) */
GFile           *atlante_document_dup_example_file (void);
/* Is it the case that ships? It is never written. */
gboolean         atlante_document_is_example      (AtlanteDocument *self);
/* Is there a file, other than the example's, that may be written, or that is gone? */
gboolean         atlante_document_can_save        (AtlanteDocument *self);
gboolean         atlante_document_is_saving       (AtlanteDocument *self);
/* Writes the case to a file, which then is its own. One at a time: see is_saving(). */
void             atlante_document_save_async      (AtlanteDocument *self, GFile *file,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
gboolean         atlante_document_save_finish     (AtlanteDocument *self, GAsyncResult *result,
                                                   GError **error);

/* What another program has written into the file becomes the case, as a step that can be undone; the
 * watch has to have it. FALSE with an error, and nothing done. */
gboolean         atlante_document_take_file       (AtlanteDocument *self, GError **error);
/* What both have done since the case was opened or saved last, as a step that can be undone; it
 * counts as unsaved. FALSE with an error, and nothing done. */
gboolean         atlante_document_take_both       (AtlanteDocument *self, GError **error);
/* The case stays as it is, which is not what the file says: it counts as unsaved. */
void             atlante_document_keep_mine       (AtlanteDocument *self);
/* The file is gone: the case counts as unsaved. */
void             atlante_document_miss_file       (AtlanteDocument *self);
/* Shows a state that cannot be changed; it is in no file, and no draft is kept of it. @moment: when
 * that was, in words */
void             atlante_document_look_at         (AtlanteDocument *self, AtlanteCase *kase,
                                                   const char *moment);
/* (nullable): the case is no older state */
const char      *atlante_document_get_moment      (AtlanteDocument *self);

/* The case as it was opened or saved last. (transfer full) (nullable): it is in no file, or not any
 * more, or what the file has was not to be read */
AtlanteCase     *atlante_document_dup_saved_case  (AtlanteDocument *self);
/* What has changed since then, in words for the user. (transfer full) (nullable): nothing, or it is
 * in no file */
char            *atlante_document_dup_changes     (AtlanteDocument *self);
/* How they differ, as the beginning of a sentence. (transfer full) (nullable): they do not */
char            *atlante_document_format_changes (AtlanteCase *before, AtlanteCase *after);
/* The unsaved work is not wanted: nothing of it stays on the disk. */
void             atlante_document_discard         (AtlanteDocument *self);
/* All unsaved work is on the disk when this returns, as far as the disk takes it. */
void             atlante_document_flush           (AtlanteDocument *self);

/* Where drafts are kept. (transfer full) */
char            *atlante_document_dup_drafts_folder (void);
/* Do both lead to the same file, by whatever path? */
gboolean         atlante_document_is_same_file    (GFile *one, GFile *two);

G_END_DECLS
