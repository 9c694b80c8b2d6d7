/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#include "atlante-html-writer.h"

static const char * const tidy[] = { "tidy", "-q", "-e", NULL };

static char *
write_case (AtlanteCase *kase, const char *language, GBytes **bytes)
{
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, language);
  g_autoptr (AtlanteBriefingWriter) writer = atlante_html_writer_new ();
  g_autoptr (GBytes) written = fixture_write (writer, briefing);

  if (bytes != NULL)
    *bytes = g_bytes_ref (written);
  return fixture_dup_text (written);
}

/* The map is paths only, and long: it is looked at by itself. */
static char *
cut_map (const char *page)
{
  const char *begin = strstr (page, "<svg ");
  const char *end = begin != NULL ? strstr (begin, "</svg>") : NULL;
  g_autofree char *map = NULL;
  g_autofree char *head = NULL;

  g_assert_nonnull (end);
  begin = strchr (begin, '>') + 1;
  map = g_strndup (begin, end - begin);
  g_assert_null (strstr (map, "<script"));
  g_assert_null (strstr (map, "<a "));
  g_assert_null (strstr (map, "<text"));
  g_assert_null (strstr (map, "style="));
  g_assert_null (strstr (map, "href=\"h"));
  head = g_strndup (page, begin - page);
  return g_strconcat (head, end, NULL);
}

/* What is on the page when all that may be there is taken away: only tags and addresses of ours. */
static void
assert_inert (const char *whole)
{
  g_autofree char *page = cut_map (whole);
  g_autoptr (GRegex) tags
      = g_regex_new ("</"
                     "?(!DOCTYPE|html|head|meta|title|style|body|a|header|p|main|h[1-4]|div|nav|ol|"
                     "ul|li|span|section|figure|figcaption|svg|"
                     "table|caption|thead|tbody|tr|th|td|sup|bdi|br|code|footer)[ />]",
                     0, 0, NULL);
  g_autoptr (GRegex) links = g_regex_new ("href=\"(?!#|https?://|mailto:)", 0, 0, NULL);
  g_autoptr (GRegex) handlers = g_regex_new ("<[^>]* on[a-z]+=", 0, 0, NULL);
  g_autoptr (GRegex) sources
      = g_regex_new ("<[^>]* (src|style|srcdoc|action|formaction|data)=", 0, 0, NULL);
  g_autoptr (GRegex) values = g_regex_new ("\"[^\"]*\"", 0, 0, NULL);
  g_autofree char *rest = g_regex_replace_literal (tags, page, -1, 0, "", 0, NULL);
  /* Text has no bare quotes, so that what stands between two is an attribute's value. */
  g_autofree char *bare = g_regex_replace_literal (values, page, -1, 0, "\"\"", 0, NULL);

  for (const char *p = strchr (rest, '<'); p != NULL; p = strchr (p + 1, '<'))
    g_error ("A tag that is not ours: %.40s", p);
  g_assert_false (g_regex_match (links, page, 0, NULL));
  g_assert_false (g_regex_match (handlers, bare, 0, NULL));
  g_assert_false (g_regex_match (sources, bare, 0, NULL));
}

static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *page = write_case (kase, "it", &bytes);

  g_assert_nonnull (strstr (page, "<html lang=\"it\">"));
  g_assert_nonnull (strstr (page, "id=\"place-rason\""));
  g_assert_nonnull (strstr (page, "id=\"claim-1\""));
  g_assert_nonnull (strstr (page, "<svg "));
  g_assert_nonnull (strstr (page, "TLP:CLEAR"));
  g_assert_nonnull (strstr (page, "라선시"));
  g_assert_nonnull (strstr (page, "Content-Security-Policy"));
  assert_inert (page);
  fixture_judge (tidy, "briefing.html", bytes);
}

static void
test_english (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *page = write_case (kase, "en", &bytes);

  g_assert_nonnull (strstr (page, "Rason port"));
  g_assert_nonnull (strstr (page, "What the source says"));
  fixture_judge (tidy, "briefing.html", bytes);
}

static void
test_hostile (void)
{
  g_autoptr (AtlanteCase) kase = fixture_make_hostile_case ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *page = write_case (kase, "en", &bytes);

  assert_inert (page);
  g_assert_nonnull (strstr (page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
  fixture_judge (tidy, "briefing.html", bytes);
}

static void
test_empty (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *page = write_case (kase, "en", &bytes);

  assert_inert (page);
  fixture_judge (tidy, "briefing.html", bytes);
}

/* Every link within the page leads somewhere, and no id is there twice. */
static void
test_links (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autofree char *page = write_case (kase, "it", NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) id = g_regex_new (" id=\"([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GRegex) link = g_regex_new ("href=\"#([^\"]*)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (id, page, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_assert_true (g_hash_table_add (ids, g_match_info_fetch (match, 1)));
  g_clear_pointer (&match, g_match_info_unref);
  for (g_regex_match (link, page, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *target = g_match_info_fetch (match, 1);

      if (!g_hash_table_contains (ids, target))
        g_error ("No element has the id %s", target);
    }
}

static void
test_repeatable (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "it");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_html_writer_new ();

  g_assert_cmpstr (atlante_briefing_writer_get_path (writer), ==, "briefing.html");
  fixture_assert_repeatable (writer, briefing);
}

static void
test_cancelled (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("");
  g_autoptr (AtlanteBriefing) briefing = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefingWriter) writer = atlante_html_writer_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (atlante_briefing_writer_write (writer, briefing, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-writer/shipped", test_shipped);
  g_test_add_func ("/html-writer/english", test_english);
  g_test_add_func ("/html-writer/hostile", test_hostile);
  g_test_add_func ("/html-writer/empty", test_empty);
  g_test_add_func ("/html-writer/links", test_links);
  g_test_add_func ("/html-writer/repeatable", test_repeatable);
  g_test_add_func ("/html-writer/cancelled", test_cancelled);

  return g_test_run ();
}
