/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-window.h"

#include <gdk/x11/gdkx.h>

/* Typing in the forms of the real window: real keys, and one step of undo a field. */

typedef struct
{
  AtlanteWindow *window;
  AtlanteSession *session;
} Fixture;

static AtlanteApplication *application;

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (((Fixture *) data)->session) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *focus = NULL;

  fixture->window = atlante_window_new (GTK_APPLICATION (application));
  fixture->session = atlante_window_get_session (fixture->window);
  atlante_window_load (fixture->window, file);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (atlante_test_wait_until (has_case, fixture, 10));
  atlante_test_wait (0.5);
  focus = g_strdup_printf ("windowfocus %lu", gdk_x11_surface_get_xid (
                             gtk_native_get_surface (GTK_NATIVE (fixture->window))));
  atlante_test_xdotool (focus);
  atlante_test_wait (0.2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.1);
}

static const char *
get_name (Fixture *fixture, guint index)
{
  AtlanteItem *item = atlante_case_lookup (atlante_session_get_case (fixture->session), "rason");
  AtlanteJson *names = atlante_json_get_member (atlante_item_get_json (item), "names");

  return atlante_json_get_member_string (atlante_json_get_element (names, index), "text");
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autofree char *first = g_strdup (get_name (fixture, 0));
  g_autofree char *longer = g_strconcat (first, "Xyz", NULL);

  atlante_session_select_id (fixture->session, "rason");
  atlante_session_edit (fixture->session, atlante_session_get_selection (fixture->session));
  atlante_test_wait (0.5);
  gtk_widget_grab_focus (atlante_test_find_text (GTK_WIDGET (fixture->window), first));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_assert_true (atlante_test_xdotool ("key End"));
  g_assert_true (atlante_test_xdotool ("type --delay 30 Xyz"));
  atlante_test_wait (0.3);
  g_assert_cmpstr (get_name (fixture, 0), ==, longer);
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 1);

  /* The keyboard stays in the field all the while. */
  g_assert_true (atlante_test_xdotool ("key ctrl+z"));
  atlante_test_wait (0.3);
  g_assert_cmpstr (get_name (fixture, 0), ==, first);
  g_assert_true (atlante_test_xdotool ("key ctrl+shift+z"));
  atlante_test_wait (0.3);
  g_assert_cmpstr (get_name (fixture, 0), ==, longer);
  g_assert_true (atlante_test_xdotool ("key ctrl+z"));
  atlante_test_wait (0.3);
  g_assert_cmpstr (get_name (fixture, 0), ==, first);
  g_assert_false (atlante_session_is_modified (fixture->session));
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "typing");
}

int
main (int argc, char *argv[])
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");
  g_autofree char *folder = NULL;
  int result;

  folder = atlante_test_use_own_folders ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check () || !GDK_IS_X11_DISPLAY (gdk_display_get_default ()) ||
      xdotool == NULL)
    {
      g_print ("1..0 # SKIP there is no X display or no xdotool\n");
      return 0;
    }
  application = atlante_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/shell/typing/names", Fixture, NULL, set_up, test_names, tear_down);
  result = g_test_run ();
  g_object_unref (application);
  atlante_test_remove_folder (folder);
  return result;
}
