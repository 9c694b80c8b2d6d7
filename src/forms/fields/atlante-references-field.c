/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-references-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-link.h"
#include "atlante-picker.h"
#include "atlante-symbol-image.h"

#define SPACING 8

struct _AtlanteReferencesField
{
  AtlanteField parent_instance;

  GtkWidget *rows;
  GtkWidget *picker;
  GPtrArray *shown;         /* ids, a row each */
  AtlanteItemKind kind;
  char *add;
};

G_DEFINE_FINAL_TYPE (AtlanteReferencesField, atlante_references_field, ATLANTE_TYPE_FIELD)

static void rebuild (AtlanteReferencesField *self);

/* --- the value --- */

static void
break_merge (AtlanteReferencesField *self)
{
  atlante_editor_break_merge (
    atlante_session_get_editor (atlante_field_get_session (ATLANTE_FIELD (self))));
}

/* A copy of the list, with another element at @index, without it (@element NULL), or with one more
 * where @index is its length. */
static AtlanteJson *
change_list (AtlanteReferencesField *self, guint index, AtlanteJson *element)
{
  AtlanteJson *old = atlante_field_get_value (ATLANTE_FIELD (self));
  AtlanteJson *list = atlante_json_new_array ();
  guint n = atlante_json_get_length (old);

  for (guint i = 0; i < n; i++)
    if (i != index)
      atlante_json_append (list, atlante_json_get_element (old, i));
    else if (element != NULL)
      atlante_json_append (list, element);
  if (index == n && element != NULL)
    atlante_json_append (list, element);
  return list;
}

static void
add_item (AtlanteReferencesField *self, AtlanteItem *item)
{
  guint n = atlante_json_get_length (atlante_field_get_value (ATLANTE_FIELD (self)));
  g_autoptr (AtlanteJson) element = atlante_json_new_string (atlante_item_get_id (item));
  g_autoptr (AtlanteJson) list = change_list (self, n, element);

  break_merge (self);
  if (!atlante_field_commit (ATLANTE_FIELD (self), list))
    return;
  break_merge (self);
  rebuild (self);
}

static guint
find_row (AtlanteReferencesField *self, GtkWidget *child)
{
  guint index = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row), index++)
    if (gtk_widget_is_ancestor (child, row))
      return index;
  return G_MAXUINT;
}

/* The keyboard goes on to the next row, or to the button that adds one. */
static void
focus_row (AtlanteReferencesField *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (self->rows);

  while (row != NULL && index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  if (row == NULL)
    row = gtk_widget_get_last_child (self->rows);
  gtk_widget_grab_focus (row != NULL ? gtk_widget_get_last_child (row) : self->picker);
}

static void
removed_cb (AtlanteReferencesField *self, GtkWidget *button)
{
  guint index = find_row (self, button);
  g_autoptr (AtlanteJson) list = change_list (self, index, NULL);

  break_merge (self);
  if (!atlante_field_commit (ATLANTE_FIELD (self), list))
    return;
  break_merge (self);
  rebuild (self);
  focus_row (self, index);
}

/* --- a row --- */

static GtkWidget *
new_name (AtlanteReferencesField *self, AtlanteItem *item, const char *id)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  GtkWidget *label;

  if (item != NULL && self->kind != ATLANTE_ITEM_CLAIM && self->kind != ATLANTE_ITEM_SOURCE)
    return atlante_item_link_new (session, item);
  label = gtk_label_new (item != NULL ? atlante_item_get_title (item,
                                                                atlante_session_get_audience (session))
                                      : id);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
new_remove (AtlanteReferencesField *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: a button that takes something out of a list; %s is its name */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (removed_cb), self);
  return button;
}

static void
add_row (AtlanteReferencesField *self, AtlanteJson *element)
{
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (self));
  AtlanteCase *kase = atlante_session_get_case (session);
  const char *id = atlante_json_get_string (element);
  AtlanteItem *item = id != NULL ? atlante_case_lookup (kase, id) : NULL;
  const char *title = item != NULL
                        ? atlante_item_get_title (item, atlante_session_get_audience (session)) : id;
  /* A box would make room for base lines that its children are not aligned by. */
  GtkWidget *row = gtk_grid_new ();
  GtkWidget *sign = atlante_symbol_image_new ();
  GtkWidget *name = new_name (self, item, id);

  gtk_grid_set_column_spacing (GTK_GRID (row), SPACING);
  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign), kase, item);
  if (item != NULL && self->kind != ATLANTE_ITEM_CLAIM && self->kind != ATLANTE_ITEM_SOURCE)
    gtk_grid_attach (GTK_GRID (row), sign, 0, 0, 1, 1);
  else
    g_object_unref (g_object_ref_sink (sign));
  gtk_widget_set_hexpand (name, TRUE);
  if (ATLANTE_IS_ITEM_LINK (name))
    gtk_widget_set_halign (name, GTK_ALIGN_START);
  gtk_grid_attach (GTK_GRID (row), name, 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (row), new_remove (self, title != NULL ? title : ""), 2, 0, 1, 1);
  gtk_box_append (GTK_BOX (self->rows), row);
  g_ptr_array_add (self->shown, g_strdup (id));
}

