/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-article.h"
#include "atlante-anchors.h"
#include "atlante-case-loader.h"
#include "atlante-loose-text.h"
#include "atlante-text-store.h"

#include <string.h>

static const char *const sentences[] = {
  "La nave partì all’alba dal porto vecchio.", "Nessuno la vide passare il faro.",
  "«Torneremo», disse il capitano, «prima dell’inverno».", "A bordo c’erano 3.500 sacchi di grano.",
  "Il mare era calmo – quasi fermo – e senza vento.", "Due giorni dopo arrivò una lettera.",
  "Perché era così breve?", "La lettera parlava d’altro: del tempo, della casa, dei figli.",
  "Chi l’aveva scritta non si firmò.", "Nel villaggio si attese ancora una settimana.",
};

static AtlanteCanonicalText *
make_text (const char *data)
{
  g_autoptr (GError) error = NULL;
  AtlanteCanonicalText *text = atlante_canonical_text_new (data, -1, &error);

  g_assert_no_error (error);
  return text;
}

/* Three sentences a paragraph. */
static AtlanteCanonicalText *
make_story (void)
{
  GString *data = g_string_new (NULL);
  AtlanteCanonicalText *text;

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_string_append_printf (data, "%s%s", sentences[i], i % 3 == 2 ? "\n" : " ");
  text = make_text (data->str);
  g_string_free (data, TRUE);
  return text;
}

static AtlantePassage *
make_passage (AtlanteCanonicalText *text, const char *id, guint start, guint length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = atlante_passage_json_at (text, id, "s", start, length, &error);

  g_assert_no_error (error);
  return ATLANTE_PASSAGE (atlante_item_new (ATLANTE_ITEM_PASSAGE, json));
}

static AtlantePassage *
make_passage_of (AtlanteCanonicalText *text, const char *stretch)
{
  const char *found = strstr (atlante_canonical_text_get_text (text), stretch);

  g_assert_nonnull (found);
  return make_passage (text, "p",
                       (guint) g_utf8_strlen (atlante_canonical_text_get_text (text),
                                              found - atlante_canonical_text_get_text (text)),
                       (guint) g_utf8_strlen (stretch, -1));
}

static void
assert_found (AtlantePassage *passage, const char *data, AtlanteAnchorState state,
              const char *expected)
{
  g_autoptr (AtlanteCanonicalText) text = make_text (data);
  AtlanteAnchor anchor = atlante_anchors_find (text, passage);

  g_assert_cmpint (anchor.state, ==, state);
  if (expected == NULL)
    return;

  g_autofree char *stretch = atlante_canonical_text_dup_stretch (text, anchor.start, anchor.length);
  g_assert_cmpstr (stretch, ==, expected);
}

static void
test_find (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_story ();
  g_autoptr (AtlantePassage) passage = make_passage_of (text, sentences[2]);
  const char *quoted = sentences[2];
  g_autofree char *before = g_strconcat ("Un paragrafo nuovo.\n\n",
                                         atlante_canonical_text_get_text (text), NULL);

  assert_found (passage, atlante_canonical_text_get_text (text), ATLANTE_ANCHOR_ANCHORED, quoted);
  assert_found (passage, before, ATLANTE_ANCHOR_MOVED, quoted);
  assert_found (passage, quoted, ATLANTE_ANCHOR_MOVED, quoted);
  /* Other quotes, dashes, spaces, case and line ends. */
  assert_found (passage, "Prima. \"Torneremo\", disse\nil Capitano,  \"prima dell'inverno\". Dopo.",
                ATLANTE_ANCHOR_MOVED,
                "\"Torneremo\", disse\nil Capitano,  \"prima dell'inverno\".");
  /* Not at word boundaries. */
  assert_found (passage, "xxxTorneremo disse il capitano prima dell inverno12", ATLANTE_ANCHOR_MOVED,
                "Torneremo disse il capitano prima dell inverno");
  assert_found (passage, "«Torneremo», disse il nostromo, «prima dell’inverno».", ATLANTE_ANCHOR_LOST,
                NULL);
  assert_found (passage, "x", ATLANTE_ANCHOR_LOST, NULL);
}

