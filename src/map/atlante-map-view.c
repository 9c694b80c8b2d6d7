/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-map-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "atlante-base-loader.h"
#include "atlante-camera.h"
#include "atlante-go-to-popover.h"
#include "atlante-hover-card.h"
#include "atlante-in-view-popover.h"
#include "atlante-layers-popover.h"
#include "atlante-map-arrangement.h"
#include "atlante-map-clusters.h"
#include "atlante-map-coordinates.h"
#include "atlante-map-keys.h"
#include "atlante-map-mark.h"
#include "atlante-map-menu.h"
#include "atlante-map-mover.h"
#include "atlante-map-pick-bar.h"
#include "atlante-map-picker.h"
#include "atlante-map-pointer.h"
#include "atlante-map-scale.h"
#include "atlante-map-settings.h"
#include "atlante-map-sketch.h"
#include "atlante-map-steering.h"
#include "atlante-map-teller.h"
#include "atlante-map-theme.h"
#include "atlante-place-layer.h"
#include "atlante-reference-source.h"
#include "atlante-tile-layer.h"
#include "atlante-viewpoint-label.h"
#include "atlante-viewport.h"

/* At least as near as this to a point that somebody went to by its coordinates. */
#define ZOOM_POINT 5.0

struct _AtlanteMapView
{
  AtlantePanel parent_instance;

  ShumateMap *map;
  AtlanteHoverCard *card;
  GtkWidget *notice;
  GtkWidget *info;
  AtlanteMapScale *scale;
  GtkWidget *attribution;
  AtlanteMapCoordinates *coordinates;
  AtlanteMapMark *mark;
  AtlanteMapSketch *sketch;
  AtlanteMapPickBar *pick_bar;
  GMenuModel *point_menu;
  GtkWidget *tools;
  GtkWidget *layers_label;
  AtlanteInViewPopover *in_view_popover;
  AtlanteLayersPopover *layers_popover;
  GtkWidget *controls;
  GtkWidget *zoom_in;
  GtkWidget *zoom_out;

  AtlanteMapSettings *settings;
  AtlanteMapArrangement *arrangement;
  AtlanteCamera *camera;
  AtlanteTileLayer *tiles;
  AtlantePlaceLayer *places;
  AtlanteMapPointer *pointer;
  AtlanteMapClusters *clusters;
  AtlanteMapKeys *keys;
  AtlanteMapSteering *steering;
  AtlanteMapMenu *menu;
  AtlanteMapTeller *teller;
  AtlanteMapPicker *picker;
  AtlanteMapMover *mover;
  GtkWidget *go_to;
  AtlanteBaseMap *base_map;       /* NULL until it is loaded */
  AtlanteBaseLabels *base_labels; /* the same */
  AtlanteViewpoints *viewpoints;  /* NULL until they are loaded */
  GCancellable *cancellable;
  char *base_error;         /* (nullable): why there is no base map */
};

G_DEFINE_FINAL_TYPE (AtlanteMapView, atlante_map_view, ATLANTE_TYPE_PANEL)

static AtlanteCase *
get_case (AtlanteMapView *self)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));

  return session != NULL ? atlante_session_get_case (session) : NULL;
}

static void
update_notice (AtlanteMapView *self)
{
  const char *text = self->base_error;

  if (text == NULL && get_case (self) != NULL &&
      atlante_place_layer_get_n_places (self->places) == 0)
    text = _ ("No place of this case has a position yet.");
  if (text != NULL)
    gtk_label_set_text (GTK_LABEL (self->notice), text);
  gtk_widget_set_visible (self->notice, text != NULL);
}

static void
update_label (AtlanteMapView *self)
{
  guint n = atlante_place_layer_get_n_places (self->places);
  g_autofree char *label =
    g_strdup_printf (ngettext ("Map: %u place, use Tab to go to it",
                               "Map: %u places, use Tab to go through them", n),
                     n);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  update_notice (self);
}

static void
update_viewpoint (AtlanteMapView *self, const char *id)
{
  const AtlanteViewpoint *viewpoint =
    self->viewpoints != NULL ? atlante_viewpoints_lookup (self->viewpoints, id) : NULL;

  atlante_tile_layer_set_viewpoint (self->tiles, viewpoint);
  atlante_place_layer_set_viewpoint (self->places, viewpoint);
}

