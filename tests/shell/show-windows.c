/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Usage: show-windows CASE [WIDTH [PERCENT]]
 *
 * The program with a case, and one after another of its forms, dialogues and windows beside, for
 * walk-accessibility.py to go through: prints the name of each when it is there, and goes on with
 * the next one when it reads a line. A picture of each is in screenshots/. For those who look:
 * WIDTH of the window in pixels, and PERCENT that texts are large; ADW_DEBUG_HIGH_CONTRAST=1,
 * ADW_DEBUG_COLOR_SCHEME=prefer-dark and LANGUAGE=it do the rest. */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-command.h"
#include "atlante-draft.h"
#include "atlante-merge-dialog.h"
#include "atlante-journal.h"
#include "atlante-picker.h"
#include "atlante-recovery-dialog.h"
#include "atlante-source-text.h"
#include "atlante-window.h"

#include <stdlib.h>

static AtlanteApplication *application;
static AtlanteWindow *window;
static AtlanteSession *session;

/* ---- what is there ---- */

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (session) != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !atlante_session_is_modified (session);
}

static AtlanteItem *
lookup (AtlanteItemKind kind)
{
  return atlante_case_get_item (atlante_session_get_case (session), kind, 0);
}

/* (nullable): the first one on the screen */
static GtkWidget *
find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* (transfer none) (nullable): a window beside the one of the case */
static GtkWidget *
find_other (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

      if (other != GTK_WIDGET (window) && gtk_widget_get_mapped (other))
        return other;
    }
  return NULL;
}

/* ---- what is shown ---- */

static void
activate (const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (action, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target));
}

static void
show_action (gconstpointer action)
{
  atlante_session_stop_editing (session);
  atlante_session_select (session, lookup (ATLANTE_ITEM_PLACE));
  activate (action);
}

static void
show_form (gconstpointer kind)
{
  atlante_session_edit (session, lookup (GPOINTER_TO_UINT (kind)));
}

static void
show_case_form (gconstpointer data)
{
  atlante_session_edit (session, NULL);
}

/* A choice within a form. */
static void
show_picker (gconstpointer data)
{
  GtkWidget *picker;

  show_form (GUINT_TO_POINTER (ATLANTE_ITEM_RELATION));
  atlante_test_wait (0.5);
  picker = find (GTK_WIDGET (window), ATLANTE_TYPE_PICKER);
  g_assert_nonnull (picker);
  gtk_menu_button_popup (atlante_picker_get_button (ATLANTE_PICKER (picker)));
}

static void
show_composer (gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) text =
    atlante_canonical_text_new ("Trains leave Rason for the coast.\n", -1, NULL);
  g_autoptr (AtlanteAnchors) anchors = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  GtkWidget *view;

  anchors = atlante_anchors_new (atlante_session_get_case (session),
                                 atlante_item_get_id (lookup (ATLANTE_ITEM_SOURCE)), text, NULL,
                                 NULL);
  atlante_session_stop_editing (session);
  atlante_session_set_anchors (session, anchors);
  atlante_session_set_view (session, "article");
  atlante_test_wait (0.5);
  view = find (GTK_WIDGET (window), ATLANTE_TYPE_SOURCE_TEXT);
  g_assert_nonnull (view);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 7);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 18);
  gtk_text_buffer_select_range (buffer, &start, &end);
  g_assert_true (gtk_widget_activate_action (view, "source.make-claim", NULL));
}

/* The other one is chosen: what will be. */
static void
show_merge_plan (gconstpointer data)
{
  show_action ("win.merge");
  atlante_merge_dialog_set_other (
    ATLANTE_MERGE_DIALOG (find_other ()),
    atlante_case_get_item (atlante_session_get_case (session), ATLANTE_ITEM_PLACE, 1));
}

static void
drafts_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GPtrArray) drafts = atlante_draft_list_finish (result);

  gtk_window_present (GTK_WINDOW (atlante_recovery_dialog_new (drafts)));
}

/* Work that two programs have left that were killed; the one of this window itself is the third. */
static void
show_recovery (gconstpointer data)
{
  static const char *const names[] = { "a", "b" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *drafts = atlante_document_dup_drafts_folder ();
      g_autofree char *path = g_build_filename (drafts, names[i], NULL);
      g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
      g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
      g_autoptr (AtlanteJournal) journal = NULL;

      atlante_editor_mark_changed (editor);
      journal = atlante_journal_new (editor, path, NULL);
      g_assert_true (atlante_journal_flush (journal, NULL));
    }
  atlante_draft_list_async (drafts_listed_cb, NULL);
}

