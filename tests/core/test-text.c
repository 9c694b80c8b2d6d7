/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-fold.h"
#include "atlante-paths.h"
#include "atlante-text.h"

static void
test_chain_of_languages (void)
{
  g_autoptr (AtlanteAudience) audience = atlante_audience_new ("pt-BR", "it", "jp");
  const char *const *languages = atlante_audience_get_languages (audience);

  g_assert_cmpstr (languages[0], ==, "pt-BR");
  g_assert_cmpstr (languages[1], ==, "pt");
  g_assert_cmpstr (languages[2], ==, "it");
  g_assert_cmpstr (languages[3], ==, "en");
  g_assert_null (languages[4]);
  g_assert_cmpstr (atlante_audience_get_viewpoint (audience), ==, "jp");
}

static void
assert_text (const char *json, const char *language, const char *case_language, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) text = atlante_json_parse (json, -1, &error);
  g_autoptr (AtlanteAudience) audience = atlante_audience_new (language, case_language, NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (atlante_text_get (text, audience), ==, expected);
}

static void
test_fall_back (void)
{
  assert_text ("{\"it\": \"porto\", \"en\": \"port\"}", "en", "it", "port");
  assert_text ("{\"it\": \"porto\", \"en\": \"port\"}", "de", "it", "porto");
  assert_text ("{\"fr\": \"port\", \"en\": \"harbour\"}", "de", "it", "harbour");
  assert_text ("{\"ja\": \"港\"}", "de", "it", "港");
  assert_text ("{\"it\": null, \"ja\": \"港\"}", "it", NULL, "港");
  assert_text ("\"plain\"", "de", "it", "plain");
  assert_text ("{}", "de", "it", NULL);
  assert_text ("null", "de", "it", NULL);
  assert_text ("3", "de", "it", NULL);
}

static void
test_fold (void)
{
  g_autofree char *one = atlante_fold ("  Rasŏn–Port ");
  g_autofree char *two = atlante_fold ("L’AQUILA");
  g_autofree char *three = atlante_fold ("Straße ﬁn");
  g_autofree char *korean = atlante_fold ("라선");
  g_autofree char *decomposed = atlante_fold ("\341\204\205\341\205\241\341\204\211\341\205\245\341\206\253");
  g_autofree char *nothing = atlante_fold ("–– !");

  g_assert_cmpstr (one, ==, "rason port");
  g_assert_cmpstr (two, ==, "l aquila");
  g_assert_cmpstr (three, ==, "strasse fin");
  g_assert_cmpstr (korean, ==, decomposed);
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  atlante_paths_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/chain-of-languages", test_chain_of_languages);
  g_test_add_func ("/text/fall-back", test_fall_back);
  g_test_add_func ("/text/fold", test_fold);
  return g_test_run ();
}
