/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-comparison.h"
#include "atlante-difference-format.h"

typedef struct
{
  AtlanteCase *before;
  AtlanteEditor *editor;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();

  self->before = atlante_test_load_small_case ();
  self->editor = atlante_editor_new (kase);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->editor);
  g_clear_object (&self->before);
}

static void
set (Fixture *self, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) value = text != NULL ? atlante_json_parse (text, -1, &error) : NULL;

  g_assert_no_error (error);
  atlante_command_set (self->editor, path, value, NULL, &error);
  g_assert_no_error (error);
}

static void
add (Fixture *self, AtlanteItemKind kind, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  atlante_command_add (self->editor, kind, json, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_item (Fixture *self, const char *id)
{
  AtlanteItem *item = atlante_case_lookup (atlante_editor_get_case (self->editor), id);
  g_autoptr (GError) error = NULL;

  atlante_command_remove (self->editor, item, &error);
  g_assert_no_error (error);
}

static AtlanteComparison *
compare (Fixture *self)
{
  return atlante_comparison_new (self->before, atlante_editor_get_case (self->editor));
}

static void
assert_summary (Fixture *self, const char *language, const char *expected)
{
  g_autoptr (AtlanteComparison) comparison = compare (self);
  g_autofree char *summary = atlante_comparison_format_summary (comparison, language);

  g_assert_cmpstr (summary, ==, expected);
}

static void
assert_values (Fixture *self, const char *member, const char *old, const char *new)
{
  g_autoptr (AtlanteComparison) comparison = compare (self);
  g_autofree char *before = NULL, *after = NULL;

  g_assert_cmpuint (atlante_comparison_get_n (comparison), ==, 1);
  atlante_comparison_format_values (comparison, atlante_comparison_get (comparison, 0), member,
                                    "en", &before, &after);
  g_assert_cmpstr (before, ==, old);
  g_assert_cmpstr (after, ==, new);
}

static void
test_same (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteComparison) comparison = compare (self);

  g_assert_cmpuint (atlante_comparison_get_n (comparison), ==, 0);
  assert_summary (self, "en", "nothing that the case says has changed");
  assert_summary (self, "it", "nulla di ciò che il caso dice è cambiato");
}

/* "modified" has changed by the edits, and is no difference. */
static void
test_undone (Fixture *self, gconstpointer data)
{
  set (self, "places/rason/names/0/text", "\"Porto\"");
  set (self, "places/rason/names/0/text", "\"Rason\"");
  assert_summary (self, "en", "nothing that the case says has changed");
}

static void
test_order_does_not_count (Fixture *self, gconstpointer data)
{
  AtlanteCase *kase = atlante_editor_get_case (self->editor);
  AtlanteItem *coast = atlante_case_get_item (kase, ATLANTE_ITEM_PLACE, 0);
  g_autoptr (AtlanteJson) json = atlante_json_ref (atlante_item_get_json (coast));

  atlante_case_remove_item (kase, coast);
  atlante_case_insert_item (kase, ATLANTE_ITEM_PLACE, 1, json);
  assert_summary (self, "en", "nothing that the case says has changed");
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteComparison) comparison = NULL;
  const AtlanteDifference *difference;
  g_autofree char *title = NULL, *members = NULL;

  set (self, "places/rason/names/0/text", "\"Porto di Rason\"");
  set (self, "places/rason/x-new", "[1]");
  set (self, "places/rason/country", NULL);
  comparison = compare (self);
  g_assert_cmpuint (atlante_comparison_get_n (comparison), ==, 1);
  difference = atlante_comparison_get (comparison, 0);
  g_assert_cmpuint (difference->kind, ==, ATLANTE_ITEM_PLACE);
  g_assert_cmpint (difference->what, ==, ATLANTE_DIFFERENCE_CHANGED);
  g_assert_cmpstr (difference->id, ==, "rason");
  title = atlante_comparison_dup_title (comparison, difference, "it");
  g_assert_cmpstr (title, ==, "Porto di Rason");
  members = atlante_difference_format_members (difference, "en");
  g_assert_cmpstr (members, ==, "names, country, x-new");
  assert_summary (self, "en", "1 place changed: Porto di Rason");
  assert_summary (self, "it", "1 luogo cambiato: Porto di Rason");
}

