/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-painting.h"

#include <math.h>

/* Pixels beyond the view that a line's width may reach in from. */
#define MARGIN 10.0
/* A level of detail serves until half a zoom beyond its last one. */
#define LEVEL_REACH 0.5
/* Of points nearer than this, in pixels of the surface, no more than one is drawn. */
#define SCREEN_STEP 0.8
/* The same on paper, in points of 1/72 inch: 0.18 mm. */
#define PAPER_STEP 0.5
/* The same for soft bands, times that for lines. */
#define ROUGH 2.5

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
get_extra_zoom (const AtlanteBasePainting *self)
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

static gboolean
sees_any_layer (const AtlanteBasePainting *self,
                const AtlanteBaseTracer   *tracer)
{
  for (guint kind = ATLANTE_BASE_LAND; kind < ATLANTE_BASE_N_LAYERS; kind++)
    if (self->level->layers[kind].n_features > 0
        && atlante_base_tracer_sees (tracer, &self->level->layers[kind].box))
      return TRUE;
  return FALSE;
}

/* Leaves out copies of the world of which nothing is seen. */
static void
init_tracers (AtlanteBasePainting *self)
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
 * atlante_base_painting_init:
 * @self: (out): a painting, to be cleared in the end
 * @map: the base map; like all others it has to outlive the painting
 * @options: how
 * @cr: where
 * @view: what of the world
 *
 * Chooses what the size of the view asks for.
 */
void
atlante_base_painting_init (AtlanteBasePainting             *self,
                            AtlanteBaseMap                  *map,
                            const AtlanteBasePainterOptions *options,
                            cairo_t                         *cr,
                            const AtlanteChartView          *view)
{
  *self = (AtlanteBasePainting){ .map = map, .options = options, .view = view, .cr = cr };
  self->style = options->style;
  /* A world smaller than a tile still has land. */
  self->zoom = MAX (atlante_chart_view_get_zoom (view), 0);
  self->fineness = get_fineness (cr);
  self->level = choose_level (map, self->zoom + get_extra_zoom (self));
  self->step = self->fineness > 0 ? SCREEN_STEP / self->fineness : PAPER_STEP;
  self->widening = CLAMP (0.6 + 0.1 * self->zoom, 0.6, 1.4);
  init_tracers (self);
}

/**
 * atlante_base_painting_clear:
 * @self: a painting
 *
 * Frees what it holds.
 */
void
atlante_base_painting_clear (AtlanteBasePainting *self)
{
  g_free (self->tracers);
}

/**
 * atlante_base_painting_sees:
 * @self: a painting
 * @feature: a feature
 *
 * Returns: whether something of it may be seen
 */
gboolean
atlante_base_painting_sees (const AtlanteBasePainting *self,
                            const AtlanteBaseFeature  *feature)
{
  for (guint copy = 0; copy < self->n_tracers; copy++)
    if (atlante_base_tracer_sees (&self->tracers[copy], &feature->box))
      return TRUE;
  return FALSE;
}

/* Both the same in all tiles of a zoom, so that they meet. */
static gboolean
is_small (const AtlanteBasePainting *self,
          const AtlanteBaseBox      *box,
          double                     least)
{
  double side = least / self->view->scale;

  return box->x1 - box->x0 < side && box->y1 - box->y0 < side;
}

static void
add_rings (const AtlanteBasePainting *self,
           const AtlanteBaseTracer   *tracer,
           const AtlanteBaseLayer    *layer,
           const AtlanteBaseFeature  *feature,
           double                     least,
           AtlanteBaseAddRing         add_ring)
{
  for (guint i = 0; i < feature->n_rings; i++)
    {
      const AtlanteBaseRing *ring = &layer->rings[feature->first_ring + i];

      if (atlante_base_tracer_sees (tracer, &ring->box) && !is_small (self, &ring->box, least))
        add_ring (tracer, layer, ring);
    }
}

