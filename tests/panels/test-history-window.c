/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-command.h"
#include "atlante-history-window.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteEditor *editor;
  GtkWidget *window;
} Fixture;

static void
rename_case (Fixture *fixture, const char *title)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (title);
  g_autoptr (GError) error = NULL;

  atlante_command_set (fixture->editor, "title/en", value, NULL, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteJson) moved = atlante_json_new_int (40);

  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  rename_case (fixture, "One");
  g_assert_true (atlante_command_set (fixture->editor, "places/rason/location/latitude", moved, NULL,
                                      NULL));
  fixture->window = GTK_WIDGET (atlante_history_window_new (fixture->session));
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
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_list (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose (Fixture *fixture, guint position)
{
  g_assert_true (gtk_widget_activate_action (find_list (fixture->window), "list.activate-item", "u",
                                             position));
  atlante_test_wait (0.2);
}

/* The line with @text, as it is drawn. */
static gboolean
is_taken_back (Fixture *fixture, const char *text)
{
  GtkWidget *label = atlante_test_find_text (fixture->window, text);

  g_assert_nonnull (label);
  return gtk_widget_has_css_class (gtk_widget_get_parent (label), "dim-label");
}

static void
test_goes_back_several (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Move Porto di Rason"));
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Rename the Case"));
  g_assert_false (is_taken_back (fixture, "Move Porto di Rason"));
  atlante_test_screenshot (fixture->window, "history");
  choose (fixture, 2);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 0);
  g_assert_true (is_taken_back (fixture, "Move Porto di Rason"));
  g_assert_true (is_taken_back (fixture, "Rename the Case"));
  choose (fixture, 1);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 1);
  g_assert_true (is_taken_back (fixture, "Move Porto di Rason"));
  g_assert_false (is_taken_back (fixture, "Rename the Case"));
  choose (fixture, 0);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 2);
}

/* Another step takes the place of those that were taken back. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) marking = atlante_json_new_string ("TLP:RED");

  atlante_editor_undo (fixture->editor);
  g_assert_true (atlante_command_set (fixture->editor, "marking", marking, NULL, NULL));
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Mark the Case TLP:RED"));
  g_assert_null (atlante_test_find_text (fixture->window, "Move Porto di Rason"));
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Rename the Case"));
}

static void
test_many_steps (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      rename_case (fixture, title);
    }
  atlante_test_wait (0.3);
  choose (fixture, 2002);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 0);
}

static void
test_another_case (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  atlante_session_set_case (fixture->session, NULL);
  atlante_test_wait (0.2);
  g_assert_null (fixture->window);
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
  ADD ("/panels/history-window/goes-back-several", test_goes_back_several);
  ADD ("/panels/history-window/follows", test_follows);
  ADD ("/panels/history-window/many-steps", test_many_steps);
  ADD ("/panels/history-window/another-case", test_another_case);
  return g_test_run ();
}
