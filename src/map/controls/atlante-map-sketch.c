/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-sketch.h"

#include <math.h>

#include "atlante-area.h"
#include "atlante-map-theme.h"
#include "atlante-symbol.h"
#include "atlante-viewport.h"
#include "atlante-widget.h"

/* Pixels: the radius of a corner, the arms of the cross in the middle. */
#define CORNER 4.0
#define GAP 5.0
#define ARM 15.0

struct _AtlanteMapSketch
{
  GtkWidget parent_instance;

  ShumateMap *map;
  GArray *corners;              /* of AtlanteGeoPoint */
  AtlanteGeoPoint next;
  gboolean has_next;
  gboolean middle;
  gboolean has_ghost;
  AtlantePlaceKind ghost_kind;
  AtlanteAreaPoint ghost_from;
  AtlanteAreaPoint ghost;
};

G_DEFINE_FINAL_TYPE (AtlanteMapSketch, atlante_map_sketch, GTK_TYPE_WIDGET)

static void
set_color (cairo_t *cr, const AtlanteChartColor *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, alpha);
}

/* In the accent colour, with a halo: seen on any ground. Keeps no path. */
static void
stroke (cairo_t *cr, double width)
{
  const AtlanteChartStyle *style = atlante_map_theme_get_style ();

  set_color (cr, &style->halo, 0.85);
  cairo_set_line_width (cr, width + 2.4);
  cairo_stroke_preserve (cr);
  set_color (cr, atlante_symbol_get_accent (style), 1);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

/* The corners as pixels on the copy of the world that is nearest to the middle. */
static GArray *
lay_corners (AtlanteMapSketch *self, const AtlanteChartView *view, gboolean with_next)
{
  g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));
  GArray *outline;
  AtlanteAreaPoint first;
  double shift;

  g_array_append_vals (corners, self->corners->data, self->corners->len);
  if (with_next && self->has_next)
    g_array_append_val (corners, self->next);
  outline = atlante_area_outline_new (view, (const AtlanteGeoPoint *) (gpointer) corners->data,
                                      corners->len, FALSE);
  if (outline->len == 0)
    return outline;
  first = g_array_index (outline, AtlanteAreaPoint, 0);
  shift = round ((view->width / 2 - first.x) / view->scale) * view->scale;
  for (guint i = 0; i < outline->len; i++)
    g_array_index (outline, AtlanteAreaPoint, i).x += shift;
  return outline;
}

static void
draw_corner (AtlanteMapSketch *self, const AtlanteChartView *view, cairo_t *cr, guint index,
             double first_x)
{
  AtlanteGeoPoint corner = g_array_index (self->corners, AtlanteGeoPoint, index);
  const AtlanteChartStyle *style = atlante_map_theme_get_style ();
  double x, y;

  atlante_chart_view_project (view, corner, &x, &y);
  x += round ((first_x - x) / view->scale) * view->scale;
  cairo_new_path (cr);
  cairo_arc (cr, x, y, CORNER, 0, 2 * G_PI);
  set_color (cr, &style->halo, 1);
  cairo_fill_preserve (cr);
  stroke (cr, 2);
}

static void
draw_area (AtlanteMapSketch *self, const AtlanteChartView *view, cairo_t *cr)
{
  g_autoptr (GArray) outline = lay_corners (self, view, TRUE);
  const AtlanteChartColor *accent = atlante_symbol_get_accent (atlante_map_theme_get_style ());
  double dashes[] = { 5, 4 };
  AtlanteAreaPoint first, last;

  if (self->corners->len == 0)
    return;
  first = g_array_index (outline, AtlanteAreaPoint, 0);
  last = g_array_index (outline, AtlanteAreaPoint, outline->len - 1);
  cairo_new_path (cr);
  atlante_area_add_path (outline, cr, 0, 0);
  set_color (cr, accent, 0.14);
  cairo_fill_preserve (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  stroke (cr, 2);
  /* The side that would close it. */
  cairo_move_to (cr, last.x, last.y);
  cairo_line_to (cr, first.x, first.y);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke (cr, 1.2);
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < self->corners->len; i++)
    draw_corner (self, view, cr, i, first.x);
}

static void
draw_middle (cairo_t *cr, double x, double y)
{
  cairo_new_path (cr);
  for (int i = 0; i < 4; i++)
    {
      cairo_move_to (cr, x + GAP * cos (i * G_PI_2), y + GAP * sin (i * G_PI_2));
      cairo_line_to (cr, x + ARM * cos (i * G_PI_2), y + ARM * sin (i * G_PI_2));
    }
  stroke (cr, 2);
}

