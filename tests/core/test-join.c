/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"
#include "atlante-comparison.h"
#include "atlante-join.h"

typedef struct
{
  AtlanteCase *base;
  AtlanteEditor *mine;
  AtlanteEditor *theirs;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteCase) mine = atlante_test_load_small_case ();
  g_autoptr (AtlanteCase) theirs = atlante_test_load_small_case ();

  self->base = atlante_test_load_small_case ();
  self->mine = atlante_editor_new (mine);
  self->theirs = atlante_editor_new (theirs);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->base);
  g_clear_object (&self->mine);
  g_clear_object (&self->theirs);
}

static void
set (AtlanteEditor *editor, const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) value = text != NULL ? atlante_json_parse (text, -1, &error) : NULL;

  g_assert_no_error (error);
  atlante_command_set (editor, path, value, NULL, &error);
  g_assert_no_error (error);
}

static void
add_topic (AtlanteEditor *editor, const char *id, const char *title)
{
  g_autofree char *text = g_strdup_printf ("{\"id\": \"%s\", \"title\": {\"en\": \"%s\"}}", id, title);
  g_autoptr (AtlanteJson) json = atlante_json_parse (text, -1, NULL);
  g_autoptr (GError) error = NULL;

  atlante_command_add (editor, ATLANTE_ITEM_TOPIC, json, NULL, &error);
  g_assert_no_error (error);
}

static void
remove_item (AtlanteEditor *editor, const char *id)
{
  g_autoptr (GError) error = NULL;

  atlante_command_remove (editor, atlante_case_lookup (atlante_editor_get_case (editor), id), &error);
  g_assert_no_error (error);
}

static AtlanteJoin *
join (Fixture *self)
{
  return atlante_join_new (atlante_editor_get_case (self->mine), self->base,
                           atlante_editor_get_case (self->theirs));
}

/* What mine says otherwise than it said at first, after the join. */
static void
assert_joined (Fixture *self, const char *summary)
{
  g_autoptr (AtlanteJoin) one = join (self);
  g_autoptr (AtlanteComparison) comparison = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (atlante_join_get_clashes (one)->len, ==, 0);
  atlante_join_do (one, self->mine, "Both", &error);
  g_assert_no_error (error);
  comparison = atlante_comparison_new (self->base, atlante_editor_get_case (self->mine));
  found = atlante_comparison_format_summary (comparison, "en");
  g_assert_cmpstr (found, ==, summary);
}

static void
assert_clashes (Fixture *self, const char *title)
{
  g_autoptr (AtlanteJoin) one = join (self);
  guint n_edits = atlante_editor_get_n_edits (self->mine);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (atlante_join_get_clashes (one)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (atlante_join_get_clashes (one), 0), ==, title);
  g_assert_false (atlante_join_do (one, self->mine, "Both", &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_cmpuint (atlante_editor_get_n_edits (self->mine), ==, n_edits);
}

static void
test_apart (Fixture *self, gconstpointer data)
{
  set (self->mine, "title/en", "\"Mine\"");
  set (self->mine, "places/rason/kind", "\"city\"");
  add_topic (self->mine, "food", "Food");
  set (self->theirs, "marking", "\"TLP:RED\"");
  set (self->theirs, "places/rason/country", "\"RU\"");
  set (self->theirs, "places/coast/country", "\"KP\"");
  add_topic (self->theirs, "oil", "Oil");
  remove_item (self->theirs, "n-1");
  assert_joined (self, "2 topics added: Food, Oil; 2 places changed: Costa, Rason; 1 note removed, "
                       "the case itself changed: title, marking");
  atlante_editor_undo (self->mine);
  g_assert_nonnull (atlante_case_lookup (atlante_editor_get_case (self->mine), "n-1"));
  g_assert_null (atlante_case_lookup (atlante_editor_get_case (self->mine), "oil"));
  g_assert_nonnull (atlante_case_lookup (atlante_editor_get_case (self->mine), "food"));
}

/* Both have done the same. */
static void
test_same (Fixture *self, gconstpointer data)
{
  set (self->mine, "places/rason/kind", "\"city\"");
  set (self->theirs, "places/rason/kind", "\"city\"");
  remove_item (self->mine, "n-1");
  remove_item (self->theirs, "n-1");
  assert_joined (self, "1 place changed: Rason; 1 note removed");
}

static void
test_same_member (Fixture *self, gconstpointer data)
{
  set (self->mine, "places/rason/kind", "\"city\"");
  set (self->theirs, "places/rason/kind", "\"town\"");
  assert_clashes (self, "Rason");
}

static void
test_case_itself (Fixture *self, gconstpointer data)
{
  set (self->mine, "title/en", "\"Mine\"");
  set (self->theirs, "title/en", "\"Theirs\"");
  assert_clashes (self, "the case itself");
}

static void
test_removed_there_changed_here (Fixture *self, gconstpointer data)
{
  set (self->mine, "notes/n-1/text", "\"Mine\"");
  remove_item (self->theirs, "n-1");
  assert_clashes (self, "Mine");
}

static void
test_removed_here_changed_there (Fixture *self, gconstpointer data)
{
  remove_item (self->mine, "n-1");
  set (self->theirs, "notes/n-1/text", "\"Theirs\"");
  assert_clashes (self, "Theirs");
}

/* Two new items that have got the same id. */
static void
test_same_id (Fixture *self, gconstpointer data)
{
  add_topic (self->mine, "new", "Mine");
  add_topic (self->theirs, "new", "Theirs");
  assert_clashes (self, "Theirs");
}

/* No member clashes, but what comes out would be no case: they remove what is referred to here. */
static void
test_loose_end (Fixture *self, gconstpointer data)
{
  g_autoptr (AtlanteJoin) one = NULL;
  g_autoptr (GError) error = NULL;

  set (self->mine, "notes/n-1/about", "\"arrival\"");
  remove_item (self->theirs, "arrival");
  one = join (self);
  g_assert_cmpuint (atlante_join_get_clashes (one)->len, ==, 0);
  g_assert_false (atlante_join_do (one, self->mine, "Both", &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_nonnull (atlante_case_lookup (atlante_editor_get_case (self->mine), "arrival"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *self, gconstpointer data);
  } tests[] = {
    { "/core/join/apart", test_apart },
    { "/core/join/same", test_same },
    { "/core/join/same-member", test_same_member },
    { "/core/join/case-itself", test_case_itself },
    { "/core/join/removed-there-changed-here", test_removed_there_changed_here },
    { "/core/join/removed-here-changed-there", test_removed_here_changed_there },
    { "/core/join/same-id", test_same_id },
    { "/core/join/loose-end", test_loose_end },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
