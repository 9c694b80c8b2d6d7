/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-painter.h"

#include <math.h>

#include "atlante-base-graticule.h"
#include "atlante-base-map-private.h"
#include "atlante-base-tracer.h"

/* Pixels beyond the view that a line's width may reach in from. */
#define MARGIN 10.0
/* A level of detail serves until half a zoom beyond its last one. */
#define LEVEL_REACH 0.5
/* From here on they are drawn; one zoom later they have their full strength. */
#define SHORE_FIRST_ZOOM 2.0
#define FAR_SHORE_FIRST_ZOOM 4.5
#define CASING_FIRST_ZOOM 2.5
#define RIVER_FIRST_ZOOM 2.5
#define ADMIN1_FIRST_ZOOM 4.0
/* Widths of the inner band along a coast that the outer one has. */
#define FAR_SHORE 2.2
/* Pixels: smaller islands and lakes are left out. */
#define LEAST_ISLAND 0.6
#define LEAST_LAKE 2.0
/* Of points nearer than this, in pixels of the surface, no more than one is drawn. */
#define SCREEN_STEP 0.8
/* The same of soft bands, times the one of lines. */
#define ROUGH 2.5

typedef struct
{
  AtlanteBaseMap                  *map;
  const AtlanteBaseLevel          *level;
  const AtlanteBasePainterOptions *options;
  const AtlanteChartStyle         *style;
  const AtlanteChartView          *view;
  cairo_t                         *cr;
  double                           zoom;
  double                           fineness; /* pixels of the surface in one of the view; 0: paper */
  double                           step;     /* pixels: what is finer is not painted */
  double                           widening; /* of lines */
  AtlanteBaseTracer               *tracers;  /* one for each copy of the world */
  AtlanteBaseTracer               *rough;    /* the same, for soft bands, which need fewer points */
  guint                            n_tracers;
} Painting;

typedef void (*AddRing) (const AtlanteBaseTracer *tracer,
                         const AtlanteBaseLayer  *layer,
                         const AtlanteBaseRing   *ring);

/* The same on paper, in points of 1/72 inch: 0.18 mm. */
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

static double
get_fineness (cairo_t *cr)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  double x_scale, y_scale, dx = 1, dy = 0;

  if (is_paper (surface))
    return 0;
  cairo_surface_get_device_scale (surface, &x_scale, &y_scale);
  cairo_user_to_device_distance (cr, &dx, &dy);
  return hypot (dx, dy) * x_scale;
}

