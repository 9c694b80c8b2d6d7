/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-file-change-dialog.h"

#include "atlante-comparison-view.h"
#include "atlante-join.h"
#include "atlante-wrap-box.h"

#include <glib/gi18n-lib.h>

struct _AtlanteFileChangeDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkLabel *body;
  GtkLabel *theirs_label;
  GtkLabel *mine_label;
  GtkLabel *clash_label;
  GtkWidget *comparison_view;
  GtkWidget *take_button;
  GtkWidget *both_button;
  GtkButton *keep_button;

  AtlanteDocument *document;
  AtlanteFileWatch *watch;
  gboolean is_chosen;
};

G_DEFINE_FINAL_TYPE (AtlanteFileChangeDialog, atlante_file_change_dialog, ADW_TYPE_WINDOW)

static void
choose (AtlanteFileChangeDialog *self, const char *answer)
{
  g_autoptr (AtlanteFileChangeDialog) alive = g_object_ref (self);

  if (self->is_chosen)
    return;
  self->is_chosen = TRUE;
  g_signal_emit_by_name (self, "chosen", answer);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
answer_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose (ATLANTE_FILE_CHANGE_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static gboolean
atlante_file_change_dialog_close_request (GtkWindow *window)
{
  choose (ATLANTE_FILE_CHANGE_DIALOG (window), "cancel");
  return TRUE;
}

/* (transfer full) (nullable): what is another than when the case was opened or saved last */
static char *
dup_changes (AtlanteCase *base, AtlanteCase *now)
{
  g_autoptr (AtlanteComparison) comparison = NULL;

  if (base == NULL || now == NULL)
    return NULL;
  comparison = atlante_comparison_new (base, now);
  return atlante_comparison_get_n (comparison) > 0
           ? atlante_comparison_format_summary (comparison, NULL) : g_strdup (_("no changes"));
}

static void
show_line (GtkLabel *label, const char *format, const char *what)
{
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *line = what != NULL ? g_strconcat (parts[0], what, parts[1], NULL) : NULL;

  gtk_label_set_label (label, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (label), line != NULL);
}

static gboolean
is_same (AtlanteCase *one, AtlanteCase *other)
{
  g_autoptr (AtlanteComparison) comparison = atlante_comparison_new (one, other);

  return atlante_comparison_get_n (comparison) == 0;
}

/* Both can be had where there is something here too, and nobody has changed what the other has. */
static void
show_both (AtlanteFileChangeDialog *self, AtlanteCase *mine, AtlanteCase *base,
           AtlanteCase *theirs)
{
  g_autoptr (AtlanteJoin) join = NULL;
  g_autofree char *clashes = NULL, *line = NULL;

  gtk_widget_set_visible (self->both_button, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->clash_label), FALSE);
  if (base == NULL || theirs == NULL || is_same (base, mine))
    return;
  join = atlante_join_new (mine, base, theirs);
  if (atlante_join_get_clashes (join)->len == 0)
    {
      gtk_widget_set_visible (self->both_button, TRUE);
      return;
    }
  g_ptr_array_add (atlante_join_get_clashes (join), NULL);
  clashes = g_strjoinv (", ", (char **) atlante_join_get_clashes (join)->pdata);
  g_ptr_array_set_size (atlante_join_get_clashes (join),
                        (int) atlante_join_get_clashes (join)->len - 1);
  /* Translators: %s are the names of items */
  line = g_strdup_printf (_("Changed in both, so that one has to be chosen: %s."), clashes);
  gtk_label_set_label (self->clash_label, line);
  gtk_widget_set_visible (GTK_WIDGET (self->clash_label), TRUE);
}

static void
show_cases (AtlanteFileChangeDialog *self, AtlanteCase *theirs)
{
  AtlanteCase *mine = atlante_session_get_case (atlante_document_get_session (self->document));
  g_autoptr (AtlanteCase) base = atlante_document_dup_saved_case (self->document);
  g_autofree char *their_changes = dup_changes (base, theirs);
  g_autofree char *my_changes = dup_changes (base, mine);
  g_autoptr (AtlanteComparison) comparison = theirs != NULL ? atlante_comparison_new (mine, theirs)
                                                            : NULL;

  /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
  show_line (self->theirs_label, _("In the file: %s."), their_changes);
  /* Translators: %s is what has changed, as “2 claims added, 1 place changed: Kursk” */
  show_line (self->mine_label, _("In this window: %s."), my_changes);
  show_both (self, mine, base, theirs);
  atlante_comparison_view_show (ATLANTE_COMPARISON_VIEW (self->comparison_view), comparison,
                                _("In this window"), _("In the file"));
}

static void
update (AtlanteFileChangeDialog *self)
{
  AtlanteCase *theirs = atlante_file_watch_get_case (self->watch);
  const GError *error = atlante_file_watch_get_error (self->watch);
  g_autofree char *base = g_file_get_basename (atlante_file_watch_get_file (self->watch));
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *body = NULL;

  if (atlante_file_watch_get_state (self->watch) != ATLANTE_FILE_CHANGED)
    {
      choose (self, "cancel");
      return;
    }
  if (error != NULL)
    /* Translators: the name of a file, then why it cannot be read */
    body = g_strdup_printf (_("Another program has written “%s”, and it cannot be read as a case "
                              "any more: %s"), name, error->message);
  else
    body = g_strdup_printf (_("Another program has changed “%s” since it was opened or saved "
                              "here."), name);
  gtk_label_set_label (self->body, body);
  gtk_widget_set_visible (self->take_button, theirs != NULL);
  show_cases (self, theirs);
}

static void
atlante_file_change_dialog_dispose (GObject *object)
{
  AtlanteFileChangeDialog *self = ATLANTE_FILE_CHANGE_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->watch);

  G_OBJECT_CLASS (atlante_file_change_dialog_parent_class)->dispose (object);
}

static void
atlante_file_change_dialog_class_init (AtlanteFileChangeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ATLANTE_TYPE_COMPARISON_VIEW);
  g_type_ensure (ATLANTE_TYPE_WRAP_BOX);
  g_type_ensure (ATLANTE_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = atlante_file_change_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = atlante_file_change_dialog_close_request;

  /**
   * AtlanteFileChangeDialog::chosen:
   * @answer: "keep", "take", "both", "copy" or "cancel"
   */
  g_signal_new ("chosen", ATLANTE_TYPE_FILE_CHANGE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/shell/document/atlante-file-change-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, body);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, theirs_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, mine_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, clash_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, comparison_view);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, both_button);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFileChangeDialog, keep_button);
  gtk_widget_class_install_action (widget_class, "dialog.answer", "s", answer_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.answer", "s",
                                       "cancel");
}

static void
atlante_file_change_dialog_init (AtlanteFileChangeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AtlanteFileChangeDialog *
atlante_file_change_dialog_new (AtlanteDocument *document, gboolean is_saving)
{
  AtlanteFileChangeDialog *self;

  g_return_val_if_fail (ATLANTE_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (atlante_document_get_watch (document) != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_FILE_CHANGE_DIALOG, NULL);
  self->document = g_object_ref (document);
  self->watch = g_object_ref (atlante_document_get_watch (document));
  if (is_saving)
    gtk_button_set_label (self->keep_button, _("_Save Mine Over It"));
  g_signal_connect_object (self->watch, "notify::state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return self;
}
