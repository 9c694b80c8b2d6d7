/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-kml-writer.h"

static const char * const xmllint[] = { "xmllint", "--noout", "--nonet", NULL };

static char *
write_case (AtlanteCase *kase, GBytes **bytes)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_kml_writer_new ();

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "places.kml");
  fixture_assert_repeatable (writer, briefing);
  *bytes = fixture_write (writer, briefing);
  return fixture_dup_text (*bytes);
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;

  for (const char *p = strstr (text, piece); p != NULL; p = strstr (p + 1, piece))
    n++;
  return n;
}

/* Coordinates are no part of what a schema checks. */
static void
assert_coordinates (const char *text)
{
  g_autoptr (GRegex) blocks = g_regex_new ("<coordinates>([^<]*)</coordinates>", 0, 0, NULL);
  g_autoptr (GRegex) pair
      = g_regex_new ("^-?\\d{1,3}(\\.\\d{1,7})?,-?\\d{1,2}(\\.\\d{1,7})?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (blocks, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *block = g_match_info_fetch (match, 1);
      g_auto (GStrv) pairs = g_strsplit (block, " ", -1);

      for (guint i = 0; pairs[i] != NULL; i++)
        g_assert_true (g_regex_match (pair, pairs[i], 0, NULL));
    }
}

static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = write_case (kase, &bytes);

  g_assert_cmpuint (count (text, "<Folder>"), ==, 2);
  g_assert_cmpuint (count (text, "<Point>"), ==, atlante_case_get_n (kase, ATLANTE_ITEM_PLACE));
  g_assert_null (strstr (text, "gx:"));
  assert_coordinates (text);
  fixture_judge (xmllint, "places.kml", bytes);
}

static void
test_area (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
      "\"places\": [{\"id\": \"a\", \"kind\": \"area\", \"names\": [{\"text\": \"A\"}], "
      "\"location\": {\"latitude\": 0, \"longitude\": 180, \"precision\": \"region\", "
      "\"area\": [[-5, 170], [5, 170], [5, -170], [-5, -170]]}}]");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = write_case (kase, &bytes);

  g_assert_cmpuint (count (text, "<MultiGeometry>"), ==, 1);
  g_assert_cmpuint (count (text, "<Point>"), ==, 1);
  g_assert_cmpuint (count (text, "<Polygon>"), ==, 2);
  assert_coordinates (text);
  fixture_judge (xmllint, "places.kml", bytes);
}

/* Every style that is used is there. */
static void
test_styles (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = write_case (kase, &bytes);
  g_autoptr (GRegex) uses = g_regex_new ("<styleUrl>#([^<]*)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (uses, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *id = g_match_info_fetch (match, 1);
      g_autofree char *style = g_strdup_printf ("<Style id=\"%s\">", id);

      g_assert_cmpuint (count (text, style), ==, 1);
    }
}

/* Descriptions may be HTML: what stands in one must still be text after it was read as XML once. */
static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = write_case (kase, &bytes);
  g_autoptr (GRegex) live = g_regex_new ("<description>[^<]*&lt;", 0, 0, NULL);

  g_assert_null (strstr (text, "<script"));
  g_assert_null (strstr (text, "<img"));
  g_assert_false (g_regex_match (live, text, 0, NULL));
  fixture_judge (xmllint, "places.kml", bytes);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kml-writer/shipped", test_shipped);
  g_test_add_func ("/kml-writer/area", test_area);
  g_test_add_func ("/kml-writer/styles", test_styles);
  g_test_add_func ("/kml-writer/hostile", test_hostile);

  return g_test_run ();
}
