/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "atlante-base-labels.h"
#include "atlante-map-settings.h"
#include "atlante-session.h"

G_BEGIN_DECLS

/**
 * AtlanteGoToPopover:
 *
 * Where to go: an entry that takes coordinates or a name, and what is meant by it.
 *
 * Signal "go-to-place" (AtlantePlace): a place of the case.
 * Signal "go-to-point" (AtlanteGeoPoint, double zoom, gboolean mark): anywhere else; @mark: a point
 * by its coordinates, where nothing else is to be seen; @zoom 0: as near as now.
 */
#define ATLANTE_TYPE_GO_TO_POPOVER (atlante_go_to_popover_get_type ())
G_DECLARE_FINAL_TYPE (AtlanteGoToPopover, atlante_go_to_popover, ATLANTE, GO_TO_POPOVER, GtkPopover)

void atlante_go_to_popover_set_settings (AtlanteGoToPopover *self,
                                         AtlanteMapSettings *settings);
/* @session: (nullable) */
void atlante_go_to_popover_set_session  (AtlanteGoToPopover *self,
                                         AtlanteSession     *session);
/* @labels: (nullable) */
void atlante_go_to_popover_set_labels   (AtlanteGoToPopover *self,
                                         AtlanteBaseLabels  *labels);

G_END_DECLS
