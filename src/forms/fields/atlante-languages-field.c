/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-languages-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-code-chooser.h"
#include "atlante-locale-names.h"
#include "atlante-picker.h"

#define SPACING 4

struct _AtlanteLanguagesField
{
  AtlanteField parent_instance;

  GtkWidget *rows;
  GtkWidget *picker;
};

G_DEFINE_FINAL_TYPE (AtlanteLanguagesField, atlante_languages_field, ATLANTE_TYPE_FIELD)

static void rebuild (AtlanteLanguagesField *self);

/* (transfer full): in their order */
static GPtrArray *
list_tags (AtlanteLanguagesField *self)
{
  AtlanteJson *value = atlante_field_get_value (ATLANTE_FIELD (self));
  GPtrArray *tags = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < atlante_json_get_length (value); i++)
    g_ptr_array_add (tags, g_strdup (atlante_json_get_string (atlante_json_get_element (value, i))));
  return tags;
}

static void
set_tags (AtlanteLanguagesField *self, GPtrArray *tags)
{
  AtlanteEditor *editor = atlante_session_get_editor (
    atlante_field_get_session (ATLANTE_FIELD (self)));
  g_autoptr (AtlanteJson) list = atlante_json_new_array ();

  for (guint i = 0; i < tags->len; i++)
    atlante_json_append_take (list, atlante_json_new_string (tags->pdata[i]));
  atlante_editor_break_merge (editor);
  if (!atlante_field_commit (ATLANTE_FIELD (self), list))
    return;
  atlante_editor_break_merge (editor);
  rebuild (self);
}

static guint
find_row (AtlanteLanguagesField *self, GtkWidget *button)
{
  guint index = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), index++)
    if (gtk_widget_is_ancestor (button, row))
      return index;
  g_return_val_if_reached (0);
}

static void
removed_cb (AtlanteLanguagesField *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) tags = list_tags (self);

  g_ptr_array_remove_index (tags, find_row (self, button));
  gtk_widget_grab_focus (self->picker);
  set_tags (self, tags);
}

static void
made_first_cb (AtlanteLanguagesField *self, GtkWidget *button)
{
  g_autoptr (GPtrArray) tags = list_tags (self);

  g_ptr_array_insert (tags, 0, g_ptr_array_steal_index (tags, find_row (self, button)));
  gtk_widget_grab_focus (self->picker);
  set_tags (self, tags);
}

static GtkWidget *
new_button (AtlanteLanguagesField *self, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
add_row (AtlanteLanguagesField *self, const char *tag, gboolean is_first, gboolean is_only)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  g_autofree char *name = atlante_language_dup_name (tag, NULL);
  /* Translators: the first language of a case; %s is its name */
  g_autofree char *text = is_first && !is_only ? g_strdup_printf (_("%s (main language)"), name)
                                               : g_strdup (name);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  if (!is_first)
    {
      /* Translators: %s is the name of a language */
      g_autofree char *first = g_strdup_printf (_("Make %s the main language"), name);

      gtk_box_append (GTK_BOX (row), new_button (self, "go-up-symbolic", first,
                                                 G_CALLBACK (made_first_cb)));
    }
  if (!is_only)
    {
      /* Translators: a button that takes something out of a list; %s is its name */
      g_autofree char *remove = g_strdup_printf (_("Remove %s"), name);

      gtk_box_append (GTK_BOX (row), new_button (self, "list-remove-symbolic", remove,
                                                 G_CALLBACK (removed_cb)));
    }
  gtk_box_append (GTK_BOX (self->rows), row);
}

static void
rebuild (AtlanteLanguagesField *self)
{
  g_autoptr (GPtrArray) tags = list_tags (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  for (guint i = 0; i < tags->len; i++)
    add_row (self, tags->pdata[i], i == 0, tags->len == 1);
}

static void
code_chosen_cb (AtlanteLanguagesField *self, const char *code)
{
  g_autoptr (GPtrArray) tags = list_tags (self);

  atlante_picker_close (ATLANTE_PICKER (self->picker));
  g_ptr_array_add (tags, g_strdup (code));
  set_tags (self, tags);
  gtk_widget_grab_focus (self->picker);
}

static void
given_up_cb (AtlanteLanguagesField *self)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
}

static GtkWidget *
open_chooser (GtkWidget *content, gpointer user_data)
{
  AtlanteLanguagesField *self = ATLANTE_LANGUAGES_FIELD (user_data);
  AtlanteCase *kase = atlante_session_get_case (atlante_field_get_session (ATLANTE_FIELD (self)));

  if (content == NULL)
    {
      content = atlante_code_chooser_new (ATLANTE_CODE_LANGUAGE, _("Add a language"));
      g_signal_connect_object (content, "code-chosen", G_CALLBACK (code_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (content, "given-up", G_CALLBACK (given_up_cb), self,
                               G_CONNECT_SWAPPED);
    }
  atlante_code_chooser_restart (ATLANTE_CODE_CHOOSER (content), NULL,
                                atlante_case_get_languages (kase));
  return content;
}

static void
atlante_languages_field_show (AtlanteField *field, AtlanteJson *value)
{
  rebuild (ATLANTE_LANGUAGES_FIELD (field));
}

static gboolean
atlante_languages_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLANTE_LANGUAGES_FIELD (widget)->picker);
}

static void
atlante_languages_field_class_init (AtlanteLanguagesFieldClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_languages_field_grab_focus;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_languages_field_show;
}

static void
atlante_languages_field_init (AtlanteLanguagesField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->picker = atlante_picker_new (open_chooser, self);
  gtk_widget_set_halign (self->picker, GTK_ALIGN_START);
  gtk_menu_button_set_has_frame (atlante_picker_get_button (ATLANTE_PICKER (self->picker)), FALSE);
  atlante_picker_show_adding (ATLANTE_PICKER (self->picker), _("Add a language"));
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->picker);
  atlante_field_set_control (ATLANTE_FIELD (self), box);
}

GtkWidget *
atlante_languages_field_new (const char *title)
{
  AtlanteLanguagesField *self = g_object_new (ATLANTE_TYPE_LANGUAGES_FIELD, NULL);

  atlante_field_set_title (ATLANTE_FIELD (self), title);
  return GTK_WIDGET (self);
}
