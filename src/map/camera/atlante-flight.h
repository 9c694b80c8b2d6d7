/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-point.h"

G_BEGIN_DECLS

/**
 * AtlanteMapPose:
 * @x: centre in world units, eastwards; 0 is 180° W, 1 is 180° E, and the world goes on beyond both
 * @y: centre in world units, southwards; 0 to 1
 * @zoom: the world is 256 * 2^zoom pixels wide
 *
 * Where a map looks.
 */
typedef struct
{
  double x;
  double y;
  double zoom;
} AtlanteMapPose;

/**
 * AtlanteFlight:
 *
 * A way from one pose to another, the short way round the world, rising in between when the way is
 * long. Fields are private.
 */
typedef struct
{
  AtlanteMapPose from;
  AtlanteMapPose to;
  double distance; /* world units */
  double from_width;
  double r0;
  double length;   /* of the way, in the measure of the method */
} AtlanteFlight;

AtlanteMapPose  atlante_map_pose_new       (AtlanteGeoPoint       center,
                                            double                zoom);
AtlanteGeoPoint atlante_map_pose_get_point (const AtlanteMapPose *self);

void            atlante_flight_init        (AtlanteFlight        *self,
                                            const AtlanteMapPose *from,
                                            const AtlanteMapPose *to,
                                            double                width);
AtlanteMapPose  atlante_flight_at          (const AtlanteFlight  *self,
                                            double                fraction);

G_END_DECLS
