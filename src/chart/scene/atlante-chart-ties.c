/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-private.h"

#include <math.h>

/* How far a flow may stray from the great circle, in pixels. */
#define TOLERANCE 0.4

static void
tie_free (AtlanteChartTie *self)
{
  g_object_unref (self->relation);
  g_object_unref (self->from);
  g_object_unref (self->to);
  g_clear_pointer (&self->flow, atlante_flow_free);
  g_free (self);
}

/* Where an end of a relation stands on the map: the place, or an actor's seat. */
static AtlantePlace *
find_end (AtlanteCase *kase, const char *id)
{
  AtlanteItem *item = id != NULL ? atlante_case_lookup (kase, id) : NULL;

  if (item != NULL && ATLANTE_IS_ACTOR (item))
    {
      const char *seat = atlante_actor_get_seat (ATLANTE_ACTOR (item));

      item = seat != NULL ? atlante_case_lookup (kase, seat) : NULL;
    }
  if (item == NULL || !ATLANTE_IS_PLACE (item)
      || !atlante_place_has_location (ATLANTE_PLACE (item)))
    return NULL;
  return ATLANTE_PLACE (item);
}

static AtlanteChartTie *
tie_new (AtlanteCase *kase, AtlanteRelation *relation)
{
  AtlantePlace *from = find_end (kase, atlante_relation_get_from (relation));
  AtlantePlace *to = find_end (kase, atlante_relation_get_to (relation));
  const char * const *claims = atlante_relation_get_claims (relation);
  AtlanteChartTie *self;

  if (from == NULL || to == NULL || from == to)
    return NULL;
  self = g_new0 (AtlanteChartTie, 1);
  self->relation = g_object_ref (relation);
  self->from = g_object_ref (from);
  self->to = g_object_ref (to);
  self->n_claims = claims != NULL ? g_strv_length ((char **) claims) : 0;
  self->backwards = g_strcmp0 (atlante_item_get_id (ATLANTE_ITEM (from)),
                               atlante_item_get_id (ATLANTE_ITEM (to))) > 0;
  return self;
}

/* The same for both directions. */
static guint
hash_ends (gconstpointer data)
{
  const AtlanteChartTie *tie = data;

  return g_direct_hash (tie->from) ^ g_direct_hash (tie->to);
}

static gboolean
same_ends (gconstpointer one, gconstpointer two)
{
  const AtlanteChartTie *a = one, *b = two;

  return (a->from == b->from && a->to == b->to) || (a->from == b->to && a->to == b->from);
}

static void
share_lanes (GPtrArray *ties)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (hash_ends, same_ends);

  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);

      tie->first = g_hash_table_lookup (firsts, tie);
      if (tie->first == NULL)
        {
          tie->first = tie;
          g_hash_table_add (firsts, tie);
        }
      tie->lane = tie->first->n_lanes++;
    }
  for (guint i = 0; i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);

      tie->n_lanes = tie->first->n_lanes;
    }
}

/* The ties that are there, by their relations. */
static GHashTable *
index_ties (GPtrArray *ties)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; ties != NULL && i < ties->len; i++)
    {
      AtlanteChartTie *tie = g_ptr_array_index (ties, i);

      g_hash_table_insert (index, tie->relation, tie);
    }
  return index;
}

/* Takes the flow over where it still leads from there to there: sampling it is most of the work. */
static void
reuse_flow (AtlanteChartTie *self, AtlanteChartTie *old)
{
  AtlanteGeoPoint from = atlante_place_get_location (self->from);
  AtlanteGeoPoint to = atlante_place_get_location (self->to);
  AtlanteGeoPoint old_from = atlante_place_get_location (old->from);
  AtlanteGeoPoint old_to = atlante_place_get_location (old->to);

  if (from.latitude != old_from.latitude || from.longitude != old_from.longitude
      || to.latitude != old_to.latitude || to.longitude != old_to.longitude)
    return;
  self->flow = g_steal_pointer (&old->flow);
  self->scale = old->scale;
}

GPtrArray *
atlante_chart_ties_new (AtlanteCase *kase, GPtrArray *old)
{
  GPtrArray *ties = g_ptr_array_new_with_free_func ((GDestroyNotify) tie_free);
  g_autoptr (GHashTable) index = index_ties (old);
  guint n;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), ties);

  n = atlante_case_get_n (kase, ATLANTE_ITEM_RELATION);
  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *relation = atlante_case_get_item (kase, ATLANTE_ITEM_RELATION, i);
      AtlanteChartTie *tie = tie_new (kase, ATLANTE_RELATION (relation));

      AtlanteChartTie *before = g_hash_table_lookup (index, relation);

      if (tie != NULL && before != NULL)
        reuse_flow (tie, before);
      if (tie != NULL)
        g_ptr_array_add (ties, tie);
    }
  share_lanes (ties);
  return ties;
}

/* Sampled for steps of two zooms. The step depends on the scale alone, not on what was shown
 * before: a figure has the same bytes whatever was painted before it. */
AtlanteFlow *
atlante_chart_tie_get_flow (AtlanteChartTie *self, double scale)
{
  double step;

  g_return_val_if_fail (self != NULL && scale > 0, NULL);

  step = exp2 (2 * ceil (log2 (scale) / 2));
  if (self->flow == NULL || step != self->scale)
    {
      self->scale = step;
      g_clear_pointer (&self->flow, atlante_flow_free);
      self->flow = atlante_flow_new (atlante_place_get_location (self->from),
                                     atlante_place_get_location (self->to), TOLERANCE / step);
    }
  return self->flow;
}
