/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-item-row.h"
#include "atlante-places-panel.h"
#include "atlante-text-store.h"

typedef struct
{
  AtlanteSession *session;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, kase);
  fixture->panel = atlante_places_panel_new ();
  atlante_panel_set_session (ATLANTE_PANEL (fixture->panel), fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 280, 860);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
}

static const char *
get_selected (Fixture *fixture)
{
  AtlanteItem *item = atlante_session_get_selection (fixture->session);

  return item != NULL ? atlante_item_get_id (item) : NULL;
}

/* The line of a list that holds @text. */
static GtkWidget *
find_row (Fixture *fixture, const char *text)
{
  GtkWidget *label = atlante_test_find_text (fixture->panel, text);

  return label != NULL ? gtk_widget_get_ancestor (label, ATLANTE_TYPE_ITEM_ROW) : NULL;
}

static gboolean
is_row_selected (GtkWidget *row)
{
  return (gtk_widget_get_state_flags (gtk_widget_get_parent (row)) & GTK_STATE_FLAG_SELECTED) != 0;
}

static void
search (Fixture *fixture, const char *text)
{
  atlante_session_set_query (fixture->session, text);
  atlante_test_wait (0.3);
}

static void
test_chips (Fixture *fixture, gconstpointer data)
{
  GtkWidget *actors = atlante_test_find_text (fixture->panel, "Actors 3");

  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Places 2"));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Events 2"));
  g_assert_nonnull (actors);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_parent (actors)), TRUE);
  atlante_test_wait (0.2);
  g_assert_nonnull (find_row (fixture, "North Korean state"));
  g_assert_null (find_row (fixture, "Pyongyang"));
}

static GtkToggleButton *
find_chip (Fixture *fixture, const char *text)
{
  GtkWidget *label = atlante_test_find_text (fixture->panel, text);

  return label != NULL ? GTK_TOGGLE_BUTTON (gtk_widget_get_parent (label)) : NULL;
}

static void
press_chip (Fixture *fixture, const char *text)
{
  GtkToggleButton *chip = find_chip (fixture, text);

  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (chip, !gtk_toggle_button_get_active (chip));
  atlante_test_wait (0.2);
}

static void
test_all_kinds (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  press_chip (fixture, "Claims 102");
  g_assert_nonnull (find_row (fixture, "Lloyd Austin confirms"));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "c-001 · "));
  g_assert_null (find_chip (fixture, "Topics"));
  press_chip (fixture, "More");
  press_chip (fixture, "Topics");
  g_assert_nonnull (find_row (fixture, "Soldiers in Russia"));
  press_chip (fixture, "Sources 1");
  g_assert_nonnull (find_row (fixture, "articolo"));
  press_chip (fixture, "Notes");
  press_chip (fixture, "Relations");
  atlante_test_screenshot (fixture->window, "lists-more");
  press_chip (fixture, "Less");
  g_assert_null (find_chip (fixture, "Topics"));
  g_assert_nonnull (find_row (fixture, "North Korea"));
  g_assert_nonnull (kase);
}

/* A claim has no dossier: its form comes, and the list stays. */
static void
test_claim_is_edited (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  press_chip (fixture, "Claims 102");
  row = find_row (fixture, "Lloyd Austin confirms");
  g_assert_true (gtk_widget_activate_action (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_VIEW),
                                             "list.activate-item", "u", 0u));
  atlante_test_wait (0.2);
  g_assert_cmpstr (atlante_item_get_id (atlante_session_get_edited (fixture->session)), ==, "c-001");
  g_assert_true (is_row_selected (find_row (fixture, "Lloyd Austin confirms")));
}

static void
test_empty_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");

  atlante_session_set_case (fixture->session, kase);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Nothing here yet"));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Add a place"));
  press_chip (fixture, "Actors 0");
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Add an actor"));
}

static void
test_finds_in_any_script (Fixture *fixture, gconstpointer data)
{
  search (fixture, "kuril");
  g_assert_nonnull (find_row (fixture, "Kuril Islands"));
  search (fixture, "라선");
  g_assert_nonnull (find_row (fixture, "Rason port"));
  search (fixture, "Раджин");
  g_assert_nonnull (find_row (fixture, "Rason port"));
  g_assert_null (find_row (fixture, "Kuril Islands"));
}

static void
test_nothing_found (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step;

  search (fixture, "kurz");
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "“kurz”"));
  step = atlante_test_find_text (fixture->panel, "Clear the Search");
  g_assert_nonnull (step);
  g_signal_emit_by_name (gtk_widget_get_ancestor (step, GTK_TYPE_BUTTON), "clicked");
  atlante_test_wait (0.3);
  g_assert_cmpstr (atlante_session_get_query (fixture->session), ==, "");
  g_assert_nonnull (find_row (fixture, "Pyongyang"));
}

static void
test_nothing_here_but_elsewhere (Fixture *fixture, gconstpointer data)
{
  GtkWidget *step;

  search (fixture, "Lloyd");
  step = atlante_test_find_text (fixture->panel, "Show 1 actor");
  g_assert_nonnull (step);
  g_signal_emit_by_name (gtk_widget_get_ancestor (step, GTK_TYPE_BUTTON), "clicked");
  atlante_test_wait (0.3);
  g_assert_nonnull (find_row (fixture, "Lloyd Austin"));
}

