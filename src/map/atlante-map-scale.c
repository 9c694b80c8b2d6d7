/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-scale.h"

#include <math.h>

#include "atlante-scale-bar.h"
#include "atlante-viewport.h"

/* Pixels that the line may take, and how high its ends are. */
#define MAX_LENGTH 92.0
#define END_HEIGHT 9

struct _AtlanteMapScale
{
  GtkWidget parent_instance;

  ShumateMap *map;
  char *language;
  AtlanteUnits units;
  GtkWidget *line;
  GtkWidget *label;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (AtlanteMapScale, atlante_map_scale, GTK_TYPE_WIDGET)

static void
draw_line (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  double top = floor ((height - END_HEIGHT) / 2.0);
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 0.5, top);
  cairo_rel_line_to (cr, 0, END_HEIGHT);
  cairo_move_to (cr, width - 0.5, top);
  cairo_rel_line_to (cr, 0, END_HEIGHT);
  cairo_move_to (cr, 0, top + END_HEIGHT / 2 + 0.5);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);
}

static gboolean
update (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlanteMapScale *self = ATLANTE_MAP_SCALE (widget);
  g_auto (AtlanteScaleBar) bar = { 0 };
  AtlanteChartView view;

  self->tick_id = 0;
  atlante_viewport_get_view (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), &view);
  atlante_scale_bar_init (&bar, &view, atlante_scale_bar_choose_latitude (&view), MAX_LENGTH,
                          self->units, self->language);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->line), (int) round (bar.pixels));
  gtk_label_set_text (GTK_LABEL (self->label), bar.label);
  return G_SOURCE_REMOVE;
}

/* Once a frame, and never while sizes are given out: the label may get another one. */
static void
update_later (AtlanteMapScale *self)
{
  if (self->tick_id == 0 && self->map != NULL)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), update, NULL, NULL);
}

static void
atlante_map_scale_dispose (GObject *object)
{
  AtlanteMapScale *self = ATLANTE_MAP_SCALE (object);
  GtkWidget *child;

  g_clear_object (&self->map);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlante_map_scale_parent_class)->dispose (object);
}

static void
atlante_map_scale_finalize (GObject *object)
{
  g_free (ATLANTE_MAP_SCALE (object)->language);

  G_OBJECT_CLASS (atlante_map_scale_parent_class)->finalize (object);
}

static void
atlante_map_scale_class_init (AtlanteMapScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlante_map_scale_dispose;
  object_class->finalize = atlante_map_scale_finalize;
  gtk_widget_class_set_css_name (widget_class, "scalebar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
atlante_map_scale_init (AtlanteMapScale *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->line = gtk_drawing_area_new ();
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->line), END_HEIGHT + 2);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->line), draw_line, NULL, NULL);
  gtk_widget_set_valign (self->line, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * atlante_map_scale_set_map:
 * @self: a scale without a map
 * @map: the map whose scale it is, from now on
 */
void
atlante_map_scale_set_map (AtlanteMapScale *self, ShumateMap *map)
{
  ShumateViewport *viewport;

  g_return_if_fail (ATLANTE_IS_MAP_SCALE (self));
  g_return_if_fail (SHUMATE_IS_MAP (map));
  g_return_if_fail (self->map == NULL);

  self->map = g_object_ref (map);
  viewport = shumate_map_get_viewport (map);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::latitude", G_CALLBACK (update_later), self,
                           G_CONNECT_SWAPPED);
  update_later (self);
}

/**
 * atlante_map_scale_set_language:
 * @self: a scale
 * @language: (nullable): BCP 47; %NULL for the interface's
 */
void
atlante_map_scale_set_language (AtlanteMapScale *self, const char *language)
{
  g_return_if_fail (ATLANTE_IS_MAP_SCALE (self));

  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  update_later (self);
}

/**
 * atlante_map_scale_set_units:
 * @self: a scale
 * @units: what its length is told in
 */
void
atlante_map_scale_set_units (AtlanteMapScale *self, AtlanteUnits units)
{
  g_return_if_fail (ATLANTE_IS_MAP_SCALE (self));

  if (self->units == units)
    return;
  self->units = units;
  update_later (self);
}
