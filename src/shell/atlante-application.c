/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"

#include "atlante-about.h"
#include "atlante-document.h"
#include "atlante-draft.h"
#include "atlante-paths.h"
#include "atlante-preferences.h"
#include "atlante-recovery-dialog.h"
#include "atlante-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

struct _AtlanteApplication
{
  AdwApplication parent_instance;

  GSettings *settings;       /* (nullable) */
  gboolean is_quitting;
  gboolean has_offered;      /* what a crash has left */
};

G_DEFINE_FINAL_TYPE (AtlanteApplication, atlante_application, ADW_TYPE_APPLICATION)

/* --- windows --- */

static void
stays_open_cb (AtlanteApplication *self)
{
  self->is_quitting = FALSE;
}

static AtlanteWindow *
new_window (AtlanteApplication *self)
{
  AtlanteWindow *window = atlante_window_new (GTK_APPLICATION (self));

  g_signal_connect_object (window, "stays-open", G_CALLBACK (stays_open_cb), self,
                           G_CONNECT_SWAPPED);
  return window;
}

static AtlanteWindow *
find_window (AtlanteApplication *self, GFile *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data) && atlante_window_has_file (l->data, file))
      return l->data;
  return NULL;
}

void
atlante_application_open_case (AtlanteApplication *self, GFile *file, AtlanteWindow *window)
{
  AtlanteWindow *found;

  g_return_if_fail (ATLANTE_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (window == NULL || ATLANTE_IS_WINDOW (window));

  found = find_window (self, file);
  if (found == NULL)
    {
      found = window != NULL && atlante_window_is_empty (window) ? window : new_window (self);
      atlante_window_load (found, file);
    }
  gtk_window_present (GTK_WINDOW (found));
}

AtlanteWindow *
atlante_application_show_case (AtlanteApplication *self, AtlanteCase *kase, AtlanteWindow *window)
{
  g_return_val_if_fail (ATLANTE_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);

  if (window == NULL || !atlante_window_is_empty (window))
    window = new_window (self);
  atlante_document_open (atlante_window_get_document (window), kase, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* (nullable): a window of a case or of none, but no dialog */
static AtlanteWindow *
get_window (AtlanteApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* --- what a crash has left --- */

/* Its own window, where that has nothing unsaved; or an empty one. */
static AtlanteWindow *
choose_window (AtlanteApplication *self, AtlanteDraft *draft)
{
  const char *uri = atlante_draft_get_recovery (draft)->uri;
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  AtlanteWindow *window = file != NULL ? find_window (self, file) : NULL;

  if (window != NULL && !atlante_session_is_modified (atlante_window_get_session (window)))
    return window;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data) && atlante_window_is_empty (l->data))
      return l->data;
  return new_window (self);
}

static void
recover_cb (AtlanteApplication *self, AtlanteDraft *draft)
{
  AtlanteWindow *window = choose_window (self, draft);

  atlante_window_recover (window, draft);
  gtk_window_present (GTK_WINDOW (window));
}

static void
drafts_listed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteApplication) self = user_data;
  g_autoptr (GPtrArray) drafts = atlante_draft_list_finish (result);
  AtlanteWindow *window = get_window (self);
  AtlanteRecoveryDialog *dialog;

  if (drafts->len == 0 || window == NULL)
    return;
  dialog = atlante_recovery_dialog_new (drafts);
  g_signal_connect_object (dialog, "recover", G_CALLBACK (recover_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Once, after the first window is there. */
static void
offer_drafts (AtlanteApplication *self)
{
  if (self->has_offered)
    return;
  self->has_offered = TRUE;
  atlante_draft_list_async (drafts_listed_cb, g_object_ref (self));
}

static void
flush_drafts (AtlanteApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data))
      atlante_document_flush (atlante_window_get_document (l->data));
}

/* Whoever ends the program by force finds the work at the next start. */
static gboolean
terminated_cb (gpointer user_data)
{
  AtlanteApplication *self = user_data;

  flush_drafts (self);
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_CONTINUE;
}

static void
listen_for_the_end (AtlanteApplication *self)
{
  static const int ends[] = { SIGTERM, SIGINT, SIGHUP };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    g_unix_signal_add (ends[i], terminated_cb, self);
  /* The desktop's session is about to end. */
  g_signal_connect (self, "query-end", G_CALLBACK (flush_drafts), NULL);
}

/* --- the start --- */

/* (transfer full) (nullable): it is not there any more */
static GFile *
dup_last_file (void)
{
  g_autoptr (GSettings) settings = atlante_preferences_dup_settings ();
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  if (settings != NULL)
    uri = g_settings_get_string (settings, "last-case");
  if (uri == NULL || *uri == '\0')
    return atlante_document_dup_example_file ();
  file = g_file_new_for_uri (uri);
  return g_file_query_exists (file, NULL) ? g_steal_pointer (&file) : NULL;
}

static void
atlante_application_activate (GApplication *application)
{
  AtlanteApplication *self = ATLANTE_APPLICATION (application);
  AtlanteWindow *window = get_window (self);
  g_autoptr (GFile) file = NULL;

  if (window == NULL)
    {
      window = new_window (self);
      file = dup_last_file ();
      if (file != NULL)
        atlante_window_load (window, file);
    }
  gtk_window_present (GTK_WINDOW (window));
  offer_drafts (self);
}

static void
atlante_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AtlanteApplication *self = ATLANTE_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    atlante_application_open_case (self, files[i], get_window (self));
  offer_drafts (self);
}

