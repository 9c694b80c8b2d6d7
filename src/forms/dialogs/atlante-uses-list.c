/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-forms"

#include "atlante-uses-list.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-row.h"

/* The list scrolls above this height, in logical pixels: several of them stand in a dialogue. */
#define MAX_HEIGHT 220

struct _AtlanteUsesList
{
  GtkWidget parent_instance;

  AtlanteSession *session;
  GListModel *model;
  GHashTable *picked;       /* set of AtlanteItem, borrowed from the model */
  gboolean with_checks;
};

G_DEFINE_FINAL_TYPE (AtlanteUsesList, atlante_uses_list, GTK_TYPE_WIDGET)

enum
{
  FOLLOWED,
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- rows ---- */

static AtlanteItem *
get_item_of (GtkListItem *list_item)
{
  return gtk_list_item_get_item (list_item);
}

static void
check_toggled_cb (AtlanteUsesList *self, GtkCheckButton *check)
{
  AtlanteItem *item = g_object_get_data (G_OBJECT (check), "item");

  if (item == NULL)
    return;
  if (gtk_check_button_get_active (check))
    g_hash_table_add (self->picked, item);
  else
    g_hash_table_remove (self->picked, item);
  g_signal_emit (self, signals[PICKED], 0);
}

static void
row_setup_cb (AtlanteUsesList *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *row = atlante_item_row_new ();

  if (self->with_checks)
    {
      GtkWidget *check = gtk_check_button_new ();

      /* The line takes the keyboard and the pointer: space and a click check it. */
      gtk_widget_set_can_focus (check, FALSE);
      gtk_widget_set_can_target (check, FALSE);
      g_signal_connect_object (check, "toggled", G_CALLBACK (check_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), check);
    }
  gtk_widget_set_hexpand (row, TRUE);
  gtk_box_append (GTK_BOX (box), row);
  gtk_list_item_set_child (list_item, box);
}

static void
row_bind_cb (AtlanteUsesList *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  AtlanteItem *item = get_item_of (list_item);
  const char *title =
    atlante_item_get_title (item, atlante_session_get_audience (self->session));

  atlante_item_row_set_item (ATLANTE_ITEM_ROW (gtk_widget_get_last_child (box)), self->session,
                             item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (!self->with_checks)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data (G_OBJECT (gtk_widget_get_first_child (box)), "item", NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (gtk_widget_get_first_child (box)),
                               g_hash_table_contains (self->picked, item));
  g_object_set_data (G_OBJECT (gtk_widget_get_first_child (box)), "item", item);
}

static void
row_unbind_cb (AtlanteUsesList *self, GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);

  if (box == NULL)
    return;
  atlante_item_row_set_item (ATLANTE_ITEM_ROW (gtk_widget_get_last_child (box)), NULL, NULL);
  if (self->with_checks)
    g_object_set_data (G_OBJECT (gtk_widget_get_first_child (box)), "item", NULL);
}

/* (nullable): of the row that shows @item now */
static GtkCheckButton *
find_check (GtkWidget *widget, AtlanteItem *item)
{
  if (GTK_IS_CHECK_BUTTON (widget))
    return g_object_get_data (G_OBJECT (widget), "item") == item ? GTK_CHECK_BUTTON (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, item);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
activated_cb (AtlanteUsesList *self, guint position, GtkWidget *list)
{
  g_autoptr (AtlanteItem) item = g_list_model_get_item (self->model, position);
  GtkCheckButton *check;

  if (!self->with_checks)
    {
      g_signal_emit (self, signals[FOLLOWED], 0, item);
      return;
    }
  check = find_check (list, item);
  if (check != NULL)
    gtk_check_button_set_active (check, !gtk_check_button_get_active (check));
}

/* ---- the widget ---- */

static void
atlante_uses_list_dispose (GObject *object)
{
  AtlanteUsesList *self = ATLANTE_USES_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->picked, g_hash_table_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlante_uses_list_parent_class)->dispose (object);
}

static void
atlante_uses_list_class_init (AtlanteUsesListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_uses_list_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "useslist");
  signals[FOLLOWED] = g_signal_new ("followed", ATLANTE_TYPE_USES_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  signals[PICKED] = g_signal_new ("picked", ATLANTE_TYPE_USES_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlante_uses_list_init (AtlanteUsesList *self)
{
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->picked = g_hash_table_new (NULL, NULL);
}

static GtkWidget *
new_heading (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "uses-heading");
  return label;
}

static GtkWidget *
new_list (AtlanteUsesList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *selection = gtk_no_selection_new (g_object_ref (self->model));
  GtkWidget *list;

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbind_cb), self, G_CONNECT_SWAPPED);
  list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (list), TRUE);
  gtk_widget_add_css_class (list, "navigation-sidebar");
  gtk_widget_add_css_class (list, "item-list");
  g_signal_connect_object (list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  return list;
}

static GListModel *
new_model (GPtrArray *items)
{
  GListStore *store = g_list_store_new (ATLANTE_TYPE_ITEM);

  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (store);
}

GtkWidget *
atlante_uses_list_new (AtlanteSession *session, const char *heading, GPtrArray *items,
                       gboolean with_checks)
{
  AtlanteUsesList *self = g_object_new (ATLANTE_TYPE_USES_LIST, NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (heading != NULL && items != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->with_checks = with_checks;
  self->model = new_model (items);
  list = new_list (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  gtk_widget_set_parent (new_heading (heading), GTK_WIDGET (self));
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

GPtrArray *
atlante_uses_list_dup_picked (AtlanteUsesList *self)
{
  GPtrArray *picked = g_ptr_array_new ();

  g_return_val_if_fail (ATLANTE_IS_USES_LIST (self), picked);

  for (guint i = 0; i < g_list_model_get_n_items (self->model); i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (self->model, i);

      if (g_hash_table_contains (self->picked, item))
        g_ptr_array_add (picked, item);
    }
  return picked;
}
