/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-chart-census.h"
#include "atlante-command.h"
#include "atlante-layers-popover.h"
#include "atlante-paths.h"
#include "display.h"

#include <glib/gstdio.h>

typedef struct
{
  AtlanteSession *session;
  AtlanteMapSettings *settings;
  GtkWidget *window;
  GtkWidget *button;
  AtlanteLayersPopover *popover;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, kase);
  fixture->settings = atlante_map_settings_new ();
  fixture->popover = g_object_new (ATLANTE_TYPE_LAYERS_POPOVER, NULL);
  atlante_layers_popover_set_settings (fixture->popover, fixture->settings);
  atlante_layers_popover_set_session (fixture->popover, fixture->session);
  fixture->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (fixture->button), GTK_WIDGET (fixture->popover));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->button);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_for (50);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_object_unref (fixture->session);
  g_object_unref (fixture->settings);
}

/* All widgets of a type, in their order. */
static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    g_ptr_array_add (found, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GtkWidget *
find_line (Fixture *fixture, const char *words)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->popover), GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (gtk_label_get_text (labels->pdata[i]), words))
      return gtk_widget_get_ancestor (labels->pdata[i], GTK_TYPE_CHECK_BUTTON);
  return NULL;
}

static AtlanteChartLayers
get_layers (Fixture *fixture)
{
  AtlanteChartLayers layers;

  atlante_map_settings_get_layers (fixture->settings, &layers);
  return layers;
}

/* A line for each kind that the case has, with its count, which hides that kind and no other. */
static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *port = GTK_CHECK_BUTTON (find_line (fixture, "Port"));
  GtkCheckButton *threat = GTK_CHECK_BUTTON (find_line (fixture, "Threat"));
  AtlanteChartLayers layers;

  g_assert_null (find_line (fixture, "River"));
  gtk_test_accessible_assert_property (port, GTK_ACCESSIBLE_PROPERTY_LABEL, "Port: 1 place");
  g_assert_true (gtk_check_button_get_active (port));
  gtk_check_button_set_active (port, FALSE);
  gtk_check_button_set_active (threat, FALSE);
  layers = get_layers (fixture);
  g_assert_cmphex (~layers.place_kinds, ==, 1u << ATLANTE_PLACE_PORT);
  g_assert_cmphex (~layers.flow_kinds, ==, 1u << ATLANTE_RELATION_THREAT);
  gtk_check_button_set_active (port, TRUE);
  g_assert_cmphex (get_layers (fixture).place_kinds, ==, ATLANTE_CHART_LAYERS_ALL_KINDS);
}

static void
test_switches (Fixture *fixture, gconstpointer data)
{
  GtkCheckButton *graticule = GTK_CHECK_BUTTON (find_line (fixture, "Meridians and parallels"));
  GtkCheckButton *flows = GTK_CHECK_BUTTON (find_line (fixture, "Flows"));
  GtkWidget *threat = find_line (fixture, "Threat");

  gtk_check_button_set_active (graticule, FALSE);
  g_assert_false (get_layers (fixture).graticule);
  g_object_set (fixture->settings, "graticule", TRUE, NULL);
  g_assert_true (gtk_check_button_get_active (graticule));

  gtk_check_button_set_active (flows, FALSE);
  g_assert_false (get_layers (fixture).flows);
  g_assert_false (gtk_widget_is_sensitive (threat));
}

/* What is hidden of one case is shown of the next. */
static void
test_other_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) other = atlante_test_load_shipped_case ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_line (fixture, "Port")), FALSE);
  atlante_session_set_case (fixture->session, other);
  g_assert_cmphex (get_layers (fixture).place_kinds, ==, ATLANTE_CHART_LAYERS_ALL_KINDS);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_line (fixture, "Port"))));
  atlante_session_set_case (fixture->session, NULL);
  g_assert_null (find_line (fixture, "Port"));
}

static const char *
get_viewpoint (Fixture *fixture)
{
  return atlante_audience_get_viewpoint (atlante_session_get_audience (fixture->session));
}

static void
test_viewpoint (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drops = g_ptr_array_new ();
  GtkDropDown *viewpoints;

  collect (GTK_WIDGET (fixture->popover), GTK_TYPE_DROP_DOWN, drops);
  g_assert_cmpuint (drops->len, ==, 2);
  viewpoints = drops->pdata[0];
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (viewpoints)), ==,
                    atlante_vocabulary_get_length (ATLANTE_VOCABULARY_VIEWPOINT) - 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (viewpoints), ==,
                    ATLANTE_VIEWPOINT_INTERNATIONAL - 1);
  gtk_drop_down_set_selected (viewpoints, ATLANTE_VIEWPOINT_JP - 1);
  g_assert_cmpstr (get_viewpoint (fixture), ==, "jp");
  g_assert_cmpstr (
    atlante_case_get_viewpoint (atlante_session_get_case (fixture->session)), ==, "international");

  /* From elsewhere. */
  atlante_session_set_viewpoint (fixture->session, "ru");
  g_assert_cmpuint (gtk_drop_down_get_selected (viewpoints), ==, ATLANTE_VIEWPOINT_RU - 1);
  atlante_session_set_viewpoint (fixture->session, NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (viewpoints), ==,
                    ATLANTE_VIEWPOINT_INTERNATIONAL - 1);
}

