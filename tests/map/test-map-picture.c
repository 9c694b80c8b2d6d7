/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-map-picture.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  AtlanteCase *kase;
  AtlanteMapPicture *picture;
  GMainLoop *loop;
  GError *error;
} Fixture;

static void
make_picture (Fixture *fixture, const char *language, const char *viewpoint)
{
  g_autoptr (AtlanteAudience) audience = atlante_audience_new (language, "it", viewpoint);
  AtlanteChartView view;

  g_clear_object (&fixture->picture);
  atlante_chart_view_init_center (&view, (AtlanteGeoPoint){ 44, 145 }, 5, 640, 420);
  fixture->picture = atlante_map_picture_new (fixture->kase, audience, &view);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("atlante-map-picture-XXXXXX", NULL);
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->loop = g_main_loop_new (NULL, FALSE);
  make_picture (fixture, "en", "international");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_clear_object (&fixture->picture);
  g_object_unref (fixture->kase);
  g_main_loop_unref (fixture->loop);
  g_clear_error (&fixture->error);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;
  gboolean written;

  g_clear_error (&fixture->error);
  written = atlante_map_picture_write_finish (ATLANTE_MAP_PICTURE (source), result,
                                              &fixture->error);
  g_assert_true (written == (fixture->error == NULL));
  g_main_loop_quit (fixture->loop);
}

/* The content of the file; NULL where it could not be written. */
static GBytes *
write_as (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *content;
  gsize length;

  atlante_map_picture_write_async (fixture->picture, file, NULL, on_written, fixture);
  g_main_loop_run (fixture->loop);
  if (fixture->error != NULL || !g_file_get_contents (path, &content, &length, NULL))
    return NULL;
  return g_bytes_new_take (content, length);
}

static gboolean
begins_with (GBytes *bytes, const char *magic)
{
  return g_bytes_get_size (bytes) > strlen (magic) &&
         memcmp (g_bytes_get_data (bytes, NULL), magic, strlen (magic)) == 0;
}

static void
test_formats (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) png = write_as (fixture, "a.png");
  g_autoptr (GBytes) svg = write_as (fixture, "a.svg");
  g_autoptr (GBytes) pdf = write_as (fixture, "a.pdf");

  g_assert_true (png != NULL && begins_with (png, "\x89PNG"));
  g_assert_true (svg != NULL && begins_with (svg, "<"));
  g_assert_true (pdf != NULL && begins_with (pdf, "%PDF"));
}

/* All that the user has chosen changes the picture. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) first = write_as (fixture, "1.svg");
  g_autoptr (GBytes) again = write_as (fixture, "2.svg");
  g_autoptr (GBytes) without = NULL;
  g_autoptr (GBytes) dark = NULL;
  g_autoptr (GBytes) selected = NULL;
  g_autoptr (GBytes) other = NULL;
  AtlanteChartLayers layers;

  g_assert_true (g_bytes_equal (first, again));
  atlante_chart_layers_init_default (&layers);
  layers.place_kinds &= ~(1u << ATLANTE_PLACE_ISLANDS);
  atlante_map_picture_set_layers (fixture->picture, &layers);
  without = write_as (fixture, "3.svg");
  g_assert_false (g_bytes_equal (first, without));

  make_picture (fixture, "en", "international");
  atlante_map_picture_set_theme (fixture->picture, ATLANTE_CHART_THEME_DARK);
  dark = write_as (fixture, "4.svg");
  g_assert_false (g_bytes_equal (first, dark));

  make_picture (fixture, "en", "international");
  atlante_map_picture_set_selection (fixture->picture, "kurils");
  selected = write_as (fixture, "5.svg");
  g_assert_false (g_bytes_equal (first, selected));

  make_picture (fixture, "en", "jp");
  other = write_as (fixture, "6.svg");
  g_assert_false (g_bytes_equal (first, other));
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  g_assert_null (write_as (fixture, "a.gif"));
  g_assert_nonnull (fixture->error);
  g_assert_null (write_as (fixture, "nowhere/a.png"));
  g_assert_nonnull (fixture->error);
}

static void
test_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = atlante_map_picture_dup_name (fixture->picture);

  g_assert_cmpstr (name, ==, "mosca-pyongyang-map");
}

static void
assert_completed (Fixture *fixture, const char *chosen, const char *ending, const char *wanted)
{
  g_autofree char *path = g_build_filename (fixture->folder, chosen, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) completed = atlante_map_picture_complete_file (file, ending);
  g_autofree char *name = g_file_get_basename (completed);

  g_assert_cmpstr (name, ==, wanted);
}

/* A file that nobody was asked about is not overwritten. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "a.svg", NULL);

  assert_completed (fixture, "a", "png", "a.png");
  assert_completed (fixture, "a.png", "svg", "a.svg");
  assert_completed (fixture, "a.PDF", "svg", "a.PDF");
  assert_completed (fixture, "a.b", "pdf", "a.b.pdf");
  g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
  assert_completed (fixture, "a.png", "svg", "a-2.svg");
  assert_completed (fixture, "a", "svg", "a-2.svg");
  assert_completed (fixture, "a.svg", "svg", "a.svg");
}

#define ADD(name, function) \
  g_test_add ("/map/map-picture/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("formats", test_formats);
  ADD ("choices", test_choices);
  ADD ("errors", test_errors);
  ADD ("name", test_name);
  ADD ("file", test_file);
  return g_test_run ();
}
