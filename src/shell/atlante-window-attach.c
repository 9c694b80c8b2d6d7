/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-text-store.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* Attaching the article. */

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
    _atlante_window_notice (self, error->message, NULL, NULL);
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
    _atlante_window_notice (self, error->message, NULL, NULL);
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
void
_atlante_window_attach_known_text (AtlanteWindow *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
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