/* One that a user has added comes after the program's own, by its title. */
static void
test_added_viewpoint (Fixture *fixture, gconstpointer data)
{
  g_autofree char *program = atlante_paths_dup_data_file ("viewpoints");
  g_autofree char *folder = g_dir_make_tmp ("atlante-viewpoints-XXXXXX", NULL);
  g_autofree char *table = g_build_filename (folder, "viewpoints.tsv", NULL);
  g_autoptr (AtlanteViewpoints) viewpoints = NULL;
  g_autoptr (GPtrArray) drops = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n_own = atlante_vocabulary_get_length (ATLANTE_VOCABULARY_VIEWPOINT) - 1;
  GListModel *model;

  g_file_set_contents (table, "id\ten\tit\tfr\tde\tes\tru\tja\tko\tzh\n"
                       "peru\tPeru\tPerù\tPérou\tPeru\tPerú\tПеру\tペルー\t페루\t秘鲁\n", -1, &error);
  g_assert_no_error (error);
  viewpoints = atlante_viewpoints_new_from_folder (program, &error);
  g_assert_no_error (error);
  atlante_viewpoints_add_folder (viewpoints, folder, &error);
  g_assert_no_error (error);
  atlante_layers_popover_set_viewpoints (fixture->popover, viewpoints);
  collect (GTK_WIDGET (fixture->popover), GTK_TYPE_DROP_DOWN, drops);
  model = gtk_drop_down_get_model (drops->pdata[0]);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_own + 1);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (model), n_own), ==, "Peru");
  gtk_drop_down_set_selected (drops->pdata[0], n_own);
  g_assert_cmpstr (get_viewpoint (fixture), ==, "peru");
  g_unlink (table);
  g_rmdir (folder);
}

/* The case is in Italian: there is nothing to choose where the interface is too. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) drops = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->popover), GTK_TYPE_DROP_DOWN, drops);
  g_assert_true (gtk_widget_get_visible (gtk_widget_get_parent (drops->pdata[1])));
  gtk_drop_down_set_selected (drops->pdata[1], 1);
  g_assert_true (atlante_map_settings_get_case_language (fixture->settings));
  atlante_session_set_language (fixture->session, "it");
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_parent (drops->pdata[1])));
  /* Settings are of the program: the next test begins as this one did. */
  gtk_drop_down_set_selected (drops->pdata[1], 0);
}

/* It opens over a small map and over a large one. */
static void
test_room (Fixture *fixture, gconstpointer data)
{
  static const int sizes[][2] = { { 360, 300 }, { 720, 600 }, { 2000, 1400 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int width = 0, height = 0;

      atlante_layers_popover_set_room (fixture->popover, sizes[i][0], sizes[i][1]);
      gtk_popover_popup (GTK_POPOVER (fixture->popover));
      wait_for (300);
      width = gtk_widget_get_width (GTK_WIDGET (fixture->popover));
      height = gtk_widget_get_height (GTK_WIDGET (fixture->popover));
      g_assert_cmpint (width, >, 0);
      g_assert_cmpint (width, <=, sizes[i][0]);
      g_assert_cmpint (height, <=, sizes[i][1]);
      gtk_popover_popdown (GTK_POPOVER (fixture->popover));
      wait_for (300);
    }
}

#define ADD(name, function) \
  g_test_add ("/map/layers-popover/" name, Fixture, NULL, set_up, function, tear_down)

/* Counts are of the case as it is when somebody looks. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autoptr (AtlanteJson) kind = atlante_json_new_string ("lake");
  g_autoptr (GError) error = NULL;

  g_assert_null (find_line (fixture, "Lake"));
  g_assert_true (atlante_command_set (editor, "places/rason/kind", kind, NULL, &error));
  g_assert_no_error (error);
  gtk_popover_popup (GTK_POPOVER (fixture->popover));
  wait_for (50);
  g_assert_nonnull (find_line (fixture, "Lake"));
  gtk_popover_popdown (GTK_POPOVER (fixture->popover));
  wait_for (400);
  atlante_editor_undo (editor);
  gtk_popover_popup (GTK_POPOVER (fixture->popover));
  wait_for (50);
  g_assert_null (find_line (fixture, "Lake"));
}

int
main (int argc, char *argv[])
{
  display_test_init (&argc, &argv);
  ADD ("kinds", test_kinds);
  ADD ("switches", test_switches);
  ADD ("other-case", test_other_case);
  ADD ("viewpoint", test_viewpoint);
  ADD ("added-viewpoint", test_added_viewpoint);
  ADD ("language", test_language);
  ADD ("room", test_room);
  ADD ("edits", test_edits);
  return g_test_run ();
}
