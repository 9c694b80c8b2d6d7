/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-recent-cases.h"
#include "atlante-traces.h"
#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* Forgetting a case: what is kept of it besides its file goes, after the user has seen what that
 * is. */

/* Cases that the desktop knows of, asked for whether they use a text. */
#define MAX_OTHERS 100

typedef struct
{
  AtlanteWindow *window;
  GFile *file;
  AtlanteJson *json;
  GPtrArray *others;
  GPtrArray *traces;        /* (nullable): until they are found */
} Forget;

static void
forget_free (gpointer data)
{
  Forget *self = data;

  g_clear_object (&self->window);
  g_clear_object (&self->file);
  g_clear_pointer (&self->json, atlante_json_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->traces, g_ptr_array_unref);
  g_free (self);
}

/* --- what there is --- */

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Forget *self = data;

  self->traces = atlante_traces_list (self->file, self->json, self->others);
  g_task_return_boolean (task, TRUE);
}

static GPtrArray *
list_others (void)
{
  g_autoptr (GPtrArray) recent = atlante_recent_cases_list (MAX_OTHERS);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < recent->len; i++)
    g_ptr_array_add (files, g_file_new_for_uri (
                              ((AtlanteRecentCase *) g_ptr_array_index (recent, i))->uri));
  return files;
}

/* --- in words --- */

static char *
format_what (const AtlanteTrace *trace)
{
  switch (trace->kind)
    {
    case ATLANTE_TRACE_DRAFT:
      return g_strdup (_("Unsaved work that a crash has left"));
    case ATLANTE_TRACE_VERSIONS:
      return g_strdup_printf (ngettext ("%u saved version", "%u saved versions", trace->n),
                              trace->n);
    case ATLANTE_TRACE_TEXT:
      /* Translators: %s is the title of an article */
      return g_strdup_printf (_("The attached text of “%s”"), trace->title);
    case ATLANTE_TRACE_THUMBNAIL:
    default:
      return g_strdup (_("A small picture of it for file managers"));
    }
}

static char *
format_size (const AtlanteTrace *trace)
{
  g_autofree char *size = g_format_size (trace->size);

  if (trace->user == NULL)
    return g_steal_pointer (&size);
  /* Translators: %s is the file of another case */
  return g_strdup_printf (_("stays: %s uses it, or may"), trace->user);
}

static void
add_row (GtkListBox *list, const char *what, const char *detail, gboolean stays)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (what, -1);
  g_autofree char *subtitle = g_markup_escape_text (detail, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  if (stays)
    gtk_widget_add_css_class (row, "dim-label");
  gtk_list_box_append (list, row);
}

static GtkWidget *
make_list (Forget *self)
{
  GtkWidget *list = gtk_list_box_new ();
  g_autofree char *changes = atlante_session_is_modified (self->window->session)
                               ? atlante_document_dup_changes (self->window->document) : NULL;

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is forgotten"), -1);
  if (changes != NULL)
    add_row (GTK_LIST_BOX (list), _("What is not saved here"), changes, FALSE);
  for (guint i = 0; i < self->traces->len; i++)
    {
      const AtlanteTrace *trace = g_ptr_array_index (self->traces, i);
      g_autofree char *what = format_what (trace);
      g_autofree char *size = format_size (trace);

      add_row (GTK_LIST_BOX (list), what, size, trace->user != NULL);
    }
  add_row (GTK_LIST_BOX (list), _("The entry among the recent cases"), "", FALSE);
  return list;
}

static GtkWidget *
make_scroller (Forget *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), make_list (self));
  return scroller;
}

/* --- forgetting --- */

static void
forget_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (atlante_traces_forget (((Forget *) data)->traces, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
forgotten_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Forget *self = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      self->window->close_anyway = TRUE;
      gtk_window_close (GTK_WINDOW (self->window));
      return;
    }
  _atlante_window_notice (self->window, error->message, NULL, NULL);
}

static void
forget_entries (Forget *self)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autofree char *last = NULL;

  atlante_recent_cases_remove (uri);
  if (self->window->settings == NULL)
    return;
  last = g_settings_get_string (self->window->settings, "last-case");
  if (g_str_equal (last, uri))
    g_settings_reset (self->window->settings, "last-case");
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GTask *task)
{
  Forget *self = g_task_get_task_data (task);
  g_autoptr (GTask) next = NULL;
  Forget *copy;

  if (!g_str_equal (response, "forget"))
    return;
  forget_entries (self);
  copy = g_new0 (Forget, 1);
  copy->window = g_object_ref (self->window);
  copy->traces = g_ptr_array_ref (self->traces);
  next = g_task_new (self->window, NULL, forgotten_cb, NULL);
  g_task_set_task_data (next, copy, forget_free);
  g_task_run_in_thread (next, forget_in_thread);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Forget *self = g_task_get_task_data (G_TASK (result));
  g_autofree char *title = _atlante_window_dup_title (self->window);
  /* Translators: %s is the title of a case */
  g_autofree char *heading = g_strdup_printf (_("Forget “%s”?"), title);
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self->window), heading, NULL);

  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  /* Translators: %s is the name of a file */
                                  _("This window closes, and what is kept of the case besides its "
                                    "file goes for good. The file “%s” itself stays."), name);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), make_scroller (self));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"),
                                    "forget", _("_Forget"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), g_object_ref (result),
                         (GClosureNotify) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
forget_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *window = ATLANTE_WINDOW (widget);
  g_autoptr (GTask) task = g_task_new (window, NULL, found_cb, NULL);
  Forget *self = g_new0 (Forget, 1);

  self->window = g_object_ref (window);
  self->file = g_object_ref (atlante_document_get_file (window->document));
  self->json = atlante_case_dup_json (atlante_session_get_case (window->session));
  self->others = list_others ();
  g_task_set_task_data (task, self, forget_free);
  g_task_run_in_thread (task, find_in_thread);
}

void
_atlante_window_class_forget_init (AtlanteWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.forget", NULL,
                                   forget_activated);
}
