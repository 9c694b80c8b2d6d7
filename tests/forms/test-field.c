/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include "atlante-form.h"
#include "atlante-place.h"
#include "atlante-text-field.h"

typedef struct
{
  AtlanteSession *session;
  AtlanteEditor *editor;
  GtkWidget *window;
  GtkWidget *field;
  GtkEditable *entry;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer path)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  fixture->session = atlante_session_new ();
  atlante_session_set_case (fixture->session, kase);
  fixture->editor = atlante_session_get_editor (fixture->session);
  fixture->field = atlante_text_field_new ("Name");
  atlante_field_bind (ATLANTE_FIELD (fixture->field), fixture->session,
                      atlante_case_lookup (kase, "kursk"), path);
  fixture->entry = GTK_EDITABLE (atlante_field_get_control (ATLANTE_FIELD (fixture->field)));
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->field);
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

static const char *
get_name (Fixture *fixture)
{
  AtlanteItem *item = atlante_case_lookup (atlante_session_get_case (fixture->session), "kursk");
  AtlanteJson *names = atlante_json_get_member (atlante_item_get_json (item), "names");

  return atlante_json_get_member_string (atlante_json_get_element (names, 0), "text");
}

/* Typing in one field is one step. */
static void
test_types (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_name (fixture));

  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, before);
  gtk_editable_set_text (fixture->entry, "K");
  gtk_editable_set_text (fixture->entry, "Ku");
  gtk_editable_set_text (fixture->entry, "Kursk!");
  g_assert_cmpstr (get_name (fixture), ==, "Kursk!");
  g_assert_cmpuint (atlante_editor_get_n_done (fixture->editor), ==, 1);

  atlante_editor_undo (fixture->editor);
  g_assert_cmpstr (get_name (fixture), ==, before);
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, before);
}

/* What the case refuses stays as it was typed, with the reason below it. */
static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_name (fixture));

  gtk_editable_set_text (fixture->entry, "");
  g_assert_cmpstr (get_name (fixture), ==, before);
  g_assert_cmpstr (gtk_editable_get_text (fixture->entry), ==, "");
  g_assert_true (atlante_field_has_error (ATLANTE_FIELD (fixture->field)));
  g_assert_false (atlante_editor_can_undo (fixture->editor));

  gtk_editable_set_text (fixture->entry, "Kursk");
  g_assert_false (atlante_field_has_error (ATLANTE_FIELD (fixture->field)));
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
  g_test_add ("/forms/field/types", Fixture, "names/0/text", set_up, test_types, tear_down);
  g_test_add ("/forms/field/refuses", Fixture, "names/0/text", set_up, test_refuses, tear_down);
  return g_test_run ();
}
