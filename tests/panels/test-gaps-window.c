/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-command.h"
#include "atlante-gaps-window.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) none = atlante_json_new_array ();

  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *path = g_strdup_printf ("claims/c-00%u/passages", i);

      g_assert_true (atlante_command_set (fixture->editor, path, none, NULL, NULL));
    }
  fixture->window = GTK_WIDGET (atlante_gaps_window_new (fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

static void
open_rule (Fixture *fixture, const char *text)
{
  GtkWidget *label = atlante_test_find_text (fixture->window, text);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW), "activate");
  atlante_test_wait (0.3);
}

static void
test_leads_to_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  atlante_test_screenshot (fixture->window, "incomplete");
  open_rule (fixture, "3 claims without a passage");
  row = atlante_test_find_text (fixture->window, "c-002");
  g_assert_nonnull (row);
  atlante_test_screenshot (fixture->window, "incomplete-items");
  g_assert_true (gtk_widget_activate_action (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW),
                                             "list.activate-item", "u", 1u));
  g_assert_true (atlante_session_get_edited (fixture->session) ==
                 atlante_case_lookup (fixture->kase, "c-002"));
  g_assert_true (gtk_widget_activate_action (row, "gaps.escape", NULL));
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "3 claims without a passage"));
  g_assert_nonnull (atlante_test_find_text (fixture->window, "claims without a grade"));
}

/* What is made good goes from the list at once, also where it is looked at. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) passages = atlante_json_new_array ();
  const char *passage = atlante_item_get_id (atlante_case_get_item (fixture->kase,
                                                                    ATLANTE_ITEM_PASSAGE, 0));
  g_autoptr (AtlanteJson) id = atlante_json_new_string (passage);

  atlante_json_append (passages, id);
  open_rule (fixture, "3 claims without a passage");
  g_assert_true (atlante_command_set (fixture->editor, "claims/c-002/passages", passages, NULL,
                                      NULL));
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "2 claims without a passage"));
  g_assert_null (atlante_test_find_text (fixture->window, "c-002"));
  atlante_editor_undo (fixture->editor);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "c-002"));
}

static void
test_nothing_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) whole = atlante_test_make_case ("");

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_session_set_case (fixture->session, whole);
  fixture->window = GTK_WIDGET (atlante_gaps_window_new (fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Nothing Is Missing"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/panels/gaps-window/leads-to-form", test_leads_to_form);
  ADD ("/panels/gaps-window/follows", test_follows);
  ADD ("/panels/gaps-window/nothing-missing", test_nothing_missing);
  return g_test_run ();
}
