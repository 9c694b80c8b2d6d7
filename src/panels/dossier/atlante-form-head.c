/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-form-head.h"

#include <glib/gi18n-lib.h>

#include "atlante-edit-bar.h"
#include "atlante-widget.h"

struct _AtlanteFormHead
{
  GtkWidget parent_instance;

  GtkLabel *kind;
  GtkLabel *title;
  GtkBox *end;
  GtkWidget *done;

  AtlanteSession *session;
};

G_DEFINE_FINAL_TYPE (AtlanteFormHead, atlante_form_head, GTK_TYPE_WIDGET)

static void
done_clicked_cb (AtlanteFormHead *self)
{
  g_autoptr (AtlanteSession) session = g_object_ref (self->session);

  /* This head goes with the form. */
  atlante_session_stop_editing (session);
}

static void
show_title (AtlanteFormHead *self)
{
  AtlanteCase *kase = atlante_session_get_case (self->session);
  const AtlanteAudience *audience = atlante_session_get_audience (self->session);
  AtlanteItem *item = atlante_session_get_edited (self->session);
  const char *title;

  if (kase == NULL || !atlante_session_is_editing (self->session))
    return;
  if (item != NULL)
    title = atlante_item_get_title (item, audience);
  else
    title = atlante_text_get (atlante_case_get_title (kase), audience);
  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_label (self->title), -1);
}

static void
show_kind (AtlanteFormHead *self)
{
  AtlanteItem *item = atlante_session_get_edited (self->session);

  gtk_label_set_label (self->kind,
                       /* Translators: above the form of the case itself */
                       item == NULL ? C_("item kind", "case")
                                    : atlante_item_kind_get_label (atlante_item_get_kind (item),
                                                                   NULL));
}

static void
atlante_form_head_dispose (GObject *object)
{
  AtlanteFormHead *self = ATLANTE_FORM_HEAD (object);

  atlante_widget_dispose_template (GTK_WIDGET (self), ATLANTE_TYPE_FORM_HEAD);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlante_form_head_parent_class)->dispose (object);
}

static void
atlante_form_head_class_init (AtlanteFormHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_form_head_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "formhead");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/dossier/atlante-form-head.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteFormHead, kind);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFormHead, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFormHead, end);
  gtk_widget_class_bind_template_child (widget_class, AtlanteFormHead, done);
  gtk_widget_class_bind_template_callback (widget_class, done_clicked_cb);
}

static void
atlante_form_head_init (AtlanteFormHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlante_form_head_new (AtlanteSession *session)
{
  AtlanteFormHead *self = g_object_new (ATLANTE_TYPE_FORM_HEAD, NULL);

  g_return_val_if_fail (ATLANTE_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (atlante_session_get_editor (session) != NULL, GTK_WIDGET (self));

  self->session = g_object_ref (session);
  show_kind (self);
  show_title (self);
  gtk_box_append (self->end,
                  atlante_edit_bar_new (atlante_session_get_edited (session), FALSE));
  g_signal_connect_object (atlante_session_get_editor (session), "edited", G_CALLBACK (show_title),
                           self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