/**
 * atlante_base_painting_add_feature:
 * @self: a painting
 * @layer: a layer
 * @feature: a feature of it
 * @add_ring: how its rings are traced
 *
 * Adds what may be seen of a feature to the path.
 */
void
atlante_base_painting_add_feature (const AtlanteBasePainting *self,
                                   const AtlanteBaseLayer    *layer,
                                   const AtlanteBaseFeature  *feature,
                                   AtlanteBaseAddRing         add_ring)
{
  for (guint copy = 0; copy < self->n_tracers; copy++)
    if (atlante_base_tracer_sees (&self->tracers[copy], &feature->box))
      add_rings (self, &self->tracers[copy], layer, feature, 0, add_ring);
}

/**
 * atlante_base_painting_add_layer:
 * @self: a painting
 * @tracers: those of the painting, fine or rough
 * @kind: a layer
 * @least: pixels: rings that are smaller are left out
 * @add_ring: how rings are traced
 *
 * Adds the features of a layer that the zoom asks for.
 */
void
atlante_base_painting_add_layer (const AtlanteBasePainting *self,
                                 const AtlanteBaseTracer   *tracers,
                                 AtlanteBaseLayerKind       kind,
                                 double                     least,
                                 AtlanteBaseAddRing         add_ring)
{
  const AtlanteBaseLayer *layer = &self->level->layers[kind];
  const AtlanteBaseFeature *end = layer->features + layer->n_features;

  for (guint copy = 0; copy < self->n_tracers; copy++)
    for (const AtlanteBaseFeature *feature = layer->features; feature < end; feature++)
      if (feature->min_zoom <= self->zoom
          && atlante_base_tracer_sees (&tracers[copy], &feature->box))
        add_rings (self, &tracers[copy], layer, feature, least, add_ring);
}

/**
 * atlante_base_painting_fade_in:
 * @self: a painting
 * @first_zoom: the zoom where something first shows
 *
 * Returns: how strong it is: 0 up to that zoom, 1 a zoom later
 */
double
atlante_base_painting_fade_in (const AtlanteBasePainting *self,
                               double                     first_zoom)
{
  return CLAMP (self->zoom - first_zoom, 0, 1);
}

/**
 * atlante_base_painting_set_color:
 * @self: a painting
 * @color: a colour
 *
 * Paints with a colour from now on.
 */
void
atlante_base_painting_set_color (const AtlanteBasePainting *self,
                                 const AtlanteChartColor   *color)
{
  cairo_set_source_rgb (self->cr, color->red, color->green, color->blue);
}

/**
 * atlante_base_painting_set_faded_color:
 * @self: a painting
 * @ground: what is under it
 * @color: a colour
 * @strength: 0 for the colour of the ground, to 1
 *
 * Paints with a colour that comes out of its ground: cheaper than alpha, and where lines overlap
 * nothing shows.
 */
void
atlante_base_painting_set_faded_color (const AtlanteBasePainting *self,
                                       const AtlanteChartColor   *ground,
                                       const AtlanteChartColor   *color,
                                       double                     strength)
{
  cairo_set_source_rgb (self->cr, ground->red + strength * (color->red - ground->red),
                        ground->green + strength * (color->green - ground->green),
                        ground->blue + strength * (color->blue - ground->blue));
}

/**
 * atlante_base_painting_set_width:
 * @self: a painting
 * @width: pixels at zoom 4
 *
 * Sets the width of lines.
 */
void
atlante_base_painting_set_width (const AtlanteBasePainting *self,
                                 double                     width)
{
  cairo_set_line_width (self->cr, width * self->widening);
}

/**
 * atlante_base_painting_stroke:
 * @self: a painting
 * @color: a colour
 * @width: pixels at zoom 4
 *
 * Strokes the path, and clears it.
 */
void
atlante_base_painting_stroke (const AtlanteBasePainting *self,
                              const AtlanteChartColor   *color,
                              double                     width)
{
  atlante_base_painting_set_color (self, color);
  atlante_base_painting_set_width (self, width);
  cairo_stroke (self->cr);
}
