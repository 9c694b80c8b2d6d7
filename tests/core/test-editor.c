/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-case-saver.h"
#include "atlante-case-validator.h"
#include "atlante-command.h"

/* Edits, undo and redo, on real cases. */

static char *
dup_text (AtlanteEditor *editor)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (atlante_editor_get_case (editor));

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

static AtlanteJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  AtlanteJson *json = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  return json;
}

static void
set (AtlanteEditor *editor, const char *path, const char *json, const char *merge)
{
  g_autoptr (AtlanteJson) value = parse (json);
  g_autoptr (GError) error = NULL;

  atlante_command_set (editor, path, value, merge, &error);
  g_assert_no_error (error);
}

static void
assert_refused (AtlanteEditor *editor, const char *path, const char *json, const char *message)
{
  g_autoptr (AtlanteJson) value = json != NULL ? parse (json) : NULL;
  g_autofree char *before = dup_text (editor);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n = atlante_editor_get_n_done (editor);

  g_assert_false (atlante_command_set (editor, path, value, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  if (strstr (error->message, message) == NULL)
    g_error ("“%s” does not say “%s”", error->message, message);
  after = dup_text (editor);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, n);
}

static AtlanteEditor *
new_small_editor (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();

  return atlante_editor_new (kase);
}

static void
test_set_and_undo (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();
  g_autofree char *first = dup_text (editor);
  g_autofree char *moved = NULL, *back = NULL, *again = NULL;

  g_assert_false (atlante_editor_can_undo (editor));
  set (editor, "places/rason/location/latitude", "42.5", NULL);
  g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, "Move Rason");
  g_assert_true (atlante_editor_is_modified (editor));
  moved = dup_text (editor);
  g_assert_nonnull (strstr (moved, "\"latitude\": 42.5"));

  atlante_editor_undo (editor);
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);
  g_assert_false (atlante_editor_is_modified (editor));
  g_assert_cmpstr (atlante_editor_get_redo_name (editor), ==, "Move Rason");

  atlante_editor_redo (editor);
  again = dup_text (editor);
  g_assert_cmpstr (again, ==, moved);
  g_assert_false (atlante_editor_can_redo (editor));
}

static void
test_new_edit_forgets_redo (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();

  set (editor, "title/en", "\"One\"", NULL);
  set (editor, "title/en", "\"Two\"", NULL);
  atlante_editor_mark_saved (editor);
  atlante_editor_undo (editor);
  g_assert_true (atlante_editor_is_modified (editor));
  set (editor, "title/en", "\"Three\"", NULL);
  g_assert_cmpuint (atlante_editor_get_n_edits (editor), ==, 2);
  g_assert_false (atlante_editor_can_redo (editor));
  /* As many steps as when it was saved, but others. */
  g_assert_true (atlante_editor_is_modified (editor));
}

/* A save takes its time: what is typed meanwhile is not in the file. */
static void
test_edit_during_save (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();
  g_autoptr (AtlanteEdit) last = NULL;
  g_autoptr (AtlanteEdit) gone = NULL;

  set (editor, "title/en", "\"One\"", "typing");
  last = atlante_editor_begin_save (editor);
  set (editor, "title/en", "\"One t\"", "typing");
  atlante_editor_end_save (editor, last);
  g_assert_true (atlante_editor_is_modified (editor));
  atlante_editor_undo (editor);
  g_assert_false (atlante_editor_is_modified (editor));

  gone = atlante_editor_begin_save (editor);
  atlante_editor_undo (editor);
  set (editor, "title/en", "\"Other\"", NULL);
  atlante_editor_end_save (editor, gone);
  g_assert_true (atlante_editor_is_modified (editor));
}

static void
test_typing_is_one_step (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();
  g_autofree char *first = dup_text (editor);
  g_autofree char *back = NULL;

  set (editor, "claims/c-1/text/en", "\"S\"", "claim-text");
  set (editor, "claims/c-1/text/en", "\"Sh\"", "claim-text");
  set (editor, "claims/c-1/text/en", "\"Shi\"", "claim-text");
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 1);
  atlante_editor_break_merge (editor);
  set (editor, "claims/c-1/text/en", "\"Ship\"", "claim-text");
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 2);
  /* Saving ends a step as well: undo goes back to what was saved. */
  atlante_editor_mark_saved (editor);
  set (editor, "claims/c-1/text/en", "\"Ships\"", "claim-text");
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 3);
  atlante_editor_go_to (editor, 0);
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);
}

