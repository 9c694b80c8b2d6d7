/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "atlante-core"

#include "atlante-change.h"

static AtlanteJson *
ref_or_null (AtlanteJson *json)
{
  return json != NULL ? atlante_json_ref (json) : NULL;
}

/**
 * atlante_change_init:
 * @self: (out): a change
 * @kind: which list, or %ATLANTE_CHANGE_MEMBERS
 * @position: in the list
 * @before: (nullable): what stands there
 * @after: (nullable): what is to stand there; not both are %NULL
 */
void
atlante_change_init (AtlanteChange *self, guint kind, guint position, AtlanteJson *before,
                     AtlanteJson *after)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (kind <= ATLANTE_CHANGE_MEMBERS);
  g_return_if_fail (before != NULL || after != NULL);

  self->kind = kind;
  self->position = position;
  self->before = ref_or_null (before);
  self->after = ref_or_null (after);
}

void
atlante_change_clear (AtlanteChange *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->before, atlante_json_unref);
  g_clear_pointer (&self->after, atlante_json_unref);
}

static void
put (AtlanteCase *kase, guint kind, guint position, AtlanteJson *old, AtlanteJson *new)
{
  if (kind == ATLANTE_CHANGE_MEMBERS)
    atlante_case_set_members (kase, new);
  else if (old == NULL)
    atlante_case_insert_item (kase, kind, position, new);
  else if (new == NULL)
    atlante_case_remove_item (kase, atlante_case_get_item (kase, kind, position));
  else
    atlante_case_replace_item (kase, atlante_case_get_item (kase, kind, position), new);
}

void
atlante_change_do (const AtlanteChange *self, AtlanteCase *kase)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ATLANTE_IS_CASE (kase));

  put (kase, self->kind, self->position, self->before, self->after);
}

void
atlante_change_undo (const AtlanteChange *self, AtlanteCase *kase)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ATLANTE_IS_CASE (kase));

  put (kase, self->kind, self->position, self->after, self->before);
}
