/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"

#include <string.h>

static AtlantePlace *
get_place (AtlanteEditor *editor, const char *id)
{
  return ATLANTE_PLACE (atlante_case_lookup (atlante_editor_get_case (editor), id));
}

static void
move (AtlanteEditor *editor, const char *id, double latitude, double longitude, const char *merge)
{
  g_autoptr (GError) error = NULL;

  atlante_command_move (editor, get_place (editor, id), (AtlanteGeoPoint) { latitude, longitude }, 3,
                        merge, &error);
  g_assert_no_error (error);
}

static char *
get_location (AtlanteEditor *editor, const char *id)
{
  AtlanteJson *json = atlante_item_get_json (ATLANTE_ITEM (get_place (editor, id)));

  return atlante_json_to_string (atlante_json_get_member (json, "location"), ATLANTE_JSON_COMPACT);
}

/* Only where it is changes, and one step takes it back. */
static void
test_move (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *before = get_location (editor, "rason");
  g_autofree char *after = NULL, *back = NULL;

  move (editor, "rason", 42.123456, -130.5, NULL);
  after = get_location (editor, "rason");
  g_assert_nonnull (strstr (after, "\"latitude\": 42.123, \"longitude\": -130.5,"));
  g_assert_nonnull (strstr (after, "\"radius\""));
  g_assert_true (g_str_has_prefix (atlante_editor_get_undo_name (editor), "Move "));
  atlante_editor_undo (editor);
  back = get_location (editor, "rason");
  g_assert_cmpstr (back, ==, before);
  g_assert_false (atlante_editor_can_undo (editor));
}

/* A symbol that is pushed on with the arrow keys is moved in one step. */
static void
test_merge (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autofree char *before = get_location (editor, "kursk");
  g_autofree char *back = NULL;

  for (int i = 1; i <= 5; i++)
    move (editor, "kursk", 50 + i, 36, "move/kursk");
  atlante_editor_undo (editor);
  back = get_location (editor, "kursk");
  g_assert_cmpstr (back, ==, before);
}

/* What has been on no map is put there. */
static void
test_put (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteJson) nothing = atlante_json_new_null ();
  g_autofree char *location = NULL;

  g_assert_true (atlante_command_set (editor, "places/rason/location", nothing, NULL, NULL));
  g_assert_false (atlante_place_has_location (get_place (editor, "rason")));
  move (editor, "rason", 42, 130, NULL);
  location = get_location (editor, "rason");
  g_assert_cmpstr (location, ==, "{\"latitude\": 42, \"longitude\": 130, \"precision\": \"exact\"}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-move/move", test_move);
  g_test_add_func ("/command-move/merge", test_merge);
  g_test_add_func ("/command-move/put", test_put);
  return g_test_run ();
}
