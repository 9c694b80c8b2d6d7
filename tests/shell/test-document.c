/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-new-case-dialog.h"
#include "atlante-recent-cases.h"
#include "atlante-recovery-dialog.h"
#include "atlante-window.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>

/* The life of a document, as a person leads it: by the keyboard, in real windows. */

#define SECONDS 8

static AtlanteApplication *application;

/* --- windows --- */

static GtkWidget *
find_toplevel (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type) && gtk_widget_get_mapped (l->data))
      return l->data;
  return NULL;
}

static guint
count_windows (void)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));
  guint n = 0;

  for (GList *l = windows; l != NULL; l = l->next)
    n += ATLANTE_IS_WINDOW (l->data);
  return n;
}

/* There is no window manager that would do it. */
static void
focus (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *arguments = g_strdup_printf ("windowfocus %lu",
                                                gdk_x11_surface_get_xid (surface));

  atlante_test_wait (0.2);
  atlante_test_xdotool (arguments);
  atlante_test_wait (0.1);
}

static gboolean
is_there (gpointer type)
{
  return find_toplevel ((GType) type) != NULL;
}

static gboolean
is_gone (gpointer type)
{
  return find_toplevel ((GType) type) == NULL;
}

/* Waits for a dialog, and gives it the keyboard. */
static GtkWidget *
await (GType type)
{
  GtkWidget *window;

  g_assert_true (atlante_test_wait_until (is_there, (gpointer) type, SECONDS));
  window = find_toplevel (type);
  focus (window);
  return window;
}

static void
await_gone (GType type)
{
  g_assert_true (atlante_test_wait_until (is_gone, (gpointer) type, SECONDS));
}

static gboolean
has_case (gpointer window)
{
  return atlante_session_get_case (atlante_window_get_session (window)) != NULL;
}

static gboolean
is_saved (gpointer window)
{
  return !atlante_session_is_modified (atlante_window_get_session (window));
}

static AtlanteWindow *
new_window (void)
{
  AtlanteWindow *window = atlante_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  atlante_test_wait (0.3);
  focus (GTK_WIDGET (window));
  return window;
}

static AtlanteWindow *
open_file (const char *path)
{
  AtlanteWindow *window = new_window ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  atlante_window_load (window, file);
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  focus (GTK_WIDGET (window));
  return window;
}

static void
set (AtlanteWindow *window, const char *path, const char *text)
{
  AtlanteEditor *editor = atlante_session_get_editor (atlante_window_get_session (window));
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  atlante_command_set (editor, path, value, NULL, &error);
  g_assert_no_error (error);
}

static const char *
get_title (AtlanteWindow *window)
{
  AtlanteCase *kase = atlante_session_get_case (atlante_window_get_session (window));

  return atlante_json_get_member_string (atlante_case_get_title (kase), "en");
}

static void
key (const char *keys)
{
  g_autofree char *arguments = g_strconcat ("key ", keys, NULL);

  g_assert_true (atlante_test_xdotool (arguments));
  atlante_test_wait (0.2);
}

static void
type_text (const char *text)
{
  g_autofree char *arguments = g_strconcat ("type --delay 10 ", text, NULL);

  g_assert_true (atlante_test_xdotool (arguments));
  atlante_test_wait (0.2);
}

/* --- files --- */

static char *folder;

static char *
make_copy (const char *name)
{
  g_autofree char *text = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/small.atlante", &text, NULL,
                                      NULL));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

static gboolean
file_says (const char *path, const char *text)
{
  g_autofree char *found = NULL;

  return g_file_get_contents (path, &found, NULL, NULL) && strstr (found, text) != NULL;
}

static guint
count_drafts (void)
{
  g_autofree char *drafts = atlante_document_dup_drafts_folder ();
  g_autoptr (GDir) dir = g_dir_open (drafts, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *journal = g_build_filename (drafts, name, ATLANTE_JOURNAL_NAME, NULL);

      n += g_file_test (journal, G_FILE_TEST_EXISTS);
    }
  return n;
}

static gboolean
has_draft (gpointer data)
{
  return count_drafts () > 0;
}

static gboolean
has_no_draft (gpointer data)
{
  return count_drafts () == 0;
}

