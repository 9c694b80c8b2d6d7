/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-command.h"
#include "atlante-dossier-panel.h"
#include "atlante-gaps-window.h"
#include "atlante-history-window.h"
#include "atlante-merge-dialog.h"
#include "atlante-paths.h"
#include "atlante-remove-dialog.h"
#include "atlante-split-dialog.h"
#include "atlante-window.h"

#include <gdk/x11/gdkx.h>

/* Editing in the real window, by keyboard and by pointer. */

static AtlanteApplication *application;

typedef struct
{
  AtlanteWindow *window;
  AtlanteSession *session;
} Fixture;

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (((Fixture *) data)->session) != NULL;
}

/* There is no window manager that would do it. */
static void
focus (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *arguments = NULL;

  if (!GDK_IS_X11_SURFACE (surface))
    return;
  arguments = g_strdup_printf ("windowfocus %lu", gdk_x11_surface_get_xid (surface));
  atlante_test_xdotool (arguments);
  atlante_test_wait (0.1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);

  fixture->window = atlante_window_new (GTK_APPLICATION (application));
  fixture->session = atlante_window_get_session (fixture->window);
  atlante_window_load (fixture->window, file);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (atlante_test_wait_until (has_case, fixture, 10));
  atlante_session_set_language (fixture->session, "en");
  focus (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.1);
}

static AtlanteEditor *
get_editor (Fixture *fixture)
{
  return atlante_session_get_editor (fixture->session);
}

static gboolean
has (Fixture *fixture, const char *text)
{
  return atlante_test_find_text (GTK_WIDGET (fixture->window), text) != NULL;
}

static gboolean
is_editing (gpointer data)
{
  return atlante_session_is_editing (((Fixture *) data)->session);
}

static gboolean
is_not_editing (gpointer data)
{
  return !is_editing (data);
}

/* FALSE, and the test skipped, where there is no xdotool. */
static gboolean
press (const char *keys)
{
  g_autofree char *arguments = g_strconcat ("key ", keys, NULL);

  if (atlante_test_xdotool (arguments))
    return TRUE;
  g_test_skip ("xdotool is not there");
  return FALSE;
}

static gboolean
is_renamed (gpointer data)
{
  const char *name = atlante_editor_get_undo_name (get_editor (data));

  return name != NULL && g_str_has_prefix (name, "Rename ");
}

/* F2, a name, Ctrl+Z, Esc: typing is one step, and undo takes it back in the field. */
static void
test_edit_by_keys (Fixture *fixture, gconstpointer data)
{
  atlante_session_select_id (fixture->session, "rason");
  atlante_test_wait (0.3);
  if (!press ("F2"))
    return;
  g_assert_true (atlante_test_wait_until (is_editing, fixture, 5));
  atlante_test_wait (0.3);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (atlante_test_xdotool ("type harbour"));
  g_assert_true (atlante_test_wait_until (is_renamed, fixture, 5));
  atlante_test_wait (0.3);
  g_assert_cmpuint (atlante_editor_get_n_done (get_editor (fixture)), ==, 1);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "window-edit");
  g_assert_true (press ("ctrl+z"));
  atlante_test_wait (0.3);
  g_assert_cmpuint (atlante_editor_get_n_done (get_editor (fixture)), ==, 0);
  g_assert_true (has (fixture, "Porto di Rason"));
  g_assert_true (press ("Escape"));
  g_assert_true (atlante_test_wait_until (is_not_editing, fixture, 5));
  g_assert_true (press ("ctrl+Return"));
  g_assert_true (atlante_test_wait_until (is_editing, fixture, 5));
  g_assert_true (press ("ctrl+Return"));
  g_assert_true (atlante_test_wait_until (is_not_editing, fixture, 5));
}

/* Where nothing is selected the case itself is edited. */
static void
test_edit_case (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.edit", NULL));
  atlante_test_wait (0.3);
  g_assert_true (is_editing (fixture));
  g_assert_null (atlante_session_get_edited (fixture->session));
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "window-edit-case");
}

/* (nullable): the window of @type */
static GtkWindow *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
assert_opens (Fixture *fixture, const char *action, GType type)
{
  GtkWindow *window;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  atlante_test_wait (0.3);
  window = find_window (type);
  g_assert_nonnull (window);
  g_assert_true (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window));
  gtk_window_destroy (window);
  atlante_test_wait (0.1);
}

static void
test_dialogs (Fixture *fixture, gconstpointer data)
{
  atlante_session_select_id (fixture->session, "moscow");
  assert_opens (fixture, "win.remove", ATLANTE_TYPE_REMOVE_DIALOG);
  assert_opens (fixture, "win.merge", ATLANTE_TYPE_MERGE_DIALOG);
  assert_opens (fixture, "win.split", ATLANTE_TYPE_SPLIT_DIALOG);
  assert_opens (fixture, "win.history", ATLANTE_TYPE_HISTORY_WINDOW);
  assert_opens (fixture, "win.incomplete", ATLANTE_TYPE_GAPS_WINDOW);
}

static guint
count_topics (Fixture *fixture)
{
  return atlante_case_get_n (atlante_session_get_case (fixture->session), ATLANTE_ITEM_TOPIC);
}

