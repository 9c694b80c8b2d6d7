/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-command.h"
#include "atlante-anchor-bar.h"
#include "atlante-article-panel.h"
#include "atlante-passage-card.h"
#include "atlante-text-store.h"

typedef struct
{
  AtlanteSession *session;
  GtkWidget *window;
  GtkWidget *panel;
} Fixture;

static char *attached_path;

static void
attach_file_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_free (attached_path);
  attached_path = g_variant_dup_string (parameter, NULL);
}

/* The shell's actions, as far as the panel calls them. */
static void
add_actions (GtkWidget *window)
{
  const GActionEntry entries[] = {
    { "attach", NULL, NULL, NULL, NULL },
    { "attach-file", attach_file_cb, "s", NULL, NULL },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, kase);
  fixture->panel = atlante_article_panel_new ();
  atlante_panel_set_session (ATLANTE_PANEL (fixture->panel), fixture->session);
  fixture->window = gtk_window_new ();
  add_actions (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 720, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (atlante_test_wait_until (is_laid_out, fixture->panel, 10));
  /* And drawn, for pictures and real input. */
  atlante_test_wait (0.3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  /* Input that is still under way keeps its widgets. */
  atlante_test_wait (0.1);
  g_assert_finalize_object (fixture->session);
}

static AtlanteClaim *
get_claim (Fixture *fixture, guint i)
{
  return ATLANTE_CLAIM (
    atlante_case_get_item (atlante_session_get_case (fixture->session), ATLANTE_ITEM_CLAIM, i));
}

static AtlanteDigestView *
get_digest (Fixture *fixture)
{
  return atlante_article_panel_get_digest (ATLANTE_ARTICLE_PANEL (fixture->panel));
}

static AtlanteSourceView *
get_source (Fixture *fixture)
{
  return atlante_article_panel_get_source (ATLANTE_ARTICLE_PANEL (fixture->panel));
}

/* (nullable) (transfer full): NULL where the article is not here; the test is then skipped */
static AtlanteCanonicalText *
load_article (void)
{
  g_autofree char *path = atlante_test_dup_article_path ();
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autoptr (GError) error = NULL;
  AtlanteCanonicalText *text;

  if (file == NULL)
    return NULL;
  text = atlante_text_store_load_file (file, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
attach (Fixture *fixture, AtlanteCanonicalText *text)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  AtlanteItem *source = atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteAnchors) anchors =
    atlante_anchors_new (kase, atlante_item_get_id (source), text, NULL, &error);

  g_assert_no_error (error);
  atlante_session_set_anchors (fixture->session, anchors);
  atlante_test_wait (0.2);
}

/* ---- digest ---- */

/* Every claim has its row; what is anchored is said nowhere. */
static void
test_digest (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  AtlanteAudience *audience = atlante_session_get_audience (fixture->session);
  AtlanteJson *title = atlante_source_get_part_title (
    ATLANTE_SOURCE (atlante_case_get_item (kase, ATLANTE_ITEM_SOURCE, 0)), 1);

  for (guint i = 0; i < atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM); i++)
    {
      GtkWidget *row = atlante_digest_view_find_row (get_digest (fixture), get_claim (fixture, i));

      g_assert_nonnull (row);
      g_assert_nonnull (
        atlante_test_find_text (row, atlante_claim_get_text (get_claim (fixture, i), audience)));
    }
  g_assert_nonnull (atlante_test_find_text (fixture->panel, atlante_text_get (title, audience)));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "One sentence is set aside."));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Attach the Article…"));
  g_assert_null (atlante_test_find_text (fixture->panel, "anchored"));
  atlante_test_screenshot (fixture->window, "article-digest");
}

/* Rows follow the article. */
static void
test_digest_order (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  const guint n = atlante_case_get_n (kase, ATLANTE_ITEM_CLAIM);
  guint start = 0;
  double y = -1;

  for (guint i = 0; i < n; i++)
    {
      AtlanteClaim *claim = get_claim (fixture, i);
      AtlanteItem *passage =
        atlante_case_lookup_kind (kase, ATLANTE_ITEM_PASSAGE, atlante_claim_get_passages (claim)[0]);
      double here, x;

      g_assert_nonnull (passage);
      gtk_widget_translate_coordinates (atlante_digest_view_find_row (get_digest (fixture), claim),
                                        fixture->panel, 0, 0, &x, &here);
      if (i > 0 && atlante_passage_get_start (ATLANTE_PASSAGE (passage)) > start)
        g_assert_cmpfloat (here, >, y);
      if (i > 0 && atlante_passage_get_start (ATLANTE_PASSAGE (passage)) < start)
        g_assert_cmpfloat (here, <, y);
      start = atlante_passage_get_start (ATLANTE_PASSAGE (passage));
      y = here;
    }
}

