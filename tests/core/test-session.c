/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "atlante-claim-format.h"
#include "atlante-session.h"

#include <glib/gstdio.h>

static AtlanteSession *
make (void)
{
  AtlanteSession *session = atlante_session_new ();
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  atlante_session_set_case (session, kase);
  return session;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
assert_selected (AtlanteSession *session, const char *id)
{
  AtlanteItem *item = atlante_session_get_selection (session);

  g_assert_nonnull (item);
  g_assert_cmpstr (atlante_item_get_id (item), ==, id);
}

static void
test_history (void)
{
  g_autoptr (AtlanteSession) session = make ();
  guint count = 0;

  g_signal_connect_swapped (session, "notify::selection", G_CALLBACK (count_cb), &count);
  g_assert_false (atlante_session_can_go_back (session));
  atlante_session_select_id (session, "rason");
  atlante_session_select_id (session, "kursk");
  atlante_session_select_id (session, "kursk");
  atlante_session_select_id (session, "lima");
  g_assert_cmpuint (count, ==, 3);

  atlante_session_go_back (session);
  assert_selected (session, "kursk");
  atlante_session_go_back (session);
  assert_selected (session, "rason");
  g_assert_false (atlante_session_can_go_back (session));
  g_assert_true (atlante_session_can_go_forward (session));
  atlante_session_go_forward (session);
  assert_selected (session, "kursk");

  /* Going somewhere new forgets what lay ahead. */
  atlante_session_select_id (session, "kurils");
  g_assert_false (atlante_session_can_go_forward (session));
  atlante_session_go_back (session);
  assert_selected (session, "kursk");

  /* Nobody: nothing happens. */
  atlante_session_select_id (session, "nobody");
  assert_selected (session, "kursk");
}

/* A session that is open for weeks does not grow: the oldest steps are forgotten. */
static void
test_history_is_bounded (void)
{
  g_autoptr (AtlanteSession) session = make ();
  guint n = 0;

  for (guint i = 0; i < 1000; i++)
    atlante_session_select_id (session, i % 2 == 0 ? "rason" : "kursk");
  for (; atlante_session_can_go_back (session); n++)
    atlante_session_go_back (session);
  g_assert_cmpuint (n, ==, 499);
}

/* Names follow the viewpoint; the case keeps its own, and the next case begins with its own. */
static void
test_viewpoint (void)
{
  g_autoptr (AtlanteSession) session = make ();
  g_autoptr (AtlanteCase) other = atlante_test_load_shipped_case ();
  AtlanteItem *kurils = atlante_case_lookup (atlante_session_get_case (session), "kurils");
  guint count = 0;

  atlante_session_set_language (session, "en");
  g_signal_connect_swapped (session, "notify::audience", G_CALLBACK (count_cb), &count);
  atlante_session_set_viewpoint (session, "jp");
  g_assert_cmpstr (atlante_item_get_title (kurils, atlante_session_get_audience (session)), ==,
                   "Northern Territories");
  g_assert_cmpstr (atlante_case_get_viewpoint (atlante_session_get_case (session)), ==,
                   "international");
  g_assert_false (atlante_session_is_modified (session));

  /* As the case says, by its name or by nothing. */
  atlante_session_set_viewpoint (session, "international");
  g_assert_cmpuint (count, ==, 2);
  atlante_session_set_viewpoint (session, NULL);
  g_assert_cmpuint (count, ==, 2);
  g_assert_cmpstr (atlante_item_get_title (kurils, atlante_session_get_audience (session)), ==,
                   "Kuril Islands");

  atlante_session_set_viewpoint (session, "ru");
  atlante_session_set_language (session, "it");
  g_assert_cmpstr (atlante_item_get_title (kurils, atlante_session_get_audience (session)), ==,
                   "Curili meridionali");
  atlante_session_set_case (session, other);
  g_assert_cmpstr (atlante_audience_get_viewpoint (atlante_session_get_audience (session)), ==,
                   "international");
}

/* An edit makes new objects of items: selection, claim and search go with them. */
static void
test_follows_edits (void)
{
  g_autoptr (AtlanteSession) session = make ();
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteItem *place = atlante_case_lookup (kase, "lima");
  AtlanteItem *claim = atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0);
  g_autoptr (AtlanteJson) word = atlante_json_new_string ("Qwertz");
  g_autoptr (AtlanteJson) changed
    = atlante_json_with_member (atlante_item_get_json (place), "summary", word);
  g_autoptr (AtlanteJson) same = atlante_json_ref (atlante_item_get_json (claim));

  atlante_session_select (session, place);
  atlante_session_set_claim (session, ATLANTE_CLAIM (claim));
  atlante_session_set_query (session, "qwertz");
  g_assert_false (atlante_session_matches (session, place));

  atlante_case_replace_item (kase, place, changed);
  atlante_case_replace_item (kase, claim, same);
  place = atlante_case_lookup (kase, "lima");
  g_assert_true (atlante_session_get_selection (session) == place);
  g_assert_true (atlante_session_matches (session, place));
  g_assert_true (ATLANTE_ITEM (atlante_session_get_claim (session))
                 == atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0));
}

