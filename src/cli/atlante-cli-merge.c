/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-edit.h"

static AtlanteCliStatus
run (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (AtlanteEditor) editor = NULL;
  AtlanteItem *keep, *gone;
  GError *error = NULL;

  if (!atlante_cli_parse (&atlante_cli_merge, entries, N_("CASE ID ID"), 3, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  editor = atlante_cli_open_editor (argv[1]);
  if (editor == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  keep = atlante_cli_find_item (atlante_editor_get_case (editor), argv[2]);
  gone = keep != NULL ? atlante_cli_find_item (atlante_editor_get_case (editor), argv[3]) : NULL;
  if (gone == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  atlante_command_merge (editor, keep, gone, &error);
  return atlante_cli_close_editor (editor, argv[1], error);
}

const AtlanteCliVerb atlante_cli_merge = {
  "merge", N_("Make two items of a case one: the first stays"), run,
};