/* In the dialog for files the name is selected: what is typed takes its place. */
static void
save_in_dialog (const char *path)
{
  await (GTK_TYPE_FILE_CHOOSER_DIALOG);
  key ("ctrl+a");
  type_text (path);
  key ("Return");
  await_gone (GTK_TYPE_FILE_CHOOSER_DIALOG);
}

static void
destroy (AtlanteWindow *window)
{
  atlante_document_discard (atlante_window_get_document (window));
  gtk_window_destroy (GTK_WINDOW (window));
  atlante_test_wait (0.2);
}

/* --- what people do --- */

static AtlanteWindow *
start (void)
{
  AtlanteWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = ATLANTE_WINDOW (await (ATLANTE_TYPE_WINDOW));
  atlante_test_wait (0.5);
  return window;
}

/* At first the example; then the case that was open last; where that is gone, neither. */
static void
test_start (void)
{
  g_autofree char *path = make_copy ("last.atlante");
  g_autoptr (GSettings) settings = g_settings_new (ATLANTE_APP_ID);
  AtlanteWindow *window;

  g_settings_reset (settings, "last-case");
  window = start ();
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  g_assert_true (atlante_document_is_example (atlante_window_get_document (window)));
  /* The program that runs already comes to the front. */
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (count_windows (), ==, 1);
  destroy (window);

  destroy (open_file (path));
  window = start ();
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  g_assert_cmpstr (get_title (window), ==, "A small case");
  destroy (window);

  g_assert_cmpint (g_unlink (path), ==, 0);
  window = start ();
  g_assert_true (atlante_window_is_empty (window));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (window), "No Case Is Open"));
  destroy (window);
}

/* What the file dialogue notes of an article's text is no recent case. */
static void
test_recent_texts (void)
{
  GtkRecentData data = {
    .mime_type = (char *) "text/plain",
    .app_name = (char *) "Atlante",
    .app_exec = (char *) "atlante %u",
  };
  g_autofree char *path = g_build_filename (folder, "article.txt", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GPtrArray) recent = NULL;

  g_assert_true (g_file_set_contents (path, "A heading", -1, NULL));
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  atlante_test_wait (0.2);
  g_assert_true (gtk_recent_manager_has_item (gtk_recent_manager_get_default (), uri));
  recent = atlante_recent_cases_list (20);
  for (guint i = 0; i < recent->len; i++)
    g_assert_cmpstr (((AtlanteRecentCase *) g_ptr_array_index (recent, i))->uri, !=, uri);
}

