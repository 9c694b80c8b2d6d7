/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-change.h"

G_BEGIN_DECLS

/**
 * AtlanteEdit:
 *
 * One step of a user's work on a case, with a name: what undo takes back at once. Immutable once
 * it is done; an object, so that lists can show it.
 */
#define ATLANTE_TYPE_EDIT (atlante_edit_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteEdit, atlante_edit, ATLANTE, EDIT, GObject)

/* @name: for people, as "Move Kursk". @merge: (nullable) steps in a row with the same one are one
 * step, as the letters that are typed into a field; only while they put nothing in or out. */
AtlanteEdit         *atlante_edit_new           (const char *name, const char *merge);
/* One with the same name, time and changes. (transfer full) */
AtlanteEdit         *atlante_edit_copy          (AtlanteEdit *self);
const char          *atlante_edit_get_name      (AtlanteEdit *self);
const char          *atlante_edit_get_merge     (AtlanteEdit *self);
/* When it was done (or last added to), microseconds since 1970. */
gint64               atlante_edit_get_time      (AtlanteEdit *self);
guint                atlante_edit_get_n_changes (AtlanteEdit *self);
const AtlanteChange *atlante_edit_get_change    (AtlanteEdit *self, guint index);
/* Adds a change; of several changes in a row of the same item in place the first "before" and the
 * last "after" are kept. */
void                 atlante_edit_add           (AtlanteEdit *self, guint kind, guint position,
                                                 AtlanteJson *before, AtlanteJson *after);
/* FALSE, and nothing done, where the two are not steps of the same or move items. */
gboolean             atlante_edit_append        (AtlanteEdit *self, AtlanteEdit *next);
void                 atlante_edit_do            (AtlanteEdit *self, AtlanteCase *kase);
void                 atlante_edit_undo          (AtlanteEdit *self, AtlanteCase *kase);

G_END_DECLS
