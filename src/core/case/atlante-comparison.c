/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-comparison.h"

#include "atlante-catalog.h"
#include "atlante-item-key.h"

/* Characters of a title, as in the names of steps. */
#define MAX_TITLE 40

struct _AtlanteComparison
{
  GObject parent_instance;

  AtlanteCase *before;
  AtlanteCase *after;
  AtlanteJson *old_members;
  AtlanteJson *new_members;
  GArray *differences;
};

G_DEFINE_FINAL_TYPE (AtlanteComparison, atlante_comparison, G_TYPE_OBJECT)

static void
clear_difference (gpointer data)
{
  AtlanteDifference *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_clear_pointer (&self->members, g_strfreev);
}

static void
atlante_comparison_finalize (GObject *object)
{
  AtlanteComparison *self = ATLANTE_COMPARISON (object);

  g_array_unref (self->differences);
  g_clear_pointer (&self->old_members, atlante_json_unref);
  g_clear_pointer (&self->new_members, atlante_json_unref);
  g_clear_object (&self->before);
  g_clear_object (&self->after);

  G_OBJECT_CLASS (atlante_comparison_parent_class)->finalize (object);
}

static void
atlante_comparison_class_init (AtlanteComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlante_comparison_finalize;
}

static void
atlante_comparison_init (AtlanteComparison *self)
{
  self->differences = g_array_new (FALSE, FALSE, sizeof (AtlanteDifference));
  g_array_set_clear_func (self->differences, clear_difference);
}

/* --- members --- */

static gboolean
is_list_of_items (const char *member)
{
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    if (g_str_equal (atlante_item_kind_get_member (kind), member))
      return TRUE;
  return FALSE;
}

/* Each edit changes the moment of the last one: that says nothing. */
static gboolean
counts (guint kind, const char *member)
{
  return kind != ATLANTE_DIFFERENCE_MEMBERS
         || (!g_str_equal (member, "modified") && !is_list_of_items (member));
}

static void
add_changed (GPtrArray *changed, guint kind, AtlanteJson *from, AtlanteJson *to, gboolean only_new)
{
  for (guint i = 0; i < atlante_json_get_length (from); i++)
    {
      const char *key = atlante_json_get_key (from, i);
      AtlanteJson *other = atlante_json_get_member (to, key);

      if (counts (kind, key) && !(only_new && other != NULL)
          && !atlante_json_equal (atlante_json_get_element (from, i), other))
        g_ptr_array_add (changed, g_strdup (key));
    }
}

/* (nullable): nothing is another value. In the order of the old object, then what is new. */
static char **
list_changed_members (guint kind, AtlanteJson *before, AtlanteJson *after)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_free);

  if (atlante_json_equal (before, after))
    return NULL;
  add_changed (changed, kind, before, after, FALSE);
  add_changed (changed, kind, after, before, TRUE);
  if (changed->len == 0)
    return NULL;
  g_ptr_array_add (changed, NULL);
  return (char **) g_ptr_array_steal (changed, NULL);
}

/* --- items --- */

static void
add (AtlanteComparison *self, AtlanteDifferenceWhat what, AtlanteItem *before, AtlanteItem *after,
     char **members)
{
  AtlanteItem *item = after != NULL ? after : before;
  AtlanteDifference difference = {
    .kind = item != NULL ? atlante_item_get_kind (item) : ATLANTE_DIFFERENCE_MEMBERS,
    .what = what,
    .id = item != NULL ? atlante_item_get_id (item) : NULL,
    .before = before != NULL ? g_object_ref (before) : NULL,
    .after = after != NULL ? g_object_ref (after) : NULL,
    .members = members != NULL ? members : g_new0 (char *, 1),
  };

  g_array_append_val (self->differences, difference);
}

static void
compare_items (AtlanteComparison *self, AtlanteItem *before, AtlanteItem *after)
{
  char **members;

  if (after == NULL)
    {
      add (self, ATLANTE_DIFFERENCE_REMOVED, before, NULL, NULL);
      return;
    }
  members = list_changed_members (atlante_item_get_kind (before), atlante_item_get_json (before),
                                  atlante_item_get_json (after));
  if (members != NULL)
    add (self, ATLANTE_DIFFERENCE_CHANGED, before, after, members);
}

static GHashTable *
index_items (GListModel *list)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (AtlanteItemKeys) keys = _atlante_item_keys_new ();

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      AtlanteItem *item = g_list_model_get_item (list, i);

      g_hash_table_insert (index, _atlante_item_keys_dup (keys, item), item);
    }
  return index;
}

