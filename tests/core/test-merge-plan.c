/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-merge-plan.h"

/* That what is said before a merge is what it does. */

#define CASE \
  "\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\", \"language\": \"en\"}]," \
  "   \"country\": \"IT\", \"summary\": {\"en\": \"Mine\"}," \
  "   \"figures\": [{\"value\": \"1\", \"label\": {\"en\": \"x\"}, \"claims\": []}]}," \
  " {\"id\": \"b\", \"kind\": \"town\", \"names\": [{\"text\": \"B\", \"language\": \"en\"}," \
  "   {\"text\": \"A\", \"language\": \"it\"}], \"summary\": {\"en\": \"Other\"}, \"country\": null," \
  "   \"location\": {\"latitude\": 1, \"longitude\": 2, \"precision\": \"town\"}," \
  "   \"figures\": [{\"value\": \"2\", \"label\": {\"en\": \"y\"}, \"claims\": []}]}," \
  " {\"id\": \"c\", \"kind\": \"town\", \"names\": [{\"text\": \"C\", \"language\": \"en\"}]," \
  "   \"part-of\": \"b\"}]," \
  "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"E\"}, \"places\": [{\"place\": \"b\"}]," \
  "   \"claims\": [\"k\"]}," \
  " {\"id\": \"f\", \"title\": {\"en\": \"F\"}, \"claims\": [\"l\", \"k\"]}]," \
  "\"claims\": [{\"id\": \"k\", \"text\": {\"en\": \"K\"}, \"passages\": [], \"modality\": \"asserted\"," \
  "   \"attribution\": {\"kind\": \"author\"}, \"status\": \"confirmed\"}," \
  " {\"id\": \"l\", \"text\": {\"en\": \"L\"}, \"passages\": [], \"modality\": \"asserted\"," \
  "   \"attribution\": {\"kind\": \"author\"}, \"status\": \"confirmed\"}]," \
  "\"relations\": [{\"id\": \"r\", \"kind\": \"talks\", \"from\": \"a\", \"to\": \"b\", \"claims\": [\"k\"]}," \
  " {\"id\": \"s\", \"kind\": \"talks\", \"from\": \"b\", \"to\": \"c\", \"claims\": [\"k\"]}]"

static char *
join_ids (GPtrArray *items)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    g_string_append_printf (out, "%s ", atlante_item_get_id (g_ptr_array_index (items, i)));
  return g_string_free (out, FALSE);
}

static char *
join_words (GPtrArray *words)
{
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" ", (char **) words->pdata);
}

static void
test_plan (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (CASE);
  g_autoptr (AtlanteMergePlan) plan =
    atlante_merge_plan_new (kase, atlante_case_lookup (kase, "a"), atlante_case_lookup (kase, "b"));
  g_autofree char *moved = join_ids (plan->moved);
  g_autofree char *going = join_ids (plan->going);
  g_autofree char *names = join_words (plan->names);
  g_autofree char *members = join_words (plan->members);
  g_autofree char *lost = join_words (plan->lost);

  g_assert_cmpstr (moved, ==, "c e s ");
  g_assert_cmpstr (going, ==, "r ");
  g_assert_cmpstr (names, ==, "B");
  g_assert_cmpstr (members, ==, "location figures");
  g_assert_cmpstr (lost, ==, "kind summary");
}

static void
test_as_planned (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (CASE);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;
  AtlantePlace *place;
  guint n;

  atlante_command_merge (editor, atlante_case_lookup (kase, "a"), atlante_case_lookup (kase, "b"),
                         &error);
  g_assert_no_error (error);
  g_assert_null (atlante_case_lookup (kase, "b"));
  g_assert_null (atlante_case_lookup (kase, "r"));
  g_assert_nonnull (atlante_case_lookup (kase, "s"));
  place = ATLANTE_PLACE (atlante_case_lookup (kase, "a"));
  g_assert_true (atlante_place_has_location (place));
  atlante_place_get_names (place, &n);
  g_assert_cmpuint (n, ==, 2);
  atlante_place_get_figures (place, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "a", ATLANTE_ITEM_EVENT), ==, 1);
}

/* Of two events the claims of both are kept, each once. */
static void
test_lists_become_one (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (CASE);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;
  const char *const *claims;

  atlante_command_merge (editor, atlante_case_lookup (kase, "e"), atlante_case_lookup (kase, "f"),
                         &error);
  g_assert_no_error (error);
  claims = atlante_event_get_claims (ATLANTE_EVENT (atlante_case_lookup (kase, "e")));
  g_assert_cmpuint (g_strv_length ((char **) claims), ==, 2);
  g_assert_cmpstr (claims[0], ==, "k");
  g_assert_cmpstr (claims[1], ==, "l");
}

/* The new item of a split needs no id of its own. */
static void
test_split_makes_id (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (CASE);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GPtrArray) users = g_ptr_array_new ();
  g_autoptr (AtlanteJson) json = atlante_json_parse (
    "{\"kind\": \"town\", \"names\": [{\"text\": \"New Town\", \"language\": \"en\"}]}", -1, NULL);
  g_autoptr (GError) error = NULL;
  AtlanteItem *made = NULL;

  g_ptr_array_add (users, atlante_case_lookup (kase, "e"));
  atlante_command_split (editor, atlante_case_lookup (kase, "b"), json, users, &made, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_item_get_id (made), ==, "new-town");
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "new-town", ATLANTE_ITEM_EVENT), ==, 1);
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "b", ATLANTE_ITEM_EVENT), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-plan/plan", test_plan);
  g_test_add_func ("/merge-plan/as-planned", test_as_planned);
  g_test_add_func ("/merge-plan/lists-become-one", test_lists_become_one);
  g_test_add_func ("/merge-plan/split-makes-id", test_split_makes_id);
  return g_test_run ();
}
