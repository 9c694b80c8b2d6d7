/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-versions-window.h"

#include "atlante-case-saver.h"
#include "atlante-command.h"
#include "atlante-comparison-view.h"
#include "atlante-moment.h"
#include "atlante-version-list.h"
#include "atlante-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _AtlanteVersionsWindow
{
  AdwWindow parent_instance;

  /* Template */
  GtkStack *page_stack;
  AdwLeaflet *leaflet;
  GtkListBox *list_box;
  GtkWidget *detail;
  GtkLabel *since_label;
  GtkLabel *summary_label;
  GtkWidget *comparison_view;
  GtkWidget *back_button;

  AtlanteDocument *document;
  GPtrArray *entries;         /* (nullable): of AtlanteVersionEntry, until they are read */
  GCancellable *listing;
  GCancellable *loading;      /* (nullable) */
  AtlanteCase *kase;          /* (nullable): the version that is chosen, once it is read */
  AtlanteVersionEntry *chosen;   /* (nullable), of entries */
  gboolean is_other;          /* it says something else than the case does now */
};

G_DEFINE_FINAL_TYPE (AtlanteVersionsWindow, atlante_versions_window, ADW_TYPE_WINDOW)

enum
{
  LOOK,
  BROUGHT_BACK,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_actions (AtlanteVersionsWindow *self)
{
  AtlanteCase *now = atlante_session_get_case (atlante_document_get_session (self->document));
  gboolean writable = now != NULL && !atlante_case_is_read_only (now);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.look", self->kase != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.copy", self->chosen != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "versions.bring-back",
                                 self->kase != NULL && self->is_other && writable);
}

static char *
dup_moment (AtlanteVersionsWindow *self)
{
  return atlante_moment_format (self->chosen->version->time);
}

/* --- the version that is chosen --- */

static void
show_comparison (AtlanteVersionsWindow *self)
{
  AtlanteCase *now = atlante_session_get_case (atlante_document_get_session (self->document));
  g_autoptr (AtlanteComparison) comparison = atlante_comparison_new (self->kase, now);
  g_autofree char *summary = atlante_comparison_format_summary (comparison, NULL);
  g_autofree char *sentence = g_strdup_printf (_("Since then: %s."), summary);

  self->is_other = atlante_comparison_get_n (comparison) > 0;
  gtk_label_set_label (self->summary_label, sentence);
  atlante_comparison_view_show (ATLANTE_COMPARISON_VIEW (self->comparison_view), comparison,
                                /* Translators: the head of a column: in the older version */
                                _("Then"),
                                /* Translators: the head of a column: in the case as it is */
                                _("Now"));
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteVersionsWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCase) kase = atlante_version_entry_load_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->loading || self->document == NULL)
    return;
  g_clear_object (&self->loading);
  g_set_object (&self->kase, kase);
  if (kase != NULL)
    show_comparison (self);
  else
    gtk_label_set_label (self->summary_label, error->message);
  update_actions (self);
}

static void
clear_chosen (AtlanteVersionsWindow *self)
{
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->kase);
  self->chosen = NULL;
  self->is_other = FALSE;
  gtk_label_set_label (self->since_label, "");
  gtk_label_set_label (self->summary_label, "");
  atlante_comparison_view_show (ATLANTE_COMPARISON_VIEW (self->comparison_view), NULL, "", "");
}

static void
row_selected_cb (AtlanteVersionsWindow *self, GtkListBoxRow *row)
{
  g_autofree char *moment = NULL, *heading = NULL;

  /* The list unselects when it is taken apart. */
  if (self->document == NULL)
    return;
  clear_chosen (self);
  if (row != NULL)
    {
      self->chosen = g_ptr_array_index (self->entries, gtk_list_box_row_get_index (row));
      moment = dup_moment (self);
      /* Translators: %s is “today at 13:05” or “22 November 2026 at 09:30” */
      heading = g_strdup_printf (_("Version saved %s"), moment);
      gtk_label_set_label (self->since_label, heading);
      self->loading = g_cancellable_new ();
      atlante_version_entry_load_async (self->chosen, self->loading, loaded_cb,
                                        g_object_ref (self));
    }
  update_actions (self);
}

static void
row_activated_cb (AtlanteVersionsWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->detail);
}

/* --- what can be done with it --- */

static void
look_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteVersionsWindow *self = ATLANTE_VERSIONS_WINDOW (widget);
  g_autofree char *moment = dup_moment (self);
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (self->kase);
  /* Another one than here: it cannot be changed any more. */
  g_autoptr (AtlanteCase) past = atlante_case_new (json);

  atlante_case_set_past (past);
  g_signal_emit (self, signals[LOOK], 0, past, moment);
}