static void
test_refused (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();

  assert_refused (editor, "places/rason/location/latitude", "95", "/places/1 (rason)/location/latitude");
  assert_refused (editor, "places/rason/kind", "\"harbour\"", "not one of");
  assert_refused (editor, "places/rason/names", "[]", "is empty");
  assert_refused (editor, "places/rason/kind", NULL, "missing");
  assert_refused (editor, "places/rason/part-of", "\"nowhere\"", "no place “nowhere”");
  assert_refused (editor, "places/rason/part-of", "\"rason\"", "part of itself");
  assert_refused (editor, "places/nobody/kind", "\"town\"", "no “nobody”");
  assert_refused (editor, "places/rason/names/7/text", "\"x\"", "no “7”");
  assert_refused (editor, "places/rason/kind/deep", "\"x\"", "no “deep”");
  assert_refused (editor, "places//kind", "\"x\"", "no path");
  assert_refused (editor, "", "\"x\"", "no path");
  assert_refused (editor, "places", "[]", "whole item or list");
  assert_refused (editor, "version", "2", "for the program");
  assert_refused (editor, "languages", "[]", "is empty");
  assert_refused (editor, "title", NULL, "missing");
  assert_refused (editor, "marking", "\"SECRET\"", "not one of");
  assert_refused (editor, "places/rason/id", "\"coast\"", "belongs to another");
  assert_refused (editor, "places/rason/id", "\"A B\"", "is no id");
}

/* What could be saved, but not be opened again. */
static void
test_too_large (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *most = g_strnfill (ATLANTE_JSON_MAX_ITEM - 4096, 'x');
  g_autofree char *quotes = g_strnfill (ATLANTE_JSON_MAX_ITEM / 2, '\n');
  g_autoptr (AtlanteJson) fits = atlante_json_new_string (most);
  g_autoptr (AtlanteJson) too_large = atlante_json_new_string (quotes);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteCase) again = NULL;
  g_autoptr (GError) error = NULL;

  atlante_command_set (editor, "places/rason/summary/it", fits, NULL, &error);
  g_assert_no_error (error);
  bytes = atlante_case_saver_to_bytes (kase);
  again = atlante_case_loader_load_bytes (bytes, "large", &error);
  g_assert_no_error (error);

  g_assert_false (atlante_command_set (editor, "places/rason/summary/it", too_large, NULL,
                                       &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“rason”"));
}

/* A path down to a value, @n objects below @head. */
static char *
make_deep_path (const char *head, guint n)
{
  GString *path = g_string_new (head);

  while (n-- > 0)
    g_string_append (path, "/x");
  return g_string_free (path, FALSE);
}

static void
assert_deep (AtlanteEditor *editor, const char *head, guint n, gboolean fits)
{
  g_autofree char *path = make_deep_path (head, n);
  g_autoptr (AtlanteJson) value = parse ("1");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteCase) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_command_set (editor, path, value, NULL, &error) == fits);
  if (!fits)
    g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_clear_error (&error);
  bytes = atlante_case_saver_to_bytes (atlante_editor_get_case (editor));
  again = atlante_case_loader_load_bytes (bytes, "deep", &error);
  g_assert_no_error (error);
}

static void
test_too_deep (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);

  assert_deep (editor, "places/rason/more", 61, TRUE);
  assert_deep (editor, "places/rason/much-more", 62, FALSE);
  assert_deep (editor, "wonders", 63, TRUE);
  assert_deep (editor, "miracles", 64, FALSE);
}

