/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteAddRelationDialog:
 *
 * Asks for what a relation cannot be without: its two ends, one after the other, and a claim that
 * it rests on. Then it is added, and its form opens.
 */
#define ATLANTE_TYPE_ADD_RELATION_DIALOG (atlante_add_relation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteAddRelationDialog, atlante_add_relation_dialog, ATLANTE,
                      ADD_RELATION_DIALOG, AdwWindow)

/* A place or actor that is selected is the first end. */
GtkWidget *atlante_add_relation_dialog_new (AtlanteSession *session);

G_END_DECLS
