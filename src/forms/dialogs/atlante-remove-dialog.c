/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-remove-dialog.h"

#include <glib/gi18n-lib.h>

#include "atlante-command.h"
#include "atlante-short-title.h"
#include "atlante-uses-list.h"

struct _AtlanteRemoveDialog
{
  AdwMessageDialog parent_instance;

  AtlanteSession *session;
  char *id;                 /* edits put another object in the item's place */
};

G_DEFINE_FINAL_TYPE (AtlanteRemoveDialog, atlante_remove_dialog, ADW_TYPE_MESSAGE_DIALOG)

enum
{
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
atlante_remove_dialog_is_needed (AtlanteSession *session, AtlanteItem *item)
{
  g_autoptr (GArray) uses = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);

  uses = atlante_command_list_uses (atlante_session_get_case (session), item);
  return uses->len > 0;
}

char *
atlante_remove_dialog_remove (AtlanteSession *session, AtlanteItem *item, GError **error)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  title = atlante_short_title_dup (session, item);
  if (!atlante_command_remove (atlante_session_get_editor (session), item, error))
    return NULL;
  /* Translators: a message for a moment; %s is the name of an item, or how a claim begins */
  return g_strdup_printf (_("“%s” is removed"), title);
}

static void
atlante_remove_dialog_response (AdwMessageDialog *dialog, const char *response)
{
  AtlanteRemoveDialog *self = ATLANTE_REMOVE_DIALOG (dialog);
  AtlanteCase *kase = atlante_session_get_case (self->session);
  AtlanteItem *item = kase != NULL ? atlante_case_lookup (kase, self->id) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!g_str_equal (response, "remove") || item == NULL)
    return;
  message = atlante_remove_dialog_remove (self->session, item, &error);
  g_signal_emit (self, signals[DONE], 0, message != NULL ? message : error->message);
}

static void
atlante_remove_dialog_dispose (GObject *object)
{
  AtlanteRemoveDialog *self = ATLANTE_REMOVE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->id, g_free);
  G_OBJECT_CLASS (atlante_remove_dialog_parent_class)->dispose (object);
}

static void
atlante_remove_dialog_class_init (AtlanteRemoveDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_remove_dialog_dispose;
  ADW_MESSAGE_DIALOG_CLASS (klass)->response = atlante_remove_dialog_response;
  signals[DONE] = g_signal_new ("done", ATLANTE_TYPE_REMOVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlante_remove_dialog_init (AtlanteRemoveDialog *self)
{
}

static void
followed_cb (AtlanteRemoveDialog *self, AtlanteItem *item)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);
  g_autoptr (AtlanteItem) followed = g_object_ref (item);

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "cancel");
  gtk_window_destroy (GTK_WINDOW (self));
  atlante_session_show_item (session, followed);
}

static void
add_list (AtlanteRemoveDialog *self, GtkWidget *box, const char *heading, GPtrArray *items)
{
  GtkWidget *list;

  if (items->len == 0)
    return;
  list = atlante_uses_list_new (self->session, heading, items, FALSE);
  g_signal_connect_object (list, "followed", G_CALLBACK (followed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), list);
}

/* (transfer container) */
static GPtrArray *
pick_uses (GArray *uses, gboolean goes)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < uses->len; i++)
    if (g_array_index (uses, AtlanteUse, i).goes == goes)
      g_ptr_array_add (items, g_array_index (uses, AtlanteUse, i).item);
  return items;
}

static GtkWidget *
new_lists (AtlanteRemoveDialog *self, AtlanteItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GArray) uses =
    atlante_command_list_uses (atlante_session_get_case (self->session), item);
  g_autoptr (GPtrArray) stay = pick_uses (uses, FALSE);
  g_autoptr (GPtrArray) go = pick_uses (uses, TRUE);
  g_autofree char *staying = g_strdup_printf (
    ngettext ("%u item uses it and stays without it", "%u items use it and stay without it",
              stay->len), stay->len);
  g_autofree char *going = g_strdup_printf (
    ngettext ("%u item cannot stand without it and goes too",
              "%u items cannot stand without it and go too", go->len), go->len);

  add_list (self, box, going, go);
  add_list (self, box, staying, stay);
  return box;
}

GtkWindow *
atlante_remove_dialog_new (AtlanteSession *session, AtlanteItem *item)
{
  AtlanteRemoveDialog *self = g_object_new (ATLANTE_TYPE_REMOVE_DIALOG, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WINDOW (self));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), GTK_WINDOW (self));

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  self->id = g_strdup (atlante_item_get_id (item));
  title = atlante_short_title_dup (session, item);
  /* Translators: the title of a dialogue; %s is the name of an item, or how a claim begins */
  heading = g_strdup_printf (_("Remove “%s”?"), title);
  adw_message_dialog_set_heading (dialog, heading);
  adw_message_dialog_set_body (dialog, _("Others use it. The step can be undone."));
  adw_message_dialog_set_extra_child (dialog, new_lists (self, item));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "remove", _("_Remove"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  return GTK_WINDOW (self);
}
