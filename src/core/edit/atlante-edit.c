/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-edit.h"

struct _AtlanteEdit
{
  GObject parent_instance;

  char *name;
  char *merge;
  gint64 time;
  GArray *changes;
  GHashTable *in_place;   /* kind and position to index: what changed in place since the last item
                           * that was put in or out, after which positions are not the same */
};

G_DEFINE_FINAL_TYPE (AtlanteEdit, atlante_edit, G_TYPE_OBJECT)

static void
atlante_edit_finalize (GObject *object)
{
  AtlanteEdit *self = ATLANTE_EDIT (object);

  g_free (self->name);
  g_free (self->merge);
  g_array_unref (self->changes);
  g_hash_table_unref (self->in_place);

  G_OBJECT_CLASS (atlante_edit_parent_class)->finalize (object);
}

static void
atlante_edit_class_init (AtlanteEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_edit_finalize;
}

static void
atlante_edit_init (AtlanteEdit *self)
{
  self->changes = g_array_new (FALSE, FALSE, sizeof (AtlanteChange));
  g_array_set_clear_func (self->changes, (GDestroyNotify) atlante_change_clear);
  self->in_place = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static gboolean
is_in_place (const AtlanteChange *change)
{
  return change->before != NULL && change->after != NULL;
}

static gint64
key_of (guint kind, guint position)
{
  return (gint64) kind << 32 | position;
}

static void
append_change (AtlanteEdit *self, guint kind, guint position, AtlanteJson *before,
               AtlanteJson *after)
{
  gint64 key = key_of (kind, position);
  AtlanteChange change;

  atlante_change_init (&change, kind, position, before, after);
  if (is_in_place (&change))
    g_hash_table_insert (self->in_place, g_memdup2 (&key, sizeof key),
                         GUINT_TO_POINTER (self->changes->len));
  else
    g_hash_table_remove_all (self->in_place);
  g_array_append_val (self->changes, change);
}

/**
 * atlante_edit_new:
 * @name: for people
 * @merge: (nullable): what it is a step of
 *
 * Returns: (transfer full): an edit without changes
 */
AtlanteEdit *
atlante_edit_new (const char *name, const char *merge)
{
  AtlanteEdit *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_object_new (ATLANTE_TYPE_EDIT, NULL);
  self->name = g_strdup (name);
  self->merge = g_strdup (merge);
  self->time = g_get_real_time ();
  return self;
}

AtlanteEdit *
atlante_edit_copy (AtlanteEdit *self)
{
  AtlanteEdit *copy;

  g_return_val_if_fail (ATLANTE_IS_EDIT (self), NULL);

  copy = atlante_edit_new (self->name, self->merge);
  copy->time = self->time;
  for (guint i = 0; i < self->changes->len; i++)
    {
      const AtlanteChange *change = &g_array_index (self->changes, AtlanteChange, i);

      append_change (copy, change->kind, change->position, change->before, change->after);
    }
  return copy;
}

const char *
atlante_edit_get_name (AtlanteEdit *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), NULL);

  return self->name;
}

const char *
atlante_edit_get_merge (AtlanteEdit *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), NULL);

  return self->merge;
}

gint64
atlante_edit_get_time (AtlanteEdit *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), 0);

  return self->time;
}

guint
atlante_edit_get_n_changes (AtlanteEdit *self)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), 0);

  return self->changes->len;
}

const AtlanteChange *
atlante_edit_get_change (AtlanteEdit *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), NULL);
  g_return_val_if_fail (index < self->changes->len, NULL);

  return &g_array_index (self->changes, AtlanteChange, index);
}

/* (nullable): the change of the same item that the next one can go on with */
static AtlanteChange *
find_in_place (AtlanteEdit *self, guint kind, guint position)
{
  gint64 key = key_of (kind, position);
  gpointer index;

  if (!g_hash_table_lookup_extended (self->in_place, &key, NULL, &index))
    return NULL;
  return &g_array_index (self->changes, AtlanteChange, GPOINTER_TO_UINT (index));
}

/**
 * atlante_edit_add:
 * @self: an edit that is being made
 * @kind: which list, or %ATLANTE_CHANGE_MEMBERS
 * @position: in the list
 * @before: (nullable): what stands there
 * @after: (nullable): what is to stand there
 *
 * Adds a change.
 */
void
atlante_edit_add (AtlanteEdit *self, guint kind, guint position, AtlanteJson *before,
                  AtlanteJson *after)
{
  AtlanteChange *same = NULL;

  g_return_if_fail (ATLANTE_IS_EDIT (self));

  if (before != NULL && after != NULL)
    same = find_in_place (self, kind, position);
  if (same != NULL)
    {
      atlante_json_unref (same->after);
      same->after = atlante_json_ref (after);
      return;
    }
  append_change (self, kind, position, before, after);
}

static gboolean
is_all_in_place (AtlanteEdit *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    if (!is_in_place (&g_array_index (self->changes, AtlanteChange, i)))
      return FALSE;
  return TRUE;
}

/**
 * atlante_edit_append:
 * @self: an edit
 * @next: what was done right after it
 *
 * Makes both one step where they are steps of the same.
 *
 * Returns: whether it did
 */
gboolean
atlante_edit_append (AtlanteEdit *self, AtlanteEdit *next)
{
  g_return_val_if_fail (ATLANTE_IS_EDIT (self), FALSE);
  g_return_val_if_fail (ATLANTE_IS_EDIT (next), FALSE);

  if (self->merge == NULL || g_strcmp0 (self->merge, next->merge) != 0 || !is_all_in_place (self)
      || !is_all_in_place (next))
    return FALSE;
  for (guint i = 0; i < next->changes->len; i++)
    {
      AtlanteChange *change = &g_array_index (next->changes, AtlanteChange, i);

      atlante_edit_add (self, change->kind, change->position, change->before, change->after);
    }
  self->time = next->time;
  return TRUE;
}

void
atlante_edit_do (AtlanteEdit *self, AtlanteCase *kase)
{
  g_return_if_fail (ATLANTE_IS_EDIT (self));

  for (guint i = 0; i < self->changes->len; i++)
    atlante_change_do (&g_array_index (self->changes, AtlanteChange, i), kase);
}

void
atlante_edit_undo (AtlanteEdit *self, AtlanteCase *kase)
{
  g_return_if_fail (ATLANTE_IS_EDIT (self));

  for (guint i = self->changes->len; i > 0; i--)
    atlante_change_undo (&g_array_index (self->changes, AtlanteChange, i - 1), kase);
}
