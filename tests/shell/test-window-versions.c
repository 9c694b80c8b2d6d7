/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-file-change-dialog.h"
#include "atlante-versions-window.h"
#include "atlante-versions.h"
#include "atlante-window.h"

#include <gdk/x11/gdkx.h>
#include <glib/gstdio.h>

/* What keeps a user's work safe, as a person meets it in real windows: a file that another program
 * changes, versions that are brought back, a case that is forgotten. */

#define SECONDS 10

static AtlanteApplication *application;
static char *folder;

typedef struct
{
  char *path;
  AtlanteWindow *window;
  AtlanteDocument *document;
  AtlanteSession *session;
} Fixture;

/* --- hands and eyes --- */

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

static void
key (const char *keys)
{
  g_autofree char *arguments = g_strconcat ("key ", keys, NULL);

  g_assert_true (atlante_test_xdotool (arguments));
  atlante_test_wait (0.2);
}

typedef struct
{
  GtkWidget *window;
  const char *text;
  GtkWidget *found;
} Search;

static gboolean
find_cb (gpointer data)
{
  Search *search = data;

  search->found = atlante_test_find_text (search->window, search->text);
  return search->found != NULL;
}

/* Waits for a text in a window. */
static GtkWidget *
await_text (gpointer window, const char *text)
{
  Search search = { window, text, NULL };

  if (!atlante_test_wait_until (find_cb, &search, SECONDS))
    g_error ("There is no “%s”", text);
  return search.found;
}

static void
click (gpointer window, const char *text)
{
  GtkWidget *label = await_text (window, text);
  double x, y, surface_x, surface_y;
  g_autofree char *arguments = NULL;

  atlante_test_wait (0.3);
  g_assert_true (gtk_widget_translate_coordinates (label, window, gtk_widget_get_width (label) / 2.0,
                                                   gtk_widget_get_height (label) / 2.0, &x, &y));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &surface_x, &surface_y);
  arguments = g_strdup_printf ("mousemove %d %d click 1", (int) (x + surface_x),
                               (int) (y + surface_y));
  g_assert_true (atlante_test_xdotool (arguments));
  atlante_test_wait (0.3);
}

typedef struct
{
  GType type;
  GtkWidget *except;
  GtkWidget *found;
} Toplevel;

static gboolean
find_toplevel_cb (gpointer data)
{
  Toplevel *wanted = data;
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  wanted->found = NULL;
  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, wanted->type) && gtk_widget_get_mapped (l->data)
        && l->data != wanted->except)
      wanted->found = l->data;
  return wanted->found != NULL;
}

static gboolean
is_gone_cb (gpointer data)
{
  return !find_toplevel_cb (data);
}

static GtkWidget *
await_window (GType type, gpointer except)
{
  Toplevel wanted = { type, except, NULL };

  g_assert_true (atlante_test_wait_until (find_toplevel_cb, &wanted, SECONDS));
  focus (wanted.found);
  return wanted.found;
}

static void
await_gone (GType type)
{
  Toplevel unwanted = { type, NULL, NULL };

  g_assert_true (atlante_test_wait_until (is_gone_cb, &unwanted, SECONDS));
}

/* --- the case --- */

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (((Fixture *) data)->session) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !atlante_session_is_modified (((Fixture *) data)->session);
}

static void
set (Fixture *self, const char *path, const char *text)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  atlante_command_set (atlante_session_get_editor (self->session), path, value, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_title (Fixture *self, const char *title)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);

  g_assert_cmpstr (atlante_json_get_member_string (atlante_case_get_title (kase), "en"), ==, title);
}

static void
save (Fixture *self)
{
  key ("ctrl+s");
  g_assert_true (atlante_test_wait_until (is_saved, self, SECONDS));
  atlante_test_wait (0.3);
}

/* Another program: it writes a whole case, with another title. */
static void
change_file (Fixture *self, const char *title)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_case (self->path);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJson) value = atlante_json_new_string (title);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (atlante_command_set (editor, "title/en", value, NULL, NULL));
  bytes = atlante_case_saver_to_bytes (kase);
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
assert_file (Fixture *self, const char *text)
{
  g_autofree char *found = NULL;

  g_assert_true (g_file_get_contents (self->path, &found, NULL, NULL));
  g_assert_nonnull (strstr (found, text));
}

