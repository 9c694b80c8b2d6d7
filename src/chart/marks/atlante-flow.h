/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>

G_BEGIN_DECLS

/* A point in world units of Web Mercator. */
typedef struct
{
  double x;   /* 0 to 1; below 0 and above 1 the world goes on */
  double y;   /* 0 (north) to 1 (south) */
} AtlanteFlowPoint;

/**
 * AtlanteFlow:
 *
 * The great circle between two places, as a polyline in Web Mercator that never jumps: where it
 * crosses the 180th meridian its x runs on below 0 or above 1.
 */
typedef struct _AtlanteFlow AtlanteFlow;

AtlanteFlow            *atlante_flow_new        (AtlanteGeoPoint    from,
                                                 AtlanteGeoPoint    to,
                                                 double             tolerance);
void                    atlante_flow_free       (AtlanteFlow       *self);
const AtlanteFlowPoint *atlante_flow_get_points (const AtlanteFlow *self,
                                                 guint             *n);
AtlanteGeoPoint         atlante_flow_get_point_at (const AtlanteFlow *self,
                                                  double             fraction);
void                    atlante_flow_get_span   (const AtlanteFlow *self,
                                                 double            *west,
                                                 double            *east);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteFlow, atlante_flow_free)

G_END_DECLS