/* The map may speak the language of the case while all else speaks the interface's. */
static AtlanteAudience *
dup_audience (AtlanteMapView *self)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));
  AtlanteAudience *audience = session != NULL ? atlante_session_get_audience (session) : NULL;
  g_autoptr (AtlanteAudience) own = NULL;
  const char *language;

  if (audience == NULL || get_case (self) == NULL ||
      !atlante_map_settings_get_case_language (self->settings))
    return audience != NULL ? atlante_audience_ref (audience) : NULL;
  language = atlante_case_get_languages (get_case (self))[0];
  own = atlante_audience_new (language, language, atlante_audience_get_viewpoint (audience));
  return atlante_audience_with_units (own, atlante_audience_get_units (audience),
                                      atlante_audience_get_notation (audience));
}

static void
update_names (AtlanteMapView *self)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));
  g_autoptr (AtlanteAudience) audience = dup_audience (self);
  /* What stands over the map is of the interface, also where the map speaks the case's language. */
  const char *language =
    session != NULL ? atlante_audience_get_language (atlante_session_get_audience (session)) : NULL;
  const char *viewpoint = audience != NULL ? atlante_audience_get_viewpoint (audience) : NULL;
  g_autofree char *title = NULL;
  g_autofree char *attribution = NULL;

  if (viewpoint == NULL)
    viewpoint = "international";
  update_viewpoint (self, viewpoint);
  title = atlante_viewpoint_label_dup (self->viewpoints, viewpoint, language);
  atlante_place_layer_set_audience (
    self->places, atlante_map_settings_get_case_language (self->settings) ? audience : NULL);
  atlante_map_teller_set_audience (self->teller, audience);
  /* Translators: below the map; the viewpoint of contested names and borders, and the source of the
   * base map: "Names and borders: international · Natural Earth" */
  attribution = g_strdup_printf (_("Names and borders: %s · %s"), title, "Natural Earth");
  gtk_label_set_text (GTK_LABEL (self->attribution), attribution);
  atlante_map_scale_set_language (self->scale, language);
  if (audience != NULL)
    {
      atlante_map_scale_set_units (self->scale, atlante_audience_get_units (audience));
      atlante_map_coordinates_set_units (self->coordinates, atlante_audience_get_units (audience));
    }
  update_label (self);
}

static void
on_picked (AtlanteMapView *self, AtlanteItem *item)
{
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));

  if (session != NULL)
    atlante_session_select (session, item);
}

static void
get_view (AtlanteMapView *self, AtlanteChartView *view)
{
  atlante_viewport_get_view (shumate_map_get_viewport (self->map), GTK_WIDGET (self->map), view);
}

static void
on_in_view_opened (AtlanteMapView *self)
{
  g_autoptr (AtlanteAudience) audience = dup_audience (self);
  AtlanteChartLayers layers;
  AtlanteChartView view;

  get_view (self, &view);
  atlante_map_settings_get_layers (self->settings, &layers);
  atlante_in_view_popover_fill (self->in_view_popover,
                                atlante_panel_get_session (ATLANTE_PANEL (self)), audience, &view,
                                &layers);
}

static void
on_move (AtlanteMapView *self, AtlantePlace *place, const AtlanteGeoPoint *point)
{
  atlante_map_mover_move (self->mover, place, *point);
}

static void
on_dismissed (AtlanteMapView *self)
{
  atlante_map_menu_clear_mark (self->menu);
}

