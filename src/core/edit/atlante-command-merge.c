/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-command-private.h"

#include "atlante-references.h"
#include "atlante-step-name.h"

#include <glib/gi18n-lib.h>

/* (transfer full): of @users, or all where it is NULL: those that refer to @id */
static GPtrArray *
dup_users (AtlanteCase *kase, const char *id, AtlanteItemKind kind, GHashTable *users)
{
  GPtrArray *referrers = atlante_case_get_referrers (kase, id, kind);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    if (users == NULL || g_hash_table_contains (users, g_ptr_array_index (referrers, i)))
      g_ptr_array_add (all, g_object_ref (g_ptr_array_index (referrers, i)));
  return all;
}

/* Of @users, or of all where it is NULL. From the end: so each is taken out of the end of the list
 * of those who refer to @id. */
static void
lead_to (AtlanteEditor *editor, const char *id, const char *to, GHashTable *users)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);

  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      g_autoptr (GPtrArray) all = dup_users (kase, id, kind, users);

      for (guint i = all->len; i > 0; i--)
        {
          AtlanteItem *item = g_ptr_array_index (all, i - 1);
          g_autoptr (AtlanteJson) json =
            atlante_references_redirect (kind, atlante_item_get_json (item), id, to);

          atlante_editor_replace (editor, item, json);
        }
    }
}

/* --- merging --- */

static gboolean
has_name (AtlanteJson *names, const char *text)
{
  for (guint i = 0; i < atlante_json_get_length (names); i++)
    if (g_strcmp0 (atlante_json_get_member_string (atlante_json_get_element (names, i), "text"),
                   text) == 0)
      return TRUE;
  return FALSE;
}

/* A name that is the main one of what goes is an alias from then on; roles that say more stay. */
static AtlanteJson *
as_alias (AtlanteJson *name)
{
  g_autoptr (AtlanteJson) role = NULL;
  const char *old = atlante_json_get_member_string (name, "role");

  if (old != NULL && !g_str_equal (old, "main"))
    return atlante_json_ref (name);
  role = atlante_json_new_string ("alias");
  return atlante_json_with_member (name, "role", role);
}

static AtlanteJson *
merge_names (AtlanteJson *keep, AtlanteJson *gone)
{
  AtlanteJson *names = atlante_json_new_array ();

  for (guint i = 0; i < atlante_json_get_length (keep); i++)
    atlante_json_append (names, atlante_json_get_element (keep, i));
  for (guint i = 0; i < atlante_json_get_length (gone); i++)
    {
      AtlanteJson *name = atlante_json_get_element (gone, i);

      if (!has_name (names, atlante_json_get_member_string (name, "text")))
        atlante_json_append_take (names, as_alias (name));
    }
  return names;
}

static gboolean
is_lacking (AtlanteJson *value)
{
  AtlanteJsonType type = atlante_json_get_node_type (value);

  return atlante_json_is_null (value)
         || ((type == ATLANTE_JSON_ARRAY || type == ATLANTE_JSON_OBJECT)
             && atlante_json_get_length (value) == 0);
}

static gboolean
has_entry (AtlanteJson *list, AtlanteJson *entry)
{
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    if (atlante_json_equal (atlante_json_get_element (list, i), entry))
      return TRUE;
  return FALSE;
}

/* What both list, as claims or figures, is kept of both. */
static AtlanteJson *
merge_lists (AtlanteJson *keep, AtlanteJson *gone)
{
  AtlanteJson *list = atlante_json_new_array ();

  for (guint i = 0; i < atlante_json_get_length (keep); i++)
    atlante_json_append (list, atlante_json_get_element (keep, i));
  for (guint i = 0; i < atlante_json_get_length (gone); i++)
    if (!has_entry (keep, atlante_json_get_element (gone, i)))
      atlante_json_append (list, atlante_json_get_element (gone, i));
  return list;
}

static gboolean
are_lists (AtlanteJson *one, AtlanteJson *two)
{
  return atlante_json_get_node_type (one) == ATLANTE_JSON_ARRAY
         && atlante_json_get_node_type (two) == ATLANTE_JSON_ARRAY;
}

AtlanteJson *
_atlante_command_merge_json (AtlanteJson *keep, AtlanteJson *gone)
{
  g_autoptr (AtlanteJson) merged = atlante_json_ref (keep);

  for (guint i = 0; i < atlante_json_get_length (gone); i++)
    {
      const char *key = atlante_json_get_key (gone, i);
      AtlanteJson *mine = atlante_json_get_member (keep, key);
      AtlanteJson *other = atlante_json_get_element (gone, i);
      g_autoptr (AtlanteJson) before = NULL;
      g_autoptr (AtlanteJson) value = NULL;

      if (g_str_equal (key, "names"))
        value = merge_names (mine, other);
      else if (is_lacking (mine) && !is_lacking (other))
        value = atlante_json_ref (other);
      else if (are_lists (mine, other))
        value = merge_lists (mine, other);
      else
        continue;
      before = g_steal_pointer (&merged);
      merged = atlante_json_with_member (before, key, value);
    }
  return g_steal_pointer (&merged);
}

/* A relation of a thing to itself says nothing: what joined the two goes. */
static void
drop_loops (AtlanteEditor *editor, const char *id)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  GPtrArray *relations = atlante_case_get_referrers (kase, id, ATLANTE_ITEM_RELATION);
  g_autoptr (GPtrArray) loops = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      AtlanteRelation *relation = g_ptr_array_index (relations, i);

      if (g_strcmp0 (atlante_relation_get_from (relation), id) == 0
          && g_strcmp0 (atlante_relation_get_to (relation), id) == 0)
        g_ptr_array_add (loops, g_object_ref (relation));
    }
  for (guint i = 0; i < loops->len; i++)
    {
      const char *loop = atlante_item_get_id (g_ptr_array_index (loops, i));
      GPtrArray *notes = atlante_case_get_referrers (kase, loop, ATLANTE_ITEM_NOTE);

      /* A note on it stays, on what the two are now. */
      if (notes != NULL && notes->len > 0)
        lead_to (editor, loop, id, NULL);
      atlante_editor_remove (editor, g_ptr_array_index (loops, i));
    }
}

