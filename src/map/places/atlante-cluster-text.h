/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-chart-scene.h"

G_BEGIN_DECLS

/* "1,234 places: port 800, city 300, town 100" (transfer full). @language: (nullable) */
char *atlante_cluster_text_dup (const AtlanteChartCluster *cluster, const char *language);

G_END_DECLS