static void
go_to_point (AtlanteMapView *self, const AtlanteGeoPoint *point, double zoom, gboolean mark)
{
  double now;

  atlante_map_view_get_center (self, NULL, &now);
  if (mark)
    {
      zoom = MAX (now, ZOOM_POINT);
      atlante_map_mark_set_point (self->mark, point);
      atlante_map_coordinates_set_origin (self->coordinates, point);
    }
  atlante_map_view_go_to (self, *point, zoom);
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
go_to_place (AtlanteMapView *self, AtlantePlace *place)
{
  atlante_map_steering_select (self->steering, ATLANTE_ITEM (place));
  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

static void
update_layers (AtlanteMapView *self)
{
  AtlanteChartLayers layers;

  atlante_map_settings_get_layers (self->settings, &layers);
  atlante_place_layer_set_layers (self->places, &layers);
  atlante_tile_layer_set_graticule (self->tiles, layers.graticule);
  update_names (self);
}

static void
on_resized (AtlanteMapView *self)
{
  atlante_map_steering_resize (self->steering);
  atlante_map_arrangement_update_later (self->arrangement);
}

static void
on_zoom_changed (AtlanteMapView *self)
{
  double zoom = shumate_viewport_get_zoom_level (shumate_map_get_viewport (self->map));

  gtk_widget_set_sensitive (self->zoom_in, zoom < ATLANTE_MAP_MAX_ZOOM);
  gtk_widget_set_sensitive (self->zoom_out, zoom > ATLANTE_MAP_MIN_ZOOM);
}

static void
update_style (AtlanteMapView *self)
{
  atlante_tile_layer_set_style (self->tiles, atlante_map_theme_get_style ());
  atlante_place_layer_set_style (self->places, atlante_map_theme_get_style ());
}

static void
on_base_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlanteMapView *self = user_data;
  g_autoptr (AtlanteBaseMap) map = NULL;
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  g_autoptr (GError) error = NULL;

  /* A view that has gone has cancelled this, and must not be touched. */
  atlante_base_loader_load_finish (result, &map, &labels, &viewpoints, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    {
      if (map == NULL)
        self->base_error = g_strdup_printf (
          /* Translators: %s says what is missing or damaged, and what to do */
          _ ("The base map cannot be shown. %s"), error->message);
      else
        self->base_error = g_strdup (error->message);
      update_notice (self);
    }
  if (map != NULL)
    atlante_tile_layer_set_map (self->tiles, map);
  if (labels != NULL)
    atlante_place_layer_set_labels (self->places, labels);
  g_set_object (&self->base_map, map);
  g_set_object (&self->base_labels, labels);
  atlante_go_to_popover_set_labels (ATLANTE_GO_TO_POPOVER (self->go_to), labels);
  g_set_object (&self->viewpoints, viewpoints);
  atlante_layers_popover_set_viewpoints (self->layers_popover, viewpoints);
  update_names (self);
}

static void
atlante_map_view_session_set (AtlantePanel *panel, AtlanteSession *session)
{
  AtlanteMapView *self = ATLANTE_MAP_VIEW (panel);

  if (self->places == NULL)
    return;
  atlante_place_layer_set_session (self->places, session);
  atlante_layers_popover_set_session (self->layers_popover, session);
  atlante_map_teller_set_session (self->teller, session);
  atlante_go_to_popover_set_session (ATLANTE_GO_TO_POPOVER (self->go_to), session);
  atlante_map_clusters_set_session (self->clusters, session);
  atlante_map_picker_set_session (self->picker, session);
  atlante_map_mover_set_session (self->mover, session);
  atlante_map_menu_set_session (self->menu, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::case", G_CALLBACK (update_names), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::audience", G_CALLBACK (update_names), self,
                               G_CONNECT_SWAPPED);
    }
  atlante_map_steering_set_session (self->steering, session);
  update_names (self);
}

static void
atlante_map_view_dispose (GObject *object)
{
  AtlanteMapView *self = ATLANTE_MAP_VIEW (object);
  AtlanteSession *session = atlante_panel_get_session (ATLANTE_PANEL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (session != NULL)
    g_signal_handlers_disconnect_by_data (session, self);
  g_clear_pointer (&self->go_to, gtk_widget_unparent);
  g_clear_object (&self->menu);
  g_clear_object (&self->arrangement);
  g_clear_object (&self->picker);
  g_clear_object (&self->mover);
  g_clear_object (&self->teller);
  if (self->clusters != NULL)
    atlante_map_clusters_close (self->clusters);
  g_clear_object (&self->clusters);
  g_clear_object (&self->pointer);
  g_clear_object (&self->keys);
  g_clear_object (&self->steering);
  g_clear_object (&self->camera);
  g_clear_object (&self->settings);
  g_clear_object (&self->base_map);
  g_clear_object (&self->base_labels);
  g_clear_object (&self->viewpoints);
  self->places = NULL;
  self->tiles = NULL;

  G_OBJECT_CLASS (atlante_map_view_parent_class)->dispose (object);
}

static void
atlante_map_view_finalize (GObject *object)
{
  g_free (ATLANTE_MAP_VIEW (object)->base_error);

  G_OBJECT_CLASS (atlante_map_view_parent_class)->finalize (object);
}

static void
atlante_map_view_class_init (AtlanteMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlante_map_view_dispose;
  object_class->finalize = atlante_map_view_finalize;
  ATLANTE_PANEL_CLASS (klass)->session_set = atlante_map_view_session_set;

  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (ATLANTE_TYPE_HOVER_CARD);
  g_type_ensure (ATLANTE_TYPE_IN_VIEW_POPOVER);
  g_type_ensure (ATLANTE_TYPE_LAYERS_POPOVER);
  g_type_ensure (ATLANTE_TYPE_MAP_COORDINATES);
  g_type_ensure (ATLANTE_TYPE_MAP_MARK);
  g_type_ensure (ATLANTE_TYPE_MAP_PICK_BAR);
  g_type_ensure (ATLANTE_TYPE_MAP_SCALE);
  g_type_ensure (ATLANTE_TYPE_MAP_SKETCH);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/atlante/Atlante/map/atlante-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, map);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, card);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, notice);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, info);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, coordinates);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, mark);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, sketch);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, pick_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, point_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, scale);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, attribution);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, tools);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, in_view_popover);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, layers_label);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, layers_popover);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, zoom_in);
  gtk_widget_class_bind_template_child (widget_class, AtlanteMapView, zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, atlante_map_view_zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, atlante_map_view_zoom_out);
  gtk_widget_class_bind_template_callback (widget_class, atlante_map_view_show_all);
}

