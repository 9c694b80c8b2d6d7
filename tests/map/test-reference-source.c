/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-reference-source.h"

static void
test_install (void)
{
  g_autoptr (ShumateViewport) viewport = shumate_viewport_new ();
  ShumateMapSource *source;

  g_object_ref_sink (viewport);
  atlante_reference_source_install (viewport);
  source = shumate_viewport_get_reference_map_source (viewport);
  g_assert_true (ATLANTE_IS_REFERENCE_SOURCE (source));
  g_assert_cmpuint (shumate_map_source_get_tile_size (source), ==, 256);
  g_assert_cmpstr (shumate_map_source_get_license (source), ==, "Natural Earth");

  /* Setting a source overwrites the limits: they have to be ours afterwards. */
  g_assert_cmpuint (shumate_viewport_get_max_zoom_level (viewport), ==, ATLANTE_MAP_MAX_ZOOM);
  shumate_viewport_set_zoom_level (viewport, 15);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, ATLANTE_MAP_MAX_ZOOM);
  shumate_viewport_set_zoom_level (viewport, ATLANTE_MAP_MIN_ZOOM);
  g_assert_cmpfloat (shumate_viewport_get_zoom_level (viewport), ==, ATLANTE_MAP_MIN_ZOOM);
}

/* The library's projection and chart's are one. */
static void
test_projection (void)
{
  g_autoptr (ShumateMapSource) source = atlante_reference_source_new ();

  g_assert_cmpfloat_with_epsilon (shumate_map_source_get_x (source, 3, 0), 1024, 1e-6);
  g_assert_cmpfloat_with_epsilon (shumate_map_source_get_y (source, 3, 0), 1024, 1e-6);
  g_assert_cmpfloat_with_epsilon (shumate_map_source_get_y (source, 0, 85.0511287798066), 0, 1e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map/reference-source/install", test_install);
  g_test_add_func ("/map/reference-source/projection", test_projection);
  return g_test_run ();
}