/* Lists of a later version have items too. */
static void
test_too_large_member (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *text = g_strnfill (ATLANTE_JSON_MAX_ITEM, 'x');
  g_autoptr (AtlanteJson) large = atlante_json_new_string (text);
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_command_set (editor, "wonders/-", large, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
}

static void
test_read_only (void)
{
  g_autoptr (AtlanteJson) root = parse ("{\"format\": \"atlante-case\", \"version\": 9, \"id\": \"x\","
                                        " \"title\": {\"en\": \"X\"}, \"languages\": [\"en\"]}");
  g_autoptr (AtlanteCase) kase = atlante_case_new (root);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJson) value = parse ("\"Y\"");
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_command_set (editor, "title/en", value, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
}

static void
test_add (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();
  g_autoptr (AtlanteJson) json =
    parse ("{\"kind\": \"city\", \"names\": [{\"text\": \"Città di Castello!\", \"language\": \"it\"}]}");
  g_autoptr (AtlanteJson) kana =
    parse ("{\"kind\": \"city\", \"names\": [{\"text\": \"東京\", \"language\": \"ja\"}]}");
  g_autoptr (AtlanteJson) bad = parse ("{\"kind\": \"city\"}");
  g_autoptr (GError) error = NULL;
  g_autofree char *first = dup_text (editor), *back = NULL;
  AtlanteItem *item = NULL;

  g_assert_true (atlante_command_add (editor, ATLANTE_ITEM_PLACE, json, &item, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "citta-di-castello");
  g_assert_true (atlante_command_add (editor, ATLANTE_ITEM_PLACE, json, &item, &error));
  g_assert_cmpstr (atlante_item_get_id (item), ==, "citta-di-castello-2");
  g_assert_true (atlante_command_add (editor, ATLANTE_ITEM_PLACE, kana, &item, &error));
  g_assert_cmpstr (atlante_item_get_id (item), ==, "place-005");
  g_assert_false (atlante_command_add (editor, ATLANTE_ITEM_PLACE, bad, &item, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_cmpuint (atlante_case_get_n (atlante_editor_get_case (editor), ATLANTE_ITEM_PLACE), ==, 5);
  g_assert_null (atlante_case_lookup (atlante_editor_get_case (editor), "place-006"));

  atlante_editor_go_to (editor, 0);
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);
}

static void
test_remove_takes_along (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  AtlanteItem *item = atlante_case_lookup (kase, "rason");
  g_autoptr (GArray) uses = atlante_command_list_uses (kase, item);
  g_autofree char *first = dup_text (editor), *back = NULL;
  g_autoptr (GError) error = NULL;
  guint n_claims = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);
  guint n_relations = atlante_case_get_n (kase, ATLANTE_ITEM_RELATION);
  guint n_going = 0;

  for (guint i = 0; i < uses->len; i++)
    {
      AtlanteUse *use = &g_array_index (uses, AtlanteUse, i);

      n_going += use->goes;
      /* A claim stands without its place; a relation does not without one of its ends. */
      g_assert_true (use->goes == (atlante_item_get_kind (use->item) == ATLANTE_ITEM_RELATION));
    }
  g_assert_cmpuint (n_going, >, 0);
  g_assert_cmpuint (uses->len, >, n_going);

  g_assert_true (atlante_command_remove (editor, item, &error));
  g_assert_no_error (error);
  g_assert_null (atlante_case_lookup (kase, "rason"));
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, n_claims);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_RELATION), ==, n_relations - n_going);
  g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, "Remove Porto di Rason");
  atlante_editor_undo (editor);
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);
}

/* All passages of a source go with it; the claims stay, and each is told of as one without. */
static void
test_remove_source (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  guint n_claims = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);

  atlante_command_remove (editor, atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, n_claims);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE), ==, 0);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_PLACE), >, 20);
  json = atlante_case_dup_json (kase);
  problems = atlante_case_validator_check (json);
  g_assert_cmpuint (problems->len, ==, n_claims);
  for (guint i = 0; i < problems->len; i++)
    g_assert_false (((AtlanteProblem *) g_ptr_array_index (problems, i))->fatal);
}

/* What goes takes with it what cannot stand without it, and that in turn. */
static void
test_remove_chain (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"sources\": [{\"id\": \"s\"}], \"passages\": [{\"id\": \"p\", \"source\": \"s\"}],"
    " \"claims\": [{\"id\": \"c-1\", \"passages\": [\"p\"]}], \"setAside\": [{\"passage\": \"p\"}]");
  g_autoptr (GArray) uses = atlante_command_list_uses (kase, atlante_case_lookup (kase, "s"));

  g_assert_cmpuint (uses->len, ==, 3);
  for (guint i = 0; i < uses->len; i++)
    {
      const AtlanteUse *use = &g_array_index (uses, AtlanteUse, i);

      g_assert_true (use->goes == !ATLANTE_IS_CLAIM (use->item));
    }
}

