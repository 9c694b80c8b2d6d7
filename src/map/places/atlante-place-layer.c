/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-place-layer-private.h"

#include "atlante-picture.h"
#include "atlante-scene-snapshot.h"
#include "atlante-viewport.h"
#include "atlante-widget.h"

/* Milliseconds after which a map that does not move stands still. */
#define STILL 400

/* The size of a place's name where the desktop does not ask for larger text. */
#define FONT_SIZE 12.0
#define FONT_FAMILY "Noto Sans"

G_DEFINE_FINAL_TYPE (AtlantePlaceLayer, atlante_place_layer, SHUMATE_TYPE_LAYER)

enum
{
  EDITED,
  RESIZED,
  FOCUS_MOVED,
  CLUSTER_OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Another view: what is drawn no longer holds. The next snapshot lays it out anew, once, however
 * many changes came before it. */
static void
invalidate_view (AtlantePlaceLayer *self)
{
  self->is_still = FALSE;
  if (self->scene != NULL)
    {
      g_clear_pointer (&self->before, atlante_chart_scene_unref);
      self->before = g_steal_pointer (&self->scene);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The same, and lines are to be painted anew. */
void
_atlante_place_layer_invalidate (AtlantePlaceLayer *self)
{
  self->revision++;
  invalidate_view (self);
}

static const char *
get_selection_id (AtlantePlaceLayer *self)
{
  AtlanteItem *item = self->session != NULL ? atlante_session_get_selection (self->session) : NULL;

  return item != NULL ? atlante_item_get_id (item) : NULL;
}

static void
reserve_obstacles (AtlantePlaceLayer *self)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AtlanteBox));

  for (guint i = 0; i < self->obstacles->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (self->obstacles, i);
      graphene_rect_t bounds;
      AtlanteBox box;

      if (!gtk_widget_get_mapped (widget) ||
          !gtk_widget_compute_bounds (widget, GTK_WIDGET (self), &bounds))
        continue;
      box = (AtlanteBox){ bounds.origin.x, bounds.origin.y, bounds.origin.x + bounds.size.width,
                          bounds.origin.y + bounds.size.height };
      g_array_append_val (boxes, box);
    }
  atlante_chart_set_reserved (self->chart, (const AtlanteBox *) (gpointer) boxes->data, boxes->len);
}

static gboolean
on_still (gpointer data)
{
  AtlantePlaceLayer *self = data;

  self->settling = 0;
  invalidate_view (self);
  self->is_still = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle_later (AtlantePlaceLayer *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  if (!atlante_chart_scene_is_settled (self->scene) || !atlante_line_sheet_is_exact (self->sheet))
    self->settling = g_timeout_add (STILL, on_still, self);
}

AtlanteChartScene *
_atlante_place_layer_ensure_scene (AtlantePlaceLayer *self)
{
  AtlanteChartView view;

  if (self->scene != NULL)
    return self->scene;
  reserve_obstacles (self);
  atlante_viewport_get_view (shumate_layer_get_viewport (SHUMATE_LAYER (self)), GTK_WIDGET (self),
                             &view);
  self->scene = atlante_chart_scene_new (self->chart, &view, get_selection_id (self), self->before);
  g_clear_pointer (&self->before, atlante_chart_scene_unref);
  return self->scene;
}

static void
atlante_place_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlantePlaceLayer *self = ATLANTE_PLACE_LAYER (widget);
  AtlanteSceneLook look = {
    .style = atlante_chart_get_style (self->chart),
    .unit = self->unit,
    .hovered = self->hovered,
    .hovered_cluster = self->hovered_cluster,
    .focused = self->focused,
    .focused_cluster = self->focused_cluster,
    .revision = self->revision,
    .scale_factor = gtk_widget_get_scale_factor (widget),
    .by_cairo = atlante_picture_wants_cairo (widget),
    .is_still = self->is_still,
  };

  atlante_scene_snapshot (_atlante_place_layer_ensure_scene (self), self->sprites, self->sheet,
                          snapshot, &look);
  settle_later (self);
}

static void
atlante_place_layer_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  invalidate_view (ATLANTE_PLACE_LAYER (widget));
  g_signal_emit (widget, signals[RESIZED], 0);
}

static gboolean
accepts (AtlanteItem *item, gpointer user_data)
{
  AtlantePlaceLayer *self = user_data;

  return g_hash_table_contains (self->matching, item);
}

