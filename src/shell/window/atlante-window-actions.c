/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-window-private.h"

#include "atlante-export-dialog.h"

#include <glib/gi18n-lib.h>

static void
new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_new_case (ATLANTE_WINDOW (widget), NULL, NULL);
}

static void
open_recent_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_split_button_popup (ATLANTE_WINDOW (widget)->open_button);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_choose_case (ATLANTE_WINDOW (widget));
}

static void
cancel_loading_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_cancellable_cancel (ATLANTE_WINDOW (widget)->loading);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_save (ATLANTE_WINDOW (widget));
}

static void
save_as_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_save_as (ATLANTE_WINDOW (widget));
}

static void
save_copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_save_copy (ATLANTE_WINDOW (widget));
}

static void
revert_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_confirm_revert (ATLANTE_WINDOW (widget));
}

static void
open_uri_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  _atlante_window_open_file (ATLANTE_WINDOW (widget), file);
}

static void
open_example_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = atlante_document_dup_example_file ();

  _atlante_window_open_file (ATLANTE_WINDOW (widget), file);
}

/* Fields of forms leave it to the case: what is typed there is a step of it. */
static gboolean
has_own_steps (GtkWidget *focus)
{
  if (GTK_IS_TEXT (focus))
    return gtk_editable_get_enable_undo (GTK_EDITABLE (focus));
  return GTK_IS_TEXT_VIEW (focus)
         && gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)));
}

/* In any other field of text the letters are meant. */
static gboolean
change_text (AtlanteWindow *self, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return has_own_steps (focus) && gtk_widget_activate_action (focus, action, NULL);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteEditor *editor = atlante_session_get_editor (self->session);
  g_autofree char *message = NULL;

  if (change_text (self, "text.undo") || editor == NULL || !atlante_editor_can_undo (editor))
    return;
  /* Translators: %s is the name of a step, as “Set a Passage” */
  message = g_strdup_printf (_("Undone: %s"), atlante_editor_get_undo_name (editor));
  atlante_editor_undo (editor);
  _atlante_window_toast (self, message);
}

static void
redo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteEditor *editor = atlante_session_get_editor (self->session);
  g_autofree char *message = NULL;

  if (change_text (self, "text.redo") || editor == NULL || !atlante_editor_can_redo (editor))
    return;
  /* Translators: %s is the name of a step, as “Set a Passage” */
  message = g_strdup_printf (_("Done again: %s"), atlante_editor_get_redo_name (editor));
  atlante_editor_redo (editor);
  _atlante_window_toast (self, message);
}

static void
attach_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_choose_article (ATLANTE_WINDOW (widget));
}

static void
attach_file_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  _atlante_window_take_file (ATLANTE_WINDOW (widget), file);
}

/* The text of another source, where it is known. */
static void
attach_source_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  _atlante_window_attach_source (ATLANTE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_exported_cb (AtlanteWindow *self, GFile *folder, AtlanteExportDialog *dialog)
{
  g_autofree char *name = g_file_get_basename (folder);
  g_autofree char *uri = g_file_get_uri (folder);
  g_autofree char *message = g_strdup_printf (_("The pack “%s” is written"), name);
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("_Open Folder"));
  adw_toast_set_action_name (toast, "win.open-folder");
  adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
export_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);
  AtlanteExportDialog *dialog = atlante_export_dialog_new (self->session, self->settings);

  g_signal_connect_object (dialog, "exported", G_CALLBACK (show_exported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
export_map_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  atlante_session_set_view (self->session, "map");
  _atlante_window_export_map (self);
}

static void
open_folder_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  atlante_places_panel_focus_search (self->places_panel);
}

static void
go_back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  atlante_session_go_back (ATLANTE_WINDOW (widget)->session);
}

static void
go_forward_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  atlante_session_go_forward (ATLANTE_WINDOW (widget)->session);
}

static void
view_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  atlante_session_set_view (ATLANTE_WINDOW (widget)->session, g_variant_get_string (parameter, NULL));
}

static void
show_all_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  atlante_session_set_view (self->session, "map");
  atlante_map_view_show_all (self->map_view);
}

static void
go_to_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  atlante_session_set_view (self->session, "map");
  atlante_map_view_open_go_to (self->map_view);
}

static void
toggle_flap (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
toggle_sidebar_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toggle_flap (ATLANTE_WINDOW (widget)->sidebar_flap);
}

static void
toggle_dossier_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toggle_flap (ATLANTE_WINDOW (widget)->dossier_flap);
}