/* Of one item the first state and the last count, but not where items have moved in between. */
static void
test_changes_join (void)
{
  g_autoptr (AtlanteEdit) edit = atlante_edit_new ("Edit", NULL);
  g_autoptr (AtlanteJson) one = atlante_json_new_int (1);
  g_autoptr (AtlanteJson) two = atlante_json_new_int (2);

  atlante_edit_add (edit, ATLANTE_ITEM_PLACE, 4, one, two);
  atlante_edit_add (edit, ATLANTE_ITEM_CLAIM, 4, one, two);
  atlante_edit_add (edit, ATLANTE_ITEM_PLACE, 4, two, one);
  g_assert_cmpuint (atlante_edit_get_n_changes (edit), ==, 2);
  g_assert_true (atlante_edit_get_change (edit, 0)->after == one);
  atlante_edit_add (edit, ATLANTE_ITEM_PLACE, 0, NULL, two);
  atlante_edit_add (edit, ATLANTE_ITEM_PLACE, 4, one, two);
  g_assert_cmpuint (atlante_edit_get_n_changes (edit), ==, 4);
}

static void
test_merge (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *first = dup_text (editor), *back = NULL;
  g_autoptr (GError) error = NULL;
  guint n_kursk = atlante_case_get_n_referrers (kase, "kursk", ATLANTE_ITEM_CLAIM);
  guint n_rason = atlante_case_get_n_referrers (kase, "rason", ATLANTE_ITEM_CLAIM);
  guint n;

  g_assert_true (atlante_command_merge (editor, atlante_case_lookup (kase, "rason"),
                                        atlante_case_lookup (kase, "kursk"), &error));
  g_assert_no_error (error);
  g_assert_null (atlante_case_lookup (kase, "kursk"));
  n = atlante_case_get_n_referrers (kase, "rason", ATLANTE_ITEM_CLAIM);
  g_assert_cmpuint (n, >, MAX (n_kursk, n_rason));
  g_assert_cmpuint (n, <=, n_kursk + n_rason);
  g_assert_true (atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, "Kursk", NULL)
                 == atlante_case_lookup (kase, "rason"));
  atlante_editor_undo (editor);
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);

  g_assert_false (atlante_command_merge (editor, atlante_case_lookup (kase, "rason"),
                                         atlante_case_lookup (kase, "c-001"), &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
}

/* "Part of" would lead from the merged place to itself. */
static void
test_merge_with_whole (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GError) error = NULL;
  AtlantePlace *rason = ATLANTE_PLACE (atlante_case_lookup (kase, "rason"));
  g_autofree char *whole = g_strdup (atlante_place_get_part_of (rason));

  g_assert_nonnull (whole);
  g_assert_true (atlante_command_merge (editor, ATLANTE_ITEM (rason), atlante_case_lookup (kase, whole), &error));
  g_assert_no_error (error);
  g_assert_null (atlante_place_get_part_of (ATLANTE_PLACE (atlante_case_lookup (kase, "rason"))));
}

/* Whoever leaves out a command and takes an item out by hand. */
static void
test_no_loose_ends (void)
{
  g_autoptr (AtlanteEditor) editor = new_small_editor ();
  g_autoptr (GError) error = NULL;
  g_autofree char *first = dup_text (editor), *back = NULL;

  g_assert_true (atlante_editor_begin (editor, "Remove", NULL, &error));
  atlante_editor_remove (editor, atlante_case_lookup (atlante_editor_get_case (editor), "rason"));
  g_assert_false (atlante_editor_commit (editor, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "still referred to"));
  back = dup_text (editor);
  g_assert_cmpstr (back, ==, first);
}

