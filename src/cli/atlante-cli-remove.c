/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "atlante-cli-edit.h"

static void
print_uses (AtlanteCase *kase, GArray *uses)
{
  g_autoptr (AtlanteAudience) audience = atlante_cli_dup_audience (kase, NULL);

  for (guint i = 0; i < uses->len; i++)
    {
      AtlanteUse *use = &g_array_index (uses, AtlanteUse, i);
      const char *id = atlante_item_get_id (use->item);

      atlante_cli_print ("%s\t%s\t%s\n", use->goes ? _("goes too") : _("loses a reference"),
                         id != NULL ? id
                                    : atlante_item_kind_get_member (atlante_item_get_kind (use->item)),
                         atlante_item_get_title (use->item, audience));
    }
}

static AtlanteCliStatus
remove_item (AtlanteEditor *editor, const char *path, const char *name, gboolean is_forced)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  AtlanteItem *item = atlante_cli_find_item (kase, name);
  g_autoptr (GArray) uses = NULL;
  GError *error = NULL;

  if (item == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  uses = atlante_command_list_uses (kase, item);
  if (uses->len > 0 && !is_forced)
    {
      print_uses (kase, uses);
      atlante_cli_message (ngettext ("%u other item uses “%s”: nothing was changed; --force takes "
                                     "the references out",
                                     "%u other items use “%s”: nothing was changed; --force takes "
                                     "the references out", uses->len), uses->len, name);
      return ATLANTE_CLI_INPUT_WRONG;
    }
  atlante_command_remove (editor, item, &error);
  return atlante_cli_close_editor (editor, path, error);
}

static AtlanteCliStatus
run (int argc, char **argv)
{
  gboolean is_forced = FALSE;
  const GOptionEntry entries[] = {
    { "force", 'f', 0, G_OPTION_ARG_NONE, &is_forced,
      N_("Also where other items refer to it: take the references out"), NULL },
    { NULL }
  };
  g_autoptr (AtlanteEditor) editor = NULL;
  GError *error = NULL;

  if (!atlante_cli_parse (&atlante_cli_remove, entries, N_("CASE ID"), 2, &argc, &argv))
    return ATLANTE_CLI_CALL_WRONG;
  editor = atlante_cli_open_editor (argv[1]);
  if (editor == NULL)
    return ATLANTE_CLI_INPUT_WRONG;
  /* Ids and names of items have no slash: this is the path of a value. */
  if (strchr (argv[2], '/') == NULL)
    return remove_item (editor, argv[1], argv[2], is_forced);
  if (!g_utf8_validate (argv[2], -1, NULL))
    {
      atlante_cli_message ("%s", _("path and value have to be UTF-8"));
      return ATLANTE_CLI_CALL_WRONG;
    }
  atlante_command_set (editor, argv[2], NULL, NULL, &error);
  return atlante_cli_close_editor (editor, argv[1], error);
}

const AtlanteCliVerb atlante_cli_remove = {
  "remove", N_("Take an item out of a case, or a value (“places/rason/summary”)"), run,
};
