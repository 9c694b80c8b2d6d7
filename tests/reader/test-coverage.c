/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-article.h"
#include "atlante-build-folders.h"
#include "atlante-case-loader.h"
#include "atlante-coverage.h"
#include "atlante-text-store.h"

static const char data[] = "Titolo\nPrima è usata. Mezza è poco. Orfana è sola. Messa da parte. Quinta.";

static void
add_passage (AtlanteJson *passages, AtlanteCanonicalText *text, const char *id, guint start,
             guint length)
{
  g_autoptr (GError) error = NULL;
  AtlanteJson *json = atlante_passage_json_at (text, id, "s", start, length, &error);

  g_assert_no_error (error);
  atlante_json_append_take (passages, json);
}

static AtlanteCase *
make_case (AtlanteCanonicalText *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) root = atlante_json_parse (
    "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"t\", \"title\": {\"it\": \"t\"}, "
    "\"languages\": [\"it\"], \"sources\": [{\"id\": \"s\", \"language\": \"it\"}], "
    "\"claims\": [{\"id\": \"c\", \"text\": {\"it\": \"t\"}, \"passages\": [\"used\", \"less\", "
    "\"half\"], \"modality\": \"asserted\"}], \"setAside\": [{\"passage\": \"aside\", "
    "\"reason\": {\"it\": \"t\"}}]}",
    -1, &error);
  AtlanteJson *passages = atlante_json_new_array ();

  g_assert_no_error (error);
  /* All of a sentence, less than half of one, one that nothing refers to, one that is set aside, and
   * just half of one. */
  add_passage (passages, text, "used", 7, 14);
  add_passage (passages, text, "less", 22, 5);
  add_passage (passages, text, "orphan", 36, 14);
  add_passage (passages, text, "aside", 51, 15);
  add_passage (passages, text, "half", 67, 4);
  atlante_json_set_take (root, "passages", passages);

  return atlante_case_new (root);
}

static void
test_count (void)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (data, -1, NULL);
  g_autoptr (AtlanteCase) kase = make_case (text);
  g_autoptr (AtlanteAnchors) anchors = atlante_anchors_new (kase, "s", text, NULL, NULL);
  g_autoptr (AtlanteCoverage) coverage = atlante_coverage_new (kase, "s", anchors);

  g_assert_cmpuint (coverage->sentences, ==, 6);
  g_assert_cmpuint (coverage->used, ==, 2);
  g_assert_cmpuint (coverage->set_aside, ==, 2);
  g_assert_cmpuint (coverage->open->len, ==, 2);
  g_assert_cmpuint (g_array_index (coverage->open, AtlanteSentence, 0).start, ==, 22);
  g_assert_cmpuint (g_array_index (coverage->open, AtlanteSentence, 1).start, ==, 36);
  g_assert_cmpfloat (atlante_coverage_get_share (coverage), ==, 4.0 / 6.0);
}

static void
test_unchecked (void)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (data, -1, NULL);
  g_autoptr (AtlanteCanonicalText) other = atlante_canonical_text_new ("Niente di tutto.", -1, NULL);
  g_autoptr (AtlanteCase) kase = make_case (text);
  g_autoptr (AtlanteAnchors) unchecked = atlante_anchors_new (kase, "s", NULL, NULL, NULL);
  g_autoptr (AtlanteAnchors) lost = atlante_anchors_new (kase, "s", other, NULL, NULL);
  g_autoptr (AtlanteCoverage) coverage = atlante_coverage_new (kase, "s", lost);

  g_assert_null (atlante_coverage_new (kase, "s", unchecked));
  g_assert_cmpuint (coverage->sentences, ==, 1);
  g_assert_cmpfloat (atlante_coverage_get_share (coverage), ==, 0.0);
}

/* The case that ships deals with 95% of its article at least. */
static void
test_article (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (GFile) case_file =
    g_file_new_build_filename (ATLANTE_SRCDIR, "data", "cases", "mosca-pyongyang.atlante", NULL);
  g_autoptr (GFile) file = NULL;
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (AtlanteAnchors) anchors = NULL;
  g_autoptr (AtlanteCoverage) coverage = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  kase = atlante_case_loader_load (case_file, NULL, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  text = atlante_text_store_load_file (file, NULL, &error);
  g_assert_no_error (error);
  anchors = atlante_anchors_new (kase, "articolo", text, NULL, &error);
  coverage = atlante_coverage_new (kase, "articolo", anchors);

  g_test_message ("%u sentences, %u used, %u set aside, %u open", coverage->sentences,
                  coverage->used, coverage->set_aside, coverage->open->len);
  g_assert_cmpfloat (atlante_coverage_get_share (coverage), >=, 0.95);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/coverage/count", test_count);
  g_test_add_func ("/coverage/unchecked", test_unchecked);
  g_test_add_func ("/coverage/article", test_article);

  return g_test_run ();
}
