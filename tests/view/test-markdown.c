/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pango/pango.h>

#include "atlante-markdown.h"

static void
assert_markup (const char *markdown, const char *expected)
{
  g_autofree char *markup = atlante_markdown_to_markup (markdown);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (markup, ==, expected);
  /* A link is GtkLabel's own word. */
  if (strstr (markup, "<a ") == NULL)
    {
      g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

static void
test_inline (void)
{
  assert_markup ("plain", "plain");
  assert_markup ("**strong** and *soft* and `code*`",
                 "<b>strong</b> and <i>soft</i> and <tt>code*</tt>");
  assert_markup ("__strong__ _soft_", "<b>strong</b> <i>soft</i>");
  assert_markup ("**a *b* c**", "<b>a <i>b</i> c</b>");
  assert_markup ("snake_case_name", "snake_case_name");
  assert_markup ("2 * 3 * 4", "2 * 3 * 4");
  assert_markup ("**open", "**open");
  assert_markup ("\\*no\\*", "*no*");
  assert_markup ("Курилы **北方領土**", "Курилы <b>北方領土</b>");
}

static void
test_html_is_text (void)
{
  assert_markup ("<b>x</b> & y", "&lt;b&gt;x&lt;/b&gt; &amp; y");
  assert_markup ("**<i>**", "<b>&lt;i&gt;</b>");
}

static void
test_links (void)
{
  assert_markup ("[a](https://example.org/?q&r)",
                 "<a href=\"https://example.org/?q&amp;r\">a</a> (https://example.org/?q&amp;r)");
  assert_markup ("[a](javascript:x)", "[a](javascript:x)");
  assert_markup ("[a](file:///etc/passwd)", "[a](file:///etc/passwd)");
  assert_markup ("[a", "[a");
  assert_markup ("[a]", "[a]");
}

static void
test_blocks (void)
{
  assert_markup ("one\ntwo\n\nthree", "one two\n\nthree");
  assert_markup ("# Head\ntext", "<b>Head</b>\ntext");
  assert_markup ("- one\n- two", "• one\n• two");
  assert_markup ("\n\n\n", "");
  assert_markup ("", "");
}

/* No text makes it slow: a megabyte of opening marks. */
static void
test_hostile (void)
{
  static const char *const marks[] = { "[", "*", "_", "**_", "`", "[a](" };

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *markup = NULL;

      while (text->len < 200000)
        g_string_append (text, marks[i]);
      markup = atlante_markdown_to_markup (text->str);
      g_assert_true (pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/markdown/inline", test_inline);
  g_test_add_func ("/view/markdown/html-is-text", test_html_is_text);
  g_test_add_func ("/view/markdown/links", test_links);
  g_test_add_func ("/view/markdown/blocks", test_blocks);
  g_test_add_func ("/view/markdown/hostile", test_hostile);
  return g_test_run ();
}
