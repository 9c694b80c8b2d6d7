/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-tile-layer.h"

#include <math.h>

#include "atlante-reference-source.h"
#include "atlante-stand-in.h"
#include "atlante-tile-cache.h"
#include "atlante-viewport.h"

/* 128 and 96 tiles where the scale factor is 1. A window of 1440 x 900 pixels shows up to 35. */
#define COARSE_BYTES (32 * 1024 * 1024)
#define SHARP_BYTES (24 * 1024 * 1024)

/* After so long at rest at a zoom between two levels, what is seen is painted anew for it. */
#define SHARPEN_MS 150

/* How many levels up a stand-in for a missing tile is looked for. */
#define N_ANCESTORS 4

/* Columns of sharp tiles count from the 180th meridian and may lie west of it. */
#define SHARP_ORIGIN (1 << 27)

/* Two caches. One has tiles of the whole zooms, which are scaled while the map zooms. The other has
 * tiles of just the zoom at which the map rests: nothing is scaled, so that lines stay crisp. */
struct _AtlanteTileLayer
{
  ShumateLayer parent_instance;

  AtlanteBaseMap *map;
  AtlanteBasePainterOptions options;
  AtlanteViewpoint *viewpoint; /* that of the options */
  AtlanteTileCache *coarse;
  AtlanteTileCache *sharp;
  AtlanteStandIn stand_in;  /* after a change of the options, until all is painted anew */
  double sharp_zoom;        /* 0: none */
  guint sharpen_id;
  gboolean owes_coarse;     /* sharp tiles came first: those for a zoom are still to be painted */
};

G_DEFINE_FINAL_TYPE (AtlanteTileLayer, atlante_tile_layer, SHUMATE_TYPE_LAYER)

/* What workers paint from; nothing in it changes. */
typedef struct
{
  AtlanteBaseMap *map;
  AtlanteBasePainterOptions options;
  AtlanteViewpoint *viewpoint; /* that of the options */
  double world;             /* pixels of the world's width; 0: tiles of whole zooms */
} Model;

/* What a snapshot needs of the viewport, in pixels. */
typedef struct
{
  double zoom;
  double world;
  double left;
  double top;
  double width;
  double height;
  double scale_factor;
  gboolean by_cairo;        /* of atlante_picture_wants_cairo() */
} Frame;

static Model *
model_new (AtlanteTileLayer *self, double world)
{
  Model *model = g_new (Model, 1);

  model->map = g_object_ref (self->map);
  model->options = self->options;
  model->viewpoint = self->viewpoint != NULL ? atlante_viewpoint_ref (self->viewpoint) : NULL;
  model->world = world;
  return model;
}

static void
model_free (gpointer data)
{
  Model *model = data;

  g_object_unref (model->map);
  g_clear_pointer (&model->viewpoint, atlante_viewpoint_unref);
  g_free (model);
}

static void
paint_coarse (cairo_t *cr, int zoom, int x, int y, gpointer data)
{
  const Model *model = data;
  AtlanteChartView view;

  atlante_chart_view_init_tile (&view, zoom, x, y, ATLANTE_TILE_SIZE);
  atlante_base_painter_paint (model->map, &model->options, cr, &view);
}

static void
paint_sharp (cairo_t *cr, int zoom, int x, int y, gpointer data)
{
  const Model *model = data;
  AtlanteChartView view = {
    .left = (x - SHARP_ORIGIN) * (double) ATLANTE_TILE_SIZE / model->world,
    .top = y * (double) ATLANTE_TILE_SIZE / model->world,
    .scale = model->world,
    .width = ATLANTE_TILE_SIZE,
    .height = ATLANTE_TILE_SIZE,
  };

  atlante_base_painter_paint (model->map, &model->options, cr, &view);
}