static void
add_matches (AtlantePlaceLayer *self, AtlanteCase *kase, AtlanteItemKind kind)
{
  for (guint i = 0; i < atlante_case_get_n (kase, kind); i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, kind, i);

      if (atlante_session_matches (self->session, item))
        g_hash_table_add (self->matching, g_object_ref (item));
    }
}

/* A search folds a lot of text: once for each change, not for each frame. */
static void
update_matches (AtlantePlaceLayer *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;

  g_clear_pointer (&self->matching, g_hash_table_unref);
  if (kase != NULL && *atlante_session_get_query (self->session) != '\0')
    {
      self->matching = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
      add_matches (self, kase, ATLANTE_ITEM_PLACE);
      add_matches (self, kase, ATLANTE_ITEM_RELATION);
    }
  atlante_chart_set_filter (self->chart, self->matching != NULL ? accepts : NULL, self, NULL);
  _atlante_place_layer_invalidate (self);
}

AtlanteAudience *
_atlante_place_layer_get_audience (AtlantePlaceLayer *self)
{
  if (self->audience != NULL)
    return self->audience;
  return self->session != NULL ? atlante_session_get_audience (self->session) : NULL;
}

static void
update_case (AtlantePlaceLayer *self)
{
  AtlanteCase *kase = self->session != NULL ? atlante_session_get_case (self->session) : NULL;

  atlante_place_layer_set_hovered (self, NULL);
  atlante_place_layer_set_focused (self, NULL);
  /* Its places are of another case, or speak another language. */
  g_clear_pointer (&self->scene, atlante_chart_scene_unref);
  g_clear_pointer (&self->before, atlante_chart_scene_unref);
  _atlante_place_layer_follow (self, kase);
  atlante_chart_set_case (self->chart, kase,
                          _atlante_place_layer_get_audience (self));
  update_matches (self);
}

static void
on_chart_changed (AtlantePlaceLayer *self)
{
  _atlante_place_layer_invalidate (self);
  g_signal_emit (self, signals[EDITED], 0);
}

static void
update_font (AtlantePlaceLayer *self)
{
  self->unit = atlante_widget_get_text_scale (GTK_WIDGET (self));
  atlante_chart_set_font (self->chart, FONT_FAMILY, FONT_SIZE * self->unit);
  _atlante_place_layer_invalidate (self);
}

static void
atlante_place_layer_constructed (GObject *object)
{
  AtlantePlaceLayer *self = ATLANTE_PLACE_LAYER (object);

  G_OBJECT_CLASS (atlante_place_layer_parent_class)->constructed (object);

  g_signal_connect_object (shumate_layer_get_viewport (SHUMATE_LAYER (self)), "notify",
                           G_CALLBACK (invalidate_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (update_font), self, G_CONNECT_SWAPPED);
  update_font (self);
}

static void
atlante_place_layer_dispose (GObject *object)
{
  AtlantePlaceLayer *self = ATLANTE_PLACE_LAYER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  _atlante_place_layer_follow (self, NULL);
  g_clear_pointer (&self->scene, atlante_chart_scene_unref);
  g_clear_pointer (&self->before, atlante_chart_scene_unref);
  g_clear_handle_id (&self->settling, g_source_remove);
  g_clear_pointer (&self->sprites, atlante_sprites_free);
  g_clear_pointer (&self->sheet, atlante_line_sheet_free);
  g_clear_pointer (&self->obstacles, g_ptr_array_unref);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->matching, g_hash_table_unref);
  g_clear_object (&self->hovered);
  g_clear_object (&self->focused);

  G_OBJECT_CLASS (atlante_place_layer_parent_class)->dispose (object);
}

static void
atlante_place_layer_class_init (AtlantePlaceLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlante_place_layer_constructed;
  object_class->dispose = atlante_place_layer_dispose;
  widget_class->snapshot = atlante_place_layer_snapshot;
  widget_class->size_allocate = atlante_place_layer_size_allocate;

  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOCUS_MOVED] = g_signal_new ("focus-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLUSTER_OPENED] = g_signal_new ("cluster-opened", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_POINTER);
}

static void
atlante_place_layer_init (AtlantePlaceLayer *self)
{
  self->chart = atlante_chart_new ();
  atlante_chart_set_open (self->chart, TRUE);
  atlante_chart_set_live (self->chart, TRUE);
  g_signal_connect_object (self->chart, "changed", G_CALLBACK (on_chart_changed), self,
                           G_CONNECT_SWAPPED);
  self->sprites = atlante_sprites_new ();
  self->sheet = atlante_line_sheet_new ();
  self->obstacles = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * atlante_place_layer_new:
 * @viewport: where the map looks
 *
 * Returns: (transfer floating): a layer without a case yet
 */
AtlantePlaceLayer *
atlante_place_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLANTE_TYPE_PLACE_LAYER, "viewport", viewport, NULL);
}

