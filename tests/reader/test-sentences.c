/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-article.h"
#include "atlante-sentences.h"

/* The sentences of a text, "# " before headings, one a line. */
static void
assert_sentences (const char *data, const char *language, const char *expected)
{
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (data, -1, NULL);
  g_autoptr (GArray) sentences = atlante_sentences_split (text, language);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      const AtlanteSentence *sentence = &g_array_index (sentences, AtlanteSentence, i);
      g_autofree char *stretch =
        atlante_canonical_text_dup_stretch (text, sentence->start, sentence->length);

      g_assert_cmpuint (atlante_canonical_text_find_paragraph (text, sentence->start), ==,
                        sentence->paragraph);
      g_string_append_printf (lines, "%s%s\n", sentence->is_heading ? "# " : "", stretch);
    }

  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_split (void)
{
  assert_sentences ("  È così. Perché? «Basta!» Poi nulla. \n\nAltro.", "it",
                    "È così.\nPerché?\n«Basta!»\nPoi nulla.\nAltro.\n");
  /* Two full stops, and a stop before a small letter. */
  assert_sentences ("Dal porto.. La nave partì. verso sud.", "it",
                    "Dal porto..\nLa nave partì. verso sud.\n");
  /* A sentence never crosses a paragraph. */
  assert_sentences ("Questa riga finisce qui e continua, virgola, nella riga che segue ma non finisce "
                    "con un punto e ha più di centoventi caratteri in tutto\ndopo.", "it",
                    "Questa riga finisce qui e continua, virgola, nella riga che segue ma non finisce "
                    "con un punto e ha più di centoventi caratteri in tutto\ndopo.\n");
}

static void
test_abbreviations (void)
{
  assert_sentences ("Il gen. Rossi (cfr. p. 3) e il sig. Bianchi. L’art. 4 vale.", "it",
                    "Il gen. Rossi (cfr. p. 3) e il sig. Bianchi.\nL’art. 4 vale.\n");
  assert_sentences ("Gen. Smith met Dr. Jones at 5 p.m. on Friday. J. Doe left.", "en-GB",
                    "Gen. Smith met Dr. Jones at 5 p.m. on Friday.\nJ. Doe left.\n");
  assert_sentences ("M. Dupont est là. Il part.", "fr", "M. Dupont est là.\nIl part.\n");
  assert_sentences ("Er las Nr. 5. Dr. Maier ging.", "de", "Er las Nr. 5.\nDr. Maier ging.\n");
  assert_sentences ("La Sra. Gómez habló. Fin.", "es", "La Sra. Gómez habló.\nFin.\n");
  assert_sentences ("One. Two.", NULL, "One.\nTwo.\n");
  assert_sentences ("One. Two.", "no such language", "One.\nTwo.\n");
}

static void
test_headings (void)
{
  assert_sentences ("Un titolo\nIl testo.\nA che punto siamo…\n…altri passi\nVero?\nChi «parla»\n"
                    "Disse: «Sì.»", "it",
                    "# Un titolo\nIl testo.\n# A che punto siamo…\n# …altri passi\nVero?\n"
                    "# Chi «parla»\nDisse: «Sì.»\n");
  assert_sentences ("羅先港\n兵器が運ばれた。\n「本当か？」\n", "ja",
                    "# 羅先港\n兵器が運ばれた。\n「本当か？」\n");
}

static void
test_article (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (GArray) sentences = NULL;
  g_autofree char *data = NULL;
  guint n_headings = 0;

  if (path == NULL)
    return;

  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  text = atlante_canonical_text_new (data, -1, NULL);
  sentences = atlante_sentences_split (text, "it");
  for (guint i = 0; i < sentences->len; i++)
    if (g_array_index (sentences, AtlanteSentence, i).is_heading)
      n_headings++;

  g_assert_cmpuint (sentences->len, ==, 70);
  g_assert_cmpuint (n_headings, ==, 9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sentences/split", test_split);
  g_test_add_func ("/sentences/abbreviations", test_abbreviations);
  g_test_add_func ("/sentences/headings", test_headings);
  g_test_add_func ("/sentences/article", test_article);

  return g_test_run ();
}
