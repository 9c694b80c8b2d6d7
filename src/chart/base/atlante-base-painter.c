/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-painter.h"

#include <math.h>

#include "atlante-base-map-private.h"
#include "atlante-base-tracer.h"

/* Pixels beyond the view that a line's width may reach in from. */
#define MARGIN 4.0
/* A level of detail serves until half a zoom beyond its last one. */
#define LEVEL_REACH 0.5
#define ADMIN1_FIRST_ZOOM 4.0
#define RIVER_FIRST_ZOOM 2.5

typedef struct
{
  AtlanteBaseMap                  *map;
  const AtlanteBaseLevel          *level;
  const AtlanteBasePainterOptions *options;
  const AtlanteChartStyle         *style;
  const AtlanteChartView          *view;
  cairo_t                         *cr;
  double                           zoom;
  double                           step;     /* pixels: what is finer is not painted; 0 for all */
  double                           widening; /* of lines */
  int                              first_copy;
  int                              last_copy;
} Painting;

typedef void (*AddRing) (const AtlanteBaseTracer *tracer,
                         const AtlanteBaseLayer  *layer,
                         const AtlanteBaseRing   *ring);

/* Of points nearer than this, in points of 1/72 inch, paper does not show more than one: 0.18 mm. */
#define PAPER_STEP 0.5

static gboolean
is_paper (cairo_surface_t *surface)
{
  switch (cairo_surface_get_type (surface))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_RECORDING:
      return TRUE;
    default:
      return FALSE;
    }
}

/* How much more than its zoom says a surface can show: print and the fine pixels of HiDPI. */
static double
get_fineness (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  double x_scale, y_scale, dx = 1, dy = 0;

  if (is_paper (surface))
    return 1;
  cairo_surface_get_device_scale (surface, &x_scale, &y_scale);
  cairo_user_to_device_distance (cr, &dx, &dy);
  return CLAMP (log2 (hypot (dx, dy) * x_scale) / 2, 0, 1);
}

static const AtlanteBaseLevel *
choose_level (AtlanteBaseMap *map,
              double          zoom)
{
  guint n_levels = atlante_base_map_get_n_levels (map);

  for (guint i = 0; i + 1 < n_levels; i++)
    {
      const AtlanteBaseLevel *level = atlante_base_map_get_level (map, i);

      if (zoom <= level->last_zoom + LEVEL_REACH)
        return level;
    }
  return atlante_base_map_get_level (map, n_levels - 1);
}

static void
add_feature (const AtlanteBaseTracer  *tracer,
             const AtlanteBaseLayer   *layer,
             const AtlanteBaseFeature *feature,
             AddRing                   add_ring)
{
  if (!atlante_base_tracer_sees (tracer, &feature->box))
    return;
  for (guint i = 0; i < feature->n_rings; i++)
    {
      const AtlanteBaseRing *ring = &layer->rings[feature->first_ring + i];

      if (atlante_base_tracer_sees (tracer, &ring->box))
        add_ring (tracer, layer, ring);
    }
}

/* Adds the features of a layer that the zoom asks for; of borders, those of one class. */
static void
add_layer (Painting            *self,
           AtlanteBaseLayerKind kind,
           guint                border,
           AddRing              add_ring)
{
  const AtlanteBaseLayer *layer = &self->level->layers[kind];

  for (int copy = self->first_copy; copy <= self->last_copy; copy++)
    {
      AtlanteBaseTracer tracer;

      atlante_base_tracer_init (&tracer, self->cr, self->view, copy, MARGIN,
                                self->step);
      for (guint i = 0; i < layer->n_features; i++)
        if (layer->features[i].border == border && layer->features[i].min_zoom <= self->zoom)
          add_feature (&tracer, layer, &layer->features[i], add_ring);
    }
}

static void
set_color (Painting                *self,
           const AtlanteChartColor *color)
{
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
}

static void
fill_layer (Painting                *self,
            AtlanteBaseLayerKind     kind,
            const AtlanteChartColor *color)
{
  add_layer (self, kind, 0, atlante_base_tracer_add_area);
  set_color (self, color);
  cairo_fill (self->cr);
}

