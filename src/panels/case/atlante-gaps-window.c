/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-gaps-window.h"

#include <glib/gi18n-lib.h>

#include "atlante-gaps.h"
#include "atlante-item-row.h"

struct _AtlanteGapsWindow
{
  AdwWindow parent_instance;

  GtkWidget *back;
  GtkStack *stack;
  GtkListBox *rules;
  GtkLabel *heading;
  GtkListView *list;

  AtlanteSession *session;
  AtlanteGaps *gaps;
  AtlanteGap *gap;          /* (nullable): the one whose items are shown; owned by gaps */
  GtkLabel *labels[ATLANTE_N_GAP_RULES];
};

G_DEFINE_FINAL_TYPE (AtlanteGapsWindow, atlante_gaps_window, ADW_TYPE_WINDOW)

static const char *
get_language (AtlanteGapsWindow *self)
{
  return atlante_audience_get_language (atlante_session_get_audience (self->session));
}

/* ---- the rules ---- */

static GtkWidget *
new_rule_row (AtlanteGapsWindow *self, AtlanteGapRule rule)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_widget_add_css_class (box, "gap");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  self->labels[rule] = GTK_LABEL (label);
  return row;
}

static void
show_rule (AtlanteGapsWindow *self, AtlanteGapRule rule)
{
  AtlanteGap *gap = atlante_gaps_get (self->gaps, rule);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self->labels[rule]),
                                            GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *words = atlante_gap_format (gap, get_language (self));

  gtk_label_set_label (self->labels[rule], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_visible (row, atlante_gap_get_n (gap) > 0);
}

static void
show_rules (AtlanteGapsWindow *self)
{
  const gboolean is_whole = atlante_gaps_get_n_total (self->gaps) == 0;

  for (AtlanteGapRule rule = 0; rule < ATLANTE_N_GAP_RULES; rule++)
    show_rule (self, rule);
  if (self->gap == NULL)
    gtk_stack_set_visible_child_name (self->stack, is_whole ? "whole" : "rules");
  else
    {
      g_autofree char *words = atlante_gap_format (self->gap, get_language (self));

      gtk_label_set_label (self->heading, words);
    }
}

/* ---- the items of one ---- */

static void
back_clicked_cb (AtlanteGapsWindow *self)
{
  GtkWidget *row = NULL;

  if (self->gap != NULL)
    row = gtk_widget_get_ancestor (
      GTK_WIDGET (self->labels[atlante_gap_get_rule (self->gap)]), GTK_TYPE_LIST_BOX_ROW);
  self->gap = NULL;
  gtk_widget_set_visible (self->back, FALSE);
  show_rules (self);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
rule_activated_cb (AtlanteGapsWindow *self, GtkListBoxRow *row)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  self->gap = atlante_gaps_get (self->gaps, (AtlanteGapRule) gtk_list_box_row_get_index (row));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->gap)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_widget_set_visible (self->back, TRUE);
  show_rules (self);
  gtk_stack_set_visible_child_name (self->stack, "items");
  /* The row that had the keyboard is hidden, so that it may be in the list already. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
row_setup_cb (AtlanteGapsWindow *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, atlante_item_row_new ());
}

static void
row_bind_cb (AtlanteGapsWindow *self, GtkListItem *list_item)
{
  AtlanteItemRow *row = ATLANTE_ITEM_ROW (gtk_list_item_get_child (list_item));

  atlante_item_row_set_item (row, self->session, gtk_list_item_get_item (list_item));
  atlante_item_row_name_list_item (row);
}

static void
row_unbind_cb (AtlanteGapsWindow *self, GtkListItem *list_item)
{
  if (gtk_list_item_get_child (list_item) != NULL)
    atlante_item_row_set_item (ATLANTE_ITEM_ROW (gtk_list_item_get_child (list_item)), NULL, NULL);
}

static void
item_activated_cb (AtlanteGapsWindow *self, guint position)
{
  g_autoptr (AtlanteItem) item = g_list_model_get_item (G_LIST_MODEL (self->gap), position);

  /* Where it can be made good, or seen at least. */
  if (atlante_case_is_read_only (atlante_session_get_case (self->session)))
    atlante_session_show_item (self->session, item);
  else
    atlante_session_edit (self->session, item);
}

static void
escape_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AtlanteGapsWindow *self = ATLANTE_GAPS_WINDOW (widget);

  if (self->gap != NULL)
    back_clicked_cb (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* ---- the window ---- */

static void
atlante_gaps_window_dispose (GObject *object)
{
  AtlanteGapsWindow *self = ATLANTE_GAPS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_GAPS_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->gaps);
  G_OBJECT_CLASS (atlante_gaps_window_parent_class)->dispose (object);
}

static void
atlante_gaps_window_class_init (AtlanteGapsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_gaps_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/case/atlante-gaps-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteGapsWindow, back);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGapsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGapsWindow, rules);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGapsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlanteGapsWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, rule_activated_cb);
  gtk_widget_class_install_action (widget_class, "gaps.escape", NULL, escape_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "gaps.escape", NULL);
}

static void
atlante_gaps_window_init (AtlanteGapsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (AtlanteGapRule rule = 0; rule < ATLANTE_N_GAP_RULES; rule++)
    gtk_list_box_append (self->rules, new_rule_row (self, rule));
}

GtkWindow *
atlante_gaps_window_new (AtlanteSession *session)
{
  AtlanteGapsWindow *self = g_object_new (ATLANTE_TYPE_GAPS_WINDOW, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WINDOW (self));
  g_return_val_if_fail (atlante_session_get_case (session) != NULL, GTK_WINDOW (self));

  self->session = g_object_ref (session);
  self->gaps = atlante_gaps_new (atlante_session_get_case (session));
  show_rules (self);
  g_signal_connect_object (self->gaps, "changed", G_CALLBACK (show_rules), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