static void
compare_lists (AtlanteComparison *self, AtlanteItemKind kind)
{
  g_autoptr (GListModel) old = atlante_case_list (self->before, kind);
  g_autoptr (GListModel) new = atlante_case_list (self->after, kind);
  g_autoptr (GHashTable) index = index_items (new);
  g_autoptr (AtlanteItemKeys) old_keys = _atlante_item_keys_new ();
  g_autoptr (AtlanteItemKeys) new_keys = _atlante_item_keys_new ();

  for (guint i = 0; i < g_list_model_get_n_items (old); i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (old, i);
      g_autofree char *key = _atlante_item_keys_dup (old_keys, item);

      compare_items (self, item, g_hash_table_lookup (index, key));
      g_hash_table_remove (index, key);
    }
  /* What is left of the index is new; its order is that of the list. */
  for (guint i = 0; g_hash_table_size (index) > 0 && i < g_list_model_get_n_items (new); i++)
    {
      g_autoptr (AtlanteItem) item = g_list_model_get_item (new, i);
      g_autofree char *key = _atlante_item_keys_dup (new_keys, item);

      if (g_hash_table_remove (index, key))
        add (self, ATLANTE_DIFFERENCE_ADDED, NULL, item, NULL);
    }
}

/**
 * atlante_comparison_new:
 * @before: a case
 * @after: another state of it
 *
 * Returns: (transfer full): what the second says otherwise, as both are now
 */
AtlanteComparison *
atlante_comparison_new (AtlanteCase *before, AtlanteCase *after)
{
  AtlanteComparison *self;
  char **members;

  g_return_val_if_fail (ATLANTE_IS_CASE (before), NULL);
  g_return_val_if_fail (ATLANTE_IS_CASE (after), NULL);

  self = g_object_new (ATLANTE_TYPE_COMPARISON, NULL);
  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->old_members = atlante_json_ref (atlante_case_get_members (before));
  self->new_members = atlante_json_ref (atlante_case_get_members (after));
  members = list_changed_members (ATLANTE_DIFFERENCE_MEMBERS, self->old_members,
                                  self->new_members);
  if (members != NULL)
    add (self, ATLANTE_DIFFERENCE_CHANGED, NULL, NULL, members);
  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    compare_lists (self, kind);
  return self;
}

guint
atlante_comparison_get_n (AtlanteComparison *self)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), 0);

  return self->differences->len;
}

const AtlanteDifference *
atlante_comparison_get (AtlanteComparison *self, guint index)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (index < self->differences->len, NULL);

  return &g_array_index (self->differences, AtlanteDifference, index);
}

AtlanteCase *
atlante_comparison_get_before (AtlanteComparison *self)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);

  return self->before;
}

AtlanteCase *
atlante_comparison_get_after (AtlanteComparison *self)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);

  return self->after;
}

static gboolean
is_gap (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isspace (c) || type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR
         || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* On one line, and not longer than a line may be. */
static char *
shorten (const char *text)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean is_after_gap = FALSE;
  guint n = 0;

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      gboolean was_after_gap = is_after_gap && line->len > 0;

      is_after_gap = is_gap (c);
      if (is_after_gap)
        continue;
      n += was_after_gap ? 2 : 1;
      if (n > MAX_TITLE)
        {
          g_string_append (line, "…");
          break;
        }
      if (was_after_gap)
        g_string_append_c (line, ' ');
      g_string_append_unichar (line, c);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

char *
atlante_comparison_dup_title (AtlanteComparison *self, const AtlanteDifference *difference,
                              const char *language)
{
  g_autoptr (AtlanteAudience) audience = NULL;
  AtlanteItem *item;

  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (difference != NULL, NULL);

  if (language == NULL)
    language = atlante_catalog_get_interface_language ();
  audience = atlante_case_dup_audience (self->after, language);
  item = difference->after != NULL ? difference->after : difference->before;
  return shorten (item != NULL
                    ? atlante_item_get_title (item, audience)
                    : atlante_text_get (atlante_json_get_member (self->new_members, "title"),
                                        audience));
}

AtlanteJson *
atlante_comparison_get_old_value (AtlanteComparison *self, const AtlanteDifference *difference,
                                  const char *member)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (difference != NULL && member != NULL, NULL);

  if (difference->kind == ATLANTE_DIFFERENCE_MEMBERS)
    return atlante_json_get_member (self->old_members, member);
  return difference->before != NULL
           ? atlante_json_get_member (atlante_item_get_json (difference->before), member) : NULL;
}

AtlanteJson *
atlante_comparison_get_new_value (AtlanteComparison *self, const AtlanteDifference *difference,
                                  const char *member)
{
  g_return_val_if_fail (ATLANTE_IS_COMPARISON (self), NULL);
  g_return_val_if_fail (difference != NULL && member != NULL, NULL);

  if (difference->kind == ATLANTE_DIFFERENCE_MEMBERS)
    return atlante_json_get_member (self->new_members, member);
  return difference->after != NULL
           ? atlante_json_get_member (atlante_item_get_json (difference->after), member) : NULL;
}
