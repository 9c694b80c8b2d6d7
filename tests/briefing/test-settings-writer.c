/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-settings-writer.h"

static AtlanteJson *
write_briefing (AtlanteBriefing *briefing)
{
  g_autoptr (AtlanteBriefingWriter) writer = atlante_settings_writer_new ();
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);
  g_autoptr (GError) error = NULL;
  AtlanteJson *json;

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "pack.json");
  fixture_assert_repeatable (writer, briefing);
  json = atlante_json_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return json;
}

static void
test_settings (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = NULL;
  const AtlanteJson *settings;

  atlante_briefing_set_paper (briefing, ATLANTE_PAPER_LETTER);
  atlante_briefing_report (briefing, "briefing.pdf", "a glyph is missing");
  root = write_briefing (briefing);
  settings = atlante_json_get_member (root, "settings");
  g_assert_cmpstr (atlante_json_get_member_string (root, "format"), ==, "atlante-pack");
  g_assert_cmpstr (atlante_json_get_member_string (settings, "language"), ==, "en");
  g_assert_cmpstr (atlante_json_get_member_string (settings, "paper"), ==, "letter");
  g_assert_cmpstr (atlante_json_get_member_string (settings, "marking"), ==, "TLP:CLEAR");
  g_assert_cmpstr (atlante_json_get_string (
                       atlante_json_get_element (atlante_json_get_member (root, "reports"), 0)),
                   ==, "briefing.pdf: a glyph is missing");
}

/* Names of files only: a path would tell of the machine, and two machines would differ. */
static void
test_names_no_folder (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = write_briefing (briefing);
  const AtlanteJson *fonts = atlante_json_get_member (root, "fonts");

  g_assert_cmpuint (atlante_json_get_length (fonts), >=, 5);
  for (guint i = 0; i < atlante_json_get_length (fonts); i++)
    {
      const char *file
          = atlante_json_get_member_string (atlante_json_get_element (fonts, i), "file");

      g_assert_null (file != NULL ? strchr (file, '/') : NULL);
    }
}

static void
test_data_is_hashed (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteJson) root = write_briefing (briefing);
  const AtlanteJson *data = atlante_json_get_member (root, "data");

  g_assert_cmpuint (atlante_json_get_length (data), >, 0);
  for (guint i = 0; i < atlante_json_get_length (data); i++)
    {
      const char *sha256
          = atlante_json_get_member_string (atlante_json_get_element (data, i), "sha256");

      g_assert_nonnull (sha256);
      g_assert_cmpuint (strlen (sha256), ==, 64);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settings-writer/settings", test_settings);
  g_test_add_func ("/settings-writer/names-no-folder", test_names_no_folder);
  g_test_add_func ("/settings-writer/data-is-hashed", test_data_is_hashed);

  return g_test_run ();
}
