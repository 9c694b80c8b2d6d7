/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-article.h"
#include "atlante-canonical-text.h"

#include <string.h>

static AtlanteCanonicalText *
make (const char *data, gssize length)
{
  g_autoptr (GError) error = NULL;
  AtlanteCanonicalText *text = atlante_canonical_text_new (data, length, &error);

  g_assert_no_error (error);
  g_assert_nonnull (text);
  return text;
}

/* The vectors of the file format. */
static void
test_article (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autofree char *data = NULL;
  g_autofree char *stretch = NULL;
  g_autofree char *loose = NULL;
  guint loose_start, loose_length;
  gsize length;

  if (path == NULL)
    return;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  text = make (data, (gssize) length);
  g_assert_cmpuint (atlante_canonical_text_get_length (text), ==, 12586);
  g_assert_cmpstr (atlante_canonical_text_get_sha256 (text), ==,
                   "ebad235bb3cac734278598e4c9af4f016b1a9dedb50c70a98f6c70395ef8312d");

  stretch = atlante_canonical_text_hash_stretch (text, 1366, 182);
  g_assert_cmpstr (stretch, ==, "588214ec4615be2a2b1b13ba6a136c0cf112d21ea38ad3eb5fb8480a1d4a7f78");

  atlante_canonical_text_get_loose_span (text, 1366, 182, &loose_start, &loose_length);
  g_assert_cmpuint (loose_start, ==, 1141);
  g_assert_cmpuint (loose_length, ==, 152);
  loose = atlante_canonical_text_hash_loose (text, loose_start, loose_length);
  g_assert_cmpstr (loose, ==, "21ea303b3ac621972bd181c6c8d975449fd4f8694ee6aaa26c17f32641245e1c");

  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 1366), ==, 3);
  g_assert_cmpuint (atlante_canonical_text_get_n_paragraphs (text), ==, 29);
}

static void
test_lines (void)
{
  g_autoptr (AtlanteCanonicalText) text =
    make ("\xef\xbb\xbf" "uno\r\ndue\rtre\xc2\x85quattro\xe2\x80\xa8" "cinque\xe2\x80\xa9" "sei\n\nsette", -1);
  g_autoptr (AtlanteCanonicalText) composed = make ("perche\xcc\x81", -1);
  g_autoptr (AtlanteCanonicalText) inner = make ("a\xef\xbb\xbf b ", -1);

  g_assert_cmpstr (atlante_canonical_text_get_text (text), ==,
                   "uno\ndue\ntre\nquattro\ncinque\nsei\n\nsette");
  g_assert_cmpstr (atlante_canonical_text_get_text (composed), ==, "perché");
  /* Only a leading mark is dropped; nothing is trimmed. */
  g_assert_cmpstr (atlante_canonical_text_get_text (inner), ==, "a\xef\xbb\xbf b ");
}

static void
test_paragraphs (void)
{
  g_autoptr (AtlanteCanonicalText) text = make ("\n\nTitolo è\n \t\nPrimo.\nSecondo.\n", -1);
  guint start, length;

  g_assert_cmpuint (atlante_canonical_text_get_n_paragraphs (text), ==, 3);
  g_assert_true (atlante_canonical_text_get_paragraph (text, 1, &start, &length));
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (length, ==, 8);
  g_assert_true (atlante_canonical_text_get_paragraph (text, 3, &start, &length));
  g_assert_cmpuint (start, ==, 21);
  g_assert_cmpuint (length, ==, 8);
  g_assert_false (atlante_canonical_text_get_paragraph (text, 0, NULL, NULL));
  g_assert_false (atlante_canonical_text_get_paragraph (text, 4, NULL, NULL));

  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 0), ==, 0);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 2), ==, 1);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 10), ==, 1);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 12), ==, 0);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 20), ==, 2);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 21), ==, 3);
  g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, 5000), ==, 0);
}

static void
test_offsets (void)
{
  GString *data = g_string_new (NULL);
  g_autoptr (AtlanteCanonicalText) text = NULL;
  const char *c;

  for (int i = 0; i < 500; i++)
    g_string_append (data, i % 7 == 0 ? "x😀" : "aé라\n");
  text = make (data->str, (gssize) data->len);
  g_string_free (data, TRUE);

  c = atlante_canonical_text_get_text (text);
  for (guint i = 0; i < atlante_canonical_text_get_length (text); i++)
    {
      gsize byte = (gsize) (c - atlante_canonical_text_get_text (text));

      g_assert_cmpuint (atlante_canonical_text_get_byte (text, i), ==, byte);
      g_assert_cmpuint (atlante_canonical_text_get_offset (text, byte), ==, i);
      c = g_utf8_next_char (c);
    }
  g_assert_cmpuint (atlante_canonical_text_get_byte (text, G_MAXUINT), ==,
                    strlen (atlante_canonical_text_get_text (text)));

  g_autofree char *beyond = atlante_canonical_text_dup_stretch (text, G_MAXUINT - 1, G_MAXUINT);
  g_autofree char *all = atlante_canonical_text_dup_stretch (text, 0, G_MAXUINT);
  g_assert_cmpstr (beyond, ==, "");
  g_assert_cmpstr (all, ==, atlante_canonical_text_get_text (text));
}