static void
test_split_and_rename (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJson) json =
    parse ("{\"id\": \"kursk-city\", \"kind\": \"city\", \"names\": [{\"text\": \"Kursk\", \"language\": \"it\"}]}");
  g_autoptr (GPtrArray) users = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  AtlanteItem *item = NULL;
  guint n = atlante_case_get_n_referrers (kase, "kursk", ATLANTE_ITEM_CLAIM);

  g_ptr_array_add (users, g_ptr_array_index (atlante_case_get_referrers (kase, "kursk", ATLANTE_ITEM_CLAIM), 0));
  g_assert_true (atlante_command_split (editor, atlante_case_lookup (kase, "kursk"), json, users, &item, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (atlante_item_get_id (item), ==, "kursk-city");
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "kursk-city", ATLANTE_ITEM_CLAIM), ==, 1);
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "kursk", ATLANTE_ITEM_CLAIM), ==, n - 1);

  set (editor, "places/kursk/id", "\"kursk-oblast\"", NULL);
  g_assert_null (atlante_case_lookup (kase, "kursk"));
  g_assert_cmpuint (atlante_case_get_n_referrers (kase, "kursk-oblast", ATLANTE_ITEM_CLAIM), ==, n - 1);
}

/* --- the property --- */

#define SAVE_EVERY 250

typedef struct
{
  AtlanteEditor *editor;
  GRand *random;
} Walk;

static AtlanteItem *
pick (Walk *walk, AtlanteItemKind kind)
{
  AtlanteCase *kase = atlante_editor_get_case (walk->editor);
  guint n = atlante_case_get_n (kase, kind);

  return n > 0 ? atlante_case_get_item (kase, kind, (guint) g_rand_int_range (walk->random, 0, (int) n)) : NULL;
}

/* "%d" in a value stands for a number, "%s" for the id of an item of the kind besides. */
static const struct
{
  AtlanteItemKind kind;
  const char *path;
  const char *value;
  AtlanteItemKind other;
} edits[] = {
  { ATLANTE_ITEM_PLACE, "location/latitude", "%d" },
  { ATLANTE_ITEM_PLACE, "location", "{\"latitude\": %d, \"longitude\": 1, \"precision\": \"town\"}" },
  { ATLANTE_ITEM_PLACE, "location", "null" },
  { ATLANTE_ITEM_PLACE, "location/radius", "%d.5" },
  { ATLANTE_ITEM_PLACE, "names/0/text", "\"Name %d\"" },
  { ATLANTE_ITEM_PLACE, "names/-", "{\"text\": \"N%d\", \"language\": \"en\"}" },
  { ATLANTE_ITEM_PLACE, "names/0", NULL },
  { ATLANTE_ITEM_PLACE, "x-own", "%d.50" },
  { ATLANTE_ITEM_PLACE, "part-of", "null" },
  { ATLANTE_ITEM_PLACE, "part-of", "\"%s\"", ATLANTE_ITEM_PLACE },
  { ATLANTE_ITEM_PLACE, "figures/-", "{\"value\": \"%d\", \"label\": {\"en\": \"l\"}, \"claims\": []}" },
  { ATLANTE_ITEM_PLACE, "figures/0/claims/-", "\"%s\"", ATLANTE_ITEM_CLAIM },
  { ATLANTE_ITEM_ACTOR, "country", "null" },
  { ATLANTE_ITEM_ACTOR, "names/0/text", "\"Actor \\\"%d\\\"\"" },
  { ATLANTE_ITEM_ACTOR, "seat", "\"%s\"", ATLANTE_ITEM_PLACE },
  { ATLANTE_ITEM_EVENT, "time", "\"20%d\"" },
  { ATLANTE_ITEM_EVENT, "places/-", "{\"place\": \"%s\", \"role\": null}", ATLANTE_ITEM_PLACE },
  { ATLANTE_ITEM_EVENT, "actors/-", "{\"actor\": \"%s\", \"role\": \"guest\"}", ATLANTE_ITEM_ACTOR },
  { ATLANTE_ITEM_EVENT, "places/0", NULL },
  { ATLANTE_ITEM_EVENT, "claims/-", "\"%s\"", ATLANTE_ITEM_CLAIM },
  { ATLANTE_ITEM_CLAIM, "text/en", "\"Claim %d\\n\"" },
  { ATLANTE_ITEM_CLAIM, "grade/credibility", "%d" },
  { ATLANTE_ITEM_CLAIM, "topic", "null" },
  { ATLANTE_ITEM_CLAIM, "topic", "\"%s\"", ATLANTE_ITEM_TOPIC },
  { ATLANTE_ITEM_CLAIM, "passages/-", "\"%s\"", ATLANTE_ITEM_PASSAGE },
  { ATLANTE_ITEM_CLAIM, "passages/0", NULL },
  { ATLANTE_ITEM_CLAIM, "places/-", "{\"place\": \"%s\", \"role\": null}", ATLANTE_ITEM_PLACE },
  { ATLANTE_ITEM_CLAIM, "actors/0", NULL },
  { ATLANTE_ITEM_CLAIM, "same-origin-as", "\"%s\"", ATLANTE_ITEM_CLAIM },
  { ATLANTE_ITEM_CLAIM, "attribution/actor", "\"%s\"", ATLANTE_ITEM_ACTOR },
  { ATLANTE_ITEM_CLAIM, "status", "\"rejected\"" },
  { ATLANTE_ITEM_RELATION, "label/en", "\"r%d\"" },
  { ATLANTE_ITEM_RELATION, "from", "\"%s\"", ATLANTE_ITEM_ACTOR },
  { ATLANTE_ITEM_RELATION, "to", "\"%s\"", ATLANTE_ITEM_PLACE },
  { ATLANTE_ITEM_RELATION, "claims/0", NULL },
  { ATLANTE_ITEM_NOTE, "text", "\"note %d \\ud83d\\ude00\"" },
  { ATLANTE_ITEM_NOTE, "about", "\"%s\"", ATLANTE_ITEM_CLAIM },
  { ATLANTE_ITEM_TOPIC, "title/it", "\"Tema %d\"" },
  { ATLANTE_ITEM_SOURCE, "length", "%d" },
  { ATLANTE_ITEM_SOURCE, "title", "{\"en\": \"Source %d\"}" },
  { ATLANTE_ITEM_PASSAGE, "start", "%d" },
  { ATLANTE_ITEM_PASSAGE, "source", "\"%s\"", ATLANTE_ITEM_SOURCE },
};

