/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-json-path.h"

#include "atlante-case-check-private.h"
#include "atlante-case.h"

#include <glib/gi18n-lib.h>

static gboolean
parse_index (const char *step, guint length, guint *index)
{
  guint64 value;

  if (length == 0 || !g_ascii_string_to_unsigned (step, 10, 0, length - 1, &value, NULL))
    return FALSE;
  *index = (guint) value;
  return TRUE;
}

static AtlanteJson *
step_into (AtlanteJson *json, const char *step)
{
  guint index;

  if (atlante_json_get_node_type (json) != ATLANTE_JSON_ARRAY)
    return atlante_json_get_member (json, step);
  return parse_index (step, atlante_json_get_length (json), &index)
           ? atlante_json_get_element (json, index) : NULL;
}

AtlanteJson *
atlante_json_path_get (AtlanteJson *json, const char *const *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  for (guint i = 0; json != NULL && path[i] != NULL; i++)
    json = step_into (json, path[i]);
  return json;
}

static AtlanteJson *
fail (const char *step, GError **error)
{
  g_autofree char *quoted = _atlante_case_check_quote (step);

  g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
               _("there is no “%s” at this place of the case: look at the path"), quoted);
  return NULL;
}

/* A copy of a list with one element replaced, taken out (@value NULL) or put behind the end. */
static AtlanteJson *
with_element (AtlanteJson *list, guint index, AtlanteJson *value)
{
  AtlanteJson *copy = atlante_json_new_array ();
  guint n = atlante_json_get_length (list);

  for (guint i = 0; i < n; i++)
    if (i != index)
      atlante_json_append (copy, atlante_json_get_element (list, i));
    else if (value != NULL)
      atlante_json_append (copy, value);
  if (index == n && value != NULL)
    atlante_json_append (copy, value);
  return copy;
}

/* What an edit makes of what stands at the first step of a way. FALSE with an error. */
static gboolean
set_behind (AtlanteJson *old, const char *const *path, AtlanteJson *value, AtlanteJson **new,
            GError **error)
{
  g_autoptr (AtlanteJson) empty = NULL;

  if (path[1] == NULL)
    {
      *new = value != NULL ? atlante_json_ref (value) : NULL;
      return TRUE;
    }
  if (old == NULL || atlante_json_is_null (old))
    old = empty = g_str_equal (path[1], "-") ? atlante_json_new_array () : atlante_json_new_object ();
  *new = atlante_json_path_set (old, path + 1, value, error);
  return *new != NULL;
}

static AtlanteJson *
set_in_list (AtlanteJson *list, const char *const *path, AtlanteJson *value, GError **error)
{
  guint n = atlante_json_get_length (list), index = n;
  g_autoptr (AtlanteJson) new = NULL;

  if (!g_str_equal (path[0], "-") && !parse_index (path[0], n, &index))
    return fail (path[0], error);
  if (index == n && value == NULL)
    return fail (path[0], error);
  if (!set_behind (index < n ? atlante_json_get_element (list, index) : NULL, path, value, &new,
                   error))
    return NULL;
  return with_element (list, index, new);
}

AtlanteJson *
atlante_json_path_set (AtlanteJson *json, const char *const *path, AtlanteJson *value,
                       GError **error)
{
  g_autoptr (AtlanteJson) new = NULL;

  g_return_val_if_fail (json != NULL && path != NULL && path[0] != NULL, NULL);

  if (atlante_json_get_node_type (json) == ATLANTE_JSON_ARRAY)
    return set_in_list (json, path, value, error);
  if (atlante_json_get_node_type (json) != ATLANTE_JSON_OBJECT
      || (value == NULL && atlante_json_get_member (json, path[0]) == NULL))
    return fail (path[0], error);
  if (!set_behind (atlante_json_get_member (json, path[0]), path, value, &new, error))
    return NULL;
  return atlante_json_with_member (json, path[0], new);
}
