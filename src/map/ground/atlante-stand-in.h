/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlanteStandIn:
 * @node: (nullable): what was shown
 * @world: pixels of the world's width then
 * @left: pixels of the world left of the view then
 * @top: the same above it
 *
 * What a map showed before all of it became wrong, shown until the new is painted.
 */
typedef struct
{
  GskRenderNode *node;
  double world;
  double left;
  double top;
} AtlanteStandIn;

void atlante_stand_in_append (const AtlanteStandIn *self,
                              GtkSnapshot          *snapshot,
                              double                world,
                              double                left,
                              double                top);
void atlante_stand_in_clear  (AtlanteStandIn       *self);

G_END_DECLS
