/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-merge-dialog.h"
#include "atlante-remove-dialog.h"
#include "atlante-split-dialog.h"

/* The dialogues that remove, merge and split: what they say is what then happens. */

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  char *first;
  char *message;
} Fixture;

static char *
dup_text (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  fixture->first = dup_text (fixture->kase);
  fixture->message = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *last = NULL;

  atlante_editor_go_to (fixture->editor, 0);
  last = dup_text (fixture->kase);
  g_assert_cmpstr (last, ==, fixture->first);
  g_clear_object (&fixture->kase);
  g_assert_finalize_object (fixture->session);
  g_free (fixture->first);
  g_free (fixture->message);
}

static AtlanteItem *
lookup (Fixture *fixture, const char *id)
{
  return atlante_case_lookup (fixture->kase, id);
}

static void
done_cb (Fixture *fixture, const char *message)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static GtkWidget *
present (Fixture *fixture, GtkWindow *dialog)
{
  g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), fixture);
  gtk_window_present (dialog);
  atlante_test_wait (0.3);
  return GTK_WIDGET (dialog);
}

static void
check (GtkWidget *dialog, const char *text)
{
  GtkWidget *label = atlante_test_find_text (dialog, text);

  g_assert_nonnull (label);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON)), TRUE);
  atlante_test_wait (0.2);
}

