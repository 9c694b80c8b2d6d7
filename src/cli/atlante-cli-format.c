/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-case-saver.h"
#include "atlante-cli-common.h"

static gboolean
is_canonical (AtlanteCase *kase, GFile *file)
{
  g_autoptr (GBytes) wanted = atlante_case_saver_to_bytes (kase);
  g_autoptr (GBytes) found = g_file_load_bytes (file, NULL, NULL, NULL);

  return found != NULL && g_bytes_equal (wanted, found);
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  gboolean only_check = FALSE;
  const GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &only_check,
      N_("Change nothing; end with 1 where the form is another"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!atlante_cli_parse (&atlante_cli_format, entries, N_("CASE"), 1, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_cli_load_case (argv[1]);
  if (kase == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  file = g_file_new_for_commandline_arg (argv[1]);
  if (is_canonical (kase, file))
    return ATLANTE_CLI_FINE;
  if (only_check)
    atlante_cli_message (_("%s is not in the canonical form; “atlante-cli format” writes it so"),
                         argv[1]);
  else if (atlante_case_saver_save_scripted (kase, file, &error))
    return ATLANTE_CLI_FINE;
  else
    atlante_cli_message ("%s", error->message);
  return ATLANTE_CLI_INPUT_WRONG;
}

const AtlanteCliVerb atlante_cli_format = {
  "format", N_("Write a case in the canonical form"), run,
};
