/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-vocabulary.h"

G_BEGIN_DECLS

/**
 * AtlanteModalityBar:
 *
 * The bar at a claim's left: solid for asserted, dashed for reported, dotted for conditional or
 * predicted, struck for denied. A picture only: the claim's line of facts has the word.
 */
#define ATLANTE_TYPE_MODALITY_BAR (atlante_modality_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteModalityBar, atlante_modality_bar, ATLANTE, MODALITY_BAR, GtkWidget)

void atlante_modality_bar_set_modality (AtlanteModalityBar *self, AtlanteModality modality);

G_END_DECLS
