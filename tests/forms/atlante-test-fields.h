/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"
#include <adwaita.h>

#include "atlante-field.h"

/* What tests of fields share: a session with the case that ships, and a field in a window. */

typedef struct
{
  AtlanteSession *session;
  AtlanteCase *kase;
  AtlanteEditor *editor;
  GtkWidget *window;
  GtkWidget *box;
  AtlanteField *field;
} FieldsFixture;

static inline void
fields_set_up (FieldsFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlanteCase) kase = atlante_test_load_shipped_case ();

  static gboolean has_style = FALSE;

  if (!has_style)
    {
      g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, "/io/github/atlante/Atlante/style.css");
      gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                  GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      has_style = TRUE;
    }
  fixture->session = atlante_session_new ();
  atlante_session_set_case (fixture->session, kase);
  fixture->kase = kase;
  fixture->editor = atlante_session_get_editor (fixture->session);
  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  gtk_widget_set_margin_top (fixture->box, 16);
  gtk_widget_set_margin_start (fixture->box, 16);
  gtk_widget_set_margin_end (fixture->box, 16);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 440, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->box);
}

static inline void
fields_tear_down (FieldsFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.05);
  g_assert_finalize_object (fixture->session);
}

/* @id: (nullable): NULL for a member of the case */
static inline AtlanteField *
fields_add (FieldsFixture *fixture, GtkWidget *field, const char *id, const char *path)
{
  fixture->field = ATLANTE_FIELD (field);
  atlante_field_bind (fixture->field, fixture->session,
                      id != NULL ? atlante_case_lookup (fixture->kase, id) : NULL, path);
  gtk_box_append (GTK_BOX (fixture->box), field);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlante_test_wait (0.2);
  return fixture->field;
}

/* Types in place of what stands there; the field never gets empty in between. */
static inline void
fields_type (GtkEditable *entry, const char *text)
{
  int length = g_utf8_strlen (gtk_editable_get_text (entry), -1);
  int end = length;

  if (*text != '\0')
    gtk_editable_insert_text (entry, text, -1, &end);
  gtk_editable_delete_text (entry, 0, length);
}

/* The value of the field in the case, as JSON; "-" where there is none. */
static inline void
fields_assert_value (FieldsFixture *fixture, const char *expected)
{
  AtlanteJson *value = atlante_field_get_value (fixture->field);
  g_autofree char *text = value != NULL ? atlante_json_to_string (value, ATLANTE_JSON_COMPACT)
                                        : g_strdup ("-");

  g_assert_cmpstr (text, ==, expected);
}

/* The message below the field holds @text; NULL: there is none. */
static inline void
fields_assert_message (FieldsFixture *fixture, const char *text)
{
  GtkWidget *message = gtk_widget_get_last_child (GTK_WIDGET (fixture->field));

  if (text == NULL)
    g_assert_false (gtk_widget_get_visible (message));
  else
    {
      g_assert_true (gtk_widget_get_visible (message));
      g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (message)), text));
    }
}
