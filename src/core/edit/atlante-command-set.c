/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-command-private.h"

#include "atlante-case-check-private.h"
#include "atlante-case-template.h"
#include "atlante-json-path.h"
#include "atlante-step-name.h"

#include <glib/gi18n-lib.h>

gboolean
_atlante_command_fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error != NULL)
    *error = g_error_new_valist (ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID, format, args);
  va_end (args);
  return FALSE;
}

/* --- one value --- */

static int
find_kind (const char *member)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (atlante_item_kind_get_member (kind), member))
      return (int) kind;
  return -1;
}

/* Items are found by their id, those without one by their place in the list. (nullable) */
static AtlanteItem *
find_item (AtlanteCase *kase, AtlanteItemKind kind, const char *name, GError **error)
{
  AtlanteItem *item = atlante_case_lookup_kind (kase, kind, name);
  guint64 index;

  if (item == NULL && kind == ATLANTE_ITEM_SET_ASIDE && atlante_case_get_n (kase, kind) > 0
      && g_ascii_string_to_unsigned (name, 10, 0, atlante_case_get_n (kase, kind) - 1, &index, NULL))
    item = atlante_case_get_item (kase, kind, (guint) index);
  if (item == NULL)
    {
      g_autofree char *quoted = _atlante_case_check_quote (name);

      _atlante_command_fail (error, _("there is no “%s” in the list “%s” of the case"), quoted,
                             atlante_item_kind_get_member (kind));
    }
  return item;
}

static gboolean
set_in_item (AtlanteEditor *editor, AtlanteItemKind kind, char **steps, AtlanteJson *value,
             const char *merge, GError **error)
{
  AtlanteItem *item = find_item (atlante_editor_get_case (editor), kind, steps[1], error);
  g_autoptr (AtlanteJson) json = NULL;
  g_autofree char *name = NULL;

  if (item == NULL)
    return FALSE;
  if (g_str_equal (steps[2], "id") && atlante_item_get_id (item) == NULL)
    return _atlante_command_fail (error, _("what is set aside has no id"));
  if (g_str_equal (steps[2], "id"))
    return value != NULL && atlante_json_get_string (value) != NULL && steps[3] == NULL
             ? atlante_command_rename (editor, item, atlante_json_get_string (value), error)
             : _atlante_command_fail (error, _("an id is a text, and every item has to have one"));
  json = atlante_json_path_set (atlante_item_get_json (item), (const char *const *) steps + 2,
                                value, error);
  if (json == NULL)
    return FALSE;
  name = _atlante_step_name_for_set (atlante_editor_get_case (editor), item,
                                     (const char *const *) steps + 2, json);
  if (!atlante_editor_begin (editor, name, merge, error))
    return FALSE;
  atlante_editor_replace (editor, item, json);
  return atlante_editor_commit (editor, error);
}

static gboolean
set_in_case (AtlanteEditor *editor, char **steps, AtlanteJson *value, const char *merge,
             GError **error)
{
  AtlanteJson *members = atlante_case_get_members (atlante_editor_get_case (editor));
  g_autoptr (AtlanteJson) changed = NULL;
  g_autofree char *name = NULL;

  if (g_str_equal (steps[0], "format") || g_str_equal (steps[0], "version"))
    return _atlante_command_fail (error, _("“%s” is for the program to write"), steps[0]);
  changed = atlante_json_path_set (members, (const char *const *) steps, value, error);
  if (changed == NULL)
    return FALSE;
  name = _atlante_step_name_for_member (steps[0], atlante_json_get_member (changed, steps[0]));
  if (!atlante_editor_begin (editor, name, merge, error))
    return FALSE;
  atlante_editor_set_member (editor, steps[0], atlante_json_get_member (changed, steps[0]));
  return atlante_editor_commit (editor, error);
}

static gboolean
has_empty_step (char **steps)
{
  for (guint i = 0; steps[i] != NULL; i++)
    if (steps[i][0] == '\0')
      return TRUE;
  return steps[0] == NULL;
}

/* (transfer full) (nullable) */
static char **
split_path (const char *path, GError **error)
{
  g_auto (GStrv) steps = g_strsplit (path, "/", -1);

  if (has_empty_step (steps))
    {
      g_autofree char *quoted = _atlante_case_check_quote (path);

      _atlante_command_fail (error, _("“%s” is no path: write it as “places/rason/kind”"), quoted);
      return NULL;
    }
  return g_steal_pointer (&steps);
}

gboolean
atlante_command_set (AtlanteEditor *editor, const char *path, AtlanteJson *value,
                     const char *merge, GError **error)
{
  g_auto (GStrv) steps = NULL;
  int kind;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  steps = split_path (path, error);
  if (steps == NULL)
    return FALSE;
  kind = find_kind (steps[0]);
  if (kind < 0)
    return set_in_case (editor, steps, value, merge, error);
  if (steps[1] == NULL || steps[2] == NULL)
    {
      g_autofree char *quoted = _atlante_case_check_quote (path);

      return _atlante_command_fail (error, _("“%s” is a whole item or list: add and remove change "
                                             "those"), quoted);
    }
  return set_in_item (editor, kind, steps, value, merge, error);
}

