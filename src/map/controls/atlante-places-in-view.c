/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-map"

#include "atlante-places-in-view.h"

#include <math.h>

#include "atlante-chart-scene.h"

typedef struct
{
  AtlantePlace *place;
  double x;
  double y;
  guint n_claims;
} Seen;

/* The copy of the world that is nearest to the middle. */
static gboolean
is_seen (AtlantePlace *place, const AtlanteChartView *view, const AtlanteChartLayers *layers,
         Seen *seen)
{
  if (!atlante_place_has_location (place) ||
      !atlante_chart_layers_shows_place (layers, atlante_place_get_kind (place)))
    return FALSE;
  seen->place = place;
  atlante_chart_view_project (view, atlante_place_get_location (place), &seen->x, &seen->y);
  seen->x -= round ((seen->x - view->width / 2) / view->scale) * view->scale;
  return seen->x >= 0 && seen->x <= view->width && seen->y >= 0 && seen->y <= view->height;
}

/**
 * atlante_places_in_view_count:
 * @kase: (nullable): a case
 * @view: what a map shows
 * @layers: which kinds it shows
 *
 * Returns: how many places are in sight
 */
guint
atlante_places_in_view_count (AtlanteCase *kase, const AtlanteChartView *view,
                              const AtlanteChartLayers *layers)
{
  guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_PLACE) : 0;
  guint count = 0;
  Seen seen;

  g_return_val_if_fail (view != NULL && layers != NULL, 0);

  for (guint i = 0; i < n; i++)
    count += is_seen (ATLANTE_PLACE (atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i)), view,
                      layers, &seen);
  return count;
}

static int
compare_claims (gconstpointer a, gconstpointer b)
{
  const Seen *one = a, *two = b;

  return (one->n_claims < two->n_claims) - (one->n_claims > two->n_claims);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const Seen *one = a, *two = b;
  double line = floor (one->y / ATLANTE_CHART_SCENE_LINE);
  double other_line = floor (two->y / ATLANTE_CHART_SCENE_LINE);

  if (line != other_line)
    return line < other_line ? -1 : 1;
  if (one->x != two->x)
    return one->x < two->x ? -1 : 1;
  return (one->y > two->y) - (one->y < two->y);
}

/**
 * atlante_places_in_view_list:
 * @kase: (nullable): a case
 * @view: what a map shows
 * @layers: which kinds it shows
 * @limit: how many at most
 *
 * Returns: (transfer full) (element-type AtlantePlace): the places in sight, in the order of
 *   reading; of more than @limit, those of most claims
 */
GPtrArray *
atlante_places_in_view_list (AtlanteCase *kase, const AtlanteChartView *view,
                             const AtlanteChartLayers *layers, guint limit)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Seen));
  guint n = kase != NULL ? atlante_case_get_n (kase, ATLANTE_ITEM_PLACE) : 0;

  g_return_val_if_fail (view != NULL && layers != NULL, places);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *item = atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, i);
      Seen seen = { 0 };

      if (!is_seen (ATLANTE_PLACE (item), view, layers, &seen))
        continue;
      seen.n_claims = atlante_case_get_n_referrers (kase, atlante_item_get_id (item),
                                                    ATLANTE_ITEM_CLAIM);
      g_array_append_val (all, seen);
    }
  if (all->len > limit)
    {
      g_array_sort (all, compare_claims);
      g_array_set_size (all, limit);
    }
  g_array_sort (all, compare_positions);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (places, g_object_ref (g_array_index (all, Seen, i).place));
  return places;
}
