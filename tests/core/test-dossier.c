/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-dossier.h"

static AtlanteDossier *
make (AtlanteCase *kase, const char *id)
{
  return atlante_dossier_new (kase, atlante_case_lookup (kase, id));
}

static gboolean
holds (GPtrArray *items, const char *id)
{
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (atlante_item_get_id (g_ptr_array_index (items, i)), id) == 0)
      return TRUE;
  return FALSE;
}

static const char small[] =
  "\"topics\": [{\"id\": \"t1\", \"title\": {\"en\": \"One\"}}, {\"id\": \"t2\", \"title\": {\"en\": \"Two\"}}],"
  "\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\"}], \"location\": {\"latitude\": 0, \"longitude\": 0, \"precision\": \"town\"}},"
  " {\"id\": \"b\", \"kind\": \"city\", \"names\": [{\"text\": \"B\"}], \"location\": {\"latitude\": 0, \"longitude\": 90, \"precision\": \"town\"}}],"
  "\"actors\": [{\"id\": \"x\", \"kind\": \"state\", \"names\": [{\"text\": \"X\"}], \"seat\": \"b\"}],"
  "\"events\": [{\"id\": \"e2\", \"title\": {\"en\": \"Late\"}, \"time\": \"2024\", \"places\": [{\"place\": \"a\"}]},"
  " {\"id\": \"e0\", \"title\": {\"en\": \"Never\"}, \"time\": null, \"places\": [{\"place\": \"a\"}]},"
  " {\"id\": \"e1\", \"title\": {\"en\": \"Early\"}, \"time\": \"1953\", \"places\": [{\"place\": \"a\"}]}],"
  "\"claims\": ["
  " {\"id\": \"c1\", \"text\": {\"en\": \"Second topic\"}, \"topic\": \"t2\", \"places\": [{\"place\": \"a\"}], \"attribution\": {\"kind\": \"official\", \"actor\": \"x\", \"text\": null}},"
  " {\"id\": \"c2\", \"text\": {\"en\": \"First topic\"}, \"topic\": \"t1\", \"places\": [{\"place\": \"a\"}, {\"place\": \"b\"}], \"attribution\": {\"kind\": \"author\"}, \"grade\": {\"reliability\": \"B\", \"credibility\": 2}},"
  " {\"id\": \"c3\", \"text\": {\"en\": \"Rejected\"}, \"topic\": \"t1\", \"places\": [{\"place\": \"a\"}], \"status\": \"rejected\"}],"
  "\"relations\": [{\"id\": \"r1\", \"kind\": \"transfer\", \"from\": \"a\", \"to\": \"x\", \"claims\": [\"c1\"]},"
  " {\"id\": \"r2\", \"kind\": \"talks\", \"from\": \"b\", \"to\": \"a\", \"claims\": [\"c2\"]}],"
  "\"notes\": [{\"id\": \"n\", \"about\": \"a\", \"text\": \"Mind.\"}]";

static void
test_gathered_and_ordered (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (small);
  g_autoptr (AtlanteDossier) dossier = make (kase, "a");
  GPtrArray *claims = atlante_dossier_get_claims (dossier);
  GPtrArray *events = atlante_dossier_get_events (dossier);
  GPtrArray *links = atlante_dossier_get_links (dossier);

  g_assert_cmpuint (claims->len, ==, 2);
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 0)), ==, "c2");
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 1)), ==, "c1");
  g_assert_cmpuint (atlante_dossier_get_topics (dossier)->len, ==, 2);

  g_assert_cmpuint (events->len, ==, 3);
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (events, 0)), ==, "e1");
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (events, 2)), ==, "e0");

  g_assert_true (holds (atlante_dossier_get_actors (dossier), "x"));
  g_assert_true (holds (atlante_dossier_get_places (dossier), "b"));
  g_assert_false (holds (atlante_dossier_get_places (dossier), "a"));
  g_assert_cmpuint (atlante_dossier_get_notes (dossier)->len, ==, 1);

  g_assert_cmpuint (links->len, ==, 2);
  g_assert_cmpint (atlante_link_get_direction (g_ptr_array_index (links, 0)), ==, ATLANTE_DIRECTION_OUT);
  g_assert_cmpint (atlante_link_get_direction (g_ptr_array_index (links, 1)), ==, ATLANTE_DIRECTION_BOTH);
  /* X stands at its seat, a quarter of the equator away. */
  g_assert_cmpfloat_with_epsilon (atlante_link_get_distance (g_ptr_array_index (links, 0)), ATLANTE_EARTH_RADIUS * G_PI / 2, 1);
  g_assert_cmpfloat_with_epsilon (atlante_link_get_bearing (g_ptr_array_index (links, 0)), 90, 1e-6);
}

