/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-claim-row.h"
#include "atlante-copy-button.h"
#include "atlante-item-link.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteClaim *claim;
  GtkWidget *row;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_case (fixture->session, kase);
  atlante_session_set_language (fixture->session, "en");
  fixture->claim = ATLANTE_CLAIM (atlante_case_lookup (kase, "c-001"));
  fixture->row = atlante_claim_row_new (fixture->session, fixture->claim,
                                        atlante_case_lookup (kase, "russia"));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 380, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->row);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
}

/* The first widget of @type below @widget. */
static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static void
test_shows (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (atlante_test_find_text (fixture->row, "several thousand military"));
  g_assert_nonnull (atlante_test_find_text (fixture->row, " · unchecked"));
  g_assert_nonnull (atlante_test_find_text (fixture->row, "reported · Lloyd Austin"));
  g_assert_nonnull (atlante_test_find_text (fixture->row, "F6"));
  /* The dossier's own subject is not linked to. */
  for (GtkWidget *widget = find_type (fixture->row, ATLANTE_TYPE_ITEM_LINK); widget != NULL;
       widget = gtk_widget_get_next_sibling (widget))
    if (ATLANTE_IS_ITEM_LINK (widget))
      {
        AtlanteItem *item = atlante_item_link_get_item (ATLANTE_ITEM_LINK (widget));

        g_assert_cmpstr (atlante_item_get_id (item), !=, "russia");
      }
}

static void
test_opens_passage (Fixture *fixture, gconstpointer data)
{
  GtkWidget *label = atlante_test_find_text (fixture->row, "¶");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (atlante_session_get_claim (fixture->session) == fixture->claim);
  g_assert_cmpstr (atlante_session_get_view (fixture->session), ==, "article");
  g_assert_true (gtk_widget_has_css_class (fixture->row, "current"));
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  GtkWidget *link = find_type (fixture->row, ATLANTE_TYPE_ITEM_LINK);

  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  g_assert_cmpstr (atlante_item_get_id (atlante_session_get_selection (fixture->session)), ==,
                   "north-korea");
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_copies_citation (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button = find_type (fixture->row, ATLANTE_TYPE_COPY_BUTTON);
  g_autofree char *text = NULL;

  g_signal_emit_by_name (button, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (button), NULL, text_read_cb, &text);
  g_assert_true (atlante_test_wait_until (is_set, &text, 5));
  g_assert_nonnull (strstr (text, "several thousand military"));
  g_assert_nonnull (strstr (text, "Lloyd Austin"));
}

static void
assert_grade (Fixture *fixture, const char *grade)
{
  g_assert_nonnull (atlante_test_find_text (fixture->row, grade));
  g_assert_true (atlante_session_get_claim (fixture->session) ==
                 atlante_claim_row_get_claim (ATLANTE_CLAIM_ROW (fixture->row)));
}

/* The menu shows what the grade is and changes it; the row shows what it is then. */
static void
test_grades (Fixture *fixture, gconstpointer data)
{
  g_autofree char *state = NULL;

  g_assert_true (gtk_widget_activate_action (fixture->row, "claim.reliability", "s", "B"));
  assert_grade (fixture, "B6");
  g_assert_true (gtk_widget_activate_action (fixture->row, "claim.credibility", "s", "2"));
  assert_grade (fixture, "B2");
  g_object_get (fixture->row, "reliability", &state, NULL);
  g_assert_cmpstr (state, ==, "B");
  atlante_editor_undo (atlante_session_get_editor (fixture->session));
  assert_grade (fixture, "B6");
  g_assert_true (gtk_widget_activate_action (fixture->row, "claim.status", "s", "rejected"));
  g_assert_cmpint (atlante_claim_get_status (atlante_session_get_claim (fixture->session)), ==,
                   ATLANTE_STATUS_REJECTED);
}

/* By the mouse: a click makes it the claim that is looked at, a double click opens its form. */
static void
test_pointer (Fixture *fixture, gconstpointer data)
{
  if (!atlante_test_xdotool ("mousemove 120 20 click 1"))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_true (atlante_session_get_claim (fixture->session) == fixture->claim);
  g_assert_true (gtk_widget_is_focus (fixture->row));
  g_assert_false (atlante_session_is_editing (fixture->session));
  atlante_test_xdotool ("click --repeat 2 --delay 60 1");
  g_assert_true (atlante_session_get_edited (fixture->session) == ATLANTE_ITEM (fixture->claim));
  atlante_session_stop_editing (fixture->session);
  atlante_test_xdotool ("click 3");
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (fixture->row, "Edit Claim"));
  atlante_test_xdotool ("key Escape");
}

/* By keys: Tab comes to the row, Enter opens its form, Tab goes on to what is in it, and a menu opens
 * by its key. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  if (!atlante_test_xdotool ("mousemove 200 190"))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  atlante_test_wait (0.2);
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  atlante_test_xdotool ("key Tab");
  g_assert_true (gtk_widget_is_focus (fixture->row));
  g_assert_true (atlante_session_get_claim (fixture->session) == fixture->claim);
  atlante_test_xdotool ("key Return");
  g_assert_true (atlante_session_get_edited (fixture->session) == ATLANTE_ITEM (fixture->claim));
  atlante_test_xdotool ("key Tab");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         fixture->row));
  atlante_test_xdotool ("key shift+Tab");
  g_assert_true (gtk_widget_is_focus (fixture->row));
  atlante_test_xdotool ("key shift+F10");
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (fixture->row, "Edit Claim"));
  atlante_test_screenshot (fixture->window, "claim-row-menu");
  atlante_test_xdotool ("key Escape");
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum, natural;

  gtk_widget_measure (fixture->row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <, 280);
  /* The narrower, the higher. */
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 280, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (fixture->row, GTK_ORIENTATION_VERTICAL, 900, &natural, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, natural);
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
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/view/claim-row/shows", test_shows);
  ADD ("/view/claim-row/opens-passage", test_opens_passage);
  ADD ("/view/claim-row/links", test_links);
  ADD ("/view/claim-row/copies-citation", test_copies_citation);
  ADD ("/view/claim-row/grades", test_grades);
  ADD ("/view/claim-row/pointer", test_pointer);
  ADD ("/view/claim-row/keys", test_keys);
  ADD ("/view/claim-row/narrow", test_narrow);
  return g_test_run ();
}
