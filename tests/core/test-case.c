/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-case-saver.h"

static const char *const SIX[] = { "rason", "kursk", "pyongyang", "lima", "taiwan-strait", "kurils" };

static void
test_shipped_case_is_whole (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  guint n_dated = 0;

  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_PLACE), >=, 20);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_ACTOR), >=, 20);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), >=, 60);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_RELATION), >=, 12);
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_EVENT); i++)
    if (atlante_event_get_time (ATLANTE_EVENT (atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i))) != NULL)
      n_dated++;
  g_assert_cmpuint (n_dated, >=, 15);

  for (guint i = 0; i < G_N_ELEMENTS (SIX); i++)
    {
      AtlanteItem *place = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE, SIX[i]);

      g_assert_nonnull (place);
      g_assert_true (atlante_place_has_location (ATLANTE_PLACE (place)));
      g_assert_cmpuint (atlante_case_get_n_referrers (kase, SIX[i], ATLANTE_ITEM_CLAIM), >=, 1);
    }
  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM); i++)
    {
      AtlanteClaim *claim = ATLANTE_CLAIM (atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i));

      g_assert_nonnull (atlante_claim_get_passages (claim)[0]);
      g_assert_cmpint (atlante_claim_get_modality (claim), !=, ATLANTE_MODALITY_OTHER);
      g_assert_cmpint (atlante_claim_get_attribution_kind (claim), !=, ATLANTE_ATTRIBUTION_OTHER);
    }
}

static void
test_what_the_article_does_not_say_is_empty (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "it");
  AtlanteSource *source = ATLANTE_SOURCE (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0));

  g_assert_null (atlante_source_get_headline (source, audience));
  g_assert_null (atlante_source_get_author (source));
  g_assert_null (atlante_source_get_published (source));
  g_assert_null (atlante_source_get_text (source));
}

static void
test_json_round (void)
{
  g_autofree char *path = atlante_paths_dup_data_file ("cases/mosca-pyongyang.atlante");
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = atlante_case_saver_to_bytes (kase);
  g_autofree char *file = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &file, &length, NULL));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file, length);
}

static void
assert_found (AtlanteCase *kase, const char *name, const char *id)
{
  AtlanteItem *item = atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, name, NULL);

  if (item == NULL)
    g_error ("\"%s\" is not found", name);
  g_assert_cmpstr (atlante_item_get_id (item), ==, id);
}

static void
test_find_named (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GPtrArray) candidates = NULL;

  assert_found (kase, "rason", "rason");
  assert_found (kase, "PORTO DI RASON", "rason");
  assert_found (kase, "라선시", "rason");
  assert_found (kase, "curili", "kurils");
  assert_found (kase, "Stretto di Taiwan", "taiwan-strait");

  g_assert_null (atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, "Atlantis", &candidates));
  g_assert_nonnull (candidates);
  g_assert_cmpuint (candidates->len, ==, 0);
  g_clear_pointer (&candidates, g_ptr_array_unref);

  g_assert_null (atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, "corea", &candidates));
  g_assert_cmpuint (candidates->len, >=, 2);
  g_clear_pointer (&candidates, g_ptr_array_unref);

  /* The beginning of a name is no name, and neither is one with a slip; but they help. */
  g_assert_null (atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, "Pyong", &candidates));
  g_assert_cmpstr (g_ptr_array_index (candidates, 0), ==, "pyongyang");
  g_clear_pointer (&candidates, g_ptr_array_unref);
  g_assert_null (atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, "Rasno", &candidates));
  g_assert_cmpstr (g_ptr_array_index (candidates, 0), ==, "rason");
}

static void
test_source_title_by_language (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"sources\": [{\"id\": \"s\", \"title\": {\"it\": \"Titolo\", \"en\": \"Title\"}},"
    " {\"id\": \"t\", \"title\": \"Plain\"}, {\"id\": \"u\", \"title\": null}]");
  g_autoptr (AtlanteAudience) italian = atlante_case_dup_audience (kase, "it");
  AtlanteItem *source = atlante_case_lookup (kase, "s");

  g_assert_cmpstr (atlante_source_get_headline (ATLANTE_SOURCE (source), italian), ==, "Titolo");
  g_assert_cmpstr (atlante_item_get_title (source, italian), ==, "Titolo");
  source = atlante_case_lookup (kase, "t");
  g_assert_cmpstr (atlante_source_get_headline (ATLANTE_SOURCE (source), italian), ==, "Plain");
  source = atlante_case_lookup (kase, "u");
  g_assert_null (atlante_source_get_headline (ATLANTE_SOURCE (source), italian));
  g_assert_cmpstr (atlante_item_get_title (source, italian), ==, "u");
}

/* An item that is replaced comes back to its place among those that point at another. */
static void
test_referrers_keep_order (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"topics\": [{\"id\": \"t\"}], \"claims\": [{\"id\": \"c1\", \"topic\": \"t\"},"
    " {\"id\": \"c2\", \"topic\": \"t\"}, {\"id\": \"c3\", \"topic\": \"t\"}]");
  AtlanteItem *first = atlante_case_lookup (kase, "c1");
  g_autoptr (AtlanteJson) cue = atlante_json_new_null ();
  g_autoptr (AtlanteJson) changed
    = atlante_json_with_member (atlante_item_get_json (first), "cue", cue);
  GPtrArray *claims;

  atlante_case_replace_item (kase, first, changed);
  claims = atlante_case_get_referrers (kase, "t", ATLANTE_ITEM_CLAIM);
  g_assert_cmpuint (claims->len, ==, 3);
  g_assert_true (g_ptr_array_index (claims, 0) == atlante_case_lookup (kase, "c1"));
  g_assert_true (g_ptr_array_index (claims, 2) == atlante_case_lookup (kase, "c3"));
}

