/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
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

/* --- edits --- */

/* What somebody believes who has only listened. */
static void
follow_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  GPtrArray *heard = user_data;

  g_assert_cmpuint (position + removed, <=, heard->len);
  if (removed > 0)
    g_ptr_array_remove_range (heard, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (heard, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (heard->len, ==, g_list_model_get_n_items (model));
}

static void
assert_same (GListModel *model, GListModel *anew, GPtrArray *heard)
{
  guint n = g_list_model_get_n_items (anew);

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n);
  g_assert_cmpuint (heard->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (anew, i);

      g_assert_true (g_ptr_array_index (heard, i) == item);
      g_assert_cmpuint (atlante_item_model_find (model, item), ==, i);
    }
}

static AtlanteItem *
pick (AtlanteCase *kase, GRand *random, AtlanteItemKind kind)
{
  guint n = atlante_case_get_n (kase, kind);

  g_assert_cmpuint (n, >, 0);
  return atlante_case_get_item (kase, kind, (guint) g_rand_int_range (random, 0, (int) n));
}

static void
set (AtlanteEditor *editor, AtlanteItem *item, const char *member, const char *json)
{
  g_autofree char *path =
    g_strdup_printf ("%s/%s/%s", atlante_item_kind_get_member (atlante_item_get_kind (item)),
                     atlante_item_get_id (item), member);
  g_autoptr (AtlanteJson) value = atlante_json_parse (json, -1, NULL);

  atlante_command_set (editor, path, value, NULL, NULL);
}

static void
edit_randomly (AtlanteEditor *editor, GRand *random)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  AtlanteItem *place = pick (kase, random, ATLANTE_ITEM_PLACE);
  AtlanteItem *claim = pick (kase, random, ATLANTE_ITEM_CLAIM);
  AtlanteItem *event = pick (kase, random, ATLANTE_ITEM_EVENT);
  AtlanteItem *item = pick (kase, random, g_rand_boolean (random) ? ATLANTE_ITEM_PLACE : ATLANTE_ITEM_CLAIM);
  g_autofree char *roles = g_strdup_printf ("[{\"place\": \"%s\", \"role\": null}]", atlante_item_get_id (place));
  g_autofree char *year = g_strdup_printf ("\"20%02d\"", g_rand_int_range (random, 0, 30));
  g_autoptr (AtlanteJson) copy = atlante_json_with_member (atlante_item_get_json (item), "id", NULL);

  switch (g_rand_int_range (random, 0, 9))
    {
    case 0:
      set (editor, place, "names/0/text", g_rand_boolean (random) ? "\"Kuril\"" : "\"Other\"");
      break;
    case 1:
      set (editor, claim, "places", roles);
      break;
    case 2:
      set (editor, event, "time", year);
      break;
    case 3:
      set (editor, event, "places", g_rand_boolean (random) ? "[]" : roles);
      break;
    case 4:
      atlante_command_add (editor, atlante_item_get_kind (item), copy, NULL, NULL);
      break;
    case 5:
      atlante_command_remove (editor, item, NULL);
      break;
    case 6:
      atlante_command_merge (editor, place, pick (kase, random, ATLANTE_ITEM_PLACE), NULL);
      break;
    case 7:
      atlante_editor_undo (editor);
      break;
    default:
      atlante_editor_go_to (editor, (guint) g_rand_int_range (random, 0, 1 + (int) atlante_editor_get_n_edits (editor)));
      break;
    }
}

/* After any edits it is what it would be if it were made anew, and has told of each step. */
static void
walk (AtlanteSession *session, GListModel *(*make) (AtlanteSession *, AtlanteItemKind), AtlanteItemKind kind)
{
  g_autoptr (GListModel) model = make (session, kind);
  g_autoptr (GPtrArray) heard = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  AtlanteEditor *editor = atlante_session_get_editor (session);

  follow_cb (model, 0, 0, g_list_model_get_n_items (model), heard);
  g_signal_connect (model, "items-changed", G_CALLBACK (follow_cb), heard);
  for (guint i = 0; i < 600; i++)
    {
      g_autoptr (GListModel) anew = NULL;

      if (i % 100 == 50)
        atlante_session_set_query (session, i % 200 == 50 ? "kur" : "");
      edit_randomly (editor, random);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      anew = make (session, kind);
      assert_same (model, anew, heard);
    }
  atlante_session_set_query (session, "");
}

static GListModel *
make_unlocated (AtlanteSession *session, AtlanteItemKind kind)
{
  return atlante_item_model_new_unlocated (session);
}

static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  static const AtlanteItemKind kinds[] = { ATLANTE_ITEM_PLACE, ATLANTE_ITEM_ACTOR, ATLANTE_ITEM_EVENT, ATLANTE_ITEM_CLAIM,
                                           ATLANTE_ITEM_TOPIC };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    walk (fixture->session, atlante_item_model_new, kinds[i]);
  walk (fixture->session, make_unlocated, ATLANTE_ITEM_EVENT);
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
  ADD ("/view/item-model/follows-edits", test_follows_edits);
  return g_test_run ();
}
