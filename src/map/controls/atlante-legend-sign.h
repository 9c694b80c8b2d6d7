/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/**
 * AtlanteLegendSign:
 *
 * How something looks on the map, beside its words in a legend: the symbol of a kind of place, the
 * line of a kind of flow, the circle of a wide precision. A picture only; it grows with the text
 * and follows the style of the desktop.
 */
#define ATLANTE_TYPE_LEGEND_SIGN (atlante_legend_sign_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLegendSign, atlante_legend_sign, ATLANTE, LEGEND_SIGN, GtkWidget)

GtkWidget *atlante_legend_sign_new_for_place     (AtlantePlaceKind    kind);
GtkWidget *atlante_legend_sign_new_for_flow      (AtlanteRelationKind kind);
GtkWidget *atlante_legend_sign_new_for_precision (void);

G_END_DECLS
