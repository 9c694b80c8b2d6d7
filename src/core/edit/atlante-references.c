/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-references.h"

#include "atlante-case-rules.h"

typedef struct
{
  const char *id;
  const char *to;    /* (nullable): takes them out */
} Redirection;

static AtlanteJson *redirect_object (const Redirection *self, const AtlanteCaseTable *table,
                                     AtlanteJson *object);

/* (nullable): nothing is left of it */
static AtlanteJson *
redirect_one (const Redirection *self, const AtlanteCaseRule *rule, AtlanteJson *value)
{
  if (rule->type == ATLANTE_RULE_OBJECT
      && atlante_json_get_node_type (value) == ATLANTE_JSON_OBJECT)
    return redirect_object (self, rule->table, value);
  if (rule->type != ATLANTE_RULE_REFERENCE
      || g_strcmp0 (atlante_json_get_string (value), self->id) != 0)
    return atlante_json_ref (value);
  return self->to != NULL ? atlante_json_new_string (self->to) : NULL;
}

static gboolean
has_equal (AtlanteJson *list, AtlanteJson *value)
{
  for (guint i = 0; i < atlante_json_get_length (list); i++)
    if (atlante_json_equal (atlante_json_get_element (list, i), value))
      return TRUE;
  return FALSE;
}

/* Two entries that have become the same are one; others that were the same already stay. */
static AtlanteJson *
redirect_list (const Redirection *self, const AtlanteCaseRule *rule, AtlanteJson *list)
{
  g_autoptr (AtlanteJson) left = atlante_json_new_array ();
  gboolean is_same = TRUE;

  for (guint i = 0; i < atlante_json_get_length (list); i++)
    {
      AtlanteJson *old = atlante_json_get_element (list, i);
      g_autoptr (AtlanteJson) new = redirect_one (self, rule, old);

      if (new == old)
        {
          atlante_json_append (left, old);
          continue;
        }
      is_same = FALSE;
      if (new != NULL && !has_equal (list, new) && !has_equal (left, new))
        atlante_json_append (left, new);
    }
  if (is_same)
    return atlante_json_ref (list);
  if (atlante_json_get_length (left) == 0 && (rule->flags & ATLANTE_RULE_FILLED) != 0)
    return NULL;
  return g_steal_pointer (&left);
}

static AtlanteJson *
redirect_value (const Redirection *self, const AtlanteCaseRule *rule, AtlanteJson *value)
{
  if ((rule->flags & ATLANTE_RULE_LIST) != 0
      && atlante_json_get_node_type (value) == ATLANTE_JSON_ARRAY)
    return redirect_list (self, rule, value);
  return redirect_one (self, rule, value);
}

/* What stands where a value was: null, or no member at all. FALSE where it has to be there. */
static gboolean
leave_out (const AtlanteCaseRule *rule, AtlanteJson **value)
{
  if ((rule->flags & ATLANTE_RULE_NULLABLE) != 0)
    *value = atlante_json_new_null ();
  return (rule->flags & (ATLANTE_RULE_NULLABLE | ATLANTE_RULE_REQUIRED)) != ATLANTE_RULE_REQUIRED;
}

static AtlanteJson *
redirect_object (const Redirection *self, const AtlanteCaseTable *table, AtlanteJson *object)
{
  g_autoptr (AtlanteJson) left = atlante_json_ref (object);

  for (guint i = 0; i < table->n_rules; i++)
    {
      const AtlanteCaseRule *rule = &table->rules[i];
      AtlanteJson *old = atlante_json_get_member (object, rule->member);
      g_autoptr (AtlanteJson) new = NULL;
      g_autoptr (AtlanteJson) before = NULL;

      if (old == NULL || (rule->type != ATLANTE_RULE_REFERENCE && rule->table == NULL))
        continue;
      new = redirect_value (self, rule, old);
      if (new == old)
        continue;
      if (new == NULL && !leave_out (rule, &new))
        return NULL;
      before = g_steal_pointer (&left);
      left = atlante_json_with_member (before, rule->member, new);
    }
  return g_steal_pointer (&left);
}

static void
visit_object (const AtlanteCaseTable *table, AtlanteJson *object, AtlanteReferenceFunc func,
              gpointer user_data);

static void
visit_value (const AtlanteCaseRule *rule, AtlanteJson *value, AtlanteReferenceFunc func,
             gpointer user_data)
{
  if (rule->type == ATLANTE_RULE_OBJECT)
    visit_object (rule->table, value, func, user_data);
  else if (atlante_json_get_string (value) != NULL)
    func (atlante_json_get_string (value), user_data);
}

static void
visit_object (const AtlanteCaseTable *table, AtlanteJson *object, AtlanteReferenceFunc func,
              gpointer user_data)
{
  for (guint i = 0; i < table->n_rules; i++)
    {
      const AtlanteCaseRule *rule = &table->rules[i];
      AtlanteJson *value = atlante_json_get_member (object, rule->member);

      if (rule->type != ATLANTE_RULE_REFERENCE && rule->table == NULL)
        continue;
      if ((rule->flags & ATLANTE_RULE_LIST) == 0)
        visit_value (rule, value, func, user_data);
      else
        for (guint k = 0; k < atlante_json_get_length (value); k++)
          visit_value (rule, atlante_json_get_element (value, k), func, user_data);
    }
}

void
atlante_references_foreach (AtlanteItemKind kind, AtlanteJson *json, AtlanteReferenceFunc func,
                            gpointer user_data)
{
  g_return_if_fail (kind < ATLANTE_N_ITEM_KINDS);
  g_return_if_fail (json != NULL && func != NULL);

  visit_object (atlante_case_table_for_kind (kind), json, func, user_data);
}

AtlanteJson *
atlante_references_redirect (AtlanteItemKind kind, AtlanteJson *json, const char *id,
                             const char *to)
{
  const Redirection self = { id, to };

  g_return_val_if_fail (kind < ATLANTE_N_ITEM_KINDS, NULL);
  g_return_val_if_fail (json != NULL && id != NULL, NULL);

  return redirect_object (&self, atlante_case_table_for_kind (kind), json);
}
