/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-place-kind-style.h"

#define STYLE(form, r, g, b)                                                                      \
  { .shape = ATLANTE_SHAPE_##form, .color = "#" #r #g #b,                                         \
    .red = 0x##r / 255.0, .green = 0x##g / 255.0, .blue = 0x##b / 255.0 }

static const AtlantePlaceKindStyle other_style = STYLE (DISC, 6B, 6B, 6B);
static const AtlantePlaceKindStyle country_style = STYLE (RING, 6B, 6B, 6B);
static const AtlantePlaceKindStyle city_style = STYLE (DISC, 00, 72, B2);
static const AtlantePlaceKindStyle port_style = STYLE (ROUNDED_SQUARE, 00, 9E, 73);
static const AtlantePlaceKindStyle base_style = STYLE (TRIANGLE, D5, 5E, 00);
static const AtlantePlaceKindStyle island_style = STYLE (DIAMOND, B0, 60, 9A);
static const AtlantePlaceKindStyle water_style = STYLE (DIAMOND, 3B, 8E, C2);
static const AtlantePlaceKindStyle region_style = STYLE (SQUARE, E6, 9F, 00);

/**
 * atlante_place_kind_get_style:
 *
 * Returns: (transfer none): symbol and colour of a kind of place
 */
const AtlantePlaceKindStyle *
atlante_place_kind_get_style (AtlantePlaceKind kind)
{
  switch (kind)
    {
    case ATLANTE_PLACE_COUNTRY:
    case ATLANTE_PLACE_FORMER_COUNTRY:
      return &country_style;
    case ATLANTE_PLACE_CITY:
    case ATLANTE_PLACE_TOWN:
      return &city_style;
    case ATLANTE_PLACE_PORT:
      return &port_style;
    case ATLANTE_PLACE_BASE:
    case ATLANTE_PLACE_SITE:
    case ATLANTE_PLACE_INSTITUTION:
      return &base_style;
    case ATLANTE_PLACE_ISLAND:
    case ATLANTE_PLACE_ISLANDS:
    case ATLANTE_PLACE_PENINSULA:
      return &island_style;
    case ATLANTE_PLACE_STRAIT:
    case ATLANTE_PLACE_SEA:
    case ATLANTE_PLACE_OCEAN:
    case ATLANTE_PLACE_GULF:
    case ATLANTE_PLACE_RIVER:
    case ATLANTE_PLACE_LAKE:
      return &water_style;
    case ATLANTE_PLACE_REGION:
    case ATLANTE_PLACE_AREA:
    case ATLANTE_PLACE_RANGE:
    case ATLANTE_PLACE_CONTINENT:
      return &region_style;
    case ATLANTE_PLACE_OTHER:
    default:
      return &other_style;
    }
}
