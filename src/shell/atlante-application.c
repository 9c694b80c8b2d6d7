/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"

#include "atlante-about.h"
#include "atlante-paths.h"
#include "atlante-window.h"

#include <glib/gi18n-lib.h>

struct _AtlanteApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteApplication, atlante_application, ADW_TYPE_APPLICATION)

#define FIRST_CASE "cases/mosca-pyongyang.atlante"

static void
open_file (AtlanteApplication *self, GFile *file)
{
  AtlanteWindow *window = atlante_window_new (GTK_APPLICATION (self));

  atlante_window_load (window, file);
  gtk_window_present (GTK_WINDOW (window));
}

static void
atlante_application_activate (GApplication *application)
{
  AtlanteApplication *self = ATLANTE_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;

  if (window != NULL)
    {
      gtk_window_present (window);
      return;
    }
  path = atlante_paths_dup_data_file (FIRST_CASE);
  file = g_file_new_for_path (path);
  open_file (self, file);
}

static void
atlante_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (ATLANTE_APPLICATION (application), files[i]);
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  atlante_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

/* Each window asks for what is not saved before it closes. */
static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (GTK_WINDOW (l->data));
}

static const GActionEntry actions[] = {
  { "about", about_activated },
  { "quit", quit_activated },
};

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.attach", { "<Control><Shift>o" } },
  { "win.export", { "<Control>e" } },
  { "win.export-map", { "<Control><Shift>e" } },
  { "win.search", { "<Control>f" } },
  { "win.go-back", { "<Alt>Left" } },
  { "win.go-forward", { "<Alt>Right" } },
  { "win.view::map", { "<Alt>1" } },
  { "win.view::article", { "<Alt>2" } },
  { "win.show-all", { "<Control>Home" } },
  { "win.go-to", { "<Control>g", "<Control>l" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.toggle-dossier", { "<Shift>F9" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static void
atlante_application_startup (GApplication *application)
{
  /* Before any widget is made: from GTK 4.17 on a program aborts otherwise. */
  G_APPLICATION_CLASS (atlante_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           (const char **) shortcuts[i].accels);
}

static void
atlante_application_class_init (AtlanteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = atlante_application_startup;
  application_class->activate = atlante_application_activate;
  application_class->open = atlante_application_open;
}

static void
atlante_application_init (AtlanteApplication *self)
{
}

AtlanteApplication *
atlante_application_new (void)
{
  g_set_application_name ("Atlante");
  gtk_window_set_default_icon_name (ATLANTE_APP_ID);

  return g_object_new (ATLANTE_TYPE_APPLICATION,
                       "application-id", ATLANTE_APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/atlante/Atlante",
                       NULL);
}

void
atlante_application_use_own_schema (void)
{
  /* Of the build folder, and of wherever the program was installed: GLib itself looks only below XDG_DATA_DIRS. */
  static const char *const names[] = { "gschemas.compiled", "../glib-2.0/schemas/gschemas.compiled" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = atlante_paths_dup_data_file (names[i]);
      g_autofree char *folder = g_path_get_dirname (path);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_setenv ("GSETTINGS_SCHEMA_DIR", folder, FALSE);
          return;
        }
    }
}
