/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-export-dialog.h"

#include "atlante-catalog.h"
#include "atlante-pack.h"
#include "atlante-widget.h"

#include <glib/gi18n-lib.h>

struct _AtlanteExportDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkStack *stack;
  AdwComboRow *language_row;
  AdwComboRow *marking_row;
  AdwComboRow *paper_row;
  AdwActionRow *folder_row;
  GtkLabel *anchors_label;
  GtkLabel *error_label;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_label;

  /* Owned */
  AtlanteSession *session;
  GSettings *settings;
  GPtrArray *languages;    /* BCP 47, in the order of the row */
  GFile *folder;
  AtlantePack *pack;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (AtlanteExportDialog, atlante_export_dialog, ADW_TYPE_WINDOW)

enum
{
  EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_language_label (const char *language)
{
  if (g_str_equal (language, "it"))
    return _("Italian");
  if (g_str_equal (language, "en"))
    return _("English");
  return language;
}

/* A pack can be written in a language that the case has texts in and that Atlante speaks. */
static void
fill_languages (AtlanteExportDialog *self, AtlanteCase *kase)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  const char *const *languages = atlante_case_get_languages (kase);
  g_autofree char *last = self->settings != NULL ? g_settings_get_string (self->settings, "export-language") : g_strdup ("");
  const char *preferred = *last != '\0' ? last : atlante_catalog_get_interface_language ();
  guint selected = 0;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      if (!g_strv_contains (atlante_catalog_get_languages (), languages[i]))
        continue;
      if (g_str_equal (languages[i], preferred))
        selected = self->languages->len;
      g_ptr_array_add (self->languages, g_strdup (languages[i]));
      gtk_string_list_append (model, get_language_label (languages[i]));
    }
  if (self->languages->len == 0)
    {
      g_ptr_array_add (self->languages, g_strdup (preferred));
      gtk_string_list_append (model, get_language_label (preferred));
    }
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->language_row, selected);
}

static void
fill_markings (AtlanteExportDialog *self, AtlanteCase *kase)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  AtlanteMarking marking = atlante_case_get_marking (kase);

  for (guint i = ATLANTE_MARKING_CLEAR; i <= ATLANTE_MARKING_RED; i++)
    gtk_string_list_append (model, atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, i, NULL));
  adw_combo_row_set_model (self->marking_row, G_LIST_MODEL (model));
  /* What is not marked is kept closest. */
  adw_combo_row_set_selected (self->marking_row, (marking == ATLANTE_MARKING_OTHER ? ATLANTE_MARKING_RED : marking) - 1);
}

static void
fill_papers (AtlanteExportDialog *self)
{
  static const char *const papers[] = { "A4", "Letter", NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (papers);

  adw_combo_row_set_model (self->paper_row, G_LIST_MODEL (model));
}

static void
fill_anchors (AtlanteExportDialog *self)
{
  AtlanteAnchors *anchors = atlante_session_get_anchors (self->session);
  g_autofree char *text = NULL;

  if (anchors == NULL)
    {
      gtk_label_set_label (self->anchors_label, _("The article is not attached: the pack will say that its passages are not checked."));
      return;
    }
  text = g_strdup_printf (_("The pack will state the passages as they are now: %u anchored, %u moved, %u lost."),
                          atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED),
                          atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_MOVED),
                          atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST));
  gtk_label_set_label (self->anchors_label, text);
}

static void
show_error (AtlanteExportDialog *self, const char *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
}

static GFile *
get_pack_folder (AtlanteExportDialog *self)
{
  const char *id = atlante_case_get_id (atlante_session_get_case (self->session));
  const char *language = g_ptr_array_index (self->languages, adw_combo_row_get_selected (self->language_row));
  g_autofree char *name = g_strdup_printf ("%s-%s", id != NULL ? id : "atlante", language);

  return g_file_get_child (self->folder, name);
}

static void
show_folder (AtlanteExportDialog *self)
{
  g_autoptr (GFile) pack = NULL;
  g_autofree char *name = NULL;
  g_autofree char *escaped = NULL;

  if (self->folder == NULL || self->languages->len == 0)
    return;
  pack = get_pack_folder (self);
  name = g_file_get_parse_name (pack);
  escaped = g_markup_escape_text (name, -1);
  adw_action_row_set_subtitle (self->folder_row, escaped);
}

static void
set_first_folder (AtlanteExportDialog *self)
{
  g_autofree char *last = self->settings != NULL ? g_settings_get_string (self->settings, "export-folder") : g_strdup ("");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) folder = NULL;

  if (*last != '\0' && g_file_test (last, G_FILE_TEST_IS_DIR))
    folder = g_file_new_for_path (last);
  else
    folder = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  atlante_export_dialog_set_folder (self, folder);
}

static void
update_actions (AtlanteExportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.export", self->pack == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.choose-folder", self->pack == NULL);
}

static void
progress_cb (AtlanteExportDialog *self)
{
  const char *message = atlante_pack_get_message (self->pack);

  gtk_progress_bar_set_fraction (self->progress_bar, atlante_pack_get_fraction (self->pack));
  gtk_label_set_label (self->progress_label, message != NULL ? message : "");
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean written = atlante_pack_write_finish (ATLANTE_PACK (object), result, &error);

  g_clear_object (&self->pack);
  g_clear_object (&self->cancellable);
  update_actions (self);
  if (written)
    {
      g_autoptr (GFile) folder = get_pack_folder (self);

      g_signal_emit (self, signals[EXPORTED], 0, folder);
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "settings");
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_error (self, error->message);
}

