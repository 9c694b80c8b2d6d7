/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-roles-field.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-chooser.h"
#include "atlante-role-row.h"

/* Of the choice of what to add, in logical pixels. */
#define POPOVER_WIDTH 280

struct _AtlanteRolesField
{
  AtlanteListField parent_instance;

  AtlanteItemKind kind;
  GtkWidget *popover;         /* NULL until it is asked for */
  GtkWidget *chooser;         /* in it */
};

G_DEFINE_FINAL_TYPE (AtlanteRolesField, atlante_roles_field, ATLANTE_TYPE_LIST_FIELD)

static const char *
get_member (AtlanteRolesField *self)
{
  return self->kind == ATLANTE_ITEM_PLACE ? "place" : "actor";
}

static GtkWidget *
atlante_roles_field_make_row (AtlanteListField *list, guint index)
{
  GtkWidget *row = atlante_role_row_new (ATLANTE_ROLES_FIELD (list)->kind);
  g_autofree char *path = atlante_list_field_dup_path (list, index);

  atlante_field_bind (ATLANTE_FIELD (row), atlante_field_get_session (ATLANTE_FIELD (list)),
                      atlante_field_get_item (ATLANTE_FIELD (list)), path);
  return row;
}

static char *
atlante_roles_field_dup_remove_label (AtlanteListField *list, AtlanteJson *entry)
{
  AtlanteRolesField *self = ATLANTE_ROLES_FIELD (list);
  AtlanteSession *session = atlante_field_get_session (ATLANTE_FIELD (list));
  const char *id = atlante_json_get_member_string (entry, get_member (self));
  AtlanteItem *item = id != NULL
    ? atlante_case_lookup_kind (atlante_session_get_case (session), self->kind, id) : NULL;
  const char *name = item != NULL
    ? atlante_item_get_title (item, atlante_session_get_audience (session)) : id;

  /* Translators: takes an entry out of a list; %s is the name of a place or an actor */
  return g_strdup_printf (_("Remove %s"), name != NULL ? name : "");
}

/* ---- what to add ---- */

static void
chosen_cb (AtlanteRolesField *self, AtlanteItem *item)
{
  g_autoptr (AtlanteJson) entry = atlante_json_new_object ();

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  atlante_json_set_string (entry, get_member (self), atlante_item_get_id (item));
  atlante_list_field_append (ATLANTE_LIST_FIELD (self), entry);
}

static void
given_up_cb (AtlanteRolesField *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
make_popover (AtlanteRolesField *self)
{
  GtkWidget *button = atlante_list_field_get_add_button (ATLANTE_LIST_FIELD (self));

  self->chooser = atlante_item_chooser_new (
    atlante_field_get_session (ATLANTE_FIELD (self)), ATLANTE_ITEM_KIND_FLAG (self->kind),
    self->kind == ATLANTE_ITEM_PLACE ? _("Place") : _("Actor"));
  gtk_widget_set_size_request (self->chooser, POPOVER_WIDTH, -1);
  g_signal_connect_swapped (self->chooser, "item-chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->chooser, "given-up", G_CALLBACK (given_up_cb), self);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->chooser);
  gtk_widget_set_parent (self->popover, button);
}

/* What is there already is not offered again. (transfer full) */
static GPtrArray *
list_items (AtlanteRolesField *self)
{
  AtlanteField *field = ATLANTE_FIELD (self);
  AtlanteCase *kase = atlante_session_get_case (atlante_field_get_session (field));
  AtlanteJson *list = atlante_field_get_value (field);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      const char *id = atlante_json_get_member_string (atlante_json_get_element (list, i),
                                                       get_member (self));
      AtlanteItem *item = id != NULL ? atlante_case_lookup_kind (kase, self->kind, id) : NULL;

      if (item != NULL)
        g_ptr_array_add (items, item);
    }
  return items;
}

static void
atlante_roles_field_add (AtlanteListField *list)
{
  AtlanteRolesField *self = ATLANTE_ROLES_FIELD (list);
  g_autoptr (GPtrArray) items = list_items (self);

  if (self->popover == NULL)
    make_popover (self);
  atlante_item_chooser_leave_out (ATLANTE_ITEM_CHOOSER (self->chooser), items);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  atlante_item_chooser_restart (ATLANTE_ITEM_CHOOSER (self->chooser));
  gtk_widget_grab_focus (self->chooser);
}

/* ---- the field ---- */

static void
atlante_roles_field_dispose (GObject *object)
{
  g_clear_pointer (&ATLANTE_ROLES_FIELD (object)->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (atlante_roles_field_parent_class)->dispose (object);
}

static void
atlante_roles_field_class_init (AtlanteRolesFieldClass *klass)
{
  AtlanteListFieldClass *list_class = ATLANTE_LIST_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_roles_field_dispose;
  list_class->make_row = atlante_roles_field_make_row;
  list_class->dup_remove_label = atlante_roles_field_dup_remove_label;
  list_class->add = atlante_roles_field_add;
}

static void
atlante_roles_field_init (AtlanteRolesField *self)
{
}

GtkWidget *
atlante_roles_field_new (AtlanteItemKind kind)
{
  AtlanteRolesField *self = g_object_new (ATLANTE_TYPE_ROLES_FIELD, NULL);
  const gboolean is_place = kind == ATLANTE_ITEM_PLACE;

  g_return_val_if_fail (is_place || kind == ATLANTE_ITEM_ACTOR, GTK_WIDGET (self));

  self->kind = kind;
  atlante_field_set_title (ATLANTE_FIELD (self), is_place ? _("Places") : _("Actors"));
  atlante_list_field_set_add_label (ATLANTE_LIST_FIELD (self),
                                    is_place ? _("Add a place") : _("Add an actor"));
  return GTK_WIDGET (self);
}
