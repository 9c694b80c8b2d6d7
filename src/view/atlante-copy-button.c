/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-copy-button.h"

#include <glib/gi18n-lib.h>

/* How long the button shows that it copied, in milliseconds. */
#define SHOWN_DONE_MS 1500

struct _AtlanteCopyButton
{
  GtkButton parent_instance;

  char *text;
  char *tooltip;
  guint done_id;
};

G_DEFINE_FINAL_TYPE (AtlanteCopyButton, atlante_copy_button, GTK_TYPE_BUTTON)

static void
show_state (AtlanteCopyButton *self, const char *icon, const char *words)
{
  gtk_button_set_icon_name (GTK_BUTTON (self), icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static gboolean
done_passed_cb (gpointer user_data)
{
  AtlanteCopyButton *self = user_data;

  self->done_id = 0;
  show_state (self, "edit-copy-symbolic", self->tooltip);
  return G_SOURCE_REMOVE;
}

static void
atlante_copy_button_clicked (GtkButton *button)
{
  AtlanteCopyButton *self = ATLANTE_COPY_BUTTON (button);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
  show_state (self, "object-select-symbolic", _("Copied"));
  g_clear_handle_id (&self->done_id, g_source_remove);
  self->done_id = g_timeout_add (SHOWN_DONE_MS, done_passed_cb, self);
}

static void
atlante_copy_button_dispose (GObject *object)
{
  AtlanteCopyButton *self = ATLANTE_COPY_BUTTON (object);

  g_clear_handle_id (&self->done_id, g_source_remove);
  G_OBJECT_CLASS (atlante_copy_button_parent_class)->dispose (object);
}

static void
atlante_copy_button_finalize (GObject *object)
{
  AtlanteCopyButton *self = ATLANTE_COPY_BUTTON (object);

  g_free (self->text);
  g_free (self->tooltip);
  G_OBJECT_CLASS (atlante_copy_button_parent_class)->finalize (object);
}

static void
atlante_copy_button_class_init (AtlanteCopyButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlante_copy_button_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlante_copy_button_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = atlante_copy_button_clicked;
}

static void
atlante_copy_button_init (AtlanteCopyButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "copy");
}

/**
 * atlante_copy_button_new:
 * @text: what it copies
 * @tooltip: the words for it
 */
GtkWidget *
atlante_copy_button_new (const char *text, const char *tooltip)
{
  AtlanteCopyButton *self = g_object_new (ATLANTE_TYPE_COPY_BUTTON, NULL);

  g_return_val_if_fail (text != NULL && tooltip != NULL, GTK_WIDGET (self));

  self->text = g_strdup (text);
  self->tooltip = g_strdup (tooltip);
  show_state (self, "edit-copy-symbolic", tooltip);
  return GTK_WIDGET (self);
}
