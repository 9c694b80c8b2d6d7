/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-join.h"

#include "atlante-catalog.h"
#include "atlante-item-key.h"

#include <glib/gi18n-lib.h>

#define MAX_CLASHES 10

/* One item: @before is there in mine, @after is to be. */
typedef struct
{
  AtlanteItemKind kind;
  AtlanteItem *before;      /* (nullable): it is put in */
  AtlanteJson *after;       /* (nullable): it is taken out */
} Change;

struct _AtlanteJoin
{
  AtlanteCase *mine;
  AtlanteCase *base;
  AtlanteCase *theirs;
  GArray *changes;          /* of Change */
  AtlanteJson *members;     /* (nullable): the case's own, where they change */
  GPtrArray *clashes;
};

static void
change_clear (gpointer data)
{
  Change *self = data;

  g_clear_object (&self->before);
  g_clear_pointer (&self->after, atlante_json_unref);
}

void
atlante_join_free (AtlanteJoin *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->mine);
  g_clear_object (&self->base);
  g_clear_object (&self->theirs);
  g_array_unref (self->changes);
  g_clear_pointer (&self->members, atlante_json_unref);
  g_ptr_array_unref (self->clashes);
  g_free (self);
}

GPtrArray *
atlante_join_get_clashes (AtlanteJoin *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->clashes;
}

static void
add_clash (AtlanteJoin *self, AtlanteItem *item)
{
  g_autoptr (AtlanteAudience) audience
    = atlante_case_dup_audience (self->mine, atlante_catalog_get_interface_language ());

  if (self->clashes->len < MAX_CLASHES)
    g_ptr_array_add (self->clashes, g_strdup (item != NULL
                                                ? atlante_item_get_title (item, audience)
                                                : _("the case itself")));
}

static void
add_change (AtlanteJoin *self, AtlanteItemKind kind, AtlanteItem *before, AtlanteJson *after)
{
  Change change = { kind, before != NULL ? g_object_ref (before) : NULL,
                    after != NULL ? atlante_json_ref (after) : NULL };

  g_array_append_val (self->changes, change);
}

/* --- one object --- */

static gboolean
is_list_of_items (const char *member)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (atlante_item_kind_get_member (kind), member))
      return TRUE;
  return FALSE;
}

/* FALSE: both have made another value of it. @joined takes theirs where only they have. */
static gboolean
join_member (AtlanteJson **joined, AtlanteJson *base, AtlanteJson *theirs, const char *key)
{
  AtlanteJson *was = atlante_json_get_member (base, key);
  AtlanteJson *their = atlante_json_get_member (theirs, key);
  AtlanteJson *mine = atlante_json_get_member (*joined, key);
  g_autoptr (AtlanteJson) before = NULL;

  if (atlante_json_equal (was, their) || atlante_json_equal (mine, their))
    return TRUE;
  if (!atlante_json_equal (was, mine))
    return FALSE;
  before = *joined;
  *joined = atlante_json_with_member (before, key, their);
  return TRUE;
}

static gboolean
counts (const char *key, gboolean is_case)
{
  return !is_case || (!is_list_of_items (key) && !g_str_equal (key, "modified"));
}

/* (transfer full) (nullable): they clash */
static AtlanteJson *
join_objects (AtlanteJson *mine, AtlanteJson *base, AtlanteJson *theirs, gboolean is_case)
{
  g_autoptr (AtlanteJson) joined = atlante_json_ref (mine);

  for (guint i = 0; i < atlante_json_get_length (theirs); i++)
    if (counts (atlante_json_get_key (theirs, i), is_case)
        && !join_member (&joined, base, theirs, atlante_json_get_key (theirs, i)))
      return NULL;
  /* What they have taken out. */
  for (guint i = 0; i < atlante_json_get_length (base); i++)
    if (counts (atlante_json_get_key (base, i), is_case)
        && !join_member (&joined, base, theirs, atlante_json_get_key (base, i)))
      return NULL;
  return g_steal_pointer (&joined);
}

/* --- the lists --- */

static GHashTable *
index_items (AtlanteCase *kase, AtlanteItemKind kind)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();
  g_autoptr (GListModel) list = atlante_case_list (kase, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      AtlanteItem *item = g_list_model_get_item (list, i);

      g_hash_table_insert (index, _atlante_item_keys_dup (keys, item), item);
    }
  return index;
}