static void
test_search (void)
{
  g_autoptr (AtlanteSession) session = make ();
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteItem *kurils = atlante_case_lookup (kase, "kurils");
  AtlanteItem *rason = atlante_case_lookup (kase, "rason");
  static const char *const names[] = { "kuril", "CURILI", "Курил", "北方領土", "territori del nord" };

  g_assert_true (atlante_session_matches (session, kurils));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      atlante_session_set_query (session, names[i]);
      g_assert_true (atlante_session_matches (session, kurils));
    }
  atlante_session_set_query (session, "라선");
  g_assert_true (atlante_session_matches (session, rason));
  g_assert_false (atlante_session_matches (session, kurils));
  atlante_session_set_query (session, "qqqq");
  g_assert_false (atlante_session_matches (session, rason));
}

static void
test_visible_time (void)
{
  g_autoptr (AtlanteSession) fresh = atlante_session_new ();
  g_autoptr (AtlanteSession) session = make ();
  AtlanteCase *kase = atlante_session_get_case (session);
  guint shown = 0;
  guint all = atlante_case_get_n (kase, ATLANTE_ITEM_EVENT);

  g_assert_cmpint (atlante_session_get_earliest (fresh), ==, ATLANTE_DAY_MIN);
  g_assert_cmpint (atlante_session_get_latest (fresh), ==, ATLANTE_DAY_MAX);

  atlante_session_set_visible_time (session, atlante_day_from_date (2024, 10, 1), atlante_day_from_date (2024, 12, 31));
  for (guint i = 0; i < all; i++)
    if (atlante_session_shows_event (session, ATLANTE_EVENT (atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i))))
      shown++;
  g_assert_cmpuint (shown, >, 0);
  g_assert_cmpuint (shown, <, all);

  atlante_session_set_visible_time (session, ATLANTE_DAY_MIN, ATLANTE_DAY_MAX);
  for (guint i = 0; i < all; i++)
    g_assert_true (atlante_session_shows_event (session, ATLANTE_EVENT (atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i))));
}

static void
test_another_case_forgets (void)
{
  g_autoptr (AtlanteSession) session = make ();
  g_autoptr (AtlanteCase) small = atlante_test_make_case ("");

  atlante_session_select_id (session, "rason");
  atlante_session_set_query (session, "x");
  atlante_session_set_visible_time (session, 0, 1);
  atlante_session_set_case (session, small);

  g_assert_null (atlante_session_get_selection (session));
  g_assert_cmpstr (atlante_session_get_query (session), ==, "");
  g_assert_cmpint (atlante_session_get_earliest (session), ==, ATLANTE_DAY_MIN);
  g_assert_false (atlante_session_can_go_back (session));
}

static void
test_open_passage_asks_again (void)
{
  g_autoptr (AtlanteSession) session = make ();
  AtlanteClaim *claim = ATLANTE_CLAIM (atlante_case_get_item (atlante_session_get_case (session), ATLANTE_ITEM_CLAIM, 3));
  guint count = 0;

  g_signal_connect_swapped (session, "notify::claim", G_CALLBACK (count_cb), &count);
  atlante_session_open_passage (session, claim);
  g_assert_cmpstr (atlante_session_get_view (session), ==, "article");
  atlante_session_open_passage (session, claim);
  g_assert_cmpuint (count, ==, 2);
}

