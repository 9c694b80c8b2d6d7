/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-forms.h"

#include "atlante-add-dialog.h"
#include "atlante-add-relation-dialog.h"
#include "atlante-add.h"
#include "atlante-command.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 412, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), gtk_button_new ());
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.1);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

/* The window that is asking. (nullable) */
static GtkWidget *
get_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if ((ATLANTE_IS_ADD_DIALOG (window) || ATLANTE_IS_ADD_RELATION_DIALOG (window))
          && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
ask (Fixture *fixture, AtlanteItemKind kind)
{
  atlante_add_ask (fixture->window, fixture->session, kind);
  atlante_test_wait (0.8);
  g_assert_nonnull (get_dialog ());
  forms_focus_window (get_dialog ());
  return get_dialog ();
}

/* What has been added and is edited now. */
static AtlanteJson *
get_edited (Fixture *fixture, AtlanteItemKind kind)
{
  AtlanteItem *item = atlante_session_get_edited (fixture->session);

  g_assert_null (get_dialog ());
  g_assert_nonnull (item);
  g_assert_cmpint (atlante_item_get_kind (item), ==, kind);
  g_assert_cmpuint (atlante_item_get_position (item), ==,
                    atlante_case_get_n (fixture->kase, kind) - 1);
  g_assert_cmpuint (
    atlante_editor_get_n_done (atlante_session_get_editor (fixture->session)), ==, 1);
  return atlante_item_get_json (item);
}

static const char *
get_first_name (AtlanteJson *json)
{
  return atlante_json_get_member_string (
    atlante_json_get_element (atlante_json_get_member (json, "names"), 0), "text");
}

static double
get_latitude (AtlanteJson *json)
{
  return atlante_json_get_double (
    atlante_json_get_member (atlante_json_get_member (json, "location"), "latitude"), 999);
}

/* ---- places ---- */

static void
test_place_by_name (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json;
  GtkWidget *dialog = ask (fixture, ATLANTE_ITEM_PLACE);

  forms_type ("vladi");
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (dialog, "Vladivostok"));
  atlante_test_screenshot (dialog, "add-place");
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_PLACE);
  g_assert_cmpstr (atlante_json_get_member_string (json, "id"), ==, "vladivostok");
  g_assert_cmpstr (atlante_json_get_member_string (json, "country"), ==, "RU");
  g_assert_cmpfloat_with_epsilon (get_latitude (json), 43.1, 0.2);
}

/* A name that nobody knows is the last row, which the arrow keys lead to. */
static void
test_place_of_ones_own (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json;

  ask (fixture, ATLANTE_ITEM_PLACE);
  forms_type ("Nampo9");
  atlante_test_wait (0.3);
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_PLACE);
  g_assert_cmpstr (get_first_name (json), ==, "Nampo9");
  g_assert_null (atlante_json_get_member (json, "location"));
}

/* What is in the case already is gone to. */
static void
test_place_that_is_there (Fixture *fixture, gconstpointer data)
{
  ask (fixture, ATLANTE_ITEM_PLACE);
  forms_type ("kursk");
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (get_dialog (), "In the case already"));
  forms_press ("Return");
  atlante_test_wait (0.3);
  g_assert_true (atlante_session_get_edited (fixture->session)
                 == atlante_case_lookup (fixture->kase, "kursk"));
  g_assert_false (
    atlante_editor_can_undo (atlante_session_get_editor (fixture->session)));
}

/* Also where it is not on the map. */
static void
test_place_without_position (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);

  g_assert_true (atlante_command_set (editor, "places/kursk/location", NULL, NULL, NULL));
  ask (fixture, ATLANTE_ITEM_PLACE);
  forms_type ("kursk");
  atlante_test_wait (0.3);
  forms_press ("Return");
  atlante_test_wait (0.3);
  g_assert_true (atlante_session_get_edited (fixture->session)
                 == atlante_case_lookup (fixture->kase, "kursk"));
}

static void
test_place_by_coordinates (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json;
  GtkWidget *dialog = ask (fixture, ATLANTE_ITEM_PLACE);

  forms_type ("43.1,131.9");
  atlante_test_wait (0.3);
  forms_press ("Return");
  atlante_test_wait (0.3);
  /* Now the name is asked for, and what lies there is offered. */
  g_assert_true (get_dialog () == dialog);
  g_assert_nonnull (atlante_test_find_text (dialog, "Vladivostok"));
  atlante_test_screenshot (dialog, "add-place-near");
  forms_type ("Pier");
  atlante_test_wait (0.3);
  /* Of whatever is offered the last is the name that was typed. */
  for (guint i = 0; i < 12; i++)
    forms_press ("Down");
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_PLACE);
  g_assert_cmpstr (get_first_name (json), ==, "Pier");
  g_assert_cmpfloat (get_latitude (json), ==, 43.1);
}

