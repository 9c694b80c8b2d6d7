/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-case-saver.h"
#include "atlante-case-writer.h"

#define WITH_TEXT                                                                                  \
  "\"marking\": \"TLP:CLEAR\", \"x-stranger\": 1.50,"                                              \
  "\"sources\": [{\"id\": \"s\", \"language\": \"en\", \"text\": \"The whole text.\", "            \
  "\"x-mine\": [1]}]"

static AtlanteJson *
write_briefing (AtlanteBriefing *briefing)
{
  g_autoptr (AtlanteBriefingWriter) writer = atlante_case_writer_new ();
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
  g_autoptr (GError) error = NULL;
  AtlanteJson *json;

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "case.atlante");
  fixture_assert_repeatable (writer, briefing);
  json = atlante_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return json;
}

static const AtlanteJson *
get_source (const AtlanteJson *root)
{
  return atlante_json_get_element (atlante_json_get_member (root, "sources"), 0);
}

static void
test_text_is_left_out (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (WITH_TEXT);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = write_briefing (briefing);

  g_assert_true (atlante_json_is_null (atlante_json_get_member (get_source (root), "text")));
  g_assert_cmpuint (atlante_json_get_length (atlante_json_get_member (get_source (root), "x-mine")),
                    ==, 1);
  g_assert_cmpstr (atlante_json_get_number (atlante_json_get_member (root, "x-stranger")), ==,
                   "1.50");
}

static void
test_text_is_asked_for (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (WITH_TEXT);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = NULL;

  atlante_briefing_set_with_text (briefing, TRUE);
  root = write_briefing (briefing);
  g_assert_cmpstr (atlante_json_get_member_string (get_source (root), "text"), ==,
                   "The whole text.");
}

/* The attached article goes in only where it is the source itself. */
static void
test_attached_text (void)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new ("Some words.\n", -1, NULL);
  g_autofree char *members
      = g_strdup_printf ("\"sources\": [{\"id\": \"s\", \"sha256\": \"%s\"}, {\"id\": \"t\"}]",
                         atlante_canonical_text_get_sha256 (text));
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteAnchors) anchors = atlante_anchors_new (kase, "s", text, NULL, NULL);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) without = NULL;
  g_autoptr (AtlanteJson) with = NULL;

  atlante_briefing_set_anchors (briefing, anchors);
  without = write_briefing (briefing);
  atlante_briefing_set_with_text (briefing, TRUE);
  with = write_briefing (briefing);
  g_assert_null (atlante_json_get_member_string (get_source (without), "text"));
  g_assert_cmpstr (atlante_json_get_member_string (get_source (with), "text"), ==, "Some words.\n");
  g_assert_null (atlante_json_get_member_string (
    atlante_json_get_element (atlante_json_get_member (with, "sources"), 1), "text"));
}

static void
test_marking (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (WITH_TEXT);
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = NULL;

  atlante_briefing_set_marking (briefing, ATLANTE_MARKING_AMBER_STRICT);
  root = write_briefing (briefing);
  g_assert_cmpstr (atlante_json_get_member_string (root, "marking"), ==, "TLP:AMBER+STRICT");
}

/* With nothing to change, the case that ships comes out as the saver writes it. */
static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "it");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_case_writer_new ();
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
  g_autoptr (GBytes) saved = atlante_case_saver_to_bytes (kase);

  g_assert_true (g_bytes_equal (bytes, saved));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-writer/text-is-left-out", test_text_is_left_out);
  g_test_add_func ("/case-writer/text-is-asked-for", test_text_is_asked_for);
  g_test_add_func ("/case-writer/attached-text", test_attached_text);
  g_test_add_func ("/case-writer/marking", test_marking);
  g_test_add_func ("/case-writer/shipped", test_shipped);

  return g_test_run ();
}
