/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-command.h"
#include "atlante-timeline-panel.h"

typedef struct
{
  AtlanteSession *session;
  GtkWidget *window;
  GtkWidget *panel;
  AtlanteTimelineStrip *strip;
} Fixture;

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
  fixture->panel = atlante_timeline_panel_new ();
  fixture->strip = atlante_timeline_panel_get_strip (ATLANTE_TIMELINE_PANEL (fixture->panel));
  atlante_panel_set_session (ATLANTE_PANEL (fixture->panel), fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 240);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (atlante_test_wait_until (is_laid_out, fixture->strip, 10));
  /* And drawn, for pictures and real input. */
  atlante_test_wait (0.3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->session);
}

static AtlanteEvent *
get_event (Fixture *fixture, const char *id)
{
  AtlanteItem *event = atlante_case_lookup_kind (atlante_session_get_case (fixture->session),
                                                 ATLANTE_ITEM_EVENT, id);

  g_assert_nonnull (event);
  return ATLANTE_EVENT (event);
}

static graphene_rect_t
get_bounds (Fixture *fixture, const char *id)
{
  graphene_rect_t bounds;

  g_assert_true (
    atlante_timeline_strip_get_bounds (fixture->strip, get_event (fixture, id), &bounds));
  return bounds;
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  AtlanteCase *kase = atlante_session_get_case (fixture->session);
  const guint n = atlante_case_get_n (kase, ATLANTE_ITEM_EVENT);
  g_autofree char *count = g_strdup_printf ("%u of %u", n, n);
  guint n_dated = 0;

  for (guint i = 0; i < n; i++)
    if (atlante_event_get_time (
          ATLANTE_EVENT (atlante_case_get_item (kase, ATLANTE_ITEM_EVENT, i))) != NULL)
      n_dated++;
  g_assert_cmpuint (atlante_timeline_strip_get_n (fixture->strip), ==, n_dated);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, count));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Undated"));
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "Election of Donald Trump"));
  atlante_test_screenshot (fixture->window, "timeline");
}

/* Bars stand in the order of time, on the strip. */
static void
test_bounds (Fixture *fixture, gconstpointer data)
{
  const graphene_rect_t war = get_bounds (fixture, "korean-war-end");
  const graphene_rect_t visit = get_bounds (fixture, "putin-visit");
  const graphene_rect_t meeting = get_bounds (fixture, "g7-defence");
  const graphene_rect_t summit = get_bounds (fixture, "apec-lima");

  g_assert_cmpfloat (war.origin.x, >, 0);
  g_assert_cmpfloat (war.origin.x + war.size.width, <, visit.origin.x);
  g_assert_cmpfloat (visit.origin.x + visit.size.width, <, meeting.origin.x);
  g_assert_cmpfloat (meeting.origin.x, <, summit.origin.x);
  g_assert_cmpfloat (summit.origin.x + summit.size.width, <,
                     gtk_widget_get_width (GTK_WIDGET (fixture->strip)));
}

static void
test_brush (Fixture *fixture, gconstpointer data)
{
  GtkWidget *all;

  atlante_session_set_visible_time (fixture->session, atlante_day_from_date (2024, 10, 1),
                                    atlante_day_from_date (2024, 10, 31));
  atlante_test_wait (0.1);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "1 Oct"));
  all = atlante_test_find_text (fixture->panel, "All");
  g_assert_nonnull (all);
  g_assert_true (atlante_session_shows_event (fixture->session, get_event (fixture, "g7-defence")));
  g_assert_false (atlante_session_shows_event (fixture->session, get_event (fixture, "treaty")));
  atlante_test_screenshot (fixture->window, "timeline-brush");

  g_signal_emit_by_name (gtk_widget_get_ancestor (all, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpint (atlante_session_get_earliest (fixture->session), ==, ATLANTE_DAY_MIN);
  g_assert_cmpint (atlante_session_get_latest (fixture->session), ==, ATLANTE_DAY_MAX);
  atlante_test_wait (0.1);
  g_assert_null (atlante_test_find_text (fixture->panel, "All"));
}

/* The cursor follows a selection, and what is selected comes into view. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scrolled =
    gtk_widget_get_ancestor (GTK_WIDGET (fixture->strip), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  graphene_rect_t bounds;

  for (guint i = 0; i < 2; i++)
    {
      const char *const ids[] = { "economic-delegation", "aid-to-russia" };

      atlante_session_select_id (fixture->session, ids[i]);
      atlante_test_wait (0.1);
      g_assert_true (atlante_timeline_strip_get_cursor (fixture->strip) ==
                     get_event (fixture, ids[i]));
      bounds = get_bounds (fixture, ids[i]);
      g_assert_cmpfloat (bounds.origin.y, >=, gtk_adjustment_get_value (adjustment) - 1);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_adjustment_get_value (adjustment) +
                           gtk_adjustment_get_page_size (adjustment) + 1);
    }
}

/* What real input leads to, sooner or later. */

typedef struct
{
  Fixture *fixture;
  const char *id;
} Expected;

static gboolean
is_cursor (gpointer data)
{
  Expected *expected = data;

  return atlante_timeline_strip_get_cursor (expected->fixture->strip) ==
         get_event (expected->fixture, expected->id);
}

static gboolean
is_selected (gpointer data)
{
  Expected *expected = data;

  return atlante_session_get_selection (expected->fixture->session) ==
         ATLANTE_ITEM (get_event (expected->fixture, expected->id));
}

static gboolean
is_brushed (gpointer data)
{
  return atlante_session_get_earliest (((Fixture *) data)->session) != ATLANTE_DAY_MIN;
}

static gboolean
is_not_brushed (gpointer data)
{
  return !is_brushed (data);
}

static gboolean
is_brushed_to_test (gpointer data)
{
  return is_brushed (data) && atlante_session_shows_event (((Fixture *) data)->session,
                                                           get_event (data, "icbm-2024"));
}

static gboolean
press (const char *keys)
{
  g_autofree char *arguments = g_strdup_printf ("key --clearmodifiers %s", keys);

  return atlante_test_xdotool (arguments);
}

/* Right, Enter, Shift with Right, Escape: by real keys. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  Expected first = { fixture, "sanctions-backed" };
  Expected second = { fixture, "korean-war-end" };

  gtk_widget_grab_focus (fixture->panel);
  /* Without a window manager the keys go to the window under the pointer. */
  if (!atlante_test_xdotool ("mousemove 450 120"))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_nonnull (atlante_timeline_strip_get_cursor (fixture->strip));
  press ("Home");
  g_assert_true (atlante_test_wait_until (is_cursor, &first, 10));
  press ("Right");
  g_assert_true (atlante_test_wait_until (is_cursor, &second, 10));
  press ("Return");
  g_assert_true (atlante_test_wait_until (is_selected, &second, 10));
  press ("shift+Right");
  g_assert_true (atlante_test_wait_until (is_brushed, fixture, 10));
  g_assert_cmpint (atlante_session_get_earliest (fixture->session), ==,
                   atlante_day_from_date (1953, 1, 1));
  press ("Escape");
  g_assert_true (atlante_test_wait_until (is_not_brushed, fixture, 10));
}