static gboolean
follow_link (GtkWidget *widget, const char *uri)
{
  gboolean handled = FALSE;

  if (GTK_IS_LABEL (widget))
    {
      if (strstr (gtk_label_get_label (GTK_LABEL (widget)), uri) != NULL)
        g_signal_emit_by_name (widget, "activate-link", uri, &handled);
      return handled;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !handled;
       child = gtk_widget_get_next_sibling (child))
    handled = follow_link (child, uri);
  return handled;
}

static void
test_digest_links (Fixture *fixture, gconstpointer data)
{
  const char *const ids[] = { "rason", "kursk", "pyongyang", "lima", "taiwan-strait", "kurils" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *uri = g_strdup_printf ("item:%s", ids[i]);

      g_assert_true (follow_link (GTK_WIDGET (get_digest (fixture)), uri));
      g_assert_cmpstr (
        atlante_item_get_id (atlante_session_get_selection (fixture->session)), ==, ids[i]);
    }
}

static gboolean
is_in_sight (gpointer data)
{
  GtkWidget *row = data;
  GtkWidget *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  double x, y;

  return gtk_widget_translate_coordinates (row, scrolled, 0, 0, &x, &y) && y >= 0 &&
         y < gtk_widget_get_height (scrolled);
}

static void
test_digest_follows (Fixture *fixture, gconstpointer data)
{
  AtlanteClaim *claim = get_claim (fixture, 80);
  GtkWidget *row = atlante_digest_view_find_row (get_digest (fixture), claim);

  g_assert_false (is_in_sight (row));
  atlante_session_open_passage (fixture->session, claim);
  g_assert_true (atlante_test_wait_until (is_in_sight, row, 5));
  g_assert_true (gtk_widget_has_css_class (row, "current"));
}

typedef struct
{
  Fixture *fixture;
  AtlanteClaim *claim;
  gboolean is_there;
} ExpectedRow;

static gboolean
is_row_as_expected (gpointer data)
{
  const ExpectedRow *expected = data;

  return (atlante_digest_view_find_row (get_digest (expected->fixture), expected->claim) != NULL) == expected->is_there;
}

static void
test_digest_edits (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  AtlanteItem *claim = ATLANTE_ITEM (get_claim (fixture, 0));
  g_autofree char *path = g_strdup_printf ("claims/%s/text/en", atlante_item_get_id (claim));
  g_autoptr (AtlanteJson) text = atlante_json_new_string ("Corrected by hand");
  g_autoptr (AtlanteJson) like = atlante_json_with_member (atlante_item_get_json (claim), "id", NULL);
  g_autoptr (AtlanteItem) kept = NULL;
  AtlanteItem *added = NULL;
  ExpectedRow expected;

  g_assert_true (atlante_command_set (editor, path, text, NULL, NULL));
  g_assert_nonnull (atlante_digest_view_find_row (get_digest (fixture), get_claim (fixture, 0)));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (get_digest (fixture)), "Corrected by hand"));
  atlante_editor_undo (editor);
  g_assert_null (atlante_test_find_text (GTK_WIDGET (get_digest (fixture)), "Corrected by hand"));

  g_assert_true (atlante_command_add (editor, ATLANTE_ITEM_CLAIM, like, &added, NULL));
  kept = g_object_ref (added);
  expected = (ExpectedRow){ fixture, ATLANTE_CLAIM (kept), TRUE };
  g_assert_true (atlante_test_wait_until (is_row_as_expected, &expected, 10));
  atlante_editor_undo (editor);
  expected.is_there = FALSE;
  g_assert_true (atlante_test_wait_until (is_row_as_expected, &expected, 10));
}

/* ---- text ---- */

static gboolean
has_tag_at (AtlanteSourceText *text, guint offset, const char *name)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name);
  GtkTextIter iter;

  g_assert_nonnull (tag);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  return gtk_text_iter_has_tag (&iter, tag);
}

