/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-recovery-dialog.h"

#include <glib/gi18n-lib.h>

struct _AtlanteRecoveryDialog
{
  AdwWindow parent_instance;

  /* Template */
  GtkLabel *body;
  GtkListBox *list_box;
  GtkWidget *all_button;

  GHashTable *unwanted;    /* set of AtlanteDraft */
};

G_DEFINE_FINAL_TYPE (AtlanteRecoveryDialog, atlante_recovery_dialog, ADW_TYPE_WINDOW)

static AtlanteDraft *
get_draft (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "draft");
}

static gboolean
can_open (AtlanteDraft *draft)
{
  return atlante_draft_get_recovery (draft)->editor != NULL;
}

static void
open_row (AtlanteRecoveryDialog *self, GtkWidget *row)
{
  g_autoptr (AtlanteDraft) draft = g_object_ref (get_draft (row));

  gtk_list_box_remove (self->list_box, row);
  g_signal_emit_by_name (self, "recover", draft);
  if (gtk_list_box_get_row_at_index (self->list_box, 0) == NULL)
    gtk_window_close (GTK_WINDOW (self));
}

static void
open_cb (GtkButton *button, AtlanteRecoveryDialog *self)
{
  open_row (self, gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW));
}

/* It only goes when the dialog closes. */
static void
set_unwanted (AtlanteRecoveryDialog *self, GtkWidget *row, gboolean unwanted)
{
  GtkWidget *open_button = g_object_get_data (G_OBJECT (row), "open-button");
  GtkWidget *texts = g_object_get_data (G_OBJECT (row), "texts");

  if (unwanted)
    g_hash_table_add (self->unwanted, g_object_ref (get_draft (row)));
  else
    g_hash_table_remove (self->unwanted, get_draft (row));
  gtk_widget_set_sensitive (texts, !unwanted);
  if (open_button != NULL)
    gtk_widget_set_sensitive (open_button, !unwanted);
}

static void
discard_toggled_cb (GtkToggleButton *button, AtlanteRecoveryDialog *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);

  set_unwanted (self, row, gtk_toggle_button_get_active (button));
}

static void
open_all_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteRecoveryDialog *self = ATLANTE_RECOVERY_DIALOG (widget);
  g_autoptr (AtlanteRecoveryDialog) alive = g_object_ref (self);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list_box, i)) != NULL; )
    {
      AtlanteDraft *draft = get_draft (GTK_WIDGET (row));

      if (can_open (draft) && !g_hash_table_contains (self->unwanted, draft))
        open_row (self, GTK_WIDGET (row));
      else
        i++;
    }
  gtk_window_close (GTK_WINDOW (self));
}

static void
later_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static gboolean
atlante_recovery_dialog_close_request (GtkWindow *window)
{
  AtlanteRecoveryDialog *self = ATLANTE_RECOVERY_DIALOG (window);
  GHashTableIter iter;
  gpointer draft;

  g_hash_table_iter_init (&iter, self->unwanted);
  while (g_hash_table_iter_next (&iter, &draft, NULL))
    atlante_recovery_discard (atlante_draft_get_recovery (draft));
  g_hash_table_remove_all (self->unwanted);

  return GTK_WINDOW_CLASS (atlante_recovery_dialog_parent_class)->close_request (window);
}

/* --- rows --- */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_texts (AtlanteDraft *draft)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *facts = make_label (atlante_draft_get_facts (draft), "caption");

  gtk_widget_add_css_class (facts, "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_label (atlante_draft_get_title (draft), "heading"));
  gtk_box_append (GTK_BOX (box), make_label (atlante_draft_get_summary (draft), NULL));
  gtk_box_append (GTK_BOX (box), facts);
  return box;
}

static GtkWidget *
make_open_button (AtlanteRecoveryDialog *self, AtlanteDraft *draft)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Open"));
  /* Translators: %s is the title of a case */
  g_autofree char *name = g_strdup_printf (_("Open the unsaved work on %s"),
                                           atlante_draft_get_title (draft));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (open_cb), self, 0);
  return button;
}

