/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-editor.h"

G_BEGIN_DECLS

/* What is written beside the journal when it begins: the case as it was then. */
#define ATLANTE_JOURNAL_BASE "base.atlante"
#define ATLANTE_JOURNAL_NAME "journal.jsonl"

/* From an edit to its being on the disk, in milliseconds, at most: half of the two seconds that a
 * user may lose, so that a slow disk has as long. */
#define ATLANTE_JOURNAL_DELAY 1000

/**
 * AtlanteJournal:
 *
 * Keeps the unsaved work on a case on the disk: the case as it was when the journal began, and a
 * line for each step since, so that what a step costs does not depend on the size of the case. A
 * worker writes; files are of mode 0600, in a folder of the journal's own. As long as it lives it
 * holds a lock on its folder, so that another window does not take its work for something lost.
 *
 * A case that is in no file as it is (it is new, was recovered, or was changed while it was being
 * saved) is written without waiting for an edit.
 *
 * Signal "failed": with a GError, when the disk does not take it; it then goes on trying, and tells it
 * again only once it has worked meanwhile.
 */
#define ATLANTE_TYPE_JOURNAL (atlante_journal_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteJournal, atlante_journal, ATLANTE, JOURNAL, GObject)

/* @folder: made where it is missing; what was in it is replaced at the first edit. @uri:
 * (nullable): the file of the case. Nothing is written before the first edit of a case that stands
 * in its file as it is. */
AtlanteJournal *atlante_journal_new     (AtlanteEditor *editor, const char *folder,
                                         const char *uri);
/* Writes what is still to be written, and waits for the disk. */
gboolean        atlante_journal_flush   (AtlanteJournal *self, GError **error);
/* The case was saved, or has got another file: what follows builds on the case as it is now.
 * @uri: (nullable) */
void            atlante_journal_restart (AtlanteJournal *self, const char *uri);
/* Takes its files away: the work is saved, or not wanted. */
void            atlante_journal_discard (AtlanteJournal *self);

G_END_DECLS
