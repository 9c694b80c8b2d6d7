/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteSubjectChips:
 *
 * Places and actors that a claim may be about, each as a chip that can be let go and taken again, and
 * a button that finds others.
 */
#define ATLANTE_TYPE_SUBJECT_CHIPS (atlante_subject_chips_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteSubjectChips, atlante_subject_chips, ATLANTE, SUBJECT_CHIPS,
                      GtkWidget)

GtkWidget *atlante_subject_chips_new         (void);
/* @session: (nullable) */
void       atlante_subject_chips_set_session (AtlanteSubjectChips *self, AtlanteSession *session);
void       atlante_subject_chips_clear       (AtlanteSubjectChips *self);
/* Those that are there already stay as they are. @taken: whether the chip is pressed */
void       atlante_subject_chips_add         (AtlanteSubjectChips *self, AtlanteItem *item,
                                              gboolean taken);
/* Those of @kind that are taken, for a claim: [{"place": "rason", "role": null}, …]. (transfer
 * full) */
AtlanteJson *atlante_subject_chips_dup_roles (AtlanteSubjectChips *self, AtlanteItemKind kind);

G_END_DECLS
