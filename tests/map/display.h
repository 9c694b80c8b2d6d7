/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What the tests of this folder with a window share. */

#define SKIP_EXIT 77

/* Begins a test program with a window; it ends here where there is no display. */
static inline void
display_test_init (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", FALSE);
  /* Not gtk_init_check(): gtk_test_init() has to come first. */
  if (g_getenv ("DISPLAY") == NULL && g_getenv ("WAYLAND_DISPLAY") == NULL)
    {
      g_print ("1..0 # SKIP no display\n");
      exit (SKIP_EXIT);
    }
  gtk_test_init (argc, argv, NULL);
}

typedef gboolean (*Condition) (gpointer data);

static inline gboolean
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static inline gboolean
on_tick (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until the condition holds; fails after 10 s. */
static inline void
wait_until (Condition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  /* Also conditions that other threads fulfil are seen. */
  guint id = g_timeout_add (5, on_tick, NULL);

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (id);
}

/* Runs the main loop for a while. */
static inline void
wait_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}
