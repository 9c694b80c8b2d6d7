/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-forms.h"

#include "atlante-form.h"
#include "atlante-place.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  GtkWidget *window;
  GtkWidget *form;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->kase = atlante_test_load_shipped_case ();
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, fixture->kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  fixture->window = gtk_window_new ();
  gtk_widget_add_css_class (fixture->window, "view");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 412, 860);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.2);
  forms_focus_window (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
  g_clear_object (&fixture->kase);
}

/* As it stands in the window: in the width of the dossier. */
static void
show (Fixture *fixture, AtlanteItem *item)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->form = atlante_form_new (fixture->session, item);
  gtk_widget_set_margin_start (fixture->form, 24);
  gtk_widget_set_margin_end (fixture->form, 24);
  gtk_widget_set_margin_top (fixture->form, 20);
  gtk_widget_set_margin_bottom (fixture->form, 32);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->form);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  atlante_test_wait (0.2);
}

static void
show_id (Fixture *fixture, const char *id)
{
  show (fixture, atlante_case_lookup (fixture->kase, id));
}

static AtlanteJson *
get_json (Fixture *fixture, const char *id)
{
  return atlante_item_get_json (atlante_case_lookup (fixture->kase, id));
}

/* ---- names ---- */

static guint
count_names (Fixture *fixture)
{
  guint n;

  atlante_place_get_names (ATLANTE_PLACE (atlante_case_lookup (fixture->kase, "rason")), &n);
  return n;
}

static const AtlanteName *
get_last_name (Fixture *fixture)
{
  guint n;
  const AtlanteName *names = atlante_place_get_names (
    ATLANTE_PLACE (atlante_case_lookup (fixture->kase, "rason")), &n);

  return &names[n - 1];
}

static void
test_adds_name (Fixture *fixture, gconstpointer data)
{
  guint before;

  show_id (fixture, "rason");
  before = count_names (fixture);
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add a name"));
  /* Nothing is in the case before something is typed. */
  g_assert_cmpuint (count_names (fixture), ==, before);
  forms_type ("Sonbong");
  g_assert_cmpuint (count_names (fixture), ==, before + 1);
  g_assert_cmpstr (get_last_name (fixture)->text, ==, "Sonbong");
  g_assert_cmpstr (get_last_name (fixture)->language, ==, "it");
  g_assert_cmpint (get_last_name (fixture)->role, ==, ATLANTE_NAME_ALIAS);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 1);
  atlante_test_screenshot (fixture->window, "form-name-added");

  atlante_editor_undo (fixture->editor);
  atlante_test_wait (0.1);
  g_assert_cmpuint (count_names (fixture), ==, before);
  g_assert_null (atlante_test_find_text (fixture->window, "Sonbong"));
  atlante_editor_redo (fixture->editor);
  atlante_test_wait (0.1);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Sonbong"));
}

static void
test_removes_name (Fixture *fixture, gconstpointer data)
{
  guint before;

  show_id (fixture, "rason");
  before = count_names (fixture);
  g_assert_null (atlante_test_find_text (fixture->window, "Раджин"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Show 9 more"));
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Раджин"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Remove the name Rason port"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Remove the name 라선시"));
  g_assert_cmpuint (count_names (fixture), ==, before - 2);
  g_assert_null (atlante_test_find_text (fixture->window, "라선시"));
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 2);
  atlante_editor_undo (fixture->editor);
  atlante_test_wait (0.1);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "라선시"));
}

