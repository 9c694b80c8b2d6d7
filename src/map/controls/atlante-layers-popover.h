/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-map-settings.h"
#include "atlante-session.h"
#include "atlante-viewpoints.h"

G_BEGIN_DECLS

/**
 * AtlanteLayersPopover:
 *
 * What the map shows and what it means: a legend whose lines can be switched off, the viewpoint of
 * names and borders, and the language of labels.
 */
#define ATLANTE_TYPE_LAYERS_POPOVER (atlante_layers_popover_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteLayersPopover, atlante_layers_popover, ATLANTE, LAYERS_POPOVER,
                      GtkPopover)

void atlante_layers_popover_set_settings (AtlanteLayersPopover *self,
                                          AtlanteMapSettings   *settings);
/* @viewpoints: (nullable): to choose from; only the program's own, until there are some */
void atlante_layers_popover_set_viewpoints (AtlanteLayersPopover *self,
                                            AtlanteViewpoints    *viewpoints);
/* @session: (nullable) */
void atlante_layers_popover_set_session  (AtlanteLayersPopover *self,
                                          AtlanteSession       *session);
/* The room that there is for it, in pixels: it scrolls where it is higher, and has one column where
 * two are wider. */
void atlante_layers_popover_set_room     (AtlanteLayersPopover *self,
                                          int                   width,
                                          int                   height);

G_END_DECLS