/* By its label as in the source: the title of the dialogue is the same word. FALSE: not there */
static gboolean
click_button (GtkWidget *widget, const char *text)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0)
    {
      g_signal_emit_by_name (widget, "clicked");
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (click_button (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
is_gone (gpointer data)
{
  return *(GtkWidget **) data == NULL;
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;
  guint n_relations = atlante_case_get_n (fixture->kase, ATLANTE_ITEM_RELATION);

  g_assert_true (atlante_remove_dialog_is_needed (fixture->session, lookup (fixture, "pyongyang")));
  dialog = present (fixture,
                    atlante_remove_dialog_new (fixture->session, lookup (fixture, "pyongyang")));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_nonnull (atlante_test_find_text (dialog, "Remove “Pyongyang”?"));
  g_assert_nonnull (atlante_test_find_text (dialog, "5 items cannot stand without it and go too"));
  g_assert_nonnull (atlante_test_find_text (dialog, "stay without it"));
  g_assert_nonnull (atlante_test_find_text (dialog, "North Korean state"));
  atlante_test_screenshot (dialog, "dialog-remove");
  g_assert_true (click_button (dialog, "_Remove"));
  g_assert_true (atlante_test_wait_until (is_gone, &dialog, 5));
  g_assert_null (lookup (fixture, "pyongyang"));
  g_assert_cmpuint (atlante_case_get_n (fixture->kase, ATLANTE_ITEM_RELATION), ==, n_relations - 5);
  g_assert_cmpstr (fixture->message, ==, "“Pyongyang” is removed");
}

/* A cancelled dialogue leaves everything. */
static void
test_remove_cancelled (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog;

  dialog = present (fixture,
                    atlante_remove_dialog_new (fixture->session, lookup (fixture, "pyongyang")));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_true (click_button (dialog, "_Cancel"));
  g_assert_true (atlante_test_wait_until (is_gone, &dialog, 5));
  g_assert_nonnull (lookup (fixture, "pyongyang"));
  g_assert_null (fixture->message);
  g_assert_false (atlante_editor_can_undo (fixture->editor));
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  guint n_one = atlante_case_get_n_referrers (fixture->kase, "moscow", ATLANTE_ITEM_CLAIM);
  guint n_two = atlante_case_get_n_referrers (fixture->kase, "kursk", ATLANTE_ITEM_CLAIM);
  GtkWidget *dialog =
    present (fixture, atlante_merge_dialog_new (fixture->session, lookup (fixture, "moscow")));

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_nonnull (atlante_test_find_text (dialog, "What is the same as “Moscow”?"));
  atlante_merge_dialog_set_other (ATLANTE_MERGE_DIALOG (dialog), lookup (fixture, "kursk"));
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (dialog, "items move to “Moscow”"));
  g_assert_nonnull (atlante_test_find_text (dialog, "Names that come over"));
  g_assert_nonnull (atlante_test_find_text (dialog, "Goes, since “Moscow” has its own"));
  /* The other one can stay as well. */
  check (dialog, "Kursk");
  g_assert_nonnull (atlante_test_find_text (dialog, "items move to “Kursk”"));
  atlante_test_screenshot (dialog, "dialog-merge");
  g_assert_true (click_button (dialog, "_Merge"));
  g_assert_true (atlante_test_wait_until (is_gone, &dialog, 5));
  g_assert_null (lookup (fixture, "moscow"));
  g_assert_cmpstr (fixture->message, ==, "“Moscow” is merged into “Kursk”");
  g_assert_true (atlante_session_get_selection (fixture->session) == lookup (fixture, "kursk"));
  g_assert_cmpuint (atlante_case_get_n_referrers (fixture->kase, "kursk", ATLANTE_ITEM_CLAIM), >=,
                    MAX (n_one, n_two));
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 1);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  guint n_before = atlante_case_get_n_referrers (fixture->kase, "moscow", ATLANTE_ITEM_CLAIM);
  GtkWidget *dialog =
    present (fixture, atlante_split_dialog_new (fixture->session, lookup (fixture, "moscow")));
  GPtrArray *claims = atlante_case_get_referrers (fixture->kase, "moscow", ATLANTE_ITEM_CLAIM);
  g_autofree char *title = g_strdup (atlante_item_get_title (
    claims->pdata[0], atlante_session_get_audience (fixture->session)));
  GtkWidget *line;
  AtlanteItem *made;

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_nonnull (atlante_test_find_text (dialog, "Give the new one a name."));
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (dialog))));
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (dialog))), " Moscow Oblast ");
  line = atlante_test_find_text (dialog, title);
  g_assert_nonnull (line);
  while (!GTK_IS_CHECK_BUTTON (gtk_widget_get_first_child (line)))
    line = gtk_widget_get_parent (line);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (line)), TRUE);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (dialog, "1 item moves to “Moscow Oblast”."));
  atlante_test_screenshot (dialog, "dialog-split");
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (dialog)), "activate");
  g_assert_true (atlante_test_wait_until (is_gone, &dialog, 5));
  made = lookup (fixture, "moscow-oblast");
  g_assert_nonnull (made);
  g_assert_cmpuint (atlante_case_get_n_referrers (fixture->kase, "moscow-oblast",
                                                  ATLANTE_ITEM_CLAIM), ==, 1);
  g_assert_cmpuint (atlante_case_get_n_referrers (fixture->kase, "moscow", ATLANTE_ITEM_CLAIM), ==,
                    n_before - 1);
  g_assert_true (atlante_session_get_edited (fixture->session) == made);
  g_assert_cmpstr (atlante_editor_get_undo_name (fixture->editor), ==, "Split Mosca");
  atlante_session_stop_editing (fixture->session);
}

/* A link of a dialogue leads into the window. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  GtkWidget *dialog =
    present (fixture, atlante_remove_dialog_new (fixture->session, lookup (fixture, "pyongyang")));
  GtkWidget *row = atlante_test_find_text (dialog, "North Korean state");

  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  g_assert_nonnull (row);
  gtk_widget_activate_action (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW),
                              "list.activate-item", "u", 0u);
  g_assert_true (atlante_test_wait_until (is_gone, &dialog, 5));
  g_assert_nonnull (atlante_session_get_selection (fixture->session));
  g_assert_nonnull (lookup (fixture, "pyongyang"));
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
  ADD ("/forms/arrange-dialogs/remove", test_remove);
  ADD ("/forms/arrange-dialogs/remove-cancelled", test_remove_cancelled);
  ADD ("/forms/arrange-dialogs/merge", test_merge);
  ADD ("/forms/arrange-dialogs/split", test_split);
  ADD ("/forms/arrange-dialogs/link", test_link);
  return g_test_run ();
}
