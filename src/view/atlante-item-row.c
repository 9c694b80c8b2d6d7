/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-item-row.h"

#include <glib/gi18n-lib.h>

#include "atlante-format.h"
#include "atlante-symbol-image.h"
#include "atlante-widget.h"

struct _AtlanteItemRow
{
  GtkWidget parent_instance;

  AtlanteSymbolImage *symbol;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *count;

  AtlanteItem *item;
};

G_DEFINE_FINAL_TYPE (AtlanteItemRow, atlante_item_row, GTK_TYPE_WIDGET)

static void
atlante_item_row_dispose (GObject *object)
{
  AtlanteItemRow *self = ATLANTE_ITEM_ROW (object);

  g_clear_object (&self->item);
  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_ITEM_ROW);
  G_OBJECT_CLASS (atlante_item_row_parent_class)->dispose (object);
}

static void
atlante_item_row_class_init (AtlanteItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_item_row_dispose;
  g_type_ensure (ATLANTE_TYPE_SYMBOL_IMAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/view/atlante-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteItemRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, AtlanteItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteItemRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlanteItemRow, count);
}

static void
atlante_item_row_init (AtlanteItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlante_item_row_new (void)
{
  return g_object_new (ATLANTE_TYPE_ITEM_ROW, NULL);
}

static void
show_count (AtlanteItemRow *self, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (ngettext ("%u claim", "%u claims", n), n);

  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), words);
}

/**
 * atlante_item_row_set_item:
 * @item: (nullable): a place, actor, event or topic of the session's case
 */
void
atlante_item_row_set_item (AtlanteItemRow *self, AtlanteSession *session, AtlanteItem *item)
{
  g_autofree char *subtitle = NULL;
  AtlanteAudience *audience;
  AtlanteCase *kase;

  g_return_if_fail (ATLANTE_IS_ITEM_ROW (self));

  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  kase = atlante_session_get_case (session);
  audience = atlante_session_get_audience (session);
  subtitle = atlante_format_item_subtitle (kase, item, audience);
  atlante_symbol_image_set_item (self->symbol, kase, item);
  gtk_label_set_label (self->title, atlante_item_get_title (item, audience));
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), *subtitle != '\0');
  show_count (self, atlante_format_count_claims (kase, item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  atlante_item_get_title (item, audience),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

/**
 * atlante_item_row_name_list_item:
 *
 * In a list view the keyboard stands on the widget around the row, which GTK 4.8 gives no name: so
 * that a screen reader says what it is, it gets the words of the row.
 */
void
atlante_item_row_name_list_item (AtlanteItemRow *self)
{
  GtkWidget *parent;
  g_autofree char *name = NULL;

  g_return_if_fail (ATLANTE_IS_ITEM_ROW (self));

  parent = gtk_widget_get_parent (GTK_WIDGET (self));
  if (parent == NULL)
    return;
  name = g_strdup_printf ("%s, %s, %s", gtk_label_get_label (self->title),
                          gtk_label_get_label (self->subtitle),
                          gtk_widget_get_tooltip_text (GTK_WIDGET (self->count)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * atlante_item_row_get_item:
 *
 * Returns: (transfer none) (nullable): what it shows
 */
AtlanteItem *
atlante_item_row_get_item (AtlanteItemRow *self)
{
  g_return_val_if_fail (ATLANTE_IS_ITEM_ROW (self), NULL);

  return self->item;
}