/* Ctrl+N, a title, Enter; two seconds later it is on the disk; Ctrl+S asks where. */
static void
test_new (void)
{
  AtlanteWindow *window = new_window ();
  g_autofree char *path = g_build_filename (folder, "mine.atlante", NULL);
  g_autoptr (GPtrArray) recent = NULL;
  const AtlanteRecentCase *first;

  atlante_test_screenshot (GTK_WIDGET (window), "welcome");
  key ("ctrl+n");
  await (ATLANTE_TYPE_NEW_CASE_DIALOG);
  type_text ("Harbours");
  atlante_test_screenshot (find_toplevel (ATLANTE_TYPE_NEW_CASE_DIALOG), "new-case");
  key ("Return");
  await_gone (ATLANTE_TYPE_NEW_CASE_DIALOG);
  /* The empty window has it now. */
  g_assert_true (has_case (window));
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_cmpstr (get_title (window), ==, "Harbours");
  g_assert_false (is_saved (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "• Harbours");
  g_assert_true (atlante_test_wait_until (has_draft, NULL, 2));
  atlante_test_wait (0.5);
  atlante_test_screenshot (GTK_WIDGET (window), "new-case-is-there");

  focus (GTK_WIDGET (window));
  key ("ctrl+s");
  save_in_dialog (path);
  g_assert_true (atlante_test_wait_until (is_saved, window, SECONDS));
  g_assert_true (file_says (path, "Harbours"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Harbours");
  g_assert_true (atlante_test_wait_until (has_no_draft, NULL, 2));
  recent = atlante_recent_cases_list (5);
  g_assert_cmpuint (recent->len, >=, 1);
  first = g_ptr_array_index (recent, 0);
  g_assert_cmpstr (first->title, ==, "Harbours");
  g_assert_true (g_str_has_suffix (first->uri, "/mine.atlante"));
  destroy (window);
}

/* Ctrl+O, a path, Enter; then from the list of recent cases: Ctrl+K, Enter. */
static void
test_open (void)
{
  g_autofree char *path = make_copy ("opened.atlante");
  AtlanteWindow *window = new_window ();

  key ("ctrl+o");
  await (GTK_TYPE_FILE_CHOOSER_DIALOG);
  type_text (path);
  key ("Return");
  await_gone (GTK_TYPE_FILE_CHOOSER_DIALOG);
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  g_assert_cmpuint (count_windows (), ==, 1);
  destroy (window);

  window = new_window ();
  key ("ctrl+k");
  atlante_test_wait (0.5);
  atlante_test_screenshot (GTK_WIDGET (window), "recent-cases");
  key ("Return");
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  g_assert_cmpstr (get_title (window), ==, "A small case");
  destroy (window);
}

/* Ctrl+W names what would be lost. Escape stays, Discard leaves the file alone, Save writes it. */
static void
test_close (void)
{
  g_autofree char *path = make_copy ("close.atlante");
  AtlanteWindow *window = open_file (path);
  GtkWidget *dialog;

  set (window, "title/en", "Changed");
  key ("ctrl+w");
  dialog = await (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (atlante_test_find_text (dialog, "title"));
  g_assert_nonnull (atlante_test_find_text (dialog, "“Changed”"));
  atlante_test_screenshot (dialog, "close-asks");
  key ("Escape");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (atlante_test_wait_until (has_draft, NULL, 2));

  focus (GTK_WIDGET (window));
  key ("ctrl+w");
  await (ADW_TYPE_MESSAGE_DIALOG);
  key ("alt+d");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_true (file_says (path, "A small case"));
  g_assert_cmpuint (count_drafts (), ==, 0);

  window = open_file (path);
  set (window, "title/en", "Changed");
  key ("ctrl+w");
  await (ADW_TYPE_MESSAGE_DIALOG);
  key ("Return");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_true (file_says (path, "\"en\": \"Changed\""));
}

/* What was done and done back is nothing to ask about. */
static void
test_close_unchanged (void)
{
  g_autofree char *path = make_copy ("unchanged.atlante");
  AtlanteWindow *window = open_file (path);

  set (window, "title/en", "Changed");
  set (window, "title/en", "A small case");
  g_assert_false (is_saved (window));
  key ("ctrl+w");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_null (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

/* What is done while the case is saved is not in the file: closing asks about that. */
static void
test_close_while_saving (void)
{
  g_autofree char *path = make_copy ("while-saving.atlante");
  AtlanteWindow *window = open_file (path);

  set (window, "title/en", "Saved");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save", NULL);
  set (window, "title/en", "Done while it was saved");
  gtk_window_close (GTK_WINDOW (window));
  await (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (file_says (path, "\"en\": \"Saved\""));
  key ("Return");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_true (file_says (path, "\"en\": \"Done while it was saved\""));
}

static gboolean
is_unsaved (gpointer window)
{
  return !is_saved (window);
}

/* Without its file the window has the only copy: it does not go without a question. */
static void
test_close_without_file (void)
{
  g_autofree char *path = make_copy ("gone.atlante");
  AtlanteWindow *window = open_file (path);
  GtkWidget *dialog;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (atlante_test_wait_until (is_unsaved, window, SECONDS));
  key ("ctrl+w");
  dialog = await (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (atlante_test_find_text (dialog, "does not have it any more"));
  key ("Return");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_true (file_says (path, "A small case"));
}

/* A case is open in one window, by whatever name; another one gets a window of its own. */
static void
test_one_window (void)
{
  g_autofree char *path = make_copy ("one.atlante");
  g_autofree char *other_path = make_copy ("other.atlante");
  g_autofree char *link = g_build_filename (folder, "link.atlante", NULL);
  AtlanteWindow *window = open_file (path);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);

  g_assert_cmpint (symlink (path, link), ==, 0);
  atlante_application_open_case (application, file, NULL);
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.open-uri", "s", other_path);
  g_assert_cmpuint (count_windows (), ==, 2);
  /* Also while it is still being read. */
  atlante_application_open_case (application, other, window);
  g_assert_cmpuint (count_windows (), ==, 2);
  atlante_test_wait (1);
  while (count_windows () > 0)
    destroy (ATLANTE_WINDOW (find_toplevel (ATLANTE_TYPE_WINDOW)));
}

/* Ctrl+Q asks window by window; who stays in one stays in all. */
static void
test_quit (void)
{
  g_autofree char *path = make_copy ("quit-one.atlante");
  g_autofree char *other_path = make_copy ("quit-two.atlante");
  AtlanteWindow *window = open_file (path);
  AtlanteWindow *other = open_file (other_path);

  set (other, "title/en", "Changed");
  key ("ctrl+q");
  await (ADW_TYPE_MESSAGE_DIALOG);
  key ("Escape");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  atlante_test_wait (0.3);
  g_assert_cmpuint (count_windows (), ==, 2);

  set (window, "title/en", "Changed");
  focus (GTK_WIDGET (window));
  key ("ctrl+q");
  for (guint i = 0; i < 2; i++)
    {
      await (ADW_TYPE_MESSAGE_DIALOG);
      key ("Return");
      atlante_test_wait (1);
    }
  g_assert_cmpuint (count_windows (), ==, 0);
  g_assert_true (file_says (path, "\"en\": \"Changed\""));
  g_assert_true (file_says (other_path, "\"en\": \"Changed\""));
}

static void
test_revert (void)
{
  g_autofree char *path = make_copy ("revert.atlante");
  AtlanteWindow *window = open_file (path);
  GtkWidget *dialog;

  atlante_session_select_id (atlante_window_get_session (window), "rason");
  set (window, "title/en", "Changed");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.revert", NULL);
  dialog = await (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (atlante_test_find_text (dialog, "will be lost"));
  key ("alt+r");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_true (atlante_test_wait_until (is_saved, window, SECONDS));
  g_assert_cmpstr (get_title (window), ==, "A small case");
  g_assert_nonnull (atlante_session_get_selection (atlante_window_get_session (window)));
  g_assert_cmpuint (count_drafts (), ==, 0);
  destroy (window);
}

/* The case that ships stays as it is: Save asks where, and does not take its own name. */
static void
test_example (void)
{
  g_autoptr (GFile) example = atlante_document_dup_example_file ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  AtlanteWindow *window = open_file (g_file_peek_path (example));
  g_autofree char *path = g_build_filename (folder, "of-the-example.atlante", NULL);

  g_assert_true (g_file_get_contents (g_file_peek_path (example), &before, NULL, NULL));
  set (window, "title/en", "Mine");
  key ("ctrl+s");
  save_in_dialog (path);
  g_assert_true (atlante_test_wait_until (is_saved, window, SECONDS));
  g_assert_true (file_says (path, "\"en\": \"Mine\""));
  g_assert_true (g_file_get_contents (g_file_peek_path (example), &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  destroy (window);
}

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  GError **error = user_data;

  g_assert_false (atlante_document_save_finish (ATLANTE_DOCUMENT (object), result, error));
  g_assert_nonnull (*error);
}

static gboolean
is_set (gpointer error)
{
  return *(GError **) error != NULL;
}

static void
test_example_is_refused (void)
{
  g_autofree char *path = make_copy ("over-the-example.atlante");
  AtlanteWindow *window = open_file (path);
  g_autoptr (GFile) example = atlante_document_dup_example_file ();
  g_autoptr (GError) error = NULL;

  atlante_document_save_async (atlante_window_get_document (window), example, saved_cb, &error);
  g_assert_true (atlante_test_wait_until (is_set, &error, SECONDS));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
  destroy (window);
}

/* A case of a later version says so, and gives a copy that can be changed, with what this version
 * does not know. */
static void
test_copy_of_later_version (void)
{
  g_autofree char *path = g_build_filename (folder, "later.atlante", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.atlante", NULL);
  AtlanteWindow *window;

  g_assert_true (g_file_set_contents (path,
                                      "{\"format\": \"atlante-case\", \"version\": 9, "
                                      "\"id\": \"later\", \"title\": {\"en\": \"Later\"}, "
                                      "\"languages\": [\"en\"], \"sources\": [], \"wonders\": [1]}", -1, NULL));
  window = open_file (path);
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (window), "later version"));
  atlante_test_wait (0.4);
  atlante_test_screenshot (GTK_WIDGET (window), "later-version");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-copy", NULL);
  save_in_dialog (copy);
  atlante_test_wait (1);
  g_assert_false (atlante_case_is_read_only (
    atlante_session_get_case (atlante_window_get_session (window))));
  g_assert_null (atlante_test_find_text (GTK_WIDGET (window), "later version"));
  set (window, "title/en", "Mine");
  g_assert_true (file_says (copy, "wonders"));
  g_assert_true (file_says (path, "\"version\": 9"));
  destroy (window);
}

/* Text at 200 %, and a window as narrow as a telephone. */
static void
test_large_and_narrow (void)
{
  AtlanteWindow *window = new_window ();
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *narrow = g_strdup_printf ("windowsize %lu 360 720",
                                             gdk_x11_surface_get_xid (surface));
  GtkWidget *dialog;
  int dpi;

  for (guint i = 0; i < 2; i++)
    {
      atlante_test_xdotool (narrow);
      atlante_test_wait (1);
    }
  atlante_test_screenshot (GTK_WIDGET (window), "welcome-narrow");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  focus (GTK_WIDGET (window));
  key ("ctrl+n");
  dialog = await (ATLANTE_TYPE_NEW_CASE_DIALOG);
  atlante_test_wait (0.5);
  atlante_test_screenshot (dialog, "new-case-large");
  atlante_test_screenshot (GTK_WIDGET (window), "welcome-large");
  g_assert_cmpint (gtk_widget_get_width (dialog), <=, 720);
  key ("Escape");
  await_gone (ATLANTE_TYPE_NEW_CASE_DIALOG);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  destroy (window);
}

/* --- after a crash --- */

/* As a window leaves it whose program is killed. */
static void
leave_draft (const char *name, const char *uri, const char *title)
{
  g_autofree char *drafts = atlante_document_dup_drafts_folder ();
  g_autofree char *path = g_build_filename (drafts, name, NULL);
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (title);
  g_autoptr (AtlanteJournal) journal = NULL;
  g_autoptr (GError) error = NULL;

  if (uri == NULL)
    atlante_editor_mark_changed (editor);
  journal = atlante_journal_new (editor, path, uri);
  atlante_command_set (editor, "title/en", value, NULL, &error);
  g_assert_no_error (error);
  atlante_journal_flush (journal, &error);
  g_assert_no_error (error);
}

static void
test_recovery (void)
{
  g_autofree char *path = make_copy ("crashed.atlante");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;
  AtlanteWindow *window;

  leave_draft ("a", uri, "What the crash has left");
  leave_draft ("b", NULL, "Never saved");
  /* Nothing else than the file says: nothing to ask about. */
  leave_draft ("c", uri, "A small case");
  g_application_open (G_APPLICATION (application), &file, 1, "");
  dialog = await (ATLANTE_TYPE_RECOVERY_DIALOG);
  atlante_test_wait (0.5);
  atlante_test_screenshot (dialog, "recovery");
  g_assert_nonnull (atlante_test_find_text (dialog, "What the crash has left"));
  g_assert_nonnull (atlante_test_find_text (dialog, "All of the case is unsaved"));
  g_assert_cmpuint (count_drafts (), ==, 2);
  key ("alt+a");
  await_gone (ATLANTE_TYPE_RECOVERY_DIALOG);
  atlante_test_wait (0.5);
  g_assert_cmpuint (count_windows (), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      window = ATLANTE_WINDOW (find_toplevel (ATLANTE_TYPE_WINDOW));
      g_assert_false (is_saved (window));
      /* Its own journal has it now. */
      g_assert_cmpuint (count_drafts (), ==, 2 - i);
      if (g_str_equal (get_title (window), "Never saved"))
        {
          g_assert_null (atlante_document_get_file (atlante_window_get_document (window)));
        }
      else
        {
          g_assert_cmpstr (get_title (window), ==, "What the crash has left");
          g_assert_true (atlante_window_has_file (window, file));
          /* The steps are there too. */
          atlante_editor_undo (atlante_session_get_editor (atlante_window_get_session (window)));
          g_assert_cmpstr (get_title (window), ==, "A small case");
          g_assert_true (file_says (path, "A small case"));
        }
      destroy (window);
    }
}

/* The disk does not take the drafts: the window says so. */
static void
test_unsafe (void)
{
  g_autofree char *path = make_copy ("unsafe.atlante");
  AtlanteWindow *window = open_file (path);
  g_autofree char *drafts = atlante_document_dup_drafts_folder ();
  GtkWidget *bar;

  g_rmdir (drafts);
  g_assert_true (g_file_set_contents (drafts, "in the way", -1, NULL));
  set (window, "title/en", "Changed");
  atlante_test_wait (2);
  atlante_test_screenshot (GTK_WIDGET (window), "unsafe");
  bar = gtk_widget_get_ancestor (
    atlante_test_find_text (GTK_WIDGET (window), "could not be kept safe"), GTK_TYPE_INFO_BAR);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  /* It has been read. */
  key ("alt+l");
  g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (bar)));
  g_unlink (drafts);
  destroy (window);
}

/* --- the article --- */

static gboolean
is_attached (gpointer window)
{
  return atlante_session_get_anchors (atlante_window_get_session (window)) != NULL;
}

static gboolean
is_detached (gpointer window)
{
  return !is_attached (window);
}

static void
drop (AtlanteWindow *window, const char *path)
{
  g_autoptr (GListModel) controllers = NULL;
  GtkWidget *overlay = gtk_widget_get_first_child (GTK_WIDGET (window));
  GSList *files = g_slist_append (NULL, g_file_new_for_path (path));
  GValue value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);
  while (overlay != NULL && !ADW_IS_TOAST_OVERLAY (overlay))
    overlay = gtk_widget_get_first_child (overlay);
  g_assert_nonnull (overlay);
  controllers = gtk_widget_observe_controllers (overlay);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10.0, 10.0, &taken);
    }
  g_value_unset (&value);
  g_assert_true (taken);
}

static char *
make_text (const char *name, const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

/* A text that is dropped on a window without a case makes one of it, with the text as its source;
 * that can be taken back and done again. */
static void
test_text_makes_case (void)
{
  g_autofree char *path = make_text ("article.txt", "A headline\n\nThe ship left Rason.\n");
  AtlanteWindow *window = new_window ();
  AtlanteSession *session = atlante_window_get_session (window);
  AtlanteEditor *editor;
  AtlanteSource *source;

  drop (window, path);
  await (ATLANTE_TYPE_NEW_CASE_DIALOG);
  key ("Return");
  g_assert_true (atlante_test_wait_until (is_attached, window, SECONDS));
  g_assert_cmpstr (get_title (window), ==, "article");
  source = ATLANTE_SOURCE (
    atlante_case_get_item (atlante_session_get_case (session), ATLANTE_ITEM_SOURCE, 0));
  g_assert_cmpstr (atlante_source_get_headline (source, atlante_session_get_audience (session)),
                   ==, "A headline");
  g_assert_nonnull (strstr (atlante_source_get_text (source), "Rason"));
  g_assert_cmpstr (atlante_session_get_attached_source (session), ==,
                   atlante_item_get_id (ATLANTE_ITEM (source)));
  atlante_test_wait (0.5);
  atlante_test_screenshot (GTK_WIDGET (window), "text-makes-case");

  editor = atlante_session_get_editor (session);
  atlante_editor_undo (editor);
  g_assert_true (atlante_test_wait_until (is_detached, window, SECONDS));
  atlante_editor_redo (editor);
  g_assert_true (atlante_test_wait_until (is_attached, window, SECONDS));
  destroy (window);
}

static gboolean
reads_second (gpointer window)
{
  AtlanteSession *session = atlante_window_get_session (window);
  AtlanteItem *source = atlante_case_get_item (atlante_session_get_case (session),
                                               ATLANTE_ITEM_SOURCE, 1);

  return g_strcmp0 (atlante_session_get_attached_source (session),
                    atlante_item_get_id (source)) == 0;
}

/* The second source is read; a third is added, and the second read again. */
static void
assert_sources_change (AtlanteWindow *window)
{
  g_autofree char *text = make_text ("third.txt", "A third one.\n\nNothing of the others.\n");
  AtlanteSession *session = atlante_window_get_session (window);
  AtlanteItem *second = atlante_case_get_item (atlante_session_get_case (session),
                                               ATLANTE_ITEM_SOURCE, 1);

  g_assert_true (reads_second (window));
  atlante_session_set_view (session, "article");
  drop (window, text);
  await (ADW_TYPE_MESSAGE_DIALOG);
  key ("alt+a");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  atlante_test_wait (1);
  g_assert_false (reads_second (window));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (window), "Sources"));
  atlante_test_screenshot (GTK_WIDGET (window), "several-sources");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.attach-source", "s",
                              atlante_item_get_id (second));
  g_assert_true (atlante_test_wait_until (reads_second, window, SECONDS));
}

/* A text that is none of the sources' is asked about. */
static void
test_another_text (void)
{
  g_autofree char *path = make_copy ("another.atlante");
  g_autofree char *text = make_text ("another.txt", "Of something else.\n\nNo passage is in it.\n");
  AtlanteWindow *window = open_file (path);
  AtlanteSession *session = atlante_window_get_session (window);
  AtlanteCase *kase = atlante_session_get_case (session);
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE);
  GtkWidget *dialog;

  drop (window, text);
  dialog = await (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (atlante_test_find_text (dialog, "New Source"));
  atlante_test_screenshot (dialog, "another-text");
  key ("Escape");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE), ==, n);

  drop (window, text);
  await (ADW_TYPE_MESSAGE_DIALOG);
  key ("alt+a");
  g_assert_true (atlante_test_wait_until (is_attached, window, SECONDS));
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_SOURCE), ==, n + 1);
  assert_sources_change (window);
  destroy (window);
}