/* (transfer full) (nullable) */
static char *
fill_in (Walk *walk, const char *value, AtlanteItemKind kind)
{
  g_auto (GStrv) parts = g_strsplit (value, strstr (value, "%s") != NULL ? "%s" : "%d", 2);
  AtlanteItem *other = pick (walk, kind);
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (walk->random, 0, 100));

  if (parts[1] == NULL)
    return g_strdup (value);
  if (strstr (value, "%s") == NULL)
    return g_strconcat (parts[0], number, parts[1], NULL);
  return other != NULL ? g_strconcat (parts[0], atlante_item_get_id (other), parts[1], NULL) : NULL;
}

static void
set_randomly (Walk *walk)
{
  guint at = (guint) g_rand_int_range (walk->random, 0, G_N_ELEMENTS (edits));
  AtlanteItem *item = pick (walk, edits[at].kind);
  g_autofree char *path = NULL, *text = NULL;
  g_autoptr (AtlanteJson) value = NULL;

  if (item == NULL)
    return;
  path = g_strdup_printf ("%s/%s/%s", atlante_item_kind_get_member (edits[at].kind), atlante_item_get_id (item), edits[at].path);
  text = edits[at].value != NULL ? fill_in (walk, edits[at].value, edits[at].other) : NULL;
  if (edits[at].value != NULL && text == NULL)
    return;
  value = text != NULL ? parse (text) : NULL;
  /* Some are refused, as a latitude of 95: that must leave no trace either. */
  atlante_command_set (walk->editor, path, value, g_rand_boolean (walk->random) ? "typing" : NULL, NULL);
}

static void
set_case_randomly (Walk *walk)
{
  static const char *const members[][2] = { { "title/en", "\"Title\"" }, { "summary", "{\"it\": \"Sommario\"}" },
                                            { "languages", "[\"en\", \"it\"]" }, { "languages", "[]" },
                                            { "marking", "\"TLP:RED\"" }, { "briefings/-", "{\"id\": \"b\"}" },
                                            { "x-own/deep/-", "1.0" }, { "viewpoint", "\"jp\"" } };
  guint at = (guint) g_rand_int_range (walk->random, 0, G_N_ELEMENTS (members));
  g_autoptr (AtlanteJson) value = parse (members[at][1]);

  atlante_command_set (walk->editor, members[at][0], value, NULL, NULL);
}