/* A click on a bar selects its event. */
static void
test_click (Fixture *fixture, gconstpointer data)
{
  const graphene_rect_t bounds = get_bounds (fixture, "aid-to-russia");
  Expected expected = { fixture, "aid-to-russia" };
  g_autofree char *arguments = NULL;
  double x, y;

  gtk_widget_translate_coordinates (GTK_WIDGET (fixture->strip), fixture->window,
                                    bounds.origin.x + bounds.size.width / 3,
                                    bounds.origin.y + bounds.size.height / 2, &x, &y);
  arguments = g_strdup_printf ("mousemove %d %d click 1", (int) x, (int) y);
  if (!atlante_test_xdotool (arguments))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_true (atlante_test_wait_until (is_selected, &expected, 10));
}

/* A drag over the strip sets the visible time. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  const graphene_rect_t from = get_bounds (fixture, "g7-defence");
  const graphene_rect_t to = get_bounds (fixture, "icbm-2024");
  g_autofree char *arguments = NULL;
  double x, y;

  gtk_widget_translate_coordinates (GTK_WIDGET (fixture->strip), fixture->window,
                                    from.origin.x - 4, 3, &x, &y);
  arguments = g_strdup_printf ("mousemove %d %d mousedown 1 mousemove_relative 6 0 "
                               "mousemove_relative %d 0 mouseup 1", (int) x, (int) y,
                               (int) (to.origin.x + to.size.width + 4 - from.origin.x));
  if (!atlante_test_xdotool (arguments))
    {
      g_test_skip ("xdotool is not here");
      return;
    }
  g_assert_true (atlante_test_wait_until (is_brushed_to_test, fixture, 10));
  g_assert_true (atlante_session_shows_event (fixture->session, get_event (fixture, "g7-defence")));
  g_assert_false (atlante_session_shows_event (fixture->session, get_event (fixture, "treaty")));
}

static void
test_no_case (Fixture *fixture, gconstpointer data)
{
  atlante_session_set_case (fixture->session, NULL);
  atlante_test_wait (0.1);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "This case has no events yet."));
  g_assert_cmpuint (atlante_timeline_strip_get_n (fixture->strip), ==, 0);
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

/* The strip follows the case: an event that is added, dated, undone. */
static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case ("\"events\": []");
  g_autoptr (AtlanteJson) json =
    atlante_json_parse ("{\"title\": {\"en\": \"Patrols\"}, \"time\": \"2024-23\"}", -1, NULL);
  g_autoptr (GError) error = NULL;
  AtlanteEditor *editor;
  AtlanteItem *event = NULL;

  atlante_session_set_case (fixture->session, kase);
  atlante_test_wait (0.1);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "0 of 0"));
  editor = atlante_session_get_editor (fixture->session);
  atlante_command_add (editor, ATLANTE_ITEM_EVENT, json, &event, &error);
  g_assert_no_error (error);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "1 of 1"));
  g_assert_cmpfloat (get_bounds (fixture, atlante_item_get_id (event)).size.width, >, 0);
  atlante_editor_undo (editor);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, "0 of 0"));
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
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/timeline/timeline-panel/events", test_events);
  ADD ("/timeline/timeline-panel/bounds", test_bounds);
  ADD ("/timeline/timeline-panel/brush", test_brush);
  ADD ("/timeline/timeline-panel/selection", test_selection);
  ADD ("/timeline/timeline-panel/keyboard", test_keyboard);
  ADD ("/timeline/timeline-panel/click", test_click);
  ADD ("/timeline/timeline-panel/drag", test_drag);
  ADD ("/timeline/timeline-panel/edits", test_edits);
  ADD ("/timeline/timeline-panel/no-case", test_no_case);
  return g_test_run ();
}
