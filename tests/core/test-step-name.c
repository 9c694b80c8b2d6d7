/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-command.h"

/* What the steps of the history are called. */

static const struct
{
  const char *path;
  const char *value;    /* NULL: takes it out */
  const char *name;
} steps[] = {
  { "places/rason/location/latitude", "42.5", "Move Rason" },
  { "places/rason/location/radius", "5000", "Change the Extent of Rason" },
  { "places/rason/location", NULL, "Take Rason off the Map" },
  { "places/rason/location", "{\"latitude\": 1, \"longitude\": 2, \"precision\": \"town\"}",
    "Put Rason on the Map" },
  { "places/rason/names/-", "{\"text\": \"Najin\", \"language\": \"en\", \"role\": \"alias\"}",
    "Add a Name to Rason" },
  { "places/rason/names/3/text", "\"Rajin\"", "Change a Name of Rason" },
  { "places/rason/names/3", NULL, "Remove a Name of Rason" },
  { "places/rason/names/0/text", "\"Porto\"", "Rename Rason" },
  { "places/rason/names/0/text", "\"a\\nb\\u202ec\"", "Rename Porto" },
  { "places/rason/kind", "\"base\"", "Change the Kind of a bc" },
  { "actors/navy/seat", "null", "Change the Seat of Marina" },
  { "events/arrival/title/it", "\"Approdo\"", "Rename Arrivo" },
  { "events/arrival/places", "[]", "Remove a Place of Approdo" },
  { "events/arrival/places/-", "{\"place\": \"rason\"}", "Add a Place to Approdo" },
  { "events/arrival/time", "\"2024\"", "Change the Time of Approdo" },
  { "claims/c-1/grade", "{\"reliability\": \"B\", \"credibility\": 2}", "Grade B2: Arriva una nave" },
  { "claims/c-1/grade/credibility", "3", "Grade B3: Arriva una nave" },
  { "claims/c-1/grade", "null", "Take the Grade from Arriva una nave" },
  { "claims/c-1/likelihood", "\"likely\"", "Change the Likelihood of Arriva una nave" },
  { "claims/c-1/likelihood", "null", "Take the Likelihood from Arriva una nave" },
  { "claims/c-1/x-mine", "7", "Change Arriva una nave" },
  { "title/it", "\"Altro\"", "Rename the Case" },
  { "marking", "\"TLP:RED\"", "Mark the Case TLP:RED" },
  { "x-mine", "7", "Change the Case" },
};

static void
test_set (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (AtlanteJson) value =
        steps[i].value != NULL ? atlante_json_parse (steps[i].value, -1, NULL) : NULL;
      g_autoptr (GError) error = NULL;

      atlante_command_set (editor, steps[i].path, value, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, steps[i].name);
    }
}

static void
test_add (void)
{
  static const struct { AtlanteItemKind kind; const char *json, *name; } added[] = {
    { ATLANTE_ITEM_PLACE,
      "{\"kind\": \"city\", \"names\": [{\"text\": \"Kursk\", \"language\": \"en\"}]}", "Add Kursk" },
    { ATLANTE_ITEM_TOPIC, "{\"title\": {\"en\": \"Ships that come and ships that go away again\"}}",
      "Add Ships that come and ships that go away a…" },
    { ATLANTE_ITEM_NOTE, "{\"id\": \"n-9\", \"text\": \"\"}", "Add n-9" },
  };
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      g_autoptr (AtlanteJson) json = atlante_json_parse (added[i].json, -1, NULL);
      g_autoptr (GError) error = NULL;

      atlante_command_add (editor, added[i].kind, json, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, added[i].name);
    }
}

/* Letters that are typed into a field are one step, by the name of the first. */
static void
test_typing (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *typed = g_strndup ("Kur", i);
      g_autoptr (AtlanteJson) value = atlante_json_new_string (typed);

      g_assert_true (atlante_command_set (editor, "places/rason/names/0/text", value, "field",
                                          NULL));
    }
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 1);
  g_assert_cmpstr (atlante_editor_get_undo_name (editor), ==, "Rename Rason");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/step-name/set", test_set);
  g_test_add_func ("/step-name/add", test_add);
  g_test_add_func ("/step-name/typing", test_typing);
  return g_test_run ();
}