/* --- all rows --- */

static void
rebuild (AtlanteReferencesField *self)
{
  AtlanteJson *value = atlante_field_get_value (ATLANTE_FIELD (self));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  g_ptr_array_set_size (self->shown, 0);
  for (guint i = 0; i < atlante_json_get_length (value); i++)
    add_row (self, atlante_json_get_element (value, i));
  gtk_widget_set_visible (self->rows, self->shown->len > 0);
}

static void
atlante_references_field_show (AtlanteField *field, AtlanteJson *value)
{
  rebuild (ATLANTE_REFERENCES_FIELD (field));
}

static gboolean
atlante_references_field_refers_to (AtlanteField *field, AtlanteJson *value, const char *id)
{
  AtlanteReferencesField *self = ATLANTE_REFERENCES_FIELD (field);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_strcmp0 (self->shown->pdata[i], id) == 0)
      return TRUE;
  return FALSE;
}

/* --- one more --- */

static void
item_chosen_cb (AtlanteReferencesField *self, AtlanteItem *item)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
  add_item (self, item);
  gtk_widget_grab_focus (self->picker);
}

static void
given_up_cb (AtlanteReferencesField *self)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
}

/* What is there already is not offered; nor is a thing for itself. */
static GPtrArray *
list_left_out (AtlanteReferencesField *self)
{
  GPtrArray *items = g_ptr_array_new ();
  AtlanteCase *kase = atlante_session_get_case (atlante_field_get_session (ATLANTE_FIELD (self)));

  for (guint i = 0; i < self->shown->len; i++)
    {
      AtlanteItem *item = self->shown->pdata[i] != NULL
                            ? atlante_case_lookup (kase, self->shown->pdata[i]) : NULL;

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  if (atlante_field_get_item (ATLANTE_FIELD (self)) != NULL)
    g_ptr_array_add (items, atlante_field_get_item (ATLANTE_FIELD (self)));
  return items;
}

static GtkWidget *
open_chooser (GtkWidget *content, gpointer user_data)
{
  AtlanteReferencesField *self = ATLANTE_REFERENCES_FIELD (user_data);
  g_autoptr (GPtrArray) left_out = list_left_out (self);

  if (content == NULL)
    {
      content = atlante_item_chooser_new (atlante_field_get_session (ATLANTE_FIELD (self)),
                                          ATLANTE_ITEM_KIND_FLAG (self->kind), self->add);
      g_signal_connect_object (content, "item-chosen", G_CALLBACK (item_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (content, "given-up", G_CALLBACK (given_up_cb), self,
                               G_CONNECT_SWAPPED);
    }
  atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (content), left_out);
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (content));
  return content;
}

static gboolean
atlante_references_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ATLANTE_REFERENCES_FIELD (widget)->picker);
}

static void
atlante_references_field_finalize (GObject *object)
{
  AtlanteReferencesField *self = ATLANTE_REFERENCES_FIELD (object);

  g_ptr_array_unref (self->shown);
  g_free (self->add);

  G_OBJECT_CLASS (atlante_references_field_parent_class)->finalize (object);
}

static void
atlante_references_field_class_init (AtlanteReferencesFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_references_field_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = atlante_references_field_grab_focus;
  ATLANTE_FIELD_CLASS (klass)->show = atlante_references_field_show;
  ATLANTE_FIELD_CLASS (klass)->refers_to = atlante_references_field_refers_to;
}

static void
atlante_references_field_init (AtlanteReferencesField *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->picker = atlante_picker_new (open_chooser, self);
  gtk_widget_set_halign (self->picker, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->picker, "add");
  gtk_menu_button_set_has_frame (atlante_picker_get_button (ATLANTE_PICKER (self->picker)), FALSE);
  gtk_box_append (GTK_BOX (box), self->rows);
  gtk_box_append (GTK_BOX (box), self->picker);
  atlante_field_set_control (ATLANTE_FIELD (self), box);
}

GtkWidget *
atlante_references_field_new (const char *title, AtlanteItemKind kind, const char *add)
{
  AtlanteReferencesField *self = g_object_new (ATLANTE_TYPE_REFERENCES_FIELD, NULL);

  self->kind = kind;
  self->add = g_strdup (add);
  atlante_field_set_title (ATLANTE_FIELD (self), title);
  atlante_picker_show_adding (ATLANTE_PICKER (self->picker), add);
  return GTK_WIDGET (self);
}
