/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <gdk/x11/gdkx.h>

#include "../atlante-test-case.h"
#include "../atlante-test-window.h"

/* What tests of forms share: finding what a user sees by its name, and using it by the pointer and
 * the keyboard of the X server. */

/* There is no window manager that would do it. */
static inline void
forms_focus_window (GtkWidget *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_autofree char *arguments = NULL;

  arguments = g_strdup_printf ("windowfocus %lu", gdk_x11_surface_get_xid (surface));
  atlante_test_xdotool (arguments);
  atlante_test_wait (0.1);
}

static inline gboolean
forms_is_called (GtkWidget *widget, const char *name)
{
  g_autofree char *error = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return error == NULL;
}

/* The first mapped widget of @type that a screen reader calls @name. (nullable) */
static inline GtkWidget *
forms_find_below (GtkWidget *widget, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget)
      && forms_is_called (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = forms_find_below (child, type, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Aborts where there is none. */
static inline GtkWidget *
forms_find (GtkWidget *window, GType type, const char *name)
{
  GtkWidget *found = forms_find_below (window, type, name);

  if (found == NULL)
    g_error ("There is no “%s”", name);
  return found;
}

/* With the pointer, in its middle. */
static inline void
forms_click (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t area;
  g_autofree char *arguments = NULL;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  double x, y;
  int left = 0, top = 0;

  /* What has the keyboard is scrolled to. */
  gtk_widget_grab_focus (widget);
  atlante_test_wait (0.2);
  g_assert_true (gtk_widget_compute_bounds (widget, window, &area));
  gtk_native_get_surface_transform (GTK_NATIVE (window), &x, &y);
  if (GDK_IS_POPUP (surface))
    {
      left = gdk_popup_get_position_x (GDK_POPUP (surface));
      top = gdk_popup_get_position_y (GDK_POPUP (surface));
    }
  arguments = g_strdup_printf ("mousemove %d %d click 1",
                               left + (int) (x + area.origin.x + area.size.width / 2),
                               top + (int) (y + area.origin.y + area.size.height / 2));
  g_assert_true (atlante_test_xdotool (arguments));
  atlante_test_wait (0.2);
}

/* By the X server: the window has the keyboard. */
static inline void
forms_press (const char *keys)
{
  g_autofree char *command = g_strconcat ("key --delay 12 ", keys, NULL);

  g_assert_true (atlante_test_xdotool (command));
}

static inline void
forms_type (const char *text)
{
  g_autofree char *command = g_strconcat ("type --delay 12 ", text, NULL);

  g_assert_true (atlante_test_xdotool (command));
  atlante_test_wait (0.2);
}

/* FALSE where there is no display. The program's style, for the pictures. */
static inline gboolean
forms_test_init (int *argc, char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  g_test_init (argc, argv, NULL);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP there is no display\n");
      return FALSE;
    }
  adw_init ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/atlante/Atlante/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return TRUE;
}