static void
insert_claim (AtlanteCase *kase, guint position, guint number)
{
  g_autofree char *text = g_strdup_printf ("{\"id\": \"new-%u\", \"topic\": \"t\"}", number);
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, NULL);

  atlante_case_insert_item (kase, ATLANTE_ITEM_CLAIM, position, json);
}

static void
assert_referrers_in_order (AtlanteCase *kase)
{
  const guint n = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);
  GPtrArray *claims = atlante_case_get_referrers (kase, "t", ATLANTE_ITEM_CLAIM);

  g_assert_cmpuint (claims->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);

      g_assert_true (g_ptr_array_index (claims, i) == claim);
      g_assert_cmpuint (atlante_item_get_position (claim), ==, i);
      if (i > 0)
        g_assert_cmpint (atlante_item_compare_positions (claim, g_ptr_array_index (claims, i - 1)), >, 0);
    }
}

/* Many that are put in at one place, before or behind each other, still have an order. */
static void
test_referrers_keep_order_in_a_crowd (void)
{
  enum { N = 300 };
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"topics\": [{\"id\": \"t\"}], \"claims\": [{\"id\": \"c1\", \"topic\": \"t\"},"
    " {\"id\": \"c2\", \"topic\": \"t\"}]");

  for (guint i = 0; i < N; i++)
    insert_claim (kase, 0, i);
  assert_referrers_in_order (kase);
  for (guint i = 0; i < N; i++)
    insert_claim (kase, N + 1, N + i);
  assert_referrers_in_order (kase);
  for (guint i = 0; i < N; i++)
    insert_claim (kase, 10 + i, 2 * N + i);
  assert_referrers_in_order (kase);
  for (guint i = 0; i < N; i++)
    atlante_case_remove_item (kase, atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 5 + i));
  assert_referrers_in_order (kase);
}

static void
test_replace_item (void)
{
  g_autoptr (AtlanteCase) kase =
    atlante_test_make_case ("\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\"}]},"
                            "{\"id\": \"b\", \"kind\": \"city\", \"names\": [{\"text\": \"B\"}], \"strange\": 1.50}],"
                            "\"relations\": [{\"id\": \"r\", \"kind\": \"visit\", \"from\": \"a\", \"to\": \"b\", \"claims\": []}]");
  AtlanteItem *relation = atlante_case_lookup (kase, "r");
  g_autoptr (AtlanteJson) id = atlante_json_new_string ("b");
  g_autoptr (AtlanteJson) changed = NULL;
  g_autoptr (AtlanteJson) whole = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "a", ATLANTE_ITEM_RELATION), ==, 1);
  changed = atlante_json_with_member (atlante_item_get_json (relation), "from", id);
  atlante_case_replace_item (kase, relation, changed);

  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "a", ATLANTE_ITEM_RELATION), ==, 0);
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "b", ATLANTE_ITEM_RELATION), ==, 1);
  g_assert_cmpstr (atlante_relation_get_from (ATLANTE_RELATION (atlante_case_lookup (kase, "r"))), ==, "b");

  whole = atlante_case_dup_json (kase);
  text = atlante_json_to_string (whole, ATLANTE_JSON_CASE);
  g_assert_nonnull (strstr (text, "\"strange\": 1.50"));
  g_assert_nonnull (strstr (text, "\"from\": \"b\""));
}

static void
test_set_members_keeps_order (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("\"later\": [1e2, 0.10]");
  g_autoptr (AtlanteJson) title = atlante_json_new_string ("New");
  g_autoptr (AtlanteJson) members = atlante_json_with_member (atlante_case_get_members (kase), "title", title);
  g_autoptr (AtlanteJson) json = NULL;

  atlante_case_set_members (kase, members);
  json = atlante_case_dup_json (kase);
  g_assert_cmpstr (atlante_json_get_key (json, 3), ==, "title");
  g_assert_cmpstr (atlante_json_get_string (atlante_case_get_title (kase)), ==, "New");
  g_assert_cmpstr (atlante_json_get_number (atlante_json_get_element (atlante_json_get_member (json, "later"), 1)), ==, "0.10");
}

static void
test_contested_names (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  AtlantePlace *kurils = ATLANTE_PLACE (atlante_case_lookup (kase, "kurils"));
  g_autoptr (AtlanteAudience) italian = atlante_audience_new ("it", "it", "international");
  g_autoptr (AtlanteAudience) japanese = atlante_audience_new ("ja", "it", "jp");

  g_assert_true (atlante_place_is_contested (kurils));
  g_assert_cmpstr (atlante_place_get_name (kurils, japanese), ==, "北方領土");
  g_assert_nonnull (strstr (atlante_place_get_name (kurils, italian), "Curili"));
}

int
main (int argc, char *argv[])
{
  atlante_paths_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case/shipped/whole", test_shipped_case_is_whole);
  g_test_add_func ("/case/shipped/empty-stays-empty", test_what_the_article_does_not_say_is_empty);
  g_test_add_func ("/case/shipped/bytes-round", test_json_round);
  g_test_add_func ("/case/find-named", test_find_named);
  g_test_add_func ("/case/source-title", test_source_title_by_language);
  g_test_add_func ("/case/replace-item", test_replace_item);
  g_test_add_func ("/case/referrers-keep-order", test_referrers_keep_order);
  g_test_add_func ("/case/referrers-keep-order-in-a-crowd", test_referrers_keep_order_in_a_crowd);
  g_test_add_func ("/case/set-member", test_set_members_keeps_order);
  g_test_add_func ("/case/contested-names", test_contested_names);
  return g_test_run ();
}
