/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"
#include "atlante-paths.h"

#include <gtk/gtk.h>

/* GTK prepares OpenGL also where its cairo renderer paints, which never uses it: 60 MB with Mesa's
 * software rasteriser, and a part of the start. */
static void
spare_opengl (void)
{
  gboolean old = gtk_get_minor_version () < 16;
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (renderer != NULL && g_ascii_strcasecmp (renderer, "cairo") == 0)
    g_setenv (old ? "GDK_DEBUG" : "GDK_DISABLE", old ? "gl-disable" : "gl", FALSE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (AtlanteApplication) application = NULL;

  /* Before there are threads, which may read the environment. */
  spare_opengl ();
  atlante_paths_init ();
  atlante_application_use_own_schema ();
  application = atlante_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
