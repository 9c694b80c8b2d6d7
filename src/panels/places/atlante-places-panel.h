/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-panel.h"

G_BEGIN_DECLS

/**
 * AtlantePlacesPanel:
 *
 * What the case holds: a search, lists of places, actors and events that follow the session's
 * selection both ways, the shelf of what the article does not place, and how much of the article
 * the claims cover.
 */
#define ATLANTE_TYPE_PLACES_PANEL (atlante_places_panel_get_type ())
G_DECLARE_FINAL_TYPE (AtlantePlacesPanel, atlante_places_panel, ATLANTE, PLACES_PANEL, AtlantePanel)

GtkWidget *atlante_places_panel_new          (void);
/* Puts the keyboard into the search entry and selects its text. */
void       atlante_places_panel_focus_search (AtlantePlacesPanel *self);

G_END_DECLS
