/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-fields.h"

#include "atlante-code-field.h"
#include "atlante-length-field.h"
#include "atlante-local-text-field.h"
#include "atlante-reference-field.h"
#include "atlante-text-area.h"
#include "atlante-text-field.h"
#include "atlante-time-field.h"

/* What nobody means, in every field: kept as it is typed, or refused in words; and a case that can be
 * written and read again. */

static const char *const hostile[] = {
  "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]><x/>", "<!--",
  "&amp;&lt;&#x3c;script&#x3e;", "<b>", "</span>", "=1+1", "=cmd|' /C calc'!A0", "\t=1+1", "\n=1+1",
  "javascript:alert(1)", "\x01javascript:alert(1)", "file:///etc/passwd", "\\\\evil.invalid\\share",
  "[x](javascript:alert(1))", "![x](file:///etc/passwd)", "[x](https://example.org/\"><b>)",
  "`` ` ``", "| a | b |", "# not a heading", "---\ntitle: x\n---", "**bold*", "***", "> > >",
  "${jndi:ldap://evil.invalid}", "{{7*7}}", "%s%s%s%n", "$(id)", "`id`", "../../../../x", "CON", ".",
  "..", "~", "-rf", " ", "\u202eabc\u202c", "\u2066x\u2069", "\ufeffx", "\b", "\x1b[31mred", "\xc2\x85",
  "\u2028", "\ufdd0", "Z\u0351\u036fZ\u0351\u036f", "👩‍👩‍👧‍👦", "🇺🇳", "ﷺ", "İıſ", "ß", "ﬁ", "e\u0301",
  "\u1100\u1161\u11a8", "１２３", "٣٫٥", "𝔘𝔫𝔦", "2024-99-99", "99/99/9999", "1e400", "-0", "NaN",
  "9999999999999999999999999 km", "0x10 km", "2024-10-23\n", "/", "a/b/c", "null", "{}", "[]",
};

static GPtrArray *
list_strings (void)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) marks = g_string_new ("Z");

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    g_ptr_array_add (strings, g_strdup (hostile[i]));
  for (guint i = 0; i < 500; i++)
    g_string_append (marks, "\u0351");
  g_ptr_array_add (strings, g_strdup (marks->str));
  g_ptr_array_add (strings, g_strnfill (4000, 'A'));
  g_ptr_array_add (strings, g_strnfill (1000, '*'));
  g_ptr_array_add (strings, g_strnfill (1000, '['));
  g_ptr_array_add (strings, g_strnfill (1000, '>'));
  return strings;
}

/* The case is one: it comes back from its own bytes. */
static void
assert_whole (FieldsFixture *fixture)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (fixture->kase);
  g_autofree char *text = atlante_json_to_string (json, ATLANTE_JSON_CASE);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) back = atlante_json_parse (text, -1, &error);

  g_assert_no_error (error);
  g_assert_true (atlante_json_equal (json, back));
}

static void
assert_kept_or_refused (FieldsFixture *fixture, const char *shown, const char *typed)
{
  const char *kept = atlante_json_get_string (atlante_field_get_value (fixture->field));

  g_assert_cmpstr (shown, ==, typed);
  if (!atlante_field_has_error (fixture->field))
    g_assert_cmpstr (kept != NULL ? kept : "", ==, typed);
}

static void
test_text (FieldsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) strings = list_strings ();
  AtlanteField *field = fields_add (fixture, atlante_text_field_new ("Name"), "kursk",
                                    "names/0/text");
  GtkEditable *entry = GTK_EDITABLE (atlante_field_get_control (field));

  for (guint i = 0; i < strings->len; i++)
    {
      g_test_message ("string %u", i);
      fields_type (entry, strings->pdata[i]);
      assert_kept_or_refused (fixture, gtk_editable_get_text (entry), strings->pdata[i]);
      atlante_test_wait (0.005);
    }
  assert_whole (fixture);
  atlante_editor_go_to (fixture->editor, 0);
  g_assert_false (atlante_session_is_modified (fixture->session));
}

/* Markdown too: with the preview open. */
static void
test_local_text (FieldsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) strings = list_strings ();
  AtlanteField *field = fields_add (fixture, atlante_local_text_field_new_markdown ("Text"), "n-9",
                                    "text");
  GtkWidget *box = gtk_widget_get_first_child (atlante_field_get_control (field));
  GtkWidget *toggle = gtk_widget_get_next_sibling (box);
  GtkWidget *line = gtk_widget_get_first_child (box);
  AtlanteTextArea *area = ATLANTE_TEXT_AREA (gtk_widget_get_prev_sibling (
    gtk_widget_get_last_child (line)));

  for (guint i = 0; i < strings->len; i++)
    {
      g_autofree char *shown = NULL;

      g_test_message ("string %u", i);
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), strings->pdata[i],
                                -1);
      shown = atlante_text_area_dup_text (area);
      g_assert_cmpstr (shown, ==, strings->pdata[i]);
      if (!atlante_field_has_error (field))
        g_assert_cmpstr (atlante_json_get_member_string (atlante_field_get_value (field), "it"), ==,
                         strings->pdata[i]);
      /* A label warns of markup that is none, and warnings end the test. */
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
      atlante_test_wait (0.005);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), FALSE);
    }
  assert_whole (fixture);
}

static void
test_read (FieldsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) strings = list_strings ();
  AtlanteField *fields[] = {
    fields_add (fixture, atlante_time_field_new ("Time"), "korean-war-end", "time"),
    fields_add (fixture, atlante_length_field_new ("Radius"), "rason", "location/radius"),
  };

  for (guint i = 0; i < strings->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        GtkEditable *entry = GTK_EDITABLE (atlante_field_get_control (fields[j]));

        g_test_message ("string %u, field %u", i, j);
        fields_type (entry, strings->pdata[i]);
        g_assert_cmpstr (gtk_editable_get_text (entry), ==, strings->pdata[i]);
        atlante_test_wait (0.002);
      }
  atlante_test_wait (1);
  assert_whole (fixture);
}

static GtkEditable *
find_editable (GtkWidget *widget)
{
  if (GTK_IS_TEXT (widget) && gtk_widget_get_mapped (widget))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_editable (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* In what is searched for nothing is kept, but all of it is looked up. */
static void
test_searched (FieldsFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) strings = list_strings ();
  GtkWidget *fields[] = {
    GTK_WIDGET (fields_add (fixture, atlante_code_field_new ("Language", ATLANTE_CODE_LANGUAGE),
                            "kursk", "names/0/language")),
    GTK_WIDGET (fields_add (fixture, atlante_reference_field_new (
                              "Part of", ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE), "Choose"),
                            "kursk", "part-of")),
  };

  for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
    {
      GtkEditable *entry;

      gtk_widget_grab_focus (fields[j]);
      g_assert_true (atlante_test_xdotool ("key space"));
      atlante_test_wait (0.5);
      entry = find_editable (fields[j]);
      g_assert_nonnull (entry);
      for (guint i = 0; i < strings->len; i++)
        {
          g_test_message ("string %u, field %u", i, j);
          gtk_editable_set_text (entry, strings->pdata[i]);
          atlante_test_wait (0.02);
        }
      g_assert_true (atlante_test_xdotool ("key Escape"));
      atlante_test_wait (0.3);
    }
  g_assert_false (atlante_session_is_modified (fixture->session));
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
  ADD ("/forms/hostile-fields/text", test_text);
  ADD ("/forms/hostile-fields/local-text", test_local_text);
  ADD ("/forms/hostile-fields/read", test_read);
  ADD ("/forms/hostile-fields/searched", test_searched);
  return g_test_run ();
}
