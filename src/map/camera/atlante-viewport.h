/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "atlante-chart-view.h"

G_BEGIN_DECLS

/* The view that @widget shows of @viewport, in pixels before the scale factor. */
void atlante_viewport_get_view (ShumateViewport     *viewport,
                                GtkWidget           *widget,
                                AtlanteChartView *view);

G_END_DECLS
