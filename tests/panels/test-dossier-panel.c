/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-claim-row.h"
#include "atlante-command.h"
#include "atlante-dossier-panel.h"
#include "atlante-item-link.h"
#include "atlante-picker.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  GtkWidget *panel;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->panel = atlante_dossier_panel_new ();
  atlante_panel_set_session (ATLANTE_PANEL (fixture->panel), fixture->session);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 412, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->panel);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.2);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

static void
show (Fixture *fixture, const char *id)
{
  atlante_session_select_id (fixture->session, id);
  atlante_test_wait (0.1);
}

static gboolean
has (Fixture *fixture, const char *text)
{
  return atlante_test_find_text (fixture->panel, text) != NULL;
}

static void
test_six_places (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = {
    "rason", "kursk", "pyongyang", "lima", "taiwan-strait", "kurils",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      AtlantePlace *place = ATLANTE_PLACE (atlante_case_lookup (fixture->kase, ids[i]));
      AtlanteAudience *audience = atlante_session_get_audience (fixture->session);

      show (fixture, ids[i]);
      g_assert_true (has (fixture, atlante_place_get_name (place, audience)));
      g_assert_true (has (fixture, atlante_text_get (atlante_place_get_summary (place), audience)));
      g_assert_true (has (fixture, "Claims"));
    }
}

static void
test_rason (Fixture *fixture, gconstpointer data)
{
  show (fixture, "rason");
  g_assert_true (has (fixture, "라선시"));
  g_assert_true (has (fixture, "port"));
  g_assert_true (has (fixture, "position: town"));
  g_assert_true (has (fixture, "42.249°"));
  g_assert_true (has (fixture, "≈"));
  g_assert_true (has (fixture, "sources not stated"));
  g_assert_true (has (fixture, "Links"));
  g_assert_true (has (fixture, "Analyst’s notes"));
  g_assert_true (has (fixture, "Rajin"));
}

static void
test_every_item (Fixture *fixture, gconstpointer data)
{
  static const AtlanteItemKind kinds[] = {
    ATLANTE_ITEM_PLACE, ATLANTE_ITEM_ACTOR, ATLANTE_ITEM_EVENT, ATLANTE_ITEM_RELATION,
    ATLANTE_ITEM_TOPIC,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < atlante_case_get_n (fixture->kase, kinds[k]); i++)
      {
        AtlanteItem *item = atlante_case_get_item (fixture->kase, kinds[k], i);
        int minimum;

        atlante_session_select (fixture->session, item);
        g_assert_true (has (fixture, atlante_item_get_title (
                                       item, atlante_session_get_audience (fixture->session))));
        /* It fits into the narrowest window. */
        gtk_widget_measure (fixture->panel, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                            NULL);
        g_assert_cmpint (minimum, <=, 360);
      }
}

static void
test_contested (Fixture *fixture, gconstpointer data)
{
  show (fixture, "kurils");
  g_assert_true (has (fixture, "The name is contested"));
  g_assert_true (has (fixture, "Northern Territories"));
  show (fixture, "seoul");
  g_assert_false (has (fixture, "The name is contested"));
  g_assert_true (has (fixture, "from the gazetteer"));
}

static GtkWidget *
find_link (GtkWidget *widget, AtlanteItem *item)
{
  if (ATLANTE_IS_ITEM_LINK (widget) &&
      atlante_item_link_get_item (ATLANTE_ITEM_LINK (widget)) == item)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_link (child, item);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_links_and_history (Fixture *fixture, gconstpointer data)
{
  GtkWidget *link;

  show (fixture, "kursk");
  link = find_link (fixture->panel, atlante_case_lookup (fixture->kase, "north-korea"));
  g_assert_nonnull (link);
  gtk_widget_grab_focus (link);
  g_signal_emit_by_name (link, "clicked");
  atlante_test_wait (0.1);
  g_assert_true (has (fixture, "Show All"));
  /* The keyboard stays in the dossier. */
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                         fixture->panel));
  atlante_session_go_back (fixture->session);
  atlante_test_wait (0.1);
  g_assert_true (has (fixture, "Kursk Oblast"));
}