/* The very passage wins over one that only has its letters, and the nearest over others. */
static void
test_nearest (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_text ("Aaa bbb ccc. Uno, due! Ddd.");
  g_autoptr (AtlantePassage) passage = make_passage_of (text, "Uno, due!");
  g_autoptr (AtlanteCanonicalText) other =
    make_text ("Uno, due! Zz zz. Uno due. Uno, due! Qqq qqq. Uno, due!");
  AtlanteAnchor anchor = atlante_anchors_find (other, passage);

  g_assert_cmpint (anchor.state, ==, ATLANTE_ANCHOR_MOVED);
  g_assert_cmpuint (anchor.start, ==, 26);
  g_assert_cmpuint (anchor.length, ==, 9);
}

static void
test_odd_passages (void)
{
  static const char *const odd[] = {
    "{\"id\": \"p\", \"source\": \"s\"}",
    "{\"id\": \"p\", \"source\": \"s\", \"start\": 4294967295, \"length\": 4294967295, \"sha256\": \"zz\"}",
    "{\"id\": \"p\", \"source\": \"s\", \"start\": 0, \"length\": 0, \"sha256\": "
    "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}",
  };
  g_autoptr (AtlanteCanonicalText) text = make_story ();

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (AtlanteJson) json = atlante_json_parse (odd[i], -1, NULL);
      g_autoptr (AtlanteItem) item = atlante_item_new (ATLANTE_ITEM_PASSAGE, json);

      g_assert_cmpint (atlante_anchors_find (text, ATLANTE_PASSAGE (item)).state, ==,
                       ATLANTE_ANCHOR_LOST);
    }
}

static char *
dup_loose (const char *text)
{
  g_autoptr (GArray) origins = NULL;
  gsize n_bytes;

  return atlante_loose_text_fold (text, strlen (text), &origins, &n_bytes);
}

/* Removes, doubles or replaces a stretch of bytes at character boundaries. */
static char *
edit (GRand *random, const char *text)
{
  glong n = g_utf8_strlen (text, -1);
  glong from = g_rand_int_range (random, 0, (gint32) n);
  glong length = g_rand_int_range (random, 0, 40);
  glong to = MIN (n, from + length);
  g_autofree char *head = g_utf8_substring (text, 0, from);
  g_autofree char *middle = g_utf8_substring (text, from, to);
  const char *tail = g_utf8_offset_to_pointer (text, to);
  static const char *const inserts[] = { "", " ", "\n", "–", "parola nuova ", "é", "”" };
  const char *insert = inserts[g_rand_int_range (random, 0, G_N_ELEMENTS (inserts))];

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0: return g_strconcat (head, insert, tail, NULL);
    case 1: return g_strconcat (head, middle, insert, middle, tail, NULL);
    case 2: return g_strconcat (tail, "\n", head, middle, NULL);
    default: return g_strconcat (head, insert, middle, tail, NULL);
    }
}

static void
assert_honest (const char *original, AtlanteCanonicalText *text, AtlantePassage *passage)
{
  AtlanteAnchor anchor = atlante_anchors_find (text, passage);
  g_autofree char *found = atlante_canonical_text_dup_stretch (text, anchor.start, anchor.length);
  g_autofree char *loose = dup_loose (original);
  g_autofree char *loose_found = dup_loose (found);
  g_autofree char *loose_text = dup_loose (atlante_canonical_text_get_text (text));

  switch (anchor.state)
    {
    case ATLANTE_ANCHOR_ANCHORED:
      g_assert_cmpuint (anchor.start, ==, atlante_passage_get_start (passage));
      g_assert_cmpstr (found, ==, original);
      break;
    case ATLANTE_ANCHOR_MOVED:
      g_assert_cmpstr (loose_found, ==, loose);
      /* Where the very words stand somewhere, they are what is offered. */
      if (strstr (atlante_canonical_text_get_text (text), original) != NULL)
        g_assert_cmpstr (found, ==, original);
      break;
    case ATLANTE_ANCHOR_LOST:
      g_assert_null (strstr (loose_text, loose));
      break;
    case ATLANTE_ANCHOR_UNCHECKED:
    default:
      g_assert_not_reached ();
    }
}

static void
test_random_edits (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_story ();
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    g_ptr_array_add (passages, make_passage_of (text, sentences[i]));

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *data = edit (random, atlante_canonical_text_get_text (text));
      g_autofree char *again = i % 2 == 0 ? edit (random, data) : g_strdup (data);
      g_autoptr (AtlanteCanonicalText) edited = make_text (again);

      for (guint j = 0; j < passages->len; j++)
        assert_honest (sentences[j], edited, g_ptr_array_index (passages, j));
    }
}

