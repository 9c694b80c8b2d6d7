/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../forms/atlante-test-forms.h"

#include "atlante-article-panel.h"
#include "atlante-claim-composer.h"
#include "atlante-text-area.h"

/* Claims made from the article, by the pointer and by the keyboard. */

static const char text[] =
  "A heading\n"
  "Trains with munitions leave Rason for Kursk, Lloyd Austin says. Nobody has seen them.\n"
  "Kursk is a region of Russia. It is said to be quiet.\n";

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  GtkWidget *window;
  GtkWidget *panel;
  GtkWidget *text;
} Fixture;

static const char members[] =
  "\"sources\": [{\"id\": \"s\", \"length\": 150}],"
  "\"topics\": [{\"id\": \"aid\", \"title\": {\"en\": \"Military aid\"}}],"
  "\"places\": ["
  "{\"id\": \"rason\", \"kind\": \"port\", \"names\": [{\"text\": \"Rason\", \"language\": \"en\"}]},"
  "{\"id\": \"russia\", \"kind\": \"country\", \"names\": [{\"text\": \"Russia\","
  " \"language\": \"en\"}]},"
  "{\"id\": \"kursk\", \"kind\": \"region\", \"names\": [{\"text\": \"Kursk\","
  " \"language\": \"en\"}]}],"
  "\"actors\": [{\"id\": \"austin\", \"kind\": \"person\", \"names\": ["
  "{\"text\": \"Lloyd Austin\", \"language\": \"en\"}]}]";

/* A case in two languages, whose article is attached. */
static AtlanteCase *
make_case (void)
{
  g_autoptr (AtlanteCase) first = atlante_test_make_case (members);
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (first);
  g_autoptr (AtlanteJson) languages = atlante_json_parse ("[\"en\", \"it\"]", -1, NULL);
  g_autoptr (AtlanteJson) whole = atlante_json_with_member (json, "languages", languages);

  return atlante_case_new (whole);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = atlante_canonical_text_new (text, -1, NULL);
  g_autoptr (AtlanteAnchors) anchors = NULL;

  fixture->kase = make_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  anchors = atlante_anchors_new (fixture->kase, "s", article, NULL, NULL);
  atlante_session_set_anchors (fixture->session, anchors);
  fixture->panel = atlante_article_panel_new ();
  atlante_panel_set_session (ATLANTE_PANEL (fixture->panel), fixture->session);
  fixture->text = GTK_WIDGET (atlante_source_view_get_text (
    atlante_article_panel_get_source (ATLANTE_ARTICLE_PANEL (fixture->panel))));
  fixture->window = gtk_window_new ();
  gtk_widget_add_css_class (fixture->window, "view");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.5);
  forms_focus_window (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.1);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

/* Where a code point of the text is on the screen. */
static void
locate (Fixture *fixture, guint offset, int *x, int *y)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->text);
  GtkTextIter iter;
  GdkRectangle area;
  double dx, dy, left, top;
  int wx, wy;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gtk_text_view_get_iter_location (view, &iter, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x,
                                         area.y + area.height / 2, &wx, &wy);
  g_assert_true (gtk_widget_translate_coordinates (fixture->text, fixture->window, wx, wy, &dx,
                                                   &dy));
  gtk_native_get_surface_transform (GTK_NATIVE (fixture->window), &left, &top);
  *x = (int) (dx + left);
  *y = (int) (dy + top);
}

/* With the pointer, from one word to another. */
static void
drag (Fixture *fixture, const char *from, const char *to)
{
  const guint start = g_utf8_strlen (text, strstr (text, from) - text);
  const guint end = g_utf8_strlen (text, strstr (text, to) - text + (gssize) strlen (to));
  g_autofree char *press = NULL;
  g_autofree char *move = NULL;
  int x, y;

  locate (fixture, start, &x, &y);
  press = g_strdup_printf ("mousemove %d %d mousedown 1", x, y);
  atlante_test_xdotool (press);
  locate (fixture, end, &x, &y);
  move = g_strdup_printf ("mousemove --sync %d %d mouseup 1", x, y);
  atlante_test_xdotool (move);
  atlante_test_wait (0.5);
}