/* What nobody uses goes at once, and a toast offers it back. */
static void
test_remove_and_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) json = atlante_json_parse ("{\"title\": {\"en\": \"Ships\"}}", -1, NULL);
  AtlanteItem *topic = NULL;
  guint n = count_topics (fixture);
  GtkWidget *undo;

  g_assert_true (atlante_command_add (get_editor (fixture), ATLANTE_ITEM_TOPIC, json, &topic,
                                      NULL));
  atlante_session_select (fixture->session, topic);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove", NULL));
  g_assert_cmpuint (count_topics (fixture), ==, n);
  atlante_test_wait (0.5);
  g_assert_true (has (fixture, "“Ships” is removed"));
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "window-removed");
  undo = gtk_widget_get_ancestor (atlante_test_find_text (GTK_WIDGET (fixture->window), "Undo"),
                                  GTK_TYPE_BUTTON);
  g_assert_nonnull (undo);
  g_signal_emit_by_name (undo, "clicked");
  atlante_test_wait (0.3);
  g_assert_cmpuint (count_topics (fixture), ==, n + 1);
  g_assert_cmpstr (atlante_item_get_id (atlante_session_get_selection (fixture->session)), ==,
                   "ships");
}

/* A button for it would be sensitive. */
static gboolean
can (Fixture *fixture, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  gboolean sensitive;

  gtk_widget_set_parent (button, GTK_WIDGET (fixture->window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  sensitive = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  return sensitive;
}

/* What cannot be done with what is selected is not offered. */
static void
test_offers_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  g_assert_true (can (fixture, "win.edit"));
  g_assert_false (can (fixture, "win.remove"));
  g_assert_false (can (fixture, "win.merge"));
  atlante_session_select_id (fixture->session, "moscow");
  g_assert_true (can (fixture, "win.remove"));
  g_assert_true (can (fixture, "win.merge"));
  g_assert_true (can (fixture, "win.split"));
  atlante_session_select_id (fixture->session, "r-03");
  g_assert_true (can (fixture, "win.remove"));
  g_assert_false (can (fixture, "win.merge"));
}

/* Alt with a letter and a figure grades the claim that is looked at, wherever the keyboard is; with
 * none it says so. The views are Ctrl+1 and Ctrl+2. */
static void
test_grade_by_keys (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  atlante_session_set_claim (fixture->session,
                             ATLANTE_CLAIM (atlante_case_lookup (kase, "c-004")));
  if (!press ("alt+b"))
    return;
  press ("alt+2");
  g_assert_cmpint (atlante_claim_get_reliability (atlante_session_get_claim (fixture->session)),
                   ==, 'B');
  g_assert_cmpint (atlante_claim_get_credibility (atlante_session_get_claim (fixture->session)),
                   ==, 2);
  atlante_test_wait (0.5);
  g_assert_true (has (fixture, "Graded B2"));
  g_assert_true (g_str_has_prefix (atlante_editor_get_undo_name (get_editor (fixture)), "Grade B2"));
  press ("ctrl+z");
  press ("ctrl+z");
  g_assert_cmpint (atlante_claim_get_reliability (atlante_session_get_claim (fixture->session)),
                   ==, 'F');
  press ("ctrl+2");
  g_assert_cmpstr (atlante_session_get_view (fixture->session), ==, "article");
  press ("ctrl+1");
  g_assert_cmpstr (atlante_session_get_view (fixture->session), ==, "map");
}

static void
test_grade_none (Fixture *fixture, gconstpointer data)
{
  if (!press ("alt+b"))
    return;
  g_assert_true (has (fixture, "Choose a claim to grade first"));
  g_assert_false (atlante_editor_can_undo (get_editor (fixture)));
}

/* A claim is removed from its row, which asks where others use it. */
static void
test_remove_claim (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  const guint n = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);
  GtkWidget *window = GTK_WIDGET (fixture->window);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);

      if (atlante_remove_dialog_is_needed (fixture->session, claim))
        continue;
      g_assert_true (gtk_widget_activate_action (window, "win.remove-item", "s",
                                                 atlante_item_get_id (claim)));
      break;
    }
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, n - 1);
  atlante_editor_undo (get_editor (fixture));
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, n);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_setenv ("GTK_A11Y", "none", FALSE);
  g_setenv ("LANGUAGE", "en", TRUE);
  folder = atlante_test_use_own_folders ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  application = atlante_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/shell/window-edit/edit-by-keys", test_edit_by_keys);
  ADD ("/shell/window-edit/edit-case", test_edit_case);
  ADD ("/shell/window-edit/dialogs", test_dialogs);
  ADD ("/shell/window-edit/remove-and-undo", test_remove_and_undo);
  ADD ("/shell/window-edit/offers-what-can-be-done", test_offers_what_can_be_done);
  ADD ("/shell/window-edit/grade-by-keys", test_grade_by_keys);
  ADD ("/shell/window-edit/grade-none", test_grade_none);
  ADD ("/shell/window-edit/remove-claim", test_remove_claim);
  status = g_test_run ();
  atlante_test_remove_folder (folder);
  return status;
}
