/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "atlante-paths.h"
#include "atlante-reference-source.h"
#include "atlante-tile-layer.h"
#include "atlante-viewpoints.h"
#include "display.h"

#define WIDTH 600
#define HEIGHT 400

typedef struct
{
  GtkWidget *window;
  ShumateViewport *viewport;
  AtlanteTileLayer *layer;
} Fixture;

static gboolean
is_ready (gpointer data)
{
  return gtk_widget_get_height (data) > 0 && !atlante_tile_layer_is_busy (data);
}

static void
settle (Fixture *fixture)
{
  wait_for (60);
  wait_until (is_ready, fixture->layer);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = atlante_paths_dup_data_file ("basemap/world.atlasmap");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteBaseMap) map = atlante_base_map_new_from_file (path, &error);
  GtkWidget *widget = g_object_new (SHUMATE_TYPE_MAP, NULL);

  g_assert_no_error (error);
  fixture->viewport = shumate_map_get_viewport (SHUMATE_MAP (widget));
  atlante_reference_source_install (fixture->viewport);
  fixture->layer = atlante_tile_layer_new (fixture->viewport);
  atlante_tile_layer_set_map (fixture->layer, map);
  shumate_map_add_layer (SHUMATE_MAP (widget), SHUMATE_LAYER (fixture->layer));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (fixture->window));
  shumate_viewport_set_zoom_level (fixture->viewport, 5);
  shumate_location_set_location (SHUMATE_LOCATION (fixture->viewport), 38.2, 127.2);
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

/* What the layer shows at this moment, by its own means. */
static GBytes *
shoot (Fixture *fixture)
{
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (fixture->layer);
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->layer));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->layer));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GBytes *bytes;

  klass->snapshot (GTK_WIDGET (fixture->layer), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  cairo_surface_destroy (surface);
  return bytes;
}

/* After a change: first what there was, then what is to be, and as at first when it is undone. */
static void
assert_changes (Fixture *fixture, void (*change) (Fixture *fixture, gboolean to))
{
  g_autoptr (GBytes) before = shoot (fixture);
  g_autoptr (GBytes) between = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) again = NULL;

  change (fixture, TRUE);
  between = shoot (fixture);
  settle (fixture);
  after = shoot (fixture);
  change (fixture, FALSE);
  settle (fixture);
  again = shoot (fixture);
  g_assert_true (g_bytes_equal (before, between));
  g_assert_false (g_bytes_equal (before, after));
  g_assert_true (g_bytes_equal (before, again));
}

static void
set_dark (Fixture *fixture, gboolean to)
{
  atlante_tile_layer_set_style (fixture->layer,
                                atlante_chart_style_get (to ? ATLANTE_CHART_THEME_DARK
                                                            : ATLANTE_CHART_THEME_LIGHT));
}

static void
set_bare (Fixture *fixture, gboolean to)
{
  atlante_tile_layer_set_graticule (fixture->layer, !to);
}

/* One by which the line between the two Koreas is not drawn. */
static AtlanteViewpoints *
make_viewpoints (void)
{
  static const char *const tables[][2] = {
    { "viewpoints.tsv", "id\ten\ninternational\tInternational\nkr\tTest\n" },
    { "borders.tsv", "viewpoint\tpair\tclass\twhy\nkr\tKP-KR\thidden\ttest\n" },
    { "names.tsv", "viewpoint\tid\ten\n" },
  };
  g_autofree char *folder = g_dir_make_tmp ("atlante-tile-layer-XXXXXX", NULL);
  g_autoptr (GError) error = NULL;
  AtlanteViewpoints *viewpoints;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_build_filename (folder, tables[i][0], NULL);

      g_assert_true (g_file_set_contents (path, tables[i][1], -1, NULL));
    }
  viewpoints = atlante_viewpoints_new_from_folder (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *path = g_build_filename (folder, tables[i][0], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
  return viewpoints;
}

static void
set_korean (Fixture *fixture, gboolean to)
{
  g_autoptr (AtlanteViewpoints) viewpoints = make_viewpoints ();

  /* The layer keeps its own; the others are gone when it paints. */
  atlante_tile_layer_set_viewpoint (fixture->layer,
                                    to ? atlante_viewpoints_lookup (viewpoints, "kr") : NULL);
}

static void
test_style (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, set_dark);
}

static void
test_graticule (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, set_bare);
}

static void
test_viewpoint (Fixture *fixture, gconstpointer data)
{
  assert_changes (fixture, set_korean);
}

int
main (int argc, char **argv)
{
  display_test_init (&argc, &argv);
#define ADD(name, function) \
  g_test_add ("/map/tile-layer/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("style", test_style);
  ADD ("graticule", test_graticule);
  ADD ("viewpoint", test_viewpoint);
#undef ADD
  return g_test_run ();
}
