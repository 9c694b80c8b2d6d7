/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-box.h"
#include "atlante-mercator.h"

G_BEGIN_DECLS

/**
 * AtlanteProjection:
 * @ATLANTE_PROJECTION_MERCATOR: Web Mercator, the projection of the window; it alone repeats to
 *   both sides
 * @ATLANTE_PROJECTION_EQUAL_EARTH: Equal Earth, for the whole world: true areas
 * @ATLANTE_PROJECTION_AZIMUTHAL: azimuthal equidistant: distances and directions from one place are
 *   true
 *
 * How the Earth, taken as a sphere, is laid into a plane. The unit of every plane is the Earth's
 * circumference, so that the same scale means the same size at the Equator or the centre. In
 * Mercator 0, 0 is the north-western corner of the world's square; in the others 0.5, 0.5 is the
 * centre. x grows to the right and y downwards.
 */
typedef enum
{
  ATLANTE_PROJECTION_MERCATOR,
  ATLANTE_PROJECTION_EQUAL_EARTH,
  ATLANTE_PROJECTION_AZIMUTHAL
} AtlanteProjection;

/* Degrees from the centre to the rim of the azimuthal projection: the last degree, which it would
 * stretch round all of the rim, is not drawn. */
#define ATLANTE_PROJECTION_AZIMUTHAL_REACH 179.0

#define ATLANTE_N_PROJECTIONS (ATLANTE_PROJECTION_AZIMUTHAL + 1)

void       atlante_projection_project    (AtlanteProjection  self,
                                          AtlanteGeoPoint    center,
                                          AtlanteGeoPoint    point,
                                          double            *x,
                                          double            *y);
gboolean   atlante_projection_unproject  (AtlanteProjection  self,
                                          AtlanteGeoPoint    center,
                                          double             x,
                                          double             y,
                                          AtlanteGeoPoint   *point);
AtlanteBox atlante_projection_get_extent (AtlanteProjection  self);

G_END_DECLS
