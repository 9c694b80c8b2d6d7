/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>

#include "atlante-cli-edit.h"

/* FALSE after a message with the lists that there are. */
static gboolean
find_list (const char *name, AtlanteItemKind *kind)
{
  g_autoptr (GString) lists = g_string_new (NULL);

  for (guint i = 0; i < ATLANTE_N_ITEM_KINDS; i++)
    {
      if (g_str_equal (name, atlante_item_kind_get_member (i)))
        {
          *kind = i;
          return TRUE;
        }
      g_string_append_printf (lists, "%s%s", i > 0 ? ", " : "", atlante_item_kind_get_member (i));
    }
  atlante_cli_message (_("“%s” is no list of a case; those are: %s"), name, lists->str);
  return FALSE;
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (AtlanteEditor) editor = NULL;
  g_autoptr (AtlanteJson) json = NULL;
  AtlanteItem *item = NULL;
  AtlanteItemKind kind;
  AtlanteCliStatus status;
  GError *error = NULL;

  if (!atlante_cli_parse (&atlante_cli_add, entries, N_("CASE LIST JSON"), 3, &argc, &argv)
      || !find_list (argv[2], &kind))
    return ATLANTE_CLI_CALL_WRONG;
  json = atlante_cli_read_json (argv[3]);
  editor = json != NULL ? atlante_cli_open_editor (argv[1]) : NULL;
  if (editor == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  atlante_command_add (editor, kind, json, &item, &error);
  status = atlante_cli_close_editor (editor, argv[1], error);
  if (status == ATLANTE_CLI_FINE && atlante_item_get_id (item) != NULL)
    atlante_cli_print ("%s\n", atlante_item_get_id (item));
  return status;
}

const AtlanteCliVerb atlante_cli_add = {
  "add", N_("Add an item to a list of a case, given as JSON (“-”: standard input)"), run,
};