static AtlanteBriefing *
make_briefing (AtlanteExportDialog *self, const char *language)
{
  /* By the viewpoint that is looked at, which may be another than the case's. */
  AtlanteAudience *audience = atlante_session_get_audience (self->session);
  AtlanteBriefing *briefing = atlante_briefing_new_for_viewpoint (atlante_session_get_case (self->session), language,
                                                                  atlante_audience_get_viewpoint (audience));

  atlante_briefing_set_marking (briefing, adw_combo_row_get_selected (self->marking_row) + 1);
  atlante_briefing_set_paper (briefing, adw_combo_row_get_selected (self->paper_row) == 0 ? ATLANTE_PAPER_A4 : ATLANTE_PAPER_LETTER);
  atlante_briefing_set_anchors (briefing, atlante_session_get_anchors (self->session));

  return briefing;
}

static void
export_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteExportDialog *self = ATLANTE_EXPORT_DIALOG (widget);
  const char *language = g_ptr_array_index (self->languages, adw_combo_row_get_selected (self->language_row));
  g_autoptr (AtlanteBriefing) briefing = make_briefing (self, language);
  g_autoptr (GFile) folder = get_pack_folder (self);
  g_autofree char *path = g_file_get_path (self->folder);

  if (self->settings != NULL)
    {
      g_settings_set_string (self->settings, "export-language", language);
      g_settings_set_string (self->settings, "export-folder", path != NULL ? path : "");
    }
  show_error (self, NULL);
  self->pack = atlante_pack_new (briefing);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->pack, "notify::fraction", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pack, "notify::message", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  update_actions (self);
  gtk_stack_set_visible_child_name (self->stack, "progress");

  atlante_pack_write_async (self->pack, folder, self->cancellable, written_cb, g_object_ref (self));
}

/* While a pack is written, cancelling stops that; the dialog closes at the second time. */
static void
cancel_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteExportDialog *self = ATLANTE_EXPORT_DIALOG (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
folder_chosen_cb (GtkNativeDialog *chooser, int response, AtlanteExportDialog *self)
{
  g_autoptr (GFile) folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT && (folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser))) != NULL)
    atlante_export_dialog_set_folder (self, folder);
  g_object_unref (chooser);
}

static void
choose_folder_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteExportDialog *self = ATLANTE_EXPORT_DIALOG (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Folder of the Pack"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Select"), NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (self->folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), self->folder, NULL);
  g_signal_connect_object (chooser, "response", G_CALLBACK (folder_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
atlante_export_dialog_close_request (GtkWindow *window)
{
  AtlanteExportDialog *self = ATLANTE_EXPORT_DIALOG (window);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);

  return GTK_WINDOW_CLASS (atlante_export_dialog_parent_class)->close_request (window);
}

static void
atlante_export_dialog_finalize (GObject *object)
{
  AtlanteExportDialog *self = ATLANTE_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->languages, g_ptr_array_unref);
  g_clear_object (&self->folder);
  g_clear_object (&self->pack);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (atlante_export_dialog_parent_class)->finalize (object);
}

static void
atlante_export_dialog_class_init (AtlanteExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_export_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = atlante_export_dialog_close_request;

  signals[EXPORTED] = g_signal_new ("exported", ATLANTE_TYPE_EXPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/panels/case/atlante-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, marking_row);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, folder_row);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, anchors_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteExportDialog, progress_label);

  gtk_widget_class_install_action (widget_class, "dialog.export", NULL, export_activated);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_activated);
  gtk_widget_class_install_action (widget_class, "dialog.choose-folder", NULL, choose_folder_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
}

static void
atlante_export_dialog_init (AtlanteExportDialog *self)
{
  self->languages = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlante_widget_name_combo_row (GTK_WIDGET (self->language_row));
  atlante_widget_name_combo_row (GTK_WIDGET (self->marking_row));
  atlante_widget_name_combo_row (GTK_WIDGET (self->paper_row));
  g_signal_connect_object (self->language_row, "notify::selected", G_CALLBACK (show_folder), self, G_CONNECT_SWAPPED);
}

/**
 * atlante_export_dialog_new:
 * @session: with a case
 * @settings: (nullable): where language and folder are remembered
 *
 * Returns: (transfer none): a dialog that GTK owns, as every window
 */
AtlanteExportDialog *
atlante_export_dialog_new (AtlanteSession *session, GSettings *settings)
{
  AtlanteExportDialog *self;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);
  g_return_val_if_fail (atlante_session_get_case (session) != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_EXPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  fill_languages (self, atlante_session_get_case (session));
  fill_markings (self, atlante_session_get_case (session));
  fill_papers (self);
  fill_anchors (self);
  set_first_folder (self);
  update_actions (self);

  return self;
}

void
atlante_export_dialog_set_folder (AtlanteExportDialog *self, GFile *folder)
{
  g_return_if_fail (ATLANTE_IS_EXPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (folder));

  g_set_object (&self->folder, folder);
  show_folder (self);
}
