/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-window-private.h"

#include <glib/gi18n-lib.h>

/* Writing what the map shows as a picture. */

static const struct
{
  const char *name;
  const char *ending;
} formats[] = {
  { N_("Picture (PNG)"), "png" },
  { N_("Drawing (SVG)"), "svg" },
  { N_("Document (PDF)"), "pdf" },
};

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  AdwToast *toast;

  if (!atlante_map_picture_write_finish (ATLANTE_MAP_PICTURE (object), result, &error))
    {
      /* Translators: %s is the reason */
      message = g_strdup_printf (_("The map could not be written: %s"), error->message);
      _atlante_window_toast (self, message);
      return;
    }
  message = g_strdup_printf (_("The map “%s” is written"), name);
  toast = adw_toast_new (message);
  adw_toast_set_button_label (toast, _("_Open Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* As what the filter says. */
static GFile *
complete_file (GtkFileChooser *chooser, GFile *file)
{
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);
  const char *ending = filter != NULL ? g_object_get_data (G_OBJECT (filter), "ending") : NULL;

  return atlante_map_picture_complete_file (file, ending != NULL ? ending : formats[0].ending);
}

static void
response_cb (GtkNativeDialog *dialog, int response, AtlanteWindow *self)
{
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (chooser);
  AtlanteMapPicture *picture = g_object_get_data (G_OBJECT (dialog), "picture");

  if (response == GTK_RESPONSE_ACCEPT && chosen != NULL)
    {
      g_autoptr (GFile) file = complete_file (chooser, chosen);
      g_autoptr (GFile) folder = g_file_get_parent (file);

      if (g_file_peek_path (file) == NULL)
        _atlante_window_toast (self, _("A map can only be written into a folder of this computer"));
      else
        {
          if (folder != NULL)
            atlante_map_settings_set_export_folder (atlante_map_view_get_settings (self->map_view),
                                                    g_file_peek_path (folder));
          atlante_map_picture_write_async (picture, file, NULL, written_cb, g_object_ref (self));
        }
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, _(formats[i].name));
      gtk_file_filter_add_suffix (filter, formats[i].ending);
      g_object_set_data (G_OBJECT (filter), "ending", (gpointer) formats[i].ending);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
set_folder (GtkFileChooser *chooser, AtlanteWindow *self)
{
  g_autofree char *last =
    atlante_map_settings_dup_export_folder (atlante_map_view_get_settings (self->map_view));
  const char *pictures = g_get_user_special_dir (G_USER_DIRECTORY_PICTURES);
  const char *path = *last != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR) ? last : pictures;
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, folder, NULL);
}

/* The picture is of what is seen now, not of what is seen when a name for it is found. */
void
_atlante_window_export_map (AtlanteWindow *self)
{
  g_autoptr (AtlanteMapPicture) picture = atlante_map_view_dup_picture (self->map_view);
  GtkFileChooserNative *chooser;
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;

  if (picture == NULL)
    return;
  chooser = gtk_file_chooser_native_new (_("Export What Is Seen"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), NULL);
  stem = atlante_map_picture_dup_name (picture);
  name = g_strdup_printf ("%s.%s", stem, formats[0].ending);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_filters (GTK_FILE_CHOOSER (chooser));
  set_folder (GTK_FILE_CHOOSER (chooser), self);
  g_object_set_data_full (G_OBJECT (chooser), "picture", g_steal_pointer (&picture),
                          g_object_unref);
  g_signal_connect_object (chooser, "response", G_CALLBACK (response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
