/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-style.h"

#define RGB(hex) { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0 }

static const AtlanteChartStyle styles[ATLANTE_CHART_N_THEMES] = {
  [ATLANTE_CHART_THEME_LIGHT] = {
    .water = RGB (0xcfe0e8), .shore = RGB (0xdceaf0), .graticule = RGB (0xc4d7e0),
    .graticule_major = RGB (0xbad0db), .land = RGB (0xf5f1e8), .coast = RGB (0xb9bfb9),
    .lake = RGB (0xb4ccd8), .river = RGB (0xb5cfdc), .admin1 = RGB (0xe0d7c5),
    .border_casing = RGB (0xfdfbf6), .border = RGB (0xc0b39b), .contested_border = RGB (0xa8977a),
    .country_label = RGB (0x857a66), .capital_label = RGB (0x5f584c),
    .water_label = RGB (0x5f8aa5), .place_label = RGB (0x241f31), .halo = RGB (0xffffff),
    .graticule_width = 0.7, .shore_width = 2.5, .coast_width = 0.7, .lake_width = 0.6,
    .river_width = 0.9, .admin1_width = 0.7, .border_casing_width = 3.0, .border_width = 0.9,
    .contested_border_width = 1.1,
  },
  [ATLANTE_CHART_THEME_DARK] = {
    .water = RGB (0x17222a), .shore = RGB (0x1e2b34), .graticule = RGB (0x1f2d37),
    .graticule_major = RGB (0x293b48), .land = RGB (0x30302d), .coast = RGB (0x505553),
    .lake = RGB (0x3b4f5a), .river = RGB (0x3a505d), .admin1 = RGB (0x403f3a),
    .border_casing = RGB (0x282825), .border = RGB (0x6e6956), .contested_border = RGB (0x86806f),
    .country_label = RGB (0xa89f8d), .capital_label = RGB (0xc4bdae),
    .water_label = RGB (0x6f9ab3), .place_label = RGB (0xffffff), .halo = RGB (0x1a1a19),
    .graticule_width = 0.7, .shore_width = 2.5, .coast_width = 0.7, .lake_width = 0.6,
    .river_width = 0.9, .admin1_width = 0.7, .border_casing_width = 3.0, .border_width = 0.9,
    .contested_border_width = 1.1,
  },
  [ATLANTE_CHART_THEME_HIGH_CONTRAST_LIGHT] = {
    .water = RGB (0xd5e8f2), .shore = RGB (0xe6f2f8), .graticule = RGB (0xb7cfdc),
    .graticule_major = RGB (0x93b4c6), .land = RGB (0xffffff), .coast = RGB (0x4a5a63),
    .lake = RGB (0x5b7f93), .river = RGB (0x7fa6bb), .admin1 = RGB (0xb4aea2),
    .border_casing = RGB (0xffffff), .border = RGB (0x4d463a), .contested_border = RGB (0x000000),
    .country_label = RGB (0x2e2a22), .capital_label = RGB (0x000000),
    .water_label = RGB (0x0f4c6b), .place_label = RGB (0x000000), .halo = RGB (0xffffff),
    .strong = TRUE, .graticule_width = 0.7, .shore_width = 2.5, .coast_width = 0.9,
    .lake_width = 0.8, .river_width = 1.1, .admin1_width = 0.8, .border_casing_width = 3.6,
    .border_width = 1.3, .contested_border_width = 1.5,
  },
  [ATLANTE_CHART_THEME_HIGH_CONTRAST_DARK] = {
    .water = RGB (0x0a1a24), .shore = RGB (0x12283a), .graticule = RGB (0x22394a),
    .graticule_major = RGB (0x35536a), .land = RGB (0x000000), .coast = RGB (0xa9bcc6),
    .lake = RGB (0x6d8fa2), .river = RGB (0x3f6e88), .admin1 = RGB (0x57534a),
    .border_casing = RGB (0x000000), .border = RGB (0xc9c1b2), .contested_border = RGB (0xffffff),
    .country_label = RGB (0xe6e0d4), .capital_label = RGB (0xffffff),
    .water_label = RGB (0x9fd0ea), .place_label = RGB (0xffffff), .halo = RGB (0x000000),
    .strong = TRUE, .graticule_width = 0.7, .shore_width = 2.5, .coast_width = 0.9,
    .lake_width = 0.8, .river_width = 1.1, .admin1_width = 0.8, .border_casing_width = 3.6,
    .border_width = 1.3, .contested_border_width = 1.5,
  },
  /* White land and a water that a printer holds as a light screen; lines dark enough to stay. */
  [ATLANTE_CHART_THEME_PRINT] = {
    .water = RGB (0xececec), .shore = RGB (0xf4f4f4), .graticule = RGB (0xdedede),
    .graticule_major = RGB (0xcccccc), .land = RGB (0xffffff), .coast = RGB (0x8c8c8c),
    .lake = RGB (0xb4b4b4), .river = RGB (0xc4c4c4), .admin1 = RGB (0xdadada),
    .border_casing = RGB (0xffffff), .border = RGB (0x949494), .contested_border = RGB (0x606060),
    .country_label = RGB (0x6a6a6a), .capital_label = RGB (0x444444),
    .water_label = RGB (0x707070), .place_label = RGB (0x000000), .halo = RGB (0xffffff),
    .graticule_width = 0.4, .shore_width = 1.5, .coast_width = 0.4, .lake_width = 0.35,
    .river_width = 0.45, .admin1_width = 0.35, .border_casing_width = 1.6, .border_width = 0.55,
    .contested_border_width = 0.7,
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
