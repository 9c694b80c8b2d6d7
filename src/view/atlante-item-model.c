/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-view"

#include "atlante-item-model.h"

static gboolean
matches_cb (gpointer item, gpointer user_data)
{
  return atlante_session_matches (user_data, item);
}

static gboolean
is_unlocated (AtlanteCase *kase, AtlanteEvent *event)
{
  guint n = 0;
  const AtlanteRole *places = atlante_event_get_places (event, &n);

  for (guint i = 0; i < n; i++)
    if (atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, places[i].id) != NULL)
      return FALSE;
  return TRUE;
}

static gboolean
matches_unlocated_cb (gpointer item, gpointer user_data)
{
  AtlanteCase *kase = atlante_session_get_case (user_data);

  return kase != NULL && is_unlocated (kase, item) && atlante_session_matches (user_data, item);
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlanteCase *kase = user_data;
  AtlanteItem *one = (AtlanteItem *) a;
  AtlanteItem *two = (AtlanteItem *) b;
  guint n_one, n_two;

  if (ATLANTE_IS_EVENT (one) && ATLANTE_IS_EVENT (two))
    return atlante_time_compare (atlante_event_get_time (ATLANTE_EVENT (one)),
                                 atlante_event_get_time (ATLANTE_EVENT (two)));
  n_one = atlante_case_get_n_referrers (kase, atlante_item_get_id (one), ATLANTE_ITEM_CLAIM);
  n_two = atlante_case_get_n_referrers (kase, atlante_item_get_id (two), ATLANTE_ITEM_CLAIM);
  return n_one < n_two ? 1 : n_one > n_two ? -1 : 0;
}

static void
query_changed_cb (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static GListModel *
new_model (AtlanteSession *session, AtlanteItemKind kind, GtkCustomFilterFunc matches)
{
  static const char *const signals[] = { "notify::query", "notify::earliest", "notify::latest" };
  AtlanteCase *kase = atlante_session_get_case (session);
  GtkFilter *filter;
  GtkSorter *sorter;
  GListModel *filtered;

  if (kase == NULL)
    return G_LIST_MODEL (g_list_store_new (ATLANTE_TYPE_ITEM));

  filter = GTK_FILTER (gtk_custom_filter_new (matches, g_object_ref (session), g_object_unref));
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (query_changed_cb), filter,
                             G_CONNECT_SWAPPED);
  sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, g_object_ref (kase), g_object_unref));
  filtered = G_LIST_MODEL (gtk_filter_list_model_new (atlante_case_list (kase, kind), filter));
  return G_LIST_MODEL (gtk_sort_list_model_new (filtered, sorter));
}

/**
 * atlante_item_model_new:
 *
 * Returns: (transfer full): a list of AtlanteItem; empty where no case is open
 */
GListModel *
atlante_item_model_new (AtlanteSession *session, AtlanteItemKind kind)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  return new_model (session, kind, matches_cb);
}

/**
 * atlante_item_model_new_unlocated:
 *
 * Returns: (transfer full): a list of AtlanteEvent
 */
GListModel *
atlante_item_model_new_unlocated (AtlanteSession *session)
{
  g_return_val_if_fail (ATLANTE_IS_SESSION (session), NULL);

  return new_model (session, ATLANTE_ITEM_EVENT, matches_unlocated_cb);
}

/**
 * atlante_item_model_find:
 * @item: (nullable):
 */
guint
atlante_item_model_find (GListModel *model, AtlanteItem *item)
{
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), GTK_INVALID_LIST_POSITION);

  n = g_list_model_get_n_items (model);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) candidate = g_list_model_get_item (model, i);

      if (candidate == (GObject *) item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
