/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-stand-in.h"

/**
 * atlante_stand_in_append:
 * @self: a stand-in
 * @snapshot: where it is shown
 * @world: pixels of the world's width now
 * @left: pixels of the world left of the view now
 * @top: the same above it
 *
 * Shows it, if there is one, where it belongs by now.
 */
void
atlante_stand_in_append (const AtlanteStandIn *self,
                         GtkSnapshot *snapshot,
                         double world,
                         double left,
                         double top)
{
  double scale;

  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_SNAPSHOT (snapshot));

  if (self->node == NULL)
    return;
  scale = world / self->world;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->left * scale - left,
                                                          self->top * scale - top));
  gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}

/**
 * atlante_stand_in_clear:
 * @self: a stand-in
 *
 * Forgets what was shown.
 */
void
atlante_stand_in_clear (AtlanteStandIn *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->node, gsk_render_node_unref);
}
