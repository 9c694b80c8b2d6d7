/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-picker.h"

struct _AtlantePicker
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *content;       /* (nullable): not opened yet */
  AtlantePickerFunc func;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (AtlantePicker, atlante_picker, GTK_TYPE_WIDGET)

static void
open_cb (GtkMenuButton *button, gpointer user_data)
{
  AtlantePicker *self = ATLANTE_PICKER (user_data);
  GtkWidget *content = self->func (self->content, self->user_data);

  if (content == self->content)
    return;
  if (self->content == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_new ());
  self->content = content;
  gtk_popover_set_child (gtk_menu_button_get_popover (button), content);
}

static gboolean
atlante_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLANTE_PICKER (widget)->button);
}

static void
atlante_picker_dispose (GObject *object)
{
  AtlantePicker *self = ATLANTE_PICKER (object);

  self->content = NULL;
  g_clear_pointer (&self->button, gtk_widget_unparent);

  G_OBJECT_CLASS (atlante_picker_parent_class)->dispose (object);
}

static void
atlante_picker_class_init (AtlantePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_picker_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_picker_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
atlante_picker_init (AtlantePicker *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), open_cb, self, NULL);
}

GtkWidget *
atlante_picker_new (AtlantePickerFunc func, gpointer user_data)
{
  AtlantePicker *self = g_object_new (ATLANTE_TYPE_PICKER, NULL);

  g_return_val_if_fail (func != NULL, GTK_WIDGET (self));

  self->func = func;
  self->user_data = user_data;
  return GTK_WIDGET (self);
}

GtkMenuButton *
atlante_picker_get_button (AtlantePicker *self)
{
  g_return_val_if_fail (ATLANTE_IS_PICKER (self), NULL);

  return GTK_MENU_BUTTON (self->button);
}

void
atlante_picker_show (AtlantePicker *self, GtkWidget *sign, const char *text, gboolean is_hint)
{
  GtkWidget *line, *label, *arrow;

  g_return_if_fail (ATLANTE_IS_PICKER (self));
  g_return_if_fail (text != NULL);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  label = gtk_label_new (text);
  arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, is_hint ? "dim-label" : "chosen");
  if (sign != NULL)
    gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), arrow);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), line);
  /* GTK puts it into the middle of the button. */
  gtk_widget_set_halign (gtk_widget_get_parent (line), GTK_ALIGN_FILL);
  gtk_widget_set_hexpand (line, TRUE);
  gtk_widget_set_tooltip_text (self->button, is_hint ? NULL : text);
}

void
atlante_picker_show_adding (AtlantePicker *self, const char *text)
{
  GtkWidget *line, *label;

  g_return_if_fail (ATLANTE_IS_PICKER (self));
  g_return_if_fail (text != NULL);

  line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

void
atlante_picker_close (AtlantePicker *self)
{
  g_return_if_fail (ATLANTE_IS_PICKER (self));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
}
