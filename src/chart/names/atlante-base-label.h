/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <atlante-geo-point.h>

G_BEGIN_DECLS

/**
 * AtlanteBaseLabelKind:
 * @ATLANTE_BASE_LABEL_COUNTRY: a country, at a place where its name fits
 * @ATLANTE_BASE_LABEL_CAPITAL: a capital, where it is
 * @ATLANTE_BASE_LABEL_TOWN: any other town, where it is
 * @ATLANTE_BASE_LABEL_OCEAN: an ocean or a part of one
 * @ATLANTE_BASE_LABEL_WATER: a sea, gulf, bay, strait, channel or lake
 * @ATLANTE_BASE_LABEL_LAND: islands, a peninsula, range, desert, plain or region
 */
typedef enum
{
  ATLANTE_BASE_LABEL_COUNTRY,
  ATLANTE_BASE_LABEL_CAPITAL,
  ATLANTE_BASE_LABEL_TOWN,
  ATLANTE_BASE_LABEL_OCEAN,
  ATLANTE_BASE_LABEL_WATER,
  ATLANTE_BASE_LABEL_LAND
} AtlanteBaseLabelKind;

/**
 * AtlanteBasePlacing:
 * @ATLANTE_BASE_PLACING_POINT: the name stands at a point
 * @ATLANTE_BASE_PLACING_CURVE: it runs along a line
 * @ATLANTE_BASE_PLACING_AREA: it may fill a box
 */
typedef enum
{
  ATLANTE_BASE_PLACING_POINT,
  ATLANTE_BASE_PLACING_CURVE,
  ATLANTE_BASE_PLACING_AREA
} AtlanteBasePlacing;

/**
 * AtlanteBaseLabel:
 *
 * One name of the base map in several languages. It belongs to its #AtlanteBaseLabels.
 */
typedef struct _AtlanteBaseLabel AtlanteBaseLabel;

AtlanteBaseLabelKind   atlante_base_label_get_kind       (const AtlanteBaseLabel *self);
const char            *atlante_base_label_get_id         (const AtlanteBaseLabel *self);
const char            *atlante_base_label_get_type_name  (const AtlanteBaseLabel *self);
const char            *atlante_base_label_get_iso        (const AtlanteBaseLabel *self);
double                 atlante_base_label_get_rank       (const AtlanteBaseLabel *self);
guint                  atlante_base_label_get_population (const AtlanteBaseLabel *self);
AtlanteGeoPoint        atlante_base_label_get_point      (const AtlanteBaseLabel *self);
AtlanteBasePlacing     atlante_base_label_get_placing    (const AtlanteBaseLabel *self);
const AtlanteGeoPoint *atlante_base_label_get_points     (const AtlanteBaseLabel *self,
                                                          guint                  *n_points);
const char            *atlante_base_label_lookup_name    (const AtlanteBaseLabel *self,
                                                          const char *const      *languages);
const char            *atlante_base_label_get_name       (const AtlanteBaseLabel *self,
                                                          const char             *language);
const char            *atlante_base_label_get_local_name (const AtlanteBaseLabel *self);
const char            *atlante_base_label_get_ascii_name (const AtlanteBaseLabel *self);

G_END_DECLS
