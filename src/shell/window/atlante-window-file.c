/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-comparison.h"
#include "atlante-file-change-dialog.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* What happens when another program changes the file of the case, or takes it away. */

#define COMPARE_ACTION "win.compare-file"

static AtlanteFileState
get_state (AtlanteWindow *self)
{
  AtlanteFileWatch *watch = atlante_document_get_watch (self->document);

  return watch != NULL ? atlante_file_watch_get_state (watch) : ATLANTE_FILE_KNOWN;
}

/* --- the answer --- */

static void
take_file (AtlanteWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!atlante_document_take_file (self->document, &error))
    {
      _atlante_window_notice (self, error->message, NULL, NULL);
      _atlante_window_stay_open (self);
      return;
    }
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  _atlante_window_toast_undo (self, _("The case is what the file says now"));
  if (self->close_saved)
    gtk_window_close (GTK_WINDOW (self));
}

static void
take_both (AtlanteWindow *self, gboolean is_saving)
{
  g_autoptr (GError) error = NULL;

  if (!atlante_document_take_both (self->document, &error))
    {
      _atlante_window_notice (self, error->message, NULL, NULL);
      _atlante_window_stay_open (self);
      return;
    }
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  if (is_saving)
    _atlante_window_save_to (self, atlante_document_get_file (self->document));
  else
    _atlante_window_toast_undo (self, _("The changes of the file are in the case too now"));
}

static void
keep_mine (AtlanteWindow *self, gboolean is_saving)
{
  atlante_document_keep_mine (self->document);
  gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  if (is_saving)
    _atlante_window_save_to (self, atlante_document_get_file (self->document));
  else
    _atlante_window_toast (self, _("The next save replaces what is in the file"));
}

static void
chosen_cb (AtlanteFileChangeDialog *dialog, const char *answer, AtlanteWindow *self)
{
  gboolean is_saving = g_object_get_data (G_OBJECT (dialog), "saving") != NULL;

  if (g_str_equal (answer, "take") && get_state (self) == ATLANTE_FILE_CHANGED)
    take_file (self);
  else if (g_str_equal (answer, "keep") && get_state (self) == ATLANTE_FILE_CHANGED)
    keep_mine (self, is_saving);
  else if (g_str_equal (answer, "both") && get_state (self) == ATLANTE_FILE_CHANGED)
    take_both (self, is_saving);
  else if (g_str_equal (answer, "copy"))
    _atlante_window_save_as (self);
  else
    _atlante_window_stay_open (self);
}

static void
ask (AtlanteWindow *self, gboolean is_saving)
{
  AtlanteFileChangeDialog *dialog = atlante_file_change_dialog_new (self->document, is_saving);

  g_object_set_data (G_OBJECT (dialog), "saving", GINT_TO_POINTER (is_saving));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
compare_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  if (get_state (self) == ATLANTE_FILE_CHANGED)
    ask (self, FALSE);
}

gboolean
_atlante_window_asks_about_file (AtlanteWindow *self)
{
  AtlanteFileWatch *watch = atlante_document_get_watch (self->document);

  if (watch == NULL || atlante_file_watch_look_sync (watch) != ATLANTE_FILE_CHANGED)
    return FALSE;
  ask (self, TRUE);
  return TRUE;
}

/* --- what is noticed --- */

static void
show_changed (AtlanteWindow *self, AtlanteFileWatch *watch)
{
  AtlanteCase *theirs = atlante_file_watch_get_case (watch);
  g_autoptr (AtlanteCase) base = atlante_document_dup_saved_case (self->document);
  g_autoptr (AtlanteComparison) comparison = NULL;
  g_autofree char *summary = NULL, *message = NULL;

  if (theirs != NULL && base != NULL)
    {
      comparison = atlante_comparison_new (base, theirs);
      summary = atlante_comparison_format_summary (comparison, NULL);
      /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
      message = g_strdup_printf (_("Another program has changed this case’s file: %s."), summary);
    }
  else
    message = g_strdup (_("Another program has changed this case’s file."));
  _atlante_window_notice (self, message, _("_Compare…"), COMPARE_ACTION);
}

/* Something else may be told by now. */
static void
hide_notice (AtlanteWindow *self)
{
  const char *action = gtk_actionable_get_action_name (GTK_ACTIONABLE (self->notice_button));

  if (g_strcmp0 (action, COMPARE_ACTION) == 0)
    gtk_info_bar_set_revealed (self->notice_bar, FALSE);
}

static void
state_cb (AtlanteFileWatch *watch, GParamSpec *pspec, AtlanteWindow *self)
{
  /* One of another file may still have been looking there. */
  if (watch != atlante_document_get_watch (self->document))
    return;
  switch (atlante_file_watch_get_state (watch))
    {
    case ATLANTE_FILE_CHANGED:
      show_changed (self, watch);
      break;
    case ATLANTE_FILE_GONE:
      atlante_document_miss_file (self->document);
      _atlante_window_notice (self, _("This case’s file is not there any more. Save the case to "
                                      "have it in a file again."), _("_Save"), "win.save");
      break;
    case ATLANTE_FILE_KNOWN:
    default:
      hide_notice (self);
    }
  _atlante_window_update_actions (self);
}

static void
watch_changed_cb (AtlanteWindow *self)
{
  AtlanteFileWatch *watch = atlante_document_get_watch (self->document);

  if (watch != NULL)
    g_signal_connect_object (watch, "notify::state", G_CALLBACK (state_cb), self, 0);
}

/* Where the system tells nothing (a disk of the network), the user comes back from the other
 * program by way of this window. */
static void
active_changed_cb (AtlanteWindow *self)
{
  AtlanteFileWatch *watch = atlante_document_get_watch (self->document);

  if (watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    atlante_file_watch_look (watch);
}

void
_atlante_window_class_file_init (AtlanteWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), COMPARE_ACTION, NULL,
                                   compare_activated);
}

void
_atlante_window_file_init (AtlanteWindow *self)
{
  g_signal_connect_object (self->document, "notify::watch", G_CALLBACK (watch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
}
