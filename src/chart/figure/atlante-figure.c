/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-figure.h"

#include "atlante-figure-layout.h"

#include <atlante-paths.h>

G_DEFINE_FINAL_TYPE (AtlanteFigure, atlante_figure, G_TYPE_OBJECT)

static void
atlante_figure_finalize (GObject *object)
{
  AtlanteFigure *self = ATLANTE_FIGURE (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->kase);
  g_clear_pointer (&self->audience, atlante_audience_unref);
  g_clear_object (&self->map);
  g_clear_object (&self->viewpoints);
  g_clear_pointer (&self->names_family, g_free);
  g_clear_pointer (&self->words_family, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->selection, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->aim.center_place, g_free);

  G_OBJECT_CLASS (atlante_figure_parent_class)->finalize (object);
}

static void
atlante_figure_class_init (AtlanteFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_figure_finalize;
}

static void
atlante_figure_init (AtlanteFigure *self)
{
  AtlanteChartLayers layers;

  self->chart = atlante_chart_new ();
  /* On paper nothing opens: each place stands for itself. */
  layers = *atlante_chart_get_layers (self->chart);
  layers.clusters = FALSE;
  atlante_chart_set_layers (self->chart, &layers);
  self->names_family = g_strdup ("Noto Serif");
  self->words_family = g_strdup ("Noto Sans");
  self->parts = ATLANTE_FIGURE_SCALE | ATLANTE_FIGURE_LEGEND | ATLANTE_FIGURE_CREDITS;
}

/* By which names and borders are shown. */
static gboolean
load_viewpoints (AtlanteFigure *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  const char *id = atlante_audience_get_viewpoint (self->audience);

  self->viewpoints = atlante_viewpoints_load (&problem);
  if (self->viewpoints == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  /* A table of the user's that is wrong: the figure names the viewpoint that it is drawn by. */
  if (problem != NULL)
    g_message ("%s", problem->message);
  atlante_chart_set_viewpoint (self->chart, atlante_viewpoints_lookup (self->viewpoints, id));
  return TRUE;
}

/**
 * atlante_figure_new:
 * @kase: a case
 * @audience: languages and viewpoint
 * @map: (nullable): the geometry behind the case
 * @labels: (nullable): names of countries, capitals and waters
 *
 * Makes a figure of the whole case, in the light theme, with scale, legend and credits. Where the
 * viewpoints of the program are missing it shows what the base map itself says.
 *
 * Returns: (transfer full): the figure
 */
AtlanteFigure *
atlante_figure_new (AtlanteCase       *kase,
                    AtlanteAudience   *audience,
                    AtlanteBaseMap    *map,
                    AtlanteBaseLabels *labels)
{
  AtlanteFigure *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (audience != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_FIGURE, NULL);
  self->kase = g_object_ref (kase);
  self->audience = atlante_audience_ref (audience);
  atlante_chart_set_case (self->chart, kase, audience);
  atlante_chart_set_base (self->chart, map, labels);
  g_set_object (&self->map, map);
  load_viewpoints (self, NULL);
  return self;
}

/**
 * atlante_figure_new_with_data:
 * @kase: a case
 * @audience: languages and viewpoint
 * @error: return location for an error: a file of the base map is missing or damaged
 *
 * Makes a figure with the base map that comes with the program, by the viewpoint of @audience.
 *
 * Returns: (transfer full): the figure, or %NULL with @error set
 */
AtlanteFigure *
atlante_figure_new_with_data (AtlanteCase *kase, AtlanteAudience *audience, GError **error)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, error);
  g_autoptr (AtlanteBaseLabels) labels = NULL;
  g_autoptr (AtlanteFigure) self = NULL;

  if (map == NULL)
    return NULL;
  labels = atlante_base_labels_new_from_folder (folder, error);
  if (labels == NULL)
    return NULL;
  self = atlante_figure_new (kase, audience, map, labels);
  if (self->viewpoints == NULL && !load_viewpoints (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
atlante_figure_set_theme (AtlanteFigure *self, AtlanteChartTheme theme)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->theme = theme;
}

/* @size: of names, in points; 0: by the width of the figure. */
void
atlante_figure_set_text_size (AtlanteFigure *self, double size)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (size >= 0);

  self->text_size = size;
}

void
atlante_figure_set_parts (AtlanteFigure *self, AtlanteFigureParts parts)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->parts = parts;
}

/**
 * atlante_figure_set_place:
 * @self: a figure
 * @id: (nullable): of a place: the figure shows it and its surroundings, and marks it
 */