static void
init_frame (AtlanteTileLayer *self, Frame *frame)
{
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  AtlanteChartView view;

  atlante_viewport_get_view (viewport, GTK_WIDGET (self), &view);
  frame->zoom = shumate_viewport_get_zoom_level (viewport);
  frame->world = view.scale;
  frame->left = view.left * view.scale;
  frame->top = view.top * view.scale;
  frame->width = view.width;
  frame->height = view.height;
  frame->scale_factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  frame->by_cairo = atlante_picture_wants_cairo (GTK_WIDGET (self));
}

/* Edges fall on pixels of the screen: neither seams nor blur. */
static double
snap (const Frame *frame, double value)
{
  return round (value * frame->scale_factor) / frame->scale_factor;
}

static GdkRGBA
rgba (AtlanteChartColor color)
{
  return (GdkRGBA){ color.red, color.green, color.blue, 1 };
}

/* The sea, and the land round the South Pole below the end of the projection. */
static void
append_ground (AtlanteTileLayer *self, GtkSnapshot *snapshot, const Frame *frame)
{
  GdkRGBA water = rgba (self->options.style->water);
  double bottom = frame->world - frame->top;

  gtk_snapshot_append_color (snapshot, &water,
                             &GRAPHENE_RECT_INIT (0, 0, frame->width, frame->height));
  if (bottom < frame->height && self->map != NULL)
    {
      GdkRGBA land = rgba (self->options.style->land);
      double y = snap (frame, bottom) - 1;

      gtk_snapshot_append_color (snapshot, &land,
                                 &GRAPHENE_RECT_INIT (0, y, frame->width, frame->height - y));
    }
}

/* The nearest ancestor that is there, magnified and cut to the tile. */
static void
append_ancestor (AtlanteTileLayer *self,
                 GtkSnapshot *snapshot,
                 const Frame *frame,
                 const graphene_rect_t *area,
                 int zoom,
                 int x,
                 int y)
{
  for (int up = 1; up <= MIN (N_ANCESTORS, zoom); up++)
    {
      AtlantePicture *picture =
        atlante_tile_cache_lookup (self->coarse, zoom - up, x >> up, y >> up);
      float factor = 1 << up;
      int mask = (1 << up) - 1;

      if (picture == NULL)
        continue;
      atlante_picture_append (
        picture, snapshot,
        &GRAPHENE_RECT_INIT (area->origin.x - (x & mask) * area->size.width,
                             area->origin.y - (y & mask) * area->size.height,
                             factor * area->size.width, factor * area->size.height),
        area, frame->by_cairo);
      return;
    }
}

/* @snapshot: (nullable): only asks for them
 * @stand_in: sharp tiles will come; those of whole zooms are shown as far as they are there
 * Returns: whether all of them are there */
static gboolean
append_coarse (AtlanteTileLayer *self,
               GtkSnapshot *snapshot,
               const Frame *frame,
               gboolean stand_in)
{
  int zoom = CLAMP ((int) floor (frame->zoom + 0.35), 0, ATLANTE_MAP_MAX_ZOOM);
  int n = 1 << zoom;
  double size = frame->world / n;
  int first_y = MAX (0, (int) floor (frame->top / size));
  int last_y = MIN (n - 1, (int) floor ((frame->top + frame->height) / size));
  int first_x = (int) floor (frame->left / size);
  int last_x = (int) floor ((frame->left + frame->width) / size);
  gboolean complete = TRUE;

  for (int y = first_y; y <= last_y; y++)
    for (int x = first_x; x <= last_x; x++)
      {
        double x0 = snap (frame, x * size - frame->left);
        double y0 = snap (frame, y * size - frame->top);
        double x1 = snap (frame, (x + 1) * size - frame->left);
        double y1 = snap (frame, (y + 1) * size - frame->top);
        graphene_rect_t area = GRAPHENE_RECT_INIT (x0, y0, x1 - x0, y1 - y0);
        int wrapped = x & (n - 1);
        AtlantePicture *picture = stand_in
                                ? atlante_tile_cache_lookup (self->coarse, zoom, wrapped, y)
                                : atlante_tile_cache_request (self->coarse, zoom, wrapped, y);

        if (picture == NULL)
          complete = FALSE;
        if (snapshot == NULL)
          continue;
        if (picture != NULL)
          atlante_picture_append (picture, snapshot, &area, &area, frame->by_cairo);
        else
          append_ancestor (self, snapshot, frame, &area, zoom, wrapped, y);
      }
  return complete;
}