static void
test_contests_name (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *name;

  show_id (fixture, "rason");
  forms_click (forms_find (fixture->window, GTK_TYPE_MENU_BUTTON, "Language and role: it"));
  atlante_test_wait (0.3);
  /* From the language to the role, which has "contested name" at its end. */
  forms_press ("Tab");
  forms_press ("space");
  atlante_test_wait (0.3);
  forms_press ("End");
  forms_press ("Return");
  atlante_test_wait (0.3);
  name = atlante_json_get_element (atlante_json_get_member (get_json (fixture, "rason"), "names"),
                                   0);
  g_assert_cmpstr (atlante_json_get_member_string (name, "role"), ==, "contested");
  g_assert_cmpstr (atlante_json_get_member_string (name, "viewpoint"), ==, "international");
  g_assert_cmpstr (atlante_json_get_member_string (name, "text"), ==, "Porto di Rason");
  atlante_editor_undo (fixture->editor);
  g_assert_null (atlante_json_get_member (
    atlante_json_get_element (atlante_json_get_member (get_json (fixture, "rason"), "names"), 0),
    "viewpoint"));
  forms_press ("Escape");
  atlante_test_wait (0.3);
}

/* ---- coordinates ---- */

static void
check_point (Fixture *fixture, double latitude, double longitude)
{
  AtlanteJson *location = atlante_json_get_member (get_json (fixture, "rason"), "location");

  g_assert_cmpfloat_with_epsilon (
    atlante_json_get_double (atlante_json_get_member (location, "latitude"), 0), latitude, 2e-5);
  g_assert_cmpfloat_with_epsilon (
    atlante_json_get_double (atlante_json_get_member (location, "longitude"), 0), longitude, 2e-5);
  /* What else is known of the position stays. */
  g_assert_cmpstr (atlante_json_get_member_string (location, "precision"), ==, "town");
}

static void
test_coordinates (Fixture *fixture, gconstpointer data)
{
  static const char *const notations[] = {
    "41.5 129.25", "41°30′N 129°15′E", "41 30 N 129 15 E", "geo:41.5,129.25",
  };
  GtkEditable *entry;

  show_id (fixture, "rason");
  entry = GTK_EDITABLE (forms_find (fixture->window, GTK_TYPE_ENTRY, "Coordinates"));
  for (guint i = 0; i < G_N_ELEMENTS (notations); i++)
    {
      gtk_editable_set_text (entry, "42.249 130.3");
      gtk_editable_set_text (entry, notations[i]);
      if (atlante_test_find_text (fixture->form, "Write them as") != NULL)
        g_error ("“%s” is not read", notations[i]);
      check_point (fixture, 41.5, 129.25);
      g_assert_nonnull (atlante_test_find_text (fixture->form, "41.50° N 129.25° E"));
    }
  gtk_editable_set_text (entry, "somewhere");
  check_point (fixture, 41.5, 129.25);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "somewhere");
  g_assert_nonnull (atlante_test_find_text (fixture->form, "Write them as"));
  atlante_test_screenshot (fixture->window, "form-coordinates-wrong");
  gtk_editable_set_text (entry, "");
  /* Whoever writes others empties the entry first. */
  check_point (fixture, 41.5, 129.25);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  forms_press ("Tab");
  g_assert_null (atlante_json_get_member (get_json (fixture, "rason"), "location"));
  /* All of it is one step. */
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 1);
  atlante_editor_undo (fixture->editor);
  check_point (fixture, 42.249, 130.3);
}

static void
test_picks (Fixture *fixture, gconstpointer data)
{
  const AtlanteGeoPoint point = { 12.5, -70.25 };

  show_id (fixture, "rason");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Choose on the map"));
  g_assert_cmpstr (atlante_session_get_pick_prompt (fixture->session), ==,
                   "Click where Rason port is");
  atlante_session_end_pick (fixture->session, NULL, 0);
  check_point (fixture, 42.249, 130.3);
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Choose on the map"));
  atlante_session_end_pick (fixture->session, &point, 1);
  check_point (fixture, 12.5, -70.25);
  g_assert_nonnull (atlante_test_find_text (fixture->form, "12.50° N 70.25° W"));
}

/* ---- outline, country ---- */

