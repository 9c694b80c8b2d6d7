/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include <glib/gstdio.h>
#include "atlante-case-rules.h"
#include "atlante-case-saver.h"
#include "atlante-case-validator.h"
#include "atlante-command.h"
#include "atlante-journal.h"
#include "atlante-recovery.h"
#include "atlante-session.h"

/* Strings that break careless programs, in every member that a case can have: each is kept as it
 * was typed, saved and loaded the same, or refused in words. */

#define MAX_MESSAGE 3000
#define MAX_DEPTH 4

typedef struct
{
  AtlanteEditor *editor;
  GPtrArray *strings;       /* of AtlanteJson */
  char *first;              /* the case as it was */
  guint n_kept;
  guint n_refused;
} Fixture;

static char *
dup_text (AtlanteEditor *editor)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (atlante_editor_get_case (editor));

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

static void
assert_words (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 5);
  g_assert_cmpuint (strlen (error->message), <, MAX_MESSAGE);
}

/* NUL and half pairs of surrogates are no JSON: that is said in words, too. */
static GPtrArray *
load_strings (void)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func ((GDestroyNotify) atlante_json_unref);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_bad = 0;

  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/hostile-strings.jsonl", &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_autoptr (GError) error = NULL;
      AtlanteJson *string = atlante_json_parse (lines[i], -1, &error);

      if (string != NULL)
        g_ptr_array_add (strings, string);
      else
        {
          assert_words (error);
          n_bad++;
        }
    }
  g_assert_cmpuint (strings->len, >, 100);
  g_assert_cmpuint (n_bad, ==, 4);
  return strings;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();

  fixture->editor = atlante_editor_new (kase);
  fixture->strings = load_strings ();
  fixture->first = dup_text (fixture->editor);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->editor);
  g_ptr_array_unref (fixture->strings);
  g_free (fixture->first);
}

static void
assert_valid (AtlanteJson *root)
{
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (root);

  for (guint i = 0; i < problems->len; i++)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (problem->fatal)
        g_error ("%s: %s", problem->where, problem->message);
    }
}

/* (transfer full): the case as the next one who opens its file gets it */
static AtlanteCase *
save_and_load (AtlanteCase *kase)
{
  g_autoptr (GBytes) bytes = atlante_case_saver_to_bytes (kase);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) root = atlante_json_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);

  g_assert_no_error (error);
  assert_valid (root);
  return atlante_case_new (root);
}

static void
assert_kept (Fixture *fixture)
{
  AtlanteCase *kase = atlante_editor_get_case (fixture->editor);
  g_autoptr (AtlanteCase) again = save_and_load (kase);
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase), other = atlante_case_dup_json (again);

  g_assert_true (atlante_json_equal (json, other));
  fixture->n_kept++;
}

static void
assert_as_before (Fixture *fixture)
{
  g_autofree char *text = dup_text (fixture->editor);

  g_assert_cmpstr (text, ==, fixture->first);
}

static void
finish (Fixture *fixture, gboolean done, const GError *error)
{
  if (done)
    {
      g_assert_no_error (error);
      assert_kept (fixture);
      atlante_editor_go_to (fixture->editor, 0);
    }
  else
    {
      assert_words (error);
      fixture->n_refused++;
    }
  assert_as_before (fixture);
}

static void
try_value (Fixture *fixture, const char *path, AtlanteJson *value)
{
  g_autoptr (GError) error = NULL;
  gboolean done = atlante_command_set (fixture->editor, path, value, NULL, &error);

  /* An id that is taken leads elsewhere, and one behind the end of a list has no name. */
  if (done && !g_str_has_suffix (path, "/id") && !g_str_has_suffix (path, "/-"))
    {
      AtlanteJson *kept = atlante_command_get (atlante_editor_get_case (fixture->editor), path, NULL);

      g_assert_true (atlante_json_equal (kept, value));
    }
  finish (fixture, done, error);
}

