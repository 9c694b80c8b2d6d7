/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-command.h"
#include "atlante-build-folders.h"
#include "atlante-export-dialog.h"
#include "atlante-map-view.h"
#include "atlante-window.h"

#include <gdk/x11/gdkx.h>

/* The real window: what a person does with the case that ships. */

static const char *const SIX[] = { "rason", "kursk", "pyongyang", "lima", "taiwan-strait", "kurils" };

static AtlanteApplication *application;

typedef struct
{
  AtlanteWindow *window;
  AtlanteSession *session;
  GtkWidget *map;
} Fixture;

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_case (gpointer data)
{
  return atlante_session_get_case (((Fixture *) data)->session) != NULL;
}

static gboolean
is_settled (gpointer data)
{
  return atlante_map_view_is_settled (ATLANTE_MAP_VIEW (((Fixture *) data)->map));
}

/* There is no window manager that would do it. */
static void
focus (Fixture *fixture)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (fixture->window));
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
  g_autoptr (GFile) file = g_file_new_for_path (data != NULL ? data : path);

  fixture->window = atlante_window_new (GTK_APPLICATION (application));
  fixture->session = atlante_window_get_session (fixture->window);
  fixture->map = find_type (GTK_WIDGET (fixture->window), ATLANTE_TYPE_MAP_VIEW);
  atlante_window_load (fixture->window, file);
  gtk_window_present (GTK_WINDOW (fixture->window));
  if (data != NULL)
    return;
  g_assert_true (atlante_test_wait_until (has_case, fixture, 10));
  g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
  focus (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.1);
}

static AtlanteItem *
lookup (Fixture *fixture, const char *id)
{
  return atlante_case_lookup (atlante_session_get_case (fixture->session), id);
}

static void
assert_dossier (Fixture *fixture, const char *id)
{
  AtlanteItem *place = lookup (fixture, id);
  AtlanteAudience *audience = atlante_session_get_audience (fixture->session);
  const char *summary = atlante_text_get (atlante_place_get_summary (ATLANTE_PLACE (place)), audience);

  g_assert_true (atlante_session_get_selection (fixture->session) == place);
  atlante_test_wait (0.1);
  if (atlante_test_find_text (GTK_WIDGET (fixture->window), summary) == NULL)
    g_error ("The dossier of %s does not show its summary", id);
}

/* Where the window stands on the screen; there is no window manager. */
static void
click_at (Fixture *fixture, GtkWidget *widget, double x, double y)
{
  g_autofree char *arguments = NULL;
  double window_x;
  double window_y;
  double surface_x;
  double surface_y;

  g_assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (fixture->window), x, y, &window_x, &window_y));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &surface_x, &surface_y);
  arguments = g_strdup_printf ("mousemove %d %d click 1", (int) (window_x + surface_x), (int) (window_y + surface_y));
  if (!atlante_test_xdotool (arguments))
    g_test_skip ("xdotool is not there");
}

static void
test_click_on_map (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIX); i++)
    {
      AtlanteGeoPoint point = atlante_place_get_location (ATLANTE_PLACE (lookup (fixture, SIX[i])));
      g_autofree char *picture = g_strdup_printf ("place-%s", SIX[i]);
      double x;
      double y;

      /* Near enough that no other place covers it. */
      atlante_map_view_go_to (ATLANTE_MAP_VIEW (fixture->map), point, 6);
      atlante_test_wait (0.2);
      g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
      g_assert_true (atlante_map_view_locate (ATLANTE_MAP_VIEW (fixture->map), SIX[i], &x, &y));
      click_at (fixture, fixture->map, x, y);
      if (g_test_failed ())
        return;
      assert_dossier (fixture, SIX[i]);
      g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
      atlante_test_screenshot (GTK_WIDGET (fixture->window), picture);
    }
}

/* Ctrl+F, a part of the name, Down, Enter. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  static const char *const typed[] = { "rason", "kursk", "pyongyang", "lima", "taiwan strait", "kuril" };

  for (guint i = 0; i < G_N_ELEMENTS (SIX); i++)
    {
      g_auto (GStrv) words = g_strsplit (typed[i], " ", -1);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
      atlante_test_wait (0.2);
      if (!atlante_test_xdotool ("key ctrl+a key BackSpace"))
        {
          g_test_skip ("xdotool is not there");
          return;
        }
      for (guint w = 0; words[w] != NULL; w++)
        {
          g_autofree char *word = g_strdup_printf ("type --delay 20 %s", words[w]);

          if (w > 0)
            atlante_test_xdotool ("key space");
          atlante_test_xdotool (word);
        }
      atlante_test_wait (0.3);
      atlante_test_xdotool ("key Down");
      atlante_test_xdotool ("key Return");
      atlante_test_wait (0.3);
      atlante_test_screenshot (GTK_WIDGET (fixture->window), "keyboard");
      assert_dossier (fixture, SIX[i]);
    }
}

/* Ctrl+G, a name, Enter. */
static void
test_go_to (Fixture *fixture, gconstpointer data)
{
  if (!atlante_test_xdotool ("key ctrl+g"))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  atlante_test_wait (0.4);
  atlante_test_xdotool ("type --delay 20 Taiwan");
  atlante_test_wait (0.3);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "go-to");
  /* The island is called just so, and comes before the strait. */
  atlante_test_xdotool ("key Return");
  atlante_test_wait (0.3);
  assert_dossier (fixture, "taiwan");
  g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
}

