/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-case-validator.h"
#include "atlante-command.h"
#include "atlante-comparison.h"
#include "atlante-difference-format.h"

/* Kinds that only notes refer to. */
static const AtlanteItemKind loose[] = { ATLANTE_ITEM_EVENT, ATLANTE_ITEM_RELATION,
                                         ATLANTE_ITEM_SET_ASIDE, ATLANTE_ITEM_NOTE };

static char *
to_text (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

/* Without the moment of the last edit, which is the case's own; and with lists in their order. */
static void
assert_same (AtlanteCase *kase, AtlanteCase *goal)
{
  g_autoptr (AtlanteJson) own = atlante_case_dup_json (kase);
  g_autoptr (AtlanteJson) wanted = atlante_case_dup_json (goal);
  g_autoptr (AtlanteJson) one = atlante_json_with_member (own, "modified", NULL);
  g_autoptr (AtlanteJson) other = atlante_json_with_member (wanted, "modified", NULL);

  g_assert_true (atlante_json_equal (one, other));
}

static void
assert_valid (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (json);

  for (guint i = 0; i < problems->len; i++)
    g_assert_false (((AtlanteProblem *) g_ptr_array_index (problems, i))->fatal);
}

static guint
pick (GRand *random, guint n)
{
  return (guint) g_rand_int_range (random, 0, (gint32) n);
}

static void
move_one (AtlanteCase *kase, GRand *random, AtlanteItemKind kind)
{
  guint n = atlante_case_get_n (kase, kind);
  g_autoptr (AtlanteJson) json = NULL;
  AtlanteItem *item;

  if (n < 2)
    return;
  item = atlante_case_get_item (kase, kind, pick (random, n));
  json = atlante_json_ref (atlante_item_get_json (item));
  atlante_case_remove_item (kase, item);
  atlante_case_insert_item (kase, kind, pick (random, n), json);
}

static void
drop_one (AtlanteCase *kase, GRand *random, AtlanteItemKind kind)
{
  guint n = atlante_case_get_n (kase, kind);
  AtlanteItem *item = n > 0 ? atlante_case_get_item (kase, kind, pick (random, n)) : NULL;
  const char *id = item != NULL ? atlante_item_get_id (item) : NULL;

  if (item != NULL
      && (id == NULL || atlante_case_get_n_referrers (kase, id, ATLANTE_ITEM_NOTE) == 0))
    atlante_case_remove_item (kase, item);
}

static void
change_one (AtlanteCase *kase, GRand *random, AtlanteItemKind kind)
{
  guint n = atlante_case_get_n (kase, kind);
  g_autoptr (AtlanteJson) value = atlante_json_new_int (g_rand_int_range (random, 0, 1000));
  g_autoptr (AtlanteJson) json = NULL;
  AtlanteItem *item;

  if (n == 0)
    return;
  item = atlante_case_get_item (kase, kind, pick (random, n));
  json = atlante_json_with_member (atlante_item_get_json (item), "x-number", value);
  atlante_case_replace_item (kase, item, json);
}

/* Two that are set aside by one passage. */
static void
double_one (AtlanteCase *kase, GRand *random)
{
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_SET_ASIDE);
  AtlanteItem *item;

  if (n == 0)
    return;
  item = atlante_case_get_item (kase, ATLANTE_ITEM_SET_ASIDE, pick (random, n));
  atlante_case_insert_item (kase, ATLANTE_ITEM_SET_ASIDE, pick (random, n + 1),
                            atlante_item_get_json (item));
}

static void
change_randomly (AtlanteCase *kase, GRand *random, guint times)
{
  while (times-- > 0)
    switch (pick (random, 4))
      {
      case 0:
        move_one (kase, random, pick (random, ATLANTE_N_ITEM_KINDS));
        break;
      case 1:
        drop_one (kase, random, loose[pick (random, G_N_ELEMENTS (loose))]);
        break;
      case 2:
        change_one (kase, random, pick (random, ATLANTE_N_ITEM_KINDS));
        break;
      default:
        double_one (kase, random);
      }
}