/* --- actions --- */

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  atlante_about_present (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static void
preferences_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  AtlantePreferences *preferences;

  if (self->settings == NULL || window == NULL)
    return;
  preferences = atlante_preferences_new (self->settings,
                                         ATLANTE_IS_WINDOW (window)
                                           ? atlante_window_get_session (ATLANTE_WINDOW (window))
                                           : NULL);
  gtk_window_set_transient_for (GTK_WINDOW (preferences), window);
  gtk_window_present (GTK_WINDOW (preferences));
}

/* One question at a time; no window goes before all have been answered. */
static void
go_on_quitting (AtlanteApplication *self)
{
  g_autolist (GtkWindow) windows = g_list_copy_deep (
    gtk_application_get_windows (GTK_APPLICATION (self)), (GCopyFunc) g_object_ref, NULL);

  for (GList *l = windows; l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data)
        && atlante_session_is_modified (atlante_window_get_session (l->data)))
      {
        gtk_window_present (l->data);
        gtk_window_close (l->data);
        return;
      }
  self->is_quitting = FALSE;
  for (GList *l = windows; l != NULL; l = l->next)
    if (ATLANTE_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

static gboolean
go_on_quitting_cb (gpointer user_data)
{
  AtlanteApplication *self = user_data;

  if (self->is_quitting)
    go_on_quitting (self);
  return G_SOURCE_REMOVE;
}

static void
atlante_application_window_removed (GtkApplication *application, GtkWindow *window)
{
  GTK_APPLICATION_CLASS (atlante_application_parent_class)->window_removed (application, window);
  if (ATLANTE_APPLICATION (application)->is_quitting && ATLANTE_IS_WINDOW (window))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_on_quitting_cb, g_object_ref (application),
                     g_object_unref);
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteApplication *self = user_data;

  self->is_quitting = TRUE;
  go_on_quitting (self);
}

static gboolean
new_case_cb (gpointer window)
{
  gtk_widget_activate_action (window, "win.new", NULL);
  return G_SOURCE_REMOVE;
}

static void
new_case_activated (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AtlanteApplication *self = user_data;
  AtlanteWindow *window = get_window (self);

  if (window == NULL)
    window = new_window (self);
  gtk_window_present (GTK_WINDOW (window));
  /* After the program's own start, which brings the window to the front. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, new_case_cb, g_object_ref (window), g_object_unref);
  offer_drafts (self);
}

static const GActionEntry actions[] = {
  { "about", about_activated },
  { "preferences", preferences_activated },
  { "new-case", new_case_activated },
  { "quit", quit_activated },
};

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "window.close", { "<Control>w" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.open-recent", { "<Control>k" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.edit", { "F2" } },
  { "win.history", { "<Control>h" } },
  { "win.incomplete", { "<Control>i" } },
  { "win.attach", { "<Control><Shift>o" } },
  { "win.export", { "<Control>e" } },
  { "win.export-map", { "<Control><Shift>e" } },
  { "win.search", { "<Control>f" } },
  { "win.go-back", { "<Alt>Left" } },
  { "win.go-forward", { "<Alt>Right" } },
  { "win.view::map", { "<Control>1" } },
  { "win.view::article", { "<Control>2" } },
  { "win.grade-reliability::A", { "<Alt>a" } },
  { "win.grade-reliability::B", { "<Alt>b" } },
  { "win.grade-reliability::C", { "<Alt>c" } },
  { "win.grade-reliability::D", { "<Alt>d" } },
  { "win.grade-reliability::E", { "<Alt>e" } },
  { "win.grade-reliability::F", { "<Alt>f" } },
  { "win.grade-credibility::1", { "<Alt>1", "<Alt>KP_1" } },
  { "win.grade-credibility::2", { "<Alt>2", "<Alt>KP_2" } },
  { "win.grade-credibility::3", { "<Alt>3", "<Alt>KP_3" } },
  { "win.grade-credibility::4", { "<Alt>4", "<Alt>KP_4" } },
  { "win.grade-credibility::5", { "<Alt>5", "<Alt>KP_5" } },
  { "win.grade-credibility::6", { "<Alt>6", "<Alt>KP_6" } },
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

  listen_for_the_end (ATLANTE_APPLICATION (application));
  ATLANTE_APPLICATION (application)->settings = atlante_preferences_dup_settings ();
  if (ATLANTE_APPLICATION (application)->settings != NULL)
    atlante_preferences_apply_style (ATLANTE_APPLICATION (application)->settings);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           (const char **) shortcuts[i].accels);
}

/* Also in the program that runs already. */
static int
atlante_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  g_autoptr (GError) error = NULL;

  if (!g_variant_dict_contains (options, "new-case"))
    return -1;
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "new-case", NULL);
  return g_application_get_is_remote (application) ? 0 : -1;
}

static void
atlante_application_dispose (GObject *object)
{
  g_clear_object (&ATLANTE_APPLICATION (object)->settings);

  G_OBJECT_CLASS (atlante_application_parent_class)->dispose (object);
}

static void
atlante_application_class_init (AtlanteApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_application_dispose;
  GTK_APPLICATION_CLASS (klass)->window_removed = atlante_application_window_removed;
  application_class->startup = atlante_application_startup;
  application_class->activate = atlante_application_activate;
  application_class->handle_local_options = atlante_application_handle_local_options;
  application_class->open = atlante_application_open;
}

static void
atlante_application_init (AtlanteApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-case", 'n', 0, G_OPTION_ARG_NONE, NULL, N_("Begin a new case"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
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