static void
append_whole (AtlantePicture *picture, GtkSnapshot *snapshot, const Frame *frame, double x, double y)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, y, ATLANTE_TILE_SIZE, ATLANTE_TILE_SIZE);

  atlante_picture_append (picture, snapshot, &area, &area, frame->by_cairo);
}

/* @snapshot: (nullable): only asks for them
 * Returns: whether all of them are there */
static gboolean
append_sharp (AtlanteTileLayer *self, GtkSnapshot *snapshot, const Frame *frame)
{
  const int size = ATLANTE_TILE_SIZE;
  double left = snap (frame, frame->left);
  double top = snap (frame, frame->top);
  int first_y = MAX (0, (int) floor (top / size));
  int last_y = (int) floor (MIN (frame->world - 1, top + frame->height) / size);
  int first_x = (int) floor (left / size);
  int last_x = (int) floor ((left + frame->width) / size);
  gboolean complete = TRUE;

  for (int y = first_y; y <= last_y; y++)
    for (int x = first_x; x <= last_x; x++)
      {
        AtlantePicture *picture = atlante_tile_cache_request (self->sharp, 0, x + SHARP_ORIGIN, y);

        if (picture == NULL)
          complete = FALSE;
        else if (snapshot != NULL)
          append_whole (picture, snapshot, frame, x * size - left, y * size - top);
      }
  return complete;
}

/* Is there nothing beyond the poles in sight? */
static gboolean
fills_view (const Frame *frame)
{
  return frame->top >= 0 && frame->top + frame->height <= frame->world;
}

static gboolean
is_whole (double zoom)
{
  return fabs (zoom - round (zoom)) < 1e-6;
}

/* Returns: whether all of it is there */
static gboolean
append_frame (AtlanteTileLayer *self, GtkSnapshot *snapshot, const Frame *frame)
{
  gboolean sharp = self->sharp_zoom == frame->zoom;
  gboolean sharp_complete, complete;

  atlante_tile_cache_begin_frame (self->coarse);
  atlante_tile_cache_begin_frame (self->sharp);
  sharp_complete = sharp && append_sharp (self, NULL, frame);
  complete = sharp_complete || append_coarse (self, NULL, frame, sharp);
  /* Below tiles nothing is seen of it, and it would cost as much as they do. */
  if (!complete || !fills_view (frame))
    append_ground (self, snapshot, frame);
  if (!sharp_complete)
    append_coarse (self, snapshot, frame, sharp);
  else if (self->owes_coarse)
    self->owes_coarse = !append_coarse (self, NULL, frame, FALSE);
  if (sharp)
    {
      /* The last row reaches beyond the end of the world. */
      gtk_snapshot_push_clip (snapshot,
                              &GRAPHENE_RECT_INIT (0, snap (frame, -frame->top), frame->width,
                                                   snap (frame, frame->world)));
      append_sharp (self, snapshot, frame);
      gtk_snapshot_pop (snapshot);
    }
  return complete;
}

