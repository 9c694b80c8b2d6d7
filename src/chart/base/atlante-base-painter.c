/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-painter.h"

#include "atlante-base-borders.h"
#include "atlante-base-graticule.h"
#include "atlante-base-painting.h"

/* From here on they are drawn; one zoom later they have their full strength. */
#define SHORE_FIRST_ZOOM 2.0
#define FAR_SHORE_FIRST_ZOOM 4.5
#define RIVER_FIRST_ZOOM 2.5
#define ADMIN1_FIRST_ZOOM 4.0
/* Widths of the inner band along a coast that the outer one has. */
#define FAR_SHORE 2.2
/* Pixels: smaller islands and lakes are left out. */
#define LEAST_ISLAND 0.6
#define LEAST_LAKE 2.0

/* South of the map's square there is land only: without this a low window would end in a sea. */
static void
paint_south_pole (const AtlanteBasePainting *self)
{
  /* Under the edge by a pixel, so that no hairline of sea stays between. */
  double y = (1 - self->view->top) * self->view->scale - 1;

  if (y + 1 >= self->view->height || self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    return;
  cairo_rectangle (self->cr, 0, y, self->view->width, self->view->height - y);
  atlante_base_painting_set_color (self, &self->style->land);
  cairo_fill (self->cr);
}

/* A band of the sea along coasts, which at larger scales grows paler outwards in a second step. */
static void
paint_shore (const AtlanteBasePainting *self)
{
  const AtlanteChartStyle *style = self->style;
  double near = atlante_base_painting_fade_in (self, SHORE_FIRST_ZOOM);
  double far = atlante_base_painting_fade_in (self, FAR_SHORE_FIRST_ZOOM);

  if (near <= 0 || style->shore_width <= 0)
    return;
  atlante_base_painting_add_layer (self, self->rough, ATLANTE_BASE_LAND, LEAST_ISLAND,
                                   atlante_base_tracer_add_area);
  if (far > 0)
    {
      atlante_base_painting_set_faded_color (self, &style->water, &style->shore, 0.45 * far);
      atlante_base_painting_set_width (self, 2 * FAR_SHORE * style->shore_width);
      cairo_stroke_preserve (self->cr);
    }
  atlante_base_painting_set_faded_color (self, &style->water, &style->shore, near);
  atlante_base_painting_set_width (self, 2 * style->shore_width);
  cairo_stroke (self->cr);
}

/* Strokes lie under the land, which covers their inner half: they belong to the water, and the
 * edges of the map, along which Antarctica runs, do not show. */
static void
paint_land (const AtlanteBasePainting *self)
{
  const AtlanteChartStyle *style = self->style;

  paint_shore (self);
  atlante_base_painting_add_layer (self, self->tracers, ATLANTE_BASE_LAND, LEAST_ISLAND,
                                   atlante_base_tracer_add_area);
  atlante_base_painting_set_color (self, &style->coast);
  atlante_base_painting_set_width (self, 2 * style->coast_width);
  cairo_stroke_preserve (self->cr);
  atlante_base_painting_set_color (self, &style->land);
  cairo_fill (self->cr);
}

static void
paint_admin1 (const AtlanteBasePainting *self)
{
  if (self->zoom < ADMIN1_FIRST_ZOOM)
    return;
  atlante_base_painting_add_layer (self, self->tracers, ATLANTE_BASE_ADMIN1, 0,
                                   atlante_base_tracer_add_line);
  atlante_base_painting_set_faded_color (self, &self->style->land, &self->style->admin1,
                   0.5 + 0.5 * atlante_base_painting_fade_in (self, ADMIN1_FIRST_ZOOM));
  atlante_base_painting_set_width (self, self->style->admin1_width);
  cairo_stroke (self->cr);
}

/* Rivers that showed at a lower zoom are the larger ones. */
static void
paint_rivers (const AtlanteBasePainting *self)
{
  const AtlanteBaseLayer *layer = &self->level->layers[ATLANTE_BASE_RIVER];
  const AtlanteChartStyle *style = self->style;

  if (self->zoom < RIVER_FIRST_ZOOM)
    return;
  for (guint i = 0; i < layer->n_features; i++)
    {
      double age = self->zoom - MAX (layer->features[i].min_zoom, RIVER_FIRST_ZOOM);

      if (age < 0)
        continue;
      atlante_base_painting_add_feature (self, layer, &layer->features[i],
                                         atlante_base_tracer_add_line);
      atlante_base_painting_set_faded_color (self, &style->land, &style->river,
                                             0.5 + 0.5 * MIN (age, 1));
      atlante_base_painting_set_width (self, style->river_width * MIN (0.6 + 0.16 * age, 1.4));
      cairo_stroke (self->cr);
    }
}

/* The outline of a lake is quieter than a coast: that of a narrow one would hide its water. */
static void
paint_lakes (const AtlanteBasePainting *self)
{
  atlante_base_painting_add_layer (self, self->tracers, ATLANTE_BASE_LAKE, LEAST_LAKE,
                                   atlante_base_tracer_add_area);
  atlante_base_painting_set_color (self, &self->style->water);
  cairo_fill_preserve (self->cr);
  atlante_base_painting_stroke (self, &self->style->lake, self->style->lake_width);
}

/* The world of a figure has an outline; round it is the page. All that follows stays within. */
static void
paint_sea (const AtlanteBasePainting *self)
{
  if (self->view->projection != ATLANTE_PROJECTION_MERCATOR)
    {
      atlante_base_painting_set_color (self, &self->style->halo);
      cairo_paint (self->cr);
      atlante_projected_tracer_add_outline (&self->tracers[0].projected);
      cairo_clip (self->cr);
    }
  atlante_base_painting_set_color (self, &self->style->water);
  cairo_paint (self->cr);
}

static void
paint_outline (const AtlanteBasePainting *self)
{
  if (self->view->projection == ATLANTE_PROJECTION_MERCATOR)
    return;
  atlante_projected_tracer_add_outline (&self->tracers[0].projected);
  /* The inner half of the stroke is within the clip. */
  atlante_base_painting_stroke (self, &self->style->coast, 2 * self->style->coast_width);
}

static void
paint_layers (const AtlanteBasePainting *self)
{
  AtlanteBaseBorders borders;

  atlante_base_borders_init (&borders, self);
  paint_sea (self);
  if (self->options->graticule)
    atlante_base_graticule_paint (self->cr, self->view, self->style, self->fineness);
  /* What is drawn fine and pale needs no more: sixteen shades of an edge, in half the time. */
  if (!self->style->strong)
    cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  paint_land (self);
  paint_south_pole (self);
  paint_admin1 (self);
  atlante_base_borders_paint_casing (&borders);
  /* Rivers run on through the middle of lakes, which therefore cover them. */
  paint_rivers (self);
  paint_lakes (self);
  atlante_base_borders_paint (&borders);
  paint_outline (self);
  atlante_base_borders_clear (&borders);
}

/**
 * atlante_base_painter_paint:
 * @map: the base map
 * @options: how
 * @cr: a cairo context of any surface; the view's upper left corner comes to 0, 0 of its user space
 * @view: what to paint, at most at zoom %ATLANTE_BASE_PAINTER_MAX_ZOOM
 *
 * Paints the sea, land, lakes, rivers and borders of a rectangle of the world, which in Mercator
 * may reach past the 180th meridian on either side, and clips to that rectangle. In other
 * projections what lies beyond the world is in the colour of the page. The state of @cr is kept,
 * but for its current path, which is lost. May run in any thread, for one map in several at once.
 */
void
atlante_base_painter_paint (AtlanteBaseMap                  *map,
                            const AtlanteBasePainterOptions *options,
                            cairo_t                         *cr,
                            const AtlanteChartView          *view)
{
  AtlanteBasePainting self;

  g_return_if_fail (ATLANTE_IS_BASE_MAP (map));
  g_return_if_fail (options != NULL && options->style != NULL && cr != NULL && view != NULL);
  g_return_if_fail (view->scale > 0 && view->width > 0 && view->height > 0);
  g_return_if_fail (atlante_chart_view_get_zoom (view) <= ATLANTE_BASE_PAINTER_MAX_ZOOM);

  atlante_base_painting_init (&self, map, options, cr, view);
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
  atlante_base_painting_clear (&self);
}
