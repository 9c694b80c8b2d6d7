/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-flight.h"

#include <math.h>

#include "atlante-chart-view.h"

/* The way is the one of "Smooth and efficient zooming and panning" (van Wijk and Nuij, 2003): seen
 * from the side it is a parabola, and what moves over the screen moves at an even pace. This is
 * their rho, how high it rises for a given distance. */
#define STEEPNESS 1.3

/* World units below which a flight only zooms: less than a pixel at the deepest zoom. */
#define STANDSTILL 1e-6

/**
 * atlante_map_pose_new:
 * @center: what is in the middle
 * @zoom: the zoom
 *
 * Returns: a pose with x from 0 to 1
 */
AtlanteMapPose
atlante_map_pose_new (AtlanteGeoPoint center, double zoom)
{
  AtlanteMapPose self = { 0, 0, zoom };

  atlante_mercator_project (center, &self.x, &self.y);
  return self;
}

/**
 * atlante_map_pose_get_point:
 * @self: a pose
 *
 * Returns: what is in the middle, its longitude from -180 to 180
 */
AtlanteGeoPoint
atlante_map_pose_get_point (const AtlanteMapPose *self)
{
  return atlante_mercator_unproject (self->x - floor (self->x), self->y);
}

static double
width_at (double zoom, double pixels)
{
  return pixels / (ATLANTE_CHART_VIEW_TILE_SIZE * exp2 (zoom));
}

/**
 * atlante_flight_init:
 * @self: (out caller-allocates): a flight
 * @from: where it begins
 * @to: where it ends; the copy of the world that is nearer is taken
 * @width: pixels of the map's width
 */
void
atlante_flight_init (AtlanteFlight *self,
                     const AtlanteMapPose *from,
                     const AtlanteMapPose *to,
                     double width)
{
  double rho2 = STEEPNESS * STEEPNESS;
  double w0, w1, u, b0, b1;

  g_return_if_fail (self != NULL && from != NULL && to != NULL);

  self->from = *from;
  self->to = *to;
  self->to.x += round (from->x - to->x);
  self->distance = hypot (self->to.x - from->x, self->to.y - from->y);
  self->from_width = w0 = width_at (from->zoom, MAX (width, 1));
  w1 = width_at (to->zoom, MAX (width, 1));
  u = self->distance;
  if (u < STANDSTILL)
    {
      self->r0 = 0;
      self->length = log (w1 / w0) / STEEPNESS;
      return;
    }

  b0 = (w1 * w1 - w0 * w0 + rho2 * rho2 * u * u) / (2 * w0 * rho2 * u);
  b1 = (w1 * w1 - w0 * w0 - rho2 * rho2 * u * u) / (2 * w1 * rho2 * u);
  /* asinh (b) is log (b + sqrt (b² + 1)) without its loss of digits. */
  self->r0 = -asinh (b0);
  self->length = (-asinh (b1) - self->r0) / STEEPNESS;
}

/**
 * atlante_flight_at:
 * @self: a flight
 * @fraction: 0 at the beginning, 1 at the end
 *
 * Returns: the pose on the way; its x may lie outside of 0 to 1
 */
AtlanteMapPose
atlante_flight_at (const AtlanteFlight *self, double fraction)
{
  AtlanteMapPose pose;
  double s, width, way;

  g_return_val_if_fail (self != NULL, ((AtlanteMapPose){ 0 }));

  if (fraction <= 0)
    return self->from;
  if (fraction >= 1)
    return self->to;

  s = fraction * self->length * STEEPNESS;
  if (self->distance < STANDSTILL)
    {
      pose = self->to;
      width = self->from_width * exp (s);
    }
  else
    {
      double c = cosh (self->r0);

      way = self->from_width / (STEEPNESS * STEEPNESS) *
            (c * tanh (s + self->r0) - sinh (self->r0)) / self->distance;
      pose.x = self->from.x + (self->to.x - self->from.x) * way;
      pose.y = self->from.y + (self->to.y - self->from.y) * way;
      width = self->from_width * c / cosh (s + self->r0);
    }
  pose.zoom = self->from.zoom - log2 (width / self->from_width);
  return pose;
}
