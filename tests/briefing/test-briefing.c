/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefing-fixture.h"

#define PLACES                                                                                     \
  "\"places\": ["                                                                                  \
  "{\"id\": \"b\", \"kind\": \"city\", \"names\": [{\"text\": \"Zed\"}]},"                         \
  "{\"id\": \"a\", \"kind\": \"city\", \"names\": [{\"text\": \"Élan\"}, {\"text\": \"Élan\"}, " \
  "{\"text\": \"Другое\"}],"                                                                 \
  " \"location\": {\"latitude\": 1, \"longitude\": 2}},"                                           \
  "{\"id\": \"c\", \"kind\": \"city\", \"names\": [{\"text\": \"Much\"}], \"location\": "          \
  "{\"latitude\": 3, \"longitude\": 4}}]"

#define CASE                                                                                       \
  PLACES                                                                                           \
      ", \"modified\": \"2026-11-22T10:00:00Z\","                                                  \
      "\"sources\": [{\"id\": \"s\", \"language\": \"it\"}, {\"id\": \"t\", \"title\": \"T\"}],"   \
      "\"passages\": [{\"id\": \"p-1\", \"source\": \"s\", \"start\": 50, \"length\": 5},"         \
      " {\"id\": \"p-2\", \"source\": \"s\", \"start\": 10, \"length\": 5}, {\"id\": \"p-3\", "    \
      "\"source\": \"t\", \"start\": 0, \"length\": 5}],"                                          \
      "\"claims\": [{\"id\": \"none\", \"text\": \"x\"}, {\"id\": \"other\", \"text\": \"x\", "    \
      "\"passages\": [\"p-3\"]},"                                                                  \
      " {\"id\": \"late\", \"text\": \"x\", \"passages\": [\"p-1\"], \"places\": [{\"place\": "    \
      "\"c\"}]},"                                                                                  \
      " {\"id\": \"early\", \"text\": \"x\", \"passages\": [\"p-1\", \"p-2\"], \"places\": "       \
      "[{\"place\": \"c\"}]},"                                                                     \
      " {\"id\": \"no\", \"text\": \"x\", \"status\": \"rejected\", \"passages\": [\"p-2\"]}],"    \
      "\"relations\": [{\"id\": \"r-1\", \"kind\": \"visit\", \"from\": \"a\", \"to\": \"c\"},"    \
      " {\"id\": \"r-2\", \"kind\": \"visit\", \"from\": \"a\", \"to\": \"b\"}],"                  \
      "\"events\": [{\"id\": \"undated\", \"title\": {\"en\": \"U\"}}, {\"id\": \"second\", "      \
      "\"title\": {\"en\": \"S\"}, \"time\": \"2024-06\"},"                                        \
      " {\"id\": \"first\", \"title\": {\"en\": \"F\"}, \"time\": \"2022\"}]"

static AtlanteBriefing *
make_briefing (const char *members)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (members);

  return atlante_briefing_new (kase, "en");
}

static void
test_order_of_dossiers (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing (CASE);
  static const char * const ids[] = { "c", "a", "b" };
  GPtrArray *dossiers = atlante_briefing_get_dossiers (self);

  g_assert_cmpuint (dossiers->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (
          atlante_item_get_id (atlante_dossier_get_subject (g_ptr_array_index (dossiers, i))), ==,
          ids[i]);
      g_assert_cmpuint (atlante_briefing_get_place_number (self, ids[i]), ==, i + 1);
    }
  g_assert_cmpuint (atlante_briefing_get_place_number (self, "early"), ==, 0);
}

/* A reader may want the pack from another side than the case's; its snapshot stays there. */
static void
test_viewpoint (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"places\": [{\"id\": \"k\", \"kind\": \"islands\", "
    "\"names\": [{\"text\": \"Kurils\", \"language\": \"en\"}, {\"text\": \"Northern Territories\","
    " \"language\": \"en\", \"role\": \"contested\", \"viewpoint\": \"jp\"}]}]");
  g_autoptr (AtlanteBriefing) own = atlante_briefing_new (kase, "en");
  g_autoptr (AtlanteBriefing) other = atlante_briefing_new_for_viewpoint (kase, "en", "jp");
  g_autoptr (AtlanteBriefing) copy = atlante_briefing_dup_snapshot (other);
  g_autofree char *line = atlante_briefing_dup_viewpoint_line (copy);
  AtlanteItem *place = atlante_case_lookup (kase, "k");

  g_assert_cmpstr (atlante_item_get_title (place, atlante_briefing_get_audience (own)), ==,
                   "Kurils");
  g_assert_cmpstr (atlante_item_get_title (place, atlante_briefing_get_audience (other)), ==,
                   "Northern Territories");
  g_assert_nonnull (strstr (line, "Japan"));
  g_assert_cmpstr (atlante_case_get_viewpoint (atlante_briefing_get_case (copy)), ==,
                   "international");
}

