/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-edit.h"

G_BEGIN_DECLS

/**
 * AtlanteEditor:
 *
 * Changes a case in edits, each with a name, and takes them back. An edit is begun, changes the
 * case at once, and is committed: then every item that it has touched is looked at by the rules of
 * the case file, and an edit that breaks one is taken back as a whole and says so. Commands
 * (atlante-command.h) are made of that; the window and the command line use the same.
 *
 * Properties notify: "can-undo", "can-redo", "modified". Signals: "edited" after each edit, undo
 * and redo; "committed" and "went" say which.
 */
#define ATLANTE_TYPE_EDITOR (atlante_editor_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteEditor, atlante_editor, ATLANTE, EDITOR, GObject)

AtlanteEditor *atlante_editor_new          (AtlanteCase *kase);
AtlanteCase   *atlante_editor_get_case     (AtlanteEditor *self);

/* --- one edit --- */

/* @merge: (nullable), see atlante_edit_new(). FALSE with ATLANTE_CASE_ERROR_READ_ONLY. */
gboolean       atlante_editor_begin        (AtlanteEditor *self, const char *name,
                                            const char *merge, GError **error);
void           atlante_editor_insert       (AtlanteEditor *self, AtlanteItemKind kind,
                                            guint position, AtlanteJson *json);
void           atlante_editor_append       (AtlanteEditor *self, AtlanteItemKind kind,
                                            AtlanteJson *json);
void           atlante_editor_remove       (AtlanteEditor *self, AtlanteItem *item);
void           atlante_editor_replace      (AtlanteEditor *self, AtlanteItem *item,
                                            AtlanteJson *json);
void           atlante_editor_set_member   (AtlanteEditor *self, const char *key,
                                            AtlanteJson *value);
/* FALSE with ATLANTE_CASE_ERROR_INVALID: the case is as before the edit. An edit that changes
 * nothing leaves no step. */
gboolean       atlante_editor_commit       (AtlanteEditor *self, GError **error);
void           atlante_editor_cancel       (AtlanteEditor *self);
void           atlante_editor_replay       (AtlanteEditor *self, AtlanteEdit *edit,
                                            gboolean joined);

/* --- the steps --- */

/* From the first one after opening; those from get_n_done() on have been taken back. */
guint          atlante_editor_get_n_edits  (AtlanteEditor *self);
guint          atlante_editor_get_n_done   (AtlanteEditor *self);
AtlanteEdit   *atlante_editor_get_edit     (AtlanteEditor *self, guint index);
gboolean       atlante_editor_can_undo     (AtlanteEditor *self);
gboolean       atlante_editor_can_redo     (AtlanteEditor *self);
/* (nullable): the name of the step that would be taken back, or done again */
const char    *atlante_editor_get_undo_name (AtlanteEditor *self);
const char    *atlante_editor_get_redo_name (AtlanteEditor *self);
void           atlante_editor_undo         (AtlanteEditor *self);
void           atlante_editor_redo         (AtlanteEditor *self);
/* Takes back or does again until @n_done steps are done. */
void           atlante_editor_go_to        (AtlanteEditor *self, guint n_done);
/* The next step is one of its own, also if it goes on with the last. */
void           atlante_editor_break_merge  (AtlanteEditor *self);

/* The case stands as it is in the file. */
void           atlante_editor_mark_saved   (AtlanteEditor *self);
/* The case is in no file as it is, nor was it after any of the steps: it is new, or was recovered. */
void           atlante_editor_mark_changed (AtlanteEditor *self);
/* As mark_saved(), for a save that takes its time: what is done meanwhile is not in the file. Before it
 * starts, remember the last step (transfer full) (nullable); when it is done, give that back. */
AtlanteEdit   *atlante_editor_begin_save   (AtlanteEditor *self);
void           atlante_editor_end_save     (AtlanteEditor *self, AtlanteEdit *last);
gboolean       atlante_editor_is_modified  (AtlanteEditor *self);

G_END_DECLS
