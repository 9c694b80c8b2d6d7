/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-command-private.h"

#include "atlante-references.h"
#include "atlante-step-name.h"

#include <glib/gi18n-lib.h>

/* What becomes of the items of a case when one goes: its object without the references, or NULL
 * where it goes too. */
typedef struct
{
  AtlanteCase *kase;
  GHashTable *left;     /* AtlanteItem to AtlanteJson (nullable) */
  GQueue going;         /* of AtlanteItem: their referrers have not been looked at */
} Plan;

static void
unref_or_null (gpointer data)
{
  if (data != NULL)
    atlante_json_unref (data);
}

static void
let_go (Plan *plan, AtlanteItem *item)
{
  g_hash_table_insert (plan->left, item, NULL);
  g_queue_push_tail (&plan->going, item);
}

static void
take_out (Plan *plan, AtlanteItem *item, const char *id)
{
  AtlanteJson *json = atlante_item_get_json (item);
  gpointer value;
  AtlanteJson *left;

  if (g_hash_table_lookup_extended (plan->left, item, NULL, &value))
    {
      if (value == NULL)
        return;
      json = value;
    }
  left = atlante_references_redirect (atlante_item_get_kind (item), json, id, NULL);
  if (left == NULL)
    let_go (plan, item);
  else
    g_hash_table_insert (plan->left, item, left);
}

static void
make_plan (Plan *plan, AtlanteCase *kase, AtlanteItem *item)
{
  AtlanteItem *next;

  plan->kase = kase;
  plan->left = g_hash_table_new_full (NULL, NULL, NULL, unref_or_null);
  g_queue_init (&plan->going);
  let_go (plan, item);
  while ((next = g_queue_pop_head (&plan->going)) != NULL)
    {
      const char *id = atlante_item_get_id (next);

      for (guint kind = 0; id != NULL && kind < ATLANTE_N_ITEM_KINDS; kind++)
        {
          GPtrArray *referrers = atlante_case_get_referrers (kase, id, kind);

          for (guint i = 0; referrers != NULL && i < referrers->len; i++)
            take_out (plan, g_ptr_array_index (referrers, i), id);
        }
    }
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const AtlanteUse *one = a, *two = b;
  AtlanteItemKind kind_one = atlante_item_get_kind (one->item);
  AtlanteItemKind kind_two = atlante_item_get_kind (two->item);

  if (kind_one != kind_two)
    return kind_one < kind_two ? -1 : 1;
  return atlante_item_compare_positions (one->item, two->item);
}

static GArray *
list_uses (Plan *plan, AtlanteItem *subject)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (AtlanteUse));
  GHashTableIter iter;
  gpointer item, left;

  g_hash_table_iter_init (&iter, plan->left);
  while (g_hash_table_iter_next (&iter, &item, &left))
    if (item != subject)
      {
        AtlanteUse use = { item, left == NULL };

        g_array_append_val (uses, use);
      }
  g_array_sort (uses, compare_uses);
  return uses;
}

GArray *
atlante_command_list_uses (AtlanteCase *kase, AtlanteItem *item)
{
  Plan plan;
  GArray *uses;

  g_return_val_if_fail (ATLANTE_IS_CASE (kase), NULL);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), NULL);

  make_plan (&plan, kase, item);
  uses = list_uses (&plan, item);
  g_hash_table_unref (plan.left);
  return uses;
}

/* From the end of the lists, so that the same command makes the same steps each time, and those who
 * refer to an item are taken out of the end of the list of them. */
static void
carry_out (AtlanteEditor *editor, Plan *plan, AtlanteItem *item)
{
  g_autoptr (GArray) uses = list_uses (plan, item);

  for (guint i = uses->len; i > 0; i--)
    {
      AtlanteUse *use = &g_array_index (uses, AtlanteUse, i - 1);

      if (!use->goes)
        atlante_editor_replace (editor, use->item, g_hash_table_lookup (plan->left, use->item));
    }
  for (guint i = uses->len; i > 0; i--)
    {
      AtlanteUse *use = &g_array_index (uses, AtlanteUse, i - 1);

      if (use->goes)
        atlante_editor_remove (editor, use->item);
    }
  atlante_editor_remove (editor, item);
}

gboolean
atlante_command_remove (AtlanteEditor *editor, AtlanteItem *item, GError **error)
{
  g_autofree char *title = NULL, *name = NULL;
  Plan plan;

  g_return_val_if_fail (ATLANTE_IS_EDITOR (editor), FALSE);
  g_return_val_if_fail (ATLANTE_IS_ITEM (item), FALSE);

  title = _atlante_step_name_dup_title (atlante_editor_get_case (editor), item);
  /* Translators: a step of the history; %s is the name of an item */
  name = g_strdup_printf (_("Remove %s"), title);
  if (!atlante_editor_begin (editor, name, NULL, error))
    return FALSE;
  make_plan (&plan, atlante_editor_get_case (editor), item);
  carry_out (editor, &plan, item);
  g_hash_table_unref (plan.left);
  return atlante_editor_commit (editor, error);
}
