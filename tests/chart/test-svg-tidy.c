/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "atlante-svg-tidy.h"

static void
assert_tidy (const char *svg, const char *prefix, const char *expected)
{
  g_autoptr (GBytes) bytes = atlante_svg_tidy (svg, strlen (svg), prefix);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_ids (void)
{
  assert_tidy ("<g id=\"surface17\"/><use xlink:href=\"#glyph3-2\"/><g clip-path=\"url(#clip9)\"/>"
               "<symbol id=\"glyph3-2\"/>", "a",
               "<g id=\"a1\"/><use xlink:href=\"#a2\"/><g clip-path=\"url(#a3)\"/>"
               "<symbol id=\"a2\"/>");
  assert_tidy ("<g id=\"surface5\"/>", NULL, "<g id=\"m1\"/>");
}

static void
test_paths (void)
{
  assert_tidy ("<path d=\"M 1.234567 -0.001 L 10 20.5 Z \"/><path d=\"\"/>", NULL,
               "<path d=\"M1.23 0L10 20.5Z\"/><path d=\"\"/>");
  /* Nothing else is touched. */
  assert_tidy ("<use x=\"1.23456\"/> 1.23456 ", NULL, "<use x=\"1.23456\"/> 1.23456 ");
}

static void
test_broken (void)
{
  assert_tidy ("", NULL, "");
  assert_tidy ("<path d=\"M 1", NULL, "<path d=\"M1");
  assert_tidy ("<path d=\"-\"", NULL, "<path d=\"-\"");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-tidy/ids", test_ids);
  g_test_add_func ("/svg-tidy/paths", test_paths);
  g_test_add_func ("/svg-tidy/broken", test_broken);
  return g_test_run ();
}
