/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteMergeDialog:
 *
 * Makes two places, actors, events or topics one: first the other one is chosen, then it says what
 * will move, come over and go, and which of the two stays can be changed.
 *
 * Signal "done" (string): what to tell of it.
 */
#define ATLANTE_TYPE_MERGE_DIALOG (atlante_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMergeDialog, atlante_merge_dialog, ATLANTE, MERGE_DIALOG, AdwWindow)

GtkWindow *atlante_merge_dialog_new       (AtlanteSession *session, AtlanteItem *item);
/* Chooses the other one, as by the list. */
void       atlante_merge_dialog_set_other (AtlanteMergeDialog *self, AtlanteItem *other);

G_END_DECLS
