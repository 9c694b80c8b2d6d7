/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A point of a curve, in pixels. */
typedef struct
{
  double x;
  double y;
} AtlanteCurvePoint;

/**
 * AtlanteCurve:
 *
 * A smooth line that a name follows, measured along its way. Immutable.
 */
typedef struct _AtlanteCurve AtlanteCurve;

AtlanteCurve      *atlante_curve_new        (const AtlanteCurvePoint *points,
                                             guint                    n);
void               atlante_curve_free       (AtlanteCurve            *self);
double             atlante_curve_get_length (const AtlanteCurve      *self);
AtlanteCurvePoint  atlante_curve_get_point  (const AtlanteCurve      *self,
                                             double                   along);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlanteCurve, atlante_curve_free)

G_END_DECLS
