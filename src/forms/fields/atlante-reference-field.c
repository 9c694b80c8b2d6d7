/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-reference-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-picker.h"
#include "atlante-symbol-image.h"

struct _AtlanteReferenceField
{
  AtlanteField parent_instance;

  GtkWidget *picker;
  GtkWidget *clear;
  guint kinds;
  char *title;              /* (nullable) */
  char *prompt;
  gboolean required;
};

G_DEFINE_FINAL_TYPE (AtlanteReferenceField, atlante_reference_field, ATLANTE_TYPE_FIELD)

static void
show_id (AtlanteReferenceField *self, const char *id)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteItem *item = id != NULL ? atlante_case_lookup (kase, id) : NULL;
  GtkWidget *sign = NULL;
  g_autofree char *name = NULL;
  const char *text = id;

  if (item != NULL)
    {
      text = atlante_item_get_title (item, atlante_session_get_audience (session));
      sign = atlante_symbol_image_new ();
      atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign), kase, item);
    }
  atlante_picker_show (ATLANTE_PICKER (self->picker), sign, text != NULL ? text : self->prompt,
                       id == NULL);
  gtk_widget_set_visible (self->clear, id != NULL && !self->required);

  /* Translators: a button of a form, for screen readers: what it is for and what is chosen, as
   * “Part of: Russia” */
  name = g_strdup_printf (C_("what is chosen", "%1$s: %2$s"),
                          self->title != NULL ? self->title : self->prompt,
                          text != NULL ? text : self->prompt);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (atlante_picker_get_button (ATLANTE_PICKER (self->picker))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_id (AtlanteReferenceField *self, const char *id)
{
  g_autoptr (AtlanteJson) value = id != NULL ? atlante_json_new_string (id) : NULL;
  AtlanteEditor *editor = atlante_session_get_editor (
    atlante_field_get_session (ATLANTE_FIELD (self)));

  /* Each choice is a step. */
  atlante_editor_break_merge (editor);
  if (atlante_field_commit (ATLANTE_FIELD (self), value))
    show_id (self, id);
}

static void
item_chosen_cb (AtlanteReferenceField *self, AtlanteItem *item)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
  set_id (self, atlante_item_get_id (item));
  gtk_widget_grab_focus (self->picker);
}

static void
given_up_cb (AtlanteReferenceField *self)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
}

static void
cleared_cb (AtlanteReferenceField *self)
{
  gtk_widget_grab_focus (self->picker);
  set_id (self, NULL);
}

static GtkWidget *
open_chooser (GtkWidget *content, gpointer user_data)
{
  AtlanteReferenceField *self = ATLANTE_REFERENCE_FIELD (user_data);
  AtlanteItem *item = atlante_field_get_item (ATLANTE_FIELD (self));
  g_autoptr (GPtrArray) left_out = g_ptr_array_new ();

  if (content == NULL)
    {
      content = atlante_item_chooser_new (atlante_field_get_session (ATLANTE_FIELD (self)),
                                          self->kinds, self->prompt);
      g_signal_connect_object (content, "item-chosen", G_CALLBACK (item_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (content, "given-up", G_CALLBACK (given_up_cb), self,
                               G_CONNECT_SWAPPED);
    }
  if (item != NULL)
    g_ptr_array_add (left_out, item);
  atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (content), left_out);
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (content));
  return content;
}

static void
atlante_reference_field_show (AtlanteField *field, AtlanteJson *value)
{
  show_id (ATLANTE_REFERENCE_FIELD (field), atlante_json_get_string (value));
}

static gboolean
atlante_reference_field_refers_to (AtlanteField *field, AtlanteJson *value, const char *id)
{
  return g_strcmp0 (atlante_json_get_string (value), id) == 0;
}

static gboolean
atlante_reference_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLANTE_REFERENCE_FIELD (widget)->picker);
}

static void
atlante_reference_field_finalize (GObject *object)
{
  AtlanteReferenceField *self = ATLANTE_REFERENCE_FIELD (object);

  g_free (self->title);
  g_free (self->prompt);

  G_OBJECT_CLASS (atlante_reference_field_parent_class)->finalize (object);
}

static void
atlante_reference_field_class_init (AtlanteReferenceFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_reference_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_reference_field_grab_focus;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_reference_field_show;
  ATLANTE_FIELD_CLASS (klass)->refers_to = atlante_reference_field_refers_to;
}

static void
atlante_reference_field_init (AtlanteReferenceField *self)
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

static void
name_clear (AtlanteReferenceField *self)
{
  /* Translators: a button that empties a field of a form; %s is the field's caption, as “Part of” */
  g_autofree char *name = self->title != NULL ? g_strdup_printf (_("Clear “%s”"), self->title)
                                              : g_strdup (_("Clear"));

  gtk_widget_set_tooltip_text (self->clear, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->clear), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

GtkWidget *
atlante_reference_field_new (const char *title, guint kinds, const char *prompt)
{
  AtlanteReferenceField *self = g_object_new (ATLANTE_TYPE_REFERENCE_FIELD, NULL);

  self->title = g_strdup (title);
  self->prompt = g_strdup (prompt);
  self->kinds = kinds;
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  name_clear (self);
  return GTK_WIDGET (self);
}

void
atlante_reference_field_set_required (AtlanteReferenceField *self)
{
  g_return_if_fail (ATLANTE_IS_REFERENCE_FIELD (self));

  self->required = TRUE;
  gtk_widget_set_visible (self->clear, FALSE);
}