/* Whatever differs can be put in words, in both languages. */
static void
assert_told (AtlanteCase *before, AtlanteCase *after)
{
  static const char *const languages[] = { "en", "it" };
  g_autoptr (AtlanteComparison) comparison = atlante_comparison_new (before, after);

  for (guint i = 0; i < 2 * atlante_comparison_get_n (comparison); i++)
    {
      const AtlanteDifference *difference = atlante_comparison_get (comparison, i / 2);
      const char *language = languages[i % 2];
      g_autofree char *title = atlante_comparison_dup_title (comparison, difference, language);

      g_assert_true (g_utf8_validate (title, -1, NULL));
      for (char **member = difference->members; *member != NULL; member++)
        {
          g_autofree char *old = NULL, *new = NULL;

          atlante_comparison_format_values (comparison, difference, *member, language, &old, &new);
          g_assert_true (g_utf8_validate (old, -1, NULL) && g_utf8_validate (new, -1, NULL));
          g_assert_cmpstr (old, !=, new);
        }
    }
}

static void
assert_no_difference (AtlanteCase *kase, AtlanteCase *goal)
{
  g_autoptr (AtlanteComparison) comparison = atlante_comparison_new (kase, goal);

  g_assert_cmpuint (atlante_comparison_get_n (comparison), ==, 0);
}

static void
test_any_state (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);

  for (guint turn = 0; turn < 60; turn++)
    {
      g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
      g_autoptr (AtlanteCase) goal = atlante_test_load_shipped_case ();
      g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
      g_autofree char *first = NULL, *undone = NULL;
      g_autoptr (GError) error = NULL;

      change_randomly (kase, random, turn);
      change_randomly (goal, random, turn);
      first = to_text (kase);
      assert_told (kase, goal);
      atlante_command_become (editor, goal, "Become", &error);
      g_assert_no_error (error);
      assert_same (kase, goal);
      assert_no_difference (kase, goal);
      assert_valid (kase);
      atlante_editor_undo (editor);
      undone = to_text (kase);
      g_assert_cmpstr (undone, ==, turn == 0 ? undone : first);
    }
}

/* Another case altogether is none of its states, but comes out right too. */
static void
test_other_case (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteCase) goal = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;

  assert_told (kase, goal);
  assert_told (goal, kase);
  g_assert_true (atlante_command_become (editor, goal, "Become", &error));
  g_assert_no_error (error);
  assert_same (kase, goal);
}

/* What is the same is left alone: one item of two hundred is one change, and the moment. */
static void
test_small_step (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteCase) goal = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  change_one (goal, random, ATLANTE_ITEM_CLAIM);
  g_assert_true (atlante_command_become (editor, goal, "Become", NULL));
  g_assert_cmpuint (atlante_edit_get_n_changes (atlante_editor_get_edit (editor, 0)), ==, 2);
}

static void
test_same (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteCase) goal = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);

  g_assert_true (atlante_command_become (editor, goal, "Become", NULL));
  g_assert_cmpuint (atlante_editor_get_n_edits (editor), ==, 0);
}

static AtlanteCase *
make_set_aside (const char *passages)
{
  g_auto (GStrv) ids = g_strsplit (passages, " ", -1);
  g_autoptr (GString) list = g_string_new ("\"passages\": [{\"id\": \"p\"}, {\"id\": \"q\"}, "
                                           "{\"id\": \"r\"}], \"setAside\": [");

  for (guint i = 0; ids[i] != NULL; i++)
    g_string_append_printf (list, "%s{\"passage\": \"%s\", \"reason\": {\"en\": \"%s\"}}",
                            i > 0 ? ", " : "", ids[i], passages);
  g_string_append (list, "]");
  return atlante_test_make_case (list->str);
}

/* Those that have no id may be taken for each other, but none is left over. */
static void
test_set_aside_twice (void)
{
  g_autoptr (AtlanteCase) kase = make_set_aside ("q r p p");
  g_autoptr (AtlanteCase) goal = make_set_aside ("p q r p");
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;

  atlante_command_become (editor, goal, "Become", &error);
  g_assert_no_error (error);
  assert_same (kase, goal);
}

static void
test_later_version (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);
  g_autoptr (AtlanteJson) version = atlante_json_new_int (ATLANTE_CASE_VERSION + 1);
  g_autoptr (AtlanteJson) later = atlante_json_with_member (json, "version", version);
  g_autoptr (AtlanteCase) goal = atlante_case_new (later);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_command_become (editor, goal, "Become", &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/become/any-state", test_any_state);
  g_test_add_func ("/core/become/other-case", test_other_case);
  g_test_add_func ("/core/become/small-step", test_small_step);
  g_test_add_func ("/core/become/same", test_same);
  g_test_add_func ("/core/become/set-aside-twice", test_set_aside_twice);
  g_test_add_func ("/core/become/later-version", test_later_version);
  return g_test_run ();
}
