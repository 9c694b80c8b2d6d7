/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "atlante-test-forms.h"

#include "atlante-case-saver.h"
#include "atlante-case-validator.h"
#include "atlante-form.h"

/* Strings that break careless programs, in every place of every form where something can be
 * written: after each the case is one that loads, and undo gives back all that was before. */

/* Longer ones are slow to lay out, and are asked of fields alone. */
#define MAX_LENGTH 1200
/* So many places to write in a form, at most: lists grow as they are written in. */
#define MAX_EDITABLES 40

static GPtrArray *strings;

static void
load_strings (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  strings = g_ptr_array_new_with_free_func (g_free);
  g_assert_true (g_file_get_contents (ATLANTE_SRCDIR "/tests/data/hostile-strings.jsonl", &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_autoptr (AtlanteJson) string = atlante_json_parse (lines[i], -1, NULL);

      if (string != NULL && strlen (atlante_json_get_string (string)) <= MAX_LENGTH)
        g_ptr_array_add (strings, g_strdup (atlante_json_get_string (string)));
    }
  g_assert_cmpuint (strings->len, >, 90);
}

static void
find_editables (GtkWidget *widget, GPtrArray *found)
{
  if (gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
      && ((GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget)))
          || (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_editables (child, found);
}

static void
iterate (void)
{
  for (guint i = 0; i < 20 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

/* FALSE where the form has no such place any more. */
static gboolean
write_in (GtkWidget *form, guint index, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GtkWidget *widget;

  find_editables (form, found);
  if (index >= MIN (found->len, MAX_EDITABLES))
    return FALSE;
  widget = g_ptr_array_index (found, index);
  if (GTK_IS_TEXT_VIEW (widget))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), text, -1);
  else
    {
      gtk_editable_set_text (GTK_EDITABLE (widget), text);
      g_signal_emit_by_name (widget, "activate");
    }
  iterate ();
  return TRUE;
}

static char *
dup_bytes (AtlanteCase *kase)
{
  g_autoptr (AtlanteJson) json = atlante_case_dup_json (kase);

  return atlante_json_to_string (json, ATLANTE_JSON_CASE);
}

/* As the next one who opens its file looks at it. */
static void
assert_loads (AtlanteCase *kase, const char *after)
{
  g_autofree char *bytes = dup_bytes (kase);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlanteJson) root = atlante_json_parse (bytes, -1, &error);
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_no_error (error);
  problems = atlante_case_validator_check (root);
  for (guint i = 0; i < problems->len; i++)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, i);

      if (problem->fatal)
        g_error ("after “%s”: %s: %s", after, problem->where, problem->message);
    }
}

static void
test_form (gconstpointer data)
{
  const char *id = data;
  g_autoptr (AtlanteCase) kase = atlante_test_load_small_case ();
  g_autoptr (AtlanteSession) session = atlante_session_new ();
  AtlanteEditor *editor;
  g_autofree char *first = dup_bytes (kase), *back = NULL, *last = NULL, *again = NULL;
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new (), *form;
  guint n_written = 0;

  atlante_session_set_language (session, "en");
  atlante_session_set_case (session, kase);
  editor = atlante_session_get_editor (session);
  form = atlante_form_new (session, *id != '\0' ? atlante_case_lookup (kase, id) : NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), form);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 412, 860);
  gtk_window_present (GTK_WINDOW (window));
  atlante_test_wait (0.2);

  for (guint index = 0; index < MAX_EDITABLES; index++)
    for (guint i = 0; i < strings->len; i++)
      {
        if (!write_in (form, index, g_ptr_array_index (strings, i)))
          break;
        assert_loads (kase, g_ptr_array_index (strings, i));
        n_written++;
      }
  g_test_message ("%u strings written, %u steps", n_written, atlante_editor_get_n_edits (editor));
  g_assert_cmpuint (n_written, >=, strings->len);
  g_assert_cmpuint (atlante_editor_get_n_edits (editor), >, 0);

  last = dup_bytes (kase);
  atlante_editor_go_to (editor, 0);
  iterate ();
  back = dup_bytes (kase);
  g_assert_cmpstr (back, ==, first);
  atlante_editor_go_to (editor, atlante_editor_get_n_edits (editor));
  iterate ();
  again = dup_bytes (kase);
  g_assert_cmpstr (again, ==, last);

  gtk_window_destroy (GTK_WINDOW (window));
  atlante_test_wait (0.05);
}

int
main (int argc, char **argv)
{
  /* One of each kind in the small case, and the case itself. */
  static const char *const ids[][2] = {
    { "place", "rason" }, { "actor", "navy" }, { "event", "arrival" }, { "claim", "c-1" },
    { "relation", "r-1" }, { "topic", "ships" }, { "note", "n-1" }, { "source", "text" },
    { "case", "" },
  };

  g_setenv ("GTK_A11Y", "none", FALSE);
  g_setenv ("LANGUAGE", "en", TRUE);
  g_test_init (&argc, &argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return 0;
    }
  adw_init ();
  load_strings ();
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *path = g_strconcat ("/forms/hostile-forms/", ids[i][0], NULL);

      g_test_add_data_func (path, ids[i][1], test_form);
    }
  return g_test_run ();
}