/* Lower case, no spaces, dashes, quotes or marks; what normalization joins or takes apart. */
static void
test_loose (void)
{
  static const struct { const char *text, *loose; } rows[] = {
    { "L’Arte – «è» 3.500, sì!", "larteè3500sì" },
    { "STRASSE Straße", "strassestrasse" },
    { "ﬁne ２０２４ x² №", "fine2024x2no" },
    { "ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσσίσυφοσ" },
    { "라선시 ｶﾞ", "라선시ガ" },
    { "İ ŉ ΐ", "i̇" },
    { "Ꭰꭰ", "ᎠᎠ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AtlanteCanonicalText) text = make (rows[i].text, -1);
      guint start, length;

      atlante_canonical_text_get_loose_span (text, 0, G_MAXUINT, &start, &length);
      g_autofree char *hash = atlante_canonical_text_hash_loose (text, start, length);
      g_autofree char *expected =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, rows[i].loose, -1);

      g_assert_cmpuint (start, ==, 0);
      /* Marks that folding takes off (a dot, an apostrophe, a trema) are no letters. */
      if (i == 5)
        g_assert_cmpuint (length, ==, 4);
      else
        g_assert_cmpstr (hash, ==, expected);
    }
}

static void
test_loose_spans (void)
{
  g_autoptr (AtlanteCanonicalText) text = make ("«Uno», due – tre.", -1);
  g_autoptr (AtlanteCanonicalText) marked = make ("a q\xcc\x83 b", -1);
  guint start, length;

  atlante_canonical_text_get_loose_span (text, 7, 3, &start, &length);
  g_assert_cmpuint (start, ==, 3);
  g_assert_cmpuint (length, ==, 3);
  atlante_canonical_text_from_loose_span (text, 3, 6, &start, &length);
  g_assert_cmpuint (start, ==, 7);
  g_assert_cmpuint (length, ==, 9);
  /* A mark that stays belongs to its letter. */
  atlante_canonical_text_from_loose_span (marked, 1, 1, &start, &length);
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (length, ==, 2);
  /* Beyond the end. */
  atlante_canonical_text_from_loose_span (text, 100, G_MAXUINT, &start, &length);
  g_assert_cmpuint (start, ==, 17);
  g_assert_cmpuint (length, ==, 0);
  atlante_canonical_text_get_loose_span (text, 100, G_MAXUINT, &start, &length);
  g_assert_cmpuint (start, ==, 9);
  g_assert_cmpuint (length, ==, 0);
}

static void
assert_refused (const char *data, gssize length, AtlanteTextError code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (atlante_canonical_text_new (data, length, &error));
  g_assert_error (error, ATLANTE_TEXT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_refused (void)
{
  g_autofree char *large = g_malloc (ATLANTE_TEXT_MAX_SIZE + 1);
  GString *marks = g_string_new ("x\ny");

  for (int i = 0; i < 100000; i++)
    g_string_append (marks, i % 2 == 0 ? "\xcc\x81" : "\xcc\xa3");
  memset (large, 'a', ATLANTE_TEXT_MAX_SIZE + 1);

  assert_refused ("perch\xe9 no", -1, ATLANTE_TEXT_ERROR_ENCODING, "byte 5 (line 1) is 0xe9");
  assert_refused ("uno\r\ndue\r\xed\xa0\x80", -1, ATLANTE_TEXT_ERROR_ENCODING, "byte 9 (line 3)");
  assert_refused ("a\xc3", -1, ATLANTE_TEXT_ERROR_ENCODING, "byte 1");
  assert_refused ("ab\0c", 4, ATLANTE_TEXT_ERROR_NUL, "byte 2");
  assert_refused ("", -1, ATLANTE_TEXT_ERROR_EMPTY, "empty");
  assert_refused ("\xef\xbb\xbf \n\t\n", -1, ATLANTE_TEXT_ERROR_EMPTY, "empty");
  assert_refused (large, ATLANTE_TEXT_MAX_SIZE + 1, ATLANTE_TEXT_ERROR_TOO_LARGE, "64");
  assert_refused (marks->str, (gssize) marks->len, ATLANTE_TEXT_ERROR_ENCODING, "Line 2");
  g_string_free (marks, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canonical-text/article", test_article);
  g_test_add_func ("/canonical-text/lines", test_lines);
  g_test_add_func ("/canonical-text/paragraphs", test_paragraphs);
  g_test_add_func ("/canonical-text/offsets", test_offsets);
  g_test_add_func ("/canonical-text/loose", test_loose);
  g_test_add_func ("/canonical-text/loose-spans", test_loose_spans);
  g_test_add_func ("/canonical-text/refused", test_refused);

  return g_test_run ();
}
