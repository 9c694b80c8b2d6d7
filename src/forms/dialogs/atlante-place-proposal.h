/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-base-label.h"
#include "atlante-case.h"

G_BEGIN_DECLS

/* What a new place is made of before anybody has said more about it: objects for
 * atlante_command_add(). All (transfer full). */

/* @point: (nullable): where it is; NULL: not known yet */
AtlanteJson *atlante_place_proposal_from_name  (AtlanteCase *kase, const char *name,
                                                const AtlanteGeoPoint *point);
/* What the base map knows: names in the case's languages and the local one, kind, place, country. */
AtlanteJson *atlante_place_proposal_from_label (AtlanteCase *kase, const AtlanteBaseLabel *label);

/* A point as the "location" of a place. @precision: (nullable): a word of the case file; NULL: as
 * exact as the coordinates are written. */
AtlanteJson *atlante_place_proposal_make_location (AtlanteGeoPoint point, const char *precision);
/* Decimals of a degree that a point is written with, 5 at most. */
int          atlante_place_proposal_count_decimals (AtlanteGeoPoint point);
/* The kind of place that a name of the base map would be; ATLANTE_PLACE_AREA where it has none. */
AtlantePlaceKind atlante_place_proposal_get_kind (const AtlanteBaseLabel *label);

G_END_DECLS
