/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-history-window.h"

#include <glib/gi18n-lib.h>

struct _AtlanteHistoryWindow
{
  AdwWindow parent_instance;

  GtkListView *list;

  AtlanteEditor *editor;
  GListStore *steps;        /* of AtlanteEdit, the last one first; at the end the case as opened */
  GHashTable *rows;         /* set of GtkListItem: the lines that are shown */
};

G_DEFINE_FINAL_TYPE (AtlanteHistoryWindow, atlante_history_window, ADW_TYPE_WINDOW)

/* How many steps are done where the line at @position of the list is the last one. */
static guint
get_n_done_at (AtlanteHistoryWindow *self, guint position)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->steps)) - 1 - position;
}

/* ---- rows ---- */

static char *
format_time (AtlanteEdit *edit)
{
  g_autoptr (GDateTime) utc =
    g_date_time_new_from_unix_utc (atlante_edit_get_time (edit) / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%X") : g_strdup ("");
}

static GtkWidget *
get_child (GtkListItem *list_item, guint index)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));

  for (; index > 0; index--)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Which line is the case as it is now, and which steps are taken back. */
static void
show_state (GtkListItem *list_item, AtlanteHistoryWindow *self)
{
  const guint position = gtk_list_item_get_position (list_item);
  const guint n_done = atlante_editor_get_n_done (self->editor);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  const char *name;
  g_autofree char *said = NULL;
  guint n;

  if (position == GTK_INVALID_LIST_POSITION || box == NULL)
    return;
  n = get_n_done_at (self, position);
  name = gtk_label_get_label (GTK_LABEL (get_child (list_item, 1)));
  gtk_widget_set_opacity (get_child (list_item, 0), n == n_done ? 1 : 0);
  if (n > n_done)
    gtk_widget_add_css_class (box, "dim-label");
  else
    gtk_widget_remove_css_class (box, "dim-label");
  if (n == n_done)
    /* Translators: for screen readers: the step after which the case is as it is now */
    said = g_strdup_printf (_("%s, as it is now"), name);
  else if (n > n_done)
    /* Translators: for screen readers: a step that has been taken back */
    said = g_strdup_printf (_("%s, taken back"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, said != NULL ? said : name, -1);
}

static void
row_setup_cb (AtlanteHistoryWindow *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *time = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (time, "fine-print");
  gtk_widget_add_css_class (time, "numeric");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), time);
  gtk_list_item_set_child (list_item, box);
}

static void
row_bind_cb (AtlanteHistoryWindow *self, GtkListItem *list_item)
{
  AtlanteEdit *edit = gtk_list_item_get_item (list_item);
  const gboolean is_first = get_n_done_at (self, gtk_list_item_get_position (list_item)) == 0;
  g_autofree char *time = is_first ? g_strdup ("") : format_time (edit);

  gtk_label_set_label (GTK_LABEL (get_child (list_item, 1)), atlante_edit_get_name (edit));
  gtk_label_set_label (GTK_LABEL (get_child (list_item, 2)), time);
  show_state (list_item, self);
  g_hash_table_add (self->rows, list_item);
}

static void
row_unbind_cb (AtlanteHistoryWindow *self, GtkListItem *list_item)
{
  if (self->rows != NULL)
    g_hash_table_remove (self->rows, list_item);
}

/* ---- steps ---- */

/* Only what has come or gone: a list of a thousand steps costs the same as one of ten. */
static void
follow_steps (AtlanteHistoryWindow *self)
{
  const guint n = atlante_editor_get_n_edits (self->editor);
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->steps)) - 1;

  while (shown > 0)
    {
      g_autoptr (AtlanteEdit) top = g_list_model_get_item (G_LIST_MODEL (self->steps), 0);

      if (shown <= n && atlante_editor_get_edit (self->editor, shown - 1) == top)
        break;
      g_list_store_remove (self->steps, 0);
      shown--;
    }
  for (; shown < n; shown++)
    g_list_store_insert (self->steps, 0, atlante_editor_get_edit (self->editor, shown));
}

/* The lines have no other way to know: what they show of it is no property of a step. */
static void
edited_cb (AtlanteHistoryWindow *self)
{
  GHashTableIter iter;
  gpointer row;

  follow_steps (self);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    show_state (row, self);
}

static void
step_activated_cb (AtlanteHistoryWindow *self, guint position)
{
  atlante_editor_go_to (self->editor, get_n_done_at (self, position));
}

/* ---- the window ---- */

static void
atlante_history_window_dispose (GObject *object)
{
  AtlanteHistoryWindow *self = ATLANTE_HISTORY_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_HISTORY_WINDOW);
  g_clear_object (&self->editor);
  g_clear_object (&self->steps);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (atlante_history_window_parent_class)->dispose (object);
}

static void
atlante_history_window_class_init (AtlanteHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_history_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/case/atlante-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteHistoryWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlante_history_window_init (AtlanteHistoryWindow *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
atlante_history_window_new (AtlanteSession *session)
{
  AtlanteHistoryWindow *self = g_object_new (ATLANTE_TYPE_HISTORY_WINDOW, NULL);
  g_autoptr (AtlanteEdit) opened = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WINDOW (self));
  g_return_val_if_fail (atlante_session_get_editor (session) != NULL, GTK_WINDOW (self));

  self->editor = g_object_ref (atlante_session_get_editor (session));
  self->steps = g_list_store_new (ATLANTE_TYPE_EDIT);
  /* Translators: the end of the list of steps: before anything was done */
  opened = atlante_edit_new (_("As it was opened"), NULL);
  g_list_store_append (self->steps, opened);
  follow_steps (self);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->steps)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::case", G_CALLBACK (gtk_window_destroy), self,
                           G_CONNECT_SWAPPED);
  return GTK_WINDOW (self);
}