static void
test_follows_selection (Fixture *fixture, gconstpointer data)
{
  static const struct { const char *id, *name; } places[] = {
    { "rason", "Rason port" }, { "kursk", "Kursk" }, { "pyongyang", "Pyongyang" },
    { "lima", "Lima" }, { "taiwan-strait", "Taiwan Strait" }, { "kurils", "Kuril Islands" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *row;

      atlante_session_select_id (fixture->session, places[i].id);
      atlante_test_wait (0.3);
      row = find_row (fixture, places[i].name);
      g_assert_nonnull (row);
      g_assert_true (is_row_selected (row));
    }
  /* What is of another kind brings its own list. */
  atlante_session_select_id (fixture->session, "austin");
  atlante_test_wait (0.3);
  g_assert_true (is_row_selected (find_row (fixture, "Lloyd Austin")));
}

static void
test_shelf (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Without a place in the article"));
  atlante_session_select_id (fixture->session, "korean-war-end");
  atlante_test_wait (0.3);
  row = find_row (fixture, "End of the Korean War");
  g_assert_nonnull (row);
  g_assert_true (is_row_selected (row));
  /* The shelf has it: the list of places stays. */
  g_assert_nonnull (find_row (fixture, "North Korea"));
}

static gboolean
has_selection (gpointer data)
{
  return get_selected (data) != NULL;
}

static void
test_click (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "Pyongyang");
  g_autofree char *arguments = NULL;
  graphene_point_t point;
  double x, y;

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_point (row, fixture->window, &GRAPHENE_POINT_INIT (40, 10),
                                           &point));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &x, &y);
  /* Without a window manager the window stands at the screen's corner. */
  arguments = g_strdup_printf ("mousemove %d %d click 1", (int) (point.x + x), (int) (point.y + y));
  if (!atlante_test_xdotool (arguments))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  g_assert_true (atlante_test_wait_until (has_selection, fixture, 5));
  g_assert_cmpstr (get_selected (fixture), ==, "pyongyang");
}

static gboolean
is_kursk (gpointer data)
{
  return g_strcmp0 (get_selected (data), "kursk") == 0;
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  atlante_places_panel_focus_search (ATLANTE_PLACES_PANEL (fixture->panel));
  if (!atlante_test_xdotool ("type kursk"))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  atlante_test_wait (0.4);
  g_assert_cmpstr (atlante_session_get_query (fixture->session), ==, "kursk");
  g_assert_true (atlante_test_xdotool ("key Return"));
  g_assert_true (atlante_test_wait_until (is_kursk, fixture, 5));
  /* Escape gives the whole list back and keeps what is selected. */
  g_assert_true (atlante_test_xdotool ("key Escape"));
  atlante_test_wait (0.4);
  g_assert_cmpstr (atlante_session_get_query (fixture->session), ==, "");
  g_assert_true (is_row_selected (find_row (fixture, "Kursk")));
}

static gboolean
is_russia (gpointer data)
{
  return g_strcmp0 (get_selected (data), "russia") == 0;
}

static void
test_down_from_search (Fixture *fixture, gconstpointer data)
{
  atlante_places_panel_focus_search (ATLANTE_PLACES_PANEL (fixture->panel));
  if (!atlante_test_xdotool ("key Down"))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  g_assert_true (atlante_test_wait_until (has_selection, fixture, 5));
  g_assert_cmpstr (get_selected (fixture), ==, "north-korea");
  g_assert_true (atlante_test_xdotool ("key Down"));
  g_assert_true (atlante_test_wait_until (is_russia, fixture, 5));
  /* Letters typed into the list go on in the search. */
  g_assert_true (atlante_test_xdotool ("type lima"));
  atlante_test_wait (0.4);
  g_assert_cmpstr (atlante_session_get_query (fixture->session), ==, "lima");
}

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  atlante_session_attach_finish (ATLANTE_SESSION (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_coverage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gboolean attached = FALSE;

  g_assert_null (atlante_test_find_text (fixture->panel, "Coverage of the article"));
  if (path == NULL)
    return;
  file = g_file_new_for_path (path);
  text = atlante_text_store_load_file (file, NULL, &error);
  g_assert_no_error (error);
  atlante_session_attach_async (fixture->session, text, NULL, attached_cb, &attached);
  g_assert_true (atlante_test_wait_until (is_true, &attached, 20));
  atlante_test_wait (0.5);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Coverage of the article"));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "% of the sentences"));
}

static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  atlante_session_set_case (fixture->session, NULL);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "No case is open"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/panels/places-panel/chips", test_chips);
  ADD ("/panels/places-panel/finds-in-any-script", test_finds_in_any_script);
  ADD ("/panels/places-panel/nothing-found", test_nothing_found);
  ADD ("/panels/places-panel/nothing-here-but-elsewhere", test_nothing_here_but_elsewhere);
  ADD ("/panels/places-panel/follows-selection", test_follows_selection);
  ADD ("/panels/places-panel/shelf", test_shelf);
  ADD ("/panels/places-panel/click", test_click);
  ADD ("/panels/places-panel/keys", test_keys);
  ADD ("/panels/places-panel/down-from-search", test_down_from_search);
  ADD ("/panels/places-panel/coverage", test_coverage);
  ADD ("/panels/places-panel/no-case", test_no_case);
  ADD ("/panels/places-panel/all-kinds", test_all_kinds);
  ADD ("/panels/places-panel/claim-is-edited", test_claim_is_edited);
  ADD ("/panels/places-panel/empty-case", test_empty_case);
  return g_test_run ();
}