static void
set_sharp_zoom (AtlanteTileLayer *self, double zoom)
{
  self->sharp_zoom = zoom;
  atlante_tile_cache_set_painter (self->sharp, paint_sharp,
                                  model_new (self, ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom)),
                                  model_free, gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

/* Where there is nothing yet, what is seen is not painted twice: sharp at once, and the tiles that a
 * zoom begins with when that stands. */
static void
sharpen_first (AtlanteTileLayer *self, const Frame *frame)
{
  if (atlante_tile_cache_get_n_tiles (self->coarse) > 0 || is_whole (frame->zoom)
      || self->sharp_zoom == frame->zoom)
    return;
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  set_sharp_zoom (self, frame->zoom);
  self->owes_coarse = TRUE;
}

static void
atlante_tile_layer_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlanteTileLayer *self = ATLANTE_TILE_LAYER (widget);
  Frame frame;

  init_frame (self, &frame);
  if (self->map != NULL)
    sharpen_first (self, &frame);
  if (self->map == NULL)
    append_ground (self, snapshot, &frame);
  else if (append_frame (self, snapshot, &frame))
    atlante_stand_in_clear (&self->stand_in);
  else
    atlante_stand_in_append (&self->stand_in, snapshot, frame.world, frame.left, frame.top);
}