static void
try_all (Fixture *fixture, const char *path)
{
  for (guint i = 0; i < fixture->strings->len; i++)
    try_value (fixture, path, g_ptr_array_index (fixture->strings, i));
}

/* As the name of a language, a gazetteer or a member of a stranger. */
static void
try_as_names (Fixture *fixture, const char *path)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string ("text");

  for (guint i = 0; i < fixture->strings->len; i++)
    {
      g_autofree char *longer =
        g_strconcat (path, "/", atlante_json_get_string (g_ptr_array_index (fixture->strings, i)), NULL);

      try_value (fixture, longer, value);
    }
}

static void
try_table (Fixture *fixture, const AtlanteCaseTable *table, const char *path, guint depth)
{
  g_assert_cmpuint (depth, <, MAX_DEPTH);
  for (guint i = 0; i < table->n_rules; i++)
    {
      const AtlanteCaseRule *rule = &table->rules[i];
      gboolean is_list = (rule->flags & ATLANTE_RULE_LIST) != 0;
      g_autofree char *member = g_strconcat (path, *path != '\0' ? "/" : "", rule->member, NULL);
      g_autofree char *one = g_strconcat (member, is_list ? "/0" : "", NULL);
      g_autofree char *end = g_strconcat (member, "/-", NULL);
      g_autofree char *english = g_strconcat (one, "/en", NULL);

      try_all (fixture, one);
      if (is_list)
        try_all (fixture, end);
      if (rule->type == ATLANTE_RULE_OBJECT && depth > 0)
        try_table (fixture, rule->table, one, depth + 1);
      if (rule->type == ATLANTE_RULE_LOCAL_TEXT || rule->type == ATLANTE_RULE_TEXT
          || rule->type == ATLANTE_RULE_STRINGS)
        {
          try_all (fixture, english);
          try_as_names (fixture, one);
        }
    }
  try_as_names (fixture, *path != '\0' ? path : "x-of-the-case");
}

static void
test_members_of_case (Fixture *fixture, gconstpointer data)
{
  try_table (fixture, &atlante_case_table, "", 0);
  g_test_message ("kept %u, refused %u", fixture->n_kept, fixture->n_refused);
  g_assert_cmpuint (fixture->n_kept, >, 100);
  g_assert_cmpuint (fixture->n_refused, >, 100);
}

static void
test_members_of_items (Fixture *fixture, gconstpointer data)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      AtlanteCase *kase = atlante_editor_get_case (fixture->editor);
      /* The last one has the most members. */
      AtlanteItem *item = atlante_case_get_item (kase, kind, atlante_case_get_n (kase, kind) - 1);
      const char *id = atlante_item_get_id (item);
      g_autofree char *path = g_strdup_printf ("%s/%s", atlante_item_kind_get_member (kind), id != NULL ? id : "0");

      try_table (fixture, atlante_case_table_for_kind (kind), path, 1);
    }
  g_test_message ("kept %u, refused %u", fixture->n_kept, fixture->n_refused);
  g_assert_cmpuint (fixture->n_kept, >, 3000);
  g_assert_cmpuint (fixture->n_refused, >, 3000);
}

/* As whole paths and as ids that are asked for. */
static void
test_paths (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_editor_get_case (fixture->editor);
  g_autoptr (AtlanteJson) value = atlante_json_new_string ("text");

  for (guint i = 0; i < fixture->strings->len; i++)
    {
      const char *text = atlante_json_get_string (g_ptr_array_index (fixture->strings, i));
      g_autofree char *item = g_strconcat ("places/", text, "/kind", NULL);
      g_autoptr (GPtrArray) near = NULL;
      g_autoptr (GError) error = NULL;

      try_value (fixture, text, value);
      try_value (fixture, item, value);
      if (atlante_command_get (kase, text, &error) == NULL)
        assert_words (error);
      atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, text, &near);
    }
}