static void
stroke (Painting                *self,
        const AtlanteChartColor *color,
        double                   width)
{
  set_color (self, color);
  cairo_set_line_width (self->cr, width * self->widening);
  cairo_stroke (self->cr);
}

static void
stroke_layer (Painting                *self,
              AtlanteBaseLayerKind     kind,
              guint                    border,
              const AtlanteChartColor *color,
              double                   width)
{
  add_layer (self, kind, border, atlante_base_tracer_add_line);
  stroke (self, color, width);
}

/* Meridians end before the poles, but for those of every 90°. */
static void
paint_projected_graticule (Painting *self, double step)
{
  AtlanteProjectedTracer tracer;

  atlante_projected_tracer_init (&tracer, self->cr, self->view, 0, MARGIN, 0);
  for (double lon = -180; lon < 180; lon += step)
    atlante_projected_tracer_add_meridian (&tracer, lon, fmod (lon, 90) == 0 ? 90 : 80);
  for (double lat = -80; lat <= 80; lat += 10)
    if (fmod (lat, step) == 0)
      atlante_projected_tracer_add_parallel (&tracer, lat);
  stroke (self, &self->style->graticule, self->style->graticule_width);
}

/* Lines of the given step in degrees; they stay behind the land. */
static void
paint_graticule (Painting *self)
{
  double step = self->zoom < 3.5 ? 30 : 10;
  double right = self->view->left + self->view->width / self->view->scale;

  if (self->zoom >= 6)
    return;
  if (self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      paint_projected_graticule (self, step);
      return;
    }
  for (double lon = floor ((self->view->left - 0.5) * 360 / step) * step;
       lon <= (right - 0.5) * 360; lon += step)
    {
      double x = (lon / 360 + 0.5 - self->view->left) * self->view->scale;

      cairo_move_to (self->cr, x, 0);
      cairo_line_to (self->cr, x, self->view->height);
    }
  for (double lat = -80; lat <= 80; lat += 10)
    {
      AtlanteGeoPoint point = { lat, 0 };
      double x, y;

      if (fmod (lat, step) != 0)
        continue;
      atlante_chart_view_project (self->view, point, &x, &y);
      cairo_move_to (self->cr, 0, y);
      cairo_line_to (self->cr, self->view->width, y);
    }
  stroke (self, &self->style->graticule, self->style->graticule_width);
}