/* Keeps what is shown, so that a change of the options does not end in a blank map. */
static void
keep_frame (AtlanteTileLayer *self)
{
  GtkSnapshot *snapshot;
  Frame frame;

  if (self->map == NULL || self->stand_in.node != NULL
      || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  init_frame (self, &frame);
  snapshot = gtk_snapshot_new ();
  append_frame (self, snapshot, &frame);
  self->stand_in = (AtlanteStandIn){
    .node = gtk_snapshot_free_to_node (snapshot),
    .world = frame.world,
    .left = frame.left,
    .top = frame.top,
  };
}

static gboolean
sharpen (gpointer user_data)
{
  AtlanteTileLayer *self = user_data;
  ShumateViewport *viewport = shumate_layer_get_viewport (SHUMATE_LAYER (self));
  double zoom = shumate_viewport_get_zoom_level (viewport);

  self->sharpen_id = 0;
  if (self->map == NULL || is_whole (zoom) || zoom == self->sharp_zoom)
    return G_SOURCE_REMOVE;

  set_sharp_zoom (self, zoom);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
sharpen_later (AtlanteTileLayer *self)
{
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  self->sharpen_id = g_timeout_add (SHARPEN_MS, sharpen, self);
}

static void
on_zoom_changed (AtlanteTileLayer *self)
{
  sharpen_later (self);
}

/* Another map, style or scale of the screen: all tiles are wrong. */
static void
rebuild (AtlanteTileLayer *self)
{
  self->sharp_zoom = 0;
  if (self->map != NULL)
    {
      atlante_tile_cache_set_painter (self->coarse, paint_coarse, model_new (self, 0), model_free,
                                      gtk_widget_get_scale_factor (GTK_WIDGET (self)));
      sharpen_later (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
atlante_tile_layer_constructed (GObject *object)
{
  ShumateViewport *viewport;

  G_OBJECT_CLASS (atlante_tile_layer_parent_class)->constructed (object);

  viewport = shumate_layer_get_viewport (SHUMATE_LAYER (object));
  g_signal_connect_object (viewport, "notify", G_CALLBACK (gtk_widget_queue_draw), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (viewport, "notify::zoom-level", G_CALLBACK (on_zoom_changed), object,
                           G_CONNECT_SWAPPED);
}

static void
atlante_tile_layer_dispose (GObject *object)
{
  AtlanteTileLayer *self = ATLANTE_TILE_LAYER (object);

  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  /* Ends the workers' jobs: their pool goes with its cache. */
  if (self->coarse != NULL)
    g_object_run_dispose (G_OBJECT (self->coarse));
  if (self->sharp != NULL)
    g_object_run_dispose (G_OBJECT (self->sharp));
  g_clear_object (&self->coarse);
  g_clear_object (&self->sharp);
  g_clear_object (&self->map);
  atlante_stand_in_clear (&self->stand_in);
  self->options.viewpoint = NULL;
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);

  G_OBJECT_CLASS (atlante_tile_layer_parent_class)->dispose (object);
}

static void
atlante_tile_layer_class_init (AtlanteTileLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = atlante_tile_layer_constructed;
  object_class->dispose = atlante_tile_layer_dispose;
  widget_class->snapshot = atlante_tile_layer_snapshot;
}

static void
atlante_tile_layer_init (AtlanteTileLayer *self)
{
  self->options.style = atlante_chart_style_get (ATLANTE_CHART_THEME_LIGHT);
  self->options.graticule = TRUE;
  self->coarse = atlante_tile_cache_new (COARSE_BYTES);
  self->sharp = atlante_tile_cache_new (SHARP_BYTES);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->coarse, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sharp, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (rebuild), NULL);
}

/**
 * atlante_tile_layer_new:
 * @viewport: where the map looks
 *
 * Returns: (transfer floating): a layer without a map yet
 */
AtlanteTileLayer *
atlante_tile_layer_new (ShumateViewport *viewport)
{
  g_return_val_if_fail (SHUMATE_IS_VIEWPORT (viewport), NULL);

  return g_object_new (ATLANTE_TYPE_TILE_LAYER, "viewport", viewport, NULL);
}

/**
 * atlante_tile_layer_set_map:
 * @self: a layer
 * @map: (nullable): the geometry; without one there is only the colour of the sea
 */
void
atlante_tile_layer_set_map (AtlanteTileLayer *self, AtlanteBaseMap *map)
{
  g_return_if_fail (ATLANTE_IS_TILE_LAYER (self));
  g_return_if_fail (map == NULL || ATLANTE_IS_BASE_MAP (map));

  if (g_set_object (&self->map, map))
    rebuild (self);
}

/**
 * atlante_tile_layer_set_style:
 * @self: a layer
 * @style: (transfer none): one of atlante_chart_style_get(); all tiles are painted anew
 */
void
atlante_tile_layer_set_style (AtlanteTileLayer *self, const AtlanteChartStyle *style)
{
  g_return_if_fail (ATLANTE_IS_TILE_LAYER (self));
  g_return_if_fail (style != NULL);

  if (self->options.style == style)
    return;
  keep_frame (self);
  self->options.style = style;
  rebuild (self);
}

/**
 * atlante_tile_layer_set_viewpoint:
 * @self: a layer
 * @viewpoint: (nullable): whose reading of contested borders is shown; %NULL for that of the base
 *   map. All tiles are painted anew
 */
void
atlante_tile_layer_set_viewpoint (AtlanteTileLayer *self, const AtlanteViewpoint *viewpoint)
{
  g_return_if_fail (ATLANTE_IS_TILE_LAYER (self));

  if (self->options.viewpoint == viewpoint)
    return;
  keep_frame (self);
  g_clear_pointer (&self->viewpoint, atlante_viewpoint_unref);
  self->viewpoint = viewpoint != NULL ? atlante_viewpoint_ref (viewpoint) : NULL;
  self->options.viewpoint = self->viewpoint;
  rebuild (self);
}

/**
 * atlante_tile_layer_set_graticule:
 * @self: a layer
 * @graticule: whether meridians and parallels are drawn, as they are at first; all tiles are
 *   painted anew
 */
void
atlante_tile_layer_set_graticule (AtlanteTileLayer *self, gboolean graticule)
{
  g_return_if_fail (ATLANTE_IS_TILE_LAYER (self));

  if (self->options.graticule == !!graticule)
    return;
  keep_frame (self);
  self->options.graticule = !!graticule;
  rebuild (self);
}

/**
 * atlante_tile_layer_is_busy:
 * @self: a layer
 *
 * Returns: whether something is still to be painted, or will be when the map has rested
 */
gboolean
atlante_tile_layer_is_busy (AtlanteTileLayer *self)
{
  g_return_val_if_fail (ATLANTE_IS_TILE_LAYER (self), FALSE);

  return self->sharpen_id != 0 || atlante_tile_cache_is_busy (self->coarse) ||
         atlante_tile_cache_is_busy (self->sharp);
}