AtlanteJson *
atlante_command_get (AtlanteCase *kase, const char *path, GError **error)
{
  g_auto (GStrv) steps = NULL;
  AtlanteJson *json;
  AtlanteItem *item;
  int kind;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  steps = split_path (path, error);
  if (steps == NULL)
    return NULL;
  kind = find_kind (steps[0]);
  if (kind < 0 || steps[1] == NULL)
    json = atlante_json_path_get (atlante_case_get_members (kase), (const char *const *) steps);
  else
    {
      item = find_item (kase, kind, steps[1], error);
      if (item == NULL)
        return NULL;
      json = atlante_json_path_get (atlante_item_get_json (item), (const char *const *) steps + 2);
    }
  if (json == NULL)
    {
      g_autofree char *quoted = _atlante_case_check_quote (path);

      _atlante_command_fail (error, _("there is nothing at “%s”"), quoted);
    }
  return json;
}

/* --- a new item --- */

static const char *
find_name (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json)
{
  g_autoptr (AtlanteAudience) audience = atlante_case_dup_audience (kase, NULL);
  AtlanteJson *names = atlante_json_get_member (json, "names");

  switch (kind)
    {
    case ATLANTE_ITEM_PLACE:
    case ATLANTE_ITEM_ACTOR:
      return atlante_json_get_member_string (atlante_json_get_element (names, 0), "text");
    case ATLANTE_ITEM_EVENT:
    case ATLANTE_ITEM_TOPIC:
    case ATLANTE_ITEM_SOURCE:
      return atlante_text_get (atlante_json_get_member (json, "title"), audience);
    default:
      return NULL;
    }
}

/* What begins the counted ids of those that have no name. */
static const char *const prefixes[ATLANTE_N_ITEM_KINDS] = {
  [ATLANTE_ITEM_SOURCE] = "s", [ATLANTE_ITEM_PASSAGE] = "p", [ATLANTE_ITEM_PLACE] = "place",
  [ATLANTE_ITEM_ACTOR] = "actor", [ATLANTE_ITEM_EVENT] = "event", [ATLANTE_ITEM_CLAIM] = "c",
  [ATLANTE_ITEM_RELATION] = "r", [ATLANTE_ITEM_TOPIC] = "topic", [ATLANTE_ITEM_NOTE] = "n",
};

char *
_atlante_command_make_id (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json)
{
  const char *name = find_name (kase, kind, json);
  g_autofree char *slug = name != NULL ? atlante_case_template_make_id (name) : NULL;
  guint number;

  if (slug != NULL && slug[0] != '\0' && atlante_case_lookup (kase, slug) == NULL)
    return g_steal_pointer (&slug);
  number = slug != NULL && slug[0] != '\0' ? 2 : atlante_case_get_n (kase, kind) + 1;
  for (;; number++)
    {
      g_autofree char *id =
        slug != NULL && slug[0] != '\0' ? g_strdup_printf ("%s-%u", slug, number)
                                        : g_strdup_printf ("%s-%03u", prefixes[kind], number);

      if (atlante_case_lookup (kase, id) == NULL)
        return g_steal_pointer (&id);
    }
}

/* The id stands first, as in every case file. */
AtlanteJson *
_atlante_command_with_id (AtlanteCase *kase, AtlanteItemKind kind, AtlanteJson *json)
{
  g_autofree char *id = NULL;
  AtlanteJson *copy;

  if (kind == ATLANTE_ITEM_SET_ASIDE || atlante_json_get_member (json, "id") != NULL)
    return atlante_json_ref (json);
  id = _atlante_command_make_id (kase, kind, json);
  copy = atlante_json_new_object ();
  atlante_json_set_string (copy, "id", id);
  for (guint i = 0; i < atlante_json_get_length (json); i++)
    atlante_json_set (copy, atlante_json_get_key (json, i), atlante_json_get_element (json, i));
  return copy;
}

gboolean
atlante_command_add (AtlanteEditor *editor, AtlanteItemKind kind, AtlanteJson *json,
                     AtlanteItem **item, GError **error)
{
  g_autoptr (AtlanteJson) whole = NULL;
  g_autofree char *name = NULL;
  AtlanteCase *kase;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, FALSE);

  kase = atlante_editor_get_case (editor);
  if (atlante_json_get_node_type (json) != ATLANTE_JSON_OBJECT)
    return _atlante_command_fail (error, _("an item is an object in braces { }"));
  whole = _atlante_command_with_id (kase, kind, json);
  name = _atlante_step_name_for_add (kase, kind, whole);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  atlante_editor_append (editor, kind, whole);
  if (!atlante_editor_commit (editor, error))
    return FALSE;
  if (item != NULL)
    *item = atlante_case_get_item (kase, kind, atlante_case_get_n (kase, kind) - 1);
  return TRUE;
}
