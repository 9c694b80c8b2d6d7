/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-layers-popover.h"

G_BEGIN_DECLS

/**
 * AtlanteMapArrangement:
 *
 * Keeps what stands over a map from running into each other, whatever the size of the window and of
 * the text.
 */
#define ATLANTE_TYPE_MAP_ARRANGEMENT (atlante_map_arrangement_get_type ())

G_DECLARE_FINAL_TYPE (AtlanteMapArrangement, atlante_map_arrangement, ATLANTE, MAP_ARRANGEMENT,
                      GObject)

/* What stands over a map. None is owned. */
typedef struct
{
  GtkWidget *view;                /* all of it */
  GtkWidget *notice;              /* in the middle of the top */
  GtkWidget *tools;               /* the buttons at the top */
  GtkWidget *tools_label;         /* the words among them */
  AtlanteLayersPopover *layers;   /* opens below them */
  GtkWidget *info;                /* a box at the bottom */
} AtlanteMapParts;

AtlanteMapArrangement *atlante_map_arrangement_new          (const AtlanteMapParts *parts);
void                   atlante_map_arrangement_update_later (AtlanteMapArrangement *self);

G_END_DECLS
