/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-fields.h"

#include "atlante-choice-field.h"
#include "atlante-local-text-field.h"
#include "atlante-text-area.h"
#include "atlante-time-field.h"

static void
test_choice (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (
    fixture, atlante_choice_field_new ("Kind", ATLANTE_VOCABULARY_PLACE_KIND, NULL), "kursk", "kind");
  GtkDropDown *drop_down = GTK_DROP_DOWN (atlante_field_get_control (field));
  guint before = gtk_drop_down_get_selected (drop_down);
  GtkStringObject *row = gtk_drop_down_get_selected_item (drop_down);

  fields_assert_value (fixture, "\"region\"");
  g_assert_cmpstr (gtk_string_object_get_string (row), ==, "Region");
  gtk_drop_down_set_selected (drop_down, ATLANTE_PLACE_PORT - 1);
  fields_assert_value (fixture, "\"port\"");
  atlante_editor_undo (fixture->editor);
  fields_assert_value (fixture, "\"region\"");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, before);
}

/* A list with "nothing" in it, and a value that has a default. */
static void
test_choice_of_none (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteItem *claim = atlante_case_get_item (fixture->kase, ATLANTE_ITEM_CLAIM, 0);
  AtlanteField *field = fields_add (
    fixture,
    atlante_choice_field_new ("Likelihood", ATLANTE_VOCABULARY_LIKELIHOOD, "Not judged"),
    atlante_item_get_id (claim), "likelihood");
  GtkDropDown *drop_down = GTK_DROP_DOWN (atlante_field_get_control (field));
  GtkWidget *role;

  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, 0);
  gtk_drop_down_set_selected (drop_down, ATLANTE_LIKELIHOOD_LIKELY);
  fields_assert_value (fixture, "\"likely\"");
  gtk_drop_down_set_selected (drop_down, 0);
  fields_assert_value (fixture, "-");

  role = atlante_choice_field_new ("Role", ATLANTE_VOCABULARY_NAME_ROLE, NULL);
  atlante_choice_field_set_default (ATLANTE_CHOICE_FIELD (role), ATLANTE_NAME_MAIN);
  field = fields_add (fixture, role, "kursk", "names/0/role");
  drop_down = GTK_DROP_DOWN (atlante_field_get_control (field));
  fields_assert_value (fixture, "-");
  g_assert_cmpuint (gtk_drop_down_get_selected (drop_down), ==, ATLANTE_NAME_MAIN - 1);
}

static void
test_time (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteItem *event = atlante_case_get_item (fixture->kase, ATLANTE_ITEM_EVENT, 0);
  AtlanteField *field = fields_add (fixture, atlante_time_field_new ("Time"),
                                    atlante_item_get_id (event), "time");
  GtkEditable *entry = GTK_EDITABLE (atlante_field_get_control (field));
  g_autofree char *before = g_strdup (gtk_editable_get_text (entry));
  guint n_done = atlante_editor_get_n_done (fixture->editor);

  fields_type (entry, "autunno 2024");
  fields_assert_value (fixture, "\"2024-23\"");
  fields_assert_message (fixture, "autumn 2024");

  /* Half a word is none yet: that is said only to who stops there. */
  fields_type (entry, "autunn");
  fields_assert_value (fixture, "\"2024-23\"");
  fields_assert_message (fixture, NULL);
  atlante_test_wait (1.2);
  fields_assert_message (fixture, "“autunn” is not a date");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "autunn");

  fields_type (entry, "since 2022");
  fields_assert_value (fixture, "\"2022/..\"");
  fields_assert_message (fixture, NULL);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, n_done + 1);
  atlante_editor_undo (fixture->editor);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, before);

  fields_type (entry, "");
  fields_assert_value (fixture, "-");
}

static GtkWidget *
find_entry (GtkWidget *widget, guint index)
{
  GtkWidget *line = gtk_widget_get_first_child (widget);

  while (index-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return gtk_widget_get_last_child (line);
}

static void
test_local_text (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture, atlante_local_text_field_new ("Summary", TRUE), "kursk",
                                    "summary");
  GtkWidget *box = atlante_field_get_control (field);
  AtlanteTextArea *second = ATLANTE_TEXT_AREA (find_entry (box, 1));
  g_autofree char *before = atlante_text_area_dup_text (second);
  g_autofree char *after = NULL;
  AtlanteJson *value;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (second)), "A region.", -1);
  value = atlante_field_get_value (field);
  g_assert_cmpstr (atlante_json_get_member_string (value, "en"), ==, "A region.");
  g_assert_nonnull (atlante_json_get_member_string (value, "it"));
  atlante_editor_undo (fixture->editor);
  after = atlante_text_area_dup_text (second);
  g_assert_cmpstr (after, ==, before);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (second)), "", -1);
  g_assert_null (atlante_json_get_member (atlante_field_get_value (field), "en"));
}

