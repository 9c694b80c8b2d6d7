/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteChooser:
 *
 * An entry with a list of what is meant by it. The arrow keys choose while the text keeps the
 * keyboard, Enter takes what is chosen. Whoever uses it fills the list anew for each text.
 *
 * Signal "typed": the text is another one: clear the list and fill it.
 * Signal "chosen" (guint): the row that was added with this number.
 * Signal "given-up": Esc.
 */
#define ATLANTE_TYPE_CHOOSER (atlante_chooser_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteChooser, atlante_chooser, ATLANTE, CHOOSER, GtkWidget)

/* @title: for the empty entry and for screen readers, translated */
GtkWidget  *atlante_chooser_new      (const char *title);
const char *atlante_chooser_get_text (AtlanteChooser *self);
void        atlante_chooser_set_text (AtlanteChooser *self, const char *text);
void        atlante_chooser_clear    (AtlanteChooser *self);
/* @sign: (nullable); @subtitle: (nullable). The first row that is added is chosen. */
void        atlante_chooser_add      (AtlanteChooser *self, GtkWidget *sign, const char *title,
                                      const char *subtitle, guint number);
guint       atlante_chooser_get_n_rows (AtlanteChooser *self);
/* Words under the list, or in its place where it is empty. @hint: (nullable) */
void        atlante_chooser_set_hint (AtlanteChooser *self, const char *hint);
/* The same as Enter: rings the bell where the list is empty. */
void        atlante_chooser_take     (AtlanteChooser *self);

G_END_DECLS
