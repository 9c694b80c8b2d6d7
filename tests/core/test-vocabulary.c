/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-paths.h"
#include "atlante-vocabulary.h"

static void
test_words_round (void)
{
  for (guint list = ATLANTE_VOCABULARY_PLACE_KIND; list <= ATLANTE_VOCABULARY_MARKING; list++)
    {
      guint n = atlante_vocabulary_get_length (list);

      g_assert_cmpuint (n, >, 1);
      for (guint value = 1; value < n; value++)
        {
          const char *nick = atlante_vocabulary_get_nick (list, value);

          g_assert_cmpint (atlante_vocabulary_lookup (list, nick), ==, value);
          g_assert_nonnull (atlante_vocabulary_get_label (list, value, "en"));
        }
      g_assert_cmpint (atlante_vocabulary_lookup (list, "no such word"), ==, 0);
      g_assert_cmpint (atlante_vocabulary_lookup (list, NULL), ==, 0);
    }
}

static void
test_enums_and_lists_agree (void)
{
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PLACE_KIND, "former-country"), ==, ATLANTE_PLACE_FORMER_COUNTRY);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PLACE_KIND, "strait"), ==, ATLANTE_PLACE_STRAIT);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_PRECISION, "general"), ==, ATLANTE_PRECISION_GENERAL);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_NAME_ROLE, "contested"), ==, ATLANTE_NAME_CONTESTED);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_ACTOR_KIND, "group"), ==, ATLANTE_ACTOR_GROUP);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_MODALITY, "asserted"), ==, ATLANTE_MODALITY_ASSERTED);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_ATTRIBUTION, "document"), ==, ATLANTE_ATTRIBUTION_DOCUMENT);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_STATUS, "rejected"), ==, ATLANTE_STATUS_REJECTED);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_LIKELIHOOD, "almost-certain"), ==, ATLANTE_LIKELIHOOD_ALMOST_CERTAIN);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_CONFIDENCE, "high"), ==, ATLANTE_CONFIDENCE_HIGH);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_RELATION_KIND, "membership"), ==, ATLANTE_RELATION_MEMBERSHIP);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_VIEWPOINT, "ua"), ==, ATLANTE_VIEWPOINT_UA);
  g_assert_cmpint (atlante_vocabulary_lookup (ATLANTE_VOCABULARY_MARKING, "TLP:AMBER+STRICT"), ==, ATLANTE_MARKING_AMBER_STRICT);
}

static void
test_markings_are_never_translated (void)
{
  g_assert_cmpstr (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, ATLANTE_MARKING_CLEAR, "it"), ==, "TLP:CLEAR");
  /* What is not known is handled as the strictest. */
  g_assert_cmpstr (atlante_vocabulary_get_label (ATLANTE_VOCABULARY_MARKING, ATLANTE_MARKING_OTHER, "it"), ==, "TLP:RED");
}

int
main (int argc, char *argv[])
{
  atlante_paths_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/words-round", test_words_round);
  g_test_add_func ("/vocabulary/enums-and-lists-agree", test_enums_and_lists_agree);
  g_test_add_func ("/vocabulary/markings", test_markings_are_never_translated);
  return g_test_run ();
}