static void
test_all_kinds_of_change (Fixture *self, gconstpointer data)
{
  add (self, ATLANTE_ITEM_TOPIC, "{\"title\": {\"en\": \"Food\"}}");
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *place = g_strdup_printf ("{\"kind\": \"town\", \"names\": [{\"text\": "
                                                "\"Town\\n %u\", \"language\": \"en\"}]}", i);

      add (self, ATLANTE_ITEM_PLACE, place);
    }
  set (self, "title/en", "\"Another\"");
  set (self, "claims/c-1/modality", "\"denied\"");
  remove_item (self, "n-1");
  assert_summary (self, "en",
                  "5 places added: Town 0, Town 1, Town 2 and 2 more; 1 topic added: Food; "
                  "1 claim changed, 1 note removed, the case itself changed: title");
}

/* A name may hold anything: it stays on one line, and is no longer than a line. */
static void
test_titles (Fixture *self, gconstpointer data)
{
  set (self, "places/rason/names/0/text", "\" A\\u2028B\\u000b\\u0085 \\tC\\nD \"");
  assert_summary (self, "en", "1 place changed: A B C D");
  set (self, "places/rason/names/0/text", "\"1234567890123456789012345678901234567890\"");
  assert_summary (self, "en", "1 place changed: 1234567890123456789012345678901234567890");
  set (self, "places/rason/names/0/text", "\"12345678901234567890123456789012345678901\"");
  assert_summary (self, "en", "1 place changed: 1234567890123456789012345678901234567890…");
}

/* What was set aside has no id. */
static void
test_set_aside (Fixture *self, gconstpointer data)
{
  set (self, "setAside/0/reason/it", "\"una firma\"");
  assert_summary (self, "en", "1 reason to set a sentence aside changed");
  add (self, ATLANTE_ITEM_SET_ASIDE, "{\"passage\": \"p-2\", \"reason\": {\"it\": \"due\"}}");
  assert_summary (self, "en",
                  "1 sentence set aside, 1 reason to set a sentence aside changed");
}

/* A passage that comes with a claim is part of it. */
static void
test_passage_with_claim (Fixture *self, gconstpointer data)
{
  add (self, ATLANTE_ITEM_PASSAGE,
       "{\"id\": \"p-3\", \"source\": \"text\", \"paragraph\": 1, \"start\": 1, \"length\": 2,"
       "\"sha256\": \"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\","
       "\"loose\": {\"start\": 1, \"length\": 2, \"sha256\":"
       "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}}");
  assert_summary (self, "en", "1 passage added");
  add (self, ATLANTE_ITEM_CLAIM,
       "{\"text\": {\"en\": \"New\"}, \"passages\": [\"p-3\"], \"modality\": \"asserted\","
       "\"attribution\": {\"kind\": \"author\"}, \"status\": \"confirmed\"}");
  assert_summary (self, "en", "1 claim added");
}

static void
test_values_of_lists (Fixture *self, gconstpointer data)
{
  set (self, "places/rason/names/2/role", "\"alias\"");
  set (self, "places/rason/names/2/viewpoint", NULL);
  assert_values (self, "names", "Rajin (en, contested name, jp)", "Rajin (en, other name)");
}

static void
test_values_of_location (Fixture *self, gconstpointer data)
{
  set (self, "places/rason/location/latitude", "43");
  set (self, "places/rason/location/radius", NULL);
  assert_values (self, "location", "42.249° N 130.300° E, town, within 12000 m",
                 "43.0° N 130.3° E, town");
}

static void
test_values_in_words (Fixture *self, gconstpointer data)
{
  set (self, "events/arrival/time", "\"2024-21\"");
  assert_values (self, "time", "June 2024", "spring 2024");
  set (self, "events/arrival/time", "\"2024-06\"");
  set (self, "claims/c-1/modality", "\"denied\"");
  set (self, "claims/c-1/topic", NULL);
  set (self, "claims/c-1/grade/credibility", "2");
  set (self, "claims/c-1/text/en", "\"A ship arrives\"");
  assert_values (self, "modality", "reported", "denied");
  assert_values (self, "topic", "Navi", "");
  assert_values (self, "grade", "F6", "F2");
  assert_values (self, "text", "", "en: A ship arrives");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/core/comparison/same", test_same },
    { "/core/comparison/undone", test_undone },
    { "/core/comparison/order", test_order_does_not_count },
    { "/core/comparison/changed", test_changed },
    { "/core/comparison/all", test_all_kinds_of_change },
    { "/core/comparison/titles", test_titles },
    { "/core/comparison/set-aside", test_set_aside },
    { "/core/comparison/passage-with-claim", test_passage_with_claim },
    { "/core/comparison/values-of-lists", test_values_of_lists },
    { "/core/comparison/values-of-location", test_values_of_location },
    { "/core/comparison/values-in-words", test_values_in_words },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