static void
test_back_and_forward (Fixture *fixture, gconstpointer data)
{
  atlante_session_select_id (fixture->session, "rason");
  atlante_session_select_id (fixture->session, "lima");
  atlante_test_wait (0.1);
  atlante_test_xdotool ("key alt+Left");
  atlante_test_wait (0.2);
  assert_dossier (fixture, "rason");
  atlante_test_xdotool ("key alt+Right");
  atlante_test_wait (0.2);
  assert_dossier (fixture, "lima");
}

static gboolean
is_attached (gpointer data)
{
  return atlante_session_get_anchors (((Fixture *) data)->session) != NULL;
}

static void
test_attach (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  AtlanteClaim *claim;
  GPtrArray *claims;

  if (path == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", "article");
  atlante_test_wait (0.5);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "digest");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.attach-file", "s", path);
  g_assert_true (atlante_test_wait_until (is_attached, fixture, 10));
  g_assert_cmpuint (atlante_anchors_get_count (atlante_session_get_anchors (fixture->session), ATLANTE_ANCHOR_LOST), ==, 0);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (fixture->window), "all anchored"));

  atlante_session_select_id (fixture->session, "rason");
  claims = atlante_case_get_referrers (atlante_session_get_case (fixture->session), "rason", ATLANTE_ITEM_CLAIM);
  claim = g_ptr_array_index (claims, 0);
  atlante_session_open_passage (fixture->session, claim);
  atlante_test_wait (1);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "article");
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ATLANTE_IS_EXPORT_DIALOG (l->data))
      return l->data;
  return NULL;
}

static gboolean
is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("atlante-export-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *pack = g_build_filename (folder, "mosca-pyongyang-en", NULL);
  g_autofree char *cli = g_build_filename (ATLANTE_BUILDDIR, "src", "cli", "atlante-cli", NULL);
  const char *const verify[] = { cli, "verify", pack, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  atlante_export_dialog_set_folder (ATLANTE_EXPORT_DIALOG (dialog), file);
  atlante_test_wait (0.5);
  atlante_test_screenshot (dialog, "export");
  gtk_widget_activate_action (dialog, "dialog.export", NULL);
  g_assert_true (atlante_test_wait_until (is_closed, NULL, 60));
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (fixture->window), "mosca-pyongyang-en"));

  process = g_subprocess_newv (verify, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
}

static gboolean
names_proc (gpointer data)
{
  return atlante_test_find_text (data, "/proc") != NULL;
}

/* A folder that refuses: the dialog stays, says why, and nothing is left. */
static void
test_export_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/atlante");
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  atlante_export_dialog_set_folder (ATLANTE_EXPORT_DIALOG (dialog), file);
  gtk_widget_activate_action (dialog, "dialog.export", NULL);
  /* While it works it does not name the folder; afterwards as long as the pack itself takes. */
  atlante_test_wait (0.5);
  g_assert_true (atlante_test_wait_until (names_proc, dialog, 60));
  g_assert_true (find_dialog () == dialog);
  gtk_widget_activate_action (dialog, "dialog.cancel", NULL);
  g_assert_true (atlante_test_wait_until (is_closed, NULL, 5));
}

static gboolean
shows_error (gpointer data)
{
  return atlante_test_find_text (GTK_WIDGET (((Fixture *) data)->window), "The Case Could Not Be Opened") != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return !atlante_session_is_modified (((Fixture *) data)->session);
}

/* An edit, back by the keyboard, again, and into the file. */
static void
test_undo_and_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string ("Changed");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCase *kase;

  g_assert_true (atlante_test_wait_until (has_case, fixture, 10));
  focus (fixture);
  kase = atlante_session_get_case (fixture->session);
  atlante_command_set (atlante_session_get_editor (fixture->session), "title/en", value, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (atlante_session_is_modified (fixture->session));
  gtk_widget_grab_focus (fixture->map);
  if (!atlante_test_xdotool ("key ctrl+z"))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  g_assert_true (atlante_test_wait_until (is_saved, fixture, 5));
  g_assert_cmpstr (atlante_json_get_member_string (atlante_case_get_title (kase), "en"), ==, "A small case");
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (fixture->window), "Undone: "));
  atlante_test_xdotool ("key ctrl+shift+z");
  atlante_test_wait (0.3);
  g_assert_true (atlante_session_is_modified (fixture->session));
  atlante_test_xdotool ("key ctrl+s");
  g_assert_true (atlante_test_wait_until (is_saved, fixture, 5));
  g_assert_true (g_file_get_contents (data, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "\"en\": \"Changed\""));
}

