/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"
#include "atlante-case-loader.h"
#include "atlante-new-case-dialog.h"
#include "atlante-recent-cases.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* Opening a case. */

GtkFileFilter *
_atlante_window_new_case_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Atlante cases"));
  gtk_file_filter_add_pattern (filter, "*.atlante");
  gtk_file_filter_add_mime_type (filter, ATLANTE_CASE_MIME_TYPE);
  return filter;
}

/* (transfer full): what the case is called */
char *
_atlante_window_dup_title (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const char *title;

  if (kase == NULL)
    return g_strdup ("Atlante");
  title = atlante_text_get (atlante_case_get_title (kase),
                            atlante_session_get_audience (self->session));
  if (title == NULL)
    title = atlante_case_get_id (kase);
  return g_strdup (title != NULL ? title : _("Untitled Case"));
}

/* The case has a file now: it is found again. */
void
_atlante_window_remember_case (AtlanteWindow *self)
{
  GFile *file = atlante_document_get_file (self->document);
  g_autofree char *title = _atlante_window_dup_title (self);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;

  if (uri == NULL)
    return;
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "last-case",
                           atlante_document_is_example (self->document) ? "" : uri);
  if (!atlante_document_is_example (self->document))
    atlante_recent_cases_add (file, title);
}

static void
show_loaded (AtlanteWindow *self, AtlanteCase *kase, GFile *file, const char *sha256)
{
  g_autofree char *selected = NULL;
  AtlanteItem *selection = atlante_session_get_selection (self->session);

  /* Reverted to its file, it goes on where it was. */
  if (selection != NULL)
    selected = g_strdup (atlante_item_get_id (selection));
  atlante_document_open (self->document, kase, file, sha256);
  if (selected != NULL)
    atlante_session_select_id (self->session, selected);
  _atlante_window_remember_case (self);
  _atlante_window_attach_known_text (self);
}

static void
show_failed (AtlanteWindow *self, const GError *error)
{
  gboolean had_case = atlante_session_get_case (self->session) != NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      _atlante_window_show_page (self, had_case ? "case" : "empty");
    }
  else if (had_case)
    {
      _atlante_window_show_page (self, "case");
      _atlante_window_notice (self, error->message, NULL, NULL);
    }
  else
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, escaped);
      _atlante_window_show_page (self, "error");
    }
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load_finish (result, &error);

  /* Another one was opened meanwhile, or the window is gone. */
  if (self->loading != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  if (kase != NULL)
    show_loaded (self, kase, g_task_get_task_data (G_TASK (result)),
                 atlante_case_loader_get_sha256 (result));
  else
    show_failed (self, error);
  _atlante_window_update_actions (self);
}

/**
 * atlante_window_load:
 * @file: a case
 *
 * Opens a case in this window. What is shown stays until the new case is read; where it cannot be
 * read, the window says why.
 */
void
atlante_window_load (AtlanteWindow *self, GFile *file)
{
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  g_return_if_fail (ATLANTE_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  g_set_object (&self->loading_file, file);

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Opening “%s”…"), name);
  gtk_label_set_label (self->loading_label, message);
  if (atlante_session_get_case (self->session) == NULL)
    _atlante_window_show_page (self, "loading");
  _atlante_window_update_actions (self);

  atlante_case_loader_load_async (file, self->loading, loaded_cb, g_object_ref (self));
}

/**
 * atlante_window_recover:
 * @draft: one that can be opened
 *
 * Goes on with what a crash has left, in place of what this window shows or is opening.
 */
void
atlante_window_recover (AtlanteWindow *self, AtlanteDraft *draft)
{
  g_return_if_fail (ATLANTE_IS_WINDOW (self));
  g_return_if_fail (ATLANTE_IS_DRAFT (draft));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_file);
  atlante_document_recover (self->document, atlante_draft_get_recovery (draft),
                            atlante_draft_get_file_case (draft), atlante_draft_get_sha256 (draft));
  _atlante_window_remember_case (self);
  _atlante_window_attach_known_text (self);
}

/* --- choosing --- */

void
_atlante_window_open_file (AtlanteWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (ATLANTE_IS_APPLICATION (application))
    atlante_application_open_case (ATLANTE_APPLICATION (application), file, self);
  else
    atlante_window_load (self, file);
}

static void
case_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT
      && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    _atlante_window_open_file (self, file);
  g_object_unref (dialog);
}

void
_atlante_window_choose_case (AtlanteWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open a Case"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN,
                                                              _("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), _atlante_window_new_case_filter ());
  g_signal_connect_object (dialog, "response", G_CALLBACK (case_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* --- a new one --- */

static void
created_cb (AtlanteWindow *self, AtlanteCase *kase, AtlanteNewCaseDialog *dialog)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GFile *text = g_object_get_data (G_OBJECT (dialog), "text");
  AtlanteWindow *window;

  window = atlante_application_show_case (ATLANTE_APPLICATION (application), kase, self);
  if (text != NULL)
    _atlante_window_attach_file (window, text);
}

void
_atlante_window_new_case (AtlanteWindow *self, const char *title, GFile *text)
{
  AtlanteNewCaseDialog *dialog = atlante_new_case_dialog_new (title);

  if (text != NULL)
    g_object_set_data_full (G_OBJECT (dialog), "text", g_object_ref (text), g_object_unref);
  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}
