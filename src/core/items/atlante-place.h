/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-geo-area.h"
#include "atlante-name.h"

G_BEGIN_DECLS

#define ATLANTE_TYPE_PLACE (atlante_place_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePlace, atlante_place, ATLANTE, PLACE, AtlanteItem)
AtlantePlaceKind   atlante_place_get_kind       (AtlantePlace *self);
/* The name to show: the viewpoint's where it is contested, else the main one, by language. Never
 * NULL. */
const char        *atlante_place_get_name       (AtlantePlace *self,
                                                 const AtlanteAudience *audience);
const AtlanteName *atlante_place_get_names      (AtlantePlace *self, guint *n);
gboolean           atlante_place_has_location   (AtlantePlace *self);
AtlanteGeoPoint    atlante_place_get_location   (AtlantePlace *self);
AtlantePrecision   atlante_place_get_precision  (AtlantePlace *self);
double             atlante_place_get_radius     (AtlantePlace *self);   /* metres; 0 unknown */
/* (nullable) its corners, as of atlante-geo-area.h; none where @n is 0 */
const AtlanteGeoPoint *atlante_place_get_area   (AtlantePlace *self, guint *n);
/* (nullable) ISO 3166-1 alpha-2 */
const char        *atlante_place_get_country    (AtlantePlace *self);
/* (nullable) id of a place */
const char        *atlante_place_get_part_of    (AtlantePlace *self);
AtlanteJson       *atlante_place_get_summary    (AtlantePlace *self);   /* (nullable) */
const AtlanteKeyFigure *atlante_place_get_figures  (AtlantePlace *self, guint *n);
/* The article does not name it: "origin": "gazetteer" */
gboolean           atlante_place_is_from_gazetteer (AtlantePlace *self);
/* A name has role contested */
gboolean           atlante_place_is_contested   (AtlantePlace *self);

G_END_DECLS