static AtlanteJson *
get_area (Fixture *fixture, const char *id)
{
  return atlante_json_get_member (atlante_json_get_member (get_json (fixture, id), "location"),
                                  "area");
}

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  const AtlanteGeoPoint around[] = { { 40, 128 }, { 44, 128 }, { 44, 132 }, { 40, 132 } };
  const AtlanteGeoPoint elsewhere[] = { { 0, 0 }, { 0, 3 }, { 3, 0 } };

  show_id (fixture, "rason");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Draw on the map"));
  g_assert_cmpint (atlante_session_get_pick_shape (fixture->session), ==, ATLANTE_PICK_AREA);
  atlante_session_end_pick (fixture->session, around, G_N_ELEMENTS (around));
  g_assert_cmpuint (atlante_json_get_length (get_area (fixture, "rason")), ==, 4);
  check_point (fixture, 42.249, 130.3);
  g_assert_nonnull (atlante_test_find_text (fixture->form, "4 corners"));
  /* A position that is not in it would be wrong. */
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Draw on the map"));
  atlante_session_end_pick (fixture->session, elsewhere, G_N_ELEMENTS (elsewhere));
  check_point (fixture, 1, 1);
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Remove the outline"));
  g_assert_null (get_area (fixture, "rason"));
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 3);
}

static void
test_country (Fixture *fixture, gconstpointer data)
{
  show_id (fixture, "rason");
  forms_click (forms_find (fixture->window, GTK_TYPE_MENU_BUTTON, "Country: North Korea"));
  forms_type ("mongol");
  atlante_test_screenshot (fixture->window, "form-country");
  forms_press ("Return");
  g_assert_cmpstr (atlante_json_get_member_string (get_json (fixture, "rason"), "country"), ==,
                   "MN");
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Clear “Country”"));
  g_assert_null (atlante_json_get_member (get_json (fixture, "rason"), "country"));
}