/* @mine, @base: (nullable) */
static void
join_item (AtlanteJoin *self, AtlanteItem *mine, AtlanteItem *base, AtlanteItem *theirs)
{
  AtlanteJson *their = atlante_item_get_json (theirs);
  AtlanteJson *was = base != NULL ? atlante_item_get_json (base) : NULL;
  g_autoptr (AtlanteJson) joined = NULL;

  if (was != NULL && atlante_json_equal (was, their))
    return;
  if (mine == NULL && base == NULL)
    {
      add_change (self, atlante_item_get_kind (theirs), NULL, their);
      return;
    }
  if (mine != NULL && atlante_json_equal (atlante_item_get_json (mine), their))
    return;
  if (mine != NULL && base != NULL)
    joined = join_objects (atlante_item_get_json (mine), was, their, FALSE);
  if (joined != NULL)
    add_change (self, atlante_item_get_kind (theirs), mine, joined);
  else
    add_clash (self, theirs);
}

/* They have taken it out. */
static void
join_removed (AtlanteJoin *self, AtlanteItem *mine, AtlanteItem *base)
{
  if (mine == NULL)
    return;
  if (atlante_json_equal (atlante_item_get_json (mine), atlante_item_get_json (base)))
    add_change (self, atlante_item_get_kind (mine), mine, NULL);
  else
    add_clash (self, mine);
}

static void
join_lists (AtlanteJoin *self, AtlanteItemKind kind)
{
  g_autoptr (GHashTable) mine = index_items (self->mine, kind);
  g_autoptr (GHashTable) base = index_items (self->base, kind);
  g_autoptr (GHashTable) theirs = index_items (self->theirs, kind);
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();
  g_autoptr (AtlanteItemKeys) base_keys = _atlante_item_keys_new ();

  for (guint i = 0; i < atlante_case_get_n (self->theirs, kind); i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->theirs, kind, i);
      g_autofree char *key = _atlante_item_keys_dup (keys, item);

      join_item (self, g_hash_table_lookup (mine, key), g_hash_table_lookup (base, key), item);
    }
  for (guint i = 0; i < atlante_case_get_n (self->base, kind); i++)
    {
      AtlanteItem *item = atlante_case_get_item (self->base, kind, i);
      g_autofree char *key = _atlante_item_keys_dup (base_keys, item);

      if (!g_hash_table_contains (theirs, key))
        join_removed (self, g_hash_table_lookup (mine, key), item);
    }
}

AtlanteJoin *
atlante_join_new (AtlanteCase *mine, AtlanteCase *base, AtlanteCase *theirs)
{
  AtlanteJoin *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (mine), NULL);
  g_return_val_if_fail (ATLANTE_IS_CASE (base), NULL);
  g_return_val_if_fail (ATLANTE_IS_CASE (theirs), NULL);

  self = g_new0 (AtlanteJoin, 1);
  self->mine = g_object_ref (mine);
  self->base = g_object_ref (base);
  self->theirs = g_object_ref (theirs);
  self->changes = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->changes, change_clear);
  self->clashes = g_ptr_array_new_with_free_func (g_free);
  self->members = join_objects (atlante_case_get_members (mine), atlante_case_get_members (base),
                                atlante_case_get_members (theirs), TRUE);
  if (self->members == NULL)
    add_clash (self, NULL);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    join_lists (self, kind);
  return self;
}

/* --- doing it --- */

static void
set_members (AtlanteJoin *self, AtlanteEditor *editor)
{
  g_autoptr (AtlanteJson) before = atlante_json_ref (atlante_case_get_members (self->mine));

  for (guint i = 0; i < atlante_json_get_length (before); i++)
    {
      const char *key = atlante_json_get_key (before, i);

      if (counts (key, TRUE))
        atlante_editor_set_member (editor, key, atlante_json_get_member (self->members, key));
    }
  for (guint i = 0; i < atlante_json_get_length (self->members); i++)
    {
      const char *key = atlante_json_get_key (self->members, i);

      if (counts (key, TRUE))
        atlante_editor_set_member (editor, key, atlante_json_get_element (self->members, i));
    }
}

static gboolean
fail (AtlanteJoin *self, GError **error)
{
  /* Translators: %s is the name of an item */
  g_set_error (error, ATLANTE_CASE_ERROR, ATLANTE_CASE_ERROR_INVALID,
               _("Both have changed “%s”: choose one of them"),
               (const char *) g_ptr_array_index (self->clashes, 0));
  return FALSE;
}

gboolean
atlante_join_do (AtlanteJoin *self, AtlanteEditor *editor, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (atlante_editor_get_case (editor) == self->mine, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  if (self->clashes->len > 0)
    return fail (self, error);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  set_members (self, editor);
  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = &g_array_index (self->changes, Change, i);

      if (change->before == NULL)
        atlante_editor_append (editor, change->kind, change->after);
      else if (change->after == NULL)
        atlante_editor_remove (editor, change->before);
      else
        atlante_editor_replace (editor, change->before, change->after);
    }
  return atlante_editor_commit (editor, error);
}