static void
draw_ghost (AtlanteMapSketch *self, cairo_t *cr)
{
  double dashes[] = { 3, 4 };

  cairo_new_path (cr);
  cairo_move_to (cr, self->ghost_from.x, self->ghost_from.y);
  cairo_line_to (cr, self->ghost.x, self->ghost.y);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke (cr, 1.4);
  cairo_set_dash (cr, NULL, 0, 0);
  atlante_symbol_draw (cr, self->ghost_kind, self->ghost.x, self->ghost.y,
                       ATLANTE_SYMBOL_SIZE * atlante_widget_get_text_scale (GTK_WIDGET (self)),
                       ATLANTE_SYMBOL_SELECTED, atlante_map_theme_get_style ());
}

static gboolean
is_empty (AtlanteMapSketch *self)
{
  return self->corners->len == 0 && !self->middle && !self->has_ghost;
}

static void
atlante_map_sketch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteMapSketch *self = ATLANTE_MAP_SKETCH (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  AtlanteChartView view;
  cairo_t *cr;

  if (self->map == NULL || is_empty (self))
    return;
  atlante_viewport_get_view (shumate_map_get_viewport (self->map), widget, &view);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw_area (self, &view, cr);
  if (self->middle)
    draw_middle (cr, view.width / 2, view.height / 2);
  if (self->has_ghost)
    draw_ghost (self, cr);
  cairo_destroy (cr);
}

static void
atlante_map_sketch_dispose (GObject *object)
{
  AtlanteMapSketch *self = ATLANTE_MAP_SKETCH (object);

  g_clear_object (&self->map);
  g_clear_pointer (&self->corners, g_array_unref);

  G_OBJECT_CLASS (atlante_map_sketch_parent_class)->dispose (object);
}

static void
atlante_map_sketch_class_init (AtlanteMapSketchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_map_sketch_dispose;
  widget_class->snapshot = atlante_map_sketch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "mapsketch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_map_sketch_init (AtlanteMapSketch *self)
{
  self->corners = g_array_new (FALSE, FALSE, sizeof (AtlanteGeoPoint));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
on_viewport_changed (AtlanteMapSketch *self)
{
  if (!is_empty (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_map_sketch_set_map:
 * @self: a sketch without a map
 * @map: the map below it, of the same size
 */
void
atlante_map_sketch_set_map (AtlanteMapSketch *self, ShumateMap *map)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));
  g_return_if_fail (SHUMATE_IS_MAP (map));
  g_return_if_fail (self->map == NULL);

  self->map = g_object_ref (map);
  g_signal_connect_object (shumate_map_get_viewport (map), "notify",
                           G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
}

/**
 * atlante_map_sketch_set_corners:
 * @self: a sketch
 * @corners: (array length=n): of an area
 * @n: how many; 0 for none
 */
void
atlante_map_sketch_set_corners (AtlanteMapSketch *self, const AtlanteGeoPoint *corners, guint n)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));
  g_return_if_fail (corners != NULL || n == 0);

  g_array_set_size (self->corners, 0);
  if (n > 0)
    g_array_append_vals (self->corners, corners, n);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_map_sketch_set_next:
 * @self: a sketch
 * @point: (nullable): where the next corner would come
 */
void
atlante_map_sketch_set_next (AtlanteMapSketch *self, const AtlanteGeoPoint *point)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));

  self->has_next = point != NULL;
  if (point != NULL)
    self->next = *point;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_map_sketch_set_middle:
 * @self: a sketch
 * @marked: whether the middle of the map is marked
 */
void
atlante_map_sketch_set_middle (AtlanteMapSketch *self, gboolean marked)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));

  self->middle = marked;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_map_sketch_set_ghost:
 * @self: a sketch
 * @kind: of the place
 * @from_x: where it comes from, pixels
 * @from_y: the same
 * @x: where it is now
 * @y: the same
 */
void
atlante_map_sketch_set_ghost (AtlanteMapSketch *self, AtlantePlaceKind kind, double from_x,
                              double from_y, double x, double y)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));

  self->has_ghost = TRUE;
  self->ghost_kind = kind;
  self->ghost_from = (AtlanteAreaPoint){ from_x, from_y };
  self->ghost = (AtlanteAreaPoint){ x, y };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The symbol is not on its way any more. */
void
atlante_map_sketch_clear_ghost (AtlanteMapSketch *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_SKETCH (self));

  self->has_ghost = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
