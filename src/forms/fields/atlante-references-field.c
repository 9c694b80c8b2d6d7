/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-references-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-link.h"
#include "atlante-picker.h"
#include "atlante-symbol-image.h"

#define SPACING 8
#define ROLE_CHARS 9

struct _AtlanteReferencesField
{
  AtlanteField parent_instance;

  GtkWidget *rows;
  GtkWidget *picker;
  GPtrArray *shown;         /* ids, a row each */
  GPtrArray *roles;         /* (nullable) of GtkEditable, a row each */
  AtlanteItemKind kind;
  const char *id_key;       /* (nullable): "place" or "actor", where each has a role */
  char *add;
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (AtlanteReferencesField, atlante_references_field, ATLANTE_TYPE_FIELD)

static void rebuild (AtlanteReferencesField *self);

/* --- the value --- */

static const char *
get_id (AtlanteReferencesField *self, AtlanteJson *element)
{
  return self->id_key != NULL ? atlante_json_get_member_string (element, self->id_key)
                              : atlante_json_get_string (element);
}

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
  g_autoptr (AtlanteJson) element = NULL;
  g_autoptr (AtlanteJson) list = NULL;

  if (self->id_key == NULL)
    element = atlante_json_new_string (atlante_item_get_id (item));
  else
    {
      element = atlante_json_new_object ();
      atlante_json_set_string (element, self->id_key, atlante_item_get_id (item));
    }
  list = change_list (self, n, element);
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

static void
role_changed_cb (AtlanteReferencesField *self, GtkEditable *entry)
{
  guint index = find_row (self, GTK_WIDGET (entry));
  AtlanteJson *element = atlante_json_get_element (atlante_field_get_value (ATLANTE_FIELD (self)),
                                                   index);
  const char *text = gtk_editable_get_text (entry);
  g_autoptr (AtlanteJson) role = *text != '\0' ? atlante_json_new_string (text) : NULL;
  g_autoptr (AtlanteJson) changed = NULL;
  g_autoptr (AtlanteJson) list = NULL;

  if (self->is_showing || element == NULL)
    return;
  changed = atlante_json_with_member (element, "role", role);
  list = change_list (self, index, changed);
  atlante_field_commit (ATLANTE_FIELD (self), list);
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
  return label;
}

static GtkWidget *
new_role (AtlanteReferencesField *self, AtlanteJson *element, const char *title)
{
  GtkWidget *entry = gtk_entry_new ();
  const char *role = atlante_json_get_member_string (element, "role");
  /* Translators: an entry for what a place or an actor is in an event; %s is its name */
  g_autofree char *name = g_strdup_printf (_("Role of %s"), title);

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (entry), role != NULL ? role : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), ROLE_CHARS);
  /* Translators: in an empty entry: what a place or an actor is in an event, as “venue” */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Role"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (role_changed_cb), self);
  return entry;
}

static GtkWidget *
new_remove (AtlanteReferencesField *self, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  /* Translators: a button that takes something out of a list; %s is its name */
  g_autofree char *name = g_strdup_printf (_("Remove %s"), title);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
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
  const char *id = get_id (self, element);
  AtlanteItem *item = id != NULL ? atlante_case_lookup (kase, id) : NULL;
  const char *title = item != NULL
                        ? atlante_item_get_title (item, atlante_session_get_audience (session)) : id;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *sign = atlante_symbol_image_new ();
  GtkWidget *name = new_name (self, item, id);

  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign), kase, item);
  if (item != NULL && self->kind != ATLANTE_ITEM_CLAIM && self->kind != ATLANTE_ITEM_SOURCE)
    gtk_box_append (GTK_BOX (row), sign);
  else
    g_object_unref (g_object_ref_sink (sign));
  gtk_widget_set_hexpand (name, TRUE);
  if (ATLANTE_IS_ITEM_LINK (name))
    gtk_widget_set_halign (name, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), name);
  if (self->id_key != NULL)
    {
      GtkWidget *role = new_role (self, element, title != NULL ? title : "");

      g_ptr_array_add (self->roles, role);
      gtk_box_append (GTK_BOX (row), role);
    }
  gtk_box_append (GTK_BOX (row), new_remove (self, title != NULL ? title : ""));
  gtk_box_append (GTK_BOX (self->rows), row);
  g_ptr_array_add (self->shown, g_strdup (id));
}

/* --- all rows --- */

static void
rebuild (AtlanteReferencesField *self)
{
  AtlanteJson *value = atlante_field_get_value (ATLANTE_FIELD (self));
  GtkWidget *row;

  self->is_showing = TRUE;
  while ((row = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), row);
  g_ptr_array_set_size (self->shown, 0);
  g_ptr_array_set_size (self->roles, 0);
  for (guint i = 0; i < atlante_json_get_length (value); i++)
    add_row (self, atlante_json_get_element (value, i));
  gtk_widget_set_visible (self->rows, self->shown->len > 0);
  self->is_showing = FALSE;
}

/* Where the rows are the same, the keyboard stays in the role that is typed. */
static gboolean
update_roles (AtlanteReferencesField *self, AtlanteJson *value)
{
  if (atlante_json_get_length (value) != self->shown->len)
    return FALSE;
  for (guint i = 0; i < self->shown->len; i++)
    if (g_strcmp0 (get_id (self, atlante_json_get_element (value, i)), self->shown->pdata[i]) != 0)
      return FALSE;
  self->is_showing = TRUE;
  for (guint i = 0; i < self->roles->len; i++)
    {
      GtkEditable *entry = self->roles->pdata[i];
      const char *role = atlante_json_get_member_string (atlante_json_get_element (value, i),
                                                         "role");

      if (g_strcmp0 (gtk_editable_get_text (entry), role != NULL ? role : "") != 0)
        gtk_editable_set_text (entry, role != NULL ? role : "");
    }
  self->is_showing = FALSE;
  return TRUE;
}

static void
atlante_references_field_show (AtlanteField *field, AtlanteJson *value)
{
  AtlanteReferencesField *self = ATLANTE_REFERENCES_FIELD (field);

  if (self->id_key == NULL || !update_roles (self, value))
    rebuild (self);
}

static gboolean
atlante_references_field_refers_to (AtlanteField *field, AtlanteJson *value, const char *id)
{
  AtlanteReferencesField *self = ATLANTE_REFERENCES_FIELD (field);

  for (guint i = 0; i < self->shown->len; i++)
    if (g_strcmp0 (self->shown->pdata[i], id) == 0)
      {
        /* Its name may be another. */
        g_ptr_array_set_size (self->shown, 0);
        return TRUE;
      }
  return FALSE;
}

/* --- one more --- */

static void
item_chosen_cb (AtlanteReferencesField *self, AtlanteItem *item)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
  add_item (self, item);
  if (self->roles->len > 0)
    gtk_widget_grab_focus (self->roles->pdata[self->roles->len - 1]);
  else
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
  g_ptr_array_unref (self->roles);
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
  self->roles = g_ptr_array_new ();
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->picker = atlante_picker_new (open_chooser, self);
  gtk_widget_set_halign (self->picker, GTK_ALIGN_START);
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

GtkWidget *
atlante_references_field_new_with_roles (const char *title, AtlanteItemKind kind, const char *add)
{
  GtkWidget *field = atlante_references_field_new (title, kind, add);

  g_return_val_if_fail (kind == ATLANTE_ITEM_PLACE || kind == ATLANTE_ITEM_ACTOR, field);

  ATLANTE_REFERENCES_FIELD (field)->id_key = kind == ATLANTE_ITEM_PLACE ? "place" : "actor";
  return field;
}
