/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-chart"

#include "atlante-chart-edits.h"

/* Of more places than these all are weighed anew: one pass instead of one for each. */
#define MOST_WEIGHED 64

struct _AtlanteChartEdits
{
  AtlanteCase *kase;
  GListModel *lists[ATLANTE_N_ITEM_KINDS];   /* (nullable): those that a chart shows something of */
  AtlanteChartPoints *places;                /* of the chart */
  AtlanteChartEditsFunc changed;
  gpointer user_data;
  GHashTable *weighed;                       /* ids of places that have other claims than before */
  guint n_places;                            /* that the points are of */
  gboolean ties_stale;
  gboolean list_stale;                       /* places were put in or out */
};

static void
tell (AtlanteChartEdits *self)
{
  self->changed (self->user_data);
}

/* Is a place, or the seat of an actor, where a flow ends? */
static gboolean
is_end (AtlanteChartEdits *self, AtlanteItem *item)
{
  const char *id = atlante_item_get_id (item);

  return atlante_case_get_n_referrers (self->kase, id, ATLANTE_ITEM_RELATION) > 0
         || atlante_case_get_n_referrers (self->kase, id, ATLANTE_ITEM_ACTOR) > 0;
}

static void
weigh_places (AtlanteChartEdits *self, AtlanteClaim *claim)
{
  const AtlanteRole *roles;
  guint n;

  roles = atlante_claim_get_places (claim, &n);
  for (guint i = 0; i < n; i++)
    g_hash_table_add (self->weighed, g_strdup (roles[i].id));
  if (n > 0)
    tell (self);
}

static gboolean
is_about_same (AtlanteClaim *one, AtlanteClaim *two)
{
  const AtlanteRole *roles, *others;
  guint n, n_others;

  roles = atlante_claim_get_places (one, &n);
  others = atlante_claim_get_places (two, &n_others);
  if (n != n_others)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (roles[i].id, others[i].id) != 0)
      return FALSE;
  return TRUE;
}

static void
item_replaced_cb (AtlanteChartEdits *self, AtlanteItem *old, AtlanteItem *new, AtlanteCase *kase)
{
  if (ATLANTE_IS_CLAIM (new))
    {
      if (is_about_same (ATLANTE_CLAIM (old), ATLANTE_CLAIM (new)))
        return;
      weigh_places (self, ATLANTE_CLAIM (old));
      weigh_places (self, ATLANTE_CLAIM (new));
    }
  else if (ATLANTE_IS_ACTOR (new)
           && g_strcmp0 (atlante_actor_get_seat (ATLANTE_ACTOR (old)),
                         atlante_actor_get_seat (ATLANTE_ACTOR (new))) != 0)
    {
      self->ties_stale = TRUE;
      tell (self);
    }
}

static void
item_removed_cb (AtlanteChartEdits *self, AtlanteItem *item, AtlanteCase *kase)
{
  if (ATLANTE_IS_CLAIM (item))
    weigh_places (self, ATLANTE_CLAIM (item));
}

static void
places_changed_cb (AtlanteChartEdits *self, guint position, guint removed, guint added,
                   GListModel *list)
{
  if (self->n_places + added - removed == atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE))
    atlante_chart_points_edit (self->places, self->kase, position, removed, added);
  self->n_places = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);
  if (removed != added)
    self->list_stale = TRUE;
  if (removed != 1 || added != 1
      || is_end (self, atlante_case_get_item (self->kase, ATLANTE_ITEM_PLACE, position)))
    self->ties_stale = TRUE;
  tell (self);
}

/* One in the place of another is told of by "item-replaced", with both. */
static void
actors_changed_cb (AtlanteChartEdits *self, guint position, guint removed, guint added,
                   GListModel *list)
{
  if (removed != added)
    self->ties_stale = TRUE;
}

static void
relations_changed_cb (AtlanteChartEdits *self)
{
  self->ties_stale = TRUE;
  tell (self);
}

static void
claims_changed_cb (AtlanteChartEdits *self, guint position, guint removed, guint added,
                   GListModel *list)
{
  if (removed > 0)
    return;
  for (guint i = 0; i < added; i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->kase, ATLANTE_ITEM_CLAIM, position + i);

      weigh_places (self, ATLANTE_CLAIM (item));
    }
}

