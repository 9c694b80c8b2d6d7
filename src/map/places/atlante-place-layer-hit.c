/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-place-layer-private.h"

/* Pixels round a symbol or a flow in which a click still counts. */
#define CLICK_TOLERANCE 14.0

/**
 * atlante_place_layer_pick:
 * @self: a layer
 * @x: pixels from the left edge
 * @y: pixels from the top
 *
 * Returns: (nullable) (transfer none): the place, else the relation, within 14 pixels of a point;
 *   %NULL where there is a cluster
 */
AtlanteItem *
atlante_place_layer_pick (AtlantePlaceLayer *self, double x, double y)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);

  return atlante_chart_scene_hit (_atlante_place_layer_ensure_scene (self), x, y, CLICK_TOLERANCE);
}

/**
 * atlante_place_layer_pick_symbol:
 * @self: a layer
 * @x: pixels from the left edge
 * @y: pixels from the top
 *
 * Returns: (nullable) (transfer none): the place whose symbol or name is there, and not only its
 *   area
 */
AtlantePlace *
atlante_place_layer_pick_symbol (AtlantePlaceLayer *self, double x, double y)
{
  const AtlanteChartPlace *place;

  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);

  place = atlante_chart_scene_hit_target (_atlante_place_layer_ensure_scene (self), x, y,
                                          CLICK_TOLERANCE).place;
  return place != NULL ? place->place : NULL;
}

/**
 * atlante_place_layer_pick_cluster:
 * @self: a layer
 * @x: pixels from the left edge
 * @y: pixels from the top
 *
 * Returns: (nullable) (transfer none): the cluster at a point; it holds until the map moves
 */
const AtlanteChartCluster *
atlante_place_layer_pick_cluster (AtlantePlaceLayer *self, double x, double y)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);

  return atlante_chart_scene_hit_target (_atlante_place_layer_ensure_scene (self), x, y,
                                         CLICK_TOLERANCE)
    .cluster;
}

/**
 * atlante_place_layer_dup_members:
 * @self: a layer
 * @cluster: one of its clusters
 * @most: how many places are wanted at most
 *
 * Returns: (transfer full) (element-type AtlantePlace): those of its places with most claims, by
 *   name
 */
GPtrArray *
atlante_place_layer_dup_members (AtlantePlaceLayer *self,
                                 const AtlanteChartCluster *cluster,
                                 guint most)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);
  g_return_val_if_fail (cluster != NULL, NULL);

  return atlante_chart_scene_dup_members (_atlante_place_layer_ensure_scene (self), cluster, most,
                                          _atlante_place_layer_get_audience (self));
}

/* Where a place of the case is that stands in a cluster. */
static gboolean
locate_in_cluster (AtlantePlaceLayer *self, const char *place_id, double *x, double *y)
{
  AtlanteCase *kase = atlante_chart_get_case (self->chart);
  AtlanteItem *item = kase != NULL ? atlante_case_lookup (kase, place_id) : NULL;
  AtlanteChartScene *scene;

  if (item == NULL || !ATLANTE_IS_PLACE (item) ||
      !atlante_place_has_location (ATLANTE_PLACE (item)))
    return FALSE;
  scene = _atlante_place_layer_ensure_scene (self);
  atlante_chart_view_project (atlante_chart_scene_get_view (scene),
                              atlante_place_get_location (ATLANTE_PLACE (item)), x, y);
  return TRUE;
}

/**
 * atlante_place_layer_locate:
 * @self: a layer
 * @place_id: id of a place
 * @x: (out): middle of its symbol, pixels
 * @y: (out): the same
 *
 * Returns: %FALSE where the place is out of sight or there is none of this id
 */
gboolean
atlante_place_layer_locate (AtlantePlaceLayer *self, const char *place_id, double *x, double *y)
{
  const AtlanteChartPlace *place;

  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), FALSE);
  g_return_val_if_fail (place_id != NULL && x != NULL && y != NULL, FALSE);

  place = atlante_chart_scene_lookup (_atlante_place_layer_ensure_scene (self), place_id);
  if (place != NULL)
    {
      *x = place->x;
      *y = place->y;
    }
  else if (!locate_in_cluster (self, place_id, x, y))
    return FALSE;
  return *x >= 0 && *x <= gtk_widget_get_width (GTK_WIDGET (self)) && *y >= 0 &&
         *y <= gtk_widget_get_height (GTK_WIDGET (self));
}