/* A change that is saved: there is a version, and a step in the history. */
static void
show_versions (gconstpointer data)
{
  g_autoptr (AtlanteJson) title = atlante_json_new_string ("Saved anew");

  atlante_command_set (atlante_session_get_editor (session), "title/en", title, NULL, NULL);
  activate ("win.save");
  g_assert_true (atlante_test_wait_until (is_saved, NULL, 10));
  activate ("win.versions");
}

/* ---- one after another ---- */

static const struct
{
  const char *name;
  void (*show) (gconstpointer data);
  gconstpointer data;
  gboolean is_beside;    /* a window beside the one of the case */
} steps[] = {
  { "the form of a place", show_form, GUINT_TO_POINTER (ATLANTE_ITEM_PLACE) },
  { "the form of a claim", show_form, GUINT_TO_POINTER (ATLANTE_ITEM_CLAIM) },
  { "the form of an event", show_form, GUINT_TO_POINTER (ATLANTE_ITEM_EVENT) },
  { "the form of the case", show_case_form },
  { "a choice in a form", show_picker },
  { "the claim composer", show_composer },
  { "add place", show_action, "win.add::place", TRUE },
  { "add actor", show_action, "win.add::actor", TRUE },
  { "add event", show_action, "win.add::event", TRUE },
  { "add topic", show_action, "win.add::topic", TRUE },
  { "add relation", show_action, "win.add::relation", TRUE },
  { "merge", show_action, "win.merge", TRUE },
  { "merge with what", show_merge_plan, NULL, TRUE },
  { "split", show_action, "win.split", TRUE },
  { "remove", show_action, "win.remove", TRUE },
  { "versions", show_versions, NULL, TRUE },
  { "history", show_action, "win.history", TRUE },
  { "incomplete", show_action, "win.incomplete", TRUE },
  { "export", show_action, "win.export", TRUE },
  { "preferences", show_action, "app.preferences", TRUE },
  { "new case", show_action, "app.new-case", TRUE },
  { "recovery", show_recovery, NULL, TRUE },
};

static gboolean
read_cb (GIOChannel *input, GIOCondition condition, gpointer done)
{
  g_autofree char *line = NULL;

  g_io_channel_read_line (input, &line, NULL, NULL, NULL);
  *(gboolean *) done = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Whoever reads what is printed has looked. */
static void
await_line (void)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (0);
  gboolean done = FALSE;

  g_io_add_watch (input, G_IO_IN | G_IO_HUP, read_cb, &done);
  g_assert_true (atlante_test_wait_until (is_true, &done, 60));
}

static void
show_step (guint i)
{
  g_autofree char *picture = g_strdup_printf ("windows-%s", steps[i].name);
  GtkWidget *other;

  steps[i].show (steps[i].data);
  atlante_test_wait (1);
  other = find_other ();
  if (steps[i].is_beside != (other != NULL))
    g_error ("%s: %s", steps[i].name, other != NULL ? "another window opens" : "no window opens");
  g_strdelimit (picture, " ", '-');
  atlante_test_screenshot (other != NULL ? other : GTK_WIDGET (window), picture);
  g_print ("%s\n", steps[i].name);
  await_line ();
  while ((other = find_other ()) != NULL)
    gtk_window_destroy (GTK_WINDOW (other));
  atlante_test_wait (0.1);
}

static void
open_case (const char *folder, const char *name, int width)
{
  g_autofree char *path = g_build_filename (folder, "case.atlante", NULL);
  g_autoptr (GFile) original = g_file_new_for_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_file_copy (original, file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  window = atlante_window_new (GTK_APPLICATION (application));
  session = atlante_window_get_session (window);
  atlante_window_load (window, file);
  if (width > 0)
    gtk_window_set_default_size (GTK_WINDOW (window), width, 760);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (atlante_test_wait_until (has_case, NULL, 10));
  atlante_test_wait (0.5);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = atlante_test_use_own_folders ();

  g_assert_cmpint (argc, >=, 2);
  g_set_prgname ("atlante-windows");
  g_setenv ("GTK_USE_PORTAL", "0", TRUE);
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  if (!gtk_init_check ())
    return 77;
  application = atlante_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  if (argc > 3)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int) (atof (argv[3]) / 100 * 96 * 1024), NULL);
  open_case (folder, argv[1], argc > 2 ? atoi (argv[2]) : 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    show_step (i);
  gtk_window_destroy (GTK_WINDOW (window));
  atlante_test_remove_folder (folder);
  return 0;
}