/* Each claim once, in whatever ways it has to do with the subject, and each topic once. */
static void
test_each_once (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"topics\": [{\"id\": \"t1\", \"title\": {\"en\": \"One\"}}],"
    "\"claims\": [{\"id\": \"c1\", \"text\": {\"en\": \"1\"}, \"topic\": \"t1\"},"
    " {\"id\": \"c2\", \"text\": {\"en\": \"2\"}},"
    " {\"id\": \"c3\", \"text\": {\"en\": \"3\"}, \"topic\": \"t1\"}],"
    "\"events\": [{\"id\": \"e\", \"title\": {\"en\": \"E\"},"
    " \"claims\": [\"c2\", \"c3\", \"c1\", \"c3\", \"e\", \"gone\"]}]");
  g_autoptr (AtlanteDossier) dossier = make (kase, "e");
  GPtrArray *claims = atlante_dossier_get_claims (dossier);

  g_assert_cmpuint (claims->len, ==, 3);
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 0)), ==, "c1");
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 1)), ==, "c3");
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 2)), ==, "c2");
  g_assert_cmpuint (atlante_dossier_get_topics (dossier)->len, ==, 1);
}

/* Within a topic claims stand as in the article, whatever their order in the file. */
static void
test_order_of_article (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"passages\": [{\"id\": \"p1\", \"start\": 90}, {\"id\": \"p2\", \"start\": 10}],"
    "\"places\": [{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"A\"}]}],"
    "\"claims\": [{\"id\": \"late\", \"passages\": [\"p1\"], \"places\": [{\"place\": \"a\"}]},"
    " {\"id\": \"early\", \"passages\": [\"p2\"], \"places\": [{\"place\": \"a\"}]}]");
  g_autoptr (AtlanteDossier) dossier = make (kase, "a");
  GPtrArray *claims = atlante_dossier_get_claims (dossier);

  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 0)), ==, "early");
  g_assert_cmpstr (atlante_item_get_id (g_ptr_array_index (claims, 1)), ==, "late");
}

static void
test_of_an_actor (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (small);
  g_autoptr (AtlanteDossier) dossier = make (kase, "x");

  /* The article credits it: that claim is its too. */
  g_assert_true (holds (atlante_dossier_get_claims (dossier), "c1"));
  g_assert_cmpint (atlante_link_get_direction (g_ptr_array_index (atlante_dossier_get_links (dossier), 0)), ==, ATLANTE_DIRECTION_IN);
}

static void
test_formats (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (small);
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "en");
  AtlanteClaim *credited = ATLANTE_CLAIM (atlante_case_lookup (kase, "c1"));
  AtlanteClaim *graded = ATLANTE_CLAIM (atlante_case_lookup (kase, "c2"));
  g_autofree char *actor = atlante_claim_format_attribution (kase, credited, audience);
  g_autofree char *author = atlante_claim_format_attribution (kase, graded, audience);
  g_autofree char *grade = atlante_claim_format_grade (graded);
  g_autofree char *none = atlante_claim_format_grade (credited);

  g_assert_cmpstr (actor, ==, "X");
  g_assert_cmpstr (author, ==, "the author");
  g_assert_cmpstr (grade, ==, "B2");
  g_assert_cmpstr (none, ==, "F6");
}

static void
test_citation_of_shipped_claim (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, "en");
  g_autoptr (AtlanteDossier) dossier = make (kase, "rason");
  AtlanteClaim *claim = g_ptr_array_index (atlante_dossier_get_claims (dossier), 0);
  g_autofree char *citation = atlante_claim_format_citation (kase, claim, audience);

  g_assert_true (g_str_has_prefix (citation, atlante_claim_get_text (claim, audience)));
  g_assert_nonnull (strstr (citation, "¶"));
  g_assert_nonnull (strstr (citation, "SHA-256 ebad235bb3ca"));
}

int
main (int argc, char *argv[])
{
  atlante_paths_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/gathered-and-ordered", test_gathered_and_ordered);
  g_test_add_func ("/dossier/each-once", test_each_once);
  g_test_add_func ("/dossier/order-of-article", test_order_of_article);
  g_test_add_func ("/dossier/of-an-actor", test_of_an_actor);
  g_test_add_func ("/dossier/formats", test_formats);
  g_test_add_func ("/dossier/citation", test_citation_of_shipped_claim);
  return g_test_run ();
}
