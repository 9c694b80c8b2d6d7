/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-claim-markup.h"

#include "../atlante-test-case.h"

static const char small[] =
  "\"places\": ["
  " {\"id\": \"korea\", \"kind\": \"peninsula\", \"names\": [{\"text\": \"Korea\", \"language\": \"en\"}]},"
  " {\"id\": \"nk\", \"kind\": \"country\", \"country\": \"KP\","
  "  \"names\": [{\"text\": \"North Korea\", \"language\": \"en\"}]},"
  " {\"id\": \"kursk\", \"kind\": \"city\", \"names\": [{\"text\": \"Kursk\", \"language\": \"en\"}]}],"
  "\"actors\": ["
  " {\"id\": \"leader\", \"kind\": \"person\", \"names\": [{\"text\": \"Ann Miller\", \"language\": \"en\"}]},"
  " {\"id\": \"state\", \"kind\": \"state\", \"country\": \"KP\","
  "  \"names\": [{\"text\": \"The state\", \"language\": \"en\"}]}],"
  "\"claims\": ["
  " {\"id\": \"c\", \"text\": {\"en\": \"Miller & co: North Korea, not Koreans, <acts>\"}, \"passages\": [],"
  "  \"places\": [{\"place\": \"korea\"}, {\"place\": \"nk\"}, {\"place\": \"kursk\"}],"
  "  \"actors\": [{\"actor\": \"leader\"}, {\"actor\": \"state\"}]}]";

/* The longest name wins, a part of a word is none, and the text is escaped. */
static void
test_mentions (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (small);
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "en");
  AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0);
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *markup = atlante_claim_markup (kase, ATLANTE_CLAIM (claim), audience, &others);
  g_autofree char *links = atlante_claim_markup_links (others, audience);

  g_assert_cmpstr (markup, ==,
                   "<a href=\"item:leader\">Miller</a> &amp; co: <a href=\"item:nk\">North Korea</a>, "
                   "not Koreans, &lt;acts&gt;");
  /* The country stands for its state. */
  g_assert_cmpstr (links, ==,
                   "<a href=\"item:korea\">Korea</a>, <a href=\"item:kursk\">Kursk</a>");
}

static void
test_address (void)
{
  g_assert_cmpstr (atlante_claim_markup_get_id ("item:kursk"), ==, "kursk");
  g_assert_null (atlante_claim_markup_get_id ("https://example.org/"));
}

/* In every claim that ships, links lead somewhere, and nothing is lost of the text. */
static void
test_shipped (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  const char *const languages[] = { "it", "en" };

  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, languages[l]);

      for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM); i++)
        {
          AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, i);
          g_autofree char *markup =
            atlante_claim_markup (kase, ATLANTE_CLAIM (claim), audience, NULL);
          g_autoptr (GRegex) tags = g_regex_new ("</?a[^>]*>", 0, 0, NULL);
          g_autofree char *plain = g_regex_replace_literal (tags, markup, -1, 0, "", 0, NULL);
          g_autofree char *text =
            g_markup_escape_text (atlante_claim_get_text (ATLANTE_CLAIM (claim), audience), -1);

          g_assert_cmpstr (plain, ==, text);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/panels/claim-markup/mentions", test_mentions);
  g_test_add_func ("/panels/claim-markup/address", test_address);
  g_test_add_func ("/panels/claim-markup/shipped", test_shipped);
  return g_test_run ();
}
