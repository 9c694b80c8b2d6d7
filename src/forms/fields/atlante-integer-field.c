/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-integer-field.h"

#include <glib/gi18n-lib.h>

struct _AtlanteIntegerField
{
  AtlanteField parent_instance;

  GtkEditable *entry;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteIntegerField, atlante_integer_field, ATLANTE_TYPE_FIELD)

static void
changed_cb (AtlanteIntegerField *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  g_autoptr (AtlanteJson) value = NULL;
  gint64 number;

  if (self->is_showing)
    return;
  if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    {
      atlante_field_set_error (ATLANTE_FIELD (self), _("Write a whole number, as 12."));
      return;
    }
  value = atlante_json_new_int (number);
  atlante_field_commit (ATLANTE_FIELD (self), value);
}

static void
atlante_integer_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteIntegerField *self = ATLANTE_INTEGER_FIELD (field);
  const char *text = atlante_json_get_number (value);

  self->is_showing = TRUE;
  gtk_editable_set_text (self->entry, text != NULL ? text : "");
  self->is_showing = FALSE;
}

static void
atlante_integer_field_class_init (AtlanteIntegerFieldClass *klass)
{
  ATLANTE_FIELD_CLASS (klass)->show = atlante_integer_field_show;
}

static void
atlante_integer_field_init (AtlanteIntegerField *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_editable_set_enable_undo (self->entry, FALSE);
  gtk_editable_set_width_chars (self->entry, 5);
  gtk_editable_set_max_width_chars (self->entry, 8);
  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  atlante_field_set_control (ATLANTE_FIELD (self), entry);
}

GtkWidget *
atlante_integer_field_new (const char *title)
{
  AtlanteIntegerField *self = g_object_new (ATLANTE_TYPE_INTEGER_FIELD, NULL);

  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}