static void
follow_list (AtlanteChartEdits *self, AtlanteItemKind kind, GCallback callback)
{
  self->lists[kind] = atlante_case_list (self->kase, kind);
  g_signal_connect_swapped (self->lists[kind], "items-changed", callback, self);
}

/**
 * atlante_chart_edits_new:
 * @kase: a case
 * @places: the points of its places; they are kept up to date, and have to live as long
 * @changed: called when something that is drawn has changed
 * @user_data: for @changed
 *
 * Returns: (transfer full): what follows the edits of the case
 */
AtlanteChartEdits *
atlante_chart_edits_new (AtlanteCase *kase, AtlanteChartPoints *places,
                         AtlanteChartEditsFunc changed, gpointer user_data)
{
  AtlanteChartEdits *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (places != NULL && changed != NULL, NULL);

  self = g_new0 (AtlanteChartEdits, 1);
  self->kase = g_object_ref (kase);
  self->places = places;
  self->changed = changed;
  self->user_data = user_data;
  self->n_places = atlante_case_get_n (kase, ATLANTE_ITEM_PLACE);
  self->weighed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect_swapped (kase, "item-replaced", G_CALLBACK (item_replaced_cb), self);
  g_signal_connect_swapped (kase, "item-removed", G_CALLBACK (item_removed_cb), self);
  follow_list (self, ATLANTE_ITEM_PLACE, G_CALLBACK (places_changed_cb));
  follow_list (self, ATLANTE_ITEM_ACTOR, G_CALLBACK (actors_changed_cb));
  follow_list (self, ATLANTE_ITEM_RELATION, G_CALLBACK (relations_changed_cb));
  follow_list (self, ATLANTE_ITEM_CLAIM, G_CALLBACK (claims_changed_cb));
  return self;
}

void
atlante_chart_edits_free (AtlanteChartEdits *self)
{
  if (self == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->kase, self);
  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    if (self->lists[i] != NULL)
      {
        g_signal_handlers_disconnect_by_data (self->lists[i], self);
        g_object_unref (self->lists[i]);
      }
  g_hash_table_unref (self->weighed);
  g_object_unref (self->kase);
  g_free (self);
}

static void
weigh (AtlanteChartEdits *self, const char *id)
{
  AtlanteItem *item = atlante_case_lookup_kind (self->kase, ATLANTE_ITEM_PLACE, id);

  if (item != NULL)
    atlante_chart_points_edit (self->places, self->kase, atlante_item_get_position (item), 1, 1);
}

/**
 * atlante_chart_edits_update_places:
 * @self: edits
 *
 * Counts the claims anew of places that have got or lost some.
 */
void
atlante_chart_edits_update_places (AtlanteChartEdits *self)
{
  GHashTableIter iter;
  gpointer id;
  guint n;

  g_return_if_fail (self != NULL);

  n = atlante_case_get_n (self->kase, ATLANTE_ITEM_PLACE);
  /* Somebody may ask in the midst of a change, before the list has told us of it. */
  if (g_hash_table_size (self->weighed) > MOST_WEIGHED || self->n_places != n)
    {
      atlante_chart_points_edit (self->places, self->kase, 0, MAX (self->n_places, n), n);
      self->list_stale |= self->n_places != n;
      self->n_places = n;
    }
  else
    {
      g_hash_table_iter_init (&iter, self->weighed);
      while (g_hash_table_iter_next (&iter, &id, NULL))
        weigh (self, id);
    }
  g_hash_table_remove_all (self->weighed);
}

/**
 * atlante_chart_edits_take_ties:
 * @self: edits
 *
 * Returns: whether the ties of the case are other ones since this was asked last
 */
gboolean
atlante_chart_edits_take_ties (AtlanteChartEdits *self)
{
  gboolean stale;

  g_return_val_if_fail (self != NULL, FALSE);

  stale = self->ties_stale;
  self->ties_stale = FALSE;
  return stale;
}

/**
 * atlante_chart_edits_take_list:
 * @self: edits
 *
 * Returns: whether places of the case have other numbers since this was asked last
 */
gboolean
atlante_chart_edits_take_list (AtlanteChartEdits *self)
{
  gboolean stale;

  g_return_val_if_fail (self != NULL, FALSE);

  stale = self->list_stale;
  self->list_stale = FALSE;
  return stale;
}