/* Each language is a step of its own, and what is typed in one is one step. */
static void
test_steps (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture, atlante_local_text_field_new ("Summary", TRUE), "kursk",
                                    "summary");
  AtlanteJson *value = atlante_field_get_value (field);
  g_autofree char *before = atlante_json_to_string (value, ATLANTE_JSON_COMPACT);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  g_assert_true (atlante_test_xdotool ("type --delay 20 abc"));
  g_assert_true (atlante_test_xdotool ("key Tab"));
  g_assert_true (atlante_test_xdotool ("type --delay 20 def"));
  atlante_test_wait (0.2);
  value = atlante_field_get_value (field);
  g_assert_nonnull (strstr (atlante_json_get_member_string (value, "it"), "abc"));
  g_assert_nonnull (strstr (atlante_json_get_member_string (value, "en"), "def"));
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 2);
  atlante_editor_undo (fixture->editor);
  value = atlante_field_get_value (field);
  g_assert_nonnull (strstr (atlante_json_get_member_string (value, "it"), "abc"));
  g_assert_null (strstr (atlante_json_get_member_string (value, "en"), "def"));
  atlante_editor_undo (fixture->editor);
  fields_assert_value (fixture, before);
}

static void
test_markdown (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture, atlante_local_text_field_new_markdown ("Text"), "n-9",
                                    "text");
  GtkWidget *box = gtk_widget_get_first_child (atlante_field_get_control (field));
  GtkWidget *toggle = gtk_widget_get_next_sibling (box);
  AtlanteTextArea *area = ATLANTE_TEXT_AREA (
    gtk_widget_get_prev_sibling (find_entry (box, 0)));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), "Una *nota*.", -1);
  g_assert_cmpstr (atlante_json_get_member_string (atlante_field_get_value (field), "it"), ==,
                   "Una *nota*.");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (area)));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "Una nota."));
  atlante_test_screenshot (fixture->window, "fields-markdown");
  atlante_editor_undo (fixture->editor);
  g_assert_null (atlante_test_find_text (GTK_WIDGET (field), "Una nota."));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (area)));
}

/* The languages of the case are those of the fields, at once. */
static void
test_languages (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture, atlante_local_text_field_new ("Title", FALSE), NULL,
                                    "title");
  GtkWidget *box = atlante_field_get_control (field);
  g_autoptr (AtlanteJson) languages = atlante_json_parse ("[\"it\", \"en\", \"fr\"]", -1, NULL);

  g_assert_true (atlante_editor_begin (fixture->editor, "Languages", NULL, NULL));
  atlante_editor_set_member (fixture->editor, "languages", languages);
  g_assert_true (atlante_editor_commit (fixture->editor, NULL));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (box, 2)), "Titre");
  g_assert_cmpstr (atlante_json_get_member_string (atlante_field_get_value (field), "fr"), ==,
                   "Titre");
  /* A title has to be there: of two languages at least the last one stays. */
  for (guint i = 0; i < 3; i++)
    gtk_editable_set_text (GTK_EDITABLE (find_entry (box, i)), "");
  g_assert_true (atlante_field_has_error (field));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (box, 2))), ==, "");
  g_assert_cmpstr (atlante_json_get_member_string (atlante_field_get_value (field), "fr"), ==,
                   "Titre");
}

static void
test_shows (FieldsFixture *fixture, gconstpointer data)
{
  GtkWidget *entry;

  fields_add (fixture, atlante_local_text_field_new ("Title", FALSE), "korean-war-end",
              "title");
  fields_add (fixture, atlante_choice_field_new ("Kind", ATLANTE_VOCABULARY_PLACE_KIND, NULL),
              "kursk", "kind");
  fields_add (fixture, atlante_local_text_field_new ("Summary", TRUE), "kursk", "summary");
  entry = atlante_field_get_control (
    fields_add (fixture, atlante_time_field_new ("Time"), "korean-war-end", "time"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "23/10/2024");
  fields_add (fixture, atlante_time_field_new ("Time"), "korean-war-end", "time");
  entry = atlante_field_get_control (fixture->field);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ottobrata 2024");
  atlante_test_wait (1.2);
  atlante_test_screenshot (fixture->window, "fields-simple");
}

/* At twice the size of text, in a narrow window: all of it is to be seen. */
static void
test_large (FieldsFixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  AtlanteField *field;
  GtkWidget *area;
  int dpi, natural, minimum;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 900);
  fields_add (fixture, atlante_time_field_new ("Time"), "korean-war-end", "time");
  field = fields_add (fixture, atlante_local_text_field_new ("Summary", TRUE), "kursk", "summary");
  atlante_test_wait (0.3);
  atlante_test_screenshot (fixture->window, "fields-large");
  gtk_widget_measure (fixture->window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  area = find_entry (atlante_field_get_control (field), 0);
  gtk_widget_measure (area, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (area), NULL, &natural,
                      NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (area), >=, natural - 2);
  g_assert_cmpint (natural, >, 400);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
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
#define ADD(name, function) \
  g_test_add (name, FieldsFixture, NULL, fields_set_up, function, fields_tear_down)
  ADD ("/forms/simple-fields/choice", test_choice);
  ADD ("/forms/simple-fields/choice-of-none", test_choice_of_none);
  ADD ("/forms/simple-fields/time", test_time);
  ADD ("/forms/simple-fields/local-text", test_local_text);
  ADD ("/forms/simple-fields/steps", test_steps);
  ADD ("/forms/simple-fields/markdown", test_markdown);
  ADD ("/forms/simple-fields/languages", test_languages);
  ADD ("/forms/simple-fields/large", test_large);
  ADD ("/forms/simple-fields/shows", test_shows);
  return g_test_run ();
}
