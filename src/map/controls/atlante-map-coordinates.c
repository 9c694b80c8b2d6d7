/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-coordinates.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "atlante-viewport.h"

struct _AtlanteMapCoordinates
{
  GtkWidget parent_instance;

  ShumateMap *map;
  AtlanteMapSettings *settings;
  char *text;               /* (nullable) */
  int room;                 /* pixels of the widest text since it is seen */
  double x;
  double y;
  gboolean inside;
  gboolean measures;
  AtlanteGeoPoint origin;
  AtlanteUnits units;
  guint tick_id;
};

G_DEFINE_FINAL_TYPE (AtlanteMapCoordinates, atlante_map_coordinates, GTK_TYPE_WIDGET)

static void
get_view (AtlanteMapCoordinates *self, AtlanteChartView *view)
{
  atlante_viewport_get_view (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), view);
}

static char *
make_text (AtlanteMapCoordinates *self, AtlanteGeoPoint point)
{
  g_autofree char *here = atlante_map_coordinates_format (self, point);
  g_autofree char *distance = NULL;
  g_autofree char *way = NULL;

  if (!self->measures)
    return g_steal_pointer (&here);
  distance = atlante_units_format (self->units, atlante_geo_point_distance (self->origin, point),
                                   NULL);
  /* Translators: how far the pointer is from the mark on the map: "530 km north-east" */
  way = g_strdup_printf (C_("from the mark", "%1$s %2$s"), distance,
                         atlante_bearing_get_label (
                           atlante_geo_point_bearing (self->origin, point), NULL));
  return g_strdup_printf ("%s · %s", here, way);
}

static PangoLayout *
make_layout (AtlanteMapCoordinates *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Not a label: that would lay out the whole window anew with each step of the pointer. Here only a
 * text that needs more room than any before it does. */
static void
set_text (AtlanteMapCoordinates *self, const char *text)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  layout = make_layout (self);
  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > self->room)
    {
      self->room = width;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
forget_room (AtlanteMapCoordinates *self)
{
  self->room = 0;
  g_clear_pointer (&self->text, g_free);
}

static void
atlante_map_coordinates_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteMapCoordinates *self = ATLANTE_MAP_COORDINATES (widget);
  g_autoptr (PangoLayout) layout = make_layout (self);
  int height;

  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0,
                              floor ((gtk_widget_get_height (widget) - height) / 2.0), layout);
}

static void
atlante_map_coordinates_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                                 int *minimum, int *natural, int *minimum_baseline,
                                 int *natural_baseline)
{
  AtlanteMapCoordinates *self = ATLANTE_MAP_COORDINATES (widget);
  g_autoptr (PangoLayout) layout = make_layout (self);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      pango_layout_get_pixel_size (layout, NULL, minimum);
      *natural = *minimum;
      return;
    }
  *minimum = 0;
  *natural = self->room;
}

static void
update (AtlanteMapCoordinates *self)
{
  AtlanteGeoPoint point;
  g_autofree char *text = NULL;

  if (!self->inside || !atlante_map_coordinates_locate (self, self->x, self->y, &point))
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      forget_room (self);
      return;
    }
  text = make_text (self, point);
  set_text (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlanteMapCoordinates *self = ATLANTE_MAP_COORDINATES (user_data);

  self->tick_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once a frame, and never while sizes are given out: the label may get another one. */
static void
update_later (AtlanteMapCoordinates *self)
{
  if (self->tick_id == 0 && self->inside)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->map), on_tick, self, NULL);
}

static void
atlante_map_coordinates_dispose (GObject *object)
{
  AtlanteMapCoordinates *self = ATLANTE_MAP_COORDINATES (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->map), self->tick_id);
  self->tick_id = 0;
  g_clear_object (&self->map);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (atlante_map_coordinates_parent_class)->dispose (object);
}

