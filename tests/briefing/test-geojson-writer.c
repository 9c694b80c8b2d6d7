/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include <math.h>

#include "atlante-geojson-writer.h"

static const char * const json_tool[] = { "python3", "-m", "json.tool", NULL };

static AtlanteJson *
write_case (AtlanteCase *kase, GBytes **bytes)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_geojson_writer_new ();
  g_autoptr (GError) error = NULL;
  AtlanteJson *json;

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "places.geojson");
  fixture_assert_repeatable (writer, briefing);
  *bytes = fixture_write (writer, briefing);
  json = atlante_json_parse (g_bytes_get_data (*bytes, NULL), g_bytes_get_size (*bytes), &error);
  g_assert_no_error (error);
  return json;
}

static void
assert_position (const AtlanteJson *position)
{
  g_assert_cmpuint (atlante_json_get_length (position), ==, 2);
  g_assert_cmpfloat (fabs (atlante_json_get_double (atlante_json_get_element (position, 0), 999)),
                     <=, 180);
  g_assert_cmpfloat (fabs (atlante_json_get_double (atlante_json_get_element (position, 1), 999)),
                     <=, 90);
  for (guint i = 0; i < 2; i++)
    {
      const char *number = atlante_json_get_number (atlante_json_get_element (position, i));
      const char *point = strchr (number, '.');

      g_assert_null (strpbrk (number, "eE,"));
      g_assert_cmpuint (point != NULL ? strlen (point + 1) : 0, <=, 7);
    }
}

/* No line runs across the 180th meridian. */
static void
assert_line (const AtlanteJson *line)
{
  g_assert_cmpuint (atlante_json_get_length (line), >=, 2);
  for (guint i = 0; i < atlante_json_get_length (line); i++)
    {
      const AtlanteJson *position = atlante_json_get_element (line, i);

      assert_position (position);
      if (i > 0)
        g_assert_cmpfloat (
            fabs (atlante_json_get_double (atlante_json_get_element (position, 0), 0)
                  - atlante_json_get_double (
                      atlante_json_get_element (atlante_json_get_element (line, i - 1), 0), 0)),
            <=, 180);
    }
}

static void
assert_geometry (const AtlanteJson *geometry)
{
  const char *type = atlante_json_get_member_string (geometry, "type");
  const AtlanteJson *coordinates = atlante_json_get_member (geometry, "coordinates");

  if (atlante_json_is_null (geometry))
    return;
  if (g_str_equal (type, "Point"))
    assert_position (coordinates);
  else if (g_str_equal (type, "LineString"))
    assert_line (coordinates);
  else
    {
      g_assert_cmpstr (type, ==, "MultiLineString");
      g_assert_cmpuint (atlante_json_get_length (coordinates), >=, 2);
      for (guint i = 0; i < atlante_json_get_length (coordinates); i++)
        assert_line (atlante_json_get_element (coordinates, i));
    }
}

static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *features = atlante_json_get_member (root, "features");

  g_assert_cmpstr (atlante_json_get_member_string (root, "type"), ==, "FeatureCollection");
  g_assert_cmpuint (atlante_json_get_length (features), >,
                    atlante_case_get_n (kase, ATLANTE_ITEM_PLACE));
  for (guint i = 0; i < atlante_json_get_length (features); i++)
    {
      const AtlanteJson *feature = atlante_json_get_element (features, i);

      g_assert_cmpstr (atlante_json_get_member_string (feature, "type"), ==, "Feature");
      assert_geometry (atlante_json_get_member (feature, "geometry"));
    }
  fixture_judge (json_tool, "places.geojson", bytes);
}