/* A form gives way to its dossier, and what slides over the map goes away again. */
static void
close_overlay_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteWindow *self = ATLANTE_WINDOW (widget);

  if (atlante_session_is_editing (self->session))
    atlante_session_stop_editing (self->session);
  else if (adw_flap_get_folded (self->sidebar_flap) && adw_flap_get_reveal_flap (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  else if (adw_flap_get_folded (self->dossier_flap))
    adw_flap_set_reveal_flap (self->dossier_flap, FALSE);
}

void
_atlante_window_class_actions_init (AtlanteWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_activated);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_activated);
  gtk_widget_class_install_action (widget_class, "win.open-recent", NULL, open_recent_activated);
  gtk_widget_class_install_action (widget_class, "win.cancel-loading", NULL, cancel_loading_activated);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "win.save-as", NULL, save_as_activated);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_activated);
  gtk_widget_class_install_action (widget_class, "win.revert", NULL, revert_activated);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_activated);
  gtk_widget_class_install_action (widget_class, "win.open-example", NULL, open_example_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_activated);
  gtk_widget_class_install_action (widget_class, "win.attach", NULL, attach_activated);
  gtk_widget_class_install_action (widget_class, "win.attach-file", "s", attach_file_activated);
  gtk_widget_class_install_action (widget_class, "win.attach-source", "s",
                                   attach_source_activated);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_activated);
  gtk_widget_class_install_action (widget_class, "win.export-map", NULL, export_map_activated);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_activated);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "win.go-back", NULL, go_back_activated);
  gtk_widget_class_install_action (widget_class, "win.go-forward", NULL, go_forward_activated);
  gtk_widget_class_install_action (widget_class, "win.view", "s", view_activated);
  gtk_widget_class_install_action (widget_class, "win.show-all", NULL, show_all_activated);
  gtk_widget_class_install_action (widget_class, "win.go-to", NULL, go_to_activated);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL, toggle_sidebar_activated);
  gtk_widget_class_install_action (widget_class, "win.toggle-dossier", NULL, toggle_dossier_activated);
  gtk_widget_class_install_action (widget_class, "win.close-overlay", NULL, close_overlay_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-overlay", NULL);
}

/* What cannot be done now is insensitive, so that no control does nothing. */
void
_atlante_window_update_actions (AtlanteWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AtlanteCase *kase = atlante_session_get_case (self->session);
  gboolean has_case = kase != NULL;
  gboolean writable = has_case && !atlante_case_is_read_only (kase);
  gboolean modified = atlante_session_is_modified (self->session);
  gboolean saving = atlante_document_is_saving (self->document);
  AtlanteEditor *editor = atlante_session_get_editor (self->session);
  gboolean has_file = has_case && atlante_document_get_file (self->document) != NULL
                      && !atlante_document_is_example (self->document);

  gtk_widget_action_set_enabled (widget, "win.cancel-loading", self->loading != NULL);
  gtk_widget_action_set_enabled (widget, "win.open-recent", !self->narrow);
  gtk_widget_action_set_enabled (widget, "win.save", writable && modified && !saving);
  gtk_widget_action_set_enabled (widget, "win.save-as", writable && !saving);
  gtk_widget_action_set_enabled (widget, "win.save-copy", has_case && !writable);
  gtk_widget_action_set_enabled (widget, "win.versions", has_file);
  gtk_widget_action_set_enabled (widget, "win.forget", has_file && !saving);
  gtk_widget_action_set_enabled (widget, "win.revert",
                                 modified && !saving
                                 && atlante_document_get_file (self->document) != NULL);
  gtk_widget_action_set_enabled (widget, "win.undo", has_case && atlante_editor_can_undo (editor));
  gtk_widget_action_set_enabled (widget, "win.redo", has_case && atlante_editor_can_redo (editor));
  gtk_widget_action_set_enabled (widget, "win.grade-reliability", writable);
  gtk_widget_action_set_enabled (widget, "win.grade-credibility", writable);
  gtk_widget_action_set_enabled (widget, "win.attach", has_case);
  gtk_widget_action_set_enabled (widget, "win.attach-file", has_case);
  gtk_widget_action_set_enabled (widget, "win.attach-source", has_case);
  gtk_widget_action_set_enabled (widget, "win.export", has_case);
  gtk_widget_action_set_enabled (widget, "win.search", has_case);
  gtk_widget_action_set_enabled (widget, "win.view", has_case);
  gtk_widget_action_set_enabled (widget, "win.show-all", has_case);
  gtk_widget_action_set_enabled (widget, "win.go-to", has_case);
  gtk_widget_action_set_enabled (widget, "win.export-map", has_case);
  gtk_widget_action_set_enabled (widget, "win.toggle-sidebar", has_case);
  gtk_widget_action_set_enabled (widget, "win.toggle-dossier", has_case);
  gtk_widget_action_set_enabled (widget, "win.go-back", atlante_session_can_go_back (self->session));
  gtk_widget_action_set_enabled (widget, "win.go-forward", atlante_session_can_go_forward (self->session));
  _atlante_window_update_edit_actions (self);
}
