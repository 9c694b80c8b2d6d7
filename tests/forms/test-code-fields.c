/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-fields.h"

#include "atlante-code-field.h"
#include "atlante-languages-field.h"
#include "atlante-length-field.h"
#include "atlante-locale-names.h"

/* As a user does it, without the pointer. */
static void
choose (FieldsFixture *fixture, const char *text)
{
  g_autofree char *typing = g_strconcat ("type --delay 20 ", text, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->field));
  g_assert_true (atlante_test_xdotool ("key space"));
  atlante_test_wait (0.4);
  g_assert_true (atlante_test_xdotool (typing));
  atlante_test_wait (0.3);
  g_assert_true (atlante_test_xdotool ("key Return"));
  atlante_test_wait (0.4);
}

static void
test_names (void)
{
  g_autofree char *korea = atlante_country_dup_name ("KP", "it");
  g_autofree char *italian = atlante_language_dup_name ("it", "en");
  g_autofree char *chinese = atlante_language_dup_name ("zh-Hant", "it");
  g_autofree char *stranger = atlante_language_dup_name ("not a tag", "it");

  g_assert_cmpstr (korea, ==, "Corea del Nord");
  g_assert_cmpstr (italian, ==, "Italian");
  g_assert_cmpstr (chinese, ==, "cinese (tradizionale)");
  g_assert_cmpstr (stranger, ==, "not a tag");
  g_assert_null (atlante_country_dup_name ("XX", "it"));
  g_assert_null (atlante_country_dup_name ("kp", "it"));
  g_assert_null (atlante_country_dup_name ("", "it"));
  g_assert_true (atlante_language_is_known ("pt-BR"));
  g_assert_false (atlante_language_is_known ("xq"));
  g_assert_false (atlante_language_is_known (""));
  g_assert_false (atlante_language_is_known ("it_IT"));
}

static void
test_country (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture,
                                    atlante_code_field_new ("Country", ATLANTE_CODE_COUNTRY),
                                    "kursk", "country");
  GtkWidget *clear = gtk_widget_get_last_child (atlante_field_get_control (field));

  fields_assert_value (fixture, "\"RU\"");
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "Russia"));
  choose (fixture, "kp");
  fields_assert_value (fixture, "\"KP\"");
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "North Korea"));
  choose (fixture, "ukrai");
  fields_assert_value (fixture, "\"UA\"");
  atlante_editor_undo (fixture->editor);
  fields_assert_value (fixture, "\"KP\"");
  g_signal_emit_by_name (clear, "clicked");
  fields_assert_value (fixture, "-");
}

static void
test_language (FieldsFixture *fixture, gconstpointer data)
{
  fields_add (fixture, atlante_code_field_new ("Language", ATLANTE_CODE_LANGUAGE), "kursk",
              "names/0/language");
  /* By its name in English, by its own name, and as a tag. */
  choose (fixture, "german");
  fields_assert_value (fixture, "\"de\"");
  choose (fixture, "fran");
  fields_assert_value (fixture, "\"fr\"");
  choose (fixture, "zh-Hant");
  fields_assert_value (fixture, "\"zh-Hant\"");
}

static GtkWidget *
get_row (FieldsFixture *fixture, guint index)
{
  GtkWidget *rows = gtk_widget_get_first_child (atlante_field_get_control (fixture->field));
  GtkWidget *row = gtk_widget_get_first_child (rows);

  while (index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
test_languages (FieldsFixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  fields_add (fixture, atlante_languages_field_new ("Languages"), NULL, "languages");
  fields_assert_value (fixture, "[\"it\", \"en\"]");
  choose (fixture, "french");
  fields_assert_value (fixture, "[\"it\", \"en\", \"fr\"]");
  atlante_test_screenshot (fixture->window, "fields-languages");
  /* One that is there already is not offered. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->field));
  g_assert_true (atlante_test_xdotool ("key space"));
  atlante_test_wait (0.4);
  g_assert_true (atlante_test_xdotool ("type --delay 20 italia"));
  atlante_test_wait (0.3);
  g_assert_nonnull (atlante_test_find_text (fixture->window, "Nothing has this name"));
  g_assert_true (atlante_test_xdotool ("key Escape"));
  atlante_test_wait (0.4);
  button = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (get_row (fixture, 2)));
  g_signal_emit_by_name (button, "clicked");
  fields_assert_value (fixture, "[\"fr\", \"it\", \"en\"]");
  g_signal_emit_by_name (gtk_widget_get_last_child (get_row (fixture, 0)), "clicked");
  g_signal_emit_by_name (gtk_widget_get_last_child (get_row (fixture, 1)), "clicked");
  fields_assert_value (fixture, "[\"it\"]");
  /* The last one cannot go. */
  g_assert_true (GTK_IS_LABEL (gtk_widget_get_last_child (get_row (fixture, 0))));
  for (guint i = 0; i < 4; i++)
    atlante_editor_undo (fixture->editor);
  fields_assert_value (fixture, "[\"it\", \"en\"]");
}

static void
test_length (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (fixture, atlante_length_field_new ("Radius"), "rason",
                                    "location/radius");
  GtkEditable *entry = GTK_EDITABLE (atlante_field_get_control (field));

  fields_type (entry, "7.5 mi");
  fields_assert_value (fixture, "12070");
  fields_assert_message (fixture, "12.1\u00a0km");
  fields_type (entry, "12 parsecs");
  fields_assert_value (fixture, "12070");
  atlante_test_wait (1.2);
  fields_assert_message (fixture, "“12 parsecs” is not a length");
  fields_type (entry, "500 m");
  fields_assert_value (fixture, "500");
  fields_type (entry, "");
  fields_assert_value (fixture, "-");
  fields_assert_message (fixture, NULL);

  atlante_session_set_units (fixture->session, ATLANTE_UNITS_NAUTICAL_MILES,
                             ATLANTE_NOTATION_DECIMAL);
  fields_type (entry, "3");
  fields_assert_value (fixture, "5556");
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
  g_test_add_func ("/forms/code-fields/names", test_names);
#define ADD(name, function) \
  g_test_add (name, FieldsFixture, NULL, fields_set_up, function, fields_tear_down)
  ADD ("/forms/code-fields/country", test_country);
  ADD ("/forms/code-fields/language", test_language);
  ADD ("/forms/code-fields/languages", test_languages);
  ADD ("/forms/code-fields/length", test_length);
  return g_test_run ();
}
