/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteMapPickBar:
 *
 * Says what is to be picked on the map and how, and has the buttons for it.
 *
 * Signal "undone" (no arguments): the last corner is to go.
 * Signal "finished" (no arguments): the area is whole.
 * Signal "cancelled" (no arguments): nothing is to be picked.
 */
#define ATLANTE_TYPE_MAP_PICK_BAR (atlante_map_pick_bar_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteMapPickBar, atlante_map_pick_bar, ATLANTE, MAP_PICK_BAR, GtkWidget)

/* @prompt: (nullable): NULL to be gone */
void        atlante_map_pick_bar_set_prompt    (AtlanteMapPickBar *self,
                                                AtlantePickShape   shape,
                                                const char        *prompt);
/* @crosses: two sides do */
void        atlante_map_pick_bar_set_n_corners (AtlanteMapPickBar *self,
                                                guint              n,
                                                gboolean           crosses);
/* What it says, for a screen reader. */
const char *atlante_map_pick_bar_get_hint      (AtlanteMapPickBar *self);

G_END_DECLS
