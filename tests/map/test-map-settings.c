/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-build-folders.h"
#include "atlante-map-settings.h"

static void
count (guint *n)
{
  (*n)++;
}

/* What is chosen is there at the next start, and in another window at once. */
static void
test_kept (void)
{
  g_autoptr (AtlanteMapSettings) one = atlante_map_settings_new ();
  g_autoptr (AtlanteMapSettings) other = atlante_map_settings_new ();
  g_autoptr (AtlanteMapSettings) later = NULL;
  g_autofree char *folder = NULL;
  AtlanteChartLayers layers;
  guint n = 0;

  g_signal_connect_swapped (other, "changed", G_CALLBACK (count), &n);
  g_object_set (one, "graticule", FALSE, "local-names", TRUE, NULL);
  atlante_map_settings_set_notation (one, ATLANTE_NOTATION_SECONDS);
  atlante_map_settings_set_export_folder (one, "/tmp/maps");
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (atlante_map_settings_get_notation (other), ==, ATLANTE_NOTATION_SECONDS);

  later = atlante_map_settings_new ();
  atlante_map_settings_get_layers (later, &layers);
  g_assert_false (layers.graticule);
  g_assert_true (layers.local_names);
  g_assert_true (layers.flows);
  g_assert_cmpint (atlante_map_settings_get_notation (later), ==, ATLANTE_NOTATION_SECONDS);
  folder = atlante_map_settings_dup_export_folder (later);
  g_assert_cmpstr (folder, ==, "/tmp/maps");
}

/* What of a case is hidden is not. */
static void
test_not_kept (void)
{
  g_autoptr (AtlanteMapSettings) one = atlante_map_settings_new ();
  g_autoptr (AtlanteMapSettings) later = NULL;
  AtlanteChartLayers layers;
  guint n = 0;

  g_signal_connect_swapped (one, "changed", G_CALLBACK (count), &n);
  atlante_map_settings_show_place_kind (one, ATLANTE_PLACE_CITY, FALSE);
  atlante_map_settings_show_place_kind (one, ATLANTE_PLACE_CITY, FALSE);
  atlante_map_settings_show_flow_kind (one, ATLANTE_RELATION_VISIT, FALSE);
  g_assert_cmpuint (n, ==, 2);
  atlante_map_settings_get_layers (one, &layers);
  g_assert_false (atlante_chart_layers_shows_place (&layers, ATLANTE_PLACE_CITY));
  g_assert_true (atlante_chart_layers_shows_place (&layers, ATLANTE_PLACE_PORT));
  g_assert_false (atlante_chart_layers_shows_flow (&layers, ATLANTE_RELATION_VISIT));

  later = atlante_map_settings_new ();
  atlante_map_settings_get_layers (later, &layers);
  g_assert_true (atlante_chart_layers_shows_place (&layers, ATLANTE_PLACE_CITY));
  atlante_map_settings_show_all_kinds (one);
  atlante_map_settings_get_layers (one, &layers);
  g_assert_true (atlante_chart_layers_shows_flow (&layers, ATLANTE_RELATION_VISIT));
}

int
main (int argc, char *argv[])
{
  g_setenv ("GSETTINGS_SCHEMA_DIR", ATLANTE_BUILDDIR "/data", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/map-settings/kept", test_kept);
  g_test_add_func ("/map/map-settings/not-kept", test_not_kept);
  return g_test_run ();
}
