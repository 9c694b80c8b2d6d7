/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-edit-limits-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How deep a member of the case lies, and an item of one of its lists. */
#define MEMBER_DEPTH 1
#define ITEM_DEPTH 2

/* Not less than a third of its length as JSON, in bytes: a control character needs six. */
static gsize
bound_length (const AtlanteJson *json)
{
  const char *text = atlante_json_get_string (json);
  gsize length = 32 + (text != NULL ? 2 * strlen (text) : 0);

  for (guint i = 0; i < atlante_json_get_length (json); i++)
    {
      const char *name = atlante_json_get_key (json, i);

      length += (name != NULL ? 2 * strlen (name) + 4 : 0)
                + bound_length (atlante_json_get_element (json, i));
    }
  return length;
}

static gboolean
is_too_deep (const AtlanteJson *json, guint depth)
{
  if (atlante_json_get_node_type (json) < ATLANTE_JSON_ARRAY)
    return FALSE;
  if (depth >= ATLANTE_JSON_MAX_DEPTH)
    return TRUE;
  for (guint i = 0; i < atlante_json_get_length (json); i++)
    if (is_too_deep (atlante_json_get_element (json, i), depth + 1))
      return TRUE;
  return FALSE;
}

static gboolean
check_depth (const AtlanteJson *json, guint depth, GError **error)
{
  if (!is_too_deep (json, depth))
    return TRUE;
  g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
               _("lists and objects lie more than %d deep: no case needs that"),
               ATLANTE_JSON_MAX_DEPTH);
  return FALSE;
}

gboolean
_atlante_edit_limits_check_item (AtlanteJson *item, const char *name, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (item != NULL && name != NULL, FALSE);

  /* First: what follows goes down into it. */
  if (!check_depth (item, ITEM_DEPTH, error))
    return FALSE;
  if (bound_length (item) < ATLANTE_JSON_MAX_ITEM / 3)
    return TRUE;
  text = atlante_json_to_string (item, ATLANTE_JSON_COMPACT);
  if (strlen (text) < ATLANTE_JSON_MAX_ITEM)
    return TRUE;
  g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
               /* Translators: %s is the id of an item, or what kind it is */
               _("“%s” would be larger than 1 MB, which no item of a case may be: shorten it"),
               name);
  return FALSE;
}

/* Lists that this version does not know, as those of a later one, have items too. */
gboolean
_atlante_edit_limits_check_members (AtlanteJson *before, AtlanteJson *members, GError **error)
{
  g_return_val_if_fail (before != NULL && members != NULL, FALSE);

  for (guint i = 0; i < atlante_json_get_length (members); i++)
    {
      AtlanteJson *value = atlante_json_get_element (members, i);
      gboolean is_list = atlante_json_get_node_type (value) == ATLANTE_JSON_ARRAY;

      if (value == atlante_json_get_member (before, atlante_json_get_key (members, i)))
        continue;
      if (!check_depth (value, MEMBER_DEPTH, error))
        return FALSE;
      for (guint k = 0; is_list && k < atlante_json_get_length (value); k++)
        if (!_atlante_edit_limits_check_item (atlante_json_get_element (value, k),
                                              atlante_json_get_key (members, i), error))
          return FALSE;
    }
  return TRUE;
}