static AtlanteClaim *
get_last_claim (Fixture *fixture)
{
  const guint n = atlante_case_get_n (fixture->kase, ATLANTE_ITEM_CLAIM);

  g_assert_cmpuint (n, >, 0);
  return ATLANTE_CLAIM (atlante_case_get_item (fixture->kase, ATLANTE_ITEM_CLAIM, n - 1));
}

static void
assert_about (AtlanteClaim *claim, const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  const AtlanteRole *roles;
  guint n = 0;

  roles = atlante_claim_get_places (claim, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s ", roles[i].id);
  roles = atlante_claim_get_actors (claim, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s ", roles[i].id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* The words are selected, the button that comes with them is clicked, one of the proposals is let go,
 * and the claim is added: one step. */
static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autofree char *words = NULL;
  const AtlantePassage *passage;
  AtlanteClaim *claim;

  /* From within a word to within another: whole ones are meant. */
  drag (fixture, "ains with", "Austin say");
  atlante_test_screenshot (fixture->window, "claim-selection");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Make a Claim"));
  g_assert_nonnull (atlante_test_find_text (fixture->window, "New claim from paragraph 2"));
  g_assert_null (atlante_test_find_text (fixture->window, "Take This Passage"));
  forms_type ("Munitions");
  forms_click (forms_find (fixture->window, GTK_TYPE_TOGGLE_BUTTON, "Kursk"));
  atlante_test_screenshot (fixture->window, "claim-composer");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add the Claim"));

  claim = get_last_claim (fixture);
  g_assert_cmpstr (atlante_claim_get_text (claim, atlante_session_get_audience (fixture->session)),
                   ==, "Munitions");
  assert_about (claim, "rason austin ");
  passage = ATLANTE_PASSAGE (atlante_case_lookup (fixture->kase,
                                                  atlante_claim_get_passages (claim)[0]));
  words = g_utf8_substring (text, atlante_passage_get_start ((AtlantePassage *) passage),
                            atlante_passage_get_start ((AtlantePassage *) passage) +
                              atlante_passage_get_length ((AtlantePassage *) passage));
  g_assert_cmpstr (words, ==, "Trains with munitions leave Rason for Kursk, Lloyd Austin says");
  g_assert_cmpint (atlante_session_get_claim_state (fixture->session, claim), ==,
                   ATLANTE_ANCHOR_ANCHORED);
  g_assert_true (atlante_session_get_claim (fixture->session) == claim);
  g_assert_null (atlante_test_find_text (fixture->window, "New claim from"));
  g_assert_cmpuint (atlante_editor_get_n_done (editor), ==, 1);
  atlante_test_screenshot (fixture->window, "claim-composed");
  atlante_editor_undo (editor);
  g_assert_cmpuint (atlante_case_get_n (fixture->kase, ATLANTE_ITEM_CLAIM), ==, 0);
  g_assert_cmpuint (atlante_case_get_n (fixture->kase, ATLANTE_ITEM_PASSAGE), ==, 0);
}

/* The drag began and ended within words: the passage has all of them, and shows it. */
static void
test_whole_words (Fixture *fixture, gconstpointer data)
{
  GtkTextIter from, to;
  g_autofree char *selected = NULL;
  g_autofree char *words = NULL;
  AtlantePassage *passage;

  drag (fixture, "ains with", "leave Ra");
  atlante_test_xdotool ("key ctrl+Return");
  atlante_test_wait (0.5);
  gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text)),
                                        &from, &to);
  selected = gtk_text_iter_get_text (&from, &to);
  g_assert_cmpstr (selected, ==, "Trains with munitions leave Rason");
  forms_type ("Munitions");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add the Claim"));
  passage = ATLANTE_PASSAGE (
    atlante_case_lookup (fixture->kase, atlante_claim_get_passages (get_last_claim (fixture))[0]));
  words = g_utf8_substring (text, atlante_passage_get_start (passage),
                            atlante_passage_get_start (passage) +
                              atlante_passage_get_length (passage));
  g_assert_cmpstr (words, ==, selected);
}

