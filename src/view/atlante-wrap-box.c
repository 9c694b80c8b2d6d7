/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-wrap-box.h"

struct _AtlanteWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlanteWrapBox, atlante_wrap_box, GTK_TYPE_WIDGET)

static void
atlante_wrap_box_dispose (GObject *object)
{
  atlante_wrap_box_clear (ATLANTE_WRAP_BOX (object));
  G_OBJECT_CLASS (atlante_wrap_box_parent_class)->dispose (object);
}

static void
atlante_wrap_box_class_init (AtlanteWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_wrap_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, ATLANTE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "wrapbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlante_wrap_box_init (AtlanteWrapBox *self)
{
}

/**
 * atlante_wrap_box_new:
 * @spacing: between children of a line, in logical pixels
 * @line_spacing: between lines
 */
GtkWidget *
atlante_wrap_box_new (int spacing, int line_spacing)
{
  return g_object_new (ATLANTE_TYPE_WRAP_BOX,
                       "layout-manager", atlante_wrap_layout_new (spacing, line_spacing), NULL);
}

void
atlante_wrap_box_append (AtlanteWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (ATLANTE_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
atlante_wrap_box_clear (AtlanteWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (ATLANTE_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
