/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-case.h"
#include "atlante-flight.h"

G_BEGIN_DECLS

/* Where to look. Sizes are those of the map in pixels; FALSE where there is nothing to look at. */

/* All places of a case. */
gboolean atlante_map_aim_at_case  (AtlanteCase          *kase,
                                   double                width,
                                   double                height,
                                   AtlanteMapPose       *pose);
/* An item: a place, the places of an event, both ends of a relation, the seat of an actor. @now
 * says where the map looks; its zoom is kept where it suits the item. */
gboolean atlante_map_aim_at_item  (AtlanteCase          *kase,
                                   AtlanteItem          *item,
                                   const AtlanteMapPose *now,
                                   double                width,
                                   double                height,
                                   AtlanteMapPose       *pose);

G_END_DECLS
