/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-command.h"

#include "atlante-item-key.h"

#include <glib/gi18n-lib.h>

/* Making a case another state of itself. What is the same in both is left alone, so that the step
 * holds what differs only, and what looks at the case is told of that only. */

typedef struct
{
  AtlanteEditor *editor;
  AtlanteCase *kase;
  AtlanteCase *goal;
  AtlanteItemKind kind;
  GHashTable *index;      /* key to position in the goal's list, from 1 */
} Become;

/* --- which items may stay where they are --- */

/* The longest run of items whose positions in the goal rise: those stay, the others are put in
 * anew. By patience sorting: @tails has the last of the best run of each length. */
static void
mark_longest_run (const guint *goals, guint n, gboolean *stays)
{
  g_autofree guint *tails = g_new (guint, n + 1);
  g_autofree guint *before = g_new (guint, n + 1);
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      guint low = 0, high = length;

      if (goals[i] == 0)
        continue;
      while (low < high)
        {
          guint middle = (low + high) / 2;

          if (goals[tails[middle]] < goals[i])
            low = middle + 1;
          else
            high = middle;
        }
      before[i] = low > 0 ? tails[low - 1] : G_MAXUINT;
      tails[low] = i;
      length = MAX (length, low + 1);
    }
  for (guint i = length > 0 ? tails[length - 1] : G_MAXUINT; i != G_MAXUINT; i = before[i])
    stays[i] = TRUE;
}

static GHashTable *
index_goal (AtlanteCase *goal, AtlanteItemKind kind)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();
  g_autoptr (GListModel) list = atlante_case_list (goal, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, i);

      g_hash_table_insert (index, _atlante_item_keys_dup (keys, item), GUINT_TO_POINTER (i + 1));
    }
  return index;
}

/* From the end, so that the positions of the others stay. */
static void
remove_others (Become *self)
{
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();
  g_autoptr (GListModel) list = atlante_case_list (self->kase, self->kind);
  guint n = g_list_model_get_n_items (list);
  g_autofree guint *goals = g_new0 (guint, n + 1);
  g_autofree gboolean *stays = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (list, i);
      g_autofree char *key = _atlante_item_keys_dup (keys, item);

      goals[i] = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, key));
    }
  mark_longest_run (goals, n, stays);
  for (guint i = n; i > 0; i--)
    if (!stays[i - 1])
      atlante_editor_remove (self->editor, atlante_case_get_item (self->kase, self->kind, i - 1));
}

/* What is left is a part of the goal, in its order. */
static void
fill (Become *self)
{
  g_autoptr (AtlanteItemKeys) own_keys = _atlante_item_keys_new ();
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();
  g_autofree char *own = NULL;
  guint n = atlante_case_get_n (self->goal, self->kind);

  for (guint i = 0; i < n; i++)
    {
      AtlanteItem *wanted = atlante_case_get_item (self->goal, self->kind, i);
      AtlanteItem *item = atlante_case_get_item (self->kase, self->kind, i);
      g_autofree char *key = _atlante_item_keys_dup (keys, wanted);

      if (own == NULL && item != NULL)
        own = _atlante_item_keys_dup (own_keys, item);
      if (g_strcmp0 (own, key) != 0)
        {
          atlante_editor_insert (self->editor, self->kind, i, atlante_item_get_json (wanted));
          continue;
        }
      atlante_editor_replace (self->editor, item, atlante_item_get_json (wanted));
      g_clear_pointer (&own, g_free);
    }
  /* Several that are set aside by one passage may have been taken for each other. */
  while (atlante_case_get_n (self->kase, self->kind) > n)
    atlante_editor_remove (self->editor, atlante_case_get_item (self->kase, self->kind, n));
}

/* --- what is no list of items --- */

static gboolean
is_list_of_items (const char *member)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (atlante_item_kind_get_member (kind), member))
      return TRUE;
  return FALSE;
}

static void
set_members (AtlanteEditor *editor, AtlanteJson *from, AtlanteJson *to)
{
  for (guint i = 0; i < atlante_json_get_length (from); i++)
    {
      const char *key = atlante_json_get_key (from, i);

      if (!is_list_of_items (key) && !g_str_equal (key, "modified"))
        atlante_editor_set_member (editor, key, atlante_json_get_member (to, key));
    }
}

/**
 * atlante_command_become:
 * @goal: another state of the case
 * @name: of the step, for people
 *
 * Makes the case what @goal is, in one step. Only the moment of the last edit is its own.
 *
 * Returns: FALSE with ATLANTE_CASE_ERROR where it cannot be done, and then nothing is
 */
gboolean
atlante_command_become (AtlanteEditor *editor, AtlanteCase *goal, const char *name, GError **error)
{
  AtlanteCase *kase;
  g_autoptr (AtlanteJson) before = NULL;
  AtlanteJson *after;
  Become become[ATLANTE_N_ITEM_KINDS];

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_CASE (goal), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (atlante_case_is_read_only (goal))
    {
      g_set_error_literal (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_READ_ONLY,
                           _("This case is of a later version and can only be read: "
                             "install a newer Atlante to change it."));
      return FALSE;
    }
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  kase = atlante_editor_get_case (editor);
  before = atlante_json_ref (atlante_case_get_members (kase));
  after = atlante_case_get_members (goal);
  set_members (editor, before, after);
  set_members (editor, after, after);
  /* All that goes before all that comes: an id may have gone over to another kind. */
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      become[kind] = (Become) { editor, kase, goal, kind, index_goal (goal, kind) };
      remove_others (&become[kind]);
    }
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      fill (&become[kind]);
      g_hash_table_unref (become[kind].index);
    }
  return atlante_editor_commit (editor, error);
}
