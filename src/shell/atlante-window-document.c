/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-case-loader.h"
#include "atlante-case-saver.h"
#include "atlante-text-store.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Opening and saving the case, attaching the article. */

static GtkFileFilter *
make_case_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Atlante cases"));
  gtk_file_filter_add_pattern (filter, "*.atlante");
  gtk_file_filter_add_mime_type (filter, "application/vnd.atlante.case+json");
  return filter;
}

static GtkFileFilter *
make_text_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Text files"));
  gtk_file_filter_add_mime_type (filter, "text/plain");
  return filter;
}

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (atlante_session_attach_finish (self->session, result, &error))
    {
      AtlanteAnchors *anchors = atlante_session_get_anchors (self->session);
      guint lost = atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST);
      g_autofree char *message = NULL;

      if (lost == 0)
        return;
      message = g_strdup_printf (ngettext ("%u passage was not found in this text", "%u passages were not found in this text", lost), lost);
      _atlante_window_toast (self, message);
      return;
    }
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _atlante_window_notice (self, error->message);
}

static void
attach_text (AtlanteWindow *self, AtlanteCanonicalText *text)
{
  atlante_session_attach_async (self->session, text, self->loading, attached_cb, g_object_ref (self));
}

static void
text_read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  AtlanteCanonicalText *text = atlante_text_store_load_file (task_data, cancellable, &error);

  if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) atlante_canonical_text_unref);
  else
    g_task_return_error (task, error);
}

static void
text_read_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  AtlanteWindow *self = ATLANTE_WINDOW (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCanonicalText) text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text != NULL)
    attach_text (self, text);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    _atlante_window_notice (self, error->message);
}

void
_atlante_window_attach_file (AtlanteWindow *self, GFile *file)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, text_read_cb, NULL);

  g_task_set_source_tag (task, _atlante_window_attach_file);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, text_read_thread);
}

static void
article_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    _atlante_window_attach_file (self, file);
  g_object_unref (dialog);
}

void
_atlante_window_choose_article (AtlanteWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Attach the Article"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Attach"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), make_text_filter ());
  g_signal_connect_object (dialog, "response", G_CALLBACK (article_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/* A text that was attached before, or that the case holds, is there again. */
static void
attach_known_text (AtlanteWindow *self, AtlanteCase *kase)
{
  AtlanteSource *source;
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (GError) error = NULL;

  if (atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE) == 0)
    return;
  source = ATLANTE_SOURCE (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0));
  if (atlante_source_get_text (source) != NULL)
    text = atlante_canonical_text_new (atlante_source_get_text (source), -1, &error);
  else if (atlante_source_get_sha256 (source) != NULL)
    text = atlante_text_store_lookup (atlante_source_get_sha256 (source), &error);

  if (text != NULL)
    attach_text (self, text);
  else if (error != NULL)
    g_warning ("The attached text is not read: %s", error->message);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_case_loader_load_finish (result, &error);
  gboolean had_case = atlante_session_get_case (self->session) != NULL;

  g_clear_object (&self->loading);
  if (kase != NULL)
    {
      g_set_object (&self->file, g_task_get_task_data (G_TASK (result)));
      atlante_session_set_case (self->session, kase);
      attach_known_text (self, kase);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      _atlante_window_show_page (self, had_case ? "case" : "empty");
    }
  else if (had_case)
    {
      _atlante_window_show_page (self, "case");
      _atlante_window_notice (self, error->message);
    }
  else
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->error_page, escaped);
      _atlante_window_show_page (self, "error");
    }
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

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Opening “%s”…"), name);
  gtk_label_set_label (self->loading_label, message);
  if (atlante_session_get_case (self->session) == NULL)
    _atlante_window_show_page (self, "loading");
  _atlante_window_update_actions (self);

  atlante_case_loader_load_async (file, self->loading, loaded_cb, g_object_ref (self));
}

static void
case_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    {
      GFile *files[] = { file };

      /* A window a case: this one is used only where it shows none. */
      if (atlante_session_get_case (self->session) == NULL)
        atlante_window_load (self, file);
      else
        g_application_open (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), files, 1, "");
    }
  g_object_unref (dialog);
}

void
_atlante_window_choose_case (AtlanteWindow *self)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Open a Case"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), make_case_filter ());
  g_signal_connect_object (dialog, "response", G_CALLBACK (case_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

typedef struct
{
  AtlanteWindow *window;
  AtlanteEditor *editor;
  AtlanteEdit *last;        /* (nullable): what is done after it is not in the file */
  GFile *file;
} Save;

static void
save_free (Save *save)
{
  g_clear_object (&save->window);
  g_clear_object (&save->editor);
  g_clear_object (&save->last);
  g_clear_object (&save->file);
  g_free (save);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Save, save_free)

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Save) save = user_data;
  AtlanteWindow *self = save->window;
  g_autoptr (GError) error = NULL;

  if (atlante_case_saver_save_finish (result, &error))
    {
      atlante_editor_end_save (save->editor, save->last);
      if (atlante_session_get_editor (self->session) == save->editor)
        g_set_object (&self->file, save->file);
      _atlante_window_toast (self, _("The case is saved"));
      if (self->close_anyway)
        gtk_window_close (GTK_WINDOW (self));
      return;
    }
  self->close_anyway = FALSE;
  _atlante_window_notice (self, error->message);
}

static void
save_to (AtlanteWindow *self, GFile *file)
{
  Save *save = g_new0 (Save, 1);

  save->window = g_object_ref (self);
  save->editor = g_object_ref (atlante_session_get_editor (self->session));
  save->last = atlante_editor_begin_save (save->editor);
  save->file = g_object_ref (file);
  atlante_case_saver_save_async (atlante_session_get_case (self->session), file, NULL, saved_cb, save);
}

static gboolean
is_writable (GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  return path != NULL && g_access (path, W_OK) == 0;
}

void
_atlante_window_save (AtlanteWindow *self)
{
  /* The case that ships is nobody's to write where it is installed: a copy is. */
  if (is_writable (self->file))
    save_to (self, self->file);
  else
    _atlante_window_save_as (self);
}

static void
save_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) != NULL)
    save_to (self, file);
  else
    self->close_anyway = FALSE;
  g_object_unref (dialog);
}

void
_atlante_window_save_as (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save the Case"), GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_autofree char *name = g_strdup_printf ("%s.atlante", atlante_case_get_id (kase));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), make_case_filter ());
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (save_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
close_response_cb (AdwMessageDialog *dialog, const char *response, AtlanteWindow *self)
{
  if (g_str_equal (response, "cancel"))
    return;
  self->close_anyway = TRUE;
  if (g_str_equal (response, "save"))
    _atlante_window_save (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

void
_atlante_window_confirm_close (AtlanteWindow *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self), _("Save Changes?"),
                                                                         _("Passages were set anew. If they are not saved, they will be lost again.")));

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
