/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-case-saver.h"
#include "atlante-case-validator.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Saving the case, going back to what was saved, closing. */

/* --- saving --- */

void
_atlante_window_stay_open (AtlanteWindow *self)
{
  self->close_saved = FALSE;
  g_signal_emit_by_name (self, "stays-open");
}

static gboolean
close_cb (gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (user_data));
  return G_SOURCE_REMOVE;
}

/* A dialog that has just answered still holds on to this window. */
static void
close_soon (AtlanteWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static void
close_anyway (AtlanteWindow *self)
{
  self->close_anyway = TRUE;
  close_soon (self);
}

/* What was done while it was saved is not in the file: then it is asked again. */
static void
close_saved (AtlanteWindow *self)
{
  self->close_saved = FALSE;
  close_soon (self);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  _atlante_window_update_actions (self);
  if (!atlante_document_save_finish (self->document, result, &error))
    {
      _atlante_window_notice (self, error->message, _("Save _As…"), "win.save-as");
      _atlante_window_stay_open (self);
      return;
    }
  _atlante_window_remember_case (self);
  if (!atlante_session_is_modified (self->session))
    gtk_info_bar_set_revealed (self->notice_bar, FALSE);
  if (self->close_saved)
    close_saved (self);
  else
    _atlante_window_toast (self, _("The case is saved"));
}

void
_atlante_window_save_to (AtlanteWindow *self, GFile *file)
{
  if (atlante_document_is_saving (self->document))
    return;
  atlante_document_save_async (self->document, file, saved_cb, g_object_ref (self));
  _atlante_window_update_actions (self);
}

void
_atlante_window_save (AtlanteWindow *self)
{
  /* The case that ships is nobody's to write, and a new one has no file: the user says where. */
  if (_atlante_window_asks_about_file (self))
    return;
  if (atlante_document_can_save (self->document))
    _atlante_window_save_to (self, atlante_document_get_file (self->document));
  else
    _atlante_window_save_as (self);
}

/* --- saving elsewhere --- */

static gboolean
is_open_elsewhere (AtlanteWindow *self, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *windows = application != NULL ? gtk_application_get_windows (application) : NULL;

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != self && ATLANTE_IS_WINDOW (l->data)
        && atlante_window_has_file (l->data, file))
      return TRUE;
  return FALSE;
}

/* A name without an ending gets ours, where there is no such file yet: what the dialog has asked
 * about stays. (transfer full) */
static GFile *
with_ending (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = path != NULL ? g_strconcat (path, ".atlante", NULL) : NULL;

  if (longer == NULL || strchr (name + 1, '.') != NULL || g_file_test (path, G_FILE_TEST_EXISTS)
      || g_file_test (longer, G_FILE_TEST_EXISTS))
    return g_object_ref (file);
  return g_file_new_for_path (longer);
}

/* (transfer full) (nullable): none was chosen, or another window has it */
static GFile *
take_chosen (AtlanteWindow *self, GtkNativeDialog *dialog, int response)
{
  g_autoptr (GFile) chosen = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (response != GTK_RESPONSE_ACCEPT
      || (chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))) == NULL)
    return NULL;
  file = with_ending (chosen);
  if (!is_open_elsewhere (self, file))
    return g_steal_pointer (&file);
  name = g_file_get_basename (file);
  message = g_strdup_printf (_("“%s” is open in another window: choose another name"), name);
  _atlante_window_notice (self, message, _("Save _As…"), "win.save-as");
  return NULL;
}

static void
save_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = take_chosen (self, dialog, response);

  if (file != NULL)
    _atlante_window_save_to (self, file);
  else
    _atlante_window_stay_open (self);
  g_object_unref (dialog);
}

/* Titles hold what file names may not. */
static char *
suggest_name (AtlanteWindow *self)
{
  g_autofree char *title = _atlante_window_dup_title (self);

  g_strdelimit (title, "/\\:*?\"<>|\n\t", '-');
  g_strstrip (title);
  while (*title == '.')
    *title = '-';
  if (g_utf8_strlen (title, -1) > 60)
    *g_utf8_offset_to_pointer (title, 60) = '\0';
  return g_strconcat (*title != '\0' ? title : _("Untitled Case"), ".atlante", NULL);
}

static void
choose_target (AtlanteWindow *self, const char *title, GCallback callback)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), NULL);
  GFile *file = atlante_document_get_file (self->document);
  g_autofree char *name = suggest_name (self);
  g_autoptr (GFile) folder = NULL;

  if (file != NULL && !atlante_document_is_example (self->document))
    folder = g_file_get_parent (file);
  else if (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS) != NULL)
    folder = g_file_new_for_path (g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), _atlante_window_new_case_filter ());
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", callback, self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
_atlante_window_save_as (AtlanteWindow *self)
{
  choose_target (self, _("Save the Case"), G_CALLBACK (save_chosen_cb));
}