static GtkWidget *
find_current (GtkWidget *widget)
{
  if (ATLANTE_IS_CLAIM_ROW (widget) && gtk_widget_has_css_class (widget, "current"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_current (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_current_in_view (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *row = find_current (fixture->panel);
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_compute_bounds (row, fixture->panel, &bounds) &&
         bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (fixture->panel);
}

/* A claim that waits behind "show all" is brought out and scrolled to. */
static void
test_goes_to_claim (Fixture *fixture, gconstpointer data)
{
  show (fixture, "north-korea");
  atlante_session_set_claim (fixture->session,
                             ATLANTE_CLAIM (atlante_case_lookup (fixture->kase, "c-097")));
  g_assert_true (atlante_test_wait_until (is_current_in_view, fixture, 10));
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  show (fixture, "north-korea");
  g_assert_true (has (fixture, "Soldiers in Russia"));
  g_assert_true (gtk_widget_activate_action (
    gtk_widget_get_parent (atlante_test_find_text (fixture->panel, "Lloyd Austin confirms")),
    "claims.order", "s", "article"));
  atlante_test_wait (0.2);
  g_assert_false (has (fixture, "Soldiers in Russia"));
  /* The next dossier keeps the order. */
  show (fixture, "russia");
  g_assert_true (has (fixture, "as in the article"));
}

static void
test_overview (Fixture *fixture, gconstpointer data)
{
  GtkWidget *start;

  g_assert_true (has (fixture, "Moscow–Pyongyang"));
  start = atlante_test_find_text (fixture->panel, "Start with");
  g_assert_nonnull (start);
  g_signal_emit_by_name (gtk_widget_get_ancestor (start, GTK_TYPE_BUTTON), "clicked");
  g_assert_nonnull (atlante_session_get_selection (fixture->session));
  atlante_session_set_case (fixture->session, NULL);
  g_assert_true (has (fixture, "No case is open"));
}

static gboolean
has_form (Fixture *fixture)
{
  return has (fixture, "Done");
}

static void
test_form_in_place (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autoptr (AtlanteJson) name = atlante_json_new_string ("Rason harbour");
  g_autoptr (GError) error = NULL;

  show (fixture, "rason");
  g_assert_false (has_form (fixture));
  atlante_session_edit (fixture->session, atlante_session_get_selection (fixture->session));
  atlante_test_wait (0.2);
  g_assert_true (has_form (fixture));
  g_assert_false (has (fixture, "Analyst’s notes"));
  /* An edit leaves the form where it is; its head says the new name. */
  atlante_command_set (editor, "places/rason/names/1/text", name, NULL, &error);
  g_assert_no_error (error);
  atlante_test_wait (0.2);
  g_assert_true (has_form (fixture));
  /* Another item goes on with its form. */
  show (fixture, "kursk");
  g_assert_true (has_form (fixture));
  g_assert_true (has (fixture, "Kursk"));
  atlante_test_screenshot (fixture->window, "form-of-place");
  atlante_session_stop_editing (fixture->session);
  atlante_test_wait (0.2);
  g_assert_false (has_form (fixture));
  g_assert_true (has (fixture, "Claims"));
}

static void
test_form_by_keys (Fixture *fixture, gconstpointer data)
{
  show (fixture, "rason");
  atlante_session_edit (fixture->session, atlante_session_get_selection (fixture->session));
  atlante_test_wait (0.2);
  atlante_dossier_panel_focus (ATLANTE_DOSSIER_PANEL (fixture->panel));
  g_assert_true (GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  if (!atlante_test_xdotool ("key Escape"))
    {
      g_test_skip ("xdotool is not there");
      return;
    }
  atlante_test_wait (0.2);
  g_assert_false (atlante_session_is_editing (fixture->session));
  g_assert_true (has (fixture, "Claims"));
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

/* The dossier says at once what an edit has made of it, and stays where it was scrolled to. */
static void
test_follows_edits (Fixture *fixture, gconstpointer data)
{
  AtlanteEditor *editor = atlante_session_get_editor (fixture->session);
  g_autoptr (AtlanteJson) grade =
    atlante_json_parse ("{\"reliability\": \"B\", \"credibility\": 2}", -1, NULL);
  g_autoptr (GError) error = NULL;
  GPtrArray *claims;
  g_autofree char *path = NULL;

  show (fixture, "rason");
  claims = atlante_case_get_referrers (fixture->kase, "rason", ATLANTE_ITEM_CLAIM);
  path = g_strdup_printf ("claims/%s/grade", atlante_item_get_id (claims->pdata[0]));
  g_assert_false (has (fixture, "B2"));
  atlante_command_set (editor, path, grade, NULL, &error);
  g_assert_no_error (error);
  atlante_test_wait (0.2);
  g_assert_true (has (fixture, "B2"));
  atlante_editor_undo (editor);
  atlante_test_wait (0.2);
  g_assert_false (has (fixture, "B2"));
}

static void
test_case_form (Fixture *fixture, gconstpointer data)
{
  atlante_session_edit (fixture->session, NULL);
  atlante_test_wait (0.2);
  g_assert_true (has_form (fixture));
  g_assert_true (has (fixture, "Moscow–Pyongyang"));
  atlante_session_stop_editing (fixture->session);
  atlante_test_wait (0.2);
  g_assert_true (has (fixture, "Start with"));
}

static GtkWidget *
find_by_icon (GtkWidget *widget, const char *icon)
{
  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_icon (child, icon);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Another main language is another audience: the form is made anew, but not under the button that
 * was pressed, and the keyboard stays where it was. */
static void
test_case_form_languages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWidget) button = NULL;
  g_autofree char *before = NULL;
  GtkWidget *focus;

  atlante_session_edit (fixture->session, NULL);
  atlante_test_wait (0.2);
  before = g_strdup (atlante_case_get_languages (fixture->kase)[0]);
  button = g_object_ref (find_by_icon (fixture->panel, "go-up-symbolic"));
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (has_form (fixture));
  atlante_test_wait (0.2);
  g_assert_cmpstr (atlante_case_get_languages (fixture->kase)[0], !=, before);
  g_assert_true (has_form (fixture));
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ATLANTE_TYPE_PICKER));
}

/* A length is told in the units of who reads, also while its form is open. */
static void
test_form_units (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteJson) radius = atlante_json_new_double (16093, 0);
  g_autofree char *miles = atlante_units_format (ATLANTE_UNITS_MILES, 16093, "en");
  g_autoptr (GError) error = NULL;

  atlante_command_set (atlante_session_get_editor (fixture->session), "places/kursk/location/radius",
                       radius, NULL, &error);
  g_assert_no_error (error);
  show (fixture, "kursk");
  atlante_session_edit (fixture->session, atlante_session_get_selection (fixture->session));
  atlante_test_wait (0.2);
  g_assert_null (atlante_test_find_text (fixture->panel, miles));
  atlante_session_set_units (fixture->session, ATLANTE_UNITS_MILES, ATLANTE_NOTATION_DECIMAL);
  atlante_test_wait (0.2);
  g_assert_nonnull (atlante_test_find_text (fixture->panel, miles));
}

/* A case that has just been made says what to do first, and then what comes next. */
static void
test_new_case (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_make_case (
    "\"sources\": [{\"id\": \"s\", \"language\": \"en\", \"length\": 6, \"sha256\": \"\"}]");
  g_autoptr (AtlanteCanonicalText) text = atlante_canonical_text_new ("Words.", -1, NULL);
  g_autoptr (AtlanteAnchors) anchors = NULL;
  GtkWidget *label;

  atlante_session_set_case (fixture->session, kase);
  atlante_test_wait (0.1);
  g_assert_true (has (fixture, "Begin with the article"));
  g_assert_true (has (fixture, "Attach the Article…"));

  anchors = atlante_anchors_new (kase, "s", text, NULL, NULL);
  atlante_session_set_anchors (fixture->session, anchors);
  atlante_test_wait (0.1);
  label = atlante_test_find_text (fixture->panel, "Go to the Article");
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (atlante_session_get_view (fixture->session), ==, "article");
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
#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/panels/dossier-panel/six-places", test_six_places);
  ADD ("/panels/dossier-panel/rason", test_rason);
  ADD ("/panels/dossier-panel/every-item", test_every_item);
  ADD ("/panels/dossier-panel/contested", test_contested);
  ADD ("/panels/dossier-panel/links-and-history", test_links_and_history);
  ADD ("/panels/dossier-panel/goes-to-claim", test_goes_to_claim);
  ADD ("/panels/dossier-panel/order", test_order);
  ADD ("/panels/dossier-panel/overview", test_overview);
  ADD ("/panels/dossier-panel/new-case", test_new_case);
  ADD ("/panels/dossier-panel/form-in-place", test_form_in_place);
  ADD ("/panels/dossier-panel/form-by-keys", test_form_by_keys);
  ADD ("/panels/dossier-panel/follows-edits", test_follows_edits);
  ADD ("/panels/dossier-panel/case-form", test_case_form);
  ADD ("/panels/dossier-panel/case-form-languages", test_case_form_languages);
  ADD ("/panels/dossier-panel/form-units", test_form_units);
  return g_test_run ();
}