static GtkWidget *
make_discard_button (AtlanteRecoveryDialog *self, AtlanteDraft *draft)
{
  GtkWidget *button = gtk_toggle_button_new ();
  /* Translators: %s is the title of a case */
  g_autofree char *name = g_strdup_printf (_("Discard the unsaved work on %s"),
                                           atlante_draft_get_title (draft));

  gtk_button_set_icon_name (GTK_BUTTON (button), "user-trash-symbolic");
  gtk_widget_set_tooltip_text (button, _("Discard when this window closes"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (discard_toggled_cb), self, 0);
  return button;
}

static void
add_row (AtlanteRecoveryDialog *self, AtlanteDraft *draft)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = make_texts (draft);
  g_autofree char *name = g_strdup_printf ("%s, %s, %s", atlante_draft_get_title (draft),
                                           atlante_draft_get_summary (draft),
                                           atlante_draft_get_facts (draft));

  g_object_set_data_full (G_OBJECT (row), "draft", g_object_ref (draft), g_object_unref);
  g_object_set_data (G_OBJECT (row), "texts", texts);
  gtk_widget_add_css_class (row, "draft");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), texts);
  if (can_open (draft))
    {
      GtkWidget *button = make_open_button (self, draft);

      g_object_set_data (G_OBJECT (row), "open-button", button);
      gtk_box_append (GTK_BOX (box), button);
    }
  gtk_box_append (GTK_BOX (box), make_discard_button (self, draft));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->list_box, row);
}

static void
atlante_recovery_dialog_finalize (GObject *object)
{
  g_clear_pointer (&ATLANTE_RECOVERY_DIALOG (object)->unwanted, g_hash_table_unref);

  G_OBJECT_CLASS (atlante_recovery_dialog_parent_class)->finalize (object);
}

static void
atlante_recovery_dialog_class_init (AtlanteRecoveryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlante_recovery_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = atlante_recovery_dialog_close_request;

  /**
   * AtlanteRecoveryDialog::recover:
   * @draft: what the user wants to go on with
   */
  g_signal_new ("recover", ATLANTE_TYPE_RECOVERY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, ATLANTE_TYPE_DRAFT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/atlante/Atlante/shell/document/atlante-recovery-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteRecoveryDialog, body);
  gtk_widget_class_bind_template_child (widget_class, AtlanteRecoveryDialog, list_box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteRecoveryDialog, all_button);
  gtk_widget_class_install_action (widget_class, "dialog.open-all", NULL, open_all_activated);
  gtk_widget_class_install_action (widget_class, "dialog.later", NULL, later_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.later", NULL);
}

static void
atlante_recovery_dialog_init (AtlanteRecoveryDialog *self)
{
  self->unwanted = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Going on is what most want. */
static void
focus_open (AtlanteRecoveryDialog *self, gboolean is_only)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list_box, 0);
  GtkWidget *button = row != NULL ? g_object_get_data (G_OBJECT (row), "open-button") : NULL;

  if (is_only && button != NULL)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_window_set_focus (GTK_WINDOW (self), is_only ? button : self->all_button);
}

AtlanteRecoveryDialog *
atlante_recovery_dialog_new (GPtrArray *drafts)
{
  AtlanteRecoveryDialog *self = g_object_new (ATLANTE_TYPE_RECOVERY_DIALOG, NULL);

  gtk_label_set_label (self->body,
                       ngettext ("Atlante ended before this case was saved. Open it to go on with "
                                 "it: its file changes only when you save.",
                                 "Atlante ended before these cases were saved. Open them to go on "
                                 "with them: their files change only when you save.",
                                 drafts->len));
  for (guint i = 0; i < drafts->len; i++)
    add_row (self, g_ptr_array_index (drafts, i));
  gtk_widget_set_visible (self->all_button, drafts->len > 1);
  focus_open (self, drafts->len == 1);
  return self;
}