static void
test_numbers_of_claims (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing (CASE);
  static const char * const ids[] = { "early", "late", "other", "none" };

  g_assert_cmpuint (atlante_briefing_get_claims (self)->len, ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpuint (atlante_briefing_get_claim_number (self, ids[i]), ==, i + 1);
  g_assert_cmpuint (atlante_briefing_get_claim_number (self, "no"), ==, 0);
  g_assert_cmpuint (atlante_briefing_get_claim_number (self, NULL), ==, 0);
}

static void
test_order_of_events (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing (CASE);
  static const char * const ids[] = { "first", "second", "undated" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpstr (
        atlante_item_get_id (g_ptr_array_index (atlante_briefing_get_events (self), i)), ==,
        ids[i]);
}

static void
test_flows (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing (CASE);

  g_assert_cmpuint (atlante_briefing_get_relations (self)->len, ==, 2);
  g_assert_cmpuint (atlante_briefing_get_flows (self)->len, ==, 1);
}

static void
test_time (void)
{
  g_autoptr (AtlanteBriefing) dated = make_briefing (CASE);
  g_autoptr (AtlanteBriefing) undated = make_briefing ("");
  g_autoptr (AtlanteBriefing) created = make_briefing ("\"created\": \"2025-01-02\"");
  g_autoptr (AtlanteBriefing) offset
      = make_briefing ("\"modified\": \"2025-01-02T00:30:00+01:00\"");
  g_autoptr (AtlanteBriefing) epoch = NULL;

  g_assert_cmpstr (atlante_briefing_get_timestamp (dated), ==, "2026-11-22T10:00:00Z");
  g_assert_cmpstr (atlante_briefing_get_timestamp (undated), ==, "1980-01-01T00:00:00Z");
  g_assert_cmpstr (atlante_briefing_get_timestamp (created), ==, "2025-01-02T00:00:00Z");
  g_assert_cmpstr (atlante_briefing_get_timestamp (offset), ==, "2025-01-01T23:30:00Z");

  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  epoch = make_briefing (CASE);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_cmpint (atlante_briefing_get_time (epoch), ==, 1700000000);
  g_assert_cmpstr (atlante_briefing_get_timestamp (epoch), ==, "2023-11-14T22:13:20Z");
}

static void
test_sentences (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing (CASE);
  AtlantePlace *place = ATLANTE_PLACE (atlante_case_lookup (atlante_briefing_get_case (self), "a"));
  g_autofree char *others = atlante_briefing_dup_other_names (self, place, 0);
  g_autofree char *line = atlante_briefing_dup_anchor_line (self);
  g_autoptr (GPtrArray) gaps = atlante_briefing_dup_gaps (self);

  g_assert_cmpstr (others, ==, "Другое");
  g_assert_cmpstr (line, ==, "4 claims · passages unchecked: no article was attached");
  /* Title, author and date of the one source, author and date of the other; three events without a
   * place, one of them without a date; no grades; one place without a position; one claim without a
   * passage. */
  g_assert_cmpuint (gaps->len, ==, 3 + 2 + 3 + 1 + 1 + 1 + 1);
}

static void
test_settings (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing ("\"marking\": \"TLP:GREEN\"");
  g_autoptr (AtlanteBriefing) copy = NULL;
  AtlantePaper paper = ATLANTE_PAPER_A4;

  g_assert_cmpstr (atlante_briefing_get_marking_label (self), ==, "TLP:GREEN");
  atlante_briefing_set_marking (self, ATLANTE_MARKING_AMBER_STRICT);
  atlante_briefing_set_paper (self, ATLANTE_PAPER_LETTER);
  atlante_briefing_set_with_text (self, TRUE);
  copy = atlante_briefing_dup_snapshot (self);
  g_assert_true (atlante_briefing_get_case (copy) != atlante_briefing_get_case (self));
  g_assert_cmpstr (atlante_briefing_get_marking_label (copy), ==, "TLP:AMBER+STRICT");
  g_assert_cmpint (atlante_briefing_get_paper (copy), ==, ATLANTE_PAPER_LETTER);
  g_assert_true (atlante_briefing_get_with_text (copy));

  g_assert_true (atlante_paper_lookup ("Letter", &paper));
  g_assert_cmpint (paper, ==, ATLANTE_PAPER_LETTER);
  g_assert_false (atlante_paper_lookup ("a3", &paper));
  g_assert_false (atlante_paper_lookup (NULL, &paper));
}

static void
test_reports (void)
{
  g_autoptr (AtlanteBriefing) self = make_briefing ("");

  atlante_briefing_report (self, "briefing.pdf", "x");
  atlante_briefing_report (self, "briefing.pdf", "x");
  g_assert_cmpuint (atlante_briefing_get_reports (self)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (atlante_briefing_get_reports (self), 0), ==,
                   "briefing.pdf: x");
  atlante_briefing_clear_reports (self);
  g_assert_cmpuint (atlante_briefing_get_reports (self)->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing/order-of-dossiers", test_order_of_dossiers);
  g_test_add_func ("/briefing/viewpoint", test_viewpoint);
  g_test_add_func ("/briefing/numbers-of-claims", test_numbers_of_claims);
  g_test_add_func ("/briefing/order-of-events", test_order_of_events);
  g_test_add_func ("/briefing/flows", test_flows);
  g_test_add_func ("/briefing/time", test_time);
  g_test_add_func ("/briefing/sentences", test_sentences);
  g_test_add_func ("/briefing/settings", test_settings);
  g_test_add_func ("/briefing/reports", test_reports);

  return g_test_run ();
}
