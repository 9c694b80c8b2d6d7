/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-escape.h"

#include <string.h>

static void
test_markup (void)
{
  static const char * const pairs[][2] = {
    { "a < b & \"c\" 'd'", "a &lt; b &amp; &quot;c&quot; &#39;d&#39;" },
    { "&amp;", "&amp;amp;" },
    { "a\001b\033c\177d", "abcd" },
    { "\ufffe\ufdd0x\ufeff", "x" },
    { "a\r\xc2\x85" "b\u2028c", "a\n\nb\nc" },
    { "日本 👩‍👧", "日本 👩‍👧" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *escaped = atlante_escape_dup_markup (pairs[i][0]);

      g_assert_cmpstr (escaped, ==, pairs[i][1]);
    }
}

static void
test_bad_utf8 (void)
{
  g_autofree char *escaped = atlante_escape_dup_markup ("a\xff<");
  g_autofree char *none = atlante_escape_dup_markup (NULL);

  g_assert_cmpstr (escaped, ==, "a\ufffd&lt;");
  g_assert_cmpstr (none, ==, "");
}

static void
test_markdown (void)
{
  static const char * const pairs[][2] = {
    { "plain text, with 3.000 and (brackets).", "plain text, with 3.000 and (brackets)." },
    { "3.000 men", "3.000 men" },
    { "1. no list", "1\\. no list" },
    { "# no heading", "\\# no heading" },
    { "- no list", "\\- no list" },
    { "    no code", "no code" },
    { "[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))" },
    { "![x](y)", "\\!\\[x\\](y)" },
    { "*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~" },
    { "<script>&x", "&lt;script&gt;&amp;x" },
    { "| a | b |\n# h\n---", "\\| a \\| b \\| # h ---" },
    { "back\\slash", "back\\\\slash" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *escaped = atlante_escape_dup_markdown (pairs[i][0]);

      g_assert_cmpstr (escaped, ==, pairs[i][1]);
    }
}

static void
test_csv (void)
{
  static const char * const pairs[][2] = {
    { "plain", "plain" },
    { "a,b", "\"a,b\"" },
    { "say \"x\"", "\"say \"\"x\"\"\"" },
    { "two\r\nlines", "\"two\nlines\"" },
    { "=1+1", "'=1+1" },
    { " =1+1", "' =1+1" },
    { "  x ", "\"  x \"" },
    { "\t=1+1", "\"'\t=1+1\"" },
    { "\r=1", "\"'\n=1\"" },
    { "＝1", "'＝1" },
    { "＠x", "'＠x" },
    { "@x", "'@x" },
    { "-1+1", "'-1+1" },
    { "+1-2", "'+1-2" },
    { "-12.5", "-12.5" },
    { "+7", "+7" },
    { "-", "'-" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      atlante_escape_csv (out, pairs[i][0], TRUE);
      g_assert_cmpstr (out->str, ==, pairs[i][1]);
    }
}

static void
test_csv_without_guard (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  atlante_escape_csv (out, "=1+1", FALSE);
  g_assert_cmpstr (out->str, ==, "=1+1");
}

static void
test_uri (void)
{
  static const char * const good[][2] = {
    { "https://example.org/a?b=c#d", "https://example.org/a?b=c#d" },
    { "http://example.org/ä b'(c)\\", "http://example.org/%C3%A4%20b%27%28c%29%5C" },
    { "mailto:a@example.org", "mailto:a@example.org" },
    { "HTTPS://example.org/<x>", "HTTPS://example.org/%3Cx%3E" },
  };
  static const char *const bad[] = {
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:x",
    "\001javascript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//example.org",
    "example.org",
    "https://",
    "mailto:",
    "",
    " https://example.org",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *uri = atlante_escape_uri (good[i][0]);

      g_assert_cmpstr (uri, ==, good[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_null (atlante_escape_uri (bad[i]));
  g_assert_null (atlante_escape_uri (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/escape/markup", test_markup);
  g_test_add_func ("/escape/bad-utf8", test_bad_utf8);
  g_test_add_func ("/escape/markdown", test_markdown);
  g_test_add_func ("/escape/csv", test_csv);
  g_test_add_func ("/escape/csv-without-guard", test_csv_without_guard);
  g_test_add_func ("/escape/uri", test_uri);

  return g_test_run ();
}