void
atlante_figure_set_place (AtlanteFigure *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->place);
  self->place = g_strdup (id);
  atlante_figure_set_selection (self, id);
}

/* @id: (nullable): of the place or relation that stands out; it does not change what is in view. */
void
atlante_figure_set_selection (AtlanteFigure *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->selection);
  self->selection = g_strdup (id);
}

/* @title: (nullable): in place of that of the case */
void
atlante_figure_set_title (AtlanteFigure *self, const char *title)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->title);
  self->title = g_strdup (title);
}

/**
 * atlante_figure_set_projection:
 * @self: a figure
 * @projection: a projection; without this it is Equal Earth for all of a case that takes more than
 *   half of the world, else Mercator
 */
void
atlante_figure_set_projection (AtlanteFigure *self, AtlanteProjection projection)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->aim.has_projection = TRUE;
  self->aim.projection = projection;
}

/**
 * atlante_figure_set_center:
 * @self: a figure
 * @center: the middle of a map in Mercator, the centre of an azimuthal one, a point of the middle
 *   meridian of Equal Earth; chosen by the case unless set
 */
void
atlante_figure_set_center (AtlanteFigure *self, AtlanteGeoPoint center)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (atlante_geo_point_is_valid (center));

  self->aim.has_center = TRUE;
  self->aim.center = center;
}

/* @id: (nullable): of the place that an azimuthal figure is made round */
void
atlante_figure_set_center_place (AtlanteFigure *self, const char *id)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  g_free (self->aim.center_place);
  self->aim.center_place = g_strdup (id);
}

/**
 * atlante_figure_set_zoom:
 * @self: a figure
 * @zoom: as of a view whose pixels are the figure's points; with a centre only
 */
void
atlante_figure_set_zoom (AtlanteFigure *self, double zoom)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->aim.has_zoom = TRUE;
  self->aim.zoom = zoom;
}

/* @bounds: (nullable): the part of the world to be seen; %NULL: as the case needs it */
void
atlante_figure_set_bounds (AtlanteFigure *self, const AtlanteChartBounds *bounds)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));

  self->aim.has_bounds = bounds != NULL;
  if (bounds != NULL)
    self->aim.bounds = *bounds;
}

/* @layers: what of the case and of the base map it shows */
void
atlante_figure_set_layers (AtlanteFigure *self, const AtlanteChartLayers *layers)
{
  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (layers != NULL);

  atlante_chart_set_layers (self->chart, layers);
}

/* Returns: (transfer none): the chart that it is made from, for a filter; the figure sets its style,
 * font and reserved boxes itself */
AtlanteChart *
atlante_figure_get_chart (AtlanteFigure *self)
{
  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  return self->chart;
}

AtlanteCase *
atlante_figure_get_case (AtlanteFigure *self)
{
  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  return self->kase;
}

/* Returns: (transfer none): the colour of the page that the figure is made for */
const AtlanteChartColor *
atlante_figure_get_ground (AtlanteFigure *self)
{
  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), NULL);

  return &atlante_chart_style_get (self->theme)->halo;
}

/**
 * atlante_figure_choose_height:
 * @self: a figure
 * @width: in units of user space, points in a document
 * @most: what there is room for
 *
 * Chooses the height of a figure in a document: a map of the whole world needs no more than its
 * shape, any other takes what it is given.
 *
 * Returns: the height, at most @most
 */
double
atlante_figure_choose_height (AtlanteFigure *self, double width, double most)
{
  g_auto (AtlanteFigureLayout) layout = { 0 };
  double world;

  g_return_val_if_fail (ATLANTE_IS_FIGURE (self), most);
  g_return_val_if_fail (width > 0 && most > 0, most);

  atlante_figure_layout_init (&layout, self, NULL, width, most);
  world = atlante_figure_get_world_height (self, width, layout.page.size);
  return world > 0 ? MIN (most, most - layout.furniture.view.height + world) : most;
}

/**
 * atlante_figure_paint:
 * @self: a figure
 * @cr: where to paint; the upper left corner is at 0, 0
 * @width: in units of user space, points in a document
 * @height: the same, all parts included
 *
 * Paints the figure.
 */
void
atlante_figure_paint (AtlanteFigure *self, cairo_t *cr, double width, double height)
{
  g_auto (AtlanteFigureLayout) layout = { 0 };

  g_return_if_fail (ATLANTE_IS_FIGURE (self));
  g_return_if_fail (cr != NULL && width > 0 && height > 0);

  atlante_figure_layout_init (&layout, self, cr, width, height);
  atlante_figure_layout_paint (&layout, self);
}