/* Names, coordinates and claims come back as they were. */
static void
test_loses_nothing (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *features = atlante_json_get_member (root, "features");
  guint n_found = 0;

  for (guint i = 0; i < atlante_json_get_length (features); i++)
    {
      const AtlanteJson *feature = atlante_json_get_element (features, i);
      const AtlanteJson *properties = atlante_json_get_member (feature, "properties");
      const AtlanteJson *position
          = atlante_json_get_member (atlante_json_get_member (feature, "geometry"), "coordinates");
      AtlanteItem *item = atlante_case_lookup_kind (kase, ATLANTE_ITEM_PLACE,
                                                    atlante_json_get_member_string (feature, "id"));
      guint n = 0;

      if (item == NULL)
        continue;
      n_found++;
      atlante_place_get_names (ATLANTE_PLACE (item), &n);
      g_assert_cmpuint (atlante_json_get_length (atlante_json_get_member (properties, "names")), ==,
                        n);
      g_assert_cmpfloat_with_epsilon (
          atlante_json_get_double (atlante_json_get_element (position, 1), 999),
          atlante_place_get_location (ATLANTE_PLACE (item)).latitude, 1e-7);
    }
  g_assert_cmpuint (n_found, ==, atlante_case_get_n (kase, ATLANTE_ITEM_PLACE));
}

/* Beside its point a place with an outline has a feature of its own, cut at the 180th meridian. */
static void
test_area (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
      "\"places\": [{\"id\": \"a\", \"kind\": \"area\", \"names\": [{\"text\": \"A\"}], "
      "\"location\": {\"latitude\": 0, \"longitude\": 180, \"precision\": \"region\", "
      "\"area\": [[-5, 170], [5, 170], [5, -170], [-5, -170]]}}]");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *features = atlante_json_get_member (root, "features");
  const AtlanteJson *area = atlante_json_get_element (features, 1);
  const AtlanteJson *geometry = atlante_json_get_member (area, "geometry");
  const AtlanteJson *parts = atlante_json_get_member (geometry, "coordinates");

  g_assert_cmpuint (atlante_json_get_length (features), ==, 2);
  g_assert_cmpstr (atlante_json_get_member_string (area, "id"), ==, "a#area");
  g_assert_cmpstr (atlante_json_get_member_string (geometry, "type"), ==, "MultiPolygon");
  g_assert_cmpuint (atlante_json_get_length (parts), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const AtlanteJson *rings = atlante_json_get_element (parts, i);

      g_assert_cmpuint (atlante_json_get_length (rings), ==, 1);
      assert_line (atlante_json_get_element (rings, 0));
    }
}

static void
test_antimeridian (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\"}],"
    " \"location\": {\"latitude\": 35.68, \"longitude\": 139.69}},"
    " {\"id\": \"b\", \"kind\": \"city\", \"names\": [{\"text\": \"B\"}],"
    " \"location\": {\"latitude\": -12.05, \"longitude\": -77.04}}],"
    " \"relations\": [{\"id\": \"r\", \"kind\": \"visit\", \"from\": \"a\", \"to\": \"b\"}]");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *flow
      = atlante_json_get_element (atlante_json_get_member (root, "features"), 2);
  const AtlanteJson *geometry = atlante_json_get_member (flow, "geometry");

  g_assert_cmpstr (atlante_json_get_member_string (geometry, "type"), ==, "MultiLineString");
  assert_geometry (geometry);
}

static void
test_no_location (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
      "\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\"}]}]");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *feature
      = atlante_json_get_element (atlante_json_get_member (root, "features"), 0);

  g_assert_true (atlante_json_is_null (atlante_json_get_member (feature, "geometry")));
}

static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AtlanteJson) root = write_case (kase, &bytes);
  const AtlanteJson *features = atlante_json_get_member (root, "features");

  for (guint i = 0; i < atlante_json_get_length (features); i++)
    {
      const AtlanteJson *feature = atlante_json_get_element (features, i);
      const char *id = atlante_json_get_member_string (feature, "id");

      if (g_str_has_prefix (id, "place-"))
        g_assert_cmpstr (atlante_json_get_member_string (
                             atlante_json_get_member (feature, "properties"), "name"),
                         ==, fixture_hostile[g_ascii_strtoull (id + strlen ("place-"), NULL, 10)]);
    }
  fixture_judge (json_tool, "places.geojson", bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geojson-writer/shipped", test_shipped);
  g_test_add_func ("/geojson-writer/loses-nothing", test_loses_nothing);
  g_test_add_func ("/geojson-writer/area", test_area);
  g_test_add_func ("/geojson-writer/antimeridian", test_antimeridian);
  g_test_add_func ("/geojson-writer/no-location", test_no_location);
  g_test_add_func ("/geojson-writer/hostile", test_hostile);

  return g_test_run ();
}
