/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-case-template.h"

#include "atlante-case-validator.h"
#include "atlante-catalog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Ids are at most 64 characters long; there has to be room for a number. */
#define MAX_ID 48

char *
atlante_case_template_make_id (const char *text)
{
  g_autofree char *plain = NULL;
  GString *id = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  plain = g_str_to_ascii (text, "C");
  for (const char *c = plain; *c != '\0' && id->len < MAX_ID; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-' && *c != '?')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, FALSE);
}

static void
set_moments (AtlanteJson *root)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *instant = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");

  atlante_json_set_string (root, "created", day);
  atlante_json_set_string (root, "modified", instant);
}

static AtlanteJson *
new_root (const char *title, const char *language, const char *id)
{
  AtlanteJson *root = atlante_json_new_object ();
  AtlanteJson *titles = atlante_json_new_object (), *languages = atlante_json_new_array ();

  atlante_json_set_string (titles, language, title);
  atlante_json_append_take (languages, atlante_json_new_string (language));
  atlante_json_set_string (root, "format", "atlante-case");
  atlante_json_set_int (root, "version", ATLANTE_CASE_VERSION);
  atlante_json_set_string (root, "id", id);
  atlante_json_set_take (root, "title", titles);
  atlante_json_set_take (root, "languages", languages);
  set_moments (root);
  atlante_json_set_string (root, "marking", "TLP:CLEAR");
  atlante_json_set_string (root, "viewpoint", "international");
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    atlante_json_set_take (root, atlante_item_kind_get_member (kind), atlante_json_new_array ());
  atlante_json_set_take (root, "briefings", atlante_json_new_array ());
  return root;
}

AtlanteCase *
atlante_case_template_new (const char *title, const char *language, const char *id, GError **error)
{
  g_autofree char *made = NULL;
  g_autoptr (AtlanteJson) root = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (language == NULL)
    language = atlante_catalog_get_interface_language ();
  if (title == NULL || *title == '\0')
    title = _("New case");
  if (!g_utf8_validate (title, -1, NULL))
    {
      g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
                           _("the title has to be UTF-8"));
      return NULL;
    }
  made = atlante_case_template_make_id (title);
  if (id == NULL)
    id = *made != '\0' ? made : "case";
  root = new_root (title, language, id);
  problems = atlante_case_validator_check (root);
  if (problems->len > 0)
    {
      AtlanteProblem *problem = g_ptr_array_index (problems, 0);

      g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID, _("%s: %s"),
                   problem->where, problem->message);
      return NULL;
    }
  return atlante_case_new (root);
}
