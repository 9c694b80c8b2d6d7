/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteFormHead:
 *
 * What stands above the form of what a session edits: what it is, how it is called now, what can be
 * done to it, and "Done". Follows edits.
 */
#define ATLANTE_TYPE_FORM_HEAD (atlante_form_head_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteFormHead, atlante_form_head, ATLANTE, FORM_HEAD, GtkWidget)

/* @session: one that is editing */
GtkWidget *atlante_form_head_new (AtlanteSession *session);

G_END_DECLS
