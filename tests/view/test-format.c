/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-format.h"

static AtlanteCase *kase;
static AtlanteAudience *english;

static void
assert_subtitle (const char *id, const char *expected)
{
  g_autofree char *subtitle =
    atlante_format_item_subtitle (kase, atlante_case_lookup (kase, id), english);

  g_assert_cmpstr (subtitle, ==, expected);
}

static void
test_subtitles (void)
{
  assert_subtitle ("rason", "port · North Korea");
  assert_subtitle ("pyongyang", "city · North Korea");
  assert_subtitle ("taiwan-strait", "strait · general area");
  assert_subtitle ("kurils", "islands · contested name");
  assert_subtitle ("russia", "country");
  assert_subtitle ("ishiba-alliance", "undated");
}

static void
test_other_names (void)
{
  guint n, left;
  AtlantePlace *rason = ATLANTE_PLACE (atlante_case_lookup (kase, "rason"));
  const AtlanteName *names = atlante_place_get_names (rason, &n);
  g_autofree char *few = atlante_format_other_names (names, n, "Rason port", 3, &left);
  g_autofree char *all = NULL;

  /* The local name comes first, then other scripts. */
  g_assert_true (g_str_has_prefix (few, "<span lang=\"ko\">라선시</span> · "));
  g_assert_cmpuint (left, >, 3);
  g_assert_null (strstr (few, "Rason port"));
  all = atlante_format_other_names (names, n, "Rason port", 0, &left);
  g_assert_cmpuint (left, ==, 0);
  g_assert_nonnull (strstr (all, "Раджин"));
}

static void
test_contested_names_stand_apart (void)
{
  guint n;
  AtlantePlace *kurils = ATLANTE_PLACE (atlante_case_lookup (kase, "kurils"));
  const AtlanteName *names = atlante_place_get_names (kurils, &n);
  g_autofree char *all = atlante_format_other_names (names, n, NULL, 0, NULL);

  g_assert_null (strstr (all, "Northern Territories"));
}

static void
test_claim (void)
{
  AtlanteClaim *claim = ATLANTE_CLAIM (atlante_case_lookup (kase, "c-001"));
  g_autofree char *facts = atlante_format_claim_facts (kase, claim, english);
  g_autofree char *meaning = atlante_format_grade_meaning (claim, english);

  g_assert_cmpstr (facts, ==, "reported · Lloyd Austin");
  g_assert_nonnull (strstr (meaning, "F: "));
  g_assert_nonnull (strstr (meaning, "6: "));
}

static void
test_country (void)
{
  g_autofree char *known = atlante_format_country (kase, "KP", english);
  g_autofree char *elsewhere = atlante_format_country (kase, "EE", english);
  g_autofree char *unknown = atlante_format_country (kase, "ZZ", english);

  g_assert_cmpstr (known, ==, "North Korea");
  g_assert_cmpstr (unknown, ==, "ZZ");
  g_assert_cmpstr (elsewhere, ==, "Estonia");
  g_assert_null (atlante_format_country (kase, NULL, english));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  kase = atlante_test_load_shipped_case ();
  english = atlante_case_dup_audience (kase, "en");
  g_test_add_func ("/view/format/subtitles", test_subtitles);
  g_test_add_func ("/view/format/other-names", test_other_names);
  g_test_add_func ("/view/format/contested-names-stand-apart", test_contested_names_stand_apart);
  g_test_add_func ("/view/format/claim", test_claim);
  g_test_add_func ("/view/format/country", test_country);
  result = g_test_run ();
  atlante_audience_unref (english);
  g_object_unref (kase);
  return result;
}