static void
attached_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (atlante_session_attach_finish (ATLANTE_SESSION (object), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
attach (AtlanteSession *session, const char *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (data, -1, &error);
  gboolean done = FALSE;

  g_assert_no_error (error);
  atlante_session_attach_async (session, text, NULL, attached_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_attach (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autofree char *data = NULL;
  g_autoptr (AtlanteSession) session = NULL;
  AtlanteCase *kase;
  guint n_passages;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  session = make ();
  kase = atlante_session_get_case (session);
  n_passages = atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE);

  attach (session, data);
  g_assert_cmpuint (atlante_anchors_get_count (atlante_session_get_anchors (session), ATLANTE_ANCHOR_ANCHORED), ==, n_passages);
}

/* The sentence of a lost passage is rewritten: the user shows where it is, and the case holds it. */
static void
test_set_passage (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteSession) session = NULL;
  AtlantePassage *passage;
  char *word;
  guint start;
  guint length;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &data, NULL, NULL));
  word = strstr (data, "Austin");
  g_assert_nonnull (word);
  memcpy (word, "Aystin", 6);

  session = make ();
  attach (session, data);
  g_assert_cmpuint (atlante_anchors_get_count (atlante_session_get_anchors (session), ATLANTE_ANCHOR_LOST), >=, 1);

  passage = NULL;
  for (guint i = 0; passage == NULL; i++)
    {
      AtlanteItem *item = atlante_case_get_item (atlante_session_get_case (session), ATLANTE_ITEM_PASSAGE, i);

      if (atlante_anchors_lookup (atlante_session_get_anchors (session), atlante_item_get_id (item))->state == ATLANTE_ANCHOR_LOST)
        passage = ATLANTE_PASSAGE (item);
    }
  start = atlante_passage_get_start (passage);
  length = atlante_passage_get_length (passage);
  g_autofree char *id = g_strdup (atlante_item_get_id (ATLANTE_ITEM (passage)));

  g_assert_true (atlante_session_set_passage (session, passage, start, length, &error));
  g_assert_no_error (error);
  g_assert_true (atlante_session_is_modified (session));
  g_assert_cmpint (atlante_anchors_lookup (atlante_session_get_anchors (session), id)->state, ==, ATLANTE_ANCHOR_ANCHORED);
}

#define TEXT "One two three.\nFour five six.\n"

/* A case of one passage, which stands at "Four". */
static AtlanteSession *
make_small (gint64 version)
{
  AtlanteSession *session = atlante_session_new ();
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (TEXT, -1, NULL);
  g_autoptr (AtlanteJson) passage = atlante_passage_json_at (text, "p", "s", 15, 4, NULL);
  g_autofree char *passage_text = atlante_json_to_string (passage, ATLANTE_JSON_COMPACT);
  g_autofree char *lists = g_strdup_printf ("\"modified\": \"2020-01-01T00:00:00Z\","
                                            "\"sources\": [{\"id\": \"s\"}], \"passages\": [%s]",
                                            passage_text);
  g_autoptr (AtlanteCase) first = atlante_test_make_case (lists);
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (first);
  g_autoptr (AtlanteJson) number = atlante_json_new_int (version);
  g_autoptr (AtlanteJson) root = atlante_json_with_member (json, "version", number);
  g_autoptr (AtlanteCase) kase = atlante_case_new (root);

  atlante_session_set_case (session, kase);
  return session;
}