static void
add_layers (AtlanteMapView *self)
{
  ShumateViewport *viewport = shumate_map_get_viewport (self->map);

  atlante_reference_source_install (viewport);
  self->tiles = atlante_tile_layer_new (viewport);
  self->places = atlante_place_layer_new (viewport);
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->tiles));
  shumate_map_add_layer (self->map, SHUMATE_LAYER (self->places));
  atlante_place_layer_add_obstacle (self->places, self->info);
  atlante_place_layer_add_obstacle (self->places, self->controls);
  atlante_place_layer_add_obstacle (self->places, self->tools);
  atlante_place_layer_add_obstacle (self->places, GTK_WIDGET (self->pick_bar));
  g_signal_connect_object (self->places, "edited", G_CALLBACK (update_label), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->places, "resized", G_CALLBACK (on_resized), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (on_zoom_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
add_hands (AtlanteMapView *self)
{
  self->camera = atlante_camera_new (GTK_WIDGET (self->map), shumate_map_get_viewport (self->map));
  self->steering = atlante_map_steering_new (self->map, self->camera);
  self->pointer = atlante_map_pointer_new (self->map, self->camera, self->places);
  self->clusters = atlante_map_clusters_new (self->map, self->camera, self->places);
  self->keys = atlante_map_keys_new (self->map, self->camera, self->places);
  self->teller = atlante_map_teller_new (self->map, self->camera, self->places, self->settings,
                                         self->card);
  atlante_map_teller_follow (self->teller, self->pointer, self->keys);
  g_signal_connect_object (self->pointer, "picked", G_CALLBACK (on_picked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "moved", G_CALLBACK (atlante_map_steering_let_go),
                           self->steering, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clusters, "picked", G_CALLBACK (on_picked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->clusters, "moved", G_CALLBACK (atlante_map_steering_let_go),
                           self->steering, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "pointed",
                           G_CALLBACK (atlante_map_coordinates_point_at), self->coordinates,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pointer, "left", G_CALLBACK (atlante_map_coordinates_leave),
                           self->coordinates, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "dismissed", G_CALLBACK (on_dismissed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "picked", G_CALLBACK (on_picked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "moved", G_CALLBACK (atlante_map_steering_let_go),
                           self->steering, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keys, "show-all", G_CALLBACK (atlante_map_steering_show_all),
                           self->steering, G_CONNECT_SWAPPED);
}

/* What changes the case. */
static void
add_editing_hands (AtlanteMapView *self)
{
  const AtlanteMapPickerParts parts = {
    .view = GTK_WIDGET (self),
    .map = self->map,
    .pointer = self->pointer,
    .teller = self->teller,
    .sketch = self->sketch,
    .bar = self->pick_bar,
  };
  const AtlanteMapMoverParts mover_parts = {
    .map = self->map,
    .places = self->places,
    .pointer = self->pointer,
    .teller = self->teller,
    .sketch = self->sketch,
    .coordinates = self->coordinates,
  };

  atlante_map_sketch_set_map (self->sketch, self->map);
  self->picker = atlante_map_picker_new (&parts);
  self->mover = atlante_map_mover_new (&mover_parts);
}

static void
add_arrangement (AtlanteMapView *self)
{
  const AtlanteMapParts parts = {
    .view = GTK_WIDGET (self),
    .notice = self->notice,
    .tools = self->tools,
    .tools_label = self->layers_label,
    .layers = self->layers_popover,
    .info = self->info,
  };

  self->arrangement = atlante_map_arrangement_new (&parts);
}

static void
add_controls (AtlanteMapView *self)
{
  atlante_map_scale_set_map (self->scale, self->map);
  atlante_map_coordinates_set_map (self->coordinates, self->map, self->settings);
  atlante_map_mark_set_map (self->mark, self->map);
  atlante_layers_popover_set_settings (self->layers_popover, self->settings);
  g_signal_connect_object (self->in_view_popover, "map", G_CALLBACK (on_in_view_opened), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->in_view_popover, "picked", G_CALLBACK (on_picked), self,
                           G_CONNECT_SWAPPED);
  self->menu = atlante_map_menu_new (self->map, self->places, self->settings, self->coordinates,
                                     self->mark, self->point_menu);
  g_signal_connect_object (self->menu, "move", G_CALLBACK (on_move), self, G_CONNECT_SWAPPED);

  self->go_to = g_object_new (ATLANTE_TYPE_GO_TO_POPOVER, NULL);
  atlante_go_to_popover_set_settings (ATLANTE_GO_TO_POPOVER (self->go_to), self->settings);
  gtk_widget_set_parent (self->go_to, GTK_WIDGET (self));
  g_signal_connect_object (self->go_to, "go-to-place", G_CALLBACK (go_to_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go_to, "go-to-point", G_CALLBACK (go_to_point), self,
                           G_CONNECT_SWAPPED);
}

static void
atlante_map_view_init (AtlanteMapView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = atlante_map_settings_new ();
  add_layers (self);
  add_hands (self);
  add_editing_hands (self);
  add_arrangement (self);
  add_controls (self);
  on_zoom_changed (self);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (update_layers), self,
                           G_CONNECT_SWAPPED);
  update_layers (self);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_style), self,
                           G_CONNECT_SWAPPED);
  update_style (self);

  self->cancellable = g_cancellable_new ();
  atlante_base_loader_load_async (self->cancellable, on_base_loaded, self);
}

/**
 * atlante_map_view_new:
 *
 * Returns: (transfer floating): a map without a session
 */
GtkWidget *
atlante_map_view_new (void)
{
  return g_object_new (ATLANTE_TYPE_MAP_VIEW, NULL);
}

/**
 * atlante_map_view_zoom_in:
 * @self: a map
 *
 * Zooms to the next whole level, about the middle.
 */
void
atlante_map_view_zoom_in (AtlanteMapView *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  atlante_map_steering_zoom_by (self->steering, 1);
}

/**
 * atlante_map_view_zoom_out:
 * @self: a map
 *
 * The same, away from the ground.
 */
void
atlante_map_view_zoom_out (AtlanteMapView *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  atlante_map_steering_zoom_by (self->steering, -1);
}

/**
 * atlante_map_view_show_all:
 * @self: a map
 *
 * Flies to where all places of the case are in sight, and keeps them there when the size changes.
 */
void
atlante_map_view_show_all (AtlanteMapView *self)
{
  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  atlante_map_steering_show_all (self->steering);
}

/**
 * atlante_map_view_go_to:
 * @self: a map
 * @point: what comes to the middle
 * @zoom: the world is 256 * 2^zoom pixels wide; brought within the limits
 *
 * Flies there.
 */
void
atlante_map_view_go_to (AtlanteMapView *self, AtlanteGeoPoint point, double zoom)
{
  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  atlante_map_steering_go_to (self->steering, point, zoom);
}

/**
 * atlante_map_view_open_go_to:
 * @self: a map
 *
 * Asks where to go: a place, a name of the base map or coordinates.
 */
void
atlante_map_view_open_go_to (AtlanteMapView *self)
{
  GdkRectangle area;

  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  area = (GdkRectangle){ gtk_widget_get_width (GTK_WIDGET (self)) / 2, 4, 1, 1 };
  gtk_popover_set_position (GTK_POPOVER (self->go_to), GTK_POS_BOTTOM);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->go_to), &area);
  gtk_popover_popup (GTK_POPOVER (self->go_to));
}

/**
 * atlante_map_view_get_center:
 * @self: a map
 * @point: (out) (optional): what is in the middle now
 * @zoom: (out) (optional): the zoom now
 */
void
atlante_map_view_get_center (AtlanteMapView *self, AtlanteGeoPoint *point, double *zoom)
{
  AtlanteMapPose pose;

  g_return_if_fail (ATLANTE_IS_MAP_VIEW (self));

  pose = atlante_camera_get_pose (self->camera);
  if (point != NULL)
    *point = atlante_map_pose_get_point (&pose);
  if (zoom != NULL)
    *zoom = pose.zoom;
}

/**
 * atlante_map_view_locate:
 * @self: a map
 * @place_id: id of a place
 * @x: (out): middle of its symbol, pixels from the left edge of the panel
 * @y: (out): the same, from the top
 *
 * Returns: %FALSE where the place is out of sight or there is none of this id
 */
gboolean
atlante_map_view_locate (AtlanteMapView *self, const char *place_id, double *x, double *y)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_VIEW (self), FALSE);

  /* The layer fills the panel. */
  return atlante_place_layer_locate (self->places, place_id, x, y);
}

