/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-legend-sign.h"

#include <adwaita.h>

#include "atlante-flow-path.h"
#include "atlante-map-theme.h"
#include "atlante-precision.h"
#include "atlante-symbol.h"
#include "atlante-widget.h"

/* At the usual size of text, in pixels. */
#define HEIGHT 16
#define FLOW_LENGTH 30
#define FLOW_WIDTH 2.2
#define HEAD 7.5
#define SYMBOL_SIZE 13.0

typedef enum
{
  SIGN_PLACE,
  SIGN_FLOW,
  SIGN_PRECISION
} Sign;

struct _AtlanteLegendSign
{
  GtkWidget parent_instance;

  Sign sign;
  int kind;     /* AtlantePlaceKind or AtlanteRelationKind */
};

G_DEFINE_FINAL_TYPE (AtlanteLegendSign, atlante_legend_sign, GTK_TYPE_WIDGET)

static void
draw_flow (cairo_t *cr, AtlanteRelationKind kind, const AtlanteChartStyle *style)
{
  AtlanteChartColor color = atlante_flow_get_color (kind, style);
  gboolean directed = atlante_flow_is_directed (kind);

  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_set_line_width (cr, FLOW_WIDTH);
  atlante_flow_set_dash (cr, kind, FLOW_WIDTH);
  cairo_move_to (cr, -FLOW_LENGTH / 2.0, 0);
  cairo_line_to (cr, FLOW_LENGTH / 2.0 - (directed ? HEAD * 0.7 : 0), 0);
  cairo_stroke (cr);
  if (!directed)
    return;
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_translate (cr, FLOW_LENGTH / 2.0, 0);
  cairo_move_to (cr, 0, 0);
  cairo_line_to (cr, -HEAD, -HEAD * 0.45);
  cairo_line_to (cr, -HEAD * 0.78, 0);
  cairo_line_to (cr, -HEAD, HEAD * 0.45);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
atlante_legend_sign_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteLegendSign *self = ATLANTE_LEGEND_SIGN (widget);
  const AtlanteChartStyle *style = atlante_map_theme_get_style ();
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double unit = atlante_widget_get_text_scale (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, unit, unit);
  if (self->sign == SIGN_FLOW)
    draw_flow (cr, (AtlanteRelationKind) self->kind, style);
  else if (self->sign == SIGN_PLACE)
    atlante_symbol_draw (cr, (AtlantePlaceKind) self->kind, 0, 0, SYMBOL_SIZE,
                         ATLANTE_SYMBOL_PLAIN, style);
  else
    /* Of a colour that is seen on light and dark. */
    atlante_precision_draw (cr, ATLANTE_PLACE_ISLAND, 0, 0, HEIGHT / 2.0 - 1, 1.3, style);
  cairo_destroy (cr);
}

static void
atlante_legend_sign_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  gboolean is_long = ATLANTE_LEGEND_SIGN (widget)->sign == SIGN_FLOW &&
                     orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = *natural = (int) ((is_long ? FLOW_LENGTH + 2 : HEIGHT)
                               * atlante_widget_get_text_scale (widget));
}

static void
atlante_legend_sign_class_init (AtlanteLegendSignClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = atlante_legend_sign_snapshot;
  widget_class->measure = atlante_legend_sign_measure;
  gtk_widget_class_set_css_name (widget_class, "legendsign");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_legend_sign_init (AtlanteLegendSign *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

static GtkWidget *
sign_new (Sign sign, int kind)
{
  AtlanteLegendSign *self = g_object_new (ATLANTE_TYPE_LEGEND_SIGN, NULL);

  self->sign = sign;
  self->kind = kind;
  return GTK_WIDGET (self);
}

/* Returns: (transfer floating): the symbol of a kind of place */
GtkWidget *
atlante_legend_sign_new_for_place (AtlantePlaceKind kind)
{
  return sign_new (SIGN_PLACE, (int) kind);
}

/* Returns: (transfer floating): a line as flows of a kind have it */
GtkWidget *
atlante_legend_sign_new_for_flow (AtlanteRelationKind kind)
{
  return sign_new (SIGN_FLOW, (int) kind);
}

/* Returns: (transfer floating): the circle in which a place lies somewhere */
GtkWidget *
atlante_legend_sign_new_for_precision (void)
{
  return sign_new (SIGN_PRECISION, 0);
}
