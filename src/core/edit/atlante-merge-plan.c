/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-merge-plan.h"

#include "atlante-command-private.h"

static gboolean
is_between (AtlanteItem *item, const char *keep, const char *gone)
{
  const char *from, *to;

  if (!ATLANTE_IS_RELATION (item))
    return FALSE;
  from = atlante_relation_get_from (ATLANTE_RELATION (item));
  to = atlante_relation_get_to (ATLANTE_RELATION (item));
  return (g_strcmp0 (from, keep) == 0 || g_strcmp0 (from, gone) == 0)
         && (g_strcmp0 (to, keep) == 0 || g_strcmp0 (to, gone) == 0);
}

static void
plan_references (AtlanteMergePlan *self, AtlanteCase *kase, AtlanteItem *keep, AtlanteItem *gone)
{
  const char *keep_id = atlante_item_get_id (keep), *gone_id = atlante_item_get_id (gone);

  for (guint kind = 0; kind < ATLANTE_N_ITEM_KINDS; kind++)
    {
      GPtrArray *referrers = atlante_case_get_referrers (kase, gone_id, kind);

      for (guint i = 0; referrers != NULL && i < referrers->len; i++)
        {
          AtlanteItem *item = g_ptr_array_index (referrers, i);

          if (is_between (item, keep_id, gone_id))
            g_ptr_array_add (self->going, item);
          else if (item != keep && item != gone)
            g_ptr_array_add (self->moved, item);
        }
    }
}

static void
plan_names (AtlanteMergePlan *self, AtlanteJson *merged, AtlanteJson *mine)
{
  for (guint i = atlante_json_get_length (mine); i < atlante_json_get_length (merged); i++)
    {
      AtlanteJson *name = atlante_json_get_element (merged, i);
      const char *text = atlante_json_get_member_string (name, "text");

      if (text != NULL)
        g_ptr_array_add (self->names, g_strdup (text));
    }
}

static void
plan_members (AtlanteMergePlan *self, AtlanteJson *keep, AtlanteJson *gone)
{
  g_autoptr (AtlanteJson) merged = _atlante_command_merge_json (keep, gone);

  for (guint i = 0; i < atlante_json_get_length (gone); i++)
    {
      const char *key = atlante_json_get_key (gone, i);
      AtlanteJson *other = atlante_json_get_element (gone, i);
      AtlanteJson *mine = atlante_json_get_member (keep, key);
      AtlanteJson *then = atlante_json_get_member (merged, key);

      if (g_str_equal (key, "id") || atlante_json_is_null (other)
          || (mine != NULL && atlante_json_equal (mine, other)))
        continue;
      if (g_str_equal (key, "names"))
        plan_names (self, then, mine);
      else if (mine == NULL || !atlante_json_equal (then, mine))
        g_ptr_array_add (self->members, g_strdup (key));
      else if (atlante_json_get_node_type (other) != ATLANTE_JSON_ARRAY)
        g_ptr_array_add (self->lost, g_strdup (key));
    }
}

AtlanteMergePlan *
atlante_merge_plan_new (AtlanteCase *kase, AtlanteItem *keep, AtlanteItem *gone)
{
  AtlanteMergePlan *self;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (keep) && ATLANTE_IS_ITEM (gone), NULL);

  self = g_new0 (AtlanteMergePlan, 1);
  self->moved = g_ptr_array_new ();
  self->going = g_ptr_array_new ();
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->members = g_ptr_array_new_with_free_func (g_free);
  self->lost = g_ptr_array_new_with_free_func (g_free);
  plan_references (self, kase, keep, gone);
  plan_members (self, atlante_item_get_json (keep), atlante_item_get_json (gone));
  return self;
}

void
atlante_merge_plan_free (AtlanteMergePlan *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->moved);
  g_ptr_array_unref (self->going);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->members);
  g_ptr_array_unref (self->lost);
  g_free (self);
}