/* A new item with such a name gets an id that is one, and one with such an id is refused. */
static void
test_new_items (Fixture *fixture, gconstpointer data)
{
  static const char *const members[ATLANTE_N_ITEM_KINDS] = {
    [ATLANTE_ITEM_PLACE] = "names", [ATLANTE_ITEM_ACTOR] = "names", [ATLANTE_ITEM_TOPIC] = "title",
    [ATLANTE_ITEM_EVENT] = "title", [ATLANTE_ITEM_CLAIM] = "text", [ATLANTE_ITEM_NOTE] = "text",
  };

  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < fixture->strings->len; i++)
      {
        AtlanteJson *string = g_ptr_array_index (fixture->strings, i);
        AtlanteCase *kase = atlante_editor_get_case (fixture->editor);
        AtlanteJson *like = atlante_item_get_json (atlante_case_get_item (kase, kind, 0));
        g_autoptr (AtlanteJson) with_id = atlante_json_with_member (like, "id", string);
        g_autoptr (AtlanteJson) without_id = atlante_json_with_member (like, "id", NULL);
        g_autoptr (AtlanteJson) value = NULL, item = NULL;
        g_autoptr (GError) first = NULL, second = NULL;
        gboolean done;

        done = atlante_command_add (fixture->editor, kind, with_id, NULL, &first);
        finish (fixture, done, first);
        if (members[kind] == NULL)
          continue;
        value = g_str_equal (members[kind], "names") ? atlante_json_new_array () : atlante_json_new_object ();
        if (g_str_equal (members[kind], "names"))
          {
            AtlanteJson *name = atlante_json_new_object ();

            atlante_json_set (name, "text", string);
            atlante_json_set_string (name, "language", "en");
            atlante_json_append_take (value, name);
          }
        else
          atlante_json_set (value, "en", string);
        item = atlante_json_with_member (without_id, members[kind], value);
        done = atlante_command_add (fixture->editor, kind, item, NULL, &second);
        finish (fixture, done, second);
      }
}

/* They are looked for, and stand in names of steps, in drafts and in what is recovered. */
static void
test_work_is_kept (Fixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_dir_make_tmp ("atlante-hostile-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (root, "draft", NULL);
  g_autoptr (AtlanteSession) session = atlante_session_new ();
  g_autoptr (AtlanteJournal) journal = NULL;
  g_autoptr (AtlanteRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *recovered = NULL;
  AtlanteEditor *editor;

  atlante_session_set_case (session, atlante_editor_get_case (fixture->editor));
  editor = atlante_session_get_editor (session);
  journal = atlante_journal_new (editor, folder, NULL);
  for (guint i = 0; i < fixture->strings->len; i++)
    {
      AtlanteJson *string = g_ptr_array_index (fixture->strings, i);
      AtlanteItem *place;

      atlante_command_set (editor, "places/rason/names/0/text", string, NULL, NULL);
      atlante_command_set (editor, "title/en", string, NULL, NULL);
      place = atlante_case_lookup (atlante_session_get_case (session), "rason");
      g_assert_true (g_utf8_validate (atlante_editor_get_undo_name (editor), -1, NULL));
      atlante_session_set_query (session, atlante_json_get_string (string));
      atlante_session_matches (session, place);
    }
  text = dup_text (editor);
  g_assert_true (atlante_journal_flush (journal, &error));
  g_clear_object (&journal);

  recovery = atlante_recovery_open (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (recovery->n_lost, ==, 0);
  recovered = dup_text (recovery->editor);
  g_assert_cmpstr (recovered, ==, text);
  atlante_recovery_discard (recovery);
  g_rmdir (root);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/hostile-strings/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("members-of-case", test_members_of_case);
  ADD ("members-of-items", test_members_of_items);
  ADD ("paths", test_paths);
  ADD ("new-items", test_new_items);
  ADD ("work-is-kept", test_work_is_kept);
  return g_test_run ();
}
