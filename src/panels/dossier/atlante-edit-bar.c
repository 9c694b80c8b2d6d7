/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-edit-bar.h"

#include <glib/gi18n-lib.h>

#include "atlante-items.h"

struct _AtlanteEditBar
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteEditBar, atlante_edit_bar, GTK_TYPE_WIDGET)

static void
atlante_edit_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (atlante_edit_bar_parent_class)->dispose (object);
}

static void
atlante_edit_bar_class_init (AtlanteEditBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_edit_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "editbar");
}

static void
atlante_edit_bar_init (AtlanteEditBar *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static gboolean
can_split (AtlanteItem *item)
{
  return atlante_item_has_dossier (item) && !ATLANTE_IS_RELATION (item);
}

static void
append_section (GMenu *menu, GMenu *section)
{
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/* (transfer full) */
static GMenuModel *
new_menu (AtlanteItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) arrange = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  if (atlante_item_has_dossier (item))
    {
      g_menu_append (add, _("Add _Claim"), "win.add::claim");
      g_menu_append (add, _("Add _Note"), "win.add::note");
      append_section (menu, add);
    }
  if (can_split (item))
    {
      g_menu_append (arrange, _("_Merge With…"), "win.merge");
      g_menu_append (arrange, _("_Split…"), "win.split");
      append_section (menu, arrange);
    }
  g_menu_append (remove, _("_Remove…"), "win.remove");
  append_section (menu, remove);
  return G_MENU_MODEL (menu);
}

static void
add_pencil (AtlanteEditBar *self, AtlanteItem *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");
  const char *label = item != NULL ? _("Edit") : _("Edit the case");

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.edit");
  gtk_widget_set_tooltip_text (button, item != NULL ? _("Edit (F2)") : _("Edit the case (F2)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_menu (AtlanteEditBar *self, AtlanteItem *item)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = new_menu (item);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("What can be done"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be done"), -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

GtkWidget *
atlante_edit_bar_new (AtlanteItem *item, gboolean with_pencil)
{
  AtlanteEditBar *self = g_object_new (ATLANTE_TYPE_EDIT_BAR, NULL);

  g_return_val_if_fail (item == NULL || ATLANTE_IS_ITEM (item), GTK_WIDGET (self));

  if (with_pencil)
    add_pencil (self, item);
  if (item != NULL)
    add_menu (self, item);
  return GTK_WIDGET (self);
}