static void
test_place_on_map (Fixture *fixture, gconstpointer data)
{
  const AtlanteGeoPoint point = { 1.25, 103.5 };
  AtlanteJson *json;
  GtkWidget *dialog = ask (fixture, ATLANTE_ITEM_PLACE);

  forms_type ("Depot7");
  atlante_test_wait (0.3);
  forms_click (forms_find (dialog, GTK_TYPE_BUTTON, "Choose on the map"));
  g_assert_null (get_dialog ());
  g_assert_cmpstr (atlante_session_get_pick_prompt (fixture->session), ==, "Click where Depot7 is");
  /* Given up: the dialogue is there again. */
  atlante_session_end_pick (fixture->session, NULL, 0);
  atlante_test_wait (0.3);
  g_assert_true (get_dialog () == dialog);
  forms_focus_window (dialog);
  forms_click (forms_find (dialog, GTK_TYPE_BUTTON, "Choose on the map"));
  atlante_session_end_pick (fixture->session, &point, 1);
  atlante_test_wait (0.3);
  forms_focus_window (dialog);
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_PLACE);
  g_assert_cmpstr (get_first_name (json), ==, "Depot7");
  g_assert_cmpfloat (get_latitude (json), ==, 1.25);
}

/* ---- others ---- */

static void
test_actor (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json;

  ask (fixture, ATLANTE_ITEM_ACTOR);
  forms_type ("Unione");
  atlante_test_wait (0.3);
  atlante_test_screenshot (get_dialog (), "add-actor");
  forms_press ("Down");
  forms_press ("Down");
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_ACTOR);
  g_assert_cmpstr (get_first_name (json), ==, "Unione");
  g_assert_cmpstr (atlante_json_get_member_string (json, "kind"), ==, "organisation");
}

static void
test_event_and_topic (Fixture *fixture, gconstpointer data)
{
  const AtlanteItemKind kind = GPOINTER_TO_INT (data);
  AtlanteJson *json;

  ask (fixture, kind);
  forms_type ("Vertice");
  atlante_test_wait (0.3);
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, kind);
  g_assert_cmpstr (atlante_json_get_member_string (json, "id"), ==, "vertice");
  g_assert_cmpstr (atlante_json_get_member_string (atlante_json_get_member (json, "title"), "it"),
                   ==, "Vertice");
}

static void
test_relation (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json;

  atlante_session_select_id (fixture->session, "rason");
  ask (fixture, ATLANTE_ITEM_RELATION);
  g_assert_nonnull (atlante_test_find_text (get_dialog (), "Rason port → …"));
  forms_type ("kursk");
  atlante_test_wait (0.3);
  forms_press ("Return");
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (get_dialog (), "Rason port → Kursk"));
  atlante_test_screenshot (get_dialog (), "add-relation");
  forms_press ("Return");
  atlante_test_wait (0.3);
  json = get_edited (fixture, ATLANTE_ITEM_RELATION);
  g_assert_cmpstr (atlante_json_get_member_string (json, "from"), ==, "rason");
  g_assert_cmpstr (atlante_json_get_member_string (json, "to"), ==, "kursk");
  g_assert_cmpuint (atlante_json_get_length (atlante_json_get_member (json, "claims")), ==, 1);
}

/* A claim and a note are about what is selected. */
static void
test_claim_and_note (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *json, *entry;

  atlante_session_select_id (fixture->session, "rason");
  atlante_add_ask (fixture->window, fixture->session, ATLANTE_ITEM_CLAIM);
  json = get_edited (fixture, ATLANTE_ITEM_CLAIM);
  entry = atlante_json_get_element (atlante_json_get_member (json, "places"), 0);
  g_assert_cmpstr (atlante_json_get_member_string (entry, "place"), ==, "rason");
  atlante_editor_undo (atlante_session_get_editor (fixture->session));
  g_assert_false (atlante_session_is_editing (fixture->session));

  atlante_session_set_analyst (fixture->session, "A. Rossi");
  atlante_add_ask (fixture->window, fixture->session, ATLANTE_ITEM_NOTE);
  json = get_edited (fixture, ATLANTE_ITEM_NOTE);
  g_assert_cmpstr (atlante_json_get_member_string (json, "about"), ==, "rason");
  g_assert_cmpstr (atlante_json_get_member_string (json, "by"), ==, "A. Rossi");
  g_assert_nonnull (atlante_json_get_member_string (json, "on"));
}

static void
test_gives_up (Fixture *fixture, gconstpointer data)
{
  ask (fixture, ATLANTE_ITEM_TOPIC);
  forms_type ("x");
  forms_press ("Escape");
  atlante_test_wait (0.3);
  g_assert_null (get_dialog ());
  g_assert_false (atlante_session_is_editing (fixture->session));
  g_assert_false (atlante_editor_can_undo (atlante_session_get_editor (fixture->session)));
}

#define ADD(name, function, data) \
  g_test_add ("/forms/add/" name, Fixture, GINT_TO_POINTER (data), set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!forms_test_init (&argc, &argv))
    return 0;
  ADD ("place-by-name", test_place_by_name, 0);
  ADD ("place-of-ones-own", test_place_of_ones_own, 0);
  ADD ("place-that-is-there", test_place_that_is_there, 0);
  ADD ("place-without-position", test_place_without_position, 0);
  ADD ("place-by-coordinates", test_place_by_coordinates, 0);
  ADD ("place-on-map", test_place_on_map, 0);
  ADD ("actor", test_actor, 0);
  ADD ("event", test_event_and_topic, ATLANTE_ITEM_EVENT);
  ADD ("topic", test_event_and_topic, ATLANTE_ITEM_TOPIC);
  ADD ("relation", test_relation, 0);
  ADD ("claim-and-note", test_claim_and_note, 0);
  ADD ("gives-up", test_gives_up, 0);
  return g_test_run ();
}