static void
test_not_a_case (Fixture *fixture, gconstpointer data)
{
  g_assert_true (atlante_test_wait_until (shows_error, fixture, 10));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (fixture->window), "line 1"));
  atlante_test_wait (0.3);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "not-a-case");
}

static void
test_later_version (Fixture *fixture, gconstpointer data)
{
  g_assert_true (atlante_test_wait_until (has_case, fixture, 10));
  atlante_test_wait (0.5);
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (fixture->window), "later version"));
  g_assert_false (atlante_session_is_modified (fixture->session));
}

static void
resize (Fixture *fixture, int width, int height)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (fixture->window));
  g_autofree char *arguments = g_strdup_printf ("windowsize %lu %d %d", gdk_x11_surface_get_xid (surface), width, height);

  /* Twice: once the header has given way, the window may become narrower than before. */
  for (guint i = 0; i < 2; i++)
    {
      atlante_test_xdotool (arguments);
      atlante_test_wait (1);
    }
  g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
}

static void
move_rason (Fixture *fixture)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteItem *place = atlante_case_lookup (atlante_session_get_case (fixture->session), "rason");
  g_autoptr (GError) error = NULL;

  atlante_command_move (editor, ATLANTE_PLACE (place), (AtlanteGeoPoint){ 42.3, 130.4 }, 2, NULL,
                        &error);
  g_assert_no_error (error);
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  resize (fixture, 360, 720);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "narrow-map");
  atlante_session_select_id (fixture->session, "rason");
  atlante_test_wait (1);
  assert_dossier (fixture, "rason");
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "narrow-dossier");
  /* What slid over the map can be put away again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.close-overlay", NULL);
  atlante_test_wait (1);
  g_assert_null (atlante_test_find_text (GTK_WIDGET (fixture->window), "Links"));
  /* An edit of what it was about does not bring it back. */
  move_rason (fixture);
  atlante_test_wait (1);
  g_assert_null (atlante_test_find_text (GTK_WIDGET (fixture->window), "Links"));
  resize (fixture, 1440, 900);
}

static void
test_dark (Fixture *fixture, gconstpointer data)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  atlante_session_select_id (fixture->session, "taiwan-strait");
  atlante_test_wait (1);
  g_assert_true (atlante_test_wait_until (is_settled, fixture, 20));
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Text at 200 %: the window changes its shape as a smaller one would, and shows all the same. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->window));
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  resize (fixture, 1440, 900);
  atlante_session_select_id (fixture->session, "lima");
  atlante_test_wait (1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1440);
  assert_dossier (fixture, "lima");
  atlante_test_screenshot (GTK_WIDGET (fixture->window), "large-text");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  atlante_test_wait (0.5);
}

static char *
write_file (const char *name, const char *contents)
{
  g_autofree char *folder = g_dir_make_tmp ("atlante-window-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return path;
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;
  g_autofree char *broken = NULL;
  g_autofree char *later = NULL;
  g_autofree char *small = NULL;
  g_autofree char *copy = NULL;

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

  broken = write_file ("broken.atlante", "{not a case");
  later = write_file ("later.atlante", "{\"format\": \"atlante-case\", \"version\": 9, \"id\": \"later\", \"title\": {\"en\": \"Later\"},"
                                       " \"languages\": [\"en\"], \"sources\": [], \"wonders\": [1]}");

  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/small.atlante", &small, NULL, NULL));
  copy = write_file ("copy.atlante", small);

  g_test_add ("/window/click-on-map", Fixture, NULL, set_up, test_click_on_map, tear_down);
  g_test_add ("/window/keyboard", Fixture, NULL, set_up, test_keyboard, tear_down);
  g_test_add ("/window/back-and-forward", Fixture, NULL, set_up, test_back_and_forward, tear_down);
  g_test_add ("/window/go-to", Fixture, NULL, set_up, test_go_to, tear_down);
  g_test_add ("/window/attach", Fixture, NULL, set_up, test_attach, tear_down);
  g_test_add ("/window/export", Fixture, NULL, set_up, test_export, tear_down);
  g_test_add ("/window/export-is-refused", Fixture, NULL, set_up, test_export_is_refused, tear_down);
  g_test_add ("/window/undo-and-save", Fixture, copy, set_up, test_undo_and_save, tear_down);
  g_test_add ("/window/not-a-case", Fixture, broken, set_up, test_not_a_case, tear_down);
  g_test_add ("/window/later-version", Fixture, later, set_up, test_later_version, tear_down);
  g_test_add ("/window/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/window/large-text", Fixture, NULL, set_up, test_large_text, tear_down);
  g_test_add ("/window/dark", Fixture, NULL, set_up, test_dark, tear_down);

  status = g_test_run ();
  atlante_test_remove_folder (folder);
  return status;
}
