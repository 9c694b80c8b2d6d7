/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-code-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-picker.h"

struct _AtlanteCodeField
{
  AtlanteField parent_instance;

  GtkWidget *picker;
  GtkWidget *clear;
  gboolean required;
  AtlanteCodeKind kind;
  char *title;              /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AtlanteCodeField, atlante_code_field, ATLANTE_TYPE_FIELD)

static const char *
get_prompt (AtlanteCodeField *self)
{
  return self->kind == ATLANTE_CODE_COUNTRY ? _("Choose a country") : _("Choose a language");
}

static void
show_code (AtlanteCodeField *self, const char *code)
{
  GtkMenuButton *button = atlante_picker_get_button (ATLANTE_PICKER (self->picker));
  g_autofree char *name = code != NULL ? atlante_code_dup_name (self->kind, code) : NULL;
  g_autofree char *label = NULL;

  atlante_picker_show (ATLANTE_PICKER (self->picker), NULL,
                       name != NULL ? name : get_prompt (self), code == NULL);
  gtk_widget_set_visible (self->clear, code != NULL && !self->required);
  /* Translators: a button of a form, for screen readers: what it is for and what is chosen, as
   * “Part of: Russia” */
  label = g_strdup_printf (C_("what is chosen", "%1$s: %2$s"),
                           self->title != NULL ? self->title : get_prompt (self),
                           name != NULL ? name : get_prompt (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
set_code (AtlanteCodeField *self, const char *code)
{
  g_autoptr (AtlanteJson) value = code != NULL ? atlante_json_new_string (code) : NULL;

  atlante_editor_break_merge (
    atlante_session_get_editor (atlante_field_get_session (ATLANTE_FIELD (self))));
  if (atlante_field_commit (ATLANTE_FIELD (self), value))
    show_code (self, code);
}

static void
code_chosen_cb (AtlanteCodeField *self, const char *code)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
  set_code (self, code);
  gtk_widget_grab_focus (self->picker);
}

static void
given_up_cb (AtlanteCodeField *self)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
}

static void
cleared_cb (AtlanteCodeField *self)
{
  gtk_widget_grab_focus (self->picker);
  set_code (self, NULL);
}

static GtkWidget *
open_chooser (GtkWidget *content, gpointer user_data)
{
  AtlanteCodeField *self = ATLANTE_CODE_FIELD (user_data);
  AtlanteCase *kase = atlante_session_get_case (atlante_field_get_session (ATLANTE_FIELD (self)));

  if (content == NULL)
    {
      content = atlante_code_chooser_new (self->kind, get_prompt (self));
      g_signal_connect_object (content, "code-chosen", G_CALLBACK (code_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (content, "given-up", G_CALLBACK (given_up_cb), self,
                               G_CONNECT_SWAPPED);
    }
  atlante_code_chooser_restart (ATLANTE_CODE_CHOOSER (content),
                                self->kind == ATLANTE_CODE_LANGUAGE
                                  ? atlante_case_get_languages (kase) : NULL,
                                NULL);
  return content;
}

static void
atlante_code_field_show (AtlanteField *field, AtlanteJson *value)
{
  show_code (ATLANTE_CODE_FIELD (field), atlante_json_get_string (value));
}

static gboolean
atlante_code_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLANTE_CODE_FIELD (widget)->picker);
}

static void
atlante_code_field_finalize (GObject *object)
{
  g_free (ATLANTE_CODE_FIELD (object)->title);

  G_OBJECT_CLASS (atlante_code_field_parent_class)->finalize (object);
}

static void
atlante_code_field_class_init (AtlanteCodeFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_code_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_code_field_grab_focus;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_code_field_show;
}

static void
atlante_code_field_init (AtlanteCodeField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->picker = atlante_picker_new (open_chooser, self);
  gtk_widget_set_hexpand (self->picker, TRUE);
  gtk_box_append (GTK_BOX (box), self->picker);
  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (cleared_cb), self);
  gtk_box_append (GTK_BOX (box), self->clear);
  atlante_field_set_control (ATLANTE_FIELD (self), box);
}

GtkWidget *
atlante_code_field_new (const char *title, AtlanteCodeKind kind)
{
  AtlanteCodeField *self = g_object_new (ATLANTE_TYPE_CODE_FIELD, NULL);
  /* Translators: a button that empties a field of a form; %s is the field's caption, as “Part of” */
  g_autofree char *name = title != NULL ? g_strdup_printf (_("Clear “%s”"), title)
                                        : g_strdup (_("Clear"));

  self->title = g_strdup (title);
  self->kind = kind;
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  gtk_widget_set_tooltip_text (self->clear, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return GTK_WIDGET (self);
}

void
atlante_code_field_set_required (AtlanteCodeField *self)
{
  g_return_if_fail (ATLANTE_IS_CODE_FIELD (self));

  self->required = TRUE;
  gtk_widget_set_visible (self->clear, FALSE);
}