/* South of the map's square there is land only: without this a low window would end in a sea. */
static void
paint_south_pole (Painting *self)
{
  /* Under the edge by a pixel, so that no hairline of sea stays between. */
  double y = (1 - self->view->top) * self->view->scale - 1;

  if (y + 1 >= self->view->height || self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    return;
  cairo_rectangle (self->cr, 0, y, self->view->width, self->view->height - y);
  set_color (self, &self->style->land);
  cairo_fill (self->cr);
}

static void
paint_broken_borders (Painting          *self,
                      AtlanteBorderClass border,
                      double             on,
                      double             off,
                      double             width)
{
  double dashes[2] = { on, off };

  add_layer (self, ATLANTE_BASE_BORDER, border, atlante_base_tracer_add_dashed);
  cairo_set_dash (self->cr, dashes, 2, 0);
  stroke (self, &self->style->contested_border, self->style->contested_border_width * width);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
paint_borders (Painting *self)
{
  const AtlanteChartStyle *style = self->style;
  double dot = style->contested_border_width * self->widening;

  stroke_layer (self, ATLANTE_BASE_BORDER, ATLANTE_BORDER_AGREED, &style->border,
                style->border_width);
  paint_broken_borders (self, ATLANTE_BORDER_DISPUTED, 4 * dot, 3 * dot, 1);
  paint_broken_borders (self, ATLANTE_BORDER_CLAIM, 2 * dot, 3 * dot, 0.7);
  /* Round caps make dots of dashes without length. */
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  paint_broken_borders (self, ATLANTE_BORDER_CONTROL, 0, 2.6 * dot, 1.3);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
}

/* The world of a figure has an outline; round it is the page. All that follows stays within. */
static void
paint_sea (Painting *self)
{
  AtlanteProjectedTracer tracer;

  if (self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      set_color (self, &self->style->halo);
      cairo_paint (self->cr);
      atlante_projected_tracer_init (&tracer, self->cr, self->view, 0, MARGIN, 0);
      atlante_projected_tracer_add_outline (&tracer);
      cairo_clip (self->cr);
    }
  set_color (self, &self->style->water);
  cairo_paint (self->cr);
}

static void
paint_outline (Painting *self)
{
  AtlanteProjectedTracer tracer;

  if (self->view->projection == ATLANTE_PROJECTION_MERCATOR)
    return;
  atlante_projected_tracer_init (&tracer, self->cr, self->view, 0, MARGIN, 0);
  atlante_projected_tracer_add_outline (&tracer);
  /* The inner half of the stroke is within the clip. */
  stroke (self, &self->style->coast, 2 * self->style->coast_width);
}

static void
paint_layers (Painting *self)
{
  const AtlanteChartStyle *style = self->style;

  paint_sea (self);
  if (self->options->graticule)
    paint_graticule (self);
  paint_south_pole (self);
  fill_layer (self, ATLANTE_BASE_LAND, &style->land);
  /* Rivers run on through the middle of lakes, which therefore cover them. */
  if (self->zoom >= RIVER_FIRST_ZOOM)
    stroke_layer (self, ATLANTE_BASE_RIVER, 0, &style->river, style->river_width);
  fill_layer (self, ATLANTE_BASE_LAKE, &style->water);
  stroke_layer (self, ATLANTE_BASE_LAND, 0, &style->coast, style->coast_width);
  /* The outline of a narrow lake in the colour of coasts would hide its water. */
  stroke_layer (self, ATLANTE_BASE_LAKE, 0, &style->river, style->coast_width);
  if (self->zoom >= ADMIN1_FIRST_ZOOM)
    stroke_layer (self, ATLANTE_BASE_ADMIN1, 0, &style->admin1, style->admin1_width);
  paint_borders (self);
  paint_outline (self);
}

/**
 * atlante_base_painter_paint:
 * @map: the base map
 * @options: how
 * @cr: a cairo context of any surface; the view's upper left corner comes to 0, 0 of its user space
 * @view: what to paint, at most at zoom %ATLANTE_BASE_PAINTER_MAX_ZOOM
 *
 * Paints the sea, land, lakes, rivers and borders of a rectangle of the world, which in Mercator may
 * reach past the 180th meridian on either side, and clips to that rectangle. In other projections
 * what lies beyond the world is in the colour of the page. The state of @cr is kept, but
 * for its current path, which is lost. May run in any thread, for one map in several at once.
 */
void
atlante_base_painter_paint (AtlanteBaseMap                  *map,
                            const AtlanteBasePainterOptions *options,
                            cairo_t                         *cr,
                            const AtlanteChartView          *view)
{
  Painting self = { .map = map, .options = options, .view = view, .cr = cr };

  g_return_if_fail (ATLANTE_IS_BASE_MAP (map));
  g_return_if_fail (options != NULL && options->style != NULL && cr != NULL && view != NULL);
  g_return_if_fail (view->scale > 0 && view->width > 0 && view->height > 0);

  self.zoom = atlante_chart_view_get_zoom (view);
  g_return_if_fail (self.zoom <= ATLANTE_BASE_PAINTER_MAX_ZOOM);

  self.style = options->style;
  self.level = choose_level (map, self.zoom + get_fineness (cr));
  self.step = is_paper (cairo_get_group_target (cr)) ? PAPER_STEP : 0;
  self.widening = CLAMP (0.6 + 0.1 * self.zoom, 0.6, 1.4);
  atlante_base_tracer_get_copies (view, &self.first_copy, &self.last_copy);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  cairo_clip (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  paint_layers (&self);
  cairo_restore (cr);
}
