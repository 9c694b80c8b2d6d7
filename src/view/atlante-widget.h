/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For the dispose of a widget with a template: gives back the template's children of @type and lets
 * go of all children. gtk_widget_dispose_template() of GTK 4.8 alone leaves those that are not
 * bound. */
void atlante_widget_dispose_template (GtkWidget *widget, GType type);
/* How much larger text is than usual: 1, or 2 at 200%. */
double atlante_widget_get_text_scale (GtkWidget *widget);
/* The drop-downs in @widget, or itself: a screen reader is on the button within, which GTK names by
 * its class. It gets @name, and what is chosen as its description. */
void atlante_widget_name_drop_downs (GtkWidget *widget, const char *name);
/* The same for what an AdwComboRow shows as chosen, which libadwaita leaves without a name. */
void atlante_widget_name_combo_row (GtkWidget *row);

G_END_DECLS
