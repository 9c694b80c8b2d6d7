/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-journal-private.h"

/* Members of the case that are no lists of items. */
#define MEMBERS "members"

static char *
to_line (AtlanteJson *json)
{
  char *line = atlante_json_to_string (json, ATLANTE_JSON_COMPACT);

  atlante_json_unref (json);
  return line;
}

char *
_atlante_journal_line_for_head (const char *uri, const char *sha256, gboolean is_changed)
{
  AtlanteJson *json = atlante_json_new_object ();

  atlante_json_set_string (json, "format", ATLANTE_JOURNAL_FORMAT);
  atlante_json_set_int (json, "version", ATLANTE_JOURNAL_VERSION);
  atlante_json_set_string (json, "file", uri);
  atlante_json_set_string (json, "base", sha256);
  atlante_json_set_boolean (json, "changed", is_changed);
  return to_line (json);
}

char *
_atlante_journal_line_for_step (guint n_done)
{
  AtlanteJson *json = atlante_json_new_object ();

  atlante_json_set_int (json, "go", n_done);
  return to_line (json);
}

/* --- writing an edit --- */

static gboolean
is_list (const char *key)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (key, atlante_item_kind_get_member (kind)))
      return TRUE;
  return FALSE;
}

/* The members that are others after than before; null stands for one that is gone. */
static AtlanteJson *
list_changed_members (AtlanteJson *before, AtlanteJson *after)
{
  AtlanteJson *changed = atlante_json_new_array ();

  for (guint i = 0; i < atlante_json_get_length (after); i++)
    {
      const char *key = atlante_json_get_key (after, i);
      AtlanteJson *value = atlante_json_get_element (after, i), *one;

      if (is_list (key) || atlante_json_equal (atlante_json_get_member (before, key), value))
        continue;
      one = atlante_json_new_object ();
      atlante_json_set_string (one, "key", key);
      atlante_json_set (one, "value", value);
      atlante_json_append_take (changed, one);
    }
  for (guint i = 0; i < atlante_json_get_length (before); i++)
    {
      const char *key = atlante_json_get_key (before, i);
      AtlanteJson *one;

      if (is_list (key) || atlante_json_get_member (after, key) != NULL)
        continue;
      one = atlante_json_new_object ();
      atlante_json_set_string (one, "key", key);
      atlante_json_append_take (changed, one);
    }
  return changed;
}

static AtlanteJson *
change_to_json (const AtlanteChange *change)
{
  AtlanteJson *json = atlante_json_new_object ();

  if (change->kind == ATLANTE_CHANGE_MEMBERS)
    {
      atlante_json_set_take (json, MEMBERS, list_changed_members (change->before, change->after));
      return json;
    }
  atlante_json_set_string (json, "list", atlante_item_kind_get_member (change->kind));
  atlante_json_set_int (json, "at", change->position);
  atlante_json_set_boolean (json, "in", change->before == NULL);
  if (change->after != NULL)
    atlante_json_set (json, "item", change->after);
  return json;
}

char *
_atlante_journal_line_for_edit (AtlanteEdit *edit, gboolean joined)
{
  AtlanteJson *json = atlante_json_new_object (), *changes = atlante_json_new_array ();

  atlante_json_set_string (json, "edit", atlante_edit_get_name (edit));
  if (atlante_edit_get_merge (edit) != NULL)
    atlante_json_set_string (json, "merge", atlante_edit_get_merge (edit));
  atlante_json_set_boolean (json, "joined", joined);
  atlante_json_set_int (json, "time", atlante_edit_get_time (edit));
  for (guint i = 0; i < atlante_edit_get_n_changes (edit); i++)
    atlante_json_append_take (changes, change_to_json (atlante_edit_get_change (edit, i)));
  atlante_json_set_take (json, "changes", changes);
  return to_line (json);
}

/* --- reading it --- */

/* The case as it is while the changes of an edit are read one after the other. */
typedef struct
{
  AtlanteCase *kase;
  AtlanteEdit *edit;
  guint n_done;          /* changes that have been tried on the case */
} Reading;

static gboolean
read_members (Reading *self, AtlanteJson *list)
{
  g_autoptr (AtlanteJson) after = atlante_json_ref (atlante_case_get_members (self->kase));

  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      AtlanteJson *one = atlante_json_get_element (list, i);
      const char *key = atlante_json_get_member_string (one, "key");
      g_autoptr (AtlanteJson) before = g_steal_pointer (&after);

      if (key == NULL || is_list (key))
        return FALSE;
      after = atlante_json_with_member (before, key, atlante_json_get_member (one, "value"));
    }
  atlante_edit_add (self->edit, ATLANTE_CHANGE_MEMBERS, 0, atlante_case_get_members (self->kase),
                    after);
  return TRUE;
}

static gboolean
read_item (Reading *self, AtlanteItemKind kind, AtlanteJson *json)
{
  AtlanteJson *after = atlante_json_get_member (json, "item");
  gboolean is_new = atlante_json_get_boolean (atlante_json_get_member (json, "in"));
  guint n = atlante_case_get_n (self->kase, kind);
  AtlanteJson *before = NULL;
  gint64 at;

  if (!atlante_json_get_int (atlante_json_get_member (json, "at"), &at) || at < 0
      || (is_new ? at > n : at >= n) || (is_new && after == NULL)
      || (after != NULL && atlante_json_get_node_type (after) != ATLANTE_JSON_OBJECT))
    return FALSE;
  if (!is_new)
    before = atlante_item_get_json (atlante_case_get_item (self->kase, kind, (guint) at));
  atlante_edit_add (self->edit, kind, (guint) at, before, after);
  return TRUE;
}

static gboolean
read_change (Reading *self, AtlanteJson *json)
{
  AtlanteJson *members = atlante_json_get_member (json, MEMBERS);
  const char *list = atlante_json_get_member_string (json, "list");

  if (members != NULL)
    return read_members (self, members);
  for (guint kind = 0; list != NULL && kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (list, atlante_item_kind_get_member (kind)))
      return read_item (self, kind, json);
  return FALSE;
}

/* Positions hold for the case as the changes before have left it: each is tried at once. */
static gboolean
read_changes (Reading *self, AtlanteJson *changes)
{
  for (guint i = 0; i < atlante_json_get_length (changes); i++)
    {
      if (!read_change (self, atlante_json_get_element (changes, i)))
        return FALSE;
      /* Fewer where a change has been joined to one before, which is then not as it was tried. */
      if (atlante_edit_get_n_changes (self->edit) != self->n_done + 1)
        return FALSE;
      atlante_change_do (atlante_edit_get_change (self->edit, self->n_done), self->kase);
      self->n_done++;
    }
  return TRUE;
}

AtlanteEdit *
_atlante_journal_line_to_edit (AtlanteJson *line, AtlanteCase *kase)
{
  const char *name = atlante_json_get_member_string (line, "edit");
  Reading reading = { .kase = kase };
  gboolean fits;

  if (name == NULL)
    return NULL;
  reading.edit = atlante_edit_new (name, atlante_json_get_member_string (line, "merge"));
  fits = read_changes (&reading, atlante_json_get_member (line, "changes"));
  while (reading.n_done > 0)
    atlante_change_undo (atlante_edit_get_change (reading.edit, --reading.n_done), kase);
  if (!fits || atlante_edit_get_n_changes (reading.edit) == 0)
    g_clear_object (&reading.edit);
  return reading.edit;
}
