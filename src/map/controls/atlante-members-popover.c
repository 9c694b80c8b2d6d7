/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-members-popover.h"

#include <glib/gi18n-lib.h>

#include "atlante-item-row.h"

struct _AtlanteMembersPopover
{
  GtkPopover parent_instance;

  /* Template */
  GtkLabel *title;
  GtkLabel *more;
  GtkListView *list;

  AtlanteSession *session;    /* (nullable) */
};

G_DEFINE_FINAL_TYPE (AtlanteMembersPopover, atlante_members_popover, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_setup_cb (AtlanteMembersPopover *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, atlante_item_row_new ());
}

static void
row_bind_cb (AtlanteMembersPopover *self, GtkListItem *item)
{
  AtlanteItemRow *row = ATLANTE_ITEM_ROW (gtk_list_item_get_child (item));

  if (self->session == NULL)
    return;
  atlante_item_row_set_item (row, self->session, gtk_list_item_get_item (item));
  atlante_item_row_name_list_item (row);
}

static void
row_unbind_cb (AtlanteMembersPopover *self, GtkListItem *item)
{
  atlante_item_row_set_item (ATLANTE_ITEM_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static void
list_activated_cb (AtlanteMembersPopover *self, guint position, GtkListView *list)
{
  g_autoptr (AtlanteItem) item =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);

  if (item == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, item);
}

static void
atlante_members_popover_dispose (GObject *object)
{
  g_clear_object (&ATLANTE_MEMBERS_POPOVER (object)->session);

  G_OBJECT_CLASS (atlante_members_popover_parent_class)->dispose (object);
}

static void
atlante_members_popover_class_init (AtlanteMembersPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_members_popover_dispose;
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, ATLANTE_TYPE_ITEM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/controls/atlante-members-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteMembersPopover, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMembersPopover, more);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMembersPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
}

static void
atlante_members_popover_init (AtlanteMembersPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_members_popover_new:
 *
 * Returns: (transfer floating): an empty popover
 */
GtkWidget *
atlante_members_popover_new (void)
{
  return g_object_new (ATLANTE_TYPE_MEMBERS_POPOVER, NULL);
}

static void
show_numbers (AtlanteMembersPopover *self, guint listed, guint n)
{
  g_autofree char *title = NULL;
  g_autofree char *more = NULL;

  /* Translators: over a list of places that the map draws as one */
  title = g_strdup_printf (ngettext ("%'u place here", "%'u places here", n), n);
  gtk_label_set_label (self->title, title);
  more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - listed), n - listed);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > listed);
}

/**
 * atlante_members_popover_set_places:
 * @self: a popover
 * @session: (nullable): of whose case they are
 * @places: (element-type AtlantePlace): what is listed
 * @n: how many there are in all, not less than are listed
 */
void
atlante_members_popover_set_places (AtlanteMembersPopover *self,
                                    AtlanteSession *session,
                                    GPtrArray *places,
                                    guint n)
{
  g_autoptr (GListStore) store = g_list_store_new (ATLANTE_TYPE_ITEM);
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_if_fail (ATLANTE_IS_MEMBERS_POPOVER (self));
  g_return_if_fail (places != NULL && places->len <= n);

  g_set_object (&self->session, session);
  g_list_store_splice (store, 0, 0, places->pdata, places->len);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (store)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  show_numbers (self, places->len, n);
}
