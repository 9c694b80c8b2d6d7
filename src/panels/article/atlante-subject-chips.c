/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-subject-chips.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-chooser.h"
#include "atlante-picker.h"
#include "atlante-symbol-image.h"
#include "atlante-wrap-box.h"

struct _AtlanteSubjectChips
{
  GtkWidget parent_instance;

  GtkWidget *box;           /* AtlanteWrapBox: the chips, then the picker */
  GtkWidget *picker;
  GHashTable *chips;        /* id → GtkToggleButton, borrowed */
  AtlanteSession *session;
};

G_DEFINE_FINAL_TYPE (AtlanteSubjectChips, atlante_subject_chips, GTK_TYPE_WIDGET)

/* (nullable): an item that has been removed meanwhile is none */
static AtlanteItem *
lookup (AtlanteSubjectChips *self, const char *id)
{
  return atlante_case_lookup (atlante_session_get_case (self->session), id);
}

static void
item_chosen_cb (AtlanteSubjectChips *self, AtlanteItem *item)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
  atlante_subject_chips_add (self, item, TRUE);
  gtk_widget_grab_focus (self->picker);
}

static void
given_up_cb (AtlanteSubjectChips *self)
{
  atlante_picker_close (ATLANTE_PICKER (self->picker));
}

/* (transfer container): those that have a chip */
static GPtrArray *
list_items (AtlanteSubjectChips *self)
{
  GPtrArray *items = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->chips);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (lookup (self, id) != NULL)
      g_ptr_array_add (items, lookup (self, id));
  return items;
}

static GtkWidget *
open_chooser (GtkWidget *content, gpointer user_data)
{
  AtlanteSubjectChips *self = user_data;
  g_autoptr (GPtrArray) items = list_items (self);

  if (content == NULL)
    {
      content = atlante_item_chooser_new (self->session,
                                          ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE) |
                                            ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_ACTOR),
                                          _("Place or actor"));
      g_signal_connect_object (content, "item-chosen", G_CALLBACK (item_chosen_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (content, "given-up", G_CALLBACK (given_up_cb), self,
                               G_CONNECT_SWAPPED);
    }
  atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (content), items);
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (content));
  return content;
}

static void
add_picker (AtlanteSubjectChips *self)
{
  self->picker = atlante_picker_new (open_chooser, self);
  atlante_picker_show_adding (ATLANTE_PICKER (self->picker), _("Add a place or an actor"));
  gtk_menu_button_set_has_frame (atlante_picker_get_button (ATLANTE_PICKER (self->picker)), FALSE);
  atlante_wrap_box_append (ATLANTE_WRAP_BOX (self->box), self->picker);
}

static void
atlante_subject_chips_dispose (GObject *object)
{
  AtlanteSubjectChips *self = ATLANTE_SUBJECT_CHIPS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (atlante_subject_chips_parent_class)->dispose (object);
}

static void
atlante_subject_chips_finalize (GObject *object)
{
  g_hash_table_unref (ATLANTE_SUBJECT_CHIPS (object)->chips);

  G_OBJECT_CLASS (atlante_subject_chips_parent_class)->finalize (object);
}

static void
atlante_subject_chips_class_init (AtlanteSubjectChipsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_subject_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_subject_chips_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlante_subject_chips_init (AtlanteSubjectChips *self)
{
  self->chips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = atlante_wrap_box_new (6, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the claim is about"), -1);
}

GtkWidget *
atlante_subject_chips_new (void)
{
  return g_object_new (ATLANTE_TYPE_SUBJECT_CHIPS, NULL);
}

void
atlante_subject_chips_set_session (AtlanteSubjectChips *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_SUBJECT_CHIPS (self));

  g_set_object (&self->session, session);
}

void
atlante_subject_chips_clear (AtlanteSubjectChips *self)
{
  g_return_if_fail (ATLANTE_IS_SUBJECT_CHIPS (self));

  g_hash_table_remove_all (self->chips);
  atlante_wrap_box_clear (ATLANTE_WRAP_BOX (self->box));
  add_picker (self);
}

static GtkWidget *
new_chip (AtlanteSubjectChips *self, AtlanteItem *item)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = atlante_symbol_image_new ();
  const char *title =
    atlante_item_get_title (item, atlante_session_get_audience (self->session));

  atlante_symbol_image_set_item (ATLANTE_SYMBOL_IMAGE (sign),
                                 atlante_session_get_case (self->session), item);
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), gtk_label_new (title));
  gtk_button_set_child (GTK_BUTTON (chip), line);
  gtk_widget_add_css_class (chip, "subject");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return chip;
}

void
atlante_subject_chips_add (AtlanteSubjectChips *self, AtlanteItem *item, gboolean taken)
{
  const char *id = atlante_item_get_id (item);
  GtkWidget *chip;

  g_return_if_fail (ATLANTE_IS_SUBJECT_CHIPS (self));
  g_return_if_fail (self->session != NULL);

  if (g_hash_table_contains (self->chips, id))
    return;
  chip = new_chip (self, item);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), taken);
  gtk_widget_insert_before (chip, self->box, self->picker);
  g_hash_table_insert (self->chips, g_strdup (id), chip);
}

AtlanteJson *
atlante_subject_chips_dup_roles (AtlanteSubjectChips *self, AtlanteItemKind kind)
{
  const char *member = kind == ATLANTE_ITEM_PLACE ? "place" : "actor";
  AtlanteJson *roles = atlante_json_new_array ();

  g_return_val_if_fail (ATLANTE_IS_SUBJECT_CHIPS (self), roles);

  for (GtkWidget *chip = gtk_widget_get_first_child (self->box); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip))
    {
      GHashTableIter iter;
      gpointer id, other;

      g_hash_table_iter_init (&iter, self->chips);
      while (g_hash_table_iter_next (&iter, &id, &other))
        {
          AtlanteItem *item = other == chip ? lookup (self, id) : NULL;
          AtlanteJson *role;

          if (item == NULL || atlante_item_get_kind (item) != kind ||
              !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chip)))
            continue;
          role = atlante_json_new_object ();
          atlante_json_set_string (role, member, id);
          atlante_json_set_take (role, "role", atlante_json_new_null ());
          atlante_json_append_take (roles, role);
        }
    }
  return roles;
}