static void
test_drop_case (void)
{
  g_autofree char *path = make_copy ("dropped.atlante");
  AtlanteWindow *window = new_window ();

  drop (window, path);
  g_assert_true (atlante_test_wait_until (has_case, window, SECONDS));
  destroy (window);
}

int
main (int argc, char *argv[])
{
  int status;

  g_setenv ("GTK_A11Y", "none", FALSE);
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  g_setenv ("LANGUAGE", "en", TRUE);
  folder = atlante_test_use_own_folders ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check () || !GDK_IS_X11_DISPLAY (gdk_display_get_default ())
      || !atlante_test_xdotool ("version"))
    {
      g_print ("1..0 # SKIP there is no X display, or no xdotool\n");
      return 0;
    }

  application = atlante_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  /* First: what a crash has left is offered once. */
  g_test_add_func ("/document/recovery", test_recovery);
  g_test_add_func ("/document/start", test_start);
  g_test_add_func ("/document/new", test_new);
  g_test_add_func ("/document/recent-texts", test_recent_texts);
  g_test_add_func ("/document/open", test_open);
  g_test_add_func ("/document/close", test_close);
  g_test_add_func ("/document/close-unchanged", test_close_unchanged);
  g_test_add_func ("/document/close-while-saving", test_close_while_saving);
  g_test_add_func ("/document/close-without-file", test_close_without_file);
  g_test_add_func ("/document/one-window", test_one_window);
  g_test_add_func ("/document/quit", test_quit);
  g_test_add_func ("/document/revert", test_revert);
  g_test_add_func ("/document/example", test_example);
  g_test_add_func ("/document/example-is-refused", test_example_is_refused);
  g_test_add_func ("/document/copy-of-later-version", test_copy_of_later_version);
  g_test_add_func ("/document/large-and-narrow", test_large_and_narrow);
  g_test_add_func ("/document/unsafe", test_unsafe);
  g_test_add_func ("/document/text-makes-case", test_text_makes_case);
  g_test_add_func ("/document/another-text", test_another_text);
  g_test_add_func ("/document/drop-case", test_drop_case);
  status = g_test_run ();
  atlante_test_remove_folder (folder);
  return status;
}
