/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-gaps.h"

/* What is incomplete, and that it follows edits as if it was looked for anew. */

#define CASE \
  "\"sources\": [{\"id\": \"s\", \"title\": \"T\", \"author\": \"A\", \"published\": \"2024\"}," \
  " {\"id\": \"s-2\"}]," \
  "\"passages\": [{\"id\": \"p\", \"source\": \"s\"}]," \
  "\"places\": [{\"id\": \"a\", \"location\": {\"latitude\": 1, \"longitude\": 2}}, {\"id\": \"b\"}," \
  " {\"id\": \"g\", \"origin\": \"gazetteer\", \"location\": {\"latitude\": 1, \"longitude\": 2}}]," \
  "\"actors\": [{\"id\": \"x\", \"seat\": \"a\"}]," \
  "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"E\"}}," \
  " {\"id\": \"e-2\", \"title\": {\"en\": \"E\"}, \"time\": \"2024\", \"claims\": [\"c-1\"]}]," \
  "\"topics\": [{\"id\": \"t\", \"title\": {\"en\": \"T\"}}]," \
  "\"claims\": [{\"id\": \"c-1\", \"text\": {\"en\": \"One\"}, \"passages\": [\"p\"], \"topic\": \"t\"," \
  "   \"status\": \"confirmed\", \"grade\": {\"reliability\": \"B\", \"credibility\": 2}," \
  "   \"places\": [{\"place\": \"a\"}]}," \
  " {\"id\": \"c-2\", \"text\": {\"en\": \"Two\"}, \"passages\": [], \"status\": \"automatic\"}," \
  " {\"id\": \"c-3\", \"text\": {\"en\": \"\"}, \"passages\": [], \"status\": \"rejected\"}," \
  " {\"id\": \"c-4\", \"text\": {\"it\": \"Q\"}, \"passages\": [\"p\"], \"status\": \"confirmed\"," \
  "   \"places\": [{\"place\": \"a\"}]," \
  "   \"grade\": {\"reliability\": \"F\", \"credibility\": 6, \"by\": \"me\"}}]," \
  "\"notes\": [{\"id\": \"n\", \"about\": \"b\", \"text\": \"…\"}]"

static char *
list_ids (AtlanteGaps *gaps)
{
  GString *out = g_string_new (NULL);

  for (guint rule = 0; rule < ATLANTE_N_GAP_RULES; rule++)
    {
      GListModel *gap = G_LIST_MODEL (atlante_gaps_get (gaps, rule));

      g_string_append_printf (out, "%u:", rule);
      for (guint i = 0; i < g_list_model_get_n_items (gap); i++)
        {
          g_autoptr (AtlanteItem) item = g_list_model_get_item (gap, i);

          g_string_append_printf (out, " %s", atlante_item_get_id (item));
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

static void
test_rules (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (CASE);
  g_autoptr (AtlanteGaps) gaps = atlante_gaps_new (kase);
  g_autofree char *ids = list_ids (gaps);
  g_autofree char *words = atlante_gap_format (atlante_gaps_get (gaps, ATLANTE_GAP_NO_PASSAGE), NULL);

  g_assert_cmpstr (ids, ==,
                   "0: c-2\n1: c-2\n2: c-2\n3: c-2\n4: b\n5: b\n6: x\n7: e\n8: e\n9:\n10: s-2\n"
                   "11: c-4\n");
  g_assert_cmpuint (atlante_gaps_get_n_total (gaps), ==, 11);
  g_assert_cmpstr (words, ==, "1 claim without a passage");
}

/* The same as for somebody who looks at the whole case now. */
static void
assert_fresh (AtlanteGaps *gaps, AtlanteCase *kase)
{
  g_autoptr (AtlanteGaps) anew = atlante_gaps_new (kase);
  g_autofree char *ids = list_ids (gaps);
  g_autofree char *ids_anew = list_ids (anew);

  g_assert_cmpstr (ids, ==, ids_anew);
  g_assert_cmpuint (atlante_gaps_get_n_total (gaps), ==, atlante_gaps_get_n_total (anew));
  for (guint rule = 0; rule < ATLANTE_N_GAP_RULES; rule++)
    {
      GListModel *gap = G_LIST_MODEL (atlante_gaps_get (gaps, rule));

      for (guint i = 0; i < g_list_model_get_n_items (gap); i++)
        {
          g_autoptr (AtlanteItem) item = g_list_model_get_item (gap, i);

          g_assert_true (atlante_case_lookup (kase, atlante_item_get_id (item)) == item);
        }
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_follows (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteGaps) gaps = atlante_gaps_new (kase);
  g_autoptr (AtlanteJson) none = atlante_json_new_array ();
  g_autoptr (AtlanteJson) languages = atlante_json_parse ("[\"it\", \"en\", \"fr\"]", -1, NULL);
  g_autoptr (AtlanteJson) topic = atlante_json_parse ("{\"title\": {\"en\": \"New\"}}", -1, NULL);
  AtlanteItem *first = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 3);
  g_autofree char *path = g_strdup_printf ("claims/%s/passages", atlante_item_get_id (first));
  g_autofree char *id_path = g_strdup_printf ("claims/%s/id", atlante_item_get_id (first));
  g_autoptr (AtlanteJson) id = atlante_json_new_string ("another");
  guint n_told = 0;

  g_signal_connect_swapped (gaps, "changed", G_CALLBACK (count_cb), &n_told);
  g_assert_true (atlante_command_set (editor, path, none, NULL, NULL));
  g_assert_cmpuint (atlante_gap_get_n (atlante_gaps_get (gaps, ATLANTE_GAP_NO_PASSAGE)), ==, 1);
  g_assert_cmpuint (n_told, ==, 1);
  assert_fresh (gaps, kase);
  g_assert_true (atlante_command_set (editor, id_path, id, NULL, NULL));
  assert_fresh (gaps, kase);
  g_assert_true (atlante_command_add (editor, ATLANTE_ITEM_TOPIC, topic, NULL, NULL));
  assert_fresh (gaps, kase);
  for (guint kind = 0; kind <= ATLANTE_ITEM_TOPIC; kind++)
    {
      if (atlante_case_get_n (kase, kind) == 0)
        continue;
      g_assert_true (atlante_command_remove (editor, atlante_case_get_item (kase, kind, 0), NULL));
      assert_fresh (gaps, kase);
    }
  g_assert_true (atlante_command_merge (editor,
                                        atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, 1),
                                        atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, 4), NULL));
  assert_fresh (gaps, kase);
  g_assert_true (atlante_command_set (editor, "languages", languages, NULL, NULL));
  assert_fresh (gaps, kase);
  while (atlante_editor_can_undo (editor))
    {
      atlante_editor_undo (editor);
      assert_fresh (gaps, kase);
    }
  atlante_editor_go_to (editor, atlante_editor_get_n_edits (editor));
  assert_fresh (gaps, kase);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gaps/rules", test_rules);
  g_test_add_func ("/gaps/follows", test_follows);
  return g_test_run ();
}
