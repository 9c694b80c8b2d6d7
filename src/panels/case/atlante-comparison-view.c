/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-panels"

#include "atlante-comparison-view.h"

#include "atlante-difference-row.h"
#include "atlante-widget.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more, and a row costs several widgets; the summary counts them all. */
#define MAX_ROWS 200

struct _AtlanteComparisonView
{
  GtkWidget parent_instance;

  GtkWidget *heads;
  GtkLabel *before;
  GtkLabel *after;
  GtkListBox *list;
  GtkLabel *more;
  GtkLabel *same;
};

G_DEFINE_FINAL_TYPE (AtlanteComparisonView, atlante_comparison_view, GTK_TYPE_WIDGET)

static void
atlante_comparison_view_dispose (GObject *object)
{
  atlante_widget_dispose_template (GTK_WIDGET (object), ATLANTE_TYPE_COMPARISON_VIEW);
  G_OBJECT_CLASS (atlante_comparison_view_parent_class)->dispose (object);
}

static void
atlante_comparison_view_class_init (AtlanteComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_comparison_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "comparison");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/panels/case/atlante-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, heads);
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, before);
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, after);
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, list);
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, more);
  gtk_widget_class_bind_template_child (widget_class, AtlanteComparisonView, same);
}

static void
atlante_comparison_view_init (AtlanteComparisonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
atlante_comparison_view_new (void)
{
  return g_object_new (ATLANTE_TYPE_COMPARISON_VIEW, NULL);
}

static void
clear (AtlanteComparisonView *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

void
atlante_comparison_view_show (AtlanteComparisonView *self, AtlanteComparison *comparison,
                              const char *before, const char *after)
{
  guint n, n_more;
  g_autofree char *more = NULL;

  g_return_if_fail (ATLANTE_IS_COMPARISON_VIEW (self));
  g_return_if_fail (comparison == NULL || ATLANTE_IS_COMPARISON (comparison));

  clear (self);
  n = comparison != NULL ? atlante_comparison_get_n (comparison) : 0;
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    gtk_list_box_append (self->list, atlante_difference_row_new (
                                       comparison, atlante_comparison_get (comparison, i)));
  n_more = n > MAX_ROWS ? n - MAX_ROWS : 0;
  more = g_strdup_printf (ngettext ("%u more difference is not shown",
                                    "%u more differences are not shown", n_more), n_more);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_label_set_label (self->before, before);
  gtk_label_set_label (self->after, after);
  gtk_widget_set_visible (self->heads, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->same), comparison != NULL && n == 0);
}
