/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-fields.h"

#include "atlante-command.h"
#include "atlante-reference-field.h"
#include "atlante-references-field.h"

#define PLACES ATLANTE_ITEM_KIND_FLAG (ATLANTE_ITEM_PLACE)

/* The first mapped widget of @type below @widget. */
static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* As a user does it, without the pointer. */
static void
choose (FieldsFixture *fixture, const char *text)
{
  g_autofree char *typing = g_strconcat ("type --delay 20 ", text, NULL);

  g_assert_true (atlante_test_xdotool ("key space"));
  atlante_test_wait (0.4);
  g_assert_true (atlante_test_xdotool (typing));
  atlante_test_wait (0.3);
  g_assert_true (atlante_test_xdotool ("key Return"));
  atlante_test_wait (0.4);
}

static void
test_reference (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (
    fixture, atlante_reference_field_new ("Part of", PLACES, "Choose a place"), "kursk", "part-of");
  GtkWidget *clear;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  choose (fixture, "pyong");
  fields_assert_value (fixture, "\"pyongyang\"");
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "Pyongyang"));
  atlante_editor_undo (fixture->editor);
  g_assert_null (atlante_test_find_text (GTK_WIDGET (field), "Pyongyang"));

  /* Itself is not offered. */
  gtk_widget_grab_focus (GTK_WIDGET (field));
  g_assert_true (atlante_test_xdotool ("key space"));
  atlante_test_wait (0.4);
  g_assert_true (atlante_test_xdotool ("type --delay 20 kursk"));
  atlante_test_wait (0.3);
  g_assert_null (atlante_test_find_text (fixture->window, "Kursk"));
  g_assert_true (atlante_test_xdotool ("key Escape"));
  atlante_test_wait (0.4);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  choose (fixture, "rason");
  fields_assert_value (fixture, "\"rason\"");
  atlante_test_screenshot (fixture->window, "fields-reference");
  clear = gtk_widget_get_last_child (atlante_field_get_control (field));
  g_signal_emit_by_name (clear, "clicked");
  fields_assert_value (fixture, "-");
  g_assert_false (gtk_widget_get_visible (clear));
}

/* The name that is shown is the one that the item has now. */
static void
test_follows (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (
    fixture, atlante_reference_field_new ("Part of", PLACES, "Choose a place"), "kursk", "part-of");
  g_autoptr (AtlanteJson) id = atlante_json_new_string ("pyongyang");
  g_autoptr (AtlanteJson) name = atlante_json_new_string ("Heijo");
  AtlanteItem *place = atlante_case_lookup (fixture->kase, "pyongyang");
  guint n = atlante_json_get_length (atlante_json_get_member (atlante_item_get_json (place), "names"));

  g_assert_true (atlante_command_set (fixture->editor, "places/kursk/part-of", id, NULL, NULL));
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "Pyongyang"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("places/pyongyang/names/%u/text", i);

      g_assert_true (atlante_command_set (fixture->editor, path, name, NULL, NULL));
    }
  g_assert_nonnull (atlante_test_find_text (GTK_WIDGET (field), "Heijo"));
}

static void
test_list (FieldsFixture *fixture, gconstpointer data)
{
  AtlanteField *field = fields_add (
    fixture, atlante_references_field_new ("Claims", ATLANTE_ITEM_CLAIM, "Add a claim"),
    "korean-war-end", "claims");
  GtkWidget *rows = gtk_widget_get_first_child (atlante_field_get_control (field));
  guint n = atlante_json_get_length (atlante_field_get_value (field));

  g_assert_cmpuint (n, >, 0);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  choose (fixture, "lima");
  g_assert_cmpuint (atlante_json_get_length (atlante_field_get_value (field)), ==, n + 1);
  atlante_test_screenshot (fixture->window, "fields-references");
  g_signal_emit_by_name (gtk_widget_get_last_child (gtk_widget_get_first_child (rows)), "clicked");
  g_assert_cmpuint (atlante_json_get_length (atlante_field_get_value (field)), ==, n);
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 2);
  atlante_editor_undo (fixture->editor);
  atlante_editor_undo (fixture->editor);
  g_assert_cmpuint (atlante_json_get_length (atlante_field_get_value (field)), ==, n);
  g_assert_nonnull (find_type (rows, GTK_TYPE_BUTTON));
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
  ADD ("/forms/reference-fields/reference", test_reference);
  ADD ("/forms/reference-fields/follows", test_follows);
  ADD ("/forms/reference-fields/list", test_list);
  return g_test_run ();
}