/**
 * atlante_place_layer_set_session:
 * @self: a layer
 * @session: (nullable): what it shows: case, audience, selection, query
 */
void
atlante_place_layer_set_session (AtlantePlaceLayer *self, AtlanteSession *session)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));
  g_return_if_fail (session == NULL || ATLANTE_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::case", G_CALLBACK (update_case), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::audience", G_CALLBACK (update_case), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::query", G_CALLBACK (update_matches), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::selection",
                               G_CALLBACK (_atlante_place_layer_invalidate), self,
                               G_CONNECT_SWAPPED);
    }
  update_case (self);
}

/**
 * atlante_place_layer_set_labels:
 * @self: a layer
 * @labels: (nullable): names of countries, capitals and waters
 */
void
atlante_place_layer_set_labels (AtlantePlaceLayer *self, AtlanteBaseLabels *labels)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  atlante_chart_set_base (self->chart, NULL, labels);
  _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_set_viewpoint:
 * @self: a layer
 * @viewpoint: (nullable): by which the base map's names are shown; %NULL for its own
 */
void
atlante_place_layer_set_viewpoint (AtlantePlaceLayer *self, const AtlanteViewpoint *viewpoint)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  if (atlante_chart_get_viewpoint (self->chart) == viewpoint)
    return;
  atlante_chart_set_viewpoint (self->chart, viewpoint);
  _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_set_style:
 * @self: a layer
 * @style: (transfer none): one of atlante_chart_style_get()
 */
void
atlante_place_layer_set_style (AtlantePlaceLayer *self, const AtlanteChartStyle *style)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));
  g_return_if_fail (style != NULL);

  if (atlante_chart_get_style (self->chart) == style)
    return;
  atlante_chart_set_style (self->chart, style);
  _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_set_layers:
 * @self: a layer
 * @layers: what of it is shown
 */
void
atlante_place_layer_set_layers (AtlantePlaceLayer *self, const AtlanteChartLayers *layers)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));
  g_return_if_fail (layers != NULL);

  if (atlante_chart_layers_equal (atlante_chart_get_layers (self->chart), layers))
    return;
  atlante_chart_set_layers (self->chart, layers);
  atlante_place_layer_set_hovered (self, NULL);
  _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_set_audience:
 * @self: a layer
 * @audience: (nullable): in whose languages and from whose viewpoint names are shown; %NULL: the
 *   session's
 */
void
atlante_place_layer_set_audience (AtlantePlaceLayer *self, AtlanteAudience *audience)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  if (self->audience == audience)
    return;
  if (audience != NULL)
    atlante_audience_ref (audience);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  self->audience = audience;
  update_case (self);
}

static void
forget_obstacle (AtlantePlaceLayer *self, GtkWidget *widget)
{
  if (self->obstacles != NULL)
    g_ptr_array_remove (self->obstacles, widget);
}

/**
 * atlante_place_layer_add_obstacle:
 * @self: a layer
 * @widget: something that lies over the layer: while it is shown, no label goes below it
 */
void
atlante_place_layer_add_obstacle (AtlantePlaceLayer *self, GtkWidget *widget)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* Not owned: what lies over the map may hold the map itself. */
  g_ptr_array_add (self->obstacles, widget);
  g_signal_connect_object (widget, "destroy", G_CALLBACK (forget_obstacle), self,
                           G_CONNECT_SWAPPED);
}

/**
 * atlante_place_layer_open_cluster:
 * @self: a layer
 * @cluster: one of its clusters
 *
 * Asks whoever listens to "cluster-opened" to show what is in it.
 */
void
atlante_place_layer_open_cluster (AtlantePlaceLayer *self, const AtlanteChartCluster *cluster)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));
  g_return_if_fail (cluster != NULL);

  g_signal_emit (self, signals[CLUSTER_OPENED], 0, cluster);
}

/**
 * atlante_place_layer_set_points:
 * @self: a layer
 * @points: (nullable): points that are no places of a case
 */
void
atlante_place_layer_set_points (AtlantePlaceLayer *self, AtlantePointIndex *points)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  atlante_chart_set_points (self->chart, points);
  _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_get_n_places:
 * @self: a layer
 *
 * Returns: how many places of the case have a position
 */
guint
atlante_place_layer_get_n_places (AtlantePlaceLayer *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), 0);

  return atlante_chart_get_n_located (self->chart);
}
