/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#include "atlante-cli-common.h"
#include "atlante-paths.h"

const AtlanteCliVerb *const atlante_cli_verbs[] = {
  &atlante_cli_check,
  &atlante_cli_places,
  &atlante_cli_dossier,
  &atlante_cli_map,
  &atlante_cli_brief,
  &atlante_cli_verify,
  &atlante_cli_new,
  &atlante_cli_set,
  &atlante_cli_add,
  &atlante_cli_remove,
  &atlante_cli_merge,
  &atlante_cli_format,
  &atlante_cli_history,
  NULL,
};

static AtlanteCliStatus
run (int argc, char **argv)
{
  const char *name = argc > 1 ? argv[1] : "";

  for (guint i = 0; atlante_cli_verbs[i] != NULL; i++)
    if (g_str_equal (atlante_cli_verbs[i]->name, name))
      return atlante_cli_verbs[i]->run (argc - 1, argv + 1);

  if (g_str_equal (name, "--version"))
    atlante_cli_print ("atlante-cli %s\n", ATLANTE_VERSION);
  else if (g_str_equal (name, "--help") || g_str_equal (name, "-h") || g_str_equal (name, "help"))
    atlante_cli_print_help ();
  else
    {
      if (argc > 1)
        atlante_cli_message (_("there is no verb “%s”; “atlante-cli --help” lists them"), name);
      else
        atlante_cli_message ("%s", _("name a verb; “atlante-cli --help” lists them"));
      return ATLANTE_CLI_CALL_WRONG;
    }
  return ATLANTE_CLI_FINE;
}

/* Where the caller closed one of the three, a file of ours would get its number, and messages
 * would end up in the file. So each is open, but the wrong way round, and writing to it stays an
 * error. */
static void
open_standard_files (void)
{
  for (int fd = 0; fd < 3; fd++)
    if (fcntl (fd, F_GETFD) < 0 && open ("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
      _exit (ATLANTE_CLI_INPUT_WRONG);
}

int
main (int argc, char **argv)
{
  AtlanteCliStatus status;

  open_standard_files ();
  atlante_paths_init ();
  status = run (argc, argv);
  /* A result that did not arrive is none. */
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  atlante_cli_message ("%s", _("the result could not be written"));
  return ATLANTE_CLI_INPUT_WRONG;
}