/* --- a copy of a case of a later version --- */

/* The case as this program would have written it: what it does not know is kept. (transfer full)
 * NULL with an error where the rules of this version do not hold. */
static AtlanteCase *
make_copy (AtlanteCase *kase, GError **error)
{
  g_autoptr (AtlanteJson) later = atlante_case_dup_json (kase);
  g_autoptr (AtlanteJson) version = atlante_json_new_int (ATLANTE_CASE_VERSION);
  g_autoptr (AtlanteJson) json = atlante_json_with_member (later, "version", version);
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (json);

  for (guint i = 0; i < problems->len; i++)
    {
      const AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (!problem->fatal)
        continue;
      /* Translators: %s are a place in the case, and what is wrong there */
      g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                   _("No copy can be made that this version of Atlante could change: %s: %s"),
                   problem->where, problem->message);
      return NULL;
    }
  return atlante_case_new (json);
}

static void
copied_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_object_get_data (object, "file");

  if (atlante_case_saver_save_finish (result, &error))
    atlante_window_load (self, file);
  else
    _atlante_window_notice (self, error->message, _("Save a _Copy…"), "win.save-copy");
}

static void
copy_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  g_autoptr (GFile) file = take_chosen (self, dialog, response);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) copy = NULL;

  g_object_unref (dialog);
  if (file == NULL)
    return;
  copy = make_copy (atlante_session_get_case (self->session), &error);
  if (copy == NULL)
    {
      _atlante_window_notice (self, error->message, NULL, NULL);
      return;
    }
  g_object_set_data_full (G_OBJECT (copy), "file", g_object_ref (file), g_object_unref);
  atlante_case_saver_save_async (copy, file, NULL, copied_cb, g_object_ref (self));
}

void
_atlante_window_save_copy (AtlanteWindow *self)
{
  choose_target (self, _("Save a Copy of the Case"), G_CALLBACK (copy_chosen_cb));
}

/* --- going back to the file --- */

static AdwMessageDialog *
new_question (AtlanteWindow *self, const char *heading, const char *format_body, ...)
  G_GNUC_PRINTF (3, 4);

static AdwMessageDialog *
new_question (AtlanteWindow *self, const char *heading, const char *format_body, ...)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, NULL);
  g_autofree char *body = NULL;
  va_list arguments;

  va_start (arguments, format_body);
  body = g_strdup_vprintf (format_body, arguments);
  va_end (arguments);
  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
revert_response_cb (AtlanteWindow *self, const char *response)
{
  if (g_str_equal (response, "revert"))
    atlante_window_load (self, atlante_document_get_file (self->document));
}

void
_atlante_window_confirm_revert (AtlanteWindow *self)
{
  g_autofree char *changes = atlante_document_dup_changes (self->document);
  AdwMessageDialog *dialog;

  /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
  dialog = new_question (self, _("Revert to the Saved Case?"),
                         _("%s.\nWhat was done since the last save will be lost."),
                         changes != NULL ? changes : _("Nothing is another than in the file"));
  adw_message_dialog_add_response (dialog, "revert", _("_Revert"));
  adw_message_dialog_set_response_appearance (dialog, "revert", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (revert_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- closing --- */

static void
close_response_cb (AtlanteWindow *self, const char *response)
{
  if (g_str_equal (response, "save"))
    {
      self->close_saved = TRUE;
      _atlante_window_save (self);
    }
  else if (g_str_equal (response, "discard"))
    close_anyway (self);
  else
    _atlante_window_stay_open (self);
}

static void
ask_for_save (AtlanteWindow *self, const char *changes)
{
  g_autofree char *title = _atlante_window_dup_title (self);
  /* Translators: %s is the title of a case */
  g_autofree char *heading = g_strdup_printf (_("Save “%s” Before Closing?"), title);
  AdwMessageDialog *dialog;

  if (changes != NULL)
    /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
    dialog = new_question (self, heading, _("%s.\nWhat is not saved will be lost."), changes);
  else
    dialog = new_question (self, heading, "%s",
                           atlante_document_get_file (self->document) == NULL
                             ? _("It has never been saved, and will be lost otherwise.")
                             : _("Its file does not have it any more. It will be lost otherwise."));
  adw_message_dialog_add_responses (dialog, "discard", _("_Discard"), "save", _("_Save"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Asks what is to become of what is not saved, and closes then. */
void
_atlante_window_confirm_close (AtlanteWindow *self)
{
  g_autoptr (AtlanteCase) saved = NULL;
  g_autofree char *changes = NULL;

  if (atlante_document_is_saving (self->document))
    {
      self->close_saved = TRUE;
      return;
    }
  saved = atlante_document_dup_saved_case (self->document);
  changes = atlante_document_dup_changes (self->document);
  /* All was done and done back: the case says what its file says. */
  if (saved != NULL && changes == NULL)
    close_anyway (self);
  else
    ask_for_save (self, changes);
}