static void
overtaken_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (atlante_session_attach_finish (ATLANTE_SESSION (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) user_data = TRUE;
}

/* Whichever is found first: the text that was attached last is the one that is shown. */
static void
test_last_text_counts (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  g_autoptr (AtlanteCanonicalText) first = atlante_canonical_text_new ("Nothing.", -1, NULL);
  g_autoptr (AtlanteCanonicalText) last = atlante_canonical_text_new (TEXT, -1, NULL);
  gboolean overtaken = FALSE, attached = FALSE;

  atlante_session_attach_async (session, first, NULL, overtaken_cb, &overtaken);
  atlante_session_attach_async (session, last, NULL, attached_cb, &attached);
  while (!overtaken || !attached)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (atlante_anchors_get_text (atlante_session_get_anchors (session)) == last);
}

static void
test_case_changes_while_attaching (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  g_autoptr (AtlanteCase) other = atlante_test_make_case ("");
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new (TEXT, -1, NULL);
  gboolean overtaken = FALSE;

  atlante_session_attach_async (session, text, NULL, overtaken_cb, &overtaken);
  atlante_session_set_case (session, other);
  while (!overtaken)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (atlante_session_get_anchors (session));
}

/* What cannot be set changes nothing; what can shows in the case's date. */
static void
test_set_passage_or_not (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  g_autoptr (AtlanteSession) later = make_small (2);
  AtlanteCase *kase = atlante_session_get_case (session);
  g_autoptr (GError) error = NULL;

  attach (session, TEXT);
  g_assert_false (atlante_session_set_passage (
    session, ATLANTE_PASSAGE (atlante_case_lookup (kase, "p")), 4, 14, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (atlante_session_is_modified (session));
  g_assert_cmpstr (atlante_case_get_modified (kase), ==, "2020-01-01T00:00:00Z");

  g_assert_true (atlante_session_set_passage (
    session, ATLANTE_PASSAGE (atlante_case_lookup (kase, "p")), 4, 3, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (atlante_passage_get_start (ATLANTE_PASSAGE (atlante_case_lookup (kase, "p"))),
                    ==, 4);
  g_assert_cmpstr (atlante_case_get_modified (kase), >, "2020-01-01T00:00:00Z");

  attach (later, TEXT);
  kase = atlante_session_get_case (later);
  g_assert_false (atlante_session_set_passage (
    later, ATLANTE_PASSAGE (atlante_case_lookup (kase, "p")), 4, 3, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY);
}

/* --- claims of the text --- */

static AtlanteJson *
make_text (const char *words)
{
  AtlanteJson *claim = atlante_json_new_object ();
  AtlanteJson *text = atlante_json_new_object ();

  atlante_json_set_string (text, "en", words);
  atlante_json_set_take (claim, "text", text);
  return claim;
}

static GArray *
make_stretches (guint start, guint length)
{
  const AtlanteStretch stretch = { start, length };
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (AtlanteStretch));

  return g_array_append_vals (stretches, &stretch, 1);
}

static guint
count_anchored (AtlanteSession *session)
{
  return atlante_anchors_get_count (atlante_session_get_anchors (session), ATLANTE_ANCHOR_ANCHORED);
}

/* A claim of a stretch brings its passage, which is anchored at once, and takes it along when it is
 * undone; one of a stretch that is a passage already shares it. */
static void
test_add_claim (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteEditor *editor = atlante_session_get_editor (session);
  g_autoptr (AtlanteJson) json = make_text ("It counts");
  g_autoptr (GArray) one_two = make_stretches (0, 7);
  g_autoptr (GArray) four = make_stretches (15, 4);
  g_autoptr (GArray) across = make_stretches (4, 14);
  g_autoptr (GError) error = NULL;
  AtlanteClaim *claim = NULL;

  g_assert_false (atlante_session_add_claim (session, json, one_two, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_clear_error (&error);

  attach (session, TEXT);
  g_assert_true (atlante_session_add_claim (session, json, one_two, &claim, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length ((char **) atlante_claim_get_passages (claim)), ==, 1);
  g_assert_cmpint (atlante_session_get_claim_state (session, claim), ==, ATLANTE_ANCHOR_ANCHORED);
  g_assert_cmpuint (count_anchored (session), ==, 2);
  g_assert_cmpint (atlante_claim_get_status (claim), ==, ATLANTE_STATUS_CONFIRMED);

  atlante_editor_undo (editor);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, 0);
  g_assert_cmpuint (count_anchored (session), ==, 1);

  g_assert_true (atlante_session_add_claim (session, json, four, &claim, &error));
  g_assert_cmpstr (atlante_claim_get_passages (claim)[0], ==, "p");
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE), ==, 1);

  /* What cannot be a passage leaves nothing behind. */
  g_assert_false (atlante_session_add_claim (session, json, across, NULL, &error));
  g_assert_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID);
  g_assert_cmpuint (atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM), ==, 1);
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 1);
}

static void
test_claim_passages (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  AtlanteCase *kase = atlante_session_get_case (session);
  g_autoptr (AtlanteJson) json = make_text ("It counts");
  g_autoptr (GArray) one = make_stretches (0, 3);
  g_autoptr (GArray) two = make_stretches (4, 3);
  g_autofree char *first = NULL;
  AtlanteClaim *claim = NULL;

  attach (session, TEXT);
  g_assert_true (atlante_session_add_claim (session, json, one, &claim, NULL));
  first = g_strdup (atlante_claim_get_passages (claim)[0]);
  g_assert_true (atlante_session_add_passages (session, claim, two, NULL));
  claim = ATLANTE_CLAIM (atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0));
  g_assert_cmpuint (g_strv_length ((char **) atlante_claim_get_passages (claim)), ==, 2);
  /* The same once more is nothing new. */
  g_assert_true (atlante_session_add_passages (session, claim, two, NULL));
  g_assert_cmpuint (atlante_editor_get_n_done (atlante_session_get_editor (session)), ==, 2);

  g_assert_true (atlante_session_remove_passage (session, claim, first, NULL));
  claim = ATLANTE_CLAIM (atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 0));
  g_assert_cmpuint (g_strv_length ((char **) atlante_claim_get_passages (claim)), ==, 1);
  g_assert_null (atlante_case_lookup (kase, first));
  g_assert_cmpuint (count_anchored (session), ==, 2);
}