/* What led from one of the two to the other, as “part-of”, leads nowhere now. */
static void
drop_own (AtlanteEditor *editor, const char *id)
{
  AtlanteCase *kase = atlante_editor_get_case (editor);
  AtlanteItem *item = atlante_case_lookup (kase, id);
  g_autoptr (AtlanteJson) json =
    atlante_references_redirect (atlante_item_get_kind (item), atlante_item_get_json (item), id,
                                 NULL);

  if (json != NULL)
    atlante_editor_replace (editor, item, json);
}

static gboolean
may_merge (AtlanteItem *keep, AtlanteItem *gone, GError **error)
{
  AtlanteItemKind kind = atlante_item_get_kind (keep);

  if (kind != atlante_item_get_kind (gone))
    return _atlante_command_fail (error, _("“%s” and “%s” are not of one kind"),
                                  atlante_item_get_id (keep), atlante_item_get_id (gone));
  if (keep == gone)
    return _atlante_command_fail (error, _("“%s” and “%s” are the same"),
                                  atlante_item_get_id (keep), atlante_item_get_id (gone));
  if (kind == ATLANTE_ITEM_SOURCE || kind == ATLANTE_ITEM_PASSAGE || kind == ATLANTE_ITEM_SET_ASIDE)
    return _atlante_command_fail (error, _("sources and passages cannot be merged: each has its "
                                           "own place in a text"));
  return TRUE;
}

gboolean
atlante_command_merge (AtlanteEditor *editor, AtlanteItem *keep, AtlanteItem *gone, GError **error)
{
  g_autofree char *one = NULL, *two = NULL, *name = NULL, *id = NULL;
  g_autoptr (AtlanteItem) other = NULL;
  g_autoptr (AtlanteJson) merged = NULL;
  AtlanteCase *kase;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (keep) && ATLANTE_IS_ITEM (gone), FALSE);

  if (!may_merge (keep, gone, error))
    return FALSE;
  kase = atlante_editor_get_case (editor);
  one = _atlante_step_name_dup_title (kase, gone);
  two = _atlante_step_name_dup_title (kase, keep);
  /* Translators: a step of the history; the first goes, the second stays */
  name = g_strdup_printf (_("Merge %s into %s"), one, two);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  id = g_strdup (atlante_item_get_id (keep));
  other = g_object_ref (gone);
  merged = _atlante_command_merge_json (atlante_item_get_json (keep), atlante_item_get_json (gone));
  atlante_editor_replace (editor, keep, merged);
  lead_to (editor, atlante_item_get_id (other), id, NULL);
  drop_own (editor, id);
  drop_loops (editor, id);
  atlante_editor_remove (editor, atlante_case_lookup (kase, atlante_item_get_id (other)));
  return atlante_editor_commit (editor, error);
}

/* --- splitting, renaming --- */

gboolean
atlante_command_split (AtlanteEditor *editor, AtlanteItem *item, AtlanteJson *json,
                       GPtrArray *users, AtlanteItem **new_item, GError **error)
{
  g_autofree char *title = NULL, *name = NULL;
  g_autoptr (GHashTable) chosen = NULL;
  g_autoptr (AtlanteJson) whole = NULL;
  AtlanteItemKind kind;
  const char *id;
  AtlanteCase *kase;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);
  g_return_val_if_fail (users != NULL, FALSE);

  kase = atlante_editor_get_case (editor);
  kind = atlante_item_get_kind (item);
  whole = _atlante_command_with_id (kase, kind, json);
  id = atlante_json_get_member_string (whole, "id");
  if (id == NULL)
    return _atlante_command_fail (error, _("what has no id cannot be split"));
  title = _atlante_step_name_dup_title (kase, item);
  /* Translators: a step of the history; %s is the name of an item */
  name = g_strdup_printf (_("Split %s"), title);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  atlante_editor_insert (editor, kind, atlante_item_get_position (item) + 1, whole);
  chosen = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < users->len; i++)
    g_hash_table_add (chosen, g_ptr_array_index (users, i));
  lead_to (editor, atlante_item_get_id (item), id, chosen);
  if (!atlante_editor_commit (editor, error))
    return FALSE;
  if (new_item != NULL)
    *new_item = atlante_case_lookup (kase, id);
  return TRUE;
}

gboolean
atlante_command_rename (AtlanteEditor *editor, AtlanteItem *item, const char *id, GError **error)
{
  g_autofree char *title = NULL, *name = NULL, *old = NULL;
  g_autoptr (AtlanteJson) value = NULL;
  g_autoptr (AtlanteJson) json = NULL;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item) && atlante_item_get_id (item) != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  title = _atlante_step_name_dup_title (atlante_editor_get_case (editor), item);
  /* Translators: a step of the history; %s is the name of an item */
  name = g_strdup_printf (_("Change the Id of %s"), title);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  old = g_strdup (atlante_item_get_id (item));
  value = atlante_json_new_string (id);
  json = atlante_json_with_member (atlante_item_get_json (item), "id", value);
  atlante_editor_replace (editor, item, json);
  lead_to (editor, old, id, NULL);
  return atlante_editor_commit (editor, error);
}
