/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-folders.h"
#include "../atlante-test-window.h"
#include "atlante-application.h"
#include "atlante-preferences.h"

typedef struct
{
  GSettings *settings;
  AtlanteSession *session;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->settings = atlante_preferences_dup_settings ();
  g_assert_nonnull (fixture->settings);
  for (guint i = 0; i < 6; i++)
    g_settings_reset (fixture->settings,
                      ((const char *const[]) { "language", "viewpoint", "units", "map-notation",
                                               "analyst", "color-scheme" })[i]);
  fixture->session = atlante_session_new ();
  atlante_preferences_apply_to (fixture->settings, fixture->session);
  atlante_session_set_case (fixture->session, kase);
  fixture->window = GTK_WIDGET (atlante_preferences_new (fixture->settings, fixture->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.4);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->settings);
}

/* The row with this title. */
static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  GtkWidget *label = atlante_test_find_text (fixture->window, title);

  g_assert_nonnull (label);
  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_ROW);
}

static AtlanteAudience *
get_audience (Fixture *fixture)
{
  return atlante_session_get_audience (fixture->session);
}

static void
test_measures (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *units = ADW_COMBO_ROW (find_row (fixture, "Distances"));
  AdwComboRow *notation = ADW_COMBO_ROW (find_row (fixture, "Coordinates"));

  g_assert_cmpint (atlante_audience_get_units (get_audience (fixture)), ==,
                   ATLANTE_UNITS_KILOMETRES);
  adw_combo_row_set_selected (units, ATLANTE_UNITS_NAUTICAL_MILES);
  adw_combo_row_set_selected (notation, ATLANTE_NOTATION_UTM);
  g_assert_cmpint (atlante_audience_get_units (get_audience (fixture)), ==,
                   ATLANTE_UNITS_NAUTICAL_MILES);
  g_assert_cmpint (atlante_audience_get_notation (get_audience (fixture)), ==,
                   ATLANTE_NOTATION_UTM);
  /* What is chosen elsewhere, as in the menu of the map, is chosen here. */
  g_settings_set_string (fixture->settings, "map-notation", "seconds");
  g_assert_cmpuint (adw_combo_row_get_selected (notation), ==, ATLANTE_NOTATION_SECONDS);
}

static void
test_texts (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *language = ADW_COMBO_ROW (find_row (fixture, "Language of Texts"));
  AdwComboRow *viewpoint = ADW_COMBO_ROW (find_row (fixture, "Contested Names"));
  g_autoptr (AtlanteCase) other = atlante_test_load_small_case ();

  g_assert_cmpstr (atlante_audience_get_language (get_audience (fixture)), ==, "en");
  /* As the interface, English, Italian. */
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (language)), ==, 3);
  adw_combo_row_set_selected (language, 2);
  g_assert_cmpstr (atlante_audience_get_language (get_audience (fixture)), ==, "it");
  adw_combo_row_set_selected (language, 0);
  g_assert_cmpstr (atlante_audience_get_language (get_audience (fixture)), ==, "en");

  adw_combo_row_set_selected (viewpoint, ATLANTE_VIEWPOINT_JP);
  g_assert_cmpstr (atlante_audience_get_viewpoint (get_audience (fixture)), ==, "jp");
  atlante_session_set_case (fixture->session, other);
  g_assert_cmpstr (atlante_audience_get_viewpoint (get_audience (fixture)), ==, "jp");
}

static GtkWidget *
find_entry_row (GtkWidget *widget)
{
  if (ADW_IS_ENTRY_ROW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry_row (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* As it is typed, without spaces at the ends. */
static void
test_analyst (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_entry_row (fixture->window);

  g_assert_nonnull (row);
  g_assert_null (atlante_session_get_analyst (fixture->session));
  gtk_editable_set_text (GTK_EDITABLE (row), " M. Rossi ");
  g_assert_cmpstr (atlante_session_get_analyst (fixture->session), ==, "M. Rossi");
  gtk_editable_set_text (GTK_EDITABLE (row), "");
  g_assert_null (atlante_session_get_analyst (fixture->session));
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *style = ADW_COMBO_ROW (find_row (fixture, "Style"));
  g_autoptr (GSettings) settings = atlante_preferences_dup_settings ();

  atlante_preferences_apply_style (settings);
  adw_combo_row_set_selected (style, 2);
  g_assert_true (adw_style_manager_get_dark (adw_style_manager_get_default ()));
  atlante_test_wait (0.3);
  atlante_test_screenshot (fixture->window, "preferences-dark");
  adw_combo_row_set_selected (style, 0);
  g_assert_false (adw_style_manager_get_dark (adw_style_manager_get_default ()));
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  folder = atlante_test_use_own_folders ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  g_test_add ("/shell/preferences/measures", Fixture, NULL, set_up, test_measures, tear_down);
  g_test_add ("/shell/preferences/texts", Fixture, NULL, set_up, test_texts, tear_down);
  g_test_add ("/shell/preferences/analyst", Fixture, NULL, set_up, test_analyst, tear_down);
  g_test_add ("/shell/preferences/style", Fixture, NULL, set_up, test_style, tear_down);
  status = g_test_run ();
  atlante_test_remove_folder (folder);
  return status;
}
