/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-text-field.h"

struct _AtlanteTextField
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteTextField, atlante_text_field, ATLANTE_TYPE_FIELD)

static void
changed_cb (AtlanteTextField *self)
{
  const char *text = gtk_editable_get_text (self->entry);
  g_autoptr (AtlanteJson) value = *text != '\0' ? atlante_json_new_string (text) : NULL;

  if (!self->is_showing)
    atlante_field_commit (ATLANTE_FIELD (self), value);
}

static void
atlante_text_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteTextField *self = ATLANTE_TEXT_FIELD (field);
  const char *text = atlante_json_get_string (value);

  if (g_str_equal (gtk_editable_get_text (self->entry), text != NULL ? text : ""))
    return;
  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  if (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (self->entry))))
    gtk_editable_set_position (self->entry, -1);
  self->is_showing = FALSE;
}

static void
atlante_text_field_class_init (AtlanteTextFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_text_field_show;
}

static void
atlante_text_field_init (AtlanteTextField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  /* Undo is the case's: the entry's own would come between. */
  gtk_editable_set_enable_undo (self->entry, FALSE);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), entry);
}

GtkWidget *
atlante_text_field_new (const char *title)
{
  AtlanteTextField *self = g_object_new (ATLANTE_TYPE_TEXT_FIELD, NULL);

  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}
