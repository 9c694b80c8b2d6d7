/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-modality-bar.h"

/* Logical pixels. */
#define BAR_WIDTH 3.0
#define STRIKE_STEP 8.0

struct _AtlanteModalityBar
{
  GtkWidget parent_instance;

  AtlanteModality modality;
};

G_DEFINE_FINAL_TYPE (AtlanteModalityBar, atlante_modality_bar, GTK_TYPE_WIDGET)

static void
set_line (AtlanteModalityBar *self, cairo_t *cr)
{
  static const double dashes[] = { 6, 3 };
  static const double dots[] = { 0, 7 };

  cairo_set_line_width (cr, self->modality == ATLANTE_MODALITY_DENIED ? 1.5 : BAR_WIDTH);
  if (self->modality == ATLANTE_MODALITY_REPORTED)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  if (self->modality == ATLANTE_MODALITY_CONDITIONAL ||
      self->modality == ATLANTE_MODALITY_PREDICTED)
    {
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
    }
}

static void
draw_strikes (cairo_t *cr, double width, double height)
{
  for (double y = STRIKE_STEP; y < height; y += STRIKE_STEP)
    {
      cairo_move_to (cr, 0, y);
      cairo_line_to (cr, width, y - width * 0.7);
    }
  cairo_stroke (cr);
}

static void
atlante_modality_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteModalityBar *self = ATLANTE_MODALITY_BAR (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  GdkRGBA color;
  cairo_t *cr;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gdk_cairo_set_source_rgba (cr, &color);
  set_line (self, cr);
  cairo_move_to (cr, width / 2.0, BAR_WIDTH / 2);
  cairo_line_to (cr, width / 2.0, height - BAR_WIDTH / 2);
  cairo_stroke (cr);
  if (self->modality == ATLANTE_MODALITY_DENIED)
    draw_strikes (cr, width, height);
  cairo_destroy (cr);
}

static void
atlante_modality_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                              int *minimum, int *natural, int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 5 : 0;
}

static void
atlante_modality_bar_class_init (AtlanteModalityBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = atlante_modality_bar_snapshot;
  widget_class->measure = atlante_modality_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "modalitybar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_modality_bar_init (AtlanteModalityBar *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "other");
}

/* The colour is the style sheet's: by the class of the modality's word. */
void
atlante_modality_bar_set_modality (AtlanteModalityBar *self, AtlanteModality modality)
{
  g_return_if_fail (ATLANTE_IS_MODALITY_BAR (self));

  gtk_widget_remove_css_class (GTK_WIDGET (self),
                               atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_MODALITY,
                                                            self->modality));
  self->modality = modality;
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            atlante_vocabulary_get_nick (ATLANTE_VOCABULARY_MODALITY, modality));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
