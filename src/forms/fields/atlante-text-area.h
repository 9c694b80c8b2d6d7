/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteTextArea:
 *
 * Room for sentences: as high as what is written in it, with the look of an entry. Tab goes on to
 * the next field, and undo is the case's.
 *
 * Signal "edited": by the user.
 */
#define ATLANTE_TYPE_TEXT_AREA (atlante_text_area_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteTextArea, atlante_text_area, ATLANTE, TEXT_AREA, GtkTextView)

GtkWidget *atlante_text_area_new      (void);
/* (transfer full) */
char      *atlante_text_area_dup_text (AtlanteTextArea *self);
/* @text: (nullable). Nothing happens where it is there already: the cursor stays. */
void       atlante_text_area_set_text (AtlanteTextArea *self, const char *text);

G_END_DECLS
