/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-split-dialog.h"

#include <glib/gi18n-lib.h>

#include "atlante-command.h"
#include "atlante-short-title.h"
#include "atlante-uses-list.h"

struct _AtlanteSplitDialog
{
  AdwWindow parent_instance;

  GtkLabel *question;
  GtkEditable *name;
  GtkBox *users;
  GtkLabel *says;
  GtkLabel *error;
  GtkWidget *split;

  AtlanteSession *session;
  AtlanteUsesList *list;    /* borrowed from users; NULL where nothing refers to it */
  char *id;
};

G_DEFINE_FINAL_TYPE (AtlanteSplitDialog, atlante_split_dialog, ADW_TYPE_WINDOW)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* (nullable): gone meanwhile */
static AtlanteItem *
get_item (AtlanteSplitDialog *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  return kase != NULL ? atlante_case_lookup (kase, self->id) : NULL;
}

/* (transfer full): without the blanks around it */
static char *
dup_name (AtlanteSplitDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
}

/* What will be, in words, as long as it can still be changed. */
static void
show_says (AtlanteSplitDialog *self)
{
  g_autoptr (GPtrArray) picked =
    self->list != NULL ? atlante_uses_list_dup_picked (self->list) : g_ptr_array_new ();
  g_autofree char *name = dup_name (self);
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->split, *name != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  if (*name == '\0')
    words = g_strdup (_("Give the new one a name."));
  else
    /* Translators: in the dialogue that splits an item; %2$s is the name of the new one */
    words = g_strdup_printf (ngettext ("%1$u item moves to “%2$s”.", "%1$u items move to “%2$s”.",
                                       picked->len), picked->len, name);
  gtk_label_set_label (self->says, words);
}

/* ---- doing it ---- */

static void
copy_member (AtlanteJson *json, AtlanteJson *old, const char *member)
{
  AtlanteJson *value = atlante_json_get_member (old, member);

  if (!atlante_json_is_null (value))
    atlante_json_set (json, member, value);
}

static AtlanteJson *
new_names (const char *name, const char *language)
{
  AtlanteJson *names = atlante_json_new_array ();
  AtlanteJson *entry = atlante_json_new_object ();

  atlante_json_set_string (entry, "text", name);
  atlante_json_set_string (entry, "language", language);
  atlante_json_append_take (names, entry);
  return names;
}

/* What the new one is: of the same kind and country, but nowhere yet, and nothing is said of it. */
static AtlanteJson *
new_json (AtlanteItem *item, const char *name, const char *language)
{
  AtlanteJson *old = atlante_item_get_json (item);
  AtlanteJson *json = atlante_json_new_object ();

  copy_member (json, old, "kind");
  if (ATLANTE_IS_PLACE (item) || ATLANTE_IS_ACTOR (item))
    atlante_json_set_take (json, "names", new_names (name, language));
  else
    {
      AtlanteJson *title = atlante_json_new_object ();

      atlante_json_set_string (title, language, name);
      atlante_json_set_take (json, "title", title);
    }
  copy_member (json, old, "country");
  copy_member (json, old, "part-of");
  if (ATLANTE_IS_EVENT (item))
    copy_member (json, old, "time");
  return json;
}

static void
split_clicked_cb (AtlanteSplitDialog *self)
{
  AtlanteItem *item = get_item (self), *made = NULL;
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (GPtrArray) picked =
    self->list != NULL ? atlante_uses_list_dup_picked (self->list) : g_ptr_array_new ();
  g_autofree char *name = dup_name (self), *message = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (GError) error = NULL;

  if (item == NULL || *name == '\0')
    return;
  json = new_json (item, name,
                   atlante_case_get_languages (atlante_session_get_case (session))[0]);
  if (!atlante_command_split (atlante_session_get_editor (session), item, json, picked, &made,
                              &error))
    {
      gtk_label_set_label (self->error, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->error), TRUE);
      return;
    }
  /* Its form: where it lies is still to be said. */
  atlante_session_edit (session, made);
  /* Translators: a message for a moment; %s is the name of a new item */
  message = g_strdup_printf (_("“%s” is made"), name);
  g_signal_emit (self, signals[DONE], 0, message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
name_activated_cb (AtlanteSplitDialog *self)
{
  if (gtk_widget_get_sensitive (self->split))
    split_clicked_cb (self);
}

static void
cancel_clicked_cb (AtlanteSplitDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* ---- the dialogue ---- */

static void
atlante_split_dialog_dispose (GObject *object)
{
  AtlanteSplitDialog *self = ATLANTE_SPLIT_DIALOG (object);

  self->list = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_SPLIT_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (atlante_split_dialog_parent_class)->dispose (object);
}

static void
atlante_split_dialog_class_init (AtlanteSplitDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_split_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/forms/dialogs/atlante-split-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, question);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, name);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, users);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, says);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, error);
  gtk_widget_class_bind_template_child (widget_class, AtlanteSplitDialog, split);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_says);
  gtk_widget_class_bind_template_callback (widget_class, split_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  signals[DONE] = g_signal_new ("done", ATLANTE_TYPE_SPLIT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlante_split_dialog_init (AtlanteSplitDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* (transfer container) */
static GPtrArray *
list_users (AtlanteCase *kase, const char *id)
{
  GPtrArray *users = g_ptr_array_new ();

  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      GPtrArray *referrers = atlante_case_get_referrers (kase, id, kind);

      for (guint i = 0; referrers != NULL && i < referrers->len; i++)
        g_ptr_array_add (users, g_ptr_array_index (referrers, i));
    }
  return users;
}

GtkWindow *
atlante_split_dialog_new (AtlanteSession *session, AtlanteItem *item)
{
  AtlanteSplitDialog *self = g_object_new (ATLANTE_TYPE_SPLIT_DIALOG, NULL);
  g_autofree char *title = NULL, *question = NULL;
  g_autoptr (GPtrArray) users = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WINDOW (self));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), GTK_WINDOW (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  self->id = g_strdup (atlante_item_get_id (item));
  title = atlante_short_title_dup (session, item);
  /* Translators: above the entry for the name of the new one; %s is the item that is split */
  question = g_strdup_printf (_("What is to be kept apart from “%s”?"), title);
  gtk_label_set_label (self->question, question);
  users = list_users (atlante_session_get_case (session), self->id);
  if (users->len > 0)
    {
      self->list = ATLANTE_USES_LIST (
        atlante_uses_list_new (session, _("Choose what belongs to the new one"), users, TRUE));
      g_signal_connect_object (self->list, "picked", G_CALLBACK (show_says), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (self->users, GTK_WIDGET (self->list));
    }
  show_says (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
  return GTK_WINDOW (self);
}