static void
test_languages (Fixture *fixture, gconstpointer data)
{
  const char *const *languages;

  show (fixture, NULL);
  forms_click (forms_find (fixture->window, GTK_TYPE_MENU_BUTTON, "Add a language"));
  forms_type ("zh-hant");
  forms_press ("Return");
  languages = atlante_case_get_languages (fixture->kase);
  g_assert_cmpuint (g_strv_length ((char **) languages), ==, 3);
  g_assert_cmpstr (languages[2], ==, "zh-Hant");
  /* Its texts have an entry each, at once. */
  g_assert_nonnull (atlante_test_find_text (fixture->form, "zh-Hant"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Remove Italian"));
  g_assert_cmpstr (atlante_case_get_languages (fixture->kase)[0], ==, "en");
  atlante_editor_undo (fixture->editor);
  atlante_editor_undo (fixture->editor);
  g_assert_cmpstr (atlante_case_get_languages (fixture->kase)[0], ==, "it");
}

/* ---- roles ---- */

static void
test_roles (Fixture *fixture, gconstpointer data)
{
  AtlanteItem *event = atlante_case_get_item (fixture->kase, ATLANTE_ITEM_EVENT, 0);
  g_autofree char *id = g_strdup (atlante_item_get_id (event));
  AtlanteJson *places;
  guint n;

  show (fixture, event);
  n = atlante_json_get_length (atlante_json_get_member (get_json (fixture, id), "places"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add a place"));
  forms_type ("lima");
  atlante_test_screenshot (fixture->window, "form-roles-choose");
  forms_press ("Return");
  atlante_test_wait (0.3);
  places = atlante_json_get_member (get_json (fixture, id), "places");
  g_assert_cmpuint (atlante_json_get_length (places), ==, n + 1);
  g_assert_cmpstr (atlante_json_get_member_string (atlante_json_get_element (places, n), "place"),
                   ==, "lima");
  /* The keyboard goes on with what it does there. */
  forms_press ("space");
  atlante_test_wait (0.3);
  forms_press ("Down");
  forms_press ("Return");
  atlante_test_wait (0.3);
  places = atlante_json_get_member (get_json (fixture, id), "places");
  g_assert_cmpstr (atlante_json_get_member_string (atlante_json_get_element (places, n), "role"),
                   ==, "venue");
  atlante_test_screenshot (fixture->window, "form-roles");
}

/* ---- sources ---- */

static void
test_parts (Fixture *fixture, gconstpointer data)
{
  AtlanteJson *parts, *part;
  guint before;

  show_id (fixture, "articolo");
  before = atlante_json_get_length (atlante_json_get_member (get_json (fixture, "articolo"),
                                                             "parts"));
  forms_click (forms_find (fixture->window, GTK_TYPE_BUTTON, "Add a part"));
  forms_type ("Epilogo");
  parts = atlante_json_get_member (get_json (fixture, "articolo"), "parts");
  g_assert_cmpuint (atlante_json_get_length (parts), ==, before + 1);
  part = atlante_json_get_element (parts, before);
  g_assert_cmpstr (atlante_json_get_member_string (atlante_json_get_member (part, "title"), "it"),
                   ==, "Epilogo");
  /* Behind the last one: the shipped case's last part begins at 28. */
  g_assert_cmpstr (atlante_json_get_number (atlante_json_get_member (part, "paragraph")), ==, "29");
}

/* ---- all ---- */

static void
test_every_item (Fixture *fixture, gconstpointer data)
{
  static const AtlanteItemKind kinds[] = {
    ATLANTE_ITEM_PLACE, ATLANTE_ITEM_ACTOR, ATLANTE_ITEM_EVENT, ATLANTE_ITEM_RELATION,
    ATLANTE_ITEM_TOPIC, ATLANTE_ITEM_SOURCE,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < atlante_case_get_n (fixture->kase, kinds[k]); i += 5)
      {
        int minimum;

        show (fixture, atlante_case_get_item (fixture->kase, kinds[k], i));
        gtk_widget_measure (fixture->form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                            NULL);
        g_assert_cmpint (minimum, <=, 360);
        /* To look at a form changes nothing. */
        g_assert_false (atlante_editor_can_undo (fixture->editor));
        if (i == 0)
          {
            g_autofree char *name = g_strconcat ("form-", atlante_item_kind_get_member (kinds[k]),
                                                 NULL);

            atlante_test_screenshot (fixture->window, name);
          }
      }
  show (fixture, NULL);
  atlante_test_wait (1);
  g_assert_false (atlante_editor_can_undo (fixture->editor));
  atlante_test_screenshot (fixture->window, "form-case");
}

/* Text twice as large still fits into the narrowest window. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  static const AtlanteItemKind kinds[] = {
    ATLANTE_ITEM_PLACE, ATLANTE_ITEM_ACTOR, ATLANTE_ITEM_EVENT, ATLANTE_ITEM_RELATION,
    ATLANTE_ITEM_TOPIC, ATLANTE_ITEM_SOURCE,
  };
  GtkSettings *settings = gtk_settings_get_default ();
  int before, minimum;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", 192 * PANGO_SCALE, NULL);
  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autofree char *name = g_strconcat ("form-large-", atlante_item_kind_get_member (kinds[k]),
                                           NULL);

      show (fixture, atlante_case_get_item (fixture->kase, kinds[k], 0));
      gtk_widget_measure (fixture->form, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                          NULL);
      atlante_test_screenshot (fixture->window, name);
      g_assert_cmpint (minimum, <=, 360);
    }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

#define ADD(name, function) \
  g_test_add ("/forms/forms/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  if (!forms_test_init (&argc, &argv))
    return 0;
  ADD ("adds-name", test_adds_name);
  ADD ("removes-name", test_removes_name);
  ADD ("contests-name", test_contests_name);
  ADD ("coordinates", test_coordinates);
  ADD ("picks", test_picks);
  ADD ("outline", test_outline);
  ADD ("country", test_country);
  ADD ("languages", test_languages);
  ADD ("roles", test_roles);
  ADD ("parts", test_parts);
  ADD ("every-item", test_every_item);
  ADD ("large-text", test_large_text);
  return g_test_run ();
}