/* Returns: (transfer none): what the user wants the map to show */
AtlanteMapSettings *
atlante_map_view_get_settings (AtlanteMapView *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_VIEW (self), NULL);

  return self->settings;
}

/**
 * atlante_map_view_dup_picture:
 * @self: a map
 *
 * Returns: (transfer full) (nullable): what is seen now, with its layers, style, languages and
 *   viewpoint; %NULL without a case
 */
AtlanteMapPicture *
atlante_map_view_dup_picture (AtlanteMapView *self)
{
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteItem *selection;
  AtlanteMapPicture *picture;
  AtlanteChartLayers layers;
  AtlanteChartView view;

  g_return_val_if_fail (ATLANTE_IS_MAP_VIEW (self), NULL);

  if (get_case (self) == NULL)
    return NULL;
  get_view (self, &view);
  audience = dup_audience (self);
  selection = atlante_session_get_selection (atlante_panel_get_session (ATLANTE_PANEL (self)));
  atlante_map_settings_get_layers (self->settings, &layers);
  picture = atlante_map_picture_new (get_case (self), audience, &view);
  atlante_map_picture_set_base (picture, self->base_map, self->base_labels);
  atlante_map_picture_set_layers (picture, &layers);
  atlante_map_picture_set_theme (picture, atlante_map_theme_get ());
  if (selection != NULL)
    atlante_map_picture_set_selection (picture, atlante_item_get_id (selection));
  return picture;
}

/**
 * atlante_map_view_is_settled:
 * @self: a map
 *
 * Returns: whether nothing moves and nothing of what is seen is still to be painted
 */
gboolean
atlante_map_view_is_settled (AtlanteMapView *self)
{
  g_return_val_if_fail (ATLANTE_IS_MAP_VIEW (self), FALSE);

  return !atlante_camera_is_moving (self->camera) && !atlante_tile_layer_is_busy (self->tiles);
}
