/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-base-borders.h"

/* From here on there are bands under borders. */
#define CASING_FIRST_ZOOM 2.5

static AtlanteBorderClass
classify (const AtlanteBasePainting *painting,
          const AtlanteBaseFeature  *feature)
{
  const AtlanteViewpoint *viewpoint = painting->options->viewpoint;

  if (viewpoint == NULL || feature->pair == 0)
    return feature->border;
  return atlante_viewpoint_classify (
    viewpoint, atlante_base_map_get_pair (painting->map, feature->pair), feature->border);
}

/**
 * atlante_base_borders_init:
 * @self: (out): borders, to be cleared in the end
 * @painting: a painting, which has to outlive them
 *
 * Asks the viewpoint for the class of each line once, and only for those in sight.
 */
void
atlante_base_borders_init (AtlanteBaseBorders        *self,
                           const AtlanteBasePainting *painting)
{
  self->painting = painting;
  self->layer = &painting->level->layers[ATLANTE_BASE_BORDER];
  self->classes = g_new (guint8, self->layer->n_features);
  for (guint i = 0; i < self->layer->n_features; i++)
    {
      const AtlanteBaseFeature *feature = &self->layer->features[i];

      self->classes[i] = feature->min_zoom <= painting->zoom
                             && atlante_base_painting_sees (painting, feature)
                           ? classify (painting, feature)
                           : ATLANTE_BORDER_HIDDEN;
    }
}

/**
 * atlante_base_borders_clear:
 * @self: borders
 *
 * Frees what they hold.
 */
void
atlante_base_borders_clear (AtlanteBaseBorders *self)
{
  g_free (self->classes);
}

static void
add_class (const AtlanteBaseBorders *self,
           AtlanteBorderClass        border,
           AtlanteBaseAddRing        add_ring)
{
  for (guint i = 0; i < self->layer->n_features; i++)
    if (self->classes[i] == border)
      atlante_base_painting_add_feature (self->painting, self->layer, &self->layer->features[i],
                                         add_ring);
}

/* Claims are not made much of, nor lines of control; and what is one of them on the map itself may
 * run over the sea, whatever a viewpoint holds it to be. */
static gboolean
has_casing (const AtlanteBaseFeature *feature,
            AtlanteBorderClass        border)
{
  return (border == ATLANTE_BORDER_AGREED || border == ATLANTE_BORDER_DISPUTED)
         && feature->border != ATLANTE_BORDER_CONTROL && feature->border != ATLANTE_BORDER_CLAIM;
}

/**
 * atlante_base_borders_paint_casing:
 * @self: borders
 *
 * Paints the pale bands under borders, over which they stand out from provinces.
 */
void
atlante_base_borders_paint_casing (const AtlanteBaseBorders *self)
{
  const AtlanteBasePainting *painting = self->painting;
  const AtlanteChartStyle *style = painting->style;
  double strength = atlante_base_painting_fade_in (painting, CASING_FIRST_ZOOM);

  if (strength <= 0 || style->border_casing_width <= 0)
    return;
  for (guint i = 0; i < self->layer->n_features; i++)
    if (has_casing (&self->layer->features[i], self->classes[i]))
      atlante_base_painting_add_feature (painting, self->layer, &self->layer->features[i],
                                         atlante_base_tracer_add_line);
  atlante_base_painting_set_faded_color (painting, &style->land, &style->border_casing, strength);
  atlante_base_painting_set_width (painting, style->border_casing_width);
  cairo_stroke (painting->cr);
}

/* @dashes: lengths in widths of the line
 * @width: times the one of the style */
static void
paint_broken (const AtlanteBaseBorders *self,
              AtlanteBorderClass        border,
              const double             *dashes,
              guint                     n_dashes,
              double                    width)
{
  const AtlanteBasePainting *painting = self->painting;
  double style_width = painting->style->contested_border_width * width;
  double lengths[4];

  g_assert (n_dashes <= G_N_ELEMENTS (lengths));
  for (guint i = 0; i < n_dashes; i++)
    lengths[i] = dashes[i] * style_width * painting->widening;
  add_class (self, border, atlante_base_tracer_add_dashed);
  cairo_set_dash (painting->cr, lengths, (int) n_dashes, 0);
  atlante_base_painting_stroke (painting, &painting->style->contested_border, style_width);
  cairo_set_dash (painting->cr, NULL, 0, 0);
}

/**
 * atlante_base_borders_paint:
 * @self: borders
 *
 * Paints the lines: agreed ones solid, disputed ones dashed, lines of control with a dash and a
 * dot, claims dotted.
 */
void
atlante_base_borders_paint (const AtlanteBaseBorders *self)
{
  static const double disputed[] = { 4.5, 3 };
  static const double control[] = { 6, 2.4, 1.2, 2.4 };
  static const double claim[] = { 0, 2.8 };
  const AtlanteBasePainting *painting = self->painting;

  add_class (self, ATLANTE_BORDER_AGREED, atlante_base_tracer_add_line);
  atlante_base_painting_stroke (painting, &painting->style->border, painting->style->border_width);
  paint_broken (self, ATLANTE_BORDER_DISPUTED, disputed, G_N_ELEMENTS (disputed), 1);
  paint_broken (self, ATLANTE_BORDER_CONTROL, control, G_N_ELEMENTS (control), 1.1);
  /* Round caps make dots of dashes without length. */
  cairo_set_line_cap (painting->cr, CAIRO_LINE_CAP_ROUND);
  paint_broken (self, ATLANTE_BORDER_CLAIM, claim, G_N_ELEMENTS (claim), 1.1);
  cairo_set_line_cap (painting->cr, CAIRO_LINE_CAP_BUTT);
}
