/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-map-view.h"
#include "display.h"

/* A map with a case in a window of its own, used as a user does. */

typedef struct
{
  GtkWidget *window;
  GtkWidget *view;
  AtlanteSession *session;
  char *xdotool;            /* (nullable) */
} MapFixture;

static inline gboolean
map_is_settled (gpointer data)
{
  return gtk_widget_get_height (data) > 0 && atlante_map_view_is_settled (data);
}

static inline void
settle (MapFixture *fixture)
{
  wait_for (80);
  wait_until (map_is_settled, fixture->view);
}

static inline void
map_set_up (MapFixture *fixture, AtlanteCase *kase)
{
  fixture->xdotool = g_find_program_in_path ("xdotool");
  fixture->session = atlante_session_new ();
  atlante_session_set_language (fixture->session, "en");
  atlante_session_set_case (fixture->session, kase);
  fixture->view = atlante_map_view_new ();
  atlante_panel_set_session (ATLANTE_PANEL (fixture->view), fixture->session);
  fixture->window = gtk_window_new ();
  /* Alone on the screen, so that pixels of the panel are pixels of the screen. */
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

/* Nothing holds the map longer than its window. */
static inline void
map_tear_down (MapFixture *fixture)
{
  GtkWidget *view = fixture->view;

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  wait_for (50);
  g_assert_null (view);
  g_object_unref (fixture->session);
  g_free (fixture->xdotool);
}

/* Input as from a user: GTK cannot make events itself. */
static inline void
run_xdotool (MapFixture *fixture, const char *arguments)
{
  g_autofree char *command = g_strdup_printf ("%s %s", fixture->xdotool, arguments);
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_command_line_sync (command, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  wait_for (150);
}

static inline gboolean
skip_without_xdotool (MapFixture *fixture)
{
  if (fixture->xdotool == NULL)
    g_test_skip ("xdotool is not installed");
  return fixture->xdotool == NULL;
}

static inline GtkWidget *
find_widget (GtkWidget *root, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
