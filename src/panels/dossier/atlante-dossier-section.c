/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-dossier-section.h"

#include "atlante-widget.h"

struct _AtlanteDossierSection
{
  GtkWidget parent_instance;

  GtkBox *box;
  GtkLabel *title;
  GtkLabel *count;
  GtkBox *end;
};

G_DEFINE_FINAL_TYPE (AtlanteDossierSection, atlante_dossier_section, GTK_TYPE_WIDGET)

static void
atlante_dossier_section_dispose (GObject *object)
{
  atlante_widget_dispose_template (GTK_WIDGET (object), ATLANTE_TYPE_DOSSIER_SECTION);
  G_OBJECT_CLASS (atlante_dossier_section_parent_class)->dispose (object);
}

static void
atlante_dossier_section_class_init (AtlanteDossierSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_dossier_section_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_css_name (widget_class, "dossiersection");
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/dossier/atlante-dossier-section.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierSection, box);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierSection, title);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierSection, count);
  gtk_widget_class_bind_template_child (widget_class, AtlanteDossierSection, end);
}

static void
atlante_dossier_section_init (AtlanteDossierSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * atlante_dossier_section_new:
 * @title: its heading, translated
 * @count: how much it holds; 0 shows none
 */
GtkWidget *
atlante_dossier_section_new (const char *title, guint count)
{
  AtlanteDossierSection *self = g_object_new (ATLANTE_TYPE_DOSSIER_SECTION, NULL);
  g_autofree char *number = g_strdup_printf ("%u", count);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, number);
  gtk_widget_set_visible (GTK_WIDGET (self->count), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
atlante_dossier_section_append (AtlanteDossierSection *self, GtkWidget *child)
{
  g_return_if_fail (ATLANTE_IS_DOSSIER_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (self->box, child);
}

/**
 * atlante_dossier_section_set_end:
 * @widget: stands at the right of the heading
 */
void
atlante_dossier_section_set_end (AtlanteDossierSection *self, GtkWidget *widget)
{
  GtkWidget *old;

  g_return_if_fail (ATLANTE_IS_DOSSIER_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if ((old = gtk_widget_get_first_child (GTK_WIDGET (self->end))) != NULL)
    gtk_box_remove (self->end, old);
  gtk_box_append (self->end, widget);
  gtk_widget_set_visible (GTK_WIDGET (self->end), TRUE);
}
