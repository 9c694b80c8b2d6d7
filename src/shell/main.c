/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-shell"

#include "atlante-application.h"
#include "atlante-paths.h"

int
main (int argc, char *argv[])
{
  g_autoptr (AtlanteApplication) application = NULL;

  atlante_paths_init ();
  atlante_application_use_own_schema ();
  application = atlante_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
