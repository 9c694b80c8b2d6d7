/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteCopyButton:
 *
 * A flat button that copies a text and shows for a moment that it did.
 */
#define ATLANTE_TYPE_COPY_BUTTON (atlante_copy_button_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteCopyButton, atlante_copy_button, ATLANTE, COPY_BUTTON, GtkButton)

/* @tooltip: what it copies, "Copy the coordinates"; it is the accessible label too. */
GtkWidget *atlante_copy_button_new (const char *text, const char *tooltip);

G_END_DECLS