static void
bring_back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteVersionsWindow *self = ATLANTE_VERSIONS_WINDOW (widget);
  g_autoptr (AtlanteVersionsWindow) alive = g_object_ref (self);
  AtlanteEditor *editor
    = atlante_session_get_editor (atlante_document_get_session (self->document));
  g_autofree char *moment = dup_moment (self);
  /* Translators: a step of the history; %s is “today at 13:05” or “22 November 2026 at 09:30” */
  g_autofree char *name = g_strdup_printf (_("Bring Back the Version Saved %s"), moment);
  g_autoptr (GError) error = NULL;

  if (atlante_command_become (editor, self->kase, name, &error))
    g_signal_emit (self, signals[BROUGHT_BACK], 0, moment);
  else
    g_signal_emit (self, signals[FAILED], 0, error->message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_copy (AtlanteVersionsWindow *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = atlante_version_dup_bytes (self->chosen->version, &error);

  if (bytes != NULL)
    atlante_file_write_durably (g_file_peek_path (file), g_bytes_get_data (bytes, NULL),
                                g_bytes_get_size (bytes), 0644, &error);
  if (error != NULL)
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static gboolean
is_own_file (AtlanteVersionsWindow *self, GFile *file)
{
  GFile *own = atlante_document_get_file (self->document);

  return own != NULL && atlante_document_is_same_file (file, own);
}

static void
copy_chosen_cb (GtkNativeDialog *dialog, int response, AtlanteVersionsWindow *self)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (file == NULL || self->chosen == NULL)
    return;
  if (is_own_file (self, file) || g_file_peek_path (file) == NULL)
    g_signal_emit (self, signals[FAILED], 0,
                   _("This file is the case itself: choose another name, or bring the version "
                     "back."));
  else
    save_copy (self, file);
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteVersionsWindow *self = ATLANTE_VERSIONS_WINDOW (widget);
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (_("Save a Copy of This Version"),
                                                              GTK_WINDOW (self),
                                                              GTK_FILE_CHOOSER_ACTION_SAVE,
                                                              _("_Save"), NULL);
  g_autoptr (GDateTime) time
    = g_date_time_new_from_unix_local (self->chosen->version->time / G_USEC_PER_SEC);
  g_autofree char *day = g_date_time_format (time, "%Y-%m-%d %H.%M");
  g_autofree char *base = g_file_get_basename (atlante_document_get_file (self->document));
  g_autofree char *own = g_filename_display_name (base);
  g_autofree char *stem = g_str_has_suffix (own, ".atlante")
                            ? g_strndup (own, strlen (own) - strlen (".atlante")) : g_strdup (own);
  g_autofree char *name = g_strdup_printf ("%s %s.atlante", stem, day);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (copy_chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_leaflet_navigate (ATLANTE_VERSIONS_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* --- the list --- */

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* It stands alone. (transfer full) */
static char *
capitalize (const char *text)
{
  char first[7] = "";

  if (*text == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);
  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

static void
add_row (AtlanteVersionsWindow *self, const AtlanteVersionEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *within = atlante_moment_format (entry->version->time);
  g_autofree char *moment = capitalize (within);
  g_autofree char *name = g_strdup_printf ("%s, %s", moment, entry->summary);

  gtk_box_append (GTK_BOX (box), new_label (moment, "version-moment"));
  gtk_box_append (GTK_BOX (box), new_label (entry->summary, "fine-print"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "version");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (self->list_box, row);
}

/* The latest that is likely to say something else than the case does now. */
static int
find_first (AtlanteVersionsWindow *self)
{
  AtlanteSession *session = atlante_document_get_session (self->document);

  return !atlante_session_is_modified (session) && self->entries->len > 1 ? 1 : 0;
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AtlanteVersionsWindow) self = user_data;
  g_autoptr (GPtrArray) entries = atlante_version_list_finish (result, NULL);

  if (entries == NULL || self->document == NULL)
    return;
  self->entries = g_steal_pointer (&entries);
  for (guint i = 0; i < self->entries->len; i++)
    add_row (self, g_ptr_array_index (self->entries, i));
  gtk_stack_set_visible_child_name (self->page_stack, self->entries->len > 0 ? "list" : "empty");
  if (self->entries->len > 0)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, find_first (self));

      gtk_list_box_select_row (self->list_box, row);
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* --- the window --- */

static void
update_back (AtlanteVersionsWindow *self)
{
  gtk_widget_set_visible (self->back_button,
                          adw_leaflet_get_folded (self->leaflet)
                            && adw_leaflet_get_visible_child (self->leaflet) == self->detail);
}

static void
atlante_versions_window_dispose (GObject *object)
{
  AtlanteVersionsWindow *self = ATLANTE_VERSIONS_WINDOW (object);

  g_cancellable_cancel (self->listing);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->listing);
  g_clear_object (&self->loading);
  g_clear_object (&self->kase);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (atlante_versions_window_parent_class)->dispose (object);
}

static void
atlante_versions_window_finalize (GObject *object)
{
  g_clear_pointer (&ATLANTE_VERSIONS_WINDOW (object)->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (atlante_versions_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/shell/document/atlante-versions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, list_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, detail);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, since_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, comparison_view);
  gtk_widget_class_bind_template_child (widget_class, AtlanteVersionsWindow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_back);
}

static void
atlante_versions_window_class_init (AtlanteVersionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  g_type_ensure (ATLANTE_TYPE_COMPARISON_VIEW);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  g_type_ensure (ATLANTE_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = atlante_versions_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_versions_window_finalize;

  signals[LOOK] = g_signal_new ("look", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, ATLANTE_TYPE_CASE, G_TYPE_STRING);
  signals[BROUGHT_BACK] = g_signal_new ("brought-back", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "versions.look", NULL, look_activated);
  gtk_widget_class_install_action (widget_class, "versions.bring-back", NULL, bring_back_activated);
  gtk_widget_class_install_action (widget_class, "versions.copy", NULL, copy_activated);
  gtk_widget_class_install_action (widget_class, "versions.back", NULL, back_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlante_versions_window_init (AtlanteVersionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->listing = g_cancellable_new ();
}

AtlanteVersionsWindow *
atlante_versions_window_new (AtlanteDocument *document)
{
  AtlanteVersionsWindow *self;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (atlante_document_get_file (document) != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_VERSIONS_WINDOW, NULL);
  self->document = g_object_ref (document);
  update_actions (self);
  atlante_version_list_async (atlante_document_get_file (document), self->listing, listed_cb,
                              g_object_ref (self));
  return self;
}
