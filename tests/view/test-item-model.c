/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-item-model.h"

typedef struct
{
  AtlanteSession *session;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_case (fixture->session, kase);
  atlante_session_set_language (fixture->session, "en");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
}

static guint
count_claims (AtlanteSession *session, GListModel *model, guint index)
{
  g_autoptr (AtlanteItem) item = g_list_model_get_item (model, index);

  return atlante_case_get_n_referrers (atlante_session_get_case (session),
                                       atlante_item_get_id (item), ATLANTE_ITEM_CLAIM);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) places = atlante_item_model_new (fixture->session, ATLANTE_ITEM_PLACE);
  const guint n = g_list_model_get_n_items (places);

  g_assert_cmpuint (n, >=, 20);
  for (guint i = 1; i < n; i++)
    g_assert_cmpuint (count_claims (fixture->session, places, i - 1), >=,
                      count_claims (fixture->session, places, i));
}

static void
test_query_in_any_script (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *query, *id; } searches[] = {
    { "kuril", "kurils" }, { "라선", "rason" }, { "Раджин", "rason" }, { "KURSK", "kursk" },
    { "北方領土", "kurils" },
  };
  g_autoptr (GListModel) places = atlante_item_model_new (fixture->session, ATLANTE_ITEM_PLACE);
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      AtlanteItem *item = atlante_case_lookup (kase, searches[i].id);

      atlante_session_set_query (fixture->session, searches[i].query);
      g_assert_cmpuint (atlante_item_model_find (places, item), !=, GTK_INVALID_LIST_POSITION);
      g_assert_cmpuint (g_list_model_get_n_items (places), <=, 3);
    }
  atlante_session_set_query (fixture->session, "kurz");
  g_assert_cmpuint (g_list_model_get_n_items (places), ==, 0);
}

static void
test_time (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) events = atlante_item_model_new (fixture->session, ATLANTE_ITEM_EVENT);
  const guint all = g_list_model_get_n_items (events);

  atlante_session_set_visible_time (fixture->session, atlante_day_from_date (2024, 10, 1),
                                    atlante_day_from_date (2024, 10, 31));
  g_assert_cmpuint (g_list_model_get_n_items (events), <, all);
  g_assert_cmpuint (g_list_model_get_n_items (events), >, 0);
}

static void
test_unlocated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) shelf = atlante_item_model_new_unlocated (fixture->session);
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  g_assert_cmpuint (atlante_item_model_find (shelf, atlante_case_lookup (kase, "icbm-2024")), !=,
                    GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (atlante_item_model_find (shelf, atlante_case_lookup (kase, "rason-shipments")),
                    ==, GTK_INVALID_LIST_POSITION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/view/item-model/order", test_order);
  ADD ("/view/item-model/query-in-any-script", test_query_in_any_script);
  ADD ("/view/item-model/time", test_time);
  ADD ("/view/item-model/unlocated", test_unlocated);
  return g_test_run ();
}
