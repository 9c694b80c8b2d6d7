/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-mark.h"

#include <math.h>

#include "atlante-map-theme.h"
#include "atlante-symbol.h"
#include "atlante-viewport.h"

/* Pixels. */
#define SIZE 26

struct _AtlanteMapMark
{
  GtkWidget parent_instance;

  ShumateMap *map;
  AtlanteGeoPoint point;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (AtlanteMapMark, atlante_map_mark, GTK_TYPE_WIDGET)

static void
trace (cairo_t *cr)
{
  const double radius = 5.5, arm = 11;

  cairo_new_path (cr);
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  for (int i = 0; i < 4; i++)
    {
      double x = cos (i * G_PI_2), y = sin (i * G_PI_2);

      cairo_move_to (cr, x * radius, y * radius);
      cairo_line_to (cr, x * arm, y * arm);
    }
}

static void
atlante_map_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const AtlanteChartStyle *style = atlante_map_theme_get_style ();
  const AtlanteChartColor *accent = atlante_symbol_get_accent (style);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));

  cairo_translate (cr, SIZE / 2.0, SIZE / 2.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  trace (cr);
  cairo_set_source_rgba (cr, style->halo.red, style->halo.green, style->halo.blue, 0.9);
  cairo_set_line_width (cr, 4.5);
  cairo_stroke_preserve (cr);
  cairo_set_source_rgb (cr, accent->red, accent->green, accent->blue);
  cairo_set_line_width (cr, 2);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
atlante_map_mark_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

/* The copy of the world that is nearest to the middle. */
static gboolean
on_get_child_position (AtlanteMapMark *self, GtkWidget *widget, GdkRectangle *area)
{
  AtlanteChartView view;
  double x, y;

  if (widget != GTK_WIDGET (self) || self->map == NULL)
    return FALSE;
  atlante_viewport_get_view (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), &view);
  atlante_chart_view_project (&view, self->point, &x, &y);
  x -= round ((x - view.width / 2) / view.scale) * view.scale;
  *area = (GdkRectangle){ (int) round (x - SIZE / 2.0), (int) round (y - SIZE / 2.0), SIZE, SIZE };
  return TRUE;
}

static void
on_parent_changed (AtlanteMapMark *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (GTK_IS_OVERLAY (parent))
    g_signal_connect_object (parent, "get-child-position", G_CALLBACK (on_get_child_position),
                             self, G_CONNECT_SWAPPED);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  ATLANTE_MAP_MARK (widget)->tick_id = 0;
  gtk_widget_queue_allocate (gtk_widget_get_parent (widget));
  return G_SOURCE_REMOVE;
}

/* Once a frame, and never while sizes are given out. */
static void
on_viewport_changed (AtlanteMapMark *self)
{
  if (self->tick_id == 0 && gtk_widget_get_visible (GTK_WIDGET (self)))
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
atlante_map_mark_dispose (GObject *object)
{
  g_clear_object (&ATLANTE_MAP_MARK (object)->map);

  G_OBJECT_CLASS (atlante_map_mark_parent_class)->dispose (object);
}

static void
atlante_map_mark_class_init (AtlanteMapMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_map_mark_dispose;
  widget_class->snapshot = atlante_map_mark_snapshot;
  widget_class->measure = atlante_map_mark_measure;
  gtk_widget_class_set_css_name (widget_class, "mapmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_map_mark_init (AtlanteMapMark *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::parent", G_CALLBACK (on_parent_changed), NULL);
}

/**
 * atlante_map_mark_set_map:
 * @self: a mark without a map
 * @map: the map below it
 */
void
atlante_map_mark_set_map (AtlanteMapMark *self, ShumateMap *map)
{
  g_return_if_fail (ATLANTE_IS_MAP_MARK (self));
  g_return_if_fail (SHUMATE_IS_MAP (map));
  g_return_if_fail (self->map == NULL);

  self->map = g_object_ref (map);
  g_signal_connect_object (shumate_map_get_viewport (map), "notify",
                           G_CALLBACK (on_viewport_changed), self, G_CONNECT_SWAPPED);
}

/**
 * atlante_map_mark_set_point:
 * @self: a mark
 * @point: (nullable): where it stands; %NULL: nowhere
 */
void
atlante_map_mark_set_point (AtlanteMapMark *self, const AtlanteGeoPoint *point)
{
  g_return_if_fail (ATLANTE_IS_MAP_MARK (self));
  g_return_if_fail (point == NULL || atlante_geo_point_is_valid (*point));

  if (point != NULL)
    self->point = *point;
  gtk_widget_set_visible (GTK_WIDGET (self), point != NULL);
  on_viewport_changed (self);
}

/* Returns: (nullable) (transfer none): where the mark stands */
const AtlanteGeoPoint *
atlante_map_mark_get_point (AtlanteMapMark *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_MARK (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? &self->point : NULL;
}