/* A case that holds nothing but @n passages of a text, at every @step code points. */
static AtlanteCase *
make_case (AtlanteCanonicalText *text, guint n, guint step, guint length)
{
  g_autoptr (AtlanteJson) root = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteJson *passages = atlante_json_new_array ();

  root = atlante_json_parse (
    "{\"format\": \"atlante-case\", \"version\": 1, \"id\": \"t\", \"title\": {\"it\": \"t\"}, "
    "\"languages\": [\"it\"], \"claims\": [{\"id\": \"c\", \"text\": {\"it\": \"t\"}, "
    "\"passages\": [\"p-0\", \"p-1\"], \"modality\": \"asserted\"}]}", -1, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p-%u", i);
      AtlanteJson *json = atlante_passage_json_at (text, id, "s", i * step, length, &error);

      g_assert_no_error (error);
      atlante_json_append_take (passages, json);
    }
  atlante_json_set_take (root, "passages", passages);

  return atlante_case_new (root);
}

static AtlanteCanonicalText *
make_long_text (guint seed, guint n_words)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  GString *data = g_string_new (NULL);
  AtlanteCanonicalText *text;

  for (guint i = 0; i < n_words; i++)
    {
      int length = g_rand_int_range (random, 1, 11);

      for (int j = 0; j < length; j++)
        g_string_append_c (data, (char) g_rand_int_range (random, 'a', 'z' + 1));
      g_string_append (data, i % 12 == 11 ? ". " : " ");
    }
  text = make_text (data->str);
  g_string_free (data, TRUE);
  return text;
}

static void
test_states (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_story ();
  g_autoptr (AtlanteCase) kase = make_case (text, 2, 5, 20);
  g_autoptr (AtlanteCanonicalText) other = make_text ("La nave partì all’alba; la nave no.");
  g_autoptr (AtlanteAnchors) unchecked = atlante_anchors_new (kase, "s", NULL, NULL, NULL);
  g_autoptr (AtlanteAnchors) anchored = atlante_anchors_new (kase, "s", text, NULL, NULL);
  g_autoptr (AtlanteAnchors) lost = atlante_anchors_new (kase, "s", other, NULL, NULL);
  g_autoptr (AtlanteAnchors) foreign = atlante_anchors_new (kase, "other", text, NULL, NULL);
  AtlanteClaim *claim = ATLANTE_CLAIM (atlante_case_lookup (kase, "c"));

  g_assert_cmpuint (atlante_anchors_get_count (unchecked, ATLANTE_ANCHOR_UNCHECKED), ==, 2);
  g_assert_cmpuint (atlante_anchors_get_count (anchored, ATLANTE_ANCHOR_ANCHORED), ==, 2);
  g_assert_cmpuint (atlante_anchors_get_count (lost, ATLANTE_ANCHOR_ANCHORED), ==, 1);
  g_assert_cmpuint (atlante_anchors_get_count (lost, ATLANTE_ANCHOR_LOST), ==, 1);
  g_assert_cmpint (atlante_anchors_get_claim_state (unchecked, claim), ==, ATLANTE_ANCHOR_UNCHECKED);
  g_assert_cmpint (atlante_anchors_get_claim_state (anchored, claim), ==, ATLANTE_ANCHOR_ANCHORED);
  g_assert_cmpint (atlante_anchors_get_claim_state (lost, claim), ==, ATLANTE_ANCHOR_LOST);
  g_assert_cmpint (atlante_anchors_get_claim_state (foreign, claim), ==, ATLANTE_ANCHOR_UNCHECKED);
  g_assert_cmpint (atlante_anchors_lookup (anchored, "nobody")->state, ==, ATLANTE_ANCHOR_UNCHECKED);
  g_assert_true (atlante_anchors_get_text (anchored) == text);
  g_assert_cmpstr (atlante_anchor_state_get_nick (ATLANTE_ANCHOR_MOVED), ==, "moved");
}