/* Signed and dated, and each a step with a name. */
static void
test_grade (void)
{
  g_autoptr (AtlanteSession) session = make ();
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteEditor *editor = atlante_session_get_editor (session);
  g_autofree char *grade = NULL;
  AtlanteClaim *claim = ATLANTE_CLAIM (atlante_case_get_item (kase, ATLANTE_ITEM_CLAIM, 3));
  AtlanteJson *json;

  atlante_session_set_analyst (session, "J. Rossi");
  atlante_session_set_claim (session, claim);
  g_assert_true (atlante_session_grade (session, claim, 'B', 0, NULL));
  g_assert_true (atlante_session_grade (session, atlante_session_get_claim (session), 0, 2, NULL));
  claim = atlante_session_get_claim (session);
  grade = atlante_claim_format_grade (claim);
  g_assert_cmpstr (grade, ==, "B2");
  json = atlante_json_get_member (atlante_item_get_json (ATLANTE_ITEM (claim)), "grade");
  g_assert_cmpstr (atlante_json_get_member_string (json, "by"), ==, "J. Rossi");
  g_assert_nonnull (atlante_json_get_member_string (json, "on"));
  g_assert_true (g_str_has_prefix (atlante_editor_get_undo_name (editor), "Grade B2"));
  atlante_editor_undo (editor);
  atlante_editor_undo (editor);
  g_assert_cmpint (atlante_claim_get_reliability (atlante_session_get_claim (session)), ==, 'F');
}

/* --- editing --- */

static void
test_edits (void)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();
  g_autoptr (AtlanteSession) session = atlante_session_new ();
  AtlanteItem *kursk = atlante_case_lookup (kase, "kursk");
  AtlanteItem *lima = atlante_case_lookup (kase, "lima");
  guint n = 0;

  atlante_session_set_case (session, kase);
  g_signal_connect_swapped (session, "notify::editing", G_CALLBACK (count_cb), &n);
  atlante_session_edit (session, kursk);
  g_assert_true (atlante_session_get_selection (session) == kursk);
  g_assert_true (atlante_session_get_edited (session) == kursk);
  /* The form goes on with the place that is selected next, and not with a claim. */
  atlante_session_select (session, lima);
  g_assert_true (atlante_session_get_edited (session) == lima);
  atlante_session_edit (session, atlante_case_lookup (kase, "c-001"));
  g_assert_true (atlante_session_get_selection (session) == lima);
  atlante_session_select (session, kursk);
  g_assert_false (atlante_session_is_editing (session));
  g_assert_cmpuint (n, ==, 4);

  atlante_session_edit (session, NULL);
  g_assert_true (atlante_session_is_editing (session));
  g_assert_null (atlante_session_get_edited (session));
  atlante_session_stop_editing (session);
  g_assert_false (atlante_session_is_editing (session));
}