static void
atlante_map_coordinates_class_init (AtlanteMapCoordinatesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlante_map_coordinates_dispose;
  widget_class->snapshot = atlante_map_coordinates_snapshot;
  widget_class->measure = atlante_map_coordinates_measure;
  gtk_widget_class_set_css_name (widget_class, "coordinates");
  /* What the pointer says all the time is nothing to be read aloud. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlante_map_coordinates_init (AtlanteMapCoordinates *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * atlante_map_coordinates_set_map:
 * @self: coordinates without a map
 * @map: the map over which the pointer is
 * @settings: how coordinates are written
 */
void
atlante_map_coordinates_set_map (AtlanteMapCoordinates *self, ShumateMap *map,
                                 AtlanteMapSettings *settings)
{
  g_return_if_fail (ATLANTE_IS_MAP_COORDINATES (self));
  g_return_if_fail (SHUMATE_IS_MAP (map));
  g_return_if_fail (ATLANTE_IS_MAP_SETTINGS (settings));
  g_return_if_fail (self->map == NULL);

  self->map = g_object_ref (map);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (shumate_map_get_viewport (map), "notify", G_CALLBACK (update_later),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::notation", G_CALLBACK (forget_room), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::notation", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlante_map_coordinates_point_at:
 * @self: coordinates of a map
 * @x: pixels from the left edge of the map
 * @y: from the top
 */
void
atlante_map_coordinates_point_at (AtlanteMapCoordinates *self, double x, double y)
{
  g_return_if_fail (ATLANTE_IS_MAP_COORDINATES (self));

  self->x = x;
  self->y = y;
  self->inside = TRUE;
  update (self);
}

/* The pointer is not over the map any more. */
void
atlante_map_coordinates_leave (AtlanteMapCoordinates *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_COORDINATES (self));

  self->inside = FALSE;
  update (self);
}

/**
 * atlante_map_coordinates_set_origin:
 * @self: coordinates of a map
 * @origin: (nullable): from where distances are measured; %NULL: no distances
 */
void
atlante_map_coordinates_set_origin (AtlanteMapCoordinates *self, const AtlanteGeoPoint *origin)
{
  g_return_if_fail (ATLANTE_IS_MAP_COORDINATES (self));

  self->measures = origin != NULL;
  if (origin != NULL)
    self->origin = *origin;
  update (self);
}

/**
 * atlante_map_coordinates_set_units:
 * @self: coordinates of a map
 * @units: what distances are told in
 */
void
atlante_map_coordinates_set_units (AtlanteMapCoordinates *self, AtlanteUnits units)
{
  g_return_if_fail (ATLANTE_IS_MAP_COORDINATES (self));

  if (self->units == units)
    return;
  self->units = units;
  forget_room (self);
  if (self->map != NULL)
    update (self);
}

/**
 * atlante_map_coordinates_locate:
 * @self: coordinates of a map
 * @x: pixels from the left edge of the map
 * @y: from the top
 * @point: (out): what is there
 *
 * Returns: %FALSE beyond the poles
 */
gboolean
atlante_map_coordinates_locate (AtlanteMapCoordinates *self, double x, double y,
                                AtlanteGeoPoint *point)
{
  AtlanteChartView view;

  g_return_val_if_fail (ATLANTE_IS_MAP_COORDINATES (self), FALSE);
  g_return_val_if_fail (point != NULL, FALSE);

  get_view (self, &view);
  if (!atlante_chart_view_is_on_world (&view, x, y))
    return FALSE;
  *point = atlante_chart_view_unproject (&view, x, y);
  return atlante_geo_point_is_valid (*point);
}

/**
 * atlante_map_coordinates_format:
 * @self: coordinates of a map
 * @point: a point
 *
 * Returns: (transfer full): its coordinates, as the user writes them and with no more digits than a
 *   pixel of the map is wide
 */
char *
atlante_map_coordinates_format (AtlanteMapCoordinates *self, AtlanteGeoPoint point)
{
  AtlanteChartView view;

  g_return_val_if_fail (ATLANTE_IS_MAP_COORDINATES (self), NULL);

  get_view (self, &view);
  return atlante_coordinates_format (point, atlante_map_settings_get_notation (self->settings),
                                     360 / view.scale, NULL);
}
