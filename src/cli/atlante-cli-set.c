/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-edit.h"

/* What stands for itself where a text may stand, and is JSON where none may: "42.249" is a name in
 * one place and a latitude in another. */
static gboolean
set_text (AtlanteEditor *editor, const char *path, const char *text, GError **error)
{
  g_autoptr (AtlanteJson) value = atlante_json_new_string (text);
  g_autoptr (AtlanteJson) json = NULL;
  g_autoptr (GError) refused = NULL;

  if (atlante_command_set (editor, path, value, NULL, &refused))
    return TRUE;
  json = atlante_json_parse (text, -1, NULL);
  if (json != NULL && atlante_json_get_node_type (json) != ATLANTE_JSON_STRING)
    return atlante_command_set (editor, path, json, NULL, error);
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

/* A negative number is a value and no option: it is kept out of the way of those. (nullable) */
static char *
take_negative (int *argc, char **argv)
{
  char *last = argv[*argc - 1];

  if (*argc < 2 || last[0] != '-' || !g_ascii_isdigit (last[1]))
    return NULL;
  (*argc)--;
  return last;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  char *negative = take_negative (&argc, argv);
  const char *value;
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json,
      N_("VALUE is JSON; “-” reads it from standard input"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteEditor) editor = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  GError *error = NULL;

  if (!atlante_cli_parse (&atlante_cli_set, entries, N_("CASE PATH VALUE"),
                          negative != NULL ? 2 : 3, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  value = negative != NULL ? negative : argv[3];
  if (!g_utf8_validate (argv[2], -1, NULL) || !g_utf8_validate (value, -1, NULL))
    {
      atlante_cli_message ("%s", _("path and value have to be UTF-8"));
      return ATLANTE_CLI_CALL_WRONG;
    }
  if (is_json && (json = atlante_cli_read_json (value)) == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  editor = atlante_cli_open_editor (argv[1]);
  if (editor == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  if (is_json)
    atlante_command_set (editor, argv[2], json, NULL, &error);
  else
    set_text (editor, argv[2], value, &error);
  return atlante_cli_close_editor (editor, argv[1], error);
}

const AtlanteCliVerb atlante_cli_set = {
  "set", N_("Change a value of a case: “places/rason/kind port”, “title/en …”"), run,
};