static const char *
get_stacked_id (AtlantePlaceLayer *self, gpointer item)
{
  const AtlanteChartPlace *place;

  if (item == NULL || !ATLANTE_IS_PLACE (item))
    return NULL;
  place = atlante_chart_scene_lookup (_atlante_place_layer_ensure_scene (self),
                                      atlante_item_get_id (item));
  return place != NULL && place->stack != 0 ? place->id : NULL;
}

/* Stacks with what the pointer or the keyboard is at are spread out. */
static void
update_fanned (AtlantePlaceLayer *self)
{
  const char *ids[3] = { NULL };
  guint n = 0;

  /* Where the keyboard is may come to lie in a stack when the map moves away. */
  if (self->focused != NULL)
    ids[n++] = atlante_item_get_id (ATLANTE_ITEM (self->focused));
  ids[n] = get_stacked_id (self, self->hovered);
  if (atlante_chart_set_fanned (self->chart, ids))
    _atlante_place_layer_invalidate (self);
}

/**
 * atlante_place_layer_set_hovered:
 * @self: a layer
 * @item: (nullable): what the pointer is over
 */
void
atlante_place_layer_set_hovered (AtlantePlaceLayer *self, AtlanteItem *item)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  if (!g_set_object (&self->hovered, item))
    return;
  update_fanned (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_place_layer_set_hovered_cluster:
 * @self: a layer
 * @key: of the cluster that the pointer is over; 0 for none
 */
void
atlante_place_layer_set_hovered_cluster (AtlantePlaceLayer *self, guint64 key)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  if (self->hovered_cluster == key)
    return;
  self->hovered_cluster = key;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlante_place_layer_get_focused_cluster:
 * @self: a layer
 *
 * Returns: (nullable) (transfer none): the cluster that the keyboard is at; it holds until the map
 *   moves
 */
const AtlanteChartCluster *
atlante_place_layer_get_focused_cluster (AtlantePlaceLayer *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);

  if (self->focused_cluster == 0)
    return NULL;
  return atlante_chart_scene_lookup_cluster (_atlante_place_layer_ensure_scene (self),
                                             self->focused_cluster);
}

/**
 * atlante_place_layer_get_focused:
 * @self: a layer
 *
 * Returns: (nullable) (transfer none): where the keyboard is
 */
AtlantePlace *
atlante_place_layer_get_focused (AtlantePlaceLayer *self)
{
  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), NULL);

  return self->focused;
}

static void
set_focus (AtlantePlaceLayer *self, AtlantePlace *place, guint64 cluster)
{
  gboolean moved = g_set_object (&self->focused, place);

  if (!moved && self->focused_cluster == cluster)
    return;
  self->focused_cluster = cluster;
  update_fanned (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "focus-moved");
}

/**
 * atlante_place_layer_set_focused_cluster:
 * @self: a layer
 * @key: of the cluster to which the keyboard goes; 0: to nothing
 */
void
atlante_place_layer_set_focused_cluster (AtlantePlaceLayer *self, guint64 key)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  set_focus (self, NULL, key);
}

/**
 * atlante_place_layer_set_focused:
 * @self: a layer
 * @place: (nullable): where the keyboard goes
 */
void
atlante_place_layer_set_focused (AtlantePlaceLayer *self, AtlantePlace *place)
{
  g_return_if_fail (ATLANTE_IS_PLACE_LAYER (self));

  set_focus (self, place, 0);
}

/**
 * atlante_place_layer_step:
 * @self: a layer
 * @forward: to the next place; else to the one before
 *
 * Moves the keyboard through the places and clusters in sight.
 *
 * Returns: %FALSE behind the last one: the keyboard is at no place then
 */
gboolean
atlante_place_layer_step (AtlantePlaceLayer *self, gboolean forward)
{
  AtlanteChartTarget from = { NULL, NULL }, next;

  g_return_val_if_fail (ATLANTE_IS_PLACE_LAYER (self), FALSE);

  if (self->focused != NULL)
    from.place = atlante_chart_scene_lookup (_atlante_place_layer_ensure_scene (self),
                                             atlante_item_get_id (ATLANTE_ITEM (self->focused)));
  else
    from.cluster = atlante_place_layer_get_focused_cluster (self);
  next = atlante_chart_scene_get_next (_atlante_place_layer_ensure_scene (self), &from, !forward);
  set_focus (self, next.place != NULL ? next.place->place : NULL,
             next.cluster != NULL ? next.cluster->key : 0);
  return next.place != NULL || next.cluster != NULL;
}
