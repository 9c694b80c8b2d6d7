/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

/* Where a figure looks: its projection and its view. */

#include "atlante-chart-private.h"
#include "atlante-figure-private.h"

#include <math.h>

/* Free room round the places of a case, in sizes of the font. */
#define MARGIN 4.5
/* The same round the outline of a whole world. */
#define WORLD_MARGIN 1.2
/* Room round the farthest place of an azimuthal figure, and how far it shows at least and, without
 * showing the whole world, at most. Metres. */
#define AIR 1.12
#define LEAST_REACH 400e3
#define MOST_REACH (0.7 * G_PI * ATLANTE_EARTH_RADIUS)
/* Points of each side of a part of the world that is to be seen. */
#define N_SAMPLES 24

static AtlantePlace *
find_place (AtlanteFigure *self, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PLACE, id)
                                 : NULL;

  if (item == NULL || !atlante_place_has_location (ATLANTE_PLACE (item)))
    return NULL;
  return ATLANTE_PLACE (item);
}

/* The place that most claims are about, countries and the like left aside. */
static AtlantePlace *
find_main_place (AtlanteFigure *self)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE), most = 0;
  AtlantePlace *best = NULL;

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i);
      AtlantePlaceKind kind = atlante_place_get_kind (ATLANTE_PLACE (item));
      guint claims;

      if (!atlante_place_has_location (ATLANTE_PLACE (item)) || kind == ATLANTE_PLACE_COUNTRY
          || kind == ATLANTE_PLACE_FORMER_COUNTRY || kind == ATLANTE_PLACE_CONTINENT
          || kind == ATLANTE_PLACE_OCEAN)
        continue;
      claims = atlante_case_get_n_referrers (self->kase, atlante_item_get_id (item),
                                             ATLANTE_ITEM_CLAIM);
      if (best == NULL || claims > most)
        {
          best = ATLANTE_PLACE (item);
          most = claims;
        }
    }
  return best;
}

/* (nullable) the place that an azimuthal figure is made round */
static AtlantePlace *
find_center_place (AtlanteFigure *self)
{
  AtlantePlace *place = find_place (self, self->aim.center_place);

  if (place == NULL && !self->aim.has_center)
    place = find_place (self, self->place);
  if (place == NULL && !self->aim.has_center)
    place = find_main_place (self);
  return place;
}

static void
get_bounds (AtlanteFigure *self, AtlanteChartBounds *bounds)
{
  if (self->aim.has_bounds)
    *bounds = self->aim.bounds;
  else if (self->place == NULL
           || !atlante_chart_get_bounds_for_place (self->kase, self->place, bounds))
    atlante_chart_get_bounds_for_case (self->kase, bounds);
}

/* Is a part of the world asked for, by its sides or by a place? */
static gboolean
shows_part (AtlanteFigure *self)
{
  return self->aim.has_bounds || find_place (self, self->place) != NULL;
}

static AtlanteProjection
choose_projection (AtlanteFigure *self)
{
  AtlanteChartBounds bounds;

  if (self->aim.has_projection)
    return self->aim.projection;
  if (self->aim.has_center || shows_part (self))
    return ATLANTE_PROJECTION_MERCATOR;
  get_bounds (self, &bounds);
  return atlante_chart_bounds_is_wide (&bounds) ? ATLANTE_PROJECTION_EQUAL_EARTH
                                                : ATLANTE_PROJECTION_MERCATOR;
}

AtlanteProjection
atlante_figure_choose_projection (AtlanteFigure *self, AtlanteGeoPoint *center)
{
  AtlanteProjection projection = choose_projection (self);
  AtlanteChartBounds bounds;
  AtlantePlace *place;

  *center = self->aim.center;
  if (projection == ATLANTE_PROJECTION_AZIMUTHAL)
    {
      place = find_center_place (self);
      if (place != NULL)
        *center = atlante_place_get_location (place);
    }
  else if (!self->aim.has_center && shows_part (self))
    {
      get_bounds (self, &bounds);
      *center = atlante_mercator_unproject ((bounds.left + bounds.right) / 2, 0.5);
    }
  else if (!self->aim.has_center)
    *center = (AtlanteGeoPoint) { 0, atlante_chart_choose_meridian (self->kase) };
  return projection;
}

char *
atlante_figure_dup_center_name (AtlanteFigure *self)
{
  AtlantePlace *place = find_center_place (self);

  if (place != NULL)
    return g_strdup (atlante_place_get_name (place, self->audience));
  return atlante_geo_point_format (self->aim.center, 1,
                                   atlante_audience_get_language (self->audience));
}

