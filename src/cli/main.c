/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "atlante-cli-common.h"
#include "atlante-paths.h"

const AtlanteCliVerb * const atlante_cli_verbs[] = {
  &atlante_cli_check, &atlante_cli_places, &atlante_cli_dossier, &atlante_cli_map, &atlante_cli_brief,
  &atlante_cli_verify, NULL,
};

static void
print_help (void)
{
  atlante_cli_print ("%s\n\n%s\n", _("Usage: atlante-cli VERB [OPTION…] PARAMETER…"), _("Verbs:"));
  for (guint i = 0; atlante_cli_verbs[i] != NULL; i++)
    atlante_cli_print ("  %-9s %s\n", atlante_cli_verbs[i]->name, _(atlante_cli_verbs[i]->summary));
  atlante_cli_print ("\n%s\n", _("“atlante-cli VERB --help” tells more of a verb; “atlante-cli --version” the version."));
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  if (g_str_equal (name, "--version"))
    atlante_cli_print ("atlante-cli %s\n", ATLANTE_VERSION);
  else if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    print_help ();
  else
    {
      for (guint i = 0; atlante_cli_verbs[i] != NULL; i++)
        if (g_str_equal (atlante_cli_verbs[i]->name, name))
          return atlante_cli_verbs[i]->run (argc - 1, argv + 1);
      atlante_cli_message (_("there is no verb “%s”; “atlante-cli --help” lists them"), name);
      return ATLANTE_CLI_CALL_WRONG;
    }
  return ATLANTE_CLI_FINE;
}

int
main (int argc, char **argv)
{
  AtlanteCliStatus status;

  atlante_paths_init ();
  status = run (argc, argv);
  /* A result that did not arrive is none. */
  if (fflush (stdout) != 0 || ferror (stdout))
    {
      atlante_cli_message ("%s", _("the result could not be written"));
      return ATLANTE_CLI_INPUT_WRONG;
    }
  return status;
}
