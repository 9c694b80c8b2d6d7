/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes what is chosen from, or makes it ready to be shown again. @content: (nullable): NULL the
 * first time. Returns: (transfer floating) or @content */
typedef GtkWidget *(*AtlantePickerFunc) (GtkWidget *content, gpointer user_data);

/**
 * AtlantePicker:
 *
 * A button that shows what is chosen and opens what it is chosen from, which is made only then.
 */
#define ATLANTE_TYPE_PICKER (atlante_picker_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePicker, atlante_picker, ATLANTE, PICKER, GtkWidget)

/* @user_data: has to live as long as the picker */
GtkWidget     *atlante_picker_new        (AtlantePickerFunc func, gpointer user_data);
GtkMenuButton *atlante_picker_get_button (AtlantePicker *self);
/* The words on the button. @sign: (nullable): in front of them. @is_hint: nothing is chosen yet */
void           atlante_picker_show       (AtlantePicker *self, GtkWidget *sign, const char *text,
                                          gboolean is_hint);
/* The words on a button that adds something each time. */
void           atlante_picker_show_adding (AtlantePicker *self, const char *text);
void           atlante_picker_close      (AtlantePicker *self);

G_END_DECLS