static void
test_follows_edited (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  AtlanteEditor *editor = atlante_session_get_editor (session);
  AtlanteCase *kase = atlante_session_get_case (session);
  AtlanteItem *item;
  g_autoptr (AtlanteJson) json = NULL;

  g_assert_true (atlante_editor_begin (editor, "Add", NULL, NULL));
  json = atlante_json_parse ("{\"id\": \"t\", \"title\": {\"en\": \"T\"}}", -1, NULL);
  atlante_editor_append (editor, ATLANTE_ITEM_TOPIC, json);
  g_assert_true (atlante_editor_commit (editor, NULL));
  atlante_session_edit (session, atlante_case_lookup (kase, "t"));

  g_assert_true (atlante_editor_begin (editor, "Change", NULL, NULL));
  g_clear_pointer (&json, atlante_json_unref);
  json = atlante_json_parse ("{\"id\": \"t\", \"title\": {\"en\": \"U\"}}", -1, NULL);
  atlante_editor_replace (editor, atlante_case_lookup (kase, "t"), json);
  g_assert_true (atlante_editor_commit (editor, NULL));
  item = atlante_case_lookup (kase, "t");
  g_assert_true (atlante_session_get_edited (session) == item);

  atlante_editor_undo (editor);
  atlante_editor_undo (editor);
  g_assert_false (atlante_session_is_editing (session));
}

static void
picked_cb (const AtlanteGeoPoint *points, guint n, gpointer user_data)
{
  double *latitude = user_data;

  *latitude = n > 0 ? points[0].latitude : -1;
}

static void
test_picks (void)
{
  g_autoptr (AtlanteSession) session = make_small (1);
  const AtlanteGeoPoint point = { 51.7, 36.2 };
  double first = 0;
  double second = 0;

  atlante_session_set_view (session, "article");
  atlante_session_pick (session, ATLANTE_PICK_POINT, "Here?", picked_cb, &first, NULL);
  g_assert_cmpstr (atlante_session_get_view (session), ==, "map");
  /* Another question cancels the first. */
  atlante_session_pick (session, ATLANTE_PICK_AREA, "There?", picked_cb, &second, NULL);
  g_assert_cmpfloat (first, ==, -1);
  g_assert_cmpstr (atlante_session_get_pick_prompt (session), ==, "There?");
  g_assert_cmpint (atlante_session_get_pick_shape (session), ==, ATLANTE_PICK_AREA);
  atlante_session_end_pick (session, &point, 1);
  g_assert_cmpfloat (second, ==, 51.7);
  g_assert_null (atlante_session_get_pick_prompt (session));
}

int
main (int argc, char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("atlante-session-XXXXXX", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  atlante_paths_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/history", test_history);
  g_test_add_func ("/session/history/bounded", test_history_is_bounded);
  g_test_add_func ("/session/follows-edits", test_follows_edits);
  g_test_add_func ("/session/search", test_search);
  g_test_add_func ("/session/visible-time", test_visible_time);
  g_test_add_func ("/session/another-case", test_another_case_forgets);
  g_test_add_func ("/session/open-passage", test_open_passage_asks_again);
  g_test_add_func ("/session/attach", test_attach);
  g_test_add_func ("/session/attach/last-counts", test_last_text_counts);
  g_test_add_func ("/session/viewpoint", test_viewpoint);
  g_test_add_func ("/session/attach/other-case", test_case_changes_while_attaching);
  g_test_add_func ("/session/set-passage", test_set_passage);
  g_test_add_func ("/session/set-passage/or-not", test_set_passage_or_not);
  g_test_add_func ("/session/edits", test_edits);
  g_test_add_func ("/session/follows-edited", test_follows_edited);
  g_test_add_func ("/session/picks", test_picks);
  g_test_add_func ("/session/add-claim", test_add_claim);
  g_test_add_func ("/session/claim-passages", test_claim_passages);
  g_test_add_func ("/session/grade", test_grade);
  return g_test_run ();
}
