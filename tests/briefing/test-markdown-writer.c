/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-markdown-writer.h"

static char *
write_case (AtlanteCase *kase, const char *language)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, language);
  g_autoptr (AtlanteBriefingWriter) writer = atlante_markdown_writer_new ();
  g_autoptr (GBytes) bytes = fixture_write (writer, briefing);

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "briefing.md");
  fixture_assert_repeatable (writer, briefing);
  return fixture_dup_text (bytes);
}

/* Only our anchors, our links within the file, and addresses that were let through. */
static void
assert_inert (const char *text)
{
  g_autoptr (GRegex) tags
      = g_regex_new ("<(?!a id=\"[a-z0-9-]+\">|/a>|https?://[^ <>]*>|mailto:[^ <>]*>)", 0, 0, NULL);
  g_autoptr (GRegex) links = g_regex_new ("(?<!\\\\)\\]\\((?!#(place|claim)-)", 0, 0, NULL);
  g_autoptr (GRegex) pictures = g_regex_new ("(?<!\\\\)!\\[", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (tags, text, 0, &match))
    {
      int start = 0;

      g_match_info_fetch_pos (match, 0, &start, NULL);
      g_error ("A tag that is not ours: %.60s", text + start);
    }
  g_assert_false (g_regex_match (links, text, 0, NULL));
  g_assert_false (g_regex_match (pictures, text, 0, NULL));
}

static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autofree char *text = write_case (kase, "it");

  g_assert_true (g_str_has_prefix (text, "**TLP:CLEAR**\n"));
  g_assert_nonnull (strstr (text, "### Porto di Rason\n"));
  g_assert_nonnull (strstr (text, "<a id=\"claim-1\">"));
  assert_inert (text);
}

/* Every claim stands in the list of claims, whole. */
static void
test_loses_nothing (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "it");
  g_autofree char *text = write_case (kase, "it");
  guint n = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);
      const char *said = atlante_claim_get_text (ATLANTE_CLAIM (claim), audience);

      if (strpbrk (said, "\\`*_[]{}|~$!^<>&") == NULL)
        g_assert_nonnull (strstr (text, said));
    }
}

static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autofree char *text = write_case (kase, "en");

  assert_inert (text);
}

static void
test_tables (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autofree char *text = write_case (kase, "en");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GRegex) bars = g_regex_new ("(?<!\\\\)\\|", 0, 0, NULL);
  guint width = 0;

  /* No cell breaks its row: within a table, all rows have as many bars as its first. */
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;

      if (*lines[i] != '|')
        {
          width = 0;
          continue;
        }
      cells = g_regex_split (bars, lines[i], 0);
      if (width == 0)
        width = g_strv_length (cells);
      g_assert_cmpuint (g_strv_length (cells), ==, width);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown-writer/shipped", test_shipped);
  g_test_add_func ("/markdown-writer/loses-nothing", test_loses_nothing);
  g_test_add_func ("/markdown-writer/hostile", test_hostile);
  g_test_add_func ("/markdown-writer/tables", test_tables);

  return g_test_run ();
}
