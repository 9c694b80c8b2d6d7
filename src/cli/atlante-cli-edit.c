/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-cli"

#include "atlante-cli-edit.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "atlante-case-saver.h"

/* More than an item may hold is refused anyway. */
#define MOST_INPUT (2 * ATLANTE_JSON_MAX_ITEM)

AtlanteEditor *
atlante_cli_open_editor (const char *path)
{
  g_autoptr (AtlanteCase) kase = atlante_cli_load_case (path);

  return kase != NULL ? atlante_editor_new (kase) : NULL;
}

AtlanteCliStatus
atlante_cli_close_editor (AtlanteEditor *editor, const char *path, GError *error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) failure = error;

  if (failure == NULL && atlante_editor_is_modified (editor))
    atlante_case_saver_save_scripted (atlante_editor_get_case (editor), file, &failure);
  if (failure == NULL)
    return ATLANTE_CLI_FINE;
  atlante_cli_message ("%s", failure->message);
  return ATLANTE_CLI_INPUT_WRONG;
}

AtlanteItem *
atlante_cli_find_item (AtlanteCase *kase, const char *name)
{
  AtlanteItem *item = NULL;

  if (g_utf8_validate (name, -1, NULL))
    {
      item = atlante_case_lookup (kase, name);
      if (item == NULL)
        item = atlante_case_find_named (kase, ATLANTE_ITEM_PLACE, name, NULL);
      if (item == NULL)
        item = atlante_case_find_named (kase, ATLANTE_ITEM_ACTOR, name, NULL);
    }
  if (item == NULL)
    atlante_cli_message (_("“%s” is neither an id of this case nor the name of one place or actor"),
                         name);
  return item;
}

/* (nullable) (transfer full) */
static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  guint8 buffer[4096];
  gssize n;

  while ((n = g_input_stream_read (input, buffer, sizeof buffer, NULL, error)) > 0)
    {
      g_byte_array_append (data, buffer, (guint) n);
      if (data->len > MOST_INPUT)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                               _("an item may not be larger than 1 MB"));
          return NULL;
        }
    }
  return n == 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}

AtlanteJson *
atlante_cli_read_json (const char *text)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  AtlanteJson *json = NULL;

  if (!g_str_equal (text, "-"))
    bytes = g_bytes_new (text, strlen (text));
  else
    bytes = read_standard_input (&error);
  if (bytes != NULL)
    json = atlante_json_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                               &error);
  if (json == NULL)
    /* Translators: %s says what is wrong with it, and where */
    atlante_cli_message (_("what is given is no JSON: %s"), error->message);
  return json;
}