/* Metres to the farthest place. */
static double
get_reach (AtlanteFigure *self, AtlanteGeoPoint center)
{
  guint n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);
  double reach = LEAST_REACH;

  for (guint i = 0; i < n; i++)
    {
      AtlantePlace *place =
        ATLANTE_PLACE (atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, i));

      if (atlante_place_has_location (place))
        reach = MAX (reach, AIR * atlante_geo_point_distance (center,
                                                              atlante_place_get_location (place)));
    }
  return reach;
}

/* Sets scale and corner so that @plane, in units of the plane, is in the middle. */
static void
fit_plane (AtlanteChartView *view, AtlanteBox plane, double margin)
{
  double width = MAX (view->width - 2 * margin, view->width / 3);
  double height = MAX (view->height - 2 * margin, view->height / 3);

  view->scale = MIN (width / MAX (plane.right - plane.left, 1e-4),
                     height / MAX (plane.bottom - plane.top, 1e-4));
  view->left = (plane.left + plane.right) / 2 - view->width / view->scale / 2;
  view->top = (plane.top + plane.bottom) / 2 - view->height / view->scale / 2;
}

/* The rectangle of the plane that holds a part of the world. */
static AtlanteBox
project_bounds (const AtlanteChartView *view, const AtlanteChartBounds *bounds)
{
  AtlanteBox plane = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

  for (int i = 0; i <= N_SAMPLES; i++)
    for (int j = 0; j <= N_SAMPLES; j++)
      {
        AtlanteGeoPoint point = atlante_mercator_unproject (
          bounds->left + (bounds->right - bounds->left) * i / N_SAMPLES,
          bounds->top + (bounds->bottom - bounds->top) * j / N_SAMPLES);
        double x, y;

        atlante_projection_project (view->projection, view->center, point, &x, &y);
        plane.left = MIN (plane.left, x);
        plane.right = MAX (plane.right, x);
        plane.top = MIN (plane.top, y);
        plane.bottom = MAX (plane.bottom, y);
      }
  return plane;
}

/* Puts the centre in the middle, at the zoom that was asked for or at the scale that is there. */
static void
look_at_center (AtlanteFigure *self, AtlanteChartView *view)
{
  double x, y;

  if (self->aim.has_zoom)
    view->scale = ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (self->aim.zoom);
  atlante_projection_project (view->projection, view->center, self->aim.center, &x, &y);
  view->left = x - view->width / view->scale / 2;
  view->top = y - view->height / view->scale / 2;
}

static void
choose_projected_view (AtlanteFigure *self, double size, AtlanteChartView *view)
{
  AtlanteBox plane = atlante_projection_get_extent (view->projection);
  AtlanteChartBounds bounds;
  double margin = WORLD_MARGIN * size, reach;

  if (shows_part (self))
    {
      get_bounds (self, &bounds);
      plane = project_bounds (view, &bounds);
      margin = 0;
    }
  else if (view->projection == ATLANTE_PROJECTION_AZIMUTHAL)
    {
      reach = get_reach (self, view->center);
      if (reach < MOST_REACH)
        plane = atlante_box_around (0.5, 0.5, reach / (2 * G_PI * ATLANTE_EARTH_RADIUS));
    }
  fit_plane (view, plane, margin);
  if (self->aim.has_zoom && self->aim.has_center)
    look_at_center (self, view);
}

void
atlante_figure_choose_view (AtlanteFigure    *self,
                            double            width,
                            double            height,
                            double            size,
                            AtlanteChartView *view)
{
  AtlanteChartBounds bounds;
  AtlanteGeoPoint center;
  AtlanteProjection projection = atlante_figure_choose_projection (self, &center);

  if (projection != ATLANTE_PROJECTION_MERCATOR)
    {
      *view = (AtlanteChartView) { 0, 0, 1, width, height, projection, center };
      choose_projected_view (self, size, view);
      return;
    }
  get_bounds (self, &bounds);
  atlante_chart_fit_view (&bounds, width, height, shows_part (self) ? 0 : MARGIN * size, view);
  if (self->aim.has_center)
    look_at_center (self, view);
}

double
atlante_figure_get_world_height (AtlanteFigure *self, double width, double size)
{
  AtlanteGeoPoint center;
  AtlanteProjection projection = atlante_figure_choose_projection (self, &center);
  AtlanteBox world = atlante_projection_get_extent (projection);
  double margin = WORLD_MARGIN * size;

  if (projection != ATLANTE_PROJECTION_EQUAL_EARTH || shows_part (self) || self->aim.has_zoom)
    return 0;
  return (width - 2 * margin) * (world.bottom - world.top) / (world.right - world.left)
         + 2 * margin;
}
