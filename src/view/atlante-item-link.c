/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-item-link.h"

#include "atlante-format.h"

struct _AtlanteItemLink
{
  GtkButton parent_instance;

  AtlanteSession *session;
  AtlanteItem *item;
};

G_DEFINE_FINAL_TYPE (AtlanteItemLink, atlante_item_link, GTK_TYPE_BUTTON)

static void
atlante_item_link_clicked (GtkButton *button)
{
  AtlanteItemLink *self = ATLANTE_ITEM_LINK (button);

  /* The dossier that holds this link is rebuilt by the selection. */
  g_object_ref (self);
  atlante_session_select (self->session, self->item);
  g_object_unref (self);
}

static void
atlante_item_link_dispose (GObject *object)
{
  AtlanteItemLink *self = ATLANTE_ITEM_LINK (object);

  g_clear_object (&self->session);
  g_clear_object (&self->item);
  G_OBJECT_CLASS (atlante_item_link_parent_class)->dispose (object);
}

static void
atlante_item_link_class_init (AtlanteItemLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_item_link_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = atlante_item_link_clicked;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LINK);
}

static void
atlante_item_link_init (AtlanteItemLink *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (self), label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "item-link");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * atlante_item_link_new:
 * @item: a place, actor, event, topic or relation of the session's case
 */
GtkWidget *
atlante_item_link_new (AtlanteSession *session, AtlanteItem *item)
{
  AtlanteItemLink *self = g_object_new (ATLANTE_TYPE_ITEM_LINK, NULL);
  AtlanteAudience *audience;
  g_autofree char *subtitle = NULL;
  const char *title;

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->item = g_object_ref (item);
  audience = atlante_session_get_audience (session);
  title = atlante_item_get_title (item, audience);
  subtitle = atlante_format_item_subtitle (atlante_session_get_case (session), item, audience);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self))), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *subtitle != '\0' ? subtitle : NULL);
  return GTK_WIDGET (self);
}

/**
 * atlante_item_link_get_item:
 *
 * Returns: (transfer none) (nullable): what it selects
 */
AtlanteItem *
atlante_item_link_get_item (AtlanteItemLink *self)
{
  g_return_val_if_fail (ATLANTE_IS_ITEM_LINK (self), NULL);

  return self->item;
}