static void
add_randomly (Walk *walk)
{
  AtlanteItem *model = pick (walk, (AtlanteItemKind) g_rand_int_range (walk->random, ATLANTE_ITEM_PLACE, ATLANTE_N_ITEM_KINDS));
  g_autoptr (AtlanteJson) json = NULL;

  if (model == NULL)
    return;
  json = atlante_json_with_member (atlante_item_get_json (model), "id", NULL);
  atlante_command_add (walk->editor, atlante_item_get_kind (model), json, NULL, NULL);
}

static void
split_randomly (Walk *walk, AtlanteItem *item, const char *id)
{
  g_autoptr (GPtrArray) users = g_ptr_array_new ();
  g_autoptr (AtlanteJson) value = atlante_json_new_string (id);
  g_autoptr (AtlanteJson) json = atlante_json_with_member (atlante_item_get_json (item), "id", value);

  if (atlante_item_get_id (item) == NULL)
    return;
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      GPtrArray *all = atlante_case_get_referrers (atlante_editor_get_case (walk->editor), atlante_item_get_id (item), kind);

      for (guint i = 0; all != NULL && i < all->len; i += 2)
        g_ptr_array_add (users, g_ptr_array_index (all, i));
    }
  atlante_command_split (walk->editor, item, json, users, NULL, NULL);
}

static void
change_randomly (Walk *walk)
{
  AtlanteItemKind kind = (AtlanteItemKind) g_rand_int_range (walk->random, ATLANTE_ITEM_PASSAGE, ATLANTE_N_ITEM_KINDS);
  AtlanteItem *item = pick (walk, kind), *other = pick (walk, kind);
  g_autofree char *id = g_strdup_printf ("id-%d", g_rand_int_range (walk->random, 0, 1000));

  if (item == NULL)
    return;
  switch (g_rand_int_range (walk->random, 0, 4))
    {
    case 3:
      split_randomly (walk, item, id);
      break;
    case 0:
      atlante_command_remove (walk->editor, item, NULL);
      break;
    case 1:
      atlante_command_merge (walk->editor, item, other, NULL);
      break;
    default:
      if (atlante_item_get_id (item) != NULL)
        atlante_command_rename (walk->editor, item, id, NULL);
      break;
    }
}

static void
step_randomly (Walk *walk)
{
  int dice = g_rand_int_range (walk->random, 0, 100);

  if (dice < 4)
    set_case_randomly (walk);
  else if (dice < 50)
    set_randomly (walk);
  else if (dice < 64)
    add_randomly (walk);
  else if (dice < 76)
    change_randomly (walk);
  else if (dice < 88)
    atlante_editor_undo (walk->editor);
  else if (dice < 96)
    atlante_editor_redo (walk->editor);
  else if (dice < 98)
    atlante_editor_mark_saved (walk->editor);
  else
    atlante_editor_go_to (walk->editor, (guint) g_rand_int_range (walk->random, 0, 1 + (int) atlante_editor_get_n_edits (walk->editor)));
}

static void
assert_valid (AtlanteEditor *editor)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (atlante_editor_get_case (editor));
  g_autoptr (GPtrArray) problems = atlante_case_validator_check (json);

  for (guint i = 0; i < problems->len; i++)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (problem->fatal)
        g_error ("after “%s”: %s: %s", atlante_editor_get_undo_name (editor), problem->where, problem->message);
    }
}