/* The buffer has the canonical text, and each passage its tint from its first to its last character. */
static void
test_passages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  AtlanteCase *kase = atlante_session_get_case (fixture->session);

  if (article == NULL)
    return;
  attach (fixture, article);
  g_assert_cmpint (
    gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))), ==,
    atlante_canonical_text_get_length (article));
  g_assert_cmpuint (atlante_source_text_get_n_spans (text), ==,
                    atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE));
  for (guint i = 0; i < atlante_source_text_get_n_spans (text); i++)
    {
      const AtlanteSpan *span = atlante_source_text_get_span (text, i);
      const char *tag = i % 2 ? "odd" : "even";

      g_assert_cmpuint (span->start, ==, atlante_passage_get_start (span->passage));
      g_assert_true (has_tag_at (text, span->start, tag));
      g_assert_true (has_tag_at (text, span->start + span->length - 1, tag));
      g_assert_false (has_tag_at (text, span->start + span->length, tag));
      g_assert_cmpint (atlante_source_text_find_span (text, span->start), ==, i);
    }
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "61 anchored · 0 moved · 0 lost"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_digest (fixture))));
}

static gboolean
sees_claim (gpointer data)
{
  Fixture *fixture = data;
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  AtlanteClaim *claim = atlante_session_get_claim (fixture->session);
  const int span = atlante_source_text_find_passage (text, atlante_claim_get_passages (claim)[0]);
  GdkRectangle area;

  g_assert_cmpint (span, >=, 0);
  atlante_source_text_get_span_area (text, span, &area);
  return area.y >= 0 && area.y + area.height <= gtk_widget_get_height (GTK_WIDGET (text));
}

static void
test_open_passage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  const guint claims[] = { 95, 0, 60 };

  if (article == NULL)
    return;
  attach (fixture, article);
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    {
      const AtlanteSpan *span;

      atlante_session_open_passage (fixture->session, get_claim (fixture, claims[i]));
      g_assert_true (atlante_test_wait_until (sees_claim, fixture, 5));
      span = atlante_source_text_get_span (
        text, atlante_source_text_find_passage (
                text, atlante_claim_get_passages (get_claim (fixture, claims[i]))[0]));
      g_assert_true (has_tag_at (text, span->start, "current"));
    }
  atlante_test_wait (1.5);
  atlante_test_screenshot (fixture->window, "article-text");
}

static gboolean
has_claim (gpointer data)
{
  return atlante_session_get_claim (((Fixture *) data)->session) != NULL;
}

/* A passage of the text leads to the claims that it supports. */
static void
test_card (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  AtlanteAudience *audience = atlante_session_get_audience (fixture->session);
  g_autofree char *arguments = NULL;
  AtlanteClaim *claim;
  GdkRectangle area;
  double x, y;

  if (article == NULL)
    return;
  attach (fixture, article);
  atlante_source_text_get_span_area (text, 0, &area);
  gtk_widget_translate_coordinates (GTK_WIDGET (text), fixture->window, area.x + 30, area.y + 8, &x,
                                    &y);
  arguments = g_strdup_printf ("mousemove %d %d click 1", (int) x, (int) y);
  if (!atlante_test_xdotool (arguments))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_true (atlante_test_wait_until (has_claim, fixture, 10));
  claim = atlante_session_get_claim (fixture->session);
  g_assert_cmpstr (atlante_claim_get_passages (claim)[0], ==,
                   atlante_item_get_id (
                     ATLANTE_ITEM (atlante_source_text_get_span (text, 0)->passage)));
  g_assert_nonnull (
    atlante_test_find_text (GTK_WIDGET (get_source (fixture)), atlante_claim_get_text (claim, audience)));
}

typedef struct
{
  Fixture *fixture;
  AtlanteClaim *claim;
} Expected;

static gboolean
is_at_claim (gpointer data)
{
  Expected *expected = data;

  return atlante_session_get_claim (expected->fixture->session) == expected->claim;
}

static gboolean
is_past_claim (gpointer data)
{
  return !is_at_claim (data);
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  Expected first = { fixture, NULL };

  if (article == NULL)
    return;
  attach (fixture, article);
  gtk_widget_grab_focus (fixture->panel);
  if (!atlante_test_xdotool ("mousemove 300 500 key --clearmodifiers n"))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_true (atlante_test_wait_until (has_claim, fixture, 10));
  first.claim = atlante_session_get_claim (fixture->session);
  g_assert_cmpint (
    atlante_source_text_find_passage (text, atlante_claim_get_passages (first.claim)[0]), ==, 0);
  atlante_test_xdotool ("key --clearmodifiers n");
  g_assert_true (atlante_test_wait_until (is_past_claim, &first, 10));
  atlante_test_xdotool ("key --clearmodifiers p");
  g_assert_true (atlante_test_wait_until (is_at_claim, &first, 10));
}

