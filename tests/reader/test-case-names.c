/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-case-names.h"
#include "atlante-command.h"

static const char members[] =
  "\"places\": ["
  "{\"id\": \"korea\", \"kind\": \"peninsula\", \"names\": [{\"text\": \"Korea\"}]},"
  "{\"id\": \"north-korea\", \"kind\": \"country\", \"names\": [{\"text\": \"North Korea\"},"
  " {\"text\": \"Corea del Nord\"}, {\"text\": \"DPRK\"}]},"
  "{\"id\": \"strait\", \"kind\": \"strait\", \"names\": [{\"text\": \"Stretto di Taiwan\"}]},"
  "{\"id\": \"taiwan\", \"kind\": \"island\", \"names\": [{\"text\": \"Taiwan\"}]},"
  "{\"id\": \"ukraine\", \"kind\": \"country\", \"names\": [{\"text\": \"Ucraina\"}]},"
  "{\"id\": \"rason\", \"kind\": \"port\", \"names\": [{\"text\": \"Rasŏn\"}, {\"text\": \"라선\"}]},"
  "{\"id\": \"lima\", \"kind\": \"city\", \"names\": [{\"text\": \"Lima\"}, {\"text\": \"リマ\"}]},"
  "{\"id\": \"nice\", \"kind\": \"city\", \"names\": [{\"text\": \"Nice\", \"language\": \"fr\"}]}],"
  "\"actors\": ["
  "{\"id\": \"un\", \"kind\": \"organisation\", \"names\": [{\"text\": \"UNO\"}]},"
  "{\"id\": \"ishiba\", \"kind\": \"person\", \"names\": [{\"text\": \"Shigeru Ishiba\"}]},"
  "{\"id\": \"dprk-state\", \"kind\": \"state\", \"names\": [{\"text\": \"North Korea\"}]},"
  "{\"id\": \"jong\", \"kind\": \"person\", \"names\": [{\"text\": \"Kim Jong-un\"}]}]";

static void
assert_finds (AtlanteCaseNames *names, const char *text, const char *expected)
{
  g_autoptr (GArray) found = atlante_case_names_find (names, text);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const AtlanteCaseName *name = &g_array_index (found, AtlanteCaseName, i);
      g_autofree char *stretch = g_utf8_substring (text, name->start, name->start + name->length);

      g_string_append_printf (line, "%s%s=%s", i > 0 ? "; " : "", stretch,
                              atlante_item_get_id (name->item));
    }
  g_assert_cmpstr (line->str, ==, expected);
}

static void
test_longest (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "From North Korea, not Korea, to the Stretto di Taiwan.",
                "North Korea=north-korea; North Korea=dprk-state; Korea=korea; "
                "Stretto di Taiwan=strait");
  assert_finds (names, "lo stretto di Taiwan e Taiwan", "stretto di Taiwan=strait; Taiwan=taiwan");
  /* Each item once. */
  assert_finds (names, "Taiwan, Taiwan", "Taiwan=taiwan");
  assert_finds (names, "", "");
  assert_finds (names, "Niente, 42.", "");
}

static void
test_spelling (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "L’Ucraina e «Rason»", "Ucraina=ukraine; Rason=rason");
  assert_finds (names, "COREA DEL NORD", "COREA DEL NORD=north-korea");
  assert_finds (names, "Kim Jong Un e Kim Jong-un", "Kim Jong Un=jong");
  /* Only whole words. */
  assert_finds (names, "Limatura, Koreans, Taiwanese", "");
}

/* "nice", "lima" and "uno" are words of their languages. */
static void
test_capitals (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "a nice lima, uno, Uno", "");
  assert_finds (names, "NICE, Lima and the UNO", "NICE=nice; Lima=lima; UNO=un");
}

static void
test_surname (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "Ishiba said", "Ishiba=ishiba");
  assert_finds (names, "ishiba un Un", "");
}

static void
test_scripts (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "라선에서", "라선=rason");
  assert_finds (names, "リマで", "リマ=lima");
  assert_finds (names, "クリマ", "");
}

/* An edit, an undo, an item that goes and one that comes. */
static void
test_follow (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);
  g_autoptr (AtlanteEditor) editor = atlante_editor_new (kase);
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);
  g_autoptr (AtlanteJson) name = atlante_json_new_string ("Nizza");
  g_autoptr (AtlanteJson) place = atlante_json_parse (
    "{\"id\": \"kursk\", \"kind\": \"city\", \"names\": [{\"text\": \"Kursk\", \"language\": "
    "\"en\"}]}", -1, NULL);
  g_autoptr (GError) error = NULL;

  atlante_command_set (editor, "places/nice/names/0/text", name, NULL, &error);
  g_assert_no_error (error);
  assert_finds (names, "Nice, Nizza", "Nizza=nice");
  atlante_editor_undo (editor);
  assert_finds (names, "Nice, Nizza", "Nice=nice");
  atlante_command_add (editor, ATLANTE_ITEM_PLACE, place, NULL, &error);
  g_assert_no_error (error);
  assert_finds (names, "Kursk", "Kursk=kursk");
  atlante_command_remove (editor, atlante_case_lookup (kase, "kursk"), &error);
  g_assert_no_error (error);
  assert_finds (names, "Kursk", "");
}

/* What the case that ships is about is found in its own words. */
static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteCaseNames) names = atlante_case_names_new (kase);

  assert_finds (names, "Le munizioni partite da Rason vanno alla Russia, dice Yoon a Seul.",
                "Rason=rason; Russia=russia; Yoon=yoon; Seul=seoul");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/case-names/longest", test_longest);
  g_test_add_func ("/reader/case-names/spelling", test_spelling);
  g_test_add_func ("/reader/case-names/capitals", test_capitals);
  g_test_add_func ("/reader/case-names/surname", test_surname);
  g_test_add_func ("/reader/case-names/scripts", test_scripts);
  g_test_add_func ("/reader/case-names/follow", test_follow);
  g_test_add_func ("/reader/case-names/shipped", test_shipped);
  return g_test_run ();
}