/* How many zooms more than its own a surface can show: the fine pixels of HiDPI, and paper. */
static double
get_extra_zoom (const Painting *self)
{
  return self->fineness > 0 ? CLAMP (log2 (self->fineness) / 2, 0, 1) : 1;
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

/* Both the same in all tiles of a zoom, so that they meet. */
static gboolean
is_small (const Painting       *self,
          const AtlanteBaseBox *box,
          double                least)
{
  double side = least / self->view->scale;

  return box->x1 - box->x0 < side && box->y1 - box->y0 < side;
}

static void
add_rings (const Painting           *self,
           const AtlanteBaseTracer  *tracer,
           const AtlanteBaseLayer   *layer,
           const AtlanteBaseFeature *feature,
           double                    least,
           AddRing                   add_ring)
{
  for (guint i = 0; i < feature->n_rings; i++)
    {
      const AtlanteBaseRing *ring = &layer->rings[feature->first_ring + i];

      if (atlante_base_tracer_sees (tracer, &ring->box) && !is_small (self, &ring->box, least))
        add_ring (tracer, layer, ring);
    }
}

static void
add_feature (const Painting           *self,
             const AtlanteBaseLayer   *layer,
             const AtlanteBaseFeature *feature,
             AddRing                   add_ring)
{
  for (guint copy = 0; copy < self->n_tracers; copy++)
    if (atlante_base_tracer_sees (&self->tracers[copy], &feature->box))
      add_rings (self, &self->tracers[copy], layer, feature, 0, add_ring);
}

/* Adds the features of a layer that the zoom asks for, without rings that are smaller than @least
 * pixels. */
static void
add_layer (const Painting          *self,
           const AtlanteBaseTracer *tracers,
           AtlanteBaseLayerKind     kind,
           double                   least,
           AddRing                  add_ring)
{
  const AtlanteBaseLayer *layer = &self->level->layers[kind];
  const AtlanteBaseFeature *end = layer->features + layer->n_features;

  for (guint copy = 0; copy < self->n_tracers; copy++)
    for (const AtlanteBaseFeature *feature = layer->features; feature < end; feature++)
      if (feature->min_zoom <= self->zoom
          && atlante_base_tracer_sees (&tracers[copy], &feature->box))
        add_rings (self, &tracers[copy], layer, feature, least, add_ring);
}

/* 0 at a zoom where something first shows, 1 a zoom later. */
static double
fade_in (const Painting *self,
         double          first_zoom)
{
  return CLAMP (self->zoom - first_zoom, 0, 1);
}

static void
set_color (const Painting          *self,
           const AtlanteChartColor *color)
{
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
}

/* A colour that comes out of the one of its ground: cheaper than alpha, and where lines overlap
 * nothing shows. */
static void
set_faded_color (const Painting          *self,
                 const AtlanteChartColor *ground,
                 const AtlanteChartColor *color,
                 double                   strength)
{
  cairo_set_source_rgb (self->cr, ground->red + strength * (color->red - ground->red),
                        ground->green + strength * (color->green - ground->green),
                        ground->blue + strength * (color->blue - ground->blue));
}

static void
set_width (const Painting *self,
           double          width)
{
  cairo_set_line_width (self->cr, width * self->widening);
}

static void
stroke (const Painting          *self,
        const AtlanteChartColor *color,
        double                   width)
{
  set_color (self, color);
  set_width (self, width);
  cairo_stroke (self->cr);
}

/* South of the map's square there is land only: without this a low window would end in a sea. */
static void
paint_south_pole (const Painting *self)
{
  /* Under the edge by a pixel, so that no hairline of sea stays between. */
  double y = (1 - self->view->top) * self->view->scale - 1;

  if (y + 1 >= self->view->height || self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    return;
  cairo_rectangle (self->cr, 0, y, self->view->width, self->view->height - y);
  set_color (self, &self->style->land);
  cairo_fill (self->cr);
}

/* A band of the sea along coasts, which at larger scales grows paler outwards in a second step. */
static void
paint_shore (const Painting *self)
{
  const AtlanteChartStyle *style = self->style;
  double near = fade_in (self, SHORE_FIRST_ZOOM), far = fade_in (self, FAR_SHORE_FIRST_ZOOM);

  if (near <= 0 || style->shore_width <= 0)
    return;
  add_layer (self, self->rough, ATLANTE_BASE_LAND, LEAST_ISLAND, atlante_base_tracer_add_area);
  if (far > 0)
    {
      set_faded_color (self, &style->water, &style->shore, 0.45 * far);
      set_width (self, 2 * FAR_SHORE * style->shore_width);
      cairo_stroke_preserve (self->cr);
    }
  set_faded_color (self, &style->water, &style->shore, near);
  set_width (self, 2 * style->shore_width);
  cairo_stroke (self->cr);
}

/* Strokes lie under the land, which covers their inner half: they belong to the water, and the
 * edges of the map, along which Antarctica runs, do not show. */
static void
paint_land (const Painting *self)
{
  const AtlanteChartStyle *style = self->style;

  paint_shore (self);
  add_layer (self, self->tracers, ATLANTE_BASE_LAND, LEAST_ISLAND, atlante_base_tracer_add_area);
  set_color (self, &style->coast);
  set_width (self, 2 * style->coast_width);
  cairo_stroke_preserve (self->cr);
  set_color (self, &style->land);
  cairo_fill (self->cr);
}

static void
paint_admin1 (const Painting *self)
{
  if (self->zoom < ADMIN1_FIRST_ZOOM)
    return;
  add_layer (self, self->tracers, ATLANTE_BASE_ADMIN1, 0, atlante_base_tracer_add_line);
  set_faded_color (self, &self->style->land, &self->style->admin1,
                   0.5 + 0.5 * fade_in (self, ADMIN1_FIRST_ZOOM));
  set_width (self, self->style->admin1_width);
  cairo_stroke (self->cr);
}

/* Rivers that showed at a lower zoom are the larger ones. */
static void
paint_rivers (const Painting *self)
{
  const AtlanteBaseLayer *layer = &self->level->layers[ATLANTE_BASE_RIVER];

  if (self->zoom < RIVER_FIRST_ZOOM)
    return;
  for (guint i = 0; i < layer->n_features; i++)
    {
      double age = self->zoom - MAX (layer->features[i].min_zoom, RIVER_FIRST_ZOOM);

      if (age < 0)
        continue;
      add_feature (self, layer, &layer->features[i], atlante_base_tracer_add_line);
      set_faded_color (self, &self->style->land, &self->style->river, 0.5 + 0.5 * MIN (age, 1));
      set_width (self, self->style->river_width * MIN (0.6 + 0.16 * age, 1.4));
      cairo_stroke (self->cr);
    }
}

/* The outline of a lake is quieter than a coast: that of a narrow one would hide its water. */
static void
paint_lakes (const Painting *self)
{
  add_layer (self, self->tracers, ATLANTE_BASE_LAKE, LEAST_LAKE, atlante_base_tracer_add_area);
  set_color (self, &self->style->water);
  cairo_fill_preserve (self->cr);
  stroke (self, &self->style->lake, self->style->lake_width);
}

static AtlanteBorderClass
get_border_class (const Painting           *self,
                  const AtlanteBaseFeature *feature)
{
  if (self->options->viewpoint == NULL || feature->pair == 0)
    return feature->border;
  return atlante_viewpoint_classify (self->options->viewpoint,
                                     atlante_base_map_get_pair (self->map, feature->pair),
                                     feature->border);
}

/* @classes: a bit for each #AtlanteBorderClass */
static void
add_borders (const Painting *self,
             guint           classes,
             AddRing         add_ring)
{
  const AtlanteBaseLayer *layer = &self->level->layers[ATLANTE_BASE_BORDER];

  for (guint i = 0; i < layer->n_features; i++)
    if (layer->features[i].min_zoom <= self->zoom
        && (classes & 1u << get_border_class (self, &layer->features[i])) != 0)
      add_feature (self, layer, &layer->features[i], add_ring);
}

/* A pale band under borders, over which they stand out from provinces. Claims have none, which would
 * make much of them, and lines of control neither: some of them run over the sea. */
static void
paint_border_casing (const Painting *self)
{
  double strength = fade_in (self, CASING_FIRST_ZOOM);

  if (strength <= 0 || self->style->border_casing_width <= 0)
    return;
  add_borders (self, 1u << ATLANTE_BORDER_AGREED | 1u << ATLANTE_BORDER_DISPUTED,
               atlante_base_tracer_add_line);
  set_faded_color (self, &self->style->land, &self->style->border_casing, strength);
  set_width (self, self->style->border_casing_width);
  cairo_stroke (self->cr);
}

/* @dashes: lengths in widths of the line */
static void
paint_broken_borders (const Painting    *self,
                      AtlanteBorderClass border,
                      const double      *dashes,
                      guint              n_dashes,
                      double             width)
{
  double unit = self->style->contested_border_width * width * self->widening;
  double lengths[4];

  for (guint i = 0; i < n_dashes; i++)
    lengths[i] = dashes[i] * unit;
  add_borders (self, 1u << border, atlante_base_tracer_add_dashed);
  cairo_set_dash (self->cr, lengths, n_dashes, 0);
  stroke (self, &self->style->contested_border, self->style->contested_border_width * width);
  cairo_set_dash (self->cr, NULL, 0, 0);
}

static void
paint_borders (const Painting *self)
{
  static const double disputed[] = { 4.5, 3 };
  static const double control[] = { 6, 2.4, 1.2, 2.4 };
  static const double claim[] = { 0, 2.8 };

  add_borders (self, 1u << ATLANTE_BORDER_AGREED, atlante_base_tracer_add_line);
  stroke (self, &self->style->border, self->style->border_width);
  paint_broken_borders (self, ATLANTE_BORDER_DISPUTED, disputed, 2, 1);
  paint_broken_borders (self, ATLANTE_BORDER_CONTROL, control, 4, 1.1);
  /* Round caps make dots of dashes without length. */
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  paint_broken_borders (self, ATLANTE_BORDER_CLAIM, claim, 2, 1.1);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
}

/* The world of a figure has an outline; round it is the page. All that follows stays within. */
static void
paint_sea (const Painting *self)
{
  if (self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      set_color (self, &self->style->halo);
      cairo_paint (self->cr);
      atlante_projected_tracer_add_outline (&self->tracers[0].projected);
      cairo_clip (self->cr);
    }
  set_color (self, &self->style->water);
  cairo_paint (self->cr);
}

static void
paint_outline (const Painting *self)
{
  if (self->view->projection == ATLANTE_PROJECTION_MERCATOR)
    return;
  atlante_projected_tracer_add_outline (&self->tracers[0].projected);
  /* The inner half of the stroke is within the clip. */
  stroke (self, &self->style->coast, 2 * self->style->coast_width);
}

static void
paint_layers (const Painting *self)
{
  paint_sea (self);
  if (self->options->graticule)
    atlante_base_graticule_paint (self->cr, self->view, self->style, self->fineness);
  /* What is drawn fine and pale needs no more: sixteen shades of an edge, in half the time. */
  if (!self->style->strong)
    cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  paint_land (self);
  paint_south_pole (self);
  paint_admin1 (self);
  paint_border_casing (self);
  /* Rivers run on through the middle of lakes, which therefore cover them. */
  paint_rivers (self);
  paint_lakes (self);
  paint_borders (self);
  paint_outline (self);
}

static gboolean
sees_any_layer (const Painting          *self,
                const AtlanteBaseTracer *tracer)
{
  for (guint kind = ATLANTE_BASE_LAND; kind < ATLANTE_BASE_N_LAYERS; kind++)
    if (self->level->layers[kind].n_features > 0
        && atlante_base_tracer_sees (tracer, &self->level->layers[kind].box))
      return TRUE;
  return FALSE;
}

/* Leaves out copies of the world of which nothing is seen. */
static void
init_tracers (Painting *self)
{
  gboolean mercator = self->view->projection == ATLANTE_PROJECTION_MERCATOR;
  int first, last;
  guint n;

  atlante_base_tracer_get_copies (self->view, &first, &last);
  n = (guint) (last - first + 1);
  self->tracers = g_new (AtlanteBaseTracer, 2 * n);
  self->rough = self->tracers + n;
  for (int copy = first; copy <= last; copy++)
    {
      AtlanteBaseTracer *tracer = &self->tracers[self->n_tracers];

      atlante_base_tracer_init (tracer, self->cr, self->view, copy, MARGIN, self->step);
      if (mercator && !sees_any_layer (self, tracer))
        continue;
      atlante_base_tracer_init (&self->rough[self->n_tracers], self->cr, self->view, copy, MARGIN,
                                ROUGH * self->step);
      self->n_tracers++;
    }
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

  /* A world smaller than a tile still has land. */
  self.zoom = MAX (atlante_chart_view_get_zoom (view), 0);
  g_return_if_fail (self.zoom <= ATLANTE_BASE_PAINTER_MAX_ZOOM);

  self.style = options->style;
  self.fineness = get_fineness (cr);
  self.level = choose_level (map, self.zoom + get_extra_zoom (&self));
  self.step = self.fineness > 0 ? SCREEN_STEP / self.fineness : PAPER_STEP;
  self.widening = CLAMP (0.6 + 0.1 * self.zoom, 0.6, 1.4);
  init_tracers (&self);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  cairo_clip (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  /* The cheapest one: lines are too fine to tell. */
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_dash (cr, NULL, 0, 0);
  paint_layers (&self);
  cairo_restore (cr);
  g_free (self.tracers);
}