static guint
count_versions (Fixture *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GPtrArray) list = atlante_versions_list (file);

  return list->len;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  static guint n = 0;
  g_autofree char *name = g_strdup_printf ("case-%u.atlante", ++n);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = NULL;

  self->path = g_build_filename (folder, name, NULL);
  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/small.atlante", &text, NULL, NULL));
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  file = g_file_new_for_path (self->path);
  self->window = atlante_window_new (GTK_APPLICATION (application));
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  self->session = atlante_window_get_session (self->window);
  self->document = atlante_window_get_document (self->window);
  gtk_window_present (GTK_WINDOW (self->window));
  atlante_window_load (self->window, file);
  g_assert_true (atlante_test_wait_until (has_case, self, SECONDS));
  atlante_test_wait (0.5);
  focus (GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  if (self->window != NULL)
    {
      atlante_document_discard (self->document);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
  atlante_test_wait (0.2);
  g_free (self->path);
}

/* --- another program changes the file --- */

static void
test_take (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  change_file (self, "Theirs");
  await_text (self->window, "Another program has changed this case’s file: the case itself "
                            "changed: title.");
  click (self->window, "Compare…");
  dialog = await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  await_text (dialog, "In this window: no changes.");
  await_text (dialog, "en: A small case");
  await_text (dialog, "en: Theirs");
  atlante_test_screenshot (dialog, "file-change");
  click (dialog, "Take the File’s");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  assert_title (self, "Theirs");
  g_assert_false (atlante_session_is_modified (self->session));

  focus (GTK_WIDGET (self->window));
  key ("ctrl+z");
  assert_title (self, "A small case");
  g_assert_true (atlante_session_is_modified (self->session));
}

/* By the keyboard, from a save. */
static void
test_keep (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  set (self, "title/en", "Mine");
  change_file (self, "Theirs");
  key ("ctrl+s");
  dialog = await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  assert_file (self, "Theirs");
  await_text (dialog, "In this window: the case itself changed: title.");
  await_text (dialog, "Changed in both, so that one has to be chosen: the case itself.");
  g_assert_null (atlante_test_find_text (dialog, "Take Both"));
  key ("alt+s");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  g_assert_true (atlante_test_wait_until (is_saved, self, SECONDS));
  assert_file (self, "Mine");
  /* What was replaced is a version. */
  g_assert_cmpuint (count_versions (self), ==, 2);
}

static void
test_think_again (Fixture *self, gconstpointer data)
{
  set (self, "title/en", "Mine");
  change_file (self, "Theirs");
  key ("ctrl+s");
  await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  key ("Escape");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  atlante_test_wait (0.5);
  assert_file (self, "Theirs");
  assert_title (self, "Mine");
  g_assert_true (atlante_session_is_modified (self->session));
}

/* Asked again and again, it is the same question; once answered it is not asked any more. */
static void
test_keep_for_later (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  change_file (self, "Theirs");
  click (self->window, "Compare…");
  dialog = await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  click (dialog, "Keep Mine");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  g_assert_true (atlante_session_is_modified (self->session));
  focus (GTK_WIDGET (self->window));
  save (self);
  assert_file (self, "A small case");
}

/* From a save: what both have done goes into the file. */
static void
test_both (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  set (self, "places/rason/kind", "city");
  change_file (self, "Theirs");
  key ("ctrl+s");
  dialog = await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  atlante_test_screenshot (dialog, "file-change-both");
  click (dialog, "Take Both");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  g_assert_true (atlante_test_wait_until (is_saved, self, SECONDS));
  assert_title (self, "Theirs");
  assert_file (self, "\"id\": \"rason\", \"kind\": \"city\"");
  assert_file (self, "Theirs");
  focus (GTK_WIDGET (self->window));
  key ("ctrl+z");
  assert_title (self, "A small case");
}

static void
test_no_case_any_more (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (self->path, "{", -1, NULL));
  click (self->window, "Compare…");
  dialog = await_window (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  await_text (dialog, "cannot be read as a case any more");
  g_assert_null (atlante_test_find_text (dialog, "Take the File’s"));
  click (dialog, "Keep Mine");
  await_gone (ATLANTE_TYPE_FILE_CHANGE_DIALOG);
  focus (GTK_WIDGET (self->window));
  save (self);
  assert_file (self, "A small case");
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  await_text (self->window, "This case’s file is not there any more.");
  g_assert_true (atlante_session_is_modified (self->session));
  save (self);
  assert_file (self, "A small case");
}

/* --- versions --- */

static void
save_three (Fixture *self)
{
  set (self, "title/en", "First");
  save (self);
  set (self, "places/rason/kind", "city");
  save (self);
  set (self, "title/en", "Third");
  save (self);
}

/* By the menu, the list's arrow keys, and the pointer. */
static void
test_bring_back (Fixture *self, gconstpointer data)
{
  GtkWidget *versions;

  save_three (self);
  g_assert_cmpuint (count_versions (self), ==, 4);
  key ("F10");
  atlante_test_wait (0.5);
  key ("r");
  versions = await_window (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  await_text (versions, "1 place changed: Rason");
  await_text (versions, "The oldest that is kept");
  await_text (versions, "Since then: the case itself changed: title.");
  key ("Down");
  await_text (versions, "Since then: 1 place changed: Rason; the case itself changed: title.");
  atlante_test_screenshot (versions, "versions");
  click (versions, "Bring It Back");
  await_gone (ATLANTE_TYPE_VERSIONS_WINDOW);
  assert_title (self, "First");
  g_assert_true (atlante_session_is_modified (self->session));
  g_assert_nonnull (strstr (atlante_editor_get_undo_name (
                              atlante_session_get_editor (self->session)), "Bring Back"));
  focus (GTK_WIDGET (self->window));
  key ("ctrl+z");
  assert_title (self, "Third");
}

static void
test_look (Fixture *self, gconstpointer data)
{
  GtkWidget *versions, *past;
  AtlanteEditor *editor;
  g_autoptr (AtlanteJson) value = atlante_json_new_string ("No");
  g_autoptr (GError) error = NULL;

  save_three (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.versions", NULL);
  versions = await_window (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  await_text (versions, "The oldest that is kept");
  key ("End");
  await_text (versions, "en: A small case");
  click (versions, "Look at It");
  past = await_window (ATLANTE_TYPE_WINDOW, self->window);
  await_text (past, "A small case (saved ");
  await_text (past, "It can be read and exported, but not changed.");
  editor = atlante_session_get_editor (atlante_window_get_session (ATLANTE_WINDOW (past)));
  g_assert_false (atlante_command_set (editor, "title/en", value, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
  atlante_test_screenshot (past, "version-look");
  gtk_window_close (GTK_WINDOW (past));
  gtk_window_close (GTK_WINDOW (versions));
  await_gone (ATLANTE_TYPE_VERSIONS_WINDOW);
  assert_title (self, "Third");
}

static void
save_copy_to (GtkWidget *versions, const char *path)
{
  g_autofree char *typed = g_strconcat ("type --delay 10 ", path, NULL);

  click (versions, "Save a Copy…");
  await_window (GTK_TYPE_FILE_CHOOSER_DIALOG, NULL);
  key ("ctrl+a");
  g_assert_true (atlante_test_xdotool (typed));
  key ("Return");
  await_gone (GTK_TYPE_FILE_CHOOSER_DIALOG);
  atlante_test_wait (0.3);
}

static void
test_copy (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (folder, "older.atlante", NULL);
  g_autofree char *text = NULL;
  GtkWidget *versions;

  save_three (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.versions", NULL);
  versions = await_window (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  await_text (versions, "The oldest that is kept");
  key ("End");
  await_text (versions, "en: A small case");
  save_copy_to (versions, path);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "A small case"));
  gtk_window_close (GTK_WINDOW (versions));
  await_gone (ATLANTE_TYPE_VERSIONS_WINDOW);
}

static void
test_no_versions (Fixture *self, gconstpointer data)
{
  GtkWidget *versions;

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.versions", NULL);
  versions = await_window (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  await_text (versions, "No Versions Yet");
  key ("Escape");
  await_gone (ATLANTE_TYPE_VERSIONS_WINDOW);
}

/* One thing after the other where there is room for one; text of twice the size. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *versions;

  save_three (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.versions", NULL);
  versions = await_window (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  await_text (versions, "The oldest that is kept");
  gtk_window_set_default_size (GTK_WINDOW (versions), 360, 560);
  atlante_test_wait (0.8);
  g_assert_cmpint (gtk_widget_get_width (versions), <=, 420);
  g_assert_null (atlante_test_find_text (versions, "Bring It Back"));
  click (versions, "1 place changed: Rason");
  await_text (versions, "Bring It Back");
  atlante_test_wait (0.5);
  atlante_test_screenshot (versions, "versions-narrow");
  gtk_widget_activate_action (versions, "versions.back", NULL);
  atlante_test_wait (0.8);
  await_text (versions, "The oldest that is kept");
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (versions), 1100, 800);
  atlante_test_wait (0.8);
  atlante_test_screenshot (versions, "versions-large-text");
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  gtk_window_close (GTK_WINDOW (versions));
  await_gone (ATLANTE_TYPE_VERSIONS_WINDOW);
}

/* --- forgetting --- */

static void
test_forget (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  save_three (self);
  set (self, "title/en", "Unsaved");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.forget", NULL);
  dialog = await_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  await_text (dialog, "4 saved versions");
  await_text (dialog, "What is not saved here");
  await_text (dialog, "The entry among the recent cases");
  atlante_test_screenshot (dialog, "forget");
  key ("Escape");
  await_gone (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpuint (count_versions (self), ==, 4);

  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.forget", NULL);
  dialog = await_window (ADW_TYPE_MESSAGE_DIALOG, NULL);
  key ("alt+f");
  await_gone (ATLANTE_TYPE_WINDOW);
  g_assert_cmpuint (count_versions (self), ==, 0);
  assert_file (self, "Third");
}

int
main (int argc, char *argv[])
{
  int status;
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/window-versions/take", test_take },
    { "/window-versions/keep", test_keep },
    { "/window-versions/think-again", test_think_again },
    { "/window-versions/keep-for-later", test_keep_for_later },
    { "/window-versions/both", test_both },
    { "/window-versions/no-case-any-more", test_no_case_any_more },
    { "/window-versions/gone", test_gone },
    { "/window-versions/bring-back", test_bring_back },
    { "/window-versions/look", test_look },
    { "/window-versions/copy", test_copy },
    { "/window-versions/no-versions", test_no_versions },
    { "/window-versions/narrow", test_narrow },
    { "/window-versions/forget", test_forget },
  };

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
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  atlante_test_remove_folder (folder);
  return status;
}
