/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-chart-style.h"

G_BEGIN_DECLS

/* The style of the map that goes with the desktop's now: light or dark, of high contrast or not. */
AtlanteChartTheme        atlante_map_theme_get            (void);
const AtlanteChartStyle *atlante_map_theme_get_style      (void);

G_END_DECLS