/* The indexes say after any edits what they would say of the case read anew. */
static void
assert_indexed (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);
  g_autoptr (AtlanteCase) anew = atlante_case_new (json);

  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    for (guint i = 0; i < atlante_case_get_n (anew, kind); i++)
      {
        AtlanteItem *item = atlante_case_get_item (anew, kind, i);
        const char *id = atlante_item_get_id (item);

        g_assert_cmpuint (atlante_item_get_position (atlante_case_get_item (kase, kind, i)), ==, i);
        for (guint by = 0; id != NULL && by < ATLANTE_N_ITEM_KINDS; by++)
          {
            guint n = atlante_case_get_n_referrers (anew, id, by);

            g_assert_cmpuint (atlante_case_get_n_referrers (kase, id, by), ==, n);
            for (guint j = 0; j < n; j++)
              g_assert_cmpuint (
                atlante_item_get_position (g_ptr_array_index (atlante_case_get_referrers (kase, id, by), j)), ==,
                atlante_item_get_position (g_ptr_array_index (atlante_case_get_referrers (anew, id, by), j)));
          }
      }
}

/* What is saved is what is there, to the byte, also once it has been loaded again. */
static void
assert_saved (AtlanteEditor *editor)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("atlante-XXXXXX.atlante", &stream, &error);
  g_autoptr (AtlanteCase) loaded = NULL;
  g_autoptr (GBytes) bytes = NULL, again = NULL;

  g_assert_no_error (error);
  g_assert_true (atlante_case_saver_save (atlante_editor_get_case (editor), file, NULL, &error));
  g_assert_no_error (error);
  atlante_editor_mark_saved (editor);
  loaded = atlante_case_loader_load (file, NULL, &error);
  g_assert_no_error (error);
  bytes = atlante_case_saver_to_bytes (atlante_editor_get_case (editor));
  again = atlante_case_saver_to_bytes (loaded);
  g_assert_true (g_bytes_equal (bytes, again));
  g_file_delete (file, NULL, NULL);
}

static void
walk_randomly (AtlanteCase *kase, guint n_steps, guint every)
{
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);
  g_autofree char *first = dup_text (editor);
  g_autofree char *last = NULL, *undone = NULL, *redone = NULL;
  Walk walk = { editor, random };

  for (guint i = 0; i < n_steps; i++)
    {
      step_randomly (&walk);
      if (i % every == 0)
        {
          assert_valid (editor);
          assert_indexed (kase);
        }
      if (i % SAVE_EVERY == 0)
        assert_saved (editor);
    }
  atlante_editor_go_to (editor, atlante_editor_get_n_edits (editor));
  last = dup_text (editor);
  g_assert_cmpuint (atlante_editor_get_n_edits (editor), >, 10);

  atlante_editor_go_to (editor, 0);
  undone = dup_text (editor);
  g_assert_cmpstr (undone, ==, first);
  atlante_editor_go_to (editor, atlante_editor_get_n_edits (editor));
  redone = dup_text (editor);
  g_assert_cmpstr (redone, ==, last);
}

static void
test_random_small (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();

  walk_randomly (kase, 10000, 1);
}

static void
test_random_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  walk_randomly (kase, 2000, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/editor/set-and-undo", test_set_and_undo);
  g_test_add_func ("/editor/new-edit-forgets-redo", test_new_edit_forgets_redo);
  g_test_add_func ("/editor/edit-during-save", test_edit_during_save);
  g_test_add_func ("/editor/typing-is-one-step", test_typing_is_one_step);
  g_test_add_func ("/editor/refused", test_refused);
  g_test_add_func ("/editor/too-large", test_too_large);
  g_test_add_func ("/editor/too-deep", test_too_deep);
  g_test_add_func ("/editor/too-large-member", test_too_large_member);
  g_test_add_func ("/editor/read-only", test_read_only);
  g_test_add_func ("/editor/add", test_add);
  g_test_add_func ("/editor/remove-takes-along", test_remove_takes_along);
  g_test_add_func ("/editor/remove-source", test_remove_source);
  g_test_add_func ("/editor/remove-chain", test_remove_chain);
  g_test_add_func ("/editor/changes-join", test_changes_join);
  g_test_add_func ("/editor/merge", test_merge);
  g_test_add_func ("/editor/merge-with-whole", test_merge_with_whole);
  g_test_add_func ("/editor/no-loose-ends", test_no_loose_ends);
  g_test_add_func ("/editor/split-and-rename", test_split_and_rename);
  g_test_add_func ("/editor/random-small", test_random_small);
  g_test_add_func ("/editor/random-shipped", test_random_shipped);
  return g_test_run ();
}