static void
put_caret (Fixture *fixture, const char *word)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter,
                                      (int) g_utf8_strlen (text, strstr (text, word) - text));
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_widget_grab_focus (fixture->text);
  atlante_test_wait (0.1);
}

/* Ctrl+Return takes the sentence of the caret where nothing is selected; in the composer it adds. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim;

  put_caret (fixture, "region of");
  forms_press ("ctrl+Return");
  g_assert_nonnull (atlante_test_find_text (fixture->window, "“Kursk is a region of Russia.”"));
  /* Nothing is written: that is said, and nothing is added. */
  forms_press ("ctrl+Return");
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Write what it says"));
  g_assert_cmpuint (atlante_case_get_n (fixture->kase, ATLANTE_ITEM_CLAIM), ==, 0);
  forms_type ("one");
  forms_press ("Tab");
  forms_type ("uno");
  forms_press ("ctrl+Return");
  claim = get_last_claim (fixture);
  assert_about (claim, "kursk russia ");
  g_assert_cmpuint (atlante_json_get_length (atlante_json_get_member (
                      atlante_item_get_json (ATLANTE_ITEM (claim)), "text")), ==, 2);
  g_assert_true (gtk_widget_is_focus (fixture->text));
  /* Ctrl+Z there is for the case, as the window looks at this. */
  g_assert_false (gtk_text_buffer_get_enable_undo (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->text))));

  /* By keys alone: words are selected from the caret on. */
  put_caret (fixture, "Nobody");
  forms_press ("shift+ctrl+Right shift+ctrl+Right shift+ctrl+Right ctrl+Return");
  g_assert_nonnull (atlante_test_find_text (fixture->window, "“Nobody has seen”"));
  forms_type ("gone");
  forms_press ("Escape");
  g_assert_null (atlante_test_find_text (fixture->window, "“Nobody has seen”"));
  g_assert_true (gtk_widget_is_focus (fixture->text));
  g_assert_cmpuint (atlante_case_get_n (fixture->kase, ATLANTE_ITEM_CLAIM), ==, 1);
  /* What was written is there again. */
  forms_press ("ctrl+Return");
  g_assert_nonnull (forms_find (fixture->window, ATLANTE_TYPE_TEXT_AREA,
                                "What it says (English)"));
  forms_press ("ctrl+Return");
  g_assert_cmpstr (atlante_claim_get_text (get_last_claim (fixture),
                                           atlante_session_get_audience (fixture->session)), ==,
                   "gone");
}

/* Words of two paragraphs are two passages; words for a claim that is edited become one of its. */
static void
test_passages (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim;

  drag (fixture, "Nobody", "region of Russia.");
  forms_press ("ctrl+Return");
  forms_type ("two");
  forms_press ("ctrl+Return");
  claim = get_last_claim (fixture);
  g_assert_cmpuint (g_strv_length ((char **) atlante_claim_get_passages (claim)), ==, 2);

  atlante_session_edit (fixture->session, ATLANTE_ITEM (claim));
  drag (fixture, "It is said", "quiet.");
  atlante_test_screenshot (fixture->window, "claim-add-passage");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add to the Claim"));
  claim = get_last_claim (fixture);
  g_assert_cmpuint (g_strv_length ((char **) atlante_claim_get_passages (claim)), ==, 3);
}

int
main (int argc, char **argv)
{
  if (!forms_test_init (&argc, &argv))
    return 0;
#define ADD(name, test) g_test_add ("/panels/claim-composer/" name, Fixture, NULL, set_up, test, \
                                    tear_down)
  ADD ("pointer", test_pointer);
  ADD ("whole-words", test_whole_words);
  ADD ("keys", test_keys);
  ADD ("passages", test_passages);
  return g_test_run ();
}
