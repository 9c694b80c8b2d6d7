/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "atlante-build-folders.h"

#include <gtk/gtk.h>

/* What tests with a window share: waiting, real input by xdotool, finding text, pictures. */

typedef gboolean (*AtlanteTestCondition) (gpointer data);

/* FALSE where @condition has not come true after @seconds. */
static inline gboolean
atlante_test_wait_until (AtlanteTestCondition condition, gpointer data, double seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end)
        return FALSE;
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  return TRUE;
}

static inline void
atlante_test_wait (double seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Real events through the X server, while the main loop runs. FALSE where xdotool is not there. */
static inline gboolean
atlante_test_xdotool (const char *arguments)
{
  g_autofree char *command = g_strconcat ("xdotool ", arguments, NULL);
  g_auto (GStrv) argv = g_strsplit (command, " ", -1);
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_NONE, NULL);

  if (process == NULL)
    return FALSE;
  while (g_subprocess_get_identifier (process) != NULL)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
  atlante_test_wait (0.1);
  return g_subprocess_get_successful (process);
}

/* The first mapped widget below @widget whose label or text holds @text. */
static inline GtkWidget *
atlante_test_find_text (GtkWidget *widget, const char *text)
{
  const char *label = NULL;

  if (GTK_IS_LABEL (widget))
    label = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_TEXT (widget))
    label = gtk_editable_get_text (GTK_EDITABLE (widget));
  if (label != NULL && strstr (label, text) != NULL && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = atlante_test_find_text (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* NULL while the window has drawn nothing since it changed. */
static inline GskRenderNode *
atlante_test_draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (window), gtk_widget_get_height (window));
  return gtk_snapshot_free_to_node (snapshot);
}

static inline gboolean
atlante_test_is_drawn (gpointer window)
{
  g_autoptr (GskRenderNode) node = atlante_test_draw (window);

  return node != NULL;
}

/* A picture of a window in screenshots/ below the build folder, for people to look at. */
static inline void
atlante_test_screenshot (GtkWidget *window, const char *name)
{
  g_autofree char *folder = g_build_filename (ATLANTE_BUILDDIR, "screenshots", NULL);
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  graphene_rect_t bounds;

  g_assert_true (atlante_test_wait_until (atlante_test_is_drawn, window, 10));
  node = atlante_test_draw (window);
  graphene_rect_init (&bounds, 0, 0, gtk_widget_get_width (window), gtk_widget_get_height (window));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, &bounds);
  g_mkdir_with_parents (folder, 0755);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}