static void
store_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_async (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_story ();
  g_autoptr (AtlanteCase) kase = make_case (text, 2, 5, 20);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (AtlanteAnchors) anchors = NULL;

      atlante_anchors_new_async (kase, "s", text, cancellable, store_result, &result);
      if (i == 1)
        g_cancellable_cancel (cancellable);
      while (result == NULL)
        g_main_context_iteration (NULL, TRUE);

      anchors = atlante_anchors_new_finish (result, &error);
      if (i == 1)
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      else
        g_assert_cmpuint (atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED), ==, 2);
    }
}

/* A hundred passages that are nowhere in a text of 100 kB: under a second on a plain machine. */
static void
test_lost_quickly (void)
{
  g_autoptr (AtlanteCanonicalText) first = make_long_text (1, 16000);
  g_autoptr (AtlanteCanonicalText) second = make_long_text (2, 16000);
  g_autoptr (AtlanteCase) kase = make_case (first, 100, 800, 200);
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autoptr (AtlanteAnchors) anchors = atlante_anchors_new (kase, "s", second, NULL, NULL);

  g_test_message ("%u code points, 100 lost passages: %.3f s",
                  atlante_canonical_text_get_length (second), g_timer_elapsed (timer, NULL));
  g_assert_cmpuint (atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_LOST), ==, 100);
  /* Machines that run tests are shared and slow: a factor of ten. */
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 10.0);
}

static void
test_passage_json (void)
{
  g_autoptr (AtlanteCanonicalText) text = make_text ("Uno, due.\n\nTre.\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) json = atlante_passage_json_at (text, "p-1", "s", 5, 4, &error);
  g_autofree char *written = atlante_json_to_string (json, ATLANTE_JSON_COMPACT);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (written, "{\"id\": \"p-1\", \"source\": \"s\", \"paragraph\": 1, "
                                            "\"start\": 5, \"length\": 4, \"sha256\": \""));
  g_assert_nonnull (strstr (written, "\"loose\": {\"start\": 3, \"length\": 3, \"sha256\": \""));

  g_assert_null (atlante_passage_json_at (text, "p", "s", 5, 0, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (atlante_passage_json_at (text, "p", "s", 5, 8, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (atlante_passage_json_at (text, "p", "s", 14, G_MAXUINT, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
}

/* The case that ships, against its article. */
static void
test_article (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) case_file =
    g_file_new_build_filename (ATLANTE_SRCDIR, "data", "cases", "mosca-pyongyang.atlante", NULL);
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (AtlanteCanonicalText) text = NULL;
  g_autoptr (AtlanteAnchors) anchors = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    return;

  kase = atlante_case_loader_load (case_file, NULL, &error);
  g_assert_no_error (error);
  file = g_file_new_for_path (path);
  text = atlante_text_store_load_file (file, NULL, &error);
  g_assert_no_error (error);
  anchors = atlante_anchors_new (kase, "articolo", text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (atlante_anchors_get_count (anchors, ATLANTE_ANCHOR_ANCHORED), ==,
                    atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE));

  /* With plain quotes, dashes and spaces every passage has moved, and none is lost. */
  GString *plain = g_string_new ("Titolo\n\n");
  for (const char *c = atlante_canonical_text_get_text (text); *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == ' ')
        g_string_append (plain, "  ");
      else if (g_unichar_ispunct (character) && character > 0x7f)
        g_string_append_c (plain, '\'');
      else
        g_string_append_unichar (plain, character);
    }
  g_autoptr (AtlanteCanonicalText) other = make_text (plain->str);
  g_autoptr (AtlanteAnchors) moved = atlante_anchors_new (kase, "articolo", other, NULL, &error);
  g_assert_cmpuint (atlante_anchors_get_count (moved, ATLANTE_ANCHOR_MOVED), ==,
                    atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE));
  g_string_free (plain, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchors/find", test_find);
  g_test_add_func ("/anchors/nearest", test_nearest);
  g_test_add_func ("/anchors/odd-passages", test_odd_passages);
  g_test_add_func ("/anchors/random-edits", test_random_edits);
  g_test_add_func ("/anchors/states", test_states);
  g_test_add_func ("/anchors/async", test_async);
  g_test_add_func ("/anchors/lost-quickly", test_lost_quickly);
  g_test_add_func ("/anchors/passage-json", test_passage_json);
  g_test_add_func ("/anchors/article", test_article);

  return g_test_run ();
}
