/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-style.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

static const AtlanteChartStyle styles[ATLANTE_CHART_N_THEMES] = {
  [ATLANTE_CHART_THEME_LIGHT] = {
    .water = RGB (0xcfe0e8), .graticule = RGB (0xc3d6df), .land = RGB (0xf5f1e8),
    .coast = RGB (0xcfc8b8), .river = RGB (0xbfd5e0), .admin1 = RGB (0xe7dfd0),
    .border = RGB (0xcbbfa9), .contested_border = RGB (0xb3a488),
    .country_label = RGB (0x857a66), .capital_label = RGB (0x5f584c),
    .water_label = RGB (0x5f8aa5), .place_label = RGB (0x241f31), .halo = RGB (0xffffff),
    .graticule_width = 0.7, .coast_width = 0.8, .river_width = 0.8, .admin1_width = 0.7,
    .border_width = 0.9, .contested_border_width = 1.0,
  },
  [ATLANTE_CHART_THEME_DARK] = {
    .water = RGB (0x1b262d), .graticule = RGB (0x22303a), .land = RGB (0x2e2e2b),
    .coast = RGB (0x4b4a43), .river = RGB (0x26363f), .admin1 = RGB (0x3a3934),
    .border = RGB (0x5a564b), .contested_border = RGB (0x7b7462),
    .country_label = RGB (0xa89f8d), .capital_label = RGB (0xc4bdae),
    .water_label = RGB (0x6f9ab3), .place_label = RGB (0xffffff), .halo = RGB (0x1a1a19),
    .graticule_width = 0.7, .coast_width = 0.8, .river_width = 0.8, .admin1_width = 0.7,
    .border_width = 0.9, .contested_border_width = 1.0,
  },
  [ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT] = {
    .water = RGB (0xd5e8f2), .graticule = RGB (0xb7cfdc), .land = RGB (0xffffff),
    .coast = RGB (0x4a5a63), .river = RGB (0x7fa6bb), .admin1 = RGB (0xb4aea2),
    .border = RGB (0x4d463a), .contested_border = RGB (0x000000),
    .country_label = RGB (0x2e2a22), .capital_label = RGB (0x000000),
    .water_label = RGB (0x0f4c6b), .place_label = RGB (0x000000), .halo = RGB (0xffffff),
    .graticule_width = 0.7, .coast_width = 1.0, .river_width = 1.0, .admin1_width = 0.8,
    .border_width = 1.3, .contested_border_width = 1.5,
  },
  [ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK] = {
    .water = RGB (0x0a1a24), .graticule = RGB (0x22394a), .land = RGB (0x000000),
    .coast = RGB (0xa9bcc6), .river = RGB (0x3f6e88), .admin1 = RGB (0x57534a),
    .border = RGB (0xc9c1b2), .contested_border = RGB (0xffffff),
    .country_label = RGB (0xe6e0d4), .capital_label = RGB (0xffffff),
    .water_label = RGB (0x9fd0ea), .place_label = RGB (0xffffff), .halo = RGB (0x000000),
    .graticule_width = 0.7, .coast_width = 1.0, .river_width = 1.0, .admin1_width = 0.8,
    .border_width = 1.3, .contested_border_width = 1.5,
  },
  /* White land and a water that a printer holds as a light screen; lines dark enough to stay. */
  [ATLANTE_CHART_THEME_PRINT] = {
    .water = RGB (0xe9edef), .graticule = RGB (0xdce1e4), .land = RGB (0xffffff),
    .coast = RGB (0x8f959a), .river = RGB (0xc6ced3), .admin1 = RGB (0xdcdcdc),
    .border = RGB (0x9a9a9a), .contested_border = RGB (0x6a6a6a),
    .country_label = RGB (0x6a6a6a), .capital_label = RGB (0x444444),
    .water_label = RGB (0x74838d), .place_label = RGB (0x000000), .halo = RGB (0xffffff),
    .graticule_width = 0.4, .coast_width = 0.4, .river_width = 0.4, .admin1_width = 0.35,
    .border_width = 0.55, .contested_border_width = 0.65,
  },
};

/**
 * atlante_chart_style_get:
 * @theme: a theme
 *
 * Returns: (transfer none): the style of a theme, which lives as long as the program
 */
const AtlanteChartStyle *
atlante_chart_style_get (AtlanteChartTheme theme)
{
  g_return_val_if_fail (theme < ATLANTE_CHART_N_THEMES, &styles[ATLANTE_CHART_THEME_LIGHT]);

  return &styles[theme];
}
