/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-widget.h"

/**
 * atlante_widget_dispose_template:
 * @type: the class whose template it is
 */
void
atlante_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_dispose_template (widget, type);
  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * atlante_widget_get_text_scale:
 * @widget: a widget
 *
 * Returns: how much larger text is there than usual: 1 for 96 pixels an inch
 */
double
atlante_widget_get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

/* (nullable): the first one of @type below @widget */
static GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_child (child, type);
  return found;
}

static void
describe_drop_down (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  GObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  if (GTK_IS_STRING_OBJECT (chosen))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)), -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
atlante_widget_name_drop_downs (GtkWidget *widget, const char *name)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (!GTK_IS_DROP_DOWN (widget))
    {
      for (child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        atlante_widget_name_drop_downs (child, name);
      return;
    }
  child = gtk_widget_get_first_child (widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_handlers_disconnect_by_func (widget, describe_drop_down, NULL);
  g_signal_connect (widget, "notify::selected-item", G_CALLBACK (describe_drop_down), NULL);
  describe_drop_down (GTK_DROP_DOWN (widget));
}

static gboolean
name_chosen_cb (gpointer row)
{
  GtkWidget *list = find_child (row, GTK_TYPE_LIST_VIEW);
  GtkWidget *item = list != NULL ? gtk_widget_get_first_child (list) : NULL;
  GtkWidget *label = item != NULL ? find_child (item, GTK_TYPE_LABEL) : NULL;

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (label)), -1);
  return G_SOURCE_REMOVE;
}

/* The list makes what it shows only when it is laid out. */
static void
name_chosen_soon (GtkWidget *row)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, name_chosen_cb, g_object_ref (row), g_object_unref);
}

/**
 * atlante_widget_name_combo_row:
 * @row: an AdwComboRow
 */
void
atlante_widget_name_combo_row (GtkWidget *row)
{
  g_return_if_fail (GTK_IS_WIDGET (row));

  g_signal_connect_after (row, "map", G_CALLBACK (name_chosen_soon), NULL);
  g_signal_connect_after (row, "notify::selected-item", G_CALLBACK (name_chosen_soon), NULL);
}