static void
test_related (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  guint n = 0;

  if (article == NULL)
    return;
  attach (fixture, article);
  atlante_session_select_id (fixture->session, "lima");
  for (guint i = 0; i < atlante_source_text_get_n_spans (text); i++)
    if (has_tag_at (text, atlante_source_text_get_span (text, i)->start, "related"))
      n++;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, atlante_source_text_get_n_spans (text) / 2);
}

/* ---- lost and moved ---- */

/* (transfer full): the article with a line before its third paragraph, and one passage spoilt */
static AtlanteCanonicalText *
change_article (const AtlanteCanonicalText *article, AtlantePassage *spoilt)
{
  g_autoptr (GString) changed = g_string_new (atlante_canonical_text_get_text (article));
  const gsize at = atlante_canonical_text_get_byte (
    article, atlante_passage_get_start (spoilt) + atlante_passage_get_length (spoilt) / 2);
  guint start, length;

  g_assert_true (atlante_canonical_text_get_paragraph (article, 3, &start, &length));
  g_string_insert (changed, at, "xyz");
  g_string_insert (changed, atlante_canonical_text_get_byte (article, start), "A line of our own\n");
  return atlante_canonical_text_new (changed->str, changed->len, NULL);
}

static AtlanteAnchorBar *
find_bar (GtkWidget *widget)
{
  AtlanteAnchorBar *found = NULL;

  if (ATLANTE_IS_ANCHOR_BAR (widget))
    return ATLANTE_ANCHOR_BAR (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_bar (child);
  return found;
}

static void
click (Fixture *fixture, const char *label)
{
  GtkWidget *found = atlante_test_find_text (fixture->panel, label);

  g_assert_nonnull (found);
  found = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (found));
  g_signal_emit_by_name (found, "clicked");
}

static guint
count (Fixture *fixture, AtlanteAnchorState state)
{
  return atlante_anchors_get_count (atlante_session_get_anchors (fixture->session), state);
}

static void
select_stretch (AtlanteSourceText *text, guint start, guint length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, start + length);
  gtk_text_buffer_select_range (buffer, &from, &to);
}

static void
test_set_anew (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCanonicalText) article = load_article ();
  g_autoptr (AtlanteCanonicalText) changed = NULL;
  AtlanteSourceText *text = atlante_source_view_get_text (get_source (fixture));
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  AtlanteItem *spoilt = atlante_case_get_item (kase, ATLANTE_ITEM_PASSAGE, 30);
  guint length, start, moved_by = strlen ("A line of our own\n");

  if (article == NULL)
    return;
  start = atlante_passage_get_start (ATLANTE_PASSAGE (spoilt)) + moved_by;
  length = atlante_passage_get_length (ATLANTE_PASSAGE (spoilt)) + 3;
  changed = change_article (article, ATLANTE_PASSAGE (spoilt));
  attach (fixture, changed);
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_LOST), ==, 1);
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_MOVED), >, 1);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "1 passage was not found"));
  g_assert_true (atlante_anchor_bar_get_passage (find_bar (fixture->panel)) ==
                 ATLANTE_PASSAGE (spoilt));
  atlante_test_screenshot (fixture->window, "article-lost");

  /* What runs over the end of a paragraph is refused, and the bar says why. */
  select_stretch (text, 0, atlante_canonical_text_get_length (changed) - 1);
  click (fixture, "Set the Passage Here");
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_LOST), ==, 1);

  select_stretch (text, start, length);
  click (fixture, "Set the Passage Here");
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_LOST), ==, 0);
  g_assert_true (atlante_session_is_modified (fixture->session));

  click (fixture, "Take Over the New Place");
  click (fixture, "Take Over All That Moved");
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_MOVED), ==, 0);
  g_assert_cmpuint (count (fixture, ATLANTE_ANCHOR_ANCHORED), ==,
                    atlante_case_get_n (kase, ATLANTE_ITEM_PASSAGE));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_bar (fixture->panel))));
}

static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  atlante_session_set_case (fixture->session, NULL);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "No Case Is Open"));
}

/* The program's own style: without it sizes and pictures would not be those that people see. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/atlante/Atlante/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  load_style ();
#define ADD(name, test) g_test_add ("/panels/article-panel/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("digest", test_digest);
  ADD ("digest-order", test_digest_order);
  ADD ("digest-links", test_digest_links);
  ADD ("digest-follows", test_digest_follows);
  ADD ("digest-edits", test_digest_edits);
  ADD ("passages", test_passages);
  ADD ("open-passage", test_open_passage);
  ADD ("card", test_card);
  ADD ("keyboard", test_keyboard);
  ADD ("related", test_related);
  ADD ("set-anew", test_set_anew);
  ADD ("no-case", test_no_case);
  return g_test_run ();
}
