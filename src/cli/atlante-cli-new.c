/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-case-saver.h"
#include "atlante-case-template.h"
#include "atlante-cli-common.h"

static gboolean
save (AtlanteCase *kase, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (file, NULL))
    atlante_cli_message (_("%s is there already: choose another name"), path);
  else if (atlante_case_saver_save (kase, file, NULL, &error))
    return TRUE;
  else
    atlante_cli_message ("%s", error->message);
  return FALSE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  g_autofree char *title = NULL, *language = NULL, *id = NULL;
  const GOptionEntry entries[] = {
    { "title", 't', 0, G_OPTION_ARG_STRING, &title, N_("Title of the case"), N_("TEXT") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("Language of the case"), N_("TAG") },
    { "id", 0, 0, G_OPTION_ARG_STRING, &id, N_("Id of the case (made from the title)"), N_("ID") },
    { NULL }
  };
  g_autoptr (AtlanteCase) kase = NULL;
  g_autoptr (GError) error = NULL;

  if (!atlante_cli_parse (&atlante_cli_new, entries, N_("FILE"), 1, &argc, &argv)
      || !atlante_cli_check_language (language))
    return ATLANTE_CLI_CALL_WRONG;
  kase = atlante_case_template_new (title, language, id, &error);
  if (kase == NULL)
    {
      atlante_cli_message ("%s", error->message);
      return ATLANTE_CLI_CALL_WRONG;
    }
  return save (kase, argv[1]) ? ATLANTE_CLI_FINE : ATLANTE_CLI_INPUT_WRONG;
}

const AtlanteCliVerb atlante_cli_new = {
  "new", N_("Make an empty case"), run,
};
